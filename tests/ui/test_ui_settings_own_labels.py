"""Own labels in the settings, by keys: where labels come from, their size and carrier, and the range of numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_bench import CARRIER, retype, saved

from amzlabels.domain.changes import StoreOpened
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.own_labels import FROM_RANGE, GIVEN, S10, OwnLabels
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import OWN
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.texts_problems import SETTINGS_NUMBERS, SETTINGS_OWN_LABELS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
POSTAL = OwnLabels("", FROM_RANGE, "RR", "47312482", "47312490", "NL", S10)
DRAWN = Settings(parcels=Parcels(carrier=OWN), own_labels=POSTAL)


def test_a_key_chooses_own_labels_and_their_card_takes_the_place_of_the_account(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(StoreOpened(Settings(parcels=Parcels(carrier="dpd"))))
    page.places.setCurrentRow(CARRIER)
    carrier = page.carrier
    assert carrier.key.isVisible()
    assert not carrier.own.isVisible()
    carrier.labels.bought.setFocus()
    qtbot.keyClick(carrier.labels.bought, Qt.Key.Key_Down)
    assert saved(desk).draws_labels
    assert carrier.own.isVisible()
    assert not carrier.key.isVisible()
    retype(qtbot, carrier.defaults.weight, "750")
    assert saved(desk).parcels == Parcels(carrier=OWN, weight_g=750)
    carrier.labels.drawn.setFocus()
    qtbot.keyClick(carrier.labels.drawn, Qt.Key.Key_Up)
    assert saved(desk).parcels == Parcels(carrier="dpd", weight_g=750)
    assert carrier.key.isVisible()


def test_a_range_is_typed_and_shown_as_the_numbers_it_makes(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.tell(StoreOpened(replace(DRAWN, own_labels=OwnLabels())))
    page.places.setCurrentRow(CARRIER)
    card = page.carrier.own
    assert not card.editors["first"].isVisible()
    card.tracking.setFocus()
    qtbot.keyClick(card.tracking, Qt.Key.Key_Down)
    assert saved(desk).own_labels.tracking == GIVEN
    qtbot.keyClick(card.tracking, Qt.Key.Key_Down)
    assert saved(desk).own_labels.tracking == FROM_RANGE
    assert "First number" in card.fault.text()
    for name, text in (("beginning", "r r"), ("ending", "nl"), ("first", "4731 2482"), ("last", "47312490")):
        retype(qtbot, card.editors[name], text)
    card.check.setFocus()
    qtbot.keyClick(card.check, Qt.Key.Key_End)
    assert saved(desk).own_labels == POSTAL
    assert "RR473124829NL to RR473124903NL" in card.example.text()
    assert not card.fault.isVisible()
    retype(qtbot, card.editors["ending"], "")
    assert "S10" in card.fault.text()
    assert not card.example.isVisible()


@pytest.mark.parametrize(
    ("typed", "code", "shown"),
    [
        ("post nl", CarrierCode("Post NL"), "Post NL"),
        ("Postbode  Piet", CarrierCode("Other", "Postbode Piet"), "Postbode Piet"),
        ("other", CarrierCode("Other", "other"), "other"),
        ("", None, "Self Delivery"),
    ],
)
def test_who_carries_them_is_one_amazon_knows_or_other(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot, typed: str, code: CarrierCode | None, shown: str
) -> None:
    desk.tell(StoreOpened(DRAWN))
    page.places.setCurrentRow(CARRIER)
    carrier = page.carrier.own.carrier
    carrier.setFocus()
    carrier.selectAll()
    qtbot.keyClicks(carrier, typed) if typed else qtbot.keyClick(carrier, Qt.Key.Key_Delete)
    completer = carrier.completer()
    # While the list of known carriers is open it has the keyboard.
    if completer is not None and completer.popup().isVisible():
        qtbot.keyClick(completer.popup(), Qt.Key.Key_Escape)
    qtbot.keyClick(carrier, Qt.Key.Key_Tab)
    assert page.carrier.own.carrier.text() == shown
    if code is None:
        assert desk.ordered("save_settings") == []
    else:
        assert saved(desk).carrier_codes[OWN] == code


@pytest.mark.parametrize(
    ("own", "wrong"),
    [(POSTAL, "last"), (replace(POSTAL, first=""), "first"), (replace(POSTAL, ending="1"), "ending")],
)
def test_a_problem_of_the_range_opens_the_field_to_be_mended(
    page: SettingsPage, desk: FakeDesk, own: OwnLabels, wrong: str
) -> None:
    desk.tell(StoreOpened(replace(DRAWN, own_labels=own)))
    page.open_at(SETTINGS_NUMBERS)
    assert page.carrier.own.editors[wrong].hasFocus()


def test_a_parcel_for_customs_opens_the_choice_of_labels(page: SettingsPage, desk: FakeDesk) -> None:
    desk.tell(StoreOpened(DRAWN))
    page.open_at(SETTINGS_OWN_LABELS)
    assert page.carrier.labels.drawn.hasFocus() or page.carrier.labels.bought.hasFocus()
