"""Packing slips: what goes into each parcel, one A6 page or more; which parcels is left to the caller."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from amzlabels.documents.text import BOLD, MM, PLAIN, use_fonts, wrapped

# A6, so that it prints on the label printer.
WIDTH_MM, HEIGHT_MM = 105.0, 148.0
_MARGIN_MM = 8.0
_TEXT_MM = WIDTH_MM - 2 * _MARGIN_MM
_RIGHT_MM = WIDTH_MM - _MARGIN_MM
_QUANTITY_MM, _QUANTITY_GAP_MM = 15.0, 1.5
_ITEM_MM = _TEXT_MM - _QUANTITY_MM
_TITLE_SIZE, _SKU_SIZE, _QUANTITY_SIZE, _TEXT_SIZE = 14, 10, 13, 9
_SKU_LINE_MM, _LINE_MM, _ITEM_GAP_MM = 4.6, 4.2, 3.6
_RECIPIENT_LINES = 10
_FOOT_MM = 8.0
_BARS_MM = 9.0
# Three and two dots of a 203 dpi printer: bars that fall between dots are printed in uneven widths.
_BAR_WIDTHS_MM = (0.375, 0.25)


SENDER_LIMIT = 75


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One line of a slip."""

    quantity: int
    sku: str
    title: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One parcel's slip. ``barcode`` is drawn as Code 128 where there is one that fits: the label's, to match
    the two. ``order_id`` may name several orders. ``sender`` is one line at the foot. ``notes`` stand below the items.
    """

    order_id: str
    marketplace: str
    recipient_lines: tuple[str, ...]
    items: tuple[SlipItem, ...]
    purchase_order_number: str = ""
    barcode: str = ""
    sender: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words on it, translated; ``{order}``, ``{number}`` and ``{units}`` are filled in."""

    title: str
    order: str
    purchase_order: str
    units: str


class _Block(NamedTuple):
    """An item, or a note without quantity and SKU, with its text broken into lines."""

    quantity: int
    sku: list[str]
    title: list[str]

    @property
    def height_mm(self) -> float:
        return _SKU_LINE_MM * len(self.sku) + _LINE_MM * len(self.title) + _ITEM_GAP_MM


def draw_packing_slips(slips: Sequence[Slip], words: SlipWords, fonts: Path) -> bytes:
    """All slips as one PDF of A6 pages, each slip on pages of its own. ``fonts``: see ``text.use_fonts``.

    Long texts wrap; only what would push everything else off the page is cut (a title of a whole page and more).
    """
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH_MM * MM, HEIGHT_MM * MM), pageCompression=1)
    for slip in slips:
        _draw_slip(canvas, slip, words)
    canvas.save()
    return out.getvalue()


def _draw_slip(canvas: Any, slip: Slip, words: SlipWords) -> None:
    head = _head_lines(slip, words)
    top_mm = HEIGHT_MM - 20 - _LINE_MM * len(head) - 4.5
    pages = _pages(slip, top_mm - _bottom_mm(slip))
    for number, blocks in enumerate(pages, start=1):
        _draw_head(canvas, slip, words, head)
        _draw_blocks(canvas, blocks, top_mm)
        _draw_foot(canvas, slip, words, f"{number} / {len(pages)}" if len(pages) > 1 else "")
        canvas.showPage()


def _head_lines(slip: Slip, words: SlipWords) -> list[str]:
    lines = list(wrapped(words.order.format(order=slip.order_id), PLAIN, _TEXT_SIZE, _TEXT_MM))
    if slip.purchase_order_number:
        lines += wrapped(words.purchase_order.format(number=slip.purchase_order_number), PLAIN, _TEXT_SIZE, _TEXT_MM)
    recipient = [part for line in slip.recipient_lines for part in wrapped(line, PLAIN, _TEXT_SIZE, _TEXT_MM)]
    return [*lines, "", *recipient[:_RECIPIENT_LINES]]


def _bottom_mm(slip: Slip) -> float:
    return _FOOT_MM + 6 + (_BARS_MM + 3 if slip.barcode else 0)


