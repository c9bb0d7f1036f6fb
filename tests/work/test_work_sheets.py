"""Labels on sheets in the lanes: gathered over batches, waiting for a sheet that was begun, asked about by nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from customs_orders import ABROAD, OFFICE, SETTINGS, set_up
from desk_table import PRINTER, Table
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.printing import FOLDER
from fakes.sheet_labels import draw, read, sizes
from flow_bench import PATIENCE_S, FlowBench
from small_batches import SmallBatches

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.changes import Blocked, Change, ParcelsChanged, Undoable, WorkFinished
from amzlabels.domain.paper_changes import SheetTold
from amzlabels.domain.parcel import Print, Stage
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.domain.return_label import ReturnOrder, Way
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import LabelSheet

IN_FOURS = (PrinterProfile(PRINTER, labels_per_sheet=4),)
ALL = (1, 2, 3, 4)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[FlowBench]:
    """A flow that somebody attends, with sheets of four in its printer."""
    made = FlowBench(tmp_path, is_patient=True, settings=Settings(profiles=IN_FOURS))
    yield made
    made.close()


@pytest.fixture
def shop(world: World) -> Iterator[SmallBatches]:
    """The shop over real HTTP, in time that passes at once."""
    inner = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], FakeClock())
    yield SmallBatches(inner)
    inner.close()


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A whole program whose label printer takes sheets of four; A4 has a printer of its own."""
    laid = Table(world, tmp_path, more_printers=(OFFICE,), names=False)
    set_up(laid, replace(SETTINGS, profiles=IN_FOURS))
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def bought(bench: FlowBench, first: int, count: int) -> list[int]:
    """Parcels with labels L0, L1… that are ordered to print."""
    numbers = range(first, first + count)
    parcel_ids = add_orders(bench.store, numbers)
    for number, parcel_id in zip(numbers, parcel_ids, strict=True):
        buy(bench.store, [parcel_id], bench.store.labels.put(draw(f"L{number}")))
    bench.store.want(parcel_ids)
    return parcel_ids


def on_paper(bench: FlowBench) -> list[dict[str, int]]:
    """For each sheet that came out, its labels with their places."""
    return [read(job.pdf)[0] for job in bench.printers[PRINTER].printed]


def run(bench: FlowBench, parcel_ids: list[int]) -> LabelSheet:
    """Let the flow take these as far as it can; how the sheet stands then."""
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    told: list[LabelSheet] = []
    while not isinstance(change := bench.heard.get(timeout=PATIENCE_S), WorkFinished):
        told += [change.sheet] if isinstance(change, SheetTold) else []
    return told[-1]


def put_in(bench: FlowBench, free: tuple[int, ...]) -> None:
    """A person says that a sheet with these places is in, and waits for what comes of it."""

    def job() -> None:
        bench.flow.sheets.put_in(PRINTER, free)
        bench.flow.print_sheets()

    bench.flow.files.do(job)
    bench.hear(WorkFinished)


def test_the_last_sheet_of_a_run_prints_part_filled_and_the_next_run_waits_for_it(bench: FlowBench) -> None:
    assert run(bench, bought(bench, 0, 6)) == LabelSheet(PRINTER, 4, (3, 4))
    waiting = bought(bench, 6, 3)
    assert run(bench, waiting) == LabelSheet(PRINTER, 4, (3, 4), waiting=3, is_needed=True)
    assert len(bench.printers[PRINTER].jobs) == 2

    put_in(bench, (3, 4))
    assert on_paper(bench)[1:] == [{"L4": 1, "L5": 2}, {"L6": 3, "L7": 4}, {"L8": 1}]
    assert bench.are_accepted(waiting)


def test_labels_of_several_batches_fill_their_sheets(shop: SmallBatches, tmp_path: Path) -> None:
    bench = FlowBench(tmp_path, shop=shop, settings=Settings(profiles=IN_FOURS))
    parcel_ids = add_orders(bench.store, range(5))
    bench.store.want(parcel_ids)
    assert run(bench, parcel_ids).printer == PRINTER
    assert [len(sheet) for sheet in on_paper(bench)] == [4, 1]
    bench.close()


