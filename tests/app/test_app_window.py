"""The real window over the real program and a demo world: a real drop, real keys, and what the services then saw."""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
import requests
import zxingcpp
from fakes.reports import item_id, order_id, write_report
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from amzlabels.app.compose import Choices, Running
from amzlabels.app.incoming import Incoming
from amzlabels.app.window import build_window, stay
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, Imported, ImportRefused, ListRead, SettingsSaved, StoreOpened, WorkFinished
from amzlabels.domain.keeping_changes import BackedUp, CaughtUp
from amzlabels.domain.paper_changes import LabelsSaved
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.ui.labels_dialog import LabelsDialog
from amzlabels.ui.main_window import MainWindow
from amzlabels.ui.rule_dialog import RuleDialog
from amzlabels.ui.top_bar import Place
from amzlabels.work.relay import Relay

PATIENCE_MS = 20_000
BERLIN = {"ship-country": "DE", "ship-postal-code": "10115", "ship-city": "Berlin"}


class Table:
    """The window, what was told, and the ways a packer reaches it."""

    def __init__(self, world: World, folder: Path, qtbot: QtBot) -> None:
        self.world, self.folder, self.qtbot = world, folder, qtbot
        self.heard: list[Change] = []
        self.crashes: list[BaseException] = []
        relay = Relay()
        relay.arrived.connect(self.heard.append)
        environment = {
            **world.environment(),
            "AMZLABELS_STORE_KEY": "3c" * 32,
            "AMZLABELS_DATA_DIR": str(folder / "data"),
        }
        built: tuple[MainWindow, Running] = build_window(
            Choices(environment), relay, lambda _lane, crash: self.crashes.append(crash)
        )
        self.window, self.running = built
        self.window.show()
        self.until(lambda: any(isinstance(change, ListRead) for change in self.heard))
        self.running.desk.save_settings(Settings(printer=PDF_FOLDER_NAME))
        self.until(lambda: any(isinstance(change, SettingsSaved) for change in self.heard))

    def until(self, condition: Callable[[], bool]) -> None:
        """Let the window work until this is so."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def drop(self, *paths: Path) -> None:
        """Drag files over the window and let them go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(300, 300), copy, data, left, none)
        QApplication.sendEvent(self.window, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.window, QDropEvent(QPointF(300, 300), copy, data, left, none))

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys one after another, each where the focus then is."""
        for key in keys:
            self.qtbot.keyClick(QApplication.focusWidget() or self.window, key)

    def close(self) -> None:
        """Close everything in order."""
        self.window.hide()
        assert self.running.close()
        self.window.deleteLater()
        assert self.crashes == []


@pytest.fixture
def table(world: World, tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    """A table with an empty queue."""
    laid = Table(world, tmp_path, qtbot)
    yield laid
    laid.close()


def barcodes(pdf: Path) -> set[str]:
    """What a scanner reads from every page at 203 dpi."""
    with pypdfium2.PdfDocument(pdf) as document:
        found: set[str] = set()
        for page in document:
            image = page.render(scale=203 / 72).to_pil()
            page.close()
            found |= {result.text for result in zxingcpp.read_barcodes(image)}
        return found


def test_a_dropped_report_becomes_printed_labels_and_confirmed_orders(table: Table) -> None:
    report = write_report(table.folder / "19959998464018295.txt", 6)
    table.drop(report)
    table.until(lambda: any(isinstance(change, Imported) for change in table.heard))
    # The button says so once the printer has answered too; a packer presses it no sooner.
    table.until(lambda: table.window.bottom.primary.text().startswith("Print 6 labels"))
    table.qtbot.keyClick(table.window, Qt.Key.Key_F9)
    table.until(lambda: len(table.world.ledger.confirmations) == 6)

    trackings = {}
    for number in range(6):
        (body,) = table.world.ledger.confirmations[order_id(number)]["1"]
        assert body["marketplaceId"] == "A1805IZSGTT6HS"
        assert body["packageDetail"]["orderItems"] == [{"orderItemId": item_id(number), "quantity": 2}]
        trackings[order_id(number)] = body["packageDetail"]["trackingNumber"]
    printed = {path.name[:19]: barcodes(path) for path in table.running.folders.printed.glob("*.pdf")}
    assert printed == {order: {tracking} for order, tracking in trackings.items()}
    assert table.world.ledger.malformed == []


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_a_rule_typed_tried_and_applied_by_keys_decides_what_is_bought(table: Table) -> None:
    table.drop(write_report(table.folder / "a.txt", 3, changes=[BERLIN]))
    table.until(lambda: any(isinstance(change, ListRead) and len(change.parcel_ids) == 3 for change in table.heard))
    table.window.go_to(Place.SETTINGS)
    settings = table.window.settings_page
    assert settings is not None
    settings.places.setFocus()
    table.press(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab, "n")
    table.until(lambda: isinstance(QApplication.activeWindow(), RuleDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, RuleDialog)
    table.qtbot.keyClicks(QApplication.focusWidget(), "mailbox")
    dialog.form.lists["countries"].setFocus()
    table.qtbot.keyClicks(QApplication.focusWidget(), "nl")
    dialog.form.service.package.setFocus()
    table.qtbot.keyClicks(QApplication.focusWidget(), "Mailbox")
    table.until(lambda: "2 of 3 open orders would change." in dialog.state.text())
    table.press(Qt.Key.Key_Return)
    rules = settings.rules
    table.until(lambda: "2 of 3 open orders would change." in rules.tried.text())
    table.qtbot.keyClick(rules.apply, Qt.Key.Key_Return)
    table.until(lambda: "None of 3 open orders would change." in rules.tried.text())

    table.window.go_to(Place.QUEUE)
    table.window.activateWindow()
    table.until(table.window.isActiveWindow)
    table.until(lambda: table.window.bottom.primary.text().startswith("Print 3 labels"))
    table.qtbot.keyClick(table.window, Qt.Key.Key_F9)
    table.until(lambda: len(table.world.ledger.confirmations) == 3)
    assert Counter(package_types(table.world)) == {2: 2, 1: 1}


def package_types(world: World) -> list[int]:
    """What was bought at MyParcel, as it tells itself."""
    key = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {"Authorization": f"bearer {key}", "User-Agent": "CustomApiCall/2 test/1"}
    answer = requests.get(f"{world.services['myparcel'].url}/shipments", headers=headers, timeout=10)
    return [shipment["options"]["package_type"] for shipment in answer.json()["data"]["shipments"]]


def test_two_reports_dropped_at_once_are_both_imported_and_a_letter_is_refused(table: Table) -> None:
    letter = table.folder / "letter.txt"
    letter.write_text("Dear customer,\n")
    table.drop(write_report(table.folder / "a.txt", 2), letter, write_report(table.folder / "b.txt", 3))
    table.until(lambda: sum(isinstance(change, Imported) for change in table.heard) == 2)

    assert [change.path.name for change in table.heard if isinstance(change, ImportRefused)] == ["letter.txt"]
    assert sum(change.summary.added for change in table.heard if isinstance(change, Imported)) == 3


def test_the_primary_button_prints_by_mouse_as_well(table: Table) -> None:
    table.drop(write_report(table.folder / "a.txt", 1))
    table.until(lambda: any(isinstance(change, ListRead) and change.parcel_ids for change in table.heard))
    table.until(table.window.bottom.primary.isEnabled)
    table.qtbot.mouseClick(table.window.bottom.primary, Qt.MouseButton.LeftButton)
    table.until(lambda: any(isinstance(change, WorkFinished) for change in table.heard[1:]))
    table.until(lambda: len(table.world.ledger.confirmations) == 1)


def test_the_store_opens_while_the_window_is_already_shown(table: Table) -> None:
    assert table.window.isVisible()
    assert any(isinstance(change, StoreOpened) for change in table.heard)


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_all_labels_are_saved_on_a_sheet_that_was_begun(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    table.drop(write_report(table.folder / "a.txt", 3))
    table.until(lambda: table.window.bottom.primary.text().startswith("Print 3 labels"))
    table.qtbot.keyClick(table.window, Qt.Key.Key_F9)
    table.until(lambda: len(table.world.ledger.confirmations) == 3)
    table.window.go_to(Place.HISTORY)
    browser = table.window.history.browser
    table.until(lambda: browser.table.rowCount() == 3)
    table.qtbot.keyClick(browser.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    table.until(lambda: browser.pane.save.text().startswith("3 labels as PDF"))
    path = table.folder / "labels.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **_options: (str(path), ""))
    table.press("b")
    table.until(lambda: isinstance(QApplication.activeWindow(), LabelsDialog))
    table.press(Qt.Key.Key_Down, "1", "2", Qt.Key.Key_Return)
    table.until(lambda: LabelsSaved(path, 3) in table.heard)
    trackings = {body["1"][0]["packageDetail"]["trackingNumber"] for body in table.world.ledger.confirmations.values()}
    assert barcodes(path) == trackings
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 2


class LoudRelay(Relay):
    """A relay that whoever builds a window anew cannot let go of."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Change] = []

    def tell(self, change: Change) -> None:
        self.told.append(change)
        super().tell(change)


