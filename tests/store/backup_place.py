"""A folder with a store that is opened and closed, and its backups."""

from __future__ import annotations

from pathlib import Path

from fakes.clock import FakeClock
from fakes.store import STORE_KEY, open_temporary_store

from amzlabels.store.backups import StoreBackups
from amzlabels.store.proof import Author
from amzlabels.store.sql_store import SqlStore


class Place:
    """A folder with a store that is opened and closed, and its backups."""

    def __init__(self, tmp_path: Path, clock: FakeClock) -> None:
        self.tmp_path, self.clock = tmp_path, clock
        self.folder = tmp_path / "store"
        self.backups = StoreBackups(self.folder, STORE_KEY, Author("Kim", "table-1"), clock.now)
        self.store = open_temporary_store(tmp_path, clock.now)

    def reopen(self) -> SqlStore:
        self.store.close()
        self.store = open_temporary_store(self.tmp_path, self.clock.now)
        return self.store

    def names(self) -> list[str]:
        return [backup.name for backup in self.backups.known()]

    def path_of(self, name: str) -> Path:
        return self.folder / "backups" / name


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def aside(place: Place) -> list[str]:
    return sorted(path.name for folder in place.folder.glob("damaged-*") for path in folder.iterdir())
