"""The view of the parcel table: widths, keys, choosing, and a scroll position that stays where the person reads."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from amzlabels.ui.parcel_cells import COLUMNS, ITEMS, SERVICE, TO
from amzlabels.ui.parcel_delegate import ParcelDelegate, known_widths_px, row_height_px
from amzlabels.ui.parcel_table import Index, ParcelTable
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

_SHARES = {TO: (130, 84), ITEMS: (150, 96), SERVICE: (180, 112)}
"""State, order and date get what their words need; these share the rest by weight, but have a least width."""
_WEIGHT = sum(weight for weight, _ in _SHARES.values())
_MOVES = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
)
_COMING = frozenset({Qt.FocusReason.OtherFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_CHOICE_KEPT = 1000
_Moves = QItemSelectionModel.SelectionFlag


class ParcelView(QTableView):
    """Rows are chosen whole. Space adds rows to the choice one by one; then the arrows move without choosing."""

    chosen = Signal()
    """The choice differs."""
    opened = Signal()
    """Enter or a double click on a row."""
    left = Signal()
    """Esc with nothing but one row chosen."""
    typed = Signal(str)
    """A key that is a character."""

    def __init__(self, model: ParcelTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = model
        self._theme = theme
        self._is_choosing = False
        self._is_untouched = True
        dress(self, kind="parcels")
        self.setModel(model)
        self.setItemDelegate(ParcelDelegate(model, theme, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAutoScroll(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fit_rows()
        self.verticalScrollBar().valueChanged.connect(self._look)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self._on_theme)

    def show_list(self, parcel_ids: tuple[int, ...]) -> None:
        """Show these ids; the row the person reads stays where it is on the screen."""
        anchors, current, choice = self._anchors(), self.current_parcel(), self.choice()
        self._table.show(parcel_ids)
        if self.current_parcel() != current:
            self._choose_again(current, choice)
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        for parcel_id, above_px in anchors:
            place = self._table.place(parcel_id)
            if place is not None:
                self.verticalScrollBar().setValue(place * self.verticalHeader().defaultSectionSize() - above_px)
                break
        self._look()

    def choice(self) -> list[int]:
        """The chosen parcels from top to bottom."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.size())]
        places = sorted((each.top(), each.bottom()) for each in ranges)
        ids = self._table.parcel_ids
        return list(dict.fromkeys(parcel_id for top, bottom in places for parcel_id in ids[top : bottom + 1]))

    def current_parcel(self) -> int | None:
        """The parcel of the row that has the focus."""
        return self._table.parcel_id(self.currentIndex().row())

    def choose_first(self) -> None:
        """Choose the first row where nothing is chosen; until a person chooses, the top stays in view."""
        if self._table.rowCount() and not self.choice():
            self._choose_row(0)
            self._is_untouched = True

    def choose(self, parcel_id: int) -> bool:
        """Choose this parcel alone and bring it into view; False when it is not in the list."""
        place = self._table.place(parcel_id)
        if place is None:
            return False
        self._is_choosing = self._is_untouched = False
        self._choose_row(place)
        self.scrollTo(self._table.index(place, 0))
        return True

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that the choice differs."""
        super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """While choosing with Space, the arrows leave the choice alone."""
        self._is_untouched = self._is_untouched and event is None
        if isinstance(event, QKeyEvent) and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if event.key() == Qt.Key.Key_Space:
                return _Moves.Toggle | _Moves.Rows
            if self._is_choosing and event.key() in _MOVES:
                return _Moves.NoUpdate
        elif event is not None:
            self._is_choosing = False
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space chooses, Esc goes back, characters are told; the rest is Qt's."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self._back()
        elif key == Qt.Key.Key_Space:
            # The first Space keeps the row it stands on and lets the arrows look for more.
            if self._is_choosing or len(self.selectionModel().selectedRows()) != 1:
                super().keyPressEvent(event)
            self._is_choosing = True
        elif event.text().isprintable() and event.text() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            if not event.isAutoRepeat():
                self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes here goes on with a row of this list, not with one that a search has hidden."""
        super().focusInEvent(event)
        if event.reason() in _COMING and self._table.rowCount() and not self.choice():
            self._choose_row(0)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and last row; Qt's would go to the first and last column."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width between the columns."""
        super().resizeEvent(event)
        width = self.viewport().width()
        needs = known_widths_px(self.font())
        left = width - sum(needs.values())
        shares = {
            column: max(self._theme.px(least), left * weight // _WEIGHT) for column, (weight, least) in _SHARES.items()
        }
        for column, share in (needs | shares).items():
            self.setColumnWidth(column, share)
        self._keep_in_view(event.oldSize().height())
        self._look()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The row with the focus has a frame, chosen or not."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        area = self.viewport().rect()
        if self.currentIndex().isValid():
            top = self.rowViewportPosition(self.currentIndex().row())
            area = QRect(0, top, area.width(), self.verticalHeader().defaultSectionSize())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.focus), 2))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Bring the row into view, and draw its frame."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.scrollTo(current)
        self.viewport().update()

    def _choose_row(self, place: int) -> None:
        # Not selectRow: that one adds to the choice while a Ctrl or Shift key, or a scanner's, is still down.
        alone = _Moves.ClearAndSelect | _Moves.Rows
        self.selectionModel().setCurrentIndex(self._table.index(place, 0), alone)

    def _keep_in_view(self, old_height: int) -> None:
        """A row that was read does not slip under the edge when a notice takes room."""
        current = self.currentIndex()
        if current.isValid() and 0 <= self.rowViewportPosition(current.row()) < old_height:
            self.scrollTo(current)

    def _back(self) -> None:
        if self.selectionModel().selection().size() > 1 or self._is_choosing:
            self._is_choosing = False
            current = self.current_parcel()
            if current is not None:
                self.choose(current)
        else:
            self.left.emit()

    def _choose_again(self, current: int | None, choice: list[int]) -> None:
        """After a reset of the model: the same rows as before, those that are still there."""
        selection = QItemSelection()
        for parcel_id in choice[:_CHOICE_KEPT]:
            place = self._table.place(parcel_id)
            if place is not None:
                selection.select(self._table.index(place, 0), self._table.index(place, COLUMNS - 1))
        place = self._table.place(current) if current is not None else None
        if place is not None:
            self.selectionModel().setCurrentIndex(self._table.index(place, 0), _Moves.NoUpdate)
        self.selectionModel().select(selection, _Moves.ClearAndSelect)

    def _anchors(self) -> list[tuple[int, int]]:
        """Parcels in view with their distance from the top edge: the current one first, since it is being read."""
        height, top_px = self.verticalHeader().defaultSectionSize(), self.verticalScrollBar().value()
        if top_px == 0 and self._is_untouched:
            return []
        places = range(max(0, top_px // height), top_px // height + self.viewport().height() // height + 1)
        current = self.currentIndex().row()
        order = [current, *places] if current in places else list(places)
        return [
            (parcel_id, place * height - top_px)
            for place in order
            if (parcel_id := self._table.parcel_id(place)) is not None
        ]

    def _look(self) -> None:
        height = self.verticalHeader().defaultSectionSize()
        first = self.verticalScrollBar().value() // height
        self._table.look_at(first, first + self.viewport().height() // height + 1)

    def _fit_rows(self) -> None:
        self.ensurePolished()
        self.verticalHeader().setDefaultSectionSize(row_height_px(self.font()))

    def _on_theme(self) -> None:
        self._fit_rows()
        self.viewport().update()
