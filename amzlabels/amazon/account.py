"""The seller's account at Amazon: where it sells, and telling Amazon what shipped; reading back is ``orders``'s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote

from amzlabels.amazon.orders import Orders
from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.transport import Answer, Transport
from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation, Participation
from amzlabels.domain.connection import Plan
from amzlabels.domain.marketplace import BY_CODE, BY_ID
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_amazon import Participations

OTHER_CARRIER = "Other"
LONGEST_NAME = 50

# Parts of Amazon's refusals, lower case: they have no code of their own, and the wording around them changes.
_KNOWN_ALREADY = ("not finding a matching package", "already fulfilled", "packagetoupdatenotfound")
_LEFT_TO_AMAZON = ("ship+", "ship plus", "ship_plus", "buy shipping")
_ORDER_GONE = ("nonexistentorderitem", "failed to find order item list", "order is cancelled", "order is canceled")


class AmazonAccount:
    """Speaks for the connected seller. Safe from any thread.

    Source: the models sellers.json and ordersV0.json of Amazon's Selling Partner API, their rates included.
    """

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._orders = Orders(transport, clock)
        self._confirm_pace = TokenBucket(2.0, 10, clock)
        self._participations_pace = TokenBucket(0.016, 15, clock)
        self._plan_pace = TokenBucket(0.016, 15, clock)

    def participations(self) -> Participations:
        """Where the connected seller sells. Raises ``amazon.*``."""
        answer = self._transport.call("GET", "/sellers/v1/marketplaceParticipations", self._participations_pace)
        if not answer.is_ok:
            raise answer.problem("amazon.our_request")
        payload = (answer.body or {}).get("payload")
        if not isinstance(payload, list):
            raise answer.problem("amazon.answer_unreadable")
        read = [_read_participation(entry) for entry in payload]
        known = tuple(participation for participation in read if participation)
        return Participations(known, others=len(read) - len(known))

    def plan(self) -> Plan:
        """The seller's plan; asking for it wants a role of its own that few applications have. Raises ``amazon.*``."""
        try:
            answer = self._transport.call("GET", "/sellers/v1/account", self._plan_pace)
        except Problem as problem:
            if problem.note.code == "amazon.denied":
                return Plan.UNKNOWN
            raise
        payload = (answer.body or {}).get("payload")
        plan = payload.get("sellingPlan") if isinstance(payload, dict) else None
        return {"PROFESSIONAL": Plan.PROFESSIONAL, "INDIVIDUAL": Plan.INDIVIDUAL}.get(str(plan), Plan.UNKNOWN)

    def confirm(self, confirmation: Confirmation) -> ConfirmAnswer:
        """Tell Amazon of one package; repeating it under the same package reference only updates that package.

        Raises ``amazon.refused`` and ``amazon.order_cancelled`` (this order only), ``amazon.outcome_unknown`` (send the
        same again later), ``amazon.carrier_code_missing``, ``order.marketplace_unknown``, or another ``amazon.*``.
        """
        path = f"/orders/v0/orders/{quote(confirmation.order_id, safe='')}/shipmentConfirmation"
        answer = self._transport.call("POST", path, self._confirm_pace, body=confirmation_body(confirmation))
        if answer.is_ok:
            return ConfirmAnswer(answer.request_id)
        said = _everything_said(answer)
        if any(part in said for part in _LEFT_TO_AMAZON):
            return ConfirmAnswer(answer.request_id, is_left_to_amazon=True)
        if any(part in said for part in _KNOWN_ALREADY):
            return ConfirmAnswer(answer.request_id, was_known=True, message=answer.message)
        if any(part in said for part in _ORDER_GONE):
            raise answer.problem("amazon.order_cancelled")
        raise answer.problem("amazon.refused")

    def read_order(self, order_id: str) -> AmazonOrder | None:
        """The order as Amazon has it now, None when it knows none. Raises ``amazon.*``."""
        return self._orders.read(order_id)

    def find_changed(self, order_ids: Sequence[str], since: datetime) -> Mapping[str, AmazonOrder]:
        """Those of these orders that have changed since then, and perhaps others of them. Raises ``amazon.*``."""
        return self._orders.find_changed(order_ids, since)


def confirmation_body(confirmation: Confirmation) -> dict[str, object]:
    """The request as ``confirmShipment`` wants it; the package reference is a string of digits, not a number.

    The ship date is by our clock still; ``transport`` tells it by Amazon's.

    Raises ``order.marketplace_unknown``, ``amazon.carrier_code_missing``, ``amazon.our_request``.
    """
    marketplace = BY_CODE.get(confirmation.marketplace)
    if marketplace is None:
        raise Problem("order.marketplace_unknown")
    reference = confirmation.package_reference
    if not (reference.isascii() and reference.isdigit() and int(reference) > 0) or not confirmation.items:
        raise Problem("amazon.our_request", field="packageDetail")
    carrier = confirmation.carrier
    if not carrier.code or (carrier.code == OTHER_CARRIER and not carrier.name):
        raise Problem("amazon.carrier_code_missing", carrier=carrier.name)
    package: dict[str, object] = {"packageReferenceId": reference, "carrierCode": carrier.code}
    if carrier.code == OTHER_CARRIER:
        package["carrierName"] = carrier.name[:LONGEST_NAME]
    if carrier.method:
        package["shippingMethod"] = carrier.method
    package["trackingNumber"] = confirmation.tracking
    package["shipDate"] = confirmation.shipped_at
    package["orderItems"] = [
        {"orderItemId": item.order_item_id, "quantity": item.quantity} for item in confirmation.items
    ]
    return {"marketplaceId": marketplace.marketplace_id, "packageDetail": package}


def _everything_said(answer: Answer) -> str:
    return " ".join(f"{error.code} {error.message} {error.details}" for error in answer.errors).lower()


def _read_participation(entry: Any) -> Participation | None:
    """One entry; None for marketplaces outside our table, which Amazon does list, and for what cannot be read."""
    if not isinstance(entry, dict):
        return None
    marketplace, participation = entry.get("marketplace"), entry.get("participation")
    if not isinstance(marketplace, dict) or not isinstance(participation, dict):
        return None
    known = BY_ID.get(str(marketplace.get("id")))
    if known is None:
        return None
    return Participation(
        marketplace=known.code,
        is_participating=participation.get("isParticipating") is True,
        has_suspended_listings=participation.get("hasSuspendedListings") is True,
        store_name=str(entry.get("storeName") or ""),
    )
