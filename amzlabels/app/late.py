"""Puts off building a part of the program until somebody first uses it; what the part does is left to it."""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import Any, TypeVar, cast

Part = TypeVar("Part")

# One for all: a part is built out of others, and lanes may come for them in any order.
_building = RLock()


def late(build: Callable[[], Part]) -> Part:
    """What ``build`` makes, built when it is first reached into; whoever holds it need not know."""
    return cast("Part", _Late(build))


class _Late:
    __slots__ = ("_build", "_part")

    def __init__(self, build: Callable[[], object]) -> None:
        self._build: Callable[[], object] | None = build
        self._part: object = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._built(), name)

    def _built(self) -> object:
        if self._build is not None:
            with _building:
                if self._build is not None:
                    self._part = self._build()
                    self._build = None
        return self._part
