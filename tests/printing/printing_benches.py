"""What the printing contract is held against: each bench is one printer, with a view of what came out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from cups_farm import CupsFarm, wait_until
from fakes.printing import FakePrinters
from fakes.win32_print import FakeWin32Print
from fakes.win32_queue import VANISHED, FakeQueue
from fakes.zpl_printer import ZplPrinterStandIn
from printing_documents import draw_label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterInfo, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_printing import Printer, Printers
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.printers import SystemPrinters
from amzlabels.printing.raw_printers import RawPrinters, look_up
from amzlabels.printing.windows_api import DENIED
from amzlabels.printing.windows_queues import WindowsQueues
from amzlabels.printing.windows_states import JobStatus
from amzlabels.printing.zpl_verdict import Pace

LABEL_SIZES = {
    "100x150": {"om_100x150mm_100x150mm": (10000, 15000)},
    "a6": {"iso_a6_105x148mm": (10500, 14800)},
    "4x6": {"na_index-4x6_4x6in": (10160, 15240)},
    "labels": {
        "iso_a6_105x148mm": (10500, 14800),
        "na_index-4x6_4x6in": (10160, 15240),
        "om_100x150mm_100x150mm": (10000, 15000),
    },
    "a4": {"iso_a4_210x297mm": (21000, 29700)},
    "several": {
        "iso_a6_105x148mm": (10500, 14800),
        "om_100x150mm_100x150mm": (10000, 15000),
        "iso_a4_210x297mm": (21000, 29700),
    },
}
PDF, RASTER = "application/pdf", "image/pwg-raster"
# A test need not wait as long as paper takes.
QUICK = Pace(look_s=0.01, idle_s=0.05, lost_s=0.3, told_s=0)
COUNTED = JobReport(JobState.PRINTED, evidence=Evidence.COUNTED)


class Bench(Protocol):
    """A printer to be tested, by the port alone.

    ``evidence`` is the best it can give of a label that came out; with none, a person is asked about each.
    ``knows_its_jobs``: what it does not find was surely never handed over.
    """

    printers: Printers
    name: str
    evidence: Evidence
    knows_its_jobs: bool

    def received(self) -> list[bytes]:
        """What came out, oldest first."""


class FaultyBench(Bench, Protocol):
    """A printer that can be made to fail."""

    def block(self, reason: str) -> None:
        """The printer needs a person."""

    def unblock(self) -> None:
        """The person came."""

    def cut_power(self) -> None:
        """The printer loses its memory while it holds a job, and comes back."""


class ChoosyBench(Bench, Protocol):
    """A printer that can turn jobs down."""

    def abort_next(self) -> None:
        """The next job is given up while it prints."""

    def refuse(self) -> None:
        """The queue takes no jobs."""


class FolderBench:
    """The built-in PDF folder."""

    evidence = Evidence.PRINTER_SAID_DONE
    knows_its_jobs = True

    def __init__(self, folder: Path) -> None:
        self.printers = SystemPrinters(folder)
        self.name = PDF_FOLDER_NAME
        self._folder = folder

    def received(self) -> list[bytes]:
        """Every file of the folder."""
        return [each.read_bytes() for each in sorted(self._folder.iterdir())] if self._folder.exists() else []


class FakeBench:
    """The stand-in that other rooms test with."""

    evidence = Evidence.PRINTER_SAID_DONE
    knows_its_jobs = True

    def __init__(self) -> None:
        self.name = "Label"
        self.printers = FakePrinters(self.name)
        self.printer = self.printers[self.name]

    def received(self) -> list[bytes]:
        """Every job that printed."""
        return [job.pdf for job in self.printer.printed]

    def block(self, reason: str) -> None:
        """Stand still."""
        self.printer.block(reason)

    def unblock(self) -> None:
        """Go on."""
        self.printer.unblock()

    def abort_next(self) -> None:
        """Fail once."""
        self.printer.fail_next("aborted")

    def refuse(self) -> None:
        """Refuse from now on."""
        self.printer.refuse(Problem("printer.refused", printer=self.name, reason="not-accepting"))

    def cut_power(self) -> None:
        """Forget."""
        self.printer.cut_power()


class CupsBench:
    """A real CUPS queue with a virtual printer behind it, as it was set up for this language, if it was."""

    knows_its_jobs = True

    def __init__(
        self,
        farm: CupsFarm,
        name: str,
        pdf_folder: Path,
        language: Language = Language.UNKNOWN,
        evidence: Evidence = Evidence.PRINTER_SAID_DONE,
    ) -> None:
        self.evidence = evidence
        self.printers = SystemPrinters(pdf_folder)
        if language is not Language.UNKNOWN:
            self.printers.use((), [PrinterProfile(name, language=language)])
        self.name = name
        self._farm = farm

    def received(self) -> list[bytes]:
        """What the virtual printer kept."""
        return self._farm.received(self.name)

    def block(self, reason: str) -> None:
        """The printer reports the reason with the next job."""
        self._farm.set_fault(self.name, reason)

    def unblock(self) -> None:
        """The printer goes on."""
        self._farm.clear_fault(self.name)

    def abort_next(self) -> None:
        """The printer gives up the next job."""
        self._farm.set_fault(self.name, "abort")

    def refuse(self) -> None:
        """The queue is closed."""
        self._farm.call("cupsreject", self.name)

    def cut_power(self) -> None:
        """The printer's process is killed in the middle of a job, and started anew."""
        self._farm.wait_for_start(self.name)
        self._farm.take_printer_away(self.name)
        self._farm.clear_fault(self.name)
        self._farm.return_printer(self.name)


