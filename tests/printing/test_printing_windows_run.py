"""A run of labels behind the Windows spooler, with the real store: faults come and go, and none is lost or doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.store import open_temporary_store
from fakes.win32_queue import FakeQueue
from printing_benches import WindowsBench
from printing_documents import draw_label

from amzlabels.domain.parcel import Evidence, Print
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.printing.windows_states import JobStatus
from amzlabels.store.sql_store import SqlStore

LABELS = 30


class Packer(FakeClock):
    """Somebody who sees to the printer after it has stood still for a while."""

    def __init__(self, queue: FakeQueue) -> None:
        super().__init__()
        self._queue = queue
        self._idle = 0

    def wait(self, seconds: float) -> bool:
        """Time passes, and the printer goes on in it."""
        self._idle = self._idle + 1 if self._queue.fault else 0
        if self._idle == 5:
            self._queue.unblock()
        return super().wait(seconds)


class Run:
    """The step that prints, on a Windows queue whose word of having sent a label is taken or not."""

    def __init__(self, store: SqlStore, folder: Path, *, is_trusted: bool = True) -> None:
        self.store = store
        self.bench = WindowsBench(folder)
        self.blocked: list[str] = []
        self.settled = 0
        self.faults: dict[int, str] = {}
        self._is_trusted = is_trusted

    def start(self) -> PrintLabels:
        """The step, as it begins after a start of the program."""
        self.bench.start_anew()
        return PrintLabels(
            self.store,
            self.store.labels,
            self.bench.printers,
            Packer(self.bench.queue),
            self._on_settled,
            lambda _, reason: self.blocked.append(reason),
            lambda: False,
            counts=lambda evidence, _: self._is_trusted and evidence is Evidence.SENT,
        )

    def came_out(self) -> Counter[str]:
        """How often each order's label came out."""
        return Counter(job.document[:19] for job in self.bench.queue.out)

    def parcels(self) -> list[OpenParcel]:
        """How all stand."""
        return self.store.open_parcels(self.ids)

    def buy(self) -> list[int]:
        """The labels to be printed."""
        self.ids = add_orders(self.store, range(LABELS))
        buy(self.store, self.ids, self.store.labels.put(draw_label(100, 150)))
        return self.ids

    def _on_settled(self, _: int, __: bool) -> None:
        self.settled += 1
        fault = self.faults.pop(self.settled, "")
        if fault == "power":
            self.bench.cut_power()
        elif fault:
            self.bench.block(fault)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store."""
    opened = open_temporary_store(tmp_path / "store")
    yield opened
    opened.close()


def test_each_label_of_a_run_comes_out_once_or_is_asked_about(store: SqlStore, tmp_path: Path) -> None:
    run = Run(store, tmp_path)
    ids = run.buy()
    run.faults = {5: "media-empty", 11: "power", 17: "cover-open", 24: "media-empty"}
    run.start().print(run.bench.name, ids)
    out = run.came_out()
    assert set(out.values()) == {1}
    assert run.blocked == ["media-empty", "", "cover-open", "", "media-empty", ""]
    states = {parcel.order_id: parcel.print for parcel in run.parcels()}
    assert set(states.values()) == {Print.PRINTED, Print.UNSURE}
    assert {order for order, state in states.items() if state is Print.PRINTED} == set(out)
    assert 1 <= LABELS - len(out) <= 3


def test_what_was_only_sent_is_asked_about_where_that_is_not_taken_for_printed(store: SqlStore, tmp_path: Path) -> None:
    run = Run(store, tmp_path, is_trusted=False)
    run.start().print(run.bench.name, run.buy()[:5])
    assert [parcel.print for parcel in run.parcels()[:5]] == [Print.UNSURE] * 5
    assert set(run.came_out().values()) == {1}


def test_a_run_that_a_crash_cut_short_goes_on_and_prints_nothing_twice(store: SqlStore, tmp_path: Path) -> None:
    run = Run(store, tmp_path)
    ids = run.buy()[:6]
    run.bench.block("offline")
    step = run.start()
    printer = run.bench.printers.open(run.bench.name)

    def crash(*_: object) -> JobReport:
        raise KeyboardInterrupt

    printer.report = crash  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        step.print(run.bench.name, ids)
    flying = [job.document for job in run.bench.queue.jobs]
    assert len(flying) == 3
    # One of them was deleted by somebody while the program was down, and one printed.
    run.bench.unblock()
    run.bench.queue.print_all()
    run.bench.queue.jobs[1].status, run.bench.queue.jobs[1].is_out = None, False
    step = run.start()
    assert step.recover(ids) == []
    states = [parcel.print for parcel in store.open_parcels(ids)]
    assert states == [Print.PRINTED, Print.UNSURE, Print.PRINTED, *[Print.NONE] * 3]
    step.print(run.bench.name, ids)
    assert run.came_out() == Counter(document[:19] for document in flying if document != flying[1]) + Counter(
        parcel.order_id for parcel in store.open_parcels(ids[3:])
    )


def test_a_label_whose_driver_refuses_it_surely_did_not_print_and_stops_no_other(
    store: SqlStore, tmp_path: Path
) -> None:
    run = Run(store, tmp_path)
    ids = run.buy()[:3]
    run.bench.queue.play(JobStatus.SPOOLING, JobStatus.BLOCKED_DEVQ)
    run.start().print(run.bench.name, ids)
    failed = store.open_parcels(ids)
    assert {parcel.print for parcel in failed} == {Print.FAILED}
    assert all(parcel.problem is not None and parcel.problem.code == "printer.failed" for parcel in failed)
    assert run.came_out() == Counter()
    ref = run.bench.printers.open(run.bench.name).find(failed[0].print_job)
    assert ref is not None
    report = run.bench.printers.open(run.bench.name).report(failed[0].print_job, ref)
    assert report == JobReport(JobState.FAILED, "driver-refused", nothing_printed=True)
