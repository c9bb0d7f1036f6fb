"""A printer that could not be asked at the start has the label all the same: it prints once, whatever was answered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from desk_table import PRINTER
from fakes.printing import FakePrinter
from restored_table import RestoredTable, balance, laid_table

from amzlabels.demo.world import World
from amzlabels.domain.changes import Blocked, ParcelsChanged, StoreOpened, WorkPaused
from amzlabels.domain.parcel import Evidence, Stage
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings


@pytest.fixture
def laid(world: World, tmp_path: Path) -> Iterator[RestoredTable]:
    """A table where three of six parcels are done."""
    with laid_table(world, tmp_path) as laid:
        yield laid


@pytest.fixture
def table(laid: RestoredTable) -> RestoredTable:
    """A table where three labels waited at a printer that could not be asked at the start, and now can.

    The program has yet to find that out by itself.
    """
    laid.patience_s = 3600.0
    with lost_sight(laid):
        return laid


@contextmanager
def lost_sight(laid: RestoredTable) -> Iterator[list[int]]:
    """Three labels wait at a printer that cannot be asked meanwhile; yields the parcels that are asked about."""
    with pytest.MonkeyPatch.context() as silent:
        laid.printers[PRINTER].block("media-empty")
        laid.print()
        laid.hear(Blocked)
        laid.stop()
        silent.setattr(laid.printers, "open", unreachable)
        laid.start()
        laid.hear(StoreOpened)
        laid.hear(WorkPaused)
        yield [row.parcel_id for row in laid.expect(done=3, ask=3) if row.stage is Stage.ASK]


def unreachable(name: str) -> FakePrinter:
    """As while the system that prints does not answer."""
    raise Problem("printer.unreachable", printer=name)


def test_a_question_answers_itself_once_the_printer_can_be_asked(laid: RestoredTable) -> None:
    with lost_sight(laid) as asked:
        pass
    laid.hear(ParcelsChanged, lambda change: set(change.parcel_ids) == set(asked))
    laid.hear(Blocked)
    laid.printers[PRINTER].unblock()
    laid.expect(done=6)
    balance(laid, 6)


def test_a_question_answers_itself_after_another_start_too(laid: RestoredTable) -> None:
    with lost_sight(laid):
        laid.stop()
        laid.start()
        laid.hear(WorkPaused)
        laid.expect(done=3, ask=3)
    laid.hear(Blocked)
    laid.printers[PRINTER].unblock()
    laid.expect(done=6)
    balance(laid, 6)


def test_what_the_printer_surely_never_had_is_printed_once_it_can_be_asked(laid: RestoredTable) -> None:
    with lost_sight(laid):
        laid.printers[PRINTER].forget_jobs()
        laid.printers[PRINTER].unblock()
    laid.expect(done=6)
    assert sorted(laid.prints().values()) == [1, 1, 1]


def test_a_label_that_still_waits_there_is_not_sent_again_after_a_no(table: RestoredTable) -> None:
    for row in table.rows():
        if row.stage is Stage.ASK:
            table.desk.answer_printed(row.parcel_id, came_out=False)
    table.expect(done=3, printing=3)
    table.printers[PRINTER].unblock()
    table.expect(done=6)
    balance(table, 6)


def cut_power(printer: FakePrinter) -> None:
    """Whether what was waiting came out nobody will ever know."""
    printer.cut_power()


def print_all(printer: FakePrinter) -> None:
    """Print what waits."""
    printer.unblock()
    printer.report("", "")


def only_send(printer: FakePrinter) -> None:
    """Print what waits; that the printer had it is all that is known."""
    printer.evidence = Evidence.SENT
    print_all(printer)
    printer.evidence = Evidence.PRINTER_SAID_DONE


@pytest.mark.parametrize(
    ("what", "asked_anew"),
    [
        (print_all, Note("printer.printed_meanwhile", {"printer": PRINTER})),
        (only_send, Note("printer.only_sent", {"printer": PRINTER})),
        (cut_power, Note("printer.uncertain", {"printer": PRINTER, "reason": "printer-memory-lost"})),
    ],
)
@pytest.mark.parametrize("came_out", [True, False])
def test_a_no_that_what_came_out_meanwhile_has_overtaken_is_asked_for_once_more(
    table: RestoredTable, what: Callable[[FakePrinter], None], asked_anew: Note, *, came_out: bool
) -> None:
    last, *others = [row.parcel_id for row in table.rows() if row.stage is Stage.ASK]
    for each in others:
        table.desk.answer_printed(each, came_out=True)
    table.expect(done=5, ask=1)
    what(table.printers[PRINTER])
    before = len(table.printers[PRINTER].jobs)
    table.desk.answer_printed(last, came_out=False)
    table.hear(ParcelsChanged, lambda change: change.parcel_ids == (last,))
    assert [row.problem for row in table.rows() if row.parcel_id == last] == [asked_anew]
    table.desk.answer_printed(last, came_out=came_out)
    table.expect(done=6)
    assert len(table.printers[PRINTER].jobs) == before + (not came_out)


def deny(table: RestoredTable, parcel_ids: list[int]) -> None:
    """Say that these labels did not come out."""
    for each in parcel_ids:
        table.desk.answer_printed(each, came_out=False)
    table.expect(done=3, printing=3)
    table.hear(WorkPaused)


@pytest.mark.parametrize("labels_per_sheet", [1, 4])
def test_a_label_that_still_waits_is_not_sent_again_after_a_no_at_which_it_was_not_asked(
    laid: RestoredTable, labels_per_sheet: int
) -> None:
    profiles = (PrinterProfile(PRINTER, labels_per_sheet=labels_per_sheet),)
    laid.desk.save_settings(Settings(printer=PRINTER, profiles=profiles))
    with lost_sight(laid) as asked:
        deny(laid, asked)
    laid.hear(Blocked)
    laid.printers[PRINTER].unblock()
    laid.expect(done=6)
    assert len(laid.printers[PRINTER].printed) == (6 if labels_per_sheet == 1 else 4)


def test_what_came_out_after_a_no_at_which_it_was_not_asked_counts(laid: RestoredTable) -> None:
    with lost_sight(laid) as asked:
        deny(laid, asked)
        laid.printers[PRINTER].unblock()
        laid.printers[PRINTER].report("", "")
    laid.expect(done=6)
    balance(laid, 6)


@pytest.mark.parametrize("came_out", [False, True])
@pytest.mark.parametrize(("what", "is_printed"), [(only_send, True), (cut_power, False)])
def test_what_is_in_doubt_after_a_no_at_which_it_was_not_asked_is_asked_about_again(
    laid: RestoredTable, what: Callable[[FakePrinter], None], *, is_printed: bool, came_out: bool
) -> None:
    """It came out after the answer, was there before, or is lost; who stands there knows."""
    with lost_sight(laid) as asked:
        deny(laid, asked)
        what(laid.printers[PRINTER])
    laid.expect(done=3, ask=3)
    for each in asked:
        laid.desk.answer_printed(each, came_out=came_out)
    laid.expect(done=6)
    assert len(laid.printers[PRINTER].printed) == 3 + 3 * is_printed + 3 * (not came_out)


@pytest.mark.parametrize("labels_per_sheet", [0, 4])
@pytest.mark.parametrize("is_back", [False, True])
def test_another_printer_prints_what_was_denied_unless_the_first_has_it_after_all(
    laid: RestoredTable, labels_per_sheet: int, *, is_back: bool
) -> None:
    laid.printers.replace(other := FakePrinter("Other"))
    profile = PrinterProfile("Other", labels_per_sheet=labels_per_sheet)
    laid.desk.save_settings(Settings(printer=PRINTER, profiles=(profile,)))
    opened = laid.printers.open
    with lost_sight(laid) as asked:
        deny(laid, asked)
        with pytest.MonkeyPatch.context() as half:
            half.setattr(laid.printers, "open", opened if is_back else partial(only, opened, "Other"))
            laid.desk.stacks.print_on(asked[:1], "Other")
            laid.expect(**({"done": 3, "ask": 1, "printing": 2} if is_back else {"done": 4, "printing": 2}))
    if is_back:
        laid.desk.answer_printed(asked[0], came_out=False)
        laid.expect(done=3, printing=3)
        laid.printers[PRINTER].unblock()
        laid.expect(done=6)
        balance(laid, 6)
    assert len(other.printed) == (0 if is_back else 1)
    laid.printers[PRINTER].unblock()


def only(opened: Callable[[str], FakePrinter], those: str, name: str) -> FakePrinter:
    """As where one printer answers and the others do not."""
    return opened(name) if name == those else unreachable(name)
