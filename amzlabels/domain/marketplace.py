"""The Amazon marketplaces the program knows, as data; how a report names one is told by ``amazon.report``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

_HOME_ZONE = "Europe/Amsterdam"


@dataclass(frozen=True, slots=True)
class Marketplace:
    """One Amazon shop. ``code`` is what people and the command line call it (UK, not GB).

    Source: the host and id table of Amazon's Selling Partner API samples and developer guide.
    """

    code: str
    marketplace_id: str
    sales_channel: str
    email_domain: str
    seller_central_host: str
    time_zone: str


def _row(code: str, marketplace_id: str, suffix: str, host: str, time_zone: str) -> Marketplace:
    return Marketplace(code, marketplace_id, f"Amazon.{suffix}", f"marketplace.amazon.{suffix}", f"{host}", time_zone)


_EUROPE = "sellercentral-europe.amazon.com"

MARKETPLACES: tuple[Marketplace, ...] = (
    _row("NL", "A1805IZSGTT6HS", "nl", "sellercentral.amazon.nl", "Europe/Amsterdam"),
    _row("DE", "A1PA6795UKMFR9", "de", _EUROPE, "Europe/Berlin"),
    _row("ES", "A1RKKUPIHCS9HS", "es", _EUROPE, "Europe/Madrid"),
    _row("IT", "APJ6JRA9NG5V4", "it", _EUROPE, "Europe/Rome"),
    _row("UK", "A1F83G8C2ARO7P", "co.uk", _EUROPE, "Europe/London"),
    _row("FR", "A13V1IB3VIYZZH", "fr", _EUROPE, "Europe/Paris"),
    _row("BE", "AMEN7PMS3EDWL", "com.be", "sellercentral.amazon.com.be", "Europe/Brussels"),
    _row("PL", "A1C3SOZRARQ6R3", "pl", "sellercentral.amazon.pl", "Europe/Warsaw"),
    _row("SE", "A2NODRKZP88ZB9", "se", "sellercentral.amazon.se", "Europe/Stockholm"),
    _row("IE", "A28R8C7NBKEWEA", "ie", "sellercentral.amazon.ie", "Europe/Dublin"),
    _row("TR", "A33AVAJ2PDY3EV", "com.tr", "sellercentral.amazon.com.tr", "Europe/Istanbul"),
)

BY_CODE = {marketplace.code: marketplace for marketplace in MARKETPLACES}
BY_ID = {marketplace.marketplace_id: marketplace for marketplace in MARKETPLACES}
BY_SALES_CHANNEL = {marketplace.sales_channel.lower(): marketplace for marketplace in MARKETPLACES}
BY_EMAIL_DOMAIN = {marketplace.email_domain: marketplace for marketplace in MARKETPLACES}


def local_day(moment: datetime, code: str | None) -> date:
    """The day of a moment (UTC) as the marketplace counts days; where it is not known, as at home."""
    marketplace = BY_CODE.get(code or "")
    return moment.astimezone(ZoneInfo(_HOME_ZONE if marketplace is None else marketplace.time_zone)).date()
