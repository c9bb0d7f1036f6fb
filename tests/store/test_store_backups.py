"""Backups of the store: whole, thinned out, forgotten in, and put in its place whatever is cut short."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from fakes.clock import FakeClock
from fakes.small_disk import small_disk
from fakes.store import STORE_KEY, open_temporary_store
from sqlalchemy import text
from store_orders import order, put, take_in

from amzlabels.domain.backup import Restored
from amzlabels.domain.delivery import Delivery, Progress
from amzlabels.domain.own_labels import FROM_RANGE, OwnLabels
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.people import DELIVERED, EVERYBODY, Whom, in_time
from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, Verdict, line_of
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.store import backups as keeping
from amzlabels.store.backups import READY_NAME, StoreBackups
from amzlabels.store.engine import make_engine, reading, writing
from amzlabels.store.open import open_store
from amzlabels.store.proof import Author
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import utc_ms

DAY = timedelta(days=1)


class Place:
    """A folder with a store that is opened and closed, and its backups."""

    def __init__(self, tmp_path: Path, clock: FakeClock) -> None:
        self.tmp_path, self.clock = tmp_path, clock
        self.folder = tmp_path / "store"
        self.backups = StoreBackups(self.folder, STORE_KEY, Author("Kim", "table-1"), clock.now)
        self.store = open_temporary_store(tmp_path, clock.now)

    def reopen(self) -> SqlStore:
        self.store.close()
        self.store = open_temporary_store(self.tmp_path, self.clock.now)
        return self.store

    def names(self) -> list[str]:
        return [backup.name for backup in self.backups.known()]

    def path_of(self, name: str) -> Path:
        return self.folder / "backups" / name


@pytest.fixture
def place(tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    """A store with three orders, and no backup yet."""
    made = Place(tmp_path, clock)
    take_in(made.store, order(1), order(2), order(3))
    yield made
    made.store.close()


def flip(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def aside(place: Place) -> list[str]:
    return sorted(path.name for folder in place.folder.glob("damaged-*") for path in folder.iterdir())


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


def test_what_a_restored_store_had_still_to_catch_up_with_it_has_when_it_is_put_back_again(place: Place) -> None:
    noon = place.backups.make()
    place.clock.advance(3_600)
    place.backups.prepare(noon.name)
    place.reopen()
    one = place.backups.make()
    place.clock.advance(3_600)
    place.backups.prepare(one.name)
    restored = place.reopen().restoring
    assert restored.restored() == Restored(place.clock.now(), noon.made_at, is_caught_up=False)
    restored.end_catching_up()
    two = place.backups.make()
    place.backups.prepare(two.name)
    assert place.reopen().restoring.restored() == Restored(place.clock.now(), two.made_at, is_caught_up=False)


def test_a_reader_leaves_it_to_the_program_that_works_to_put_another_store_in_place(place: Place) -> None:
    made = place.backups.make()
    take_in(place.store, order(4))
    place.backups.prepare(made.name)
    reader = open_store(place.folder, STORE_KEY, "table-1", place.clock.now, is_alone=False)
    assert len(reader.list(QueueQuery())) == 4
    reader.close()
    take_in(place.store, order(5))
    assert len(place.store.list(QueueQuery())) == 5
    assert len(place.reopen().list(QueueQuery())) == 3


def test_nothing_that_was_cut_short_stays_and_names_people(place: Place) -> None:
    made = place.backups.make()
    for draft in (place.folder / "amzlabels.db.draft", place.folder / "backups" / ".draft"):
        shutil.copy(place.path_of(made.name), draft)
        draft.with_name(f"{draft.name}-journal").write_bytes(b"half of it")
    place.reopen()
    assert not [*place.folder.rglob("*draft*")]


def test_what_is_restored_is_as_it_was_and_knows_that_it_has_missed_something(place: Place) -> None:
    made = place.backups.make()
    take_in(place.store, order(4))
    place.clock.advance(3_600)
    place.backups.prepare(made.name)
    assert len(place.store.list(QueueQuery())) == 4
    restored = place.reopen()
    assert len(restored.list(QueueQuery())) == 3
    assert restored.restoring.restored() == Restored(place.clock.now(), made.made_at, is_caught_up=False)
    assert aside(place) == ["amzlabels.db", "key-check"]
    restored.restoring.end_catching_up()
    again = place.reopen().restoring.restored()
    assert again is not None
    assert again.is_caught_up
    place.clock.advance(61 * 86_400)
    assert place.reopen().restoring.restored() is None


def test_a_store_that_starts_over_knows_nothing_and_looks_first(place: Place) -> None:
    place.backups.prepare_empty()
    empty = place.reopen()
    assert empty.list(QueueQuery()) == []
    assert empty.restoring.restored() == Restored(place.clock.now(), None, is_caught_up=False)


def test_a_store_that_was_never_put_back_looks_for_nothing(place: Place) -> None:
    assert place.store.restoring.restored() is None
    place.store.restoring.end_catching_up()
    assert place.reopen().restoring.restored() is None


@pytest.mark.parametrize("moved", range(4))
def test_a_power_cut_while_it_is_put_in_place_costs_nothing(
    place: Place, moved: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = place.backups.make()
    place.backups.prepare(made.name)
    place.store.close()
    log = place.folder / "amzlabels.db-wal"
    real, moves = Path.replace, 0

    def replace(self: Path, target: Any) -> Path:
        nonlocal moves
        if moves == 0:
            log.write_bytes(b"what the other one had not taken in yet")
        if moves == moved:
            raise KeyboardInterrupt
        moves += 1
        return real(self, target)

    with monkeypatch.context() as cut:
        cut.setattr(Path, "replace", replace)
        with pytest.raises(KeyboardInterrupt):
            open_temporary_store(place.tmp_path, place.clock.now)
    place.store = open_temporary_store(place.tmp_path, place.clock.now)
    assert len(place.store.list(QueueQuery())) == 3
    assert place.store.restoring.restored() is not None
    assert aside(place) == ["amzlabels.db", "amzlabels.db-wal", "key-check"]
    assert proven(place.store) == ["imported", "restored"]
    assert not (place.folder / READY_NAME).exists()


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


def test_what_a_power_cut_left_half_forgotten_in_a_backup_is_never_put_in_place(place: Place) -> None:
    take_in(place.store, *(order(number) for number in range(10, 400)))
    made = place.backups.make()
    path = place.path_of(made.name)
    engine = make_engine(path, STORE_KEY, is_log_beside=False)
    with engine.connect().execution_options(writes=True) as connection, connection.begin() as half:
        connection.exec_driver_sql("PRAGMA cache_size = 1")
        connection.exec_driver_sql("UPDATE orders SET raw = ''")
        cut = {each.name: each.read_bytes() for each in (path, path.with_name(f"{path.name}-journal"))}
        half.rollback()
    engine.dispose()
    for name, content in cut.items():
        (path.parent / name).write_bytes(content)
    place.backups.prepare(made.name)
    assert {each.recipient.name for each in place.reopen().open_parcels()} == {"Anna de Vries"}
    with reading(place.store._engine) as connection:
        assert not connection.exec_driver_sql("SELECT 1 FROM orders WHERE raw = ''").all()


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


def test_of_what_may_have_been_printed_since_a_person_is_asked(place: Place) -> None:
    """None of it prints or is bought by itself: not what was about to be, nor what had a label."""
    ids = take_in(place.store, *(order(number) for number in range(11, 19)), wanted=True).parcels
    states: list[dict[str, Any]] = [
        {},
        {"label": Label.BUYING},
        {"label": Label.BUYING, "shipment_id": 5},
        {"shipment_id": 6},
        {"label": Label.BOUGHT, "shipment_id": 7, "tracking": "3S1"},
        {"label": Label.BOUGHT, "shipment_id": 8, "print": Print.SENDING, "print_job": "J", "printer": "Zebra"},
        {"label": Label.BOUGHT, "print": Print.PRINTED, "printed_at": utc_ms(place.clock.now())},
        {"label": Label.BOUGHT, "print": Print.PRINTED, "confirm": Confirm.ACCEPTED},
    ]
    for parcel_id, state in zip(ids, states, strict=True):
        put(place.store, parcel_id, **state)
    place.backups.prepare(place.backups.make().name)
    restored = place.reopen()
    found = {each.parcel_id: each for each in restored.open_parcels(ids)}
    unbought = [found[each] for each in ids[:4]]
    assert all((each.label, each.print, each.shipment_id) == (Label.NONE, Print.NONE, None) for each in unbought)
    assert all(each.wanted for each in unbought)
    asked = [found[each] for each in ids[4:6]]
    assert all((each.label, each.print) == (Label.BOUGHT, Print.UNSURE) for each in asked)
    assert {row.stage for row in restored.rows(ids[4:6])} == {Stage.ASK}
    assert [each.print for each in (found[ids[6]], found[ids[7]])] == [Print.PRINTED] * 2
    details = restored.details(ids[4])
    assert details is not None
    assert details.history[-1].name == "sight_lost"


def test_numbers_of_a_range_are_not_given_again(place: Place) -> None:
    own = OwnLabels(tracking=FROM_RANGE, first="1000", last="2000")
    place.store.save_settings(Settings(own_labels=own))
    place.store.sheets.choose_places("Laser", 4, (3, 4))
    place.backups.prepare(place.backups.make().name)
    restored = place.reopen()
    assert restored.load_settings().own_labels == OwnLabels(tracking=FROM_RANGE, first="", last="2000")
    assert restored.sheets.free_places("Laser", 4) == (1, 2, 3, 4)


def test_one_made_before_a_migration_is_kept_beside_the_others(place: Place) -> None:
    first = place.backups.make("0001")
    place.clock.advance(60)
    second = place.backups.make("0002")
    place.clock.advance(60)
    third = place.backups.make()
    assert place.names() == [third.name, second.name]
    assert first.name.endswith("-0001.db")
    assert keeping.has_backups(place.folder)


def proven(store: SqlStore) -> list[str]:
    """The events in the proof log, which is as it was written."""
    lines, head = store.proof.lines(Chosen())
    assert store.proof.verify() == Verdict(head.lines, head.hash)
    return [line_of(each.text).event for each in lines]


def test_what_was_proven_since_a_backup_stays_proven(place: Place) -> None:
    made = place.backups.make()
    take_in(place.store, order(4))
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "imported", "restored"]
    again = place.backups.make()
    place.clock.advance(3_600)
    take_in(place.store, order(5))
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "imported", "restored", "imported", "restored"]
    place.backups.prepare(again.name)
    assert proven(place.reopen())[-2:] == ["restored", "restored"]
    place.backups.prepare_empty()
    assert proven(place.reopen())[-2:] == ["restored", "started_over"]


def test_what_is_proven_until_the_backup_takes_its_place_stays_proven(place: Place) -> None:
    """Labels that are at the printer come out meanwhile."""
    made = place.backups.make()
    place.backups.prepare(made.name)
    take_in(place.store, order(4))
    assert proven(place.reopen()) == ["imported", "imported", "restored"]


@pytest.mark.parametrize("left_kib", [0, 64, 256])
def test_a_full_disk_costs_nothing_that_was_proven(tmp_path: Path, clock: FakeClock, left_kib: int) -> None:
    with small_disk(tmp_path / "disk", 8192) as disk:
        place = Place(disk.path, clock)
        for number in range(1500):
            place.store.proof.tell("report_deleted", {"report": str(number)})
        place.backups.prepare_empty()
        place.store.close()
        disk.fill(leave_bytes=left_kib * 1024)
        with pytest.raises(Problem, match=r"store\.full"):
            open_temporary_store(disk.path, clock.now)
        disk.make_room()
        assert proven(place.reopen()) == ["report_deleted"] * 1500 + ["started_over"]
        place.store.close()


def test_forgetting_leaves_a_backups_log_the_beginning_of_the_stores(place: Place) -> None:
    made = place.backups.make()
    assert len(place.store.forget_people()) == 3
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "forgotten", "restored"]


def test_of_a_log_that_cannot_be_read_whole_its_beginning_stays(place: Place) -> None:
    made = place.backups.make()
    take_in(place.store, order(4))
    take_in(place.store, order(5))
    with writing(place.store._engine) as connection:
        connection.execute(text("DROP TRIGGER proof_is_not_changed"))
        connection.execute(text("UPDATE proof SET line = line || ' ' WHERE number = 3"))
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "imported", "restored"]
    place.store.close()
    flip(place.folder / "amzlabels.db", 100)
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "restored"]


def test_another_stores_log_is_not_taken_for_its_own(place: Place) -> None:
    made = place.backups.make()
    place.store.close()
    elsewhere = open_temporary_store(place.tmp_path / "other", place.clock.now)
    take_in(elsewhere, order(7))
    elsewhere.close()
    shutil.copy(place.tmp_path / "other" / "store" / "amzlabels.db", place.folder / "amzlabels.db")
    place.backups.prepare(made.name)
    assert proven(place.reopen()) == ["imported", "restored"]
