"""A printer on a day by lot: every call is a step, and of what is in doubt the lot says whether it came out."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from threading import Lock
from typing import Protocol

from fakes.printing import FakeJob, FakePrinter

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrintJob


class Lot(Protocol):
    """Who draws it, and is told of each step."""

    random: Random

    def moment(self) -> None:
        """What comes next is another step."""


@dataclass(frozen=True)
class Paper:
    """A label or slip that came out, as a part of which job."""

    text: str
    job: str


class LotPrinter(FakePrinter):
    """A printer whose every call is a step. Of what is in doubt the lot says whether it came out all the same."""

    def __init__(self, name: str, lot: Lot, paper: list[Paper], evidence: Evidence) -> None:
        super().__init__(name, evidence)
        self._lot = lot
        self._paper = paper
        self._settled: set[str] = set()
        self._looking = Lock()

    def submit(self, job: PrintJob) -> str:
        """Take it."""
        self._lot.moment()
        ref = super().submit(job)
        self._lot.moment()
        return ref

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Tell how it stands."""
        report = super().report(job_name, job_ref)
        self.look()
        self._lot.moment()
        return report

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Give it back, or not."""
        self._lot.moment()
        is_back = super().withdraw(job_name, job_ref)
        self.look()
        self._lot.moment()
        return is_back

    def find(self, job_name: str) -> str | None:
        """Look for it."""
        self._lot.moment()
        return super().find(job_name)

    def known(self) -> dict[str, str]:
        """Tell of all."""
        self._lot.moment()
        return super().known()

    def look(self) -> None:
        """Put what has come out on the pile."""
        # Whoever looks at the pile next finds all that has come out by now, whoever else looks meanwhile.
        with self._looking:
            for job in self.jobs:
                if job.end is not None and job.ref not in self._settled:
                    self._settled.add(job.ref)
                    if self._comes_out(job):
                        self._paper += [Paper(text, job.name) for text in job.pdf.decode().split("|")]

    def _comes_out(self, job: FakeJob) -> bool:
        end = job.end or JobReport(JobState.UNCERTAIN)
        is_certain = self.evidence is not Evidence.SENT or job.name.startswith("slip-")
        if end.state is JobState.PRINTED and is_certain:
            return True
        return not end.nothing_printed and self._lot.random.random() < 0.5
