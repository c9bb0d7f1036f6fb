"""An order as a person spreads it over parcels, before it is saved: units move, none is ever lost or made up."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.order import OrderItem
from amzlabels.domain.packing import MOST_BOXES, Packed, Part

MOST_PARCELS = 12


class SplitDraft:
    """Parcels and items are counted from 0; ``items`` hold what there is in all."""

    def __init__(self, parts: Sequence[Part]) -> None:
        totals: dict[str, OrderItem] = {}
        for item in (item for part in parts for item in part.items):
            known = totals.get(item.order_item_id)
            quantity = item.quantity + (known.quantity if known is not None else 0)
            totals[item.order_item_id] = OrderItem(item.order_item_id, item.sku, item.title, quantity)
        self.items = list(totals.values())
        self.parcel_ids: list[int | None] = [part.parcel_id for part in parts]
        self._boxes = [part.boxes for part in parts]
        self._units = [self._units_of(part) for part in parts]
        self._before = self.packing()

    @property
    def parcels(self) -> int:
        """How many parcels there are, empty ones included."""
        return len(self._units)

    def units(self, parcel: int, item: int) -> int:
        """Units of an item in a parcel."""
        return self._units[parcel][item]

    def boxes(self, parcel: int) -> int:
        """Labels of a parcel in all."""
        return self._boxes[parcel]

    def set_units(self, parcel: int, item: int, units: int) -> None:
        """Have so many of an item in a parcel: the others give or take the rest, the first of them first."""
        wanted = min(max(0, units), self.items[item].quantity)
        more = wanted - self._units[parcel][item]
        if more < 0 and self.parcels == 1:
            self.add_parcel()
        for other in (each for each in range(self.parcels) if each != parcel):
            given = min(more, self._units[other][item]) if more > 0 else more
            self._units[other][item] -= given
            more -= given
        self._units[parcel][item] = wanted

    def set_boxes(self, parcel: int, boxes: int) -> None:
        """Have so many labels for a parcel."""
        self._boxes[parcel] = min(max(1, boxes), MOST_BOXES)

    def add_parcel(self) -> None:
        """A further parcel, empty yet."""
        if self.parcels < MOST_PARCELS:
            self.parcel_ids.append(None)
            self._boxes.append(1)
            self._units.append([0] * len(self.items))

    def packing(self) -> list[Packed]:
        """What is to be saved; parcels without items are left out."""
        return [
            Packed(parcel_id, self._contents(units), boxes)
            for parcel_id, units, boxes in zip(self.parcel_ids, self._units, self._boxes, strict=True)
            if any(units)
        ]

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to save."""
        return self.packing() != self._before

    def _units_of(self, part: Part) -> list[int]:
        held = {item.order_item_id: item.quantity for item in part.items}
        return [held.get(item.order_item_id, 0) for item in self.items]

    def _contents(self, units: Sequence[int]) -> dict[str, int]:
        return {item.order_item_id: count for item, count in zip(self.items, units, strict=True) if count}
