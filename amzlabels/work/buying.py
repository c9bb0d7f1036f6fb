"""Makes the steps that buy labels, at the shop and where they are drawn, over one store."""

from __future__ import annotations

from amzlabels.journey.buy_labels import BuyLabels, TermsOf
from amzlabels.journey.ports import LabelShop, Store
from amzlabels.journey.routes import Routes
from amzlabels.work.outside import Outside


def at_shop(store: Store, outside: Outside, routes: Routes | None = None, terms_of: TermsOf | None = None) -> BuyLabels:
    """At the label shop; with ``routes`` only what can be printed."""
    looks_first = store.restoring.looks_first
    return BuyLabels(
        store,
        store.labels,
        outside.shop,
        outside.clock,
        routes=routes,
        terms_of=terms_of,
        looks_first=looks_first,
    )


def drawn(store: Store, own: LabelShop, outside: Outside) -> BuyLabels:
    """Where own labels are drawn. Its book is put back with the store, so that looking there tells nothing."""
    return BuyLabels(store, store.labels, own, outside.clock, is_own=True)
