"""Every status and error body Amazon is known to answer, and the problem each comes out as, operation by operation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from amazon_seller import LOST, Tokens, no
from fakes.clock import FakeClock
from scripted_server import Reply, ScriptedServer

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.domain.confirmation import CarrierCode, ConfirmAnswer, Confirmation, ConfirmedItem
from amzlabels.domain.connection import Plan
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_amazon import ReportState, ReportStatus

CONFIRMATION = Confirmation(
    "404-1830274-5521903",
    "NL",
    "1",
    CarrierCode("Post NL"),
    "3SDEMO000000001",
    datetime(2026, 11, 23, 8, 15, tzinfo=UTC),
    (ConfirmedItem("81200000000001", 1),),
)
IDS = [f"404-1830274-552190{number}" for number in range(5)]
ACTS: dict[str, Callable[[AmazonAccount, UnshippedReports], object]] = {
    "participations": lambda account, _: account.participations(),
    "plan": lambda account, _: account.plan(),
    "confirm": lambda account, _: account.confirm(CONFIRMATION),
    "read": lambda account, _: account.read_order(IDS[0]),
    "search": lambda account, _: account.find_changed(IDS, datetime(2026, 11, 23, 8, tzinfo=UTC)),
    "request": lambda _, reports: reports.request(["NL"]),
    "look": lambda _, reports: reports.look("50031020026"),
    "document": lambda _, reports: reports.read("amzn1.spdoc.1.4.eu.example"),
}
GATEWAY = b"<html><body>Bad gateway: the request could not be satisfied</body></html>"
DENIED = "Access to requested resource is denied."
SECRET_EXPIRED = "The LWA secret for this application has expired."

KNOWN_REFUSALS: list[tuple[str, str | ConfirmAnswer]] = [
    ("PackageReferenceId: is invalid, must be a positive numeric value.", "amazon.refused"),
    ("fields with invalid type [packageDetail.packageReferenceId]", "amazon.refused"),
    ("OrderItemId is invalid, please obtain the value through the getOrderItems API", "amazon.refused"),
    ("InvalidPackageVersion", "amazon.refused"),
    ("The package has reached the maximum number of allowed updates", "amazon.refused"),
    ("Invalid Input", "amazon.refused"),
    ("NonexistentOrderItem", "amazon.order_cancelled"),
    ("Failed to find order item list", "amazon.order_cancelled"),
    ("Order is cancelled", "amazon.order_cancelled"),
    ("Failed to create package due to not finding a matching package", ConfirmAnswer("r-9", was_known=True)),
    ("order already fulfilled", ConfirmAnswer("r-9", was_known=True)),
    ("errorMetric=PackageToUpdateNotFound", ConfirmAnswer("r-9", was_known=True)),
    ("This is a Ship+ order", ConfirmAnswer("r-9", is_left_to_amazon=True)),
    ("The label was bought through Buy Shipping", ConfirmAnswer("r-9", is_left_to_amazon=True)),
]

# What each operation makes of one answer, given as often as it asks; "*" stands for those that are not named.
TABLE: list[tuple[str, Reply, dict[str, object]]] = [
    (
        "400",
        no(400, "Invalid Input"),
        {"confirm": "amazon.refused", "plan": Plan.UNKNOWN, "*": "amazon.our_request"},
    ),
    (
        "401",
        no(401, "Unauthorized", "Unauthorized"),
        {
            "plan": Plan.UNKNOWN,
            "request": "amazon.role_missing",
            "document": "amazon.role_missing",
            "*": "amazon.denied",
        },
    ),
    (
        "403 denied",
        no(403, DENIED, "Unauthorized"),
        {
            "plan": Plan.UNKNOWN,
            "request": "amazon.role_missing",
            "document": "amazon.role_missing",
            "*": "amazon.denied",
        },
    ),
    (
        "403 forbidden",
        no(403, "Access to the resource is forbidden", "Forbidden"),
        {
            "plan": Plan.UNKNOWN,
            "request": "amazon.role_missing",
            "document": "amazon.role_missing",
            "*": "amazon.denied",
        },
    ),
    ("403 secret", no(403, DENIED, "Unauthorized", SECRET_EXPIRED), {"*": "amazon.app_key_refused"}),
    (
        "403 HTML",
        Reply(403, GATEWAY),
        {
            "plan": Plan.UNKNOWN,
            "request": "amazon.role_missing",
            "document": "amazon.role_missing",
            "*": "amazon.denied",
        },
    ),
    (
        "404",
        no(404, "not found", "NotFound"),
        {
            "confirm": "amazon.refused",
            "plan": Plan.UNKNOWN,
            "read": None,
            "look": ReportStatus(ReportState.FAILED),
            "*": "amazon.our_request",
        },
    ),
    ("413", no(413, "too large", "RequestTooLarge"), {"*": "amazon.our_request"}),
    ("415", no(415, "unsupported", "UnsupportedMediaType"), {"*": "amazon.our_request"}),
    ("429", no(429, "You exceeded your quota", "QuotaExceeded"), {"*": "amazon.busy"}),
    ("500", no(500, "internal", "InternalFailure"), {"*": "amazon.failed"}),
    ("503", no(503, "unavailable", "ServiceUnavailable"), {"*": "amazon.failed"}),
    ("400 HTML", Reply(400, GATEWAY), {"*": "amazon.failed"}),
    ("404 HTML", Reply(404, GATEWAY), {"*": "amazon.failed"}),
    ("500 empty", Reply(500), {"*": "amazon.failed"}),
    ("503 HTML", Reply(503, GATEWAY), {"*": "amazon.failed"}),
    ("302", Reply(302, headers={"location": "https://example.org/"}), {"*": "amazon.failed"}),
    (
        "200 HTML",
        Reply(200, GATEWAY),
        {
            "confirm": "amazon.outcome_unknown",
            "request": "amazon.unreachable",
            "document": "amazon.unreachable",
            "*": "amazon.answer_unreadable",
        },
    ),
    (
        "200 cut off",
        Reply(200, b'{"payload": [{"marketpl'),
        {
            "confirm": "amazon.outcome_unknown",
            "request": "amazon.unreachable",
            "document": "amazon.unreachable",
            "*": "amazon.answer_unreadable",
        },
    ),
    (
        "200 empty",
        Reply(200),
        {"confirm": ConfirmAnswer(""), "plan": Plan.UNKNOWN, "*": "amazon.answer_unreadable"},
    ),
    (
        "200 with errors",
        Reply(200, {"errors": [{"code": "InvalidInput", "message": "odd"}]}),
        {"confirm": "amazon.refused", "plan": Plan.UNKNOWN, "*": "amazon.our_request"},
    ),
    ("no answer", LOST, {"confirm": "amazon.outcome_unknown", "*": "amazon.unreachable"}),
]

LOGIN_TABLE: list[tuple[Reply, str, str]] = [
    (Reply(400, {"error": "invalid_grant"}), "amazon.login_ended", "consent.code_refused"),
    *(
        (Reply(status, {"error": error, "error_description": "words"}), code, code)
        for status, error, code in [
            (401, "invalid_client", "amazon.app_key_refused"),
            (400, "invalid_client", "amazon.app_key_refused"),
            (400, "unauthorized_client", "amazon.app_key_refused"),
            (403, "access_denied", "amazon.app_key_refused"),
            (400, "invalid_scope", "amazon.app_key_refused"),
            (400, "invalid_request", "amazon.our_request"),
            (400, "unsupported_grant_type", "amazon.our_request"),
            (429, "temporarily_unavailable", "amazon.busy"),
            (500, "server_error", "amazon.failed"),
            (503, "temporarily_unavailable", "amazon.failed"),
            (400, "something_new", "amazon.failed"),
        ]
    ),
    (Reply(200, GATEWAY), "amazon.failed", "amazon.failed"),
    (Reply(200), "amazon.failed", "amazon.failed"),
    (Reply(400, b'{"error": '), "amazon.failed", "amazon.failed"),
    (Reply(400, {"error": {}}), "amazon.failed", "amazon.failed"),
    (LOST, "amazon.unreachable", "amazon.unreachable"),
]


def rows() -> Iterator[tuple[str, Reply, str, object]]:
    for name, reply, outcomes in TABLE:
        for act in ACTS:
            yield name, reply, act, outcomes[act] if act in outcomes else outcomes["*"]


def outcome(act: Callable[[], object]) -> object:
    """What an act returns, or the code of the problem it ends with."""
    try:
        return act()
    except Problem as problem:
        return problem.note.code


def told(reply: Reply, act: str) -> object:
    clock = FakeClock()
    with ScriptedServer(lambda _asked: reply) as server:
        transport = Transport(server.url, Tokens(), clock)
        account = AmazonAccount(transport, clock)
        reports = UnshippedReports(transport, TxtReportReader(), clock)
        try:
            return outcome(lambda: ACTS[act](account, reports))
        finally:
            transport.close()


@pytest.mark.parametrize(
    ("reply", "act", "expected"), [pytest.param(*row[1:], id=f"{row[0]}-{row[2]}") for row in rows()]
)
def test_each_answer_comes_out_as_its_own_problem(reply: Reply, act: str, expected: object) -> None:
    assert told(reply, act) == expected


@pytest.mark.parametrize(("message", "expected"), KNOWN_REFUSALS)
@pytest.mark.parametrize("place", ["code", "message", "details"])
def test_each_known_refusal_of_a_confirmation_is_understood(message: str, expected: object, place: str) -> None:
    words = {"code": "InvalidInput", "message": "Refused.", "details": ""} | {place: message}
    answer = told(no(400, **words), "confirm")
    if isinstance(answer, ConfirmAnswer):
        answer = replace(answer, message="")
    assert answer == expected


@pytest.mark.parametrize(("reply", "refreshed", "redeemed"), LOGIN_TABLE)
def test_each_answer_of_the_login_comes_out_as_its_own_problem(reply: Reply, refreshed: str, redeemed: str) -> None:
    with ScriptedServer(lambda _asked: reply) as server:
        login = RefreshTokenLogin(server.url, lambda: Credentials("id", "secret", "Atzr|1"), FakeClock())
        assert outcome(login.get_access_token) == refreshed
        assert outcome(lambda: login.redeem("code", "https://example.org/back")) == redeemed
