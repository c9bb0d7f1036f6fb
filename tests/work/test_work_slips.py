"""A packing slip comes out beside its label: none is forgotten, none printed twice unasked, wherever the power goes."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders, buy
from fakes.printing import FakeJob, FakePrinters
from fakes.reports import order_id
from fakes.store import open_temporary_store

from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.paper_changes import SlipsInDoubt
from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.domain.slip import Slip
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.recover import sort_open
from amzlabels.journey.routes import Routes
from amzlabels.work.slip_work import SlipWork

LABELS, OFFICE = "Zebra", "Office"
ORDERS = 3
BESIDE = Settings(printer=LABELS, slips_with_labels=True, routes=(Route(Routed.SLIP, LABELS_PRINTER),))
APART = Settings(printer=LABELS, slips_with_labels=True, document_printer=OFFICE)
PDF = b"%PDF-1.7 slip"
Told = TypeVar("Told")


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with bought labels that are wanted, to be copied: making one takes long."""
    folder = tmp_path_factory.mktemp("prepared")
    store = open_temporary_store(folder)
    buy(store, add_orders(store, range(ORDERS)), store.labels.put(b"%PDF-1.7"))
    store.want(None)
    store.close()
    return folder


class PowerCut(BaseException):
    """The machine goes off; nothing may catch this."""


class Wired:
    """Passes calls on; before and after each of those named the power may go."""

    def __init__(self, inner: Any, moment: Callable[[], None], *names: str) -> None:
        self._inner, self._moment, self._names = inner, moment, names

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        if name not in self._names:
            return value

        def call(*arguments: Any, **named: Any) -> Any:
            self._moment()
            result = value(*arguments, **named)
            self._moment()
            return result

        return call


class ThisThread:
    """A lane without a thread."""

    def do(self, job: Callable[[], None]) -> None:
        """Do it at once."""
        job()

    def of(self, _printer: str) -> ThisThread:
        """All printers'."""
        return self

    def persist(self, _printer: str, act: Callable[[], None]) -> bool:
        """The printer answers."""
        act()
        return True


class Drawn:
    """Papers of which only slips are drawn."""

    def slip_size_mm(self, _printer: str) -> tuple[float, float]:
        """Any."""
        return 105.0, 148.0

    def draw_slips(self, *_: object) -> bytes:
        """A slip."""
        return PDF


class Bench:
    """One folder and two printers that outlive the program, over as many starts as it takes."""

    def __init__(self, prepared: Path, folder: Path, settings: Settings) -> None:
        self.folder, self.settings = folder / "data", settings
        shutil.copytree(prepared, self.folder)
        self.printers = FakePrinters(LABELS, OFFICE)
        self.told: list[Change] = []
        self.parcel_ids = list(range(1, ORDERS + 1))
        self.moments = 0

    def start(self, cut_at: int = 0, then: Callable[[SlipWork, PrintLabels, Any], None] | None = None) -> None:
        """Settle what was cut short, print everything, then do what else is wanted."""
        self.moments = 0

        def moment() -> None:
            self.moments += 1
            if self.moments == cut_at:
                raise PowerCut

        opened = open_temporary_store(self.folder)
        store: Any = Wired(opened, moment, "apply")
        prints = Wired(opened.prints, moment, "move_slip")
        store.prints = prints
        printers: Any = self.printers
        opening = printers.open
        wired = Wired(printers, moment)
        wired.open = lambda name: Wired(opening(name), moment, "submit")  # type: ignore[method-assign]
        lanes: Any = ThisThread()
        papers: Any = Drawn()

        routes = Routes(printers, lambda: self.settings)
        slips = SlipWork(store, papers, routes, lambda: self.settings, self.told.append, lanes)
        ports: Any = wired

        def settled(parcel_id: int, printed: bool) -> None:
            if printed:
                slips.label_printed(parcel_id)

        printing = PrintLabels(
            store, store.labels, ports, FakeClock(), settled, lambda *_: None, lambda: False, slips=slips.slips
        )
        slips.printing = printing
        try:
            need = sort_open(store.open_parcels())
            unprinted = printing.recover(need.prints)
            slips.go(is_start=True)
            printing.print(LABELS, [each.parcel_id for each in store.open_parcels([*need.to_print, *unprinted])])
            if then is not None:
                then(slips, printing, store)
        finally:
            opened.close()

    def told_of(self, kind: type[Told]) -> list[Told]:
        """What was told of this kind."""
        return [change for change in self.told if isinstance(change, kind)]

    def came_out(self, printer: str) -> list[str]:
        """What came out of this printer, as kind and order, in the order it did."""
        return [_named(job) for job in self.printers[printer].printed]


