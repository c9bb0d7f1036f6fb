"""A backup in the place of the store, whatever is cut short: what it knows it has missed, and what stays proven."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from backup_place import Place, aside, flip
from fakes.clock import FakeClock
from fakes.printed_orders import buy
from fakes.small_disk import small_disk
from fakes.store import STORE_KEY, open_temporary_store
from sqlalchemy import text
from store_orders import order, put, take_in

from amzlabels.domain.backup import Restored
from amzlabels.domain.own_labels import FROM_RANGE, OwnLabels
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, Verdict, line_of
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.store.backups import READY_NAME
from amzlabels.store.engine import make_engine, reading, writing
from amzlabels.store.open import open_store
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import utc_ms


@pytest.fixture
def place(tmp_path: Path, clock: FakeClock) -> Iterator[Place]:
    """A store with three orders, and no backup yet."""
    made = Place(tmp_path, clock)
    take_in(made.store, order(1), order(2), order(3))
    yield made
    made.store.close()


def proven(store: SqlStore) -> list[str]:
    """The events in the proof log, which is as it was written."""
    lines, head = store.proof.lines(Chosen())
    assert store.proof.verify() == Verdict(head.lines, head.hash)
    return [line_of(each.text).event for each in lines]


def test_how_many_labels_were_bought_after_each_of_some_moments(place: Place) -> None:
    moments = [place.clock.now()]
    for parcel in place.store.open_parcels():
        place.clock.advance(60)
        buy(place.store, [parcel.parcel_id])
        moments.append(place.clock.now())
    assert place.store.restoring.bought_since(moments) == [3, 2, 1, 0]
    assert place.store.restoring.bought_since([]) == []


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


@pytest.mark.mounts
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
