"""One request to MyParcel and its answer as plain values; sending it is left to ``transport``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Call:
    """One request. ``makes_shipments`` = it must not reach MyParcel twice unasked; ``has_key`` = it is sent with it."""

    method: str
    url: str
    headers: Mapping[str, str]
    params: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    makes_shipments: bool = False
    has_key: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, of any status. ``content`` is the body; ``retry_after_s`` is 0 where none was told."""

    status: int
    content: bytes
    request_id: str = ""
    retry_after_s: float = 0.0

    @property
    def json(self) -> object:
        """The body as JSON, None when it is something else."""
        try:
            return json.loads(self.content.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return None
