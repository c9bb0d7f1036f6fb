"""Short words for how far an address can be trusted, and when a person decided on it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.address_decisions import is_look
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import Event, ParcelDetails
from amzlabels.ui.texts import field_name, problem_words
from amzlabels.ui.texts_days import day_words
from amzlabels.ui.texts_printers import Tone
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_SHORT = {
    "order.damaged_text": to_translate("confidence", "Letters damaged"),
    "address.post_number_missing": to_translate("confidence", "No Postnummer"),
    "address.look_post_box": to_translate("confidence", "A PO box"),
}
_DECIDED = frozenset({"address_changed", "address_remembered", "address_right", "suggestion_accepted"})
_TAKEN_BACK = frozenset({"address_restored", "address_undone"})


def short_reason(note: Note) -> str:
    """Why an address is not sure, in two or three words."""
    code, field = note.code, field_name(str(note.facts.get("field", "")))
    if code in _SHORT:
        return translate("confidence", _SHORT[code])
    if code.endswith("_missing"):
        return translate("confidence", "{field} missing").format(field=field)
    if code == "address.too_long":
        return translate("confidence", "{field} too long").format(field=field)
    if code == "address.postal_code_shape":
        return translate("confidence", "{field} does not fit").format(field=field)
    if code == "address.look_reflowed":
        return translate("confidence", "{field} was too long").format(field=field)
    if is_look(note):
        return translate("confidence", "{field} unsure").format(field=field)
    return problem_words(note).what.rstrip(".")


def confidence_words(problem: Note | None) -> tuple[Tone, str]:
    """How far an address with this problem, if any, can be trusted."""
    if problem is None:
        return "good", translate("confidence", "Address sure")
    reason = short_reason(problem)
    if QLocale().language() is not QLocale.Language.German:
        # There it mostly begins with a noun.
        reason = reason[:1].lower() + reason[1:]
    if is_look(problem):
        return "needs", translate("confidence", "Look: {reason}").format(reason=reason)
    return "bad", translate("confidence", "Cannot: {reason}").format(reason=reason)


def address_problem(details: ParcelDetails) -> Note | None:
    """What is the matter with a parcel's address: what it is held for, or what hides behind another problem."""
    problem = details.row.problem
    if problem is None or problem.code.startswith(("address.", "order.damaged", "shop.address")):
        return problem
    if decision_of(details) is not None:
        return None
    return next((note for note in details.notes if note.code.startswith(("address.", "order.damaged"))), None)


def decision_of(details: ParcelDetails) -> Event | None:
    """The line of the history with which a person decided on the address as it is; None = nobody has."""
    told = (event for event in reversed(details.history) if event.name in _DECIDED | _TAKEN_BACK)
    last = next(told, None)
    return None if last is None or last.name in _TAKEN_BACK else last


def decision_words(details: ParcelDetails) -> str:
    """Since when the address is as a person decided, empty where nobody has."""
    event = decision_of(details)
    if event is None:
        return ""
    on = event.facts.get("on")
    day = event.at.astimezone().date() if on is None else date.fromisoformat(str(on))
    if event.name == "address_right":
        return translate("confidence", "You found it right on {day}").format(day=day_words(day))
    if on is not None:
        return translate("confidence", "As you set it for an earlier order on {day}").format(day=day_words(day))
    return translate("confidence", "As you set it on {day}").format(day=day_words(day))
