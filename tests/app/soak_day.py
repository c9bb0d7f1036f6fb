"""A day and a night at a table in fast time: what happens to it, how much memory it takes, whether the books agree."""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from soak_books import faults_in, is_shipped, ledger_of, still_known
from soak_loss import SoakLoss
from soak_orders import SoakOrders
from soak_person import SoakPerson
from soak_table import DUMB, USUAL, SoakTable

from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.parcel import Evidence, Print, Stage
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery

HOUR_S, SAMPLE_S = 3600.0, 900.0
MONTH = timedelta(days=30)
MONTH_OLD_ORDERS = 8
HOME = ZoneInfo("Europe/Amsterdam")
DAYTIME = range(7, 21)
DAY_ACT_S, NIGHT_ACT_S, HAPPENS_S = 35.0, 300.0, 240.0
SHOP = ("create", "labels", "get", "list", "label_file")
AMAZON = ("confirm", "order", "orders", "create_report", "report", "report_document")
KINDS = ("500", "429", "reset", "reset_after_effect", "hang_after_effect", "bad_json", "html", "truncated", "cut_off")
DELIVERIES = (3, 4, 5, 7, 7, 7)
ROUNDS, PATIENCE_S = 12, 10.0


class SoakDay:
    """One seed's day of so many hours. ``memory_mib`` is what the process took, every quarter of an hour."""

    def __init__(self, folder: Path, seed: int, hours: float, pace: float) -> None:
        self.hours = hours
        self.table = SoakTable(folder, seed, pace)
        self.orders = SoakOrders(self.table)
        self.person = SoakPerson(self.table, self.orders)
        self._loss = SoakLoss(self.table, self.orders)
        self.happened: Counter[str] = Counter()
        self.memory_mib: list[float] = []
        self._random = self.table.random

    @classmethod
    @contextmanager
    def begun(cls, folder: Path, seed: int, hours: float, pace: float) -> Iterator[SoakDay]:
        """A day that is closed in the end."""
        day = cls(folder, seed, hours, pace)
        try:
            with day.table.in_fast_time():
                yield day
        finally:
            day.table.close()

    def play(self) -> list[str]:
        """Live it through; returns what must not have been."""
        self._ship_a_month_ago()
        table, begun_s = self.table, self.table.line.monotonic_s()
        end_s = begun_s + self.hours * HOUR_S
        next_s = dict.fromkeys(("act", "happen", "sample"), begun_s)
        while (now_s := table.line.monotonic_s()) < end_s:
            if now_s >= next_s["act"]:
                self.person.act()
                is_day = table.line.now().astimezone(HOME).hour in DAYTIME
                next_s["act"] = now_s + self._random.expovariate(1 / (DAY_ACT_S if is_day else NIGHT_ACT_S))
            if now_s >= next_s["happen"]:
                self._happen()
                next_s["happen"] = now_s + self._random.expovariate(1 / HAPPENS_S)
            if now_s >= next_s["sample"]:
                self._sample()
                next_s["sample"] += SAMPLE_S
            table.wait(max(0.0, min(next_s.values()) - table.line.monotonic_s()))
        self._sample()
        table.ahead = timedelta(0)
        self.finish()
        table.wait_until(self._is_everybody_forgotten)
        return [*table.crashes, *_left_behind(table), *faults_in(table, self.orders)]

    def growth(self) -> float:
        """By how much memory grew over the last three quarters, as a share: the last hour beside the sixth."""
        quarter = len(self.memory_mib) // 4
        before, after = _middle(self.memory_mib[quarter : quarter + 4]), _middle(self.memory_mib[-4:])
        return after / before - 1

    def finish(self) -> None:
        """Everything is well again, and the person sees to all that is left."""
        table = self.table
        table.world.steer("calm")
        table.mains.is_full = False
        table.printers[DUMB].evidence = Evidence.PRINTER_SAID_DONE
        for _ in range(ROUNDS):
            self._printers_go_on()
            self.person.answer()
            fetched = table.told["FetchEnded"]
            table.desk.get_orders(wanted=True)
            table.desk.print_parcels(None)
            table.desk.print_parcels(self._unprinted())
            table.wait(60.0)
            table.wait_until(partial(self._has_fetched, fetched), HOUR_S)
            # A busy machine is given its time, which is long in here.
            table.wait_until(lambda: not table.desk.is_busy, max(HOUR_S, PATIENCE_S * table.line.pace))
            if not self._is_anything_left():
                return

    def _has_fetched(self, before: int) -> bool:
        return self.table.told["FetchEnded"] > before

    def _is_everybody_forgotten(self) -> bool:
        """Whether nobody is left of those whose time has come meanwhile; on a busy machine minutes are hours here."""
        return not any(still_known(self.table, self.orders))

    def _unprinted(self) -> list[int]:
        store = self.table.witness
        parcels = store.open_parcels(store.list(QueueQuery()))
        return [
            each.parcel_id
            for each in parcels
            if each.print is not Print.PRINTED and not each.rides_with and each.order_id not in self.orders.cancelled
        ]

    def _is_anything_left(self) -> bool:
        store = self.table.witness
        open_ = {each.order_id for each in store.open_parcels()} - self.orders.cancelled
        there = {each.order_id for each in store.open_parcels(store.list(QueueQuery()))}
        ledger = ledger_of(self.table)
        away = [each for each in self.orders.all - there if not is_shipped(each, self.table, ledger)]
        return bool(open_ or self._unprinted() or away)

    def _ship_a_month_ago(self) -> None:
        """Ship some orders whose people are to be forgotten before this day is over."""
        table = self.table
        table.ahead = timedelta(hours=self.hours / 2) - MONTH
        table.desk.import_reports([self.orders.make(MONTH_OLD_ORDERS)])
        table.wait_until(lambda: table.told["Imported"] > 0)
        # What draws them is loaded once, and is no growth.
        for document in Document:
            table.desk.paperwork.order(DocumentOrder(document), table.folder / "paper.pdf")
        table.desk.print_parcels(None)
        self.finish()
        self.orders.untouched = frozenset(self.orders.all)
        # A store that is put back to before they were shipped takes the day it learns of that for the day it was.
        self._loss.back_up()
        table.wait_until(lambda: table.told["BackedUp"] > 0)
        table.ahead = timedelta(0)
        table.restart()

    def _sample(self) -> None:
        self.person.prune()
        gc.collect()
        if sys.platform == "linux":
            # What has been given back to the C library is nobody's, though it keeps it for the next who asks.
            ctypes.CDLL(None).malloc_trim(0)
        self.memory_mib.append(memory_mib())

    # What happens to the table.

    def _happen(self) -> None:
        name = self._random.choices(list(_HAPPENS), list(_HAPPENS.values()))[0]
        self.happened[name] += 1
        getattr(self, f"_{name}")()

    def _stand_still(self) -> None:
        self.table.printer().block(self._random.choice(("media-empty", "offline", "cover-open")))

    def _disk_full(self) -> None:
        self.table.mains.is_full = True

    def _silence(self) -> None:
        self.table.printers.is_silent = True
        for name in (USUAL, DUMB):
            self.table.printers[name].block("offline")

    def _go_on(self) -> None:
        self.table.mains.is_full = False
        self._printers_go_on()

    def _printers_go_on(self) -> None:
        self.table.printers.is_silent = False
        for name in (USUAL, DUMB):
            self.table.printers[name].refuse(None)
            self.table.printers[name].unblock()

    def _spoil_print(self) -> None:
        if self._random.random() < 0.5:
            self.table.printer().lose_next()
        else:
            self.table.printer().fail_next(nothing_printed=self._random.random() < 0.5)

    def _printer_off(self) -> None:
        printer = self.table.printer()
        printer.cut_power()
        printer.look()

    def _refuse(self) -> None:
        printer = self.table.printer()
        printer.refuse(Problem("printer.unreachable", printer=printer.name))

    def _shop_fault(self) -> None:
        self._fault("myparcel", SHOP, self._random.choice((1, 1, 2, 8)))

    def _amazon_fault(self) -> None:
        self._fault("amazon", AMAZON, self._random.choice((1, 1, 2, 8)))

    def _fault(self, service: str, operations: Iterable[str], times: int) -> None:
        operation, kind = self._random.choice(tuple(operations)), self._random.choice(KINDS)
        if kind.startswith("hang"):
            times = 1
        self.table.world.steer("fault", service=service, operation=operation, kind=kind, times=times)

    def _token_ends(self) -> None:
        self.table.world.steer("login", act="expire")

    def _buyer_cancels(self) -> None:
        open_ = [each.order_id for each in self.table.witness.open_parcels()]
        if open_:
            self.orders.cancel(self._random.choice(open_))

    def _clock_is_set(self) -> None:
        wrong = timedelta(minutes=self._random.choice((-300, -60, -3, 3, 60, 300)))
        self.table.ahead = timedelta(0) if self.table.ahead else wrong

    def _deliver(self) -> None:
        store = self.table.witness
        done = store.rows(store.list(QueueQuery(stages=frozenset({Stage.DONE})))[:20])
        for row in done:
            if row.tracking and row.order_id not in self.orders.untouched:
                self.table.world.steer("parcel", reference=row.tracking, status=self._random.choice(DELIVERIES))

    def _restart(self) -> None:
        self.table.restart()

    def _power_cut(self) -> None:
        self.table.cut_power()

    def _back_up(self) -> None:
        self._loss.back_up()

    def _damage(self) -> None:
        self._loss.damage()

    def _put_back(self) -> None:
        self._loss.put_back()


_HAPPENS = {
    **dict.fromkeys(("go_on",), 6),
    **dict.fromkeys(("shop_fault", "amazon_fault"), 5),
    **dict.fromkeys(("stand_still", "spoil_print"), 3),
    **dict.fromkeys(("power_cut", "restart", "deliver", "printer_off", "refuse", "clock_is_set", "disk_full"), 2),
    **dict.fromkeys(("token_ends", "buyer_cancels", "back_up", "damage", "put_back", "silence"), 1),
}


def _left_behind(table: SoakTable) -> list[str]:
    """Threads of lanes that an earlier start of the program has not ended, and such a start itself."""
    lanes = Counter(each.name for each in threading.enumerate() if each.name.startswith("lane-"))
    threads = [f"{count} threads are called {name}" for name, count in lanes.items() if count > 1]
    return [*threads, *(f"{count} ended programs are still held" for count in (table.earlier_desks(),) if count)]


def memory_mib() -> float:
    """What this process takes of the machine's memory, in MiB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]
