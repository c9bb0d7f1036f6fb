"""Printers for programs that are killed: what each is in the settings, and what came out of it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from fakes.zpl_printer import TOKEN, ZplPrinterStandIn
from fakes.zpl_reader import BadLabel, read_label
from kill_points import AFTER, BEFORE, CUT, Dead, Reaper
from pypdfium2 import PdfDocument
from zxingcpp import read_barcodes

from amzlabels.domain.printer import A4_MEDIA, RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME

FOLDER, SLIPS, SHEETS = "folder", "slips", "sheets"
COUNTING, TELLING, SILENT = "counting", "telling", "silent"
KINDS = (FOLDER, COUNTING, TELLING, SILENT, SLIPS, SHEETS)
"""The PDF folder, ZPL printers that count, that only tell how they stand, that tell nothing; slips; sheets of four."""
ZPL_NAME = "ZPL at the table"
LABEL_S = 0.02
SPOILT = "spoilt label"
_TRACKING = re.compile(r"3SMYPA\d{9}")


class WatchedZplPrinter(ZplPrinterStandIn):
    """A ZPL printer at which the program can be killed around each thing it says."""

    def __init__(self, reaper: Reaper, **options: bool) -> None:
        self._reaper = reaper
        self._labels = 0
        super().__init__(label_s=LABEL_S, **options)

    def _take(self) -> bytes | None:
        with self._changed:
            match = TOKEN.search(self._input)
            if match is None:
                return None
            is_label = match[0].startswith(b"^XA")
            what = "printer label" if is_label else f"printer {match[0][:3].decode()}"
            whom = str(self._labels)
            self._die(self._reaper.reached(what, whom, *([BEFORE, CUT] if is_label else [BEFORE])), match.end())
            self._labels += is_label
            answer = super()._take()
            self._die(self._reaper.reached(what, whom, AFTER), 0)
            return answer

    def _die(self, side: str, length: int) -> None:
        if side:
            if side != AFTER:
                self._input = self._input[: length // 2] if side == CUT else b""
            self._reaper.wait()
            raise Dead


class Tray:
    """What lies at the printer; ``counts`` is read anew, but no label twice."""

    def __init__(self, kind: str, folder: Path, reaper: Reaper) -> None:
        self._kind = kind
        self._folder = folder
        self._files: dict[str, list[str]] = {}
        self._read: list[str] = []
        self.stand_in: WatchedZplPrinter | None = None
        if kind in (COUNTING, TELLING, SILENT):
            tells, counts = kind != SILENT, kind == COUNTING
            self.stand_in = WatchedZplPrinter(reaper, tells_status=tells, counts=counts)

    @property
    def settings(self) -> Settings:
        """As the seller has set this printer up."""
        if self.stand_in is not None:
            tells, counts = self.stand_in.tells_status, self.stand_in.counts
            raw = RawPrinter(ZPL_NAME, "127.0.0.1", self.stand_in.port, tells_status=tells, counts=counts)
            return Settings(printer=ZPL_NAME, raw_printers=(raw,))
        settings = Settings(printer=PDF_FOLDER_NAME)
        if self._kind == SLIPS:
            settings = replace(settings, document_printer=PDF_FOLDER_NAME, slips_with_labels=True)
        if self._kind == SHEETS:
            profile = PrinterProfile(PDF_FOLDER_NAME, media=A4_MEDIA, labels_per_sheet=4)
            settings = replace(settings, profiles=(profile,))
        return settings

    def counts(self) -> Counter[str]:
        """How often each label, by its tracking number, and each slip, by its order, came out."""
        if self.stand_in is not None:
            return self._printed_by_stand_in(self.stand_in)
        for file in self._folder.glob("*.pdf"):
            if file.name not in self._files:
                is_slip = file.name.startswith("slip-")
                self._files[file.name] = [file.name[:24]] if is_slip else _numbers_in(file)
        return Counter(number for numbers in self._files.values() for number in numbers)

    def _printed_by_stand_in(self, stand_in: WatchedZplPrinter) -> Counter[str]:
        stand_in.wait_until_still()
        new = list(stand_in.printed)[len(self._read) :]
        self._read += (_number_on(each) for each in new)
        return Counter(self._read)

    def close(self) -> None:
        """Switch it off."""
        if self.stand_in is not None:
            self.stand_in.close()


def _numbers_in(file: Path) -> list[str]:
    document = PdfDocument(file)
    try:
        return [each for page in document for each in _TRACKING.findall(page.get_textpage().get_text_bounded())]
    finally:
        document.close()


@lru_cache(maxsize=2000)
def _number_on(label: bytes) -> str:
    try:
        picture = read_label(label).picture
    except (BadLabel, ValueError, KeyError):
        return SPOILT
    return next((found.text for found in read_barcodes(picture)), SPOILT)
