"""A disk that fills up in the middle of the work, before each thing that is written: nothing is lost, nothing twice."""

from __future__ import annotations

import queue
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk_table import Table
from fakes.reports import write_report
from fakes.small_disk import SmallDisk, small_disk
from sqlalchemy import Connection, Engine, event

from amzlabels.app.compose import Choices, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Health, Imported, Progress, StoreRefused, WorkFinished, WorkPaused
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.shipment import ShopLabel
from amzlabels.journey import buy_labels
from amzlabels.journey.ports import OpenParcel
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.store import label_files
from amzlabels.store.engine import empty_log
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.open import DATABASE_NAME
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.secrets import SessionSecrets
from amzlabels.work import label_counter

pytestmark = pytest.mark.mounts
ORDERS = 12
ROOM_KIB = 512


class Filler:
    """Fills the disk once so many things were written; it stays full until that was told."""

    def __init__(self, disk: SmallDisk) -> None:
        self._disk = disk
        self.left = 0
        self.put = EncryptedLabelFiles.put

    def on_begin(self, connection: Connection) -> None:
        """A transaction begins."""
        if connection.get_execution_options().get("writes", False):
            self._on_write()

    def on_put(self, labels: EncryptedLabelFiles, pdf: bytes) -> str:
        """A label is to be kept."""
        self._on_write()
        return self.put(labels, pdf)

    def _on_write(self) -> None:
        self.left -= 1
        if self.left == 0:
            self._disk.fill()


@pytest.fixture
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    """Where the data folder is; small, so that it is filled quickly."""
    monkeypatch.setattr(label_files, "ROOM_BYTES", ROOM_KIB * 1024)
    with small_disk(tmp_path / "disk", 8 * ROOM_KIB) as mounted:
        yield mounted


@pytest.fixture
def filler(disk: SmallDisk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Filler]:
    """Who fills it."""
    made = Filler(disk)

    def put(labels: EncryptedLabelFiles, pdf: bytes) -> str:
        return made.on_put(labels, pdf)

    monkeypatch.setattr(EncryptedLabelFiles, "put", put)
    event.listen(Engine, "begin", made.on_begin)
    yield made
    event.remove(Engine, "begin", made.on_begin)


@contextmanager
def table_on(disk: SmallDisk, world: World, *, is_attended: bool) -> Iterator[Table]:
    laid = Table(world, disk.path, patience_s=(0.1,), is_attended=is_attended)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


@pytest.fixture
def table(world: World, disk: SmallDisk, filler: Filler) -> Iterator[Table]:
    """A table at which somebody stays."""
    with table_on(disk, world, is_attended=True) as laid:
        yield laid


def test_work_stands_still_while_the_disk_is_full_and_goes_on_by_itself_or_at_once(
    table: Table, disk: SmallDisk, filler: Filler
) -> None:
    table.drop(ORDERS)
    filler.left = 1
    table.desk.print_parcels(None)
    stood = 0
    ledger = table.world.ledger
    while len(ledger.confirmations) < ORDERS:
        change = table.heard.get(timeout=20)
        if isinstance(change, ActRefused):
            # The order itself could not be kept, so it is given once more.
            disk.make_room()
            filler.left = 2
            table.desk.print_parcels(None)
        if not isinstance(change, WorkPaused):
            continue
        assert (change.resource, change.problem.code) == ("store", "store.full")
        stood += 1
        disk.make_room()
        # Each time some more is written before it is full again.
        filler.left = 1 + stood
        if stood % 2:
            table.desk.retry_now()
    filler.left = 0
    disk.make_room()
    table.expect({Stage.DONE: ORDERS})
    assert stood > 5
    assert len(ledger.created) == ORDERS
    assert set(ledger.created.values()) == {1}
    assert {len(packages) for packages in ledger.confirmations.values()} == {1}
    assert Counter(job.name[:19] for job in table.printer.printed) == Counter(ledger.confirmations.keys())


