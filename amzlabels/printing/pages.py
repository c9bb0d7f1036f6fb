"""Tells whether a PDF is whole and makes pages of a stock's size; which stock is chosen in ``media``.

pikepdf loads with this module, so it is imported only when something is printed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pikepdf

from amzlabels.domain.problems import Problem
from amzlabels.printing.media import MM_PER_INCH, Size, Window

POINTS_PER_MM = 72 / MM_PER_INCH
# Below the dot of any label printer, above the rounding of PDF writers.
EXACT_MM = 0.05
# How streams are packed without loss; what a page draws in these must unpack. Pictures are left to who draws them.
_PACKED = frozenset({"/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode"})
# What no page draws.
_UNDRAWN = frozenset({"/Metadata", "/EmbeddedFile", "/ObjStm", "/XRef"})


@contextmanager
def _open(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    """The document. Whatever turns out to be wrong with it becomes ``label.file_damaged``."""
    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if not len(document.pages):
                raise Problem("label.file_damaged")
            yield document
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, KeyError, RuntimeError):
        raise Problem("label.file_damaged") from None


def check(pdf: bytes) -> None:
    """Raises ``label.file_damaged`` when a page, or anything that pages may draw, cannot be unpacked."""
    with _open(pdf) as document:
        for page in document.pages:
            _visible_box(page)
        for each in document.objects:
            if isinstance(each, pikepdf.Stream) and str(each.get("/Type")) not in _UNDRAWN and _is_packed(each):
                each.read_bytes()


def fit(pdf: bytes, size: Size, offset_mm: tuple[float, float] = (0, 0), windows: Sequence[Window] = ()) -> bytes:
    """The same pages, each of exactly this size: upright or lying as the size is, centred, at scale 1.

    Their content is moved right and down by the offset. ``windows`` tells for each what of it is wanted, empty = all.
    Pages that are so already are left untouched. What a page has beyond the size is cut off. Raises
    ``label.file_damaged``.
    """
    with _open(pdf) as document, pikepdf.new() as made:
        wanted = windows or [_whole(page) for page in document.pages]
        placed = list(zip(document.pages, wanted, strict=True))
        if not any(offset_mm) and all(_is_exact(page, size, window) for page, window in placed):
            return pdf
        for page, window in placed:
            _place(page, size, offset_mm, window, made)
        result = io.BytesIO()
        made.save(result)
        return result.getvalue()


def _is_packed(stream: pikepdf.Stream) -> bool:
    how = stream.get("/Filter")
    names = [] if how is None else [how] if isinstance(how, pikepdf.Name) else list(how)
    return {str(name) for name in names} <= _PACKED


def _visible_box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """Left, bottom, right, top in points: the crop box as far as it lies in the media box (PDF 32000-1 §14.11.2)."""
    (left, bottom, right, top), (c_left, c_bottom, c_right, c_top) = _corners(page.mediabox), _corners(page.cropbox)
    box = max(left, c_left), max(bottom, c_bottom), min(right, c_right), min(top, c_top)
    if box[0] >= box[2] or box[1] >= box[3]:
        raise Problem("label.file_damaged")
    return box


def _corners(box: pikepdf.Array) -> tuple[float, float, float, float]:
    x_one, y_one, x_two, y_two = (float(number) for number in box)
    return min(x_one, x_two), min(y_one, y_two), max(x_one, x_two), max(y_one, y_two)


def _turn_degrees(page: pikepdf.Page) -> int:
    return int(page.rotation) % 360


def _size_of(page: pikepdf.Page) -> Size:
    left, bottom, right, top = _visible_box(page)
    size = Size((right - left) / POINTS_PER_MM, (top - bottom) / POINTS_PER_MM)
    return size.turned if _turn_degrees(page) in (90, 270) else size


def _whole(page: pikepdf.Page) -> Window:
    return Window(0.0, 0.0, _size_of(page))


def _is_exact(page: pikepdf.Page, size: Size, window: Window) -> bool:
    is_as_large = max(_size_of(page).distance_mm(size), window.size.distance_mm(size)) < EXACT_MM
    return _turn_degrees(page) == 0 and "/CropBox" not in page and is_as_large


def _place(page: pikepdf.Page, size: Size, offset_mm: tuple[float, float], window: Window, made: pikepdf.Pdf) -> None:
    """Add a page of the size to ``made`` with the window of ``page`` in its middle, but for the offset."""
    page.mediabox = pikepdf.Array([*_box_of(page, window)])
    for key in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if key in page:
            del page[key]
    shown = window.size
    if (shown.width_mm > shown.height_mm) != (size.width_mm > size.height_mm):
        page.rotate(90, relative=True)
        shown = shown.turned
    # 432.00000000000006 points would be one dot more than the paper has.
    width, height = round(size.width_mm * POINTS_PER_MM, 3), round(size.height_mm * POINTS_PER_MM, 3)
    half_w, half_h = shown.width_mm * POINTS_PER_MM / 2, shown.height_mm * POINTS_PER_MM / 2
    x, y = width / 2 + offset_mm[0] * POINTS_PER_MM, height / 2 - offset_mm[1] * POINTS_PER_MM
    middle = pikepdf.Rectangle(x - half_w, y - half_h, x + half_w, y + half_h)
    made.add_blank_page(page_size=(width, height)).add_overlay(page, middle)


def _box_of(page: pikepdf.Page, window: Window) -> tuple[float, float, float, float]:
    """The window in the page's own points: left, bottom, right, top, before the page is turned to be read."""
    left, bottom, right, top = _visible_box(page)
    from_left, from_top = window.left_mm * POINTS_PER_MM, window.top_mm * POINTS_PER_MM
    width, height = window.size.width_mm * POINTS_PER_MM, window.size.height_mm * POINTS_PER_MM
    match _turn_degrees(page):
        case 90:
            return left + from_top, bottom + from_left, left + from_top + height, bottom + from_left + width
        case 180:
            return right - from_left - width, bottom + from_top, right - from_left, bottom + from_top + height
        case 270:
            return right - from_top - height, top - from_left - width, right - from_top, top - from_left
        case _:
            return left + from_left, top - from_top - height, left + from_left + width, top - from_top
