"""The view of the product table: cells are typed over, Enter edits and keeps, Del empties; columns fit their words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTableView

from amzlabels.ui.product_table import CUSTOMS_TEXT, TITLE, ProductTable
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

_ROW_PX, _LEAST_PX, _WIDE_PX = 36, 64, 140
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProductView(QTableView):
    """Arrow keys go from cell to cell, Tab leaves the table."""

    def __init__(self, table: ProductTable, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        dress(self, kind="products")
        self.setModel(table)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW_PX))
        header = self.horizontalHeader()
        header.setMinimumSectionSize(theme.px(_LEAST_PX))
        header.setHighlightSections(False)
        # Measuring every row of a long list would hold the window.
        header.setResizeContentsPrecision(0)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (TITLE, CUSTOMS_TEXT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self.setColumnWidth(column, theme.px(_WIDE_PX))
        header.setStretchLastSection(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Del empties; what an editor leaves of a key means nothing here."""
        index = self.currentIndex()
        is_free = index.isValid() and self.state() is not QAbstractItemView.State.EditingState
        if is_free and event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.edit(index)
        elif is_free and event.key() == Qt.Key.Key_Delete:
            self.model().setData(index, "")
        else:
            super().keyPressEvent(event)

    def type_again(self, index: QModelIndex, text: str) -> None:
        """Leave what was typed in its cell to be mended."""
        self.edit(index)
        # The newest is last; the one that was closed may still be there.
        for editor in self.viewport().findChildren(QLineEdit)[-1:]:
            editor.setText(text)
            dress(editor, tone="bad")

    def event(self, event: QEvent) -> bool:
        """Letters are typed into the cell, whatever they mean elsewhere in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if is_plain and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)
