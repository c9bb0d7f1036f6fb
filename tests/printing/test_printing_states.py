"""How CUPS' many states of a job are told in our few words."""

from __future__ import annotations

import pytest

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.printing.cups_states import Watch, read_job
from amzlabels.printing.ipp import Attributes

BEGUN: Attributes = {"time-at-processing": [1000]}
NOT_BEGUN: Attributes = {"time-at-processing": [b""]}
BEST = Evidence.PRINTER_SAID_DONE
LOST = "cups-ipp-missing-job-history"


def read(job: Attributes, printer: Attributes | None = None, watch: Watch | None = None, now_s: float = 0) -> JobReport:
    """What is said of a job on a queue that gives the best evidence."""
    return read_job(job, printer or {}, watch or Watch(), BEST, now_s)


@pytest.mark.parametrize(
    ("job", "printer", "expected"),
    [
        ({"job-state": [3]}, {"printer-state": [3]}, JobReport(JobState.QUEUED)),
        (
            {"job-state": [3]},
            {"printer-state": [4], "printer-state-reasons": ["cups-waiting-for-job-completed", "media-empty"]},
            JobReport(JobState.BLOCKED, "media-empty"),
        ),
        ({"job-state": [3]}, {"printer-state": [5]}, JobReport(JobState.BLOCKED, "paused")),
        (
            {"job-state": [3]},
            {"printer-state": [5], "printer-state-reasons": ["media-empty-error"]},
            JobReport(JobState.BLOCKED, "media-empty"),
        ),
        (
            {"job-state": [4], "job-state-reasons": ["none", "job-hold-until-specified"]},
            {},
            JobReport(JobState.BLOCKED, "job-hold-until-specified"),
        ),
        ({"job-state": [3], "number-of-documents": [1]}, {"printer-state": [3]}, JobReport(JobState.QUEUED)),
        ({"job-state": [3], "number-of-documents": [0]}, {}, JobReport(JobState.UNCERTAIN, "job-gone")),
        ({"job-state": [5], **BEGUN}, {"printer-state-reasons": ["none"]}, JobReport(JobState.PRINTING)),
        (
            {"job-state": [5], **BEGUN},
            {"printer-state-reasons": ["media-low-warning", "cover-open-report"]},
            JobReport(JobState.BLOCKED, "cover-open"),
        ),
        (
            {"job-state": [5], "job-printer-state-message": ["The printer is not responding."], **BEGUN},
            {},
            JobReport(JobState.BLOCKED, "offline"),
        ),
        (
            {
                "job-state": [5],
                "job-printer-state-message": ["The printer may not exist or is unavailable at this time."],
                "job-printer-state-reasons": ["cups-waiting-for-job-completed"],
                **BEGUN,
            },
            {},
            JobReport(JobState.PRINTING),
        ),
        ({"job-state": [6], **BEGUN}, {}, JobReport(JobState.BLOCKED, "held")),
        (
            {"job-state": [6], "job-state-reasons": ["job-completed-with-errors"], **BEGUN},
            {},
            JobReport(JobState.UNCERTAIN, "completed-with-errors"),
        ),
        ({"job-state": [7], **NOT_BEGUN}, {}, JobReport(JobState.FAILED, "canceled", nothing_printed=True)),
        ({"job-state": [7], **BEGUN}, {}, JobReport(JobState.UNCERTAIN, "canceled")),
        ({"job-state": [8], **NOT_BEGUN}, {}, JobReport(JobState.FAILED, "aborted", nothing_printed=True)),
        ({"job-state": [8], **BEGUN}, {}, JobReport(JobState.FAILED, "aborted")),
        ({"job-state": [9], **BEGUN}, {}, JobReport(JobState.PRINTED, evidence=BEST)),
        (
            {"job-state": [9], "job-state-reasons": ["processing-to-stop-point"], **BEGUN},
            {},
            JobReport(JobState.PRINTED, evidence=BEST),
        ),
        (
            {"job-state": [9], "job-printer-state-reasons": [LOST], **BEGUN},
            {},
            JobReport(JobState.UNCERTAIN, "printer-memory-lost"),
        ),
        (
            {"job-state": [9], **BEGUN},
            {"printer-state-reasons": [LOST]},
            JobReport(JobState.UNCERTAIN, "printer-memory-lost"),
        ),
        (
            {"job-state": [9], "job-printer-state-reasons": ["none"], **BEGUN},
            {"printer-state-reasons": [LOST]},
            JobReport(JobState.PRINTED, evidence=BEST),
        ),
        ({}, {}, JobReport(JobState.UNCERTAIN, "state-unknown")),
        ({"job-state": ["completed"]}, {}, JobReport(JobState.UNCERTAIN, "state-unknown")),
    ],
)
def test_a_job_is_told_in_our_words(job: Attributes, printer: Attributes, expected: JobReport) -> None:
    assert read(job, printer) == expected


