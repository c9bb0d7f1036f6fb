"""Speaks with a scripted Selling Partner API: what is sent, what its answers mean, what is repeated and when."""

from __future__ import annotations

import socket
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import amazon_seller
import pytest
from amazon_seller import LOST, Tokens, no, problem_of
from fakes.clock import FakeClock
from scripted_server import Asked, Reply, Script, ScriptedServer

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.login import TokenProvider
from amzlabels.amazon.transport import Transport
from amzlabels.domain.confirmation import CarrierCode, ConfirmAnswer, Confirmation, ConfirmedItem, Participation
from amzlabels.domain.connection import Plan
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_amazon import Participations

CONFIRMATION = Confirmation(
    order_id="404-1830274-5521903",
    marketplace="NL",
    package_reference="1",
    carrier=CarrierCode("Post NL"),
    tracking="3SDEMO000000001",
    shipped_at=datetime(2026, 11, 23, 8, 15, 0, 999, tzinfo=UTC),
    items=(ConfirmedItem("81200000000001", 2), ConfirmedItem("81200000000002", 1)),
)
YES = Reply(204, headers={"x-amzn-RequestId": "r-1"})


class EndingTokens(Tokens):
    """A login that ends once its first token is refused."""

    def get_access_token(self, *, renew: bool = False) -> str:
        if renew:
            raise Problem("amazon.login_ended")
        return "Atza|0"


def connected(
    script: Script, clock: FakeClock | None = None, tokens: TokenProvider | None = None
) -> AbstractContextManager[tuple[AmazonAccount, ScriptedServer]]:
    return amazon_seller.connected(AmazonAccount, script, clock, tokens)


def refused(script: Script, clock: FakeClock | None = None, tokens: TokenProvider | None = None) -> Problem:
    """The problem that a confirmation ends with."""
    return problem_of(AmazonAccount, lambda account: account.confirm(CONFIRMATION), script, clock, tokens)


def sent_package(confirmation: Confirmation) -> dict[str, object]:
    with connected([YES]) as (account, server):
        account.confirm(confirmation)
    package = server.asked[0].json()["packageDetail"]
    assert isinstance(package, dict)
    return package


def test_a_confirmation_is_sent_exactly_as_amazons_model_has_it() -> None:
    with connected([YES]) as (account, server):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-1")
    [asked] = server.asked
    assert (asked.method, asked.path) == ("POST", "/orders/v0/orders/404-1830274-5521903/shipmentConfirmation")
    assert asked.json() == {
        "marketplaceId": "A1805IZSGTT6HS",
        "packageDetail": {
            "packageReferenceId": "1",
            "carrierCode": "Post NL",
            "trackingNumber": "3SDEMO000000001",
            "shipDate": "2026-11-23T08:15:00Z",
            "orderItems": [
                {"orderItemId": "81200000000001", "quantity": 2},
                {"orderItemId": "81200000000002", "quantity": 1},
            ],
        },
    }


def test_the_headers_are_those_amazon_asks_for() -> None:
    with connected([YES]) as (account, server):
        account.confirm(CONFIRMATION)
    headers = server.asked[0].headers
    assert headers["x-amz-access-token"] == "Atza|0"
    assert headers["x-amz-date"] == "20261123T090000Z"
    assert headers["content-type"] == "application/json"
    assert headers["user-agent"].startswith("amzlabels/")
    assert "(Language=Python/3." in headers["user-agent"]
    assert headers["user-agent"].endswith(")")


def test_another_carrier_is_named_and_a_method_is_passed_on() -> None:
    package = sent_package(replace(CONFIRMATION, carrier=CarrierCode("Other", "P" * 60, "Overnight")))
    assert (package["carrierCode"], package["carrierName"], package["shippingMethod"]) == (
        "Other",
        "P" * 50,
        "Overnight",
    )
    assert "carrierName" not in sent_package(replace(CONFIRMATION, carrier=CarrierCode("DHL", "never sent")))


