"""How parcels travel and what is known of products: decided in the files lane, tried out in a lane of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from amzlabels.domain.changes import Change, ParcelsChanged, ProductsRead, RulesApplied, RulesTried
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.product import Product
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
from amzlabels.journey.plan_parcels import apply_rules, choose_services, put_back
from amzlabels.journey.ports import Store
from amzlabels.journey.release_mended import release_mended, release_refused
from amzlabels.journey.try_rules import RuleTrial
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.undoing import Undoing

TELL_AFTER_S = 0.25
"""How often it is told how far something is."""
Do = Callable[[str, Callable[[Store], None]], None]


class Planning:
    """Takes orders from one thread and returns at once.

    ``do`` queues a job that needs the store; what was done is told and can be taken back through ``undoing``.
    """

    def __init__(
        self,
        do: Do,
        undoing: Undoing,
        settings: Callable[[], Settings],
        publish: Callable[[Change], None],
        on_crash: Crash,
    ) -> None:
        self._do = do
        self._undoing = undoing
        self._settings = settings
        self._publish = publish
        self._lane = Lane("planning", on_crash)
        self._store: Store | None = None
        self._tried: Sequence[Rule] = ()

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def apply_rules(self, parcel_ids: Sequence[int] | None = None) -> None:
        """Have the saved rules decide anew about parcels without a label; None = all. What a person chose stays."""

        def job(store: Store) -> None:
            asked = store.plannable() if parcel_ids is None else parcel_ids
            before = apply_rules(store, self._settings(), asked, tell=self._teller())
            self._undoing.changed("apply_rules", list(before), partial(_undo, before))
            self._publish(RulesApplied(len(asked), len(asked), len(before)))

        self._do("apply_rules", job)

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> None:
        """Say where these orders came from, which rules may go by."""

        def job(store: Store) -> None:
            self.follow(store.choose_marketplace(parcel_ids, marketplace), store)
            self._publish(ParcelsChanged(()))

        self._do("choose_marketplace", job)

    def choose_service(self, parcel_ids: Sequence[int], plan: Plan | None) -> None:
        """Have these parcels travel by the carrier, package, options and insurance of ``plan``, whatever the rules say.

        None leaves it to the rules again.
        """
        self._do("choose_service", partial(self._choose, parcel_ids, plan))

    def try_rules(self, rules: Sequence[Rule]) -> None:
        """Publish ``RulesTried`` soon and again as the trial gets on; a newer question ends it."""
        self._tried = rules
        self._read(partial(self._try, rules))

    def read_products(self) -> None:
        """Publish ``ProductsRead``."""
        self._read(lambda store: self._publish(ProductsRead(tuple(store.product_uses()))))

    def save_products(self, products: Sequence[Product]) -> None:
        """Remember these; parcels that waited for it go on, and the rules decide anew about those that hold them."""

        self._do("save_products", partial(self.keep_products, products))

    def keep_products(self, products: Sequence[Product], store: Store) -> None:
        """Do what ``save_products`` orders; called in the files lane."""
        skus = {product.sku for product in products}
        known = store.load_products(skus)
        before = [known.get(sku) or Product(sku) for sku in skus]
        self._keep(products, store)
        self._undoing.remember("save_products", len(skus), lambda store: self._keep(before, store))
        self._publish(ParcelsChanged(()))

    def follow(self, parcel_ids: Sequence[int], store: Store) -> dict[int, Decision]:
        """Decide anew about these parcels, which have changed; called in the files lane."""
        return apply_rules(store, self._settings(), parcel_ids) if parcel_ids and self._settings().rules else {}

    def _teller(self) -> Callable[[int, int], None]:
        """Publishes how far it is, now and then."""
        told_s = time.monotonic()

        def tell(done: int, total: int) -> None:
            nonlocal told_s
            if done < total and time.monotonic() - told_s >= TELL_AFTER_S:
                told_s = time.monotonic()
                self._publish(RulesApplied(done, total))

        return tell

    def _choose(self, parcel_ids: Sequence[int], plan: Plan | None, store: Store) -> None:
        if plan is None:
            before = apply_rules(store, self._settings(), parcel_ids, even_chosen=True)
        else:
            before = choose_services(store, parcel_ids, plan)
            # Another carrier may go where this one does not.
            release_mended(store, self._settings())
            release_refused(store, list(before))
        self._undoing.changed("choose_service", list(before), partial(_undo, before))

    def _keep(self, products: Sequence[Product], store: Store) -> None:
        store.save_products(products)
        release_mended(store, self._settings())
        if self._settings().rules:
            self.follow(store.plannable({product.sku for product in products}), store)
        self._publish(ProductsRead(tuple(store.product_uses())))

    def _try(self, rules: Sequence[Rule], store: Store) -> None:
        if rules is self._tried:
            self._go_on(RuleTrial(store, rules, self._settings()), 0.0)

    def _go_on(self, trial: RuleTrial, tell_from_s: float) -> None:
        """Try a piece and leave the lane to others before the next."""
        if trial.rules is not self._tried:
            return
        trial.go_on()
        now_s = time.monotonic()
        if trial.is_done or now_s >= tell_from_s:
            first, done, total = tuple(trial.first), trial.done, trial.total
            self._publish(RulesTried(tuple(trial.rules), first, trial.count, done, total))
            tell_from_s = now_s + TELL_AFTER_S
        if not trial.is_done:
            self._lane.do(partial(self._go_on, trial, tell_from_s))

    def _read(self, job: Callable[[Store], None]) -> None:
        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._lane.do(with_store)


def _undo(before: Mapping[int, Decision], store: Store) -> None:
    put_back(store, before)
