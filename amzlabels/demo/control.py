"""The control port of the demo world: its ledger read and its parts steered over HTTP, by those outside the process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from amzlabels.demo.amazon import Amazon
from amzlabels.demo.amazon_feeds import FeedPlan
from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.faults import Fault, Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login
from amzlabels.demo.myparcel import MyParcel
from amzlabels.demo.seller_central import SellerCentral


class Control:
    """GET /ledger; POST, each with a JSON object: what it holds is what the named part of the world takes.

    /delay {ms, service}, /fault (``Fault``), /rate {operation, rate, burst}, /order (``Amazon.seed``), /cancel
    {order_id, by}, /refuse {order_id, why, message}, /parcel (``MyParcel.move_on``), /payment {pays_first, pay},
    /report (``ReportPlan``), /feed (``FeedPlan``), /seller (``Sellers.show``), /consent {page, draft}, /login {act:
    rotate or expire}, /calm {} (no delay and no fault from now on), /reset {}.
    """

    name = "control"

    def __init__(
        self,
        ledger: Ledger,
        faults: Faults,
        amazon: Amazon,
        myparcel: MyParcel,
        login: Login,
        seller_central: SellerCentral,
    ) -> None:
        self._ledger = ledger
        self._faults = faults
        self._amazon = amazon
        self._myparcel = myparcel
        self._seller_central = seller_central
        self._parts = (amazon, myparcel, seller_central, faults, ledger)
        self._login_acts = {"rotate": login.rotate_refresh_token, "expire": login.expire_access_tokens}
        self._acts: Mapping[str, Callable[..., None]] = {
            "/delay": self._delay,
            "/fault": lambda **given: faults.add(Fault(**given)),
            "/rate": self._rate,
            "/order": amazon.seed,
            "/cancel": amazon.cancel,
            "/refuse": amazon.refuse,
            "/parcel": myparcel.move_on,
            "/payment": self._payment,
            "/report": self._report,
            "/feed": self._feed,
            "/seller": amazon.sellers.show,
            "/consent": self._consent,
            "/login": lambda act: self._login_acts[act](),
            "/calm": faults.reset,
            "/reset": self._reset,
        }

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        return request.path.strip("/"), self._answer

    def failure(self, _request: Request, status: int) -> Response:
        """No trouble is asked for here, but every service can word one."""
        return json_response(status, {"error": "trouble"})

    def _answer(self, request: Request) -> Response:
        if (request.method, request.path) == ("GET", "/ledger"):
            return json_response(200, self._ledger.as_json())
        given, act = request.json(), self._acts.get(request.path)
        if request.method != "POST" or not isinstance(given, dict) or act is None:
            return json_response(404, {"error": "unknown"})
        try:
            act(**given)
        except (LookupError, TypeError, ValueError) as error:
            return json_response(400, {"error": str(error)})
        return json_response(200, {})

    def _delay(self, ms: float, service: str = "") -> None:
        self._faults.delay(float(ms), service)

    def _rate(self, rate: float, burst: float, operation: str = "confirm") -> None:
        bucket = self._amazon.buckets[operation]
        bucket.rate, bucket.burst = float(rate), float(burst)

    def _payment(self, pays_first: bool | None = None, pay: bool = False) -> None:
        if pays_first is not None:
            self._myparcel.pays_first = pays_first
        if pay:
            self._myparcel.pay()

    def _report(self, **given: Any) -> None:
        self._amazon.reports.plan = ReportPlan(**given)

    def _feed(self, **given: Any) -> None:
        self._amazon.feeds.plan = FeedPlan(**given)

    def _consent(self, page: str | None = None, draft: bool | None = None) -> None:
        if page is not None:
            self._seller_central.behave(page)
        if draft is not None:
            self._seller_central.is_draft = draft

    def _reset(self) -> None:
        for part in self._parts:
            part.reset()
