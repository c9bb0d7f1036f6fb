"""The newest backup takes the place of a store that is damaged, or that a person gives up."""

from __future__ import annotations

import re

from soak_books import ledger_of
from soak_orders import SoakOrders
from soak_table import SoakTable

from amzlabels.domain.queue import QueueQuery

# See ``reference_of``: of all but an order's first parcel, whichever of its labels.
BOX = re.compile(r"(\d{3}-\d{7}-\d{7})-(?!1(?:-|$))\d+(?:-\d+)?")


class SoakLoss:
    """Puts back what the program has kept of its store."""

    def __init__(self, table: SoakTable, orders: SoakOrders) -> None:
        self._table = table
        self._orders = orders
        self._lost: set[str] = set()

    def back_up(self) -> None:
        """Make a backup."""
        self._table.desk.keeping.back_up()

    def damage(self) -> None:
        """The power is cut and the store damaged; its newest backup is put back."""
        if self._newest() is not None:
            self._table.damage()
            self.put_back()

    def put_back(self) -> None:
        """A person puts the newest backup back, for whatever reason; the program starts anew."""
        # One that was made meanwhile may have taken its place.
        while (newest := self._newest()) is not None:
            if self._table.put_back(newest):
                self._forget_boxes()
                return

    def _newest(self) -> str | None:
        return max((path.name for path in self._table.store_folder().glob("backups/*.db")), default=None)

    def _forget_boxes(self) -> None:
        """A parcel that was split since is whole again; the labels of its boxes were bought all the same."""
        store = self._table.witness
        now = {each.reference for each in store.open_parcels(store.list(QueueQuery()))}
        for reference in ledger_of(self._table).created.keys() - now - self._lost:
            if found := BOX.fullmatch(reference):
                self._lost.add(reference)
                self._orders.voided[found[1]] += 1
                self._orders.in_boxes.add(found[1])
