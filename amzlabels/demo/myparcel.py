"""The MyParcel stand-in: shipments, labels, accounts as the public documentation has them; all in memory."""

from __future__ import annotations

import base64
import re
import secrets
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from amzlabels.demo.clock import WorldClock
from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Answer, Request, Response, json_response
from amzlabels.demo.labels import barcode_for, draw_labels
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.myparcel_account import accounts, capabilities, contracts, pickup_locations, whoami
from amzlabels.demo.myparcel_answers import PROBLEM, Refused, page_of, refusal
from amzlabels.demo.myparcel_capabilities import Terms
from amzlabels.demo.myparcel_checks import shipment_faults
from amzlabels.demo.myparcel_fields import leaves_customs_union
from amzlabels.demo.myparcel_returns import RETURN_TYPE, as_shipment, returns_in
from amzlabels.demo.myparcel_traces import DUTCH_TIME, consumer_page, traces_page

SHIPMENT_TYPE = re.compile(r"application/vnd\.shipment\+json; ?charset=utf-8(; ?version=1\.[01])?", re.IGNORECASE)
LABEL_LINK = "application/vnd.shipment_label_link+json"
WINDOW_S = 300.0
QUOTAS = {"list": 500, "create": 500, "get": 1000, "labels": 500, "tracktraces": 300, "delete": 300}
CONCEPT, REGISTERED, LETTER_PRINTED, STAMP_PRINTED, EXPIRED = 1, 2, 12, 14, 16
PAGE_SIZE, MAX_PAGES = 30, 1000
PRICE_CENTS = 695
PAYMENT_URL = "https://pay.demo.invalid/1"
_LIST_QUERY = frozenset(
    {
        *("barcode", "carrier_id", "created", "delayed", "delivered", "dropoff_today", "filter_hidden_shops", "from"),
        *("hidden", "link_consumer_portal", "order", "package_type", "page", "q", "reference_identifier", "region"),
        *("shipment_type", "shop_id", "size", "sort", "status", "to", "transaction_status"),
    }
)
_UNTRACKED = {3: LETTER_PRINTED, 4: STAMP_PRINTED}

Act = Callable[[Request, list[int]], Response]


