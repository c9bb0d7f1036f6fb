"""Labels on sheets: what lands at which place, what waits, and that no place is used twice whatever happens."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.printing import FakePrinters
from fakes.reports import order_id
from fakes.sheet_labels import A4, draw, read
from fakes.store import open_temporary_store
from power_cut_bench import Mains, PowerCut, Wired

from amzlabels.app.papers import sheet_maker
from amzlabels.domain.parcel import Print
from amzlabels.domain.printer import JobReport
from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import places_on
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.print_sheets import PrintSheets
from amzlabels.store.sql_store import SqlStore

LASER = "Laser"
ALL = places_on(4)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """An empty store."""
    opened = open_temporary_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def printers() -> FakePrinters:
    """A printer of sheets."""
    return FakePrinters(LASER)


def bought(store: SqlStore, count: int) -> list[int]:
    """So many parcels whose labels have their order's last digits in bars: L0, L1…"""
    parcel_ids = add_orders(store, range(count))
    for number, parcel_id in enumerate(parcel_ids):
        buy(store, [parcel_id], store.labels.put(draw(f"L{number}")))
    return parcel_ids


class Step:
    """The step that prints sheets, as a run of work uses it."""

    def __init__(self, store: Any, printers: Any) -> None:
        self.is_sheet_in = True
        self.settled: dict[int, bool] = {}
        self.labels = PrintLabels(
            store,
            store.labels,
            printers,
            FakeClock(),
            lambda parcel_id, is_printed: self.settled.update({parcel_id: is_printed}),
            lambda *_: None,
            lambda: False,
        )
        self.step = PrintSheets(self.labels, store.sheets, sheet_maker(), lambda _printer: self.is_sheet_in)

    def print(self, parcel_ids: list[int], *, is_last: bool = True, again: str = "") -> list[int]:
        """Print; returns what is left waiting."""
        due = deque(parcel_ids)
        self.step.print(LASER, 4, due, is_last=lambda: is_last, again=again)
        return list(due)


def on_paper(printers: FakePrinters) -> list[dict[str, int]]:
    """For each sheet that came out, its labels with their places."""
    return [read(job.pdf)[0] for job in printers[LASER].printed]


def prints(store: SqlStore, parcel_ids: list[int]) -> list[Print]:
    """How these stand."""
    return [parcel.print for parcel in store.open_parcels(parcel_ids)]


def test_each_sheet_is_one_job_and_the_last_is_part_filled_and_remembered(
    store: SqlStore, printers: FakePrinters
) -> None:
    parcel_ids = bought(store, 6)
    step = Step(store, printers)
    assert step.print(parcel_ids) == []
    assert on_paper(printers) == [{"L0": 1, "L1": 2, "L2": 3, "L3": 4}, {"L4": 1, "L5": 2}]
    assert prints(store, parcel_ids) == [Print.PRINTED] * 6
    assert step.settled == dict.fromkeys(parcel_ids, True)
    assert store.sheets.free_places(LASER, 4) == (3, 4)


def test_the_next_run_goes_on_where_the_last_one_stopped(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 7)
    Step(store, printers).print(parcel_ids[:2])
    Step(store, printers).print(parcel_ids[2:])
    assert on_paper(printers) == [{"L0": 1, "L1": 2}, {"L2": 3, "L3": 4}, {"L4": 1, "L5": 2, "L6": 3}]


def test_a_sheet_that_was_begun_waits_until_it_is_in_the_printer_again(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 3)
    step = Step(store, printers)
    step.is_sheet_in = False
    assert step.print(parcel_ids[:1]) == []
    assert step.print(parcel_ids[1:]) == parcel_ids[1:]
    assert prints(store, parcel_ids) == [Print.PRINTED, Print.NONE, Print.NONE]
    step.is_sheet_in = True
    assert step.print(parcel_ids[1:]) == []
    assert on_paper(printers)[1] == {"L1": 2, "L2": 3}


def test_while_more_labels_come_only_full_sheets_print(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 6)
    step = Step(store, printers)
    waiting = step.print(parcel_ids[:5], is_last=False)
    assert waiting == parcel_ids[4:5]
    assert step.print([*waiting, parcel_ids[5]]) == []
    assert on_paper(printers) == [{"L0": 1, "L1": 2, "L2": 3, "L3": 4}, {"L4": 1, "L5": 2}]


def test_a_job_that_surely_did_not_print_gives_its_places_back(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 2)
    printers[LASER].fail_next(nothing_printed=True)
    Step(store, printers).print(parcel_ids)
    assert prints(store, parcel_ids) == [Print.FAILED] * 2
    assert store.sheets.free_places(LASER, 4) == ALL


