"""Tells which of an address's free lines is street, company or neither; a street is taken apart by ``street``."""

from __future__ import annotations

import re
from typing import NamedTuple

from amzlabels.domain.street import SPLIT_COUNTRIES, Street, split_street, split_suffix

STREET_LIMIT = 40
"""The label shop's longest street. Source: MyParcel's shipment schema."""
_HOUSE_NAMES = frozenset({"GB", "IE"})


class SortedLines(NamedTuple):
    """The lines by what they are; ``extra`` holds all that is neither street nor company, in their order."""

    street: Street
    company: str
    extra: tuple[str, ...]


class _Found(NamedTuple):
    street: Street
    before: list[str]
    after: list[str]


_CARE_OF = re.compile(
    r"(?:^|(?<=[\s,]))(?:(?:c/o|p/a|presso|t\.?a\.?v\.?|attn?\.?|z\.? ?hd\.?)(?=[\s:])|℅)[^,]*", re.IGNORECASE
)
_LEGAL_FORM = re.compile(
    r"\b(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ug|ag|kg|ohg|e\.?v\.?|e\.?k\.?|ltd|limited|llp|plc|inc|s\.?a\.?r\.?l\.?"
    r"|s\.?a\.?s\.?|s\.?a\.?|s\.?p\.?r\.?l\.?|b\.?v\.?b\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?l\.?u?\.?|ab"
    r"|sp\. ?z ?o\. ?o\.?|stichting|vereniging|asbl|vzw|company|compagnie|firma|fa\.)(?![\w'])",
    re.IGNORECASE,
)
_STREET_WORD = re.compile(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|pad|dreef|plantsoen|steenweg|stra(?:ß|ss)e|str\.?|gasse"
    r"|platz|allee|ring|gatan|vägen|v[äa]g)(?=$|[\s\d,])|\b(?:rue|avenue|av\.?|boulevard|bd|chauss[ée]e|place|quai"
    r"|all[ée]e|chemin|impasse|route|calle|c/|avenida|paseo|plaza|via|viale|corso|piazza|strada|ul\.?|ulica|al\.|street"
    r"|road|lane|drive|close|court|terrace|way|packstation|postfiliale|paketshop)(?![\w'])",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:bus|bte|bo[iî]te|box|app?t?\.?|appartement|apartment|unit|flat|floor|room|kamer|etage|[ée]tage|verdieping|gebouw"
    r"|b[âa]t(?:iment|\.)?|esc(?:alera|\.)|scala|piso|int(?:erno|\.)|lgh|top|tür|stiege|whg\.?|wohnung|hinterhaus"
    r"|vorderhaus|postbus|postnummer|\d{1,2} ?[ºª]"
    r"|\d{1,2}(?:\.|e|ste|de|[èe]me|er|st|nd|rd|th)? ?(?:og|ug|stock|etage|[ée]tage|verdieping|verd|floor))(?![^\W\d])",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"(?:n[°ºor]?\.? ?)?\d{1,5}(?: ?[-/]? ?\w{1,5})?(?: (?:bis|ter))?|s/n\.?", re.IGNORECASE)
_SUFFIX_ALONE = re.compile(r"[-/]? ?(?:[A-Za-z]|bis|hs|huis|boven|[1-9] ?hoog|\d{1,4}|[IVX]{2,3})", re.IGNORECASE)
_YEAR_END = re.compile(r"\b1[6-9]\d\d$")


def sort_lines(lines: list[str], country: str, company: str) -> SortedLines:
    """Sort tidied, different lines; ``company`` is the one that is known already, if any. Nothing is dropped."""
    care_of: list[str] = []
    if any(map(_CARE_OF.search, lines)):
        lines, care_of = _without_care_of(lines)
    elif len(lines) == 1:
        # Nearly every address; there is nothing to choose from.
        street = _only_line(lines[0], country)
        return SortedLines(street, company, (street.extra,) if street.extra else ())
    find = _split_lines if country in SPLIT_COUNTRIES else _whole_line
    street, before, after = find(lines, country)
    if not company and (before or after):
        company = _company(before, after, country)
    others = [line for line in (*before, *after) if line != company]
    return SortedLines(street, company, tuple(filter(None, (street.extra, *others, *care_of))))


def _without_care_of(lines: list[str]) -> tuple[list[str], list[str]]:
    kept: list[str] = []
    care_of: list[str] = []
    for line in lines:
        care_of.extend(part[0].strip() for part in _CARE_OF.finditer(line))
        kept.extend(rest for part in _CARE_OF.split(line) if (rest := part.strip(" ,")))
    return kept, care_of


