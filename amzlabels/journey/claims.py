"""Gathers what a claim at a carrier or at Amazon needs of parcels: what they are, and what the log has of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, Verdict
from amzlabels.domain.proof_file import Kept
from amzlabels.domain.queue import ParcelDetails
from amzlabels.journey.ports_proof import ProofBooks

MOST_PARCELS = 500
"""So many are in a paper that somebody may still leaf through."""


class Proven(ProofBooks, Protocol):
    """The store as far as claims read it."""

    def details(self, parcel_id: int) -> ParcelDetails | None:
        """All there is to show of one parcel."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One parcel and its lines in the proof log; ``details`` as they are now."""

    details: ParcelDetails
    lines: tuple[Kept, ...]


@dataclass(frozen=True, slots=True)
class Claims:
    """What goes into one paper; ``verdict`` is of the whole log, ``line_count`` how many lines it has."""

    claims: tuple[Claim, ...]
    verdict: Verdict
    line_count: int


def gather_claims(chosen: Chosen, store: Proven) -> Claims:
    """What there is of the chosen parcels. Raises ``proof.nothing_chosen``, ``proof.too_many``, ``store.*``."""
    parcel_ids = store.proof.parcels(chosen)
    if len(parcel_ids) > MOST_PARCELS:
        raise Problem("proof.too_many", limit=MOST_PARCELS, count=len(parcel_ids))
    found: list[Claim] = []
    for parcel_id in parcel_ids:
        details = store.details(parcel_id)
        if details is not None:
            # All that is proven of a parcel, whichever part of its way a time was chosen for.
            lines, _ = store.proof.lines(Chosen((parcel_id,)))
            found.append(Claim(details, tuple(lines)))
    if not found:
        raise Problem("proof.nothing_chosen")
    _, head = store.proof.lines(Chosen(()))
    return Claims(tuple(found), store.proof.verify(), head.lines)
