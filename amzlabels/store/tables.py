"""The store's tables and how values are written in them; reading and changing them is left to its neighbours."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from amzlabels.domain.order import NO_EXTRAS
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.problems import Fact, Note

PRODUCT_NUMBERS = ("weight_g", "length_mm", "width_mm", "height_mm", "value_cents")

# Sorts after every real moment, so that an index alone gives "unknown last" on every engine.
SHIP_BY_UNKNOWN = 2**62
_HAS_LABEL = text("tracking <> ''")
HAS_LABEL_FILE = text("label_hash <> ''")
_IS_PRINTED = text("printed_at IS NOT NULL")
_RIDES, _IS_BOX = text("rides_with IS NOT NULL"), text("box_of IS NOT NULL")
HAS_SLIP = text("slip <> '' AND slip <> 'printed'")
"""Says which parcels the index of slips holds; a question is answered from it only if it says so as well."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _moment(name: str, *, nullable: bool = False) -> Column[int]:
    return Column(name, BigInteger, nullable=nullable)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _state(name: str, default: StrEnum) -> Column[str]:
    return Column(name, String(20), nullable=False, server_default=default.value)


def _one_of(column: str, states: type[StrEnum]) -> CheckConstraint:
    # Not IN: SQLite builds the list anew for every row, which took a third of an import's time.
    return CheckConstraint(" OR ".join(f"{column} = '{state.value}'" for state in states), name=column)


