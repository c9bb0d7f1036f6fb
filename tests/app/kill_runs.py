"""Kills the program at point after point until its journey is done, and counts what should not be."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field
from functools import partial

from kill_points import Plan, Point
from kill_printers import FED, SLIPS, SPOILT
from kill_scene import Ending, Parcels, Program, Scene, scene

from amzlabels.domain.parcel import Confirm, Print
from amzlabels.domain.queue import ParcelRow

MOST_STARTS_IN_A_ROW = 8
"""So many starts that nobody kills, and something is still to do: it does not come to its end."""
OF_FEEDS = frozenset(
    {"amazon create_feed_document", "amazon upload", "amazon create_feed", "amazon feed", "amazon feed_document"}
    | {"amazon document", "commit in_feed"}
)
DROPPED_AGAIN = 7
"""At each so many-th start the report is dropped once more."""


@dataclass
class Found:
    """What came of the kills: how many of each kind, what was wrong, how many questions each made a person answer."""

    kills: Counter[str] = field(default_factory=Counter)
    points: int = 0
    faults: list[str] = field(default_factory=list)
    questions: int = 0
    most_questions: int = 0
    took_s: float = 0.0


class Watch:
    """Looks after each kill at everything outside and at the store; each fault is told once, with where it came up."""

    def __init__(self, here: Scene, found: Found) -> None:
        self._here = here
        self._found = found
        self._told: set[str] = set()
        self._asked: set[str] = set()
        self._under_way: dict[str, int] = {}
        self._of_kill: Counter[int] = Counter()
        self._kills = 0

    def look(self, ending: Ending) -> list[ParcelRow]:
        """See what is doubled, and what is asked; returns the parcels."""
        at = ending.killed_at
        if at is not None:
            self._kills += 1
            self._found.kills[f"{at.what.split(' ')[0]}, {at.side}"] += 1
        parcels = self._here.parcels()
        self._see_questions(parcels)
        for fault in doubled(self._here):
            if fault not in self._told:
                self._told.add(fault)
                where = "at the end" if at is None else f"killed {at.side} {at.what} ({at.whom})"
                self._found.faults.append(f"{self._here.kind}: {fault}, {where}")
        return parcels.rows

    def _see_questions(self, parcels: Parcels) -> None:
        """A question is of the first kill after its job was on its way to the printer."""
        for row in parcels.rows:
            job = parcels.jobs.get(row.parcel_id, "")
            if row.print is Print.SENDING:
                self._under_way.setdefault(job, self._kills)
            if row.print is Print.UNSURE and job not in self._asked:
                self._asked.add(job)
                kill = self._under_way.get(job, self._kills)
                self._of_kill[kill] += 1
                self._found.questions += 1
                self._found.most_questions = max(self._found.most_questions, self._of_kill[kill])


def doubled(here: Scene) -> list[str]:
    """What was done more than once, or too early."""
    ledger, tray = here.world.ledger, here.tray.counts()
    with ledger.lock:
        told = [_tracking(bodies[-1]) for kept in ledger.confirmations.values() for bodies in kept.values()]
        told += [row["tracking-number"] for fed in ledger.fed.values() for row in fed]
        faults = [f"{each} bought {times} times" for each, times in ledger.created.items() if times > 1]
        packages = {each: ledger.packages(each) for each in {*ledger.confirmations, *ledger.fed}}
        faults += [f"{each} is {count} packages" for each, count in packages.items() if count > 1]
        faults += [f"malformed: {each['why']}" for each in ledger.malformed]
    faults += [f"{each} printed {times} times" for each, times in tray.items() if times > 1 and each != SPOILT]
    faults += [f"{tray[SPOILT]} spoilt labels"] if SPOILT in tray else []
    return faults + [f"Amazon was told of {each}, which is not on paper" for each in told if each not in tray]


def _tracking(body: dict[str, dict[str, str]]) -> str:
    return body["packageDetail"]["trackingNumber"]


def missing(here: Scene, rows: list[ParcelRow]) -> list[str]:
    """What is lost, once all is done."""
    here.tray.come_to_rest()
    ledger, tray = here.world.ledger, here.tray.counts()
    wanted = {
        "imported": len(rows),
        "bought": len(ledger.created),
        "printed": sum(row.tracking in tray for row in rows),
        "confirmed": sum(row.confirm is Confirm.ACCEPTED and ledger.packages(row.order_id) == 1 for row in rows),
    }
    if here.kind == SLIPS:
        wanted["slips"] = sum(f"slip-{row.order_id}" in tray for row in rows)
    return [f"{here.kind}: {count} of {here.orders} {name}" for name, count in wanted.items() if count != here.orders]


def finish(here: Scene, watch: Watch, plan: Plan, found: Found) -> None:
    """Start the program until all is done, answering what it asks by what is in the tray."""
    starts, unkilled = 0, 0
    rows: list[ParcelRow] = []
    while unkilled < MOST_STARTS_IN_A_ROW:
        unsure = [row for row in rows if row.print is Print.UNSURE]
        starts += 1
        if unsure:
            here.tray.come_to_rest()
            on_paper = here.tray.counts()
            ending = here.answer({row.parcel_id: row.tracking in on_paper for row in unsure}, plan)
        elif not rows or starts % DROPPED_AGAIN == 0:
            ending = here.ship(plan)
        else:
            ending = here.resume(plan)
        rows = watch.look(ending)
        if ending.killed_at is not None:
            unkilled = 0
            continue
        unkilled += 1
        if ending.status < 0 or ending.status > 1:
            found.faults.append(f"{here.kind}: it ended with {ending.status}: {here.said.read_text()[-2000:]}")
        if rows and all(row.confirm is Confirm.ACCEPTED for row in rows):
            break
    found.faults += missing(here, rows)


def chain(program: Program, kind: str, orders: int, every: int = 1, first: int = 0) -> Found:
    """One journey, killed at each point (or ``every`` so many-th, from the ``first`` on) when it is first come to."""
    found = Found()
    passed: set[Point] = set()
    began = time.monotonic()

    def plan(point: Point) -> bool:
        if point in passed:
            return False
        passed.add(point)
        return (len(passed) - 1 - first) % every == 0

    with scene(program, kind, orders) as here:
        finish(here, Watch(here, found), plan, found)
    found.points, found.took_s = len(passed), time.monotonic() - began
    return found


def each(program: Program, kind: str, orders: int, kills: int) -> Found:
    """So many journeys, each in a world of its own and killed once, at points that are spread over one undisturbed.

    Of confirmations in feeds: at each point that has to do with a feed. What was in a feed that is cut short is told by
    itself afterwards, so that there is only one such point in a journey.
    """
    found = Found()
    began = time.monotonic()
    with scene(program, kind, orders) as here:
        points = here.ship(_spare).points
        found.faults += missing(here, here.parcels().rows)
    found.points = len(points)
    plans = [_at(len(points) * number // kills) for number in range(kills)]
    if kind == FED:
        plans = [partial(Point.__eq__, point) for point in dict.fromkeys(points) if point.what in OF_FEEDS]
    for plan in plans:
        with scene(program, kind, orders) as here:
            watch = Watch(here, found)
            watch.look(here.ship(plan))
            finish(here, watch, _spare, found)
    found.took_s = time.monotonic() - began
    return found


def _at(place: int) -> Plan:
    """The point that is come to after so many others."""
    passed = iter(range(place + 1))
    return lambda _point: next(passed, place) == place


def _spare(_point: Point) -> bool:
    return False