def _split_lines(lines: list[str], country: str) -> _Found:
    """The street taken apart, for the countries where it travels so."""
    if len(lines) == 1:
        return _Found(_only_line(lines[0], country), [], [])
    streets = [(at, street) for at, line in enumerate(lines) if (street := _street_of(line, country)) is not None]
    if streets:
        at, street = min(streets, key=lambda each: _unlikely(lines[each[0]])) if len(streets) > 1 else streets[0]
        if not _ends_in_year(lines[at], lines[at + 1 :]):
            return _with_next_line(_Found(street, lines[:at], lines[at + 1 :]), country)
    for at, line in enumerate(lines):
        if _NUMBER_ALONE.fullmatch(line):
            beside = at - 1 if at else 1
            joined = split_street(f"{lines[beside]} {line}", country)
            if joined is not None:
                return _with_next_line(_Found(joined, *_around(lines, at, beside)), country)
    return _numberless(lines)


def _only_line(line: str, country: str) -> Street:
    if country in SPLIT_COUNTRIES:
        return split_street(line, country) or Street(line)
    return _fitted(line)


def _street_of(line: str, country: str) -> Street | None:
    return None if _is_unit(line) else split_street(line, country)


def _is_unit(line: str) -> bool:
    """A floor, flat or box alone; after a comma the street may follow."""
    return _UNIT.match(line) is not None and "," not in line


def _unlikely(line: str) -> int:
    """How unlikely a line is to be the street, among several."""
    return 2 * bool(_LEGAL_FORM.search(line)) + _is_unit(line) - bool(_STREET_WORD.search(line))


def _ends_in_year(line: str, following: list[str]) -> bool:
    """With "27" on the next line, the year in "Plein 1945" belongs to the name."""
    return bool(following and _YEAR_END.search(line) and _NUMBER_ALONE.fullmatch(following[0]))


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
    if not street.suffix and _SUFFIX_ALONE.fullmatch(after[0]):
        suffix, _ = split_suffix(after[0])
        return _Found(street._replace(suffix=suffix), before, after[1:])
    return found


def _whole_line(lines: list[str], country: str) -> _Found:
    """The street line as it is, with a number that stands alone beside it."""
    if len(lines) == 1:
        return _Found(_only_line(lines[0], country), [], [])
    lone = [at for at, line in enumerate(lines) if _NUMBER_ALONE.fullmatch(line)]
    named = [
        at
        for at, line in enumerate(lines)
        if at not in lone and any(map(str.isdigit, line)) and any(map(str.isalpha, line)) and not _is_unit(line)
    ]
    if named:
        at = min(named, key=lambda each: _unlikely(lines[each])) if len(named) > 1 else named[0]
        return _Found(_fitted(lines[at]), lines[:at], lines[at + 1 :])
    if lone and len(lines) > 1:
        at = lone[0]
        beside = at - 1 if at else 1
        whole = " ".join(lines[min(at, beside) : max(at, beside) + 1])
        return _Found(_fitted(whole), *_around(lines, at, beside))
    return _numberless(lines)


def _fitted(line: str) -> Street:
    """A line too long for a street loses what follows the comma that ends its numbered part, to ``extra``."""
    if len(line) > STREET_LIMIT:
        cut = line.rfind(", ", 0, STREET_LIMIT + 1)
        if cut > 0 and any(map(str.isdigit, line[:cut])):
            return Street(line[:cut], extra=line[cut + 2 :])
    return Street(line)


def _numberless(lines: list[str]) -> _Found:
    """No line has a house number: the likeliest is the street, so that a person sees what there is."""
    if not lines:
        return _Found(Street(""), [], [])
    at = min(range(len(lines)), key=lambda each: _unlikely(lines[each]))
    return _Found(Street(lines[at]), lines[:at], lines[at + 1 :])


def _company(before: list[str], after: list[str], country: str) -> str:
    """The line that names a company: by its legal form, else words before the street that are no part of a house."""
    for line in (*before, *after):
        if _LEGAL_FORM.search(line):
            return line
    if not before or country in _HOUSE_NAMES:
        return ""
    first = before[0]
    is_house = any(map(str.isdigit, first)) or _is_unit(first) or _STREET_WORD.search(first)
    return "" if is_house else first
