"""The port of the book in which labels that are drawn here are kept; no other place knows of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from amzlabels.domain.own_labels import OwnLabels


@dataclass(frozen=True, slots=True)
class OwnLabel:
    """One label in the book. Ids are below 0, so that none is ever taken for a shop's.

    ``label_hash`` is empty until it has been drawn: whatever happens before then, it counts as not made.
    """

    shipment_id: int
    reference: str
    tracking: str
    label_hash: str = ""
    is_cancelled: bool = False


class OwnLabelBook(Protocol):
    """Durable, and the same reference is always the same label. Every method is one transaction."""

    def enter_labels(self, given: Mapping[str, str], own: OwnLabels) -> dict[str, OwnLabel]:
        """Enter these references, each with the number a person has given (or none), and take numbers for the others.

        Those that are there already are handed back as they are; only where nothing is drawn yet is a number that was
        given since taken over. Where the range is used up a reference is absent.
        """

    def keep_drawn(self, label_hashes: Mapping[int, str]) -> None:
        """Note the label files of these ids; one that has one keeps it."""

    def find_labels(self, references: Sequence[str]) -> list[OwnLabel]:
        """Those of these references that are there."""

    def own_labels(self, shipment_ids: Sequence[int]) -> list[OwnLabel]:
        """Those of these ids that are there."""

    def cancel_label(self, shipment_id: int) -> bool:
        """Give a label up; False when it is not there or was given up before. Its number is never given again."""