def test_while_the_shop_does_not_answer_what_is_there_is_printed(shop: SmallBatches, tmp_path: Path) -> None:
    bench = FlowBench(tmp_path, shop=shop, settings=Settings(profiles=IN_FOURS), patience_s=(1.0,), is_patient=True)
    there, others = bought(bench, 0, 2), add_orders(bench.store, range(2, 5))
    bench.store.want(others)
    shop.problem = Problem("shop.unreachable")
    has_printed = threading.Event()

    def at_change(change: Change) -> None:
        if isinstance(change, SheetTold) and not change.sheet.waiting:
            has_printed.set()

    def at_wait(_seconds: float) -> None:
        assert has_printed.wait(PATIENCE_S)
        shop.problem = None

    bench.at_change, bench.at_wait = at_change, at_wait
    bench.flow.files.do(lambda: bench.flow.go([*there, *others]))
    assert bench.hear(SheetTold, lambda told: told.sheet.is_needed and told.sheet.waiting == 3).sheet.free == (3, 4)
    bench.hear(WorkFinished)
    put_in(bench, (3, 4))
    assert [list(sheet.values()) for sheet in on_paper(bench)] == [[1, 2], [3, 4], [1]]
    bench.close()


def test_a_new_sheet_can_be_put_in_instead(bench: FlowBench) -> None:
    run(bench, bought(bench, 0, 1))
    run(bench, bought(bench, 1, 1))
    put_in(bench, ALL)
    assert on_paper(bench) == [{"L0": 1}, {"L1": 1}]


def test_what_waited_when_the_program_stopped_is_asked_for_again(tmp_path: Path) -> None:
    first = FlowBench(tmp_path, is_patient=True, settings=Settings(profiles=IN_FOURS))
    run(first, bought(first, 0, 1))
    run(first, bought(first, 1, 2))
    first.close()
    second = FlowBench(tmp_path, is_patient=True, settings=Settings(profiles=IN_FOURS))
    second.flow.files.do(lambda: second.flow.go(None))
    assert second.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, (2, 3, 4), waiting=2, is_needed=True)
    second.close()


def test_held_while_it_waits_a_label_is_not_printed(bench: FlowBench) -> None:
    run(bench, bought(bench, 0, 1))
    held, left = bought(bench, 1, 2)
    run(bench, [held, left])
    bench.store.hold([held], Problem("user.held").note)
    put_in(bench, (2, 3, 4))
    assert on_paper(bench)[1:] == [{"L2": 2}]


def test_what_is_seen_to_in_another_way_waits_no_more(bench: FlowBench) -> None:
    run(bench, bought(bench, 0, 1))
    held, moved = bought(bench, 1, 2)
    assert run(bench, [held, moved]).waiting == 2
    bench.store.hold([held], Problem("user.held").note)
    bench.flow.sheets.tell(PRINTER)
    assert bench.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, (2, 3, 4), waiting=1, is_needed=True)
    bench.store.prints.choose_printer([moved], FOLDER)
    bench.flow.move([moved])
    bench.flow.files.do(lambda: bench.flow.go([moved]))
    bench.hear(WorkFinished)
    assert len(bench.printers[FOLDER].printed) == 1
    bench.flow.sheets.tell(PRINTER)
    assert bench.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, (2, 3, 4))
    put_in(bench, (2, 3, 4))
    assert len(on_paper(bench)) == 1


def test_a_sheet_put_in_while_another_prints_is_the_next_one(bench: FlowBench) -> None:
    has_put_in = threading.Event()

    def at_change(_change: Change) -> None:
        if bench.printers[PRINTER].printed and not has_put_in.is_set():
            has_put_in.set()
            bench.flow.sheets.put_in(PRINTER, (3, 4))

    bench.at_change = at_change
    run(bench, bought(bench, 0, 1))
    assert has_put_in.is_set()
    run(bench, bought(bench, 1, 1))
    assert on_paper(bench) == [{"L0": 1}, {"L1": 3}]


