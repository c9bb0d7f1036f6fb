"""What the seller's account may do, per country, as the label shop tells it; what it does not tell hinders nothing.

``carrier_offers`` is what is known where the shop tells nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from amzlabels.domain.problems import Note
from amzlabels.domain.shipment import Service
from amzlabels.domain.shop_account import Contract

KEPT_FOR = timedelta(days=1)
"""So long what was told is taken to hold."""
_NEVER_LACKING = frozenset({"tracked"})
"""Options that need not be told of: it is told what may go untracked, and tracked anything may go."""
HINDERS_FOR = timedelta(minutes=10)
"""What was told longer ago than this is asked anew before anything is held for it."""


@dataclass(frozen=True, slots=True)
class Ability:
    """What the account may send with one carrier under one contract.

    ``packages`` as in ``shipment.PACKAGES``, ``options`` as in ``carrier_offers.OPTIONS`` and "insurance", None = not
    told. ``heaviest_g`` 0 = not told. ``most_boxes`` of one parcel make one shipment.
    """

    contract: Contract
    packages: frozenset[str]
    options: frozenset[str] | None = None
    heaviest_g: int = 0
    most_boxes: int = 1
    has_pickup: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """All that the account may send to one country, as told at ``asked_at`` (UTC); nothing = it was not told."""

    country: str
    abilities: tuple[Ability, ...]
    asked_at: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is to be relied on still; a clock that was put back does not make it so for ever."""
        return timedelta(0) <= now - self.asked_at < KEPT_FOR

    def fitting(self, carrier: str, package: str = "", contract_id: int = 0) -> list[Ability]:
        """What there is with this carrier; of this kind of parcel and under this contract, where these are given."""
        return [
            each
            for each in self.abilities
            if each.contract.carrier == carrier
            and (not package or not each.packages or package in each.packages)
            and (contract_id in (0, each.contract.contract_id) or not each.contract.contract_id)
        ]


TermsByCountry = Mapping[str, Terms]
NOTHING_TOLD: TermsByCountry = {}


def shortfall(
    terms: Terms | None, service: Service, options: Iterable[str] = (), *, weight_g: int = 0, contract_id: int = 0
) -> Note | None:
    """Why the account cannot send this, if it cannot; ``options`` with "insurance" where it is to be insured."""
    if terms is None or not terms.abilities:
        return None
    facts: dict[str, str | int] = {"carrier": service.carrier, "country": terms.country}
    if not terms.fitting(service.carrier, contract_id=contract_id):
        return Note("terms.no_carrier", facts)
    facts["package"] = service.package
    fitting = terms.fitting(service.carrier, service.package, contract_id)
    if not fitting:
        return Note("terms.no_package", facts)
    for option in sorted(set(options) - _NEVER_LACKING):
        if not any(each.options is None or option in each.options for each in fitting):
            return Note("terms.no_option", {**facts, "option": option})
    limit = max((each.heaviest_g for each in fitting), default=0)
    if 0 < limit < weight_g and all(each.heaviest_g for each in fitting):
        return Note("terms.too_heavy", {**facts, "weight": weight_g, "limit": limit})
    return None
