"""A4 with customs forms on one printer and labels on another, in one run, read from the paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fakes.reports import write_report
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from amzlabels.app.compose import Choices
from amzlabels.app.main import main
from amzlabels.app.window import build_window
from amzlabels.printing.pdf_folder import DOCUMENTS_FOLDER_NAME, PDF_FOLDER_NAME
from amzlabels.ui.top_bar import Place
from amzlabels.work.relay import Relay

BRITAIN = {
    "ship-country": "GB",
    "ship-postal-code": "LS1 4AP",
    "ship-city": "Leeds",
    "ship-address-1": "14 High Street",
}
SWITZERLAND = {
    "ship-country": "CH",
    "ship-postal-code": "8001",
    "ship-city": "Zürich",
    "ship-address-1": "Bahnhofstrasse 7",
}


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any, str]:
    """Exit status, the JSON document of stdout, stderr."""
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, json.loads(out), err


def pages_in(folder: Path) -> dict[str, list[tuple[int, int]]]:
    """The sizes in millimetres of all pages, by order."""
    found = {}
    for file in folder.glob("*.pdf"):
        with pikepdf.open(file) as document:
            boxes = [[float(each) for each in page.mediabox] for page in document.pages]
        found[file.name[:19]] = [(round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes]
    return found


def test_orders_that_leave_the_customs_union_print_on_a4_elsewhere(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = write_report(tmp_path / "report.txt", 4, changes=[BRITAIN, SWITZERLAND])
    status, document, _ = run(capsys, "ship", report, "--demo", "--document-printer", DOCUMENTS_FOLDER_NAME, "--json")
    assert status == 0
    assert {each["confirm"] for each in document["parcels"]} == {"accepted"}
    by_printer = {
        printer: {each["order_id"] for each in document["parcels"] if each["printer"] == printer}
        for printer in (PDF_FOLDER_NAME, DOCUMENTS_FOLDER_NAME)
    }
    labels = tmp_path / "data" / "demo" / "printed"
    assert pages_in(labels) == {each: [(105, 148)] for each in by_printer[PDF_FOLDER_NAME]}
    assert pages_in(labels / "documents") == {each: [(210, 297)] for each in by_printer[DOCUMENTS_FOLDER_NAME]}
    assert [len(each) for each in by_printer.values()] == [2, 2]


def test_nothing_is_bought_for_a_document_printer_that_is_not_there(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "none" / "cups.sock"))
    report = write_report(tmp_path / "report.txt", 2, changes=[BRITAIN])
    status, document, err = run(capsys, "ship", report, "--demo", "--document-printer", "Sold last year", "--json")
    assert status == 2
    assert document["problems"][0]["code"] == "printer.gone"
    assert "Sold last year" in err


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_the_printer_for_a4_is_chosen_by_keys_and_used_in_the_same_run(qtbot: QtBot, tmp_path: Path) -> None:
    relay, crashes = Relay(), list[BaseException]()
    choices = Choices({"AMZLABELS_DATA_DIR": str(tmp_path / "data")}, is_demo=True)
    window, running = build_window(choices, relay, lambda _lane, crash: crashes.append(crash))
    window.resize(1440, 900)
    window.show()

    def until(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=20_000)

    window.import_files([write_report(tmp_path / "report.txt", 4, changes=[BRITAIN, SWITZERLAND])])
    until(lambda: window.bottom.primary.text().startswith("Print 4 labels"))
    window.go_to(Place.SETTINGS)
    settings = window.settings_page
    assert settings is not None
    for _ in range(4):
        qtbot.keyClick(settings.places, Qt.Key.Key_Down)
    until(lambda: DOCUMENTS_FOLDER_NAME in settings.printers.printers)
    box = settings.printers.printers[DOCUMENTS_FOLDER_NAME].documents
    qtbot.keyClick(settings.places, Qt.Key.Key_Tab)
    for _ in range(40):
        if box.hasFocus():
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(box, Qt.Key.Key_Space)
    until(lambda: "A4 customs forms print on PDF folder for documents." in settings.printers.sheets.text())
    until(lambda: "Saved" in settings.state.text())

    window.go_to(Place.QUEUE)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    labels = tmp_path / "data" / "demo" / "printed"
    until(lambda: len(list(labels.rglob("*.pdf"))) == 4)
    assert sorted(pages_in(labels).values()) == [[(105, 148)]] * 2
    assert sorted(pages_in(labels / "documents").values()) == [[(210, 297)]] * 2
    until(lambda: not running.desk.is_busy)
    window.hide()
    assert running.close()
    window.deleteLater()
    assert crashes == []
