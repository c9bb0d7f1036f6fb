"""Confirming orders: tells Amazon of every printed label, once; how Amazon wants it said is left to ``amazon``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amzlabels.domain.confirmation import Confirmation, ConfirmedItem
from amzlabels.domain.parcel import Confirm, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Amazon, OpenParcel, Parcels

# These concern one order; every other problem stops all confirmations alike.
_THIS_ORDER = frozenset(
    {"amazon.refused", "amazon.order_cancelled", "amazon.carrier_code_missing", "order.marketplace_unknown"}
)


@dataclass(frozen=True, slots=True)
class ConfirmOrders:
    """Confirms printed parcels, most urgent first. ``on_settled(parcel_id)`` is called after each answer."""

    parcels: Parcels
    amazon: Amazon
    on_settled: Callable[[int], None]
    leaving: Callable[[], bool]

    def confirm(self, parcel_ids: Sequence[int], settings: Settings) -> None:
        """Confirm these. Raises ``amazon.*`` when Amazon as a whole cannot be used; the parcels then wait."""
        for parcel in self.parcels.open_parcels(parcel_ids):
            if self.leaving():
                return
            if is_due(parcel):
                self._confirm(parcel, settings)
                self.on_settled(parcel.parcel_id)

    def _confirm(self, parcel: OpenParcel, settings: Settings) -> None:
        try:
            confirmation = confirmation_of(parcel, settings)
        except Problem as problem:
            move = Move(parcel.parcel_id, parcel.confirm, parcel.confirm, "amazon_later", problem=problem.note)
            self.parcels.apply([move])
            return
        self.parcels.apply([Move(parcel.parcel_id, parcel.confirm, Confirm.SENDING, "telling_amazon")])
        try:
            answer = self.amazon.confirm(confirmation)
        except Problem as problem:
            self._not_confirmed(parcel, problem)
            return
        event = "already_accepted" if answer.was_known else "accepted"
        fields = {"request_id": answer.request_id}
        self.parcels.apply([Move(parcel.parcel_id, Confirm.SENDING, Confirm.ACCEPTED, event, fields=fields)])

    def _not_confirmed(self, parcel: OpenParcel, problem: Problem) -> None:
        note: Note | None = None
        if problem.note.code in _THIS_ORDER:
            to, event, note = Confirm.REFUSED, "amazon_refused", problem.note
        elif problem.note.code == "amazon.outcome_unknown":
            # The same package reference may be sent again at any time, so this needs no question to a person.
            to, event = Confirm.UNSURE, "amazon_unsure"
        else:
            to, event = Confirm.NONE, "amazon_later"
        self.parcels.apply([Move(parcel.parcel_id, Confirm.SENDING, to, event, problem=note)])
        if note is None:
            raise problem


def is_due(parcel: OpenParcel) -> bool:
    """Whether Amazon is to be told of this parcel now."""
    waiting = parcel.confirm in (Confirm.NONE, Confirm.UNSURE, Confirm.REFUSED)
    return parcel.print is Print.PRINTED and waiting and parcel.problem is None


def confirmation_of(parcel: OpenParcel, settings: Settings) -> Confirmation:
    """What Amazon is told of a parcel. Raises ``amazon.carrier_code_missing``, ``order.marketplace_unknown``."""
    carrier = settings.carrier_codes.get(parcel.carrier)
    if carrier is None or not carrier.code:
        raise Problem("amazon.carrier_code_missing", carrier=parcel.carrier)
    if parcel.marketplace is None or parcel.printed_at is None:
        raise Problem("order.marketplace_unknown")
    return Confirmation(
        order_id=parcel.order_id,
        marketplace=parcel.marketplace,
        package_reference=str(parcel.ordinal),
        carrier=carrier,
        tracking=parcel.tracking,
        shipped_at=parcel.printed_at,
        items=tuple(ConfirmedItem(item.order_item_id, item.quantity) for item in parcel.items),
    )


def recover_confirmations(parcels: Parcels, parcel_ids: Sequence[int]) -> None:
    """Make confirmations that were cut short ready to be sent again; the same package reference makes that safe."""
    parcels.apply(
        [
            Move(parcel.parcel_id, Confirm.SENDING, Confirm.UNSURE, "amazon_unsure")
            for parcel in parcels.open_parcels(parcel_ids)
            if parcel.confirm is Confirm.SENDING
        ]
    )
