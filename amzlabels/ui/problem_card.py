"""The card on top of a parcel that needs a person: the problem with its remedy and button, or "did it print?"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QVBoxLayout, QWidget

from amzlabels.domain.marketplace import MARKETPLACES
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.ui.address_acts import AddressActs
from amzlabels.ui.address_question import AddressQuestion
from amzlabels.ui.check_acts import CheckActs
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_checking import doubt_words
from amzlabels.ui.texts_problems import CHOOSE_MARKETPLACE, CHOOSE_SERVICE, EDIT_ADDRESS, TRY_AGAIN, VOID_LABEL
from amzlabels.ui.theme import Theme


class ProblemCard(QFrame):
    """Hidden while nothing is the matter."""

    settled = Signal()
    """Nothing is the matter any more, and one of its buttons has the focus."""

    def __init__(
        self, acts: ChoiceActs, checks: CheckActs, addresses: AddressActs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._action = ""
        dress(self, kind="notice")
        self._what = _wrapped("strong")
        self._remedy = _wrapped()
        self.address = AddressQuestion(addresses)
        self.mend = KeyButton("", "", self._mend)
        self.marketplaces = KeyButton(self.tr("Choose marketplace"), "", lambda: None)
        menu = QMenu(self.marketplaces)
        for marketplace in MARKETPLACES:
            action = menu.addAction(marketplace.sales_channel)
            action.setData(marketplace.code)
        menu.triggered.connect(lambda chosen: acts.choose_marketplace(str(chosen.data())))
        self.marketplaces.setMenu(menu)
        self.yes = KeyButton(self.tr("Yes, it did"), "Y", lambda: acts.answer(True))
        self.no = KeyButton(self.tr("No, print it"), "N", lambda: acts.answer(False))
        self.scan = KeyButton(self.tr("Scan it…"), "X", checks.check)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(12)] * 4)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self._what)
        layout.addWidget(self._remedy)
        layout.addWidget(self.address)
        row = FlowLayout(None, theme.px(8))
        address = self.address
        mending = (address.accept, address.keep, self.mend, address.right, self.marketplaces)
        self._buttons = (*mending, self.yes, self.no, self.scan)
        for button in self._buttons:
            row.addWidget(button)
        layout.addSpacing(theme.px(4))
        layout.addLayout(row)
        self.hide()

    def show_row(self, row: ParcelRow | None, details: ParcelDetails | None) -> None:
        """Say what is the matter with this parcel, if anything is."""
        had_focus = any(button.hasFocus() for button in self._buttons)
        is_question = row is not None and row.stage is Stage.ASK
        problem = row.problem if row is not None and not is_question else None
        self._action = ""
        if is_question and row is not None:
            self._what.setText(self.tr("Did this label come out of the printer?"))
            look = self.tr("Look in the tray for this name, or scan the label.")
            self._remedy.setText(f"{doubt_words(row)} {look}")
        elif problem is not None and row is not None:
            words = problem_words(problem)
            self._action = words.action
            self._what.setText(words.what)
            self._remedy.setText(words.remedy)
            self.mend.word(words.button, _key_of(words.action))
        self.address.show_row(row, details)
        self.mend.setVisible(bool(self._action) and self._action != CHOOSE_MARKETPLACE)
        self.marketplaces.setVisible(self._action == CHOOSE_MARKETPLACE)
        self.yes.setVisible(is_question)
        self.no.setVisible(is_question)
        self.scan.setVisible(is_question)
        self.setVisible(is_question or problem is not None)
        if had_focus and self.isHidden():
            self.settled.emit()

    @property
    def asks_to_edit(self) -> bool:
        """Whether it has a button for the address."""
        return self._action == EDIT_ADDRESS

    def first_button(self) -> KeyButton | None:
        """The button that mends, or answers."""
        shown = (button for button in self._buttons if not button.isHidden())
        return next(shown, None) if not self.isHidden() else None

    def _mend(self) -> None:
        self._acts.mend(self._action)


def _key_of(action: str) -> str:
    """The key that does the same as the button."""
    return {EDIT_ADDRESS: "E", CHOOSE_SERVICE: "T", TRY_AGAIN: "P", VOID_LABEL: "V"}.get(action, "")


def _wrapped(kind: str = "") -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        dress(label, kind=kind)
    return label
