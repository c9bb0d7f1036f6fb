"""Which carriers do not deliver without the buyer's e-mail address and phone number, and what stands in for these.

Source: MyParcel's carrier tables and its own kits, which disagree; who is named by one of them is taken to need both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from amzlabels.domain.address import Address
from amzlabels.domain.contact import is_email
from amzlabels.domain.problems import Note

CONTACT_CARRIERS: frozenset[str] = frozenset({"dpd", "upsstandard", "upsexpresssaver", "trunkrs"})
EMAIL_COUNTRIES: frozenset[str] = frozenset({"NO"})


@dataclass(frozen=True, slots=True)
class Contact:
    """The seller's own, given where Amazon tells none of the buyer's; empty = none."""

    email: str = ""
    phone: str = ""


def reachable(recipient: Address, carrier: str, stand_in: Contact) -> Address:
    """The recipient with the seller's contact in place of what is missing, for who asks for it."""
    missing = _missing(recipient, carrier)
    return replace(recipient, **{field: getattr(stand_in, field) for field in missing}) if missing else recipient


def contact_missing(recipient: Address, carrier: str, stand_in: Contact) -> Note | None:
    """What the carrier asks for and nobody has given, if anything; facts carrier and fields."""
    missing = _missing(reachable(recipient, carrier, stand_in), carrier)
    return Note("terms.contact_missing", {"carrier": carrier, "fields": ",".join(missing)}) if missing else None


def _missing(recipient: Address, carrier: str) -> list[str]:
    is_asked = carrier in CONTACT_CARRIERS
    needed = {"email": is_asked or recipient.country in EMAIL_COUNTRIES, "phone": is_asked}
    given = {"email": is_email(recipient.email), "phone": bool(recipient.phone)}
    return [field for field, is_needed in needed.items() if is_needed and not given[field]]
