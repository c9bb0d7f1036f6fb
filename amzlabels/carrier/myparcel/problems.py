"""What MyParcel's refusals mean: its three error shapes and codes as our problems; acting on them is left to ``shop``.

Codes and their meaning: the error list of MyParcel's API documentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from amzlabels.carrier.myparcel.wire import OPTION_NAMES, OUR_NAMES, read_payment_url
from amzlabels.domain.problems import Fact, Note, Problem

_LONGEST_MESSAGE = 500


def _rows(code: str, fields: Mapping[int, str]) -> dict[str, tuple[str, str]]:
    return {str(number): (code, field) for number, field in fields.items()}


_MEANINGS: Mapping[str, tuple[str, str]] = {
    **_rows("shop.key_refused", dict.fromkeys((3000, 3001), "")),
    **_rows(
        "shop.our_request",
        dict.fromkeys((*range(3100, 3106), *range(3200, 3213), 3222, 3223, *range(3706, 3710), *range(3711, 3716)), "")
        | dict.fromkeys((*range(3717, 3721), 3723, 3736, *range(10001, 10004)), "")
        # The order's own number and quantities, which nobody may change here.
        | dict.fromkeys((3703, 3765), ""),
    ),
    **_rows(
        "shop.address_refused",
        {
            3501: "street",
            3503: "number",
            3505: "postal_code",
            3506: "country",
            3509: "street",
            3510: "name",
            3511: "suffix",
            3512: "phone",
            3513: "company",
            3514: "name",
            3515: "email",
            3520: "extra",
            3731: "number",
            3751: "email",
            3752: "email",
            3753: "postal_code",
        },
    ),
    **_rows(
        "shop.service_refused",
        {
            3516: "carrier",
            3517: "package",
            3704: "weight",
            3705: "options",
            3721: "options",
            3722: "options",
            3726: "insurance",
            3728: "carrier",
            3730: "weight",
            3733: "package",
            3735: "boxes",
            3739: "boxes",
            3740: "options",
            3743: "insurance",
            3760: "options",
            3761: "carrier",
            3766: "carrier",
            3768: "carrier",
            4000: "options",
            4001: "options",
            5000: "options",
        },
    ),
    **_rows("shop.customs_refused", {3702: "hs_code"}),
    **_rows("shop.numbers_refused", {3748: "eori", 3749: "vat", 3767: "vat"}),
    **_rows("shop.account_refused", {3519: "sender", 3716: "account", 3745: "sender", 3762: "account"}),
    "3746": ("shop.label_expired", ""),
    "3754": ("shop.failed", ""),
    "3758": ("shop.label_not_ready", ""),
    # Problem documents name the kind of problem in words instead of a number.
    "invalid-address": ("shop.address_refused", "street"),
    "invalid-physical-properties": ("shop.service_refused", "weight"),
}
"""MyParcel's code to ours and to what has to be mended: a field of ``Address``, or a part of the shipment or set-up."""

_PARTS: Mapping[str, tuple[str, str]] = {
    **{f"recipient.{theirs}": ("shop.address_refused", ours) for theirs, ours in OUR_NAMES.items()},
    "recipient": ("shop.address_refused", "street"),
    "carrier": ("shop.service_refused", "carrier"),
    "options": ("shop.service_refused", "options"),
    "options.package_type": ("shop.service_refused", "package"),
    "options.insurance": ("shop.service_refused", "insurance"),
    "options.label_description": ("shop.service_refused", "label_text"),
    "physical_properties": ("shop.service_refused", "weight"),
    "secondary_shipments": ("shop.service_refused", "boxes"),
    "customs_declaration": ("shop.customs_refused", "hs_code"),
    "customs_declaration.invoice": ("shop.our_request", ""),
    "customs_declaration.items.description": ("shop.customs_refused", "description"),
    "customs_declaration.items.amount": ("shop.our_request", ""),
    "customs_declaration.items.weight": ("shop.customs_refused", "weight"),
    "customs_declaration.items.item_value": ("shop.customs_refused", "value"),
    "customs_declaration.items.country": ("shop.customs_refused", "origin"),
    "customs_declaration.eori_number": ("shop.numbers_refused", "eori"),
    "customs_declaration.vat_number": ("shop.numbers_refused", "vat"),
    "sender": ("shop.account_refused", "sender"),
}
"""The part of a shipment that MyParcel names, to what has to be mended; the longest that fits."""

