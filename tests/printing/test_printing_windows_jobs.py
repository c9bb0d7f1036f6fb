"""How jobs of the Windows spooler are followed: under other numbers, after a crash, and once they are gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from printing_benches import WindowsBench, follow, label, wait_for_state

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterKind
from amzlabels.domain.problems import Problem
from amzlabels.printing.windows_states import JobStatus

SENT = JobReport(JobState.PRINTED, evidence=Evidence.SENT)


def test_a_job_is_followed_under_another_number_after_the_spooler_was_started_anew(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.block("media-empty")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-4-a"))
    wait_for_state(printer, "302-4-a", ref, JobState.BLOCKED, "media-empty")
    bench.win32.is_away = True
    assert printer.report("302-4-a", ref) == JobReport(JobState.BLOCKED, "offline")
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        printer.submit(label("302-4-b"))
    assert [info.kind for info in bench.printers.all()] == [PrinterKind.PDF_FOLDER]
    bench.win32.is_away = False
    bench.win32.restart()
    bench.unblock()
    assert follow(printer, "302-4-a", ref)[-1].state is JobState.PRINTED


def test_a_number_that_another_job_has_now_is_not_ours(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.block("offline")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-4-c"))
    bench.queue.jobs[0].document = "Somebody else's"
    bench.queue.jobs[0].status = JobStatus.OFFLINE
    assert printer.report("302-4-c", ref) == JobReport(JobState.UNCERTAIN, "job-gone")


def test_a_job_keeps_its_place_while_its_name_is_not_there_yet(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.play(JobStatus.SPOOLING, JobStatus.PRINTING, JobStatus.PRINTED)
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-4-d"))
    bench.queue.jobs[0].document = "Local Downlevel Document"
    assert printer.report("302-4-d", ref).state is JobState.QUEUED
    bench.queue.jobs[0].document = "302-4-d"
    assert follow(printer, "302-4-d", ref)[-1].state is JobState.PRINTED


def test_a_job_that_came_and_went_while_the_program_was_down_is_uncertain_and_never_unknown(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.keeps = False
    bench.printers.open(bench.name).submit(label("302-4-e"))
    bench.queue.print_all()
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    ref = printer.find("302-4-e")
    assert ref is not None
    assert printer.report("302-4-e", ref) == JobReport(JobState.UNCERTAIN, "job-gone")


def test_jobs_that_were_done_before_anybody_looked_are_told_as_sent_and_then_forgotten(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    printer = bench.printers.open(bench.name)
    names = ("302-4-i", "302-4-j", "302-4-k")
    refs = {name: printer.submit(label(name)) for name in names}
    bench.queue.print_all()
    assert len(bench.received()) == 3
    assert all(printer.report(name, ref) == SENT for name, ref in refs.items())
    assert [job.status for job in bench.queue.jobs] == [None] * 3


def test_a_job_that_was_done_while_the_program_was_down_is_told_as_sent(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.printers.open(bench.name).submit(label("302-4-l"))
    bench.start_anew()
    bench.queue.print_all()
    printer = bench.printers.open(bench.name)
    ref = printer.find("302-4-l")
    assert ref is not None
    assert printer.report("302-4-l", ref) == SENT
    assert bench.queue.jobs[0].status is None


@pytest.mark.parametrize("fault", ["media-empty", "offline", "paused"])
def test_a_job_that_waits_is_found_by_its_name_after_a_crash_and_followed_to_its_end(
    tmp_path: Path, fault: str
) -> None:
    bench = WindowsBench(tmp_path)
    bench.block(fault)
    bench.printers.open(bench.name).submit(label("302-4-h"))
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    ref = printer.find("302-4-h")
    assert ref is not None
    wait_for_state(printer, "302-4-h", ref, JobState.BLOCKED, fault)
    bench.unblock()
    assert follow(printer, "302-4-h", ref)[-1].state is JobState.PRINTED
    assert len(bench.received()) == 1
