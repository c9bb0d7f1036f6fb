"""The card for the second way in, a refresh token pasted by hand; asking Amazon is the page's work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.domain.problems import Note
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import Card, Oddity, SecretField, StateLine, button, field
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

TOKEN_START = "Atzr|"  # noqa: S105 - the part all refresh tokens share


class TokenCard(Card):
    """Folded away until somebody wants it; what was typed stays until Amazon has accepted it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("", theme)
        self.setAccessibleName(translate("settings", "Paste a refresh token"))
        self.fold = button("", "link")
        self.fold.setCheckable(True)
        self.token = SecretField()
        self.connect_button = button(translate("settings", "Conn&ect"), "accent")
        self.state = StateLine()
        self._oddity = Oddity(self.token)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.body.spacing())
        hint = translate(
            "settings",
            "In Seller Central: Apps and Services, Develop Apps, Authorise. Amazon shows the token once. It goes with "
            "the client id and secret above.",
        )
        column.addWidget(field(translate("settings", "Refresh &token"), self.token, hint, self._oddity))
        column.addWidget(self.state)
        row = FlowLayout(None, self.body.spacing())
        row.addWidget(self.connect_button)
        column.addLayout(row)
        self.add_row(self.fold)
        self.body.addWidget(self._inside)
        self.token.textEdited.connect(self._on_edited)
        self.fold.toggled.connect(self.unfold)
        self.unfold(False)

    def unfold(self, is_open: bool) -> None:
        """Show or hide the field."""
        self.fold.setChecked(is_open)
        text = translate("settings", "&Paste a refresh token")
        self.fold.setText(f"▾ {text}" if is_open else f"▸ {text}")
        self._inside.setVisible(is_open)

    def is_token_odd(self) -> bool:
        """Whether this cannot be a token, said at once; Amazon has the last word."""
        return not self.token.text().startswith(TOKEN_START)

    def ask_for_token(self) -> None:
        """Say what is wrong with the token."""
        is_empty = not self.token.text()
        text = translate("settings", "Fill this in.") if is_empty else problem_sentence(Note("amazon.token_shape"))
        self._oddity.say(text, is_wrong=True)

    def settle(self, problem: Note | None) -> None:
        """Amazon has answered: the token is gone from the screen, or the reason is beside it."""
        self.state.say("bad", "" if problem is None else problem_sentence(problem))
        if problem is None:
            self.token.clear()
            self.unfold(False)

    def _on_edited(self) -> None:
        typed = self.token.text()
        if typed.startswith(TOKEN_START[: len(typed)]):
            self._oddity.say("")
        else:
            self.ask_for_token()
