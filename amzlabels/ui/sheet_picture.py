"""A sheet of A4 with its four places, each of which is free for a label or used already."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton

from amzlabels.domain.sheets import PLACES
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_PLACE_PX = (105, 148)
"""A quarter of A4; the style sheet holds the buttons to this height, edge included."""
_EDGE_PX, _GAP_PX = 6, 4
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class SheetPicture(QFrame):
    """Places are pressed, or reached with the arrow keys and pressed with Space; one at least stays free."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        dress(self, kind="sheet")
        self.setAccessibleName(translate("labels", "Free places on the first sheet"))
        names = (
            translate("labels", "Top left"),
            translate("labels", "Top right"),
            translate("labels", "Bottom left"),
            translate("labels", "Bottom right"),
        )
        self._names = dict(zip(PLACES, names, strict=True))
        self.places: dict[int, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(*[theme.px(_EDGE_PX)] * 4)
        grid.setSpacing(theme.px(_GAP_PX))
        # The layout reckons without the height that the style sheet gives its buttons.
        self.setFixedSize(*(theme.px(2 * each + _GAP_PX + 2 * _EDGE_PX) for each in _PLACE_PX))
        for place, name in self._names.items():
            made = QPushButton()
            made.setCheckable(True)
            made.setChecked(True)
            made.setFixedSize(*map(theme.px, _PLACE_PX))
            made.setToolTip(name)
            dress(made, kind="place")
            made.toggled.connect(lambda _on, at=place: self._on_toggled(at))
            made.installEventFilter(self)
            self.places[place] = made
            grid.addWidget(made, (place - 1) // 2, (place - 1) % 2)
        self._word()

    def free(self) -> tuple[int, ...]:
        """The places for the first labels."""
        return tuple(place for place, made in self.places.items() if made.isChecked())

    def press(self, place: int) -> None:
        """Make a place free, or used."""
        self.places[place].toggle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys go where they point; left to themselves, buttons only go on and back."""
        step = _STEPS.get(event.key()) if isinstance(event, QKeyEvent) and event.type() == event.Type.KeyPress else None
        if step is None:
            return super().eventFilter(watched, event)
        place = next(each for each, made in self.places.items() if made is watched)
        column, row = (place - 1) % 2, (place - 1) // 2
        column, row = min(max(column + step[0], 0), 1), min(max(row + step[1], 0), 1)
        self.places[1 + column + 2 * row].setFocus(Qt.FocusReason.OtherFocusReason)
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
