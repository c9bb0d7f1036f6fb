"""The ZPL printers of the network: finds out what one is, and keeps one ``ZplPrinter`` for each that is set up."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from urllib.parse import urlsplit

from amzlabels.domain.printer import RAW_PORT, PrinterInfo, RawPrinter
from amzlabels.domain.problems import Problem
from amzlabels.printing.job_journal import JobJournal
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.raw import ZplPrinter
from amzlabels.printing.zpl_link import ZplLink
from amzlabels.printing.zpl_verdict import Pace

# What a head is called in ~HI, in dots per millimetre, and sold as. Source: ~HI and ^LH in Zebra's ZPL II reference.
_DPI = {6: 152, 8: 203, 11: 300, 12: 300, 24: 600}


class RawPrinters:
    """Those of the settings. ``folder`` is where each keeps its journal."""

    def __init__(self, folder: Path, preflight: Preflight, pace: Pace | None = None) -> None:
        self._folder = folder
        self._preflight = preflight
        self._pace = pace or Pace()
        self._lock = Lock()
        self._profiles: dict[str, RawPrinter] = {}
        self._printers: dict[str, ZplPrinter] = {}

    def use(self, profiles: Sequence[RawPrinter]) -> None:
        """From now on these are all there are."""
        with self._lock:
            self._profiles = {profile.name: profile for profile in profiles}
            self._printers = {name: each for name, each in self._printers.items() if name in self._profiles}
            for name, printer in self._printers.items():
                printer.use(self._profiles[name])

    def all(self) -> list[PrinterInfo]:
        """How each stands now."""
        with self._lock:
            names = list(self._profiles)
        return [self.open(name).info() for name in names]

    def has(self, name: str) -> bool:
        """Whether there is one of this name."""
        with self._lock:
            return name in self._profiles

    def open(self, name: str) -> ZplPrinter:
        """The one printer of this name. Raises ``printer.gone`` or ``printer.folder_unwritable``."""
        with self._lock:
            if name not in self._profiles:
                raise Problem("printer.gone", printer=name)
            if name not in self._printers:
                file = self._folder / f"{hashlib.sha256(name.encode()).hexdigest()[:16]}.jsonl"
                journal = JobJournal(file, name)
                self._printers[name] = ZplPrinter(self._profiles[name], journal, self._preflight, self._pace)
            return self._printers[name]


def look_up(address: str) -> RawPrinter:
    """What answers at ``host`` or ``host:port``, with dpi 0 where it does not tell.

    Raises ``printer.address_unclear`` or ``printer.offline``.
    """
    host, port = _host_and_port(address)
    identity = status = counter = None
    # A printer that hangs up on a question does not know it.
    with ZplLink(address, host, port) as link, suppress(OSError):
        identity = link.ask_identity()
        status = link.ask_status()
        counter = link.ask_counter() if status is not None else None
    model = identity.model if identity is not None and identity.model else "ZPL"
    found = RawPrinter(f"{model} {host}", host, port, tells_status=status is not None, counts=counter is not None)
    if port != RAW_PORT:
        found = replace(found, name=f"{found.name}:{port}")
    return replace(found, dpi=_DPI.get(identity.dots_per_mm, 0) if identity is not None else 0)


def _host_and_port(address: str) -> tuple[str, int]:
    try:
        parts = urlsplit(f"//{address.strip()}")
        host, port = parts.hostname or "", parts.port or RAW_PORT
    except ValueError:
        host, port = "", RAW_PORT
    if not host or parts.netloc != address.strip() or "@" in address or any(sign.isspace() for sign in host):
        raise Problem("printer.address_unclear")
    return host, port
