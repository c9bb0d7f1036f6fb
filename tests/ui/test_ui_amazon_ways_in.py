"""The ways in: the application as it is typed, the consent, the pasted token."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from settings_bench import paste, retype, saved

from amzlabels.domain.changes import ActRefused, ConsentEnded, ConsentReady, Health, SettingsSaved, StoreOpened
from amzlabels.domain.connection import Connection
from amzlabels.domain.consent import Application, Consent
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.consent_window import ConsentWindow
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ID, SECRET, TOKEN = "amzn1.application-oa2-client.1", "amzn1.oa2-cs.v1.2", "Atzr|IwEBIA"
APPLICATION = Application("amzn1.sp.solution.1", "https://shop.example/amazon", is_draft=True)
NOT_CONNECTED = Note("amazon.not_connected")


def seen(page: SettingsPage) -> str:
    """All words on the page."""
    return "\n".join(label.text() for label in page.amazon.findChildren(QLabel) if label.isVisible())


def consent_window(page: SettingsPage) -> ConsentWindow:
    """The consent that is open."""
    (window,) = [each for each in page.amazon.findChildren(ConsentWindow) if each.isVisible()]
    return window


def keep_application(desk: FakeDesk) -> None:
    """The settings have a whole application, the keyring its key."""
    desk.tell(SettingsSaved(Settings(marketplace="DE", application=APPLICATION)))
    desk.tell(Health("amazon", problem=NOT_CONNECTED, connection=Connection(secret_entered_at=datetime.now(UTC))))


def enter_token(page: SettingsPage) -> None:
    """Paste the three values as they come out of a web page."""
    page.amazon.token_card.fold.click()
    paste(page.amazon.application.client_id, f" {ID} ")
    paste(page.amazon.application.client_secret, f'"{SECRET}"')
    paste(page.amazon.token_card.token, "Atzr|Iw\u200bEB\n IA")


# The application


def test_an_application_is_saved_as_it_is_left_and_comes_back(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    card = page.amazon.application
    retype(qtbot, card.application_id, ' "amzn1.sp.solution.1" ')
    retype(qtbot, card.redirect_uri, "https://shop.example/amazon")
    card.is_draft.click()
    assert saved(desk).application == APPLICATION
    desk.tell(StoreOpened(Settings()))
    assert (card.application_id.text(), card.redirect_uri.text(), card.is_draft.isChecked()) == ("", "", False)
    desk.tell(StoreOpened(Settings(application=APPLICATION)))
    assert card.application_id.text() == "amzn1.sp.solution.1"
    assert card.is_draft.isChecked()


@pytest.mark.parametrize(
    ("name", "fine", "odd"),
    [
        ("application_id", ["amzn1.s", "amzn1.sp.solution.1", "amzn1.sellerapps.app.1"], ["A", "amzn1.x"]),
        ("redirect_uri", ["htt", "https://", "https://a.example/x"], ["http://a", "https://a.example/#x", "ftp"]),
        ("client_id", ["amzn1.app", ID], ["amzn1.sp", "x"]),
        ("client_secret", ["amzn1.oa2-cs.v1", SECRET], ["amzn1.application", "x"]),
    ],
)
def test_what_cannot_be_right_is_told_as_it_is_typed(
    page: SettingsPage, qtbot: QtBot, name: str, fine: list[str], odd: list[str]
) -> None:
    field = page.amazon.application.entries[name]
    for text, is_odd in [*((text, False) for text in fine), *((text, True) for text in odd)]:
        field.clear()
        qtbot.keyClicks(field, text)
        assert ("It must" in seen(page) or "usually begins" in seen(page)) is is_odd, text


def test_what_is_only_half_is_told_once_it_is_left(page: SettingsPage, qtbot: QtBot) -> None:
    retype(qtbot, page.amazon.application.application_id, "amzn1.sp")
    assert "It must begin with “amzn1.sp.solution.”." in seen(page)
    assert page.amazon.application.application_id.property("tone") == "bad"
    retype(qtbot, page.amazon.application.client_secret, "old style")
    assert page.amazon.application.client_secret.property("tone") != "bad"


def test_seller_central_opens_where_the_seller_is(
    page: SettingsPage, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    desk.tell(SettingsSaved(Settings(marketplace="DE")))
    page.amazon.application.seller_central.click()
    assert [url.host() for url in opened] == ["sellercentral-europe.amazon.com"]


# The consent


def test_a_first_reader_is_told_what_to_fill_in_and_taken_there(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(Health("amazon", problem=NOT_CONNECTED))
    card = page.amazon.application
    step = page.amazon.account.next_step
    assert step.text().endswith("below: Application id, Redirect address, Client id, Client secret.")
    page.amazon.account.consent.click()
    assert card.application_id.hasFocus()
    assert desk.ordered("begin_consent") == []
    assert "Fill this in." in seen(page)
    retype(qtbot, card.application_id, APPLICATION.application_id)
    retype(qtbot, card.redirect_uri, APPLICATION.redirect_uri)
    retype(qtbot, card.client_id, ID)
    page.amazon.account.consent.click()
    assert card.client_secret.hasFocus()
    retype(qtbot, card.client_secret, SECRET)
    assert "Now give consent" in step.text()


def test_a_consent_takes_what_was_typed_and_the_marketplace(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    keep_application(desk)
    card = page.amazon.application
    paste(card.client_secret, SECRET)
    card.redirect_uri.setFocus()
    card.redirect_uri.setText("https://shop.example/other")
    qtbot.keyClick(card.redirect_uri, Qt.Key.Key_Return)
    assert saved(desk).application.redirect_uri == "https://shop.example/other"
    consent_window(page).explain.go.click()
    assert desk.ordered("begin_consent") == [("", SECRET, "DE")]


def test_after_a_consent_the_account_is_in_view_and_the_key_off_the_screen(
    page: SettingsPage, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    keep_application(desk)
    card = page.amazon.application
    paste(card.client_id, ID)
    paste(card.client_secret, SECRET)
    page.amazon.verticalScrollBar().setValue(400)
    card.go_on.click()
    window = consent_window(page)
    window.explain.system.click()
    desk.tell(ConsentReady(Consent("https://x.example/?state=1", "https://x.example", APPLICATION.redirect_uri)))
    desk.tell(Health("amazon", "Voorbeeld BV"))
    desk.tell(ConsentEnded())
    assert (card.client_id.text(), card.client_secret.text()) == ("", "")
    assert not card.go_on.isVisible()
    with qtbot.waitActive(page):
        window.done_step.done_button.click()
    assert page.focusWidget() is page.amazon.account.check
    assert page.amazon.verticalScrollBar().value() < 100


def test_who_would_rather_paste_a_token_finds_the_field(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    keep_application(desk)
    page.amazon.account.consent.click()
    window = consent_window(page)
    window.explain.go.click()
    desk.tell(ConsentEnded(Note("amazon.unreachable")))
    assert not page.amazon.token_card.token.isVisible()
    with qtbot.waitActive(page):
        window.failed.token.click()
    token_card = page.amazon.token_card
    assert page.focusWidget() is token_card.token
    for part in (token_card.token, token_card.connect_button):
        assert not part.visibleRegion().isEmpty()


# A new key, and the token


def test_a_new_secret_needs_no_new_consent(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    kept = Connection("A3EXAMPLE", *[datetime.now(UTC)] * 3)
    desk.tell(Health("amazon", problem=Note("amazon.app_key_refused"), connection=kept))
    card = page.amazon.application
    assert not card.go_on.isVisible()
    page.amazon.account.new_secret.click()
    paste(card.client_secret, SECRET)
    assert card.go_on.isVisible()
    qtbot.keyClick(card.client_secret, Qt.Key.Key_Return)
    assert desk.ordered("connect_amazon") == [("", SECRET, "")]
    desk.tell(Health("amazon", problem=Note("amazon.app_key_refused"), connection=kept))
    assert "no longer valid" in card.state.text()
    card.go_on.click()
    desk.tell(Health("amazon", "Voorbeeld BV", connection=kept))
    assert card.client_secret.text() == ""
    assert not card.state.isVisible()
    assert page.amazon.account.check.hasFocus()


def test_pasted_secrets_are_cleaned_and_connected(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    enter_token(page)
    qtbot.keyClick(page.amazon.token_card.token, Qt.Key.Key_Return)
    assert desk.ordered("connect_amazon") == [(ID, SECRET, TOKEN)]
    assert "Asking Amazon" in page.amazon.account.state.text()
    assert "Asking Amazon" in page.amazon.token_card.state.text()


def test_a_kept_key_need_not_be_typed_again(page: SettingsPage, desk: FakeDesk) -> None:
    keep_application(desk)
    assert "keyring" in page.amazon.application.client_id.placeholderText()
    page.amazon.token_card.fold.click()
    paste(page.amazon.token_card.token, TOKEN)
    page.amazon.token_card.connect_button.click()
    assert desk.ordered("connect_amazon") == [("", "", TOKEN)]


def test_connecting_twice_asks_once(page: SettingsPage, desk: FakeDesk) -> None:
    enter_token(page)
    page.amazon.token_card.connect_button.click()
    page.amazon.token_card.connect_button.click()
    assert len(desk.ordered("connect_amazon")) == 1


def test_secrets_are_never_readable_and_gone_once_amazon_took_them(page: SettingsPage, desk: FakeDesk) -> None:
    enter_token(page)
    page.amazon.token_card.connect_button.click()
    fields = [page.amazon.application.client_id, page.amazon.application.client_secret, page.amazon.token_card.token]
    assert all(field.echoMode() is QLineEdit.EchoMode.Password for field in fields)
    desk.tell(Health("amazon", "Voorbeeld BV"))
    assert all(field.text() == "" for field in fields)
    assert not page.amazon.token_card.token.isVisible()
    assert page.amazon.account.check.hasFocus()


@pytest.mark.parametrize("code", ["amazon.login_ended", "amazon.app_key_refused", "amazon.unreachable"])
def test_what_amazon_refused_stays_typed_with_the_reason(page: SettingsPage, desk: FakeDesk, code: str) -> None:
    enter_token(page)
    page.amazon.token_card.connect_button.click()
    desk.tell(Health("amazon", problem=Note(code)))
    assert page.amazon.token_card.token.text() == TOKEN
    assert page.amazon.token_card.state.text().removeprefix("✕  ") in page.amazon.account.state.text()
    assert not page.amazon.account.check.isVisible()
    page.amazon.token_card.connect_button.click()
    assert len(desk.ordered("connect_amazon")) == 2


def test_a_locked_keyring_is_told_where_one_connects(page: SettingsPage, desk: FakeDesk) -> None:
    enter_token(page)
    page.amazon.token_card.connect_button.click()
    desk.tell(ActRefused("connect_amazon", Note("secrets.unavailable")))
    assert "keyring" in page.amazon.token_card.state.text()
    assert page.amazon.token_card.token.text()


def test_a_missing_key_or_token_is_asked_for_where_it_belongs(page: SettingsPage, desk: FakeDesk) -> None:
    page.amazon.token_card.fold.click()
    paste(page.amazon.application.client_id, ID)
    page.amazon.token_card.connect_button.click()
    assert page.amazon.application.client_secret.hasFocus()
    paste(page.amazon.application.client_secret, SECRET)
    page.amazon.token_card.connect_button.click()
    assert page.amazon.token_card.token.hasFocus()
    assert desk.ordered("connect_amazon") == []


def test_a_wrong_token_is_told_as_it_is_pasted(page: SettingsPage, desk: FakeDesk) -> None:
    page.amazon.token_card.fold.click()
    token = page.amazon.token_card.token
    paste(token, "Atz")
    assert token.property("tone") != "bad"
    paste(token, "a|oops")
    assert token.property("tone") == "bad"
    assert "it begins with Atzr|" in seen(page)
