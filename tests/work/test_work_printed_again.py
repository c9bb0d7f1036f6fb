"""Labels are printed once more only when a person wants it, and that is not forgotten over a stop of the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.printed_orders import add_orders, buy
from flow_bench import PRINTER
from queue_bench import HOUR_S, ORDERS, OTHER, QueueBench

from amzlabels.domain.changes import ActRefused
from amzlabels.domain.parcel import Print
from amzlabels.domain.printing_changes import LabelsWaiting
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.ports_prints import Reprint


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[QueueBench]:
    """Six bought labels and two printers."""
    made = QueueBench(tmp_path)
    yield made
    made.close()


def test_what_is_ordered_twice_is_printed_once_even_if_it_is_printed_again(bench: QueueBench) -> None:
    bench.order()
    bench.order()
    bench.finish()
    assert bench.came_out(PRINTER) == bench.parcel_ids
    bench.printers[PRINTER].block("media-empty")
    for _ in range(2):
        bench.flow.files.do(lambda: bench.flow.print_again(bench.parcel_ids[:2], "lost"))
    bench.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == 2)
    bench.catch_up()
    bench.printers[PRINTER].unblock()
    bench.finish()
    assert bench.came_out(PRINTER) == [*bench.parcel_ids, *bench.parcel_ids[:2]]


def test_what_is_wanted_again_is_known_until_a_printer_has_it(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.store.prints.order_again([again], "damaged")
    bench.clock.advance(1 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    bench.until(lambda: bench.came_out(PRINTER) == [*bench.parcel_ids, again])
    bench.finish()
    assert bench.store.prints.ordered_again() == []
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    bench.catch_up()
    assert bench.came_out(PRINTER) == [*bench.parcel_ids, again]


def test_what_is_printed_again_while_its_order_is_taken_up_comes_out_once(
    bench: QueueBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.flow.files.do(lambda: bench.flow.print_again([again], "damaged"))
    bench.until(lambda: bench.came_out(PRINTER) == [*bench.parcel_ids, again])
    bench.finish()
    read_before = [Reprint(again, "damaged", bench.clock.now())]
    book = bench.store.prints
    reads = iter([read_before])
    read_now = book.ordered_again
    monkeypatch.setattr(book, "ordered_again", lambda: next(reads, None) or read_now())
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.finish()
    assert bench.came_out(PRINTER) == [*bench.parcel_ids, again]


def test_what_is_printed_again_is_open_until_it_is_on_paper(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.until(lambda: bench.are_accepted([again]))
    bench.printers[PRINTER].refuse(Problem("printer.unreachable", printer=PRINTER))
    bench.flow.files.do(lambda: bench.flow.print_again([again], "damaged"))
    bench.until(lambda: bench.store.rows([again])[0].print is Print.NONE)
    # This is what the next start goes by.
    assert [each.parcel_id for each in bench.store.open_parcels()] == [again]
    bench.printers[PRINTER].refuse(None)
    bench.finish()
    bench.flow.resume()
    bench.order()
    bench.until(lambda: bench.came_out(PRINTER) == [*bench.parcel_ids, again])
    bench.until(lambda: bench.store.open_parcels() == [])
    bench.finish()


def test_what_was_wanted_again_hours_ago_is_told_of_and_not_printed(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    again = bench.parcel_ids[0]
    bench.store.prints.order_again([again], "damaged")
    bench.clock.advance(5 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go(None, asks_about_old=True))
    refused = ActRefused("print_again", Note("label.waited_long", {"printer": PRINTER, "hours": 4}))
    assert bench.hear(ActRefused) == refused
    bench.catch_up()
    assert bench.came_out(PRINTER) == bench.parcel_ids
    assert bench.store.prints.ordered_again() == []


def test_what_is_wanted_again_and_waits_for_hours_is_told_of(bench: QueueBench) -> None:
    bench.order()
    bench.finish()
    bench.printers[PRINTER].block("offline")
    bench.flow.files.do(lambda: bench.flow.print_again(bench.parcel_ids, "damaged"))
    bench.hear(LabelsWaiting, lambda told: len(told.parcel_ids) == ORDERS)
    bench.clock.advance(5 * HOUR_S)
    assert bench.hear(ActRefused).act == "print_again"
    bench.printers[PRINTER].unblock()
    bench.finish()
    bench.flow.files.do(lambda: bench.flow.go(None))
    bench.catch_up()
    assert bench.store.prints.ordered_again() == []


def order_twins(bench: QueueBench) -> list[int]:
    """Two parcels of different shipments whose labels are one and the same file, the first of them printed."""
    twins = add_orders(bench.store, (91, 92))
    buy(bench.store, twins, bench.store.labels.put(b"label 91"))
    bench.store.want(twins)
    bench.flow.files.do(lambda: bench.flow.go(twins[:1]))
    bench.finish()
    return twins


def test_the_very_same_label_is_printed_twice_only_when_a_person_wants_it_again(bench: QueueBench) -> None:
    first, second = order_twins(bench)
    bench.clock.advance(23 * HOUR_S)
    bench.flow.files.do(lambda: bench.flow.go([second]))
    bench.finish()
    (row,) = bench.store.rows([second])
    expected = Note("label.printed_before", {"printer": PRINTER, "order": bench.store.rows([first])[0].order_id})
    assert (row.print, row.problem) == (Print.FAILED, expected)
    assert len(bench.came_out(PRINTER)) == 1

    bench.flow.files.do(lambda: bench.flow.print_again([second], "it is a twin"))
    bench.finish()
    assert len(bench.came_out(PRINTER)) == 2


@pytest.mark.parametrize(("printer", "hours"), [(OTHER, 1), (PRINTER, 25)])
def test_the_very_same_label_is_printed_elsewhere_or_another_day(bench: QueueBench, printer: str, hours: int) -> None:
    _, second = order_twins(bench)
    bench.clock.advance(hours * HOUR_S)
    bench.stacks.print_on([second], printer)
    bench.finish()
    assert [row.print for row in bench.store.rows([second])] == [Print.PRINTED]
