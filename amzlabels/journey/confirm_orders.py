"""Confirming orders: tells Amazon of printed labels, each package once; its way of saying it is left to ``amazon``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation, ConfirmedItem, carrier_code
from amzlabels.domain.own_labels import NO_NUMBER
from amzlabels.domain.parcel import Confirm, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import OpenParcel, Parcels
from amzlabels.journey.ports_amazon import Amazon

CUT_OFF = frozenset({"amazon.unreachable", "amazon.not_connected", "amazon.login_ended", "amazon.app_key_refused"})
"""With these nothing at all can be had from Amazon; any other problem of one operation leaves the others."""

_THIS_ORDER = frozenset(
    {
        *("amazon.refused", "amazon.order_cancelled", "amazon.our_request"),
        *("amazon.carrier_code_missing", "order.marketplace_unknown"),
    }
)
_DOUBTFUL = frozenset({"amazon.outcome_unknown", "amazon.answer_unreadable"})
_PSEUDO_ITEM = "_ship"
"""Ends the ids of lines that stand for shipping costs. Source: shop connectors."""


@dataclass(frozen=True, slots=True)
class ConfirmOrders:
    """Confirms printed parcels one by one.

    ``is_untracked_fed``: what has no tracking number is only looked up here, and then told in a feed.
    """

    parcels: Parcels
    amazon: Amazon
    is_untracked_fed: bool = False

    def confirm(self, parcel: OpenParcel, settings: Settings) -> bool:
        """Tell Amazon of this parcel; one that is unsure is looked up first. False: it is unsure, come back later.

        Raises ``StaleMove`` when somebody else has it in hand, ``amazon.*`` when Amazon as a whole cannot be used; the
        parcel then waits as before.
        """
        parcel_id = parcel.parcel_id
        # It may have been in a feed that Amazon never processed.
        intent = Move(parcel_id, parcel.confirm, Confirm.SENDING, "telling_amazon", fields={"feed_id": None})
        self.parcels.apply([intent])
        # Nobody voids a label while Amazon is told of it, so what is read from here on stays true.
        (now,) = self.parcels.open_parcels([parcel_id])
        waiting = Confirm.UNSURE if parcel.confirm is Confirm.UNSURE else Confirm.NONE
        if now.print is not Print.PRINTED:
            self._end(parcel_id, waiting, "amazon_later")
            return True
        try:
            confirmation = confirmation_of(now, settings)
        except Problem as problem:
            self._end(parcel_id, waiting, "amazon_later", problem.note)
            return True
        try:
            if waiting is Confirm.UNSURE or now.purchase > 1:
                known = self._read_back(confirmation, is_correction=now.purchase > 1)
                if known is None:
                    self._end(parcel_id, Confirm.ACCEPTED, "found_at_amazon")
                    return True
                confirmation = known
            if self.is_untracked_fed and not confirmation.tracking:
                self._end(parcel_id, Confirm.NONE, "amazon_later")
                return True
            answer = self.amazon.confirm(confirmation)
            # Whatever comes now: Amazon has heard of it.
            waiting = Confirm.UNSURE
            event = self._event_of(answer, confirmation, is_first_label=now.purchase == 1)
        except Problem as problem:
            return self._not_confirmed(parcel_id, waiting, problem)
        self._end(parcel_id, Confirm.ACCEPTED, event, request_id=answer.request_id)
        return True

    def _read_back(self, confirmation: Confirmation, *, is_correction: bool) -> Confirmation | None:
        """What is to be sent in the light of what Amazon has, None when it has this package already.

        What cannot be read is sent as it is. Raises ``amazon.order_cancelled``, and what cuts off from Amazon.
        """
        try:
            order = self.amazon.read_order(confirmation.order_id)
        except Problem as problem:
            if problem.note.code in CUT_OFF:
                raise
            return confirmation
        if order is None:
            return confirmation
        # Amazon names an untracked package of a feed itself, so that only the order tells of it.
        if _has(order, confirmation) or (order.is_fulfilled and not confirmation.tracking and not is_correction):
            return None
        if order.is_cancelled:
            raise Problem("amazon.order_cancelled")
        # Amazon names the packages of a feed or an upload itself; one that none of our labels has is what is corrected.
        stale = [each.reference for each in order.packages if not self.parcels.find_tracking(each.tracking)]
        if is_correction and len(stale) == 1:
            return replace(confirmation, package_reference=stale[0])
        return confirmation

    def _event_of(self, answer: ConfirmAnswer, confirmation: Confirmation, *, is_first_label: bool) -> str:
        """What Amazon's yes comes to. Raises ``amazon.refused`` where reading the order back tells otherwise."""
        if answer.is_left_to_amazon:
            return "left_to_amazon"
        if not answer.was_known:
            return "accepted"
        try:
            order = self.amazon.read_order(confirmation.order_id)
        except Problem as problem:
            if problem.note.code in CUT_OFF:
                raise
            return "already_accepted"
        if order is not None and _has(order, confirmation):
            return "already_accepted"
        if order is not None and order.is_cancelled:
            raise Problem("amazon.order_cancelled")
        # A label bought anew has a number of its own: that the order is fulfilled does not tell that Amazon has it.
        if order is not None and order.is_fulfilled and is_first_label:
            return "already_accepted"
        raise Problem("amazon.refused", message=answer.message, request_id=answer.request_id)

    def _not_confirmed(self, parcel_id: int, waiting: Confirm, problem: Problem) -> bool:
        """Settle what raised; returns as ``confirm`` does."""
        if problem.note.code in _THIS_ORDER:
            self._end(parcel_id, Confirm.REFUSED, "amazon_refused", problem.note)
            return True
        if problem.note.code in _DOUBTFUL:
            self._end(parcel_id, Confirm.UNSURE, "amazon_unsure")
            return False
        self._end(parcel_id, waiting, "amazon_later" if waiting is Confirm.NONE else "amazon_unsure")
        raise problem

    def _end(
        self, parcel_id: int, to: Confirm, event: str, problem: Note | None = None, request_id: str | None = None
    ) -> None:
        fields = {"request_id": request_id}
        apply_current(self.parcels, [Move(parcel_id, Confirm.SENDING, to, event, problem=problem, fields=fields)])


