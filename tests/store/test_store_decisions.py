"""What a person orders of parcels, and claims of two stations: wanting, holding, releasing, correcting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.clock import FakeClock
from store_orders import (
    RECIPIENT,
    SHIP_BY,
    assert_stages_follow,
    change_address,
    held,
    histories,
    item,
    one_parcel,
    order,
    put,
    take_in,
)

from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.ports import StaleMove
from amzlabels.store.sql_store import SqlStore

HELD_BY_PERSON = Note("user.held")


def stage(store: SqlStore, parcel_id: int) -> Stage:
    return store.rows([parcel_id])[0].stage


def test_wanting_all_marks_what_is_ready_in_ship_by_order(store: SqlStore) -> None:
    late = order(1, ship_by=None)
    ids = take_in(store, late, order(2), held(3)).parcels
    assert store.want(None) == [ids[1], ids[0]]
    assert [parcel.wanted for parcel in store.open_parcels(ids[:2])] == [True, True]
    assert histories(store, ids) == [["imported", "wanted"], ["imported", "wanted"], ["imported"]]
    assert_stages_follow(store)


def test_wanting_twice_answers_the_same_and_marks_once(store: SqlStore) -> None:
    ids = take_in(store, order(1), order(2)).parcels
    assert store.want(ids) == store.want(ids) == list(ids)
    assert histories(store, ids) == [["imported", "wanted"]] * 2


def test_wanting_keeps_to_the_marketplace_and_to_the_ids(store: SqlStore) -> None:
    one, two, three = take_in(store, order(1), order(2, marketplace="DE"), order(3)).parcels
    assert store.want(None, marketplace="DE") == [two]
    assert store.want([one, two], marketplace="NL") == [one]
    assert store.want([three, 999]) == [three]


def test_wanting_many_by_id_answers_in_ship_by_order(store: SqlStore) -> None:
    orders = [order(number, ship_by=SHIP_BY.replace(minute=number % 60)) for number in range(1, 1205)]
    ids = take_in(store, *orders).parcels
    assert store.want(list(reversed(ids))) == store.list(QueueQuery())


@pytest.mark.parametrize(
    "state",
    [
        {"problem": "user.held"},
        {"label": Label.BOUGHT, "print": Print.UNSURE, "problem": "printer.uncertain"},
        {"label": Label.BOUGHT, "print": Print.PRINTED},
        {"label": Label.BOUGHT, "print": Print.PRINTED, "confirm": Confirm.ACCEPTED},
        {"label": Label.BOUGHT, "print": Print.FAILED, "problem": "printer.failed"},
    ],
)
def test_wanting_leaves_held_asking_printed_and_done_parcels_alone(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **state)
    before = store.details(parcel_id)
    assert store.want([parcel_id]) == []
    assert store.want(None) == []
    assert store.details(parcel_id) == before


def test_a_bought_label_that_is_not_printed_can_be_wanted(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT)
    assert store.want([parcel_id]) == [parcel_id]


@pytest.mark.parametrize("label", [Label.NONE, Label.BOUGHT])
def test_an_untouched_parcel_can_be_held_and_released(store: SqlStore, label: Label) -> None:
    parcel_id = one_parcel(store, label=label, wanted=True)
    assert store.hold([parcel_id], HELD_BY_PERSON) == [parcel_id]
    assert (stage(store, parcel_id), store.open_parcels()[0].wanted) == (Stage.HELD, False)
    assert store.release([parcel_id]) == [parcel_id]
    assert (stage(store, parcel_id), store.open_parcels()[0].wanted) == (Stage.READY, False)
    assert histories(store, [parcel_id]) == [["imported", "held", "released"]]


@pytest.mark.parametrize(
    "state",
    [
        {"label": Label.BUYING},
        {"label": Label.UNSURE},
        {"label": Label.BOUGHT, "print": Print.SENDING},
        {"label": Label.BOUGHT, "print": Print.PRINTED},
        {"problem": "address.city_missing"},
    ],
)
def test_what_is_under_way_or_has_a_problem_is_not_held(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **state)
    assert store.hold([parcel_id, 999], HELD_BY_PERSON) == []
    assert histories(store, [parcel_id]) == [["imported"]]


@pytest.mark.parametrize(
    ("state", "facets", "stage_after"),
    [
        (
            {"label": Label.REFUSED, "problem": "shop.refused"},
            (Label.NONE, Print.NONE, Confirm.NONE),
            Stage.READY,
        ),
        (
            {"label": Label.BOUGHT, "print": Print.FAILED, "problem": "printer.failed"},
            (Label.BOUGHT, Print.FAILED, Confirm.NONE),
            Stage.READY,
        ),
        (
            {
                "label": Label.BOUGHT,
                "print": Print.PRINTED,
                "confirm": Confirm.REFUSED,
                "problem": "amazon.refused",
            },
            (Label.BOUGHT, Print.PRINTED, Confirm.REFUSED),
            Stage.TO_AMAZON,
        ),
        (
            {"label": Label.BOUGHT, "print": Print.PRINTED, "problem": "amazon.carrier_code_missing"},
            (Label.BOUGHT, Print.PRINTED, Confirm.NONE),
            Stage.TO_AMAZON,
        ),
    ],
)
def test_releasing_lets_a_parcel_be_tried_again(
    store: SqlStore, state: dict[str, Any], facets: tuple[Label, Print, Confirm], stage_after: Stage
) -> None:
    parcel_id = one_parcel(store, **state)
    assert store.release([parcel_id]) == [parcel_id]
    (parcel,) = store.open_parcels()
    assert (parcel.label, parcel.print, parcel.confirm) == facets
    assert (parcel.problem, stage(store, parcel_id)) == (None, stage_after)


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"label": Label.BOUGHT, "print": Print.UNSURE, "problem": "printer.uncertain"},
        {"label": Label.BOUGHT, "print": Print.PRINTED, "confirm": Confirm.ACCEPTED},
    ],
)
def test_what_has_no_problem_or_asks_a_question_is_not_released(store: SqlStore, state: dict[str, Any]) -> None:
    assert store.release([one_parcel(store, **state)]) == []


def test_a_changed_address_replaces_the_recipient_and_clears_its_problem(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, held(1)).parcels
    mended = replace(RECIPIENT, number="14", name="Bo Jansen")
    assert change_address(store, parcel_id, mended, None)
    details = store.details(parcel_id)
    assert details is not None
    assert (details.recipient, details.row.problem, details.row.stage) == (mended, None, Stage.READY)
    assert details.raw_address.name == "Anna de Vries"
    assert store.list(QueueQuery(text="jansen")) == [parcel_id]
    assert histories(store, [parcel_id]) == [["imported", "address_changed"]]


def test_a_changed_address_may_have_a_problem_of_its_own(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    note = Note("address.postal_code_shape", {"country": "NL"})
    assert change_address(store, parcel_id, replace(RECIPIENT, postal_code="1"), note)
    assert (store.rows([parcel_id])[0].problem, stage(store, parcel_id)) == (note, Stage.HELD)


@pytest.mark.parametrize("code", ["user.held", "order.marketplace_unknown"])
def test_a_changed_address_leaves_other_problems_standing(store: SqlStore, code: str) -> None:
    parcel_id = one_parcel(store, problem=code)
    assert change_address(store, parcel_id, RECIPIENT, None)
    assert store.rows([parcel_id])[0].problem == Note(code)


def test_a_refused_label_with_a_changed_address_can_be_bought_anew(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.REFUSED, problem="shop.address_refused")
    assert change_address(store, parcel_id, RECIPIENT, None)
    assert store.open_parcels()[0].label is Label.NONE


@pytest.mark.parametrize(
    "state", [{"label": Label.BUYING}, {"label": Label.BOUGHT}, {"label": Label.UNSURE}, {"shipment_id": 5}]
)
def test_an_address_cannot_be_changed_once_the_shop_has_it(store: SqlStore, state: dict[str, Any]) -> None:
    parcel_id = one_parcel(store, **state)
    assert not change_address(store, parcel_id, replace(RECIPIENT, city="Ede"), None)
    assert store.open_parcels()[0].recipient == RECIPIENT


def test_the_address_of_a_parcel_that_is_gone_cannot_be_changed(store: SqlStore) -> None:
    assert not change_address(store, 99, RECIPIENT, None)


def test_a_chosen_marketplace_counts_for_all_parcels_of_the_order(store: SqlStore) -> None:
    unknown = order(1, marketplace=None, problems=(Note("order.marketplace_unknown"),))
    (first,) = take_in(store, unknown).parcels
    put(store, first, label=Label.BOUGHT)
    _, second = take_in(store, replace(unknown, items=(item(1), item(2)))).parcels
    assert sorted(store.choose_marketplace([second], "FR")) == [first, second]
    assert [(parcel.marketplace, parcel.problem) for parcel in store.open_parcels()] == [("FR", None)] * 2
    assert store.choose_marketplace([first], "FR") == []
    assert_stages_follow(store)


def test_a_chosen_marketplace_clears_only_that_problem(store: SqlStore) -> None:
    parcel_id = one_parcel(store, problem="address.city_missing")
    assert store.choose_marketplace([parcel_id], "DE") == [parcel_id]
    assert store.rows([parcel_id])[0].problem == Note("address.city_missing")


def test_the_marketplace_of_a_done_parcel_stays(store: SqlStore) -> None:
    parcel_id = one_parcel(store, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED)
    assert store.choose_marketplace([parcel_id], "DE") == []


def test_a_claim_keeps_other_stations_away_until_it_lapses(
    store: SqlStore, other_station: SqlStore, clock: FakeClock
) -> None:
    one, two = take_in(store, order(1), order(2)).parcels
    assert store.claim([one], 60) == [one]
    assert other_station.claim([one, two, 999], 60) == [two]
    with pytest.raises(StaleMove):
        other_station.apply([Move(one, Label.NONE, Label.BUYING, "buying")])
    clock.wait(61)
    assert other_station.claim([one], 60) == [one]
    other_station.apply([Move(one, Label.NONE, Label.BUYING, "buying")])
    with pytest.raises(StaleMove):
        store.apply([Move(one, Label.BUYING, Label.NONE, "buying_stopped")])


def test_a_station_may_claim_again_what_it_holds(store: SqlStore, other_station: SqlStore, clock: FakeClock) -> None:
    (one,) = take_in(store, order(1)).parcels
    store.claim([one], 60)
    clock.wait(50)
    assert store.claim([one], 60) == [one]
    clock.wait(50)
    assert other_station.claim([one], 60) == []


def test_a_parcel_nobody_claimed_may_be_moved_by_any_station(store: SqlStore, other_station: SqlStore) -> None:
    (one,) = take_in(store, order(1)).parcels
    other_station.apply([Move(one, Label.NONE, Label.BUYING, "buying")])
    assert store.open_parcels()[0].label is Label.BUYING
