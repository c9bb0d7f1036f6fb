"""Asks Amazon before printing whether it still wants the orders shipped; while it does not answer, printing goes on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from amzlabels.domain.problems import Problem
from amzlabels.journey.check_orders import CheckOrders

CHECK_AGAIN_S = 120.0
"""While Amazon does not answer, printing goes on without a check for so long."""

_log = logging.getLogger(__name__)


class OrderCheck:
    """``now_s()`` are monotonic seconds; ``checking`` is there before the first check."""

    checking: CheckOrders

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._again_s = 0.0

    def hold(self, parcel_ids: Sequence[int]) -> set[int]:
        """Hold what must not go out; returns it."""
        if not parcel_ids or self._now_s() < self._again_s:
            return set()
        try:
            return set(self.checking.hold_stopped(parcel_ids))
        except Problem as problem:
            if problem.is_of_store:
                # Amazon may have said that they must not go out.
                raise
            self.leave_off()
            _log.info("orders not checked before printing: %s", problem.note.code)
            return set()

    def leave_off(self, seconds: float = 0.0) -> None:
        """Amazon does not answer: ask nothing for so long, or longer."""
        self._again_s = self._now_s() + max(seconds, CHECK_AGAIN_S)

    def ask_again(self) -> None:
        """Amazon may answer again."""
        self._again_s = 0.0
