"""MyParcel's wire shapes: our requests as its JSON, its JSON as our shipments; sending them is left to ``client``.

Field rules and limits are those of MyParcel's API documentation and of the models generated from its OpenAPI document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from amzlabels.carrier.myparcel.json_values import data_of, mappings, text_of, whole_number
from amzlabels.domain.address import Address
from amzlabels.domain.contact import is_email
from amzlabels.domain.contact_needs import CONTACT_CARRIERS, EMAIL_COUNTRIES
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.problems import Problem
from amzlabels.domain.shipment import CustomsItem, ShipmentRequest, ShopBox, ShopShipment
from amzlabels.domain.territories import leaves_customs_union

Json = dict[str, object]

CARRIER_IDS: Mapping[str, int] = {
    "postnl": 1,
    "bpost": 2,
    "cheapcargo": 3,
    "dpd": 4,
    "dhlforyou": 9,
    "dhlparcelconnect": 10,
    "dhleuroplus": 11,
    "upsstandard": 12,
    "upsexpresssaver": 13,
    "gls": 14,
    "brt": 15,
    "trunkrs": 16,
    "inpost": 17,
    "posteitaliane": 18,
    "spring": 19,
    "viatim": 20,
}
PACKAGE_TYPES: Mapping[str, int] = {"package": 1, "mailbox": 2, "letter": 3, "digital_stamp": 4, "small_package": 6}
OPTION_NAMES: Mapping[str, str] = {
    "signature": "signature",
    "only_recipient": "only_recipient",
    "return_if_absent": "return",
    "age_check": "age_check",
    "large_format": "large_format",
    "receipt_code": "receipt_code",
    "hide_sender": "hide_sender",
    "same_day": "same_day_delivery",
    "saturday": "saturday_delivery",
    "collect": "collect",
    "tracked": "tracked",
    "priority": "priority_delivery",
}
"""Our names of options to MyParcel's."""
_CARRIER_NAMES = {number: name for name, number in CARRIER_IDS.items()}

# Elsewhere the house number stands in the street line, in the country's own order.
_SPLIT_COUNTRIES = frozenset({"NL", "BE"})
_STATE_COUNTRIES = frozenset({"US", "CA"})

_WIRE_NAMES: Mapping[str, str] = {
    "country": "cc",
    "name": "person",
    "company": "company",
    "street": "street",
    "number": "number",
    "suffix": "number_suffix",
    "box": "box_number",
    "extra": "street_additional_info",
    "postal_code": "postal_code",
    "city": "city",
    "state": "state",
    "region": "region",
    "email": "email",
    "phone": "phone",
}
OUR_NAMES: Mapping[str, str] = {theirs: ours for ours, theirs in _WIRE_NAMES.items()} | {"region": "state"}
"""MyParcel's names of recipient fields to those of ``domain.address.Address``."""

_LIMITS: Mapping[str, int] = {
    "country": 2,
    "name": 50,
    "company": 50,
    "street": 40,
    "number": 8,
    "suffix": 6,
    "box": 8,
    "extra": 50,
    "postal_code": 10,
    "city": 35,
    "state": 2,
    "region": 35,
    "phone": 25,
}
_CARRIER_LIMITS: Mapping[str, Mapping[str, int]] = {"gls": {"name": 30, "company": 30, "postal_code": 8, "city": 30}}
_LABEL_TEXT_LIMIT = 45
_PICKUP = 4
_INVOICE_LIMIT = 150
_COMMERCIAL_GOODS = 1
_CUSTOMS_ITEMS_LIMIT = 100
_DESCRIPTION_LIMIT = 50
_QUANTITY_LIMIT = 99_999
_LINE_WEIGHT_LIMIT_G = 20_000
_HS_LENGTHS: Mapping[str, frozenset[int]] = {
    "dpd": frozenset({8}),
    "dhlforyou": frozenset({8, 10}),
    "dhlparcelconnect": frozenset({8, 10}),
    "dhleuroplus": frozenset({8, 10}),
    "bpost": frozenset({6, 8}),
}

