"""Turns a label PDF into the dots of a print head, at scale 1; how dots are sent, and to whom, is left to others.

Each dot is the mean of 4 x 4 finer ones (of fewer where a sheet has too many of them), black when that is darker than
the middle, and nothing is dithered. Where bars of two dots have their edges in the middle of dots, some would come out
with one dot and some with three, and the code would be lost. So the page is moved by at most half a dot to where the
fewest edges lie like that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from amzlabels.domain.problems import Problem
from amzlabels.printing.media import A4, MM_PER_INCH, NEAR_MM, Size, Stock, Window, choose_stock, only_stock

if TYPE_CHECKING:
    from PIL.Image import Image

FINER = 4
POINTS_PER_INCH = 72
# Every so many finer rows and columns are enough to see where edges lie.
_SAMPLED = 16
# What a head is sold as, and its dots per millimetre. Source: ^LH in Zebra's ZPL II reference.
DOTS_PER_MM = {152: 6.0, 203: 8.0, 300: 300 / MM_PER_INCH, 600: 600 / MM_PER_INCH}
# Fine enough to find a barcode in the artwork itself.
SOURCE_DPI = 600
# A label of 4 x 6 in for a head of 600 dpi has 138 million finer dots; more is a damaged page, not a label.
MAX_FINER_DOTS = 160_000_000
_INK_DPI = 50
# So much white may be lost on each side of a label: A6 is 3.4 mm wider than the usual label of 4 x 6 inches.
MOST_EDGE_MM = 4.0


@dataclass(frozen=True, slots=True)
class Dots:
    """One label as the head burns it: a bit per dot, 1 = black, rows from the top, each padded with white to bytes."""

    width: int
    height: int
    rows: bytes

    @property
    def row_bytes(self) -> int:
        """How many bytes a row has."""
        return (self.width + 7) // 8

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on it."""
        return self.rows.count(0) == len(self.rows)

    def picture(self) -> Image:
        """The label as black on white, a pixel per dot."""
        from PIL import Image, ImageOps

        return ImageOps.invert(Image.frombytes("1", (self.width, self.height), self.rows).convert("L"))


