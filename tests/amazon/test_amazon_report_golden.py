"""``amzlabels check FILE --json`` on every variant of report, against what it said when a person last looked.

After a change that is meant: python tests/amazon/golden_reports.py
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fakes.reports import write_report
from golden_reports import GOLDEN, STORE_KEY, check, variants
from PySide6.QtWidgets import QApplication

VARIANTS = dict(variants())


@pytest.fixture(autouse=True)
def set_up(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """What unattended use needs; the application object is made before a command makes one that shows no windows."""
    monkeypatch.setenv("AMZLABELS_STORE_KEY", STORE_KEY)


def test_there_is_a_golden_file_of_every_variant_and_no_other() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(VARIANTS)
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(VARIANTS)


@pytest.mark.parametrize("name", VARIANTS)
def test_check_says_what_it_said(name: str) -> None:
    report = GOLDEN / f"{name}.txt"
    assert report.read_bytes() == VARIANTS[name]
    status, document = check(report)
    assert document == json.loads(report.with_suffix(".json").read_text(encoding="utf-8"))
    has_problem = any(order["problems"] for order in document["orders"])
    assert status == (2 if document["kind"] is None else 1 if has_problem else 0)


def test_five_thousand_rows_are_all_told(tmp_path: Path) -> None:
    status, document = check(write_report(tmp_path / "5000.txt", 5000))
    assert (status, len(document["orders"]), document["problems"]) == (0, 5000, [])


def test_a_report_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "Bestellungen für heute (1)"
    path.write_bytes(VARIANTS["utf-8"])
    assert check(path) == check(GOLDEN / "utf-8.txt")
