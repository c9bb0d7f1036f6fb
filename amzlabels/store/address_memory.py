"""The table of remembered addresses: read whole before an import, written with each decision, forgotten in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from amzlabels.domain.address_memory import Remembered, memory_key
from amzlabels.domain.order import Order, Recalled
from amzlabels.domain.problems import Fact
from amzlabels.store.addresses import address_of, packed
from amzlabels.store.states import add_lines, chunks
from amzlabels.store.tables import address_memory, moment_of, utc_ms

_COLUMNS = (address_memory.c.key, address_memory.c.address, address_memory.c.raw_name, address_memory.c.decided_at)


def remembered_addresses(connection: Connection, keys: Sequence[str] | None = None) -> dict[str, Remembered]:
    """What is remembered, by key; None = all of it."""
    statements = [select(*_COLUMNS)]
    if keys is not None:
        statements = [select(*_COLUMNS).where(address_memory.c.key.in_(some)) for some in chunks(dict.fromkeys(keys))]
    return {
        key: Remembered(address_of(address), raw_name, moment_of(decided_at))
        for statement in statements
        for key, address, raw_name, decided_at in connection.execute(statement)
    }


def remember(connection: Connection, decisions: Mapping[str, Remembered | None], now: int) -> None:
    """Keep these in the place of what was remembered by their keys; None forgets. ``now`` as ``utc_ms``."""
    for some in chunks(decisions):
        connection.execute(delete(address_memory).where(address_memory.c.key.in_(some)))
    rows = [
        {
            "key": key,
            "address": packed(kept.address),
            "raw_name": kept.raw_name,
            "decided_at": utc_ms(kept.decided_at),
            "used_at": now,
        }
        for key, kept in decisions.items()
        if kept is not None
    ]
    if rows:
        connection.execute(insert(address_memory), rows)


def tell_recalled(connection: Connection, recalled: Sequence[tuple[int, Order]], now: int) -> None:
    """Write into the history of these new parcels that their address was remembered, and count its use."""
    if not recalled:
        return
    lines = [(parcel_id, *recalled_line(order.recalled)) for parcel_id, order in recalled if order.recalled is not None]
    add_lines(connection, lines, now)
    uses = Counter(memory_key(order.raw_address) for _, order in recalled)
    this_one = address_memory.c.key == bindparam("of_key")
    more = {"used_at": now, "uses": address_memory.c.uses + bindparam("more")}
    rows = [{"of_key": key, "more": count} for key, count in uses.items()]
    connection.execute(update(address_memory).where(this_one).values(more), rows)


def recalled_line(recalled: Recalled) -> tuple[str, Mapping[str, Fact]]:
    """The line in a parcel's history that tells when its address was decided."""
    return "address_remembered", {"on": f"{recalled.at:%Y-%m-%d}"}


def forget_addresses(connection: Connection, unused_since: int | None) -> int:
    """Forget what was last decided or used before this moment (``utc_ms``), None = all; returns how many."""
    statement = delete(address_memory)
    if unused_since is not None:
        statement = statement.where(address_memory.c.used_at < unused_since)
    return connection.execute(statement).rowcount