def _has(order: AmazonOrder, confirmation: Confirmation) -> bool:
    """A tracking number is one parcel's alone, and Amazon may have named the package of a feed or an upload itself."""
    if order.knows(confirmation.package_reference, confirmation.tracking):
        return True
    return bool(confirmation.tracking) and any(package.tracking == confirmation.tracking for package in order.packages)


def confirmation_of(parcel: OpenParcel, settings: Settings) -> Confirmation:
    """What Amazon is told of a parcel.

    Raises ``amazon.carrier_code_missing``, ``order.marketplace_unknown``, ``own.tracking_missing``.
    """
    if parcel.marketplace is None or parcel.printed_at is None:
        raise Problem("order.marketplace_unknown")
    carrier = carrier_code(settings.carrier_codes, parcel.marketplace, parcel.carrier)
    if carrier is None:
        raise Problem("amazon.carrier_code_missing", carrier=parcel.carrier)
    if parcel.carrier == OWN and not parcel.tracking and settings.own_labels.tracking != NO_NUMBER:
        raise Problem("own.tracking_missing")
    return Confirmation(
        order_id=parcel.order_id,
        marketplace=parcel.marketplace,
        package_reference=str(parcel.ordinal),
        carrier=carrier,
        tracking=parcel.tracking,
        shipped_at=parcel.printed_at,
        items=tuple(
            ConfirmedItem(item.order_item_id, item.quantity)
            for item in parcel.items
            if not item.order_item_id.endswith(_PSEUDO_ITEM)
        ),
    )


def recover_confirmations(parcels: Parcels, parcel_ids: Sequence[int]) -> None:
    """Make single confirmations that were cut short unsure, so that they are looked up; feeds are looked at instead."""
    apply_current(
        parcels,
        [
            Move(parcel.parcel_id, Confirm.SENDING, Confirm.UNSURE, "amazon_unsure")
            for parcel in parcels.open_parcels(parcel_ids)
            if parcel.confirm is Confirm.SENDING and not parcel.feed_id
        ],
    )
