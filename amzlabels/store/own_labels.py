"""The book of labels that are drawn here, and the numbers taken for them; see ``journey.ports_own_labels``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Engine, Row, exists, func, insert, literal_column, or_, select, update

from amzlabels.domain.own_labels import FROM_RANGE, OwnLabels, number_of
from amzlabels.journey.ports_own_labels import OwnLabel
from amzlabels.store.engine import reading, writing
from amzlabels.store.states import chunks
from amzlabels.store.tables import own_labels, parcels

_columns = own_labels.c


class KeepsOwnLabels:
    """The part of the store that is port ``OwnLabelBook``."""

    _engine: Engine
    _now_ms: Callable[[], int]

    def enter_labels(self, given: Mapping[str, str], own: OwnLabels) -> dict[str, OwnLabel]:
        """Enter these references in the book of own labels, taking numbers where none are given."""
        with writing(self._engine) as connection:
            return enter_labels(connection, given, own, self._now_ms())

    def keep_drawn(self, label_hashes: Mapping[int, str]) -> None:
        """Note the label files of own labels; one that has one keeps it."""
        with writing(self._engine) as connection:
            keep_drawn(connection, label_hashes)

    def find_labels(self, references: Sequence[str]) -> list[OwnLabel]:
        """Own labels by our references."""
        with reading(self._engine) as connection:
            return find_labels(connection, references)

    def own_labels(self, shipment_ids: Sequence[int]) -> list[OwnLabel]:
        """Own labels by their ids."""
        with reading(self._engine) as connection:
            return labels_of(connection, shipment_ids)

    def cancel_label(self, shipment_id: int) -> bool:
        """Give an own label up; False when it is not there or was given up before."""
        with writing(self._engine) as connection:
            return cancel_label(connection, shipment_id)


def enter_labels(connection: Connection, given: Mapping[str, str], own: OwnLabels, now: int) -> dict[str, OwnLabel]:
    """Enter these references; the transaction that takes a number is the one that says for which label."""
    known = {each.reference: each for each in find_labels(connection, list(given))}
    for reference, tracking in given.items():
        label = known.get(reference)
        if label is None:
            _enter(connection, reference, tracking, own, now)
        elif tracking and not label.label_hash and tracking != label.tracking:
            connection.execute(update(own_labels).where(_columns.reference == reference).values(tracking=tracking))
    return {each.reference: each for each in find_labels(connection, list(given))}


def _enter(connection: Connection, reference: str, tracking: str, own: OwnLabels, now: int) -> None:
    entry: dict[str, Any] = {"reference": reference, "entered_at": now}
    if own.tracking == FROM_RANGE and not tracking:
        series = f"{own.beginning}#{own.ending}#{own.check}"
        serial = _next_serial(connection, series, own)
        if serial is None:
            return
        tracking = number_of(own, serial)
        entry |= {"series": series, "serial": serial}
    connection.execute(insert(own_labels).values(**entry, tracking=tracking))


def _next_serial(connection: Connection, series: str, own: OwnLabels) -> int | None:
    """The one after the highest taken within the range, None when there is none left."""
    first, last = int(own.first), int(own.last)
    taken = select(func.max(_columns.serial)).where(_columns.series == series, _columns.serial.between(first, last))
    highest = connection.execute(taken).scalar()
    serial = first if highest is None else int(highest) + 1
    # Another range, or a person, may have given the same number.
    while serial <= last and _is_given(connection, number_of(own, serial)):
        serial += 1
    return serial if serial <= last else None


def _is_given(connection: Connection, tracking: str) -> bool:
    # The index of parcels holds only those that have a number, and is used when the question says so too.
    in_queue = exists().where(parcels.c.tracking == tracking, parcels.c.tracking != literal_column("''"))
    return bool(connection.execute(select(or_(exists().where(_columns.tracking == tracking), in_queue))).scalar())


def keep_drawn(connection: Connection, label_hashes: Mapping[int, str]) -> None:
    """Note the label files; one that has one keeps it."""
    for shipment_id, label_hash in label_hashes.items():
        undrawn = (_columns.own_id == -shipment_id) & (_columns.label_hash == "")
        connection.execute(update(own_labels).where(undrawn).values(label_hash=label_hash))


def find_labels(connection: Connection, references: Sequence[str]) -> list[OwnLabel]:
    """Those of these references that are there."""
    return [
        _label(row)
        for some in chunks(references)
        for row in connection.execute(select(own_labels).where(_columns.reference.in_(some)))
    ]


def labels_of(connection: Connection, shipment_ids: Sequence[int]) -> list[OwnLabel]:
    """Those of these ids that are there."""
    return [
        _label(row)
        for some in chunks([-each for each in shipment_ids])
        for row in connection.execute(select(own_labels).where(_columns.own_id.in_(some)))
    ]


def cancel_label(connection: Connection, shipment_id: int) -> bool:
    """Give a label up; False when it is not there or was given up before."""
    still = (_columns.own_id == -shipment_id) & ~_columns.is_cancelled
    return connection.execute(update(own_labels).where(still).values(is_cancelled=True)).rowcount == 1


def _label(row: Row[Any]) -> OwnLabel:
    return OwnLabel(-row.own_id, row.reference, row.tracking, row.label_hash, bool(row.is_cancelled))
