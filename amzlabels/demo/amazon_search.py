"""What the Amazon stand-in demands of a search for orders, and its pages; the orders are kept by ``amazon_orders``."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from amzlabels.demo.amazon_answers import Refused, check_query
from amzlabels.demo.amazon_order import INCLUDED_DATA, STATUSES, Order, order_json
from amzlabels.demo.amazon_sellers import MARKETPLACES
from amzlabels.demo.clock import WorldClock, read_moment, written
from amzlabels.demo.http import Request

TOKEN_S = 24 * 3600
LARGEST_PAGE, MOST_MARKETPLACES = 100, 50
SETTLED = timedelta(minutes=2)
"""An end of the period lies at least this far back. Source: Amazon's model of the Orders API of 2026."""
_PERIODS = {"created": ("createdAfter", "createdBefore"), "updated": ("lastUpdatedAfter", "lastUpdatedBefore")}
_PARAMETERS = frozenset(
    {
        *("createdAfter", "createdBefore", "lastUpdatedAfter", "lastUpdatedBefore", "fulfillmentStatuses"),
        *("marketplaceIds", "fulfilledBy", "maxResultsPerPage", "paginationToken", "includedData"),
    }
)


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for: orders whose ``field`` moment is in the period; empty sets = all."""

    field: str
    after: datetime
    before: datetime | None
    statuses: frozenset[str]
    marketplaces: frozenset[str]
    fulfilled_by: frozenset[str]
    included: frozenset[str]
    page_size: int

    def finds(self, order: Order) -> bool:
        """Whether an order is among them; all orders here are the merchant's to fulfil."""
        moment: datetime = getattr(order, self.field)
        return (
            self.after.replace(microsecond=0) <= moment
            and (self.before is None or moment <= self.before)
            and (not self.statuses or order.status in self.statuses)
            and (not self.marketplaces or order.marketplace_id in self.marketplaces)
            and (not self.fulfilled_by or "MERCHANT" in self.fulfilled_by)
        )


@dataclass(frozen=True, slots=True)
class _Rest:
    query: Mapping[str, str]
    until_s: float
    order_ids: list[str]


class Pages:
    """Answers searches page by page; a token wants the same question again."""

    def __init__(self, clock: WorldClock) -> None:
        self._clock = clock
        self._rests: dict[str, _Rest] = {}

    def reset(self) -> None:
        """Forget the pages that are still to come."""
        self._rests.clear()

    def answer(self, request: Request, orders: Mapping[str, Order]) -> dict[str, Any]:
        """One page, in the shape of the Orders API of 2026. Raises ``Refused``."""
        check_query(request, _PARAMETERS)
        search = read_search(request, self._clock.now())
        asked = {name: value for name, value in request.query.items() if name != "paginationToken"}
        token = request.query.get("paginationToken")
        found = (
            sorted(
                (each for each, order in orders.items() if search.finds(order)),
                key=lambda each: getattr(orders[each], search.field),
            )
            if token is None
            else self._rest(token, asked)
        )
        page, rest = found[: search.page_size], found[search.page_size :]
        document: dict[str, Any] = {"orders": [order_json(each, orders[each], search.included) for each in page]}
        if search.before is not None:
            document[_PERIODS[search.field][1]] = written(search.before)
        if rest:
            next_token = secrets.token_urlsafe(24)
            self._rests[next_token] = _Rest(asked, self._clock.monotonic_s() + TOKEN_S, rest)
            document["pagination"] = {"nextToken": next_token}
        return document

    def _rest(self, token: str, asked: Mapping[str, str]) -> list[str]:
        rest = self._rests.get(token)
        if rest is None or rest.until_s < self._clock.monotonic_s():
            raise Refused(400, "InvalidInput", "paginationToken is invalid or has expired.")
        if rest.query != asked:
            raise Refused(400, "InvalidInput", "paginationToken needs the parameters of the first request.")
        return rest.order_ids


def read_search(request: Request, now: datetime) -> Search:
    """What the parameters of a search ask for. Raises ``Refused``."""
    query = request.query
    begun = [field for field, (after, _) in _PERIODS.items() if after in query]
    if len(begun) != 1:
        raise Refused(400, "InvalidInput", "Exactly one of createdAfter and lastUpdatedAfter must be provided.")
    (field,) = begun
    other = _PERIODS["updated" if field == "created" else "created"][1]
    if other in query:
        raise Refused(400, "InvalidInput", f"{other} must not be provided with {_PERIODS[field][0]}.")
    after, before = (read_moment(query.get(name)) for name in _PERIODS[field])
    if after is None or (_PERIODS[field][1] in query and before is None):
        raise Refused(400, "InvalidInput", "A date is invalid.")
    if before is not None and not after <= before <= now - SETTLED:
        raise Refused(400, "InvalidInput", f"{_PERIODS[field][1]} must be later, and two minutes in the past.")
    marketplaces = listed(request, "marketplaceIds")
    if len(marketplaces) > MOST_MARKETPLACES:
        raise Refused(400, "InvalidInput", "marketplaceIds must hold at most 50 ids.")
    if marketplaces - MARKETPLACES.keys():
        raise Refused(403, "Unauthorized", "Access to requested resource is denied.")
    return Search(
        field,
        after,
        before,
        listed(request, "fulfillmentStatuses", STATUSES),
        marketplaces,
        listed(request, "fulfilledBy", frozenset({"MERCHANT", "AMAZON"})),
        listed(request, "includedData", INCLUDED_DATA),
        _page_size(query.get("maxResultsPerPage", str(LARGEST_PAGE))),
    )


def listed(request: Request, name: str, allowed: Collection[str] | None = None) -> frozenset[str]:
    """The values of a list, parted by commas. Raises ``Refused`` for an empty or unknown one."""
    if name not in request.query:
        return frozenset()
    values = frozenset(request.query[name].split(","))
    if "" in values or (allowed is not None and values - frozenset(allowed)):
        raise Refused(400, "InvalidInput", f"{name} is invalid.")
    return values


def _page_size(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= LARGEST_PAGE):
        raise Refused(400, "InvalidInput", "maxResultsPerPage must be between 1 and 100.")
    return int(text)