_OUR_OPTIONS: Mapping[str, str] = {theirs: ours for ours, theirs in OPTION_NAMES.items()}

_BY_STATUS: Mapping[int, str] = {
    401: "shop.key_refused",
    402: "shop.payment_required",
    429: "shop.busy",
    **dict.fromkeys((400, 404, 405, 406, 415), "shop.our_request"),
}
# These stand in the way of every shipment alike, whichever was named.
_WHOLE_SHOP = frozenset({"3000", "3001", "3716"})
# These too, unless one was named.
_WHOLE_CALL = frozenset(map(str, range(3100, 3106)))
_NO_CONCEPT = "3723"
# Not a refusal, whatever the status: a shipment or label that cannot be made just now.
_LATER = frozenset({"3754", "3758"})
_ITEM = re.compile(r"customs_declaration\.items\.(\d+)")
_PATH = re.compile(r"data[./]shipments(?:\[(\d+)\]|[./](\d+))?[./]?([\w./\[\]-]*)")


@dataclass(frozen=True, slots=True)
class ApiError:
    """One thing MyParcel found wrong. ``path`` is where in the request, in its own spelling; any part may be empty."""

    code: str
    message: str
    path: str = ""

    @property
    def index(self) -> int | None:
        """Which shipment of the request it is about, counted from 0; None when it does not tell."""
        match = _PATH.search(self.path) or _PATH.search(self.message)
        digits = (match.group(1) or match.group(2)) if match else None
        return int(digits) if digits else None

    def note(self, status: int, request_id: str) -> Note:
        """The problem a person is shown; facts are code, message, field, request_id."""
        inner = self._inner_path()
        part = _part(inner)
        code, field = _MEANINGS.get(self.code, part or ("shop.refused", inner))
        if self.code not in _MEANINGS and status in _BY_STATUS and not inner:
            code = _BY_STATUS[status]
        if part is not None and part[0] == code:
            field = part[1]
        facts: dict[str, Fact] = {
            "code": self.code or str(status),
            "message": self.message,
            "field": field,
            "request_id": request_id,
        }
        option = _OUR_OPTIONS.get(inner.removeprefix("options.")) if field == "options" else None
        if option is not None:
            facts["option"] = option
        return Note(code, facts)

    @property
    def customs_item(self) -> int | None:
        """Which item of the customs form it is about, counted from 0; None when it does not tell."""
        match = _ITEM.match(self._inner_path())
        return int(match.group(1)) if match else None

    def _inner_path(self) -> str:
        match = _PATH.search(self.path) or _PATH.search(self.message)
        return re.sub(r"[/.\[\]]+", ".", match.group(3)).strip(".") if match else ""


def _part(path: str) -> tuple[str, str] | None:
    """What has to be mended at this place of a shipment; None for a place nobody knows."""
    names = re.sub(r"\.\d+", "", path).split(".")
    places = (".".join(names[:length]) for length in range(len(names), 0, -1))
    return next((_PARTS[place] for place in places if place in _PARTS), None)


