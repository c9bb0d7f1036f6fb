"""The notice of labels that wait until a sheet that was begun is in its printer again; printing is the desk's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from amzlabels.domain.paper_changes import SheetTold
from amzlabels.domain.sheets import LabelSheet, places_on
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts_labels import place_words

KEY = "F8"
LOOK_MS = 3_000
"""So often it is looked whether labels still wait, which may have been seen to in another way."""


class SheetNotice(QObject):
    """One per printer, for as long as labels wait; F8 says of the last one told that its sheet is in."""

    def __init__(self, notices: Notices, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._notices, self._desk, self._window = notices, desk, window
        self._needed: dict[str, LabelSheet] = {}
        self.looking = QTimer(self)
        self.looking.setInterval(LOOK_MS)
        self.looking.timeout.connect(self._look)
        said = QAction(window)
        said.setShortcut(QKeySequence(KEY))
        said.triggered.connect(self._say_in)
        window.addAction(said)

    def told(self, change: SheetTold) -> None:
        """A sheet is needed, or no longer."""
        sheet = change.sheet
        before = self._needed.pop(sheet.printer, None)
        if not sheet.is_needed:
            self._notices.drop(f"sheet {sheet.printer}")
            return
        self._needed[sheet.printer] = sheet
        if not self.looking.isActive():
            self.looking.start()
        if sheet != before:
            self._tell(sheet)

    def _look(self) -> None:
        if not self._needed:
            self.looking.stop()
        for printer in self._needed:
            self._desk.sheets.read(printer)

    def _tell(self, sheet: LabelSheet) -> None:
        text = (
            self.tr("1 label waits until the part-used sheet is back in {printer}.")
            if sheet.waiting == 1
            else self.tr("{count} labels wait until the part-used sheet is back in {printer}.")
        )
        put = self.tr("Free: {places}. Put it on top, the same way round as before.")
        places = ", ".join(place_words(each, sheet.per_sheet).lower() for each in sheet.free)
        offers = [
            Offer(self.tr("It is in"), partial(self._put_in, sheet, sheet.free), key=KEY),
            Offer(self.tr("A new sheet is in"), partial(self._put_in, sheet, places_on(sheet.per_sheet))),
            Offer(self.tr("Other places…"), partial(self._choose, sheet), ends=False),
        ]
        notice = self._notices.tell(
            f"sheet {sheet.printer}",
            text.format(count=sheet.waiting, printer=sheet.printer),
            lines=[put.format(places=places)],
            offers=offers,
        )
        # Put aside unanswered, it would leave labels waiting for what nobody sees.
        notice.close_button.hide()

    def _say_in(self) -> None:
        if self._needed:
            sheet = list(self._needed.values())[-1]
            self._put_in(sheet, sheet.free)

    def _put_in(self, sheet: LabelSheet, free: tuple[int, ...]) -> None:
        self._notices.drop(f"sheet {sheet.printer}")
        self._needed.pop(sheet.printer, None)
        self._desk.sheets.put_in(sheet.printer, free)

    def _choose(self, sheet: LabelSheet) -> None:
        from amzlabels.ui.sheet_dialog import SheetDialog

        dialog = SheetDialog(sheet, self._notices.theme, self._window)
        dialog.put_in.connect(self._desk.sheets.put_in)
        dialog.open()
