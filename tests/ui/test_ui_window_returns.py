"""Return labels in the window: asked for by key, for whom and how, never a second one by a slip of the hand."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ParcelsChanged
from amzlabels.domain.parcel import Stage
from amzlabels.domain.return_label import Return, ReturnLabel, ReturnOrder, Way
from amzlabels.domain.shipment import OWN, Service
from amzlabels.ui.return_dialog import ReturnDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
EMAIL = "buyer@marketplace.example"


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window with a parcel that has left, one to England, one under an own label, one that is ready."""
    rows = [
        parcel(1, Stage.TO_AMAZON),
        parcel(2, Stage.TO_AMAZON, country="GB"),
        parcel(3, Stage.TO_AMAZON, service=Service(OWN)),
        parcel(4),
    ]
    return open_window(qtbot, rows)


def dialog(bench: Bench, parcel_id: int = 1) -> ReturnDialog:
    bench.choose(parcel_id)
    bench.until(bench.browser.pane.delivery.way_back.isVisible)
    bench.tap("w")
    bench.until(lambda: isinstance(QApplication.activeModalWidget(), ReturnDialog))
    opened = QApplication.activeModalWidget()
    assert isinstance(opened, ReturnDialog)
    return opened


def there(bench: Bench, way: Way = Way.MAIL) -> None:
    asked = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    bench.desk.returns = {1: (ReturnLabel(1, 1, 1, "r", Return.MADE, way, asked, 7, "3SMYPA1"),)}
    bench.choose(1)
    bench.desk.tell(ParcelsChanged((1,)))
    bench.until(lambda: bench.browser.acts.details is not None and bool(bench.browser.acts.details.returns))


def test_enter_has_it_mailed_to_the_address_that_was_typed(bench: Bench) -> None:
    opened = dialog(bench)
    assert opened.name.text() == "Sanne de Vrije"
    assert opened.state.text().endswith("The report gave no e-mail address of the buyer: type it.")
    opened.email.setFocus()
    bench.qtbot.keyClicks(opened.email, EMAIL)
    bench.press(Qt.Key.Key_Return, opened.email)
    bench.until_ordered("order", ReturnOrder(1, Way.MAIL, "Sanne de Vrije", EMAIL), None)
    bench.until(lambda: QApplication.activeModalWidget() is None)


def test_without_an_address_nothing_is_ordered_and_the_field_has_the_focus(bench: Bench) -> None:
    opened = dialog(bench)
    bench.press(Qt.Key.Key_Return, opened.name)
    assert "needs the buyer's e-mail address" in opened.state.text()
    assert opened.focusWidget() is opened.email
    opened.email.setText(EMAIL)
    opened.name.clear()
    bench.press(Qt.Key.Key_Return, opened.email)
    assert opened.focusWidget() is opened.name
    assert bench.desk.ordered("order") == []
    bench.press(Qt.Key.Key_Escape, opened.name)
    bench.until(lambda: QApplication.activeModalWidget() is None)


def test_one_to_be_saved_asks_where(bench: Bench, tmp_path: Path) -> None:
    opened = dialog(bench)
    bench.ask.save_as = tmp_path / "back.pdf"
    opened.ways[Way.SAVE].click()
    opened.email.setText(EMAIL)
    assert opened.go.text() == "Save it…   Enter"
    opened.go.click()
    bench.until_ordered("order", ReturnOrder(1, Way.SAVE, "Sanne de Vrije", EMAIL), tmp_path / "back.pdf")


def test_saying_nowhere_orders_nothing(bench: Bench) -> None:
    opened = dialog(bench)
    opened.ways[Way.SAVE].click()
    opened.email.setText(EMAIL)
    opened.go.click()
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("order") == []


def test_one_that_is_there_is_printed_without_another(bench: Bench) -> None:
    there(bench)
    opened = dialog(bench)
    assert not opened.email.isVisible()
    assert opened.go.text() == "Print it   Enter"
    opened.go.click()
    bench.until_ordered("order", ReturnOrder(1, Way.PRINT), None)


def test_a_second_is_mailed_once_it_is_ticked(bench: Bench) -> None:
    there(bench)
    opened = dialog(bench)
    opened.ways[Way.MAIL].click()
    opened.go.click()
    assert opened.focusWidget() is opened.one_more
    assert "has a return label already" in opened.state.text()
    assert bench.desk.ordered("order") == []
    opened.one_more.click()
    opened.email.setText(EMAIL)
    opened.go.click()
    bench.until_ordered("order", ReturnOrder(1, Way.MAIL, "Sanne de Vrije", EMAIL, True), None)


def test_outside_the_union_it_says_why_there_is_none(bench: Bench) -> None:
    opened = dialog(bench, 2)
    assert opened.obstacle is not None
    assert opened.obstacle.code == "return.eu_only"
    assert not opened.go.isVisible()
    bench.press(Qt.Key.Key_Escape, opened)
    bench.until(lambda: QApplication.activeModalWidget() is None)
    assert bench.desk.ordered("order") == []


@pytest.mark.parametrize("parcel_id", [3, 4])
def test_what_has_no_shops_label_has_no_way_back(bench: Bench, parcel_id: int) -> None:
    bench.choose(parcel_id)
    bench.until(lambda: not bench.browser.pane.delivery.isVisible())
    bench.tap("w")
    assert QApplication.activeModalWidget() is None
