"""What is asked of the search's memory, and what is in parcels; keeping the memory up to date is not done here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.search_memory import Group, Seen
from amzlabels.store.tables import order_items, parcels


def matching(seen: Sequence[Seen], text: str) -> Sequence[Seen]:
    """Those in which every word of the text is found."""
    # The longest word first: it leaves the fewest to be looked through for the others.
    for word in sorted(text.casefold().split(), key=len, reverse=True):
        seen = [each for each in seen if word in each[3]]
    return seen


def addressed_alike(seen: Sequence[Seen], to: Address) -> list[int]:
    """Ids of all that may have this address: name, company, postal code and city are alike."""
    name = to.name.casefold().split()
    place = matching(seen, f"{to.company} {to.postal_code} {to.city}")
    return [each[1] for each in place if each[3].split(None, len(name))[: len(name)] == name]


def list_found(seen: Sequence[Seen], groups: Iterable[Group], query: QueueQuery) -> list[int]:
    """Ids that match, in the queue's order."""
    if query.only is not None:
        only = frozenset(query.only)
        seen = [each for each in seen if each[1] in only]
    found = matching(seen, query.text)
    wanted = {group for group in groups if _is_wanted(*group, query)}
    return [each[1] for each in found if each[2] in wanted]


def count_found(seen: Sequence[Seen], totals: Mapping[Group, int], text: str) -> Mapping[Group, int]:
    """How many of each group match; ``totals`` where there is nothing to look for."""
    return Counter(each[2] for each in matching(seen, text)) if text.split() else totals


def _is_wanted(marketplace: str | None, stage: str, query: QueueQuery) -> bool:
    is_there = not query.marketplace or marketplace == query.marketplace
    return is_there and (not query.stages or any(stage == each.value for each in query.stages))


def items_of(connection: Connection, parcel_ids: Sequence[int]) -> dict[int, list[OrderItem]]:
    """What is in these parcels, in the report's order; at most a chunk of ids."""
    columns = order_items.c
    is_in_parcel = (columns.order_id == parcels.c.order_id) & (columns.parcel_id == parcels.c.parcel_id)
    statement = (
        select(columns.parcel_id, columns.order_item_id, columns.sku, columns.title, columns.quantity)
        .join(parcels, is_in_parcel)
        .where(parcels.c.parcel_id.in_(parcel_ids))
        .order_by(columns.parcel_id, columns.position)
    )
    found: dict[int, list[OrderItem]] = {parcel_id: [] for parcel_id in parcel_ids}
    for parcel_id, *item in connection.execute(statement):
        found[parcel_id].append(OrderItem(*item))
    return found
