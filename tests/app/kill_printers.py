"""Printers for programs that are killed: what each is in the settings, and what came out of it."""

from __future__ import annotations

import re
import socket
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path
from typing import Protocol

from cups_farm import CupsFarm, wait_until
from fakes.zpl_printer import TOKEN, ZplPrinterStandIn
from fakes.zpl_reader import BadLabel, read_label
from kill_points import AFTER, BEFORE, CUT, Dead, Reaper
from kill_relay import CupsRelay
from printing_benches import LABEL_SIZES, PDF
from pypdfium2 import PdfDocument
from zxingcpp import read_barcodes

from amzlabels.domain.printer import A4_MEDIA, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME

ZPL_NAME = "ZPL at the table"
LABEL_S, SLOW_LABEL_S = 0.02, 0.4
SPOILT = "spoilt label"
_TRACKING = re.compile(r"3SMYPA\d{9}")
_queues = count(1)


class Tray(Protocol):
    """A printer and what lies at it. ``settings`` are the seller's, None = there are none yet."""

    settings: Settings | None
    environment: Mapping[str, str]

    def counts(self) -> Counter[str]:
        """How often each label, by its tracking number, and each slip, by its order, has come out."""

    def come_to_rest(self) -> None:
        """Wait until all that it has is on paper."""

    def close(self) -> None:
        """Switch it off."""


class FolderTray:
    """The PDF folder."""

    environment: Mapping[str, str] = {}

    def __init__(self, folder: Path, settings: Settings | None) -> None:
        self.settings = settings
        self._folder = folder
        self._read: dict[str, list[str]] = {}

    def counts(self) -> Counter[str]:
        """By the files that are there."""
        for file in self._folder.glob("*.pdf"):
            if file.name not in self._read:
                is_slip = file.name.startswith("slip-")
                self._read[file.name] = [file.name[:24]] if is_slip else _numbers_in(file)
        return Counter(number for numbers in self._read.values() for number in numbers)

    def come_to_rest(self) -> None:
        """A file is there at once."""

    def close(self) -> None:
        """It stays."""


