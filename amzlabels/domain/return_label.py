"""Labels with which a buyer sends a parcel back: for which parcels there are any, and how they get to the buyer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from amzlabels.domain.address import Address
from amzlabels.domain.contact import is_email
from amzlabels.domain.parcel import Label, Print
from amzlabels.domain.problems import Note
from amzlabels.domain.shipment import EU_COUNTRIES, OWN, Service

RETURN_CARRIERS: frozenset[str] = frozenset(
    {
        *("postnl", "bpost", "dpd", "dhlforyou", "dhlparcelconnect", "dhleuroplus"),
        *("gls", "brt", "inpost", "posteitaliane"),
    }
)
"""Those that take parcels back under MyParcel's return labels. Source: the models of MyParcel's API."""
LONGEST_NAME = 50


class Way(StrEnum):
    """How a return label gets to the buyer: MyParcel mails it, or it is printed or saved here."""

    MAIL = "mail"
    PRINT = "print"
    SAVE = "save"


class Return(StrEnum):
    """What is known of a return label: it is being made, it is there, or it is not."""

    MAKING = "making"
    MADE = "made"
    UNMADE = "unmade"


@dataclass(frozen=True, slots=True)
class ReturnLabel:
    """One return label of a parcel; ``number`` counts from 1 within the parcel.

    ``reference`` is ours, the same for ever. ``shipment_id`` is the shop's; ``label_hash`` names the file where it was
    fetched.
    """

    return_id: int
    parcel_id: int
    number: int
    reference: str
    state: Return
    way: Way
    asked_at: datetime
    shipment_id: int | None = None
    tracking: str = ""
    label_hash: str = ""


@dataclass(frozen=True, slots=True)
class ReturnRequest:
    """What is asked of the shop: a label for the way back of its shipment ``parent``, and for whom.

    ``email`` is where the label goes with ``is_mailed``; the shop wants one in any case.
    """

    reference: str
    parent: int
    carrier: str
    name: str
    email: str
    is_mailed: bool


@dataclass(frozen=True, slots=True)
class ReturnOrder:
    """What a person orders. ``name`` and ``email`` are told to the shop alone; ``is_one_more``: there is one already.

    A label that is to be printed or saved and is there already is not made again.
    """

    parcel_id: int
    way: Way
    name: str = ""
    email: str = ""
    is_one_more: bool = False


def return_obstacle(label: Label, print_: Print, service: Service, country: str) -> Note | None:
    """Why there is no return label for a parcel like this, None when there can be one."""
    if label is not Label.BOUGHT or print_ is not Print.PRINTED or service.carrier == OWN:
        return Note("return.not_shipped")
    if country.upper() not in EU_COUNTRIES:
        return Note("return.eu_only", {"country": country})
    if service.package != "package":
        return Note("return.package_only")
    if service.carrier not in RETURN_CARRIERS:
        return Note("return.carrier", {"carrier": service.carrier})
    return None


def contact_obstacle(name: str, email: str) -> Note | None:
    """What is missing of whom the label is for."""
    if not 1 <= len(name) <= LONGEST_NAME:
        return Note("return.name_missing")
    return None if is_email(email) else Note("return.email_missing")


def name_for(recipient: Address) -> str:
    """Whom a return label is made out to, unless a person says otherwise."""
    return (recipient.name or recipient.company)[:LONGEST_NAME]
