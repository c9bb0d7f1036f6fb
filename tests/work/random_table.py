"""A packing table on a day by lot: labels printed, moved, held, given up, asked about, with faults and power cuts.

It keeps its own account of the paper that came out, and of what a person asked for, which the store's must agree with.
"""

from __future__ import annotations

import shutil
import traceback
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random
from threading import Lock
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

from fakes.amazon_account import FakeFeeds
from fakes.lot_printer import LotPrinter, Paper
from fakes.printed_orders import add_orders
from fakes.printing import FakePrinter, FakePrinters
from fakes.store import open_temporary_store
from random_outside import Account, Clock, Drawn, Shop, text_of, tracking_of
from turns import TurnCondition, Turns

from amzlabels.domain.changes import Change
from amzlabels.domain.parcel import Confirm, Evidence, Print, Stage
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, line_of
from amzlabels.domain.queue import ParcelRow
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.domain.slip import IN_DOUBT, OPEN, Slip
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.journey.routes import Routes
from amzlabels.work.deciding import Deciding
from amzlabels.work.errands import errand
from amzlabels.work.flow import Flow
from amzlabels.work.outside import Outside
from amzlabels.work.queueing import Queueing
from amzlabels.work.seeing import Seeing
from amzlabels.work.sheets import Sheets
from amzlabels.work.stacks import Stacks
from amzlabels.work.undoing import Undoing

USUAL, DUMB, SHEETS, PAPERS = "Zebra", "Brother", "Office", "Papers"
ORDERS = 6
HOUR_S = 3600.0
MOST_STEPS = 4000
SETTINGS = Settings(
    printer=USUAL,
    document_printer=PAPERS,
    slips_with_labels=True,
    routes=(Route(Routed.SLIP, LABELS_PRINTER),),
    profiles=(PrinterProfile(SHEETS, labels_per_sheet=2),),
)


