"""What does not answer: tried again with growing waits, or stopped until a person says to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from amzlabels.domain.changes import Resource
from amzlabels.domain.problems import Note, Problem, Retry
from amzlabels.work.lanes import Lane, Patience


class OnPause(Protocol):
    """Is told of a pause, and after how many seconds it is tried again; None = not by itself."""

    def __call__(self, resource: Resource, problem: Note, wait_s: float | None, printer: str = "") -> None:
        """It does not answer."""


class Pauses:
    """By resource and, of printers, which: one that does not answer stops no other. Safe from any lane.

    ``leaving()`` tells that the program is closing; ``on_well(resource, printer, all_well)`` is told of what answers
    again, and whether all of its kind does.
    """

    def __init__(
        self,
        patience: Patience,
        leaving: Callable[[], bool],
        on_pause: OnPause,
        on_well: Callable[[Resource, str, bool], None],
    ) -> None:
        self._patience = patience
        self._leaving = leaving
        self._on_pause = on_pause
        self._on_well = on_well
        self._stopped: dict[tuple[Resource, str], Note] = {}
        self._paused: set[tuple[Resource, str]] = set()

    def stop_of(self, resource: Resource, printer: str = "") -> Note | None:
        """Why it is not tried again by itself; None where it is, or answers."""
        return self._stopped.get((resource, printer))

    def stops(self, resource: Resource | None = None) -> list[Note]:
        """Why some (None = of any kind) are not tried again by themselves."""
        return [note for (name, _), note in list(self._stopped.items()) if resource in (None, name)]

    def is_paused(self, resource: Resource) -> bool:
        """Whether it did not answer when it was last tried."""
        return (resource, "") in self._paused

    def resume(self, resource: Resource | None) -> None:
        """Try it (None = everything) again with the next act."""
        for key in [each for each in list(self._stopped) if resource in (None, each[0])]:
            self._stopped.pop(key, None)

    def pause(self, resource: Resource, problem: Note, wait_s: float | None, printer: str = "") -> None:
        """It does not answer."""
        self._paused.add((resource, printer))
        if wait_s is None:
            self._stopped[resource, printer] = problem
        self._on_pause(resource, problem, wait_s, printer)

    def persist(self, resource: Resource, lane: Lane, act: Callable[[], None], printer: str = "") -> bool:
        """Do it, trying again with growing waits while the resource does not answer; False when it was given up.

        Raises ``store.…``.
        """
        key = resource, printer
        waits = self._patience.waits()
        while not self._leaving():
            if key in self._stopped:
                return False
            try:
                act()
            except Problem as problem:
                if problem.is_of_store:
                    # No resource is to blame, and all of them wait alike.
                    raise
                wait_s = next(waits, None) if problem.retry is not Retry.NEVER else None
                if wait_s is not None:
                    wait_s = max(wait_s, float(problem.note.facts.get("wait_s", 0)))
                self.pause(resource, problem.note, wait_s, printer)
                # Amazon may be told hours later; nobody has to wait for that.
                is_aside = resource == "amazon" and self._patience.is_endless
                if wait_s is None or lane.pause(wait_s, is_aside=is_aside):
                    return False
            else:
                self.answers(resource, printer)
                return True
        return False

    def answers(self, resource: Resource, printer: str = "") -> None:
        """It answers, whatever becomes of what it was asked."""
        key = resource, printer
        if key in self._paused and key not in self._stopped:
            self._paused.discard(key)
            all_well = not any(each[0] == resource for each in list(self._paused))
            self._on_well(resource, printer, all_well)
