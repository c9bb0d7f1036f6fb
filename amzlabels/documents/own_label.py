"""The label of a parcel that no carrier's shop makes one for; how it prints is left to ``printing``.

From the top: sender and a QR of the order, the address, the carrier's number in bars where there is one, the order's
number in bars, and what goes in, as far as there is room.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amzlabels.documents.text import BOLD, CENTRE, MM, PLAIN, use_fonts, width_mm, wrapped, write

LONGEST_LINE = 200
"""Characters of a line that are looked at; no label has room for more."""
# Bars, and where they begin, are whole dots of a 203 dpi printer: what falls between dots is printed in uneven widths.
_DOT_MM = 25.4 / 203
_BAR_WIDTHS_MM = (3 * _DOT_MM, 2 * _DOT_MM)
_QUIET_BARS = 10
_QR_SQUARE_MM = 4 * _DOT_MM
_MARGIN_MM = 4.0
_SENDER_SIZE, _NUMBER_SIZE = 6.5, 8.5
_CONTENTS_SIZES = (12.0, 11.0, 10.0, 9.0, 8.0)
_ADDRESS_SIZES = (15.0, 14.0, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.5, 6.0, 5.5, 5.0)
_BROKEN_SIZE = 9.0
"""Down to this size a line is written whole rather than larger: it can still be read at arm's length."""
_LINE = 1.25
"""Height of a line in sizes of its letters."""
_TRACKING_BARS_MM, _ORDER_BARS_MM = 14.0, 8.0
_LOW_MM, _LOW_TRACKING_BARS_MM = 120.0, 9.0
_GAP_MM = 2.0
_LEAST_CONTENTS = 1
_SENDER_LINES = 5


@dataclass(frozen=True, slots=True)
class Content:
    """So many units of a SKU."""

    quantity: int
    sku: str


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """What stands on one label of this size. ``note`` is a word more on it, such as which box of how many this is.

    ``tracking`` in bars where they fit, in letters in any case; empty = it has none. ``carrier`` is for people.
    """

    width_mm: float
    height_mm: float
    sender_lines: tuple[str, ...]
    recipient_lines: tuple[str, ...]
    order_id: str
    contents: tuple[Content, ...]
    tracking: str = ""
    carrier: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OwnLabelWords:
    """The words on it, translated; ``{count}`` is filled in."""

    sender: str
    more: str


@dataclass(slots=True)
class _Sheet:
    """A canvas and how far down it is written."""

    canvas: Any
    width_mm: float
    y_mm: float

    @property
    def text_mm(self) -> float:
        return self.width_mm - 2 * _MARGIN_MM

    def write(self, lines: Iterable[str], font: str, size: float) -> None:
        for line in lines:
            self.y_mm -= _line_mm(size)
            write(self.canvas, _MARGIN_MM, self.y_mm + 0.25 * size / MM, line, font, size)

    def rule(self) -> None:
        self.y_mm -= _GAP_MM / 2
        self.canvas.setLineWidth(0.5)
        self.canvas.line(_MARGIN_MM * MM, self.y_mm * MM, (self.width_mm - _MARGIN_MM) * MM, self.y_mm * MM)
        self.y_mm -= _GAP_MM / 2


def draw_own_label(label: OwnLabel, words: OwnLabelWords, fonts: Path) -> bytes:
    """One page of exactly the label's size, made for at least 62 x 100 mm. ``fonts``: see ``text.use_fonts``.

    The address is written as large as there is room for and wraps rather than being cut; contents give way to it.
    """
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(label.width_mm * MM, label.height_mm * MM), pageCompression=1, invariant=1)
    sheet = _Sheet(canvas, label.width_mm, label.height_mm - _MARGIN_MM)
    _draw_head(sheet, label, words)
    below_mm = _below_mm(label)
    _draw_address(sheet, label, sheet.y_mm - _MARGIN_MM - below_mm)
    if label.tracking or label.carrier:
        _draw_tracking(sheet, label)
    _draw_order(sheet, label)
    _draw_contents(sheet, label, words)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _line_mm(size: float) -> float:
    return _LINE * size / MM


def _fit(lines: Iterable[str], font: str, size: float, room_mm: float) -> list[str]:
    """Lines that fit stay as they are, the wide blanks of some posts included."""
    found: list[str] = []
    for line in lines:
        is_whole = width_mm(line, font, size) <= room_mm
        found += [line] if is_whole else wrapped(line[:LONGEST_LINE], font, size, room_mm)
    return found


def _draw_head(sheet: _Sheet, label: OwnLabel, words: OwnLabelWords) -> None:
    """Sender on the left, QR on the right."""
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.renderPDF import draw
    from reportlab.graphics.shapes import Drawing

    code = QrCodeWidget(label.order_id, barLevel="M", barBorder=0)
    code.qr.make()
    side_mm = code.qr.getModuleCount() * _QR_SQUARE_MM
    code.barWidth = code.barHeight = side_mm * MM
    picture = Drawing(side_mm * MM, side_mm * MM)
    picture.add(code)
    top_mm = sheet.y_mm
    left_mm = _on_dot(sheet.width_mm - _MARGIN_MM - side_mm)
    draw(picture, sheet.canvas, left_mm * MM, (top_mm - side_mm) * MM)
    if label.sender_lines:
        room_mm = left_mm - _MARGIN_MM - 4 * _QR_SQUARE_MM
        sheet.write([words.sender], BOLD, _SENDER_SIZE)
        sheet.write(_fit(label.sender_lines, PLAIN, _SENDER_SIZE, room_mm)[:_SENDER_LINES], PLAIN, _SENDER_SIZE)
    sheet.y_mm = min(sheet.y_mm, top_mm - side_mm) - _GAP_MM / 2
    sheet.rule()


