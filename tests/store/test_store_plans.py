"""How parcels travel, as the store keeps it: decided at imports, replaced while nothing is bought, with reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.clock import FakeClock
from store_orders import RECIPIENT, histories, item, one_parcel, order, put, take_in

from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Print
from amzlabels.domain.plan import USUAL, Decision, PassedOver, Plan
from amzlabels.domain.queue import Origin
from amzlabels.domain.rule import ParcelFacts
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import Service
from amzlabels.store.plans import decision_of, decision_text
from amzlabels.store.sql_store import SqlStore

PLAN = Plan("dpd", "package", frozenset({"signature"}), 50_000, 800, "Zebra 2", "FRAGILE", "Germany")
DECISION = Decision(PLAN, 2, (PassedOver(1, "light", "weight_to", (("has", 420), ("limit", 350))),))
CHOSEN = Decision(Plan("gls", is_chosen=True))


def by_country(facts: ParcelFacts) -> Decision:
    """Germany has a rule of its own."""
    return DECISION if facts.country == "DE" else Decision(passed_over=(PassedOver(1, "Germany", "country"),))


def bring(store: SqlStore, *orders: object) -> list[int]:
    """Import with rules."""
    return list(store.import_orders(Origin("r.txt", store._now()), orders, wanted=False, plan_of=by_country).parcels)  # type: ignore[arg-type]


def why(store: SqlStore, parcel_id: int) -> Decision:
    details = store.details(parcel_id)
    assert details is not None
    return details.why


BUSINESS = {"service_level": "Expedited", "is_prime": True, "traits": frozenset({"business", "gift"})}
GERMAN = order(2, recipient=replace(RECIPIENT, country="DE", postal_code="10115"))


@pytest.mark.parametrize("decision", [USUAL, DECISION, CHOSEN, Decision(passed_over=(PassedOver(1, "a", "prime"),))])
def test_a_decision_is_read_as_it_was_written(decision: Decision) -> None:
    assert decision_of(decision_text(decision)) == decision


def test_what_is_unknown_in_a_stored_plan_gives_way_to_the_usual() -> None:
    text = '{"carrier": 5, "weight_g": "x", "options": ["wings"], "passed_over": [[1, "a", "moon", {}]], "more": 1}'
    assert decision_of(text) == USUAL


def test_new_parcels_are_decided_about_as_they_are_imported(store: SqlStore) -> None:
    at_home, abroad = bring(store, order(1), GERMAN)
    assert [parcel.plan for parcel in store.open_parcels([at_home, abroad])] == [Plan(), PLAN]
    assert why(store, abroad) == DECISION
    assert why(store, at_home).passed_over == (PassedOver(1, "Germany", "country"),)
    row = store.rows([abroad])[0]
    assert (row.service, row.rule, row.is_chosen) == (Service("dpd"), "Germany", False)


def test_a_parcel_without_a_plan_travels_as_the_settings_say(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    store.save_settings(Settings(parcels=Parcels("gls")))
    assert (store.rows([parcel_id])[0].service, why(store, parcel_id)) == (Service("gls"), USUAL)


def test_a_renewed_parcel_is_decided_about_again(store: SqlStore, clock: FakeClock) -> None:
    (parcel_id,) = bring(store, order(2))
    clock.advance(60)
    bring(store, GERMAN)
    assert why(store, parcel_id) == DECISION


def test_what_a_person_chose_outlives_a_newer_report(store: SqlStore, clock: FakeClock) -> None:
    (parcel_id,) = bring(store, order(2))
    assert store.save_plans({parcel_id: CHOSEN}) == [parcel_id]
    clock.advance(60)
    bring(store, GERMAN)
    assert why(store, parcel_id) == CHOSEN
    assert store.rows([parcel_id])[0].is_chosen
    assert histories(store, [parcel_id])[0][:2] == ["imported", "service_chosen"]


@pytest.mark.parametrize(
    "state",
    [
        {"label": Label.BUYING},
        {"label": Label.BOUGHT, "shipment_id": 1},
        {"label": Label.NONE, "shipment_id": 1},
        {"label": Label.BOUGHT, "shipment_id": 1, "print": Print.PRINTED},
    ],
)
def test_a_plan_stands_once_the_shop_knows_of_the_parcel(store: SqlStore, state: dict[str, object]) -> None:
    parcel_id = one_parcel(store, **state)
    assert store.save_plans({parcel_id: DECISION, 999: DECISION}) == []
    assert why(store, parcel_id) == USUAL
    if state["label"] is not Label.BUYING:
        assert store.plan_subjects() == []


def test_what_may_still_be_decided_comes_with_what_rules_look_at(store: SqlStore) -> None:
    first, second = take_in(store, order(1, item(1, 2), **BUSINESS), GERMAN).parcels
    put(store, second, label=Label.VOIDED)
    found = store.plan_subjects()
    assert [each.parcel_id for each in found] == [first, second]
    assert found[0].facts == ParcelFacts("NL", "NL", "3581 AB", (item(1, 2),), "Expedited", True, True)
    assert found[1].facts.country == "DE"
    assert store.plan_subjects([second, 999]) == found[1:]
    assert store.plannable() == [first, second]


def test_a_box_goes_as_its_parcel(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1, item(1, 2))).parcels
    units = {item(1).order_item_id: 2}
    ids = store.repack(parcel_id, [Packed(parcel_id, units, boxes=2)])
    assert [subject.parcel_id for subject in store.plan_subjects()] == [parcel_id]
    assert store.save_plans({parcel_id: DECISION}) == [parcel_id]
    assert [parcel.plan for parcel in store.open_parcels(ids)] == [PLAN, PLAN]


def test_who_rides_with_another_is_not_decided_about_and_its_goods_are_the_leads(store: SqlStore) -> None:
    lead, rider = take_in(store, order(1), order(2)).parcels
    assert store.combine([lead, rider])
    (subject,) = store.plan_subjects()
    assert (subject.parcel_id, subject.facts.items) == (lead, (item(1), item(2)))
    assert store.plannable([item(2).sku, "OTHER"]) == [lead]
    assert store.plannable(["OTHER"]) == []
