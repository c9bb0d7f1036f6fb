"""Backups of the store: whole, thinned out, and forgotten in."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from backup_place import Place, aside, flip
from fakes.clock import FakeClock
from fakes.small_disk import small_disk
from fakes.store import STORE_KEY, open_temporary_store
from store_orders import order, put, take_in

from amzlabels.domain.delivery import Delivery, Progress
from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.domain.people import DELIVERED, EVERYBODY, Whom, in_time
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.store import backups as keeping
from amzlabels.store.backups import READY_NAME
from amzlabels.store.engine import make_engine, reading
from amzlabels.store.tables import utc_ms

DAY = timedelta(days=1)


@pytest.fixture
def place(tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    """A store with three orders, and no backup yet."""
    made = Place(tmp_path, clock)
    take_in(made.store, order(1), order(2), order(3))
    yield made
    made.store.close()


def test_a_backup_holds_what_was_there_and_is_sealed(place: Place) -> None:
    made = place.backups.make()
    assert (made.orders, made.is_good, made.made_at) == (3, True, place.clock.now().replace(microsecond=0))
    assert made.size_bytes == place.path_of(made.name).stat().st_size
    assert b"SQLite format" not in place.path_of(made.name).read_bytes()
    assert place.backups.known() == [made]


def test_somebody_may_write_while_it_is_made(place: Place) -> None:
    with place.store._engine.begin() as connection:
        connection.exec_driver_sql("SELECT 1")
        assert place.backups.make().orders == 3
    take_in(place.store, order(4))
    assert len(place.store.list(QueueQuery())) == 4


def test_it_is_due_once_a_day(place: Place) -> None:
    assert place.backups.is_due()
    place.backups.make()
    place.clock.advance(86_000)
    assert not place.backups.is_due()
    place.clock.advance(1_000)
    assert place.backups.is_due()
    # A clock that ran ahead when it was made must not stop all later ones.
    place.clock.advance(-10 * 86_400)
    assert place.backups.is_due()


def test_the_newest_of_each_day_is_kept_of_seven_days(place: Place) -> None:
    for _ in range(9):
        for _ in range(3):
            place.backups.make()
            place.clock.advance(3_600)
        place.clock.advance(21 * 3_600)
    names = place.names()
    assert len(names) == len({name[:8] for name in names}) == 7
    assert names == sorted(names, reverse=True)


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=40)], ids=["an hour", "forty days"])
def test_what_is_made_after_a_clock_was_set_back_is_the_newest(place: Place, back: timedelta) -> None:
    for _ in range(8):
        place.backups.make()
        place.clock.advance(86_400)
    place.clock.advance(-86_400 - back.total_seconds())
    take_in(place.store, order(4))
    made = place.backups.make()
    assert made.is_good
    assert place.names()[0] == made.name
    assert len(place.names()) == 7
    place.backups.prepare(made.name)
    assert len(place.reopen().list(QueueQuery())) == 4


def test_nothing_that_was_cut_short_stays_and_names_people(place: Place) -> None:
    made = place.backups.make()
    for draft in (place.folder / "amzlabels.db.draft", place.folder / "backups" / ".draft"):
        shutil.copy(place.path_of(made.name), draft)
        draft.with_name(f"{draft.name}-journal").write_bytes(b"half of it")
    place.reopen()
    assert not [*place.folder.rglob("*draft*")]


def test_a_damaged_backup_is_told_and_never_put_in_place(place: Place) -> None:
    made = place.backups.make()
    path = place.path_of(made.name)
    for at in range(5, path.stat().st_size, path.stat().st_size // 12):
        flip(path, at)
        (backup,) = place.backups.known()
        assert not backup.is_good
        with pytest.raises(Problem, match=r"backup\.damaged"):
            place.backups.prepare(made.name)
        assert not (place.folder / READY_NAME).exists()
        flip(path, at)
    assert place.backups.known() == [made]
    with pytest.raises(Problem, match=r"backup\.gone"):
        place.backups.prepare("../amzlabels.db")


def test_a_damaged_store_is_found_and_makes_no_backup(place: Place) -> None:
    place.backups.check_store()
    place.store.close()
    path = place.folder / "amzlabels.db"
    flip(path, path.stat().st_size - 100)
    with pytest.raises(Problem, match=r"store\.damaged"):
        place.backups.check_store()
    with pytest.raises(Problem, match=r"store\.damaged"):
        place.backups.make()
    assert place.names() == []


def test_a_store_is_sound_while_a_page_of_it_is_in_the_log_alone(place: Place) -> None:
    """A checkpoint past which somebody reads leaves it out and writes those behind it: the file has a hole there."""
    connections = [place.store._engine.raw_connection() for _ in range(2)]
    writer, reader = (connection.cursor() for connection in connections)
    writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    writer.execute("CREATE TABLE late (text TEXT)")
    writer.execute("INSERT INTO late VALUES (?)", ("x" * 20_000,))
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM late").fetchall()
    writer.execute("INSERT INTO late VALUES ('')")
    writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    assert writer.execute("PRAGMA cipher_integrity_check").fetchall() != []
    reader.execute("ROLLBACK")
    place.backups.check_store()
    for connection in connections:
        connection.close()


def test_a_store_that_is_gone_is_told_rather_than_begun_anew(place: Place) -> None:
    place.backups.make()
    place.store.close()
    for path in place.folder.glob("amzlabels.db*"):
        path.unlink()
    with pytest.raises(Problem, match=r"store\.lost"):
        open_temporary_store(place.tmp_path)
    place.backups.prepare(place.names()[0])
    assert len(place.reopen().list(QueueQuery())) == 3


def test_who_is_forgotten_is_forgotten_in_the_backups_too(place: Place) -> None:
    first = place.backups.make()
    place.clock.advance(86_400)
    second = place.backups.make()
    shutil.copy(place.path_of(first.name), place.path_of("20200101T000000Z.db"))
    flip(place.path_of(first.name), 5_000)
    place.backups.prepare(second.name)
    place.reopen()
    assert len(place.store.forget_people()) == 3
    (left,) = place.names()[:1]
    assert left == second.name
    assert first.name not in place.names()
    assert aside(place) == []
    place.backups.prepare(left)
    parcel = place.reopen().open_parcels()[0]
    assert (parcel.recipient.name, parcel.recipient.street) == ("", "")


def test_who_is_forgotten_while_a_backup_is_made_is_not_in_it(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    real = keeping.put_in_place
    forgotten: list[tuple[str, ...]] = []
    forgets = threading.Thread(target=lambda: forgotten.append(place.store.forget_people()))

    def put_in_place(draft: Path, path: Path) -> None:
        forgets.start()
        while any(parcel.recipient.name for parcel in place.store.open_parcels()):
            pass
        real(draft, path)

    monkeypatch.setattr(keeping, "put_in_place", put_in_place)
    made = place.backups.make()
    forgets.join()
    monkeypatch.undo()
    assert len(forgotten[0]) == 3
    assert [backup.name for backup in place.backups.known()] == [made.name]
    place.backups.prepare(made.name)
    assert {each.recipient.name for each in place.reopen().open_parcels()} == {""}


@pytest.mark.mounts
def test_a_full_disk_costs_no_backup_when_people_are_forgotten(tmp_path: Path, clock: FakeClock) -> None:
    with small_disk(tmp_path / "disk", 4096) as disk:
        place = Place(disk.path, clock)
        take_in(place.store, *(order(number) for number in range(1, 200)))
        made = place.backups.make()
        disk.fill()
        with pytest.raises(Problem, match=r"store\.full"):
            place.backups.forget(EVERYBODY)
        assert place.backups.known() == [made]
        disk.make_room()
        place.backups.forget(EVERYBODY)
        place.backups.prepare(made.name)
        assert {each.recipient.name for each in place.reopen().open_parcels()} == {""}
        place.store.close()


def test_who_was_delivered_since_a_backup_is_forgotten_in_it_too(place: Place) -> None:
    """The backup knows nothing of the delivery."""
    first, second, _ = place.store.list(QueueQuery())
    made = place.backups.make()
    put(place.store, first, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED, shipment_id=5)
    put(place.store, first, printed_at=utc_ms(place.clock.now()))
    followed = place.store.deliveries.followed(place.clock.now() - DAY)
    place.store.deliveries.note_progress(followed, {5: Progress(5, Delivery.DELIVERED)})
    assert len(place.store.forget_people(DELIVERED)) == 1
    place.backups.prepare(made.name)
    names = {each.parcel_id: each.recipient.name for each in place.reopen().open_parcels([first, second])}
    assert names == {first: "", second: "Anna de Vries"}


def test_a_backup_that_knows_nothing_of_who_is_forgotten_stays(place: Place) -> None:
    made = place.backups.make()
    place.backups.forget(DELIVERED, ["404-0000000-0000000"])
    assert place.names() == [made.name]


def test_a_backup_that_is_older_than_people_are_kept_goes_once_there_is_a_newer_one(place: Place) -> None:
    old = place.backups.make()
    place.clock.advance(40 * 86_400)
    place.backups.forget(in_time(place.clock.now(), 30))
    assert place.names() == [old.name]
    new = place.backups.make()
    place.backups.forget(in_time(place.clock.now(), 30))
    assert place.names() == [new.name]


def test_what_was_set_aside_goes_once_it_is_as_old(place: Place) -> None:
    place.backups.prepare_empty()
    place.reopen()
    (folder,) = place.folder.glob("damaged-*")
    place.backups.forget(Whom(place.clock.now() - DAY))
    assert folder.exists()
    place.backups.forget(Whom(place.clock.now() + DAY))
    assert not folder.exists()


def test_who_is_forgotten_is_forgotten_in_what_was_set_aside_too(place: Place) -> None:
    """He was shipped long before it was set aside."""
    first, *_ = place.store.list(QueueQuery())
    put(place.store, first, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED)
    put(place.store, first, printed_at=utc_ms(place.clock.now() - 29 * DAY))
    place.backups.prepare(place.backups.make().name)
    place.reopen()
    (folder,) = place.folder.glob("damaged-*")
    place.clock.advance(2 * 86_400)
    whom = in_time(place.clock.now(), 30)
    assert len(place.store.forget_people(whom)) == 1
    engine = make_engine(folder / "amzlabels.db", STORE_KEY)
    with reading(engine) as connection:
        left = connection.exec_driver_sql("SELECT recipient FROM parcels ORDER BY parcel_id").scalars().all()
    engine.dispose()
    assert ["Anna" in each for each in left] == [False, True, True]


def test_one_made_before_a_migration_is_kept_beside_the_others(place: Place) -> None:
    first = place.backups.make("0001")
    place.clock.advance(60)
    second = place.backups.make("0002")
    place.clock.advance(60)
    third = place.backups.make()
    assert place.names() == [third.name, second.name]
    assert first.name.endswith("-0001.db")
    assert keeping.has_backups(place.folder)
