"""Lines of text spread over pages: what belongs together stays together; what they say is left to each paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from amzlabels.documents.text import LEFT, MM, write


@dataclass(frozen=True, slots=True)
class Part:
    """Text on a line, from (or up to, or around) ``x_mm``."""

    x_mm: float
    text: str
    font: str
    size: float
    align: str = LEFT


@dataclass(frozen=True, slots=True)
class Line:
    """What stands side by side; ``rule_mm``: from where to where a rule is drawn under it."""

    height_mm: float
    parts: tuple[Part, ...] = ()
    rule_mm: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that are kept on one page where that is possible, and what stays free below them."""

    lines: tuple[Line, ...]
    gap_mm: float = 0.0

    @property
    def height_mm(self) -> float:
        """Without the gap, which may be lost at a page's end."""
        return sum(line.height_mm for line in self.lines)


def paginate(blocks: Iterable[Block], room_mm: float) -> list[list[Block]]:
    """The blocks in pages of this height; only one that is higher than a page is broken. There is always a page."""
    pages: list[list[Block]] = [[]]
    left_mm = room_mm
    for block in blocks:
        for piece in (block,) if block.height_mm <= room_mm else _broken(block, room_mm):
            if pages[-1] and piece.height_mm > left_mm:
                pages.append([])
                left_mm = room_mm
            pages[-1].append(piece)
            left_mm -= piece.height_mm + piece.gap_mm
    return pages


def draw_blocks(canvas: Any, blocks: Sequence[Block], top_mm: float) -> None:
    """Draw them one below the other, the first beginning at this height."""
    for block in blocks:
        for line in block.lines:
            top_mm -= line.height_mm
            # One baseline for all, which leaves a quarter of the letters' height for what hangs below it.
            y_mm = top_mm + 0.28 * min((part.size for part in line.parts), default=0.0) / MM
            for part in line.parts:
                write(canvas, part.x_mm, y_mm, part.text, part.font, part.size, part.align)
            if line.rule_mm is not None:
                canvas.setLineWidth(0.5)
                left_mm, right_mm = line.rule_mm
                canvas.line(left_mm * MM, top_mm * MM, right_mm * MM, top_mm * MM)
        top_mm -= block.gap_mm


def _broken(block: Block, room_mm: float) -> list[Block]:
    """A block of more than a page as blocks of at most one."""
    pieces: list[list[Line]] = [[]]
    left_mm = room_mm
    for line in block.lines:
        if pieces[-1] and line.height_mm > left_mm:
            pieces.append([])
            left_mm = room_mm
        pieces[-1].append(line)
        left_mm -= line.height_mm
    return [Block(tuple(lines), block.gap_mm) for lines in pieces]
