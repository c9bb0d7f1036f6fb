"""Reads the sizes of a PDF's pages and makes pages of a stock's size; which stock is chosen in ``media``.

pikepdf loads with this module, so it is imported only when something is printed.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf

from amzlabels.domain.problems import Problem
from amzlabels.printing.media import MM_PER_INCH, Size

POINTS_PER_MM = 72 / MM_PER_INCH
# Below the dot of any label printer, above the rounding of PDF writers.
EXACT_MM = 0.05


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


def read_sizes(pdf: bytes) -> list[Size]:
    """The size of each page as a reader sees it: cropped and turned. Raises ``label.file_damaged``."""
    with _open(pdf) as document:
        return [_size_of(page) for page in document.pages]


def fit(pdf: bytes, size: Size, offset_mm: tuple[float, float] = (0, 0)) -> bytes:
    """The same pages, each of exactly this size: upright or lying as the size is, centred, at scale 1.

    Their content is moved right and down by the offset.

    Pages that are so already are left untouched. What a page has beyond the size is cut off. Raises
    ``label.file_damaged``.
    """
    with _open(pdf) as document, pikepdf.new() as made:
        if not any(offset_mm) and all(_is_exact(page, size) for page in document.pages):
            return pdf
        for page in document.pages:
            _place(page, size, offset_mm, made)
        result = io.BytesIO()
        made.save(result)
        return result.getvalue()


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


def _is_exact(page: pikepdf.Page, size: Size) -> bool:
    return _turn_degrees(page) == 0 and "/CropBox" not in page and _size_of(page).distance_mm(size) < EXACT_MM


def _place(page: pikepdf.Page, size: Size, offset_mm: tuple[float, float], made: pikepdf.Pdf) -> None:
    """Add a page of the size to ``made`` with the visible part of ``page`` in its middle, but for the offset."""
    page.mediabox = pikepdf.Array([*_visible_box(page)])
    for key in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if key in page:
            del page[key]
    shown = _size_of(page)
    if (shown.width_mm > shown.height_mm) != (size.width_mm > size.height_mm):
        page.rotate(90, relative=True)
        shown = shown.turned
    # 432.00000000000006 points would be one dot more than the paper has.
    width, height = round(size.width_mm * POINTS_PER_MM, 3), round(size.height_mm * POINTS_PER_MM, 3)
    half_w, half_h = shown.width_mm * POINTS_PER_MM / 2, shown.height_mm * POINTS_PER_MM / 2
    x, y = width / 2 + offset_mm[0] * POINTS_PER_MM, height / 2 - offset_mm[1] * POINTS_PER_MM
    middle = pikepdf.Rectangle(x - half_w, y - half_h, x + half_w, y + half_h)
    made.add_blank_page(page_size=(width, height)).add_overlay(page, middle)
