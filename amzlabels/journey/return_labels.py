"""Return labels: each is written down before the shop hears of it, and none is made twice unasked.

Mailing one is the shop's; here it is fetched where it is to be printed or saved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.return_label import (
    Return,
    ReturnLabel,
    ReturnOrder,
    ReturnRequest,
    Way,
    contact_obstacle,
    return_obstacle,
)
from amzlabels.domain.shipment import Service
from amzlabels.journey.ports import Clock, LabelFiles, LabelShop, OpenParcel, Parcels
from amzlabels.journey.ports_afterwards import ReturnBook, ReturnShop

LOOK_AGAIN_S = 3.0


@dataclass(frozen=True, slots=True)
class ReturnLabels:
    """Makes return labels at ``returns``; ``shop`` looks them up and hands out their PDFs."""

    book: ReturnBook
    parcels: Parcels
    labels: LabelFiles
    returns: ReturnShop
    shop: LabelShop
    clock: Clock

    def make(self, order: ReturnOrder) -> ReturnLabel:
        """The label that was ordered, made if there is none or one more is wanted.

        Raises ``return.*``, and ``shop.*`` when nothing is certain or the shop cannot be used.
        """
        self.settle([each for each in self.book.returns([order.parcel_id]) if each.state is Return.MAKING])
        there = self.book.returns([order.parcel_id])
        if there and not order.is_one_more:
            if order.way is Way.MAIL or there[-1].shipment_id is None:
                raise Problem("return.exists")
            return there[-1]
        parcel = self._parcel(order.parcel_id)
        if note := contact_obstacle(order.name, order.email):
            raise Problem(note.code, **note.facts)
        intended = self.book.intend_return(order.parcel_id, parcel.reference, order.way, after=len(there))
        if intended is None:
            raise Problem("return.exists")
        return self._make(intended, parcel, order)

    def _parcel(self, parcel_id: int) -> OpenParcel:
        """The parcel, which can have a return label. Raises ``return.*``."""
        parcel = next(iter(self.parcels.open_parcels([parcel_id])), None)
        note: Note | None = Note("return.not_shipped")
        if parcel is not None and parcel.shipment_id is not None:
            service = Service(parcel.carrier, parcel.package or Service().package)
            note = return_obstacle(parcel.label, parcel.print, service, parcel.recipient.country)
        if parcel is None or note is not None:
            raise Problem(note.code if note else "return.not_shipped", **(note.facts if note else {}))
        return parcel

    def _make(self, intended: ReturnLabel, parcel: OpenParcel, order: ReturnOrder) -> ReturnLabel:
        is_mailed = order.way is Way.MAIL
        request = ReturnRequest(
            intended.reference, parcel.shipment_id or 0, parcel.carrier, order.name, order.email, is_mailed
        )
        try:
            made = self.returns.make_return(request)
        except Problem as problem:
            if problem.note.code != "shop.outcome_unknown":
                self.book.settle_return(intended.return_id, None)
                raise
            (settled,) = self.settle([intended])
            if settled.state is not Return.MADE:
                raise Problem("return.not_made") from None
            return settled
        return self.book.settle_return(intended.return_id, made)

    def settle(self, unsettled: Sequence[ReturnLabel]) -> list[ReturnLabel]:
        """Find out by our references which of these were made. Raises ``shop.*`` when the shop cannot be asked."""
        if not unsettled:
            return []
        references = [each.reference for each in unsettled]
        found = self.shop.find(references)
        if missing := [each for each in references if each not in found]:
            # The one whose answer was lost may still be under way at the shop.
            self.clock.wait(LOOK_AGAIN_S)
            found |= self.shop.find(missing)
        made = {each: min(some, key=lambda one: one.shipment_id).shipment_id for each, some in found.items()}
        return [self.book.settle_return(each.return_id, made.get(each.reference)) for each in unsettled]

    def recover(self) -> list[int]:
        """Settle what a stop cut short; returns the parcels it concerned."""
        return [each.parcel_id for each in self.settle(self.book.unsettled_returns())]

    def pdf(self, label: ReturnLabel) -> tuple[ReturnLabel, bytes]:
        """The label's PDF, fetched the first time. Raises ``shop.*``, ``label.*``."""
        if label.label_hash:
            return label, self.labels.get(label.label_hash)
        shipment_id = label.shipment_id or 0
        fetched = self.shop.fetch_labels({shipment_id: False}).get(shipment_id)
        if fetched is None:
            raise Problem("shop.label_not_ready")
        kept = self.labels.put(fetched.pdf)
        return self.book.keep_return(label.return_id, kept, fetched.shipment.tracking), fetched.pdf
