"""Tells which of an address's free lines is street, company or neither; a street is taken apart by ``street``."""

from __future__ import annotations

from typing import NamedTuple

from amzlabels.domain.doubts import doubts_of
from amzlabels.domain.line_signs import (
    CARE_OF,
    LEGAL_FORM,
    NUMBER_ALONE,
    STREET_WORD,
    STREET_WORD_ALONE,
    SUFFIX_ALONE,
    YEAR_END,
    is_unit,
    unlikely,
)
from amzlabels.domain.lockers import Locker, find_locker
from amzlabels.domain.post_boxes import PostBox, find_post_box
from amzlabels.domain.problems import Note
from amzlabels.domain.street import SPLIT_COUNTRIES, Street, split_street, split_suffix

STREET_LIMIT = 40
"""The label shop's longest street. Source: MyParcel's shipment schema."""


class SortedLines(NamedTuple):
    """The lines by what they are; ``extra`` holds all that is neither street nor company, in their order.

    ``name`` is the recipient's, without a Postnummer; ``doubts`` are what a person should look at.
    """

    street: Street
    company: str
    extra: tuple[str, ...]
    name: str = ""
    doubts: tuple[Note, ...] = ()

    @classmethod
    def plain(cls, street: str, number: str) -> SortedLines:
        """Of a single line that is a street, a number, and nothing else."""
        return cls(Street(street, number), "", ())


class _Found(NamedTuple):
    street: Street
    before: list[str]
    after: list[str]


_HOUSE_NAMES = frozenset({"GB", "IE"})


def sort_lines(lines: list[str], country: str, company: str, name: str) -> SortedLines:
    """Sort tidied, different lines; ``company`` is the one that is known already, if any. Nothing is dropped."""
    if country == "DE" and (locker := find_locker(lines, name)) is not None:
        return _to_locker(locker, company)
    box = find_post_box(lines, country)
    if box is None:
        return _sort(lines, country, company, name)
    if box.is_beside_street:
        found = _sort(box.rest, country, company, name)
        return found._replace(extra=(*found.extra, box.box))
    return _to_box(box, country, company, name)


def _sort(lines: list[str], country: str, company: str, name: str) -> SortedLines:
    """Lines that lead to a door."""
    care_of: list[str] = []
    if any(map(CARE_OF.search, lines)):
        lines, care_of = _without_care_of(lines)
    lines = _with_street_word(lines)
    if len(lines) == 1:
        # Nearly every address; there is nothing to choose from.
        street, before, after = _Found(_only_line(lines[0], country), [], [])
    else:
        find = _split_lines if country in SPLIT_COUNTRIES else _whole_line
        street, before, after = find(lines, country)
    if not company and (before or after):
        company = _company(before, after, country)
    others = [line for line in (*before, *after) if line != company]
    doubts = doubts_of(street, lines, others, country)
    return SortedLines(street, company, tuple(filter(None, (street.extra, *others, *care_of))), name, doubts)


def _to_locker(locker: Locker, company: str) -> SortedLines:
    extra = tuple(filter(None, (locker.post_number, *locker.rest)))
    return SortedLines(Street(locker.street), company, extra, locker.name)


def _to_box(box: PostBox, country: str, company: str, name: str) -> SortedLines:
    """The box stands for the street."""
    street = split_street(box.box, country) if country in SPLIT_COUNTRIES else None
    company = company or _company(box.rest, [], country)
    doubts = (Note("address.look_post_box", {"field": "street", "value": box.box}),)
    extra = tuple(line for line in box.rest if line != company)
    return SortedLines(street or Street(box.box), company, extra, name, doubts)


def _with_street_word(lines: list[str]) -> list[str]:
    """ "Olpener" and "Straße 1096" as one line: a street word alone names no street."""
    for at in range(1, len(lines)):
        before = lines[at - 1]
        if STREET_WORD_ALONE.fullmatch(lines[at]) and not (any(map(str.isdigit, before)) or LEGAL_FORM.search(before)):
            return [*lines[: at - 1], f"{before} {lines[at]}", *lines[at + 1 :]]
    return lines


