"""Below the table of products: to a file for spreadsheets and back, and what became of each line that was read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QVBoxLayout, QWidget

from amzlabels.domain.changes import ActRefused, Change, ProductsImported
from amzlabels.ui.ask import Ask
from amzlabels.ui.forms import StateLine, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.ports_counters import ProductFiles
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
FILE_NAME = "products.csv"
FAULTS_SHOWN = 500
_FAULTS_PX = 140


class ProductExchange(QWidget):
    """Ctrl+I imports and Ctrl+S exports while the page is looked at; what was wrong stays until the next import."""

    def __init__(self, files: ProductFiles, ask: Ask, theme: Theme, page: QScrollArea) -> None:
        super().__init__()
        self._files, self._ask, self._page = files, ask, page
        self.bring_in = KeyButton(translate("product", "Import…"), "Ctrl+I", self._import)
        self.take_out = KeyButton(translate("product", "Export…"), "Ctrl+S", self._export)
        self.state, self.faults = StateLine(), QListWidget()
        for key, order in (("Ctrl+I", self._import), ("Ctrl+S", self._export)):
            shortcut = QShortcut(QKeySequence(key), page, order)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.faults.setAccessibleName(translate("product", "Lines that were left out"))
        self.faults.setWordWrap(True)
        self.faults.setSpacing(2)
        self.faults.setFixedHeight(theme.px(_FAULTS_PX))
        self.faults.hide()
        row = QHBoxLayout()
        row.addWidget(self.bring_in)
        row.addWidget(self.take_out)
        explained = translate(
            "product", "A CSV file for Excel. Columns that are left out and empty cells change nothing."
        )
        row.addWidget(words(explained, "dim"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(row)
        column.addWidget(self.state)
        column.addWidget(self.faults)

    def on_change(self, change: Change) -> None:
        """Tell what an import brought, or why it brought nothing."""
        if isinstance(change, ProductsImported):
            self._show_imported(change)
        elif isinstance(change, ActRefused) and change.act in ("import_products", "export_products"):
            self.state.say("bad", problem_sentence(change.problem))

    def _import(self) -> None:
        paths = self._ask.open_files(self.window(), translate("product", "Import products"))
        for path in paths[:1]:
            self._show_faults([])
            self.state.say("wait", translate("product", "Reading {file}…").format(file=path.name))
            self._files.import_products(path)
            # In a field that was typed in, Ctrl+Z would mean the typing.
            self.bring_in.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export(self) -> None:
        path = self._ask.save_file(self.window(), translate("product", "Export products"), FILE_NAME)
        if path is not None:
            path = path if path.suffix else path.with_suffix(".csv")
            self._files.export_products(path, decimal_comma=QLocale().decimalPoint() == ",")

    def _show_imported(self, change: ProductsImported) -> None:
        locale = QLocale()
        parts = [
            _counted(change.total, translate("product", "1 product"), translate("product", "{count} products")),
            translate("product", "{count} changed").format(count=locale.toString(change.changed)),
        ]
        if change.faults:
            one, many = translate("product", "1 line left out"), translate("product", "{count} lines left out")
            parts.append(_counted(len(change.faults), one, many))
        self.state.say("needs" if change.faults else "good", f"{change.path.name}: {', '.join(parts)}.")
        lines = [problem_sentence(fault) for fault in change.faults[:FAULTS_SHOWN]]
        rest = len(change.faults) - len(lines)
        more = [translate("service", "and {count} more").format(count=locale.toString(rest))] if rest else []
        self._show_faults([*lines, *more])

    def _show_faults(self, lines: list[str]) -> None:
        self.faults.clear()
        self.faults.addItems(lines)
        self.faults.setVisible(bool(lines))
        if lines:
            # Once it has its place.
            QTimer.singleShot(0, self.faults, lambda: self._page.ensureWidgetVisible(self.faults))


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=QLocale().toString(count))
