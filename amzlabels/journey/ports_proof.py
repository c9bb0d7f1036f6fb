"""The port of the proof log; its lines are written by the store itself, with what they prove."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from amzlabels.domain.problems import Fact
from amzlabels.domain.proof import Chosen, Head, Verdict
from amzlabels.domain.proof_file import Kept


class ProofBook(Protocol):
    """A part of the store. Every method is one transaction."""

    def tell(self, event: str, facts: Mapping[str, Fact]) -> None:
        """Write a line that is about no single parcel, such as a restored store; nothing personal may be in it."""

    def verify(self) -> Verdict:
        """Hold the whole log to its hashes."""

    def lines(self, chosen: Chosen) -> tuple[list[Kept], Head]:
        """The chosen lines in their order, and how long the log is."""

    def parcels(self, chosen: Chosen) -> list[int]:
        """The chosen parcels; where none are named, those that chosen lines are about, by the first of these."""


class ProofBooks(Protocol):
    """The store as whoever proves something sees it."""

    @property
    def proof(self) -> ProofBook:
        """The proof log."""
