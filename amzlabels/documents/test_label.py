"""The test label: shows that a printer keeps size, edges and bars; how it is printed is left to ``printing``."""

from __future__ import annotations

import io
from dataclasses import dataclass

MM = 72 / 25.4
BAR_MM = 0.375
RULER_MM = 50


@dataclass(frozen=True, slots=True)
class TestLabelWords:
    """The words on it, translated."""

    __test__ = False

    title: str
    ruler: str
    edges: str


def draw_test_label(width_mm: float, height_mm: float, printer: str, words: TestLabelWords) -> bytes:
    """One page of exactly this size: a frame 2 mm inside the edges, a 50 mm ruler, a Code 128."""
    from reportlab.graphics.barcode.code128 import Code128
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width_mm * MM, height_mm * MM), pageCompression=1)
    canvas.setLineWidth(0.8)
    canvas.rect(2 * MM, 2 * MM, (width_mm - 4) * MM, (height_mm - 4) * MM)
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawString(8 * MM, (height_mm - 16) * MM, words.title)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(8 * MM, (height_mm - 23) * MM, printer)
    canvas.drawString(8 * MM, (height_mm - 34) * MM, words.edges)
    _draw_ruler(canvas, 8.0, height_mm - 56)
    canvas.drawString(8 * MM, (height_mm - 50) * MM, words.ruler)
    code = Code128("AMZLABELS50", barWidth=BAR_MM * MM, barHeight=25 * MM, humanReadable=True, quiet=False)
    code.drawOn(canvas, 8 * MM, 25 * MM)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_ruler(canvas: object, left_mm: float, top_mm: float) -> None:
    for at in range(RULER_MM + 1):
        height_mm = 6 if at % 10 == 0 else 4 if at % 5 == 0 else 2
        x = (left_mm + at) * MM
        canvas.line(x, top_mm * MM, x, (top_mm - height_mm) * MM)  # type: ignore[attr-defined]
    canvas.line(left_mm * MM, top_mm * MM, (left_mm + RULER_MM) * MM, top_mm * MM)  # type: ignore[attr-defined]
