"""The table in which an order is spread over parcels by keys: a row per item, one for boxes, a column per parcel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from amzlabels.ui.split_draft import SplitDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
_ROW_PX, _COLUMN_PX = 44, 92


class SplitTable(QTableWidget):
    """Arrows go from cell to cell, figures set what is in one, + and - move one, N adds a parcel."""

    edited = Signal()
    """The draft differs."""

    def __init__(self, draft: SplitDraft, theme: Theme, *, with_boxes: bool) -> None:
        super().__init__()
        self._draft = draft
        self._with_boxes = with_boxes
        self._theme = theme
        self._typed = 0
        dress(self, kind="units")
        self.setAccessibleName(translate("packing", "Items per parcel"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(_ROW_PX))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMinimumSectionSize(theme.px(_COLUMN_PX))
        self.horizontalHeader().setHighlightSections(False)
        self.currentCellChanged.connect(self._on_moved)
        self.show_draft()
        self.choose(0, 0)

    def choose(self, row: int, parcel: int) -> None:
        """Put the cursor on an item, or the boxes, of a parcel."""
        self.setCurrentCell(row, parcel + 1)

    def cells(self) -> list[list[str]]:
        """What stands in the rows, without their names."""
        found = [[self.item(row, column) for column in range(1, self.columnCount())] for row in range(self.rowCount())]
        return [[cell.text() for cell in row if cell is not None] for row in found]

    def show_draft(self) -> None:
        """Show the draft as it now is, the chosen cell staying where it is."""
        draft = self._draft
        self.setRowCount(len(draft.items) + self._with_boxes)
        self.setColumnCount(1 + draft.parcels)
        self._size_columns()
        titles = [f"{item.quantity} × {item.title or item.sku}" for item in draft.items]
        names = [*titles, translate("packing", "Boxes")][: self.rowCount()]
        parcels = [translate("packing", "Parcel {number}").format(number=each + 1) for each in range(draft.parcels)]
        heading = QTableWidgetItem(translate("column", "Items"))
        heading.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalHeaderItem(0, heading)
        for parcel, title in enumerate(parcels):
            self.setHorizontalHeaderItem(parcel + 1, QTableWidgetItem(title))
        for row, name in enumerate(names):
            self._show_name(row, name)
            for parcel in range(draft.parcels):
                self._show_cell(row, parcel, f"{name}, {parcels[parcel]}")

    def add_parcel(self) -> None:
        """A further column, and the chosen cell in it."""
        self._draft.add_parcel()
        self._show_edited()
        self.choose(max(0, self.currentRow()), self._draft.parcels - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures, signs and N; Enter and Esc are the dialog's."""
        text = event.text()
        if text.isdecimal() and text.isascii():
            self._type(int(text))
        elif text in ("+", "-"):
            self._typed = 0
            self._set(self._value() + (1 if text == "+" else -1))
        elif text.casefold() == "n":
            self.add_parcel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: int) -> None:
        """Figures that fit together make one number; one that does not begins a new one."""
        number = self._typed * 10 + digit
        most = 99 if self._is_boxes() else self._draft.items[self.currentRow()].quantity
        self._typed = number if number <= most else digit
        self._set(self._typed)

    def _set(self, number: int) -> None:
        if self._is_boxes():
            self._draft.set_boxes(self._parcel(), number)
        else:
            self._draft.set_units(self._parcel(), self.currentRow(), number)
        self._show_edited()

    def _value(self) -> int:
        parcel = self._parcel()
        return self._draft.boxes(parcel) if self._is_boxes() else self._draft.units(parcel, self.currentRow())

    def _parcel(self) -> int:
        return self.currentColumn() - 1

    def _is_boxes(self) -> bool:
        return self.currentRow() >= len(self._draft.items)

    def _show_edited(self) -> None:
        self.show_draft()
        self.edited.emit()

    def _size_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.columnCount()):
            header.resizeSection(column, self._theme.px(_COLUMN_PX))

    def _show_name(self, row: int, name: str) -> None:
        cell = QTableWidgetItem(name)
        cell.setFlags(Qt.ItemFlag.ItemIsEnabled)
        cell.setToolTip(name)
        self.setItem(row, 0, cell)

    def _show_cell(self, row: int, parcel: int, name: str) -> None:
        is_boxes = row >= len(self._draft.items)
        value = self._draft.boxes(parcel) if is_boxes else self._draft.units(parcel, row)
        cell = QTableWidgetItem(str(value))
        cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {value}")
        self.setItem(row, parcel + 1, cell)

    def _on_moved(self, row: int, column: int) -> None:
        self._typed = 0
        # The names are there to be read alone.
        if column == 0:
            self.choose(row, 0)
