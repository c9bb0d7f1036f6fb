"""Prints dots on a Windows driver queue, each dot of ours in its place on the head; what is printed is left to others.

The driver is told the paper and asked what it made of that: what it would print elsewhere, or at another scale, is
never begun.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from math import gcd
from typing import Any

from amzlabels.printing.dots import Dots
from amzlabels.printing.media import MM_PER_INCH, NEAR_MM, Size, Stock, media_name
from amzlabels.printing.windows_api import Win32

# Finer than this no label is drawn: what a driver has beyond it are the same dots repeated.
FINEST_DPI = 600
_COARSEST_DPI = 150

# DeviceCapabilities (wingdi.h).
_DC_FIELDS, _DC_PAPERS, _DC_PAPERSIZE, _DC_MINEXTENT, _DC_MAXEXTENT = 1, 2, 3, 4, 5
# GetDeviceCaps.
_DPI_X, _DPI_Y, _PAPER_WIDTH, _PAPER_HEIGHT, _MARGIN_LEFT, _MARGIN_TOP = 88, 90, 110, 111, 112, 113
# DEVMODE.dmFields, and the values that a label is printed with.
_ORIENTATION, _PAPER_SIZE, _PAPER_LENGTH, _PAPER_WIDTH_FIELD, _SCALE, _COPIES = 0x1, 0x2, 0x4, 0x8, 0x10, 0x100
_DUPLEX, _NUP = 0x1000, 0x40
_CUSTOM_PAPER, _UPRIGHT, _FULL_SIZE, _ONE, _ONE_SIDED, _ONE_UP = 256, 1, 100, 1, 1, 1
_OUT, _IN = 2, 8
_TENTHS = 10
# A driver's forms are rounded to tenths of millimetres, and often to whole points before.
_SAME_FORM_MM = 0.6
_COLOURS = b"\xff\xff\xff\0" + b"\0\0\0\0"


@dataclass(frozen=True, slots=True)
class Forms:
    """The papers of a driver: its own, by their numbers, and whether it takes others, within which bounds."""

    sizes: Mapping[int, Size]
    bounds: tuple[Size, Size] | None = None

    @property
    def media(self) -> tuple[str, ...]:
        """Their PWG names, each once."""
        names = dict.fromkeys(media_name(size) for size in self.sizes.values())
        if self.bounds is None:
            return tuple(names)
        # A bound has no name of its own standard.
        smallest, largest = (f"{size.width_mm:g}x{size.height_mm:g}mm" for size in self.bounds)
        return (*names, f"custom_min_{smallest}", f"custom_max_{largest}")

    def number_of(self, size: Size) -> int | None:
        """The number of the driver's own paper of this size."""
        near = min(self.sizes, key=lambda number: size.distance_mm(self.sizes[number]), default=None)
        return near if near is not None and size.distance_mm(self.sizes[near]) <= _SAME_FORM_MM else None


def read_forms(win32: Win32, name: str, port: str) -> Forms:
    """What papers the driver of this queue knows; none when it does not say. Raises nothing."""

    def ask(capability: int) -> Any:
        try:
            return win32.spooler.DeviceCapabilities(name, port, capability)
        except win32.error:
            return None

    numbers, sizes = ask(_DC_PAPERS) or (), ask(_DC_PAPERSIZE) or ()
    papers = {
        number: Size(size["x"] / _TENTHS, size["y"] / _TENTHS)
        for number, size in zip(numbers, sizes, strict=False)
        if size["x"] > 0 and size["y"] > 0
    }
    custom = _PAPER_LENGTH | _PAPER_WIDTH_FIELD
    if ((ask(_DC_FIELDS) or 0) & custom) != custom:
        return Forms(papers)
    extents = ask(_DC_MINEXTENT), ask(_DC_MAXEXTENT)
    bounds = [Size(each["Width"] / _TENTHS, each["Length"] / _TENTHS) for each in extents if each]
    return Forms(papers, (bounds[0], bounds[1]) if len(bounds) == 2 and bounds[0].fits_in(bounds[1]) else None)


class PageError(Exception):
    """The driver cannot print this paper as it should be; nothing was handed over."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """A device context of a driver, made for one paper; made by ``open_canvas``.

    ``dpi`` is what is drawn in; the head repeats each dot ``repeats`` times across and down.
    """

    dc: int
    dpi: int
    repeats: tuple[int, int]
    margin: tuple[int, int]

    def draw(self, win32: Win32, dots: Dots) -> bool:
        """Put a page's dots on it, from the very corner of the paper; False when it did not take them."""
        across, down = self.repeats
        left, top = -self.margin[0], -self.margin[1]
        box = left, top, dots.width * across, dots.height * down
        return win32.draw(self.dc, box, (dots.width, dots.height), *_bitmap(dots))


