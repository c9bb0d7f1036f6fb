"""Packing slips: what goes into each parcel, one A6 page or more; which parcels is left to the caller."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MM = 72 / 25.4
WIDTH_MM, HEIGHT_MM = 105.0, 148.0
MARGIN_MM = 8.0
BOTTOM_MM = 14.0
_PLAIN, _BOLD = "DejaVuSans", "DejaVuSans-Bold"


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One line of a slip."""

    quantity: int
    sku: str
    title: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One parcel's slip."""

    order_id: str
    marketplace: str
    recipient_lines: tuple[str, ...]
    items: tuple[SlipItem, ...]
    purchase_order_number: str = ""


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words on it, translated."""

    title: str
    order: str
    purchase_order: str
    units: str


def draw_packing_slips(slips: Sequence[Slip], words: SlipWords, fonts: Path) -> bytes:
    """All slips as one PDF of A6 pages. ``fonts`` holds DejaVuSans.ttf and DejaVuSans-Bold.ttf."""
    from reportlab.pdfgen.canvas import Canvas

    _register_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH_MM * MM, HEIGHT_MM * MM), pageCompression=1)
    for slip in slips:
        _draw_slip(canvas, slip, words)
    canvas.save()
    return out.getvalue()


def _register_fonts(fonts: Path) -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (_PLAIN, _BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))


def _draw_slip(canvas: Any, slip: Slip, words: SlipWords) -> None:
    top_mm = _draw_head(canvas, slip, words)
    for item in slip.items:
        lines = list(_wrapped(item.title, WIDTH_MM - 2 * MARGIN_MM - 14, 9))
        need_mm = 5 + 4.2 * len(lines) + 3
        if top_mm - need_mm < BOTTOM_MM:
            canvas.showPage()
            top_mm = _draw_head(canvas, slip, words)
        canvas.setFont(_BOLD, 13)
        canvas.drawString(MARGIN_MM * MM, (top_mm - 4.5) * MM, f"{item.quantity} ×")
        canvas.setFont(_BOLD, 10)
        canvas.drawString((MARGIN_MM + 14) * MM, (top_mm - 4) * MM, item.sku)
        canvas.setFont(_PLAIN, 9)
        for at, line in enumerate(lines):
            canvas.drawString((MARGIN_MM + 14) * MM, (top_mm - 8.5 - 4.2 * at) * MM, line)
        top_mm -= need_mm
    canvas.setFont(_BOLD, 9)
    units = sum(item.quantity for item in slip.items)
    canvas.drawString(MARGIN_MM * MM, 8 * MM, words.units.format(units=units))
    canvas.showPage()


def _draw_head(canvas: Any, slip: Slip, words: SlipWords) -> float:
    """The head of a page; returns where the items begin, in mm from the bottom."""
    top_mm = HEIGHT_MM - 13
    canvas.setFont(_BOLD, 14)
    canvas.drawString(MARGIN_MM * MM, top_mm * MM, words.title)
    canvas.setFont(_PLAIN, 9)
    canvas.drawRightString((WIDTH_MM - MARGIN_MM) * MM, top_mm * MM, slip.marketplace)
    top_mm -= 7
    canvas.drawString(MARGIN_MM * MM, top_mm * MM, words.order.format(order=slip.order_id))
    if slip.purchase_order_number:
        top_mm -= 4.5
        canvas.drawString(MARGIN_MM * MM, top_mm * MM, words.purchase_order.format(number=slip.purchase_order_number))
    top_mm -= 6
    for line in slip.recipient_lines:
        for part in _wrapped(line, WIDTH_MM - 2 * MARGIN_MM, 9):
            canvas.drawString(MARGIN_MM * MM, top_mm * MM, part)
            top_mm -= 4.5
    canvas.setLineWidth(0.6)
    canvas.line(MARGIN_MM * MM, top_mm * MM, (WIDTH_MM - MARGIN_MM) * MM, top_mm * MM)
    return top_mm - 4


def _wrapped(text: str, width_mm: float, size: float) -> Iterator[str]:
    """Lines that fit; a word that is too long by itself is broken rather than cut."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfbase.pdfmetrics import stringWidth

    for line in simpleSplit(text, _PLAIN, size, width_mm * MM):
        rest = line
        while stringWidth(rest, _PLAIN, size) > width_mm * MM:
            cut = len(rest) - 1
            while stringWidth(rest[:cut], _PLAIN, size) > width_mm * MM:
                cut -= 1
            yield rest[:cut]
            rest = rest[cut:]
        yield rest