_CONCEPT_STATUSES = frozenset({1, 30})
# Credited, expired, cancelled; 30 to 38 are the inactive forms of 1 to 9; inactive, deleted, credit approved.
_ENDED_STATUSES = frozenset({13, 16, 17, *range(30, 39), 98, 99, 101})


# Letter printed, digital stamp printed, printed without tracking.
_UNTRACKED_STATUSES = frozenset({12, 14, 18})


def shipment_json(request: ShipmentRequest) -> Json:
    """One entry of ``data.shipments``. Weights in grams, money in euro cents.

    Raises ``address.too_long`` (facts field, limit, length), ``address.country_unknown``,
    ``customs.incomplete`` (facts fields, sku), and ``shop.our_request`` for a carrier or package that MyParcel does not
    have.
    """
    service = request.service
    if service.carrier not in CARRIER_IDS or service.package not in PACKAGE_TYPES:
        raise Problem("shop.our_request", field="carrier" if service.carrier not in CARRIER_IDS else "package")
    _check_length("label_text", request.label_text, _LABEL_TEXT_LIMIT)
    # The code that opens the door of a receipt is sent by e-mail.
    recipient = _recipient(request.recipient, service.carrier, needs_email="receipt_code" in request.options)
    is_export = leaves_customs_union(recipient["cc"], request.recipient.postal_code)
    weight_g = request.weight_g
    if is_export:
        # A parcel weighs no less than what is declared to be in it, and both weights must be the same number.
        weight_g = max(weight_g, sum(item.weight_g for item in request.customs))
    shipment: Json = {
        "reference_identifier": request.reference,
        "carrier": CARRIER_IDS[service.carrier],
        "recipient": recipient,
        "options": _options(request, recipient["cc"]),
        "physical_properties": {"weight": weight_g},
    }
    if request.pickup is not None:
        shipment["pickup"] = _pickup(request.pickup)
    if request.contract_id:
        shipment["contract_id"] = request.contract_id
    if request.boxes:
        # An empty one has all that the first has, and each is found by its own reference.
        shipment["secondary_shipments"] = [{"reference_identifier": each} for each in request.boxes]
    if is_export:
        shipment["customs_declaration"] = _customs(request, recipient["cc"], weight_g)
    return shipment


def _recipient(address: Address, carrier: str, *, needs_email: bool) -> dict[str, str]:
    fields = _arranged(address, carrier, needs_email)
    limits = {**_LIMITS, **_CARRIER_LIMITS.get(carrier, {})}
    for field, value in fields.items():
        if field in limits:
            _check_length("state" if field == "region" else field, value, limits[field])
    return {_WIRE_NAMES[field]: value for field, value in fields.items() if value}


def _arranged(address: Address, carrier: str, needs_email: bool) -> dict[str, str]:
    """Our address by what goes where in this country; nothing of it is lost on the way."""
    country = "GB" if address.country.upper() == "UK" else address.country.upper()
    if not re.fullmatch("[A-Z]{2}", country):
        raise Problem("address.country_unknown", field="country")
    fields = {
        "country": country,
        "name": address.name or address.company,
        "company": address.company if address.name else "",
        "extra": address.extra,
        "postal_code": address.postal_code,
        "city": address.city,
        "state" if country in _STATE_COUNTRIES else "region": address.state,
    }
    if country in _SPLIT_COUNTRIES:
        fields |= {"street": address.street, "number": address.number, "suffix": address.suffix}
        if country == "BE":
            fields["box"] = address.box
        else:
            fields["extra"] = ", ".join(filter(None, (address.box, address.extra)))
    else:
        fields["street"] = " ".join(filter(None, (address.street, address.number, address.suffix, address.box)))
    # Buyers' phone numbers and addresses go only to those who cannot deliver without.
    if is_email(address.email) and (needs_email or carrier in CONTACT_CARRIERS or country in EMAIL_COUNTRIES):
        fields["email"] = address.email
    if carrier in CONTACT_CARRIERS:
        fields["phone"] = address.phone
    return fields


def _check_length(field: str, value: str, limit: int) -> None:
    if len(value) > limit:
        raise Problem("address.too_long", field=field, limit=limit, length=len(value))


