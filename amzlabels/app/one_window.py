"""One window per data folder: a second start hands its files to the first program and ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from amzlabels.domain.problems import Problem

PATIENCE_S = 3.0
LOOK_EVERY_S = 0.1

_Window = TypeVar("_Window")


class HandedOver(Exception):  # noqa: N818 - nothing has gone wrong
    """The program that has the data already was given the files; this one has nothing left to do."""


def build_or_hand_over(
    build: Callable[[], _Window], data: Path, reports: Sequence[Path], patience_s: float = PATIENCE_S
) -> _Window:
    """What ``build`` makes, or ``HandedOver``. Tries for so long.

    Raises what ``build`` raises, and ``store.in_use_silent`` when the first program does not answer.
    """
    until_s = time.monotonic() + patience_s
    while True:
        try:
            return build()
        except Problem as problem:
            if problem.note.code != "store.in_use":
                raise
            # Whoever is first has no use for it.
            from amzlabels.app.handover import hand_over

            if hand_over(data, reports, until_s):
                raise HandedOver from None
            if time.monotonic() >= until_s:
                raise
        # One that is closing lets go of the folder soon, and one that is starting soon listens.
        time.sleep(LOOK_EVERY_S)
