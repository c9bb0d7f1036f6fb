"""Tells when the queue is on the screen for the first time; what may wait for it is done then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer

from amzlabels.domain.changes import Change, ListRead
from amzlabels.work.relay import Relay


def after_first_list(relay: Relay, act: Callable[[], None]) -> None:
    """Do this once, when the first list is on the screen."""
    once(relay, (ListRead,), act)


def once(relay: Relay, kinds: tuple[type[Change], ...], act: Callable[[], None]) -> None:
    """Do this after the first change of these kinds, when all that follows from it has been drawn."""

    waiting = [act]

    def on_change(change: Change) -> None:
        # What was on its way before it was disconnected still arrives.
        if waiting and isinstance(change, kinds):
            relay.arrived.disconnect(on_change)
            QTimer.singleShot(0, waiting.pop())

    relay.arrived.connect(on_change)
