"""Finds a Packstation or Postfiliale, and the buyer's Postnummer, wherever in a German address they stand.

Source for what goes where: DHL's rules for addressing them (Postnummer on the line above, then the locker's number).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from amzlabels.domain.line_signs import around

_WORD = r"(?:DHL[ -]?)?(?:Packstation|Postfiliale)"
_LOCKER = re.compile(rf"(?<!\w)(?:{_WORD}[ -]*(?:Nr\.? ?)?\d{{1,4}}(?!\d)|\d{{1,4}} {_WORD}(?!\w))", re.IGNORECASE)
_LONE_WORD = re.compile(_WORD, re.IGNORECASE)
_LONE_NUMBER = re.compile(r"(?:Nr\.? ?)?\d{1,4}", re.IGNORECASE)
_POST_NUMBER = re.compile(
    r"(?<!\w)(?:(?:DHL[ -]?)?(?:Post-?(?:nummer|nr\.?)|Kunden-?(?:nummer|nr\.?)|PN)[ :]*)?\d{6,10}(?!\w)", re.IGNORECASE
)


class Locker(NamedTuple):
    """What was found: ``street`` as typed ("Packstation 145"), the Postnummer, the name without it, and the rest."""

    street: str
    post_number: str
    name: str
    rest: tuple[str, ...]


def find_locker(lines: list[str], name: str) -> Locker | None:
    """The locker of these tidied lines, if one is addressed; the Postnummer may also stand behind the name."""
    lines = _joined(lines)
    at = next((index for index, line in enumerate(lines) if _LOCKER.search(line)), None)
    if at is None:
        return None
    street, beside = _taken(lines[at], _LOCKER)
    post_number = ""
    rest: list[str] = []
    for line in (*lines[:at], beside, *lines[at + 1 :]):
        found, others = ("", line) if post_number else _taken(line, _POST_NUMBER)
        post_number = post_number or found
        rest.append(others)
    if not post_number:
        post_number, without = _taken(name, _POST_NUMBER)
        if without:
            name = without
        else:
            post_number = ""
    return Locker(street, post_number, name, tuple(filter(None, rest)))


def is_locker(street: str) -> bool:
    """Whether a street is a Packstation or Postfiliale with its number; cheap for any other."""
    small = street.lower()
    return ("packstation" in small or "postfiliale" in small) and _LOCKER.search(street) is not None


def find_post_number(text: str) -> str:
    """The Postnummer in a text; empty when there is none."""
    return _taken(text, _POST_NUMBER)[0]


def _joined(lines: list[str]) -> list[str]:
    """With the word on one line and its number alone on another, one line of both."""
    word = next((line for line in lines if _LONE_WORD.fullmatch(line)), None)
    number = next((line for line in lines if _LONE_NUMBER.fullmatch(line)), None)
    if word is None or number is None:
        return lines
    return [f"{word} {number}", *(line for line in lines if line not in (word, number))]


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """What a pattern finds, and the text without it."""
    found = pattern.search(text)
    if found is None:
        return "", text
    return found[0], ", ".join(around(found))
