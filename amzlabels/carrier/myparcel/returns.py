"""Return labels at MyParcel: our request as its JSON, its refusals in our words; when one is made is ``journey``'s."""

from __future__ import annotations

from collections.abc import Mapping

from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.json_values import data_of, mappings, whole_number
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.carrier.myparcel.wire import CARRIER_IDS, PACKAGE_TYPES
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.return_label import ReturnRequest

_MEANINGS: Mapping[str, str] = {
    **dict.fromkeys(("3510", "3514"), "return.name_missing"),
    **dict.fromkeys(("3515", "3751", "3752"), "return.email_refused"),
    **dict.fromkeys(("3517", "3733"), "return.package_only"),
    "3714": "return.not_possible",
    "3715": "return.eu_only",
    "3718": "return.carrier",
    "3719": "return.duplicate",
    "3720": "return.parent",
}
"""What MyParcel's codes mean of a return label. Source: the error list of MyParcel's API documentation."""


class MyParcelReturns:
    """``ReturnShop`` at MyParcel. Safe from any thread."""

    def __init__(self, client: MyParcelClient) -> None:
        self._client = client

    def make_return(self, request: ReturnRequest) -> int:
        """Make one; returns its shipment's id. Raises as ``ReturnShop`` says."""
        try:
            answer = self._client.make_return(_return_json(request), is_mailed=request.is_mailed)
        except ApiProblem as refusal:
            raise _in_our_words(refusal, request) from None
        made = [whole_number(entry.get("id")) for entry in mappings(data_of(answer.json).get("ids"))]
        if len(made) != 1 or made[0] is None:
            raise Problem("shop.outcome_unknown", request_id=answer.request_id)
        return made[0]


def _return_json(request: ReturnRequest) -> dict[str, object]:
    return {
        "parent": request.parent,
        "reference_identifier": request.reference,
        "carrier": CARRIER_IDS[request.carrier],
        "email": request.email,
        "name": request.name,
        "options": {"package_type": PACKAGE_TYPES["package"]},
    }


def _in_our_words(refusal: ApiProblem, request: ReturnRequest) -> Problem:
    code = next((_MEANINGS[error.code] for error in refusal.errors if error.code in _MEANINGS), "")
    if not code:
        return refusal
    # What was typed is not to stand in a history, so MyParcel's own words of it are left out.
    kept = {name: refusal.note.facts[name] for name in ("code", "request_id") if name in refusal.note.facts}
    note = Note(code, {**kept, "carrier": request.carrier})
    return Problem(note.code, **note.facts)