def test_a_label_printed_again_waits_for_the_sheet_too(bench: FlowBench) -> None:
    (parcel_id,) = bought(bench, 0, 1)
    run(bench, [parcel_id])
    bench.flow.files.do(lambda: bench.flow.print_again([parcel_id], "The label is damaged"))
    assert bench.hear(SheetTold).sheet.is_needed
    bench.hear(WorkFinished)
    put_in(bench, (2, 3, 4))
    assert on_paper(bench) == [{"L0": 1}, {"L0": 2}]


def test_sheets_that_are_no_longer_set_up_leave_nothing_waiting(bench: FlowBench) -> None:
    run(bench, bought(bench, 0, 1))
    run(bench, bought(bench, 1, 1))
    bench.flow.settings = Settings()
    bench.flow.files.do(bench.flow.print_sheets)
    bench.hear(WorkFinished)
    assert [label for page in read(bench.printers[PRINTER].printed[-1].pdf) for label in page] == ["L1"]


def test_a_printer_of_sheets_runs_out_of_paper(bench: FlowBench) -> None:
    bench.printers[PRINTER].block("media-empty")
    parcel_ids = bought(bench, 0, 1)
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    assert bench.hear(Blocked) == Blocked(PRINTER, "paper-empty")
    bench.printers[PRINTER].unblock()
    bench.hear(WorkFinished)


def test_a_printer_that_is_gone_keeps_what_waits_for_another_try(bench: FlowBench) -> None:
    bench.printers[PRINTER].refuse(Problem("printer.gone", printer=PRINTER))
    parcel_ids = bought(bench, 0, 2)
    run(bench, parcel_ids)
    bench.printers[PRINTER].refuse(None)
    bench.flow.resume()
    assert run(bench, parcel_ids).free == (3, 4)
    assert on_paper(bench) == [{"L0": 1, "L1": 2}]


def test_a_whole_run_fills_sheets_and_tells_amazon_of_each_label(table: Table) -> None:
    table.drop(7, changes=ABROAD)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 7})
    assert len(table.printers[PRINTER].printed) == 2
    assert len(table.printers[OFFICE].printed) == 2
    assert len(table.world.ledger.confirmations) == 7


def test_a_run_that_nobody_attends_goes_on_at_the_next_place(table: Table) -> None:
    for number in (1, 2):
        table.drop(number)
        table.desk.print_parcels(None)
        table.expect({Stage.DONE: number})
    jobs = table.printers[PRINTER].printed
    assert [list(read(job.pdf)[0].values()) for job in jobs] == [[1], [2]]


def test_a_sheet_that_may_have_printed_asks_for_each_of_its_labels(table: Table) -> None:
    table.drop(3)
    table.printers[PRINTER].lose_next()
    table.desk.print_parcels(None)
    table.expect({Stage.ASK: 3})
    assert table.world.ledger.confirmations == {}
    first, second, third = (row.parcel_id for row in table.rows())
    table.desk.answer_printed(first, came_out=True)
    table.desk.answer_printed(second, came_out=False)
    table.expect({Stage.DONE: 2, Stage.ASK: 1})
    assert [list(read(job.pdf)[0].values()) for job in table.printers[PRINTER].printed] == [[4]]
    assert [row.print for row in table.rows() if row.parcel_id == third] == [Print.UNSURE]


def test_a_persons_choice_of_places_is_told_and_can_be_taken_back(table: Table) -> None:
    table.desk.sheets.put_in(PRINTER, (4, 2))
    assert table.hear(Undoable) == Undoable("sheet", 1)
    assert table.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, (2, 4))
    table.desk.undo()
    assert table.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, ALL)
    table.desk.sheets.read(OFFICE)
    table.desk.sheets.read(PRINTER)
    assert table.hear(SheetTold).sheet == LabelSheet(PRINTER, 4, ALL)


