"""Where things are kept, and the one place that finds ``resources``; what is kept there is left to others."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem

DATA_DIR = "AMZLABELS_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders under one data folder, made on first use so that only the seller may read them."""

    data: Path

    @property
    def store(self) -> Path:
        """The encrypted store and label files."""
        return self.data / "store"

    @property
    def printed(self) -> Path:
        """What the built-in printer writes."""
        return self._made("printed")

    @property
    def raw_printers(self) -> Path:
        """What printers were sent whose system forgets it, by job name; made with the first job."""
        return self.data / "printers"

    @property
    def logs(self) -> Path:
        """Log files and crash reports."""
        return self._made("logs")

    @property
    def window(self) -> Path:
        """The file that remembers the window's place and size."""
        return private_folder(self.data) / "window.ini"

    def _made(self, name: str) -> Path:
        private_folder(self.data)
        return private_folder(self.data / name)


def private_folder(folder: Path) -> Path:
    """Make a folder that only its owner may read. Raises what ``disk_problem`` tells."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise disk_problem(error, folder) from error
    return folder


def default_data_folder(environment: Mapping[str, str]) -> Path:
    """The data folder: ``AMZLABELS_DATA_DIR``, else where the system keeps a user's application data."""
    if chosen := environment.get(DATA_DIR):
        return Path(chosen)
    import appdirs

    return Path(appdirs.user_data_dir("amzlabels", appauthor=False))


def resources() -> Path:
    """Icons, translations and samples: in the bundle, in the checkout, or in the installed package."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or nothing. Raises ``file.unwritable``."""
    # Not made of the file's own name, which may already be as long as the system allows.
    temporary = path.with_name(f".{token_hex(8)}.part")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise Problem("file.unwritable", file=path.name) from error