def _on_dot(at_mm: float) -> float:
    return round(at_mm / _DOT_MM) * _DOT_MM


def _tracking_bars_mm(label: OwnLabel) -> float:
    return _TRACKING_BARS_MM if label.height_mm >= _LOW_MM else _LOW_TRACKING_BARS_MM


def _below_mm(label: OwnLabel) -> float:
    """What stands below the address takes at least so much."""
    order_mm = _ORDER_BARS_MM + _line_mm(_NUMBER_SIZE) + 2 * _GAP_MM
    tracking_mm = 0.0
    if label.tracking or label.carrier:
        tracking_mm = _line_mm(_NUMBER_SIZE) + 2 * _GAP_MM
        if label.tracking:
            tracking_mm += _tracking_bars_mm(label) + _line_mm(_NUMBER_SIZE)
    contents = min(len(label.contents), _LEAST_CONTENTS) + bool(label.note)
    return order_mm + tracking_mm + contents * _line_mm(_CONTENTS_SIZES[-1])


def _draw_address(sheet: _Sheet, label: OwnLabel, room_mm: float) -> None:
    for size in _ADDRESS_SIZES:
        lines = _fit(label.recipient_lines, BOLD, size, sheet.text_mm)
        is_whole = len(lines) == len(label.recipient_lines)
        if len(lines) * _line_mm(size) <= room_mm and (is_whole or size <= _BROKEN_SIZE):
            break
    sheet.y_mm -= _GAP_MM / 2
    sheet.write(lines[: int(room_mm / _line_mm(size))], BOLD, size)
    sheet.y_mm -= _GAP_MM / 2


def _draw_tracking(sheet: _Sheet, label: OwnLabel) -> None:
    sheet.rule()
    sheet.write(_fit([label.carrier], BOLD, _NUMBER_SIZE, sheet.text_mm)[:1], BOLD, _NUMBER_SIZE)
    if label.tracking:
        sheet.y_mm -= _GAP_MM / 2
        _draw_bars(sheet, label.tracking, _tracking_bars_mm(label))
        _centred(sheet, label.tracking, _NUMBER_SIZE)


def _draw_order(sheet: _Sheet, label: OwnLabel) -> None:
    sheet.rule()
    _draw_bars(sheet, label.order_id, _ORDER_BARS_MM)
    _centred(sheet, label.order_id, _NUMBER_SIZE)


def _draw_bars(sheet: _Sheet, text: str, height_mm: float) -> None:
    """In the middle, with white at both ends; bars too fine for the printer are left out."""
    from reportlab.graphics.barcode.code128 import Code128

    for bar_mm in _BAR_WIDTHS_MM:
        bars = Code128(text, barWidth=bar_mm * MM, barHeight=height_mm * MM, quiet=False)
        if bars.width / MM + 2 * _QUIET_BARS * bar_mm <= sheet.width_mm:
            sheet.y_mm -= height_mm
            bars.drawOn(sheet.canvas, _on_dot((sheet.width_mm - bars.width / MM) / 2) * MM, sheet.y_mm * MM)
            return


def _centred(sheet: _Sheet, text: str, size: float) -> None:
    for line in _fit([text], PLAIN, size, sheet.text_mm):
        sheet.y_mm -= _line_mm(size)
        write(sheet.canvas, sheet.width_mm / 2, sheet.y_mm + 0.25 * size / MM, line, PLAIN, size, CENTRE)


def _draw_contents(sheet: _Sheet, label: OwnLabel, words: OwnLabelWords) -> None:
    """A line per SKU, in smaller letters the more there are; what there is no room for is counted."""
    if not label.note and not label.contents:
        return
    sheet.rule()
    blocks: list[list[str]] = []
    for size in _CONTENTS_SIZES:
        note = _fit([label.note], BOLD, size, sheet.text_mm)[: 1 if label.note else 0]
        blocks = [_fit([f"{each.quantity} × {each.sku}"], PLAIN, size, sheet.text_mm)[:2] for each in label.contents]
        room = max(0, int((sheet.y_mm - _MARGIN_MM + 0.5) / _line_mm(size)) - len(note))
        if sum(map(len, blocks)) <= room:
            break
    sheet.write(note, BOLD, size)
    shown = _as_many(blocks, room)
    if shown == len(blocks):
        lines = [line for block in blocks for line in block]
    else:
        shown = _as_many(blocks, room - 1)
        lines = [line for block in blocks[:shown] for line in block]
        lines.append(words.more.format(count=len(blocks) - shown))
    sheet.write(lines[:room], PLAIN, size)


def _as_many(blocks: Sequence[Sequence[str]], room: int) -> int:
    """How many blocks there is room for."""
    used = 0
    for shown, block in enumerate(blocks):
        used += len(block)
        if used > room:
            return shown
    return len(blocks)
