"""Contracts with carriers and the seller's own contact on the Carrier page, chosen and typed with the keyboard."""

from __future__ import annotations

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_bench import CARRIER, retype, saved

from amzlabels.domain.changes import Health
from amzlabels.domain.contact_needs import Contact
from amzlabels.domain.shop_account import Contract, ShopAccount
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.texts_problems import SETTINGS_CONTACT

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

CONTRACTS = (Contract("postnl", 1), Contract("postnl", 5077, is_own=True), Contract("dpd", 2))


def tell(desk: FakeDesk, *contracts: Contract) -> None:
    desk.tell(Health("shop", "Shop", account=ShopAccount("9", ("Shop",), contracts=contracts)))


def test_a_contract_is_chosen_where_there_is_one_of_the_sellers_own(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.places.setCurrentRow(CARRIER)
    card = page.carrier.contracts
    tell(desk, Contract("postnl", 1), Contract("dpd", 2))
    assert not card.isVisible()
    tell(desk, *CONTRACTS)
    assert card.isVisible()
    assert card.choices.keys() == {"postnl"}
    choice = card.choices["postnl"]
    texts = [choice.itemText(at) for at in range(choice.count())]
    assert texts == ["As set at MyParcel", "MyParcel, 1", "Your own, 5077"]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_End)
    assert saved(desk).contracts == {"postnl": 5077}
    # Being told again what is known already moves nothing under the hand.
    tell(desk, *CONTRACTS)
    assert card.choices["postnl"] is choice
    qtbot.keyClick(choice, Qt.Key.Key_Home)
    assert saved(desk).contracts == {}


def test_the_sellers_own_contact_is_saved_tidy_and_nonsense_is_not(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.places.setCurrentRow(CARRIER)
    contact = page.carrier.contact
    retype(qtbot, contact.email, "Shop@Example.NL ")
    assert saved(desk).contact == Contact("Shop@example.nl")
    retype(qtbot, contact.phone, "0031 20 123 45 67")
    assert saved(desk).contact == Contact("Shop@example.nl", "+31201234567")
    retype(qtbot, contact.email, "nobody")
    assert contact.email.text() == "nobody"
    assert saved(desk).contact.email == "Shop@example.nl"


def test_a_parcel_that_lacks_contact_leads_to_the_field_that_is_empty(page: SettingsPage, qtbot: QtBot) -> None:
    page.open_at(SETTINGS_CONTACT)
    assert page.carrier.contact.email.hasFocus()
    qtbot.keyClicks(page.carrier.contact.email, "shop@example.nl")
    page.open_at(SETTINGS_CONTACT)
    assert page.carrier.contact.phone.hasFocus()