def test_slips_use_up_no_sheets_of_labels(table: Table) -> None:
    beside = (Route(Routed.SLIP, LABELS_PRINTER),)
    set_up(table, replace(SETTINGS, profiles=IN_FOURS, slips_with_labels=True, routes=beside))
    table.drop(2)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    assert len(table.printers[PRINTER].printed) == 1
    assert len(table.printers[OFFICE].printed) == 2


def test_a_return_label_lies_on_the_first_place_of_a_new_sheet(table: Table) -> None:
    table.drop(1)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    (row,) = table.rows()
    order = ReturnOrder(row.parcel_id, Way.PRINT, "Jan", "jan@marketplace.example")
    table.desk.afterwards.returning.order(order)
    table.hear(ParcelsChanged, lambda changed: changed.parcel_ids == (row.parcel_id,))
    job = table.printers[PRINTER].printed[-1]
    assert sizes(job.pdf) == [(210, 297)]
    assert list(read(job.pdf)[0].values()) == [1]


def test_a_choice_that_was_printed_on_since_is_not_taken_back(table: Table) -> None:
    table.drop(1)
    table.desk.sheets.put_in(PRINTER, (3, 4))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    table.desk.undo()
    table.hear(ParcelsChanged)
    table.desk.sheets.read(PRINTER)
    assert table.hear(SheetTold, lambda told: told.sheet.free == (4,)).sheet.waiting == 0


def test_when_one_label_is_moved_the_others_of_its_sheet_come_out_all_the_same(tmp_path: Path) -> None:
    bench = FlowBench(tmp_path, is_patient=True, settings=Settings(profiles=IN_FOURS), more_printers=(OFFICE,))
    parcel_ids = bought(bench, 0, 6)
    bench.printers[PRINTER].block("offline")
    bench.flow.files.do(lambda: bench.flow.go(parcel_ids))
    bench.hear(Blocked)
    bench.store.prints.choose_printer(parcel_ids[1:2], OFFICE)
    bench.flow.files.do(lambda: bench.flow.move(parcel_ids[1:2]))
    bench.until(lambda: len(bench.printers[OFFICE].printed) == 1)
    bench.printers[PRINTER].unblock()
    bench.hear(WorkFinished)
    assert on_paper(bench) == [{"L0": 1, "L2": 2, "L3": 3, "L4": 4}, {"L5": 1}]
    assert bench.are_accepted(parcel_ids)
    bench.close()


def test_the_very_same_label_of_another_order_is_not_put_on_a_sheet_unasked(bench: FlowBench) -> None:
    run(bench, bought(bench, 0, 4))
    (twin,) = add_orders(bench.store, [9])
    buy(bench.store, [twin], bench.store.labels.put(draw("L0")))
    bench.store.want([twin])
    run(bench, [twin])
    assert len(bench.printers[PRINTER].jobs) == 1
    (row,) = bench.store.rows([twin])
    assert row.problem is not None
    assert (row.stage, row.problem.code) == (Stage.FAILED, "label.printed_before")

    bench.flow.files.do(lambda: bench.flow.print_again([twin], "It is a twin"))
    bench.hear(WorkFinished)
    assert on_paper(bench)[1:] == [{"L0": 1}]


def test_what_waits_for_a_sheet_is_printed_once_its_printer_takes_none_any_more(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path, more_printers=(OFFICE,), names=False, is_attended=True)
    settings = replace(SETTINGS, profiles=IN_FOURS)
    set_up(table, settings)
    table.drop(2)
    first, second = (row.parcel_id for row in table.rows())
    table.desk.print_parcels([first])
    table.hear(WorkFinished)
    table.desk.print_parcels([second])
    table.hear(SheetTold, lambda told: told.sheet.is_needed)
    table.hear(WorkFinished)
    table.desk.save_settings(replace(settings, profiles=()))
    table.expect({Stage.DONE: 2})
    assert [sizes(job.pdf) for job in table.printer.printed] == [[(210, 297)], [(105, 148)]]
    assert table.running.close()
