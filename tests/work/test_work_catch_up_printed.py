"""What is or may be on paper when a restored store catches up: who knows is asked, and nothing prints twice."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from desk_table import PRINTER
from fakes.printing import FakePrinter
from fakes.reports import order_id
from restored_table import UNTIL_SCANNED, RestoredTable, balance, laid_table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.changes import Blocked, StoreOpened, WorkPaused
from amzlabels.domain.keeping_changes import CatchUpTold, CaughtUp
from amzlabels.domain.parcel import Evidence, Label, Stage
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.settings import Settings

HOME = Address(street="Kade", number="1", postal_code="2132 AB", city="Hoofddorp", country="NL", name="Ontvanger")


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[RestoredTable]:
    """A table where three of six parcels are done."""
    with laid_table(world, tmp_path) as laid:
        yield laid


def test_what_did_not_come_out_prints_when_a_person_says_so(table: RestoredTable) -> None:
    name = table.back_up()
    table.printers[PRINTER].block("media-empty")
    table.print()
    table.hear(Blocked)
    table.expect(done=3, printing=3)
    table.forget_printers()
    table.lose()
    table.restore(name)
    for row in table.expect(done=3, ask=3):
        if row.stage is Stage.ASK:
            table.desk.answer_printed(row.parcel_id, came_out=False)
    table.expect(done=6)
    balance(table, 6)


def test_a_printer_that_remembers_spares_the_question(table: RestoredTable) -> None:
    name = table.back_up()
    table.desk.save_settings(UNTIL_SCANNED)
    table.print()
    table.expect(done=3, to_amazon=3)
    table.lose()
    assert table.restore(name) == CaughtUp(3, 3, 0)
    table.expect(done=6)
    balance(table, 6)


def test_a_printer_that_can_only_tell_that_it_was_sent_spares_no_question(table: RestoredTable) -> None:
    name = table.back_up()
    table.printers[PRINTER].evidence = Evidence.SENT
    table.print()
    table.expect(done=3, ask=3)
    table.lose()
    assert table.restore(name) == CaughtUp(3, 0, 3)
    table.expect(done=3, ask=3)


def test_what_waits_at_the_printer_is_followed_and_not_asked_about(table: RestoredTable) -> None:
    name = table.back_up()
    table.printers[PRINTER].block("media-empty")
    table.print()
    table.hear(Blocked)
    table.lose()
    table.restore(name)
    table.expect(done=3, printing=3)
    table.printers[PRINTER].unblock()
    table.expect(done=6)
    balance(table, 6)


def wait_after_a_vain_attempt(table: RestoredTable) -> str:
    """A backup is made; then a label fails, and its next job waits for paper as the store is lost."""
    name = table.back_up()
    first = next(row for row in table.expect(done=3, ready=3) if row.stage is Stage.READY)
    table.printers[PRINTER].fail_next("aborted")
    table.print(first.parcel_id)
    table.expect(done=3, ready=2, ask=1)
    table.printers[PRINTER].block("media-empty")
    table.desk.answer_printed(first.parcel_id, came_out=False)
    table.hear(Blocked)
    table.lose()
    return name


def test_what_waits_after_a_vain_attempt_is_followed_and_not_asked_about(table: RestoredTable) -> None:
    table.restore(wait_after_a_vain_attempt(table))
    table.expect(done=3, ready=2, printing=1)
    table.printers[PRINTER].unblock()
    table.expect(done=4, ready=2)
    balance(table, 4)


@contextmanager
def put_back_unasked(table: RestoredTable, *, is_listed: bool = True) -> Iterator[int]:
    """After a vain attempt the store is put back while its printer cannot be asked; yields the parcel asked about."""
    name = wait_after_a_vain_attempt(table)
    with pytest.MonkeyPatch.context() as silent:
        silent.setattr(table.printers[PRINTER], "known", never)
        if not is_listed:
            silent.setattr(table.printers, "all", list)
        table.restore(name)
        yield next(row.parcel_id for row in table.expect(done=3, ready=2, ask=1) if row.stage is Stage.ASK)


def test_what_waits_after_a_vain_attempt_is_not_sent_again_after_a_no(table: RestoredTable) -> None:
    """The printer does not answer as it is asked, and a person says that the label is not there, which is true."""
    with put_back_unasked(table) as asked:
        table.desk.answer_printed(asked, came_out=False)
        table.hear(WorkPaused)
    table.hear(Blocked)
    table.printers[PRINTER].unblock()
    table.expect(done=4, ready=2)
    balance(table, 4)


def test_what_comes_out_after_a_no_at_a_printer_that_was_not_even_listed_is_not_sent_again(
    table: RestoredTable,
) -> None:
    with put_back_unasked(table, is_listed=False) as asked:
        table.desk.answer_printed(asked, came_out=False)
        table.hear(WorkPaused)
        table.printers[PRINTER].unblock()
    table.expect(done=4, ready=2)
    balance(table, 4)


def test_what_comes_out_between_a_no_and_its_turn_is_not_sent_again(table: RestoredTable) -> None:
    """Another label waits at the printer, so that the one asked about has its turn only once the printer goes on."""
    with put_back_unasked(table) as asked:
        pass
    table.print(next(row.parcel_id for row in table.rows() if row.stage is Stage.READY))
    table.hear(Blocked)
    table.desk.answer_printed(asked, came_out=False)
    table.expect(done=3, ready=1, printing=2)
    table.printers[PRINTER].unblock()
    table.expect(done=5, ready=1)
    balance(table, 5)


def never() -> dict[str, str]:
    """As a printer that cannot be asked."""
    raise Problem("printer.unreachable", printer=PRINTER)


def test_what_waits_on_a_sheet_is_followed_and_not_asked_about(table: RestoredTable) -> None:
    table.desk.save_settings(Settings(printer=PRINTER, profiles=(PrinterProfile(PRINTER, labels_per_sheet=4),)))
    name = table.back_up()
    table.printers[PRINTER].block("media-empty")
    table.print()
    table.hear(Blocked)
    table.lose()
    table.restore(name)
    table.expect(done=3, printing=3)
    table.printers[PRINTER].unblock()
    table.expect(done=6)
    assert len(table.printers[PRINTER].printed) == 4, "three labels, and one sheet of three"


def test_what_waits_at_another_printer_than_the_usual_one_is_followed_too(table: RestoredTable) -> None:
    name = table.back_up()
    table.printers.replace(other := FakePrinter("Other"))
    other.block("media-empty")
    first = next(row for row in table.expect(done=3, ready=3) if row.stage is Stage.READY)
    table.desk.stacks.print_on([first.parcel_id], "Other")
    table.hear(Blocked)
    table.lose()
    table.restore(name)
    table.expect(done=3, ready=2, printing=1)
    other.unblock()
    table.expect(done=4, ready=2)
    assert len(other.printed) == 1


@pytest.mark.parametrize("is_answered", [False, True])
def test_what_waits_at_the_printer_is_not_sent_again_when_its_order_comes_in_again(
    table: RestoredTable, *, is_answered: bool
) -> None:
    """Also where a person says, before the printer could be asked, that it is not there, which is true."""
    name = table.back_up()
    table.drop(7)
    late = new_row(table)
    table.printers[PRINTER].block("media-empty")
    table.print(late.parcel_id)
    table.hear(Blocked)
    table.lose()
    table.restore(name)
    table.drop(7)
    late = new_row(table)
    if is_answered:
        table.world.faults.delay_ms["myparcel"] = 300.0
    table.print(late.parcel_id)
    if is_answered:
        table.expect(done=3, ready=3, ask=1)
        table.desk.answer_printed(late.parcel_id, came_out=False)
    table.hear(Blocked)
    table.printers[PRINTER].unblock()
    table.expect(done=4, ready=3)
    balance(table, 4)


def new_row(table: RestoredTable) -> ParcelRow:
    """The order that came in after the backup."""
    return next(row for row in table.expect(done=3, ready=4) if row.order_id == order_id(6))


def print_and_lose_a_new_order(table: RestoredTable) -> None:
    """An order comes in after the backup and is printed; then the store is put back, and it comes in again."""
    name = table.back_up()
    table.drop(7)
    table.desk.save_settings(UNTIL_SCANNED)
    table.print(new_row(table).parcel_id)
    table.expect(done=3, ready=3, to_amazon=1)
    table.forget_printers()
    table.lose()
    table.restore(name)
    table.drop(7)


@pytest.mark.parametrize("came_out", [False, True])
def test_what_is_answered_while_the_label_is_fetched_is_as_good(table: RestoredTable, *, came_out: bool) -> None:
    print_and_lose_a_new_order(table)
    table.world.faults.delay_ms["myparcel"] = 300.0
    late = new_row(table)
    table.print(late.parcel_id)
    (asked,) = (row for row in table.expect(done=3, ready=3, ask=1) if row.stage is Stage.ASK)
    assert asked.label is Label.BUYING
    table.desk.answer_printed(asked.parcel_id, came_out=came_out)
    table.expect(done=4, ready=3)
    assert table.prints()[order_id(6)] == (1 if came_out else 2)
    assert set(table.world.ledger.created.values()) == {1}


def test_what_is_on_paper_before_the_shop_gives_its_label_again_is_told_to_amazon(table: RestoredTable) -> None:
    print_and_lose_a_new_order(table)
    table.world.faults.add(Fault("myparcel", "labels", "500", times=99))
    late = new_row(table)
    table.print(late.parcel_id)
    table.hear(WorkPaused)
    table.world.faults.reset()
    (asked,) = (row for row in table.expect(done=3, ready=3, ask=1) if row.stage is Stage.ASK)
    assert asked.label is Label.NONE
    table.desk.answer_printed(asked.parcel_id, came_out=True)
    table.expect(done=4, ready=3)
    assert table.prints()[order_id(6)] == 1
    assert set(table.world.ledger.created.values()) == {1}


def wait_for_its_label(table: RestoredTable) -> int:
    """The store is put back, and the label of what came in since cannot be fetched; returns the parcel asked about."""
    print_and_lose_a_new_order(table)
    table.world.faults.add(Fault("myparcel", "labels", "bad_json", times=99))
    table.print(new_row(table).parcel_id)
    table.hear(WorkPaused)
    return next(row.parcel_id for row in table.expect(done=3, ready=3, ask=1) if row.stage is Stage.ASK)


def put_back_again(table: RestoredTable) -> None:
    """The store is lost as it is now and put back, while MyParcel cannot be asked what it has."""
    name = table.back_up()
    table.lose()
    table.world.faults.add(Fault("myparcel", "list", "bad_json", times=99))
    table.desk.keeping.restore(name)
    table.hear(CatchUpTold, lambda told: told.problem is not None)


@pytest.mark.parametrize("is_given_up", [False, True])
def test_what_a_person_has_seen_before_the_shop_could_be_asked_is_found(
    table: RestoredTable, *, is_given_up: bool
) -> None:
    """The store is put back again to when its label was being found; it is answered before it is looked for anew.

    Also where catching up is over without having found it.
    """
    asked = wait_for_its_label(table)
    put_back_again(table)
    table.expect(done=3, ready=3, ask=1)
    table.desk.answer_printed(asked, came_out=True)
    table.expect(done=3, ready=3, to_amazon=1)
    if is_given_up:
        table.stop()
        with closing(table.running.outside.open_store()) as store:
            store.restoring.end_catching_up()
        table.start()
        table.hear(StoreOpened)
    table.world.faults.reset()
    table.desk.retry_now()
    table.expect(done=4, ready=3)
    assert table.prints()[order_id(6)] == 1
    assert set(table.world.ledger.created.values()) == {1}


def test_what_a_person_has_seen_and_the_shop_does_not_know_is_not_bought(table: RestoredTable) -> None:
    asked = wait_for_its_label(table)
    put_back_again(table)
    table.desk.answer_printed(asked, came_out=True)
    table.expect(done=3, ready=3, to_amazon=1)
    table.world.myparcel._shipments.clear()
    table.world.faults.reset()
    table.desk.retry_now()
    table.hear(CaughtUp)
    table.expect(done=3, ready=3, to_amazon=1)
    assert set(table.world.ledger.created.values()) == {1}


def test_what_is_on_paper_is_found_whatever_stands_against_buying_it(table: RestoredTable) -> None:
    """Its address was mended after the backup, which is lost with the rest."""
    table.drop(7, changes=[{}] * 6 + [{"ship-postal-code": ""}])
    (late,) = (row for row in table.expect(done=3, ready=3, held=1) if row.stage is Stage.HELD)
    name = table.back_up()
    table.desk.corrections.change_address(late.parcel_id, HOME)
    table.desk.release([late.parcel_id])
    table.print(late.parcel_id)
    table.expect(done=4, ready=3)
    table.forget_printers()
    table.lose()
    table.world.faults.add(Fault("myparcel", "labels", "bad_json", times=99))
    table.desk.keeping.restore(name)
    table.hear(CatchUpTold, lambda told: told.problem is not None)
    (asked,) = (row for row in table.expect(done=3, ready=3, ask=1) if row.stage is Stage.ASK)
    table.desk.answer_printed(asked.parcel_id, came_out=True)
    table.expect(done=3, ready=3, to_amazon=1)
    table.world.faults.reset()
    table.desk.retry_now()
    table.expect(done=4, ready=3)
    assert table.prints()[order_id(6)] == 1


@pytest.mark.parametrize("is_before", [False, True])
def test_what_a_person_has_denied_before_the_shop_could_be_asked_is_found(
    table: RestoredTable, *, is_before: bool
) -> None:
    """Denied after the store was put back once more it prints again; denied before, it may have, and is asked about."""
    asked = wait_for_its_label(table)
    if is_before:
        table.desk.answer_printed(asked, came_out=False)
        table.expect(done=3, ready=3, printing=1)
    put_back_again(table)
    if not is_before:
        table.desk.answer_printed(asked, came_out=False)
        table.expect(done=3, ready=3, printing=1)
    table.world.faults.reset()
    table.desk.retry_now()
    table.hear(CaughtUp)
    if is_before:
        table.expect(done=3, ready=3, ask=1)
        table.desk.answer_printed(asked, came_out=True)
    table.expect(done=4, ready=3)
    assert table.prints()[order_id(6)] == (1 if is_before else 2)
    assert set(table.world.ledger.created.values()) == {1}
