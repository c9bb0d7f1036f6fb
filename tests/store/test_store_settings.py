"""Settings: kept whole, and readable whatever an older or newer program has left."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fakes.store import open_temporary_store
from sqlalchemy import insert

from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.connection import Connection
from amzlabels.domain.consent import Application
from amzlabels.domain.printer import RawPrinter
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.queue import PendingReport
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed
from amzlabels.domain.settings import BY_HAND, Fetching, Parcels, Settings
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import settings_groups

SETTINGS = Settings(
    printer="Zebra ZD421",
    sender=Address(name="Mokken & Co", street="Kade", number="1", city="Hoorn", country="NL"),
    parcels=Parcels(carrier="dpd", weight_g=750, value_cents=1250),
    carrier_codes={"dpd": CarrierCode("DPD"), "DE/dpd": CarrierCode("DPD", method="Classic"), "gls": CarrierCode("")},
    language="nl",
    sounds=False,
    application=Application("amzn1.sp.solution.1", "https://example.org/back", is_draft=True),
    fetching=Fetching(30, "/home/anna/Downloads"),
    confirm_when=BY_HAND,
    scanned_back=("Zebra", "Dymo"),
    raw_printers=(
        RawPrinter("ZD421 10.0.0.9", "10.0.0.9", 9101, 300, "na_index-4x6_4x6in", counts=True, right_mm=-1.5),
        RawPrinter("ZPL bench", "bench"),
    ),
    slips_with_labels=True,
    first_on_top=("Zebra ZD421",),
    routes=(Route(Routed.SLIP, LABELS_PRINTER), Route(Routed.LABEL, "Upstairs", "dpd", "4x6")),
    profiles=(
        PrinterProfile(
            "Label",
            "ipp://10.0.0.8:631/ipp/print",
            Language.PDF_VIA_DRIVER,
            "iso_a6_105x148mm",
            300,
            right_mm=-0.5,
            down_mm=1.0,
            trusts_sent=True,
            labels_per_sheet=4,
        ),
        PrinterProfile("Office"),
    ),
)
CONNECTED_AT = datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC)
CONNECTION = Connection("A1B2C3", CONNECTED_AT, CONNECTED_AT - timedelta(days=3), None)
PENDING = PendingReport("5001", CONNECTED_AT, "NL", wanted=True)


def write_group(store: SqlStore, name: str, document: Any) -> None:
    with store._engine.begin() as connection:
        connection.execute(insert(settings_groups).values(name=name, document=json.dumps(document)))


def test_without_any_the_defaults_hold(store: SqlStore) -> None:
    assert store.load_settings() == Settings()


def test_settings_come_back_after_the_store_was_closed(store: SqlStore, tmp_path: Path) -> None:
    store.save_settings(Settings(printer="older"))
    store.save_settings(SETTINGS)
    store.close()
    again = open_temporary_store(tmp_path)
    assert again.load_settings() == SETTINGS
    again.close()


@pytest.mark.parametrize(
    ("name", "document", "expected"),
    [
        ("general", {"printer": "Zebra", "colour": "red"}, Settings(printer="Zebra")),
        ("general", {"printer": 7, "sounds": "no", "parcels": {}}, Settings()),
        ("general", ["not", "a", "group"], Settings()),
        ("general", {"routes": [{"document": "letter", "printer": "P"}, {"document": ["x"]}, "none"]}, Settings()),
        (
            "general",
            {"routes": [{"document": "slip", "printer": ""}, {"document": "slip", "printer": "P", "size": 7}]},
            Settings(routes=(Route(Routed.SLIP, "P"),)),
        ),
        ("parcels", {"weight_g": 300}, Settings(parcels=Parcels(weight_g=300))),
        ("parcels", {"weight_g": "heavy", "value_cents": True}, Settings()),
        ("sender", {"city": "Hoorn", "planet": "Earth"}, Settings(sender=Address(city="Hoorn"))),
        ("application", {"is_draft": "yes", "redirect_uri": 5}, Settings()),
        ("fetching", {"every_min": 15}, Settings(fetching=Fetching(15))),
        ("carrier_codes", {}, Settings(carrier_codes={})),
        (
            "carrier_codes",
            {"dpd": {"code": "DPD", "x": 1}, "gls": 5},
            Settings(carrier_codes={"dpd": CarrierCode("DPD")}),
        ),
        (
            "general",
            {"raw_printers": [{"name": "A", "host": "a", "dpi": "fine", "x": 1}, {"name": "B"}, 7]},
            Settings(raw_printers=(RawPrinter("A", "a"),)),
        ),
        ("general", {"raw_printers": {"name": "A"}}, Settings()),
        ("general", {"scanned_back": ["Zebra", 7]}, Settings(scanned_back=("Zebra",))),
        ("general", {"scanned_back": "Zebra"}, Settings()),
        (
            "general",
            {"profiles": [{"name": "A", "language": "zpl", "dpi": "fine", "x": 1}, {"media": "B"}, 7]},
            Settings(profiles=(PrinterProfile("A", language=Language.ZPL),)),
        ),
        (
            "general",
            {"profiles": [{"name": "A", "language": "klingon"}, {"name": "B", "language": 7}]},
            Settings(profiles=(PrinterProfile("A"), PrinterProfile("B"))),
        ),
        ("general", {"profiles": "A"}, Settings()),
        ("a_group_of_tomorrow", {"anything": 1}, Settings()),
    ],
)
def test_what_is_absent_unknown_or_of_another_kind_gives_way_to_the_default(
    store: SqlStore, name: str, document: Any, expected: Settings
) -> None:
    write_group(store, name, document)
    assert store.load_settings() == expected


def test_nothing_is_remembered_of_a_connection_that_never_was(store: SqlStore) -> None:
    assert store.load_connection() == Connection()
    assert store.load_pending_report() is None


def test_what_is_remembered_outlives_the_store_and_other_settings(store: SqlStore, tmp_path: Path) -> None:
    store.save_connection(Connection("older"))
    store.save_connection(CONNECTION)
    store.save_pending_report(PENDING)
    store.save_settings(SETTINGS)
    store.close()
    again = open_temporary_store(tmp_path)
    assert (again.load_connection(), again.load_pending_report(), again.load_settings()) == (
        CONNECTION,
        PENDING,
        SETTINGS,
    )
    again.save_connection(Connection())
    again.save_pending_report(None)
    assert (again.load_connection(), again.load_pending_report(), again.load_settings()) == (
        Connection(),
        None,
        SETTINGS,
    )
    again.close()


@pytest.mark.parametrize(
    "document",
    [[], {}, {"report_id": "5001"}, {"report_id": 5, "asked_at": CONNECTED_AT.isoformat()}]
    + [{"report_id": "5001", "asked_at": text} for text in ("", "yesterday", 5, "2026-11-23T09:00:00")],
)
def test_a_report_under_way_that_cannot_be_read_is_none(store: SqlStore, document: Any) -> None:
    write_group(store, "pending_report", document)
    assert store.load_pending_report() is None


@pytest.mark.parametrize("document", [[], {"seller_id": 5, "connected_at": "soon", "planet": "Earth"}])
def test_a_connection_that_cannot_be_read_is_empty(store: SqlStore, document: Any) -> None:
    write_group(store, "connection", document)
    assert store.load_connection() == Connection()
