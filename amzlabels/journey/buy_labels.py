"""Buying labels: spends money, so each step is written down before it is taken; wire shapes are left to ``carrier``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from amzlabels.domain.parcel import Label, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import Products
from amzlabels.domain.rules import service_to
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import (
    Bought,
    Refused,
    ShopLabel,
    ShopShipment,
)
from amzlabels.domain.terms import HINDERS_FOR, NOTHING_TOLD, TermsByCountry
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.label_requests import is_late, is_own, joined, needs_customs, obstacle, request_for
from amzlabels.journey.look_first import adopt
from amzlabels.journey.ports import Clock, LabelFiles, LabelShop, OpenParcel, Parcels
from amzlabels.journey.ports_shop_account import TermsMemory
from amzlabels.journey.routes import Routes
from amzlabels.journey.settle_purchases import box_at, found_move, look, look_twice, settle_purchases


class TermsOf(Protocol):
    """Tells what the account may send to these countries, asked for anew where it was told before ``after``."""

    def __call__(
        self, countries: Collection[str], memory: TermsMemory, *, after: datetime | None = None
    ) -> TermsByCountry:
        """What is known, which may be older where the shop does not answer."""


UNBOUGHT = frozenset({Label.NONE, Label.VOIDED})
CLAIM_S = 300.0


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What became of one batch, as ids: with a shipment at the shop; held now; with a label to print; with none yet.

    ``late`` have a shipment, too, whose label is only to be asked for just before it is printed.
    """

    made: tuple[int, ...] = ()
    held: tuple[int, ...] = ()
    bought: tuple[int, ...] = ()
    unready: tuple[int, ...] = ()
    late: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BuyLabels:
    """Buys labels for parcels that are ordered to print; with ``is_own`` at the shop of labels that are drawn here.

    Nothing is bought that ``routes`` could not print. ``terms_of``: None = what the account may do is left to the shop.
    While it ``looks_first`` the shop is asked for each parcel before its label is bought, and what is there is adopted.
    """

    parcels: Parcels
    labels: LabelFiles
    shop: LabelShop
    clock: Clock
    is_own: bool = False
    routes: Routes | None = None
    terms_of: TermsOf | None = None
    looks_first: Callable[[], bool] = lambda: False

    def buy(self, parcel_ids: Sequence[int], settings: Settings) -> BatchResult:
        """Make the shipments of one batch (at most ``shop.batch_size`` ids) and fetch all their labels."""
        result = self.make(parcel_ids, settings, leave_late=False)
        fetched = self.fetch(result.made)
        return replace(fetched, made=result.made, held=(*result.held, *fetched.held))

    def buy_late(self, parcel_id: int, settings: Settings) -> BatchResult:
        """Fetch the label of a shipment that was left for it, unless it is no longer to be printed."""
        is_due = any(each.wanted and each.shipment_id is not None for each in self.parcels.open_parcels([parcel_id]))
        return self.buy([parcel_id], settings) if is_due else BatchResult()

    def make(self, parcel_ids: Sequence[int], settings: Settings, *, leave_late: bool = True) -> BatchResult:
        """Make the shipments of one batch; those that exist are not made again. Others are passed over.

        What is made is ``buying`` until its label is fetched, and with ``leave_late`` free again where the label costs
        money as soon as it is asked for. Raises ``shop.*`` when the shop as a whole cannot be used, and ``store.full``;
        the parcels then wait, wanted as before.
        """
        asked = self._with_boxes(parcel_ids)
        mine = set(self.parcels.claim([parcel.parcel_id for parcel in asked], CLAIM_S))
        due = [
            parcel
            for parcel in asked
            if parcel.parcel_id in mine
            and parcel.label in UNBOUGHT
            and (parcel.problem is None or (parcel.print is Print.UNSURE and parcel.shipment_id is not None))
            # A rule or a person may have decided otherwise since.
            and is_own(parcel, settings) is self.is_own
        ]
        adopted, held = self._adopt(due)
        due = [each for each in due if each.parcel_id not in (*adopted, *held) and not is_seen_unknown(each)]
        products = self.parcels.load_products({item.sku for parcel in due for item in parcel.items})
        terms = self._terms(due, settings, products)
        due, more = self._check(due, settings, products, terms)
        held += more
        if due:
            # Nothing is bought that could not be kept.
            self.labels.check_room()
        due = self._intend(due, settings, self._find_given_up(due)) + self.parcels.open_parcels(adopted)
        made = [parcel for parcel in due if parcel.shipment_id is not None]
        new = [parcel for parcel in due if parcel.shipment_id is None]
        shipments = {parcel.parcel_id: parcel.shipment_id for parcel in made if parcel.shipment_id is not None}
        try:
            shipments |= self._create(joined(new, settings, terms), settings, products, held)
        except Problem:
            self._step_back([parcel.parcel_id for parcel in made])
            raise
        there = [parcel for parcel in due if parcel.parcel_id in shipments]
        # What may have been printed had its label asked for already.
        may_wait = [each for each in there if leave_late and each.print not in (Print.UNSURE, Print.PRINTED)]
        late = [parcel.parcel_id for parcel in may_wait if is_late(parcel, settings)]
        self.parcels.apply([Move(each, Label.BUYING, Label.NONE, "label_at_printing") for each in late])
        ready = tuple(parcel.parcel_id for parcel in there if parcel.parcel_id not in late)
        return BatchResult(ready, tuple(held), late=tuple(late))

    def _with_boxes(self, parcel_ids: Sequence[int]) -> list[OpenParcel]:
        """These parcels, and where one of them is a main parcel its further boxes that are to be printed, too.

        What makes one shipment must not be torn by the end of a batch.
        """
        asked = self.parcels.open_parcels(parcel_ids)
        more = {box for parcel in asked for box in parcel.boxes}.difference(parcel_ids)
        boxes = self.parcels.open_parcels(sorted(more)) if more else []
        return [*asked, *(box for box in boxes if box.wanted)]

    def _adopt(self, due: list[OpenParcel]) -> tuple[list[int], list[int]]:
        """Take up what was bought before the store was put back, and hold what may travel with it; returns both."""
        unbought = [parcel for parcel in due if parcel.shipment_id is None]
        return adopt(unbought, self.parcels, self.shop) if unbought and self.looks_first() else ([], [])

    def _find_given_up(self, due: list[OpenParcel]) -> dict[int, ShopShipment]:
        """What is there all the same of shipments that were given up, by parcel id."""
        return look([parcel for parcel in due if parcel.label is Label.VOIDED], self.parcels, self.shop)

    def _terms(self, due: list[OpenParcel], settings: Settings, products: Products) -> TermsByCountry:
        """What the account may send to where these go, so that nobody waits for the shop to refuse it.

        The shop has the last word: what would hold a parcel is asked anew, and without an answer holds none.
        """
        new = {each.recipient.country for each in due if each.shipment_id is None}
        if self.terms_of is None or not new:
            return NOTHING_TOLD
        known = self.terms_of(new, self.parcels)
        notes = [(each.recipient.country, obstacle(each, settings, products, known)) for each in due]
        in_doubt = {country for country, note in notes if note is not None and note.code.startswith("terms.")}
        since = self.clock.now() - HINDERS_FOR
        known = {**known, **(self.terms_of(in_doubt, self.parcels, after=since) if in_doubt else {})}
        return {each: terms for each, terms in known.items() if each not in in_doubt or terms.asked_at >= since}

    def _intend(self, due: list[OpenParcel], settings: Settings, there: Mapping[int, ShopShipment]) -> list[OpenParcel]:
        """Commit the intent before the shop hears of it: after a crash our references tell what was bought, and the
        carrier tells where. What is ``there`` is taken up.

        Parcels that were set aside or taken by another station in the meantime are left out. From here on nobody
        readdresses or repacks them, so what is read now is what the label is for.
        """
        carriers = {each.parcel_id: service_to(each.recipient, settings.parcels, each.plan).carrier for each in due}
        moves = [
            found_move(each, there[each.parcel_id], Label.BUYING)
            if each.parcel_id in there
            else Move(each.parcel_id, each.label, Label.BUYING, "buying", fields={"carrier": carriers[each.parcel_id]})
            for each in due
        ]
        return self.parcels.open_parcels(apply_current(self.parcels, moves))

    def _check(
        self, due: list[OpenParcel], settings: Settings, products: Products, terms: TermsByCountry
    ) -> tuple[list[OpenParcel], list[int]]:
        good: list[OpenParcel] = []
        held: list[int] = []
        unprintable = self.routes.obstacles(due) if self.routes is not None else {}
        for parcel in due:
            if is_left_on_paper(parcel):
                # It was bought and printed, whatever stands against that by now: a correction may be lost.
                good.append(parcel)
                continue
            note = obstacle(parcel, settings, products, terms) or unprintable.get(parcel.parcel_id)
            if note is None:
                good.append(parcel)
            else:
                held += self.parcels.hold([parcel.parcel_id], note)
        return good, held

    def _create(
        self, sets: list[list[OpenParcel]], settings: Settings, products: Products, held: list[int]
    ) -> dict[int, int]:
        """Make one shipment of each set of boxes, most of which are one parcel alone; returns shipment ids by parcel id
        and adds what the shop refuses to ``held``.
        """
        if not sets:
            return {}
        requests = {boxes[0].reference: request_for(boxes[0], settings, products, boxes[1:]) for boxes in sets}
        try:
            results = self.shop.create(list(requests.values()))
        except Problem as problem:
            new = [parcel for boxes in sets for parcel in boxes]
            if problem.note.code != "shop.outcome_unknown":
                self._step_back([parcel.parcel_id for parcel in new])
                raise
            return settle_purchases(new, self.parcels, self.shop, self.clock)
        by_reference = {boxes[0].reference: boxes for boxes in sets}
        made: dict[int, int] = {}
        moves: list[Move] = []
        alone: list[list[OpenParcel]] = []
        for result in results:
            boxes = by_reference[result.reference]
            if isinstance(result, Refused) and len(boxes) > 1 and result.problem.facts.get("field") == "boxes":
                alone += ([parcel] for parcel in boxes)
                continue
            ids = [parcel.parcel_id for parcel in boxes]
            if isinstance(result, Bought):
                made |= dict.fromkeys(ids, result.shipment_id)
                service = requests[result.reference].service
                fields: dict[str, str | int | None] = {
                    "shipment_id": result.shipment_id,
                    "carrier": service.carrier,
                    "package": service.package,
                }
                moves += (Move(each, Label.BUYING, Label.BUYING, "shipment_made", fields=fields) for each in ids)
            elif isinstance(result, Refused):
                held += ids
                moves += (Move(each, Label.BUYING, Label.REFUSED, "refused", problem=result.problem) for each in ids)
        self.parcels.apply(moves)
        # What the shop does not take as one shipment it takes as several.
        return made | self._create(alone, settings, products, held)

    def fetch(self, parcel_ids: Sequence[int]) -> BatchResult:
        """Fetch and keep the labels of shipments that were made. Raises ``shop.*`` as ``make`` does."""
        due = [
            parcel
            for parcel in self.parcels.open_parcels(parcel_ids)
            if parcel.label is Label.BUYING and parcel.shipment_id is not None
        ]
        if not due:
            return BatchResult()
        try:
            labels = self._labels_of(due)
            ended = self._ended([parcel for parcel in due if parcel.shipment_id not in labels])
        except Problem:
            self._step_back([parcel.parcel_id for parcel in due])
            raise
        bought: list[int] = []
        unready: list[int] = []
        moves = list(ended.values())
        for parcel in due:
            if parcel.parcel_id in ended:
                continue
            label = label_of(parcel, labels.get(parcel.shipment_id or 0))
            if label is None or not (label.shipment.tracking or label.shipment.may_lack_tracking):
                unready.append(parcel.parcel_id)
                moves.append(Move(parcel.parcel_id, Label.BUYING, Label.NONE, "buying_stopped"))
                continue
            moves.append(_bought(parcel, self.labels.put(label.pdf), label))
            bought.append(parcel.parcel_id)
        self.parcels.apply(moves)
        held = [move.parcel_id for move in ended.values() if move.problem is not None]
        # Whether these were printed before is a person's to say, who may have said so while they were fetched.
        asked = {each.parcel_id for each in self.parcels.open_parcels(bought) if each.print is Print.UNSURE}
        held += (each for each in bought if each in asked)
        unready += (move.parcel_id for move in ended.values() if move.problem is None)
        ready = tuple(each for each in bought if each not in asked)
        return BatchResult(held=tuple(held), bought=ready, unready=tuple(unready))

    def _labels_of(self, due: Sequence[OpenParcel]) -> dict[int, ShopLabel]:
        """Labels by shipment id, asked for in calls of no more labels than a batch may hold.

        Where more shipments than that are due together, each call asks for as many as the shop gives.
        """
        labels: dict[int, ShopLabel] = {}
        asked: dict[int, bool] = {}
        is_batch = len({parcel.shipment_id for parcel in due}) <= self.shop.batch_size
        most = room = self.shop.batch_size if is_batch else self.shop.most_labels
        for parcel in due:
            if parcel.shipment_id is None or parcel.shipment_id in labels or parcel.shipment_id in asked:
                continue
            count = max(1, parcel.box[1])
            if asked and count > room:
                labels |= self.shop.fetch_labels(asked)
                asked, room = {}, most
            asked[parcel.shipment_id] = needs_customs(parcel.recipient)
            room -= count
        return labels | self.shop.fetch_labels(asked)

    def _ended(self, missing: Sequence[OpenParcel]) -> dict[int, Move]:
        """Of parcels that came without a label those that never will have one, by id, and what they become.

        They were cancelled there or not used in time, or they were deleted. What is deleted may be there anew under
        our reference, which is then taken up.
        """
        ids = {parcel.shipment_id for parcel in missing if parcel.shipment_id is not None}
        known = self.shop.shipments(sorted(ids)) if ids else {}
        ended = {
            parcel.parcel_id: _ended_move(parcel, "shop.label_expired")
            for parcel in missing
            if parcel.shipment_id in known and known[parcel.shipment_id].is_cancelled
        }
        gone = [parcel for parcel in missing if parcel.shipment_id not in known]
        found = look_twice(gone, self.parcels, self.shop, self.clock)
        for parcel in gone:
            anew = found.get(parcel.parcel_id)
            ended[parcel.parcel_id] = (
                _ended_move(parcel, "shop.shipment_gone") if anew is None else found_move(parcel, anew, Label.NONE)
            )
        return ended

    def let_go(self, parcel_ids: Sequence[int]) -> None:
        """Leave labels that were not fetched for later; their shipments are kept."""
        waiting = [each for each in self.parcels.open_parcels(parcel_ids) if each.label is Label.BUYING]
        self._step_back([parcel.parcel_id for parcel in waiting])

    def _step_back(self, parcel_ids: Sequence[int]) -> None:
        self.parcels.apply([Move(each, Label.BUYING, Label.NONE, "buying_stopped") for each in parcel_ids])


