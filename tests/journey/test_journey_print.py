"""Labels are handed over a few at once, in order; a printer that is lost in between leaves nothing in the balance."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.printing import FakePrinter
from fakes.reports import order_id
from fakes.store import open_temporary_store

from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.print_labels import IN_FLIGHT, PrintLabels
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.printers import SystemPrinters
from amzlabels.store.sql_store import SqlStore
from amzlabels.work.waiting_labels import Waiting, WaitingLabels

ORDERS = 7
NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)


class Brittle(FakePrinter):
    """A printer that is taken off the system before it takes its ``last``-th job, or has something else as a whole."""

    last = ORDERS + 1
    trouble = "printer.gone"

    def submit(self, job: PrintJob) -> str:
        """Take the job, or be gone."""
        if len(self.jobs) + 1 == self.last:
            raise Problem(self.trouble, printer=self.name)
        return super().submit(job)

    def open(self, _name: str) -> FakePrinter:
        """The only printer there is."""
        return self


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """A store with bought labels."""
    store = open_temporary_store(tmp_path)
    buy(store, add_orders(store, range(ORDERS)), store.labels.put(b"%PDF-1.7"))
    yield store
    store.close()


def printing(store: SqlStore, printer: Brittle, on_settled: Callable[[int, bool], None]) -> PrintLabels:
    """The step that prints."""
    return PrintLabels(store, store.labels, printer, FakeClock(), on_settled, lambda *_: None, lambda: False)  # type: ignore[arg-type]


def printed(printer: FakePrinter) -> list[str]:
    """The orders whose labels came out."""
    return [job.name[:19] for job in printer.printed]


def test_labels_come_out_in_the_order_they_were_asked_for(store: SqlStore) -> None:
    printer, settled = Brittle("Zebra"), list[int]()
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()][::-1]
    printing(store, printer, lambda parcel_id, _: settled.append(parcel_id)).print("Zebra", parcel_ids)
    assert settled == parcel_ids
    assert printed(printer) == [order_id(number) for number in reversed(range(ORDERS))]


@pytest.mark.parametrize("trouble", ["printer.gone", "printer.media_not_loaded"])
@pytest.mark.parametrize("last", range(1, ORDERS + 1))
def test_a_printer_that_goes_in_between_loses_and_doubles_nothing(store: SqlStore, last: int, trouble: str) -> None:
    printer = Brittle("Zebra")
    printer.last, printer.trouble = last, trouble
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()]
    step = printing(store, printer, lambda *_: None)
    with pytest.raises(Problem, match=trouble):
        step.print("Zebra", parcel_ids)
    states = [parcel.print for parcel in store.open_parcels(parcel_ids)]
    assert states == [Print.PRINTED] * (last - 1) + [Print.NONE] * (ORDERS - last + 1)

    printer.last = 0
    step.print("Zebra", parcel_ids)
    assert printed(printer) == [order_id(number) for number in range(ORDERS)]


def test_what_was_held_since_is_passed_over(store: SqlStore) -> None:
    printer = Brittle("Zebra")
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()]
    held = parcel_ids[IN_FLIGHT]

    def hold(parcel_id: int, _printed: bool) -> None:
        if parcel_id == parcel_ids[0]:
            store.hold([held], Note("user.held"))

    printing(store, printer, hold).print("Zebra", parcel_ids)
    assert printed(printer) == [order_id(number) for number in range(ORDERS) if number != IN_FLIGHT]


def test_what_comes_to_wait_meanwhile_is_handed_over_before_the_printer_runs_dry(store: SqlStore) -> None:
    printer, queue = Brittle("Zebra"), WaitingLabels()
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()]
    first, held, later, late = parcel_ids[:2], parcel_ids[2], parcel_ids[3:6], parcel_ids[6]
    store.hold([held], Note("user.held"))

    def order_more(parcel_id: int, _printed: bool) -> None:
        queue.settle(parcel_id)
        if parcel_id == first[0]:
            queue.add("Zebra", [Waiting(each, NOW, is_late=each == late) for each in (held, *later, late)])

    queue.add("Zebra", [Waiting(each, NOW) for each in first])
    replace(printing(store, printer, order_more), waiting=queue).print("Zebra", first, with_next=True)
    assert printed(printer) == [order_id(number) for number in (0, 1, 3, 4, 5)]
    assert queue.at("Zebra") == [late], "what was passed over is there again once it is ordered again"


class Forgetful(Brittle):
    """A printer that notes what was written down of a label when it is done with."""

    def __init__(self, name: str, store: SqlStore) -> None:
        super().__init__(name)
        self.store = store
        self.found: list[tuple[str, Print]] = []

    def done_with(self, job_name: str, job_ref: str) -> None:
        """Note it."""
        parcels = [parcel for parcel in self.store.open_parcels() if parcel.order_id == job_name[:19]]
        self.found += [(job_name[:19], parcel.print) for parcel in parcels]


def test_a_printer_may_forget_a_label_once_its_end_is_written_down_and_not_before(store: SqlStore) -> None:
    printer = Forgetful("Zebra", store)
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()]
    printing(store, printer, lambda *_: None).print("Zebra", parcel_ids)
    assert printer.found == [(order_id(number), Print.PRINTED) for number in range(ORDERS)]


class Picky(Brittle):
    """A printer that would spoil the barcode of every label."""

    def submit(self, job: PrintJob) -> str:
        """Take only what somebody wants as it is."""
        if not job.as_it_is:
            raise Problem("label.barcode_lost", printer=self.name)
        return super().submit(job)


def test_a_label_that_would_be_spoilt_stays_off_paper_until_a_person_wants_it_as_it_is(store: SqlStore) -> None:
    printer = Picky("Zebra")
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()][:2]
    for _ in range(2):
        printing(store, printer, lambda *_: None).print("Zebra", parcel_ids)
        problem = Note("label.barcode_lost", {"printer": "Zebra"})
        found = [(each.print, each.problem) for each in store.open_parcels(parcel_ids)]
        assert found == [(Print.FAILED, problem)] * 2
    printing(store, printer, lambda *_: None).print("Zebra", parcel_ids[:1], again="it scans with ours")
    assert [each.print for each in store.open_parcels(parcel_ids)] == [Print.PRINTED, Print.FAILED]
    assert printed(printer) == [order_id(0)]


def test_a_damaged_label_is_told_and_given_up_for_a_new_one(store: SqlStore, tmp_path: Path) -> None:
    parcel_ids = [parcel.parcel_id for parcel in store.open_parcels()][:2]
    printers = SystemPrinters(tmp_path / "printed")
    settled: list[tuple[int, bool]] = []

    def on_settled(parcel_id: int, is_printed: bool) -> None:
        settled.append((parcel_id, is_printed))

    labels = PrintLabels(store, store.labels, printers, FakeClock(), on_settled, lambda *_: None, lambda: False)
    labels.print(PDF_FOLDER_NAME, parcel_ids)
    found = [(each.print, each.problem) for each in store.open_parcels(parcel_ids)]
    assert found == [(Print.FAILED, Note("label.file_damaged"))] * 2
    assert settled == [(each, False) for each in parcel_ids]
    store.void(parcel_ids)
    given_up = [(each.label, each.print, each.problem) for each in store.open_parcels(parcel_ids)]
    assert given_up == [(Label.VOIDED, Print.NONE, None)] * 2


def test_what_another_printer_has_in_hand_is_left_to_it(store: SqlStore) -> None:
    here, there, *_ = (parcel.parcel_id for parcel in store.open_parcels())
    for each, printer in ((here, "Here"), (there, "There")):
        fields = {"print_job": f"job-{each}", "printer": printer}
        store.apply([Move(each, Print.NONE, Print.SENDING, "sending", fields=fields)])
    step = printing(store, Brittle("Here"), lambda *_: None)

    assert step.recover([here, there], at="Here") == [here]
    assert [parcel.print for parcel in store.open_parcels([here, there])] == [Print.NONE, Print.SENDING]
