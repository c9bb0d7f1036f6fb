"""The control port of the demo world: ledger, delays, faults and orders over HTTP, for tests and benchmarks outside."""

from __future__ import annotations

from amzlabels.demo.amazon import Amazon
from amzlabels.demo.faults import Fault, Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.myparcel import MyParcel


class Control:
    """GET /ledger; POST /delay, /fault, /rate, /order, /report, /reset, each with a JSON object."""

    name = "control"

    def __init__(self, ledger: Ledger, faults: Faults, amazon: Amazon, myparcel: MyParcel) -> None:
        self._ledger = ledger
        self._faults = faults
        self._amazon = amazon
        self._myparcel = myparcel

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        return request.path.strip("/"), self._answer

    def failure(self, _request: Request, status: int) -> Response:
        """No trouble is asked for here, but every service can word one."""
        return json_response(status, {"error": "trouble"})

    def _answer(self, request: Request) -> Response:
        if (request.method, request.path) == ("GET", "/ledger"):
            return json_response(200, self._ledger.as_json())
        given = request.json()
        if request.method != "POST" or not isinstance(given, dict):
            return json_response(404, {"error": "unknown"})
        try:
            self._set(request.path, given)
        except (KeyError, TypeError, ValueError) as error:
            return json_response(400, {"error": str(error)})
        return json_response(200, {})

    def _set(self, path: str, given: dict[str, object]) -> None:
        if path == "/delay":
            self._faults.delay(float(str(given["ms"])), str(given.get("service", "")))
        elif path == "/fault":
            self._faults.add(Fault(**given))  # type: ignore[arg-type]
        elif path == "/rate":
            self._amazon.confirm_bucket.rate = float(str(given["rate"]))
            self._amazon.confirm_bucket.burst = float(str(given["burst"]))
        elif path == "/order":
            self._amazon.seed(**given)  # type: ignore[arg-type]
        elif path == "/report":
            self._amazon.reports.text = str(given["text"])
        elif path == "/reset":
            for part in (self._amazon, self._myparcel, self._faults, self._ledger):
                part.reset()
        else:
            raise ValueError(path)
