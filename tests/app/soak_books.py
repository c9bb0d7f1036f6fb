"""Compares what the program says of a long day with what the stand-ins saw and what lies on the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from soak_orders import SoakOrders
from soak_table import SoakTable

from amzlabels.demo.ledger import Ledger
from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.domain.queue import QueueQuery
from amzlabels.journey.ports import OpenParcel

SHOWN = 5


def faults_in(table: SoakTable, orders: SoakOrders) -> list[str]:
    """What must not have been, a line each; the people of what was left untouched are to be gone."""
    told = table.world.ledger()
    ledger = ledger_of(table)
    parcels = table.witness.open_parcels(table.witness.list(QueueQuery()))
    verdict = table.witness.proof.verify()
    found = {
        "bought twice": [reference for reference, times in ledger.created.items() if times != 1],
        "bought for nothing": list(_for_nothing(ledger, parcels, table, orders)),
        "confirmed twice": [order for order in orders.all if ledger.packages(order) > 1],
        "printed unasked": list(_printed_too_often(parcels, table, orders)),
        "lost": list(_lost(parcels, table, ledger, orders)),
        "wrong requests": [str(each) for each in told["malformed"]],
        "proof log": [f"{verdict.fault} in line {verdict.line}"] if verdict.fault else [],
        "not forgotten": list(still_known(table, orders)),
    }
    return [f"{what}: {len(some)}, as {', '.join(some[:SHOWN])}" for what, some in found.items() if some]


def still_known(table: SoakTable, orders: SoakOrders) -> Iterator[str]:
    """The orders left untouched whose people are held."""
    rows = table.witness.rows(table.witness.list(QueueQuery()))
    return (row.order_id for row in rows if row.name and row.order_id in orders.untouched)


def ledger_of(table: SoakTable) -> Ledger:
    """What the stand-ins saw."""
    told = table.world.ledger()
    return Ledger(created=Counter(told["created"]), confirmations=told["confirmations"], fed=told["fed"])


def is_shipped(order: str, table: SoakTable, ledger: Ledger) -> bool:
    """Whether Amazon was told of a label that is on paper: no report has it any more, and no store need know of it."""
    return _told(ledger, order) in {each.text for each in table.paper}


def _for_nothing(ledger: Ledger, parcels: Sequence[OpenParcel], table: SoakTable, orders: SoakOrders) -> Iterator[str]:
    """Labels under references that no parcel has, nor had before its label was given up."""
    known, there = {each.reference for each in parcels}, {each.order_id for each in parcels}
    left = Counter(reference[:19] for reference in ledger.created.keys() - known)
    for order, count in left.items():
        is_known = order in there or not is_shipped(order, table, ledger)
        if count > orders.voided[order] and order not in orders.cancelled and is_known:
            yield f"{order} ({count} more labels, given up {orders.voided[order]} times)"


def _printed_too_often(parcels: Sequence[OpenParcel], table: SoakTable, orders: SoakOrders) -> Iterator[str]:
    labels = Counter((each.job[:19], each.text) for each in table.paper if not each.job.startswith("slip-"))
    by_label = {each.tracking: each.parcel_id for each in parcels}
    for (order, label), count in labels.items():
        if count > 1 + orders.again[label]:
            jobs = ", ".join(each.job for each in table.paper if each.text == label)
            story = _story(table, by_label[label]) if label in by_label else "unknown by now"
            yield f"{order} ({count} times, wanted {1 + orders.again[label]} times: {jobs}; {story})"


def _lost(parcels: Sequence[OpenParcel], table: SoakTable, ledger: Ledger, orders: SoakOrders) -> Iterator[str]:
    on_paper = {each.text for each in table.paper}
    by_id = {each.parcel_id: each for each in parcels}
    for order in orders.all - {each.order_id for each in parcels}:
        if not is_shipped(order, table, ledger):
            yield order
    for each in parcels:
        label = by_id[each.rides_with] if each.rides_with else each
        if each.order_id in orders.cancelled or label.order_id in orders.cancelled:
            continue
        told = _told(ledger, each.order_id)
        lacks = {
            f"label {label.label}": label.label is not Label.BOUGHT,
            f"print {label.print}": label.print is not Print.PRINTED,
            f"confirm {each.confirm}": each.confirm is not Confirm.ACCEPTED and each.box_of is None,
            f"{label.tracking} not on paper, but {_papers(table, label)}": label.tracking not in {"", *on_paper},
            f"Amazon was told {told}": each.box_of is None and told != label.tracking,
        }
        if any(lacks.values()):
            why = ", ".join(what for what, is_so in lacks.items() if is_so)
            yield f"{each.order_id} ({why}; {each.problem and each.problem.code}; {_story(table, each.parcel_id)})"


def _papers(table: SoakTable, parcel: OpenParcel) -> str:
    """What came out for its order."""
    found = (f"{each.text} as {each.job}" for each in table.paper if each.job.startswith(parcel.order_id))
    return ", ".join(found)


def _story(table: SoakTable, parcel_id: int) -> str:
    """What its history has of it, the oldest first."""
    details = table.witness.details(parcel_id)
    return " < ".join(f"{each.at:%H:%M:%S} {each.name}" for each in details.history) if details else ""


def _told(ledger: Ledger, order: str) -> str:
    """The tracking number that Amazon has of it."""
    for bodies in ledger.confirmations.get(order, {}).values():
        return str(bodies[-1]["packageDetail"]["trackingNumber"])
    return next((row.get("tracking-number", "") for row in ledger.fed.get(order, [])[-1:]), "")
