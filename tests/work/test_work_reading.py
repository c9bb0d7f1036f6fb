"""Reading for the screen: a long list is made ready to be searched, a short one when somebody begins to."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from fakes.reports import write_report
from fakes.store import STORE_NOW, open_temporary_store

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.changes import Change, ListRead
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.journey.import_orders import import_report
from amzlabels.store.sql_store import SqlStore
from amzlabels.work.outside import Outside
from amzlabels.work.reading import LONG_LIST, Reading

PATIENCE_S = 20.0


class Screen:
    """Reads what is in a store; ``ready`` has a mark for every search that was prepared."""

    def __init__(self, store: SqlStore) -> None:
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.ready: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        self.reading = Reading(cast("Outside", None), self.heard.put, lambda _, crash: self.crashes.append(crash))
        self._prepare = store.prepare_search
        store.prepare_search = self._noted  # type: ignore[method-assign]
        self.reading.attach(store)

    def _noted(self) -> None:
        self._prepare()
        self.ready.put("ready")

    def listed(self, query: QueueQuery) -> int:
        self.reading.read_list(query)
        answer = self.heard.get(timeout=PATIENCE_S)
        assert isinstance(answer, ListRead)
        return len(answer.parcel_ids)


@pytest.fixture
def show(tmp_path: Path) -> Iterator[Callable[[int], Screen]]:
    """Puts so many orders into a store, on a screen."""
    store = open_temporary_store(tmp_path, lambda: STORE_NOW)
    screens: list[Screen] = []

    def put(orders: int) -> Screen:
        report = write_report(tmp_path / "r.txt", orders)
        import_report(report, reader=TxtReportReader(), parcels=store, settings=Settings())
        screens.append(Screen(store))
        return screens[-1]

    yield put
    for screen in screens:
        assert screen.reading.close(PATIENCE_S)
        assert screen.crashes == []
    store.close()


def test_a_long_list_is_ready_to_be_searched(show: Callable[[int], Screen]) -> None:
    screen = show(LONG_LIST)
    assert screen.listed(QueueQuery()) == LONG_LIST
    assert screen.ready.get(timeout=PATIENCE_S) == "ready"
    assert screen.listed(QueueQuery(text="ontvanger 4999")) == 1


def test_a_long_report_is_ready_to_be_searched_before_it_is_listed(show: Callable[[int], Screen]) -> None:
    screen = show(30)
    screen.reading.take_in(LONG_LIST - 1)
    screen.reading.take_in(LONG_LIST)
    assert screen.ready.get(timeout=PATIENCE_S) == "ready"
    assert screen.reading.close(PATIENCE_S)
    assert screen.ready.empty()


def test_a_short_list_is_made_ready_when_somebody_begins(show: Callable[[int], Screen]) -> None:
    screen = show(30)
    assert screen.listed(QueueQuery()) == 30
    screen.reading.prepare_search()
    assert screen.ready.get(timeout=PATIENCE_S) == "ready"
    assert screen.ready.empty()
    assert screen.listed(QueueQuery(text="ontvanger 29")) == 1
