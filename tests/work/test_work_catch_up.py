"""Backup at noon, work goes on, the store is lost and put back: nothing is bought, printed or told twice, or lost."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from desk_table import PATIENCE_S
from fakes.reports import order_id
from restored_table import UNTIL_SCANNED, RestoredTable, balance, laid_table

from amzlabels.amazon.account import AmazonAccount
from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.changes import SettingsSaved, StoreOpened
from amzlabels.domain.keeping_changes import BackupsKnown, CatchUpTold, CaughtUp, Reopening
from amzlabels.domain.parcel import Confirm, Label, Move, Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import with_labels
from amzlabels.journey import catch_up
from amzlabels.journey.look_first import Found
from amzlabels.store import open as opening
from amzlabels.store.backups import READY_NAME
from amzlabels.store.log_check import Log
from amzlabels.work.accounts import SHOP_KEY

HOME = {
    "recipient-name": "Anna de Vries",
    "buyer-name": "Anna de Vries",
    "ship-address-1": "Lindenlaan 12",
    "ship-postal-code": "3581 AB",
    "ship-city": "Utrecht",
}


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[RestoredTable]:
    """A table where three of six parcels are done."""
    with laid_table(world, tmp_path) as laid:
        yield laid


@pytest.mark.parametrize("forgets", [False, True], ids=["printers that remember", "printers that forget"])
def test_what_was_done_since_the_backup_is_done(table: RestoredTable, *, forgets: bool) -> None:
    """Amazon was told of it, so that nobody need be asked."""
    name = table.back_up()
    table.print()
    table.expect(done=6)
    if forgets:
        table.forget_printers()
    table.lose()
    assert table.restore(name) == CaughtUp(3, 3, 0)
    table.expect(done=6)
    table.print()
    table.expect(done=6)
    balance(table, 6)


def test_what_came_in_since_the_backup_is_found_when_it_comes_in_again(table: RestoredTable) -> None:
    name = table.back_up()
    table.drop(9)
    table.print()
    table.expect(done=9)
    table.forget_printers()
    table.lose()
    table.restore(name)
    table.drop(9)
    rows = table.expect(done=6, ready=3)
    table.print()
    table.expect(done=6, held=3)
    assert {row.problem.code for row in table.rows() if row.problem is not None} == {"order.gone"}
    assert {row.order_id for row in rows} == set(table.prints())
    balance(table, 9)


def test_a_fresh_start_finds_everything_again(table: RestoredTable) -> None:
    table.print()
    table.expect(done=6)
    table.lose()
    table.desk.keeping.start_over()
    table.hear(CaughtUp)
    table.drop(6)
    table.print()
    table.expect(held=6)
    balance(table, 6)


def test_what_was_bought_and_perhaps_printed_is_asked_once(table: RestoredTable) -> None:
    """The power went before Amazon was told, and the printer has forgotten: only a person knows."""
    name = table.back_up()
    table.desk.save_settings(UNTIL_SCANNED)
    table.print()
    table.expect(done=3, to_amazon=3)
    table.forget_printers()
    table.lose()
    assert table.restore(name) == CaughtUp(3, 0, 3)
    asked = [row for row in table.expect(done=3, ask=3) if row.stage is Stage.ASK]
    assert [row.problem for row in asked] == [Note("restored.maybe_printed")] * 3
    table.print()
    table.expect(done=3, ask=3)
    for row in asked:
        table.desk.answer_printed(row.parcel_id, came_out=True)
    table.expect(done=6)
    balance(table, 6)


def test_where_amazon_may_not_be_searched_now_it_is_asked_order_by_order(table: RestoredTable) -> None:
    table.drop(9)
    table.expect(done=3, ready=6)
    name = table.back_up()
    table.print()
    table.expect(done=9)
    table.forget_printers()
    table.lose()
    table.world.faults.add(Fault("amazon", "orders", "429", times=999))
    assert table.restore(name) == CaughtUp(6, 6, 0)
    table.expect(done=9)
    balance(table, 9)


def test_a_label_that_was_given_up_when_all_was_done_is_not_the_one_that_counts(table: RestoredTable) -> None:
    first = table.expect(done=3, ready=3)[0]
    assert first.stage is Stage.DONE
    name = table.back_up()
    table.desk.void_labels([first.parcel_id])
    table.expect(done=2, ready=4)
    table.print(first.parcel_id)
    later = next(row for row in table.expect(done=3, ready=3) if row.parcel_id == first.parcel_id)
    assert later.tracking != first.tracking
    table.lose()
    assert table.restore(name) == CaughtUp(1, 1, 0)
    now = next(row for row in table.expect(done=3, ready=3) if row.parcel_id == first.parcel_id)
    assert now.tracking == later.tracking
    assert table.prints()[first.order_id] == 2


def test_a_label_that_was_given_up_since_is_not_the_one_that_counts(table: RestoredTable) -> None:
    table.desk.save_settings(UNTIL_SCANNED)
    table.print()
    table.expect(done=3, to_amazon=3)
    name = table.back_up()
    first = next(row for row in table.rows() if row.stage is Stage.TO_AMAZON)
    table.desk.void_labels([first.parcel_id])
    table.expect(done=3, to_amazon=2, ready=1)
    table.print(first.parcel_id)
    table.expect(done=3, to_amazon=3)
    later = next(row for row in table.rows() if row.parcel_id == first.parcel_id)
    assert later.tracking != first.tracking
    table.lose()
    table.restore(name)
    rows = table.expect(done=3, to_amazon=3)
    table.desk.confirm_now([row.parcel_id for row in rows if row.stage is Stage.TO_AMAZON])
    rows = table.expect(done=6)
    assert next(row for row in rows if row.parcel_id == first.parcel_id).tracking == later.tracking
    assert table.prints() == Counter(dict.fromkeys((row.order_id for row in rows), 1)) + Counter([first.order_id])
    (bodies,) = table.world.ledger.confirmations[first.order_id].values()
    assert {body["packageDetail"]["trackingNumber"] for body in bodies} == {later.tracking}


@pytest.mark.parametrize("is_bought_anew", [False, True])
def test_a_label_that_is_given_up_while_amazon_is_asked_is_not_the_one_that_counts(
    table: RestoredTable, monkeypatch: pytest.MonkeyPatch, *, is_bought_anew: bool
) -> None:
    first = next(row for row in table.expect(done=3, ready=3) if row.stage is Stage.READY)
    name = table.back_up()
    table.print()
    table.expect(done=6)
    table.lose()
    find = AmazonAccount.find_changed

    def find_and_give_up(account: AmazonAccount, *asked: Any) -> Mapping[str, AmazonOrder]:
        monkeypatch.undo()
        found = find(account, *asked)
        store = table.running.outside.open_store()
        assert store.void([first.parcel_id]) == [first.parcel_id]
        if is_bought_anew:
            fields = {"shipment_id": 7_000_001, "tracking": "3SNEW000000001", "carrier": "postnl"}
            buying = Move(first.parcel_id, Label.VOIDED, Label.BUYING, "buying")
            store.apply([buying, Move(first.parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields)])
        store.close()
        return found

    monkeypatch.setattr(AmazonAccount, "find_changed", find_and_give_up)
    table.restore(name)
    assert [row.confirm for row in table.expect(done=5, ready=1)].count(Confirm.NONE) == 1
    if not is_bought_anew:
        table.print(first.parcel_id)
        table.expect(done=6)


def test_as_long_as_the_shop_does_not_answer_nothing_is_told_or_bought(table: RestoredTable) -> None:
    name = table.back_up()
    table.print()
    table.expect(done=6)
    table.lose()
    api_key = table.secrets.get(SHOP_KEY)
    assert api_key is not None
    table.secrets.delete(SHOP_KEY)
    table.desk.keeping.restore(name)
    table.hear(CatchUpTold, lambda told: told.problem is not None)
    table.print()
    table.secrets.set(SHOP_KEY, api_key)
    table.desk.retry_now()
    table.hear(CaughtUp)
    table.expect(done=6)
    balance(table, 6)


def test_what_may_have_been_packed_with_another_is_asked_about_and_not_bought(table: RestoredTable) -> None:
    """They were combined after the backup, so that the shop knows one label for both."""
    table.drop(8, changes=[{}] * 6 + [HOME] * 2)
    table.expect(done=3, ready=5)
    name = table.back_up()
    lead, rider = (row for row in table.rows() if row.order_id in (order_id(6), order_id(7)))
    table.desk.packing.combine([lead.parcel_id, rider.parcel_id])
    table.desk.save_settings(UNTIL_SCANNED)
    table.print(lead.parcel_id)
    table.expect(done=3, to_amazon=2, ready=3)
    table.forget_printers()
    table.lose()
    assert table.restore(name) == CaughtUp(1, 0, 2)
    rows = table.expect(done=3, ask=1, held=1, ready=3)
    problem = next(row.problem for row in rows if row.stage is Stage.HELD)
    assert problem is not None
    assert problem.code == "restored.maybe_together"
    assert {row.order_id for row in rows if row.stage in (Stage.ASK, Stage.HELD)} == {lead.order_id, rider.order_id}
    table.print()
    table.expect(done=6, ask=1, held=1)
    assert len(table.world.ledger.created) == 7


def test_what_the_carrier_has_was_printed(table: RestoredTable) -> None:
    name = table.back_up()
    table.desk.save_settings(UNTIL_SCANNED)
    table.print()
    for row in table.expect(done=3, to_amazon=3):
        if row.stage is Stage.TO_AMAZON:
            table.world.myparcel.move_on(f"{row.order_id}-1", 3)
    table.forget_printers()
    table.lose()
    assert table.restore(name) == CaughtUp(3, 3, 0)
    table.expect(done=6)
    balance(table, 6)


def test_a_label_that_is_drawn_here_is_not_drawn_and_printed_again_unasked(table: RestoredTable) -> None:
    """Its book went with the store, Amazon was told nothing yet, and the printer has forgotten."""
    own = with_labels(UNTIL_SCANNED, "own")
    table.desk.save_settings(own)
    table.hear(SettingsSaved, lambda saved: saved.settings == own)
    name = table.back_up()
    table.print()
    table.expect(done=3, to_amazon=3)
    table.forget_printers()
    table.lose()
    assert table.restore(name) == CaughtUp(0, 0, 3)
    table.drop(6)
    table.print()
    held = [row for row in table.expect(done=3, held=3) if row.stage is Stage.HELD]
    assert [row.problem for row in held] == [Note("restored.maybe_drawn")] * 3
    assert set(table.prints().values()) == {1}
    table.desk.release([held[0].parcel_id])
    table.print(held[0].parcel_id)
    table.expect(done=3, to_amazon=1, held=2)


def test_a_look_at_the_shop_that_crashed_is_none(table: RestoredTable, monkeypatch: pytest.MonkeyPatch) -> None:
    name = table.back_up()
    table.print()
    table.expect(done=6)
    table.forget_printers()
    table.lose()
    real = catch_up.look_ahead

    def crash(*_args: Any, **_options: Any) -> Found:
        monkeypatch.setattr(catch_up, "look_ahead", real)
        raise ZeroDivisionError

    monkeypatch.setattr(catch_up, "look_ahead", crash)
    table.desk.keeping.restore(name)
    while not table.crashes:
        table.heard.get(timeout=PATIENCE_S)
    table.desk.retry_now()
    assert table.hear(CaughtUp) == CaughtUp(3, 3, 0)
    assert isinstance(table.crashes.pop(), ZeroDivisionError)
    table.expect(done=6)
    balance(table, 6)


def test_what_a_printer_knows_is_not_asked_since_it_could_not_be_written_down_at_once(
    table: RestoredTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = table.back_up()
    table.desk.save_settings(UNTIL_SCANNED)
    table.print()
    table.expect(done=3, to_amazon=3)
    table.lose()
    real = catch_up.apply_current

    def full(*_args: Any) -> list[int]:
        monkeypatch.setattr(catch_up, "apply_current", real)
        raise Problem("store.full", folder="here")

    monkeypatch.setattr(catch_up, "apply_current", full)
    table.desk.keeping.restore(name)
    table.hear(CatchUpTold, lambda told: told.problem is not None)
    table.desk.retry_now()
    assert table.hear(CaughtUp).to_look_at == 0
    table.expect(done=6)
    balance(table, 6)


def test_a_backup_that_is_put_back_twice_in_a_hurry_leaves_none_for_the_next_start(
    table: RestoredTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = table.back_up()
    table.lose()
    real = opening.read_log
    is_opening, may_open = threading.Event(), threading.Event()

    def read_log(path: Path) -> Log:
        is_opening.set()
        assert may_open.wait(PATIENCE_S)
        return real(path)

    monkeypatch.setattr(opening, "read_log", read_log)
    table.desk.keeping.restore(name)
    assert is_opening.wait(PATIENCE_S)
    table.desk.keeping.restore(name)
    table.desk.keeping.tell_backups()
    table.hear(BackupsKnown)
    may_open.set()
    table.hear(Reopening)
    table.stop()
    table.start()
    table.hear(StoreOpened)
    assert not (table.store / READY_NAME).exists()
    table.expect(done=3, ready=3)
