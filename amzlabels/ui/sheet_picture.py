"""A sheet of A4 with its places, each of which is free for a label or used already."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from amzlabels.domain.sheets import PLACES, places_on
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts_labels import place_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_WIDTH_PX, _HEIGHT_PX = 214, 148
"""Half of A4; the style sheet holds the buttons to this height, edge included."""
_EDGE_PX, _GAP_PX = 6, 4
_ROWS = 2
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetPicture(QFrame):
    """Places are pressed, or reached with the arrow keys and pressed with Space; one at least stays free."""

    changed = Signal()

    def __init__(self, theme: Theme, per_sheet: int = len(PLACES), free: Collection[int] = PLACES) -> None:
        super().__init__()
        self._columns = per_sheet // _ROWS
        dress(self, kind="sheet")
        self.setAccessibleName(translate("labels", "Free places on the first sheet"))
        self._names = {place: place_words(place, per_sheet) for place in places_on(per_sheet)}
        self.places: dict[int, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(*[theme.px(_EDGE_PX)] * 4)
        grid.setSpacing(theme.px(_GAP_PX))
        # The layout reckons without the height that the style sheet gives its buttons.
        width_px = (_WIDTH_PX - (self._columns - 1) * _GAP_PX) // self._columns
        height_px = _ROWS * _HEIGHT_PX + (_ROWS - 1) * _GAP_PX
        self.setFixedSize(*(theme.px(each + 2 * _EDGE_PX) for each in (_WIDTH_PX, height_px)))
        for place, name in self._names.items():
            made = QPushButton()
            made.setCheckable(True)
            made.setChecked(place in free)
            made.setFixedSize(theme.px(width_px), theme.px(_HEIGHT_PX))
            made.setToolTip(name)
            dress(made, kind="place")
            made.toggled.connect(lambda _on, at=place: self._on_toggled(at))
            made.installEventFilter(self)
            self.places[place] = made
            grid.addWidget(made, *divmod(place - 1, self._columns))
        self._word()

    def free(self) -> tuple[int, ...]:
        """The places for the first labels."""
        return tuple(place for place, made in self.places.items() if made.isChecked())

    def press(self, place: int) -> None:
        """Make a place free, or used."""
        self.places[place].toggle()

    def renew(self) -> None:
        """Make all places free."""
        for made in self.places.values():
            made.setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go where they point; left to themselves, buttons only go on and back."""
        step = _STEPS.get(event.key()) if isinstance(event, QKeyEvent) and event.type() == event.Type.KeyPress else None
        if step is None:
            return super().eventFilter(watched, event)
        place = next(each for each, made in self.places.items() if made is watched)
        row, column = divmod(place - 1, self._columns)
        column, row = min(max(column + step[0], 0), self._columns - 1), min(max(row + step[1], 0), _ROWS - 1)
        self.places[1 + column + self._columns * row].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _on_toggled(self, place: int) -> None:
        if not self.free():
            self.places[place].setChecked(True)
        self._word()
        self.changed.emit()

    def _word(self) -> None:
        for place, made in self.places.items():
            state = translate("labels", "free") if made.isChecked() else translate("labels", "used")
            made.setText(f"{place}\n{state}")
            made.setAccessibleName(f"{self._names[place]}: {state}")
