"""The pick list: what is to be fetched, large enough to be read while walking; in which order is the caller's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from amzlabels.documents.lists import LEFT_MM, RIGHT_MM, ROOM_MM, Section, draw_lists, heading
from amzlabels.documents.pages import Block, Line, Part
from amzlabels.documents.text import BOLD, PLAIN, RIGHT, fitted, use_fonts, wrapped

_TICK = "☐"
_TICK_SIZE, _QUANTITY_SIZE, _PLACE_SIZE, _SKU_SIZE, _TEXT_SIZE = 20.0, 22.0, 14.0, 12.0, 10.0
_QUANTITY_MM, _PLACE_MM, _PLACE_WIDTH_MM, _PRODUCT_MM = 42.0, 47.0, 34.0, 84.0
_FIRST_LINE_MM, _LINE_MM, _GAP_MM = 9.0, 4.8, 1.6


@dataclass(frozen=True, slots=True)
class PickLine:
    """So many units of one product; ``says`` stands below its title."""

    quantity: int
    sku: str
    title: str
    place: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True)
class PickGroup:
    """Lines under a heading of their own; without one they follow each other."""

    heading: str
    lines: tuple[PickLine, ...]


@dataclass(frozen=True, slots=True)
class PickListWords:
    """The words on it, translated; ``page`` with ``{number}`` and ``{count}``."""

    title: str
    quantity: str
    place: str
    product: str
    page: str


def draw_pick_list(groups: Sequence[PickGroup], says: str, total: str, words: PickListWords, fonts: Path) -> bytes:
    """Sheets of A4; ``says`` stands at the head, ``total`` at the end. ``fonts``: see ``text.use_fonts``."""
    use_fonts(fonts)
    has_places = any(line.place for group in groups for line in group.lines)
    product_mm = _PRODUCT_MM if has_places else _PLACE_MM
    headings = [heading(_QUANTITY_MM, words.quantity, RIGHT), heading(product_mm, words.product)]
    if has_places:
        headings.append(heading(_PLACE_MM, words.place))
    blocks = [block for group in groups for block in _group(group, product_mm)]
    end = Line(10.0, (Part(LEFT_MM, total, BOLD, _SKU_SIZE),))
    return draw_lists([Section(words.title, says, tuple(headings), [*blocks, Block((end,))])], words.page, fonts)


def _group(group: PickGroup, product_mm: float) -> list[Block]:
    """A group that fits on a page is kept there; else each line has the heading above it."""
    blocks = [_block(line, product_mm) for line in group.lines]
    if not group.heading:
        return blocks
    parts = wrapped(group.heading, BOLD, _SKU_SIZE, RIGHT_MM - LEFT_MM)
    above = [Line(6.5, (Part(LEFT_MM, line, BOLD, _SKU_SIZE),)) for line in parts]
    whole = Block((*above, *(line for block in blocks for line in block.lines)), 2 * _GAP_MM)
    if whole.height_mm <= ROOM_MM:
        return [whole]
    return [Block((*above, *block.lines), block.gap_mm) for block in blocks]


def _block(pick: PickLine, product_mm: float) -> Block:
    room_mm = RIGHT_MM - product_mm
    quantity = str(pick.quantity)
    size = fitted(quantity, BOLD, _QUANTITY_SIZE, _QUANTITY_MM - LEFT_MM - 9)
    left = [Part(LEFT_MM, _TICK, PLAIN, _TICK_SIZE), Part(_QUANTITY_MM, quantity, BOLD, size, RIGHT)]
    product = [(line, BOLD, _SKU_SIZE) for line in wrapped(pick.sku, BOLD, _SKU_SIZE, room_mm)]
    product += [(line, PLAIN, _TEXT_SIZE) for line in wrapped(pick.title, PLAIN, _TEXT_SIZE, room_mm)]
    product += [(line, PLAIN, _TEXT_SIZE) for line in wrapped(pick.says, PLAIN, _TEXT_SIZE, room_mm)]
    places = list(wrapped(pick.place, BOLD, _PLACE_SIZE, _PLACE_WIDTH_MM))
    lines: list[Line] = []
    for at in range(max(len(product), len(places), 1)):
        parts = [] if lines else list(left)
        if at < len(places):
            parts.append(Part(_PLACE_MM, places[at], BOLD, _PLACE_SIZE))
        if at < len(product):
            text, font, letters = product[at]
            parts.append(Part(product_mm, text, font, letters))
        lines.append(Line(_LINE_MM + (1.0 if at < len(places) else 0.0) if lines else _FIRST_LINE_MM, tuple(parts)))
    return Block((*lines, Line(1.4, rule_mm=(LEFT_MM, RIGHT_MM))), _GAP_MM)
