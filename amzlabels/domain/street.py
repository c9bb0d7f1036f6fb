"""Takes one Dutch or Belgian street line apart; which of the lines it is, ``address_lines`` tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

SPLIT_COUNTRIES = frozenset({"NL", "BE"})
"""Where street, number and suffix travel apart; elsewhere the number stays in the street line."""

SUFFIX_LIMIT = 6
"""The label shop's longest suffix; what is longer goes beside it. Source: MyParcel's shipment schema."""
_LINE_LIMIT = 200
_WORDS = " ,;/-–"


class Street(NamedTuple):
    """The parts of a street line; ``extra`` is what is none of the others."""

    street: str
    number: str = ""
    suffix: str = ""
    box: str = ""
    extra: str = ""


# Nearly every address: words without digits, a number, at most two letters.
_PLAIN = re.compile(r"([^\d,/()]*[^\W\d][^\d,/()]*?),? +(\d{1,5})(?: ?-?([A-Za-z]{1,2}))?")
_NUMBER = re.compile(r"(?<![\w/'’(–-])(?<!\d\.)\d{1,5}(?!\d)")
_GLUED = re.compile(r"((?:.*[\s.-])?[^\W\d]{3,}\.?)(\d{1,5})(.*)")
_LEADING = re.compile(
    r"(\d{1,5})(?: ?([A-DF-Za-df-z]|bis|ter|quater)(?![\w.]))?(?: ?[-/] ?(\d{1,4}))?[\s,]+([^\W\d].*)"
)
# The label shop takes a storey behind a hyphen for the number; its own test cases say so.
_STOREY = re.compile(r"(.*[^\W\d].*\d-) ?(\d{1,2}) ?(hg)", re.IGNORECASE)
_HOOG = re.compile("hg", re.IGNORECASE)
_LETTER_GLUED = re.compile(r"([^\d,]*[^\W\d][^\d,]* [A-Za-z])(\d{1,5})")
_MONTH = re.compile(
    r"(?:jan|f[eé]v|feb|m[aä]rs|maart|avri?l|april|mai\b|mei|juin|juni|juil|juli|ao[uû]t|aug|sept|o[ck]to|nov|d[eé]c)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"[^\W\d][^\d]* (\d{1,5}(?: ?[A-Za-z]{1,2})?)(?:,? (?:t[./]?o\.?|tegenover|naast|bij|achter|hoek|t[./]m))?$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?<=\w),? +(?:huisnummer|(?:huisnr|nr|n[°º])\.?)$", re.IGNORECASE)
_WHOLE_NAME = re.compile(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|pad|dreef|plantsoen|markt|str\.?)$"
    r"|^(?:rue|avenue|av\.|boulevard|bd|chauss[ée]e|place|quai|all[ée]e|chemin|square)\b",
    re.IGNORECASE,
)
_JOINED_END = re.compile(r"\d\s*[-–/]\s*$")
_APART = re.compile("[,;]")
_AND = re.compile(r"\s*(?:en|et|&|\+|t/?m|tot)\s*", re.IGNORECASE)
_YEAR = re.compile(r"1[6-9]\d\d")
_LETTERED = re.compile(r"\d{1,3}\s?[A-Za-z]{1,2}")
_BOX = re.compile(
    r"[\s,/–-]*(?<![^\W\d])(?:(?:bus|bte?|bo[iî]te|box)\b\.?\s*(?:n[°ºo]\.?\s*)?|(?:bus|bte?|b|n)\.? ?(?=\d))"
    r"((?=\w*\d|\w{1,2}\b|[IVX]+\b)\w[\w./-]{0,7})(?:[\s,]+(.+))?$",
    re.IGNORECASE,
)
_SUFFIX_AND_BOX = re.compile(r"(?:([A-Za-z]{1,2})[/-])?(\d{1,8}|[A-Za-z]\d{1,5})")
_UNIT = re.compile(
    r"\b(?:app?t?\.?|appartement|apartment|unit|kamer|room|etage|[eé]tage|verd\.?|verdieping|gebouw|b[aâ]timent|b[aâ]t\.?"
    r"|blok|bloc|hal|entree|toegang|deur|postbus|p\.?o\.? ?box|bo[iî]te postale|b\.?p\.?|lift|poort|loods|studio|suite"
    r"|flat|ruimte|zaal|vloer|floor)\s*(?:n[°ºo]\.?\s*)?$",
    re.IGNORECASE,
)
_FLOOR = re.compile(r"\d{1,2} ?(?:e|ste|de|[èe]me|er|\.)? ?(?:verd(?:iep(?:ing)?)?\b|[eé]tage)", re.IGNORECASE)
_APARTMENT = re.compile(r"(?:appartement|apartment|app|apt)\.?\s+(\w{1,4})", re.IGNORECASE)
_POINTS = {
    "noord": "N",
    "noordzijde": "NZ",
    "oost": "O",
    "oostzijde": "OZ",
    "west": "W",
    "westzijde": "WZ",
    "zuid": "Z",
    "zuidzijde": "ZZ",
}
"""Points of the compass as the Dutch post shortens them in a house number."""
_RELATIONS = frozenset({"aan", "bij", "c/o", "en", "het", "met", "op", "per", "tov", "van", "via"})
_SUFFIX_WORD = re.compile(
    r"[A-Za-z]{1,3}\d{0,3}|\d{1,4}[A-Za-z]{0,2}|\(\w{1,4}\)|bis|huis|boven|hoog|hs|[IVX]{1,4}|r(?:oo)?d|zwart",
    re.IGNORECASE,
)


def split_street(line: str, country: str) -> Street | None:
    """Split a tidied line ("Rue de la Loi 16 bte 3"); None when no house number can be told. ``country``: NL or BE."""
    if len(line) > _LINE_LIMIT:
        return None
    if plain := _PLAIN.fullmatch(line):
        street, number, suffix = plain.groups("")
        return Street(_SIGN.sub("", street.rstrip(_WORDS)), number, suffix)
    return _split_belgian(line) if country == "BE" else _split_dutch(line)


def split_suffix(rest: str) -> tuple[str, str]:
    """What follows a house number, as suffix and extra: "A-2" and "", "HS" and "App. 13", "" and "Postbus 12"."""
    is_apart = rest.lstrip().startswith((",", ";"))
    rest = rest.strip(_WORDS + ".")
    if rest.lower() in _POINTS:
        return _POINTS[rest.lower()], ""
    if apartment := _APARTMENT.fullmatch(rest):
        return apartment[1], ""
    if len(rest) <= SUFFIX_LIMIT and "," not in rest and not _UNIT.match(rest):
        return _joined(rest), ""
    if _FLOOR.match(rest):
        return "", rest
    # Behind a comma, a suffix stands alone: "34, H, achterom", but not "36, WTC Tower H".
    first, _, after = re.sub(r"\s*[,;]\s*", ", ", rest).partition(", " if is_apart else " ")
    first = first.rstrip(_WORDS)
    if _SUFFIX_WORD.fullmatch(first) and not _UNIT.search(first) and first.lower() not in _RELATIONS:
        return first, after.strip(_WORDS)
    return "", rest


def _split_dutch(line: str) -> Street | None:
    if storey := _STOREY.fullmatch(line):
        return Street(*storey.groups())
    if glued := _LETTER_GLUED.fullmatch(line):
        return Street(*glued.groups())
    found = _house_number(line)
    if found is None and (first := _number_first(line)) and _WHOLE_NAME.search(first[0]):
        found = first
    if found is None:
        return None
    street, number, rest = found
    suffix, extra = split_suffix(rest)
    return _without_lead(Street(street, number, suffix, "", extra))


def other_number(street: Street, lines: Sequence[str]) -> str:
    """Another number that these lines may well mean, as "23" in "Zonegge 23 12"; empty where the reading is sure."""
    numbered = _NUMBERED.search(street.street) if street.number else None
    if numbered:
        return "" if _YEAR.fullmatch(numbered[1]) else numbered[1]
    if street.street.endswith("-") and _HOOG.fullmatch(street.suffix):
        return f"{street.street.rpartition(' ')[2]}{street.number}{street.suffix}"
    glued = f"{street.street[-1:]}{street.number}"
    is_glued = street.street[-2:-1] == " " and any(line.endswith(f" {glued}") for line in lines)
    return glued if is_glued and street.number else ""


def _split_belgian(line: str) -> Street | None:
    box = after = ""
    if (boxed := _BOX.search(line)) and any(map(str.isdigit, line[: boxed.start()])):
        line, box, after = line[: boxed.start()], boxed[1], boxed[2] or ""
    found = _house_number(line, is_boxed=True) or _number_first(line)
    if found is None:
        return None
    street, number, rest = found
    suffix, extra = split_suffix(rest)
    if not box and (boxed := _SUFFIX_AND_BOX.fullmatch(suffix)):
        suffix, box = boxed[1] or "", boxed[2]
    if after and not suffix and len(after) <= 2:
        suffix, after = after, ""
    return _without_lead(Street(street, number, suffix, box, ", ".join(filter(None, (extra, after)))))


def _without_lead(found: Street) -> Street:
    """Without the sign of the number, and without what stands before the street: "WTC Tower H, Zuidplein"."""
    street = _SIGN.sub("", found.street)
    lead, comma, name = street.rpartition(", ")
    if comma and _WHOLE_NAME.search(name) and not _WHOLE_NAME.search(lead):
        return found._replace(street=name, extra=", ".join(filter(None, (lead, found.extra))))
    return found._replace(street=street)


def _house_number(line: str, *, is_boxed: bool = False) -> tuple[str, str, str] | None:
    """Street, house number and what follows: the last number that is not part of a suffix, floor or box."""
    numbers = [match for match in _NUMBER.finditer(line) if any(map(str.isalpha, line[: match.start()]))]
    if not numbers:
        glued = _GLUED.fullmatch(line)
        return (glued[1], glued[2], glued[3]) if glued else None
    at = len(numbers) - 1
    while at > 0 and _belongs_to_earlier(line, numbers[at - 1], numbers[at], is_boxed=is_boxed):
        at -= 1
    number = numbers[at]
    return line[: number.start()].rstrip(_WORDS), number[0], line[number.end() :]


def _belongs_to_earlier(line: str, earlier: re.Match[str], number: re.Match[str], *, is_boxed: bool) -> bool:
    before = line[: number.start()]
    between = line[earlier.end() : number.start()]
    if _JOINED_END.search(before) or _UNIT.search(before.rstrip()) or _APART.search(between):
        return True
    if _AND.fullmatch(between):
        return True
    if between.strip() or _YEAR.fullmatch(earlier[0]):
        return False
    if _FLOOR.match(line, number.start()):
        return True
    # "Markerkant 10 11e" is number 10; "Zonegge 23 12" is number 12 in Zonegge 23, but a box in Belgium.
    return is_boxed or _LETTERED.fullmatch(line[number.start() :]) is not None


def _number_first(line: str) -> tuple[str, str, str] | None:
    """The French way: "16 bis, Rue Henri Boussingault"."""
    match = _LEADING.fullmatch(line)
    if match is None or _MONTH.match(match[4]):
        return None
    return match[4], match[1], " ".join(filter(None, (match[2], match[3])))


def _joined(suffix: str) -> str:
    """ "zw /2" as "zw/2"."""
    return re.sub(r"\s*/\s*", "/", suffix)
