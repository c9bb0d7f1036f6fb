"""Opening the desk where the disk is full: what was cut short waits for room, and everything else begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from desk_table import PRINTER, Table
from fakes.reports import write_report

from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.world import World
from amzlabels.domain.changes import Imported, StoreOpened, WorkPaused
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.work.desk import Desk


class FullAtFirst:
    """A store of which nothing can be taken up before there is room."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_full = True

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def open_parcels(self, parcel_ids: Sequence[int] | None = None) -> Sequence[OpenParcel]:
        """Not the first time."""
        if self._is_full:
            self._is_full = False
            raise Problem("store.full", folder="data")
        return self._store.open_parcels(parcel_ids)


def test_what_cannot_be_taken_up_at_the_start_keeps_nothing_else_from_beginning(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    table.printer.block("media-empty")
    table.drop(2)
    table.desk.print_parcels(None)
    table.expect({Stage.PRINTING: 2})
    assert table.running.close()
    report = write_report(tmp_path / "amazon.txt", 3)
    world.amazon.reports.plan = ReportPlan(report.read_text("utf-8"), polls=0)
    table.printer.unblock()

    outside = table.running.outside
    full = replace(outside, open_store=lambda key="": cast(Store, FullAtFirst(outside.open_store(key))))
    crashed = table.crashes.append
    desk = Desk(full, table.heard.put, lambda _lane, crash: crashed(crash), printer=PRINTER, is_attended=True)
    desk.open()
    table.hear(StoreOpened)
    assert table.hear(WorkPaused).problem == Note("store.full", {"folder": "data"})
    desk.get_orders()
    table.hear(Imported)
    desk.retry_now()
    table.desk = desk
    table.expect({Stage.DONE: 2, Stage.READY: 1})
    assert desk.close()
    assert table.crashes == []
