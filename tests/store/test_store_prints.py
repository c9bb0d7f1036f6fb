"""Where a person wants a label this once: kept until it has printed or is given up."""

from __future__ import annotations

from packing_acts import buy, pair, parcel, print_it, with_boxes
from store_orders import order, take_in

from amzlabels.domain.parcel import Move, Print
from amzlabels.store.sql_store import SqlStore


def history(store: SqlStore, parcel_id: int) -> list[str]:
    """The names of what happened last."""
    details = store.details(parcel_id)
    assert details is not None
    return [event.name for event in details.history][:1] + [event.name for event in details.history][-1:]


def test_it_is_kept_until_the_label_has_printed(store: SqlStore) -> None:
    (each,) = take_in(store, order(1)).parcels
    assert store.prints.choose_printer([each], "Upstairs") == [each]
    assert "printer_chosen" in history(store, each)
    buy(store, each)
    store.apply([Move(each, Print.NONE, Print.SENDING, "sending")])
    store.apply([Move(each, Print.SENDING, Print.NONE, "not_printed")])
    assert parcel(store, each).print_on == "Upstairs"
    print_it(store, each)
    assert parcel(store, each).print_on == ""


def test_it_is_taken_back_or_given_up_with_the_label(store: SqlStore) -> None:
    one, other = take_in(store, order(1), order(2)).parcels
    store.prints.choose_printer([one, other], "Upstairs")
    store.prints.choose_printer([one], "")
    buy(store, other)
    store.void([other])
    assert [parcel(store, each).print_on for each in (one, other)] == ["", ""]


def test_what_waits_at_a_printer_can_go_elsewhere_but_not_what_may_have_printed(store: SqlStore) -> None:
    waits, unsure = take_in(store, order(1), order(2)).parcels
    for each in (waits, unsure):
        buy(store, each)
    store.apply([Move(each, Print.NONE, Print.SENDING, "sending") for each in (waits, unsure)])
    store.apply([Move(unsure, Print.SENDING, Print.UNSURE, "print_unsure")])
    assert store.prints.choose_printer([waits, unsure], "Upstairs") == [waits]
    assert [parcel(store, each).print_on for each in (waits, unsure)] == ["Upstairs", ""]


def test_a_rider_stands_for_its_lead_and_a_main_parcel_for_its_boxes(store: SqlStore) -> None:
    lead, rider = pair(store)
    assert store.prints.choose_printer([rider], "Upstairs") == [lead]
    assert parcel(store, lead).print_on == "Upstairs"


def test_boxes_go_with_their_main_parcel(store: SqlStore) -> None:
    boxes = with_boxes(store)
    assert sorted(store.prints.choose_printer(boxes[:1], "Upstairs")) == sorted(boxes)


def printed(store: SqlStore, *numbers: int) -> list[int]:
    """Parcels whose labels are printed."""
    ids = list(take_in(store, *(order(number) for number in numbers)).parcels)
    for each in ids:
        buy(store, each)
        print_it(store, each)
    return ids


def test_a_label_that_is_wanted_once_more_is_known_until_a_printer_has_it(store: SqlStore) -> None:
    one, other = printed(store, 1, 2)
    store.prints.order_again([one, other, 999], "torn")
    store.prints.order_again([one], "lost")
    assert {each.parcel_id: each.reason for each in store.prints.ordered_again()} == {one: "lost", other: "torn"}
    store.apply([Move(one, Print.PRINTED, Print.SENDING, "print_again")])
    assert [each.parcel_id for each in store.prints.ordered_again()] == [other]
    assert [store.prints.drop_again([each]) for each in (one, other)] == [0, 1]
    assert store.prints.ordered_again() == []


def test_a_label_whose_buyer_is_forgotten_is_not_wanted_once_more(store: SqlStore) -> None:
    store.prints.order_again(printed(store, 1), "torn for Ms Jansen")
    store.forget_people()
    assert store.prints.ordered_again() == []
