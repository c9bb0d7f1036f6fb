"""Renews what nobody has touched from a newer report and adds what it has more; the rest is left to ``reconcile``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, update

from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import Fact, Note
from amzlabels.store.address_memory import recalled_line
from amzlabels.store.addresses import address_of, packed
from amzlabels.store.differences import Differences
from amzlabels.store.known import Incoming, Known, KnownParcel, item_and_share
from amzlabels.store.new_rows import REPORTED_COLUMNS, NewRows, first_problem, reported, ship_by_ms
from amzlabels.store.plans import decision_of
from amzlabels.store.reconcile import Reconciliation
from amzlabels.store.shares import spread
from amzlabels.store.states import (
    CHANGED,
    GONE,
    STRONGER,
    ParcelState,
    free_riders,
    write_states,
)
from amzlabels.store.tables import order_items, orders, parcels

# What an import looks for itself: such a problem is gone when a newer report no longer has it.
_FOUND_BY_IMPORT = ("order.", "address.", "customs.")
_PROBLEMS = REPORTED_COLUMNS.index("problems")


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of a known order: its parcels with their stages, and in what way it differs now."""

    parcels: tuple[tuple[int, Stage], ...]
    is_updated: bool = False
    is_added: bool = False
    is_already_done: bool = False


@dataclass(frozen=True, slots=True)
class _News:
    """What is new for a parcel: facts of a difference to accept, other data; the order's problems as stored and now."""

    difference: Mapping[str, Fact] | None
    is_row_updated: bool
    problems_before: str
    problems_now: str


