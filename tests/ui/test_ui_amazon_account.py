"""The account card: how Amazon stands, what runs out, and one button that is the next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amzlabels.domain.changes import ActRefused, Health, ListRead
from amzlabels.domain.confirmation import Participation
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueCounts
from amzlabels.ui.amazon_account_card import AccountCard
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_problems import SETTINGS_AMAZON
from amzlabels.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

NOW = datetime.now(UTC)
CONNECTION = Connection("A3EXAMPLE", *[NOW - timedelta(days=10)] * 3)
SELLERS = (
    Participation("NL", True, False, "Shop"),
    Participation("DE", True, True),
    Participation("BE", False, False),
)
WELL = Health("amazon", "Voorbeeld BV", None, SELLERS, 2, Plan.PROFESSIONAL, CONNECTION)


@pytest.fixture
def card(page: SettingsPage) -> AccountCard:
    """The card on its page."""
    return page.amazon.account


def seen(card: AccountCard) -> list[str]:
    """All words on the card."""
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def accents(card: AccountCard) -> list[QPushButton]:
    """The buttons that look like the next step."""
    buttons = [each for each in card.findChildren(QPushButton) if each.isVisible()]
    return [each for each in buttons if each.property("kind") == "accent"]


def test_well_is_told_with_seller_marketplaces_plan_and_ends(card: AccountCard, desk: FakeDesk) -> None:
    desk.tell(WELL)
    words = "\n".join(seen(card))
    for part in ("Connected as Voorbeeld BV (A3EXAMPLE).", "Professional", "354 days left", "169 days left"):
        assert part in words
    assert "NL\nAmazon.nl\n✓ selling here\nDE\nAmazon.de\n! suspended\nBE\nAmazon.com.be\n– not selling here" in words
    assert "and 2 others that amzlabels does not know" in words
    assert not card.warnings.isVisible()
    assert accents(card) == []
    assert card.consent.text() == "Give &consent again…"


def test_only_unknown_marketplaces_are_counted_and_gone_ones_go(card: AccountCard, desk: FakeDesk) -> None:
    desk.tell(WELL)
    desk.tell(replace(WELL, participations=(), other_marketplaces=1))
    assert "Only in marketplaces that amzlabels does not know: 1." in seen(card)
    assert "Amazon.nl" not in seen(card)


def test_what_runs_out_soon_is_warned_of_with_the_button_that_mends_it(
    page: SettingsPage, card: AccountCard, desk: FakeDesk
) -> None:
    old = Connection("A3EXAMPLE", NOW, NOW - timedelta(days=350), NOW - timedelta(days=181))
    desk.tell(replace(WELL, connection=old, warnings=old.warnings(NOW)))
    assert "consent at Amazon runs out: 15" in card.warnings.text()
    assert "client secret runs out: 0" in card.warnings.text()
    ends = [text for text in seen(card) if text.startswith(("! until", "! ran out"))]
    assert len(ends) == 2
    assert accents(card) == [card.consent]
    card.new_secret.click()
    assert page.amazon.application.client_secret.hasFocus()
    desk.tell(replace(WELL, connection=old, warnings=old.warnings(NOW)[1:]))
    assert accents(card) == [card.new_secret]


def test_a_token_made_by_hand_has_no_end(card: AccountCard, desk: FakeDesk) -> None:
    desk.tell(replace(WELL, connection=Connection(connected_at=NOW)))
    assert "authorised by hand, without an end" in seen(card)
    assert "Client secret" not in seen(card)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("amazon.login_ended", "consent"),
        ("amazon.denied", "consent"),
        ("amazon.role_missing", "consent"),
        ("amazon.app_key_refused", "new_secret"),
        ("amazon.individual_plan", "check"),
        ("amazon.unreachable", "check"),
        ("amazon.busy", "check"),
        ("amazon.failed", "check"),
        ("amazon.answer_unreadable", "check"),
    ],
)
def test_each_failure_has_its_words_and_one_button(card: AccountCard, desk: FakeDesk, code: str, name: str) -> None:
    desk.tell(WELL)
    desk.tell(Health("amazon", problem=Note(code), connection=CONNECTION))
    assert problem_sentence(Note(code)) in card.state.text()
    assert card.state.property("tone") == "bad"
    assert accents(card) == [getattr(card, name)]
    assert card.disconnect_button.isVisible()


def test_an_outage_takes_nothing_off_the_screen_but_a_refusal_does(card: AccountCard, desk: FakeDesk) -> None:
    desk.tell(WELL)
    desk.tell(Health("amazon", problem=Note("amazon.unreachable"), connection=CONNECTION))
    assert "Amazon.nl" in seen(card)
    desk.tell(Health("amazon", problem=Note("amazon.login_ended"), connection=CONNECTION))
    assert "Amazon.nl" not in seen(card)
    assert "Consent" not in seen(card)
    desk.tell(Health("amazon", problem=Note("amazon.app_key_refused"), connection=CONNECTION))
    assert "Consent" in seen(card)
    assert "Client secret" not in seen(card)


def test_the_individual_plan_is_told_twice(card: AccountCard, desk: FakeDesk) -> None:
    problem = Note("amazon.individual_plan")
    desk.tell(Health("amazon", problem=problem, plan=Plan.INDIVIDUAL, connection=CONNECTION))
    assert "! Individual: Amazon then lets no program in" in seen(card)


def test_who_comes_to_mend_something_sees_the_account_first(page: SettingsPage) -> None:
    page.amazon.verticalScrollBar().setValue(400)
    page.open_at(SETTINGS_AMAZON)
    assert page.amazon.verticalScrollBar().value() == 0


def test_amazon_is_asked_again(card: AccountCard, desk: FakeDesk) -> None:
    assert not card.check.isVisible()
    desk.tell(WELL)
    card.check.click()
    assert desk.ordered("check_amazon") == [()]
    assert "Asking Amazon" in card.state.text()
    desk.tell(ActRefused("check_amazon", Note("secrets.unavailable")))
    assert "keyring" in card.state.text()


def test_a_connection_is_left_only_after_a_question_that_names_the_cost(
    page: SettingsPage, card: AccountCard, desk: FakeDesk, ask: FakeAsk
) -> None:
    desk.tell(WELL)
    ask.yes = False
    card.disconnect_button.click()
    assert desk.ordered("disconnect_amazon") == []
    assert "all names and addresses" in ask.details[0]
    page.places.setCurrentRow(1)
    page.places.setCurrentRow(0)
    query = desk.ordered("read_list")[-1][0]
    counts = QueueCounts({Stage.READY: 3, Stage.HELD: 2, Stage.DONE: 7})
    desk.tell(ListRead(query, (), counts))
    ask.yes = True
    card.disconnect_button.click()
    assert desk.ordered("disconnect_amazon") == [()]
    assert "(12)." in ask.details[1]
    assert "from here: 5." in ask.details[1]


def test_after_the_disconnection_nothing_of_it_is_left(page: SettingsPage, card: AccountCard, desk: FakeDesk) -> None:
    desk.tell(WELL)
    desk.tell(Health("amazon", problem=Note("amazon.not_connected"), connection=Connection()))
    for part in (card.check, card.disconnect_button, card.marketplaces, card.facts):
        assert not part.isVisible()
    assert page.amazon.application.client_id.placeholderText() == ""
    assert accents(card) == [card.consent]
    assert card.state.property("tone") == "needs"


def test_a_forgotten_login_is_gone_from_the_disk_and_said(
    desk: FakeDesk, ask: FakeAsk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = SettingsPage(desk, desk, Theme(1.0), ask, tmp_path)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    cookies = tmp_path / "browser" / "Cookies"
    cookies.parent.mkdir()
    cookies.write_text("session")
    page.amazon.account.forget_login.click()
    assert not cookies.parent.exists()
    assert "is forgotten" in page.amazon.account.told.text()