class MyParcel:
    """One account with one shop, known by one API key; ``label_delay_s`` is how long a label's link takes.

    ``pays_first``: its labels are handed out once they are paid for; ``bills``: how many labels each was for.
    ``form_copies``: so many more pages have the customs form once again. ``asked`` are the bodies of all requests to
    make shipments, taken or not; ``mailed`` the return labels that went out, by reference, and where to.
    """

    name = "myparcel"

    def __init__(self, api_key: str, ledger: Ledger, faults: Faults, clock: WorldClock) -> None:
        self.renew_key(api_key)
        self._ledger = ledger
        self._faults = faults
        self._clock = clock
        self._lock = threading.RLock()
        self._next_id = 190_000_001
        self.quotas = dict(QUOTAS)
        self.label_delay_s = 0.0
        self.terms = Terms()
        self.form_copies = 0
        self.pays_first = False
        self.reset()

    def renew_key(self, api_key: str) -> None:
        """Know this key from now on, and none before it."""
        self._bearer = f"bearer {base64.b64encode(api_key.encode()).decode()}"

    def reset(self) -> None:
        """Forget all shipments and calls."""
        with self._lock:
            self.terms.reset()
            self.asked: list[Any] = []
            self.bills: list[int] = []
            self._unpaid: set[int] = set()
            self._paid: set[int] = set()
            self.mailed: list[tuple[str, str]] = []
            self._shipments: dict[int, dict[str, Any]] = {}
            self._links: dict[str, tuple[float, bytes]] = {}
            self._calls: dict[str, deque[float]] = {}

    def route(self, request: Request) -> tuple[str, Answer]:
        """Name the operation and who answers it."""
        table: tuple[tuple[str, str, str, Act], ...] = (
            ("GET", r"/whoami", "whoami", whoami),
            ("GET", r"/accounts", "accounts", accounts),
            ("POST", r"/shipments/capabilities/contract-definitions", "contracts", partial(contracts, self.terms)),
            ("POST", r"/shipments/capabilities", "capabilities", partial(capabilities, self.terms)),
            ("GET", r"/pickup_locations", "pickup", pickup_locations),
            ("POST", r"/shipments", "create", self._create),
            ("GET", r"/shipments", "list", self._list),
            ("GET", r"/shipments/([\d;]+)", "get", self._get),
            ("DELETE", r"/shipments/([\d;]+)", "delete", self._delete),
            ("GET", r"/shipment_labels/([\d;]+)", "labels", self._labels),
            ("GET", r"/pdfs/[0-9a-f]{40}", "label_file", self._label_file),
            ("GET", r"/tracktraces/([\d;]+)", "tracktraces", self._tracktraces),
        )
        for method, pattern, operation, act in table:
            match = re.fullmatch(pattern, request.path)
            if match and method == request.method:
                ids = list(dict.fromkeys(int(each) for each in match[1].split(";") if each)) if match.groups() else []
                return operation, partial(self._guarded, operation, act, ids)
        return "unknown", partial(self._guarded, "unknown", self._no_route, [])

    def expire(self, reference: str) -> None:
        """Let what was made under this reference be too old for a label."""
        with self._lock:
            for shipment in self._shipments.values():
                if shipment["reference_identifier"] == reference:
                    shipment["status"] = EXPIRED

    def register(self, reference: str) -> None:
        """Let the label of what was made under this reference be made in the back office."""
        with self._lock:
            for shipment in self._shipments.values():
                if shipment["reference_identifier"] == reference:
                    self._register(shipment)

    def delete(self, reference: str) -> None:
        """Let what was made under this reference be deleted in the back office."""
        with self._lock:
            for shipment_id, shipment in list(self._shipments.items()):
                if shipment["reference_identifier"] == reference:
                    del self._shipments[shipment_id]

    def move_on(self, reference: str, status: int) -> None:
        """Let what was made under this reference, or has this number, come to a status, as its carrier does.

        Raises ``LookupError`` when there is nothing that a label was made of.
        """
        with self._lock:
            moved = [
                each
                for each in self._shipments.values()
                if reference in (each["reference_identifier"], each["barcode"]) and each["status"] != CONCEPT
            ]
            if not moved:
                raise LookupError(reference)
            for shipment in moved:
                shipment |= {"status": int(status), "modified": self._stamp()}

    def failure(self, request: Request, status: int) -> Response:
        """The answer when MyParcel itself is in trouble (5xx), too busy (429) or wants to be paid first (402)."""
        if status == 402:
            return _bill(1)
        return refusal(Refused(status, status, "Too many requests" if status == 429 else "Server error"), request)

    def pay(self) -> None:
        """Pay for all labels that were asked for and not handed out."""
        with self._lock:
            self._paid |= self._unpaid
            self._unpaid.clear()

    def _guarded(self, operation: str, act: Act, ids: list[int], request: Request) -> Response:
        try:
            self._admit(operation, ids, request)
            with self._lock:
                return act(request, ids)
        except Refused as refused:
            faults = "; ".join(f"{code} {path}" for _, (code, path, _) in refused.wrong)
            self._ledger.refused(self.name, operation, faults or f"{refused.code} {refused.title}")
            return refusal(refused, request)

    def _admit(self, operation: str, ids: list[int], request: Request) -> None:
        if request.headers.get("authorization", "") != self._bearer:
            raise Refused(401, 3000, "Access Denied")
        if not request.headers.get("user-agent", "").strip():
            raise Refused(400, 3102, "User-Agent is required")
        if self._is_over_quota(operation):
            raise Refused(429, 3216, "Too many requests")
        if len(ids) > 100:
            raise Refused(400, 3206, "At most 100 ids")

    def _is_over_quota(self, operation: str) -> bool:
        now = self._clock.monotonic_s()
        with self._lock:
            calls = self._calls.setdefault(operation, deque())
            while calls and calls[0] < now - WINDOW_S:
                calls.popleft()
            calls.append(now)
            return len(calls) > self.quotas.get(operation, 10_000)

    def _no_route(self, _request: Request, _ids: list[int]) -> Response:
        raise Refused(404, 3105, "Route not found")

    def _create(self, request: Request, _ids: list[int]) -> Response:
        if RETURN_TYPE.fullmatch(request.headers.get("content-type", "")):
            return self._create_returns(request)
        if not SHIPMENT_TYPE.fullmatch(request.headers.get("content-type", "")):
            raise Refused(415, 3100, "Content type is not supported")
        accept = request.headers.get("accept", "*/*")
        if not any(kind in accept for kind in ("application/json", PROBLEM, "*/*")):
            raise Refused(406, 3102, "Accept is not supported")
        document = request.json()
        self.asked.append(document)
        data = document.get("data") if isinstance(document, dict) else None
        shipments = data.get("shipments") if isinstance(data, dict) else None
        if not isinstance(data, dict) or not isinstance(shipments, list) or not 1 <= len(shipments) <= 100:
            raise Refused(400, 3102, "data.shipments must hold 1 to 100 shipments")
        if not isinstance(data.get("user_agent", ""), str) or len(data.get("user_agent", "")) > 255:
            raise Refused(400, 3102, "data.user_agent is longer than 255 characters")
        may_set_sender = request.headers.get("x-dmp-set-custom-sender") == "true"
        wrong = [
            (at, fault)
            for at, shipment in enumerate(shipments)
            for fault in (
                *shipment_faults(shipment, may_set_sender=may_set_sender, most_boxes=self.terms.most_boxes),
                *self._asked(shipment),
            )
        ]
        if wrong:
            raise Refused(422, wrong[0][1][0], "Validation failed", wrong)
        kept = [self._keep(shipment) for shipment in shipments]
        if "version=1.2" in accept:
            return json_response(200, {"data": {"shipments": kept}})
        ids = [{"id": each["id"], "reference_identifier": each["reference_identifier"]} for each in kept]
        return json_response(200, {"data": {"ids": ids}})

    def _create_returns(self, request: Request) -> Response:
        self.asked.append(request.json())
        entries = returns_in(request, self._shipments, self._asked)
        kept = [self._keep(as_shipment(entry, self._shipments[entry["parent"]])) for entry in entries]
        if request.query.get("send_return_mail") == "1":
            for shipment, entry in zip(kept, entries, strict=True):
                self._register(shipment)
                self.mailed.append((shipment["reference_identifier"], entry["email"]))
        return json_response(200, {"data": {"ids": [{"id": each["id"]} for each in kept]}})

    def _asked(self, shipment: object) -> list[tuple[int, str, str]]:
        """Refusals that were asked for as a fault."""
        fault = self._faults.take(self.name, "shipment", str(shipment))
        return [(fault.code, fault.path, "this address is not known")] if fault is not None else []

    def _keep(self, shipment: dict[str, Any]) -> dict[str, Any]:
        shipment_id, self._next_id = self._next_id, self._next_id + 1
        reference = shipment.get("reference_identifier") or ""
        now = self._stamp()
        boxes = [self._keep_box(box) for box in shipment.get("secondary_shipments") or ()]
        self._shipments[shipment_id] = {
            **shipment,
            "id": shipment_id,
            "account_id": 162450,
            "shop_id": 82001,
            "reference_identifier": reference,
            "carrier_id": shipment["carrier"],
            "status": CONCEPT,
            "barcode": "",
            "price": _price(1 + len(boxes)),
            "secondary_shipments": boxes,
            "created": now,
            "modified": now,
        }
        self._ledger.bought(reference)
        return self._shipments[shipment_id]

    def _keep_box(self, box: dict[str, Any]) -> dict[str, Any]:
        """A further box; the answer to its POST does not tell of it."""
        box_id, self._next_id = self._next_id, self._next_id + 1
        reference = box.get("reference_identifier") or ""
        self._ledger.bought(reference)
        return {"id": box_id, "reference_identifier": reference, "status": CONCEPT, "barcode": ""}

    def _list(self, request: Request, _ids: list[int]) -> Response:
        if unknown := request.query.keys() - _LIST_QUERY:
            raise Refused(400, 3200, f"unknown parameter {min(unknown)}")
        size, page = request.query.get("size", str(PAGE_SIZE)), request.query.get("page", "1")
        if not re.fullmatch("[0-9]{1,3}", size) or not PAGE_SIZE <= int(size) <= 200:
            raise Refused(400, 3202, "size must be 30 to 200")
        if not re.fullmatch("[0-9]{1,4}", page) or not 1 <= int(page) <= MAX_PAGES:
            raise Refused(400, 3201, "page must be 1 to 1000")
        found = list(self._shipments.values())
        if "reference_identifier" in request.query:
            wanted = set(request.query["reference_identifier"].split(";"))
            # Reported by MyParcel's own kit: with a size of 200 this filter finds nothing.
            found = [each for each in found if each["reference_identifier"] in wanted] if int(size) < 200 else []
        return page_of(found, int(page), int(size))

    def _get(self, request: Request, ids: list[int]) -> Response:
        if unknown := request.query.keys() - {"link_consumer_portal"}:
            raise Refused(400, 3200, f"unknown parameter {min(unknown)}")
        found = [self._shipments[each] for each in ids if each in self._shipments]
        if not found:
            raise Refused(404, 3203, "No shipment found")
        if request.query.get("link_consumer_portal") == "1":
            found = [each | {"link_consumer_portal": consumer_page(each)} for each in found]
        return page_of(found, 1, 100)

    def _delete(self, request: Request, ids: list[int]) -> Response:
        if request.query or request.body:
            raise Refused(400, 3102, "DELETE takes ids alone")
        if not ids or any(self._shipments.get(each, {}).get("status") != CONCEPT for each in ids):
            raise Refused(422, 3723, "Only concepts can be deleted")
        for each in ids:
            del self._shipments[each]
        return Response(204)

    def _labels(self, request: Request, ids: list[int]) -> Response:
        paper, positions = request.query.get("format", "A4"), request.query.get("positions")
        if paper not in ("A4", "A6"):
            raise Refused(422, 3709, "format must be A4 or A6")
        if positions is not None and (paper != "A4" or not re.fullmatch("[1-4](;[1-4]){0,3}", positions)):
            raise Refused(422, 3708, "positions are 1 to 4, and for A4 only")
        if not ids or any(each not in self._shipments for each in ids):
            raise Refused(422, 3203, "No shipment found")
        accept = request.headers.get("accept", "application/pdf")
        as_link, as_url = LABEL_LINK in accept, "application/json" in accept
        if not (as_link or as_url or "application/pdf" in accept or "*/*" in accept):
            raise Refused(406, 3102, "Accept is not supported")
        chosen = self._with_labels(ids, paper)
        if sum(1 + len(each["secondary_shipments"]) for each in chosen) > 24 and not as_link:
            raise Refused(422, 3208, "For 25 labels and more ask for a link")
        if self.pays_first and not self._paid.issuperset(ids):
            unpaid = set(ids) - self._paid
            self._unpaid |= unpaid
            self.bills.append(len(unpaid))
            return _bill(len(unpaid))
        for shipment in chosen:
            self._hand_out(shipment)
        pdf = draw_labels(chosen, paper, self.form_copies)
        if not (as_link or as_url):
            return Response(200, pdf, "application/pdf")
        path = f"/pdfs/{secrets.token_hex(20)}"
        self._links[path] = (self._clock.monotonic_s() + (self.label_delay_s if as_link else 0.0), pdf)
        base = "" if as_link else f"http://{request.headers['host']}"
        return json_response(200, {"data": {"pdfs": {"url": base + path}}})

    def _with_labels(self, ids: list[int], paper: str) -> list[dict[str, Any]]:
        """The shipments that labels are wanted of, if all of them can be had on this paper."""
        chosen = [self._shipments[each] for each in ids]
        if any(each["status"] == EXPIRED for each in chosen):
            raise Refused(422, 3746, "Label expired")
        if paper == "A6" and any(leaves_customs_union(each["recipient"]) for each in chosen):
            raise Refused(422, 3709, "Shipments with a customs form come as A4")
        return chosen

    def _label_file(self, request: Request, _ids: list[int]) -> Response:
        ready, pdf = self._links.get(request.path, (float("inf"), b""))
        if self._clock.monotonic_s() < ready:
            # Waiting for it is part of the documented way, so it is no wrong request.
            return refusal(Refused(404, 3105, "Not ready"), request)
        return Response(200, pdf, "application/pdf")

    def _hand_out(self, shipment: dict[str, Any]) -> None:
        self._register(shipment)
        for box in (shipment, *shipment["secondary_shipments"]):
            self._ledger.fetched(box["reference_identifier"])

    def _register(self, shipment: dict[str, Any]) -> None:
        if shipment["status"] == CONCEPT:
            untracked = _UNTRACKED.get(shipment["options"]["package_type"])
            shipment["status"] = untracked or REGISTERED
            number = shipment["id"] % 1_000_000_000
            shipment["barcode"] = "" if untracked else barcode_for(shipment["recipient"]["cc"], number)
            shipment["modified"] = self._stamp()
            for box in shipment["secondary_shipments"]:
                number = box["id"] % 1_000_000_000
                box |= {"status": REGISTERED, "barcode": barcode_for(shipment["recipient"]["cc"], number)}

    def _tracktraces(self, request: Request, ids: list[int]) -> Response:
        return traces_page([self._shipments[each] for each in ids if each in self._shipments], request.query)

    def _stamp(self) -> str:
        """The moment as MyParcel writes it: Dutch time, without saying so."""
        return self._clock.now().astimezone(DUTCH_TIME).strftime("%Y-%m-%d %H:%M:%S")


def _bill(labels: int) -> Response:
    """What an account that pays first is answered in place of its labels."""
    instructions = {"id": 1, "paid": 0, "price": _price(labels), "payment_url": PAYMENT_URL}
    return json_response(402, {"data": {"payment_instructions": instructions}})


def _price(labels: int) -> dict[str, Any]:
    return {"amount": labels * PRICE_CENTS, "currency": "EUR"}
