"""Further boxes of a parcel: what they follow, and when they end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from packing_acts import ELSEWHERE, HELD_BY_PERSON, buy, pair, parcel, print_it, stages, tell, with_boxes
from store_orders import (
    RECIPIENT,
    assert_stages_follow,
    change_address,
    fetch,
    order,
    put,
    take_in,
)

from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Label, Move, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.sql_store import SqlStore


def test_boxes_have_labels_of_their_own_and_count_as_told_with_the_main_parcel(store: SqlStore) -> None:
    main, second, third = with_boxes(store)
    assert [parcel(store, each).box for each in (main, second, third)] == [(1, 3), (2, 3), (3, 3)]
    assert [parcel(store, each).reference[-2:] for each in (main, second, third)] == ["-1", "-2", "-3"]
    assert store.look(QueueQuery())[1].labels(Stage.READY) == 3
    assert store.want([main]) == [main, second, third]
    for number, each in enumerate((main, second), 1):
        buy(store, each, tracking=f"3SBOX{number}")
        print_it(store, each)
    assert [each.parcel_id for each in store.confirmable(9, only_wanted=False)] == [main]
    tell(store, main)
    assert stages(store, main, second, third) == [Stage.DONE, Stage.DONE, Stage.PRINTING]
    buy(store, third, tracking="3SBOX3")
    print_it(store, third)
    assert stages(store, third) == [Stage.DONE]
    assert_stages_follow(store)


def test_boxes_wait_with_the_order_but_not_with_the_main_parcels_printing(store: SqlStore) -> None:
    main, box = with_boxes(store, 2)
    assert set(store.hold([main], HELD_BY_PERSON)) == {main, box}
    assert set(store.release([main])) == {main, box}
    buy(store, main)
    store.apply([Move(main, Print.NONE, Print.SENDING, "sending")])
    store.apply([Move(main, Print.SENDING, Print.FAILED, "print_failed", problem=Note("printer.failed"))])
    assert stages(store, main, box) == [Stage.FAILED, Stage.PRINTING]


def test_a_box_is_let_go_with_its_order(store: SqlStore) -> None:
    main, box = with_boxes(store, 2)
    store.hold([main], Note("order.prime"))
    assert set(store.override([box], "because")) == {main, box}
    assert stages(store, main, box) == [Stage.READY, Stage.READY]


def test_boxes_go_where_the_main_parcel_goes(store: SqlStore) -> None:
    main, box = with_boxes(store, 2)
    assert not change_address(store, box, ELSEWHERE, None)
    assert change_address(store, main, ELSEWHERE, None)
    assert parcel(store, box).recipient == ELSEWHERE
    buy(store, box)
    assert not change_address(store, main, RECIPIENT, None)


def test_boxes_follow_what_a_report_says_of_the_order(store: SqlStore, clock: FakeClock) -> None:
    main, box = with_boxes(store, 2)
    later = order(1).ship_by + timedelta(days=1) if order(1).ship_by else None
    take_in(store, order(1, ship_by=later))
    assert parcel(store, box).ship_by == later
    fetch(store)
    assert stages(store, main, box) == [Stage.HELD, Stage.HELD]
    clock.wait(60)
    fetch(store, order(1, ship_by=later))
    assert stages(store, main, box) == [Stage.READY, Stage.READY]


def test_a_box_that_waits_is_not_gone_with_an_order_that_is_shipped(store: SqlStore, clock: FakeClock) -> None:
    main, box = with_boxes(store, 2)
    buy(store, main)
    print_it(store, main)
    tell(store, main)
    clock.advance(3600)
    assert fetch(store).gone == 0
    assert stages(store, main, box) == [Stage.DONE, Stage.PRINTING]


def test_a_further_box_is_made_even_when_the_label_is_out(store: SqlStore) -> None:
    lead, rider = pair(store)
    buy(store, lead)
    print_it(store, lead)
    tell(store, lead)
    main, box = store.add_box(lead)
    assert (main, parcel(store, box).box) == (lead, (2, 2))
    assert stages(store, lead, box) == [Stage.DONE, Stage.READY]
    assert store.want(None) == [box]
    buy(store, box, tracking="3SBOX2")
    print_it(store, box)
    assert stages(store, lead, rider, box) == [Stage.DONE, Stage.TO_AMAZON, Stage.DONE]
    assert store.add_box(rider) == store.add_box(box) == []


@pytest.mark.parametrize("state", [{"problem": "order.gone"}, {"label": Label.BUYING}, {"label": Label.VOIDED}])
def test_nothing_more_is_sent_of_what_is_held_given_up_or_on_its_way(store: SqlStore, state: dict[str, object]) -> None:
    (main,) = take_in(store, order(1)).parcels
    put(store, main, **state)
    assert store.add_box(main) == []


def test_boxes_end_with_what_is_cancelled_unless_one_has_its_label(store: SqlStore) -> None:
    main, box = with_boxes(store, 2)
    gone = order(1, replace(order(1).items[0], quantity=0))
    buy(store, box)
    take_in(store, gone)
    assert parcel(store, main).problem == Note("order.gone")
    put(store, box, label=Label.NONE, shipment_id=None)
    take_in(store, gone)
    assert store.open_parcels([main, box]) == []


def test_fewer_boxes_are_taken_away_again(store: SqlStore) -> None:
    main, *boxes = with_boxes(store)
    (item,) = order(1).items
    assert store.repack(main, [Packed(main, {item.order_item_id: 1}, 1)]) == [main]
    assert store.open_parcels(boxes) == []
    assert parcel(store, main).box == (0, 0)
