"""The first schema: orders, parcels with their three facets and claims, history, settings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATES = {
    "confirm": ("none", "sending", "accepted", "refused", "unsure"),
    "evidence": ("none", "queued", "sent", "printer_said_done", "counted", "seen"),
    "label": ("none", "buying", "bought", "voided", "refused", "unsure"),
    "print": ("none", "sending", "printed", "failed", "unsure"),
    "stage": ("ready", "held", "printing", "ask", "to_amazon", "done", "failed"),
}


def upgrade() -> None:
    """Create all tables."""
    _create_counters()
    _create_imports()
    _create_orders()
    _create_parcels()
    _create_items_and_events()
    op.create_table(
        "settings",
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
        sqlite_with_rowid=False,
    )


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, server_default=default, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, server_default=sa.false(), nullable=False)


def _state(name: str, default: str = "none") -> sa.Column[str]:
    return sa.Column(name, sa.String(20), server_default=default, nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _check(column: str) -> sa.CheckConstraint:
    condition = " OR ".join(f"{column} = '{name}'" for name in STATES[column])
    return sa.CheckConstraint(condition, name=op.f(f"ck_parcels_{column}"))


def _create_counters() -> None:
    counters = op.create_table(
        "counters",
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("value", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_counters")),
        sqlite_with_rowid=False,
    )
    op.bulk_insert(counters, [{"name": "parcel", "value": 0}])


def _create_imports() -> None:
    op.create_table(
        "imports",
        sa.Column("import_id", sa.Integer, nullable=False),
        _moment("at"),
        _text("source"),
        sa.PrimaryKeyConstraint("import_id", name=op.f("pk_imports")),
    )


def _create_orders() -> None:
    raw = ("name", "company", "line_1", "line_2", "line_3", "city", "state", "postal_code", "country", "phone", "email")
    op.create_table(
        "orders",
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("marketplace", sa.String(2), nullable=True),
        *(_text(f"raw_{name}") for name in raw),
        _moment("ship_by", nullable=True),
        _text("service_level"),
        sa.Column("is_prime", sa.Boolean, nullable=True),
        _text("purchase_order_number"),
        _text("problems", "[]"),
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_orders")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"], name=op.f("fk_orders_imports")),
    )


def _create_parcels() -> None:
    street = ("street", "number", "suffix", "box", "extra")
    to = ("name", "company", *street, "postal_code", "city", "state", "country", "phone", "email")
    op.create_table(
        "parcels",
        sa.Column("parcel_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.Column("marketplace", sa.String(2), nullable=True),
        _flag("marketplace_chosen"),
        _moment("ship_by"),
        *(_text(f"to_{name}") for name in to),
        _flag("address_changed"),
        _text("search"),
        *(_state(name) for name in ("label", "print", "confirm")),
        _state("stage", "ready"),
        _flag("wanted"),
        sa.Column("problem", sa.String(60), server_default="", nullable=False),
        _text("problem_facts", "{}"),
        _text("carrier"),
        _text("package"),
        sa.Column("shipment_id", sa.BigInteger, nullable=True),
        *(_text(name) for name in ("tracking", "label_hash", "print_job", "print_ref", "printer")),
        _state("evidence"),
        _moment("printed_at", nullable=True),
        _text("request_id"),
        _text("claimed_by"),
        _moment("claimed_until", nullable=True),
        sa.PrimaryKeyConstraint("parcel_id", name=op.f("pk_parcels")),
        sa.UniqueConstraint("order_id", "ordinal", name=op.f("uq_parcels_order_id")),
        *(_check(name) for name in ("label", "print", "confirm", "stage", "evidence")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.order_id"], name=op.f("fk_parcels_orders")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"], name=op.f("fk_parcels_imports")),
    )
    op.create_index("ix_parcels_queue", "parcels", ["stage", "ship_by", "order_id", "ordinal", "marketplace"])


def _create_items_and_events() -> None:
    op.create_table(
        "order_items",
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("order_item_id", sa.String(40), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        _text("sku"),
        _text("title"),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("parcel_id", sa.Integer, nullable=True),
        sa.PrimaryKeyConstraint("order_id", "order_item_id", name=op.f("pk_order_items")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.order_id"], name=op.f("fk_order_items_orders")),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcels.parcel_id"], name=op.f("fk_order_items_parcels"), ondelete="SET NULL"
        ),
    )
    op.create_index(op.f("ix_order_items_parcel_id"), "order_items", ["parcel_id"])
    op.create_table(
        "events",
        sa.Column("parcel_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        _moment("at"),
        sa.Column("name", sa.String(40), nullable=False),
        _text("facts", "{}"),
        sa.PrimaryKeyConstraint("parcel_id", "number", name=op.f("pk_events")),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcels.parcel_id"], name=op.f("fk_events_parcels"), ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