def _without_care_of(lines: list[str]) -> tuple[list[str], list[str]]:
    kept: list[str] = []
    care_of: list[str] = []
    for line in lines:
        care_of.extend(part[0].strip() for part in CARE_OF.finditer(line))
        kept.extend(rest for part in CARE_OF.split(line) if (rest := part.strip(" ,")))
    return kept, care_of


def _split_lines(lines: list[str], country: str) -> _Found:
    """The street taken apart, for the countries where it travels so."""
    if len(lines) == 1:
        return _Found(_only_line(lines[0], country), [], [])
    streets = [(at, street) for at, line in enumerate(lines) if (street := _street_of(line, country)) is not None]
    if streets:
        at, street = min(streets, key=lambda each: unlikely(lines[each[0]])) if len(streets) > 1 else streets[0]
        if not _ends_in_year(lines[at], lines[at + 1 :]):
            return _with_next_line(_Found(street, lines[:at], lines[at + 1 :]), country)
    for at, line in enumerate(lines):
        if NUMBER_ALONE.fullmatch(line):
            beside = at - 1 if at else 1
            joined = split_street(f"{lines[beside]} {line}", country)
            if joined is not None:
                return _with_next_line(_Found(joined, *_around(lines, at, beside)), country)
    return _numberless(lines)


def _only_line(line: str, country: str) -> Street:
    if country in SPLIT_COUNTRIES:
        return split_street(line, country) or Street(line)
    return Street(line)


def _street_of(line: str, country: str) -> Street | None:
    return None if is_unit(line) else split_street(line, country)


def _ends_in_year(line: str, following: list[str]) -> bool:
    """With "27" on the next line, the year in "Plein 1945" belongs to the name."""
    return bool(following and YEAR_END.search(line) and NUMBER_ALONE.fullmatch(following[0]))


def _around(lines: list[str], *taken: int) -> tuple[list[str], list[str]]:
    return lines[: min(taken)], lines[max(taken) + 1 :]


def _with_next_line(found: _Found, country: str) -> _Found:
    """Take in a suffix or Belgian box that stands on the line after the street's."""
    street, before, after = found
    if not after or street.extra or street.box:
        return found
    if country == "BE":
        boxed = split_street(f"{street.street} {street.number} {after[0]}", country)
        if boxed is not None and boxed.box and boxed == Street(street.street, street.number, box=boxed.box):
            return _Found(street._replace(box=boxed.box), before, after[1:])
    if not street.suffix and SUFFIX_ALONE.fullmatch(after[0]):
        suffix, _ = split_suffix(after[0])
        return _Found(street._replace(suffix=suffix), before, after[1:])
    return found


def _whole_line(lines: list[str], country: str) -> _Found:
    """The street line as it is, with a number that stands alone beside it."""
    if len(lines) == 1:
        return _Found(_only_line(lines[0], country), [], [])
    lone = [at for at, line in enumerate(lines) if NUMBER_ALONE.fullmatch(line)]
    named = [
        at
        for at, line in enumerate(lines)
        if at not in lone and any(map(str.isdigit, line)) and any(map(str.isalpha, line)) and not is_unit(line)
    ]
    if named:
        at = min(named, key=lambda each: unlikely(lines[each])) if len(named) > 1 else named[0]
        return _Found(Street(lines[at]), lines[:at], lines[at + 1 :])
    if lone and len(lines) > 1:
        at = lone[0]
        beside = at - 1 if at else 1
        whole = " ".join(lines[min(at, beside) : max(at, beside) + 1])
        return _Found(Street(whole), *_around(lines, at, beside))
    return _numberless(lines)


def _numberless(lines: list[str]) -> _Found:
    """No line has a house number: the likeliest is the street, so that a person sees what there is."""
    if not lines:
        return _Found(Street(""), [], [])
    at = min(range(len(lines)), key=lambda each: unlikely(lines[each]))
    return _Found(Street(lines[at]), lines[:at], lines[at + 1 :])


def _company(before: list[str], after: list[str], country: str) -> str:
    """The line that names a company: by its legal form, else words before the street that are no part of a house."""
    for line in (*before, *after):
        if LEGAL_FORM.search(line):
            return line
    if not before or country in _HOUSE_NAMES:
        return ""
    first = before[0]
    is_house = any(map(str.isdigit, first)) or is_unit(first) or STREET_WORD.search(first)
    return "" if is_house else first
