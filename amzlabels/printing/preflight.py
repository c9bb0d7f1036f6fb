"""Makes a label ready for a printer and keeps back what would waste paper, alike for all of them; sending is theirs.

Kept back are a damaged file, a page that the printer has no paper for, and a label that would come out with a barcode
that nobody can read. A person may want the last one as it is.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

from amzlabels.domain.printer import PrintJob
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing.barcodes import read_codes
from amzlabels.printing.dots import SOURCE_DPI, Dots, LabelPages, open_pages
from amzlabels.printing.media import Stock, Window, loaded_stock, media_name

if TYPE_CHECKING:
    from PIL.Image import Image

# What is coarser than any label printer is no resolution; what is as fine as the artwork is looked at spoils nothing.
COARSEST_DPI = 100
# The labels of a morning, so that one that is printed again, or elsewhere, is not read again.
REMEMBERED = 512

_Codes = tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Where labels are to come out. ``media`` are PWG names of what it can print on, empty = it does not say.

    ``dpi`` is how fine it prints, 0 = not known. Labels are moved right and down by the offset.
    """

    printer: str
    media: Sequence[str]
    dpi: int = 0
    offset_mm: tuple[float, float] = (0.0, 0.0)


def target_of(profile: PrinterProfile, media_supported: Sequence[str], dpi: int = 0) -> Target:
    """Where the labels of a queue come out: on what is loaded, as far as that is settled, else on anything it has.

    ``dpi`` is how fine the queue says it prints. Raises ``printer.media_unsupported`` when it has not what is loaded.
    """
    offset_mm = profile.right_mm, profile.down_mm
    if profile.media:
        loaded = loaded_stock(profile.media, media_supported)
        if loaded is None:
            raise Problem("printer.media_unsupported", printer=profile.name, media=profile.media)
        media_supported = (loaded.media,)
    return Target(profile.name, media_supported, profile.dpi or dpi, offset_mm)


class Preflight:
    """Safe from any thread. ``pdfium`` is the lock that all who use pdfium in this process share.

    What is asked of it raises ``label.file_damaged``, ``printer.media_unsupported`` (fact media, the page's name) or
    ``label.barcode_lost``.
    """

    def __init__(self, pdfium: AbstractContextManager[object] | None = None) -> None:
        self._pdfium = pdfium or Lock()
        self._lock = Lock()
        self._codes: OrderedDict[bytes, _Codes] = OrderedDict()

    def check(self, job: PrintJob) -> None:
        """Whether the file is whole is all that matters where nothing is put on paper."""
        _unpack(job)
        with open_pages(job.pdf, self._pdfium):
            return

    def stock(self, job: PrintJob, target: Target) -> Stock:
        """What all its pages go on."""
        with open_pages(job.pdf, self._pdfium) as pages:
            return _only_stock(pages, _places(pages, target), target)

    def dots(self, job: PrintJob, target: Target) -> tuple[Dots, ...]:
        """Each page as a head of so many dots burns it."""
        _unpack(job)
        with open_pages(job.pdf, self._pdfium) as pages:
            places = _places(pages, target)
            made = [pages.dots(number, *place, target.dpi, target.offset_mm) for number, place in enumerate(places)]
            codes = self._codes_of(job, pages, target.dpi)
        if not job.as_it_is and all(dots.is_blank for dots in made):
            raise Problem("label.file_damaged")
        _compare(codes, made, target)
        return tuple(made)

    def pages(self, job: PrintJob, target: Target) -> tuple[Stock, bytes]:
        """One PDF of pages as large as their stock, for a driver, and that stock, which is the same for all of them."""
        from amzlabels.printing.pages import fit

        _unpack(job)
        with open_pages(job.pdf, self._pdfium) as pages:
            places = _places(pages, target)
            stock = _only_stock(pages, places, target)
            if not job.as_it_is and all(pages.is_blank(number) for number in range(len(pages))):
                raise Problem("label.file_damaged")
            codes = self._codes_of(job, pages, target.dpi)
            made = [
                pages.dots(number, *place, target.dpi, target.offset_mm, is_head=False)
                for number, place in enumerate(places if codes is not None else ())
            ]
        _compare(codes, made, target)
        return stock, fit(job.pdf, stock.size, target.offset_mm, [window for _, window in places])

    def _codes_of(self, job: PrintJob, pages: LabelPages, dpi: int) -> Callable[[], _Codes] | None:
        """What reads the barcodes of the artwork, page by page; that takes long, so pdfium need not wait for it.

        None where nobody wants to know, or so many dots spoil nothing.
        """
        if job.as_it_is or not COARSEST_DPI <= dpi < SOURCE_DPI:
            return None
        key = sha256(job.pdf).digest()
        with self._lock:
            known = self._codes.get(key)
        if known is not None:
            return lambda: known
        artwork = [pages.source(number) for number in range(len(pages))]
        return lambda: self._read(key, artwork)

    def _read(self, key: bytes, artwork: Sequence[Image]) -> _Codes:
        codes = tuple(read_codes(page) for page in artwork)
        with self._lock:
            self._codes[key] = codes
            while len(self._codes) > REMEMBERED:
                self._codes.popitem(last=False)
        return codes


def _compare(codes: Callable[[], _Codes] | None, made: Sequence[Dots], target: Target) -> None:
    """A page's codes must be in its dots."""
    for wanted, dots in zip(codes(), made, strict=True) if codes is not None else ():
        if wanted and not wanted <= read_codes(dots.picture()):
            raise Problem("label.barcode_lost", printer=target.printer)


def _unpack(job: PrintJob) -> None:
    # pikepdf is loaded with the first label, not with the program.
    from amzlabels.printing.pages import check

    check(job.pdf)


def _places(pages: LabelPages, target: Target) -> list[tuple[Stock, Window]]:
    return [_place(pages, number, target) for number in range(len(pages))]


def _place(pages: LabelPages, number: int, target: Target) -> tuple[Stock, Window]:
    placed = pages.place(number, *target.media)
    if placed is None:
        raise _unsupported(pages, number, target)
    return placed


def _only_stock(pages: LabelPages, places: Sequence[tuple[Stock, Window]], target: Target) -> Stock:
    stock = places[0][0]
    odd = next((number for number, (other, _) in enumerate(places) if other != stock), None)
    if odd is not None:
        raise _unsupported(pages, odd, target)
    return stock


def _unsupported(pages: LabelPages, number: int, target: Target) -> Problem:
    return Problem("printer.media_unsupported", printer=target.printer, media=media_name(pages.size(number)))
