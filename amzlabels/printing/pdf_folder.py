"""The built-in printer that writes every job as a PDF file into a folder; which folder is left to the caller."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterInfo, PrinterKind, PrinterState, PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing.preflight import Preflight

PDF_FOLDER_NAME = "PDF folder"
DOCUMENTS_FOLDER_NAME = "PDF folder for documents"
_UNFINISHED = ".pdf.unfinished"


class PdfFolder:
    """Writes ``<job name>.pdf``; a job is printed when that file is there, which it is whole or not at all."""

    def __init__(self, folder: Path, preflight: Preflight, name: str = PDF_FOLDER_NAME) -> None:
        self.name = name
        self._folder = folder
        self._preflight = preflight

    def info(self) -> PrinterInfo:
        """The folder as a printer: it takes any size, and stands still when nothing can be written."""
        usable = os.access(_nearest_existing(self._folder), os.W_OK | os.X_OK)
        return PrinterInfo(
            self.name,
            PrinterKind.PDF_FOLDER,
            PrinterState.READY if usable else PrinterState.STOPPED,
            reasons=() if usable else ("folder-unwritable",),
            evidence=Evidence.PRINTER_SAID_DONE,
            folder=str(self._folder),
            takes_sheets=True,
        )

    def remove_unfinished(self) -> None:
        """Remove what a crash left half written."""
        with suppress(OSError):
            for each in self._folder.glob(f".*{_UNFINISHED}"):
                each.unlink(missing_ok=True)

    def submit(self, job: PrintJob) -> str:
        """Write the file durably; returns its name.

        Raises ``label.file_damaged``, ``printer.folder_unwritable`` or ``printer.refused``.
        """
        file = self._file_of(job.name)
        self._preflight.check(job)
        unfinished = file.with_name(f".{job.name}{_UNFINISHED}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with unfinished.open("wb") as stream:
                stream.write(job.pdf)
                stream.flush()
                os.fsync(stream.fileno())
            unfinished.replace(file)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise Problem("printer.folder_unwritable", printer=self.name) from None
        _sync_folder(self._folder)
        return file.name

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Printed when the file is there; uncertain when it is not, for a person may have taken it."""
        if self.find(job_name) == job_ref:
            return JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
        return JobReport(JobState.UNCERTAIN, "job-gone")

    def find(self, job_name: str) -> str | None:
        """The file's name if it is there. Raises ``printer.folder_unwritable`` when there can be no folder."""
        file = self._file_of(job_name)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return file.name if file.is_file() else None
        except OSError:
            raise Problem("printer.folder_unwritable", printer=self.name) from None

    def known(self) -> dict[str, str]:
        """The names of the files that are there, in any order: all of them are printed. Raises as ``find``."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return {file.stem: file.name for file in self._folder.glob("*.pdf")}
        except OSError:
            raise Problem("printer.folder_unwritable", printer=self.name) from None

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """What was handed over was written at once."""
        return False

    def done_with(self, job_name: str, job_ref: str) -> None:
        """The file is what was asked for."""

    def _file_of(self, job_name: str) -> Path:
        # The name decides where we write: one that could lead out of the folder is no name.
        if not job_name or any(character in job_name for character in "/\\:\0"):
            raise Problem("printer.refused", printer=self.name, reason="job-name")
        return self._folder / f"{job_name}.pdf"


def _nearest_existing(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable where the system can (Windows cannot open a folder)."""
    if os.name != "posix":
        return
    # The file is there already, so a file system that refuses this changes nothing of what we say.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
