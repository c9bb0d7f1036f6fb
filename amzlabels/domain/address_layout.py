"""An address as the lines of a label, laid out as the post of its country asks; drawing them is left to ``documents``.

Sources: the UPU's postal addressing sheets of each country and its S42 (what is most particular stands highest, the
country last, in capitals, in the sender's language or one that is known everywhere); NL PostNL (two blanks behind the
code); BE bpost (bus, in French bte, behind the number); DE Deutsche Post and DIN 5008, AT Österreichische Post and
ÖNORM A 1080 (firm above person, no capitals at home); FR La Poste and NF Z10-011 (street and place in capitals without
punctuation); ES Correos (the province below a place that does not bear its name); IT Poste Italiane (the province's two
letters behind the place); GB Royal Mail (post town in capitals, code on a line of its own); PL Poczta Polska; SE
PostNord (two blanks behind the code); US USPS Publication 28 (capitals without punctuation, state and ZIP behind the
city).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from amzlabels.domain.address import Address
from amzlabels.domain.country_names import country_in

_PUNCTUATION = re.compile(r" ?[.,;:]+ ?")
_WALLOON_CODE = re.compile(r"1[34]\d\d|[4-7]\d\d\d")
"""Provinces whose language is French (German in a few): bpost's list of codes."""


def _code_then_place(address: Address) -> tuple[str, ...]:
    return (f"{address.postal_code} {address.city}",)


def _code_far_from_place(address: Address) -> tuple[str, ...]:
    return (f"{address.postal_code}  {address.city}",)


def _with_province_below(address: Address) -> tuple[str, ...]:
    province = "" if address.state.casefold() == address.city.casefold() else address.state
    return f"{address.postal_code} {address.city}", province


def _with_province_behind(address: Address) -> tuple[str, ...]:
    province = address.state if re.fullmatch(r"[A-Za-z]{2}", address.state) else ""
    return (f"{address.postal_code} {address.city} {province}",)


def _code_below_town(address: Address) -> tuple[str, ...]:
    return address.city, address.postal_code


def _code_below_county(address: Address) -> tuple[str, ...]:
    return address.city, address.state, address.postal_code


def _state_then_code(address: Address) -> tuple[str, ...]:
    return (f"{address.city} {address.state} {address.postal_code}",)


def _state_far_from_code(address: Address) -> tuple[str, ...]:
    return (f"{address.city} {address.state}  {address.postal_code}",)


@dataclass(frozen=True, slots=True)
class _Layout:
    """What differs between posts. ``is_loud``: the place is in capitals at home too, as it always is from abroad.

    ``is_bare``: the street is in capitals, and it and the place are without punctuation; ``is_all_loud``: so is the
    rest.
    """

    place: Callable[[Address], tuple[str, ...]] = _code_then_place
    is_loud: bool = True
    is_bare: bool = False
    is_all_loud: bool = False
    is_firm_first: bool = False


_USUAL = _Layout()
_QUIET = _Layout(is_loud=False, is_firm_first=True)
_LAYOUTS: Mapping[str, _Layout] = {
    "NL": _Layout(_code_far_from_place, is_firm_first=True),
    "BE": _Layout(is_firm_first=True),
    "DE": _QUIET,
    "AT": _QUIET,
    "CH": _QUIET,
    "FR": _Layout(is_bare=True, is_firm_first=True),
    "ES": _Layout(_with_province_below),
    "IT": _Layout(_with_province_behind),
    "GB": _Layout(_code_below_town),
    "IE": _Layout(_code_below_county),
    "SE": _Layout(_code_far_from_place),
    "US": _Layout(_state_then_code, is_bare=True, is_all_loud=True),
    "CA": _Layout(_state_far_from_code, is_bare=True, is_all_loud=True),
    "AU": _Layout(_state_then_code, is_bare=True),
}


def label_lines(address: Address, sender_country: str) -> tuple[str, ...]:
    """The lines from the name down, none of them empty; the country is told only where it is not the sender's.

    What is too long for a label is not cut here.
    """
    layout = _LAYOUTS.get(address.country, _USUAL)
    is_abroad = address.country != sender_country
    people = (address.company, address.name) if layout.is_firm_first else (address.name, address.company)
    street = [address.extra, _street_line(address)]
    place = [line.strip() for line in layout.place(address)]
    if layout.is_bare:
        street, place = [_bare(line) for line in street], [_bare(line) for line in place]
    if layout.is_loud or is_abroad:
        place = [line.upper() for line in place]
    lines = [*people, *street, *place]
    if layout.is_all_loud:
        lines = [_bare(line) for line in people] + street + place
    if is_abroad:
        lines.append(country_in(address.country, sender_country).upper())
    return tuple(line for line in lines if line.strip())


def _street_line(address: Address) -> str:
    """Number behind the street where the two are known apart, which is only in the countries that write it so."""
    joint = "-" if address.suffix[:1].isdigit() else " "
    number = f"{address.number}{joint if address.suffix else ''}{address.suffix}"
    box = f"{_box_word(address.postal_code)} {address.box}" if address.box else ""
    return " ".join(filter(None, (address.street, number, box)))


def _box_word(postal_code: str) -> str:
    return "bte" if _WALLOON_CODE.fullmatch(postal_code) else "bus"


def _bare(line: str) -> str:
    return _PUNCTUATION.sub(" ", line).strip().upper()