def _options(request: ShipmentRequest, country: str) -> Json:
    """The package type, our text, what was asked for, what the carrier does not go without; standard delivery."""
    options: Json = {"package_type": PACKAGE_TYPES[request.service.package]}
    if request.label_text:
        options["label_description"] = request.label_text
    carrier = request.service.carrier
    asked = set(request.options)
    if carrier in ("dhlparcelconnect", "dhleuroplus") or (carrier == "gls" and country != "NL"):
        asked.add("signature")
    if carrier == "postnl" and "age_check" in asked:
        # PostNL looks at papers only of the recipient in person, who then signs.
        asked |= {"signature", "only_recipient"}
    options |= {OPTION_NAMES[option]: 1 for option in sorted(asked)}
    if request.insurance_cents:
        options["insurance"] = {"amount": request.insurance_cents, "currency": "EUR"}
    if request.pickup is not None:
        options |= {"delivery_type": _PICKUP, "signature": 1}
    if request.service.package == "small_package":
        options["tracked"] = 1
    return options


def _pickup(point: PickupPoint) -> Json:
    """What a shipment says of its point; the country only abroad, and what the carrier has no name for not at all."""
    fields = {
        "location_name": point.name,
        "street": point.street,
        "number": point.number,
        "postal_code": point.postal_code,
        "city": point.city,
        "cc": "" if point.country == "NL" else point.country,
        "location_code": point.code,
        "retail_network_id": point.network,
    }
    return {name: text for name, text in fields.items() if text}


def _customs(request: ShipmentRequest, country: str, weight_g: int) -> Json:
    if not request.customs or len(request.customs) > _CUSTOMS_ITEMS_LIMIT:
        raise Problem("customs.incomplete", fields="items")
    if not 1 <= len(request.invoice) <= _INVOICE_LIMIT:
        raise Problem("customs.incomplete", fields="invoice")
    lengths = _HS_LENGTHS.get(request.service.carrier, frozenset({6, 8, 10}))
    if country == "US":
        lengths = frozenset({10})
    numbers = request.customs_numbers
    named = {"eori_number": numbers.eori, "vat_number": numbers.vat}
    if country == "NO":
        named["voec_number"] = numbers.voec
    return {
        "contents": _COMMERCIAL_GOODS,
        "invoice": request.invoice,
        "weight": weight_g,
        "items": [_customs_item(item, lengths) for item in request.customs],
        **{field: number for field, number in named.items() if number},
    }


def _customs_item(item: CustomsItem, hs_lengths: frozenset[int]) -> Json:
    hs_code = re.sub(r"[\s.]", "", item.hs_code)
    obstacles = {
        "description": not 1 <= len(item.description) <= _DESCRIPTION_LIMIT,
        "quantity": not 1 <= item.quantity <= _QUANTITY_LIMIT,
        "weight": not 1 <= item.weight_g <= _LINE_WEIGHT_LIMIT_G,
        "value": item.value_cents < 1,
        "hs_code": not re.fullmatch("[0-9]+", hs_code) or len(hs_code) not in hs_lengths,
        "origin": not re.fullmatch("[A-Z]{2}", item.origin),
    }
    if any(obstacles.values()):
        missing = ",".join(field for field in obstacles if obstacles[field])
        raise Problem("customs.incomplete", fields=missing, sku=item.sku)
    return {
        "description": item.description,
        "amount": item.quantity,
        "weight": item.weight_g,
        "item_value": {"amount": item.value_cents, "currency": "EUR"},
        "classification": hs_code,
        "country": item.origin,
    }


