"""Connecting with Amazon and MyParcel: what is pasted is cleaned, kept only when accepted, and never shown again."""

from __future__ import annotations

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from settings_bench import CARRIER, paste, retype, saved

from amzlabels.domain.changes import (
    ActRefused,
    Health,
)
from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode, Participation
from amzlabels.domain.problems import Note
from amzlabels.ui.forms import clean_secret
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

# Amazon


def enter_amazon(page: SettingsPage) -> None:
    """Paste the three values as they come out of a web page."""
    paste(page.amazon.client_id, " amzn1.application-oa2-client.1 ")
    paste(page.amazon.client_secret, '"amzn1.oa2-cs.v1.2"')
    paste(page.amazon.token, "Atzr|Iw\u200bEB\n IA")


def test_pasted_secrets_are_cleaned_and_connected(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    enter_amazon(page)
    qtbot.keyClick(page.amazon.token, Qt.Key.Key_Return)
    assert desk.ordered("connect_amazon") == [("amzn1.application-oa2-client.1", "amzn1.oa2-cs.v1.2", "Atzr|IwEBIA")]
    assert "Asking Amazon" in page.amazon.state.text()


def test_connecting_twice_asks_once(page: SettingsPage, desk: FakeDesk) -> None:
    enter_amazon(page)
    page.amazon.connect_button.click()
    page.amazon.connect_button.click()
    assert len(desk.ordered("connect_amazon")) == 1


def test_secrets_are_never_readable_and_gone_once_amazon_took_them(page: SettingsPage, desk: FakeDesk) -> None:
    enter_amazon(page)
    page.amazon.connect_button.click()
    fields = [page.amazon.client_id, page.amazon.client_secret, page.amazon.token]
    assert all(field.echoMode() is QLineEdit.EchoMode.Password for field in fields)
    sellers = (
        Participation("NL", True, False, "Shop"),
        Participation("DE", True, True),
        Participation("BE", False, False),
    )
    desk.tell(Health("amazon", "Voorbeeld BV", participations=sellers))
    assert all(field.text() == "" for field in fields)
    assert all("keyring" in field.placeholderText() for field in fields)
    assert "Voorbeeld BV" in page.amazon.state.text()
    shown = [label.text() for label in page.amazon.sellers.findChildren(QLabel)]
    assert shown == ["NL ✓", "DE ! listings suspended", "BE – not selling here"]


def test_what_amazon_refused_stays_typed_with_the_reason(page: SettingsPage, desk: FakeDesk) -> None:
    enter_amazon(page)
    page.amazon.connect_button.click()
    desk.tell(Health("amazon", problem=Note("amazon.app_key_refused")))
    assert page.amazon.token.text() == "Atzr|IwEBIA"
    assert "does not accept the application's key" in page.amazon.state.text()
    page.amazon.connect_button.click()
    assert len(desk.ordered("connect_amazon")) == 2


def test_a_locked_keyring_is_told_where_one_connects(page: SettingsPage, desk: FakeDesk) -> None:
    enter_amazon(page)
    page.amazon.connect_button.click()
    desk.tell(ActRefused("connect_amazon", Note("secrets.unavailable")))
    assert "keyring" in page.amazon.state.text()
    assert page.amazon.token.text()


def test_an_empty_field_is_asked_for_by_its_name(page: SettingsPage, desk: FakeDesk) -> None:
    paste(page.amazon.client_id, "amzn1.application-oa2-client.1")
    page.amazon.connect_button.click()
    assert desk.ordered("connect_amazon") == []
    assert page.amazon.client_secret.hasFocus()
    assert any("Fill in: Client secret." in label.text() for label in page.amazon.findChildren(QLabel))


def test_a_wrong_token_is_told_as_it_is_pasted(page: SettingsPage) -> None:
    paste(page.amazon.token, "Atz")
    assert page.amazon.token.property("tone") != "bad"
    paste(page.amazon.token, "a|oops")
    assert page.amazon.token.property("tone") == "bad"


def test_amazon_is_asked_again_and_left_only_after_a_question(page: SettingsPage, desk: FakeDesk, ask: FakeAsk) -> None:
    assert not page.amazon.check.isVisible()
    desk.tell(Health("amazon", "Voorbeeld BV"))
    page.amazon.check.click()
    assert desk.ordered("check_amazon") == [()]
    ask.yes = False
    page.amazon.disconnect_button.click()
    assert desk.ordered("disconnect_amazon") == []
    ask.yes = True
    page.amazon.disconnect_button.click()
    assert desk.ordered("disconnect_amazon") == [()]
    desk.tell(Health("amazon", problem=Note("amazon.not_connected")))
    assert not page.amazon.check.isVisible()
    assert page.amazon.token.placeholderText() == ""


def test_a_carriers_code_is_edited_emptied_and_put_back(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    code, name, method = page.amazon.codes.rows["gls"]
    retype(qtbot, code, "Other")
    retype(qtbot, name, "GLS NL")
    retype(qtbot, method, "Parcel")
    assert saved(desk).carrier_codes["gls"] == CarrierCode("Other", "GLS NL", "Parcel")
    assert saved(desk).carrier_codes["postnl"] == CarrierCode("Post NL")
    retype(qtbot, code, "")
    assert "gls" not in saved(desk).carrier_codes
    page.amazon.codes.reset.click()
    assert saved(desk).carrier_codes == DEFAULT_CARRIER_CODES
    assert (code.text(), name.text(), method.text()) == ("GLS", "", "")


# MyParcel and the parcels


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
