"""Files that last through a power cut: written whole or not at all; what is in them is left to callers."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Write a file, its folder made where it is not there. Raises ``OSError``."""
    is_new_folder = not path.parent.exists()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)
    if is_new_folder:
        sync_folder(path.parent.parent)


def put_in_place(draft: Path, path: Path) -> None:
    """Give a file that is written its name, for good. Raises ``OSError``."""
    with draft.open("r+b") as file:
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in this folder last; Windows has no such call and keeps names with the file. Raises ``OSError``."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
