"""Writes the proof log in the transactions of what it proves, and reads it; how it hangs together is the domain's."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, func, insert, select, update

from amzlabels.domain.problems import Fact
from amzlabels.domain.proof import (
    BEGINNING,
    FIELDS,
    KEPT_FACTS,
    PROVEN,
    PROVEN_RETURNS,
    Chosen,
    Head,
    ProofLine,
    Verdict,
    examine,
    fields_of,
    is_intact,
    moment_text,
    next_hash,
    readable,
    text_of,
)
from amzlabels.domain.proof_file import Kept
from amzlabels.domain.rules import reference_of
from amzlabels.store.engine import reading, writing
from amzlabels.store.proof_tables import IS_ABOUT, proof, proof_head
from amzlabels.store.tables import imports, moment_of, parcels, utc_ms

SIGNED_AS = "signed_as"
"""The engine's execution option with the ``Author``; with None, as in a copy of the store, nothing is written."""
_CHUNK = 1000
_TIME = FIELDS.index("time")

_subject = (
    *(parcels.c.parcel_id, parcels.c.order_id, parcels.c.ordinal, parcels.c.carrier, parcels.c.tracking),
    *(parcels.c.label_hash, parcels.c.printer, parcels.c.evidence),
)
# Made once: making them anew took as long as carrying them out.
_SUBJECTS = select(*_subject).where(parcels.c.parcel_id.in_(bindparam("parcel_ids", expanding=True)))
_HEAD = select(proof_head.c.lines, proof_head.c.hash)
_HEAD_TO_MOVE = _HEAD.with_for_update()
_ADD = insert(proof)
_ROWS = select(proof.c.number, proof.c.about, proof.c.line, proof.c.hash)
_MOVE_HEAD = update(proof_head).values(lines=bindparam("now"), hash=bindparam("last"))


@dataclass(frozen=True, slots=True)
class Author:
    """Whose doing it is: the account signed in at the computer, and the workstation."""

    who: str
    station: str


def prove(connection: Connection, told: Sequence[tuple[int, str, Mapping[str, Fact]]], at: int) -> None:
    """Write lines for what is proven of these events, (parcel, event, facts); ``at`` as ``utc_ms``.

    The parcels are as the events left them.
    """
    due = [each for each in told if each[1] in PROVEN or each[1] in PROVEN_RETURNS]
    if not due:
        return
    subjects: dict[int, Any] = {}
    ids = list({parcel_id for parcel_id, *_ in due})
    for first in range(0, len(ids), _CHUNK):
        found = connection.execute(_SUBJECTS, {"parcel_ids": ids[first : first + _CHUNK]})
        subjects.update((row[0], row) for row in found)
    _write(connection, [_fields(subjects[parcel_id], event, facts) for parcel_id, event, facts in due], at)


def tell(connection: Connection, event: str, facts: Mapping[str, Fact], at: int, about: str = "") -> None:
    """Write a line that is about no single parcel; its facts must be nobody's personal data."""
    _write(connection, [{"about": about, "event": event, "facts": facts}], at)


def import_key(import_id: int, at: int) -> str:
    """What the line of an import is about; in a store that was put back its number alone may be given again."""
    return f"import-{import_id}-{moment_text(moment_of(at))}"


def lines_after(present: Connection, head: Head) -> Iterator[list[dict[str, Any]]]:
    """The lines that this store has more than a backup of it, as far as they hold; none where it is none of it."""
    if head.lines and _hash_of(present, head.lines) != head.hash:
        return
    number, last = head.lines, head.hash
    while True:
        some = present.execute(_ROWS.where(proof.c.number > number).order_by(proof.c.number).limit(_CHUNK)).all()
        rows = []
        for row in some:
            if row.number != number + 1 or not is_intact(row.number, row.about, row.line, last, row.hash):
                break
            rows.append(dict(row._mapping))
            number, last = row.number, row.hash
        if rows:
            yield rows
        if len(rows) < _CHUNK:
            return


def carry_over(connection: Connection, lines: Iterable[list[dict[str, Any]]]) -> None:
    """Add lines of another log that goes on where this one ends."""
    for rows in lines:
        connection.execute(_ADD, rows)
        connection.execute(_MOVE_HEAD, {"now": rows[-1]["number"], "last": rows[-1]["hash"]})


def has_told(connection: Connection, events: Container[str], since: datetime) -> bool:
    """Whether the last line is of one of these events and not from before ``since``."""
    last = connection.execute(select(proof.c.line).order_by(proof.c.number.desc()).limit(1)).scalar()
    line = next(readable([] if last is None else [last]), None)
    return line is not None and line.event in events and line.time >= moment_text(since)


def _hash_of(connection: Connection, number: int) -> str | None:
    return connection.execute(select(proof.c.hash).where(proof.c.number == number)).scalar()


def _fields(subject: Sequence[Any], event: str, facts: Mapping[str, Fact]) -> dict[str, Any]:
    """What a line says of a parcel, read as ``_subject``."""
    _, order_id, ordinal, carrier, tracking, label_hash, printer, evidence = subject
    fields: dict[str, Any] = {"about": reference_of(order_id, ordinal), "event": event, "order": order_id}
    if facts and not KEPT_FACTS.isdisjoint(facts):
        fields["facts"] = {name: facts[name] for name in KEPT_FACTS if name in facts}
    if event in PROVEN_RETURNS:
        return fields | {"printer": facts.get("printer", "")}
    fields["carrier"], fields["label"] = carrier, label_hash
    fields["tracking"], fields["printer"] = facts.get("tracking", tracking), facts.get("printer", printer)
    fields["evidence"] = "" if evidence == "none" else evidence
    return fields