def _pages(slip: Slip, height_mm: float) -> list[list[_Block]]:
    """The items and notes spread over pages, none of them broken; there is always one page."""
    pages: list[list[_Block]] = [[]]
    left_mm = height_mm
    items = (_block(item, height_mm) for item in slip.items)
    notes = (_block(SlipItem(0, "", note), height_mm) for note in slip.notes)
    for block in (*items, *notes):
        if block.height_mm > left_mm and pages[-1]:
            pages.append([])
            left_mm = height_mm
        pages[-1].append(block)
        left_mm -= block.height_mm
    return pages


def _block(item: SlipItem, height_mm: float) -> _Block:
    sku = list(wrapped(item.sku, BOLD, _SKU_SIZE, _ITEM_MM))[:3]
    title = list(wrapped(item.title, PLAIN, _TEXT_SIZE, _ITEM_MM))
    room = int((height_mm - _ITEM_GAP_MM - _SKU_LINE_MM * len(sku)) / _LINE_MM)
    return _Block(item.quantity, sku, title[:room])


def _draw_head(canvas: Any, slip: Slip, words: SlipWords, lines: Sequence[str]) -> None:
    y_mm = HEIGHT_MM - 13
    canvas.setFont(BOLD, _TITLE_SIZE)
    canvas.drawString(_MARGIN_MM * MM, y_mm * MM, words.title)
    canvas.setFont(PLAIN, _TEXT_SIZE)
    canvas.drawRightString(_RIGHT_MM * MM, y_mm * MM, slip.marketplace)
    y_mm -= 7
    for line in lines:
        canvas.drawString(_MARGIN_MM * MM, y_mm * MM, line)
        y_mm -= _LINE_MM
    canvas.setLineWidth(0.6)
    canvas.line(_MARGIN_MM * MM, y_mm * MM, _RIGHT_MM * MM, y_mm * MM)


def _draw_blocks(canvas: Any, blocks: Sequence[_Block], top_mm: float) -> None:
    for block in blocks:
        y_mm = top_mm - _SKU_LINE_MM
        if block.quantity:
            _draw_quantity(canvas, f"{block.quantity} ×", y_mm)
        for font, size, lines, step_mm in (
            (BOLD, _SKU_SIZE, block.sku, _SKU_LINE_MM),
            (PLAIN, _TEXT_SIZE, block.title, _LINE_MM),
        ):
            canvas.setFont(font, size)
            for line in lines:
                canvas.drawString((_MARGIN_MM + _QUANTITY_MM) * MM, y_mm * MM, line)
                y_mm -= step_mm
        top_mm -= block.height_mm


def _draw_quantity(canvas: Any, quantity: str, y_mm: float) -> None:
    room_mm = _QUANTITY_MM - _QUANTITY_GAP_MM
    canvas.setFont(BOLD, _QUANTITY_SIZE * min(1.0, room_mm * MM / canvas.stringWidth(quantity, BOLD, _QUANTITY_SIZE)))
    canvas.drawString(_MARGIN_MM * MM, y_mm * MM, quantity)


def _draw_foot(canvas: Any, slip: Slip, words: SlipWords, page: str) -> None:
    canvas.setFont(BOLD, _TEXT_SIZE)
    units = sum(item.quantity for item in slip.items)
    canvas.drawString(_MARGIN_MM * MM, _FOOT_MM * MM, words.units.format(units=units))
    if slip.sender:
        canvas.setFont(PLAIN, 6.5)
        canvas.drawString(_MARGIN_MM * MM, (_FOOT_MM - 4) * MM, slip.sender[:SENDER_LIMIT])
    canvas.setFont(PLAIN, _TEXT_SIZE)
    canvas.drawRightString(_RIGHT_MM * MM, _FOOT_MM * MM, page)
    if slip.barcode:
        _draw_barcode(canvas, slip.barcode)


def _draw_barcode(canvas: Any, text: str) -> None:
    from reportlab.graphics.barcode.code128 import Code128

    for bar_mm in _BAR_WIDTHS_MM:
        bars = Code128(text, barWidth=bar_mm * MM, barHeight=_BARS_MM * MM, quiet=False)
        if bars.width <= _TEXT_MM * MM:
            bars.drawOn(canvas, _MARGIN_MM * MM, (_FOOT_MM + 6) * MM)
            return
