"""The time the stand-ins go by, real or a test's own; how long a thing lasts is said where it is kept."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")


def utc_now() -> datetime:
    """The moment by the machine's clock."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class WorldClock:
    """Seconds for what lasts, moments in UTC for what is stamped."""

    monotonic_s: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = utc_now

    def stamp(self) -> str:
        """The moment as Amazon writes it."""
        return written(self.now())


def written(moment: datetime) -> str:
    """A moment as Amazon writes it, to the second."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def read_moment(value: object) -> datetime | None:
    """The moment in an ISO 8601 date-time with its offset; None for anything else."""
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        with contextlib.suppress(ValueError):
            return datetime.fromisoformat(value)
    return None