class ApiProblem(Problem):
    """A refusal as MyParcel told it. ``errors`` is empty when the answer could not be read."""

    def __init__(self, note: Note, status: int, errors: tuple[ApiError, ...]) -> None:
        super().__init__(note.code, **note.facts)
        self.status = status
        self.errors = errors

    @property
    def request_id(self) -> str:
        """What MyParcel's support asks for; empty when it gave none."""
        return str(self.note.facts.get("request_id", ""))

    @property
    def is_about_shipments(self) -> bool:
        """Whether single shipments are what is wrong, so that the others may go without them."""
        if self.status not in (400, 409, 422):
            return False
        if any(e.code in _WHOLE_SHOP or (e.code in _WHOLE_CALL and e.index is None) for e in self.errors):
            return False
        return self.status == 422 or bool(self.errors)

    @property
    def is_no_concept(self) -> bool:
        """Whether what was to be deleted is not there, or has a label already."""
        return self.status == 404 or any(error.code == _NO_CONCEPT for error in self.errors)

    def by_index(self) -> dict[int, ApiError]:
        """The first error of each shipment the answer names."""
        errors: dict[int, ApiError] = {}
        for error in self.errors:
            if error.index is not None:
                errors.setdefault(error.index, error)
        return errors


def api_problem(status: int, payload: object, request_id: str = "") -> ApiProblem:
    """What an answer other than 2xx means; ``payload`` is its JSON, None when it is not JSON.

    ``request_id`` is what the headers told, used when the body does not tell.
    """
    body = _lower(payload)
    errors = tuple(_read_errors(body))
    request_id = _words(body.get("request_id")) or request_id
    message = _words(body.get("message")) or _words(body.get("detail")) or _words(body.get("title"))
    if errors and errors[0].code in _LATER:
        note = errors[0].note(status, request_id)
    elif status >= 500 or status < 400:
        code = "shop.failed" if status >= 500 else "shop.answer_unreadable"
        note = Note(code, {"code": str(status), "message": message, "request_id": request_id})
    elif status in (401, 402, 429):
        first = errors[0] if errors else ApiError(str(status), message)
        facts: dict[str, Fact] = {"code": first.code, "message": first.message or message, "request_id": request_id}
        if status == 402 and (payment_url := read_payment_url(payload)):
            facts["payment_url"] = payment_url
        note = Note(_BY_STATUS[status], facts)
    elif errors:
        note = errors[0].note(status, request_id)
    else:
        note = ApiError(_words(body.get("code")) or _type_code(body), message).note(status, request_id)
    return ApiProblem(note, status, errors)


def _read_errors(body: Mapping[str, object]) -> Iterator[ApiError]:
    entries = body.get("errors")
    if isinstance(entries, dict):
        entries = [{code: value} for code, value in entries.items()]
    for raw in entries if isinstance(entries, list) else ():
        entry = _lower(raw)
        if {"code", "type", "instance", "pointer", "title", "detail", "message"} & entry.keys():
            yield _single_error(entry)
        else:
            for code, value in raw.items() if isinstance(raw, dict) else ():
                yield from _validation_errors(_words(code), value)


def _single_error(entry: Mapping[str, object]) -> ApiError:
    """An entry of the classic shape (code, title, message) or of a problem document (type, detail, instance)."""
    code = _words(entry.get("code")) or _type_code(entry)
    message = _words(entry.get("message")) or _words(entry.get("detail")) or _words(entry.get("title"))
    path = _words(entry.get("instance")) or _words(entry.get("pointer"))
    return ApiError(code, message, path)


def _validation_errors(code: str, value: object) -> Iterator[ApiError]:
    """An entry of the validation shape: one error for each field it names."""
    named = _lower(value) or {"human": value}
    fields = [_words(field) for field in _list(named.get("fields"))] or [""]
    human = [_words(line) for line in _list(named.get("human"))]
    for position, field in enumerate(fields):
        message = human[position] if len(human) == len(fields) else "; ".join(human)
        yield ApiError(code, message[:_LONGEST_MESSAGE], field)


def _type_code(entry: Mapping[str, object]) -> str:
    """The last part of a problem document's type, such as ``invalid-address`` of ``urn:problem:invalid-address``."""
    kind = _words(entry.get("type"))
    return "" if kind == "about:blank" else re.split("[:/]", kind)[-1]


def _lower(value: object) -> dict[str, object]:
    """An object with its keys in lower case, for MyParcel has been seen to capitalise them."""
    return {str(key).lower(): inner for key, inner in value.items()} if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]


def _words(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value).strip()[:_LONGEST_MESSAGE]
