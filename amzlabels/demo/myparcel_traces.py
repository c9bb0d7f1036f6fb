"""How the MyParcel stand-in tells of parcels on their way: track & trace, and the pages for recipients."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from amzlabels.demo.http import Response, json_response
from amzlabels.demo.myparcel_answers import Refused

DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
_QUERY = frozenset({"extra_info", "sort", "page", "size", "order"})
_LEAST, _MOST = 30, 200
_STEPS: Mapping[int, tuple[str, str, str]] = {
    2: ("registered", "A01", "Registered"),
    3: ("handed_to_carrier", "B01", "Handed to the carrier"),
    4: ("sorting", "J01", "Sorted"),
    5: ("distribution", "J05", "Out for delivery"),
    6: ("sorting", "J40", "At customs"),
    7: ("delivered", "I01", "Delivered"),
    8: ("distribution", "J12", "Ready at the pickup point"),
    9: ("delivered", "I10", "Collected at the pickup point"),
    10: ("distribution", "H01", "Comes back, ready to be collected"),
    11: ("delivered", "H02", "Came back and was collected"),
    19: ("delivered", "I02", "Delivered at the agreed place"),
}
"""By status: the main step, a code, and words. Anything else is told as sorting."""


def consumer_page(shipment: Mapping[str, Any]) -> str:
    """MyParcel's page for the recipient; empty without a number."""
    recipient, barcode = shipment["recipient"], shipment["barcode"]
    postal_code = re.sub(r"\s", "", str(recipient.get("postal_code") or ""))
    return f"https://demo.myparcel.invalid/track-trace/{barcode}/{postal_code}/{recipient['cc']}" if barcode else ""


def traces_page(shipments: Sequence[Mapping[str, Any]], query: Mapping[str, str]) -> Response:
    """One page of traces, of those that have a number."""
    if unknown := query.keys() - _QUERY:
        raise Refused(400, 3200, f"unknown parameter {min(unknown)}")
    size, page = query.get("size", str(_LEAST)), query.get("page", "1")
    if not re.fullmatch("[0-9]{1,3}", size) or not _LEAST <= int(size) <= _MOST:
        raise Refused(400, 3202, "size must be 30 to 200")
    if not re.fullmatch("[1-9][0-9]{0,3}", page):
        raise Refused(400, 3201, "page must be 1 to 1000")
    start = (int(page) - 1) * int(size)
    traces = [_trace(each) for each in shipments if each["barcode"]][start : start + int(size)]
    return json_response(200, {"data": {"tracktraces": traces}})


def _trace(shipment: Mapping[str, Any]) -> dict[str, Any]:
    recipient, status = shipment["recipient"], shipment["status"]
    main, code, words = _STEPS.get(status, ("sorting", "J99", "On its way"))
    postal_code = re.sub(r"\s", "", str(recipient.get("postal_code") or ""))
    carrier_page = f"https://postnl.invalid/tracktrace/?B={shipment['barcode']}&P={postal_code}&D={recipient['cc']}&T=C"
    return {
        "shipment_id": shipment["id"],
        "carrier": {"id": shipment["carrier_id"]},
        "code": code,
        "description": words,
        "time": shipment["modified"],
        "status": {"current": words, "main": main, "final": main == "delivered"},
        "history": [],
        "link_consumer_portal": consumer_page(shipment),
        "link_tracktrace": carrier_page,
        "recipient": recipient,
        "delayed": False,
    }
