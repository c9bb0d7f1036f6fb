"""Lists on sheets of A4 with a head on every page and the page's number; what is listed is left to each list."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from amzlabels.documents.pages import Block, Line, Part, draw_blocks, paginate
from amzlabels.documents.text import BOLD, MM, PLAIN, RIGHT, fitted, use_fonts, width_mm, write

WIDTH_MM, HEIGHT_MM = 210.0, 297.0
LEFT_MM, RIGHT_MM = 14.0, 196.0
_TITLE_SIZE, _SAYS_SIZE, _HEADING_SIZE = 20.0, 11.0, 9.0
_TOP_MM, _HEAD_MM, _BOTTOM_MM = 14.0, 28.0, 18.0
ROOM_MM = HEIGHT_MM - _TOP_MM - _HEAD_MM - _BOTTOM_MM
"""What there is room for on a page."""


@dataclass(frozen=True, slots=True)
class Section:
    """A list of its own, counted in pages of its own. ``says`` stands under the title, ``headings`` over columns."""

    title: str
    says: str
    headings: tuple[Part, ...]
    blocks: Sequence[Block]


def heading(x_mm: float, text: str, align: str = "left") -> Part:
    """What stands over a column."""
    return Part(x_mm, text, PLAIN, _HEADING_SIZE, align)


def draw_lists(sections: Sequence[Section], page_words: str, fonts: Path) -> bytes:
    """One PDF; ``page_words`` with ``{number}`` and ``{count}``. ``fonts``: see ``text.use_fonts``."""
    from reportlab.pdfgen.canvas import Canvas

    use_fonts(fonts)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH_MM * MM, HEIGHT_MM * MM), pageCompression=1)
    for section in sections:
        pages = paginate(section.blocks, ROOM_MM)
        for number, blocks in enumerate(pages, 1):
            _draw_head(canvas, section, page_words.format(number=number, count=len(pages)))
            draw_blocks(canvas, blocks, HEIGHT_MM - _TOP_MM - _HEAD_MM)
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_head(canvas: Any, section: Section, page: str) -> None:
    says_room_mm = RIGHT_MM - LEFT_MM
    title_room_mm = says_room_mm - width_mm(page, PLAIN, _SAYS_SIZE) - 4
    title_size = fitted(section.title, BOLD, _TITLE_SIZE, title_room_mm)
    y_mm = HEIGHT_MM - _TOP_MM - 8
    write(canvas, LEFT_MM, y_mm, section.title, BOLD, title_size)
    write(canvas, RIGHT_MM, y_mm, page, PLAIN, _SAYS_SIZE, RIGHT)
    write(canvas, LEFT_MM, y_mm - 7, section.says, PLAIN, fitted(section.says, PLAIN, _SAYS_SIZE, says_room_mm))
    ruled = Line(5.5, section.headings, (LEFT_MM, RIGHT_MM))
    draw_blocks(canvas, [Block((ruled,))], HEIGHT_MM - _TOP_MM - _HEAD_MM + 7)
