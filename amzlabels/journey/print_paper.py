"""Printing a paper that is no parcel's label: handed over and waited for a while; a lost one is only printed again."""

from __future__ import annotations

from amzlabels.domain.printer import JobState, PrintJob
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_printing import Printer

PATIENCE_S = 60.0
_LOOK_S = 0.25
_CODES = {JobState.FAILED: "printer.failed", JobState.UNCERTAIN: "printer.uncertain"}


def print_paper(job: PrintJob, printer: Printer, clock: Clock) -> Note | None:
    """Print it; returns what a person must know, None when it came out. Raises ``printer.*``."""
    ref = printer.submit(job)
    until_s = clock.monotonic_s() + PATIENCE_S
    report = printer.report(job.name, ref)
    while not report.state.is_final and clock.monotonic_s() < until_s and not clock.wait(_LOOK_S):
        report = printer.report(job.name, ref)
    if report.state is JobState.PRINTED:
        return None
    return Note(_CODES.get(report.state, "printer.blocked"), {"printer": printer.name, "reason": report.reason})
