"""Remembers in a file what a printer was sent whose system forgets it, over a crash; it holds no personal data."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.domain.problems import Problem

KEPT = 500


@dataclass(frozen=True, slots=True)
class SentJob:
    """A job that was about to be sent: how many labels it has, and the printer's counter before it, None = unknown."""

    ref: str
    name: str
    labels: int
    counter_before: int | None = None

    @property
    def counter_after(self) -> int | None:
        """The counter once all of it is out."""
        return None if self.counter_before is None else self.counter_before + self.labels


class JobJournal:
    """The jobs of one printer, newest last. ``printer`` names it in problems.

    Opening and ``begin`` raise ``printer.folder_unwritable`` when the file cannot be used.
    """

    def __init__(self, file: Path, printer: str) -> None:
        self._file = file
        self._printer = printer
        self._jobs: dict[str, SentJob] = {}
        self._ends: dict[str, JobReport] = {}
        self._last_ref = 0
        self._read()

    @property
    def open_jobs(self) -> list[SentJob]:
        """Those that have not come to an end, oldest first."""
        return [job for job in self._jobs.values() if job.ref not in self._ends]

    def next_ref(self) -> str:
        """A reference that no job has had."""
        self._last_ref += 1
        return str(self._last_ref)

    def find(self, name: str) -> str | None:
        """The reference of the newest job of this name."""
        return self.refs().get(name)

    def refs(self) -> dict[str, str]:
        """The newest reference of each name, the newest first."""
        refs: dict[str, str] = {}
        for job in reversed(self._jobs.values()):
            refs.setdefault(job.name, job.ref)
        return refs

    def job(self, ref: str) -> SentJob | None:
        """The job with this reference."""
        return self._jobs.get(ref)

    def end_of(self, ref: str) -> JobReport | None:
        """How a job ended, None while it has not."""
        return self._ends.get(ref)

    def begin(self, job: SentJob) -> None:
        """Write durably that the job is about to be sent."""
        self._write(asdict(job))
        self._jobs[job.ref] = job

    def end(self, ref: str, report: JobReport) -> None:
        """Note how it ended; what cannot be written is found out anew after a restart."""
        self._ends[ref] = report
        with suppress(Problem):
            self._write(_end_line(ref, report))

    def _write(self, line: dict[str, str | int | None]) -> None:
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self._file.open("a", encoding="utf-8") as stream:
                # The line before may have been cut short.
                stream.write("\n" + json.dumps(line))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError:
            raise Problem("printer.folder_unwritable", printer=self._printer) from None

    def _read(self) -> None:
        for line in self._lines():
            # The line that a crash cut short was not yet followed by any act.
            with suppress(ValueError, KeyError, TypeError):
                self._take(json.loads(line))
        if len(self._jobs) > 2 * KEPT:
            self._shorten()

    def _lines(self) -> Iterator[str]:
        try:
            yield from self._file.read_text(encoding="utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return
        except OSError:
            raise Problem("printer.folder_unwritable", printer=self._printer) from None

    def _take(self, line: dict[str, str]) -> None:
        if "state" in line:
            self._ends[line["ref"]] = JobReport(
                JobState(line["state"]),
                line["reason"],
                Evidence(line["evidence"]),
                nothing_printed=bool(line.get("nothing_printed")),
            )
            return
        job = SentJob(**line)  # type: ignore[arg-type]
        self._jobs[job.ref] = job
        self._last_ref = max(self._last_ref, int(job.ref))

    def _shorten(self) -> None:
        """Forget what ended long ago."""
        newest = list(self._jobs)[-KEPT:]
        self._jobs = {ref: job for ref, job in self._jobs.items() if ref in newest or ref not in self._ends}
        self._ends = {ref: end for ref, end in self._ends.items() if ref in self._jobs}
        shorter = self._file.with_suffix(".shorter")
        with suppress(OSError):
            shorter.unlink(missing_ok=True)
            whole, self._file = self._file, shorter
            try:
                for job in self._jobs.values():
                    self._write(asdict(job))
                for ref, end in self._ends.items():
                    self._write(_end_line(ref, end))
                shorter.replace(whole)
            finally:
                self._file = whole


def _end_line(ref: str, end: JobReport) -> dict[str, str | int | None]:
    line: dict[str, str | int | None] = {"ref": ref, "state": end.state, "reason": end.reason, "evidence": end.evidence}
    return line | {"nothing_printed": True} if end.nothing_printed else line
