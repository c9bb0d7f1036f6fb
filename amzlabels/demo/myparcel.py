"""The MyParcel stand-in: shipments, labels, accounts as the public documentation has them; all in memory."""

from __future__ import annotations

import base64
import re
import threading
import time
from collections import deque
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.labels import barcode_for, draw_labels
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.myparcel_checks import EU, shipment_faults

SHIPMENT_TYPE = re.compile(r"application/vnd\.shipment\+json; ?charset=utf-8(; ?version=1\.[01])?", re.IGNORECASE)
WINDOW_S = 300.0
QUOTAS = {"list": 500, "create": 500, "get": 1000, "labels": 500, "tracktraces": 300, "delete": 300}
CONCEPT, REGISTERED = 1, 2


class MyParcel:
    """One account with one shop, known by one API key."""

    name = "myparcel"

    def __init__(self, api_key: str, ledger: Ledger, faults: Faults) -> None:
        self._bearer = base64.b64encode(api_key.encode()).decode()
        self._ledger = ledger
        self._faults = faults
        self._lock = threading.RLock()
        self._shipments: dict[int, dict[str, Any]] = {}
        self._next_id = 190_000_001
        self._calls: dict[str, deque[float]] = {}
        self.quotas = dict(QUOTAS)

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        table: tuple[tuple[str, str, str, Any], ...] = (
            ("GET", r"/whoami", "whoami", self._whoami),
            ("GET", r"/accounts", "accounts", self._accounts),
            ("POST", r"/shipments", "create", self._create),
            ("GET", r"/shipments", "list", self._list),
            ("GET", r"/shipments/([\d;]+)", "get", self._get),
            ("DELETE", r"/shipments/([\d;]+)", "delete", self._delete),
            ("GET", r"/shipment_labels/([\d;]+)", "labels", self._labels),
            ("GET", r"/tracktraces/([\d;]+)", "tracktraces", self._tracktraces),
        )
        for method, pattern, operation, act in table:
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                ids = [int(each) for each in match[1].split(";") if each] if match.groups() else []
                return operation, partial(self._guarded, operation, act, ids)
        return "unknown", lambda _request: self._classic(404, 3105, "Route not found", "unknown")

    def _guarded(self, operation: str, act: Any, ids: list[int], request: Request) -> Response:
        given = request.headers.get("authorization", "")
        if given not in (f"bearer {self._bearer}", f"basic {self._bearer}"):
            return self._classic(401, 3000, "Access Denied", operation)
        if not request.headers.get("user-agent", "").strip():
            return self._classic(400, 3102, "User-Agent is required", operation)
        if self._is_over_quota(operation):
            return self._classic(429, 3216, "Too many requests", operation)
        if len(ids) > 100:
            return self._classic(400, 3206, "At most 100 ids", operation)
        with self._lock:
            response: Response = act(request, ids)
        return response

    def _is_over_quota(self, operation: str) -> bool:
        now = time.monotonic()
        with self._lock:
            calls = self._calls.setdefault(operation, deque())
            while calls and calls[0] < now - WINDOW_S:
                calls.popleft()
            calls.append(now)
            return len(calls) > self.quotas.get(operation, 10_000)

    def _whoami(self, _request: Request, _ids: list[int]) -> Response:
        return json_response(
            200, {"accountId": 162450, "platform": "MYPARCEL_NL", "principal": {"type": "API_KEY"}, "shopIds": [82001]}
        )

    def _accounts(self, _request: Request, _ids: list[int]) -> Response:
        shop = {"id": 82001, "name": "Demo Shop", "general_settings": {"label_format": "A6"}}
        return json_response(200, {"data": {"accounts": [{"id": 162450, "platform_id": 1, "shops": [shop]}]}})

    def _create(self, request: Request, _ids: list[int]) -> Response:
        if not SHIPMENT_TYPE.fullmatch(request.headers.get("content-type", "")):
            return self._classic(415, 3100, "Content type is not supported", "create")
        document = request.json()
        shipments = document.get("data", {}).get("shipments") if isinstance(document, dict) else None
        if not isinstance(shipments, list) or not 1 <= len(shipments) <= 100:
            return self._classic(400, 3102, "data.shipments must hold 1 to 100 shipments", "create")
        wrong = [
            (at, fault)
            for at, shipment in enumerate(shipments)
            for fault in (*shipment_faults(shipment), *self._asked(shipment))
        ]
        if wrong:
            return self._validation(wrong)
        return json_response(200, {"data": {"ids": [self._keep(shipment) for shipment in shipments]}})

    def _asked(self, shipment: object) -> list[tuple[int, str, str]]:
        """Refusals that were asked for as a fault."""
        fault = self._faults.take(self.name, "shipment", str(shipment))
        return [(fault.code, "recipient.street", "this address is not known")] if fault is not None else []

    def _keep(self, shipment: dict[str, Any]) -> dict[str, Any]:
        shipment_id, self._next_id = self._next_id, self._next_id + 1
        reference = shipment.get("reference_identifier") or ""
        now = _now()
        self._shipments[shipment_id] = {
            **shipment,
            "id": shipment_id,
            "reference_identifier": reference,
            "carrier_id": shipment["carrier"],
            "status": CONCEPT,
            "barcode": "",
            "created": now,
            "modified": now,
        }
        self._ledger.bought(reference)
        return {"id": shipment_id, "reference_identifier": reference}

    def _list(self, request: Request, _ids: list[int]) -> Response:
        size = request.query.get("size", "30")
        if not size.isdigit() or not 30 <= int(size) <= 200:
            return self._classic(400, 3202, "size must be 30 to 200", "list")
        found = list(self._shipments.values())
        if "reference_identifier" in request.query:
            wanted = set(request.query["reference_identifier"].split(";"))
            found = [each for each in found if each["reference_identifier"] in wanted]
        return json_response(200, {"data": {"shipments": found[: int(size)], "page": 1, "results": len(found)}})

    def _get(self, _request: Request, ids: list[int]) -> Response:
        found = [self._shipments[each] for each in ids if each in self._shipments]
        if not found:
            return self._classic(404, 3203, "No shipment found", "get")
        return json_response(200, {"data": {"shipments": found, "page": 1, "results": len(found)}})

    def _delete(self, _request: Request, ids: list[int]) -> Response:
        if any(self._shipments.get(each, {}).get("status") != CONCEPT for each in ids):
            return self._classic(422, 3723, "Only concepts can be deleted", "delete")
        for each in ids:
            del self._shipments[each]
        return Response(204)

    def _labels(self, request: Request, ids: list[int]) -> Response:
        paper = request.query.get("format", "A4")
        missing = [each for each in ids if each not in self._shipments]
        if paper not in ("A4", "A6") or missing or not ids:
            return self._classic(422, 3709 if paper not in ("A4", "A6") else 3203, "Label request invalid", "labels")
        accept = request.headers.get("accept", "application/pdf")
        if not accept.startswith(("application/pdf", "*/*")):
            return self._classic(406, 3101, "Only application/pdf is offered here", "labels")
        if len(ids) > 24:
            return self._classic(422, 3208, "For more than 24 labels ask for a link", "labels")
        chosen = [self._shipments[each] for each in ids]
        if paper == "A6" and any(each["recipient"]["cc"] not in EU for each in chosen):
            return self._classic(422, 3709, "Shipments with a customs form come as A4", "labels")
        for shipment in chosen:
            self._register(shipment)
            self._ledger.fetched(shipment["reference_identifier"])
        return Response(200, draw_labels(chosen, paper), "application/pdf")

    def _register(self, shipment: dict[str, Any]) -> None:
        if shipment["status"] == CONCEPT:
            shipment["status"] = REGISTERED
            shipment["barcode"] = barcode_for(shipment["recipient"]["cc"], shipment["id"] % 1_000_000_000)
            shipment["modified"] = _now()

    def _tracktraces(self, _request: Request, ids: list[int]) -> Response:
        found = [self._shipments[each] for each in ids if each in self._shipments]
        traces = [
            {
                "shipment_id": each["id"],
                "carrier": {"id": each["carrier_id"]},
                "status": {"current": "registered", "main": "registered", "final": False},
                "link_tracktrace": f"https://myparcel.me/track-trace/{each['barcode']}",
            }
            for each in found
            if each["barcode"]
        ]
        return json_response(200, {"data": {"tracktraces": traces}})

    def _classic(self, status: int, code: int, title: str, operation: str) -> Response:
        """The first of the documented error shapes."""
        self._ledger.refused(self.name, operation, f"{code} {title}")
        error = {"status": status, "code": code, "title": title, "message": title}
        return json_response(status, {"message": title, "request_id": _request_id(), "errors": [error]})

    def _validation(self, wrong: list[tuple[int, tuple[int, str, str]]]) -> Response:
        """The second: one-key objects that name the field by its path; the batch is refused whole."""
        errors = [
            {str(code): {"fields": [f"data.shipments[{at}].{path}"], "human": [why]}} for at, (code, path, why) in wrong
        ]
        self._ledger.refused(self.name, "create", "; ".join(f"{code} {path}" for _, (code, path, _) in wrong))
        return json_response(422, {"message": "Validation failed", "request_id": _request_id(), "errors": errors})


def _now() -> str:
    return datetime.now(ZoneInfo("Europe/Amsterdam")).strftime("%Y-%m-%d %H:%M:%S")


def _request_id() -> str:
    return f"demo-{time.monotonic_ns():x}"