def test_the_ship_date_is_told_in_utc() -> None:
    local = datetime(2026, 11, 23, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    assert sent_package(replace(CONFIRMATION, shipped_at=local))["shipDate"] == "2026-11-22T23:30:00Z"


@pytest.mark.parametrize("status", [200, 202, 204])
def test_every_kind_of_yes_is_a_yes(status: int) -> None:
    with connected([Reply(status)]) as (account, _):
        assert account.confirm(CONFIRMATION).was_known is False


@pytest.mark.parametrize(
    "message",
    [
        "We are not finding a matching package or order already fulfilled.",
        "Order ALREADY FULFILLED",
        "PackageToUpdateNotFound for this order",
    ],
)
def test_an_order_that_was_confirmed_elsewhere_is_confirmed(message: str) -> None:
    with connected([no(400, message)]) as (account, _):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-9", was_known=True, message=message)


@pytest.mark.parametrize(
    "message", ["Ship+ orders cannot be confirmed", "Confirmed through BUY SHIPPING already fulfilled", "FBM_SHIP_PLUS"]
)
def test_an_order_whose_label_is_amazons_own_is_left_to_amazon(message: str) -> None:
    with connected([no(400, message)]) as (account, _):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-9", is_left_to_amazon=True)


@pytest.mark.parametrize("message", ["NonexistentOrderItem: 1", "Failed to find order item list for order"])
def test_a_cancelled_order_is_told_apart(message: str) -> None:
    problem = refused([no(400, message)])
    assert problem.note.code == "amazon.order_cancelled"
    assert problem.note.facts["message"] == message


@pytest.mark.parametrize("status", [400, 404, 409])
def test_any_other_refusal_is_shown_with_amazons_words(status: int) -> None:
    clock = FakeClock()
    problem = refused([no(status, "Carrier code is odd")], clock)
    assert problem.note.code == "amazon.refused"
    assert problem.note.facts == {"status": status, "message": "Carrier code is odd", "request_id": "r-9"}
    assert clock.waits == []


def test_a_long_refusal_is_shortened() -> None:
    assert len(str(refused([no(400, "x" * 5000)]).note.facts["message"])) == 500


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_token_is_renewed_once(status: int) -> None:
    with connected([no(status, "Access denied", "Unauthorized"), YES]) as (account, server):
        account.confirm(CONFIRMATION)
    assert [asked.headers["x-amz-access-token"] for asked in server.asked] == ["Atza|0", "Atza|1"]


def test_a_refusal_of_the_renewed_token_is_final() -> None:
    problem = refused([no(403, "Access to requested resource is denied.", "Unauthorized")] * 2)
    assert problem.note.code == "amazon.denied"
    assert problem.note.facts["request_id"] == "r-9"


def test_an_expired_client_secret_is_told_apart() -> None:
    details = "The LWA secret for this application has expired."
    assert refused([no(403, "denied", "Unauthorized", details)] * 2).note.code == "amazon.app_key_refused"


def test_a_login_that_has_ended_is_passed_on() -> None:
    assert refused([no(401, "no")], tokens=EndingTokens()).note.code == "amazon.login_ended"


@pytest.mark.parametrize("reply", [no(429, "QuotaExceeded"), Reply(500), Reply(503, b"<html/>"), Reply(502)])
def test_trouble_that_passes_is_waited_out(reply: Reply) -> None:
    clock = FakeClock()
    with connected([reply, reply, YES], clock) as (account, server):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-1")
    bodies = {asked.body for asked in server.asked}
    assert (len(server.asked), len(bodies)) == (3, 1)
    assert clock.waits == sorted(clock.waits)


@pytest.mark.parametrize(("status", "code"), [(429, "amazon.busy"), (500, "amazon.failed"), (503, "amazon.failed")])
def test_lasting_trouble_is_given_up_after_five_tries(status: int, code: str) -> None:
    clock = FakeClock()
    with connected([no(status, "later")] * 9, clock) as (account, server):
        with pytest.raises(Problem) as caught:
            account.confirm(CONFIRMATION)
        assert len(server.asked) == 5
    assert caught.value.note.code == code
    assert caught.value.note.facts["request_id"] == "r-9"


def test_waits_grow_and_carry_jitter() -> None:
    clock = FakeClock()
    refused([Reply(500)] * 9, clock)
    assert len(clock.waits) == 4
    assert all(wait <= 2**number * 1.25 for number, wait in enumerate(clock.waits))
    assert all(wait >= 2**number for number, wait in enumerate(clock.waits))
    assert clock.waits != [1.0, 2.0, 4.0, 8.0]


def test_a_lost_answer_is_asked_for_again_under_the_same_reference() -> None:
    with connected([LOST, LOST, YES]) as (account, server):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-1")
    assert len({asked.body for asked in server.asked}) == 1


@pytest.mark.parametrize(
    "script",
    [
        [LOST] * 9,
        [LOST, *[Reply(500)] * 9],
        [LOST, *[no(429, "later")] * 9],
        [Reply(200, b"<html>sign in</html>")] * 9,
        [Reply(200, b'{"cut": ')] * 9,
        [LOST, no(403, "denied"), no(403, "denied")],
    ],
)
def test_what_may_have_been_heard_is_called_unknown(script: list[Reply]) -> None:
    assert refused(script).note.code == "amazon.outcome_unknown"


def test_a_refusal_after_a_lost_answer_is_still_a_refusal() -> None:
    assert refused([LOST, no(400, "odd")]).note.code == "amazon.refused"


def test_without_a_network_nothing_was_heard() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        transport = Transport(f"http://127.0.0.1:{unused.getsockname()[1]}", Tokens(), FakeClock())
        with pytest.raises(Problem, match=r"amazon\.unreachable"):
            AmazonAccount(transport, FakeClock()).confirm(CONFIRMATION)
        transport.close()


def test_redirects_are_not_followed() -> None:
    def elsewhere(asked: Asked) -> Reply:
        return Reply(307, headers={"location": "/stolen"}) if asked.path != "/stolen" else YES

    with connected(elsewhere) as (account, server):
        with pytest.raises(Problem, match=r"amazon\.failed"):
            account.confirm(CONFIRMATION)
        assert {asked.path for asked in server.asked} == {CONFIRM_PATH}


CONFIRM_PATH = "/orders/v0/orders/404-1830274-5521903/shipmentConfirmation"


@pytest.mark.parametrize(
    "body", [b"<html>bad gateway request</html>", b"", b"[1]", b'{"errors": "no"}', b"\xff\xfe\x00"]
)
def test_a_gateways_refusal_is_not_taken_for_amazons(body: bytes) -> None:
    with connected([Reply(400, body), YES]) as (account, _):
        assert account.confirm(CONFIRMATION) == ConfirmAnswer("r-1")


def test_a_closing_program_does_not_wait() -> None:
    clock = FakeClock()
    clock.close()
    with connected([Reply(500)] * 9, clock) as (account, server):
        with pytest.raises(Problem, match=r"amazon\.failed"):
            account.confirm(CONFIRMATION)
        assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"marketplace": "US"}, "order.marketplace_unknown"),
        ({"carrier": CarrierCode("")}, "amazon.carrier_code_missing"),
        ({"carrier": CarrierCode("Other")}, "amazon.carrier_code_missing"),
        ({"package_reference": "A1"}, "amazon.our_request"),
        ({"package_reference": "0"}, "amazon.our_request"),
        ({"items": ()}, "amazon.our_request"),
    ],
)
def test_what_amazon_would_refuse_is_not_sent(changes: dict[str, object], code: str) -> None:
    with connected([]) as (account, server):
        with pytest.raises(Problem) as caught:
            account.confirm(replace(CONFIRMATION, **changes))  # type: ignore[arg-type]
        assert server.asked == []
    assert caught.value.note.code == code


