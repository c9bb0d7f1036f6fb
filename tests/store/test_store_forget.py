"""Forgetting people: nothing of them is left in tables, label files or copies, and all that is not theirs stays."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from fakes.clock import FakeClock
from fakes.store import STORE_KEY
from store_orders import RECIPIENT, assert_stages_follow, change_address, fetch, histories, order, put, take_in

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.address_memory import remembered
from amzlabels.domain.delivery import Delivery, Progress
from amzlabels.domain.order import Order
from amzlabels.domain.parcel import Confirm, Label, Move, Print, Stage
from amzlabels.domain.people import DELIVERED, Held, Whom, in_time
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.return_label import Way
from amzlabels.journey.ports_afterwards import Followed
from amzlabels.store.engine import empty_log
from amzlabels.store.open import DATABASE_NAME, PAGE_BYTES
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import metadata, utc_ms

NAME_MISSING = Note("address.name_missing")
PERSONAL = ("Kwispel", "Zuurkool", "Elfrieda", "Elsloo", "Overal", "7777", "kwispel", "PO-4711")
RAW = RawAddress(
    name="Elfrieda Kwispel",
    company="Zuurkool BV",
    line_1="Elsloo 7777",
    line_2="Overal",
    line_3="Overal",
    city="Elsloo",
    state="Overal",
    postal_code="7777 ZZ",
    country="NL",
    phone="0677777777",
    email="kwispel@marketplace.amazon.nl",
)
TO = Address(
    name="Elfrieda Kwispel",
    company="Zuurkool BV",
    street="Elsloo",
    number="7777",
    suffix="Overal",
    box="7777",
    extra="Overal",
    postal_code="7777 ZZ",
    city="Elsloo",
    state="Overal",
    country="NL",
    phone="0677777777",
    email="kwispel@marketplace.amazon.nl",
)


HELD = 4


def personal(number: int) -> Order:
    damaged = Note("order.damaged_text", {"field": "ship-city", "raw": "Elsloo?", "suggestion": "Elsloo"})
    return order(
        number,
        raw_address=RAW,
        recipient=TO,
        purchase_order_number="PO-4711",
        problems=(damaged,) if number == HELD else (),
        extras={"gift_message": "Voor Elfrieda"},
    )


def everything(store: SqlStore) -> str:
    """All that is in all tables."""
    with store._engine.connect() as connection:
        found = [connection.execute(table.select()).all() for table in metadata.sorted_tables]
    return json.dumps([[list(row) for row in rows] for rows in found], default=str, ensure_ascii=False)


def test_nothing_of_a_person_is_left(store: SqlStore, tmp_path: Path) -> None:
    one, two, three, _ = take_in(store, personal(1), personal(2), personal(3), personal(HELD)).parcels
    label_hash = store.labels.put(b"%PDF Elfrieda Kwispel")
    put(store, one, label=Label.BOUGHT, print=Print.PRINTED, tracking="3SMYPA1", label_hash=label_hash)
    put(store, two, label=Label.BOUGHT)
    moved = replace(RAW, line_1="Kwispel 9")
    take_in(store, replace(personal(1), raw_address=moved), replace(personal(2), raw_address=moved))
    change_address(store, three, TO, Note("address.city_missing"))
    (now,) = store.addresses([three])
    kept = remembered(now.raw, now.as_read(), replace(TO, name="Elfrieda von Kwispel"), store._now())
    store.set_addresses([replace(now, remembered=kept)], "address_changed")
    refusal = Note("shop.refused", {"message": "Elfrieda Kwispel lives elsewhere", "code": "3212"})
    store.release([three])
    store.apply([Move(three, Label.NONE, Label.BUYING, "buying")])
    store.apply([Move(three, Label.BUYING, Label.REFUSED, "refused", problem=refusal, facts=refusal.facts)])
    copy = tmp_path / "store" / "amzlabels-0001.backup"
    copy.write_bytes(b"an older copy")
    assert all(word in everything(store) for word in PERSONAL)

    assert len(store.forget_people()) == 4

    left = everything(store)
    assert [word for word in PERSONAL if word in left] == []
    assert not copy.exists()
    assert [path for path in (tmp_path / "store" / "labels").rglob("*") if path.is_file()] == []
    with pytest.raises(Problem, match=r"label\.file_missing"):
        store.labels.get(label_hash)
    assert len(store.forget_people()) == 0


def test_a_reason_that_somebody_typed_goes_and_what_a_printer_said_stays(store: SqlStore) -> None:
    (one,) = take_in(store, personal(1)).parcels
    put(store, one, label=Label.BOUGHT, print=Print.PRINTED)
    typed = {"printer": "Zebra", "reason": "Elfrieda wilde het zo"}
    store.apply([Move(one, Print.PRINTED, Print.SENDING, "print_again", facts=typed)])
    failed = {"printer": "Zebra", "reason": "media-empty"}
    problem = Note("printer.failed", failed)
    store.apply([Move(one, Print.SENDING, Print.FAILED, "print_failed", problem=problem, facts=failed)])

    store.forget_people()

    details = store.details(one)
    assert details is not None
    reasons = [event.facts["reason"] for event in details.history if "reason" in event.facts]
    assert reasons == ["", "media-empty"]


def test_the_pickup_point_near_somebodys_door_goes_and_the_rest_of_the_plan_stays(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, personal(1)).parcels
    point = PickupPoint("postnl", "Kwispels Kiosk", "Elsloo", "7777", "7777 ZZ", "Elsloo", "NL", "P1")
    plan = Plan("postnl", "package", weight_g=700, is_chosen=True, pickup=point)
    store.save_plans({parcel_id: Decision(plan)})
    store.forget_people()
    assert [word for word in PERSONAL if word in everything(store)] == []
    assert store.open_parcels([parcel_id])[0].plan == replace(plan, pickup=None)


def test_a_return_label_that_is_made_after_its_order_was_forgotten_goes_in_its_time(
    store: SqlStore, clock: FakeClock
) -> None:
    (parcel_id,) = take_in(store, personal(1)).parcels
    put(store, parcel_id, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED)
    put(store, parcel_id, printed_at=utc_ms(clock.now()))
    clock.advance(86400)
    assert len(store.forget_people(Whom(clock.now()))) == 1
    made = store.returns.intend_return(parcel_id, "ref", Way.SAVE, after=0)
    assert made is not None
    store.returns.settle_return(made.return_id, 71)
    label_hash = store.labels.put(b"%PDF Elfrieda Kwispel")
    store.returns.keep_return(made.return_id, label_hash, "3SBACK")
    store.returns.tell_return(made.return_id, "return_saved", {"saved_as": "Kwispel.pdf"})
    assert len(store.forget_people(Whom(clock.now()))) == 0
    assert store.labels.has(label_hash)

    clock.advance(86400)
    assert len(store.forget_people(Whom(clock.now()))) == 1
    assert not store.labels.has(label_hash)
    assert "Kwispel" not in everything(store)
    # It can be had again of the shop.
    assert [(each.label_hash, each.shipment_id) for each in store.returns.returns([parcel_id])] == [("", 71)]
    assert len(store.forget_people(Whom(clock.now()))) == 0


def test_what_is_not_personal_stays(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, personal(1)).parcels
    put(store, parcel_id, label=Label.BOUGHT, print=Print.PRINTED, tracking="3SMYPA1", confirm=Confirm.ACCEPTED)
    before = store.open_parcels([parcel_id])[0]
    store.forget_people()
    (after,) = store.open_parcels([parcel_id])
    assert after == replace(before, recipient=Address(country="NL"))
    assert histories(store, [parcel_id]) == [["imported"]]
    assert store.list(QueueQuery(text="kwispel")) == []
    for words in (before.order_id, "sku-1", "mug", "3smypa1"):
        assert store.list(QueueQuery(text=words)) == [parcel_id]


def test_what_is_not_printed_is_held_and_what_is_under_way_or_done_is_not(store: SqlStore) -> None:
    failed = {"label": Label.BOUGHT, "print": Print.FAILED, "problem": "printer.failed"}
    states: list[tuple[dict[str, Any], Stage]] = [
        ({}, Stage.HELD),
        ({"wanted": True}, Stage.HELD),
        ({"label": Label.BOUGHT}, Stage.HELD),
        (failed, Stage.FAILED),
        ({"label": Label.VOIDED}, Stage.HELD),
        ({"problem": "order.changed"}, Stage.HELD),
        ({"problem": "user.held"}, Stage.HELD),
        ({"label": Label.BUYING}, Stage.PRINTING),
        ({"label": Label.BOUGHT, "print": Print.SENDING}, Stage.PRINTING),
        ({"label": Label.BOUGHT, "print": Print.PRINTED}, Stage.TO_AMAZON),
        # It has gone out, and the label that was to be printed once more goes.
        ({"label": Label.BOUGHT, "confirm": Confirm.ACCEPTED}, Stage.DONE),
        ({**failed, "confirm": Confirm.ACCEPTED}, Stage.DONE),
    ]
    ids = take_in(store, *(personal(number) for number in range(1, len(states) + 1))).parcels
    for parcel_id, (state, _) in zip(ids, states, strict=True):
        put(store, parcel_id, **state)
    store.forget_people()
    rows = store.rows(ids)
    assert [row.stage for row in rows] == [stage for _, stage in states]
    assert [row.problem for row in rows] == [*[NAME_MISSING] * 6, Note("user.held"), *[None] * 5]
    assert_stages_follow(store)


def test_a_later_report_brings_the_addresses_of_what_is_still_to_be_shipped(store: SqlStore) -> None:
    waiting, mended, printed = take_in(store, order(1), order(2), order(3)).parcels
    put(store, printed, label=Label.BOUGHT, print=Print.PRINTED)
    change_address(store, mended, replace(RECIPIENT, number="14"), None)
    store.forget_people()
    summary = fetch(store, order(1), order(2), order(3))
    assert (summary.changed, summary.gone) == (0, 0)
    parcels = {parcel.parcel_id: parcel for parcel in store.open_parcels()}
    for parcel_id in (waiting, mended):
        assert (parcels[parcel_id].recipient, parcels[parcel_id].problem) == (RECIPIENT, None)
    assert parcels[printed].recipient == Address(country="NL")


def test_forgetting_an_empty_store_is_no_trouble(store: SqlStore) -> None:
    assert len(store.forget_people()) == 0


def test_more_than_a_chunk_is_forgotten(store: SqlStore) -> None:
    take_in(store, *(personal(number) for number in range(1, 2102)))
    assert len(store.forget_people()) == 2101
    assert [word for word in PERSONAL if word in everything(store)] == []


def test_what_was_taken_out_is_overwritten_in_the_file(store: SqlStore, tmp_path: Path) -> None:
    take_in(store, *(personal(number) for number in range(1, 300)))
    empty_log(store._engine)
    path = tmp_path / "store" / DATABASE_NAME
    assert all(word.encode() in pages_in_clear(path) for word in PERSONAL)
    store.forget_people()
    assert path.with_name(f"{DATABASE_NAME}-wal").stat().st_size == 0
    assert [word for word in PERSONAL if word.encode() in pages_in_clear(path)] == []


def pages_in_clear(path: Path) -> bytes:
    """Every page as SQLite sees it, what is let go of included (SQLCipher 4: AES-256-CBC, IV and HMAC at the end)."""
    content, clear = path.read_bytes(), b""
    for at in range(0, len(content), PAGE_BYTES):
        page = content[at : at + PAGE_BYTES]
        # The salt is in the place of the first page's first bytes.
        sealed, vector = page[16 if at == 0 else 0 : -80], page[-80:-64]
        reader = Cipher(algorithms.AES(bytes.fromhex(STORE_KEY)), modes.CBC(vector)).decryptor()
        clear += reader.update(sealed) + reader.finalize()
    return clear


def test_people_go_thirty_days_after_their_parcels_went(store: SqlStore, clock: FakeClock) -> None:
    shipped, half, printed, waiting, fresh_later = take_in(store, *(personal(number) for number in range(1, 6))).parcels
    start = clock.now()
    label_hash = store.labels.put(b"%PDF-1.4 Kwispel")
    for parcel_id in (shipped, half, printed):
        put(store, parcel_id, label=Label.BOUGHT)
        store.apply([Move(parcel_id, Print.NONE, Print.SENDING, "sending", fields={"label_hash": label_hash})])
        store.apply([Move(parcel_id, Print.SENDING, Print.PRINTED, "printed")])
    for parcel_id in (shipped, half):
        store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
        store.apply([Move(parcel_id, Confirm.SENDING, Confirm.ACCEPTED, "accepted")])
    assert len(store.forget_people(Whom(start))) == 0

    clock.advance(86400)
    fetch(store, personal(5))
    assert len(store.forget_people(Whom(start + timedelta(hours=1)))) == 4
    gone = [shipped, half, printed, waiting]
    assert {parcel.recipient.name for parcel in store.open_parcels(gone)} == {""}, "told to Amazon or not"
    (kept,) = store.open_parcels([fresh_later])
    assert kept.recipient.name == "Elfrieda Kwispel", "named since"
    assert store.rows([waiting])[0].problem == Note("order.gone")
    assert len(store.forget_people(Whom(start + timedelta(hours=1)))) == 0


def test_only_the_labels_of_the_forgotten_go(store: SqlStore, clock: FakeClock) -> None:
    old, new = take_in(store, personal(1), personal(2)).parcels
    hashes = {each: store.labels.put(f"%PDF-1.4 {each}".encode()) for each in (old, new)}
    for each in (old, new):
        put(store, each, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED, label_hash=hashes[each])
    put(store, old, printed_at=utc_ms(clock.now()))
    put(store, new, printed_at=utc_ms(clock.now() + timedelta(days=2)))
    assert len(store.forget_people(Whom(clock.now() + timedelta(days=1)))) == 1
    assert not store.labels.has(hashes[old])
    assert store.labels.has(hashes[new])


def test_an_old_file_that_was_just_imported_is_not_forgotten(store: SqlStore, clock: FakeClock) -> None:
    (parcel_id,) = take_in(store, personal(1), made_at=clock.now() - timedelta(days=400)).parcels
    assert len(store.forget_people(Whom(clock.now() - timedelta(days=30)))) == 0
    assert store.rows([parcel_id])[0].name


def test_what_is_to_be_sent_keeps_its_address_however_soon_the_sent_is_forgotten(
    store: SqlStore, clock: FakeClock
) -> None:
    sent, waiting = take_in(store, personal(1), personal(2)).parcels
    put(store, sent, label=Label.BOUGHT, print=Print.PRINTED, printed_at=utc_ms(clock.now()))
    clock.advance(2 * 86400)
    assert store.forget_people(in_time(clock.now(), 1)) == (personal(1).order_id,)
    assert store.rows([waiting])[0].name
    clock.advance(29 * 86400)
    assert store.forget_people(in_time(clock.now(), 1)) == (personal(2).order_id,)


def test_the_days_count_from_the_delivery_where_it_is_known(store: SqlStore, clock: FakeClock) -> None:
    parcel_id = deliver(store, clock, 1, after_days=10)
    clock.advance(25 * 86400)
    assert store.forget_people(in_time(clock.now(), 30)) == ()
    (first, last) = store.people_held().due(30) or (None, None)
    assert first == last == clock.now() + timedelta(days=5)
    clock.advance(6 * 86400)
    assert len(store.forget_people(in_time(clock.now(), 30))) == 1
    assert store.rows([parcel_id])[0].name == ""


def test_only_the_delivered_go_when_only_they_are_meant(store: SqlStore, clock: FakeClock) -> None:
    deliver(store, clock, 1, after_days=1)
    on_its_way, waiting = take_in(store, personal(2), personal(3)).parcels
    put(store, on_its_way, label=Label.BOUGHT, print=Print.PRINTED, printed_at=utc_ms(clock.now()))
    assert (store.people_held().orders, store.people_held().delivered, store.people_held().unsent) == (3, 1, 1)
    assert store.forget_people(DELIVERED) == (personal(1).order_id,)
    assert all(row.name for row in store.rows([on_its_way, waiting]))
    assert store.people_held().delivered == 0


def deliver(store: SqlStore, clock: FakeClock, number: int, *, after_days: int) -> int:
    """An order that is printed now and delivered so many days later, which is when this returns."""
    (parcel_id,) = take_in(store, personal(number)).parcels
    printed_at = clock.now()
    put(store, parcel_id, label=Label.BOUGHT, print=Print.PRINTED, confirm=Confirm.ACCEPTED, shipment_id=70 + number)
    put(store, parcel_id, printed_at=utc_ms(printed_at))
    clock.advance(after_days * 86400)
    followed = Followed(parcel_id, 70 + number, printed_at)
    progress = Progress(70 + number, Delivery.DELIVERED, clock.now())
    store.deliveries.note_progress([followed], {70 + number: progress})
    return parcel_id


def test_what_is_held_is_told_with_when_it_goes(store: SqlStore, clock: FakeClock) -> None:
    assert store.people_held() == Held()
    start = clock.now()
    (sent,) = take_in(store, personal(1)).parcels
    label_hash = store.labels.put(b"%PDF-1.4 Kwispel")
    put(store, sent, label=Label.BOUGHT, print=Print.PRINTED, printed_at=utc_ms(start), label_hash=label_hash)
    clock.advance(86400)
    take_in(store, personal(2))
    held = store.people_held()
    assert held == Held(orders=2, unsent=1, labels=1, shipped_from=(start, start), unsent_from=(clock.now(),) * 2)
    assert held.due(3) == (start + timedelta(days=3), clock.now() + timedelta(days=30))
    store.forget_people()
    assert store.people_held() == Held()


def test_labels_that_no_parcel_has_any_more_go_in_time(store: SqlStore, clock: FakeClock, tmp_path: Path) -> None:
    (parcel_id,) = take_in(store, personal(1)).parcels
    given_up, wanted = (store.labels.put(f"%PDF-1.4 Kwispel {each}".encode()) for each in (1, 2))
    put(store, parcel_id, label=Label.BOUGHT, label_hash=wanted)
    draft = next((tmp_path / "store" / "labels").glob(f"??/{given_up}")).with_suffix(".0badcafe")
    draft.write_bytes(b"cut short")
    for path in (tmp_path / "store" / "labels").glob("??/*"):
        os.utime(path, (clock.now().timestamp(),) * 2)
    clock.advance(86400)
    store.forget_people(in_time(clock.now(), 2))
    assert store.labels.has(given_up)
    clock.advance(2 * 86400)
    store.forget_people(in_time(clock.now(), 2))
    assert not store.labels.has(given_up)
    assert not draft.exists()
    assert store.labels.has(wanted)
