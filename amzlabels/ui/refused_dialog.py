"""Says why the program cannot start, before there is a window; whether it is tried again is the person's to say."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QVBoxLayout

from amzlabels.domain.problems import Note
from amzlabels.ui.refused_page import RefusedPage, Ways
from amzlabels.ui.theme import Theme

WIDTH_PX, HEIGHT_PX = 760, 420


class RefusedDialog(QDialog):
    """Accepted = try again."""

    def __init__(self, problem: Note, theme: Theme, *, is_again: bool) -> None:
        super().__init__()
        theme.apply()
        self.setWindowTitle("amzlabels")
        self.page = RefusedPage(problem, Ways(self.reject, self.accept), theme, is_again=is_again)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.resize(theme.px(WIDTH_PX), theme.px(HEIGHT_PX))
        self.page.take_focus()


def wants_to_try_again(problem: Note, *, is_again: bool) -> bool:
    """Show the problem until the person wants it tried again (True) or closes the program."""
    dialog = RefusedDialog(problem, Theme(), is_again=is_again)
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