class LabelPages:
    """The pages of one label PDF while it is open; made by ``open_pages``."""

    def __init__(self, document: Any) -> None:
        self._document = document

    def __len__(self) -> int:
        return len(self._document)

    def place(self, number: int, *media_supported: str) -> tuple[Stock, Window] | None:
        """The stock of a printer and what of the page goes on it; None when the page is surely not meant for it.

        That is the whole page. Where the printer has labels of only one size (of several nobody can tell which are
        loaded) it may also be the corner of an A4 page that a label is in, or a label of a size that is a little larger
        but for its white edge. Nothing that is on the page is ever cut.
        """
        with self._page(number) as page:
            size = _size_of(page)
            stock = choose_stock(size, media_supported)
            if stock is not None:
                return stock, Window(0.0, 0.0, size)
            stock = only_stock(media_supported)
            ink = _ink(page, size) if stock is not None else None
            if stock is None or ink is None:
                return None
            find = _cut_out if size.distance_mm(A4) <= NEAR_MM else _without_edge
            window = find(ink, size, stock.size)
            return None if window is None else (stock, window)

    def is_blank(self, number: int) -> bool:
        """Whether there is nothing on a page."""
        with self._page(number) as page:
            return _ink(page, _size_of(page)) is None

    def size(self, number: int) -> Size:
        """How large a page is, as it is read."""
        with self._page(number) as page:
            return _size_of(page)

    def source(self, number: int) -> Image:
        """A page in grey, as fine as barcodes are looked for in the artwork."""
        with self._page(number) as page:
            size = _size_of(page)
            per_mm = SOURCE_DPI / MM_PER_INCH
            with _drawn(page, round(size.width_mm * per_mm), round(size.height_mm * per_mm), per_mm) as grey:
                return grey.copy()

    def dots(
        self,
        number: int,
        stock: Stock,
        window: Window,
        dpi: int,
        offset_mm: tuple[float, float] = (0, 0),
        *,
        is_head: bool = True,
    ) -> Dots:
        """A page in the middle of its stock, moved right and down by the offset, upright or lying as the stock is.

        ``is_head``: the dots are those of a head; else those of a driver, which has ``dpi`` to the inch and moves
        nothing for the sake of bars.
        """
        per_mm = dots_per_mm(dpi) if is_head else dpi / MM_PER_INCH
        width, height = round(stock.size.width_mm * per_mm), round(stock.size.height_mm * per_mm)
        finer = _finer(width, height)
        per_mm *= finer
        is_turned = (window.size.width_mm > window.size.height_mm) != (stock.size.width_mm > stock.size.height_mm)
        shown = window.size.turned if is_turned else window.size
        # Where the window comes to lie, and from there where the page does.
        left = ((stock.size.width_mm - shown.width_mm) / 2 + offset_mm[0]) * per_mm
        top = ((stock.size.height_mm - shown.height_mm) / 2 + offset_mm[1]) * per_mm
        with self._page(number) as page:
            if is_turned:
                # A quarter turn clockwise brings the page's bottom to the left.
                under_mm = _size_of(page).height_mm - window.top_mm - window.size.height_mm
                place = left - under_mm * per_mm, top - window.left_mm * per_mm
            else:
                place = left - window.left_mm * per_mm, top - window.top_mm * per_mm
            where = round(place[0] + finer / 2), round(place[1] + finer / 2)
            size = width * finer + finer, height * finer + finer
            with _drawn(page, *size, per_mm, where, is_turned=is_turned) as fine:
                left, top = _steadiest(fine, finer) if is_head else (finer // 2, finer // 2)
                box = left, top, left + width * finer, top + height * finer
                black = fine.reduce(finer, box).point([255] * 128 + [0] * 128, "1")
        return Dots(width, height, black.tobytes())

    @contextmanager
    def _page(self, number: int) -> Iterator[Any]:
        with closing(self._document[number]) as page:
            yield page


@contextmanager
def open_pages(pdf: bytes, pdfium: AbstractContextManager[object]) -> Iterator[LabelPages]:
    """The label's pages; ``pdfium`` is the lock that all who use pdfium share. Raises ``label.file_damaged``."""
    # Loaded with the first label, not with the program.
    import pypdfium2

    with pdfium:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                if not len(document):
                    raise Problem("label.file_damaged")
                yield LabelPages(document)
        except pypdfium2.PdfiumError:
            raise Problem("label.file_damaged") from None


def dots_per_mm(dpi: int) -> float:
    """How many dots a head really has on a millimetre."""
    return DOTS_PER_MM.get(dpi, dpi / MM_PER_INCH)


def _finer(width: int, height: int) -> int:
    """How many times finer than its dots a page of this size is drawn."""
    return next((each for each in (FINER, FINER // 2) if (width + 1) * (height + 1) * each**2 <= MAX_FINER_DOTS), 1)


def _size_of(page: Any) -> Size:
    width, height = page.get_size()
    if not (width > 0 and height > 0):
        raise Problem("label.file_damaged")
    return Size(width / POINTS_PER_INCH * MM_PER_INCH, height / POINTS_PER_INCH * MM_PER_INCH)


@contextmanager
def _drawn(
    page: Any, width: int, height: int, per_mm: float, where: tuple[int, int] = (0, 0), *, is_turned: bool = False
) -> Iterator[Image]:
    """A grey picture of this size in pixels with the page drawn at ``where``, ``per_mm`` pixels a millimetre.

    It is pdfium's own memory: what is to last is copied.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium
    from PIL import Image

    if not 0 < width * height <= MAX_FINER_DOTS:
        raise Problem("label.file_damaged")
    size = _size_of(page)
    shown = size.turned if is_turned else size
    shown_px = round(shown.width_mm * per_mm), round(shown.height_mm * per_mm)
    with closing(pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_Gray)) as bitmap:
        bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *where, *shown_px, int(is_turned), pdfium.FPDF_ANNOT)
        yield Image.frombuffer("L", (width, height), bitmap.buffer, "raw", "L", bitmap.stride, 1)


def _steadiest(fine: Image, finer: int) -> tuple[int, int]:
    """Where to begin with dots, in finer ones from the left and the top, so that the fewest are half black."""
    from PIL import Image

    few_rows = fine.resize((fine.width, fine.height // _SAMPLED), Image.Resampling.NEAREST)
    few_columns = fine.resize((fine.width // _SAMPLED, fine.height), Image.Resampling.NEAREST)
    # The middle is where the page belongs; as good a place nearer to it comes first.
    starts = sorted(range(finer), key=lambda start: abs(start - finer // 2))
    left = min(starts, key=lambda start: _halfness(few_rows, (finer, 1), (start, 0)))
    top = min(starts, key=lambda start: _halfness(few_columns, (1, finer), (0, start)))
    return left, top


def _halfness(fine: Image, factor: tuple[int, int], start: tuple[int, int]) -> int:
    """How far from black and white the dots are in all."""
    counts = fine.reduce(factor, (*start, fine.width, fine.height)).histogram()
    return sum(min(grey, 255 - grey) * count for grey, count in enumerate(counts))


def _ink(page: Any, size: Size) -> Window | None:
    """Where on the page there is anything at all."""
    per_mm = _INK_DPI / MM_PER_INCH
    with _drawn(page, round(size.width_mm * per_mm), round(size.height_mm * per_mm), per_mm) as small:
        box = small.point([255] * 250 + [0] * 6).getbbox()
    if box is None:
        return None
    left, top, right, bottom = (each / per_mm for each in box)
    return Window(left, top, Size(right - left, bottom - top))


def _cut_out(ink: Window, page: Size, stock: Size) -> Window | None:
    """A piece of the page as large as the stock with all the ink: a corner, else what lies around the ink."""
    for size in (stock, stock.turned):
        if not (size.fits_in(page) and ink.size.fits_in(size)):
            continue
        beyond_mm = page.width_mm - size.width_mm, page.height_mm - size.height_mm
        corners = (Window(left_mm, top_mm, size) for left_mm in (0.0, beyond_mm[0]) for top_mm in (0.0, beyond_mm[1]))
        left_mm = ink.left_mm - (size.width_mm - ink.size.width_mm) / 2
        top_mm = ink.top_mm - (size.height_mm - ink.size.height_mm) / 2
        around = Window(min(max(left_mm, 0.0), beyond_mm[0]), min(max(top_mm, 0.0), beyond_mm[1]), size)
        return next((corner for corner in corners if corner.holds(ink)), around)
    return None


def _without_edge(ink: Window, page: Size, stock: Size) -> Window | None:
    """The middle of the page, as much as the stock has room for, if only white is beyond it."""
    for way in (stock, stock.turned):
        size = Size(min(page.width_mm, way.width_mm), min(page.height_mm, way.height_mm))
        edge_mm = (page.width_mm - size.width_mm) / 2, (page.height_mm - size.height_mm) / 2
        if max(edge_mm) <= MOST_EDGE_MM and Window(*edge_mm, size).holds(ink):
            return Window(*edge_mm, size)
    return None
