"""The queues of the Windows spooler: which there are, and how they stand; printing on one is left to ``windows``."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_queues import device_of
from amzlabels.printing.job_journal import JobJournal
from amzlabels.printing.media import A4, choose_stock
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.windows import LETTERS_ONLY, WindowsPrinter
from amzlabels.printing.windows_api import Win32, opened
from amzlabels.printing.windows_page import read_forms
from amzlabels.printing.windows_states import Queue, QueueAttribute

# EnumPrinters: those of this computer, and those of others that this user has connected.
_LOCAL_AND_CONNECTED = 0x2 | 0x4
# These ask for a file's name, or a number to dial, in a dialog of their own.
_PORTS_THAT_ASK = ("PORTPROMPT:", "FILE:", "SHRFAX:")


class WindowsQueues:
    """All of them. ``folder`` is where it is remembered what each was given."""

    def __init__(self, win32: Win32, folder: Path, preflight: Preflight) -> None:
        self._win32 = win32
        self._folder = folder
        self._preflight = preflight
        self._lock = Lock()
        self._printers: dict[str, WindowsPrinter] = {}

    def all(self) -> list[PrinterInfo]:
        """Every queue, but those that would ask for a file's name. Raises ``printer.unreachable``."""
        try:
            found = self._win32.spooler.EnumPrinters(_LOCAL_AND_CONNECTED, None, 4)
        except self._win32.error:
            raise Problem("printer.unreachable") from None
        default = self._default()
        infos = (self._info(each["pPrinterName"], default) for each in found)
        return [info for info in infos if info is not None]

    def open(self, name: str, profile: PrinterProfile | None = None) -> WindowsPrinter:
        """The one printer of this name, which prints by its profile.

        Raises ``printer.gone``, ``.unreachable`` or ``.folder_unwritable``.
        """
        with opened(self._win32, name), self._lock:
            if name not in self._printers:
                file = self._folder / f"windows-{hashlib.sha256(name.encode()).hexdigest()[:16]}.jsonl"
                self._printers[name] = WindowsPrinter(name, self._win32, JobJournal(file, name), self._preflight)
            self._printers[name].profile = profile or PrinterProfile(name)
            return self._printers[name]

    def _default(self) -> str:
        # Windows calls it an error when there is none.
        with suppress(self._win32.error, RuntimeError):
            return str(self._win32.spooler.GetDefaultPrinter())
        return ""

    def _info(self, name: str, default: str) -> PrinterInfo | None:
        """A queue as it stands; None for one that would ask for a file's name."""
        try:
            with opened(self._win32, name) as handle:
                told = self._win32.spooler.GetPrinter(handle, 2)
        except (Problem, self._win32.error):
            # One whose server is away is not to hide the others.
            return PrinterInfo(name, PrinterKind.WINDOWS, PrinterState.STOPPED, ("offline",), evidence=Evidence.SENT)
        queue = Queue.told(told)
        if told["pPortName"] in _PORTS_THAT_ASK or queue.attributes & QueueAttribute.FAX:
            return None
        media = read_forms(self._win32, name, told["pPortName"]).media
        return PrinterInfo(
            name,
            PrinterKind.WINDOWS,
            queue.state,
            reasons=(queue.reason,) if queue.reason else (),
            media=media,
            evidence=Evidence.SENT,
            is_default=name == default,
            takes_sheets=choose_stock(A4, media) is not None,
            device=device_of(told["pPortName"]),
            dpi=_dpi(told["pDevMode"]),
            has_driver=told["pDriverName"] != LETTERS_ONLY,
        )


def _dpi(settings: Any) -> int:
    """How fine a driver is set to print, 0 where it does not say; negative are words such as "draft"."""
    quality = 0 if settings is None else int(settings.PrintQuality)
    return max(quality, 0)
