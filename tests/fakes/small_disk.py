"""A disk of a test's own that is small: it can be filled, made read-only, and taken away."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BLOCK_BYTES = 4096


class SmallDisk:
    """A memory disk that is mounted at ``path``, which needs root, in a namespace of one's own as well."""

    def __init__(self, path: Path, size_kib: int) -> None:
        self.path = path
        self._ballast = path / "ballast"
        path.mkdir(exist_ok=True)
        self._size_kib = size_kib
        self.connect()

    def connect(self) -> None:
        """Put an empty disk there."""
        _do("mount", "-t", "tmpfs", "-o", f"size={self._size_kib}k", "tmpfs", str(self.path))

    def disconnect(self) -> None:
        """Take it away, with all that is on it."""
        _do("umount", "--lazy", str(self.path))

    def fill(self, *, leave_bytes: int = 0) -> None:
        """Leave only so much room."""
        with self._ballast.open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(BLOCK_BYTES))
            except OSError:
                file.truncate(max(0, file.seek(0, os.SEEK_END) - leave_bytes))

    def make_room(self) -> None:
        """Take away what filled it."""
        self._ballast.unlink(missing_ok=True)

    def allow_writing(self, is_allowed: bool) -> None:
        """Open files that are written stand in the way of forbidding it."""
        _do("mount", "-o", f"remount,{'rw' if is_allowed else 'ro'}", str(self.path))


@contextmanager
def small_disk(path: Path, size_kib: int = 2048) -> Iterator[SmallDisk]:
    """A disk that is taken away again at the end."""
    if os.geteuid() != 0:
        pytest.fail("These tests mount disks: run them as root, or as build/start.py test does (unshare).")
    disk = SmallDisk(path, size_kib)
    try:
        yield disk
    finally:
        disk.disconnect()


def _do(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
