"""Rules from the import to the label: what is bought is what was planned, over real HTTP at the stand-in shop."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import requests
from fakes.clock import FakeClock
from fakes.printed_orders import RECIPIENT, REPORT_MADE_AT, buy, order

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.order import Order, Report
from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.plan import USUAL, Plan
from amzlabels.domain.product import Product
from amzlabels.domain.queue import Origin
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import CustomsNumbers, Service
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.import_orders import take_report
from amzlabels.journey.plan_parcels import apply_rules, choose_services, put_back
from amzlabels.journey.release_mended import release_mended
from amzlabels.journey.try_rules import FIRST_PIECE, PIECE, TRIALS_SHOWN, RuleTrial
from amzlabels.store.sql_store import SqlStore

MAILBOX = Rule("fits mailbox", Conditions(countries=("NL",), weight_to_g=350), Effects("postnl", "mailbox"))
SIGNED = Rule(
    "NL parcels",
    Conditions(countries=("NL",)),
    Effects("postnl", "package", frozenset({"age_check"}), 50_000, label_text="18+"),
)
SETTINGS = Settings(parcels=Parcels(carrier="dpd"), rules=(MAILBOX, SIGNED))
MUG = Product("MOK", weight_g=100)


def bring(store: SqlStore, *orders: Order, settings: Settings = SETTINGS) -> list[int]:
    """Import these orders under the settings."""
    report = Report("unshipped", "utf-8", orders, ())
    return list(take_report(report, Origin("r.txt", REPORT_MADE_AT), parcels=store, settings=settings).parcels)


@pytest.fixture
def buying(store: SqlStore, world: World, clock: FakeClock) -> Iterator[BuyLabels]:
    """Buys at the stand-in."""
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    yield BuyLabels(store, store.labels, shop, clock)
    shop.close()


def try_rules(store: SqlStore, wished: Settings, present: Settings) -> RuleTrial:
    """What the rules of these settings would change of those, tried to the end."""
    trial = RuleTrial(store, wished.rules, present)
    while not trial.is_done:
        trial.go_on()
    return trial


def sent(world: World) -> dict[str, Any]:
    """The one shipment the shop has, as it was asked for."""
    bearer = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {"Authorization": f"bearer {bearer}", "User-Agent": "CustomApiCall/2 test/1"}
    answer = requests.get(f"{world.services['myparcel'].url}/shipments", headers=headers, timeout=10)
    (shipment,) = answer.json()["data"]["shipments"]
    assert isinstance(shipment, dict)
    return shipment


def test_what_is_bought_is_what_was_planned(store: SqlStore, world: World, buying: BuyLabels) -> None:
    (parcel_id,) = bring(store, order(1))
    assert buying.buy([parcel_id], SETTINGS).bought == (parcel_id,)
    shipment = sent(world)
    assert shipment["carrier"] == 1
    assert shipment["options"] == {
        "package_type": 1,
        "label_description": f"{order(1).order_id[-7:]} 18+ 2x MOK",
        "age_check": 1,
        "signature": 1,
        "only_recipient": 1,
        "insurance": {"amount": 50_000, "currency": "EUR"},
    }
    assert shipment["physical_properties"] == {"weight": 1000}
    assert store.rows([parcel_id])[0].service == Service("postnl", "package")


def test_a_known_weight_chooses_the_mailbox_and_is_the_weight_sent(
    store: SqlStore, world: World, buying: BuyLabels
) -> None:
    store.save_products([MUG])
    (parcel_id,) = bring(store, order(1))
    buying.buy([parcel_id], SETTINGS)
    assert sent(world)["options"]["package_type"] == 2
    assert sent(world)["physical_properties"] == {"weight": 300}
    # What was bought stays what is shown, whatever is usual later.
    store.save_settings(Settings(parcels=Parcels(carrier="gls")))
    assert store.rows([parcel_id])[0].service == Service("postnl", "mailbox")


def test_a_parcel_no_rule_fits_travels_as_usual_with_the_reasons(store: SqlStore) -> None:
    german = order(1)
    german = replace(german, recipient=replace(german.recipient, country="DE", postal_code="10115"))
    store.save_settings(SETTINGS)
    (parcel_id,) = bring(store, german)
    details = store.details(parcel_id)
    assert details is not None
    assert details.row.service == Service("dpd", "package")
    assert [(each.rule, each.reason) for each in details.why.passed_over] == [
        ("fits mailbox", "country"),
        ("NL parcels", "country"),
    ]


def test_rules_are_tried_before_they_count_and_applied_to_what_is_not_bought(store: SqlStore) -> None:
    plain = Settings(parcels=Parcels(carrier="dpd"))
    first, second, third = bring(store, order(1), order(2), order(3), settings=plain)
    buy(store, [first])
    choose_services(store, [second], Plan("gls"))

    tried = try_rules(store, SETTINGS, plain)
    (trial,) = tried.first
    assert (trial.parcel_id, tried.count, tried.done, tried.total) == (third, 1, 2, 2)
    assert (trial.before, trial.after.rule) == (Plan("dpd", "package"), "NL parcels")
    assert store.open_parcels([third])[0].plan == Plan()

    assert apply_rules(store, SETTINGS) == {third: USUAL}
    assert [parcel.plan.rule for parcel in store.open_parcels()] == ["", "", "NL parcels"]
    again = try_rules(store, SETTINGS, SETTINGS)
    assert (again.first, again.count, again.total) == ([], 0, 2)
    assert apply_rules(store, SETTINGS) == {}


def test_many_are_decided_about_in_pieces_and_put_back_as_they_were(store: SqlStore) -> None:
    plain = Settings(parcels=Parcels(carrier="dpd"))
    bring(store, *(order(each) for each in range(1, PIECE + 6)), settings=plain)
    told: list[tuple[int, int]] = []
    before = apply_rules(store, SETTINGS, tell=lambda done, total: told.append((done, total)))
    assert told == [(PIECE, PIECE + 5), (PIECE + 5, PIECE + 5)]
    assert len(before) == PIECE + 5
    assert {parcel.plan.rule for parcel in store.open_parcels()} == {"NL parcels"}
    put_back(store, before)
    assert {parcel.plan for parcel in store.open_parcels()} == {Plan()}


def test_a_trial_answers_with_what_is_due_first_and_goes_on_piece_by_piece(store: SqlStore) -> None:
    plain = Settings(parcels=Parcels(carrier="dpd"))
    number = FIRST_PIECE + PIECE + 5
    bring(store, *(order(each) for each in range(1, number + 1)), settings=plain)
    trial = RuleTrial(store, SETTINGS.rules, plain)
    assert (trial.total, trial.done, trial.is_done) == (number, 0, False)
    trial.go_on()
    soonest = trial.first[0].order_id
    assert (trial.done, trial.count, soonest) == (FIRST_PIECE, FIRST_PIECE, order(1).order_id)
    # What is bought meanwhile would not change any more.
    buy(store, [store.plannable()[-1]])
    while not trial.is_done:
        trial.go_on()
    assert (trial.done, trial.count, len(trial.first)) == (number, number - 1, TRIALS_SHOWN)


def test_what_a_rule_says_that_happens_anyway_is_no_change(store: SqlStore) -> None:
    locker = replace(order(1).recipient, street="Packstation 145", number="", extra="12345678", country="DE")
    plain = Settings(parcels=Parcels(carrier="dpd"))
    bring(store, order(2), replace(order(1), recipient=locker), settings=plain)
    as_usual = replace(plain, rules=(Rule("as usual", effects=Effects("dpd")),))
    assert try_rules(store, as_usual, plain).count == 0
    other = replace(plain, rules=(Rule("other", effects=Effects("gls")),))
    (trial,) = try_rules(store, other, plain).first
    assert trial.order_id == order(2).order_id, "only DHL goes to the locker whatever a rule says"
    assert list(apply_rules(store, other)) == [trial.parcel_id]


def test_a_choice_is_left_to_the_rules_again_only_when_asked(store: SqlStore) -> None:
    (parcel_id,) = bring(store, order(1))
    before = choose_services(store, [parcel_id], Plan("gls", options=frozenset({"signature"})))
    assert before[parcel_id].plan.rule == "NL parcels"
    plan = store.open_parcels()[0].plan
    assert (plan.carrier, plan.options, plan.label_text, plan.rule) == ("gls", {"signature"}, "18+", "")
    assert apply_rules(store, SETTINGS) == {}
    assert list(apply_rules(store, SETTINGS, [parcel_id], even_chosen=True)) == [parcel_id]
    assert store.open_parcels()[0].plan.rule == "NL parcels"


@pytest.mark.parametrize(("country", "postal_code"), [("GB", "SW1A 1AA"), ("CH", "8001"), ("ES", "35001")])
def test_what_customs_lacks_holds_the_parcel_until_the_product_is_known(
    store: SqlStore, buying: BuyLabels, world: World, country: str, postal_code: str
) -> None:
    abroad = order(1)
    abroad = replace(abroad, recipient=replace(abroad.recipient, country=country, postal_code=postal_code))
    (parcel_id,) = bring(store, abroad, settings=Settings())
    note = store.open_parcels()[0].problem
    assert note is not None
    assert (note.code, note.facts) == ("customs.incomplete", {"fields": "hs_code,origin,value", "sku": "MOK"})

    store.save_products([replace(MUG, hs_code="691200", origin="CN")])
    assert release_mended(store, Settings()) == []
    store.save_products([replace(MUG, hs_code="691200", origin="CN", value_cents=900)])
    assert release_mended(store, Settings()) == [parcel_id]
    assert buying.buy([parcel_id], Settings()).bought == (parcel_id,)
    assert sent(world)["customs_declaration"]["items"] == [
        {
            "description": "Keramische mok",
            "amount": 2,
            "weight": 200,
            "item_value": {"amount": 900, "currency": "EUR"},
            "classification": "691200",
            "country": "CN",
        }
    ]


def test_dpd_to_great_britain_waits_for_the_senders_numbers(store: SqlStore, buying: BuyLabels, world: World) -> None:
    abroad = order(1)
    leeds = replace(
        abroad.recipient,
        country="GB",
        postal_code="LS1 4AP",
        number="",
        street="14 High Street",
        email="a@b.nl",
        phone="+441134960000",
    )
    settings = Settings(parcels=Parcels(carrier="dpd", hs_code="69120010", origin="CN", value_cents=900))
    (parcel_id,) = bring(store, replace(abroad, recipient=leeds), settings=settings)
    assert buying.buy([parcel_id], settings).held == (parcel_id,)
    note = store.open_parcels()[0].problem
    assert note is not None
    assert (note.code, note.facts["fields"]) == ("customs.numbers_missing", "eori,vat")

    settings = replace(settings, customs_numbers=CustomsNumbers("NL123456789", "NL123456789B01"))
    assert release_mended(store, settings) == [parcel_id]
    assert buying.buy([parcel_id], settings).bought == (parcel_id,)
    assert sent(world)["customs_declaration"]["eori_number"] == "NL123456789"


@pytest.mark.parametrize("has_shipment", [False, True])
def test_what_the_shop_has_is_fetched_whatever_stands_against_buying_it(
    store: SqlStore, buying: BuyLabels, *, has_shipment: bool
) -> None:
    """The correction of its address may have been lost with the store, and can be made no more."""
    lacking = replace(order(0), recipient=replace(RECIPIENT, postal_code=""))
    origin = Origin("report.txt", REPORT_MADE_AT)
    (parcel_id,) = store.import_orders(origin, [lacking], wanted=False).parcels
    if has_shipment:
        store.apply(
            [
                Move(parcel_id, Label.NONE, Label.BUYING, "buying"),
                Move(parcel_id, Label.BUYING, Label.BUYING, "shipment_made", fields={"shipment_id": 7_000_001}),
                Move(parcel_id, Label.BUYING, Label.NONE, "buying_stopped"),
            ]
        )
    made = buying.make([parcel_id], Settings())
    assert (made.made, made.held) == (((parcel_id,), ()) if has_shipment else ((), (parcel_id,)))
