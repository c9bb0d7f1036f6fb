"""Several lanes at once, and a process that dies in the middle: never half a change."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest
from fakes.store import STORE_NOW, open_temporary_store
from store_orders import assert_stages_follow, order, take_in

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.queue import Origin, QueueQuery
from amzlabels.journey.ports import StaleMove
from amzlabels.store.sql_store import SqlStore

DIES_IN_AN_IMPORT = """
import sys
from pathlib import Path
from fakes.store import STORE_NOW, open_temporary_store
from store_orders import order
from amzlabels.domain.queue import Origin

def orders():
    for number in range(1, 3500):
        yield order(number)
    sys.stdout.write("half way")
    sys.stdout.flush()
    sys.stdin.read()

open_temporary_store(Path(sys.argv[1])).import_orders(Origin("r.txt", STORE_NOW), orders(), wanted=True)
"""


def test_of_many_lanes_only_one_makes_a_move(store: SqlStore) -> None:
    ids = take_in(store, *(order(number) for number in range(1, 21))).parcels
    lanes = 4
    start = Barrier(lanes)

    def buy() -> int:
        start.wait()
        made = 0
        for each in ids:
            try:
                store.apply([Move(each, Label.NONE, Label.BUYING, "buying")])
                made += 1
            except StaleMove:
                pass
        return made

    with ThreadPoolExecutor(lanes) as pool:
        made = [job.result() for job in [pool.submit(buy) for _ in range(lanes)]]
    assert sum(made) == len(ids)
    assert_stages_follow(store)


def test_reading_goes_on_during_an_import_and_sees_all_of_it_or_nothing(store: SqlStore) -> None:
    take_in(store, order(5000))
    half_way, seen = Event(), Event()

    def orders() -> Iterator[Order]:
        yield from (order(number) for number in range(1, 1500))
        half_way.set()
        assert seen.wait(30)
        yield from (order(number) for number in range(1500, 2000))

    with ThreadPoolExecutor(1) as pool:
        job = pool.submit(store.import_orders, Origin("r.txt", STORE_NOW), orders(), wanted=False)
        assert half_way.wait(30)
        assert len(store.list(QueueQuery())) == 1
        assert sum(store.look(QueueQuery())[1].stages.values()) == 1
        seen.set()
        job.result()
    assert len(store.list(QueueQuery())) == 2000


def test_lanes_that_read_and_write_at_once_do_not_disturb_each_other(store: SqlStore) -> None:
    ids = take_in(store, *(order(number) for number in range(1, 61))).parcels

    def work(some: tuple[int, ...]) -> None:
        for each in some:
            store.claim([each], 60)
            store.apply([Move(each, Label.NONE, Label.BUYING, "buying")])
            store.apply([Move(each, Label.BUYING, Label.BOUGHT, "bought", fields={"tracking": str(each)})])

    def read() -> None:
        for _ in range(30):
            assert len(store.rows(store.list(QueueQuery()))) == len(ids)

    with ThreadPoolExecutor(5) as pool:
        jobs = [pool.submit(work, ids[start::3]) for start in range(3)] + [pool.submit(read) for _ in range(2)]
        for job in jobs:
            job.result()
    parcels = store.open_parcels()
    assert {parcel.label for parcel in parcels} == {Label.BOUGHT}
    assert [parcel.tracking for parcel in parcels] == [str(parcel.parcel_id) for parcel in parcels]


@pytest.mark.parametrize("already_there", [0, 3])
def test_a_process_killed_in_an_import_leaves_nothing_of_it(tmp_path: Path, already_there: int) -> None:
    before = open_temporary_store(tmp_path)
    take_in(before, *(order(9000 + number) for number in range(already_there)))
    before.close()
    process = subprocess.Popen(
        [sys.executable, "-c", DIES_IN_AN_IMPORT, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.read(8) == b"half way"
        process.kill()
    store = open_temporary_store(tmp_path)
    assert len(store.list(QueueQuery())) == already_there
    assert take_in(store, order(1)).added == 1
    store.close()


def test_what_was_committed_survives_the_process_that_wrote_it(tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom fakes.store import open_temporary_store\n"
        "from store_orders import order, take_in\nfrom amzlabels.domain.parcel import Label, Move\n"
        "store = open_temporary_store(Path(sys.argv[1]))\n(each,) = take_in(store, order()).parcels\n"
        "store.apply([Move(each, Label.NONE, Label.BUYING, 'buying')])\nos._exit(9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        check=False,
    )
    assert done.returncode == 9
    store = open_temporary_store(tmp_path)
    assert [parcel.label for parcel in store.open_parcels()] == [Label.BUYING]
    store.close()


def test_two_programs_opening_a_new_store_at_once_both_get_it(tmp_path: Path) -> None:
    start = Barrier(3)

    def open_it() -> SqlStore:
        start.wait()
        return open_temporary_store(tmp_path)

    with ThreadPoolExecutor(3) as pool:
        stores = [job.result() for job in [pool.submit(open_it) for _ in range(3)]]
    take_in(stores[0], order())
    assert len(stores[2].list(QueueQuery())) == 1
    for each in stores:
        each.close()