class WatchedZplPrinter(ZplPrinterStandIn):
    """A ZPL printer at which the program can be killed around each thing it says."""

    def __init__(self, reaper: Reaper, label_s: float, **options: bool) -> None:
        self._reaper = reaper
        self._labels = 0
        super().__init__(label_s=label_s, **options)

    def _take(self) -> bytes | None:
        with self._changed:
            match = TOKEN.search(self._input)
            if match is None:
                return None
            is_label = match[0].startswith(b"^XA")
            what = "printer label" if is_label else f"printer {match[0][:3].decode()}"
            whom = str(self._labels)
            side = self._reaper.reached(what, whom, *([BEFORE, CUT] if is_label else [BEFORE]))
            if side:
                self._input = self._input[: match.end() // 2] if side == CUT else b""
                self._reaper.wait()
                raise Dead
            self._labels += is_label
            answer = super()._take()
            if self._reaper.reached(what, whom, AFTER):
                # What it has sent behind this has arrived, too.
                self._reaper.wait()
            return answer


class ZplTray:
    """A ZPL printer of the network."""

    environment: Mapping[str, str] = {}

    def __init__(self, reaper: Reaper, *, tells: bool, counts: bool, label_s: float = LABEL_S) -> None:
        self._stand_in = WatchedZplPrinter(reaper, label_s, tells_status=tells, counts=counts)
        raw = RawPrinter(ZPL_NAME, "127.0.0.1", self._stand_in.port, tells_status=tells, counts=counts)
        self.settings: Settings | None = Settings(printer=ZPL_NAME, raw_printers=(raw,))
        self._read: list[str] = []

    def counts(self) -> Counter[str]:
        """By the barcodes of what came out."""
        self._read += (_number_on(each) for each in self._stand_in.printed[len(self._read) :])
        return Counter(self._read)

    def come_to_rest(self) -> None:
        """What the network still had for it is there, and its memory is empty."""
        with socket.create_connection(("127.0.0.1", self._stand_in.port)) as line:
            line.shutdown(socket.SHUT_WR)
            # It takes one line after the other, and hangs up on those that say nothing.
            line.recv(1)
        self._stand_in.wait_until_still()

    def close(self) -> None:
        """Switch it off."""
        self._stand_in.close()


class CupsTray:
    """A queue of a real CUPS, and the virtual printer behind it."""

    def __init__(self, farm: CupsFarm, folder: Path, reaper: Reaper) -> None:
        self._farm = farm
        self._name = f"Killed{next(_queues)}"
        farm.add_ipp_printer(self._name, PDF, 203, LABEL_SIZES["a6"])
        self._relay = CupsRelay(folder / "cups", farm.server, reaper)
        self.environment = {"CUPS_SERVER": str(folder / "cups")}
        self.settings: Settings | None = Settings(printer=self._name)

    def counts(self) -> Counter[str]:
        """By the numbers on what came out."""
        return Counter(each for document in self._farm.received(self._name) for each in _numbers_in(document))

    def come_to_rest(self) -> None:
        """Its queue is empty."""
        wait_until(lambda: not self._farm.call("lpstat", "-o", self._name), "an empty queue")

    def close(self) -> None:
        """Take it away."""
        self._relay.close()
        self._farm.remove_printer(self._name)


class Printers:
    """Makes a printer of each kind; the CUPS of those that need one is started with the first of them."""

    def __init__(self) -> None:
        self._farm: CupsFarm | None = None

    def make(self, kind: str, folder: Path, reaper: Reaper) -> Tray:
        """A printer of this kind, which keeps what is its own in this folder."""
        if kind in _OF_FOLDER:
            return FolderTray(folder / "data" / "printed", _OF_FOLDER[kind])
        if kind in _ZPL:
            return _ZPL[kind](reaper)
        if self._farm is None:
            self._farm = CupsFarm()
            self._farm.start()
        return CupsTray(self._farm, folder, reaper)

    def close(self) -> None:
        """Stop what was started."""
        if self._farm is not None:
            self._farm.stop()


FOLDER, FETCHED, FED, SLIPS, SHEETS = "folder", "fetched", "fed", "slips", "sheets"
COUNTING, SLOW, TELLING, SILENT, CUPS = "counting", "slow", "telling", "silent", "cups"
_SHEETS = PrinterProfile(PDF_FOLDER_NAME, media=A4_MEDIA, labels_per_sheet=4)
_OF_FOLDER = {
    FOLDER: None,
    FETCHED: Settings(printer=PDF_FOLDER_NAME),
    FED: Settings(printer=PDF_FOLDER_NAME),
    SLIPS: Settings(printer=PDF_FOLDER_NAME, document_printer=PDF_FOLDER_NAME, slips_with_labels=True),
    SHEETS: Settings(printer=PDF_FOLDER_NAME, profiles=(_SHEETS,)),
}
_ZPL: Mapping[str, Callable[[Reaper], Tray]] = {
    COUNTING: lambda reaper: ZplTray(reaper, tells=True, counts=True),
    SLOW: lambda reaper: ZplTray(reaper, tells=True, counts=True, label_s=SLOW_LABEL_S),
    TELLING: lambda reaper: ZplTray(reaper, tells=True, counts=False),
    SILENT: lambda reaper: ZplTray(reaper, tells=False, counts=False),
}
KINDS = (*_OF_FOLDER, *_ZPL, CUPS)
"""The PDF folder: as it is, with a report that Amazon is asked for, with confirmations in feeds, with slips, with
sheets of four labels; ZPL printers that count, are slow, only tell how they stand, tell nothing; a real CUPS queue.
"""


@lru_cache(maxsize=1000)
def _numbers_in(document: Path | bytes) -> list[str]:
    pdf = PdfDocument(document)
    try:
        return [each for page in pdf for each in _TRACKING.findall(page.get_textpage().get_text_bounded())]
    finally:
        pdf.close()


@lru_cache(maxsize=1000)
def _number_on(label: bytes) -> str:
    try:
        picture = read_label(label).picture
    except (BadLabel, ValueError, KeyError):
        return SPOILT
    return next((found.text for found in read_barcodes(picture)), SPOILT)