def test_confirmations_keep_amazons_pace() -> None:
    clock = FakeClock()
    with connected(lambda _asked: YES, clock) as (account, _):
        for _ in range(14):
            account.confirm(CONFIRMATION)
    assert clock.waits == [0.5, 0.5, 0.5, 0.5]


def test_the_pace_follows_the_rate_amazon_tells() -> None:
    clock = FakeClock()
    slower = Reply(204, headers={"x-amzn-RateLimit-Limit": "0.5"})
    with connected(lambda _asked: slower, clock) as (account, _):
        for _ in range(12):
            account.confirm(CONFIRMATION)
    assert clock.waits == [2.0, 2.0]


@pytest.mark.parametrize("rate", ["", "soon", "nan", "inf", "-1", "0", "1e-320"])
def test_a_rate_that_is_none_changes_nothing(rate: str) -> None:
    clock = FakeClock()
    with connected(lambda _asked: Reply(204, headers={"x-amzn-RateLimit-Limit": rate}), clock) as (account, _):
        for _ in range(11):
            account.confirm(CONFIRMATION)
    assert clock.waits == [0.5]


def test_participations_are_read_and_unknown_marketplaces_counted() -> None:
    def entry(marketplace_id: str, **participation: bool) -> dict[str, object]:
        return {"marketplace": {"id": marketplace_id, "name": "x"}, "participation": participation}

    payload = [
        entry("A1805IZSGTT6HS", isParticipating=True, hasSuspendedListings=False) | {"storeName": "Voorbeeld Shop"},
        entry("A1PA6795UKMFR9", isParticipating=True, hasSuspendedListings=True),
        entry("A1F83G8C2ARO7P", isParticipating=False, hasSuspendedListings=False),
        entry("AZMDEXL2RVFNN", isParticipating=True, hasSuspendedListings=False),
        {"marketplace": None},
        "odd",
    ]
    with connected([Reply(200, {"payload": payload})]) as (account, server):
        found = account.participations()
    known = (
        Participation("NL", True, False, "Voorbeeld Shop"),
        Participation("DE", True, True),
        Participation("UK", False, False),
    )
    assert found == Participations(known, others=3)
    assert (server.asked[0].method, server.asked[0].path) == ("GET", "/sellers/v1/marketplaceParticipations")


