"""The row in which the chosen parcel's own label gets its tracking number; noting it is the desk's work."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.own_labels import LONGEST_TRACKING, is_tracking
from amzlabels.domain.parcel import Confirm, Label
from amzlabels.domain.queue import FOR_NUMBER, ParcelRow
from amzlabels.domain.shipment import OWN
from amzlabels.ui.forms import words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.ports import Desk
from amzlabels.ui.theme import Theme

_UNTOLD = frozenset({Confirm.NONE, Confirm.REFUSED, Confirm.UNSURE})
_DIGITS_OF_A_SCAN = 6
"""So many digits at least has a number that is taken for this parcel's though it was put in the search box."""
_BEING_DRAWN = frozenset({Label.BUYING, Label.UNSURE})


def may_be_numbered(row: ParcelRow) -> bool:
    """Whether a person may give it its number: an own label without one, of which Amazon has not been told."""
    is_free = row.label not in _BEING_DRAWN and row.rides_with is None and row.box_of is None
    return row.service.carrier == OWN and not row.tracking and is_free and row.confirm in _UNTOLD


def waits_for_number(row: ParcelRow) -> bool:
    """Whether it has printed and only its number is missing."""
    is_missing = row.problem is not None and row.problem.code == "own.tracking_missing"
    return may_be_numbered(row) and (row.waits_for == FOR_NUMBER or is_missing)


class NumberRow(QWidget):
    """Shown while the chosen parcel waits for its number, and where a person wants to give one sooner.

    Enter, which scanners send, notes it.
    """

    def __init__(self, desk: Desk, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._parcel_id = self._searched_from = 0
        self._is_awaited = False
        self.editor = QLineEdit()
        self.editor.setAcceptDrops(False)
        self.editor.setMaxLength(LONGEST_TRACKING)
        self.editor.setPlaceholderText(self.tr("Tracking number"))
        self.editor.setAccessibleName(self.tr("Tracking number of this parcel"))
        self.note = KeyButton(self.tr("Note it"), "", self._give)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.editor, 1)
        line.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(words(self.tr("Scan or type its tracking number (K); Amazon is told then."), "secondary"))
        column.addLayout(line)
        self.editor.returnPressed.connect(self._give)
        self.hide()

    def show_row(self, row: ParcelRow | None) -> None:
        """Be for this parcel; what was typed for another is dropped."""
        parcel_id = row.parcel_id if row is not None and may_be_numbered(row) else 0
        self._is_awaited = row is not None and waits_for_number(row)
        if parcel_id != self._parcel_id:
            self.editor.clear()
            self.hide()
        self._parcel_id = parcel_id
        if self._is_awaited or not parcel_id:
            self.setVisible(self._is_awaited)

    def take_focus(self) -> None:
        """Begin to type."""
        if self._parcel_id:
            self.show()
            self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_search(self) -> None:
        """A search begins, perhaps with the scan of this parcel's number."""
        self._searched_from = self._parcel_id if self._is_awaited else 0

    def take_scan(self, text: str) -> None:
        """The search found nothing: what looks like a number is that of the parcel chosen when it began."""
        parcel_id, self._searched_from = self._searched_from, 0
        if parcel_id and is_tracking(text) and sum(map(str.isdigit, text)) >= _DIGITS_OF_A_SCAN:
            self._desk.numbering.give_number(parcel_id, text)

    def _give(self) -> None:
        text = self.editor.text().strip()
        if text and self._parcel_id:
            self._desk.numbering.give_number(self._parcel_id, text)
            self.editor.clear()