def _write(connection: Connection, lines: Sequence[Mapping[str, Any]], at: int) -> None:
    author: Author | None = connection.get_execution_options()[SIGNED_AS]
    if author is None:
        return
    head = read_head(connection, writes=True)
    moment, number, last = moment_text(moment_of(at)), head.lines, head.hash
    rows: list[dict[str, Any]] = []
    for fields in lines:
        number += 1
        text = text_of(ProofLine(number, time=moment, who=author.who, station=author.station, **fields))
        last = next_hash(last, text)
        rows.append({"number": number, "about": fields["about"], "line": text, "hash": last})
    connection.execute(_ADD, rows)
    connection.execute(_MOVE_HEAD, {"now": number, "last": last})


def read_head(connection: Connection, *, writes: bool = False) -> Head:
    """The log's head; ``writes``: it is about to be moved on, so nobody else may."""
    return Head(*connection.execute(_HEAD_TO_MOVE if writes else _HEAD).one())


class SqlProof:
    """``ProofBook`` in the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now

    def tell(self, event: str, facts: Mapping[str, Fact]) -> None:
        """Write a line that is about no single parcel."""
        with writing(self._engine) as connection:
            tell(connection, event, facts, utc_ms(self._now()))

    def verify(self) -> Verdict:
        """Hold the whole log to its hashes."""
        with reading(self._engine) as connection:
            return examine(_all(connection), read_head(connection))

    def lines(self, chosen: Chosen) -> tuple[list[Kept], Head]:
        """The chosen lines in their order, and how long the log is."""
        with reading(self._engine) as connection:
            return _lines(connection, chosen), read_head(connection)

    def parcels(self, chosen: Chosen) -> list[int]:
        """The chosen parcels; where none are named, those that chosen lines are about, by the first of these."""
        if chosen.parcel_ids is not None:
            return list(chosen.parcel_ids)
        with reading(self._engine) as connection:
            return _parcels_in(_lines(connection, chosen), connection)


def _lines(connection: Connection, chosen: Chosen) -> list[Kept]:
    if chosen.parcel_ids is None:
        found = _kept(connection, [])
    else:
        about = _about(connection, chosen.parcel_ids)
        by_number = {
            each[0]: each
            for first in range(0, len(about), _CHUNK)
            for each in _kept(connection, [IS_ABOUT, proof.c.about.in_(about[first : first + _CHUNK])])
        }
        found = [by_number[number] for number in sorted(by_number)]
    return [Kept(line, before, hash_) for _, line, before, hash_ in found if _is_within(line, chosen)]


def _parcels_in(lines: Sequence[Kept], connection: Connection) -> list[int]:
    """The parcels that lines are about, by the first of these; of those that are still there."""
    about: dict[str, str] = {}
    for line in readable(each.text for each in lines):
        if line.order:
            about.setdefault(line.about, line.order)
    columns = (parcels.c.parcel_id, parcels.c.order_id, parcels.c.ordinal)
    orders, ids = list(dict.fromkeys(about.values())), {}
    for first in range(0, len(orders), _CHUNK):
        some = parcels.c.order_id.in_(orders[first : first + _CHUNK])
        for parcel_id, order_id, ordinal in connection.execute(select(*columns).where(some)):
            ids[reference_of(order_id, ordinal)] = parcel_id
    return [ids[each] for each in about if each in ids]


def _kept(connection: Connection, where: Sequence[ColumnElement[bool]]) -> list[tuple[int, str, str, str]]:
    """Number, line, the hash before it and its own."""
    before = proof.alias()
    joined = proof.outerjoin(before, before.c.number == proof.c.number - 1)
    columns = (proof.c.number, proof.c.line, func.coalesce(before.c.hash, BEGINNING), proof.c.hash)
    asked = select(*columns).select_from(joined).where(*where).order_by(proof.c.number)
    return [tuple(row) for row in connection.execute(asked)]


def _is_within(line: str, chosen: Chosen) -> bool:
    if chosen.since is None and chosen.until is None:
        return True
    try:
        moment = fields_of(line)[_TIME]
    except ValueError:
        # Of when it was nobody can tell any more; left out, nobody would see that it was altered.
        return True
    after = chosen.since is None or moment >= moment_text(chosen.since)
    return after and (chosen.until is None or moment < moment_text(chosen.until))


def _about(connection: Connection, parcel_ids: Sequence[int]) -> list[str]:
    """What lines about these parcels are about: they themselves, and the imports they are of."""
    found: dict[str, None] = {}
    columns = (parcels.c.order_id, parcels.c.ordinal, imports.c.import_id, imports.c.at)
    named = select(*columns).join(imports, imports.c.import_id == parcels.c.import_id)
    for first in range(0, len(parcel_ids), _CHUNK):
        some = parcel_ids[first : first + _CHUNK]
        for row in connection.execute(named.where(parcels.c.parcel_id.in_(some))):
            found[reference_of(row.order_id, row.ordinal)] = None
            found[import_key(row.import_id, row.at)] = None
    return list(found)


def _all(connection: Connection) -> Iterator[tuple[int, str, str, str]]:
    for some in connection.execute(_ROWS.order_by(proof.c.number)).partitions(_CHUNK):
        yield from some
