"""Where MyParcel's shipments are: their status and the page for their recipient; when to ask is ``journey``'s.

Two questions: the shipments tell the status, track & trace tells since when, and the carrier's own page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.json_values import data_of, mappings, text_of, whole_number
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.domain.delivery import Delivery, Progress, is_page
from amzlabels.domain.problems import Problem

_IDS_PER_CALL = 100
# MyParcel writes moments without their zone; the samples of its documentation are Dutch time.
_ZONE = ZoneInfo("Europe/Amsterdam")
_DELIVERIES: Mapping[int, Delivery] = {
    2: Delivery.REGISTERED,
    3: Delivery.HANDED_OVER,
    4: Delivery.SORTING,
    5: Delivery.OUT,
    6: Delivery.CUSTOMS,
    7: Delivery.DELIVERED,
    8: Delivery.AT_PICKUP_POINT,
    9: Delivery.DELIVERED,
    10: Delivery.COMING_BACK,
    11: Delivery.BACK,
    12: Delivery.UNTRACKED,
    13: Delivery.CANCELLED,
    14: Delivery.UNTRACKED,
    15: Delivery.UNTRACKED,
    16: Delivery.EXPIRED,
    17: Delivery.CANCELLED,
    18: Delivery.UNTRACKED,
    19: Delivery.DELIVERED,
    # Inactive forms of 1 to 9: what had never left is ended, what had arrived has arrived; between them nobody knows.
    30: Delivery.CANCELLED,
    31: Delivery.CANCELLED,
    36: Delivery.DELIVERED,
    38: Delivery.DELIVERED,
    98: Delivery.CANCELLED,
    99: Delivery.CANCELLED,
    101: Delivery.CANCELLED,
}
"""By status. A concept (1) has not begun and is left out; any other number is other. Source: MyParcel's API."""
_CONCEPT = 1
_NO_TRACE = frozenset({Delivery.UNTRACKED, Delivery.CANCELLED, Delivery.EXPIRED})
_WHOLE_SHOP = frozenset({401, 402, 403, 429})


@dataclass(frozen=True, slots=True)
class _Trace:
    since: datetime | None
    link: str


class MyParcelTracking:
    """``ShipmentTracking`` at MyParcel. Safe from any thread."""

    def __init__(self, client: MyParcelClient) -> None:
        self._client = client

    def progress(self, shipment_ids: Sequence[int]) -> dict[int, Progress]:
        """How far these have come; ids MyParcel does not know, and concepts, are absent. Raises ``shop.*``."""
        ids = list(dict.fromkeys(shipment_ids))
        found: dict[int, Progress] = {}
        for start in range(0, len(ids), _IDS_PER_CALL):
            known = self._shipments(ids[start : start + _IDS_PER_CALL])
            traces = self._traces([each for each, progress in known.items() if progress.delivery not in _NO_TRACE])
            found |= {each: _joined(progress, traces.get(each)) for each, progress in known.items()}
        return found

    def _shipments(self, ids: Sequence[int]) -> dict[int, Progress]:
        try:
            answer = self._client.get("/shipments/{ids}", ids, {"link_consumer_portal": "1"})
        except ApiProblem as refusal:
            if refusal.status != 404:
                raise
            # One unknown id may have spoiled the question for the others.
            half = len(ids) // 2
            return self._shipments(ids[:half]) | self._shipments(ids[half:]) if half else {}
        data = data_of(answer.json)
        if not isinstance(data.get("shipments"), list):
            raise Problem("shop.answer_unreadable", request_id=answer.request_id)
        asked = set(ids)
        return {each.shipment_id: each for each in _read_shipments(data) if each.shipment_id in asked}

    def _traces(self, ids: Sequence[int]) -> dict[int, _Trace]:
        """What track & trace adds; a refusal there leaves what the shipments have told."""
        if not ids:
            return {}
        try:
            answer = self._client.get("/tracktraces/{ids}", ids, {"size": str(_IDS_PER_CALL)})
        except ApiProblem as refusal:
            if refusal.status in _WHOLE_SHOP or refusal.status >= 500:
                raise
            return {}
        return dict(_read_traces(data_of(answer.json)))


def _read_shipments(data: Mapping[str, object]) -> Iterator[Progress]:
    for entry in mappings(data.get("shipments")):
        shipment_id, status = whole_number(entry.get("id")), whole_number(entry.get("status"))
        if shipment_id is not None and status is not None and status != _CONCEPT:
            delivery = _DELIVERIES.get(status, Delivery.OTHER)
            since = _moment(entry.get("modified"))
            yield Progress(shipment_id, delivery, since, _page(entry.get("link_consumer_portal")))


def _read_traces(data: Mapping[str, object]) -> Iterator[tuple[int, _Trace]]:
    for entry in mappings(data.get("tracktraces")):
        shipment_id = whole_number(entry.get("shipment_id"))
        if shipment_id is not None:
            link = _page(entry.get("link_tracktrace")) or _page(entry.get("link_consumer_portal"))
            yield shipment_id, _Trace(_moment(entry.get("time")), link)


def _joined(progress: Progress, trace: _Trace | None) -> Progress:
    if trace is None:
        return progress
    return Progress(progress.shipment_id, progress.delivery, trace.since or progress.since, trace.link or progress.link)


def _page(value: object) -> str:
    link = text_of(value)
    return link if is_page(link) else ""


def _moment(value: object) -> datetime | None:
    try:
        return datetime.strptime(text_of(value), "%Y-%m-%d %H:%M:%S").replace(tzinfo=_ZONE).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