@contextmanager
def open_canvas(win32: Win32, handle: Any, name: str, stock: Stock, forms: Forms) -> Iterator[Canvas]:
    """A device context for this paper, at scale 1, one copy, one side.

    Raises ``PageError`` when the driver would use other paper, ``win32.error`` when it does not work at all.
    """
    settings = win32.spooler.GetPrinter(handle, 2)["pDevMode"]
    if settings is None:
        raise PageError
    # What the seller set in the driver, such as how dark it burns, holds.
    win32.spooler.DocumentProperties(0, handle, name, settings, None, _OUT)
    _set_paper(settings, stock.size, forms)
    win32.spooler.DocumentProperties(0, handle, name, settings, settings, _IN | _OUT)
    dc = win32.gdi.CreateDC("WINSPOOL", name, settings)
    try:
        yield _canvas(win32, dc, stock.size)
    finally:
        # What was printed on it is printed, even if it cannot be let go of.
        with suppress(win32.error):
            win32.gdi.DeleteDC(dc)


def print_pages(win32: Win32, canvas: Canvas, pages: Sequence[Dots]) -> None:
    """Put these pages into the document that was started on it. Raises ``win32.error`` or ``PageError``."""
    for dots in pages:
        win32.spooler.StartPage(canvas.dc)
        if not canvas.draw(win32, dots):
            raise PageError
        win32.spooler.EndPage(canvas.dc)
    win32.spooler.EndDoc(canvas.dc)


def write_raw(win32: Win32, handle: Any, data: bytes) -> None:
    """Put data for the printer itself into the document that was started. Raises ``win32.error`` or ``PageError``."""
    win32.spooler.StartPagePrinter(handle)
    if win32.spooler.WritePrinter(handle, data) != len(data):
        raise PageError
    win32.spooler.EndPagePrinter(handle)
    win32.spooler.EndDocPrinter(handle)


def _set_paper(settings: Any, size: Size, forms: Forms) -> None:
    settings.Orientation, settings.Scale, settings.Copies = _UPRIGHT, _FULL_SIZE, _ONE
    settings.Duplex, settings.Nup = _ONE_SIDED, _ONE_UP
    fields = settings.Fields & ~(_PAPER_LENGTH | _PAPER_WIDTH_FIELD)
    fields |= _ORIENTATION | _PAPER_SIZE | _SCALE | _COPIES | _DUPLEX | _NUP
    number = forms.number_of(size)
    if number is None:
        settings.PaperWidth, settings.PaperLength = round(size.width_mm * _TENTHS), round(size.height_mm * _TENTHS)
        fields |= _PAPER_LENGTH | _PAPER_WIDTH_FIELD
    settings.PaperSize = _CUSTOM_PAPER if number is None else number
    settings.Fields = fields


def _canvas(win32: Win32, dc: int, size: Size) -> Canvas:
    def ask(what: int) -> int:
        return int(win32.spooler.GetDeviceCaps(dc, what))

    dpi_x, dpi_y = ask(_DPI_X), ask(_DPI_Y)
    dpi = _drawn_dpi(dpi_x, dpi_y)
    if dpi is None or not dpi_x or not dpi_y:
        raise PageError
    made = Size(ask(_PAPER_WIDTH) / dpi_x * MM_PER_INCH, ask(_PAPER_HEIGHT) / dpi_y * MM_PER_INCH)
    if made.distance_mm(size) > NEAR_MM:
        raise PageError
    return Canvas(dc, dpi, (dpi_x // dpi, dpi_y // dpi), (ask(_MARGIN_LEFT), ask(_MARGIN_TOP)))


def _drawn_dpi(dpi_x: int, dpi_y: int) -> int | None:
    """The finest that is worth drawing and that goes into both without a rest, None when there is none."""
    common = gcd(dpi_x, dpi_y)
    fitting = (common // part for part in range(1, common + 1) if common % part == 0)
    return next((dpi for dpi in fitting if _COARSEST_DPI <= dpi <= FINEST_DPI), None)


def _bitmap(dots: Dots) -> tuple[bytes, bytes]:
    """A BITMAPINFO and its rows, from the bottom as every driver knows them, each padded to four bytes."""
    padding = bytes(-dots.row_bytes % 4)
    starts = range(0, len(dots.rows), dots.row_bytes)
    rows = b"".join(dots.rows[start : start + dots.row_bytes] + padding for start in reversed(starts))
    header = struct.pack("<IiiHHIIiiII", 40, dots.width, dots.height, 1, 1, 0, len(rows), 0, 0, 2, 2)
    return header + _COLOURS, rows
