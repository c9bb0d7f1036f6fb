"""How riders and boxes follow the parcel they belong to, and when a rider leaves; reading and writing is in ``states``.

A rider's goods travel under its lead's label: until that has printed, a rider stands where its lead stands; then each
order is told to Amazon by itself. A box has a label of its own and follows its main parcel in what concerns the order.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.domain.problems import Note

if TYPE_CHECKING:
    from amzlabels.store.states import ParcelState

OF_LABEL = (
    *("shipment_id", "tracking", "label_hash", "carrier", "package"),
    *("printer", "evidence", "printed_at"),
)
"""Columns a rider has from its lead."""
GIVEN_BACK = {
    "shipment_id": None,
    "tracking": "",
    "label_hash": "",
    "carrier": "",
    "package": "",
    "printer": "",
    "evidence": "none",
    "printed_at": None,
    "rides_with": None,
}
"""What a rider has no longer once it has left."""

_UNMADE = (Label.NONE, Label.REFUSED, Label.VOIDED)
_UNDER_WAY = (Label.BUYING, Label.UNSURE)
_OF_ORDER = ("order.", "amazon.")
_ALSO_OF_BOXES = ("order.", "address.", "customs.")


def bring_riders(lead: ParcelState, riders: Collection[ParcelState]) -> None:
    """Bring riders to where their lead is; those that cannot go on with it leave."""
    comes_apart = _comes_apart(lead)
    leaving = [rider for rider in riders if comes_apart or _goes_its_own_way(rider)]
    for rider in leaving:
        leave(rider, lead)
    for rider in riders:
        if rider not in leaving:
            _follow_lead(rider, lead)


def leave(rider: ParcelState, lead: ParcelState) -> None:
    """Take a rider out of its lead's parcel; a label that is bought waits until a person has taken the goods out."""
    rider.tell("taken_apart", {"order": lead.order_id})
    lead.tell("order_left", {"order": rider.order_id})
    rider.rides_with = rider.shipment_id = None
    rider.label, rider.print, rider.wanted = Label.NONE, Print.NONE, False
    rider.changes.update(GIVEN_BACK)
    if not rider.is_newly_held:
        rider.problem = None
    elif rider.problem is not None and rider.problem.code == "order.changed_after_label":
        # The label it was bought for is not its own.
        rider.problem = Note("order.changed", rider.problem.facts)
    if lead.label is Label.BOUGHT and lead.problem is None:
        lead.set_problem(Note("order.rider_left", {"order": rider.order_id}))


def bring_box(box: ParcelState, main: ParcelState, columns: Collection[str], now: int) -> None:
    """Let a box follow its main parcel in what concerns the order, and in these columns; ``now`` as ``utc_ms``."""
    if box.print is Print.PRINTED:
        if main.confirm is Confirm.ACCEPTED and box.confirm is not Confirm.ACCEPTED:
            box.accept(now)
        elif main.confirm is not Confirm.ACCEPTED:
            box.confirm = Confirm.NONE
        return
    if box.label in _UNMADE and box.shipment_id is None:
        box.changes.update({name: value for name, value in main.changes.items() if name in columns})
    if box.label in _UNDER_WAY or box.print is not Print.NONE:
        return
    if _is_also_of_boxes(main.problem):
        box.set_problem(main.problem)
    elif _is_also_of_boxes(box.problem):
        box.set_problem(None)


def _comes_apart(lead: ParcelState) -> bool:
    """Whether others must not wait for it or go where it goes: its own order is stopped, or its buyer moved."""
    if lead.label not in _UNMADE or lead.shipment_id is not None:
        return False
    is_stopped = lead.problem is not None and lead.problem.code.startswith(_OF_ORDER)
    return is_stopped or _has_moved(lead)


def _goes_its_own_way(rider: ParcelState) -> bool:
    if rider.print is Print.PRINTED or rider.label in _UNDER_WAY or rider.print in (Print.SENDING, Print.UNSURE):
        return False
    return rider.is_newly_held or _has_moved(rider)


def _has_moved(state: ParcelState) -> bool:
    """Whether a report gave it another address; one that a person gave a parcel is meant for all that is in it."""
    return "recipient" in state.changes and "address_changed" not in state.changes


def _follow_lead(rider: ParcelState, lead: ParcelState) -> None:
    if rider.print is Print.PRINTED and lead.print is Print.PRINTED:
        return
    if (rider.label, rider.print) != (lead.label, lead.print):
        rider.lines += lead.lines
    rider.changes.update({name: lead.changes[name] for name in OF_LABEL if name in lead.changes})
    rider.label, rider.print, rider.shipment_id = lead.label, lead.print, lead.shipment_id
    rider.problem, rider.wanted = lead.problem, lead.wanted


def _is_also_of_boxes(problem: Note | None) -> bool:
    return problem is not None and problem.code.startswith(_ALSO_OF_BOXES)
