"""Protocols for what the store remembers of products and of how parcels are to travel."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from amzlabels.domain.address import Address
from amzlabels.domain.plan import Decision
from amzlabels.domain.product import Product, ProductUse
from amzlabels.domain.rule import ParcelFacts

PlanOf = Callable[[ParcelFacts], Decision]
"""Decides how one parcel is to travel."""


@dataclass(frozen=True, slots=True)
class PlanSubject:
    """A parcel whose label is not bought: what rules look at, and what was decided last."""

    parcel_id: int
    order_id: str
    recipient: Address
    facts: ParcelFacts
    decision: Decision


class ProductMemory(Protocol):
    """What has been typed of products, by SKU."""

    def load_products(self, skus: Collection[str] | None = None) -> dict[str, Product]:
        """Those of these SKUs (None = all) of which anything is known."""

    def save_products(self, changed: Sequence[Product]) -> None:
        """Replace what is known of these; one of which nothing is known is forgotten."""

    def product_uses(self) -> list[ProductUse]:
        """All known products and all SKUs of parcels without a label, by SKU."""


class PlanMemory(Protocol):
    """How each parcel is to travel."""

    def plan_subjects(self, parcel_ids: Sequence[int] | None = None) -> list[PlanSubject]:
        """These parcels (None = all) as far as nothing has been bought for them, in ship-by order.

        Without those that ride with another, whose goods are the lead's, and without further boxes.
        """

    def plannable(self, skus: Collection[str] | None = None) -> list[int]:
        """The parcels of ``plan_subjects``, in ship-by order; with SKUs at least those that one of these goes into."""

    def save_plans(self, decisions: Mapping[int, Decision]) -> list[int]:
        """Replace these parcels' plans and those of their boxes; returns the parcels for which it was not too late."""


class PlanStore(ProductMemory, PlanMemory, Protocol):
    """The part of the store that deciding needs."""
