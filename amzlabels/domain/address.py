"""Addresses: the raw lines as Amazon gave them, read into what a label needs; a carrier's names are its own.

Lines are sorted by ``address_lines``, places checked by ``places``, names by ``recipient_name``, phone and e-mail by
``contact``; what is too long is given room by ``reflow``.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter, gt

from amzlabels.domain.address_lines import STREET_LIMIT, SortedLines, sort_lines
from amzlabels.domain.contact import tidy_email, tidy_phone
from amzlabels.domain.lockers import find_post_number, is_locker
from amzlabels.domain.places import CITY_LIMIT, POSTAL_CODE_LIMIT, place_looks, place_of, place_problems
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.recipient_name import may_hold_order_number, part_order_number
from amzlabels.domain.record import record
from amzlabels.domain.reflow import reflow
from amzlabels.domain.street import SPLIT_COUNTRIES, SUFFIX_LIMIT

LIMITS = {
    "name": 40,
    "company": 50,
    "street": STREET_LIMIT,
    "number": 8,
    "suffix": SUFFIX_LIMIT,
    "box": 8,
    "extra": 50,
    "postal_code": POSTAL_CODE_LIMIT,
    "city": CITY_LIMIT,
}
"""Longest values the label shop takes. Source: MyParcel's shipment schema; names stop at 40 to be whole on paper."""
_limited_values = attrgetter(*LIMITS)
_LONGEST_NUMBER = 5


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


class Confidence(StrEnum):
    """How far a machine can vouch for an address."""

    SURE = "sure"
    LOOK = "look"
    CANNOT = "cannot"


Reading = tuple[Address, tuple[Note, ...]]
"""What was made of a raw address, and all there is to say of it: what keeps it from a label first, then looks."""


def confidence_of(notes: Sequence[Note]) -> Confidence:
    """How far these notes leave an address to be trusted; notes on other things do not count."""
    codes = [note.code for note in notes if note.code.startswith("address.")]
    if not codes:
        return Confidence.SURE
    return Confidence.LOOK if all(code.startswith("address.look_") for code in codes) else Confidence.CANNOT


def read_address(raw: RawAddress, purchase_order_number: str = "") -> Reading:
    """Split an address and check it, in one go, which is what an import does by the hundred thousand.

    Nothing that is not empty is dropped: what is no street or company goes to ``extra``, and what is too long for its
    field to the next that has room. ``purchase_order_number`` is the order's, which buyers' firms put behind the name.
    """
    if not (raw.line_2 or raw.line_3 or raw.company or purchase_order_number):
        plain = _read_plain(raw)
        if plain is not None:
            return plain
    address, doubts = _split(raw, purchase_order_number)
    problems = address_problems(address)
    return address, (*problems, *doubts, *_place_looks(address))


def split_address(raw: RawAddress, purchase_order_number: str = "") -> Address:
    """The address alone, as ``read_address`` reads it."""
    return read_address(raw, purchase_order_number)[0]


def address_problems(address: Address) -> tuple[Note, ...]:
    """What keeps an address from a label, the most basic first; facts name the field, its limit or the country."""
    notes: list[Note] = []
    if not (address.name or address.company):
        notes.append(_note("name_missing", "name"))
    if not address.street or address.street.isdigit():
        notes.append(_note("street_missing", "street"))
    elif address.country in SPLIT_COUNTRIES and not address.number:
        notes.append(_note("number_missing", "number"))
    elif address.country == "DE" and is_locker(address.street) and not _has_post_number(address):
        notes.append(_note("post_number_missing", "extra", value=address.street))
    notes += place_problems(address.postal_code, address.city, address.country)
    lengths = tuple(map(len, _limited_values(address)))
    if any(map(gt, lengths, LIMITS.values())):
        for (field, limit), length in zip(LIMITS.items(), lengths, strict=True):
            if length > limit:
                notes.append(_note("too_long", field, limit=limit, length=length))
    return tuple(notes)


