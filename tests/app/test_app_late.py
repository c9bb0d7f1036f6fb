"""What is built late is built once, by whoever comes first, and fails for each who comes while it cannot be built."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from amzlabels.app.late import late

VISITORS = 8


class Part:
    """Counts how often it is built."""

    built = 0

    def __init__(self) -> None:
        type(self).built += 1
        self.name = f"part {self.built}"


def test_it_is_built_once_however_many_come_at_once() -> None:
    Part.built = 0
    part = late(Part)
    assert Part.built == 0
    together = Barrier(VISITORS)

    def visit() -> str:
        together.wait()
        return part.name

    with ThreadPoolExecutor(VISITORS) as visitors:
        names = [each.result() for each in [visitors.submit(visit) for _ in range(VISITORS)]]
    assert names == ["part 1"] * VISITORS


def test_what_could_not_be_built_is_tried_again() -> None:
    answers = [OSError("not now"), Part()]

    def build() -> Part:
        answer = answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return answer

    part = late(build)
    with pytest.raises(OSError, match="not now"):
        _ = part.name
    assert part.name.startswith("part")


def test_what_it_does_not_have_is_missing_as_in_itself() -> None:
    part = late(Part)
    with pytest.raises(AttributeError, match="nothing_such"):
        _ = part.nothing_such  # type: ignore[attr-defined]
