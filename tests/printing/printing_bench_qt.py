"""The bench of a queue that is reached through Qt, and the thread of its own that this is done from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from printing_benches import CupsBench

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, PrinterInfo, PrintJob, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.journey.ports_printing import Printer, Printers
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.printers import SystemPrinters
from amzlabels.printing.qt_queue import QtQueues

Result = TypeVar("Result")


def elsewhere(act: Callable[[], Result]) -> Result:
    """As the lane that prints does it, in a thread of its own; the library of CUPS asks where CUPS is once a thread."""
    with ThreadPoolExecutor(1) as lane:
        return lane.submit(act).result(60)


class LanePrinter:
    """A printer that is asked as from the lane that prints."""

    def __init__(self, printer: Printer) -> None:
        self.name = printer.name
        self._printer = printer

    def submit(self, job: PrintJob) -> str:
        """Hand over."""
        return elsewhere(lambda: self._printer.submit(job))

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Ask after."""
        return elsewhere(lambda: self._printer.report(job_name, job_ref))

    def find(self, job_name: str) -> str | None:
        """Find."""
        return elsewhere(lambda: self._printer.find(job_name))

    def known(self) -> dict[str, str]:
        """All of them."""
        return elsewhere(self._printer.known)

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Take back."""
        return elsewhere(lambda: self._printer.withdraw(job_name, job_ref))

    def done_with(self, job_name: str, job_ref: str) -> None:
        """As the printer."""
        elsewhere(lambda: self._printer.done_with(job_name, job_ref))


class LanePrinters:
    """Printers that are asked as from the lane that prints."""

    def __init__(self, printers: Printers) -> None:
        self._printers = printers

    def use(self, raw_printers: Sequence[RawPrinter], profiles: Sequence[PrinterProfile] = ()) -> None:
        """Settle."""
        self._printers.use(raw_printers, profiles)

    def all(self) -> list[PrinterInfo]:
        """List."""
        return elsewhere(self._printers.all)

    def open(self, name: str) -> LanePrinter:
        """Open."""
        return LanePrinter(elsewhere(lambda: self._printers.open(name)))

    def forget_done(self) -> None:
        """Forget."""
        elsewhere(self._printers.forget_done)

    def resume(self, name: str) -> None:
        """Let go on."""
        elsewhere(lambda: self._printers.resume(name))

    def look_up(self, address: str) -> RawPrinter:
        """Look up."""
        return elsewhere(lambda: self._printers.look_up(address))


class QtBench:
    """A real queue of a CUPS that only CUPS' own library knows the way to, so that it is reached through Qt alone."""

    evidence = Evidence.NONE
    # What is not in Qt's own records may have gone another way, and nobody can be asked.
    knows_its_jobs = False

    def __init__(self, cups: CupsBench, folder: Path) -> None:
        self.name = cups.name
        self._cups = cups
        qt = QtQueues(folder / "printers", Preflight())
        self.printers = LanePrinters(SystemPrinters(folder / "printed", qt=qt))

    def received(self) -> list[bytes]:
        """What the virtual printer kept."""
        return self._cups.received()

    def block(self, reason: str) -> None:
        """The printer stands still with the next job."""
        self._cups.block(reason)

    def unblock(self) -> None:
        """The printer goes on."""
        self._cups.unblock()

    def cut_power(self) -> None:
        """The printer's process is killed in the middle of a job, and started anew."""
        self._cups.cut_power()
