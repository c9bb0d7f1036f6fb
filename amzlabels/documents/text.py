"""Text on the papers: fonts for every European script, and lines that fit; where it stands is left to each paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

MM = 72 / 25.4
"""Points in a millimetre: PDF counts in points, papers are measured in millimetres."""
PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"


def use_fonts(fonts: Path) -> None:
    """Make ``PLAIN`` and ``BOLD`` known to reportlab. ``fonts`` holds a TrueType file of each name."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for name in (PLAIN, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(fonts / f"{name}.ttf")))


def wrapped(text: str, font: str, size: float, width_mm: float) -> Iterator[str]:
    """The text as lines no wider than this; a word that is too long by itself is broken rather than cut."""
    from reportlab.lib.utils import simpleSplit

    for line in simpleSplit(text, font, size, width_mm * MM):
        rest = line
        while rest:
            length = _fitting(rest, font, size, width_mm)
            yield rest[:length]
            rest = rest[length:]


def _fitting(text: str, font: str, size: float, width_mm: float) -> int:
    """How many characters fit, at least one."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    length = len(text)
    while length > 1 and stringWidth(text[:length], font, size) > width_mm * MM:
        length -= 1
    return length