def test_labels_that_are_printed_as_files_on_the_full_disk_are_all_there_once_in_the_end(
    world: World, disk: SmallDisk, filler: Filler, tmp_path: Path
) -> None:
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    crashes: list[BaseException] = []
    environment = {**world.environment(), "AMZLABELS_DATA_DIR": str(disk.path / "data")}
    running = compose(
        Choices(environment, is_attended=True, printer=PDF_FOLDER_NAME, patience_s=(0.1,)),
        heard.put,
        lambda _lane, crash: crashes.append(crash),
        secrets=SessionSecrets({**world.secrets, "store-key": "3c" * 32}),
    )
    desk, ledger = running.desk, world.ledger
    desk.open()
    desk.import_reports([write_report(tmp_path / "report.txt", ORDERS)])
    desk.print_parcels(None)
    stood = 0
    while len(ledger.confirmations) < ORDERS:
        change = heard.get(timeout=20)
        if isinstance(change, Imported):
            filler.left = 6
        elif isinstance(change, WorkPaused):
            assert change.problem.code in ("store.full", "printer.folder_unwritable")
            stood += 1
            disk.make_room()
            filler.left = 3 + stood
            desk.retry_now()
    filler.left = 0
    disk.make_room()
    assert running.close()
    assert crashes == []
    assert stood > 3
    assert set(ledger.created.values()) == {1}
    printed = (disk.path / "data" / "printed").glob("*.pdf")
    assert Counter(path.name[:19] for path in printed) == Counter(ledger.confirmations.keys())


def test_nothing_is_bought_for_which_there_would_be_no_room(table: Table, disk: SmallDisk) -> None:
    table.drop(ORDERS)
    disk.fill(leave_bytes=ROOM_KIB * 1024 // 2)
    table.desk.print_parcels(None)
    assert table.hear(WorkPaused).problem.code == "store.full"
    assert table.world.ledger.created == {}
    disk.make_room()
    table.expect({Stage.DONE: ORDERS})


def test_a_disk_that_fills_up_while_a_label_is_waited_for_is_not_laid_to_the_shop(
    table: Table, disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, asked = buy_labels.label_of, 0

    def label_of(parcel: OpenParcel, label: ShopLabel | None) -> ShopLabel | None:
        nonlocal asked
        asked += 1
        if asked == 2:
            disk.fill()
        return real(parcel, label) if asked > 2 else None

    monkeypatch.setattr(buy_labels, "label_of", label_of)
    monkeypatch.setattr(label_counter, "LABEL_WAITS_S", (0.0, 0.0))
    table.drop(1)
    table.desk.print_parcels(None)
    paused = table.hear(WorkPaused)
    assert (paused.resource, paused.problem.code) == ("store", "store.full")
    disk.make_room()
    table.expect({Stage.DONE: 1})
    assert set(table.world.ledger.created.values()) == {1}


def test_a_command_waits_as_long_as_it_may_and_then_says_what_stopped_it(
    world: World, disk: SmallDisk, filler: Filler
) -> None:
    with table_on(disk, world, is_attended=False) as table:
        table.drop(ORDERS)
        filler.left = 3
        table.desk.print_parcels(None)
        assert table.hear(WorkPaused).retry_in_s is not None
        given_up = table.hear(WorkPaused)
        assert (given_up.resource, given_up.problem.code, given_up.retry_in_s) == ("store", "store.full", None)
        assert given_up.problem in table.hear(WorkFinished).problems
        disk.make_room()
        table.desk.retry_now()
        table.expect({Stage.DONE: ORDERS})


def test_a_folder_that_is_away_for_a_while_stops_the_work_for_that_while(table: Table, disk: SmallDisk) -> None:
    table.drop(ORDERS)
    store, elsewhere = disk.path / "data" / "store", disk.path / "elsewhere"
    store.rename(elsewhere)
    table.desk.print_parcels(None)
    assert table.hear(ActRefused).problem.code == "store.gone"
    elsewhere.rename(store)
    table.desk.print_parcels(None)
    table.hear(Progress, lambda progress: progress.done > 0)
    store.rename(elsewhere)
    assert table.hear(WorkPaused).problem.code == "store.gone"
    elsewhere.rename(store)
    table.hear(Health, lambda health: health.resource == "store")
    table.expect({Stage.DONE: ORDERS})
    assert set(table.world.ledger.created.values()) == {1}


def test_damage_that_is_met_during_the_day_is_told_and_no_work_is_begun_with_it(table: Table, disk: SmallDisk) -> None:
    table.drop(ORDERS)
    store = table.desk._store
    assert isinstance(store, SqlStore)
    path = disk.path / "data" / "store" / DATABASE_NAME
    while not empty_log(store._engine):
        pass
    content = bytearray(path.read_bytes())
    for at in range(4096, len(content), 512):
        content[at] ^= 255
    path.write_bytes(content)
    told: object = None
    while not isinstance(told, StoreRefused):
        # A connection that was lent when the others were given up still knows what it has read.
        store._engine.dispose()
        table.desk.read_list(QueueQuery())
        told = table.heard.get(timeout=20)
    assert told.problem.code == "store.damaged"
    table.desk.print_parcels(None)
    assert table.world.ledger.created == {}
