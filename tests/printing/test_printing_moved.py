"""Labels that wait for a real queue whose printer is out of labels are printed on another one, none of them twice."""

from __future__ import annotations

import queue
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from cups_farm import wait_until
from fakes.reports import write_report
from printing_benches import AddQueue
from printing_documents import read_printout

from amzlabels.app.compose import Choices, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, Imported, RowsRead
from amzlabels.domain.parcel import Print
from amzlabels.domain.printing_changes import LabelsWaiting
from amzlabels.system.secrets import SessionSecrets

ORDERS = 6
Heard = TypeVar("Heard")


def test_what_waits_for_paper_comes_out_of_the_other_printer(
    add_queue: AddQueue, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first, other = add_queue("labels"), add_queue("labels")
    heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
    crashes: list[BaseException] = []

    def hear(kind: type[Heard], when: Callable[[Heard], bool] = lambda _: True) -> Heard:
        while True:
            change = heard.get(timeout=20)
            if isinstance(change, kind) and when(change):
                return change

    environment = {**world.environment(), "AMZLABELS_DATA_DIR": str(tmp_path / "data")}
    secrets = SessionSecrets({**world.secrets, "store-key": "3c" * 32})
    choices = Choices(environment, printer=first.name)
    running = compose(choices, heard.put, lambda _lane, crash: crashes.append(crash), secrets=secrets)
    desk = running.desk
    desk.open()
    desk.import_reports([write_report(tmp_path / "report.txt", ORDERS)])
    ids = hear(Imported).summary.parcels
    first.block("media-empty")
    desk.print_parcels(None)
    waiting = hear(LabelsWaiting, lambda told: len(told.parcel_ids) == ORDERS).parcel_ids
    desk.stacks.print_on(waiting, other.name)
    # The printer has the first one, which CUPS cannot get back from it for sure.
    wait_until(lambda: len(other.received()) == ORDERS - 1, "the labels to be moved", 40)

    def prints() -> Counter[Print]:
        desk.read_rows(ids)
        return Counter(row.print for row in hear(RowsRead).rows)

    wait_until(lambda: prints() == {Print.PRINTED: ORDERS - 1, Print.UNSURE: 1}, "everything to be settled")
    first.unblock()
    desk.read_rows(ids)
    tracking = {row.parcel_id: row.tracking for row in hear(RowsRead).rows}
    assert running.close()
    assert crashes == []
    moved = [code for document in other.received() for code in read_printout(document).codes]
    assert moved == [tracking[each] for each in waiting[1:]]
    stayed = [code for document in first.received() for code in read_printout(document).codes]
    assert set(stayed) <= {tracking[waiting[0]]}
