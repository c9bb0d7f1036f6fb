"""The steps of a consent that need no browser: what happens, waiting, the pasted address, how it ended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from amzlabels.domain.consent import Consent
from amzlabels.domain.problems import Note
from amzlabels.ui.forms import Card, StateLine, button, field, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence, problem_words
from amzlabels.ui.theme import Theme
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

CARD_PX = 680
_PLAIN = (
    (
        to_translate("consent", "What is read"),
        to_translate("consent", "Your unshipped orders with names and addresses, and the marketplaces you sell on."),
    ),
    (
        to_translate("consent", "What is written"),
        to_translate("consent", "Tracking numbers: Amazon is told which order has been shipped. Nothing else."),
    ),
    (
        to_translate("consent", "Where it is kept"),
        to_translate("consent", "Encrypted on this computer. The keys are in the keyring of this computer."),
    ),
    (
        to_translate("consent", "When it is deleted"),
        to_translate(
            "consent", "Names and addresses at most 30 days after delivery, or at once when you press Disconnect."
        ),
    ),
    (
        to_translate("consent", "What you need"),
        to_translate("consent", "A Professional selling plan, and the login of the account's primary user."),
    ),
)


class Step(QScrollArea):
    """One step: a card in the middle, scrolled where it does not fit. ``main`` is what Enter does, if anything."""

    def __init__(self, title: str, theme: Theme, main: QPushButton | None = None) -> None:
        super().__init__()
        self.main = main
        self._card = Card("", theme)
        self._card.setMaximumWidth(theme.px(CARD_PX))
        self.body = self._card.body
        self.body.addWidget(words(title, "title"))
        inside = QWidget()
        dress(inside, kind="page")
        middle = QHBoxLayout(inside)
        middle.setContentsMargins(*[theme.px(20)] * 4)
        middle.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(self._card)
        column.addStretch(1)
        middle.addLayout(column, 100)
        middle.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def end(self, *buttons: QPushButton) -> None:
        """Nothing follows but these buttons, the most wanted first."""
        self.body.addSpacing(self.body.spacing())
        self._card.add_row(*buttons)

    def take_focus(self) -> None:
        """Put the focus where a hand goes on; on no button where Enter would do harm."""
        (self.main or self).setFocus(Qt.FocusReason.OtherFocusReason)


class ExplainStep(Step):
    """What happens to the data, before Amazon is asked anything."""

    def __init__(self, theme: Theme) -> None:
        self.go = button(translate("consent", "&Go to Amazon   Enter"), "accent")
        super().__init__(translate("consent", "Before you go to Amazon"), theme, self.go)
        self.system = button(translate("consent", "Open in the &system browser"))
        self.cancel = cancel_button()
        for name, text in _PLAIN:
            pair = QVBoxLayout()
            pair.setSpacing(theme.px(2))
            pair.addWidget(words(translate("consent", name), "strong"))
            pair.addWidget(words(translate("consent", text)))
            self.body.addLayout(pair)
        self.end(self.go, self.system, self.cancel)


class WaitStep(Step):
    """Says what is waited for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(translate("consent", "One moment"), theme)
        self.state = StateLine()
        self.body.addWidget(self.state)
        self.cancel = cancel_button()
        self.end(self.cancel)

    def say(self, text: str) -> None:
        """Say this."""
        self.state.say("wait", text)


class PasteStep(Step):
    """The page is open in the system browser; the address it ends at is pasted here."""

    pasted = Signal(str)
    """The redirect."""

    def __init__(self, theme: Theme) -> None:
        self.connect_button = button(translate("consent", "C&onnect   Enter"), "accent")
        super().__init__(translate("consent", "Go on in your own browser"), theme, self.connect_button)
        self._consent: Consent | None = None
        self.news = StateLine()
        self._how = words()
        self.address = QLineEdit()
        self.address.setClearButtonEnabled(True)
        self.state = StateLine()
        self.again = button(translate("consent", "Open the page a&gain"))
        self.cancel = cancel_button()
        pasted = field(translate("consent", "&Paste the address you were sent to"), self.address)
        for part in (self.news, self._how, pasted, self.state):
            self.body.addWidget(part)
        self.end(self.connect_button, self.again, self.cancel)
        self.address.textChanged.connect(self._check)
        self.connect_button.clicked.connect(self._connect)

    def begin(self, consent: Consent, news: str) -> None:
        """Wait for the answer to this consent; ``news`` says what stands in the way, empty = nothing."""
        self._consent = consent
        self.address.clear()
        self.news.say("needs", news)
        self.state.say("wait", "")
        how = translate(
            "consent",
            "Log in there and press Confirm. You are then sent to an address that begins with {address}; the page "
            "itself may be empty. Copy the whole address from the address bar of your browser.",
        )
        self._how.setText(how.format(address=consent.redirect_uri))

    def take_focus(self) -> None:
        """Paste at once."""
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> str:
        """The pasted address if it is the one; says at once if it is not."""
        address = "".join(self.address.text().split())
        is_right = self._is_redirect(address)
        if is_right:
            self.state.say("good", translate("consent", "This is the address."))
        else:
            other = translate("consent", "This is not the address you were sent to. It begins with {address}.")
            begins = self._consent.redirect_uri if self._consent is not None else ""
            self.state.say("needs", other.format(address=begins) if address else "")
        dress(self.address, tone="" if is_right or not address else "bad")
        return address if is_right else ""

    def _is_redirect(self, address: str) -> bool:
        try:
            return self._consent is not None and self._consent.is_redirect(address)
        except ValueError:
            return False

    def _connect(self) -> None:
        address = self._check()
        if address:
            self.address.clear()
            self.pasted.emit(address)
            return
        if not self.address.text():
            self.state.say("needs", translate("consent", "Paste the address first."))
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)


class DoneStep(Step):
    """It is connected."""

    def __init__(self, theme: Theme) -> None:
        self.done_button = button(translate("consent", "&Done   Enter"), "accent")
        super().__init__(translate("consent", "Connected"), theme, self.done_button)
        self.state = StateLine()
        self.also = StateLine()
        self.body.addWidget(self.state)
        self.body.addWidget(self.also)
        self.end(self.done_button)
        self.state.say("good", translate("consent", "amzlabels is connected with Amazon. You can get orders now."))

    def add(self, problem: Note) -> None:
        """Something came after the connection; it stands all the same."""
        self.also.say("needs", problem_sentence(problem))


class FailedStep(Step):
    """Why it is not connected, and the ways on."""

    def __init__(self, theme: Theme) -> None:
        self.again = button(translate("consent", "&Try again   Enter"), "accent")
        super().__init__(translate("consent", "Not connected"), theme, self.again)
        self.state, self.remedy = StateLine(), words()
        self.body.addWidget(self.state)
        self.body.addWidget(self.remedy)
        self.system = button(translate("consent", "Open in the &system browser"))
        self.token = button(translate("consent", "&Paste a refresh token instead"))
        self.close_button = button(translate("consent", "Close   Esc"))
        self.end(self.again, self.system, self.token, self.close_button)

    def show_problem(self, problem: Note) -> None:
        """Say what the matter is."""
        told = problem_words(problem)
        self.state.say("needs" if problem.code == "consent.cancelled" else "bad", told.what)
        self.remedy.setText(told.remedy)


def cancel_button() -> QPushButton:
    """The button that does what Esc does."""
    return button(translate("consent", "Cancel   Esc"))
