"""What each carrier is known to offer, so that only that is offered to a person; the label shop has the last word.

Source: MyParcel's carrier schemas and combination rules for a Dutch sender (delivery kit, API documentation).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

OPTIONS: tuple[str, ...] = (
    *("signature", "only_recipient", "return_if_absent", "age_check", "large_format"),
    *("receipt_code", "hide_sender", "same_day", "saturday", "collect", "tracked", "priority"),
)
"""Options of a parcel in the order they are shown."""


@dataclass(frozen=True, slots=True)
class Offer:
    """``packages`` as in ``shipment.PACKAGES``; options and insured amounts (euro cents) are for plain packages.

    ``always`` are options the carrier does not go without, of ``one_of`` it takes only one, ``insured`` go only with an
    insurance. ``mailbox`` are the options of mailbox parcels. The rules of a country may be narrower still.
    """

    packages: tuple[str, ...] = ("package",)
    options: tuple[str, ...] = ()
    insurances_cents: tuple[int, ...] = ()
    always: tuple[str, ...] = ()
    one_of: frozenset[str] = frozenset()
    insured: frozenset[str] = frozenset()
    mailbox: tuple[str, ...] = ()


_BY_500_EURO = tuple(range(50_000, 500_001, 50_000))

OFFERS: Mapping[str, Offer] = {
    "postnl": Offer(
        ("package", "mailbox", "letter", "digital_stamp", "small_package"),
        ("signature", "only_recipient", "return_if_absent", "age_check", "large_format", "receipt_code"),
        (10_000, 25_000, *_BY_500_EURO),
        insured=frozenset({"receipt_code"}),
        mailbox=("tracked", "priority"),
    ),
    "dpd": Offer(("package", "mailbox"), ("saturday",)),
    "dhlforyou": Offer(
        ("package", "mailbox", "letter", "small_package"),
        ("signature", "only_recipient", "age_check", "hide_sender", "same_day"),
        one_of=frozenset({"only_recipient", "age_check"}),
    ),
    "dhlparcelconnect": Offer(insurances_cents=_BY_500_EURO, always=("signature",)),
    "dhleuroplus": Offer(insurances_cents=_BY_500_EURO, always=("signature",)),
    "upsstandard": Offer(options=("collect",)),
    "gls": Offer(options=("signature", "saturday")),
    "own": Offer(),
}


def offered_options(carrier: str, package: str) -> tuple[str, ...]:
    """The options a person may set for this carrier and package; there are none but for plain and mailbox parcels."""
    offer = OFFERS.get(carrier, Offer())
    return {"package": offer.options, "mailbox": offer.mailbox}.get(package, ())


def offered_insurances_cents(carrier: str, package: str) -> tuple[int, ...]:
    """The insured amounts there are, without that of no insurance."""
    offer = OFFERS.get(carrier)
    return offer.insurances_cents if offer is not None and package == "package" else ()
