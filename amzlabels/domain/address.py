"""Addresses: the raw lines as Amazon gave them, split into what a label needs; a carrier's names for it are its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from amzlabels.domain.problems import Note

SPLIT_COUNTRIES = frozenset({"NL", "BE"})
"""Where street, number and suffix travel apart; elsewhere the number stays in the street line."""


@dataclass(frozen=True, slots=True)
class RawAddress:
    """The address exactly as the report has it; kept beside the split result for ever."""

    name: str = ""
    company: str = ""
    line_1: str = ""
    line_2: str = ""
    line_3: str = ""
    city: str = ""
    state: str = ""
    postal_code: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """An address ready for a carrier. Empty string = not there. ``country`` is ISO 3166 alpha-2 (GB, not UK).

    ``street`` carries the number too where the country is not split (all but NL and BE).
    """

    name: str = ""
    company: str = ""
    street: str = ""
    number: str = ""
    suffix: str = ""
    box: str = ""
    extra: str = ""
    postal_code: str = ""
    city: str = ""
    state: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""


LIMITS = {
    "name": 40,
    "company": 50,
    "street": 40,
    "number": 8,
    "suffix": 6,
    "box": 8,
    "extra": 50,
    "postal_code": 10,
    "city": 35,
}
"""Longest values the label shop takes. Source: MyParcel's shipment schema; names cut at 40 to be safe on paper."""

_POSTAL_CODES = {
    "NL": re.compile(r"[1-9]\d{3} ?[A-Z]{2}"),
    "BE": re.compile(r"[1-9]\d{3}"),
    "DE": re.compile(r"\d{5}"),
    "FR": re.compile(r"\d{5}"),
    "ES": re.compile(r"\d{5}"),
    "IT": re.compile(r"\d{5}"),
    "AT": re.compile(r"\d{4}"),
    "LU": re.compile(r"\d{4}"),
    "PL": re.compile(r"\d{2}-\d{3}"),
    "SE": re.compile(r"\d{3} ?\d{2}"),
    "GB": re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|BFPO ?\d{1,4}"),
}
_NO_POSTAL_CODE = frozenset({"IE", "AE", "HK"})
_DUTCH_CODE = re.compile(r"(\d{4})\s*([A-Za-z]{2})")
_COUNTRY = re.compile(r"[A-Z]{2}")
_BLANKS = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_NUMBER_ALONE = re.compile(r"\d{1,5}\s*[-/]?\s*\w{0,5}")
_CARE_OF = re.compile(r"(?:c/o|t\.?a\.?v\.?|attn|z\.?\s?hd)\b", re.IGNORECASE)
# A number joined to what follows ("213-1") is a number with a suffix, not a street that ends in digits.
_JOINED = re.compile(r"(?P<street>.*[^\W\d].*?)[\s,]+(?P<number>\d{1,5})\s*[-/]\s*(?P<suffix>\w{1,4}(?:\s\w{1,2})?)")
# Otherwise the last number is the house number: "Plein 1945 27", "Laan 1940-1945 103".
_APART = re.compile(
    r"(?P<street>.*[^\W\d].*?)[\s,]+(?P<number>\d{1,5})\s*,?\s*(?P<suffix>[A-Za-z][\w-]{0,5}(?:\s[\w-]{1,4})?)?"
)
_GLUED = re.compile(r"(?P<street>[^\W\d][^\d]*[^\W\d])(?P<number>\d{1,5})(?P<suffix>[A-Za-z]?)")
_BOX = re.compile(r"[\s,/-]*\b(?:bus|bte|bo[iî]te|box|b)\.?\s*(?P<box>\w{1,8})$", re.IGNORECASE)


def split_address(raw: RawAddress) -> Address:
    """Split the raw lines; nothing that is not empty is dropped: what is no street or company goes to ``extra``."""
    country = raw.country.strip().upper()
    country = "GB" if country == "UK" else country
    lines = _lines(raw)
    company = _tidy(raw.company)
    if country in SPLIT_COUNTRIES:
        street, number, suffix, box, before, after = _split_lines(lines, country)
    else:
        street, before, after = _whole_lines(lines)
        number = suffix = box = ""
    if before and not company and not _CARE_OF.match(before[0]):
        company, before = before[0], before[1:]
    return Address(
        name=_tidy(raw.name),
        company=company,
        street=street,
        number=number,
        suffix=suffix,
        box=box,
        extra=", ".join([*before, *after]),
        postal_code=_postal_code(raw.postal_code, country),
        city=_tidy(raw.city),
        state=_tidy(raw.state),
        country=country,
        phone=_tidy(raw.phone),
        email=raw.email.strip(),
    )


