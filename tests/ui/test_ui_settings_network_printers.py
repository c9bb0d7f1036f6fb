"""Adding, setting and taking off printers of the network on the page of printers, by keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_bench import FOLDER, PRINTERS, ZEBRA, make, retype, saved

from amzlabels.domain.changes import ActRefused, PrinterFound, PrintersRead, SettingsSaved, StoreOpened
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState, RawPrinter
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.network_printer_card import MillimetreField, NetworkPrinterCard
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

FOUND = RawPrinter("ZD421-203dpi 10.0.0.9", "10.0.0.9", tells_status=True, counts=True)
LISTED = PrinterInfo(FOUND.name, PrinterKind.RAW, PrinterState.READY, media=(FOUND.media,), evidence=Evidence.COUNTED)


@pytest.fixture
def desk() -> FakeDesk:
    """The desk behind the page."""
    return FakeDesk()


@pytest.fixture
def page(desk: FakeDesk, qtbot: QtBot) -> SettingsPage:
    """The page of printers, with a queue and the folder."""
    page = make(desk, FakeAsk(), qtbot)
    desk.tell(StoreOpened(Settings()))
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    return page


def ask_for(page: SettingsPage, qtbot: QtBot, address: str) -> NetworkPrinterCard:
    """Type an address and press Enter."""
    card = page.printers.network
    card.address.setFocus()
    card.address.selectAll()
    qtbot.keyClicks(card.address, address)
    qtbot.keyClick(card.address, Qt.Key.Key_Return)
    return card


def test_a_printer_is_found_added_and_chosen_by_keys_alone(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    card = ask_for(page, qtbot, " 10.0.0.9 ")
    assert desk.ordered("find_printer") == [("10.0.0.9",)]
    assert "Asking 10.0.0.9" in card.state.text()
    assert not card.add.isVisible()
    desk.tell(PrinterFound(FOUND))
    assert "ZD421-203dpi 10.0.0.9, 203 dpi" in card.state.text()
    assert "counts the labels" in card.state.text()
    assert card.labels.hasFocus()
    assert not card.head.isVisible()
    qtbot.keyClick(card.labels, Qt.Key.Key_Down)
    qtbot.keyClick(card.labels, Qt.Key.Key_Tab)
    assert card.add.hasFocus()
    qtbot.keyClick(card.add, Qt.Key.Key_Return)
    expected = replace(FOUND, media="om_100x150mm_100x150mm")
    assert (saved(desk).raw_printers, saved(desk).printer) == ((expected,), FOUND.name)
    desk.tell(SettingsSaved(saved(desk)))
    desk.tell(PrintersRead((ZEBRA, replace(LISTED, media=(expected.media,)), FOLDER)))
    added = page.printers.printers[FOUND.name]
    assert added.choice.hasFocus()
    assert added.choice.isChecked()


def test_the_printer_that_is_chosen_stays_so_when_another_is_added(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.printers.printers["Zebra"].choice.click()
    card = ask_for(page, qtbot, "10.0.0.9")
    desk.tell(PrinterFound(FOUND))
    card.add.click()
    assert (saved(desk).raw_printers, saved(desk).printer) == ((FOUND,), "Zebra")


def test_a_printer_that_tells_little_is_believed_little_and_its_dots_are_asked_for(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    card = ask_for(page, qtbot, "10.0.0.9")
    desk.tell(PrinterFound(replace(FOUND, dpi=0, tells_status=False, counts=False)))
    assert "can only mean that the label was sent" in card.state.text()
    card.head.setCurrentIndex(card.head.findData(300))
    card.add.click()
    assert saved(desk).raw_printers[0].dpi == 300
    assert saved(desk).raw_printers[0].evidence is Evidence.SENT


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Note("printer.offline", {"printer": "10.0.0.9"}), "The printer 10.0.0.9 does not answer"),
        (Note("printer.address_unclear"), "not an address"),
    ],
)
def test_what_is_not_found_is_told_and_can_be_typed_anew(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot, problem: Note, words: str
) -> None:
    card = ask_for(page, qtbot, "10.0.0.9")
    desk.tell(ActRefused("find_printer", problem))
    assert words in card.state.text()
    assert card.address.hasFocus()
    assert not card.add.isVisible()
    assert desk.ordered("save_settings") == []
    ask_for(page, qtbot, "10.0.0.10")
    assert desk.ordered("find_printer") == [("10.0.0.9",), ("10.0.0.10",)]


def test_nothing_is_asked_for_without_an_address(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    card = ask_for(page, qtbot, "  ")
    assert desk.ordered("find_printer") == []
    assert card.address.hasFocus()


def test_its_labels_and_offsets_are_set_and_it_is_taken_off_the_list(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(SettingsSaved(Settings(raw_printers=(FOUND,), printer=FOUND.name)))
    desk.tell(PrintersRead((LISTED, FOLDER)))
    fields = page.printers.printers[FOUND.name].fields
    assert fields is not None
    assert page.printers.printers["PDF folder"].fields is None
    retype(qtbot, fields.right, "1,5")
    retype(qtbot, fields.down, "-0.5")
    assert (saved(desk).raw_printers[0].right_mm, saved(desk).raw_printers[0].down_mm) == (1.5, -0.5)
    retype(qtbot, fields.down, "far")
    assert saved(desk).raw_printers[0].down_mm == -0.5
    retype(qtbot, fields.down, "")
    assert saved(desk).raw_printers[0].down_mm == 0
    fields.take_off.setFocus()
    qtbot.keyClick(fields.take_off, Qt.Key.Key_Return)
    assert (saved(desk).raw_printers, saved(desk).printer) == ((), "")


@pytest.mark.parametrize(
    ("text", "millimetres"),
    [
        ("", 0),
        ("0", 0),
        ("2", 2),
        ("+1.5", 1.5),
        ("−2,5", -2.5),
        ("10", 10),
        ("10.1", None),
        ("1.25", None),
        ("x", None),
    ],
)
def test_a_distance_goes_either_way_and_not_far(qtbot: QtBot, text: str, millimetres: float | None) -> None:
    field = MillimetreField()
    qtbot.addWidget(field)
    field.setText(text)
    assert field.millimetres() == millimetres
