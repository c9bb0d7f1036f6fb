"""The pickup points near an address: the question, and what MyParcel answers to it.

Source: the delivery options of MyParcel's API documentation.
"""

from __future__ import annotations

from collections.abc import Mapping

from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.json_values import data_of, mappings, object_of, text_of, whole_number
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.carrier.myparcel.wire import CARRIER_IDS
from amzlabels.domain.address import Address
from amzlabels.domain.pickup import MOST_POINTS, PickupPoint
from amzlabels.domain.problems import Problem

_TRIES = 2
_NO_LOCATION = "4000"


def ask_points(client: MyParcelClient, carrier: str, near: Address) -> tuple[PickupPoint, ...]:
    """The nearest points first. Raises ``shop.answer_unreadable`` and what else stands in the way."""
    params = {
        "cc": near.country,
        "postal_code": near.postal_code.replace(" ", ""),
        "number": near.number,
        "carrier": str(CARRIER_IDS[carrier]),
    }
    given = {key: text for key, text in params.items() if text}
    try:
        answer = client.get("/pickup_locations", params=given, tries=_TRIES)
    except ApiProblem as refusal:
        if any(error.code == _NO_LOCATION for error in refusal.errors):
            return ()
        raise
    found = data_of(answer.json).get("pickup_locations")
    if not isinstance(found, list):
        raise Problem("shop.answer_unreadable", request_id=answer.request_id)
    points = [point for entry in mappings(found) if (point := read_point(entry, carrier)) is not None]
    return tuple(sorted(points, key=lambda point: point.distance_m)[:MOST_POINTS])


def read_point(entry: Mapping[str, object], carrier: str) -> PickupPoint | None:
    """One point; None where what a label needs of it is missing."""
    address, location = object_of(entry.get("address")), object_of(entry.get("location"))
    number = text_of(address.get("number")) + text_of(address.get("number_suffix"))
    point = PickupPoint(
        carrier,
        text_of(location.get("location_name")),
        text_of(address.get("street")),
        number,
        text_of(address.get("postal_code")),
        text_of(address.get("city")),
        text_of(address.get("cc")).upper(),
        text_of(location.get("location_code")),
        text_of(location.get("retail_network_id")),
        whole_number(location.get("distance")) or 0,
    )
    return point if all((point.name, point.street, point.postal_code, point.city, point.country)) else None