@pytest.mark.parametrize("body", [b"", b"{}", b'{"payload": {}}', b"<html/>"])
def test_participations_that_cannot_be_read_are_a_problem(body: bytes) -> None:
    with connected([Reply(200, body)] * 9) as (account, _), pytest.raises(Problem) as caught:
        account.participations()
    assert caught.value.note.code == "amazon.answer_unreadable"


def test_participations_that_get_no_answer_are_unreachable() -> None:
    with connected([LOST] * 9) as (account, _), pytest.raises(Problem, match=r"amazon\.unreachable"):
        account.participations()


def plan_told(*script: Reply) -> Plan:
    with connected(script) as (account, server):
        plan = account.plan()
        assert {asked.path for asked in server.asked} == {"/sellers/v1/account"}
    return plan


@pytest.mark.parametrize("plan", [Plan.PROFESSIONAL, Plan.INDIVIDUAL])
def test_the_plan_is_read(plan: Plan) -> None:
    assert plan_told(Reply(200, {"payload": {"sellingPlan": plan.upper(), "businessType": "CHARITY"}})) is plan


@pytest.mark.parametrize(
    "script",
    [
        [no(403, "Access to requested resource is denied.", "Unauthorized")] * 2,
        [Reply(403, b"<html/>")] * 2,
        [no(400, "Invalid Input")],
        [Reply(200, {"payload": {"sellingPlan": "FREE"}})],
        [Reply(200, {"payload": []})],
        [Reply(200)],
    ],
)
def test_a_plan_that_is_not_told_is_unknown(script: list[Reply]) -> None:
    assert plan_told(*script) is Plan.UNKNOWN


def test_an_account_that_has_ended_is_not_called_an_unknown_plan() -> None:
    ended = [no(401, "no")]
    problem = problem_of(AmazonAccount, lambda account: account.plan(), ended, tokens=EndingTokens())
    assert problem.note.code == "amazon.login_ended"


def test_problems_and_their_causes_never_show_a_token() -> None:
    for script in ([LOST] * 9, [Reply(500)] * 9, [no(403, "denied")] * 9):
        problem = refused(script)
        seen = f"{problem!r} {problem.note} {problem.__cause__!r} {problem.__traceback__!r}"
        assert "Atza" not in seen
