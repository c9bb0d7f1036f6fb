"""Buying labels: spends money, so each step is written down before it is taken; wire shapes are left to ``carrier``."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import Products
from amzlabels.domain.rules import service_to
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import (
    Bought,
    Refused,
    ShipmentRequest,
    ShopLabel,
    ShopShipment,
)
from amzlabels.domain.terms import NOTHING_TOLD, TermsByCountry
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.label_requests import is_late, is_own, needs_customs, obstacle, request_for
from amzlabels.journey.ports import Clock, LabelFiles, LabelShop, OpenParcel, Parcels
from amzlabels.journey.ports_shop_account import TermsMemory
from amzlabels.journey.routes import Routes

TermsOf = Callable[[Collection[str], TermsMemory], TermsByCountry]
"""Tells what the account may send to these countries."""

UNBOUGHT = frozenset({Label.NONE, Label.VOIDED})
CLAIM_S = 300.0
LOOK_AGAIN_S = 3.0


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
    """

    parcels: Parcels
    labels: LabelFiles
    shop: LabelShop
    clock: Clock
    is_own: bool = False
    routes: Routes | None = None
    terms_of: TermsOf | None = None

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
        money as soon as it is asked for. Raises ``shop.*`` when the shop as a whole cannot be
        used; the parcels then wait, wanted as before.
        """
        mine = set(self.parcels.claim(parcel_ids, CLAIM_S))
        due = [
            parcel
            for parcel in self.parcels.open_parcels(parcel_ids)
            if parcel.parcel_id in mine
            and parcel.label in UNBOUGHT
            and parcel.problem is None
            # A rule or a person may have decided otherwise since.
            and is_own(parcel, settings) is self.is_own
        ]
        products = self.parcels.load_products({item.sku for parcel in due for item in parcel.items})
        due, held = self._check(due, settings, products, self._terms(due))
        due = self._intend(due, settings, self._find_given_up(due))
        made = [parcel for parcel in due if parcel.shipment_id is not None]
        new = [parcel for parcel in due if parcel.shipment_id is None]
        shipments = {parcel.parcel_id: parcel.shipment_id for parcel in made if parcel.shipment_id is not None}
        try:
            shipments |= self._create(
                new, {each.parcel_id: request_for(each, settings, products) for each in new}, held
            )
        except Problem:
            self._step_back([parcel.parcel_id for parcel in made])
            raise
        there = [parcel for parcel in due if parcel.parcel_id in shipments]
        late = [parcel.parcel_id for parcel in there if leave_late and is_late(parcel, settings)]
        self.parcels.apply([Move(each, Label.BUYING, Label.NONE, "label_at_printing") for each in late])
        ready = tuple(parcel.parcel_id for parcel in there if parcel.parcel_id not in late)
        return BatchResult(ready, tuple(held), late=tuple(late))

    def _find_given_up(self, due: list[OpenParcel]) -> dict[str, ShopShipment]:
        """What is there all the same of shipments that were given up, by our references."""
        given_up = [parcel.reference for parcel in due if parcel.label is Label.VOIDED]
        return _best(self.shop.find(given_up)) if given_up else {}

    def _terms(self, due: list[OpenParcel]) -> TermsByCountry:
        """What the account may send to where these go, so that nobody waits for the shop to refuse it."""
        new = {each.recipient.country for each in due if each.shipment_id is None}
        return self.terms_of(new, self.parcels) if self.terms_of is not None and new else NOTHING_TOLD

    def _intend(self, due: list[OpenParcel], settings: Settings, there: Mapping[str, ShopShipment]) -> list[OpenParcel]:
        """Commit the intent before the shop hears of it: after a crash our references tell what was bought, and the
        carrier tells where. What is ``there`` is taken up.

        Parcels that were set aside or taken by another station in the meantime are left out. From here on nobody
        readdresses or repacks them, so what is read now is what the label is for.
        """
        carriers = {each.parcel_id: service_to(each.recipient, settings.parcels, each.plan).carrier for each in due}
        moves = [
            _found(each, there[each.reference], Label.BUYING)
            if each.reference in there
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
            note = obstacle(parcel, settings, products, terms) or unprintable.get(parcel.parcel_id)
            if note is None:
                good.append(parcel)
            else:
                held += self.parcels.hold([parcel.parcel_id], note)
        return good, held

    def _create(
        self, new: list[OpenParcel], requests: Mapping[int, ShipmentRequest], held: list[int]
    ) -> dict[int, int]:
        """Make shipments; returns shipment ids by parcel id and adds what the shop refuses to ``held``."""
        if not new:
            return {}
        by_reference = {parcel.reference: parcel.parcel_id for parcel in new}
        try:
            results = self.shop.create([requests[parcel.parcel_id] for parcel in new])
        except Problem as problem:
            if problem.note.code != "shop.outcome_unknown":
                self._step_back([parcel.parcel_id for parcel in new])
                raise
            return settle_purchases(new, self.parcels, self.shop, self.clock)
        made: dict[int, int] = {}
        moves: list[Move] = []
        for result in results:
            parcel_id = by_reference[result.reference]
            if isinstance(result, Bought):
                made[parcel_id] = result.shipment_id
                service = requests[parcel_id].service
                fields: dict[str, str | int | None] = {
                    "shipment_id": result.shipment_id,
                    "carrier": service.carrier,
                    "package": service.package,
                }
                moves.append(Move(parcel_id, Label.BUYING, Label.BUYING, "shipment_made", fields=fields))
            elif isinstance(result, Refused):
                held.append(parcel_id)
                moves.append(Move(parcel_id, Label.BUYING, Label.REFUSED, "refused", problem=result.problem))
        self.parcels.apply(moves)
        return made

    def fetch(self, parcel_ids: Sequence[int]) -> BatchResult:
        """Fetch and keep the labels of shipments that were made. Raises ``shop.*`` as ``make`` does."""
        due = {
            parcel.shipment_id: parcel
            for parcel in self.parcels.open_parcels(parcel_ids)
            if parcel.label is Label.BUYING and parcel.shipment_id is not None
        }
        if not due:
            return BatchResult()
        try:
            labels = self.shop.fetch_labels({each: needs_customs(parcel.recipient) for each, parcel in due.items()})
            ended = self._ended({each: parcel for each, parcel in due.items() if each not in labels})
        except Problem:
            self._step_back([parcel.parcel_id for parcel in due.values()])
            raise
        bought: list[int] = []
        unready: list[int] = []
        moves = list(ended.values())
        for shipment_id, parcel in due.items():
            if shipment_id in ended:
                continue
            label = labels.get(shipment_id)
            if label is None or not (label.shipment.tracking or label.shipment.may_lack_tracking):
                unready.append(parcel.parcel_id)
                moves.append(Move(parcel.parcel_id, Label.BUYING, Label.NONE, "buying_stopped"))
                continue
            moves.append(_bought(parcel.parcel_id, self.labels.put(label.pdf), label))
            bought.append(parcel.parcel_id)
        self.parcels.apply(moves)
        held = tuple(move.parcel_id for move in ended.values() if move.problem is not None)
        unready += (move.parcel_id for move in ended.values() if move.problem is None)
        return BatchResult(held=held, bought=tuple(bought), unready=tuple(unready))

    def _ended(self, missing: Mapping[int, OpenParcel]) -> dict[int, Move]:
        """Of shipments that came without a label those that never will have one, by id, and what their parcels become.

        They were cancelled there or not used in time, or they were deleted. What is deleted may be there anew under
        our reference, which is then taken up.
        """
        known = self.shop.shipments(list(missing)) if missing else {}
        ended = {
            each: _ended_move(missing[each], "shop.label_expired")
            for each, shipment in known.items()
            if shipment.is_cancelled
        }
        gone = [each for each in missing if each not in known]
        found = _look_twice([missing[each].reference for each in gone], self.shop, self.clock) if gone else {}
        for each in gone:
            parcel = missing[each]
            anew = found.get(parcel.reference)
            ended[each] = (
                _ended_move(parcel, "shop.shipment_gone") if anew is None else _found(parcel, anew, Label.NONE)
            )
        return ended

    def let_go(self, parcel_ids: Sequence[int]) -> None:
        """Leave labels that were not fetched for later; their shipments are kept."""
        waiting = [each for each in self.parcels.open_parcels(parcel_ids) if each.label is Label.BUYING]
        self._step_back([parcel.parcel_id for parcel in waiting])

    def _step_back(self, parcel_ids: Sequence[int]) -> None:
        self.parcels.apply([Move(each, Label.BUYING, Label.NONE, "buying_stopped") for each in parcel_ids])


def _ended_move(parcel: OpenParcel, code: str) -> Move:
    """The shipment is let go, so that the next purchase makes a new one, which a person orders on purpose."""
    fields = {"shipment_id": None}
    return Move(parcel.parcel_id, Label.BUYING, Label.VOIDED, "shipment_ended", problem=Note(code), fields=fields)


def _found(parcel: OpenParcel, shipment: ShopShipment, to: Label) -> Move:
    return Move(parcel.parcel_id, parcel.label, to, "shipment_found", fields={"shipment_id": shipment.shipment_id})


def _bought(parcel_id: int, label_hash: str, label: ShopLabel) -> Move:
    tracking = label.shipment.tracking
    fields: dict[str, str | int | None] = {
        "label_hash": label_hash,
        "paper": str(label.paper),
        "tracking": tracking,
        "carrier": label.shipment.carrier,
    }
    return Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields, facts={"tracking": tracking})


def settle_purchases(unknown: Sequence[OpenParcel], parcels: Parcels, shop: LabelShop, clock: Clock) -> dict[int, int]:
    """Find out by our references which of these purchases (label buying or unsure) exist.

    Found: the shipment is noted and returned by parcel id. Absent in two looks: the parcel is free to be bought again.
    When looking fails too: unsure, and the shop's problem is raised.
    """
    try:
        found = _look_twice([parcel.reference for parcel in unknown], shop, clock)
    except Problem:
        doubtful = [parcel.parcel_id for parcel in unknown if parcel.label is Label.BUYING]
        parcels.apply([Move(each, Label.BUYING, Label.UNSURE, "purchase_unsure") for each in doubtful])
        raise
    settled: dict[int, int] = {}
    moves: list[Move] = []
    for parcel in unknown:
        shipment = found.get(parcel.reference)
        if shipment is None:
            moves.append(Move(parcel.parcel_id, parcel.label, Label.NONE, "buying_stopped"))
            continue
        settled[parcel.parcel_id] = shipment.shipment_id
        moves.append(_found(parcel, shipment, Label.BUYING))
    parcels.apply(moves)
    return settled


def _look_twice(references: list[str], shop: LabelShop, clock: Clock) -> dict[str, ShopShipment]:
    found = _best(shop.find(references))
    missing = [reference for reference in references if reference not in found]
    if missing:
        # The purchase whose answer was lost may still be under way at the shop.
        clock.wait(LOOK_AGAIN_S)
        found |= _best(shop.find(missing))
    return found


def _best(found: dict[str, list[ShopShipment]]) -> dict[str, ShopShipment]:
    """Of several shipments under one reference a registered one, else the oldest: the rest are surplus concepts."""
    best: dict[str, ShopShipment] = {}
    for reference, shipments in found.items():
        alive = [shipment for shipment in shipments if not shipment.is_cancelled]
        if alive:
            best[reference] = min(alive, key=lambda each: (not each.is_registered, each.shipment_id))
    return best
