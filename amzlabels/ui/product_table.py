"""The table of products: what each cell shows and takes; which are listed and keeping them is the page's."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from amzlabels.domain.customs import DESCRIPTION_LIMIT, is_hs_code, is_origin
from amzlabels.domain.parcel import Stage
from amzlabels.domain.product import DEAREST_CENTS, HEAVIEST_G, LONGEST_MM, PLACE_LIMIT, Product, ProductUse
from amzlabels.domain.settings import Parcels
from amzlabels.ui.texts_plan import money_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

SKU, TITLE, OPEN, PLACE, WEIGHT, SIZE, MAILBOX, HS_CODE, ORIGIN, VALUE, CUSTOMS_TEXT = range(11)
"""The columns from left to right."""

COLUMNS = 11
_SIZE = re.compile(r"\s*(\d{1,4})\s*[x×*]\s*(\d{1,4})\s*[x×*]\s*(\d{1,4})\s*")
_Index = QModelIndex | QPersistentModelIndex
_ALIGNED = (OPEN, WEIGHT, VALUE)


class ProductTable(QAbstractTableModel):
    """One row per SKU. What is missing of a product that open orders wait for is marked; the usual is shown dimmed."""

    typed = Signal(object)
    """The ``Product`` as a person has changed it in a cell."""
    refused = Signal(QModelIndex, str)
    """What was typed in this cell is nothing its column takes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._uses: list[ProductUse] = []
        self._usual = Parcels()
        self._theme = theme

    def show_uses(self, uses: Sequence[ProductUse], usual: Parcels) -> None:
        """List these; ``usual`` is what holds where nothing is known."""
        is_same = [use.product.sku for use in uses] == [use.product.sku for use in self._uses]
        self._usual = usual
        if is_same and uses:
            self._uses = list(uses)
            self.dataChanged.emit(self.index(0, 0), self.index(len(uses) - 1, COLUMNS - 1))
            return
        self.beginResetModel()
        self._uses = list(uses)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """One per SKU."""
        return 0 if parent.isValid() else len(self._uses)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Always the same."""
        return 0 if parent.isValid() else COLUMNS

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return heading(section)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All but the SKU and what waits for it can be typed."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() in (SKU, OPEN) else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, begins to be edited with, and is read aloud as."""
        use, column = self._uses[index.row()], index.column()
        text = _shown(use.product, column)
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return self._display(use, column, text)
        if role == Qt.ItemDataRole.ForegroundRole and not text and column not in (SKU, OPEN):
            tokens = self._theme.tokens
            return QColor(tokens.of(Stage.HELD).mark if is_missing(use, column, self._usual) else tokens.dim)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _ALIGNED:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{heading(column)}: {self._display(use, column, text)}"
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed, or say that it is nothing for this column."""
        product = self._uses[index.row()].product
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or text == _shown(product, index.column()):
            return False
        parsed = _PARSERS[index.column()](text)
        if parsed is None:
            self.refused.emit(index, text)
            return False
        self.typed.emit(replace(product, **parsed))
        return True

    def product(self, row: int) -> Product:
        """The product in this row."""
        return self._uses[row].product

    def _display(self, use: ProductUse, column: int, text: str) -> str:
        if column == OPEN:
            return QLocale().toString(use.open_parcels) if use.open_parcels else ""
        if text:
            return text
        if is_missing(use, column, self._usual):
            return translate("product", "missing")
        value = money_words(self._usual.value_cents) if self._usual.value_cents else ""
        usual = {TITLE: use.seen_title, HS_CODE: self._usual.hs_code, ORIGIN: self._usual.origin, VALUE: value}
        usual[CUSTOMS_TEXT] = use.product.title or use.seen_title
        return usual.get(column, "")


def is_missing(use: ProductUse, column: int, usual: Parcels) -> bool:
    """Whether open orders wait for this, and the settings have nothing in its place."""
    in_its_place = {WEIGHT: 0, HS_CODE: usual.hs_code, ORIGIN: usual.origin, VALUE: usual.value_cents}
    is_asked = use.open_parcels > 0 and column in in_its_place and not in_its_place[column]
    return is_asked and not _shown(use.product, column)


def lacks(use: ProductUse, usual: Parcels) -> bool:
    """Whether anything is missing of a product that open orders wait for."""
    return any(is_missing(use, column, usual) for column in range(COLUMNS))


def heading(column: int) -> str:
    """What stands over a column."""
    return (
        translate("product", "SKU"),
        translate("product", "Title"),
        translate("product", "Open"),
        translate("product", "Place"),
        translate("product", "Weight, g"),
        translate("product", "Size, mm"),
        translate("product", "Mailbox"),
        translate("product", "HS code"),
        translate("product", "Origin"),
        translate("product", "Value, €"),
        translate("product", "Customs text"),
    )[column]


def _shown(product: Product, column: int) -> str:
    """What is known, as it is typed; empty where nothing is."""
    if column == SIZE:
        sizes = (product.length_mm, product.width_mm, product.height_mm)
        return " × ".join(map(str, sizes)) if any(sizes) else ""
    if column == MAILBOX:
        answers = {True: translate("product", "Yes"), False: translate("product", "No"), None: ""}
        return answers[product.fits_mailbox]
    if column == VALUE:
        return _plain_number(product.value_cents) if product.value_cents else ""
    if column == WEIGHT:
        return str(product.weight_g or "")
    texts = {SKU: product.sku, TITLE: product.title, HS_CODE: product.hs_code, ORIGIN: product.origin}
    texts[PLACE] = product.place
    return texts.get(column, product.customs_text if column == CUSTOMS_TEXT else "")


def _plain_number(cents: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(cents / 100, "f", 2)


def _number(name: str, most: int, decimals: int = 0) -> Callable[[str], dict[str, Any] | None]:
    shape = re.compile(rf"(\d{{1,7}})(?:[.,](\d{{1,{decimals}}}))?" if decimals else r"(\d{1,7})")

    def parse(text: str) -> dict[str, Any] | None:
        match = shape.fullmatch(text.removeprefix("€").removesuffix("g").strip())
        if not text:
            return {name: 0}
        if match is None:
            return None
        number = int(match[1] + ((match[2] or "") if decimals else "").ljust(decimals, "0"))
        return {name: number} if number <= most else None

    return parse


def _size(text: str) -> dict[str, Any] | None:
    match = _SIZE.fullmatch(text or "0x0x0")
    sizes = [int(each) for each in match.groups()] if match is not None else []
    if not sizes or max(sizes) > LONGEST_MM:
        return None
    return dict(zip(("length_mm", "width_mm", "height_mm"), sizes, strict=True))


def _mailbox(text: str) -> dict[str, Any] | None:
    yes, no = translate("product", "Yes"), translate("product", "No")
    folded = text.casefold()
    if not folded:
        return {"fits_mailbox": None}
    for answer, word in ((True, yes), (False, no)):
        if word.casefold().startswith(folded):
            return {"fits_mailbox": answer}
    return None


def _checked(name: str, is_good: Callable[[str], bool]) -> Callable[[str], dict[str, Any] | None]:
    return lambda text: {name: text.upper()} if not text or is_good(text.upper()) else None


_PARSERS: Mapping[int, Callable[[str], dict[str, Any] | None]] = {
    TITLE: lambda text: {"title": text},
    PLACE: lambda text: {"place": text} if len(text) <= PLACE_LIMIT else None,
    WEIGHT: _number("weight_g", HEAVIEST_G),
    SIZE: _size,
    MAILBOX: _mailbox,
    HS_CODE: _checked("hs_code", is_hs_code),
    ORIGIN: _checked("origin", is_origin),
    VALUE: _number("value_cents", DEAREST_CENTS, 2),
    CUSTOMS_TEXT: lambda text: {"customs_text": text} if len(text) <= DESCRIPTION_LIMIT else None,
}
