"""Items that are spread over several parcels: each share is known under an id of its own, so that all else sees items.

A report tells only how many units of an item are still to be shipped; here they are dealt out to the shares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Confirm
from amzlabels.store.known import Known, KnownParcel, item_and_share


@dataclass(slots=True)
class _Share:
    """One share as it is dealt out: ``units`` before, ``now`` after; lower ``rank`` gives up its units first."""

    known_by: str
    units: int
    rank: int
    told_at: int | None
    now: int = 0


def spread(order: Order, known: Known, moment: int) -> Order:
    """The order with each item that is spread over parcels as one item per share; ``moment`` as ``utc_ms``.

    Units that Amazon has been told of are no longer to be shipped, unless the report still counts them.
    """
    if not known.is_spread:
        return order
    return replace(order, items=tuple(_dealt(order.items, _shares(known, moment))))


def _shares(known: Known, moment: int) -> dict[str, list[_Share]]:
    """The shares of items that have several, by item id."""
    by_id: defaultdict[str, list[_Share]] = defaultdict(list)
    homes = {parcel.state.parcel_id: parcel for parcel in known.parcels}
    for known_by, item in known.items.items():
        home = known.homes[known_by]
        parcel = None if home is None else homes[home]
        rank, told_at = _standing(parcel, moment)
        by_id[item_and_share(known_by)[0]].append(_Share(known_by, item.quantity, rank, told_at))
    return {item_id: some for item_id, some in by_id.items() if len(some) > 1}


def _standing(parcel: KnownParcel | None, moment: int) -> tuple[int, int | None]:
    if parcel is None:
        return 3, None
    if parcel.state.confirm is Confirm.ACCEPTED:
        return 4, parcel.accepted_at or 0
    if parcel.is_out:
        return 2, None
    return (0 if parcel.is_untouched(moment) else 1), None


def _dealt(items: Sequence[OrderItem], shares: dict[str, list[_Share]]) -> Iterator[OrderItem]:
    for item in items:
        some = shares.get(item.order_item_id)
        if some is None:
            yield item
            continue
        _deal(item.quantity, some)
        for share in some:
            yield replace(item, order_item_id=share.known_by, quantity=share.now)


def _deal(quantity: int, shares: list[_Share]) -> None:
    """Deal out: first what is not told yet, then what was told, the latest first.

    More goes to the first share that nobody has touched; less is taken from the last of those.
    """
    waiting = [share for share in shares if share.told_at is None]
    told = sorted((share for share in shares if share.told_at is not None), key=lambda each: -(each.told_at or 0))
    for share in waiting:
        share.now = share.units
    left = quantity - sum(share.now for share in waiting)
    for share in told:
        if share.units <= left:
            share.now = share.units
            left -= share.now
    if left > 0:
        min(shares, key=lambda each: each.rank).now += left
    waiting.reverse()
    for share in sorted(waiting, key=lambda each: each.rank):
        taken = min(share.now, max(0, -left))
        share.now -= taken
        left += taken
