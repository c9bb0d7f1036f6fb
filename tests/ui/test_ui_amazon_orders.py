"""What happens by itself, when Amazon is told, and what it calls the carriers."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot
from settings_bench import retype, saved

from amzlabels.domain.changes import SettingsSaved
from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode
from amzlabels.domain.settings import BY_HAND, WHEN_PRINTED, WHEN_SCANNED, Fetching, Settings
from amzlabels.ui.amazon_carrier_list import KNOWN_CODES, nearest_code
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# Orders


def test_nothing_comes_in_by_itself_until_it_is_switched_on(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    every = page.amazon.orders.every
    assert every.currentText() == "Off"
    every.setFocus()
    qtbot.keyClick(every, Qt.Key.Key_Down)
    qtbot.keyClick(every, Qt.Key.Key_Down)
    assert saved(desk).fetching == Fetching(every_min=30)
    offered = [every.itemText(at) for at in range(every.count())]
    assert offered == ["Off", "Every 15 minutes", "Every 30 minutes", "Every hour", "Every 2 hours"]


def test_a_pace_that_is_not_offered_is_shown_all_the_same(page: SettingsPage, desk: FakeDesk) -> None:
    desk.tell(SettingsSaved(Settings(fetching=Fetching(45))))
    assert page.amazon.orders.every.currentText() == "Every 45 minutes"


def test_a_folder_is_watched_until_told_otherwise(page: SettingsPage, desk: FakeDesk, ask: FakeAsk) -> None:
    orders = page.amazon.orders
    assert not orders.stop.isVisible()
    orders.choose.click()
    assert desk.ordered("save_settings") == []
    ask.chosen_folder = Path("/home/packer/Downloads")
    orders.choose.click()
    assert saved(desk).fetching == Fetching(0, str(ask.chosen_folder))
    assert orders.folder.text() == str(ask.chosen_folder)
    orders.stop.click()
    assert saved(desk).fetching == Fetching()
    assert not orders.stop.isVisible()


def test_amazon_is_told_when_the_seller_wants(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    choices = page.amazon.telling.choices
    assert choices[WHEN_PRINTED].isChecked()
    choices[WHEN_PRINTED].setFocus()
    for when in (WHEN_SCANNED, BY_HAND):
        focused = page.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Down)
        assert saved(desk).confirm_when == when
    for (answered,) in desk.ordered("save_settings"):
        desk.tell(SettingsSaved(answered))
    desk.tell(SettingsSaved(Settings(confirm_when=WHEN_SCANNED)))
    assert choices[WHEN_SCANNED].isChecked()


# Carriers


def test_a_carriers_code_is_edited_emptied_and_put_back(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    code, name, method = page.amazon.codes.rows["gls"]
    enter_code(qtbot, code, "Other")
    assert "Fill in the name" in odd(page, "gls")
    retype(qtbot, name, "GLS NL")
    retype(qtbot, method, "Parcel")
    assert "does not count “Other” as tracked" in odd(page, "gls")
    assert saved(desk).carrier_codes["gls"] == CarrierCode("Other", "GLS NL", "Parcel")
    assert saved(desk).carrier_codes["postnl"] == CarrierCode("Post NL")
    enter_code(qtbot, code, "")
    assert "gls" not in saved(desk).carrier_codes
    assert "is not kept" in odd(page, "gls")
    page.amazon.codes.reset.click()
    assert saved(desk).carrier_codes == DEFAULT_CARRIER_CODES
    assert (code.text(), name.text(), method.text()) == ("GLS", "", "")


def test_one_marketplace_has_names_of_its_own(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    codes = page.amazon.codes
    codes.marketplace.setFocus()
    qtbot.keyClicks(codes.marketplace, "Amazon.d")
    code, _, method = codes.rows["dhlforyou"]
    assert (code.text(), code.placeholderText()) == ("", "DHL")
    enter_code(qtbot, code, "DHL-Paket")
    assert code.placeholderText() == ""
    retype(qtbot, method, "DHL Paket")
    assert saved(desk).carrier_codes == {
        **DEFAULT_CARRIER_CODES,
        "DE/dhlforyou": CarrierCode("DHL-Paket", "", "DHL Paket"),
    }
    codes.marketplace.setCurrentIndex(0)
    assert code.text() == "DHL"
    enter_code(qtbot, codes.rows["dpd"][0], "DPD Local")
    codes.marketplace.setCurrentIndex(codes.marketplace.findData("DE"))
    assert (code.text(), codes.rows["dpd"][0].placeholderText()) == ("DHL-Paket", "DPD Local")
    codes.reset.click()
    assert saved(desk).carrier_codes == {**DEFAULT_CARRIER_CODES, "dpd": CarrierCode("DPD Local")}
    assert (code.text(), code.placeholderText()) == ("", "DHL")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("PostNL", "Amazon writes it “Post NL”."),
        ("post nl", "Amazon writes it “Post NL”."),
        ("Bpost", "Amazon writes it “BPOST”."),
        ("Chronopst", "Amazon writes it “Chronopost”."),
        ("Pigeon", "does not know this code"),
        ("DHL", ""),
        ("", "Without a code Amazon cannot be told."),
    ],
)
def test_a_code_amazon_may_not_know_is_told(page: SettingsPage, qtbot: QtBot, typed: str, words: str) -> None:
    enter_code(qtbot, page.amazon.codes.rows["postnl"][0], typed)
    found = odd(page, "postnl")
    assert words in found if words else not found


def test_a_code_is_completed_from_any_part_of_it(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    code = page.amazon.codes.rows["dpd"][0]
    code.setFocus()
    code.clear()
    qtbot.keyClicks(code, "paket")
    qtbot.keyClick(offers(code), Qt.Key.Key_Down)
    qtbot.keyClick(offers(code), Qt.Key.Key_Tab)
    assert code.text() == "DHL-Paket"
    assert saved(desk).carrier_codes["dpd"] == CarrierCode("DHL-Paket")


def test_every_known_code_is_its_own_nearest() -> None:
    assert [code for code in KNOWN_CODES if nearest_code(code) != code] == []
    assert len(set(KNOWN_CODES)) == len(KNOWN_CODES)
    assert {code.code for code in DEFAULT_CARRIER_CODES.values()} <= set(KNOWN_CODES)


def offers(code: QLineEdit) -> QAbstractItemView:
    """The list under a code that is being typed."""
    completer = code.completer()
    assert completer is not None
    return completer.popup()


def enter_code(qtbot: QtBot, code: QLineEdit, text: str) -> None:
    """Put another code into a field with the keyboard, which the list has while it is open, and leave it with Tab."""
    code.setFocus()
    code.selectAll()
    qtbot.keyClicks(code, text) if text else qtbot.keyClick(code, Qt.Key.Key_Delete)
    if offers(code).isVisible():
        qtbot.keyClick(offers(code), Qt.Key.Key_Escape)
    qtbot.keyClick(code, Qt.Key.Key_Tab)


def odd(page: SettingsPage, carrier: str) -> str:
    """What is said under a carrier's code."""
    place = page.amazon.codes.oddities[carrier]
    return place.text() if place.isVisible() else ""
