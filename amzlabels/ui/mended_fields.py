"""Which field of a dialog mends a problem, so that it opens there; opening it is left to the acts and the window."""

from __future__ import annotations

from amzlabels.domain.problems import Note

_OF_CODE = {
    "service.no_locker": "carrier",
    "service.no_post_box": "carrier",
    "shop.key_refused": "key",
    "shop.not_connected": "key",
    "terms.no_carrier": "carrier",
    "terms.no_option": "options",
    "terms.no_package": "package",
    "terms.too_heavy": "weight",
}
"""Where the problem's own code says what is wrong."""


def field_to_mend(problem: Note | None) -> str:
    """The field's name, the first of several; empty where the problem names none."""
    if problem is None:
        return ""
    named = str(problem.facts.get("fields", problem.facts.get("field", ""))).partition(",")[0]
    return _OF_CODE.get(problem.code, named)


def option_to_mend(problem: Note | None) -> str:
    """The option that is wrong, as in ``carrier_offers.OPTIONS``; empty where the problem names none."""
    return "" if problem is None else str(problem.facts.get("option", ""))
