"""What the built-in printer has written, to be told and removed as a whole; writing it is ``pdf_folder``'s."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from amzlabels.domain.problems import Problem


class FolderFiles:
    """Port ``PrintedFiles`` over the folders of the built-in printer, which ``folders`` tells; others' files stay."""

    def __init__(self, folders: Callable[[], list[Path]]) -> None:
        self._folders = folders

    def written(self) -> list[datetime]:
        """When each of them was written, in UTC."""
        moments = []
        for file in self._files():
            # One that a person takes away just now is no longer there.
            with suppress(OSError):
                moments.append(_written_at(file))
        return moments

    def remove(self, *, written_before: datetime | None = None, of_orders: Collection[str] = ()) -> int:
        """Remove those written before then, or those of these orders alone. Raises ``file.unremovable`` at the end."""
        removed, left, of_orders = 0, "", frozenset(of_orders)
        for file in list(self._files()):
            try:
                if _is_meant(file, written_before, of_orders):
                    file.unlink(missing_ok=True)
                    removed += 1
            except OSError:
                left = file.name
        if left:
            raise Problem("file.unremovable", file=left)
        return removed

    def _files(self) -> Iterator[Path]:
        for folder in self._folders():
            with suppress(OSError):
                yield from (each for each in folder.iterdir() if ".pdf" in each.suffixes and each.is_file())


def _is_meant(file: Path, written_before: datetime | None, of_orders: Collection[str]) -> bool:
    if of_orders:
        # Jobs are named for their order; a sheet, which names the first of several, stays its time.
        return file.stem.removeprefix("slip-").rpartition("-")[0] in of_orders
    try:
        return written_before is None or _written_at(file) < written_before
    except FileNotFoundError:
        return False


def _written_at(file: Path) -> datetime:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC)
