"""What is asked of a label shop for a parcel, and what keeps it from being asked; asking is left to ``buy_labels``."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.address import Address, address_problems
from amzlabels.domain.contact_needs import contact_missing, reachable
from amzlabels.domain.customs import customs_for, numbers_missing
from amzlabels.domain.delivery_places import undeliverable
from amzlabels.domain.multi_collo import fits_one_shipment
from amzlabels.domain.parcel import Label
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Products, contents_weight_g
from amzlabels.domain.rules import label_text, note_on_label, service_to, weight_g
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import BILLED_WITH_LABEL, OWN, CustomsItem, ShipmentRequest
from amzlabels.domain.terms import NOTHING_TOLD, TermsByCountry, shortfall
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.routes import printer_for


def obstacle(
    parcel: OpenParcel, settings: Settings, products: Products, terms: TermsByCountry = NOTHING_TOLD
) -> Note | None:
    """The first thing that must be mended before money is spent on this parcel, if any.

    What the shop has already was bought, maybe to an address whose correction was lost with the store.
    """
    if parcel.shipment_id is not None and not is_own(parcel, settings):
        return None
    if parcel.marketplace is None:
        return Note("order.marketplace_unknown")
    for note in address_problems(parcel.recipient):
        return note
    carrier = service_to(parcel.recipient, settings.parcels, parcel.plan).carrier
    if needs_customs(parcel.recipient):
        if is_own(parcel, settings):
            return Note("own.customs", {"country": parcel.recipient.country})
        customs = customs_for(parcel.contents, settings.parcels, products)
        if isinstance(customs, Note):
            return customs
        if missing := numbers_missing(carrier, parcel.recipient.country, settings.customs_numbers):
            return missing
    return (
        undeliverable(parcel.recipient, carrier)
        or _not_offered(parcel, settings, products, terms)
        or _without_contact(parcel, carrier, settings)
    )


def _without_contact(parcel: OpenParcel, carrier: str, settings: Settings) -> Note | None:
    note = contact_missing(parcel.recipient, carrier, settings.contact)
    return None if note is None or note.code in parcel.overridden else note


def _not_offered(parcel: OpenParcel, settings: Settings, products: Products, terms: TermsByCountry) -> Note | None:
    """What the account does not do of this, unless a person has insisted."""
    if is_own(parcel, settings):
        return None
    country, plan = parcel.recipient.country, parcel.plan
    service = service_to(parcel.recipient, settings.parcels, plan)
    note = shortfall(
        terms.get(country),
        service,
        plan.options | (frozenset({"insurance"}) if plan.insurance_cents else frozenset()),
        weight_g=_weight_g(parcel, settings, products),
        contract_id=settings.contracts.get(service.carrier, 0),
    )
    return None if note is None or note.code in parcel.overridden else note


def _weight_g(parcel: OpenParcel, settings: Settings, products: Products) -> int:
    """What the label says. Goods of known weight are spread evenly over the boxes; other weights are of a box each."""
    whole_g = weight_g(parcel.contents, settings.parcels, parcel.plan, products)
    is_of_goods = not parcel.plan.weight_g and contents_weight_g(parcel.contents, products) is not None
    return -(-whole_g // parcel.box[1]) if is_of_goods and parcel.box[1] else whole_g


def is_own(parcel: OpenParcel, settings: Settings) -> bool:
    """Whether its label is, or is going to be, drawn here: as was begun, else as is set and planned."""
    if parcel.shipment_id is not None:
        return parcel.shipment_id < 0
    if parcel.label in (Label.BUYING, Label.UNSURE):
        return parcel.carrier == OWN
    return service_to(parcel.recipient, settings.parcels, parcel.plan).carrier == OWN


def is_late(parcel: OpenParcel, settings: Settings) -> bool:
    """Whether its label is billed once it is made, so that it is fetched when it is about to print."""
    package = parcel.package or service_to(parcel.recipient, settings.parcels, parcel.plan).package
    return package in BILLED_WITH_LABEL and not is_own(parcel, settings)


def needs_customs(recipient: Address) -> bool:
    """Whether goods to this address leave the customs union."""
    return leaves_customs_union(recipient.country, recipient.postal_code)


def joined(new: Sequence[OpenParcel], settings: Settings, terms: TermsByCountry) -> list[list[OpenParcel]]:
    """These parcels by the shipments they are to be: main parcels with all their boxes where that can be one, each
    other parcel alone.
    """
    by_id = {parcel.parcel_id: parcel for parcel in new}
    sets: dict[int, list[OpenParcel]] = {}
    for parcel in new:
        boxes = [by_id[each] for each in parcel.boxes if each in by_id]
        service = service_to(parcel.recipient, settings.parcels, parcel.plan)
        country = parcel.recipient.country
        if len(boxes) == len(parcel.boxes) and fits_one_shipment(service, country, 1 + len(boxes), terms.get(country)):
            sets[parcel.parcel_id] = [parcel, *boxes]
    taken = {parcel.parcel_id for boxes in sets.values() for parcel in boxes[1:]}
    return [sets.get(each.parcel_id, [each]) for each in new if each.parcel_id not in taken]


def request_for(
    parcel: OpenParcel, settings: Settings, products: Products, boxes: Sequence[OpenParcel] = ()
) -> ShipmentRequest:
    """What is asked of the shop for this parcel; only for parcels without an ``obstacle``.

    With ``boxes`` in the same shipment, which has one text for all of their labels and one weight for each of them.
    """
    customs: tuple[CustomsItem, ...] = ()
    if needs_customs(parcel.recipient):
        declared = customs_for(parcel.contents, settings.parcels, products)
        customs = () if isinstance(declared, Note) else declared
    plan = parcel.plan
    service = service_to(parcel.recipient, settings.parcels, plan)
    return ShipmentRequest(
        parcel_id=parcel.parcel_id,
        reference=parcel.reference,
        recipient=reachable(parcel.recipient, service.carrier, settings.contact),
        service=service,
        weight_g=_weight_g(parcel, settings, products),
        label_text=label_text(parcel.order_id, parcel.contents, plan.label_text, (0, 0) if boxes else parcel.box),
        contract_id=settings.contracts.get(service.carrier, 0),
        pickup=plan.pickup if plan.pickup is not None and plan.pickup.carrier == service.carrier else None,
        boxes=tuple(box.reference for box in boxes),
        customs=customs,
        invoice=parcel.order_id,
        options=plan.options,
        insurance_cents=plan.insurance_cents,
        customs_numbers=settings.customs_numbers,
        contents=tuple((item.quantity, item.sku) for item in parcel.contents),
        note=note_on_label(plan.label_text, parcel.box),
        tracking=parcel.tracking,
        printer=printer_for(parcel, settings),
    )