def test_an_uncertain_sheet_is_asked_about_and_its_places_are_used(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 6)
    printers[LASER].lose_next()
    step = Step(store, printers)
    step.print(parcel_ids)
    assert prints(store, parcel_ids) == [Print.UNSURE] * 4 + [Print.PRINTED] * 2
    assert [step.settled[each] for each in parcel_ids] == [False] * 4 + [True] * 2
    assert on_paper(printers) == [{"L4": 1, "L5": 2}]


def test_a_printer_that_is_gone_leaves_all_as_it_was(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 2)
    printers[LASER].refuse(Problem("printer.gone", printer=LASER))
    step, due = Step(store, printers), deque(parcel_ids)
    with pytest.raises(Problem, match=r"printer\.gone"):
        step.step.print(LASER, 4, due, is_last=lambda: True)
    assert list(due) == parcel_ids
    assert prints(store, parcel_ids) == [Print.NONE] * 2
    assert store.sheets.free_places(LASER, 4) == ALL


def test_a_refused_sheet_fails_with_all_its_labels_and_uses_nothing(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 2)
    printers[LASER].refuse(Problem("printer.media_unsupported", printer=LASER, media="iso_a4_210x297mm"))
    Step(store, printers).print(parcel_ids)
    assert [parcel.problem and parcel.problem.code for parcel in store.open_parcels(parcel_ids)] == [
        "printer.media_unsupported"
    ] * 2
    assert store.sheets.free_places(LASER, 4) == ALL


def test_a_damaged_label_takes_no_place_and_stops_no_other(store: SqlStore, printers: FakePrinters) -> None:
    (damaged,) = add_orders(store, [9])
    buy(store, [damaged], store.labels.put(b"%PDF-1.4 nothing"))
    sound = bought(store, 2)
    Step(store, printers).print([sound[0], damaged, sound[1]])
    assert on_paper(printers) == [{"L0": 1, "L1": 2}]
    assert prints(store, [damaged]) == [Print.FAILED]


def test_a_customs_form_is_a_sheet_of_its_own(store: SqlStore, printers: FakePrinters) -> None:
    (abroad,) = add_orders(store, [9])
    buy(store, [abroad], store.labels.put(draw("FORM", A4, pages=2)))
    Step(store, printers).print([abroad, *bought(store, 1)])
    form, sheet = printers[LASER].printed
    assert [set(page) for page in read(form.pdf)] == [{"FORM"}, {"FORM-1"}]
    assert read(sheet.pdf) == [{"L0": 1}]


def test_a_label_printed_again_takes_the_next_place(store: SqlStore, printers: FakePrinters) -> None:
    parcel_ids = bought(store, 1)
    step = Step(store, printers)
    step.print(parcel_ids)
    step.print(parcel_ids, again="The label is damaged")
    assert on_paper(printers) == [{"L0": 1}, {"L0": 2}]


class WiredPrinters:
    """The printers, with a moment before and after each job is handed over, and before each that is looked for."""

    def __init__(self, inner: FakePrinters, mains: Mains) -> None:
        self._inner, self._mains = inner, mains

    def open(self, name: str) -> Any:
        """One printer."""
        return Wired(self._inner.open(name), self._mains, "submit", "report")


class WiredStore:
    """The store, with a moment before and after everything that is written."""

    def __init__(self, inner: SqlStore, mains: Mains) -> None:
        self._wired = Wired(inner, mains, "apply")
        self.sheets = Wired(inner.sheets, mains, "take_places", "settle_sheet")

    def __getattr__(self, name: str) -> Any:
        return getattr(self._wired, name)


def test_wherever_the_power_goes_each_label_prints_once_and_no_place_twice(tmp_path: Path) -> None:
    cut_at, is_over = 0, False
    while not is_over:
        cut_at += 1
        store = open_temporary_store(tmp_path / str(cut_at))
        printers = FakePrinters(LASER)
        parcel_ids = bought(store, 5)
        try:
            mains = Mains(cut_at)
            Step(WiredStore(store, mains), WiredPrinters(printers, mains)).print(parcel_ids)
            is_over = True
        except PowerCut:
            step = Step(store, printers)
            step.labels.recover(parcel_ids)
            step.print(parcel_ids)
        store.close()
        used: set[int] = set()
        sheets = on_paper(printers)
        for sheet in sheets:
            assert used.isdisjoint(sheet.values()), f"cut at {cut_at}"
            used |= set(sheet.values())
            used = set() if len(used) == 4 else used
        assert sorted(label for sheet in sheets for label in sheet) == [f"L{each}" for each in range(5)]
    assert cut_at > 10


def test_a_job_name_says_whose_label_is_first_and_nothing_of_people(store: SqlStore, printers: FakePrinters) -> None:
    Step(store, printers).print(bought(store, 2))
    (job,) = printers[LASER].jobs
    assert job.name.startswith(f"sheet-{order_id(0)}-")
    assert isinstance(job.end, JobReport)
