"""Where a job stands by what the Windows spooler says of it: every status, and sequences as spoolers told them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.win32_queue import VANISHED, FakeQueue
from printing_benches import WindowsBench, follow, info_of, label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterState
from amzlabels.printing.windows_states import JobStatus, Queue, QueueAttribute, QueueStatus, Watch, read_gone, read_job

SENT = JobReport(JobState.PRINTED, evidence=Evidence.SENT)
QUEUED, PRINTING = JobReport(JobState.QUEUED), JobReport(JobState.PRINTING)
GONE = JobReport(JobState.UNCERTAIN, "job-gone")
CANCELED = JobReport(JobState.UNCERTAIN, "canceled")
WELL = Queue(QueueStatus(0), QueueAttribute(0))
S = JobStatus


def blocked(reason: str) -> JobReport:
    """It waits for this."""
    return JobReport(JobState.BLOCKED, reason)


@pytest.mark.parametrize(
    ("status", "report"),
    [
        (S(0), QUEUED),
        (S.SPOOLING, QUEUED),
        (S.PRINTING, PRINTING),
        (S.PAUSED, blocked("paused")),
        (S.ERROR, blocked("error")),
        (S.OFFLINE, blocked("offline")),
        (S.PAPEROUT, blocked("media-empty")),
        (S.USER_INTERVENTION, blocked("attention")),
        (S.PRINTED, SENT),
        (S.COMPLETE, SENT),
        (S.RETAINED, PRINTING),
        (S.RETAINED | S.PRINTED, SENT),
        (S.BLOCKED_DEVQ, JobReport(JobState.FAILED, "driver-refused", nothing_printed=True)),
        (S.BLOCKED_DEVQ | S.PRINTING, JobReport(JobState.FAILED, "driver-refused")),
        (S.DELETING, CANCELED),
        (S.DELETED, CANCELED),
        (S.DELETING | S.PRINTED, SENT),
        (S.DELETED | S.COMPLETE, SENT),
        (S.DELETING | S.PAUSED, JobReport(JobState.FAILED, "canceled", nothing_printed=True)),
        (S.DELETING | S.PAUSED | S.PRINTING, CANCELED),
        (S.RESTART, PRINTING),
        # Jobs of a printer that is off may be shown as paused, and what is paused is never done.
        (S.PAUSED | S.OFFLINE, blocked("offline")),
        (S.PAUSED | S.PRINTED, blocked("paused")),
        (S.PRINTING | S.ERROR | S.PAPEROUT, blocked("media-empty")),
        (S.PRINTED | S.PAPEROUT, blocked("media-empty")),
        (S.PRINTED | S.PAPEROUT | S.DELETING, CANCELED),
        (S(0x4000), QUEUED),
    ],
)
def test_a_status_is_told_as_what_it_proves(status: JobStatus, report: JobReport) -> None:
    assert read_job(status, 0, WELL, Watch()) == report


def test_pages_that_are_printed_are_begun_whatever_the_status_says() -> None:
    watch = Watch()
    assert read_job(S.PAUSED, 1, WELL, watch) == blocked("paused")
    assert read_job(S.PAUSED | S.DELETING, 1, WELL, watch) == CANCELED


@pytest.mark.parametrize(
    ("status", "attributes", "state", "reason"),
    [
        (QueueStatus(0), 0, PrinterState.READY, ""),
        (QueueStatus.PRINTING, 0, PrinterState.BUSY, ""),
        (QueueStatus.BUSY | QueueStatus.PROCESSING, 0, PrinterState.BUSY, ""),
        (QueueStatus.PAUSED, 0, PrinterState.STOPPED, "paused"),
        (QueueStatus.ERROR, 0, PrinterState.STOPPED, "error"),
        (QueueStatus.ERROR | QueueStatus.PAPER_JAM, 0, PrinterState.STOPPED, "media-jam"),
        (QueueStatus.PAPER_OUT, 0, PrinterState.STOPPED, "media-empty"),
        (QueueStatus.PAPER_PROBLEM, 0, PrinterState.STOPPED, "attention"),
        (QueueStatus.MANUAL_FEED, 0, PrinterState.STOPPED, "media-needed"),
        (QueueStatus.DOOR_OPEN | QueueStatus.USER_INTERVENTION, 0, PrinterState.STOPPED, "cover-open"),
        (QueueStatus.NO_TONER, 0, PrinterState.STOPPED, "marker-supply-empty"),
        (QueueStatus.OUTPUT_BIN_FULL, 0, PrinterState.STOPPED, "output-area-full"),
        (QueueStatus.OUT_OF_MEMORY, 0, PrinterState.STOPPED, "error"),
        (QueueStatus.OFFLINE, 0, PrinterState.STOPPED, "offline"),
        (QueueStatus.NOT_AVAILABLE, 0, PrinterState.STOPPED, "offline"),
        (QueueStatus.SERVER_UNKNOWN, 0, PrinterState.STOPPED, "offline"),
        # Its status says nothing of it where a person chose "use printer offline".
        (QueueStatus(0), QueueAttribute.WORK_OFFLINE, PrinterState.STOPPED, "offline"),
        (QueueStatus.PENDING_DELETION, 0, PrinterState.GONE, ""),
    ],
)
def test_a_queue_and_the_jobs_in_it_stand_still_for_its_reason(
    status: QueueStatus, attributes: int, state: PrinterState, reason: str
) -> None:
    queue = Queue(status, QueueAttribute(attributes))
    assert (queue.state, queue.reason) == (state, reason)
    expected = blocked(reason) if reason else PRINTING
    assert read_job(S.PRINTING, 0, queue, Watch()) == expected


SPOOLING, AT_IT = S.SPOOLING, S.PRINTING
SEQUENCES = {
    # qzind/tray issue 1250: a TSC DA310 with Seagull's driver.
    "the usual good end": ((8, 16, 8192, 128, 4, 256, VANISHED), [QUEUED, PRINTING, SENT]),
    "printed documents kept": ((8, 16, 16 | 8192, 128 | 8192), [QUEUED, PRINTING, SENT]),
    "gone before it was seen as printed": ((8, 16, VANISHED), [QUEUED, PRINTING, SENT]),
    "gone before it was seen as printing": ((8, VANISHED), [QUEUED, GONE]),
    "gone at once": ((VANISHED,), [GONE]),
    "offline and back": (
        (8, S.OFFLINE | S.PAUSED, S.OFFLINE, 16, 128, VANISHED),
        [QUEUED, blocked("offline"), PRINTING, SENT],
    ),
    "offline and deleted by a person": (
        (8, S.OFFLINE | S.PAUSED, S.OFFLINE | S.PAUSED | S.DELETING, VANISHED),
        [QUEUED, blocked("offline"), JobReport(JobState.FAILED, "canceled", nothing_printed=True)],
    ),
    "out of labels and loaded": (
        (8, 16, AT_IT | S.PAPEROUT, AT_IT | S.PAPEROUT | S.ERROR, 16, 128, VANISHED),
        [QUEUED, PRINTING, blocked("media-empty"), PRINTING, SENT],
    ),
    "gone while out of labels": (
        (8, 16, AT_IT | S.PAPEROUT, VANISHED),
        [QUEUED, PRINTING, blocked("media-empty"), GONE],
    ),
    "gone after an error was cleared": (
        (16, AT_IT | S.ERROR, 16, VANISHED),
        [PRINTING, blocked("error"), PRINTING, SENT],
    ),
    "gone with nothing said since an error": (
        (16, AT_IT | S.ERROR, 0, VANISHED),
        [PRINTING, blocked("error"), QUEUED, GONE],
    ),
    "begun anew": (
        (8, 16, S.RESTART, 16 | 2048, 16, 128),
        [QUEUED, PRINTING, JobReport(JobState.PRINTED, "began-anew", evidence=Evidence.SENT)],
    ),
    "gone after it began anew": ((16, S.RESTART, VANISHED), [PRINTING, GONE]),
    "deleted by a person while it waits": ((8, S.DELETING, VANISHED), [QUEUED, CANCELED]),
    "deleted by a person while it prints": ((8, 16, AT_IT | S.DELETING, VANISHED), [QUEUED, PRINTING, CANCELED]),
    "paused, resumed": ((8, S.PAUSED, 16, 128), [QUEUED, blocked("paused"), PRINTING, SENT]),
}


@pytest.mark.parametrize("name", SEQUENCES)
def test_a_sequence_of_statuses_ends_as_it_proves_and_stays_so(tmp_path: Path, name: str) -> None:
    statuses, said = SEQUENCES[name]
    bench = WindowsBench(tmp_path)
    bench.queue.play(*statuses)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-1-a"))
    assert follow(printer, "302-1-a", ref) == said
    bench.start_anew()
    again = bench.printers.open(bench.name)
    assert again.find("302-1-a") == ref
    assert again.report("302-1-a", ref) == said[-1]


def test_a_job_that_the_driver_refuses_is_taken_out_of_the_queue(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.play(S.SPOOLING, S.BLOCKED_DEVQ)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-1-b"))
    last = follow(printer, "302-1-b", ref)[-1]
    assert last == JobReport(JobState.FAILED, "driver-refused", nothing_printed=True)
    assert bench.queue.jobs[0].status is VANISHED


def test_jobs_of_a_queue_that_works_offline_wait_and_it_is_listed_as_offline(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Zebra", attributes=QueueAttribute.WORK_OFFLINE, script=(8, 8, 8)))
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-1-c"))
    assert printer.report("302-1-c", ref) == blocked("offline")
    assert (info_of(bench).state, info_of(bench).reasons) == (PrinterState.STOPPED, ("offline",))


def test_what_is_gone_proves_nothing_unless_it_was_printing_well() -> None:
    assert read_gone(Watch()) == GONE
    assert read_gone(Watch(was_printing=True)) == GONE
    assert read_gone(Watch(was_printing=True, was_well=True)) == SENT