@pytest.mark.parametrize("impressions", [0, 1])
def test_counted_sheets_say_nothing(impressions: int) -> None:
    job: Attributes = {"job-state": [7], "job-impressions-completed": [impressions], **BEGUN}
    assert read(job).state is JobState.UNCERTAIN


def test_a_memory_lost_before_the_job_leaves_only_that_the_bytes_were_sent() -> None:
    job: Attributes = {"job-state": [9], "job-printer-state-reasons": [LOST], **BEGUN}
    assert read(job, watch=Watch(memory_lost_before=True)) == JobReport(JobState.PRINTED, evidence=Evidence.SENT)


def test_connecting_for_a_moment_is_not_yet_a_hindrance() -> None:
    watch = Watch()
    job: Attributes = {"job-state": [5], "job-printer-state-reasons": ["connecting-to-device"], **BEGUN}
    assert read(job, watch=watch, now_s=10).state is JobState.PRINTING
    assert read(job, watch=watch, now_s=12.9).state is JobState.PRINTING
    assert read(job, watch=watch, now_s=13.1) == JobReport(JobState.BLOCKED, "offline")


def test_a_job_that_is_begun_again_and_again_is_blocked_until_that_stops() -> None:
    watch = Watch()
    assert read({"job-state": [5], "time-at-processing": [1000]}, watch=watch, now_s=10).state is JobState.PRINTING
    again: Attributes = {"job-state": [5], "time-at-processing": [1001]}
    assert read(again, watch=watch, now_s=11) == JobReport(JobState.BLOCKED, "retrying")
    assert read(again, watch=watch, now_s=15).state is JobState.PRINTING


NOWHERE = "The printer may not exist or is unavailable at this time."


def _offline(state: int, message: str = NOWHERE, begun_at: int = 1000) -> Attributes:
    return {"job-state": [state], "job-printer-state-message": [message], "time-at-processing": [begun_at]}


def test_a_job_that_never_reached_its_printer_is_canceled_for_sure() -> None:
    watch = Watch(is_from_start=True)
    read(_offline(5, "Connecting to printer."), watch=watch)
    assert read(_offline(5), watch=watch) == JobReport(JobState.BLOCKED, "offline")
    assert read(_offline(7), watch=watch) == JobReport(JobState.FAILED, "canceled", nothing_printed=True)


@pytest.mark.parametrize(
    ("watch", "seen"),
    [
        (Watch(), _offline(5)),
        (Watch(is_from_start=True), _offline(5, "Printing page 1.")),
        (Watch(is_from_start=True, begun_at=999), _offline(5)),
    ],
    ids=["not watched from the start", "once reached", "begun again"],
)
def test_a_job_that_may_have_reached_its_printer_is_not(watch: Watch, seen: Attributes) -> None:
    read(seen, watch=watch)
    assert read(_offline(7), watch=watch) == JobReport(JobState.UNCERTAIN, "canceled")
