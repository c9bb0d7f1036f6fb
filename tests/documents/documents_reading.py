"""Reads the drawn papers back: text, size and barcodes of their pages."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import zxingcpp

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
MM = 72 / 25.4
LABEL_PRINTER_DPI = 203


@dataclass(frozen=True)
class Page:
    """A page as a person or scanner sees it; ``text_box_mm`` is left, bottom, right, top of all text.

    ``overlaps``: letters that lie on others.
    """

    size_mm: tuple[float, float]
    text: str
    text_box_mm: tuple[float, float, float, float]
    barcodes: tuple[tuple[str, str], ...]
    overlaps: int = 0


def read_pages(pdf: bytes) -> list[Page]:
    """All pages, rendered as a label printer of 203 dpi would."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [_read(document[at]) for at in range(len(document))]


def _read(page: pypdfium2.PdfPage) -> Page:
    text_page = page.get_textpage()
    letters = [
        text_page.get_charbox(at) for at in range(text_page.count_chars()) if text_page.get_text_range(at, 1).strip()
    ]
    sides = list(zip(*letters, strict=True))
    box = (min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))
    picture = page.render(scale=LABEL_PRINTER_DPI / 72, grayscale=True).to_pil()
    found = zxingcpp.read_barcodes(picture)
    text = " ".join(text_page.get_text_range().split())
    width, height = page.get_size()
    text_page.close()
    page.close()
    left, bottom, right, top = (side / MM for side in box)
    return Page(
        (round(width / MM, 3), round(height / MM, 3)),
        text,
        (left, bottom, right, top),
        tuple((code.format.name, code.text) for code in found),
        _overlaps(letters),
    )


def _overlaps(letters: list[tuple[float, float, float, float]]) -> int:
    """How many letters share more than a hair's breadth with another one in both directions."""
    hair = 0.5
    by_height = sorted(letters, key=lambda box: box[1])
    found = 0
    for at, (left, bottom, right, top) in enumerate(by_height):
        for other in by_height[at + 1 :]:
            if other[1] > top - hair:
                break
            found += left < other[2] - hair and other[0] < right - hair and bottom < other[3] - hair
    return found