def read_created(answer: object, references: list[str]) -> list[int] | None:
    """Shipment ids in the order of these references, from the answer to a purchase; None when it does not tell.

    The answer is in the order sent; where it names references these must agree.
    """
    entries = mappings(data_of(answer).get("ids"))
    ids = [whole_number(entry.get("id")) for entry in entries]
    named = [text_of(entry.get("reference_identifier")) for entry in entries]
    if len(ids) != len(references) or len(set(ids)) != len(ids):
        return None
    if set(named) == set(references) and len(set(references)) == len(references):
        by_reference = dict(zip(named, ids, strict=True))
        ids = [by_reference[reference] for reference in references]
    elif any(name and name != reference for name, reference in zip(named, references, strict=False)):
        return None
    made = [each for each in ids if each is not None]
    return made if len(made) == len(references) else None


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list of shipments. ``total`` counts those on all pages, 0 where the answer does not tell."""

    shipments: tuple[ShopShipment, ...]
    total: int


def read_shipments(answer: object) -> Page | None:
    """A list of shipments in either nesting MyParcel uses; None when there is no list or an entry has no id."""
    data = data_of(answer)
    for holder in (data, *mappings([data.get("search_results")])):
        entries = holder.get("shipments")
        if isinstance(entries, list):
            shipments = [_shipment(entry) for entry in entries if isinstance(entry, dict)]
            known = tuple(shipment for shipment in shipments if shipment is not None)
            total = whole_number(holder.get("results")) or 0
            return Page(known, total) if len(known) == len(shipments) else None
    return None


def _shipment(entry: Mapping[str, object]) -> ShopShipment | None:
    shipment_id = whole_number(entry.get("id"))
    if shipment_id is None:
        return None
    carrier_id = whole_number(entry.get("carrier_id"))
    if carrier_id is None:
        carrier_id = whole_number(entry.get("carrier"))
    status = whole_number(entry.get("status"))
    tracking = text_of(entry.get("barcode"))
    recipient = entry.get("recipient")
    recipient = recipient if isinstance(recipient, dict) else {}
    return ShopShipment(
        shipment_id=shipment_id,
        reference=text_of(entry.get("reference_identifier")),
        tracking=tracking,
        carrier="" if carrier_id is None else _CARRIER_NAMES.get(carrier_id, f"myparcel-{carrier_id}"),
        is_registered=bool(tracking) if status is None else status not in _CONCEPT_STATUSES,
        is_cancelled=status in _ENDED_STATUSES,
        may_lack_tracking=status in _UNTRACKED_STATUSES,
        postal_code=text_of(recipient.get("postal_code")),
        country=text_of(recipient.get("cc")),
        boxes=tuple(
            ShopBox(text_of(box.get("reference_identifier")), text_of(box.get("barcode")))
            for box in mappings(entry.get("secondary_shipments"))
        ),
        price_cents=_price_cents(entry.get("price")),
    )


def _price_cents(price: object) -> int | None:
    """What a shipment costs, as far as that is told in euro (``common_defs_price``: amount in cents, currency)."""
    if not isinstance(price, dict) or price.get("currency") not in ("EUR", ""):
        return None
    return whole_number(price.get("amount"))


def read_payment_url(answer: object) -> str:
    """Where a prepaid account can pay for its labels; empty unless it is an https address."""
    for key, value in _walk(data_of(answer)):
        if key == "payment_url" and isinstance(value, str) and re.fullmatch(r"https://[^\s/?#@]+([/?#]\S*)?", value):
            return value
    return ""


def read_label_url(answer: object) -> str:
    """Where labels can be had once they are made, empty where the answer does not say; it may lack the host."""
    data = data_of(answer)
    for name in ("pdfs", "pdf"):
        entry = data.get(name)
        entry = next(iter(entry), None) if isinstance(entry, list) else entry
        url = entry.get("url") if isinstance(entry, dict) else None
        if isinstance(url, str) and url:
            return url
    return ""


def asks_for_payment(answer: object) -> bool:
    """Whether the answer holds payment instructions, which may come in place of a label."""
    data = data_of(answer)
    shipments = data.get("shipments")
    blocked = isinstance(shipments, dict) and not {"unpaid_shipments", "blocked_shipments"}.isdisjoint(shipments)
    return bool(data.get("payment_instructions")) or blocked


def _walk(value: object, depth: int = 6) -> Iterator[tuple[str, object]]:
    """Every named value at any place of an answer, as deep as payment instructions are known to lie."""
    pairs: Iterable[tuple[object, object]] = ()
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = (("", entry) for entry in value)
    for key, inner in pairs:
        yield str(key), inner
        if depth:
            yield from _walk(inner, depth - 1)
