"""The confirmation file: everything printed that Amazon does not know yet, marked once it is safely written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from fakes.printed_orders import add_orders, add_printed, buy, tracking
from fakes.reports import item_id, order_id

from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Move, Print
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.export_confirmations import export_confirmations
from amzlabels.store.sql_store import SqlStore

OUT = Path("confirmations.txt")


class Writer:
    """Remembers the orders written."""

    def __init__(self) -> None:
        self.files: list[list[str]] = []

    def write(self, _path: Path, confirmations: Sequence[Confirmation]) -> None:
        """Write a file."""
        self.files.append([each.order_id for each in confirmations])


def test_what_is_written_is_marked_and_may_be_written_again(store: SqlStore) -> None:
    add_printed(store, range(3))
    writer = Writer()
    assert export_confirmations(OUT, store, Settings(), writer.write) == 3
    assert store.confirmable(10, only_wanted=False) == []
    assert export_confirmations(OUT, store, Settings(), writer.write) == 3

    assert writer.files == [[order_id(number) for number in range(3)]] * 2


def test_what_amazon_knows_is_being_told_or_is_not_printed_is_left_out(store: SqlStore) -> None:
    known, told, _due = add_printed(store, range(3))
    buy(store, add_orders(store, [3]))
    for each in (known, told):
        store.apply([Move(each, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(known, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])
    writer = Writer()
    export_confirmations(OUT, store, Settings(), writer.write)

    assert writer.files == [[order_id(2)]]


def test_each_order_of_a_combined_parcel_is_in_it_and_no_further_box(store: SqlStore) -> None:
    lead, rider, boxed = add_orders(store, range(3))
    store.combine([lead, rider])
    _, box = store.repack(boxed, [Packed(boxed, {item_id(2): 2}, boxes=2)])
    labels = [lead, boxed, box]
    buy(store, labels)
    for frm, to in ((Print.NONE, Print.SENDING), (Print.SENDING, Print.PRINTED)):
        store.apply([Move(each, frm, to, "printed") for each in labels])
    written: list[Confirmation] = []
    export_confirmations(OUT, store, Settings(), lambda _path, confirmations: written.extend(confirmations))

    assert [(each.order_id, each.tracking, each.items[0].order_item_id) for each in written] == [
        (order_id(0), tracking(lead), item_id(0)),
        (order_id(1), tracking(lead), item_id(1)),
        (order_id(2), tracking(boxed), item_id(2)),
    ]


def test_nothing_is_marked_when_the_file_cannot_be_written(store: SqlStore) -> None:
    add_printed(store, range(2))

    def refuse(_path: Path, _confirmations: Sequence[Confirmation]) -> None:
        raise Problem("file.unwritable")

    with pytest.raises(Problem, match=r"file\.unwritable"):
        export_confirmations(OUT, store, Settings(), refuse)
    assert len(store.confirmable(10, only_wanted=False)) == 2


def test_a_parcel_amazon_cannot_be_told_of_is_held_and_stops_no_other(store: SqlStore) -> None:
    nameless, *others = add_printed(store, range(3))
    move = Move(nameless, Confirm.NONE, Confirm.NONE, "to_confirm", fields={"carrier": "pigeon"})
    store.apply([move])
    writer = Writer()
    assert export_confirmations(OUT, store, Settings(), writer.write) == 2

    assert writer.files == [[order_id(1), order_id(2)]]
    (held,) = [parcel for parcel in store.open_parcels([nameless]) if parcel.problem is not None]
    assert held.problem is not None
    assert held.problem.code == "amazon.carrier_code_missing"
    assert held.exported_at is None
    assert all(parcel.exported_at is not None for parcel in store.open_parcels(others))