counters = Table(
    "counters",
    metadata,
    Column("name", String(20), primary_key=True),
    Column("value", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""The last number given out per name, so that ids of a whole import are known before its rows are written."""

imports = Table(
    "imports",
    metadata,
    Column("import_id", Integer, primary_key=True),
    _moment("at"),
    _text("source"),
    Column("made_at", BigInteger, nullable=False, server_default="0"),
    _text("digest"),
)
"""Each import once, since a hundred thousand rows may come of it; ``made_at`` is when its report was made.

``digest`` is that of a file's content, empty for a report that was fetched.
"""

orders = Table(
    "orders",
    metadata,
    Column("order_id", String(40), primary_key=True),
    Column("marketplace", String(2)),
    _text("raw"),
    _moment("ship_by", nullable=True),
    _text("service_level"),
    Column("is_prime", Boolean),
    _text("purchase_order_number"),
    _text("traits"),
    _text("extras"),
    Column("problems", Text, nullable=False, server_default="[]"),
    Column("import_id", ForeignKey("imports.import_id"), nullable=False),
)
"""Orders as reports told them, and the newest report's import that named them; a person's changes are in parcels.

``raw`` is the address as reported; ``addresses`` writes and reads it. ``traits`` are parted by blanks, ``extras`` JSON.
"""

parcels = Table(
    "parcels",
    metadata,
    Column("parcel_id", Integer, primary_key=True, autoincrement=False),
    Column("order_id", ForeignKey("orders.order_id"), nullable=False),
    Column("ordinal", Integer, nullable=False, server_default="1"),
    Column("import_id", ForeignKey("imports.import_id"), nullable=False),
    Column("marketplace", String(2)),
    Column("marketplace_chosen", Boolean, nullable=False, server_default=false()),
    _moment("ship_by"),
    _text("recipient"),
    Column("address_changed", Boolean, nullable=False, server_default=false()),
    _state("label", Label.NONE),
    _state("print", Print.NONE),
    _state("confirm", Confirm.NONE),
    _state("stage", Stage.READY),
    Column("wanted", Boolean, nullable=False, server_default=false()),
    Column("problem", String(60), nullable=False, server_default=""),
    Column("problem_facts", Text, nullable=False, server_default="{}"),
    _text("carrier"),
    _text("package"),
    Column("shipment_id", BigInteger),
    _text("tracking"),
    _text("label_hash"),
    _text("paper"),
    Column("price_cents", Integer),
    _text("print_job"),
    Column("denied_unasked", Boolean, nullable=False, server_default=false()),
    _text("printer"),
    _text("print_on"),
    _text("slip"),
    _text("slip_job"),
    _text("slip_printer"),
    _state("evidence", Evidence.NONE),
    _moment("printed_at", nullable=True),
    _text("request_id"),
    _text("claimed_by"),
    _moment("claimed_until", nullable=True),
    Column("confirm_wanted", Boolean, nullable=False, server_default=false()),
    _moment("confirmed_at", nullable=True),
    _moment("exported_at", nullable=True),
    _text("feed_id"),
    Column("purchase", Integer, nullable=False, server_default="1"),
    _moment("gone_at", nullable=True),
    _text("plan"),
    Column("rides_with", ForeignKey("parcels.parcel_id", name="fk_parcels_rides_with", ondelete="SET NULL")),
    Column("box_of", ForeignKey("parcels.parcel_id", name="fk_parcels_box_of", ondelete="SET NULL")),
    _text("overridden"),
    # The reference is made of these two, so this keeps it unique as well.
    UniqueConstraint("order_id", "ordinal"),
    _one_of("label", Label),
    _one_of("print", Print),
    _one_of("confirm", Confirm),
    _one_of("stage", Stage),
    _one_of("evidence", Evidence),
    # Holds all that lists and counts need, so that they leave the wide rows alone; a second one by ship-by alone made
    # the whole list a little quicker and searches five times slower, as they then followed it through the table.
    Index("ix_parcels_queue", "stage", "ship_by", "order_id", "ordinal", "marketplace"),
    # A scanned label must be found at once; parcels without a label cost it nothing. What is in an index elsewhere is
    # said by the migrations alone: named here, every start would load the dialect of an engine that is not in use.
    Index("ix_parcels_tracking", "tracking", sqlite_where=_HAS_LABEL),
    # What is on its way is found among what was printed lately; imports pay nothing for it.
    Index("ix_parcels_printed_at", "printed_at", sqlite_where=_IS_PRINTED),
    # Few parcels travel with another; all others cost these nothing.
    Index("ix_parcels_rides_with", "rides_with", sqlite_where=_RIDES),
    # Imports pay nothing for it, as only what is printed with a slip is in it.
    Index("ix_parcels_slip", "slip", sqlite_where=HAS_SLIP),
    # Whether the very same label was printed before is asked of each.
    Index("ix_parcels_label_hash", "label_hash", sqlite_where=HAS_LABEL_FILE),
    Index("ix_parcels_box_of", "box_of", sqlite_where=_IS_BOX),
)
"""``marketplace`` and ``recipient`` are what is used, after a person's choices; ``stage`` always equals ``stage_of``.

``import_id`` is the import that made the parcel, where its history begins. ``gone_at``: when the report was made that
no longer had it to be shipped; None once a newer one has. ``plan``: how it is to travel and why, see ``plans``; empty =
as usual.
no longer had it to be shipped; None once a newer one has.

``rides_with``: the parcel whose label these goods travel under; label and print are then that one's (see
``followers``). ``box_of``: the parcel this is a further box of; it has no items, and counts as told to Amazon with it.
``overridden``: codes of problems that a person overruled with a reason, separated by blanks. ``print_on``: the printer
a person wants this once, empty = as is set. ``slip`` is how its packing slip stands, see ``domain.slip``, with
its last job's name and printer.
"""

order_items = Table(
    "order_items",
    metadata,
    Column("order_id", ForeignKey("orders.order_id"), primary_key=True),
    Column("order_item_id", String(40), primary_key=True),
    Column("share", Integer, primary_key=True, autoincrement=False, server_default="1"),
    Column("position", Integer, nullable=False, server_default="0"),
    _text("sku"),
    _text("title"),
    Column("quantity", Integer, nullable=False),
    Column("parcel_id", Integer),
    sqlite_with_rowid=False,
    # The default of ``share`` is known; asking for it would make an import slow.
    implicit_returning=False,
)
"""``quantity`` is what is to be shipped in the item's parcel; without a parcel it needs none (or none yet).

A parcel's items are found through its order: an index of their own, and a key to hold, took a fifth of an import.

An item that is spread over parcels has a row per parcel, told apart by ``share``, which counts from 1.
"""

products = Table(
    "products",
    metadata,
    Column("sku", String(100), primary_key=True),
    _text("title"),
    *(Column(name, Integer, nullable=False, server_default="0") for name in PRODUCT_NUMBERS),
    _text("customs_text"),
    _text("hs_code"),
    _text("origin"),
    Column("fits_mailbox", Boolean),
    _text("place"),
    sqlite_with_rowid=False,
)
"""What a person has typed of products, by SKU; 0, empty and NULL = not known."""

events = Table(
    "events",
    metadata,
    Column("parcel_id", ForeignKey("parcels.parcel_id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True),
    _moment("at"),
    Column("name", String(40), nullable=False),
    Column("facts", Text, nullable=False, server_default="{}"),
    sqlite_with_rowid=False,
)
"""A parcel's history after its import; ``number`` counts from 1 within the parcel."""

address_memory = Table(
    "address_memory",
    metadata,
    Column("key", String(64), primary_key=True),
    _text("address"),
    _text("raw_name"),
    _moment("decided_at"),
    _moment("used_at"),
    Column("uses", Integer, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)
"""What a person decided of addresses, by ``memory_key``, with how often and when last an import has used it."""

own_labels = Table(
    "own_labels",
    metadata,
    Column("own_id", Integer, primary_key=True),
    Column("reference", String(60), nullable=False, unique=True),
    _text("tracking"),
    _text("series"),
    Column("serial", BigInteger, nullable=True),
    _text("label_hash"),
    Column("is_cancelled", Boolean, nullable=False, server_default=false()),
    _moment("entered_at"),
    Index("ix_own_labels_serial", "series", "serial"),
    Index("ix_own_labels_tracking", "tracking", sqlite_where=_HAS_LABEL),
)
"""Labels drawn here: ``serial`` is the place in the seller's range of numbers that ``series`` names."""

deliveries = Table(
    "deliveries",
    metadata,
    Column("shipment_id", BigInteger, primary_key=True, autoincrement=False),
    Column("parcel_id", ForeignKey("parcels.parcel_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("delivery", String(20), nullable=False),
    _moment("since"),
    _moment("looked_at"),
    _text("link"),
    Column("is_seen", Boolean, nullable=False, server_default=false()),
    sqlite_with_rowid=False,
)
"""How far a shop's shipments have come; ``link`` may hold a postcode. ``is_seen``: a person has seen to it."""

return_labels = Table(
    "return_labels",
    metadata,
    Column("return_id", Integer, primary_key=True),
    Column("parcel_id", ForeignKey("parcels.parcel_id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("reference", String(80), nullable=False, unique=True),
    Column("state", String(20), nullable=False),
    Column("way", String(20), nullable=False),
    _moment("asked_at"),
    Column("shipment_id", BigInteger),
    _text("tracking"),
    _text("label_hash"),
    UniqueConstraint("parcel_id", "number"),
)
"""Labels for the way back; for whom they are made out is told to the shop and not kept."""

label_sheets = Table(
    "label_sheets",
    metadata,
    Column("printer", Text, primary_key=True),
    Column("per_sheet", Integer, nullable=False),
    _text("free"),
    _text("job"),
    _text("free_before"),
    _text("parcel_ids"),
    sqlite_with_rowid=False,
)
"""The sheet of labels that each printer takes next: its ``free`` places, and the last job, empty once it is settled.

``free_before`` were free before that job, ``parcel_ids`` are the parcels in it; numbers are parted by blanks.
"""

settings_groups = Table(
    "settings",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("document", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""One JSON document per group of settings."""


@lru_cache(maxsize=4096)
def utc_ms(moment: datetime) -> int:
    """A moment as stored: milliseconds since 1970 in UTC."""
    return round(moment.timestamp() * 1000)


def moment_of(ms: int) -> datetime:
    """The moment again."""
    return _EPOCH + timedelta(milliseconds=ms)


def known_moment(ms: int | None) -> datetime | None:
    """The moment again; None for none or an unknown ship-by."""
    return None if ms is None or ms == SHIP_BY_UNKNOWN else moment_of(ms)


def facts_text(facts: Mapping[str, Fact]) -> str:
    """Facts as stored."""
    return json.dumps(dict(facts), ensure_ascii=False) if facts else "{}"


def facts_of(text: str) -> Mapping[str, Fact]:
    """Facts again."""
    found: dict[str, Fact] = json.loads(text)
    return found


def note_of(code: str, facts: str) -> Note | None:
    """The stored problem again; an empty code is none."""
    return Note(code, facts_of(facts)) if code else None


def notes_text(notes: Sequence[Note]) -> str:
    """An order's problems as stored beside it, so that a newer report's can be compared."""
    return json.dumps([[note.code, dict(note.facts)] for note in notes], ensure_ascii=False) if notes else "[]"


def notes_of(text: str) -> list[Note]:
    """The problems again."""
    return [Note(code, facts) for code, facts in json.loads(text)]


def traits_text(traits: frozenset[str]) -> str:
    """An order's traits as stored, always in the same order."""
    return " ".join(sorted(traits)) if traits else ""


def traits_of(text: str) -> frozenset[str]:
    """The traits again."""
    return frozenset(text.split())


# Made once: ``json.dumps`` makes an encoder for every call that wants one of its own.
_in_order = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def extras_text(extras: Mapping[str, str]) -> str:
    """What optional columns said, as stored; most orders have nothing."""
    return _in_order(dict(extras)) if extras else ""


def extras_of(text: str) -> Mapping[str, str]:
    """What they said, again."""
    found: Mapping[str, str] = json.loads(text) if text else NO_EXTRAS
    return found
