"""Connecting with MyParcel: what is pasted is cleaned, kept only when accepted, and never shown again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_bench import CARRIER, paste

from amzlabels.domain.changes import ActRefused, Health
from amzlabels.domain.problems import Note
from amzlabels.domain.shop_account import Contract, ShopAccount
from amzlabels.ui.forms import clean_secret
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_a_key_is_checked_and_kept(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    paste(page.carrier.key, " abc def\n")
    qtbot.keyClick(page.carrier.key, Qt.Key.Key_Return)
    assert desk.ordered("connect_shop") == [("abcdef",)]
    desk.tell(Health("shop", "Voorbeeldshop"))
    assert page.carrier.key.text() == ""
    assert "Voorbeeldshop" in page.carrier.state.text()
    page.carrier.check.click()
    assert desk.ordered("connect_shop")[-1] == (None,)


def test_a_refused_key_stays_typed_with_the_reason(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(CARRIER)
    paste(page.carrier.key, "abc")
    page.carrier.connect_button.click()
    desk.tell(Health("shop", problem=Note("shop.key_refused")))
    assert page.carrier.key.text() == "abc"
    assert "does not accept the API key" in page.carrier.state.text()


def test_a_new_key_that_is_refused_leaves_the_one_from_before(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(CARRIER)
    desk.tell(Health("shop", "Voorbeeldshop"))
    paste(page.carrier.key, "abc")
    page.carrier.connect_button.click()
    desk.tell(ActRefused("connect_shop", Note("shop.new_key_refused")))
    assert page.carrier.key.text() == "abc"
    assert "stays in use" in page.carrier.state.text()
    assert page.carrier.check.isVisible()


def test_no_key_is_asked_for_and_forgetting_asks_first(page: SettingsPage, desk: FakeDesk, ask: FakeAsk) -> None:
    page.places.setCurrentRow(CARRIER)
    page.carrier.connect_button.click()
    assert desk.ordered("connect_shop") == []
    assert page.carrier.key.hasFocus()
    desk.tell(Health("shop", "Voorbeeldshop"))
    ask.yes = False
    page.carrier.forget.click()
    assert desk.ordered("disconnect_shop") == []
    ask.yes = True
    page.carrier.forget.click()
    assert desk.ordered("disconnect_shop") == [()]


def test_secrets_lose_what_copying_adds() -> None:
    assert clean_secret("  “Atzr|a\u00a0b\u200b\r\nc”\t") == "Atzr|abc"


def test_the_account_is_shown_with_its_contracts(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(CARRIER)
    assert not page.carrier.account.isVisible()
    account = ShopAccount("162450", ("Voorbeeldshop",), "MYPARCEL_NL")
    desk.tell(Health("shop", "Voorbeeldshop", account=account))
    assert page.carrier.account.text() == "Voorbeeldshop · MyParcel Netherlands · account 162450"
    contracts = (Contract("postnl", 1), Contract("gls", 9014, is_own=True), Contract("postnl", 3, is_own=True))
    desk.tell(Health("shop", "Voorbeeldshop", account=replace(account, contracts=contracts)))
    told = page.carrier.account.text().splitlines()[1]
    assert told == "Through MyParcel's contracts: PostNL. Through your own: GLS, PostNL."
    desk.tell(Health("shop", "Voorbeeldshop", account=account))
    assert page.carrier.account.text().splitlines()[1] == told
    desk.tell(Health("shop", problem=Note("shop.not_connected")))
    assert not page.carrier.account.isVisible()
