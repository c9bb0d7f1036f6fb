"""A server made of Amazon's own models alone: their paths, their request and response schemas, their sandbox answers.

Every request is validated by the model's schema, stricter where the schema is silent: what it does not name is a fault.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator, FormatChecker

from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Answer, Request, Response, Service, json_response
from amzlabels.demo.ledger import Ledger

SPECS = Path(__file__).resolve().parents[3] / "shared" / "reference" / "specs"
MODELS = ("sellers", "ordersV0", "orders_2026-01-01", "reports_2021-06-30", "feeds_2021-06-30", "tokens_2021-03-01")
Patch = Callable[[Request, Any], Any]

formats = FormatChecker(formats=())


@formats.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Operation:
    """One operation of a model; ``path`` matches the whole path."""

    name: str
    method: str
    path: re.Pattern[str]
    parameters: list[dict[str, Any]]
    status: int
    schema: Mapping[str, Any] | None
    example: Any
    definitions: Mapping[str, Any]

    def faults(self, schema: Any, value: object, *, is_strict: bool = True) -> Iterator[str]:
        """Where a value breaks a schema; Amazon adds to its answers without notice, so they are only half as strict."""
        whole = {**schema, "definitions": self.definitions}
        if is_strict:
            whole = _strict(whole)
        for error in Draft4Validator(whole, format_checker=formats).iter_errors(value):
            place = ".".join(str(part) for part in error.absolute_path)
            yield f"{self.name} {place}: {error.message[:200]}"


@dataclass
class SpecServer:
    """Serves the models; ``patches`` fit an operation's sandbox answer to the story a test tells."""

    patches: dict[str, Patch] = field(default_factory=dict)
    document: bytes = b""
    faults: list[str] = field(default_factory=list)
    calls: list[tuple[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._operations = [each for model in MODELS for each in _operations(model)]
        self._service = Service("specs", self._route, Ledger(), Faults(), lambda _, status: Response(status), _now)
        self.url = self._service.url

    def close(self) -> None:
        """Stop."""
        self._service.close()

    def called(self, name: str) -> list[Any]:
        """The bodies (or queries) of every call of an operation."""
        return [given for called, given in self.calls if called == name]

    def _route(self, request: Request) -> tuple[str, Answer]:
        if request.path == "/auth/o2/token":
            return "token", self._token
        if request.path == "/document":
            return "document", self._document
        for operation in self._operations:
            match = operation.path.fullmatch(request.path)
            if match and operation.method == request.method:
                return operation.name, partial(self._answer, operation, match)
        self.faults.append(f"no such operation: {request.method} {request.path}")
        return "unknown", lambda _: Response(404)

    def _token(self, _request: Request) -> Response:
        token = {"access_token": "Atza|spec", "token_type": "bearer", "expires_in": 3600, "refresh_token": "Atzr|spec"}
        return json_response(200, token)

    def _document(self, request: Request) -> Response:
        if "x-amz-access-token" in request.headers:
            self.faults.append("a document was asked for with the API's own header")
        return Response(200, self.document, "text/plain;charset=UTF-8")

    def _answer(self, operation: Operation, match: re.Match[str], request: Request) -> Response:
        given = request.json() if request.body else dict(request.query)
        self.calls.append((operation.name, given))
        self.faults += _request_faults(operation, match, request)
        if operation.schema is None:
            return Response(operation.status)
        answer = json.loads(json.dumps(operation.example))
        # Amazon's own example of getAccount breaks its model, so only what a story made of one is held to it.
        if operation.name not in self.patches:
            return json_response(operation.status, answer)
        answer = self.patches[operation.name](request, answer)
        wrong = list(operation.faults(operation.schema, answer, is_strict=False))
        assert not wrong, f"the story's answer breaks the model: {wrong}"
        return json_response(operation.status, answer)


def _request_faults(operation: Operation, match: re.Match[str], request: Request) -> Iterator[str]:
    if not request.headers.get("x-amz-access-token"):
        yield f"{operation.name}: no access token"
    named = {parameter["name"]: parameter for parameter in operation.parameters if parameter["in"] == "query"}
    yield from (f"{operation.name}: unknown query parameter {name}" for name in request.query.keys() - named.keys())
    for name, parameter in named.items():
        if name in request.query:
            yield from operation.faults(_plain(parameter), _typed(parameter, request.query[name]))
        elif parameter.get("required"):
            yield f"{operation.name}: query parameter {name} is missing"
    for parameter in operation.parameters:
        if parameter["in"] == "body":
            yield from operation.faults(parameter["schema"], request.json())
        elif parameter["in"] == "path":
            yield from operation.faults(_plain(parameter), match[parameter["name"]])


def _typed(parameter: Mapping[str, Any], text: str) -> object:
    kind = parameter["type"]
    if kind == "array":
        return [_typed(parameter["items"], each) for each in text.split(",")]
    if kind == "integer":
        return int(text) if re.fullmatch(r"-?\d+", text) else text
    return {"true": True, "false": False}.get(text, text) if kind == "boolean" else text


def _plain(parameter: Mapping[str, Any]) -> Mapping[str, Any]:
    """A parameter as a schema: ``required`` means something else there."""
    return {name: value for name, value in parameter.items() if name != "required"}


def _strict(schema: Any) -> Any:
    """The schema with every object closed."""
    if isinstance(schema, list):
        return [_strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: _strict(value) for name, value in schema.items()}
    if "properties" in schema and "additionalProperties" not in schema:
        closed["additionalProperties"] = False
    return closed


def _operations(model: str) -> Iterator[Operation]:
    document = json.loads((SPECS / f"{model}.json").read_text("utf-8"))
    for path, methods in document["paths"].items():
        pattern = re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path)))
        for method, operation in methods.items():
            if not isinstance(operation, dict):
                continue
            status, answer = next((code, each) for code, each in operation["responses"].items() if code[0] == "2")
            pairs = answer.get("x-amzn-api-sandbox", {}).get("static", [{}])
            yield Operation(
                operation["operationId"],
                method.upper(),
                pattern,
                operation.get("parameters", []),
                int(status),
                answer.get("schema"),
                pairs[0].get("response"),
                document["definitions"],
            )
