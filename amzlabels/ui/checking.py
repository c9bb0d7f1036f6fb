"""Brings scans from where they are read to the desk, and what comes of them to the dialog, or over the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.changes import ActRefused, PictureRead
from amzlabels.domain.label_scan import read_scan
from amzlabels.domain.paper_changes import LabelChecked, SlipRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueCounts
from amzlabels.domain.settings import WHEN_SCANNED, Settings
from amzlabels.ui.alarm import sound_alarm
from amzlabels.ui.check_dialog import CheckDialog
from amzlabels.ui.list_in_view import ListInView
from amzlabels.ui.notices import Notices
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_problems import SETTINGS_PRINTER
from amzlabels.ui.theme import Theme

_ASKED = frozenset({Stage.ASK})
_ACTS = ("scan", "check")
_REFUSED, _MISSED = "scan refused", "slip missed"


class Checking(QObject):
    """One dialog at most; it follows the parcel that is chosen in the list. ``otherwise`` takes other refusals."""

    settings_wanted = Signal(str, str)
    """The action as in ``texts_problems``, and the printer it is about."""

    def __init__(
        self,
        desk: Desk,
        shown: ListInView,
        notices: Notices,
        otherwise: Callable[[ActRefused], None],
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._list, self._notices, self._otherwise = desk, shown, notices, otherwise
        self._theme, self._window = theme, window
        self._waiting = 0
        self.settings = Settings()
        self.dialog: CheckDialog | None = None
        shown.next_found.connect(self._on_next)

    @property
    def handlers(self) -> Mapping[type, Callable[[Any], object]]:
        """What takes the changes that come of scans."""
        return {LabelChecked: self.checked, SlipRead: self.slip_read, ActRefused: self.refused}

    def serve(self, browser: ParcelBrowser) -> None:
        """Check what is wanted in this browser."""
        browser.checks.wanted.connect(lambda: self._open(browser))
        browser.pictured.connect(self._show_picture)

    def picked(self, text: str, *, is_scan: bool) -> None:
        """Something was looked for with Enter; what a scanner typed is more than a search."""
        read = read_scan(text)
        if read.is_slip:
            self._desk.seeing.take(text)
            return
        self._list.pick(text)
        if text and (is_scan or self.settings.confirm_when == WHEN_SCANNED):
            self._desk.seeing.scan(text)

    def checked(self, change: LabelChecked) -> None:
        """A label was the right one."""
        self._notices.drop(_REFUSED)
        if self.dialog is not None:
            self.dialog.show_checked(change.parcel_ids)
            is_in_view = self.dialog.shown in change.parcel_ids
        else:
            # Some carriers' bars hold more than the number that can be looked for.
            is_in_view = self._list.text in ("", change.number)
        if not is_in_view:
            self._list.pick(change.number, change.parcel_ids[0])

    def slip_read(self, change: SlipRead) -> None:
        """A slip tells which parcel is in hand."""
        self._notices.drop(_MISSED)
        if change.parcel_id:
            if self.dialog is not None:
                self.dialog.take(change.parcel_id)
            self._list.pick(change.number, change.parcel_id)
            self._list.page.browser.checks.expect(change.parcel_id)
        elif self.dialog is not None:
            self.dialog.show_missed(change.number)
        else:
            text = self.tr("No parcel has the number {number} of this slip.").format(number=change.number)
            self._notices.tell(_MISSED, text)

    def refused(self, change: ActRefused) -> None:
        """A label was the wrong one, or something else could not be done."""
        if change.act not in _ACTS:
            self._otherwise(change)
        elif self.dialog is not None:
            self.dialog.show_refused(change.problem)
        else:
            self._notices.tell(_REFUSED, problem_sentence(change.problem))
            if self.settings.sounds:
                sound_alarm(self._window)

    def count(self, counts: QueueCounts) -> None:
        """So many are asked about."""
        self._waiting = counts.stages.get(Stage.ASK, 0)
        if self.dialog is not None:
            self.dialog.count(self._waiting)

    def _open(self, browser: ParcelBrowser) -> None:
        if self.dialog is not None:
            return
        dialog = CheckDialog(browser.acts, self._theme, self._window, is_loud=self.settings.sounds)
        dialog.answered.connect(self._desk.answer_printed)
        dialog.scanned.connect(self._on_scan)
        dialog.slip_scanned.connect(self._desk.seeing.take)
        dialog.picture_wanted.connect(lambda parcel_id: self._desk.read_picture(parcel_id, dialog.picture_px))
        dialog.next_wanted.connect(lambda: self._list.next_needing(_ASKED))
        dialog.set_up_wanted.connect(self._set_up)
        dialog.finished.connect(self._on_closed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.count(self._waiting)
        self.dialog = dialog
        dialog.begin()
        dialog.open()

    def _on_scan(self, in_hand: int, text: str) -> None:
        if in_hand:
            self._desk.seeing.check(in_hand, text)
        else:
            self._desk.seeing.scan(text)

    def _show_picture(self, picture: PictureRead) -> None:
        if self.dialog is not None:
            self.dialog.show_picture(picture)

    def _on_next(self, parcel_id: int) -> None:
        if self.dialog is None:
            self._list.page.browser.checks.expect(parcel_id)
        elif not parcel_id:
            self.dialog.none_left()

    def _set_up(self) -> None:
        if self.dialog is not None:
            printer = self.dialog.printer
            self.dialog.reject()
            self.settings_wanted.emit(SETTINGS_PRINTER, printer)

    def _on_closed(self) -> None:
        self.dialog = None
        self._list.take_focus()
