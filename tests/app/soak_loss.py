"""The newest backup takes the place of a store that is damaged, or that a person gives up."""

from __future__ import annotations

from soak_orders import SoakOrders
from soak_table import SoakTable

from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.ports import OpenParcel


class SoakLoss:
    """Puts back what the program has kept of its store."""

    def __init__(self, table: SoakTable, orders: SoakOrders) -> None:
        self._table = table
        self._orders = orders

    def back_up(self) -> None:
        """Make a backup."""
        self._table.desk.keeping.back_up()

    def damage(self) -> None:
        """The power is cut and the store damaged; its newest backup is put back."""
        if self._newest() is not None:
            before = self._parcels()
            self._table.damage()
            self._put_back(before)

    def put_back(self) -> None:
        """A person puts the newest backup back, for whatever reason; the program starts anew."""
        if self._newest() is not None:
            self._put_back(self._parcels())

    def _put_back(self, before: list[OpenParcel]) -> None:
        self._table.put_back(self._newest() or "")
        self._forget_boxes(before)

    def _newest(self) -> str | None:
        return max((path.name for path in self._table.store_folder().glob("backups/*.db")), default=None)

    def _parcels(self) -> list[OpenParcel]:
        store = self._table.witness
        return list(store.open_parcels(store.list(QueueQuery())))

    def _forget_boxes(self, before: list[OpenParcel]) -> None:
        """A parcel that was split since is whole again; the labels of its boxes were bought all the same."""
        now = {each.reference for each in self._parcels()}
        lost = [each for each in before if each.box_of is not None and each.reference not in now]
        self._orders.voided.update(each.order_id for each in lost)
        self._orders.in_boxes.update(each.order_id for each in lost)