def test_a_backup_opens_a_new_window_in_the_same_world(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a step takes longer to end than is waited for at once."""
    relay, crashes = LoudRelay(), list[BaseException]()
    close, closed = Running.close, list[bool]()

    def close_late(running: Running, *, is_for_good: bool = True) -> bool:
        closed.append(close(running, is_for_good=is_for_good))
        return len(closed) > 1 and closed[-1]

    monkeypatch.setattr(Running, "close", close_late)
    choices = Choices({"AMZLABELS_DATA_DIR": str(tmp_path)}, is_demo=True)

    def on_crash(_lane: str, crash: BaseException) -> None:
        crashes.append(crash)

    window, running = build_window(choices, relay, on_crash)
    world, first = running.world, running.desk
    window.show()
    restored: list[bool] = []

    def act() -> None:
        """Make a backup and put it back, then close the window that is there."""
        made = next((change.backup for change in relay.told if isinstance(change, BackedUp)), None)
        opened = sum(isinstance(change, StoreOpened) for change in relay.told)
        if opened == 1 and made is None and not restored:
            first.keeping.back_up()
            restored.append(False)
        elif opened == 1 and made is not None and restored == [False]:
            first.keeping.restore(made.name)
            restored.append(True)
        elif any(isinstance(change, CaughtUp) for change in relay.told):
            for each in QApplication.topLevelWidgets():
                if isinstance(each, MainWindow) and each.isVisible() and not each._desk.is_busy:
                    assert world is not None
                    assert requests.get(f"{world.control_url}/ledger", timeout=5).ok
                    each.close()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(50)
    assert stay(qapp, choices, relay, on_crash, Incoming(), window, running) == 0
    timer.stop()
    assert restored == [False, True]
    assert [type(change) for change in relay.told].count(StoreOpened) == 2
    assert crashes == []
