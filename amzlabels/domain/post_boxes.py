"""Finds a PO box in the lines of an address, in the words of its country; who delivers there, ``delivery_places`` says.

Source for the words: the UPU's postal addressing sheets of each country.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from amzlabels.domain.line_signs import LEGAL_FORM, STREET_WORD, around, is_unit

_EVERYWHERE = r"P\.? ?O\.? ?Box|Post Office Box"
_FRENCH = r"Bo[iî]te postale|B\.? ?P\.?"
_SCANDINAVIAN = "Post(?:boks|box)"
_WORDS: Mapping[str, str] = {
    "NL": "Postbus|Antwoordnummer",
    "BE": rf"Postbus|Postfach|{_FRENCH}",
    "LU": rf"Postfach|{_FRENCH}",
    "DE": "Postfach",
    "AT": "Postfach",
    "CH": "Postfach|Case postale|Casella postale",
    "FR": rf"{_FRENCH}|C\.? ?S\.?",
    "MC": _FRENCH,
    "ES": r"(?:Apartado|Apdo\.?|Aptdo\.?)(?: de)?(?: correos)?",
    "PT": "Apartado",
    "IT": r"Casella postale|C\.? ?P\.?",
    "PL": r"skr(?:ytka|\.)? ?poczt(?:owa|\.)?",
    "SE": "Box",
    "DK": _SCANDINAVIAN,
    "NO": _SCANDINAVIAN,
}
# Germans write the number in pairs. One of five digits behind Italy's C.P. would be the postal code.
_NUMBER = r"(?:(?:n[°ºro]?\.?|#) ?)?\d{1,6}"
_NUMBERS: Mapping[str, str] = {
    "DE": r"\d{1,3}(?: \d{2,3}){0,3}|\d{4,6}",
    "AT": r"\d{1,6}",
    "IT": r"(?:(?:n[°º.]?|#) ?)?\d{1,4}",
}


def _pattern(country: str) -> re.Pattern[str]:
    words = "|".join(filter(None, (_WORDS.get(country), _EVERYWHERE)))
    return re.compile(rf"(?<![\w.'-])(?:{words})[ :]*(?:{_NUMBERS.get(country, _NUMBER)})(?![\w])", re.IGNORECASE)


_PATTERNS = {country: _pattern(country) for country in _WORDS}
_OTHERS = _pattern("")


class PostBox(NamedTuple):
    """What was found: the box as typed ("Postbus 12"), the lines without it, and whether one of them is a street."""

    box: str
    rest: list[str]
    is_beside_street: bool


def find_post_box(lines: Sequence[str], country: str) -> PostBox | None:
    """The PO box of these tidied lines, if they have one."""
    search = _PATTERNS.get(country, _OTHERS).search
    for at, line in enumerate(lines):
        found = search(line)
        if found is not None and not _names_street(line[: found.start()]):
            rest = [*lines[:at], *around(found), *lines[at + 1 :]]
            return PostBox(found[0], rest, any(map(_may_be_street, rest)))
    return None


def _names_street(before: str) -> bool:
    """Whether a street's name goes on: "Calle Apartado 12"."""
    return before.endswith(" ") and not any(map(str.isdigit, before)) and STREET_WORD.search(before) is not None


def _may_be_street(line: str) -> bool:
    if LEGAL_FORM.search(line) or is_unit(line):
        return False
    return STREET_WORD.search(line) is not None or (any(map(str.isdigit, line)) and any(map(str.isalpha, line)))
