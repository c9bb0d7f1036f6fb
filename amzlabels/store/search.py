"""What is looked for among all that a search sees, and what is in parcels; it is read by ``search_memory``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from amzlabels.domain.address import Address
from amzlabels.domain.order import OrderItem
from amzlabels.domain.queue import QueueQuery
from amzlabels.store.seen import Group, Seen
from amzlabels.store.tables import order_items, parcels


def addressed_alike(seen: Seen, to: Address) -> list[int]:
    """Ids of all that may have this address: name, company, postal code and city are alike."""
    name = to.name.casefold().split()
    there = seen.matching(f"{to.company} {to.postal_code} {to.city}")
    return [seen.ids[at] for at in there if seen.texts[at].split(None, len(name))[: len(name)] == name]


def list_found(seen: Seen, query: QueueQuery) -> list[int]:
    """Ids that match, in the queue's order."""
    found, wanted = seen.matching(query.text), {group for group in seen.totals if _is_wanted(*group, query)}
    if query.only is not None:
        only = frozenset(query.only)
        found = [at for at in found if seen.ids[at] in only]
    return [seen.ids[at] for at in found if seen.groups[at] in wanted]


def count_found(seen: Seen, text: str, among: Collection[int] | None = None) -> Mapping[Group, int]:
    """How many of each group match, ``among`` these parcels if given."""
    if among is None and not text.split():
        return seen.totals
    return Counter(seen.groups[at] for at in seen.matching(text) if among is None or seen.ids[at] in among)


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
