"""The store is kept safe beside all other work: backed up, put back, opened again; over a whole program."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TypeVar

import pytest
from desk_table import PATIENCE_S, Table
from fakes.store import STORE_KEY

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Change, StoreOpened, StoreRefused
from amzlabels.domain.keeping_changes import BackedUp, BackupsKnown, Reopening
from amzlabels.domain.problems import Note
from amzlabels.store.backups import StoreBackups
from amzlabels.store.proof import Author
from amzlabels.system.secrets import SessionSecrets
from amzlabels.work.keeping import FIRST_S, LOOK_EVERY_S, TELLS_AFTER, Keeping

TOLD = TypeVar("TOLD")


class Program:
    """A program over a data folder, whose store need not open."""

    def __init__(self, data: Path) -> None:
        self.store = data / "store"
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        self.running: Running = compose(
            Choices({"AMZLABELS_DATA_DIR": str(data)}),
            self.heard.put,
            lambda _lane, crash: self.crashes.append(crash),
            secrets=SessionSecrets({"store-key": STORE_KEY}),
        )
        self.keeping = self.running.desk.keeping
        self.running.desk.open()

    def hear(self, kind: type[TOLD]) -> TOLD:
        while not isinstance(change := self.heard.get(timeout=PATIENCE_S), kind):
            pass
        return change

    def close(self) -> None:
        assert self.running.close()
        assert self.crashes == []


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Program]:
    """A program whose store is damaged, with a backup of it from before."""
    first = Program(tmp_path)
    first.hear(StoreOpened)
    first.keeping.back_up()
    first.hear(BackedUp)
    first.close()
    database = tmp_path / "store" / "amzlabels.db"
    database.write_bytes(b"?" * database.stat().st_size)
    program = Program(tmp_path)
    assert program.hear(StoreRefused).problem == Note("store.damaged")
    yield program
    program.close()


def test_a_person_makes_a_backup(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    table.drop(3)
    table.desk.keeping.tell_backups()
    assert table.hear(BackupsKnown).backups == ()
    table.desk.keeping.back_up()
    made = table.hear(BackedUp).backup
    assert (made.orders, made.is_good) == (3, True)
    assert table.hear(BackupsKnown) == BackupsKnown((made,), {made.name: 0})
    assert table.running.close()


def test_a_backup_takes_the_place_of_an_open_store_once_all_is_built_anew(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    table.drop(3)
    table.desk.keeping.back_up()
    made = table.hear(BackedUp).backup
    table.drop(5)
    table.desk.keeping.restore(made.name)
    table.hear(Reopening)
    assert len(table.rows()) == 5
    assert table.running.close()
    again = Table(world, tmp_path)
    assert len(again.rows()) == 3
    again.desk.keeping.tell_backups()
    # Whoever regrets it finds what was there before.
    assert [backup.orders for backup in again.hear(BackupsKnown).backups] == [5]
    assert again.running.close()


def test_a_damaged_store_gives_way_to_its_backup(damaged: Program) -> None:
    damaged.keeping.tell_backups()
    (backup,) = damaged.hear(BackupsKnown).backups
    damaged.keeping.restore(backup.name)
    damaged.hear(StoreOpened)
    assert [path.name for path in damaged.store.glob("damaged-*/*.db")] == ["amzlabels.db"]


def test_a_damaged_store_gives_way_to_an_empty_one(damaged: Program) -> None:
    damaged.keeping.start_over()
    damaged.hear(StoreOpened)


def test_what_cannot_be_put_back_leaves_everything_as_it_was(damaged: Program) -> None:
    damaged.keeping.restore("20200101T000000Z.db")
    refused = damaged.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("restore", "backup.gone")
    damaged.running.desk.open()
    assert damaged.hear(StoreRefused).problem == Note("store.damaged")


class Clockwork:
    """A counter that keeps time; the test says when time passes."""

    def __init__(self, make_backups: Callable[..., StoreBackups]) -> None:
        self.told: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.waits: queue.SimpleQueue[float] = queue.SimpleQueue()
        self.passes = Event()
        self.stopped: list[bool] = []
        self.keeping = Keeping(
            make_backups,
            self.told.put,
            lambda _lane, crash: self.told.put(crash),  # type: ignore[arg-type]
            reopen=lambda: None,
            stop=lambda: self.stopped.append(True),
            wait=self._wait,
        )

    def _wait(self, woken: Event, seconds: float) -> None:
        self.waits.put(seconds)
        while not (self.passes.wait(0.005) or woken.is_set()):
            pass
        self.passes.clear()


def test_a_store_is_backed_up_by_the_clock_and_damage_is_found(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    table.drop(3)
    now = [datetime(2026, 11, 26, 12, tzinfo=UTC)]
    folder = tmp_path / "data" / "store"
    backups = StoreBackups(folder, "3c" * 32, Author("", ""), lambda: now[0])
    clockwork = Clockwork(lambda **_: backups)
    store = table.running.outside.open_store()
    clockwork.keeping.attach(store, keeps_time=True)
    assert clockwork.waits.get(timeout=PATIENCE_S) == FIRST_S
    clockwork.passes.set()
    assert clockwork.waits.get(timeout=PATIENCE_S) == LOOK_EVERY_S
    clockwork.keeping.tell_backups()
    first = clockwork.told.get(timeout=PATIENCE_S)
    assert isinstance(first, BackupsKnown)
    assert [backup.orders for backup in first.backups] == [3]
    store.close()
    assert table.running.close()
    database = folder / "amzlabels.db"
    content = bytearray(database.read_bytes())
    content[-100] ^= 1
    database.write_bytes(content)
    now[0] = datetime(2026, 11, 27, 13, tzinfo=UTC)
    clockwork.passes.set()
    assert clockwork.told.get(timeout=PATIENCE_S) == StoreRefused(Note("store.damaged"))
    assert clockwork.stopped == [True]
    assert [backup.name for backup in backups.known()] == [first.backups[0].name]
    assert clockwork.keeping.close(PATIENCE_S)


def test_backups_that_fail_again_and_again_are_told_of_once(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path)
    table.drop(3)
    backups = StoreBackups(tmp_path / "data" / "store", "3c" * 32, Author("", ""), lambda: datetime.now(UTC))
    clockwork = Clockwork(lambda **_: backups)
    store = table.running.outside.open_store()
    in_the_way = tmp_path / "data" / "store" / "backups"
    in_the_way.write_bytes(b"")
    clockwork.keeping.attach(store, keeps_time=True)
    for _ in range(TELLS_AFTER + 2):
        clockwork.waits.get(timeout=PATIENCE_S)
        clockwork.passes.set()
    clockwork.waits.get(timeout=PATIENCE_S)
    refused = clockwork.told.get(timeout=PATIENCE_S)
    assert isinstance(refused, ActRefused)
    assert (refused.act, refused.problem.code) == ("back_up", "store.unwritable")
    assert clockwork.keeping.close(PATIENCE_S)
    assert clockwork.told.empty()
    store.close()
    assert table.running.close()
