"""A thread beside another, for work that leaves the interpreter free; what it does is left to its owner."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

_MOST_WAITING = 12
"""Work comes in bursts: with room for less the owner waits in each of them, and the thread beside it between them. What
waits takes memory, so whoever makes it must not run away from what can be done either."""


class Aside:
    """Does jobs one after the other while its owner goes on; as a context it ends with all done or the rest dropped.

    What a job raises is raised to the owner by a later ``do`` or ``settle``.
    """

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._jobs: deque[Future[object]] = deque()

    def do(self, job: Callable[[], object]) -> None:
        """Have a job done; waits while too many are waiting."""
        while len(self._jobs) > _MOST_WAITING:
            self._jobs.popleft().result()
        self._jobs.append(self._executor.submit(job))

    def settle(self) -> None:
        """Wait until all is done."""
        while self._jobs:
            self._jobs.popleft().result()

    def __enter__(self) -> Aside:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._executor.shutdown(wait=True, cancel_futures=kind is not None)
        if kind is None:
            self.settle()