def is_left_on_paper(parcel: OpenParcel) -> bool:
    """Whether its label is at least perhaps on paper and is to be found again, whether anybody wants it printed or not.

    It was given out before the store was put back.
    """
    is_on_paper = parcel.print in (Print.UNSURE, Print.PRINTED)
    return is_on_paper and parcel.label in UNBOUGHT and parcel.shipment_id is not None


def is_seen_unknown(parcel: OpenParcel) -> bool:
    """Whether its label is on paper, as a person says, and a store put back knows of none: it is found, not bought."""
    return parcel.label is Label.NONE and parcel.shipment_id is None and parcel.print is Print.PRINTED


def _ended_move(parcel: OpenParcel, code: str) -> Move:
    """The shipment is let go, so that the next purchase makes a new one, which a person orders on purpose."""
    fields = {"shipment_id": None}
    return Move(parcel.parcel_id, Label.BUYING, Label.VOIDED, "shipment_ended", problem=Note(code), fields=fields)


def label_of(parcel: OpenParcel, label: ShopLabel | None) -> ShopLabel | None:
    """Its own label of those that came with its shipment; None where there is none for it."""
    if label is None or parcel.box_of is None or label.shipment.reference == parcel.reference:
        return label
    at = box_at(parcel, label.shipment)
    if at is None or at >= len(label.boxes):
        return None
    # Amazon is told the main parcel's number alone, so that a box whose own is never told need not wait for it.
    own = replace(label.shipment, tracking=label.shipment.boxes[at].tracking, may_lack_tracking=True, price_cents=None)
    return ShopLabel(label.boxes[at], own, label.paper)


def _bought(parcel: OpenParcel, label_hash: str, label: ShopLabel) -> Move:
    tracking = label.shipment.tracking
    fields: dict[str, str | int | None] = {
        "label_hash": label_hash,
        "paper": str(label.paper),
        "price_cents": label.shipment.price_cents,
        "tracking": tracking,
        "carrier": label.shipment.carrier,
    }
    return Move(parcel.parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields, facts={"tracking": tracking})
