"""Backups of the store, and what is known of one that was put in its place; making them is the store's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from amzlabels.domain.problems import Note

MAYBE_DRAWN = Note("restored.maybe_drawn")
MAYBE_PRINTED = Note("restored.maybe_printed")
"""A label may have been printed of which the store no longer knows."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. ``is_good``: it opens with the key in use and every page of it is whole; else ``orders`` is 0."""

    name: str
    made_at: datetime
    orders: int
    size_bytes: int
    is_good: bool


@dataclass(frozen=True, slots=True)
class Restored:
    """The store was put back ``at`` that moment to how it was when the backup was ``made_at``; None = to nothing.

    Until ``is_caught_up`` it is unknown what became of its open parcels meanwhile. Orders of that time may come back
    with later reports, so their labels are looked for at the shop long after.
    """

    at: datetime
    made_at: datetime | None
    is_caught_up: bool
