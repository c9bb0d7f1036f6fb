"""A disk that is full, read-only or gone: told as what it is, nothing kept by halves, all well once it is mended."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.small_disk import SmallDisk, small_disk
from fakes.store import open_temporary_store
from sqlalchemy import event
from store_orders import order, take_in

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.open import has_data

pytestmark = pytest.mark.mounts


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """The disk that the data folder is on."""
    with small_disk(tmp_path / "disk") as mounted:
        yield mounted


def problem_of_opening(folder: Path) -> str:
    with pytest.raises(Problem) as caught:
        open_temporary_store(folder)
    assert caught.value.note.facts == {"folder": str(folder / "store")}
    return caught.value.note.code


def orders_in(folder: Path) -> int:
    store = open_temporary_store(folder)
    try:
        return len(store.list(QueueQuery()))
    finally:
        store.close()


def test_a_new_store_on_a_full_disk_is_told_and_made_once_there_is_room(disk: SmallDisk) -> None:
    disk.fill()
    assert problem_of_opening(disk.path) == "store.full"
    disk.make_room()
    assert orders_in(disk.path) == 0


@pytest.mark.parametrize("leave_kib", [0, 4, 16, 32, 64, 128])
def test_a_store_is_opened_on_a_disk_with_next_to_no_room_or_that_is_told(disk: SmallDisk, leave_kib: int) -> None:
    store = open_temporary_store(disk.path)
    take_in(store, *(order(each) for each in range(1, 20)))
    store.close()
    disk.fill(leave_bytes=leave_kib * 1024)
    try:
        found: int | str = orders_in(disk.path)
    except Problem as problem:
        found = problem.note.code
    assert found in (19, "store.full")
    disk.make_room()
    assert orders_in(disk.path) == 19


def test_an_import_for_which_there_is_no_room_leaves_nothing_behind_and_goes_in_later(disk: SmallDisk) -> None:
    store = open_temporary_store(disk.path)
    take_in(store, order(1))
    disk.fill(leave_bytes=100_000)
    with pytest.raises(Problem, match=r"^store\.full$"):
        take_in(store, *(order(each) for each in range(2, 3000)))
    assert len(store.list(QueueQuery())) == 1
    disk.make_room()
    assert take_in(store, *(order(each) for each in range(2, 300))).added == 298
    store.close()
    assert orders_in(disk.path) == 299


def test_a_change_that_fails_as_it_is_committed_stands_in_the_way_of_no_other(disk: SmallDisk) -> None:
    store = open_temporary_store(disk.path)
    (parcel_id,) = take_in(store, order(1)).parcels
    # A connection that has written nothing yet makes what it needs in the very transaction that fails.
    store._engine.dispose()
    fills = [True]
    event.listen(store._engine, "commit", lambda _connection: disk.fill() if fills else None)
    told = []
    for number in range(2, 40):
        try:
            take_in(store, order(number))
        except Problem as problem:
            told.append(problem.note.code)
            disk.make_room()
    assert set(told) == {"store.full"}
    fills.clear()
    disk.make_room()
    assert store.want([parcel_id]) == [parcel_id]
    store.close()


def test_a_label_for_which_there_is_no_room_leaves_nothing_behind(disk: SmallDisk) -> None:
    store = open_temporary_store(disk.path)
    disk.fill(leave_bytes=20_000)
    with pytest.raises(Problem, match=r"^store\.full$"):
        store.labels.put(b"%PDF" + bytes(50_000))
    assert [each for each in (disk.path / "store" / "labels").rglob("*") if each.is_file()] == []
    disk.make_room()
    assert store.labels.get(store.labels.put(b"%PDF" + bytes(50_000))).startswith(b"%PDF")
    store.close()


def test_a_disk_that_may_not_be_written_is_told(disk: SmallDisk) -> None:
    store = open_temporary_store(disk.path)
    take_in(store, order(1))
    store.close()
    disk.allow_writing(False)
    assert problem_of_opening(disk.path) == "store.read_only"
    disk.allow_writing(True)
    assert orders_in(disk.path) == 1


def test_a_new_store_where_nothing_may_be_written_is_told(disk: SmallDisk) -> None:
    disk.allow_writing(False)
    assert problem_of_opening(disk.path) == "store.read_only"


def test_a_disk_that_is_taken_away_during_the_day_takes_no_change_with_it(disk: SmallDisk) -> None:
    store = open_temporary_store(disk.path)
    take_in(store, order(1))
    disk.disconnect()
    with pytest.raises(Problem, match=r"^store\.gone$"):
        take_in(store, order(2))
    store.close()
    disk.connect()


def test_a_folder_is_told_to_have_data_in_whatever_state(tmp_path: Path) -> None:
    assert not has_data(tmp_path / "store")
    open_temporary_store(tmp_path).close()
    assert has_data(tmp_path / "store")
    (tmp_path / "store" / "amzlabels.db").write_bytes(b"")
    assert has_data(tmp_path / "store")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.full"),
        (errno.EDQUOT, "store.full"),
        (errno.EROFS, "store.read_only"),
        (errno.EACCES, "store.read_only"),
        (errno.ENOENT, "store.gone"),
        (errno.EIO, "store.unwritable"),
    ],
)
def test_the_systems_number_tells_what_is_the_matter(number: int, code: str) -> None:
    assert disk_problem(OSError(number, "words"), "/data").note.code == code
