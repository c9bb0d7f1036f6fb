"""An errand that a person has ordered: what stops it is told, not raised."""

from __future__ import annotations

from collections.abc import Callable

from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.problems import Problem
from amzlabels.work.lanes import Job


def errand(act: str, job: Callable[[], object], publish: Callable[[Change], None]) -> Job:
    """A job for a lane that publishes ``ActRefused`` under the desk's method name ``act``."""

    def guarded() -> None:
        try:
            job()
        except Problem as problem:
            publish(ActRefused(act, problem.note))

    return guarded
