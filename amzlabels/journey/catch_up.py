"""Catching up with what a restored store has missed: what the shop, the printers, the carriers and Amazon know.

Of what nobody knows a person is asked; nothing is bought, printed or told to Amazon here but what was before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.backup import MAYBE_DRAWN, MAYBE_PRINTED, Restored
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.evidence import counts_as_printed
from amzlabels.domain.keeping_changes import CaughtUp
from amzlabels.domain.parcel import Confirm, Evidence, Label, Move, Print, State
from amzlabels.domain.problems import Problem, Retry
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.check_orders import BEFORE_REPORT, LONGEST, CheckOrders
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.follow_parcels import FOLLOWED_FOR
from amzlabels.journey.known_jobs import KnownJobs
from amzlabels.journey.label_requests import is_own
from amzlabels.journey.look_first import Found, look_ahead, take_up
from amzlabels.journey.ports import Clock, OpenParcel, Store
from amzlabels.journey.ports_afterwards import ShipmentTracking
from amzlabels.journey.ports_amazon import Amazon
from amzlabels.journey.ports_printing import Printers
from amzlabels.journey.shipment_mates import with_mates

AT_ONCE = 25
TRIES = 3
"""Somebody may order, hold or release parcels meanwhile."""
_UNBOUGHT = frozenset({Label.NONE, Label.VOIDED, Label.REFUSED})
_CARRIER_HAS_IT = frozenset(
    {
        *(Delivery.HANDED_OVER, Delivery.SORTING, Delivery.CUSTOMS, Delivery.OUT, Delivery.AT_PICKUP_POINT),
        *(Delivery.DELIVERED, Delivery.COMING_BACK, Delivery.BACK),
    }
)
_UNTOLD = frozenset({Confirm.NONE, Confirm.REFUSED, Confirm.UNSURE})
_OF_RESTORE = "restored."


@dataclass(slots=True)
class CatchUp:
    """One catching up; after a problem it is run again and goes on. ``tell(done, total)`` hears how far it is.

    ``at_shop`` does a job where labels are bought, so that it is in nobody's way there; False = it was not done.
    """

    store: Store
    restored: Restored
    buying: BuyLabels
    amazon: Amazon
    tracking: ShipmentTracking
    printers: Printers
    clock: Clock
    settings: Callable[[], Settings]
    tell: Callable[[int, int], None]
    at_shop: Callable[[Callable[[], None]], bool]
    _found: set[int] = field(default_factory=set)
    _settled: set[int] = field(default_factory=set)
    _seen: set[int] = field(default_factory=set)

    def run(self) -> CaughtUp | None:
        """Find out about all that had not arrived; None = not all could be done. Raises ``shop.*`` and ``amazon.*``."""
        open_ = [each.parcel_id for each in self.store.open_parcels() if each.rides_with is None]
        ids = list(dict.fromkeys([*open_, *self._sent()]))
        left = [each for each in ids if each not in self._seen]
        self.tell(len(ids) - len(left), len(ids))
        for start in range(0, len(left), AT_ONCE):
            some = left[start : start + AT_ONCE]
            if not self.at_shop(partial(self._look_at_shop, some)):
                return None
            self._ask_printers(some)
            self._ask_carriers(self._doubtful(some))
            self._seen.update(some)
            self.tell(len(ids) - len(left) + start + len(some), len(ids))
        self._ask_amazon()
        self._hold_own(ids)
        self.store.restoring.end_catching_up()
        now = [each for each in self.store.open_parcels(ids) if each.rides_with is None]
        to_look_at = sum(1 for each in now if each.print is Print.UNSURE or _is_of_restore(each))
        return CaughtUp(len(self._found), len(self._settled), to_look_at)

    def _sent(self) -> list[int]:
        """Parcels that had not arrived, so that their labels may have been given up since, done though they were."""
        followed = self.store.deliveries.followed((self.restored.made_at or self.restored.at) - FOLLOWED_FOR)
        return [each.parcel_id for each in with_mates([each.parcel_id for each in followed], self.store)]

    def _look_at_shop(self, ids: Sequence[int]) -> None:
        opened = [each for each in self.store.open_parcels(ids) if not is_own(each, self.settings())]
        bought = [each for each in opened if each.label is Label.BOUGHT]
        if bought:
            self._give_up(look_ahead(bought, self.store, self.buying.shop, beyond=1))
        for _ in range(TRIES):
            unbought = [
                each for each in self.store.open_parcels(ids) if each.label in _UNBOUGHT and each.shipment_id is None
            ]
            unbought = [each for each in unbought if not is_own(each, self.settings())]
            found = look_ahead(unbought, self.store, self.buying.shop) if unbought else {}
            if not found:
                return
            self._take_up(found)

    def _take_up(self, found: Found) -> None:
        # Whatever stood against buying them: they are bought.
        self.store.restoring.let_go(list(found))
        self.store.want(list(found))
        adopted, _ = take_up(self.store.open_parcels(list(found)), found, self.store)
        for start in range(0, len(adopted), self.buying.shop.batch_size):
            self.buying.fetch(adopted[start : start + self.buying.shop.batch_size])
        self._found.update(adopted)

    def _give_up(self, newer: Iterable[int]) -> None:
        """The labels of these are no longer the ones that count: a later one was bought."""
        opened = self.store.open_parcels(list(newer))
        doubtful = [each.parcel_id for each in opened if each.print is Print.UNSURE]
        event = "did_not_come_out"
        apply_current(
            self.store, [Move(each, Print.UNSURE, Print.FAILED, event, problem=MAYBE_PRINTED) for each in doubtful]
        )
        self.store.void([each.parcel_id for each in opened])

    def _doubtful(self, ids: Sequence[int]) -> list[OpenParcel]:
        opened = self.store.open_parcels(ids)
        return [each for each in opened if each.print is Print.UNSURE and each.label is Label.BOUGHT]

    def _ask_printers(self, ids: Sequence[int]) -> None:
        def counts(evidence: Evidence, printer: str) -> bool:
            return counts_as_printed(evidence, printer, self.settings())

        self._settled.update(KnownJobs(self.store, self.printers, counts).settle(ids))

    def _ask_carriers(self, doubtful: Sequence[OpenParcel]) -> None:
        """Those that a carrier has were printed."""
        shipped = {each.shipment_id: each for each in doubtful if each.shipment_id is not None and each.shipment_id > 0}
        known = self.tracking.progress(list(shipped)) if shipped else {}
        for shipment_id, progress in known.items():
            if shipment_id in shipped and progress.delivery in _CARRIER_HAS_IT:
                fields = {"evidence": str(Evidence.SEEN)}
                self._settle(shipped[shipment_id], Print.UNSURE, Print.PRINTED, "carrier_has_it", fields)

    def _ask_amazon(self) -> None:
        """What Amazon was told of is done; what it says must not go out is held."""
        try:
            self._search_amazon(self.store.open_parcels())
        except Problem as problem:
            # Without Amazon, or as long as it refuses us, nothing can be learnt from it.
            if problem.retry is Retry.SAFE or problem.is_of_store:
                raise

    def _search_amazon(self, opened: Sequence[OpenParcel]) -> None:
        longest_ago = self.clock.now() - LONGEST
        since = max(longest_ago, (self.restored.made_at or longest_ago) - BEFORE_REPORT)
        try:
            known = self.amazon.find_changed(list(dict.fromkeys(each.order_id for each in opened)), since)
        except Problem as problem:
            if problem.note.code != "amazon.busy":
                raise
            self._ask_amazon_one_by_one(opened)
            return
        unbought = [each.parcel_id for each in opened if each.label is not Label.BOUGHT]
        CheckOrders(self.store, self.amazon, self.clock).hold_known(unbought, known)
        for parcel in opened:
            self._learn(parcel, known.get(parcel.order_id))

    def _ask_amazon_one_by_one(self, opened: Sequence[OpenParcel]) -> None:
        """As searching is allowed every few minutes alone; what is still to be bought is checked before, too."""
        for parcel in opened:
            if parcel.tracking and (parcel.print is Print.UNSURE or parcel.confirm in _UNTOLD):
                self._learn(parcel, self.amazon.read_order(parcel.order_id))

    def _learn(self, parcel: OpenParcel, order: AmazonOrder | None) -> None:
        if order is None or not parcel.tracking or not order.knows(str(parcel.ordinal), parcel.tracking):
            return
        if parcel.print is Print.UNSURE and parcel.rides_with is None:
            self._settle(parcel, Print.UNSURE, Print.PRINTED, "found_at_amazon", {"evidence": str(Evidence.SEEN)})
        # Its label may have been given up while Amazon was asked, and another bought.
        is_current = any(now.tracking == parcel.tracking for now in self.store.open_parcels([parcel.parcel_id]))
        if parcel.confirm in _UNTOLD and is_current:
            self._settle(parcel, parcel.confirm, Confirm.ACCEPTED, "found_at_amazon")

    def _hold_own(self, ids: Sequence[int]) -> None:
        """Of labels that are drawn here nobody knows whether they were, if not the person who has packed them."""
        opened = self.store.open_parcels(ids)
        own = [each.parcel_id for each in opened if each.label in _UNBOUGHT and is_own(each, self.settings())]
        self.store.hold(own, MAYBE_DRAWN)

    def _settle(
        self,
        parcel: OpenParcel,
        frm: State,
        to: State,
        event: str,
        fields: dict[str, str] | None = None,
        facts: dict[str, str] | None = None,
    ) -> None:
        move = Move(parcel.parcel_id, frm, to, event, fields=fields or {}, facts=facts or {})
        self._settled.update(apply_current(self.store, [move]))


def _is_of_restore(parcel: OpenParcel) -> bool:
    return parcel.problem is not None and parcel.problem.code.startswith(_OF_RESTORE)
