"""How the MyParcel stand-in words its answers: the three documented shapes of an error, and lists of shipments."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from amzlabels.demo.http import Request, Response, json_response
from amzlabels.demo.myparcel_fields import Fault

PROBLEM = "application/problem+json"


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """What was asked is refused; ``wrong`` are the faults of single shipments by their index in the list ``of``."""

    def __init__(
        self, status: int, code: int, title: str, wrong: Sequence[tuple[int, Fault]] = (), of: str = "shipments"
    ) -> None:
        super().__init__(title)
        self.of = of
        self.status, self.code, self.title, self.wrong = status, code, title, wrong


def refusal(refused: Refused, request: Request) -> Response:
    """Word a refusal. Sources: the error chapter of the documentation; example answers in the makers' own clients."""
    request_id = f"demo-{secrets.token_hex(8)}"
    if PROBLEM in request.headers.get("accept", "") or request.path == "/whoami":
        return _problem(refused, request_id)
    errors: list[dict[str, Any]] = [
        {str(code): {"fields": [_field(refused.of, at, path)], "human": [why]}}
        for at, (code, path, why) in refused.wrong
    ]
    if not errors:
        error = {"status": refused.status, "code": refused.code, "title": refused.title, "message": refused.title}
        errors = [error]
    body = {"message": refused.title, "request_id": request_id, "errors": errors}
    return json_response(refused.status, body)


def _problem(refused: Refused, request_id: str) -> Response:
    """RFC 7807, the shape of MyParcel's newer hosts; fields are JSON pointers."""
    errors = [
        {
            "code": code,
            "title": why,
            "pointer": "/" + _field(refused.of, at, path).replace("[", ".").replace("]", "").replace(".", "/"),
        }
        for at, (code, path, why) in refused.wrong
    ]
    document = {
        "type": "about:blank",
        "title": refused.title,
        "status": refused.status,
        "detail": f"{refused.code} {refused.title}",
        "request_id": request_id,
        "errors": errors or [{"code": refused.code, "title": refused.title}],
    }
    return Response(refused.status, json.dumps(document).encode(), PROBLEM)


def _field(of: str, at: int, path: str) -> str:
    return f"data.{of}[{at}]" + (f".{path}" if path else "")


def page_of(shipments: Sequence[Mapping[str, Any]], page: int, size: int) -> Response:
    """One page of a list of shipments; ``results`` counts all of them."""
    shown = list(shipments[(page - 1) * size : page * size])
    return json_response(200, {"data": {"shipments": shown, "page": page, "size": size, "results": len(shipments)}})