def address_problems(address: Address) -> tuple[Note, ...]:
    """What keeps an address from a label, the most basic first; facts name the field, its limit or the country."""
    codes: list[Note] = []
    if not (address.name or address.company):
        codes.append(Note("address.name_missing", {"field": "name"}))
    if not address.street or not any(character.isalpha() for character in address.street):
        codes.append(Note("address.street_missing", {"field": "street"}))
    elif address.country in SPLIT_COUNTRIES and not address.number:
        codes.append(Note("address.number_missing", {"field": "number"}))
    if not _COUNTRY.fullmatch(address.country):
        codes.append(Note("address.country_unknown", {"field": "country"}))
    codes.extend(_postal_code_problems(address))
    if not address.city:
        codes.append(Note("address.city_missing", {"field": "city"}))
    for field, limit in LIMITS.items():
        length = len(getattr(address, field))
        if length > limit:
            codes.append(Note("address.too_long", {"field": field, "limit": limit, "length": length}))
    return tuple(codes)


def _postal_code_problems(address: Address) -> list[Note]:
    facts = {"field": "postal_code", "country": address.country}
    if not address.postal_code:
        return [] if address.country in _NO_POSTAL_CODE else [Note("address.postal_code_missing", facts)]
    shape = _POSTAL_CODES.get(address.country)
    if shape is not None and not shape.fullmatch(address.postal_code):
        return [Note("address.postal_code_shape", facts)]
    return []


def _lines(raw: RawAddress) -> list[str]:
    """The lines that say something, each once."""
    lines: list[str] = []
    for line in (raw.line_1, raw.line_2, raw.line_3):
        text = _tidy(line)
        if text and text not in lines:
            lines.append(text)
    return lines


def _split_lines(lines: list[str], country: str) -> tuple[str, str, str, str, list[str], list[str]]:
    for at, line in enumerate(lines):
        if _CARE_OF.match(line):
            continue
        street, number, suffix, box = _split(line, country)
        if number:
            return street, number, suffix, box, lines[:at], lines[at + 1 :]
        if at + 1 < len(lines) and _NUMBER_ALONE.fullmatch(lines[at + 1]):
            street, number, suffix, box = _split(f"{line} {lines[at + 1]}", country)
            if number:
                return street, number, suffix, box, lines[:at], lines[at + 2 :]
    return (lines[0] if lines else ""), "", "", "", [], lines[1:]


def _split(line: str, country: str) -> tuple[str, str, str, str]:
    box = ""
    if country == "BE" and (found := _BOX.search(line)) and _DIGIT.search(line[: found.start()]):
        line, box = line[: found.start()], found["box"]
    match = _JOINED.fullmatch(line) or _APART.fullmatch(line) or _GLUED.fullmatch(line)
    if match is None:
        return line, "", "", box
    suffix = match["suffix"] or ""
    if country == "BE" and suffix.isdigit() and not box:
        suffix, box = "", suffix
    return match["street"].rstrip(" ,"), match["number"], suffix, box


def _whole_lines(lines: list[str]) -> tuple[str, list[str], list[str]]:
    """The street line with its number, and the lines before and after it."""
    for at, line in enumerate(lines):
        if _CARE_OF.match(line):
            continue
        if _DIGIT.search(line) and not _NUMBER_ALONE.fullmatch(line):
            return line, lines[:at], lines[at + 1 :]
        if at + 1 < len(lines) and _NUMBER_ALONE.fullmatch(lines[at + 1]):
            return f"{line} {lines[at + 1]}", lines[:at], lines[at + 2 :]
    return (lines[0] if lines else ""), [], lines[1:]


def _postal_code(text: str, country: str) -> str:
    code = _tidy(text).upper()
    if country == "NL" and (match := _DUTCH_CODE.fullmatch(code)):
        return f"{match[1]} {match[2]}"
    return code


def _tidy(text: str) -> str:
    return _BLANKS.sub(" ", text).strip() if text else ""