def _has_post_number(address: Address) -> bool:
    return any(map(find_post_number, (address.extra, address.company, address.name)))


def address_notes(raw: RawAddress, address: Address) -> tuple[Note, ...]:
    """What keeps an address from a label, then what a person should look at (codes ``address.look_…``).

    ``address`` is what became of ``raw``, perhaps by a person's hand: a doubt of the reading lasts as long as its field
    is as it was read.
    """
    read, notes = read_address(raw)
    if read == address:
        return notes
    read, doubts = _split(raw, "")
    lasting = (note for note in doubts if _value(read, note) == _value(address, note))
    return (*address_problems(address), *lasting, *_place_looks(address))


def _value(address: Address, note: Note) -> object:
    return getattr(address, str(note.facts["field"]))


def _place_looks(address: Address) -> tuple[Note, ...]:
    return place_looks(address.postal_code, address.city, address.state, address.country)


def _split(raw: RawAddress, purchase_order_number: str) -> tuple[Address, tuple[Note, ...]]:
    """The address and the doubts of its reading."""
    place = place_of(raw.postal_code, raw.city, raw.state, raw.country)
    name, order_number = part_order_number(_tidy(raw.name), purchase_order_number)
    company = _tidy(raw.company)
    found = sort_lines(_lines(raw, {name.casefold(), company.casefold()}), place.country, company, name)
    street = found.street
    fields = {
        "name": found.name,
        "company": found.company,
        "street": street.street,
        "extra": ", ".join(filter(None, (*found.extra, order_number))),
    }
    moved = reflow(fields, LIMITS) if any(len(text) > LIMITS[field] for field, text in fields.items()) else ()
    address = Address(
        fields["name"],
        fields["company"],
        fields["street"],
        street.number,
        street.suffix,
        street.box,
        fields["extra"],
        place.postal_code,
        place.city,
        place.state,
        place.country,
        tidy_phone(raw.phone, place.country),
        tidy_email(raw.email),
    )
    return address, (*found.doubts, *moved)


def _read_plain(raw: RawAddress) -> Reading | None:
    """The reading of a plain name and one line like "Lindelaan 17"; None when there is more to it.

    It is what ``_split`` would come to, without its work: street names, cities and postal codes repeat.
    """
    street, _, number = raw.line_1.rpartition(" ")
    if not (number.isdecimal() and len(number) <= _LONGEST_NUMBER and number.isascii()):
        return None
    name = " ".join(raw.name.split())
    if not name or len(name) > LIMITS["name"] or may_hold_order_number(name):
        return None
    if len(name) == len(raw.line_1) and name.casefold() == raw.line_1.casefold():
        return None
    place = place_of(raw.postal_code, raw.city, raw.state, raw.country)
    country = place.country
    if not place.fits or not _is_plain_street(street, country):
        return None
    if country not in SPLIT_COUNTRIES:
        street, number = raw.line_1, ""
    phone = tidy_phone(raw.phone, country) if raw.phone else ""
    email = tidy_email(raw.email) if raw.email else ""
    address = Address(
        name, "", street, number, "", "", "", place.postal_code, place.city, place.state, country, phone, email
    )
    return address, place.notes


@lru_cache(maxsize=16384)
def _is_plain_street(street: str, country: str) -> bool:
    """Whether a street with any number behind it is read as just that, without a doubt."""
    if (
        not street
        or any(map(str.isdigit, street))
        or street != _tidy(street)
        or len(street) > STREET_LIMIT - _LONGEST_NUMBER - 1
    ):
        return False
    line = f"{street} 1"
    if is_locker(line):
        # More belongs to it than a line.
        return False
    whole = SortedLines.plain(street, "1") if country in SPLIT_COUNTRIES else SortedLines.plain(line, "")
    return sort_lines([line], country, "", "") == whole


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
