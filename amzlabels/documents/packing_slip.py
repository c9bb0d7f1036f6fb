"""Packing slips: what goes into each parcel, in the buyer's language; which parcels is left to the caller.

As large as a label, or as a sheet of A4 in larger letters. The program knows no prices, so that none are on them.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amzlabels.documents.pages import Block, Line, Part, draw_blocks, paginate
from amzlabels.documents.text import BOLD, MM, PLAIN, RIGHT, fitted, use_fonts, width_mm, wrapped, write

A6_MM, A4_MM = (105.0, 148.0), (210.0, 297.0)
_LARGER = 1.4
"""How much larger letters and margins are on A4, which is read from the table and not from the hand."""
_NARROW_MM, _SMALLER = 90.0, 0.8
"""How much smaller they are on labels narrower than this."""
_MARGIN_MM = 8.0
_HEAD_MM, _FOOT_MM = 22.0, 8.0
_QUANTITY_MM, _QUANTITY_GAP_MM = 15.0, 1.5
_TITLE_SIZE, _SKU_SIZE, _QUANTITY_SIZE, _TEXT_SIZE, _SENDER_SIZE = 14.0, 10.0, 13.0, 9.0, 6.5
_SKU_LINE_MM, _LINE_MM, _SENDER_LINE_MM, _GAP_MM = 4.6, 4.2, 2.9, 3.2
_BARS_MM = 9.0
# Three and two dots of a 203 dpi printer: bars that fall between dots are printed in uneven widths.
_BAR_WIDTHS_MM = (0.375, 0.25)


@dataclass(frozen=True, slots=True)
class SlipItem:
    """One line of a slip."""

    quantity: int
    sku: str
    title: str


@dataclass(frozen=True, slots=True)
class SlipWords:
    """The words on one slip; ``{order}``, ``{number}``, ``{count}`` and ``{units}`` are filled in."""

    title: str
    order: str
    orders: str
    purchase_order: str
    units: str
    page: str
    box: str


@dataclass(frozen=True, slots=True)
class Slip:
    """One parcel's slip. ``barcode`` is drawn as Code 128 where there is one that fits: the label's, to match
    the two. ``order_ids`` are all orders in it, ``box`` its number and how many there are, (0, 0) where there is one.
    ``sender`` stands at the foot, ``notes`` below the items.
    """

    words: SlipWords
    order_ids: tuple[str, ...]
    marketplace: str
    recipient_lines: tuple[str, ...]
    items: tuple[SlipItem, ...]
    purchase_order_number: str = ""
    barcode: str = ""
    sender: str = ""
    notes: tuple[str, ...] = ()
    box: tuple[int, int] = (0, 0)


def draw_packing_slips(slips: Sequence[Slip], fonts: Path, page_mm: tuple[float, float] = A6_MM) -> bytes:
    """All slips as one PDF, each slip on pages of its own. ``fonts``: see ``text.use_fonts``.

    Nothing is cut: long texts wrap, and what is longer than a page goes on on the next.
    """
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(page_mm[0] * MM, page_mm[1] * MM), pageCompression=1)
    for slip in slips:
        _Paper(canvas, slip, page_mm).draw()
    canvas.save()
    return out.getvalue()


class _Paper:
    """The pages of one slip."""

    def __init__(self, canvas: Any, slip: Slip, page_mm: tuple[float, float]) -> None:
        self._canvas, self._slip, self._words = canvas, slip, slip.words
        self._width_mm, self._height_mm = page_mm
        self._scale = _scale(page_mm[0])
        self._left_mm = _MARGIN_MM * self._scale
        self._right_mm = self._width_mm - self._left_mm
        self._indent_mm = self._left_mm + _QUANTITY_MM * self._scale
        self._sender = list(self._wrap(slip.sender, _SENDER_SIZE, PLAIN, self._left_mm)) if slip.sender else []

    def draw(self) -> None:
        pages = paginate(self._blocks(), self._height_mm - _HEAD_MM * self._scale - self._below_mm())
        for number, blocks in enumerate(pages, 1):
            self._draw_head()
            draw_blocks(self._canvas, blocks, self._height_mm - _HEAD_MM * self._scale)
            self._draw_foot(self._words.page.format(number=number, count=len(pages)) if len(pages) > 1 else "")
            self._canvas.showPage()

    def _below_mm(self) -> float:
        foot_mm = _FOOT_MM + 6 + max(0, len(self._sender) - 1) * _SENDER_LINE_MM
        return foot_mm * self._scale + (_BARS_MM + 3 if self._slip.barcode else 0)

    def _blocks(self) -> Iterator[Block]:
        yield self._address()
        for item in self._slip.items:
            yield self._item(item)
        for note in self._slip.notes:
            yield self._block(self._lines(note, _TEXT_SIZE, PLAIN, self._indent_mm))

    def _address(self) -> Block:
        slip, left_mm = self._slip, self._left_mm
        lines: list[Line] = []
        if len(slip.order_ids) > 1:
            lines += self._lines(self._words.orders.format(order=" + ".join(slip.order_ids)), _TEXT_SIZE, BOLD, left_mm)
        if slip.purchase_order_number:
            number = self._words.purchase_order.format(number=slip.purchase_order_number)
            lines += self._lines(number, _TEXT_SIZE, BOLD, left_mm)
        if lines:
            lines.append(Line(1.5 * self._scale))
        for line in slip.recipient_lines:
            lines += self._lines(line, _TEXT_SIZE, PLAIN, left_mm)
        return self._block([*lines, Line(2.0 * self._scale, rule_mm=(left_mm, self._right_mm))])

    def _item(self, item: SlipItem) -> Block:
        sku = self._lines(item.sku, _SKU_SIZE, BOLD, self._indent_mm)
        title = self._lines(item.title, _TEXT_SIZE, PLAIN, self._indent_mm)
        first, *others = [*sku, *title] or [Line(_SKU_LINE_MM * self._scale)]
        return self._block([Line(first.height_mm, (self._quantity(item.quantity), *first.parts)), *others])

    def _quantity(self, quantity: int) -> Part:
        """As large as there is room for beside the SKU."""
        text, size = f"{quantity} ×", _QUANTITY_SIZE * self._scale
        room_mm = (_QUANTITY_MM - _QUANTITY_GAP_MM) * self._scale
        return Part(self._left_mm, text, BOLD, fitted(text, BOLD, size, room_mm))

    def _block(self, lines: Sequence[Line]) -> Block:
        return Block(tuple(lines), _GAP_MM * self._scale)

    def _lines(self, text: str, size: float, font: str, x_mm: float) -> list[Line]:
        height_mm = (_SKU_LINE_MM if size == _SKU_SIZE else _LINE_MM) * self._scale
        part_size = size * self._scale
        return [Line(height_mm, (Part(x_mm, line, font, part_size),)) for line in self._wrap(text, size, font, x_mm)]

    def _wrap(self, text: str, size: float, font: str, x_mm: float) -> Iterator[str]:
        return wrapped(text, font, size * self._scale, self._right_mm - x_mm)

    def _draw_head(self) -> None:
        """What it is, which order, and which of several boxes: on every page."""
        slip, scale = self._slip, self._scale
        y_mm = self._height_mm - 13 * scale
        self._line(y_mm, (self._words.title, BOLD, _TITLE_SIZE), (slip.marketplace, PLAIN, _TEXT_SIZE))
        more = f" + {len(slip.order_ids) - 1}" if len(slip.order_ids) > 1 else ""
        order = self._words.order.format(order=slip.order_ids[0] + more)
        number, count = slip.box
        box = self._words.box.format(number=number, count=count) if count > 1 else ""
        self._line(y_mm - 6 * scale, (order, PLAIN, _TEXT_SIZE), (box, BOLD, _TEXT_SIZE))

    def _draw_foot(self, page: str) -> None:
        slip, scale = self._slip, self._scale
        y_mm = (_FOOT_MM + max(0, len(self._sender) - 1) * _SENDER_LINE_MM) * scale
        for below, line in enumerate(self._sender):
            below_mm = (4 + below * _SENDER_LINE_MM) * scale
            write(self._canvas, self._left_mm, y_mm - below_mm, line, PLAIN, _SENDER_SIZE * scale)
        units = self._words.units.format(units=sum(item.quantity for item in slip.items)) if slip.items else ""
        self._line(y_mm, (units, BOLD, _TEXT_SIZE), (page, PLAIN, _TEXT_SIZE))
        if slip.barcode:
            self._draw_barcode(slip.barcode, y_mm + 6 * scale)

    def _line(self, y_mm: float, left: tuple[str, str, float], right: tuple[str, str, float]) -> None:
        """Two texts at the two margins, each with its font and size; both smaller where they would meet."""
        gap_mm = 3.0 * self._scale if left[0] and right[0] else 0.0
        room_mm = self._right_mm - self._left_mm - gap_mm
        needed_mm = sum(width_mm(text, font, size * self._scale) for text, font, size in (left, right))
        scale = self._scale * min(1.0, room_mm / max(needed_mm, 1e-6))
        write(self._canvas, self._left_mm, y_mm, left[0], left[1], left[2] * scale)
        write(self._canvas, self._right_mm, y_mm, right[0], right[1], right[2] * scale, RIGHT)

    def _draw_barcode(self, text: str, y_mm: float) -> None:
        from reportlab.graphics.barcode.code128 import Code128

        for bar_mm in _BAR_WIDTHS_MM:
            bars = Code128(text, barWidth=bar_mm * MM, barHeight=_BARS_MM * MM, quiet=False)
            if bars.width <= (self._right_mm - self._left_mm) * MM:
                bars.drawOn(self._canvas, self._left_mm * MM, y_mm * MM)
                return


def _scale(page_width_mm: float) -> float:
    if page_width_mm >= A4_MM[0]:
        return _LARGER
    return _SMALLER if page_width_mm < _NARROW_MM else 1.0
