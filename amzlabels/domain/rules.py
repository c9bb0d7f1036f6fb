"""What follows from an order and its plan for the parcel: service, weight, label text; deciding is left to ``rule``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amzlabels.domain.address import Address
from amzlabels.domain.carrier_offers import OFFERS
from amzlabels.domain.delivery_places import TO_LOCKERS, locker_of, undeliverable
from amzlabels.domain.order import OrderItem
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Products, contents_weight_g
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import OWN, Service

LABEL_TEXT_LIMIT = 45
"""Longest text of ours on a label. Source: MyParcel's shipment schema."""
_ORDER_TAIL = 7
# DHL's parcel service at home and in Belgium has another name than its service to the rest of Europe.
_DHL_AT_HOME = frozenset({"NL", "BE"})
_DHL = frozenset({"dhlforyou", "dhlparcelconnect"})
_ONLY_AT_HOME = frozenset({"mailbox", "letter", "digital_stamp"})


def reference_of(order_id: str, ordinal: int, purchase: int = 1) -> str:
    """A parcel's reference, under which the label shop knows it. Never change this: old purchases are found by it.

    ``purchase`` counts the labels bought for one parcel: a voided one must not be taken for the one bought anew.
    """
    return f"{order_id}-{ordinal}" if purchase == 1 else f"{order_id}-{ordinal}-{purchase}"


def choose_service(country: str, parcels: Parcels, plan: Plan, sender_country: str = "NL") -> Service:
    """The plan's service, the settings' where it has none, or its nearest kin where that does not go to ``country``.

    Source for who goes where: MyParcel's carrier tables for a Dutch account; the shop has the last word.
    """
    carrier, package = plan.carrier or parcels.carrier, plan.package or parcels.package
    if carrier == OWN:
        return Service(OWN)
    if carrier in _DHL:
        carrier = "dhlforyou" if country in _DHL_AT_HOME else "dhlparcelconnect"
        package = package if package in OFFERS[carrier].packages else "package"
    if package in _ONLY_AT_HOME and country != sender_country:
        package = "package"
    return Service(carrier, package)


def service_to(recipient: Address, parcels: Parcels, plan: Plan, sender_country: str = "NL") -> Service:
    """``choose_service`` to this address: a locker of DHL's gets DHL, unless a person has chosen who goes there."""
    service = choose_service(recipient.country, parcels, plan, sender_country)
    if not plan.is_chosen and locker_of(recipient) and undeliverable(recipient, service.carrier):
        return TO_LOCKERS
    return service


def in_effect(plan: Plan, recipient: Address, parcels: Parcels) -> Plan:
    """The plan with the service that comes of it to this address."""
    service = service_to(recipient, parcels, plan)
    return replace(plan, carrier=service.carrier, package=service.package)


def weight_g(items: Sequence[OrderItem], parcels: Parcels, plan: Plan, products: Products) -> int:
    """What the parcel weighs: as the plan says, else its products and packaging where all are known, else the usual."""
    if plan.weight_g:
        return plan.weight_g
    contents_g = contents_weight_g(items, products) if items else None
    return parcels.weight_g if contents_g is None else contents_g + parcels.packaging_g


def note_on_label(extra: str, box: tuple[int, int]) -> str:
    """Which box it is of how many, where there are several, and what a rule adds."""
    number, count = box
    which = f"box {number}/{count}" if count > 1 else ""
    return " ".join(filter(None, (which, extra.strip())))


def label_text(order_id: str, items: Sequence[OrderItem], extra: str = "", box: tuple[int, int] = (0, 0)) -> str:
    """What the packer reads on the label: the order's tail, what a rule adds, and what goes in, as far as it fits.

    ``box`` is the label's number among several for the same goods, and how many these are; (0, 0) where it is alone.
    """
    contents = ", ".join(f"{item.quantity}x {item.sku}" for item in items)
    text = " ".join(filter(None, (order_id[-_ORDER_TAIL:], note_on_label(extra, box), contents)))
    return text if len(text) <= LABEL_TEXT_LIMIT else f"{text[: LABEL_TEXT_LIMIT - 1]}…"
