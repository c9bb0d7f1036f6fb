"""Text on the papers: fonts for every script of Europe, more where the system has one, and lines that fit.

Where a line stands is left to each paper.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

MM = 72 / 25.4
"""Points in a millimetre: PDF counts in points, papers are measured in millimetres."""
PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
WIDE = "WideSans"
"""The system's own font for what the two lack, which is Chinese, Japanese and Korean above all."""
LEFT, RIGHT, CENTRE = "left", "right", "centre"

# Outlines must be TrueType, which leaves out macOS's own Hiragino and most packages of Noto.
WIDE_FILES = (
    Path("C:/Windows/Fonts/msyh.ttc"),
    Path("C:/Windows/Fonts/msgothic.ttc"),
    Path("C:/Windows/Fonts/malgun.ttf"),
    Path("/System/Library/Fonts/Supplemental/Arial Unicode.ttf"),
    Path("/Library/Fonts/Arial Unicode.ttf"),
    Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
    Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
    Path("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
)


def use_fonts(fonts: Path) -> None:
    """Make ``PLAIN`` and ``BOLD`` known to reportlab. ``fonts`` holds a TrueType file of each name."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (PLAIN, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))


def tidy(text: str) -> str:
    """Letters and their accents as one sign each, as fonts have them, and blanks in place of what cannot be seen."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign for sign in composed)


def width_mm(text: str, font: str, size: float) -> float:
    """How wide the text is as ``write`` writes it."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    points: float = sum(stringWidth(part, name, size) for name, part in runs(tidy(text), font))
    return points / MM


def write(canvas: Any, x_mm: float, y_mm: float, text: str, font: str, size: float, align: str = LEFT) -> None:
    """One line at this point of its baseline, each sign in the first font that has it."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    shift = {LEFT: 0.0, RIGHT: 1.0, CENTRE: 0.5}[align]
    x = (x_mm - (width_mm(text, font, size) * shift if shift else 0.0)) * MM
    for name, part in runs(tidy(text), font):
        canvas.setFont(name, size)
        canvas.drawString(x, y_mm * MM, part)
        x += stringWidth(part, name, size)


def runs(text: str, font: str) -> Iterator[tuple[str, str]]:
    """The text in pieces of one font each, as (font, piece)."""
    signs = _signs_of(font)
    if all(ord(sign) in signs for sign in text):
        if text:
            yield font, text
        return
    for name, part in groupby(text, key=lambda sign: _font_for(ord(sign), font)):
        yield name, "".join(part)


def wrapped(text: str, font: str, size: float, room_mm: float) -> Iterator[str]:
    """The text as lines no wider than this; a word that is too long by itself is broken rather than cut."""
    for paragraph in text.splitlines() or [""]:
        yield from _wrapped(tidy(paragraph).split(), font, size, room_mm)


def _wrapped(words: list[str], font: str, size: float, room_mm: float) -> Iterator[str]:
    blank_mm = width_mm(" ", font, size)
    line: list[str] = []
    left_mm = room_mm
    for word in words:
        rest, needed_mm = word, width_mm(word, font, size)
        if line and needed_mm + blank_mm > left_mm:
            yield " ".join(line)
            line, left_mm = [], room_mm
        while needed_mm > room_mm and len(rest) > 1:
            length = _fitting(rest, font, size, room_mm)
            yield rest[:length]
            rest = rest[length:]
            needed_mm = width_mm(rest, font, size)
        left_mm -= needed_mm + (blank_mm if line else 0.0)
        line.append(rest)
    if line:
        yield " ".join(line)


def fitted(text: str, font: str, size: float, room_mm: float) -> float:
    """This size, or a smaller one in which the text fits on a line."""
    return size * min(1.0, room_mm / max(width_mm(text, font, size), 1e-6))


def _fitting(text: str, font: str, size: float, room_mm: float) -> int:
    """How many characters fit, at least one; rather up to a hyphen in the second half than up to any letter."""
    used_mm, joint = 0.0, 0
    for length, sign in enumerate(text):
        used_mm += width_mm(sign, font, size)
        if used_mm > room_mm:
            return joint if joint > length // 2 else max(1, length)
        if sign in "-_/":
            joint = length + 1
    return len(text)


@cache
def _signs_of(font: str) -> frozenset[int]:
    from reportlab.pdfbase.pdfmetrics import getFont

    return frozenset(getFont(font).face.charToGlyph)


@cache
def _font_for(sign: int, font: str) -> str:
    if sign in _signs_of(font):
        return font
    if sign in _signs_of(PLAIN):
        return PLAIN
    return WIDE if _has_wide() and sign in _signs_of(WIDE) else font


@cache
def _has_wide() -> bool:
    """Whether the system has a font for the rest; it is only looked for when a text asks for one."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFError, TTFont

    for file in filter(Path.is_file, WIDE_FILES):
        try:
            registerFont(TTFont(WIDE, str(file)))
        except (TTFError, OSError):
            continue
        return True
    return False
