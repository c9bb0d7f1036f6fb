"""What became of labels at a ZPL printer, by its status and its counter as time goes by."""

from __future__ import annotations

import pytest

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.printing.job_journal import SentJob
from amzlabels.printing.zpl_link import ZplStatus
from amzlabels.printing.zpl_verdict import Flight, Pace

PACE = Pace(idle_s=0.5, lost_s=10)
IDLE = ZplStatus("", 0, is_partial=False)
COUNTED = JobReport(JobState.PRINTED, evidence=Evidence.COUNTED)
DONE = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
NOT_COUNTED = JobReport(JobState.UNCERTAIN, "not-counted")
OUT_OF_REACH = JobReport(JobState.UNCERTAIN, "out-of-reach")
SHARED = JobReport(JobState.UNCERTAIN, "counter-shared")


def flight(*, counts: bool = True, **seen: bool) -> Flight:
    """Two jobs of one label each, the first after label 100."""
    befores = (100, 101) if counts else (None, None)
    return Flight([SentJob(str(at), f"job-{at}", 1, before) for at, before in enumerate(befores, 1)], **seen)


@pytest.mark.parametrize("busy", [ZplStatus("", 1, False), ZplStatus("media-empty", 0, False), ZplStatus("", 0, True)])
def test_while_it_has_not_come_to_rest_only_what_is_counted_is_known(busy: ZplStatus) -> None:
    assert flight().judge(busy, 101, 1000, PACE) == {"1": COUNTED}
    assert flight(counts=False).judge(busy, None, 1000, PACE) == {}
    for doubt in ({"is_inherited": True}, {"is_shared": True}):
        assert flight(**doubt).judge(busy, 102, 1000, PACE) == {}


@pytest.mark.parametrize(
    ("counter", "seen", "at_once", "in_the_end"),
    [
        (102, {}, {"1": COUNTED, "2": COUNTED}, {}),
        (101, {}, {"1": COUNTED}, {"2": NOT_COUNTED}),
        (100, {}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        # Something must have been counted anew, or it is another printer.
        (7, {}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        # Away is not off: another program may have had the line.
        (102, {"was_away": True}, {"1": COUNTED, "2": COUNTED}, {}),
        (100, {"was_away": True}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        (102, {"is_cut": True}, {"1": COUNTED, "2": COUNTED}, {}),
        # More came out than ours.
        (103, {}, {"1": DONE, "2": DONE}, {}),
        (103, {"was_away": True}, {"1": SHARED, "2": SHARED}, {}),
        (103, {"is_cut": True}, {"1": SHARED, "2": SHARED}, {}),
        (103, {"is_inherited": True}, {"1": SHARED, "2": SHARED}, {}),
        (102, {"is_inherited": True}, {"1": COUNTED, "2": COUNTED}, {}),
        # Each was answered for before the next was begun, so that a stop can only have kept the last one back.
        (101, {"is_inherited": True}, {}, {"1": COUNTED, "2": NOT_COUNTED}),
        (100, {"is_inherited": True}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        (101, {"is_inherited": True, "was_away": True}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        (101, {"is_inherited": True, "is_shared": True}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        # Others were among ours, and yet no more came out than ours alone: some are missing, whosever they are.
        (102, {"is_shared": True}, {}, {"1": NOT_COUNTED, "2": NOT_COUNTED}),
        # It does not answer how many; what it took is believed as of a printer that never counts, only later.
        (None, {}, {}, {"1": DONE, "2": DONE}),
        (None, {"was_away": True}, {}, {"1": OUT_OF_REACH, "2": OUT_OF_REACH}),
    ],
)
def test_at_rest_the_counter_decides_and_what_it_lacks_is_given_up_after_a_while(
    counter: int | None, seen: dict[str, bool], at_once: dict[str, JobReport], in_the_end: dict[str, JobReport]
) -> None:
    jobs = flight(**seen)
    assert jobs.judge(IDLE, counter, 1000, PACE) == at_once
    jobs.jobs = [job for job in jobs.jobs if job.ref not in at_once]
    assert jobs.judge(IDLE, counter, 1009.9, PACE) == {}
    assert jobs.judge(IDLE, counter, 1010, PACE) == in_the_end


@pytest.mark.parametrize("doubt", ["", "was_away", "is_cut", "is_inherited"])
def test_a_printer_that_never_counts_is_believed_once_it_has_rested(doubt: str) -> None:
    jobs = flight(counts=False, **({doubt: True} if doubt else {}))
    assert jobs.judge(IDLE, None, 1000, PACE) == {}
    assert jobs.judge(ZplStatus("", 1, is_partial=False), None, 1000.4, PACE) == {}
    assert jobs.judge(IDLE, None, 1000.6, PACE) == {}
    end = OUT_OF_REACH if doubt else DONE
    assert jobs.judge(IDLE, None, 1001.1, PACE) == {"1": end, "2": end}


def test_nothing_is_said_where_nothing_was_sent() -> None:
    assert Flight().judge(IDLE, 5, 1000, PACE) == {}
    assert Flight().may_grow
    assert flight().may_grow
    assert not flight(counts=False).may_grow
    for doubt in ("was_away", "is_cut", "is_shared", "is_inherited"):
        assert not flight(**{doubt: True}).may_grow
