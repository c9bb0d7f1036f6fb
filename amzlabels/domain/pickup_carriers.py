"""Which carriers have points where a buyer picks a parcel up.

Source where the account is not told of it: MyParcel's carrier tables for a Dutch account.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from amzlabels.domain.terms import Terms

_DPD = frozenset(
    {
        *("AT", "BE", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB"),
        *("HU", "IT", "LT", "LU", "LV", "NL", "PL", "PT", "SK"),
    }
)
_COUNTRIES: Mapping[str, frozenset[str]] = {
    "postnl": frozenset({"NL", "BE", "DE", "DK", "SE"}),
    "dhlforyou": frozenset({"NL", "BE"}),
    "dpd": _DPD,
}


def has_pickup(carrier: str, country: str, terms: Sequence[Terms] = ()) -> bool:
    """Whether this carrier has points there, by what the account is told to have, else by the table."""
    told = next((each for each in terms if each.country == country and each.abilities), None)
    if told is None:
        return country in _COUNTRIES.get(carrier, frozenset())
    return any(each.has_pickup for each in told.fitting(carrier, "package"))
