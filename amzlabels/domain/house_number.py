"""Finds the house number in a street line of any country; which line is the street, ``address_lines`` tells.

Outside the Netherlands and Belgium the line travels whole, so this only tells a person, or a check, what it is made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from amzlabels.domain.street import SPLIT_COUNTRIES, Street, split_street

_NUMBER_FIRST = frozenset({"AU", "CA", "FR", "GB", "GG", "IE", "IM", "JE", "LU", "MC", "MT", "NZ", "US"})
_EDGES = " ,;/-–."
_WORDS = " ,;-–"
_MARK = r"(?:hausnr|nr|no|nº|n°|n|núm(?:ero)?|numero|num|civico)[.:°º]{0,2} ?"
_ORDINAL = r"(?:er?|[èe]me|de|ste|st|nd|rd|th|[°ºª])"
_FLOOR = (
    r"(?:[.°ºª]|(?:er?|[èe]me|ste|de|st|nd|rd|th)\b)? ?(?:og|ug|eg|dg|st\b|stock|etage|[ée]tage|obergescho(?:ss|ß)"
    r"|untergescho(?:ss|ß)|floor|piso|planta|piano|verdieping)"
)
_MONTH = (
    r"(?:de )?(?:jan(?:uar|vier)|enero|gennaio|feb(?:ruar|rero|braio)|f[ée]vrier|m[aä]rz|mars|marzo|a[pvb]ril(?:e|is)?"
    r"|abril|mai|mayo|maggio|juni|juin|junio|giugno|juli|juillet|julio|luglio|august|ao[uû]t|agosto|septemb(?:er|re)"
    r"|sept?iembre|settembre|okto?ber|octobre|octubre|ottobre|novemb(?:er|re)|noviembre|dezember|d[ée]cembre"
    r"|diciembre|dicembre)\b"
)
# A letter or figure behind the number that belongs to it: "a", " B", "-15/8/6", " / 2", "A/8/6", " bis", " 1/2".
_ADDED = re.compile(
    r"(?: ?(?:bis|ter|quater)\b| \d/\d\b|[^\W\d_]\w{0,6}(?:[-/]\w{1,4})*| [^\W\d_](?:-[^\W\d_])?(?![\w.'’])"
    r"|\s*[-–/+]\s*\w{1,4}\b(?!\.)){0,6}",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    rf"(?:(?<![^\W\d_])(?P<mark>{_MARK})|(?<![\w/’'–-])|(?<=[^\W\d_]{{3}})|(?<=[^\W\d_]{{3}}\.))(?P<number>\d{{1,5}})(?!\d)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    rf"(?:{_MARK})?(?P<number>\d{{1,5}})(?!{_ORDINAL}\b)"
    r"(?P<added>(?: ?(?:bis|ter|quater)\b|(?![NSEW] \d)[^\W\d_](?![^\W\d_])"
    r"| (?![NSEW]\b)[^\W\d_](?= [^\W\d])|\s?[-–/]\s?\d{1,4}){0,6})(?:[\s,]+|(?=[NSEW] \d))(?P<street>[^\W_].*)",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"\d{1,5}(?: ?(?:[^\W\d_]|bis|ter|quater))?(?:[-/]\d{1,4})?", re.IGNORECASE)
_STARTS_WITH_NUMBER = re.compile(rf"[\s,]*(?:{_MARK})?(?P<number>\d{{1,5}})(?!\d)(?!{_FLOOR})", re.IGNORECASE)
_GENERIC = re.compile(
    r"(?:stra(?:ß|ss)e|str\.?|weg|bundesstr(?:\.|a(?:ß|ss)e)?|landstr(?:\.|a(?:ß|ss)e)?|staatsstr(?:\.|a(?:ß|ss)e)?"
    r"|kreisstr(?:\.|a(?:ß|ss)e)?|calle|carrera|route|[A-Z])",
    re.IGNORECASE,
)
_TO_THE = re.compile(r"(?:in|an|auf|zu|bei|unter|hinter|vor) (?:den|der|dem)", re.IGNORECASE)
_PART_OF_NAME = re.compile(rf"\.? ?{_MONTH}|\. ?[^\W\d].*\d|{_ORDINAL} [^\W\d]", re.IGNORECASE)
_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_AFTER_MONTH = re.compile(rf"{_MONTH}$", re.IGNORECASE)
_UNIT = re.compile(r"\s+(?:#|(?:app?t|unit|suite|flat|floor|room|building|b[âa]t(?:iment)?|app)\b\.?).*", re.IGNORECASE)
_LINE_LIMIT = 200


def parts_of(line: str, country: str) -> Street:
    """The parts of a tidied street line; all of it is the street where no number can be told."""
    if country in SPLIT_COUNTRIES:
        return split_street(line, country) or Street(line)
    if len(line) > _LINE_LIMIT:
        return Street(line)
    pieces = [piece for each in line.split(",") if (piece := each.strip())]
    ats = range(len(pieces))
    if country in _NUMBER_FIRST:
        # The number leads in any piece ("Flat 2, 14 High Street") before one that trails does.
        found = _first(_leading(pieces, at) for at in ats) or _first(_trailing(pieces, at) for at in ats)
    else:
        found = _first(_trailing(pieces, at) or _leading(pieces, at) for at in ats)
    return found or Street(line)


def _first(readings: Iterable[Street | None]) -> Street | None:
    return next(filter(None, readings), None)


def _trailing(pieces: list[str], at: int) -> Street | None:
    """ "Bayreuther Str. 108" in this piece, or "Calle Mayor" in it and "12" at the start of the next."""
    piece = pieces[at]
    following = pieces[at + 1] if at + 1 < len(pieces) else ""
    for number in _CANDIDATE.finditer(piece):
        before, after = piece[: number.start()].rstrip(_WORDS), piece[number.end() :]
        if any(map(str.isalpha, before)) and not _is_of_name(before, number["number"], after, following):
            return _made(before, number["number"], after, pieces[:at], pieces[at + 1 :])
    if any(map(str.isalpha, piece)) and (start := _STARTS_WITH_NUMBER.match(following)):
        return _made(piece, start["number"], following[start.end() :], pieces[:at], pieces[at + 2 :])
    return None


def _is_of_name(before: str, number: str, after: str, following: str) -> bool:
    """Whether a number is part of the street's name: a date, an ordinal, "Straße 101 2", "In den 30 Morgen 34b"."""
    if _PART_OF_NAME.match(after) or (_YEAR.fullmatch(number) and _AFTER_MONTH.search(before)):
        return True
    if _GENERIC.fullmatch(before):
        return _STARTS_WITH_NUMBER.match(after if after.strip() else following) is not None
    return _TO_THE.fullmatch(before) is not None and any(map(str.isdigit, after))


def _leading(pieces: list[str], at: int) -> Street | None:
    """ "12 bis rue de la Paix", or "12" in this piece and the street in the next."""
    piece, others = pieces[at], pieces[at + 1 :]
    if others and _NUMBER_ALONE.fullmatch(piece) and any(map(str.isalpha, others[0])):
        piece, others = f"{piece} {others[0]}", others[1:]
    leading = _LEADING.fullmatch(piece)
    if leading is None:
        return None
    street = leading["street"]
    unit = _UNIT.search(street)
    rest = unit[0].strip() if unit else ""
    street = street[: unit.start()] if unit else street
    extra = ", ".join(filter(None, (*pieces[:at], rest, *others)))
    return Street(street.strip(), leading["number"], leading["added"].strip(_EDGES), "", extra)


def _made(street: str, number: str, after: str, before: list[str], others: list[str]) -> Street:
    added = _ADDED.match(after)
    suffix = added[0] if added else ""
    rest = after[len(suffix) :].strip(_EDGES)
    return Street(street, number, suffix.strip(_EDGES), "", ", ".join(filter(None, (*before, rest, *others))))