class RandomTable:
    """One seed's day. ``wrong`` is what must not have happened."""

    def __init__(self, prepared: Path, folder: Path, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a day by lot is no secret
        self.turns = Turns(self.random)
        self.folder = folder / "data"
        shutil.copytree(prepared, self.folder)
        self.clock = Clock(self.turns)
        self.turns.pass_time = self.clock.wait
        self.paper: list[Paper] = []
        self.wrong: list[str] = []
        self.again: Counter[str] = Counter()
        self.slips_again: Counter[int] = Counter()
        self.acts: Counter[str] = Counter()
        self.amazon = Account(self.turns, self.paper, self.wrong)
        self.shop = Shop(self.parcels)
        self.printers = FakePrinters()
        for name in (USUAL, DUMB, SHEETS, PAPERS):
            evidence = Evidence.SENT if name == DUMB else Evidence.PRINTER_SAID_DONE
            self.printers.replace(LotPrinter(name, self.turns, self.paper, evidence))
        self.settings = SETTINGS
        if seed % 3 == 0:
            self.settings = replace(SETTINGS, first_on_top=(USUAL,))
        if seed % 3 == 1:
            on_sheets = PrinterProfile(USUAL, labels_per_sheet=4)
            self.settings = replace(SETTINGS, profiles=(*SETTINGS.profiles, on_sheets))
        self.on_sheets = [each.name for each in self.settings.profiles]
        waits = SimpleNamespace(Condition=partial(TurnCondition, self.turns), Lock=Lock)
        self._patches = ExitStack()
        self._patches.enter_context(patch("amzlabels.work.lanes.Lane", self.turns.new_lane))
        self._patches.enter_context(patch("amzlabels.work.label_counter.threading", waits))
        self.start()

    def start(self) -> None:
        """Start the program, as after a power cut or on another day."""
        self.store = open_temporary_store(self.folder, self.clock.now)
        parts = {"amazon": self.amazon, "feeds": FakeFeeds(), "clock": self.clock, "printers": self.printers}
        parts |= {"shop": self.shop, "own_shop": lambda _store: self.shop, "sheets": Drawn(), "papers": Drawn()}
        parts |= {"load_for_labels": lambda: None}
        others = dict.fromkeys(Outside.__dataclass_fields__.keys() - parts.keys(), cast(Any, None))
        routes = Routes(self.printers, lambda: self.settings)
        self.flow = Flow(
            Outside(**{**others, **parts}), self._hear, self._crash, (1.0,), routes, is_patient=True, feed_from=None
        )
        self.flow.attach(self.store, self.settings)
        undoing = Undoing(self._hear)
        self.deciding = Deciding(self.flow, undoing, self._hear)
        self.queueing = Queueing(self._do, cast(Any, None), self.flow, self.deciding, lambda _settings: None)
        self.stacks = Stacks(self._do, self.flow, self.deciding)
        self.seeing = Seeing(self._do, self.flow, self.deciding, self._hear)
        self.sheets = Sheets(self._do, self.flow, undoing)
        self._do("start", lambda _store: self.flow.go(None, asks_about_old=True))

    def _crash(self, lane: str, crash: BaseException) -> None:
        self.wrong.append(f"{lane} crashed: {''.join(traceback.format_exception(crash))}")

    def _hear(self, _change: Change) -> None:
        """Nobody looks."""

    def _do(self, act: str, job: Callable[[Store], None]) -> None:
        self.flow.files.do(errand(act, partial(job, self.store), self._hear))

    def _chosen(self, is_meant: Callable[[OpenParcel], bool] = lambda _: True) -> list[int]:
        ids = [each.parcel_id for each in self.parcels() if is_meant(each)]
        return self.random.sample(ids, self.random.randint(1, len(ids))) if ids else []

    def parcels(self) -> list[OpenParcel]:
        """All there are."""
        return self.store.open_parcels(list(range(1, ORDERS + 1)))

    def play(self, acts: int) -> None:
        """So many acts by lot, with some steps of the lanes after each."""
        names = list(_ACTS)
        for _ in range(acts):
            name = self.random.choices(names, [_ACTS[each] for each in names])[0]
            self.acts[name] += 1
            getattr(self, name)()
            for _ in range(self.random.choice((0, 1, 2, 5, 10, 40))):
                self.turns.step()

    def run_dry(self) -> None:
        """Let the lanes do all they can by themselves."""
        for _ in range(MOST_STEPS):
            if not self.turns.step():
                return
        self.wrong.append("the lanes do not come to rest")

    # What a person does.

    def order(self) -> None:
        """Have some printed."""
        self._do("print_parcels", self._print)

    def _print(self, store: Store) -> None:
        self.deciding.print_parcels(self._chosen(), "", store)

    def print_again(self) -> None:
        """Have labels that were printed printed once more."""
        chosen = self._chosen(lambda each: each.print is Print.PRINTED)
        self._ask_again(chosen)
        self._do("print_again", lambda _store: self.flow.print_again(chosen, "damaged"))

    def _ask_again(self, parcel_ids: Collection[int]) -> None:
        self.again.update(text_of(each) for each in self.parcels() if each.parcel_id in parcel_ids)

    def move(self) -> None:
        """Have some printed elsewhere, also what was printed."""
        chosen = self._chosen()
        reason = self.random.choice(("", "damaged"))
        if reason:
            self._ask_again(chosen)
        self.stacks.print_on(chosen, self.random.choice((USUAL, DUMB, SHEETS, "")), reason)

    def hold(self) -> None:
        """Set some aside."""
        self._do("hold", partial(self.deciding.hold, self._chosen()))

    def release(self) -> None:
        """Take what is set aside back."""
        self._do("release", partial(self.deciding.release, self._chosen(lambda each: each.problem is not None)))

    def give_up(self) -> None:
        """Give some labels up and have new ones."""
        chosen = self._chosen()[:2]
        self._do("void", lambda _store: self.flow.voiding.void(chosen))

    def answer(self) -> None:
        """Say of each label that is asked about whether it is there."""

        def job(store: Store) -> None:
            for each in self.parcels():
                if each.print is Print.UNSURE:
                    self.deciding.answer_printed(each.parcel_id, self.is_there(each.print_job), store)

        self._do("answer_printed", job)

    def came_out(self) -> None:
        """Say of all that are there that they came out."""
        there = [each.parcel_id for each in self.parcels() if self.is_there(each.print_job)]
        self._do("came_out", partial(self.deciding.came_out, there))

    def answer_slips(self) -> None:
        """Say of each slip that is in doubt whether it is there."""

        def job(store: Store) -> None:
            for slip in store.prints.slips(IN_DOUBT):
                is_there = self.is_there(slip.job)
                self.flow.slips.answer([slip.parcel_id], are_there=is_there)

        self._do("answer_slips", job)

    def scan(self) -> None:
        """Scan a label that came out."""
        labels = [paper.text for paper in self.paper if paper.text.startswith("label")]
        if labels:
            self.seeing.scan(tracking_of(self.random.choice(labels)))

    def print_expired(self) -> None:
        """Have those printed that were asked about because they waited long."""
        self.queueing.print_expired(
            [each.parcel_id for each in self.parcels() if each.problem and each.problem.code == "label.waited_long"]
        )

    def put_in(self) -> None:
        """Put a sheet in."""
        self.sheets.put_in(self.random.choice(self.on_sheets), self.random.choice(((1, 2), (2,))))

    def release_stack(self) -> None:
        """Print what is there of a stack."""
        self.stacks.print_now(USUAL)

    def try_again(self) -> None:
        """Try everything that stopped."""
        self.flow.resume()
        self._do("retry_now", lambda _store: self.flow.go(None))

    # What happens to them.

    def _printer(self) -> FakePrinter:
        return self.printers[self.random.choice((USUAL, USUAL, DUMB, SHEETS, PAPERS))]

    def block(self) -> None:
        """A printer stands still."""
        self._printer().block(self.random.choice(("media-empty", "offline")))

    def unblock(self) -> None:
        """It goes on."""
        printer = cast(LotPrinter, self._printer())
        printer.unblock()
        printer.look()

    def lose(self) -> None:
        """A job ends in a way that tells nothing, or that tells that it failed."""
        if self.random.random() < 0.5:
            self._printer().lose_next()
        else:
            self._printer().fail_next(nothing_printed=self.random.random() < 0.5)

    def printer_off(self) -> None:
        """A printer loses what it had."""
        printer = cast(LotPrinter, self._printer())
        printer.cut_power()
        printer.look()

    def refuse(self) -> None:
        """A printer takes nothing, or takes it again."""
        self._printer().refuse(self.random.choice((None, None, Problem("printer.unreachable", printer=""))))

    def hours(self) -> None:
        """A long break."""
        self.clock.advance(self.random.choice((1.0, 5.0)) * HOUR_S)

    def power_cut(self) -> None:
        """The machine goes off and is started again."""
        self.turns.cut_power()
        self.store.close()
        self.start()

    # The account.

    def is_there(self, job: str) -> bool:
        """Whether anything of this job lies there."""
        return any(paper.job == job for paper in self.paper)

    def all_well(self) -> None:
        """Every printer prints again."""
        for name in (USUAL, DUMB, SHEETS, PAPERS):
            printer = cast(LotPrinter, self.printers[name])
            printer.refuse(None)
            printer.unblock()
            printer.look()

    def look_for_forgotten(self) -> None:
        """Of what is on its way nothing may lie where nobody goes on with it and nobody is told."""
        for row in self._rows():
            is_told = self.flow.queues.waiting.printer_of(row.parcel_id) in self.on_sheets
            if row.stage is Stage.PRINTING and not is_told:
                self.wrong.append(f"{row.parcel_id} is forgotten: {row.print}")

    def finish(self) -> None:
        """Answer all that is asked and have everything printed that can be."""
        self.printers[DUMB].evidence = Evidence.PRINTER_SAID_DONE
        for _ in range(8):
            self.all_well()
            self.answer()
            self.answer_slips()
            self._do("release", lambda store: self.deciding.release(list(range(1, ORDERS + 1)), store))
            self.print_expired()
            self._do("print_parcels", self._print_all)
            for name in self.on_sheets:
                self.sheets.put_in(name, (1, 2))
            self.run_dry()
            are_slips_there = not self.store.prints.slips({*OPEN, *IN_DOUBT})
            if are_slips_there and all((row.stage, row.print) == (Stage.DONE, Print.PRINTED) for row in self._rows()):
                return

    def _rows(self) -> Sequence[ParcelRow]:
        return self.store.rows([each.parcel_id for each in self.parcels()])

    def _print_all(self, store: Store) -> None:
        self.deciding.print_parcels([each.parcel_id for each in self.parcels()], "", store)

    def check(self) -> None:
        """What came out is what the store says, and as often as it was wanted."""
        labels = Counter(paper.text for paper in self.paper)
        for text, count in labels.items():
            if text.startswith("label") and count > 1 + self.again[text]:
                self.wrong.append(f"{text} came out {count} times, asked for {1 + self.again[text]} times")
        for each in self.parcels():
            if each.print is not Print.PRINTED:
                self.wrong.append(f"{text_of(each)} never printed: {each.label} {each.print} {each.problem}")
            elif text_of(each) not in labels:
                self.wrong.append(f"{text_of(each)} counts as printed and is nowhere")
            self._check_slip(each, labels[f"slip {each.parcel_id}"])
            if each.confirm is not Confirm.ACCEPTED:
                self.wrong.append(f"Amazon was not told of {text_of(each)}: {each.confirm}")
            self._check_proof(each)
        if self.store.proof.verify().fault is not None:
            self.wrong.append(f"the proof log is not whole: {self.store.proof.verify()}")

    def _check_proof(self, parcel: OpenParcel) -> None:
        lines = [line_of(each.text) for each in self.store.proof.lines(Chosen((parcel.parcel_id,)))[0]]
        bought = [line.tracking for line in lines if line.event == "bought"]
        events = {line.event for line in lines if line.tracking == parcel.tracking}
        if bought[-1:] != [parcel.tracking] or not (events & _ON_PAPER and events & _TOLD):
            self.wrong.append(f"{text_of(parcel)} is not proven: {sorted(events)}")

    def _check_slip(self, parcel: OpenParcel, count: int) -> None:
        # A new label has a new slip.
        most = parcel.purchase + 1
        if not count or count > most:
            self.wrong.append(f"slip of {parcel.parcel_id} came out {count} times, at most {most}")
        if parcel.slip is not Slip.PRINTED:
            self.wrong.append(f"slip of {parcel.parcel_id} is {parcel.slip}")

    def whole_day(self, acts: int) -> list[str]:
        """Play it, then have everything printed, and tell what must not have happened."""
        self.play(acts)
        self.all_well()
        self.run_dry()
        self.look_for_forgotten()
        self.finish()
        self.check()
        return self.wrong

    def close(self) -> None:
        """Let everything end."""
        self._patches.close()
        self.turns.cut_power()
        self.turns.close()
        self.store.close()


_ON_PAPER = {"printed", "came_out", "label_scanned"}
_TOLD = {"accepted", "already_accepted", "found_at_amazon"}
_ACTS = {
    **dict.fromkeys(("order", "answer", "unblock"), 6),
    **dict.fromkeys(("move", "block", "power_cut"), 3),
    **dict.fromkeys(("print_again", "hold", "release", "give_up", "came_out", "answer_slips", "scan"), 2),
    **dict.fromkeys(("print_expired", "put_in", "release_stack", "try_again", "lose", "printer_off"), 2),
    **dict.fromkeys(("refuse", "hours"), 1),
}


def prepare(folder: Path) -> None:
    """A store with bought labels, to be copied."""
    store = open_temporary_store(folder)
    add_orders(store, range(ORDERS))
    store.close()
