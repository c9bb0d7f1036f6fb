"""Addresses: the raw lines as Amazon gave them, sorted into what a label needs; a carrier's names are its own."""

from __future__ import annotations

from operator import attrgetter, gt

from amzlabels.domain.address_lines import STREET_LIMIT, sort_lines
from amzlabels.domain.countries import (
    COUNTRIES,
    WITHOUT_POSTAL_CODE,
    country_code,
    has_postal_code_shape,
    tidy_postal_code,
)
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.record import record
from amzlabels.domain.street import SPLIT_COUNTRIES, SUFFIX_LIMIT

LIMITS = {
    "name": 40,
    "company": 50,
    "street": STREET_LIMIT,
    "number": 8,
    "suffix": SUFFIX_LIMIT,
    "box": 8,
    "extra": 50,
    "postal_code": 10,
    "city": 35,
}
"""Longest values the label shop takes. Source: MyParcel's shipment schema; names stop at 40 to be whole on paper."""
_limited_values = attrgetter(*LIMITS)


@record(frozen=True, slots=True)
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


@record(frozen=True, slots=True)
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


def split_address(raw: RawAddress) -> Address:
    """Sort the raw lines; nothing that is not empty is dropped: what is no street or company goes to ``extra``."""
    country = country_code(raw.country)
    name, company = _tidy(raw.name), _tidy(raw.company)
    found = sort_lines(_lines(raw, {name.casefold(), company.casefold()}), country, company)
    street = found.street
    return Address(
        name,
        found.company,
        street.street,
        street.number,
        street.suffix,
        street.box,
        ", ".join(found.extra),
        tidy_postal_code(raw.postal_code, country),
        _tidy(raw.city),
        _tidy(raw.state),
        country,
        _tidy(raw.phone),
        _tidy(raw.email),
    )


def address_problems(address: Address) -> tuple[Note, ...]:
    """What keeps an address from a label, the most basic first; facts name the field, its limit or the country."""
    notes: list[Note] = []
    country = address.country
    if not (address.name or address.company):
        notes.append(_note("name_missing", "name"))
    if not address.street or address.street.isdigit():
        notes.append(_note("street_missing", "street"))
    elif country in SPLIT_COUNTRIES and not address.number:
        notes.append(_note("number_missing", "number"))
    if (code := _postal_code_problem(address.postal_code, country)) is not None:
        notes.append(_note(code, "postal_code", country=country))
    if not address.city:
        notes.append(_note("city_missing", "city"))
    if country not in COUNTRIES:
        notes.append(_note("country_unknown", "country", country=country))
    lengths = tuple(map(len, _limited_values(address)))
    if any(map(gt, lengths, LIMITS.values())):
        for (field, limit), length in zip(LIMITS.items(), lengths, strict=True):
            if length > limit:
                notes.append(_note("too_long", field, limit=limit, length=length))
    return tuple(notes)


def _postal_code_problem(code: str, country: str) -> str | None:
    if not code:
        return None if country in WITHOUT_POSTAL_CODE else "postal_code_missing"
    return None if has_postal_code_shape(code, country) else "postal_code_shape"


def _note(code: str, field: str, **facts: Fact) -> Note:
    return Note(f"address.{code}", {"field": field, **facts})


def _tidy(text: str) -> str:
    return " ".join(text.split()) if text else ""


def _lines(raw: RawAddress, known: set[str]) -> list[str]:
    """The lines that say something, each once, without those that only repeat the name or company."""
    lines: list[str] = []
    for line in (raw.line_1, raw.line_2, raw.line_3):
        if line:
            text = " ".join(line.split())
            folded = text.casefold()
            if text and folded not in known:
                known.add(folded)
                lines.append(text)
    return lines
