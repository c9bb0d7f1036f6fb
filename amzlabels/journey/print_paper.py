"""Printing a paper that is no parcel's label: handed over and waited for a while; a lost one is only printed again."""

from __future__ import annotations

from collections.abc import Callable

from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_printing import Printer

PATIENCE_S = 60.0
_LOOK_S = 0.25
_CODES = {JobState.FAILED: "printer.failed", JobState.UNCERTAIN: "printer.uncertain"}


def print_paper(
    job: PrintJob, printer: Printer, clock: Clock, tell: Callable[[JobReport], None] | None = None
) -> Note | None:
    """Print it; returns what a person must know, None when it came out. Raises ``printer.*``.

    ``tell`` hears how it stands whenever that changes.
    """
    ref = printer.submit(job)
    until_s = clock.monotonic_s() + PATIENCE_S
    told = None
    while True:
        report = printer.report(job.name, ref)
        if tell is not None and report != told:
            tell(report)
            told = report
        if report.state.is_final or clock.monotonic_s() >= until_s or clock.wait(_LOOK_S):
            break
    printer.done_with(job.name, ref)
    if report.state is JobState.PRINTED:
        return None
    return Note(_CODES.get(report.state, "printer.blocked"), {"printer": printer.name, "reason": report.reason})
