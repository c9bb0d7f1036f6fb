"""The proof log in the store: written with what it proves, changed by nobody, and every alteration is named."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from fakes.clock import FakeClock
from fakes.store import STORE_KEY
from sqlalchemy import Engine, delete, select, text, update
from sqlalchemy.exc import IntegrityError
from store_orders import one_parcel, order, put, take_in

from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.proof import Chosen, Fault, ProofLine, line_of, moment_text
from amzlabels.domain.proof_file import examine_file, proof_file
from amzlabels.journey.ports import StaleMove
from amzlabels.store.engine import writing
from amzlabels.store.proof_tables import IS_ABOUT, proof
from amzlabels.store.sql_store import SqlStore

HASH = "ab" * 32
BOUGHT: dict[str, Fact | None] = {"label_hash": HASH, "tracking": "3SPROOF1", "carrier": "postnl", "shipment_id": 7}


def lines_of(store: SqlStore, chosen: Chosen | None = None) -> list[ProofLine]:
    return [line_of(each.text) for each in store.proof.lines(chosen or Chosen())[0]]


def events_of(store: SqlStore, chosen: Chosen | None = None) -> list[str]:
    return [line.event for line in lines_of(store, chosen)]


def buy(store: SqlStore, parcel_id: int) -> None:
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying", fields={"carrier": "postnl"})])
    store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=BOUGHT, facts={"tracking": "3SPROOF1"})])


def print_label(store: SqlStore, parcel_id: int, reason: str = "") -> None:
    frm = Print.PRINTED if reason else Print.NONE
    intent: dict[str, Fact | None] = {"print_job": "job", "printer": "Zebra"}
    facts: dict[str, Fact] = {"printer": "Zebra"} | ({"reason": reason} if reason else {})
    store.apply([Move(parcel_id, frm, Print.SENDING, "print_again" if reason else "sending", None, intent, facts)])
    outcome: dict[str, Fact | None] = {"evidence": "counted"}
    store.apply([Move(parcel_id, Print.SENDING, Print.PRINTED, "printed", None, outcome, {"printer": "Zebra"})])


def confirm(store: SqlStore, parcel_id: int) -> None:
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])


def without_keepers(engine: Engine) -> None:
    """As somebody who has the key and a database tool."""
    with writing(engine) as connection:
        for name in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")


def test_a_parcels_way_is_proven(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = one_parcel(store)
    buy(store, parcel_id)
    print_label(store, parcel_id)
    confirm(store, parcel_id)
    print_label(store, parcel_id, "it got wet")

    imported, bought, printed, accepted, again, reprinted = lines_of(store)
    assert [each.event for each in (imported, bought, printed, accepted, again, reprinted)] == [
        *("imported", "bought", "printed", "accepted", "print_again", "printed"),
    ]
    assert imported.about == f"import-1-{moment_text(clock.now())}"
    assert imported.facts == {"orders": 1, "added": 1, "updated": 0, "held": 0, "report": ""}
    assert (bought.carrier, bought.tracking, bought.label, bought.printer) == ("postnl", "3SPROOF1", HASH, "")
    for each in (printed, accepted, again, reprinted):
        assert (each.order, each.about) == ("303-0000001-1234567", "303-0000001-1234567-1")
        assert (each.tracking, each.label, each.printer) == ("3SPROOF1", HASH, "Zebra")
        assert (each.time, each.station) == (moment_text(clock.now()), "table-1")
    assert printed.evidence == "counted"
    assert store.proof.verify().lines == 6
    assert store.proof.verify().fault is None


def test_an_answer_an_override_and_a_void_are_proven(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    store.hold([parcel_id], Note("order.prime"))
    assert store.override([parcel_id], "Anna asked for it") == [parcel_id]
    buy(store, parcel_id)
    put(store, parcel_id, print=Print.UNSURE, printer="Zebra")
    store.apply([Move(parcel_id, Print.UNSURE, Print.FAILED, "did_not_come_out")])
    assert store.void([parcel_id]) == [parcel_id]

    _, overridden, _, answer, voided = lines_of(store)
    assert (overridden.event, overridden.facts) == ("overridden", {"code": "order.prime"})
    assert (answer.event, answer.label, answer.printer) == ("did_not_come_out", HASH, "Zebra")
    assert (voided.event, voided.tracking, voided.label) == ("voided", "3SPROOF1", "")


def test_nothing_personal_is_in_it(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(), source="Anna de Vries.txt").parcels
    store.hold([parcel_id], Note("order.prime"))
    store.override([parcel_id], "Anna de Vries of the Lindenlaan asked for it")
    buy(store, parcel_id)
    refused = Note("amazon.refused", {"message": "Anna de Vries is not known"})
    store.apply([Move(parcel_id, Print.NONE, Print.PRINTED, "came_out", facts={"raw": "Lindenlaan"})])
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(parcel_id, Confirm.SENDING, Confirm.REFUSED, "amazon_refused", refused, {}, refused.facts)])
    written = "".join(each.text for each in store.proof.lines(Chosen())[0])
    assert "amazon_refused" in written
    for word in ("Anna", "Vries", "Lindenlaan", "Utrecht", "3581"):
        assert word not in written


def test_forgetting_is_proven_and_leaves_the_log_whole(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    buy(store, parcel_id)
    store.forget_people()
    assert lines_of(store)[-1].facts == {"orders": 1, "labels": 1}
    store.forget_people()
    assert events_of(store) == ["imported", "bought", "forgotten"]
    assert store.proof.verify().fault is None


def test_what_did_not_happen_is_not_proven(store: SqlStore) -> None:
    parcel_id = one_parcel(store)
    with pytest.raises(StaleMove):
        store.apply(
            [
                Move(parcel_id, Print.NONE, Print.PRINTED, "came_out"),
                Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "accepted"),
            ]
        )
    assert events_of(store) == ["imported"]
    assert store.proof.verify().lines == 1


def test_stations_write_one_log(store: SqlStore, other_station: SqlStore) -> None:
    first, second = take_in(store, order(1), order(2)).parcels
    buy(store, first)
    buy(other_station, second)
    print_label(store, first)
    assert [line.station for line in lines_of(store)] == ["table-1", "table-1", "table-2", "table-1"]
    assert other_station.proof.verify().fault is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE proof SET line = 'x' WHERE number = 1",
        "UPDATE proof SET hash = 'x'",
        "DELETE FROM proof",
        "DELETE FROM proof WHERE number = 2",
        "INSERT OR REPLACE INTO proof (number, about, line, hash) VALUES (1, '', 'x', 'y')",
        "INSERT OR REPLACE INTO proof_head (is_only, lines, hash) VALUES (1, 0, 'x')",
        "UPDATE proof_head SET lines = 0",
        "UPDATE proof_head SET hash = 'x'",
        "DELETE FROM proof_head",
    ],
)
def test_the_database_itself_refuses_changes(store: SqlStore, statement: str) -> None:
    buy(store, one_parcel(store))
    with pytest.raises(IntegrityError, match="only added to"), writing(store._engine) as connection:
        connection.exec_driver_sql(statement)
    assert store.proof.verify().lines == 2
    assert store.proof.verify().fault is None


def test_whatever_is_altered_behind_its_back_is_named(store: SqlStore) -> None:
    drawn = random.Random(7)  # noqa: S311 - where to alter
    for parcel_id in take_in(store, *(order(number) for number in range(1, 9))).parcels:
        buy(store, parcel_id)
    without_keepers(store._engine)
    for _ in range(60):
        number, column = drawn.randint(1, 9), drawn.choice(["line", "hash", "about"])
        with store._engine.connect() as connection:
            was = connection.execute(select(proof.c[column]).where(proof.c.number == number)).scalar_one()
            at = drawn.randrange(len(was))
            now = was[:at] + chr(ord(was[at]) ^ drawn.randint(1, 31)) + was[at + 1 :]
            alter = update(proof).where(proof.c.number == number)
            connection.execute(alter.values({column: now}))
            connection.commit()
            verdict = store.proof.verify()
            assert (verdict.fault, verdict.line) == (Fault.ALTERED, number)
            connection.execute(alter.values({column: was}))
            connection.commit()
    assert store.proof.verify().fault is None


@pytest.mark.parametrize(("gone", "line"), [("number = 3", 3), ("number > 5", 6), ("number > 0", 1)])
def test_lines_that_were_taken_out_are_named(store: SqlStore, gone: str, line: int) -> None:
    for parcel_id in take_in(store, *(order(number) for number in range(1, 9))).parcels:
        buy(store, parcel_id)
    without_keepers(store._engine)
    with writing(store._engine) as connection:
        connection.execute(delete(proof).where(text(gone)))
    verdict = store.proof.verify()
    assert (verdict.fault, verdict.line) == (Fault.MISSING, line)


def test_lines_are_chosen_by_parcel_and_by_time(store: SqlStore, clock: FakeClock) -> None:
    first, second = take_in(store, order(1), order(2)).parcels
    buy(store, first)
    clock.advance(3600)
    buy(store, second)
    (third,) = take_in(store, order(3)).parcels
    now = clock.now()
    assert events_of(store, Chosen((first,))) == ["imported", "bought"]
    assert [line.about for line in lines_of(store, Chosen((third,)))] == [f"import-2-{moment_text(clock.now())}"]
    assert events_of(store, Chosen((10_000,))) == []
    assert events_of(store, Chosen(since=now)) == ["bought", "imported"]
    assert events_of(store, Chosen(until=now)) == ["imported", "bought"]
    assert events_of(store, Chosen((second,), since=now, until=now + timedelta(seconds=1))) == ["bought"]
    lines, head = store.proof.lines(Chosen((second,)))
    assert examine_file(proof_file(lines, head)).lines == 2
    assert head.lines == 4


def test_the_lines_of_a_parcel_are_found_without_reading_all(store: SqlStore) -> None:
    buy(store, one_parcel(store))
    asked = select(proof.c.line).where(IS_ABOUT, proof.c.about.in_(["303-0000001-1234567-1"]))
    sql = asked.compile(store._engine, compile_kwargs={"literal_binds": True})
    with store._engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}").all()
    assert "ix_proof_about" in str(plan)


def test_what_is_about_no_parcel_is_told(store: SqlStore) -> None:
    store.proof.tell("restored", {"backup": "2026-11-22"})
    (line,) = lines_of(store)
    assert (line.about, line.event, line.facts) == ("", "restored", {"backup": "2026-11-22"})
    assert STORE_KEY not in store.proof.lines(Chosen())[0][0].text