def _named(job: FakeJob) -> str:
    return job.name.rsplit("-", 1)[0]


def labels() -> list[str]:
    """The names of all labels."""
    return [order_id(number) for number in range(ORDERS)]


def slips() -> list[str]:
    """The names of all slips."""
    return [f"slip-{order}" for order in labels()]


def test_each_slip_comes_out_behind_its_label_where_both_go_to_one_printer(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, BESIDE)
    bench.start()
    assert bench.came_out(LABELS) == [name for pair in zip(labels(), slips(), strict=True) for name in pair]
    assert bench.printers[LABELS].printed[1].pdf == PDF


def test_slips_come_out_in_the_order_of_their_labels_on_another_printer(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, APART)
    bench.start()
    assert (bench.came_out(LABELS), bench.came_out(OFFICE)) == (labels(), slips())


def test_where_the_first_is_to_lie_on_top_a_slip_comes_out_before_its_label(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, replace(BESIDE, first_on_top=(LABELS,)))
    bench.start()
    assert bench.came_out(LABELS) == [name for pair in zip(slips(), labels(), strict=True) for name in pair]


def test_without_the_wish_or_a_printer_for_it_there_is_none(prepared: Path, tmp_path: Path) -> None:
    for number, settings in enumerate((Settings(printer=LABELS, document_printer=OFFICE), Settings(printer=LABELS))):
        bench = Bench(prepared, tmp_path / str(number), settings)
        bench.start()
        assert (bench.came_out(LABELS), bench.came_out(OFFICE)) == (labels(), [])


@pytest.mark.parametrize(
    "settings", [BESIDE, APART, replace(BESIDE, first_on_top=(LABELS,))], ids=["beside", "apart", "ahead"]
)
def test_wherever_the_power_goes_each_label_and_slip_comes_out_once(
    prepared: Path, tmp_path: Path, settings: Settings
) -> None:
    whole = Bench(prepared, tmp_path / "whole", settings)
    whole.start()
    for cut_at in range(1, whole.moments + 1):
        bench = Bench(prepared, tmp_path / str(cut_at), settings)
        with pytest.raises(PowerCut):
            bench.start(cut_at)
        bench.start()
        found = Counter([*bench.came_out(LABELS), *bench.came_out(OFFICE)])
        assert found == Counter([*labels(), *slips()]), cut_at
        assert bench.told_of(SlipsInDoubt) == [], cut_at


def test_a_slip_in_doubt_is_asked_about_and_printed_again_only_when_that_is_wanted(
    prepared: Path, tmp_path: Path
) -> None:
    bench = Bench(prepared, tmp_path, APART)
    bench.printers[OFFICE].lose_next()
    bench.start()
    doubted = bench.told_of(SlipsInDoubt)[-1]
    assert doubted.orders == (order_id(0),)
    assert bench.came_out(OFFICE) == slips()[1:]

    bench.told.clear()
    bench.start()
    assert bench.told_of(SlipsInDoubt) == [doubted]
    assert bench.came_out(OFFICE) == slips()[1:]

    bench.start(then=lambda work, *_: work.answer(doubted.parcel_ids, are_there=False))
    assert bench.came_out(OFFICE) == [*slips()[1:], slips()[0]]
    assert SlipsInDoubt((), ()) in bench.told


