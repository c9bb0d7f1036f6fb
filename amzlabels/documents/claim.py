"""The paper for a claim at a carrier or at Amazon: each parcel, what was done with it and when, and how to check it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from amzlabels.documents.lists import LEFT_MM, RIGHT_MM, Section, draw_lists
from amzlabels.documents.pages import Block, Line, Part
from amzlabels.documents.text import BOLD, PLAIN, use_fonts, wrapped

_SIZE, _SMALL, _NAME_SIZE = 9.5, 6.5, 13.0
_LINE_MM, _SMALL_MM, _NAME_MM, _GAP_MM = 4.6, 3.4, 7.5, 6.0
_SAYS_MM = 53.0
"""Where what is said of something begins, beside what it is called."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done; ``proof`` names its line in the log, with the hash."""

    time: str
    what: str
    proof: str


@dataclass(frozen=True, slots=True)
class ClaimedParcel:
    """One parcel. ``facts`` are pairs of what something is called and what it is, which may have several lines."""

    name: str
    facts: Sequence[tuple[str, str]]
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The words on it, translated; ``page`` with ``{number}`` and ``{count}``.

    ``steps`` stands over what was done; where there is nothing, ``no_steps`` says why.
    """

    title: str
    says: str
    about: Sequence[str]
    steps: str
    no_steps: str
    page: str


def draw_claims(parcels: Sequence[ClaimedParcel], words: ClaimWords, fonts: Path) -> bytes:
    """One PDF. ``fonts``: see ``text.use_fonts``."""
    use_fonts(fonts)
    about = [Block(tuple(_wrapped_lines(text)), 1.5) for text in words.about]
    # Nobody has to turn the page in the middle of a parcel, unless it is longer than one.
    blocks = [*about, Block((), _GAP_MM), *(Block(tuple(_lines(parcel, words)), _GAP_MM) for parcel in parcels)]
    return draw_lists([Section(words.title, words.says, (), blocks)], words.page, fonts)


def _lines(parcel: ClaimedParcel, words: ClaimWords) -> Iterator[Line]:
    yield Line(_NAME_MM, (Part(LEFT_MM, parcel.name, BOLD, _NAME_SIZE),), (LEFT_MM, RIGHT_MM))
    yield Line(1.5)
    for called, says in parcel.facts:
        yield from _named_lines(called, says)
    yield Line(_LINE_MM + 2.5, (Part(LEFT_MM, words.steps, BOLD, _SIZE),))
    if not parcel.steps:
        yield from _wrapped_lines(words.no_steps)
    for step in parcel.steps:
        yield from _named_lines(step.time, step.what)
        for text in wrapped(step.proof, PLAIN, _SMALL, RIGHT_MM - LEFT_MM - _SAYS_MM):
            yield Line(_SMALL_MM, (Part(LEFT_MM + _SAYS_MM, text, PLAIN, _SMALL),))
        yield Line(0.8)


def _named_lines(called: str, says: str) -> Iterator[Line]:
    """What something is called, and beside it what it is."""
    room_mm = RIGHT_MM - LEFT_MM - _SAYS_MM
    for at, text in enumerate(wrapped(says, PLAIN, _SIZE, room_mm)):
        name = (Part(LEFT_MM, called, PLAIN, _SIZE),) if at == 0 else ()
        yield Line(_LINE_MM, (*name, Part(LEFT_MM + _SAYS_MM, text, PLAIN, _SIZE)))


def _wrapped_lines(text: str) -> Iterator[Line]:
    for line in wrapped(text, PLAIN, _SIZE, RIGHT_MM - LEFT_MM):
        yield Line(_LINE_MM, (Part(LEFT_MM, line, PLAIN, _SIZE),))
