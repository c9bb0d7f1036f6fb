"""The ports at which a label shop is asked what the seller's account may do, and what it told is remembered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from amzlabels.domain.address import Address
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms


class ShopTerms(Protocol):
    """What the account may do. A shop need not tell any of it: what is not told is empty."""

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts labels can be bought under. Raises ``shop.key_refused``, ``shop.unreachable`` and others."""

    def abilities(self, country: str) -> tuple[Ability, ...]:
        """What may be sent to a country. Raises ``shop.key_refused``, ``shop.unreachable`` and others."""

    def pickup_points(self, carrier: str, near: Address) -> tuple[PickupPoint, ...]:
        """Where a parcel of this carrier can be picked up near an address, the nearest first. Raises ``shop.*``."""


class TermsMemory(Protocol):
    """What the shop told, by country."""

    def load_terms(self) -> dict[str, Terms]:
        """All of it, however old."""

    def save_terms(self, told: Iterable[Terms]) -> None:
        """Keep what is known of these countries now, in place of what was."""

    def forget_terms(self) -> None:
        """It was told to another key."""