class RawBench:
    """A printer of the network, through its raw port."""

    knows_its_jobs = True

    def __init__(self, stand_in: ZplPrinterStandIn, folder: Path, *, pace: Pace = QUICK) -> None:
        self.stand_in = stand_in
        self.folder = folder
        self._pace = pace
        self.profile = replace(look_up(f"127.0.0.1:{stand_in.port}"), media="om_100x150mm_100x150mm")
        self.name = self.profile.name
        self.evidence = self.profile.evidence
        self.start_anew()

    def start_anew(self) -> None:
        """As after a crash: nothing is known but what was written down."""
        raw = RawPrinters(self.folder / "printers", Preflight(), self._pace)
        self.printers = SystemPrinters(self.folder / "printed", raw=raw)
        self.printers.use([self.profile])

    def load(self, media: str) -> None:
        """Somebody puts other labels in, and says so in the settings."""
        self.profile = replace(self.profile, media=media)
        self.printers.use([self.profile])

    def received(self) -> list[bytes]:
        """The labels that came out."""
        return list(self.stand_in.printed)

    def block(self, reason: str) -> None:
        """It needs somebody, or stands still without a word."""
        self.stand_in.raise_fault(reason)

    def unblock(self) -> None:
        """Somebody came."""
        self.stand_in.clear_faults()

    def cut_power(self) -> None:
        """Its plug is pulled and put in again."""
        self.stand_in.cut_power()


class WindowsBench:
    """A queue of the Windows spooler, played at the boundary to pywin32."""

    evidence = Evidence.SENT
    knows_its_jobs = True

    def __init__(self, folder: Path, queue: FakeQueue | None = None) -> None:
        self.queue = queue or FakeQueue("ZDesigner GK420d")
        self.name = self.queue.name
        self.win32 = FakeWin32Print(self.queue)
        self._folder = folder
        self.start_anew()

    def start_anew(self) -> None:
        """As after a crash: nothing is known but what was written down."""
        windows = WindowsQueues(self.win32.api, self._folder / "printers", Preflight())
        self.printers = SystemPrinters(self._folder / "printed", windows=windows)

    def received(self) -> list[bytes]:
        """The pages that came out, as pictures."""
        return [page for job in self.queue.out for page in job.pages]

    def block(self, reason: str) -> None:
        """The printer tells Windows, or stands still without a word."""
        self.queue.block(reason)

    def unblock(self) -> None:
        """Somebody came."""
        self.queue.unblock()

    def cut_power(self) -> None:
        """Windows sees an error, then nothing any more."""
        self.queue.cut_power()

    def abort_next(self) -> None:
        """The next job ends with an error and is deleted."""
        at_it = JobStatus.PRINTING
        self.queue.play(JobStatus.SPOOLING, at_it, at_it | JobStatus.ERROR, at_it | JobStatus.DELETING, VANISHED)

    def refuse(self) -> None:
        """Windows lets nobody print there."""
        self.queue.refusal = DENIED


def label(code: str) -> PrintJob:
    """A job of this name, with its name as barcode."""
    return PrintJob(code, draw_label(100, 150, code))


def follow(printer: Printer, job_name: str, job_ref: str) -> list[JobReport]:
    """Ask after a job until it has come to its end; returns what was said, without repetitions."""
    said: list[JobReport] = []

    def has_ended() -> bool:
        report = printer.report(job_name, job_ref)
        if not said or said[-1] != report:
            said.append(report)
        return report.state.is_final

    wait_until(has_ended, f"job {job_name} to end")
    return said


def wait_for_state(printer: Printer, job_name: str, job_ref: str, state: JobState, reason: str = "") -> JobReport:
    """Ask after a job until it is in this state, for this reason where one is given."""
    said: list[JobReport] = []

    def has_come() -> bool:
        said.append(printer.report(job_name, job_ref))
        return said[-1].state is state and reason in ("", said[-1].reason)

    wait_until(has_come, f"job {job_name} to be {state} {reason}")
    return said[-1]


AddQueue = Callable[..., CupsBench]
AddZpl = Callable[..., RawBench]
AddBench = Callable[[str], Bench]


def info_of(bench: Bench) -> PrinterInfo:
    """How the bench's printer is listed."""
    return next(info for info in bench.printers.all() if info.name == bench.name)


def best_end(bench: Bench) -> tuple[JobState, Evidence]:
    """What is said at last of a label that came out: no more than the evidence that there can be."""
    return JobState.UNCERTAIN if bench.evidence is Evidence.NONE else JobState.PRINTED, bench.evidence
