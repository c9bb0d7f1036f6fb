"""Settings: kept whole, and readable whatever an older or newer program has left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fakes.store import open_temporary_store
from sqlalchemy import insert

from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import settings_groups

SETTINGS = Settings(
    printer="Zebra ZD421",
    sender=Address(name="Mokken & Co", street="Kade", number="1", city="Hoorn", country="NL"),
    parcels=Parcels(carrier="dpd", weight_g=750, value_cents=1250),
    carrier_codes={"dpd": CarrierCode("DPD"), "gls": CarrierCode("Other", "GLS Netherlands")},
    language="nl",
    sounds=False,
)


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
        ("parcels", {"weight_g": 300}, Settings(parcels=Parcels(weight_g=300))),
        ("parcels", {"weight_g": "heavy", "value_cents": True}, Settings()),
        ("sender", {"city": "Hoorn", "planet": "Earth"}, Settings(sender=Address(city="Hoorn"))),
        ("carrier_codes", {}, Settings(carrier_codes={})),
        (
            "carrier_codes",
            {"dpd": {"code": "DPD", "x": 1}, "gls": 5},
            Settings(carrier_codes={"dpd": CarrierCode("DPD")}),
        ),
        ("a_group_of_tomorrow", {"anything": 1}, Settings()),
    ],
)
def test_what_is_absent_unknown_or_of_another_kind_gives_way_to_the_default(
    store: SqlStore, name: str, document: Any, expected: Settings
) -> None:
    write_group(store, name, document)
    assert store.load_settings() == expected
