"""Products to a file and back from the page of products: by key and button, with every line that was left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from settings_bench import PRODUCTS

from amzlabels.domain.changes import ActRefused, ProductsImported, ProductsRead
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product, ProductUse
from amzlabels.ui.product_exchange import FAULTS_SHOWN
from amzlabels.ui.products_page import ProductsPage
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

FILE = Path("/shared/goods.csv")
CONTROL = Qt.KeyboardModifier.ControlModifier
HEAVY = {"line": 3, "column": "Weight g", "value": "heavy", "limit": 31500}
FAULTS = (Note("products.number_wrong", HEAVY), Note("products.sku_missing", {"line": 9}))


@pytest.fixture
def products(page: SettingsPage, desk: FakeDesk) -> ProductsPage:
    """The page with a product, its table in focus."""
    page.places.setCurrentRow(PRODUCTS)
    desk.tell(ProductsRead((ProductUse(Product("TEA"), 1, "Tea towel"),)))
    page.products.view.setFocus()
    return page.products


def shown(products: ProductsPage) -> list[str]:
    """The lines that were left out."""
    return [products.exchange.faults.item(row).text() for row in range(products.exchange.faults.count())]


def said(products: ProductsPage) -> str:
    """What the line about the file says, without its mark."""
    return products.exchange.state.text().partition("  ")[2]


def press(qtbot: QtBot, on: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl."""
    qtbot.keyClick(on, key, CONTROL)


def test_ctrl_i_imports_the_chosen_file_and_says_that_it_is_read(
    products: ProductsPage, desk: FakeDesk, ask: FakeAsk, qtbot: QtBot
) -> None:
    press(qtbot, products.view, Qt.Key.Key_I)
    assert desk.ordered("import_products") == []
    ask.files = [FILE]
    press(qtbot, products.view, Qt.Key.Key_I)
    assert desk.ordered("import_products") == [(FILE,)]
    assert said(products) == "Reading goods.csv…"
    assert products.exchange.bring_in.hasFocus(), "there Ctrl+Z takes the import back"


@pytest.mark.parametrize(("language", "decimal_comma"), [("nl_NL", True), ("en_GB", False)])
def test_ctrl_s_exports_as_the_readers_own_excel_wants_it(
    products: ProductsPage, desk: FakeDesk, ask: FakeAsk, qtbot: QtBot, language: str, decimal_comma: bool
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        press(qtbot, products.search, Qt.Key.Key_S)
        assert desk.ordered("export_products") == []
        ask.save_as = FILE.with_suffix("")
        press(qtbot, products.search, Qt.Key.Key_S)
    finally:
        QLocale.setDefault(before)
    assert desk.ordered("export_products") == [(FILE, decimal_comma)]


def test_the_buttons_do_what_the_keys_do(products: ProductsPage, desk: FakeDesk, ask: FakeAsk, qtbot: QtBot) -> None:
    ask.files, ask.save_as = [FILE], FILE
    for button in (products.exchange.bring_in, products.exchange.take_out):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert len(desk.ordered("import_products")) == len(desk.ordered("export_products")) == 1
    assert products.exchange.bring_in.text().endswith("Ctrl+I")
    assert products.exchange.take_out.text().endswith("Ctrl+S")


def test_each_line_that_was_left_out_is_named_with_its_remedy(
    products: ProductsPage, desk: FakeDesk, page: SettingsPage, qtbot: QtBot
) -> None:
    page.resize(1200, 400)
    desk.tell(ProductsImported(FILE, 118, 203, FAULTS))
    assert said(products) == "goods.csv: 203 products, 118 changed, 2 lines left out."
    assert shown(products) == [
        "Line 3, Weight g: “heavy” is no whole number up to 31500. Type figures alone, such as 320.",
        "Line 9 has no SKU. Fill it in, or delete the line.",
    ]
    assert products.exchange.faults.isVisible()
    qtbot.waitUntil(lambda: not products.exchange.faults.visibleRegion().isEmpty())


def test_a_good_file_has_nothing_to_list(products: ProductsPage, desk: FakeDesk) -> None:
    desk.tell(ProductsImported(FILE, 1, 2, FAULTS[:1]))
    desk.tell(ProductsImported(FILE, 0, 1, ()))
    assert said(products) == "goods.csv: 1 product, 0 changed."
    assert not products.exchange.faults.isVisible()


def test_a_file_full_of_faults_is_listed_in_part(products: ProductsPage, desk: FakeDesk) -> None:
    desk.tell(ProductsImported(FILE, 0, 0, FAULTS * FAULTS_SHOWN))
    assert len(shown(products)) == FAULTS_SHOWN + 1
    assert shown(products)[-1] == f"and {FAULTS_SHOWN} more"


def test_a_file_that_is_refused_says_why(products: ProductsPage, desk: FakeDesk) -> None:
    desk.tell(ActRefused("import_products", Note("products.workbook", {"file": "goods.xlsx"})))
    assert said(products).startswith("goods.xlsx is an Excel workbook. In Excel, save it as CSV")
