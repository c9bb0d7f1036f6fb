"""Labels that were never printed are taken back through the whole program: real lanes, real store, the stand-in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import Table
from fakes.reports import item_id, order_id

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Blocked, ParcelsChanged, Progress, Undoable, UnprintedRead
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.queue import ParcelRow

NETHERLANDS = "A1805IZSGTT6HS"
ORDERS = 3


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table with three orders under digital stamps, the first of which waits in a printer that stopped."""
    made = Table(world, tmp_path)
    for number in range(ORDERS):
        world.amazon.seed(order_id(number), NETHERLANDS, {item_id(number): 2})
    made.drop(ORDERS)
    made.desk.planning.choose_service(ids(made), Plan("postnl", "digital_stamp"))
    made.printer.block("media-empty")
    made.desk.print_parcels(None)
    made.hear(Blocked, lambda change: change.reason == "media-empty")
    while world.ledger.created.total() < ORDERS:
        made.hear(ParcelsChanged)
    yield made
    assert made.running.close()
    assert made.crashes == []


def rows(table: Table) -> list[ParcelRow]:
    """The rows by order."""
    return sorted(table.rows(), key=lambda row: row.order_id)


def ids(table: Table) -> list[int]:
    """The parcels by order."""
    return [row.parcel_id for row in rows(table)]


def finish(table: Table, *others: Stage) -> None:
    """Let the printer go on until all but those that come to stand like this are printed; Amazon is told later."""
    table.printer.unblock()
    table.expect(Counter([*others, *[Stage.TO_AMAZON] * (ORDERS - len(others))]))


def test_concepts_are_deleted_and_bought_anew_only_when_a_person_wants_them_back(table: Table, world: World) -> None:
    first, *concepts = ids(table)
    table.desk.unprinted.cancel([first, *concepts])
    assert table.hear(Undoable) == Undoable("cancel_unprinted", ORDERS - 1)
    table.hear(ParcelsChanged, lambda change: change.parcel_ids == tuple(concepts))
    finish(table, Stage.HELD, Stage.HELD)
    assert world.ledger.calls["myparcel delete"] == ORDERS - 1
    table.desk.print_parcels(None)
    table.hear(Progress)
    finish(table, Stage.HELD, Stage.HELD)
    assert world.ledger.created.total() == ORDERS

    table.desk.undo()
    finish(table, Stage.READY, Stage.READY)
    assert {row.label for row in rows(table)[1:]} == {Label.VOIDED}
    table.desk.print_parcels(None)
    finish(table)
    assert world.ledger.created == {f"{order_id(0)}-1": 1, f"{order_id(1)}-1": 2, f"{order_id(2)}-1": 2}
    assert set(world.ledger.labels_fetched.values()) == {1}


def test_a_shop_that_cannot_be_asked_cancels_nothing_and_says_so(table: Table, world: World) -> None:
    world.faults.add(Fault("myparcel", "get", "500", times=9))
    table.desk.unprinted.cancel(ids(table)[1:])
    assert table.hear(ActRefused).problem.code == "shop.failed"
    world.faults.reset()
    finish(table, Stage.READY, Stage.READY)
    table.desk.print_parcels(None)
    finish(table)
    assert set(world.ledger.created.values()) == {1}


def test_what_was_made_at_the_shop_in_the_meantime_is_told(table: Table, world: World) -> None:
    world.myparcel.register(f"{order_id(2)}-1")
    table.desk.unprinted.cancel(ids(table)[1:])
    refused = table.hear(ActRefused).problem
    assert (refused.code, refused.facts) == ("shop.cancel_too_late", {"count": 1})
    finish(table, Stage.HELD, Stage.HELD)
    assert [row.label for row in rows(table)[1:]] == [Label.VOIDED, Label.NONE]


def test_nothing_of_today_is_left_over(table: Table) -> None:
    table.desk.unprinted.read()
    assert table.hear(UnprintedRead).labels == ()
    finish(table)
