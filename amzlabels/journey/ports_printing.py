"""Protocols for what prints: the printers of this workstation and those of the network, and who reads labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from amzlabels.domain.printer import JobReport, PrinterInfo, PrintJob, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile


class NetworkPrinters(Protocol):
    """What can be reached over the network without a driver."""

    def look_up(self, address: str) -> RawPrinter:
        """What answers at ``host`` or ``host:port``; ``dpi`` is 0 where it does not tell.

        Raises ``printer.address_unclear`` or ``printer.offline``.
        """


class Printer(Protocol):
    """One printer."""

    name: str

    def submit(self, job: PrintJob) -> str:
        """Hand a job over; returns the system's reference for it.

        Raises ``printer.*`` only when nothing was handed over, except ``printer.uncertain``.
        """

    def report(self, job_name: str, job_ref: str) -> JobReport:
        """Where a job stands now; returns at once. A job the system no longer knows is uncertain."""

    def find(self, job_name: str) -> str | None:
        """The reference of a job handed over earlier under this name, None when the system surely never had it."""

    def known(self) -> dict[str, str]:
        """The references, by name, of the jobs handed over earlier of which the system still knows.

        The newest come first, unless all have ended alike. Raises ``printer.*`` when that cannot be asked.
        """

    def withdraw(self, job_name: str, job_ref: str) -> bool:
        """Take a job back that has not come to its end; True only when it surely will never print.

        It is then reported as failed with nothing printed. Otherwise ``report`` goes on telling what becomes of it: it
        may have come out, or still come out.
        """

    def done_with(self, job_name: str, job_ref: str) -> None:
        """How the job ended is written down; once the program ends, nobody will ask after it. Raises nothing."""


class Printers(NetworkPrinters, Protocol):
    """The printers of this workstation."""

    def use(self, raw_printers: Sequence[RawPrinter], profiles: Sequence[PrinterProfile] = ()) -> None:
        """From now on these are there, and no others of their kind; queues print by these profiles.

        A queue with a profile prints on its media alone and moves the content of pages by its offsets.
        """

    def all(self) -> list[PrinterInfo]:
        """All there are, the built-in PDF folder last."""

    def open(self, name: str) -> Printer:
        """Raises ``printer.gone`` when there is none of that name, ``printer.none_chosen`` for an empty name."""

    def forget_done(self) -> None:
        """Have the systems keep no copies of what the jobs that are done with have printed; raises nothing."""

    def resume(self, name: str) -> None:
        """Let a queue go on that somebody, or the system, has stopped.

        Raises ``printer.may_not_resume`` where only another can do that, ``printer.gone`` or ``printer.unreachable``.
        """


class LabelReader(Protocol):
    """Takes label PDFs apart and turns them into pictures."""

    def picture(self, pdf: bytes, width_px: int) -> bytes:
        """The first page as PNG."""

    def size_mm(self, pdf: bytes) -> tuple[float, float]:
        """Width and height of the first page. Raises ``label.file_damaged``."""
