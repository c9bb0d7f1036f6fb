"""What the MyParcel stand-in tells of its account, and of pickup points; shipments are left to ``myparcel``."""

from __future__ import annotations

import re
from typing import Any

from amzlabels.demo.http import Request, Response, json_response
from amzlabels.demo.myparcel_answers import Refused, refusal
from amzlabels.demo.myparcel_capabilities import Terms
from amzlabels.demo.myparcel_pickup import points_near

QUESTION_TYPE = re.compile(r"application/json;(charset=utf-8;)?version=2\.0", re.IGNORECASE)
_QUESTION_FIELDS = frozenset(
    {
        *("shopId", "contractId", "recipient", "sender", "carrier", "packageType", "deliveryType", "direction"),
        *("physicalProperties", "options"),
    }
)


def whoami(_request: Request, _ids: list[int]) -> Response:
    """Who the key is."""
    principal = {"type": "API_KEY"}
    account = {"accountId": 162450, "platform": "MYPARCEL_NL", "principal": principal, "role": "CUSTOMER"}
    return json_response(200, account | {"shopIds": [82001], "features": []})


def accounts(_request: Request, _ids: list[int]) -> Response:
    """The account with its one shop."""
    shop = {"id": 82001, "name": "Demo Shop", "general_settings": {"label_format": "A6"}}
    return json_response(200, {"data": {"accounts": [{"id": 162450, "platform_id": 1, "shops": [shop]}]}})


def contracts(terms: Terms, request: Request, _ids: list[int]) -> Response:
    """The contracts of the account."""
    _check_question(terms, request)
    return json_response(200, terms.definitions())


def capabilities(terms: Terms, request: Request, _ids: list[int]) -> Response:
    """What the account may send to a country."""
    answer = terms.capabilities(_check_question(terms, request))
    if answer is None:
        raise Refused(400, 3102, "recipient.countryCode must be two capitals")
    return json_response(200, answer)


def pickup_locations(request: Request, _ids: list[int]) -> Response:
    """The pickup points near an address."""
    query = request.query
    country, carrier, postal_code = query.get("cc", ""), query.get("carrier", ""), query.get("postal_code", "")
    if not postal_code or not carrier.isdecimal() or (country in ("NL", "BE") and not query.get("number")):
        raise Refused(400, 3200, "cc, postal_code, number and carrier are required")
    points = points_near(int(carrier), country, postal_code)
    if not points:
        # The answer to a right question, so it is no wrong request.
        return refusal(Refused(404, 4000, "No pickup location found"), request)
    return json_response(200, {"data": {"pickup_locations": points}})


def _check_question(terms: Terms, request: Request) -> dict[str, Any]:
    """These endpoints have a version of their own, and answer nothing else."""
    if not terms.is_there:
        raise Refused(404, 3105, "Route not found")
    if not QUESTION_TYPE.fullmatch(request.headers.get("content-type", "")):
        raise Refused(415, 3100, "Content type is not supported")
    asked = request.json()
    if not isinstance(asked, dict) or asked.keys() - _QUESTION_FIELDS:
        raise Refused(400, 3102, "unknown fields")
    return asked
