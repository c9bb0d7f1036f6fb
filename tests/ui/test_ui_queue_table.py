"""Whether the table model keeps Qt's rules, carries very many parcels, and moves nothing that need not move."""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from queue_world import parcel

from amzlabels.domain.parcel import Stage
from amzlabels.ui.parcel_cells import COLUMNS, ORDER, SERVICE, SHIP_BY, STATE
from amzlabels.ui.parcel_table import CACHE_ROWS, MANY_ROWS, PAGE_ROWS, ParcelTable
from amzlabels.ui.parcel_view import ParcelView
from amzlabels.ui.theme import Theme

MANY = tuple(range(1, 100_001))


@pytest.fixture
def asked() -> list[list[int]]:
    """Every request for rows."""
    return []


@pytest.fixture
def table(qapp: object, asked: list[list[int]]) -> ParcelTable:
    """An empty table."""
    return ParcelTable(lambda ids: asked.append(list(ids)))


@pytest.fixture
def view(qtbot: QtBot, table: ParcelTable) -> ParcelView:
    """A view of it, ten rows high."""
    view = ParcelView(table, Theme())
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    return view


def rules_kept_by(table: ParcelTable) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)


def dropped(ids: Sequence[int], *gone: int) -> tuple[int, ...]:
    return tuple(each for each in ids if each not in gone)


CHANGES: list[Callable[[tuple[int, ...]], tuple[int, ...]]] = [
    lambda ids: (),
    lambda ids: dropped(ids, 3),
    lambda ids: dropped(ids, 1, 5, 9),
    lambda ids: (100, *ids),
    lambda ids: (*ids[:4], 100, 101, *ids[4:]),
    lambda ids: ids[::-1],
    lambda ids: (100, *dropped(ids, 2, 7)[::-1], 101),
    lambda ids: tuple(range(200, 230)),
]


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_of_the_list_keeps_qts_rules(table: ParcelTable, change: Callable[..., tuple[int, ...]]) -> None:
    tester = rules_kept_by(table)
    table.show(tuple(range(1, 11)))
    table.take([parcel(each) for each in range(1, 6)])
    expected = change(table.parcel_ids)
    table.show(expected)
    assert table.parcel_ids == expected
    assert [table.place(each) for each in expected] == list(range(len(expected)))
    assert table.rowCount() == len(expected)
    tester.deleteLater()


def test_random_changes_keep_qts_rules_and_pointers_stay_on_their_parcels(table: ParcelTable) -> None:
    tester = rules_kept_by(table)
    chance = random.Random(5)  # noqa: S311 - a repeatable shuffle, not a secret
    table.show(tuple(range(30)))
    for _ in range(60):
        pointers = {each: QPersistentModelIndex(table.index(table.place(each) or 0, 0)) for each in table.parcel_ids}
        kept = [each for each in table.parcel_ids if chance.random() > 0.2]
        fresh = [chance.randrange(1000, 9000) for _ in range(chance.randrange(4))]
        ids = list(dict.fromkeys([*kept, *fresh]))
        if chance.random() > 0.5:
            chance.shuffle(ids)
        table.show(tuple(ids))
        assert table.parcel_ids == tuple(ids)
        for parcel_id, pointer in pointers.items():
            place = table.place(parcel_id)
            assert (pointer.row() if pointer.isValid() else None) == place
    tester.deleteLater()


def test_a_hundred_thousand_parcels_ask_only_for_rows_near_the_screen(
    view: ParcelView, table: ParcelTable, asked: list[list[int]]
) -> None:
    tester = rules_kept_by(table)
    view.show_list(MANY)
    assert table.rowCount() == len(MANY)
    assert set(asked[-1]) <= set(MANY[: 3 * PAGE_ROWS])
    asked.clear()
    view.choose(50_000)
    wanted = {each for request in asked for each in request}
    assert 50_000 in wanted
    assert len(wanted) <= 4 * PAGE_ROWS
    tester.deleteLater()


def test_the_cache_is_bounded(table: ParcelTable) -> None:
    table.show(MANY)
    for first in range(0, 10_000, 500):
        table.look_at(first, first + 20)
        table.take([parcel(each) for each in MANY[first : first + 500]])
    known = [each for each in MANY if table.parcel_row(each) is not None]
    assert len(known) == CACHE_ROWS
    assert known[-1] == 10_000


def test_a_row_that_is_not_read_yet_is_quiet(table: ParcelTable) -> None:
    table.show((1, 2))
    table.take([parcel(1)])
    assert table.data(table.index(0, ORDER)) == "404-0000001-6620116"
    assert table.data(table.index(1, ORDER)) is None
    assert table.lines_at(1, ORDER) == ("", "")


