"""The test label: shows that a printer keeps size, edges and bars; how it is printed is left to ``printing``."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amzlabels.documents.text import BOLD, MM, PLAIN, use_fonts, wrapped, write

RULER_MM = 50
FRAME_MM = 2.0
BARCODE = "AMZLABELS"
# Three dots of a 203 dpi printer: bars that fall between dots are printed in uneven widths.
_BAR_MM = 0.375
_BARS_MM = 15.0
_MARGIN_MM = 7.0
_LINE_MM = 4.6


@dataclass(frozen=True, slots=True)
class TestLabelWords:
    """The words on it, translated."""

    __test__ = False

    title: str
    ruler: str
    edges: str


def draw_test_label(width_mm: float, height_mm: float, printer: str, words: TestLabelWords, fonts: Path) -> bytes:
    """One page of exactly this size: a frame ``FRAME_MM`` inside the edges, a 50 mm ruler, a Code 128.

    Made for labels of at least 64 x 90 mm. ``fonts``: see ``text.use_fonts``.
    """
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width_mm * MM, height_mm * MM), pageCompression=1)
    canvas.setLineWidth(0.8)
    frame = (FRAME_MM, FRAME_MM, width_mm - 2 * FRAME_MM, height_mm - 2 * FRAME_MM)
    canvas.rect(*(side * MM for side in frame))
    text_mm = width_mm - 2 * _MARGIN_MM
    y_mm = _draw_text(canvas, words.title, (BOLD, 16), height_mm - 13, text_mm)
    y_mm = _draw_text(canvas, printer, (PLAIN, 10), y_mm, text_mm)
    y_mm = _draw_text(canvas, words.edges, (PLAIN, 9), y_mm - 3, text_mm)
    y_mm = _draw_text(canvas, words.ruler, (PLAIN, 9), y_mm - 3, text_mm)
    _draw_ruler(canvas, y_mm + 1)
    _draw_barcode(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_text(canvas: Any, text: str, face: tuple[str, float], y_mm: float, width_mm: float) -> float:
    """At most two lines in this font and size, the first at this height; returns where the next text may stand."""
    font, size = face
    for line in list(wrapped(text, font, size, width_mm))[:2]:
        write(canvas, _MARGIN_MM, y_mm, line, font, size)
        y_mm -= _LINE_MM * max(1.0, size / 11)
    return y_mm


def _draw_ruler(canvas: Any, top_mm: float) -> None:
    canvas.setLineWidth(0.6)
    canvas.line(_MARGIN_MM * MM, top_mm * MM, (_MARGIN_MM + RULER_MM) * MM, top_mm * MM)
    canvas.setFont(PLAIN, 7)
    for at_mm in range(RULER_MM + 1):
        x = (_MARGIN_MM + at_mm) * MM
        length_mm = 6 if at_mm % 10 == 0 else 4 if at_mm % 5 == 0 else 2
        canvas.line(x, top_mm * MM, x, (top_mm - length_mm) * MM)
        if at_mm % 10 == 0:
            canvas.drawCentredString(x, (top_mm - length_mm - 3) * MM, str(at_mm))


def _draw_barcode(canvas: Any) -> None:
    from reportlab.graphics.barcode.code128 import Code128

    bars = Code128(BARCODE, barWidth=_BAR_MM * MM, barHeight=_BARS_MM * MM, quiet=False)
    bars.drawOn(canvas, _MARGIN_MM * MM, 11 * MM)
    canvas.setFont(PLAIN, 8)
    canvas.drawString(_MARGIN_MM * MM, 7 * MM, BARCODE)
