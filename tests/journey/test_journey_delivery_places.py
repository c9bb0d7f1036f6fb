"""Parcels to PO boxes and lockers: bought of a carrier that goes there, or held before any money is spent."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import replace

import pytest
import requests
from fakes.clock import FakeClock
from fakes.printed_orders import REPORT_MADE_AT, order

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.address import RawAddress, read_address
from amzlabels.domain.order import Report
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Origin
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import Service
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.import_orders import take_report
from amzlabels.journey.plan_parcels import choose_services
from amzlabels.journey.release_mended import release_mended
from amzlabels.store.sql_store import SqlStore

LOCKER = RawAddress("Jo Doe", "", "12345678", "Packstation 145", "", "Berlin", "", "10115", "DE")
BOX = RawAddress(
    "Jo Doe", "", "Postbus 88", "", "", "Amsterdam", "", "1016 GV", "NL", email="jo@example.nl", phone="0612345678"
)
DHL_PARCEL_CONNECT, POSTNL = 10, 1


@pytest.fixture
def buying(store: SqlStore, world: World, clock: FakeClock) -> Iterator[BuyLabels]:
    """Buys at the stand-in."""
    shop = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    yield BuyLabels(store, store.labels, shop, clock)
    shop.close()


def bring(store: SqlStore, raw: RawAddress, settings: Settings) -> int:
    """Import one order to this address, which a person has found right."""
    recipient, notes = read_address(raw)
    typed = replace(order(1), raw_address=raw, recipient=recipient, problems=notes)
    report = Report("unshipped", "utf-8", (typed,), ())
    (parcel_id,) = take_report(report, Origin("r.txt", REPORT_MADE_AT), parcels=store, settings=settings).parcels
    store.release([parcel_id])
    return parcel_id


def carriers_bought(world: World) -> list[int]:
    """The carriers of what the shop made."""
    bearer = base64.b64encode(world.secrets["myparcel-api-key"].encode()).decode()
    headers = {"Authorization": f"bearer {bearer}", "User-Agent": "CustomApiCall/2 test/1"}
    answer = requests.get(f"{world.services['myparcel'].url}/shipments", headers=headers, timeout=10)
    return [shipment["carrier_id"] for shipment in answer.json()["data"]["shipments"]]


def test_a_locker_is_bought_of_dhl_whatever_is_usual_and_a_rule_says(
    store: SqlStore, world: World, buying: BuyLabels
) -> None:
    rule = Rule("Germany", Conditions(countries=("DE",)), Effects("gls"))
    settings = Settings(parcels=Parcels("postnl"), rules=(rule,))
    parcel_id = bring(store, LOCKER, settings)
    store.save_settings(settings)
    (row,) = store.rows([parcel_id])
    assert (row.service, row.locker) == (Service("dhlparcelconnect"), "Packstation 145")
    assert buying.buy([parcel_id], settings).bought == (parcel_id,)
    assert carriers_bought(world) == [DHL_PARCEL_CONNECT]


def test_another_carrier_that_a_person_chose_for_a_locker_is_held_until_it_is_dhl(
    store: SqlStore, world: World, buying: BuyLabels
) -> None:
    settings = Settings(parcels=Parcels("postnl"))
    parcel_id = bring(store, LOCKER, settings)
    choose_services(store, [parcel_id], Plan("dpd"))
    assert buying.buy([parcel_id], settings).held == (parcel_id,)
    assert carriers_bought(world) == []
    (parcel,) = store.open_parcels()
    assert parcel.problem == Note("service.no_locker", {"carrier": "dpd", "value": "Packstation 145"})

    choose_services(store, [parcel_id], Plan("gls"))
    assert release_mended(store, settings) == []
    choose_services(store, [parcel_id], Plan("dhleuroplus"))
    assert release_mended(store, settings) == [parcel_id]


def test_a_box_is_bought_of_the_post_and_of_no_courier(store: SqlStore, world: World, buying: BuyLabels) -> None:
    settings = Settings(parcels=Parcels("dpd"))
    parcel_id = bring(store, BOX, settings)
    assert buying.buy([parcel_id], settings).held == (parcel_id,)
    (parcel,) = store.open_parcels()
    assert parcel.problem == Note("service.no_post_box", {"carrier": "dpd", "value": "Postbus 88"})

    choose_services(store, [parcel_id], Plan("postnl", "mailbox"))
    assert release_mended(store, settings) == [parcel_id]
    assert buying.buy([parcel_id], settings).bought == (parcel_id,)
    assert carriers_bought(world) == [POSTNL]


def test_a_street_in_place_of_the_box_lets_the_courier_go_there(store: SqlStore, buying: BuyLabels) -> None:
    settings = Settings(parcels=Parcels("dpd"))
    parcel_id = bring(store, BOX, settings)
    buying.buy([parcel_id], settings)
    (held,) = store.addresses([parcel_id])
    street = replace(held.recipient, street="Berkenhof", number="14")
    store.set_addresses([replace(held, recipient=street, problem=None)], "address_changed")
    assert buying.buy([parcel_id], settings).bought == (parcel_id,)
