"""The ports through which the store is kept safe: its backups, and what a restored one has to catch up with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from amzlabels.domain.backup import Backup, Restored


class Backups(Protocol):
    """The backups of the store, whether it is open or cannot be opened; any lane may call any method."""

    def known(self) -> list[Backup]:
        """All there are, each of them checked, the newest first."""

    def make(self) -> Backup:
        """Make one of the store as it now is, check it, and let older ones go. Raises ``store.*``."""

    def is_due(self) -> bool:
        """Whether none was made in the last day."""

    def check_store(self) -> None:
        """Read the whole store. Raises ``store.damaged``."""

    def prepare(self, name: str) -> None:
        """Have this backup take the store's place when it is opened next, which is then set aside.

        Raises ``backup.damaged``, ``backup.gone`` or ``store.*``, and all stays as it is.
        """

    def prepare_empty(self) -> None:
        """As ``prepare``, with a store that knows nothing. Raises ``store.unwritable``."""


class RestoredBook(Protocol):
    """A part of the store."""

    def restored(self) -> Restored | None:
        """The last time it was put back to how it had been before; None = never, or too long ago to matter."""

    def looks_first(self) -> bool:
        """Whether labels may have been bought and printed of which it does not know; nothing is read for it."""

    def let_go(self, parcel_ids: Sequence[int]) -> None:
        """Clear whatever stands against buying these: their labels were bought."""

    def bought_since(self, moments: Sequence[datetime]) -> list[int]:
        """How many labels were bought after each of these moments."""

    def end_catching_up(self) -> None:
        """It is known again what became of its parcels."""


class RestoredBooks(Protocol):
    """The store as far as it may have missed something."""

    @property
    def restoring(self) -> RestoredBook:
        """Whether it has."""
