"""Puts labels into one PDF, a page each or four on a sheet of A4, always at their own size; which is left to others."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, cycle

import pikepdf

from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import PLACES, Layout

_POINTS_PER_MM = 72 / 25.4
_SHEET_MM = (210.0, 297.0)
_QUARTER_MM = (105.0, 148.5)
_NEAR_MM = 1.0
# Labels of 100 x 150 mm have an edge of that much left free, so that they may overlap there.
_OVERLAP_MM = 1.6


def join_labels(labels: Iterable[bytes], layout: Layout) -> bytes:
    """One PDF with the pages of all labels in their order. Raises ``label.file_damaged``.

    On sheets, what is A4 already goes in as it is, behind the sheet that is being filled, and what is larger than a
    quarter has a sheet for itself.
    """
    with ExitStack() as opened, pikepdf.new() as made:
        places = chain(sorted(layout.first), cycle(PLACES))
        sheet = _Sheet(made, places)
        try:
            for pdf in labels:
                # A page that was taken over is read from its source when the result is saved.
                for page in opened.enter_context(pikepdf.open(io.BytesIO(pdf))).pages:
                    if layout.on_sheets:
                        sheet.take(page)
                    else:
                        made.pages.append(page)
            result = io.BytesIO()
            made.save(result)
        except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, KeyError, RuntimeError):
            raise Problem("label.file_damaged") from None
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
        if width_mm > height_mm:
            page.rotate(90, relative=True)
            width_mm, height_mm = height_mm, width_mm
        if width_mm > _QUARTER_MM[0] + _OVERLAP_MM or height_mm > _QUARTER_MM[1] + _OVERLAP_MM:
            _put(self._blank(), page, (width_mm / 2, _SHEET_MM[1] - height_mm / 2))
            return
        place = next(self._places)
        if self._sheet is None or place <= self._last:
            self._sheet = self._blank()
        self._last = place
        column, row = (place - 1) % 2, (place - 1) // 2
        _put(self._sheet, page, ((column + 0.5) * _QUARTER_MM[0], _SHEET_MM[1] - (row + 0.5) * _QUARTER_MM[1]))

    def _blank(self) -> pikepdf.Page:
        return self._made.add_blank_page(page_size=(_SHEET_MM[0] * _POINTS_PER_MM, _SHEET_MM[1] * _POINTS_PER_MM))


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
