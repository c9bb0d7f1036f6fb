"""Puts labels into one PDF, a page each or some on a sheet of A4, always at their own size; which is left to others."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from itertools import chain, cycle

import pikepdf

from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import PLACES, Layout

_POINTS_PER_MM = 72 / 25.4
_SHEET_MM = (210.0, 297.0)
_COLUMNS = {4: 2, 2: 1}
"""Places side by side, by how many are on a sheet; two rows of them are below each other."""
_ROWS = 2
_NEAR_MM = 1.0
# Labels of 100 x 150 mm have an edge of that much left free, so that they may overlap there.
_OVERLAP_MM = 1.6


def join_labels(labels: Iterable[bytes], layout: Layout) -> bytes:
    """One PDF with the pages of all labels in their order. Raises ``label.file_damaged``.

    On sheets, what is A4 already goes in as it is, behind the sheet that is being filled, and what is larger than a
    quarter has a sheet for itself.
    """
    with _telling_damage(), ExitStack() as opened, pikepdf.new() as made:
        places = chain(sorted(layout.first), cycle(PLACES))
        sheet = _Sheet(made, places)
        for pdf in labels:
            # A page that was taken over is read from its source when the result is saved.
            for page in opened.enter_context(pikepdf.open(io.BytesIO(pdf))).pages:
                if layout.on_sheets:
                    sheet.take(page)
                else:
                    made.pages.append(page)
        return _saved(made)


def fits_place(pdf: bytes, per_sheet: int) -> bool:
    """Whether the label is one page that fits a place of such a sheet. Raises ``label.file_damaged``."""
    with _telling_damage(), pikepdf.open(io.BytesIO(pdf)) as label:
        return len(label.pages) == 1 and _is_turned(_size_mm(label.pages[0]), per_sheet) is not None


def draw_sheet(labels: Mapping[int, bytes], per_sheet: int) -> bytes:
    """One page of A4 with these labels that fit, by place. Raises ``label.file_damaged``."""
    with _telling_damage(), ExitStack() as opened, pikepdf.new() as made:
        sheet = _blank(made)
        for place, pdf in labels.items():
            page = opened.enter_context(pikepdf.open(io.BytesIO(pdf))).pages[0]
            if _is_turned(_size_mm(page), per_sheet):
                page.rotate(90, relative=True)
            _put(sheet, page, _middle_mm(place, per_sheet))
        return _saved(made)


@contextmanager
def _telling_damage() -> Iterator[None]:
    try:
        yield
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, KeyError, RuntimeError):
        raise Problem("label.file_damaged") from None


def _saved(made: pikepdf.Pdf) -> bytes:
    result = io.BytesIO()
    made.save(result)
    return result.getvalue()


class _Sheet:
    """The sheet that is being filled; ``places`` are the next ones, from sheet to sheet."""

    def __init__(self, made: pikepdf.Pdf, places: Iterator[int]) -> None:
        self._made = made
        self._places = places
        self._sheet: pikepdf.Page | None = None
        self._last = 0

    def take(self, page: pikepdf.Page) -> None:
        width_mm, height_mm = _size_mm(page)
        if all(abs(is_mm - a4_mm) <= _NEAR_MM for is_mm, a4_mm in zip((width_mm, height_mm), _SHEET_MM, strict=True)):
            self._made.pages.append(page)
            return
        is_turned = _is_turned((width_mm, height_mm), len(PLACES))
        if is_turned is None:
            if width_mm > height_mm:
                page.rotate(90, relative=True)
            _put(_blank(self._made), page, (_size_mm(page)[0] / 2, _SHEET_MM[1] - _size_mm(page)[1] / 2))
            return
        if is_turned:
            page.rotate(90, relative=True)
        place = next(self._places)
        if self._sheet is None or place <= self._last:
            self._sheet = _blank(self._made)
        self._last = place
        _put(self._sheet, page, _middle_mm(place, len(PLACES)))


def _blank(made: pikepdf.Pdf) -> pikepdf.Page:
    return made.add_blank_page(page_size=(_SHEET_MM[0] * _POINTS_PER_MM, _SHEET_MM[1] * _POINTS_PER_MM))


def _place_mm(per_sheet: int) -> tuple[float, float]:
    return _SHEET_MM[0] / _COLUMNS[per_sheet], _SHEET_MM[1] / _ROWS


def _middle_mm(place: int, per_sheet: int) -> tuple[float, float]:
    """The middle of a place, from the sheet's lower left corner."""
    width_mm, height_mm = _place_mm(per_sheet)
    row, column = divmod(place - 1, _COLUMNS[per_sheet])
    return (column + 0.5) * width_mm, _SHEET_MM[1] - (row + 0.5) * height_mm


def _is_turned(size_mm: tuple[float, float], per_sheet: int) -> bool | None:
    """Whether a page has to be turned to fit a place, upright where it can be; None where it fits neither way."""
    room_mm = [each + _OVERLAP_MM for each in _place_mm(per_sheet)]
    width_mm, height_mm = size_mm
    ways = {False: (width_mm, height_mm), True: (height_mm, width_mm)}
    is_lying = width_mm > height_mm
    for is_turned in (is_lying, not is_lying):
        if all(each <= most for each, most in zip(ways[is_turned], room_mm, strict=True)):
            return is_turned
    return None


def _put(sheet: pikepdf.Page, page: pikepdf.Page, middle_mm: tuple[float, float]) -> None:
    """Draw the page on the sheet at its own size, around this point from the sheet's lower left corner."""
    x, y = (each * _POINTS_PER_MM for each in middle_mm)
    half_width, half_height = (each * _POINTS_PER_MM / 2 for each in _size_mm(page))
    sheet.add_overlay(page, pikepdf.Rectangle(x - half_width, y - half_height, x + half_width, y + half_height))


def _size_mm(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height as a reader sees the page: cropped and turned."""
    left, bottom, right, top = (float(each) for each in page.cropbox)
    width, height = abs(right - left) / _POINTS_PER_MM, abs(top - bottom) / _POINTS_PER_MM
    return (height, width) if int(page.rotation) % 180 else (width, height)
