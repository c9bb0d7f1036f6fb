"""Keeps the list of parcels on the screen up to date, one question at a time; showing it is left to the pages."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from amzlabels.domain.changes import ListRead
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.ui.ports import Desk

COALESCE_MS = 60
_COUNTING = frozenset({Stage.ASK})
"""Counts leave the stages out of account, so the counting question asks for the stage with the fewest ids."""


class Listing(QObject):
    """Asks for the list whenever parcels changed; an answer to anything but the newest question is dropped.

    The desk answers only the newest list question, so all pages share one listing and the page in view owns the query.
    """

    listed = Signal(object)
    """The ``ListRead`` of the query in view."""
    counted = Signal(object)
    """``QueueCounts`` of the marketplace in view, whatever is searched for."""
    found = Signal(object)
    """The ``ListRead`` of a question that was asked aside."""
    stale = Signal(object)
    """Ids whose rows differ from what was read; empty = any may."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._query = QueueQuery()
        self._waiting_for: QueueQuery | None = None
        self._aside: QueueQuery | None = None
        self._is_dirty = False
        self._are_counts_dirty = False
        self._changed: set[int] = set()
        self._has_all_changed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        self._since_asked = QElapsedTimer()

    @property
    def query(self) -> QueueQuery:
        """What is in view."""
        return self._query

    def ask(self, query: QueueQuery) -> None:
        """Put another query in view, or the same one afresh."""
        if query.marketplace != self._query.marketplace:
            self._are_counts_dirty = True
        self._query = query
        self._is_dirty = False
        self._send(query)

    def ask_aside(self, query: QueueQuery) -> None:
        """Ask for a list that is not shown, after the one that is waited for."""
        self._aside = query
        if self._waiting_for is None:
            self._go_on()

    def parcels_changed(self, parcel_ids: tuple[int, ...]) -> None:
        """Note that parcels changed; many changes in a short while are one question, the first of them at once."""
        self._changed.update(parcel_ids)
        self._has_all_changed = self._has_all_changed or not parcel_ids
        self._is_dirty = self._are_counts_dirty = True
        if not self._timer.isActive():
            self._ask_soon()

    def take(self, answer: ListRead) -> None:
        """Pass an answer on if it is the one waited for."""
        if answer.query != self._waiting_for:
            return
        self._waiting_for = None
        if not answer.query.text:
            self._are_counts_dirty = False
            self.counted.emit(answer.counts)
        if answer.query == self._query:
            self.listed.emit(answer)
        if answer.query == self._aside:
            self._aside = None
            self.found.emit(answer)
        if self._waiting_for is None:
            self._go_on()

    def _go_on(self) -> None:
        if self._aside is not None:
            self._send(self._aside)
        elif self._is_dirty:
            self._ask_soon()
        elif self._are_counts_dirty:
            self._send(QueueQuery(_COUNTING, self._query.marketplace))

    def _ask_soon(self) -> None:
        elapsed_ms = self._since_asked.elapsed() if self._since_asked.isValid() else COALESCE_MS
        self._timer.start(max(0, COALESCE_MS - elapsed_ms))

    def _on_time(self) -> None:
        changed = () if self._has_all_changed else tuple(self._changed)
        if changed or self._has_all_changed:
            self._changed.clear()
            self._has_all_changed = False
            self.stale.emit(changed)
        if self._is_dirty and self._waiting_for is None:
            self._is_dirty = False
            self._send(self._query)

    def _send(self, query: QueueQuery) -> None:
        self._waiting_for = query
        self._since_asked.start()
        self._desk.read_list(query)
