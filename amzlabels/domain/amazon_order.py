"""An order as Amazon has it: what stands against shipping it, which packages it knows; asking is ``amazon``'s."""

from __future__ import annotations

from dataclasses import dataclass

from amzlabels.domain.problems import Note


@dataclass(frozen=True, slots=True)
class AmazonPackage:
    """One package Amazon has been told of."""

    reference: str
    tracking: str


@dataclass(frozen=True, slots=True)
class AmazonOrder:
    """An order read back. ``is_left_to_amazon``: Amazon buys and confirms its label itself (Prime, Ship+)."""

    order_id: str
    is_cancelled: bool = False
    is_cancellation_requested: bool = False
    is_fulfilled: bool = False
    is_left_to_amazon: bool = False
    packages: tuple[AmazonPackage, ...] = ()

    def knows(self, reference: str, tracking: str) -> bool:
        """Whether Amazon has this package: by its tracking number, or untracked by its reference.

        A package that Amazon was told of in a feed has a reference of Amazon's own.
        """
        return any(each.tracking == tracking and (tracking or each.reference == reference) for each in self.packages)

    def obstacle(self) -> Note | None:
        """Why a parcel of this order that has not been printed must not go out, if anything."""
        if self.is_cancelled:
            return Note("amazon.order_cancelled")
        if self.is_cancellation_requested:
            return Note("order.cancellation_requested")
        if self.is_left_to_amazon:
            return Note("order.left_to_amazon")
        return Note("order.gone") if self.is_fulfilled else None
