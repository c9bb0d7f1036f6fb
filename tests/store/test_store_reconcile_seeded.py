"""Seeded mismatches between a random store and a random report: all are found, none is invented."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.clock import START, FakeClock
from fakes.store import open_temporary_store
from hypothesis import given, settings
from hypothesis import strategies as st
from store_orders import assert_stages_follow, histories, item, order, put, take_in

from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.domain.queue import FETCHED, ImportSummary, Origin
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import metadata, utc_ms

PRINTED = {"label": Label.BOUGHT, "print": Print.PRINTED}
SENT = {**PRINTED, "confirm": Confirm.ACCEPTED}
NOW = START + timedelta(hours=3)
LONG_AGO, JUST_NOW = utc_ms(NOW - timedelta(minutes=31)), utc_ms(NOW - timedelta(minutes=29))
STATES = {
    "ready": {},
    "wanted": {"wanted": True},
    "refused": {"label": Label.REFUSED, "problem": "shop.refused"},
    "broken": {"problem": "address.number_missing"},
    "held": {"problem": "user.held"},
    "voided": {"label": Label.VOIDED, "purchase": 2},
    "bought": {"label": Label.BOUGHT},
    "buying": {"label": Label.BUYING},
    "printing": {"label": Label.BOUGHT, "print": Print.SENDING},
    "printed": PRINTED,
    "exported_long_ago": {**PRINTED, "exported_at": LONG_AGO},
    "exported_just_now": {**PRINTED, "exported_at": JUST_NOW},
    "sent_long_ago": {**SENT, "confirmed_at": LONG_AGO, "printed_at": LONG_AGO},
    "sent_just_now": {**SENT, "confirmed_at": JUST_NOW, "printed_at": LONG_AGO},
}
UNTOUCHED = {"ready", "wanted", "refused", "broken", "held", "voided"}
PRINT_OVER = {name for name, state in STATES.items() if state.get("print") is Print.PRINTED}


@dataclass(frozen=True)
class Seed:
    """One order: how it stands, where it is sold, what the report makes of it."""

    state: str
    marketplace: str | None
    fate: str


@dataclass(frozen=True)
class Report:
    """How the report came in, and how many orders of it were never seen before."""

    is_complete: bool
    asked_for: str
    age_min: int
    new_orders: int

    @property
    def is_older(self) -> bool:
        return self.age_min > 180


SEEDS = st.lists(
    st.builds(
        Seed,
        st.sampled_from(sorted(STATES)),
        st.sampled_from(["NL", "DE", None]),
        st.sampled_from(["same", "absent", "moved", "more", "both"]),
    ),
    min_size=1,
    max_size=8,
)
REPORTS = st.builds(
    Report,
    st.booleans(),
    st.sampled_from(["", "NL", "DE"]),
    st.sampled_from([0, 0, 0, 10, 170, 200]),
    st.integers(0, 2),
)


@pytest.fixture(scope="module")
def shared() -> Iterator[tuple[SqlStore, FakeClock]]:
    """One store for all examples: making one takes longer than an example."""
    clock = FakeClock()
    with tempfile.TemporaryDirectory() as folder:
        store = open_temporary_store(Path(folder), clock.now)
        yield store, clock
        store.close()


def emptied(store: SqlStore) -> None:
    with store._engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name in ("events", "order_items", "parcels", "orders", "imports"):
                connection.execute(table.delete())


def as_told(number: int, seed: Seed) -> Order:
    plain = order(number, marketplace=seed.marketplace)
    if seed.fate in ("moved", "both"):
        plain = replace(plain, raw_address=replace(plain.raw_address, line_1="Beukenlaan 3"))
    return replace(plain, items=(item(number, 2),)) if seed.fate in ("more", "both") else plain


def expected_event(seed: Seed, seeds: list[Seed], report: Report) -> list[str]:
    """What the rules say becomes of one order, told apart from the program's own way of finding out."""
    age_ms = report.age_min * 60_000
    if report.is_older:
        return []
    if _is_absent(seed, report):
        return _absent(seed, seeds, report, age_ms)
    events = []
    if seed.state == "sent_long_ago" and report.age_min == 0:
        events.append("still_unshipped")
    if seed.state == "exported_long_ago" and report.age_min == 0:
        events.append("still_unshipped")
    if seed.fate != "same" and seed.state in PRINT_OVER:
        events.append("changed_too_late")
    if seed.fate != "same" and seed.state in ("ready", "wanted", "voided", "bought"):
        events.append("changed")
    return events


def _absent(seed: Seed, seeds: list[Seed], report: Report, age_ms: int) -> list[str]:
    named = [each for each in seeds if not _is_absent(each, report)]
    if report.is_complete:
        is_covered = report.asked_for in ("", seed.marketplace)
    else:
        occurring = {each.marketplace for each in named} | ({"NL"} if _new(report) else set())
        is_covered = seed.marketplace in occurring
    made_at = utc_ms(NOW) - age_ms
    exported_at = STATES[seed.state].get("exported_at")
    if exported_at is not None:
        return ["closed_by_report"] * (is_covered and made_at > exported_at)
    is_unprinted = seed.state in (UNTOUCHED - {"held"}) | {"bought"}
    tells = report.is_complete or any(each.state not in PRINT_OVER for each in named)
    return ["gone"] * (is_covered and is_unprinted and tells)


def _new(report: Report) -> int:
    return report.new_orders if report.asked_for in ("", "NL") else 0


def _is_absent(seed: Seed, report: Report) -> bool:
    return seed.fate == "absent" or report.asked_for not in ("", seed.marketplace)


@given(seeds=SEEDS, report=REPORTS)
@settings(max_examples=100, deadline=None)
def test_all_mismatches_are_found_and_none_is_invented(
    shared: tuple[SqlStore, FakeClock], seeds: list[Seed], report: Report
) -> None:
    store, clock = shared
    emptied(store)
    clock.advance((START - clock.now()).total_seconds())
    ids = take_in(store, *(order(number, marketplace=seed.marketplace) for number, seed in enumerate(seeds, 1))).parcels
    for parcel_id, seed in zip(ids, seeds, strict=True):
        put(store, parcel_id, **STATES[seed.state])
    clock.advance((NOW - START).total_seconds())
    origin = Origin(
        FETCHED if report.is_complete else "report.txt",
        NOW - timedelta(minutes=report.age_min),
        is_complete=report.is_complete,
        marketplace=report.asked_for,
    )
    told = [as_told(number, seed) for number, seed in enumerate(seeds, 1) if not _is_absent(seed, report)]
    told += [order(100 + number) for number in range(_new(report))]

    summary = store.import_orders(origin, told, wanted=False)

    found = [[name for name in names if name not in ("imported", "updated")] for names in histories(store, ids)]
    expected = [expected_event(seed, seeds, report) for seed in seeds]
    assert found == expected
    flat = [name for names in expected for name in names]
    assert counted(summary) == (
        flat.count("still_unshipped"),
        flat.count("gone"),
        flat.count("changed") + flat.count("changed_too_late"),
        flat.count("closed_by_report"),
    )
    assert_stages_follow(store)
    again = store.import_orders(origin, told, wanted=False)
    assert (counted(again), again.added, again.updated) == ((0, 0, 0, 0), 0, 0)


def counted(summary: ImportSummary) -> tuple[int, int, int, int]:
    return summary.still_unshipped, summary.gone, summary.changed, summary.closed
