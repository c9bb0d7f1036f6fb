"""Orders that travel in one parcel: what follows whom, and what leaves by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from packing_acts import ELSEWHERE, HELD_BY_PERSON, buy, pair, parcel, print_it, stages, tell
from store_orders import (
    RECIPIENT,
    SHIP_BY,
    assert_stages_follow,
    change_address,
    fetch,
    held,
    histories,
    order,
    put,
    take_in,
)

from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.people import Whom
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery, Rider
from amzlabels.journey.ports import StaleMove
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import utc_ms


def test_a_rider_goes_where_its_lead_goes_and_is_told_to_amazon_by_itself(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert [each.order_item_id for each in parcel(store, lead).contents] == ["50000000000001", "50000000000002"]
    buy(store, lead)
    assert stages(store, lead, rider) == [Stage.PRINTING, Stage.PRINTING]
    assert (parcel(store, rider).label, parcel(store, rider).tracking) == (Label.BOUGHT, "3SPAIR")
    print_it(store, lead)
    assert stages(store, lead, rider) == [Stage.TO_AMAZON, Stage.TO_AMAZON]
    due = store.confirmable(9, only_wanted=False)
    assert [(each.parcel_id, each.tracking, len(each.items)) for each in due] == [
        (lead, "3SPAIR", 1),
        (rider, "3SPAIR", 1),
    ]
    assert due[1].printed_at == due[0].printed_at is not None
    tell(store, rider)
    assert stages(store, lead, rider) == [Stage.TO_AMAZON, Stage.DONE]
    assert_stages_follow(store)


def test_a_rider_is_never_bought_or_printed_itself(store: SqlStore) -> None:
    lead, rider = pair(store)
    with pytest.raises(StaleMove):
        store.apply([Move(rider, Label.NONE, Label.BUYING, "buying")])
    buy(store, lead)
    with pytest.raises(StaleMove):
        store.apply([Move(rider, Print.NONE, Print.SENDING, "sending")])


def test_wanting_a_rider_wants_its_lead_and_counts_one_label(store: SqlStore) -> None:
    lead, rider = pair(store)
    counts = store.look(QueueQuery())[1]
    assert (counts.stages, counts.labels(Stage.READY)) == ({Stage.READY: 2}, 1)
    assert store.want([rider]) == [lead]
    assert stages(store, lead, rider) == [Stage.PRINTING, Stage.PRINTING]


def test_wanting_all_wants_leads_with_their_riders(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert store.want(None) == [lead]
    assert [parcel(store, each).wanted for each in (lead, rider)] == [True, True]


def test_a_marketplace_is_wanted_by_its_leads(store: SqlStore) -> None:
    lead, rider = take_in(store, order(1), order(2, marketplace="DE")).parcels
    store.combine([lead, rider])
    assert store.want(None, marketplace="DE") == []
    assert store.want(None, marketplace="NL") == [lead]
    assert stages(store, lead, rider) == [Stage.PRINTING, Stage.PRINTING]


def test_holding_the_lead_holds_all_and_releasing_frees_all(store: SqlStore) -> None:
    lead, rider = pair(store)
    store.hold([lead], HELD_BY_PERSON)
    assert stages(store, lead, rider) == [Stage.HELD, Stage.HELD]
    assert store.release([rider]) == []
    store.release([lead])
    assert stages(store, lead, rider) == [Stage.READY, Stage.READY]
    assert parcel(store, rider).rides_with == lead


def test_a_rider_that_is_held_leaves_and_the_lead_goes_on(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert store.hold([rider], HELD_BY_PERSON) == [rider]
    assert stages(store, lead, rider) == [Stage.READY, Stage.HELD]
    assert (parcel(store, rider).rides_with, parcel(store, lead).rider_items) == (None, ())
    assert histories(store, [lead, rider]) == [
        ["imported", "combined", "order_left"],
        ["imported", "rides_along", "held", "taken_apart"],
    ]


def test_a_rider_that_leaves_after_the_label_stops_it_until_its_goods_are_out(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    assert set(store.hold([rider], Note("order.cancellation_requested"))) == {lead, rider}
    assert parcel(store, lead).problem == Note("order.rider_left", {"order": order(2).order_id})
    assert (parcel(store, rider).label, parcel(store, rider).tracking) == (Label.NONE, "")
    assert store.release([lead]) == [lead]
    assert_stages_follow(store)


def test_the_others_wait_with_a_lead_that_one_has_left(store: SqlStore) -> None:
    lead, one, two = take_in(store, order(1), order(2), order(3)).parcels
    store.combine([lead, one, two])
    buy(store, lead)
    store.hold([one], HELD_BY_PERSON)
    assert stages(store, lead, one, two) == [Stage.HELD, Stage.HELD, Stage.HELD]
    store.release([lead])
    assert stages(store, lead, one, two) == [Stage.READY, Stage.HELD, Stage.READY]


def test_an_order_that_is_gone_leaves_before_the_label(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert fetch(store, order(1)).gone == 1
    assert stages(store, lead, rider) == [Stage.READY, Stage.HELD]
    assert parcel(store, rider).rides_with is None


def test_a_lead_that_is_gone_frees_the_others(store: SqlStore) -> None:
    lead, rider = pair(store)
    fetch(store, order(2))
    assert stages(store, lead, rider) == [Stage.HELD, Stage.READY]
    assert parcel(store, rider).rides_with is None


@pytest.mark.parametrize("moved", [1, 2])
def test_orders_part_when_one_of_their_buyers_moves(store: SqlStore, moved: int) -> None:
    lead, rider = pair(store)
    elsewhere = {"recipient": ELSEWHERE, "raw_address": replace(order().raw_address, line_1="Beukenlaan 12")}
    take_in(store, *(order(number, **(elsewhere if number == moved else {})) for number in (1, 2)))
    assert parcel(store, rider).rides_with is None
    assert parcel(store, (lead, rider)[moved - 1]).problem is not None
    assert parcel(store, (rider, lead)[moved - 1]).problem is None


def test_the_same_report_again_leaves_orders_together(store: SqlStore) -> None:
    lead, rider = pair(store)
    summary = take_in(store, order(1), order(2))
    assert (summary.updated, summary.changed, parcel(store, rider).rides_with) == (0, 0, lead)


def test_a_lead_whose_items_are_gone_leaves_riders_on_their_own(store: SqlStore) -> None:
    lead, rider = pair(store)
    take_in(store, order(1, replace(order(1).items[0], quantity=0)), order(2))
    assert store.open_parcels([lead]) == []
    assert (parcel(store, rider).rides_with, stages(store, rider)) == (None, [Stage.READY])


def test_a_lead_and_its_rider_end_together(store: SqlStore) -> None:
    lead, rider = pair(store)
    take_in(store, *(order(each, replace(order(each).items[0], quantity=0)) for each in (1, 2)))
    assert store.open_parcels([lead, rider]) == []


def test_an_edited_address_is_for_all_that_is_in_the_parcel(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert not change_address(store, rider, ELSEWHERE, None)
    assert change_address(store, lead, ELSEWHERE, None)
    assert parcel(store, rider).rides_with == lead


def test_a_voided_label_is_given_up_for_all_and_each_order_is_corrected(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    tell(store, lead)
    tell(store, rider)
    assert store.void([lead, rider]) == [lead]
    for each in (parcel(store, lead), parcel(store, rider)):
        assert (each.label, each.print, each.confirm, each.tracking) == (Label.VOIDED, Print.NONE, Confirm.NONE, "")
        assert (each.purchase, each.confirm_wanted) == (2, True)
    assert parcel(store, rider).rides_with == lead


def test_a_riders_label_file_is_kept_for_its_lead(store: SqlStore, clock: FakeClock) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    label_hash = store.labels.put(b"%PDF of both")
    for each in (lead, rider):
        put(store, each, label_hash=label_hash)
    tell(store, rider)
    clock.advance(90 * 86_400)
    put(store, lead, printed_at=utc_ms(clock.now()))
    assert len(store.forget_people(Whom(clock.now() - timedelta(days=30)))) == 1
    assert store.labels.get(label_hash) == b"%PDF of both"


def test_printing_again_concerns_the_lead_and_leaves_what_amazon_knows(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    tell(store, rider)
    store.apply([Move(lead, Print.PRINTED, Print.SENDING, "print_again", facts={"reason": "torn"})])
    assert stages(store, lead, rider) == [Stage.PRINTING, Stage.PRINTING]
    store.apply([Move(lead, Print.SENDING, Print.PRINTED, "printed")])
    assert stages(store, lead, rider) == [Stage.TO_AMAZON, Stage.DONE]
    assert histories(store, [rider])[0][-2:] == ["print_again", "printed"]


def test_nothing_is_voided_while_amazon_is_told_of_a_rider(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    store.apply([Move(rider, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    assert store.void([lead]) == []


def test_a_rider_that_amazon_refused_for_good_does_not_go_on_under_a_new_label(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    problem = Note("amazon.order_cancelled")
    store.apply([Move(rider, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(rider, Confirm.SENDING, Confirm.REFUSED, "amazon_refused", problem=problem)])
    assert stages(store, lead, rider) == [Stage.TO_AMAZON, Stage.FAILED]
    store.void([lead])
    assert (parcel(store, rider).rides_with, parcel(store, rider).problem) == (None, problem)
    assert parcel(store, lead).problem is None


def test_taking_apart_gives_each_order_its_own_label_again(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert store.take_apart([lead]) == [rider]
    assert store.want(None) == [lead, rider]
    assert store.take_apart([lead]) == []


def test_what_is_bought_is_not_taken_apart_or_combined(store: SqlStore) -> None:
    lead, rider = pair(store)
    (third,) = take_in(store, order(3)).parcels
    buy(store, lead)
    assert store.take_apart([rider]) == []
    assert not store.combine([third, rider])
    assert not store.combine([lead, third])


def test_two_combined_parcels_become_one(store: SqlStore) -> None:
    ids = take_in(store, *(order(number) for number in range(1, 5))).parcels
    store.combine(ids[:2])
    store.combine(ids[2:])
    assert store.combine([ids[0], ids[2]])
    assert [parcel(store, each).rides_with for each in ids] == [None, ids[0], ids[0], ids[0]]


def test_a_held_or_wanted_parcel_is_not_combined(store: SqlStore) -> None:
    ready, waiting = take_in(store, order(1), held(2)).parcels
    assert not store.combine([ready, waiting])
    (wanted,) = take_in(store, order(3), wanted=True).parcels
    assert not store.combine([ready, wanted])


def test_the_same_address_is_found_whatever_its_letter_case(store: SqlStore) -> None:
    shouted = replace(RECIPIENT, name="ANNA  DE VRIES", email="other@example.org")
    ids = take_in(
        store, order(1), order(2, recipient=shouted), order(3, recipient=ELSEWHERE), held(4), order(5)
    ).parcels
    assert store.same_address(ids[0]) == [ids[0], ids[1], ids[4]]
    store.combine([ids[0], ids[1]])
    assert store.same_address(ids[0]) == [ids[0], ids[4]]
    assert store.same_address(ids[1]) == store.same_address(ids[3]) == []


def test_all_addresses_that_are_shared_are_found_in_ship_by_order(store: SqlStore) -> None:
    elsewhere = {"recipient": ELSEWHERE, "ship_by": SHIP_BY - timedelta(hours=1)}
    other = replace(ELSEWHERE, name="ANNA DE VRIES", phone="0612345678", email="other@example.org")
    ids = take_in(
        *(store, order(1), order(2), order(3, **elsewhere), held(4)),
        order(5, **(elsewhere | {"recipient": other})),
        order(6, recipient=replace(RECIPIENT, number="14")),
    ).parcels
    assert store.shared_addresses() == [[ids[2], ids[4]], [ids[0], ids[1]]]
    store.combine([ids[2], ids[4]])
    assert store.shared_addresses() == [[ids[0], ids[1]]]


def test_the_details_tell_what_the_order_of_a_rider_is(store: SqlStore) -> None:
    gift = replace(order(2), traits=frozenset({"gift"}), extras={"gift_message": "Happy birthday!"})
    gift = replace(gift, purchase_order_number="PO-7")
    lead, rider = take_in(store, order(1), gift).parcels
    store.combine([lead, rider])
    details = store.details(lead)
    assert details is not None
    assert details.riders == (Rider(rider, gift.order_id, gift.traits, gift.extras, "PO-7"),)