class Renewals:
    """Renews known orders within one import; ``flush`` writes what was decided, after ``NewRows.flush``."""

    def __init__(
        self, connection: Connection, new: NewRows, incoming: Incoming, reconciliation: Reconciliation
    ) -> None:
        self._connection = connection
        self._new = new
        self._incoming = incoming
        self._reconciliation = reconciliation
        self._named: list[str] = []
        self._orders: list[dict[str, Any]] = []
        self._items: list[dict[str, Any]] = []
        self._states: dict[int, ParcelState] = {}
        self._deleted: list[int] = []

    def take(self, order: Order, known: Known) -> Renewed:
        """Decide about one order; the order's items are unique."""
        if self._incoming.is_older_than(known.told_at):
            return self._result(known, None, False)
        self._named.append(order.order_id)
        self._reconciliation.meet(known)
        values = reported(order)
        order = spread(order, known, self._incoming.now)
        differences = Differences(order, known, values)
        if differences.address is not None and any(map(self._is_in_hand, known.parcels)):
            # The address is remembered once per order: the next report finds it differing still.
            return self._result(known, None, False)
        following = self._reconciliation.take(order, known, differences)
        return self._renew(order, known, values, differences, following)

    def _is_in_hand(self, parcel: KnownParcel) -> bool:
        return parcel.is_in_hand(self._incoming.station, self._incoming.now)

    def _renew(
        self,
        order: Order,
        known: Known,
        values: tuple[Any, ...],
        differences: Differences,
        following: Sequence[KnownParcel],
    ) -> Renewed:
        untouched = [each for each in known.parcels if each.is_untouched(self._incoming.now) and not each.is_box]
        open_ids = [parcel.state.parcel_id for parcel in untouched]
        packed = {each for each, home in known.homes.items() if home is not None and home not in open_ids}
        due = [item for item in order.items if item.quantity > 0 and item.order_item_id not in packed]
        added = self._add_parcel(order, known, due) if due and not untouched else None
        facts = {each: differences.of(each, takes_rest=each == open_ids[0]) for each in open_ids}
        is_updated = False
        if untouched or due or following or not known.parcels:
            is_row_updated = self._renew_row(order, known, values)
            is_updated = is_row_updated and not following
            home = open_ids[0] if open_ids else added[0] if added else None
            packed -= {item.order_item_id for parcel in following for item in parcel.items}
            contents = self._renew_items(order, known, packed, home)
            for parcel in untouched:
                parcel_id = parcel.state.parcel_id
                news = _News(facts[parcel_id], is_row_updated, known.reported[_PROBLEMS], values[_PROBLEMS])
                is_updated |= self._renew_parcel(order, parcel, contents.get(parcel_id, []), news)
            self._end_boxes(known)
        return self._result(known, added, is_updated)

    def _result(self, known: Known, added: tuple[int, Stage] | None, is_updated: bool) -> Renewed:
        left = [parcel.state for parcel in known.parcels if parcel.state.parcel_id not in self._deleted]
        self._settle(left)
        stages = tuple((state.parcel_id, state.stage) for state in left)
        if added is not None:
            return Renewed((*stages, added), is_updated=bool(known.parcels), is_added=not known.parcels)
        return Renewed(stages, is_updated=is_updated, is_already_done=bool(left) and all(map(_is_printed, left)))

    def flush(self) -> None:
        """Write everything decided so far."""
        of_order = orders.c.order_id == bindparam("of_order")
        values: dict[str, Any] = {name: bindparam(name) for name in REPORTED_COLUMNS}
        self._write(update(orders).where(of_order).values(values), self._orders)
        if self._named:
            named = update(orders).where(orders.c.order_id.in_(self._named))
            self._connection.execute(named.values(import_id=self._incoming.import_id))
            self._named.clear()
        of_item = (
            (order_items.c.order_id == bindparam("of_order"))
            & (order_items.c.order_item_id == bindparam("of_item"))
            & (order_items.c.share == bindparam("of_share"))
        )
        values = {name: bindparam(name) for name in ("sku", "title", "quantity", "parcel_id")}
        self._write(update(order_items).where(of_item).values(values), self._items)
        free_riders(self._connection, self._deleted, self._states)
        rows = [{"of_parcel": parcel_id} for parcel_id in self._deleted]
        self._write(delete(parcels).where(parcels.c.parcel_id == bindparam("of_parcel")), rows)
        self._deleted.clear()
        write_states(self._connection, self._states.values(), self._incoming.now)
        self._states.clear()

    def _write(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(statement, rows)
            rows.clear()

    def _renew_row(self, order: Order, known: Known, values: tuple[Any, ...]) -> bool:
        if values == known.reported:
            return False
        row = dict(zip(REPORTED_COLUMNS, values, strict=True))
        self._orders.append({"of_order": order.order_id, **row})
        return True

    def _renew_items(
        self, order: Order, known: Known, packed: set[str], home: int | None
    ) -> dict[int, list[OrderItem]]:
        """Bring all but packed items up to date; returns what each parcel then holds, ``home`` all that was in none."""
        contents: defaultdict[int, list[OrderItem]] = defaultdict(list)
        missing = known.items.keys() - packed
        for item in order.items:
            item_id = item.order_item_id
            missing.discard(item_id)
            if item_id in packed:
                continue
            before, was_in = known.items.get(item_id), known.homes.get(item_id)
            now_in = (was_in or home) if item.quantity > 0 else None
            if now_in is not None:
                contents[now_in].append(item)
            if before is None:
                position = len(known.items)
                known.items[item_id] = item
                self._new.add_item(order.order_id, item, position, now_in)
            elif (before, was_in) != (item, now_in):
                self._update_item(order.order_id, item, now_in)
        # Items the report no longer names were shipped or cancelled elsewhere.
        for item_id in missing:
            if known.homes.get(item_id) is not None:
                self._update_item(order.order_id, replace(known.items[item_id], quantity=0), None)
        return contents

    def _update_item(self, order_id: str, item: OrderItem, parcel_id: int | None) -> None:
        row = {"sku": item.sku, "title": item.title, "quantity": item.quantity, "parcel_id": parcel_id}
        item_id, share = item_and_share(item.order_item_id)
        self._items.append({"of_order": order_id, "of_item": item_id, "of_share": share, **row})

    def _renew_parcel(self, order: Order, parcel: KnownParcel, items: list[OrderItem], news: _News) -> bool:
        state = parcel.state
        if not items:
            # All of it was shipped or cancelled elsewhere: an empty parcel must not be bought a label.
            self._deleted.append(state.parcel_id)
            return True
        changes = _changes(order, parcel)
        differs = news.is_row_updated or bool(changes) or _by_id(items) != _by_id(parcel.items)
        problem = _problem(order, parcel, news, differs=differs)
        if not differs and problem == state.problem:
            return False
        if differs and state.label is Label.REFUSED:
            state.label = Label.NONE
        recipient = address_of(parcel.recipient) if parcel.address_changed else order.recipient
        state.changes.update(changes)
        if not decision_of(parcel.plan).plan.is_chosen:
            chosen = parcel.marketplace if parcel.marketplace_chosen else None
            state.changes["plan"] = self._new.plan_text(order, recipient, items, chosen)
        if news.difference is not None and (state.problem is None or state.problem.code == CHANGED):
            self._reconciliation.tell_changed(state, news.difference)
        else:
            state.tell("updated", {"file": self._incoming.source})
        if order.recalled is not None and changes.get("address_changed"):
            state.tell(*recalled_line(order.recalled))
        state.set_problem(problem)
        return True

    def _end_boxes(self, known: Known) -> None:
        """Boxes of what is shipped or cancelled elsewhere end with it; where one has its label, a person must look."""
        mains = {parcel.state.parcel_id: parcel.state for parcel in known.parcels}
        for box in (parcel for parcel in known.parcels if parcel.state.box_of in self._deleted):
            main = mains[box.state.box_of or 0]
            if box.is_untouched(self._incoming.now):
                self._deleted.append(box.state.parcel_id)
            else:
                self._deleted.remove(main.parcel_id)
                main.set_problem(Note(GONE))
                main.tell("gone")

    def _add_parcel(self, order: Order, known: Known, items: Sequence[OrderItem]) -> tuple[int, Stage]:
        """A further parcel, for what is in none yet; a person's choices for the order hold for it too."""
        changed = next((each for each in known.parcels if each.address_changed), None)
        chosen = next((each for each in known.parcels if each.marketplace_chosen), None)
        overridden = " ".join(each.overridden for each in known.parcels)
        problem = first_problem(
            order, has_address=changed is not None, has_marketplace=chosen is not None, overridden=overridden
        )
        return self._new.add_parcel(
            order,
            items,
            problem,
            ordinal=1 + max((each.ordinal for each in known.parcels), default=0),
            changed_address=None if changed is None else address_of(changed.recipient),
            chosen_marketplace=None if chosen is None else chosen.marketplace,
        )

    def _settle(self, states: Iterable[ParcelState]) -> None:
        for state in states:
            if state.lines:
                state.restage()
            if self._incoming.wanted and state.stage is Stage.READY:
                state.wanted = True
                state.tell("wanted")
                state.restage()
            if state.lines:
                self._states[state.parcel_id] = state


def _by_id(items: Iterable[OrderItem]) -> dict[str, OrderItem]:
    return {item.order_item_id: item for item in items}


def _changes(order: Order, parcel: KnownParcel) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if parcel.ship_by != ship_by_ms(order):
        changes["ship_by"] = ship_by_ms(order)
    if not parcel.marketplace_chosen and parcel.marketplace != order.marketplace:
        changes["marketplace"] = order.marketplace
    recipient = packed(order.recipient)
    if not parcel.address_changed and parcel.recipient != recipient:
        changes["recipient"] = recipient
        changes["address_changed"] = order.recalled is not None and order.recalled.differs
    return changes


def _problem(order: Order, parcel: KnownParcel, news: _News, *, differs: bool) -> Note | None:
    """The problem after a newer report. What a person has released comes back only with different news."""
    current = parcel.state.problem
    found = first_problem(
        order,
        has_address=parcel.address_changed,
        has_marketplace=parcel.marketplace_chosen,
        overridden=parcel.overridden,
    )
    difference = None if news.difference is None else Note(CHANGED, news.difference)
    if current is None or current.code == CHANGED:
        is_news = news.problems_before != news.problems_now or parcel.gone_at is not None
        if found is not None and (is_news or (differs and difference is None and current is None)):
            return found
        return difference or current
    # An order's problem that no report told of was found by asking Amazon, so no report takes it back.
    is_amazons = current.code.startswith("order.") and f'"{current.code}"' not in news.problems_before
    if current.code in STRONGER or is_amazons or (parcel.address_changed and current.code.startswith("address.")):
        return current
    return found if differs or current.code.startswith(_FOUND_BY_IMPORT) else current


def _is_printed(state: ParcelState) -> bool:
    return state.print is Print.PRINTED or state.confirm is Confirm.ACCEPTED