@pytest.mark.parametrize("by_hand", [False, True])
def test_one_that_is_there_is_not_asked_about_again(prepared: Path, tmp_path: Path, by_hand: bool) -> None:
    bench = Bench(prepared, tmp_path, APART)
    bench.printers[OFFICE].lose_next()

    def say(work: SlipWork, *_: object) -> None:
        (doubted,) = bench.told_of(SlipsInDoubt)
        if by_hand:
            work.printed_by_hand(doubted.parcel_ids)
        else:
            work.answer(doubted.parcel_ids, are_there=True)

    bench.start(then=say)
    assert bench.told_of(SlipsInDoubt)[-1] == SlipsInDoubt((), ())
    bench.told.clear()
    bench.start()
    assert bench.told_of(SlipsInDoubt) == []
    assert bench.came_out(OFFICE) == slips()[1:]


def test_a_printer_for_slips_that_is_gone_holds_up_no_label_and_owes_its_slips(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, APART)
    bench.printers[OFFICE].refuse(Problem("printer.gone", printer=OFFICE))
    bench.start()
    assert bench.came_out(LABELS) == labels()
    assert bench.told_of(ActRefused) == [ActRefused("slip", Note("printer.gone", {"printer": OFFICE}))] * ORDERS
    bench.printers[OFFICE].refuse(None)
    bench.start()
    assert bench.came_out(OFFICE) == slips()


def test_a_label_printed_again_brings_no_second_slip(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, BESIDE)
    bench.start(then=lambda _work, printing, _store: printing.print(LABELS, bench.parcel_ids[:1], again="damaged"))
    assert Counter(bench.came_out(LABELS)) == Counter([*labels(), *slips(), labels()[0]])


def test_a_label_that_did_not_come_out_brings_its_slip_only_once(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, BESIDE)
    bench.printers[LABELS].fail_next(nothing_printed=True)

    def try_again(_work: object, _printing: object, store: Any) -> None:
        store.release(bench.parcel_ids)
        store.want(bench.parcel_ids)

    bench.start(then=try_again)
    assert bench.came_out(LABELS)[0] == slips()[0]
    bench.start()
    assert Counter(bench.came_out(LABELS)) == Counter([*labels(), *slips()])


def test_a_label_given_up_takes_its_slip_with_it(prepared: Path, tmp_path: Path) -> None:
    bench = Bench(prepared, tmp_path, APART)

    def void(_work: object, _printing: object, store: Any) -> None:
        assert {each.slip for each in store.open_parcels(bench.parcel_ids)} == {Slip.PRINTED}
        store.void(bench.parcel_ids[:1])
        assert store.open_parcels(bench.parcel_ids[:1])[0].slip is Slip.NONE

    bench.start(then=void)


def test_a_label_has_its_slip_though_it_is_first_printed_as_one_that_is_wanted_again(
    prepared: Path, tmp_path: Path
) -> None:
    bench = Bench(prepared, tmp_path, BESIDE)

    def give_up(_slips: SlipWork, printing: PrintLabels, store: Any) -> None:
        store.void(bench.parcel_ids[:1])
        fields = {"label_hash": store.labels.put(b"%PDF-1.7 new"), "carrier": "postnl"}
        store.apply([Move(bench.parcel_ids[0], Label.VOIDED, Label.BUYING, "buying")])
        store.apply([Move(bench.parcel_ids[0], Label.BUYING, Label.BOUGHT, "bought", fields=fields)])
        for _ in range(2):
            printing.print(LABELS, bench.parcel_ids[:1], again="damaged")

    bench.start(then=give_up)
    again = [labels()[0], slips()[0], labels()[0]]
    assert bench.came_out(LABELS)[2 * ORDERS :] == again, "with its slip, once"
