"""Bits that flip and files that are cut short, in 200 places: the store opens right or says that it is damaged."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from fakes.store import STORE_NOW, open_temporary_store
from store_orders import order, take_in

from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import ParcelRow, QueueQuery
from amzlabels.store.backups import StoreBackups
from amzlabels.store.open import DATABASE_NAME
from amzlabels.store.sql_store import SqlStore

ORDERS, COMMITS = 60, 40
LOG_NAME = f"{DATABASE_NAME}-wal"


class Original(NamedTuple):
    """A folder with a store in it, what is known of it by now, and what could be read of it after each change."""

    folder: Path
    rows: list[ParcelRow]
    states: list[list[ParcelRow]]


def rows_of(store: SqlStore) -> list[ParcelRow]:
    return store.rows(store.list(QueueQuery()))


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Original:
    """A store that was closed in order: all of it is in one file."""
    folder = tmp_path_factory.mktemp("closed")
    store = open_temporary_store(folder)
    take_in(store, *(order(each) for each in range(1, ORDERS + 1)))
    rows = rows_of(store)
    store.close()
    return Original(folder, rows, [rows])


@pytest.fixture(scope="module")
def cut_off(tmp_path_factory: pytest.TempPathFactory) -> Original:
    """A store as a power cut leaves it: what was done last is in the log beside the file."""
    folder = tmp_path_factory.mktemp("cut-off")
    store = open_temporary_store(folder)
    take_in(store, *(order(each) for each in range(1, ORDERS + 1)))
    store.close()
    store = open_temporary_store(folder)
    parcel_ids = store.list(QueueQuery())
    states = [rows_of(store)]
    for parcel_id in parcel_ids[:COMMITS]:
        store.want([parcel_id])
        states.append(rows_of(store))
    copy = tmp_path_factory.mktemp("cut-off-copy") / "store"
    shutil.copytree(folder / "store", copy, ignore=shutil.ignore_patterns("*-shm"))
    store.close()
    assert (copy / LOG_NAME).stat().st_size > COMMITS * 4096
    return Original(copy.parent, states[-1], states)


def flip(content: bytearray, chance: random.Random) -> bytearray:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def cut(content: bytearray, chance: random.Random) -> bytearray:
    return content[: chance.randrange(len(content))]


def spoil(
    original: Original, name: str, how: Callable[[bytearray, random.Random], bytearray], seed: int, folder: Path
) -> None:
    shutil.copytree(original.folder / "store", folder / "store")
    path = folder / "store" / name
    path.write_bytes(how(bytearray(path.read_bytes()), random.Random(seed)))  # noqa: S311 - no secret is made of it


def outcome(folder: Path) -> tuple[str, list[ParcelRow], bool]:
    """The problem of opening, reading all, and writing, if any; what was read; whether it knows that it lost sight."""
    rows: list[ParcelRow] = []
    try:
        store = open_temporary_store(folder)
    except Problem as problem:
        return problem.note.code, rows, False
    try:
        rows = rows_of(store)
        for row in rows[::10]:
            store.details(row.parcel_id)
        store.hold([rows[0].parcel_id], Problem("user.held").note)
        return "", rows, store.restoring.restored() is not None
    except Problem as problem:
        return problem.note.code, rows, False
    finally:
        store.close()


@pytest.mark.parametrize("how", [flip, cut])
def test_a_spoilt_file_is_read_right_or_called_damaged(
    closed: Original, tmp_path: Path, how: Callable[[bytearray, random.Random], bytearray]
) -> None:
    told = []
    for seed in range(100):
        folder = tmp_path / str(seed)
        spoil(closed, DATABASE_NAME, how, seed, folder)
        code, rows, _ = outcome(folder)
        assert code in ("", "store.damaged"), seed
        assert not rows or rows == closed.rows, seed
        told.append(code)
        shutil.rmtree(folder)
    # Not all of the file is read by that; no page that is spoilt is taken for a good one.
    assert told.count("store.damaged") > 40


def test_a_spoilt_log_loses_no_change_in_silence(cut_off: Original, tmp_path: Path) -> None:
    plain = sight_lost = 0
    for seed in range(40):
        folder = tmp_path / str(seed)
        spoil(cut_off, LOG_NAME, flip, seed, folder)
        code, rows, has_lost_sight = outcome(folder)
        assert code == "", seed
        if has_lost_sight:
            sight_lost += 1
            assert len(rows) == ORDERS, seed
            assert [path.name for path in (folder / "store").glob("damaged-*")], seed
        else:
            plain += 1
            # The very last change may be one that a power cut tore while it was written.
            assert rows in cut_off.states[-2:], seed
        shutil.rmtree(folder)
    assert sight_lost > 30
    assert plain < 10


def test_a_log_that_lost_changes_is_not_forgotten_where_there_is_no_room_to_see_to_it(
    cut_off: Original, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(cut_off.folder / "store", tmp_path / "store")
    path = tmp_path / "store" / LOG_NAME
    content = bytearray(path.read_bytes())
    content[10_000] ^= 1
    path.write_bytes(content)

    def full(_backups: StoreBackups) -> None:
        raise Problem("store.full")

    with monkeypatch.context() as disk:
        disk.setattr(StoreBackups, "make", full)
        assert outcome(tmp_path) == ("store.full", [], False)
    code, rows, has_lost_sight = outcome(tmp_path)
    assert (code, len(rows), has_lost_sight) == ("", ORDERS, True)
    restored_at = STORE_NOW
    store = open_temporary_store(tmp_path, lambda: restored_at + timedelta(hours=1))
    restored = store.restoring.restored()
    store.close()
    assert restored is not None
    assert restored.at == restored_at


def test_a_log_that_a_power_cut_tore_is_nothing_to_worry_about(cut_off: Original, tmp_path: Path) -> None:
    for seed in range(20):
        folder = tmp_path / str(seed)
        spoil(cut_off, LOG_NAME, cut, seed, folder)
        code, rows, has_lost_sight = outcome(folder)
        assert (code, has_lost_sight) == ("", False), seed
        assert rows in cut_off.states, seed
        shutil.rmtree(folder)


def test_a_label_with_one_wrong_bit_is_never_given_out(tmp_path: Path) -> None:
    store = open_temporary_store(tmp_path)
    pdf = b"%PDF" + random.Random(1).randbytes(2000)  # noqa: S311 - no secret is made of it
    label_hash = store.labels.put(pdf)
    path = tmp_path / "store" / "labels" / label_hash[:2] / label_hash
    whole = path.read_bytes()
    for seed in range(200):
        chance = random.Random(seed)  # noqa: S311 - no secret is made of it
        how = flip if seed % 2 else cut
        path.write_bytes(how(bytearray(whole), chance))
        with pytest.raises(Problem, match=r"^label\.file_damaged$"):
            store.labels.get(label_hash)
        # The same label anew mends it.
        if seed % 20 == 0:
            assert store.labels.get(store.labels.put(pdf)) == pdf
    store.close()
