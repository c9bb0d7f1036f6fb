"""The connection with Amazon through the desk: consent without a browser, pasted tokens, parting; against the world."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import requests
from fakes.printing import FakePrinters
from fakes.reports import write_report

from amzlabels.app.compose import Choices, compose
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.changes import (
    Change,
    ConsentEnded,
    ConsentReady,
    DetailsRead,
    Health,
    Imported,
    SettingsSaved,
    Undoable,
    WorkFinished,
)
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.consent import CONSENT_S, Application, Consent
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import PendingReport
from amzlabels.domain.settings import Settings
from amzlabels.journey.connect_amazon import CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN
from amzlabels.system.secrets import SessionSecrets

PATIENCE_S = 20.0
Heard = TypeVar("Heard")


class Seller:
    """A seller and a program that is not connected yet."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        self.secrets = SessionSecrets({"store-key": "3c" * 32})
        endpoints = {name: url for name, url in world.environment().items() if name.endswith("_URL")}
        self.running = compose(
            Choices({**endpoints, "AMZLABELS_DATA_DIR": str(folder / "data")}, patience_s=()),
            self.heard.put,
            lambda _lane, crash: self.crashes.append(crash),
            printers=FakePrinters("Zebra"),
            secrets=self.secrets,
        )
        self.desk = self.running.desk
        self.desk.open()
        self.hear(WorkFinished)
        self.use(Application(world.application_id, world.redirect_uri))

    def use(self, application: Application) -> None:
        """Set the application."""
        self.desk.save_settings(replace(Settings(), application=application))
        self.hear(SettingsSaved)

    def hear(self, kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        """Wait for a change of this kind; others are passed over."""
        while True:
            change = self.heard.get(timeout=PATIENCE_S)
            if isinstance(change, kind) and when(change):
                return change

    def begin(self, client_id: str | None = None, client_secret: str | None = None) -> Consent:
        """Begin a consent with the application's keys."""
        known = self.world.secrets
        self.desk.begin_consent(
            known["lwa-client-id"] if client_id is None else client_id,
            known["lwa-client-secret"] if client_secret is None else client_secret,
        )
        return self.hear(ConsentReady).consent

    def ended(self, url: str) -> str:
        """The browser was sent there: the code of the problem it ends with, empty = connected."""
        self.desk.finish_consent(url)
        problem = self.hear(ConsentEnded).problem
        return problem.code if problem is not None else ""

    def amazon(self) -> Health:
        """How Amazon is told to stand next."""
        return self.hear(Health, lambda health: health.resource == "amazon")

    def connection(self) -> Connection:
        """What is remembered."""
        store = self.running.outside.open_store()
        try:
            return store.load_connection()
        finally:
            store.close()


def confirm(consent: Consent) -> str:
    """Sign in and press Confirm, page after page; returns where the browser is sent."""
    with requests.Session() as browser:
        page = browser.get(consent.url)
        assert page.status_code == 200
        state = page.text.partition('name="state" value="')[2].partition('"')[0]
        form = {"state": state, "email": "seller@example.com", "password": "secret"}
        for path in ("/ap/signin", "/ap/password", "/apps/authorize/confirm"):
            answer = browser.post(consent.base_url + path, data=form, allow_redirects=False)
    assert answer.status_code == 302
    return answer.headers["location"]


@pytest.fixture
def seller(world: World, tmp_path: Path) -> Iterator[Seller]:
    """A seller whose program is not connected yet."""
    opened = Seller(world, tmp_path)
    yield opened
    assert opened.running.close()
    assert opened.crashes == []
    assert world.ledger.malformed == []


def test_a_consent_ends_connected(seller: Seller) -> None:
    before = datetime.now(UTC) - timedelta(seconds=1)
    consent = seller.begin()
    assert consent.allows(consent.url)
    assert seller.ended(confirm(consent)) == ""
    health = seller.amazon()

    assert (health.problem, health.name, health.plan) == (None, "Demo Seller", Plan.PROFESSIONAL)
    assert {each.marketplace for each in health.participations} >= {"NL", "DE", "UK"}
    assert health.connection is not None
    assert health.connection.seller_id == seller.world.seller_id
    assert health.connection.consented_at is not None
    assert health.connection.consented_at > before
    assert health.connection.secret_entered_at is not None
    assert health.warnings == ()
    assert seller.connection() == health.connection
    assert seller.secrets.get(REFRESH_TOKEN) == seller.world.secrets["amazon-refresh-token"]


def test_the_keys_may_be_the_kept_ones(seller: Seller) -> None:
    assert seller.ended(confirm(seller.begin())) == ""
    first = seller.amazon().connection
    assert seller.ended(confirm(seller.begin("", ""))) == ""
    second = seller.amazon().connection

    assert first is not None
    assert second is not None
    assert second.consented_at != first.consented_at
    assert second.secret_entered_at == first.secret_entered_at


@pytest.mark.parametrize(
    ("way", "code"),
    [("wrong_state", "consent.state_wrong"), ("no_state", "consent.state_wrong"), ("no_code", "consent.no_code")],
)
def test_a_redirect_that_cannot_be_trusted_ends_the_consent(seller: Seller, way: str, code: str) -> None:
    seller.world.seller_central.behave(way)
    consent = seller.begin()
    assert seller.ended(confirm(consent)) == code
    assert seller.secrets.get(REFRESH_TOKEN) is None

    seller.world.seller_central.behave("")
    assert seller.ended(confirm(consent)) != ""
    assert seller.connection().seller_id == ""
    assert seller.ended(confirm(seller.begin())) == ""


def test_a_redirect_to_another_place_is_none(seller: Seller) -> None:
    consent = seller.begin()
    seller.world.seller_central.behave("wrong_path")
    seller.desk.finish_consent(confirm(consent))
    seller.world.seller_central.behave("")

    assert seller.ended(confirm(consent)) == ""


def test_a_second_redirect_is_told_to_be_used(seller: Seller) -> None:
    seller.world.seller_central.behave("twice")
    consent = seller.begin()
    url = confirm(consent)
    assert seller.ended(url) == ""

    assert seller.ended(url) == "consent.used"
    assert seller.connection().seller_id == seller.world.seller_id


def test_a_redirect_without_any_consent_is_refused(seller: Seller) -> None:
    url = f"{seller.world.redirect_uri}?state=x&selling_partner_id=A1&spapi_oauth_code=RH1"

    assert seller.ended(url) == "consent.state_wrong"


def test_a_consent_that_took_too_long_is_over(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    url = confirm(seller.begin())
    clock = seller.running.clock
    later_s = clock.monotonic_s() + CONSENT_S + 1
    monkeypatch.setattr(clock, "monotonic_s", lambda: later_s)

    assert seller.ended(url) == "consent.timed_out"
    assert seller.secrets.get(REFRESH_TOKEN) is None


def test_a_consent_that_was_given_up_is_over(seller: Seller) -> None:
    url = confirm(seller.begin())
    seller.desk.give_up_consent(Note("consent.cancelled"))
    assert seller.hear(ConsentEnded).problem == Note("consent.cancelled")

    assert seller.ended(url) == "consent.state_wrong"


def test_a_new_consent_takes_the_place_of_the_one_before(seller: Seller) -> None:
    first = confirm(seller.begin())
    second = confirm(seller.begin())
    assert seller.ended(first) == "consent.state_wrong"
    assert seller.ended(second) == "consent.state_wrong"

    assert seller.ended(confirm(seller.begin())) == ""


def test_a_code_amazon_refuses_is_said_so(seller: Seller) -> None:
    seller.world.faults.add(Fault("login", "grant", "refuse", about="authorization_code"))

    assert seller.ended(confirm(seller.begin())) == "consent.code_refused"


def test_a_wrong_client_secret_is_said_so(seller: Seller) -> None:
    assert seller.ended(confirm(seller.begin(client_secret="wrong"))) == "amazon.app_key_refused"
    assert seller.ended(confirm(seller.begin())) == ""


@pytest.mark.parametrize(
    ("application", "keys", "fields"),
    [
        (Application(), ("id", "secret"), "application_id,redirect_uri"),
        (Application("amzn1.sp.solution.1", "https://a.example/x#y"), ("id", "secret"), "redirect_uri"),
        (Application("amzn1.sp.solution.1", "https://a.example/x"), ("", ""), "client_id,client_secret"),
        (Application("amzn1.sp.solution.1", "https://a.example/x"), ("id", " "), "client_secret"),
    ],
)
def test_what_is_missing_is_named_before_amazon_is_asked(
    seller: Seller, application: Application, keys: tuple[str, str], fields: str
) -> None:
    seller.use(application)
    seller.desk.begin_consent(*keys)

    assert seller.hear(ConsentEnded).problem == Note("consent.application_missing", {"fields": fields})


def test_typed_keys_count_only_once_amazon_has_taken_them(seller: Seller) -> None:
    assert seller.ended(confirm(seller.begin())) == ""
    known = (seller.secrets.get(CLIENT_ID), seller.secrets.get(CLIENT_SECRET))
    seller.begin(client_id=" id ", client_secret=" secret\n")
    assert (seller.secrets.get(CLIENT_ID), seller.secrets.get(CLIENT_SECRET)) == ("id", "secret")
    seller.desk.give_up_consent(Note("consent.cancelled"))
    seller.hear(ConsentEnded)

    assert (seller.secrets.get(CLIENT_ID), seller.secrets.get(CLIENT_SECRET)) == known


def paste(seller: Seller, token: str, client_id: str = "", client_secret: str = "") -> Health:
    """Paste a refresh token with the application's keys."""
    known = seller.world.secrets
    seller.desk.connect_amazon(client_id or known["lwa-client-id"], client_secret or known["lwa-client-secret"], token)
    return seller.amazon()


def test_a_pasted_token_is_cleaned_and_kept_without_an_end(seller: Seller) -> None:
    health = paste(seller, f' "{seller.world.secrets["amazon-refresh-token"]}"\r\n')

    assert health.problem is None
    assert health.connection is not None
    assert health.connection.consented_at is None
    assert health.connection.secret_entered_at is not None
    assert health.connection.connected_at is not None


@pytest.mark.parametrize(
    ("token", "code"), [("Atza|access", "amazon.token_shape"), ("Atzr|wrong", "amazon.login_ended")]
)
def test_a_token_that_fails_is_said_so_and_what_was_kept_stays(seller: Seller, token: str, code: str) -> None:
    assert paste(seller, seller.world.secrets["amazon-refresh-token"]).problem is None
    kept = seller.connection()
    refused = paste(seller, token, client_secret="another").problem
    assert refused is not None
    assert refused.code in (code, "amazon.app_key_refused")

    assert paste(seller, token).problem == Note(code, {} if code == "amazon.token_shape" else {"status": 400})
    assert seller.connection() == kept
    seller.desk.check_amazon()
    assert seller.amazon().problem is None


def test_a_new_secret_alone_is_counted_from_now_on(seller: Seller) -> None:
    assert seller.ended(confirm(seller.begin())) == ""
    before = seller.amazon().connection
    seller.world.secrets["lwa-client-secret"] = "rotated"
    seller.desk.connect_amazon("", "rotated", "")
    after = seller.amazon().connection

    assert before is not None
    assert after is not None
    assert after == replace(before, secret_entered_at=after.secret_entered_at)
    assert after.secret_entered_at != before.secret_entered_at


def test_an_individual_plan_is_warned_of(seller: Seller) -> None:
    seller.world.amazon.sellers.show("INDIVIDUAL")
    health = paste(seller, seller.world.secrets["amazon-refresh-token"])

    assert health.plan is Plan.INDIVIDUAL
    assert health.warnings == (Note("amazon.individual_plan"),)


def test_a_plan_that_may_not_be_asked_for_and_unknown_marketplaces_are_no_trouble(seller: Seller) -> None:
    seller.world.amazon.sellers.show("403", has_pilot=True)
    health = paste(seller, seller.world.secrets["amazon-refresh-token"])

    assert (health.problem, health.plan, health.other_marketplaces) == (None, Plan.UNKNOWN, 1)


def test_a_token_that_amazon_replaces_is_kept(seller: Seller) -> None:
    seller.world.login.rotate_refresh_token()
    old = seller.world.secrets["amazon-refresh-token"]
    assert paste(seller, old).problem is None

    assert seller.secrets.get(REFRESH_TOKEN) == seller.world.secrets["amazon-refresh-token"] != old


def test_parting_forgets_keys_connection_and_people(seller: Seller, tmp_path: Path) -> None:
    assert seller.ended(confirm(seller.begin())) == ""
    seller.amazon()
    seller.desk.import_reports([write_report(tmp_path / "report.txt", 2)])
    (parcel_id, _) = seller.hear(Imported).summary.parcels
    moved = Address("Ontvanger", "", "Lindelaan", "12", "", "", "", "1016 GV", "Amsterdam", "", "NL")
    seller.desk.corrections.change_address(parcel_id, moved)
    seller.hear(Undoable)
    store = seller.running.outside.open_store()
    store.save_pending_report(PendingReport("50000000001", datetime.now(UTC)))
    seller.desk.disconnect_amazon()
    assert seller.amazon().problem == Note("amazon.not_connected")
    seller.desk.undo()
    seller.desk.save_settings(Settings())
    seller.hear(SettingsSaved)
    seller.desk.read_details(parcel_id)
    details = seller.hear(DetailsRead).details

    assert [seller.secrets.get(name) for name in (CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN)] == [None] * 3
    assert (store.load_connection(), store.load_pending_report()) == (Connection(), None)
    store.close()
    assert details is not None
    assert (details.recipient.name, details.recipient.street) == ("", "")
    seller.desk.check_amazon()
    assert seller.amazon().problem == Note("amazon.not_connected")


def test_a_connection_that_runs_out_is_warned_of_from_the_start(seller: Seller, tmp_path: Path) -> None:
    assert paste(seller, seller.world.secrets["amazon-refresh-token"]).problem is None
    store = seller.running.outside.open_store()
    now = datetime.now(UTC)
    store.save_connection(Connection("A1", now, now - timedelta(days=360), now - timedelta(days=181)))
    store.close()
    seller.desk.tell_health()
    warnings = {note.code: note.facts["days"] for note in seller.amazon().warnings}

    assert warnings == {"amazon.consent_ending": 4, "amazon.secret_ending": 0}


def test_health_is_told_with_the_connection_even_when_it_is_asked_for_before_the_store_is_open(
    seller: Seller, tmp_path: Path
) -> None:
    assert seller.ended(confirm(seller.begin())) == ""
    connection = seller.amazon().connection
    assert seller.running.close()
    again = compose(
        Choices({**seller.world.environment(), "AMZLABELS_DATA_DIR": str(tmp_path / "data")}, patience_s=()),
        seller.heard.put,
        lambda _lane, crash: seller.crashes.append(crash),
        printers=FakePrinters("Zebra"),
        secrets=seller.secrets,
    )
    again.desk.open()
    again.desk.tell_health()

    assert seller.amazon().connection == connection
    assert again.close()
    seller.running = again
