"""The port for what a person decides about addresses, and what is remembered of it; the store keeps it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from amzlabels.domain.address import Address, RawAddress, split_address
from amzlabels.domain.address_memory import Remembered
from amzlabels.domain.problems import Note


@dataclass(frozen=True, slots=True)
class ParcelAddress:
    """A parcel's address with all that decides about it.

    ``notes`` are the problems its order was reported with, ``problem`` is the one it is held for now. ``is_own``: a
    person's own, which no report replaces. ``remembered`` is what the next order to the same place gets, None for
    what is made of its lines.
    """

    parcel_id: int
    raw: RawAddress
    purchase_order_number: str
    recipient: Address
    notes: tuple[Note, ...]
    problem: Note | None
    is_own: bool
    remembered: Remembered | None

    def as_read(self) -> Address:
        """What was made of Amazon's own lines."""
        return split_address(self.raw, self.purchase_order_number)


class Addresses(Protocol):
    """Addresses of parcels; every method is one transaction and safe from any lane."""

    def addresses(self, parcel_ids: Sequence[int]) -> list[ParcelAddress]:
        """The addresses of these parcels, in the order of the ids; unknown ids are left out."""

    def set_addresses(self, addresses: Sequence[ParcelAddress], event: str) -> list[int]:
        """Make recipient, problem, ``is_own`` and memory of these parcels what they are here; returns those changed.

        Those whose shipment was made are left alone: the label shop has their address. A problem that is not of the
        address stays. ``event`` goes into their history.
        """

    def remembered_addresses(self) -> Mapping[str, Remembered]:
        """All that is remembered, by ``memory_key``."""
