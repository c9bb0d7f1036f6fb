"""Importing a file: it is as new as its last writing, and a copy of it is no news."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from fakes.clock import FakeClock
from fakes.reports import write_report

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.address_memory import remembered
from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.queue import ImportSummary
from amzlabels.domain.settings import Settings
from amzlabels.journey.import_orders import import_report
from amzlabels.store.sql_store import SqlStore


def take(store: SqlStore, path: Path, clock: FakeClock) -> ImportSummary:
    """Import a file that was written at this moment."""
    written_s = clock.now().timestamp()
    os.utime(path, (written_s, written_s))
    return import_report(path, reader=TxtReportReader(), parcels=store, settings=Settings())


def ship(store: SqlStore, parcel_id: int) -> None:
    """Have a parcel bought, printed and confirmed."""
    for frm, to in (
        (Label.NONE, Label.BUYING),
        (Label.BUYING, Label.BOUGHT),
        (Print.NONE, Print.SENDING),
        (Print.SENDING, Print.PRINTED),
        (Confirm.NONE, Confirm.SENDING),
        (Confirm.SENDING, Confirm.ACCEPTED),
    ):
        store.apply([Move(parcel_id, frm, to, "accepted")])


def test_a_copied_report_alarms_nobody_and_a_newer_one_does(store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 1)
    (parcel_id,) = take(store, report, clock).parcels
    ship(store, parcel_id)
    clock.advance(7200)
    copy = tmp_path / "report (1).txt"
    copy.write_bytes(report.read_bytes())
    assert take(store, copy, clock).still_unshipped == 0

    newer = write_report(tmp_path / "newer.txt", 2)
    assert take(store, newer, clock).still_unshipped == 1


def test_a_corrected_address_is_remembered_for_the_next_order(
    store: SqlStore, clock: FakeClock, tmp_path: Path
) -> None:
    without_number = {"ship-address-1": "Lindelaan", "ship-city": "Ede", "ship-postal-code": "6711 AB"}
    first = take(store, write_report(tmp_path / "one.txt", 1, changes=[without_number]), clock)
    (now,) = store.addresses(first.parcels)
    mended = replace(now.recipient, number="263")
    kept = remembered(now.raw, now.as_read(), mended, clock.now())
    decided = replace(now, recipient=mended, problem=None, is_own=True, remembered=kept)
    store.set_addresses([decided], "address_changed")
    clock.advance(3600)
    second = take(store, write_report(tmp_path / "two.txt", 2, changes=[without_number, without_number]), clock)
    assert (second.added, second.held) == (1, 0)
    (address,) = store.addresses(second.parcels[1:])
    assert (address.recipient.street, address.recipient.number, address.problem) == ("Lindelaan", "263", None)
