"""Finds out why the store's folder cannot be written, by writing a small file there; what follows is left to others."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem

PROBE_BYTES = 64 * 1024
"""As much as the database's shared memory takes when it grows."""


def why_unwritable(folder: Path, otherwise: str) -> Problem:
    """What stands in the way of writing to ``folder``, after something there failed; ``otherwise`` if nothing does."""
    try:
        try_writing(folder)
    except Problem as problem:
        return problem
    return Problem(otherwise, folder=str(folder))


def try_writing(folder: Path) -> None:
    """Write a small file to the disk and take it away. Raises what ``disk_problem`` tells."""
    probe = folder / f".{secrets.token_hex(8)}.probe"
    try:
        with probe.open("xb") as file:
            file.write(bytes(PROBE_BYTES))
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise disk_problem(error, folder) from None
    finally:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
