"""A4 with customs forms on one printer and labels on another, in one run of the command line, read from the paper."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fakes.reports import write_report

from amzlabels.app.main import main
from amzlabels.printing.pdf_folder import DOCUMENTS_FOLDER_NAME, PDF_FOLDER_NAME

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
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = write_report(tmp_path / "report.txt", 2, changes=[BRITAIN])
    status, document, err = run(capsys, "ship", report, "--demo", "--document-printer", "Sold last year", "--json")
    assert status == 2
    assert document["problems"][0]["code"] == "printer.gone"
    assert "Sold last year" in err
