"""Reads orders back from a scripted Orders API: what they hold, which are asked for how, and what cannot be read."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import timedelta

import amazon_seller
import pytest
from amazon_seller import LOST, no, problem_of
from fakes.clock import START, FakeClock
from scripted_server import Asked, Reply, Script, ScriptedServer

from amzlabels.amazon.orders import Orders
from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.problems import Problem

SINCE = START - timedelta(hours=1)
PATH = "/orders/2026-01-01/orders"
IDS = [f"404-1830274-552190{number}" for number in range(8)]


def connected(script: Script, clock: FakeClock | None = None) -> AbstractContextManager[tuple[Orders, ScriptedServer]]:
    return amazon_seller.connected(Orders, script, clock)


def order(order_id: str = IDS[0], status: str = "UNSHIPPED", **more: object) -> dict[str, object]:
    return {
        "orderId": order_id,
        "createdTime": "2026-11-20T18:02:11Z",
        "lastUpdatedTime": "2026-11-23T08:30:00Z",
        "salesChannel": {"channelName": "AMAZON", "marketplaceId": "A1805IZSGTT6HS"},
        "fulfillment": {"fulfillmentStatus": status, "fulfilledBy": "MERCHANT"},
        "orderItems": [{"orderItemId": "81200000000001", "quantityOrdered": 1, "product": {}}],
        **more,
    }


def item(cancellation: object) -> dict[str, object]:
    return {"orderItemId": "8", "quantityOrdered": 1, "product": {}, "cancellation": cancellation}


def page(*orders: dict[str, object], token: str = "") -> Reply:
    pagination = {"pagination": {"nextToken": token}} if token else {}
    return Reply(200, {"orders": list(orders), "lastUpdatedBefore": "2026-11-23T08:58:00Z", **pagination})


def read(**more: object) -> AmazonOrder:
    with connected([Reply(200, {"order": order(**more)})]) as (orders, server):  # type: ignore[arg-type]
        found = orders.read(IDS[0])
    [asked] = server.asked
    assert (asked.method, asked.path) == ("GET", f"{PATH}/{IDS[0]}")
    assert asked.query == {"includedData": "PACKAGES,CANCELLATION,FULFILLMENT"}
    assert found is not None
    return found


def test_an_order_without_anything_special_has_no_obstacle() -> None:
    found = read(programs=["AMAZON_BUSINESS", "PREMIUM"])
    assert found == AmazonOrder(IDS[0])
    assert found.obstacle() is None


@pytest.mark.parametrize(
    ("more", "obstacle"),
    [
        ({"status": "CANCELLED"}, "amazon.order_cancelled"),
        ({"status": "SHIPPED"}, "order.gone"),
        ({"programs": ["PREMIUM", "PRIME"]}, "order.left_to_amazon"),
        ({"programs": ["FBM_SHIP_PLUS"]}, "order.left_to_amazon"),
        (
            {"orderItems": [item({}), item({"cancellationRequest": {"requester": "BUYER", "cancelReason": "x"}})]},
            "order.cancellation_requested",
        ),
        ({"orderItems": [item({"cancellationRequest": {"requester": "BUYER"}})]}, "order.cancellation_requested"),
    ],
)
def test_what_stands_against_shipping_is_seen(more: dict[str, object], obstacle: str) -> None:
    note = read(**more).obstacle()
    assert note is not None
    assert note.code == obstacle


def test_a_part_that_was_cancelled_already_is_no_request() -> None:
    done = {"cancellationExecution": {"cancelledBy": "BUYER", "cancelReason": "x"}}
    assert read(orderItems=[item(done), item(None)]).is_cancellation_requested is False


@pytest.mark.parametrize(
    "status", ["PENDING", "PENDING_AVAILABILITY", "UNSHIPPED", "PARTIALLY_SHIPPED", "UNFULFILLABLE"]
)
def test_other_states_are_neither_cancelled_nor_fulfilled(status: str) -> None:
    assert read(status=status) == AmazonOrder(IDS[0])


def test_packages_are_known_by_reference_and_tracking() -> None:
    first = {"packageReferenceId": "1", "trackingNumber": "3SDEMO1", "packageStatus": {"status": "SHIPPED"}}
    found = read(status="PARTIALLY_SHIPPED", packages=[first, {"packageReferenceId": "2"}])
    assert found.packages == (AmazonPackage("1", "3SDEMO1"), AmazonPackage("2", ""))
    assert found.knows("1", "3SDEMO1")
    assert found.knows("2", "3SDEMO1")
    assert found.knows("2", "")
    assert not found.knows("1", "3SDEMO2")


@pytest.mark.parametrize(
    "odd",
    [
        {"packages": [None, 5], "programs": "PRIME", "orderItems": ["x", {"cancellation": "y"}]},
        {"packages": {}, "programs": [None, []], "fulfillment": "SHIPPED"},
        {"orderItems": None, "fulfillment": {}},
    ],
)
def test_odd_parts_of_an_order_are_no_reason_to_fall_over(odd: dict[str, object]) -> None:
    assert read(**odd) == AmazonOrder(IDS[0])


def test_an_order_amazon_does_not_know_is_none() -> None:
    with connected([no(404, "The requested order does not exist.", "NotFound")]) as (orders, _):
        assert orders.read(IDS[0]) is None


@pytest.mark.parametrize("body", [b"{}", b'{"order": []}', b'{"order": {"orderId": 5}}', b"<html/>", b"[1]", b""])
def test_an_order_that_cannot_be_read_is_a_problem(body: bytes) -> None:
    problem = problem_of(Orders, lambda orders: orders.read(IDS[0]), [Reply(200, body)] * 9)
    assert problem.note.code == "amazon.answer_unreadable"


def test_reading_that_gets_no_answer_is_unreachable() -> None:
    problem = problem_of(Orders, lambda orders: orders.read(IDS[0]), [LOST] * 9)
    assert problem.note.code == "amazon.unreachable"


def test_few_orders_are_read_one_by_one() -> None:
    def answer(asked: Asked) -> Reply:
        order_id = asked.path.rpartition("/")[2]
        return no(404, "none", "NotFound") if order_id == IDS[1] else Reply(200, {"order": order(order_id)})

    with connected(answer) as (orders, server):
        assert orders.find_changed([*IDS[:3], IDS[0]], SINCE).keys() == {IDS[0], IDS[2]}
    assert sorted(asked.path for asked in server.asked) == [f"{PATH}/{order_id}" for order_id in IDS[:3]]


def test_nothing_is_asked_for_no_orders() -> None:
    with connected([]) as (orders, server):
        assert orders.find_changed([], SINCE) == {}
    assert server.asked == []


def test_many_orders_are_searched_for_page_by_page() -> None:
    pages = [page(order(IDS[0]), order("others"), token="t/1+="), page(order(IDS[1], "CANCELLED"), order(IDS[7]))]
    with connected(pages) as (orders, server):
        found = orders.find_changed(IDS[:5], SINCE)
    assert found == {IDS[0]: AmazonOrder(IDS[0]), IDS[1]: AmazonOrder(IDS[1], is_cancelled=True)}
    query = {
        "lastUpdatedAfter": "2026-11-23T08:00:00Z",
        "fulfilledBy": "MERCHANT",
        "maxResultsPerPage": "100",
        "includedData": "PACKAGES,CANCELLATION,FULFILLMENT",
    }
    assert [(asked.path, asked.query) for asked in server.asked] == [
        (PATH, query),
        (PATH, {**query, "paginationToken": "t/1+="}),
    ]


def test_the_search_ends_once_every_order_was_seen() -> None:
    with connected([page(*map(order, IDS[:4]), token="more")]) as (orders, server):
        assert orders.find_changed(IDS[:4], SINCE).keys() == set(IDS[:4])
    assert len(server.asked) == 1


def test_a_search_without_an_end_is_given_up_at_amazons_pace() -> None:
    clock = FakeClock()
    with connected(lambda _asked: page(token="again"), clock) as (orders, server):
        with pytest.raises(Problem, match=r"amazon\.busy"):
            orders.find_changed(IDS, SINCE)
        assert len(server.asked) == 20
    assert clock.waits == []


@pytest.mark.parametrize(
    "body", [b"{}", b'{"orders": {}}', b'{"orders": [{"orderId": null}]}', b'{"orders": ["x"]}', b"<html/>"]
)
def test_a_page_that_cannot_be_read_is_a_problem(body: bytes) -> None:
    problem = problem_of(Orders, lambda orders: orders.find_changed(IDS, SINCE), [Reply(200, body)] * 9)
    assert problem.note.code == "amazon.answer_unreadable"


@pytest.mark.parametrize("count", [2, 5])
def test_the_check_before_printing_tries_once_and_gives_up(count: int) -> None:
    with connected(lambda _asked: Reply(503)) as (orders, server):
        with pytest.raises(Problem) as raised:
            orders.find_changed(IDS[:count], SINCE)
        assert raised.value.note.code == "amazon.failed"
        assert len(server.asked) == 1
