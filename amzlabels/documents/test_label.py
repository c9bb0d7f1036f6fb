"""The test label, which calibrates a printer: rulers both ways, numbered lines at every edge, bars of three widths.

What follows from how it came out is ``domain.calibration``'s; how it is printed is left to ``printing``.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amzlabels.documents.text import BOLD, CENTRE, MM, PLAIN, RIGHT, use_fonts, wrapped, write
from amzlabels.domain.calibration import BARS, EDGE_STEPS_MM, RULER_MM, module_mm

LINE_MM = 0.25
"""How thick a line at an edge is; its outer side is the distance that its number tells."""
# So far in from each edge its lines and their numbers reach.
_EDGE_MM = 8.0
_STEP_MM = 2.4
_RULERS_MM = 9.0
_TICK_MM = 4.0
_BARS_LEFT_MM = 21.0
_BARS_MM = 8.0
_BARS_ROW_MM = 14.0
_ROW_MM = 4.2
_MARGIN_MM = 10.0


@dataclass(frozen=True, slots=True)
class TestLabelWords:
    """The words on it, translated. ``setting`` is what is loaded and how fine the printer is, as it was set."""

    __test__ = False

    title: str
    setting: str
    ruler: str
    edges: str


def draw_test_label(
    width_mm: float, height_mm: float, printer: str, dpi: int, words: TestLabelWords, fonts: Path
) -> bytes:
    """One page of exactly this size, for a head this fine (0 = not known).

    Made for ``calibration.SMALLEST_MM`` and more, upright. ``fonts``: see ``text.use_fonts``.
    """
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width_mm * MM, height_mm * MM), pageCompression=1)
    _draw_edges(canvas, width_mm, height_mm)
    corner_mm = _RULERS_MM, max(_RULERS_MM + 2, _draw_words(canvas, width_mm, height_mm, printer, words) - RULER_MM - 2)
    _draw_rulers(canvas, *corner_mm)
    _draw_bars(canvas, corner_mm[1], dpi)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_words(canvas: Any, width_mm: float, height_mm: float, printer: str, words: TestLabelWords) -> float:
    """Those there is room for over the rulers, each whole; returns where they end."""
    room_mm = width_mm - 2 * _MARGIN_MM
    lowest_mm = _RULERS_MM + 2 + RULER_MM + 4
    y_mm = height_mm - _EDGE_MM - 5
    for text, font, size, at_most in (
        (words.title, BOLD, 12, 1),
        (words.setting, PLAIN, 8, 1),
        (printer, BOLD, 8, 2),
        (words.ruler, PLAIN, 8, 2),
        (words.edges, PLAIN, 8, 3),
    ):
        lines = list(wrapped(text, font, size, room_mm))[:at_most]
        if y_mm - (len(lines) - 1) * _ROW_MM < lowest_mm:
            continue
        for line in lines:
            write(canvas, _MARGIN_MM, y_mm, line, font, size)
            y_mm -= _ROW_MM
    return y_mm


def _draw_edges(canvas: Any, width_mm: float, height_mm: float) -> None:
    """Lines beside each other, each further in than the one before, and the whole millimetres' numbers inside them."""
    reach_mm = _STEP_MM * len(EDGE_STEPS_MM)
    across_mm, up_mm = (width_mm - reach_mm) / 2, (height_mm + reach_mm) / 2
    for number, distance_mm in enumerate(EDGE_STEPS_MM):
        along_mm = number * _STEP_MM
        for edge_mm in (distance_mm, height_mm - distance_mm - LINE_MM):
            _fill(canvas, across_mm + along_mm, edge_mm, _STEP_MM, LINE_MM)
        for edge_mm in (distance_mm, width_mm - distance_mm - LINE_MM):
            _fill(canvas, edge_mm, up_mm - along_mm - _STEP_MM, LINE_MM, _STEP_MM)
        if not distance_mm.is_integer():
            continue
        called = f"{distance_mm:.0f}"
        x_mm, y_mm = across_mm + along_mm + _STEP_MM / 2, up_mm - along_mm - _STEP_MM / 2 - 0.9
        for at_mm in ((x_mm, 5.9), (x_mm, height_mm - 7.7), (6.9, y_mm), (width_mm - 6.9, y_mm)):
            write(canvas, *at_mm, called, PLAIN, 7, CENTRE)


def _draw_rulers(canvas: Any, left_mm: float, bottom_mm: float) -> None:
    """One to the right and one upwards, from this corner."""
    _fill(canvas, left_mm, bottom_mm, RULER_MM, LINE_MM)
    _fill(canvas, left_mm, bottom_mm, LINE_MM, RULER_MM)
    for at_mm in range(RULER_MM + 1):
        length_mm = _TICK_MM if at_mm % 10 == 0 else _TICK_MM * (0.7 if at_mm % 5 == 0 else 0.4)
        # The outer sides of the first and the last tick are the ruler's ends.
        back_mm = LINE_MM * at_mm / RULER_MM
        _fill(canvas, left_mm + at_mm - back_mm, bottom_mm, LINE_MM, length_mm)
        _fill(canvas, left_mm, bottom_mm + at_mm - back_mm, length_mm, LINE_MM)
        if at_mm % 10 == 0 and at_mm:
            write(canvas, left_mm + at_mm, bottom_mm + _TICK_MM + 0.8, str(at_mm), PLAIN, 7, RIGHT)
            write(canvas, left_mm + _TICK_MM + 0.8, bottom_mm + at_mm - 0.9, str(at_mm), PLAIN, 7)


def _draw_bars(canvas: Any, bottom_mm: float, dpi: int) -> None:
    """From the top, the widest first, each under its number and the width of its modules."""
    from reportlab.graphics.barcode.code128 import Code128

    top_mm = bottom_mm + RULER_MM
    for number, (text, module) in enumerate(zip(BARS, module_mm(dpi), strict=True)):
        y_mm = top_mm - number * _BARS_ROW_MM - 3
        write(canvas, _BARS_LEFT_MM, y_mm, str(number + 1), BOLD, 11)
        write(canvas, _BARS_LEFT_MM + 5, y_mm, f"{module:.2f} mm", PLAIN, 7)
        # Bars that begin between dots would be printed in uneven widths.
        left_mm = round(_BARS_LEFT_MM / module) * module
        bars = Code128(text, barWidth=module * MM, barHeight=_BARS_MM * MM, quiet=False)
        bars.drawOn(canvas, left_mm * MM, (y_mm - 1.5 - _BARS_MM) * MM)


def _fill(canvas: Any, left_mm: float, bottom_mm: float, width_mm: float, height_mm: float) -> None:
    canvas.rect(left_mm * MM, bottom_mm * MM, width_mm * MM, height_mm * MM, stroke=0, fill=1)