def test_only_rows_that_differ_are_painted_again(qtbot: QtBot, table: ParcelTable) -> None:
    table.show((1, 2, 3, 4))
    table.look_at(0, 3)
    table.take([parcel(each) for each in (1, 2, 3, 4)])
    repainted: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: repainted.append((first.row(), last.row())))
    table.take([parcel(1), parcel(2, Stage.PRINTING), parcel(3, Stage.PRINTING), parcel(4)])
    assert repainted == [(1, 2)]


def test_a_change_reads_what_is_near_again_and_forgets_the_rest(table: ParcelTable, asked: list[list[int]]) -> None:
    table.show(MANY)
    table.look_at(0, 10)
    table.take([parcel(each) for each in MANY[:300]])
    asked.clear()
    table.refresh((5, 290))
    assert asked == [[5]]
    assert table.parcel_row(290) is None
    assert table.parcel_row(5) is not None


def test_what_cells_say_has_tooltips_and_is_read_aloud(table: ParcelTable) -> None:
    table.show((1,))
    table.take([parcel(1, Stage.HELD)])
    tip = table.data(table.index(0, SERVICE), Qt.ItemDataRole.ToolTipRole)
    assert "The house number is missing. Type the house number." in str(tip)
    spoken = table.data(table.index(0, STATE), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "State: Address"
    titles = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(COLUMNS)]
    assert titles == ["STATE", "ORDER", "TO", "ITEMS", "SHIP BY", "SERVICE"]


def test_done_parcels_are_never_called_late(table: ParcelTable) -> None:
    table.show((1, 2))
    long_ago = parcel(1).ship_by.replace(year=2020) if parcel(1).ship_by else None
    table.take([parcel(1, Stage.DONE, ship_by=long_ago), parcel(2, ship_by=long_ago)])
    assert table.lines_at(0, SHIP_BY)[0] != "Late"
    assert table.lines_at(1, SHIP_BY)[0] == "Late"


@pytest.mark.parametrize("count", [1000, 2 * MANY_ROWS])
def test_the_row_that_is_read_stays_where_it_is(view: ParcelView, table: ParcelTable, count: int) -> None:
    ids = tuple(range(1, count + 1))
    view.show_list(ids)
    view.choose(500)
    before = view.rowViewportPosition(table.place(500) or 0)
    view.show_list((*tuple(each for each in ids if each % 7 or each == 500), count + 9))
    assert view.choice() == [500]
    assert view.current_parcel() == 500
    assert view.rowViewportPosition(table.place(500) or 0) == before
    view.show_list((-3, -2, -1, *ids))
    assert view.choice() == [500]
    assert view.rowViewportPosition(table.place(500) or 0) == before


def test_until_a_person_chooses_the_most_urgent_rows_stay_in_view(qtbot: QtBot, view: ParcelView) -> None:
    view.show_list(tuple(range(100, 200)))
    view.choose_first()
    assert view.choice() == [100]
    view.show_list((*range(90, 200),))
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    before = view.rowViewportPosition(view.currentIndex().row())
    view.show_list((*range(80, 200),))
    assert view.rowViewportPosition(view.currentIndex().row()) == before


def test_a_chosen_row_that_goes_leaves_the_others_chosen(qtbot: QtBot, view: ParcelView) -> None:
    view.show_list((1, 2, 3, 4, 5))
    view.choose(2)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.choice() == [2, 3]
    view.show_list((1, 3, 4, 5))
    assert view.choice() == [3]


def test_space_chooses_rows_one_by_one_and_escape_ends_it(qtbot: QtBot, view: ParcelView) -> None:
    view.show_list((1, 2, 3, 4, 5))
    view.choose(1)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.choice() == [1]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.choice() == [1, 3]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert view.choice() == [1]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.choice() == [3]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.choice() == [4]


def test_a_higher_notice_does_not_hide_the_row_that_is_read(view: ParcelView, table: ParcelTable) -> None:
    view.show_list(tuple(range(100)))
    view.choose(8)
    view.resize(900, 300)
    place = view.rowViewportPosition(table.place(8) or 0)
    assert 0 <= place <= view.viewport().height() - view.rowHeight(0)


@pytest.fixture
def zone() -> Iterator[Callable[[str], None]]:
    """Takes the computer to another time zone; it comes back in the end."""
    home = os.environ.get("TZ")

    def travel(name: str) -> None:
        os.environ["TZ"] = name

    yield travel
    os.environ.pop("TZ")
    if home is not None:
        os.environ["TZ"] = home
    time.tzset()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a running program of no other time zone")
def test_a_computer_that_travels_tells_the_time_of_where_it_is(table: ParcelTable, zone: Callable[[str], None]) -> None:
    for name, hours in (("Asia/Tokyo", 9), ("UTC", 0), ("America/Phoenix", -7)):
        zone(name)
        table.tick()
        assert datetime.now().astimezone().utcoffset() == timedelta(hours=hours)
