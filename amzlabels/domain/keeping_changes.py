"""What became of backups, and of catching up with what a restored store has missed; all else is in ``changes``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from amzlabels.domain.backup import Backup
from amzlabels.domain.problems import Note


@dataclass(frozen=True, slots=True)
class BackupsKnown:
    """All backups there are, the newest first.

    ``bought_since``: by a backup's name, how many labels were bought after it; empty where the store is not open.
    """

    backups: tuple[Backup, ...]
    bought_since: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BackedUp:
    """The backup that a person ordered is made."""

    backup: Backup


@dataclass(frozen=True, slots=True)
class Reopening:
    """A backup is to take the place of the store that is open: window and lanes are to be ended and built anew."""


@dataclass(frozen=True, slots=True)
class CatchUpTold:
    """After a restore: of ``total`` open parcels it has been found out for so many what became of them meanwhile.

    ``problem``: it waits for that, and goes on by itself.
    """

    done: int
    total: int
    problem: Note | None = None


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """It is known again what can be: labels found at the shop, parcels settled without a person, and those to look at.

    ``to_look_at`` are asked about or held.
    """

    found: int
    settled: int
    to_look_at: int


KeepingChange = BackupsKnown | BackedUp | Reopening | CatchUpTold | CaughtUp
