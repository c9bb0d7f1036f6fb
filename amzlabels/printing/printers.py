"""The printers of this workstation: the system's queues, ZPL printers of the network, and the PDF folder.

The system is CUPS on Linux and macOS, and the spooler on Windows. CUPS brings HTTP with it, for which the window would
wait, so it is loaded when it is first asked.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from amzlabels.domain.printer import PrinterInfo, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile, profile_named
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_printing import Printer
from amzlabels.printing.pdf_folder import DOCUMENTS_FOLDER_NAME, PDF_FOLDER_NAME, PdfFolder
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.raw_printers import RawPrinters, look_up

if TYPE_CHECKING:
    from amzlabels.printing.qt_queue import QtQueues
    from amzlabels.printing.windows_queues import WindowsQueues

CUPS_KNOWS = 500
"""So many jobs CUPS remembers unless told otherwise; those before them are gone with their documents."""
logger = logging.getLogger(__name__)


class SystemPrinters:
    """The ``Printers`` of the program; ``pdf_folder`` is where the built-in printer writes.

    With a ``documents_folder`` there is a second one, so that what goes to two printers can be told apart without any.
    ``raw`` are the printers that are reached without a driver, None where there are to be none. ``windows`` are the
    queues of Windows, None elsewhere. ``preflight`` is what all make labels ready with, None = one of their own.
    ``qt`` is what to try where the system cannot be asked otherwise.
    """

    def __init__(
        self,
        pdf_folder: Path,
        documents_folder: Path | None = None,
        raw: RawPrinters | None = None,
        windows: WindowsQueues | None = None,
        preflight: Preflight | None = None,
        qt: QtQueues | None = None,
    ) -> None:
        self._folders = {PDF_FOLDER_NAME: pdf_folder}
        if documents_folder is not None:
            self._folders[DOCUMENTS_FOLDER_NAME] = documents_folder
        self._preflight = preflight or Preflight()
        self._raw = raw or RawPrinters(pdf_folder, self._preflight)
        self._profiles: Sequence[PrinterProfile] = ()
        self._windows = windows
        self._done = deque[Callable[[], None]](maxlen=CUPS_KNOWS)
        # Where there is the spooler itself, nothing is gained by a way that tells less.
        self._qt = qt if windows is None else None

    def all(self) -> list[PrinterInfo]:
        """All queues, the raw ones, then the PDF folders, of which one is there even when the system is silent."""
        from amzlabels.printing.media import as_set_up

        folders = (PdfFolder(folder, self._preflight, name).info() for name, folder in self._folders.items())
        set_up = (as_set_up(each, profile_named(self._profiles, each.name)) for each in self._queues())
        return [*set_up, *self._raw.all(), *folders]

    def open(self, name: str) -> Printer:
        """Raises ``printer.none_chosen``, ``.gone``, ``.unreachable`` or ``.folder_unwritable``."""
        if not name:
            raise Problem("printer.none_chosen")
        if self._raw.has(name):
            return self._raw.open(name)
        if name not in self._folders:
            return self._open_queue(name)
        folder = PdfFolder(self._folders[name], self._preflight, name)
        folder.remove_unfinished()
        return folder

    def _queues(self) -> list[PrinterInfo]:
        from amzlabels.printing import cups

        try:
            queues = cups.all_queues() if self._windows is None else self._windows.all()
        except Problem as problem:
            logger.warning("the system's printing did not answer; its printers are not listed")
            if _hangs(problem):
                return []
            queues = []
        return self._qt.all() if self._qt is not None and not queues else queues

    def _open_queue(self, name: str) -> Printer:
        try:
            return self._open_native(name)
        except Problem as problem:
            if self._qt is not None and not _hangs(problem):
                queue = self._qt.open(name, profile_named(self._profiles, name), self._open_native)
                if queue is not None:
                    return queue
            raise

    def _open_native(self, name: str) -> Printer:
        profile = profile_named(self._profiles, name)
        if self._windows is not None:
            return self._windows.open(name, profile)
        from amzlabels.printing import cups

        return cups.open_queue(name, self._preflight, profile, self._done)

    def forget_done(self) -> None:
        """CUPS keeps what it has printed for a day unless told otherwise; the other systems keep nothing."""
        with suppress(Problem):
            while self._done:
                self._done.pop()()

    def resume(self, name: str) -> None:
        """Raises ``printer.may_not_resume`` where that is not ours to do, ``printer.gone`` or ``.unreachable``."""
        is_queue = not self._raw.has(name) and name not in self._folders
        if not is_queue or self._windows is not None:
            raise Problem("printer.may_not_resume", printer=name)
        from amzlabels.printing import cups

        cups.resume_queue(name)

    def use(self, raw_printers: Sequence[RawPrinter], profiles: Sequence[PrinterProfile] = ()) -> None:
        """From now on these are reached without a driver, and queues that are opened print by these profiles."""
        self._raw.use(raw_printers)
        self._profiles = tuple(profiles)

    def look_up(self, address: str) -> RawPrinter:
        """Raises ``printer.address_unclear`` or ``printer.offline``."""
        return look_up(address)


def _hangs(problem: Problem) -> bool:
    """Whether CUPS has not answered in time. Qt asks the same one, and waits minutes for it."""
    from amzlabels.printing.ipp import Silent

    return isinstance(problem, Silent)
