"""The printers of the settings by keys: one for labels, one for A4."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_bench import FOLDER, PRINTERS, ZEBRA, saved

from amzlabels.domain.changes import PrintersRead, StoreOpened
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.settings import Settings
from amzlabels.ui.printers_page import PrintersPage
from amzlabels.ui.settings_page import SettingsPage

OFFICE = PrinterInfo("Office", PrinterKind.CUPS, PrinterState.READY, media=("iso_a4_210x297mm",), takes_sheets=True)
A4_FOLDER = replace(FOLDER, takes_sheets=True)


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def printers(page: SettingsPage, desk: FakeDesk) -> PrintersPage:
    """The page with labels on the Zebra and no printer chosen for A4."""
    desk.tell(StoreOpened(Settings(printer="Zebra")))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, OFFICE, A4_FOLDER)))
    return page.printers


def test_that_customs_forms_cannot_print_is_said_until_a_printer_is_chosen_by_keys(
    printers: PrintersPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert "Zebra has no A4" in printers.sheets.text()
    assert not printers.printers["Zebra"].documents.isVisible()
    office = printers.printers["Office"]
    office.choice.setFocus()
    qtbot.keyClick(office.choice, Qt.Key.Key_Tab)
    assert office.documents.hasFocus()
    qtbot.keyClick(office.documents, Qt.Key.Key_Space)
    assert (saved(desk).printer, saved(desk).document_printer) == ("Zebra", "Office")
    assert "print on Office" in printers.sheets.text()


def test_one_printer_at_most_is_chosen_for_a4_and_none_is_a_choice(
    printers: PrintersPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    office, folder = printers.printers["Office"].documents, printers.printers["PDF folder"].documents
    for box in (office, folder):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert (office.isChecked(), folder.isChecked()) == (False, True)
    qtbot.keyClick(folder, Qt.Key.Key_Space)
    assert saved(desk).document_printer == ""
    assert "Zebra has no A4" in printers.sheets.text()


def test_a_label_printer_that_has_a4_needs_no_other(printers: PrintersPage) -> None:
    printers.printers["Office"].choice.click()
    assert printers.sheets.text() == "✓  A4 customs forms print on Office."


def test_a_printer_for_a4_that_is_gone_is_named(printers: PrintersPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(printers.printers["Office"].documents, Qt.Key.Key_Space)
    desk.tell(PrintersRead((ZEBRA, A4_FOLDER)))
    assert "Office, for A4 customs forms, is not there" in printers.sheets.text()


def test_what_is_taken_for_printed_is_ticked_where_the_printer_only_takes_labels(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    silent = replace(ZEBRA, evidence=Evidence.SENT, device="usb://Zebra/GK420d")
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((silent, OFFICE, A4_FOLDER)))
    evidence, others = page.printers.printers["Zebra"].evidence, page.printers.printers["PDF folder"].evidence
    assert "you will be asked" in evidence.words.text()
    assert not others.trust.isVisible()
    qtbot.keyClick(evidence.trust, Qt.Key.Key_Space)
    assert saved(desk).profiles == (PrinterProfile("Zebra", "usb://Zebra/GK420d", trusts_sent=True),)
    assert "sent to the printer whole" in evidence.words.text()
    qtbot.keyClick(evidence.trust, Qt.Key.Key_Space)
    assert not saved(desk).profiles[0].trusts_sent


def test_the_labels_of_some_printers_are_scanned_back(printers: PrintersPage, desk: FakeDesk, qtbot: QtBot) -> None:
    for name in ("Zebra", "PDF folder"):
        qtbot.keyClick(printers.printers[name].evidence.scan, Qt.Key.Key_Space)
    assert saved(desk).scanned_back == ("Zebra", "PDF folder")
    qtbot.keyClick(printers.printers["Zebra"].evidence.scan, Qt.Key.Key_Space)
    assert saved(desk).scanned_back == ("PDF folder",)
