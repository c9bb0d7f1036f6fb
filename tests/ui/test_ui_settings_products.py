"""The page of products: typed in place with keys, what is missing marked, and nothing lost while it is typed."""

from __future__ import annotations

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from settings_bench import PRODUCTS

from amzlabels.domain.changes import ParcelsChanged, ProductsRead, SettingsSaved
from amzlabels.domain.product import Product, ProductUse
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.ui import product_table as table
from amzlabels.ui.products_page import ProductsPage
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

MUG = Product("MUG-BLUE", "Blue mug", 320, 100, 90, 80, "Ceramic mug", "691200", "CN", 950, fits_mailbox=False)
USES = (ProductUse(MUG, 3, "A mug"), ProductUse(Product("OLD")), ProductUse(Product("TEA"), 1, "Tea towel"))


@pytest.fixture
def products(page: SettingsPage, desk: FakeDesk) -> ProductsPage:
    """The page with a product of which all is known, one nobody waits for, and one that lacks all."""
    page.places.setCurrentRow(PRODUCTS)
    desk.tell(ProductsRead(USES))
    page.products.view.setFocus()
    return page.products


def shown(page: ProductsPage, row: int) -> list[str]:
    """What the cells of a row say."""
    return [page.table.data(page.table.index(row, column)) for column in range(table.COLUMNS)]


def go_to(page: ProductsPage, row: int, column: int) -> None:
    """Where arrow keys have led."""
    page.view.setCurrentIndex(page.table.index(row, column))


def typed(qtbot: QtBot, page: ProductsPage, text: str) -> None:
    """Type over the current cell, and Enter."""
    qtbot.keyClick(page.view, text[0])
    editor = QApplication.focusWidget()
    assert isinstance(editor, QWidget)
    qtbot.keyClicks(editor, text[1:])
    enter(qtbot, page, editor)


def enter(qtbot: QtBot, page: ProductsPage, editor: QWidget) -> None:
    """End what is being typed in a cell."""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view.state() is not QAbstractItemView.State.EditingState)


def test_products_are_read_when_the_page_is_shown(products: ProductsPage, desk: FakeDesk) -> None:
    assert desk.ordered("read_products") == [()]
    assert shown(products, 0) == [
        *("MUG-BLUE", "Blue mug", "3", "", "320", "100 × 90 × 80", "No", "691200", "CN", "9.50", "Ceramic mug"),
    ]


def test_what_is_missing_is_marked_only_where_orders_wait(products: ProductsPage) -> None:
    assert shown(products, 1) == ["OLD", "", "", "", "", "", "", "", "", "", ""]
    assert shown(products, 2) == [
        *("TEA", "Tea towel", "1", "", "missing", "", "", "missing", "missing", "missing", "Tea towel"),
    ]
    assert "1 product in open orders" in products.state.text()


def test_what_the_settings_say_stands_in_its_place(products: ProductsPage, desk: FakeDesk) -> None:
    desk.tell(SettingsSaved(Settings(parcels=Parcels(hs_code="6302", origin="NL", value_cents=500))))
    assert shown(products, 2)[4:10] == ["missing", "", "", "6302", "NL", "€\u00a05"]


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        (table.TITLE, "Towel", "title", "Towel"),
        (table.PLACE, "A-12", "place", "A-12"),
        (table.WEIGHT, "150 g", "weight_g", 150),
        (table.MAILBOX, "y", "fits_mailbox", True),
        (table.MAILBOX, "No", "fits_mailbox", False),
        (table.HS_CODE, "6302.60", "hs_code", "6302.60"),
        (table.ORIGIN, "tr", "origin", "TR"),
        (table.VALUE, "7,5", "value_cents", 750),
        (table.CUSTOMS_TEXT, "Cotton towel", "customs_text", "Cotton towel"),
    ],
)
def test_a_cell_is_typed_over_and_kept(
    products: ProductsPage, desk: FakeDesk, qtbot: QtBot, column: int, text: str, field: str, value: object
) -> None:
    go_to(products, 2, column)
    typed(qtbot, products, text)
    assert desk.ordered("save_products") == [([Product("TEA", **{field: value})],)]  # type: ignore[arg-type]


def test_three_sizes_are_typed_in_one_cell(products: ProductsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    go_to(products, 2, table.SIZE)
    typed(qtbot, products, "300x200 x 20")
    assert desk.ordered("save_products") == [([Product("TEA", length_mm=300, width_mm=200, height_mm=20)],)]


@pytest.mark.parametrize(
    ("column", "text"),
    [
        (table.WEIGHT, "heavy"),
        (table.WEIGHT, "40000"),
        (table.SIZE, "10x20"),
        (table.MAILBOX, "maybe"),
        (table.HS_CODE, "69"),
        (table.ORIGIN, "China"),
        (table.CUSTOMS_TEXT, "x" * 51),
    ],
)
def test_what_cannot_be_kept_is_said_and_left_to_be_mended(
    products: ProductsPage, desk: FakeDesk, qtbot: QtBot, column: int, text: str
) -> None:
    go_to(products, 2, column)
    qtbot.keyClick(products.view, text[0])
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: products.refusal.isVisible() and QApplication.focusWidget() not in (editor, products.view))
    assert table.heading(column) in products.refusal.text()
    again = QApplication.focusWidget()
    assert isinstance(again, QLineEdit)
    assert again.text() == text
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert desk.ordered("save_products") == []


def test_del_empties_and_enter_edits_what_is_there(products: ProductsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    go_to(products, 0, table.WEIGHT)
    qtbot.keyClick(products.view, Qt.Key.Key_Delete)
    qtbot.keyClick(products.view, Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, "0")
    enter(qtbot, products, editor)
    weights = [changed[0].weight_g for (changed,) in desk.ordered("save_products")]
    assert weights == [0, 3200]


def test_search_and_what_is_missing_narrow_the_list(products: ProductsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(products.search, "blue MUG")
    assert products.table.rowCount() == 1
    products.search.clear()
    products.only_missing.setFocus()
    qtbot.keyClick(products.only_missing, Qt.Key.Key_Space)
    assert [products.table.product(row).sku for row in range(products.table.rowCount())] == ["TEA"]


def test_news_takes_nothing_away_from_what_is_being_typed(products: ProductsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    go_to(products, 2, table.TITLE)
    qtbot.keyClick(products.view, "T")
    editor = QApplication.focusWidget()
    desk.tell(ProductsRead((ProductUse(Product("NEW"), 1), *USES)))
    qtbot.keyClicks(editor, "owel")
    enter(qtbot, products, editor)
    assert desk.ordered("save_products") == [([Product("TEA", "Towel")],)]
    qtbot.waitUntil(lambda: products.table.rowCount() == 4)


def test_orders_that_come_are_read_while_the_page_is_looked_at(
    products: ProductsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(ParcelsChanged(()))
    qtbot.waitUntil(lambda: len(desk.ordered("read_products")) == 2)
