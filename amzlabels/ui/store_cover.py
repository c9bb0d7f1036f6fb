"""Covers a window while its data cannot be opened, and gives it back as it was once they can."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow, QWidget

from amzlabels.domain.changes import StoreRefused
from amzlabels.ui.ports import Desk
from amzlabels.ui.refused_page import RefusedPage, Ways
from amzlabels.ui.theme import Theme


class StoreCover:
    """``page`` is what lies over the window, None while nothing does."""

    def __init__(self, window: QMainWindow, desk: Desk, theme: Theme) -> None:
        self._window, self._theme = window, theme
        self._under: QWidget | None = None
        self._ways = Ways(window.close, desk.open, lambda key: desk.open(key=key))
        self.page: RefusedPage | None = None

    def refused(self, change: StoreRefused) -> None:
        """The data cannot be opened, or still not."""
        if self.page is None:
            self._under = self._window.takeCentralWidget()
            # What is dropped now would go nowhere.
            self._window.setAcceptDrops(False)
        page = RefusedPage(change.problem, self._ways, self._theme, is_again=self.page is not None)
        self._window.setCentralWidget(page)
        page.show()
        self.page = page
        page.take_focus()

    def lift(self) -> None:
        """The data are open."""
        if self._under is not None:
            self._window.setCentralWidget(self._under)
            self._under.show()
            self._window.setAcceptDrops(True)
        self._under = self.page = None
