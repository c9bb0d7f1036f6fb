"""The day list: what a carrier's driver takes along, to be signed; whose parcels these are is not on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from amzlabels.documents.lists import LEFT_MM, RIGHT_MM, Section, draw_lists, heading
from amzlabels.documents.pages import Block, Line, Part
from amzlabels.documents.text import BOLD, PLAIN, RIGHT, fitted, use_fonts

_SIZE, _TOTAL_SIZE = 11.0, 14.0
_ROW_MM, _SIGN_MM = 6.4, 15.0
_COLUMNS_MM = (LEFT_MM, 107.0)
_NUMBER_MM, _TRACKING_MM, _COUNTRY_MM, _TRACKING_WIDTH_MM = 9.0, 12.0, 80.0, 65.0
_SIGN_LINE_MM = 60.0


@dataclass(frozen=True, slots=True)
class Handed:
    """One parcel: its number, and the country it goes to."""

    tracking: str
    country: str


@dataclass(frozen=True, slots=True)
class Handover:
    """What one carrier takes. ``says`` stands under its name, ``total`` above the signature."""

    title: str
    says: str
    total: str
    parcels: tuple[Handed, ...]


@dataclass(frozen=True, slots=True)
class DayListWords:
    """The words on it, translated; ``page`` with ``{number}`` and ``{count}``."""

    tracking: str
    country: str
    no_number: str
    driver: str
    time: str
    signature: str
    page: str


def draw_day_list(handovers: Sequence[Handover], words: DayListWords, fonts: Path) -> bytes:
    """Sheets of A4, each carrier on sheets of its own with a place to sign. ``fonts``: see ``text.use_fonts``."""
    use_fonts(fonts)
    headings = tuple(
        heading(column_mm + at_mm, text)
        for column_mm in _COLUMNS_MM
        for at_mm, text in ((_TRACKING_MM, words.tracking), (_COUNTRY_MM, words.country))
    )
    sections = [Section(each.title, each.says, headings, _blocks(each, words)) for each in handovers]
    return draw_lists(sections, words.page, fonts)


def _blocks(handover: Handover, words: DayListWords) -> list[Block]:
    parcels = handover.parcels
    rows = [
        Block((Line(_ROW_MM, tuple(part for at in pair for part in _parts(at, parcels[at], words))),))
        for pair in (range(first, min(first + 2, len(parcels))) for first in range(0, len(parcels), 2))
    ]
    total = Line(14.0, (Part(LEFT_MM, handover.total, BOLD, _TOTAL_SIZE),))
    signed = [
        Line(_SIGN_MM, (Part(LEFT_MM, text, PLAIN, _SIZE),), (_SIGN_LINE_MM, RIGHT_MM))
        for text in (words.driver, words.time, words.signature)
    ]
    # Nobody signs a sheet without the count.
    return [*rows, Block((total, *signed))]


def _parts(at: int, parcel: Handed, words: DayListWords) -> list[Part]:
    column_mm = _COLUMNS_MM[at % 2]
    tracking, font = (parcel.tracking, BOLD) if parcel.tracking else (words.no_number, PLAIN)
    return [
        Part(column_mm + _NUMBER_MM, str(at + 1), PLAIN, 9.0, RIGHT),
        Part(column_mm + _TRACKING_MM, tracking, font, fitted(tracking, font, _SIZE, _TRACKING_WIDTH_MM)),
        Part(column_mm + _COUNTRY_MM, parcel.country, PLAIN, _SIZE),
    ]
