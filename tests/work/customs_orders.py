"""Orders that leave the customs union, and settings with a printer for what then comes as A4."""

from __future__ import annotations

from desk_table import PRINTER, Table

from amzlabels.domain.changes import SettingsSaved
from amzlabels.domain.settings import Parcels, Settings

OFFICE, SECOND_OFFICE = "Office A4", "Office upstairs"
BRITAIN = {
    "ship-country": "GB",
    "ship-postal-code": "LS1 4AP",
    "ship-city": "Leeds",
    "ship-address-1": "14 High Street",
}
SWITZERLAND = {
    "ship-country": "CH",
    "ship-postal-code": "8001",
    "ship-city": "Zürich",
    "ship-address-1": "Bahnhofstrasse 7",
}
ABROAD = [BRITAIN, SWITZERLAND]
SETTINGS = Settings(
    printer=PRINTER,
    document_printer=OFFICE,
    parcels=Parcels(weight_g=500, hs_code="691200", origin="NL", value_cents=1500),
)


def set_up(table: Table, settings: Settings) -> None:
    """Save these settings, and wait until they count."""
    table.desk.save_settings(settings)
    table.hear(SettingsSaved)
