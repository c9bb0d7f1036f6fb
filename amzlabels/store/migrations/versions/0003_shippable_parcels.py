"""What shippable parcels need: packed and remembered addresses, items by their order, products, plans, extras."""

from __future__ import annotations

from functools import reduce

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

STATES = {
    "label": ("none", "buying", "bought", "voided", "refused", "unsure"),
    "print": ("none", "sending", "printed", "failed", "unsure"),
    "confirm": ("none", "sending", "accepted", "refused", "unsure"),
    "stage": ("ready", "held", "printing", "ask", "to_amazon", "done", "failed"),
    "evidence": ("none", "queued", "sent", "printer_said_done", "counted", "seen"),
}
RAW = ("name", "company", "line_1", "line_2", "line_3", "city", "state", "postal_code", "country", "phone", "email")
TO = (
    *("name", "company", "street", "number", "suffix", "box", "extra"),
    *("postal_code", "city", "state", "country", "phone", "email"),
)


def upgrade() -> None:
    """Make the three large tables anew: taking two dozen columns away one by one writes them as often."""
    none = sa.literal("", sa.Text)
    _remake("orders", _orders(), {"raw": _packed("raw", RAW), "traits": none, "extras": none})
    _remake("parcels", _parcels(), {"recipient": _packed("to", TO)})
    _remake("order_items", _order_items(), {})
    counters = sa.table("counters", sa.column("name", sa.String), sa.column("value", sa.BigInteger))
    op.execute(sa.insert(counters).values(name="writes", value=0))
    op.create_index("ix_parcels_queue", "parcels", ["stage", "ship_by", "order_id", "ordinal", "marketplace"])
    has_label = sa.text("tracking <> ''")
    op.create_index("ix_parcels_tracking", "parcels", ["tracking"], sqlite_where=has_label, postgresql_where=has_label)
    op.create_table("products", *_products(), sqlite_with_rowid=False)
    op.create_table("address_memory", *_address_memory(), sqlite_with_rowid=False)
    for name in ("rides_with", "box_of"):
        is_set = sa.text(f"{name} IS NOT NULL")
        op.create_index(f"ix_parcels_{name}", "parcels", [name], sqlite_where=is_set, postgresql_where=is_set)


def _remake(name: str, parts: list[sa.schema.SchemaItem], made_of: dict[str, sa.ColumnElement[str]]) -> None:
    with_rowid = name != "order_items"
    new = op.create_table(f"new_{name}", *parts, sqlite_with_rowid=with_rowid)
    # What is in neither is new, and has its default.
    old = {column["name"] for column in sa.inspect(op.get_bind()).get_columns(name)}
    names = [column.name for column in new.columns if column.name in old | made_of.keys()]
    values = [made_of.get(each, sa.column(each)) for each in names]
    op.execute(sa.insert(new).from_select(names, sa.select(*values).select_from(sa.table(name))))
    op.drop_table(name)
    op.rename_table(f"new_{name}", name)


def _packed(prefix: str, fields: tuple[str, ...]) -> sa.ColumnElement[str]:
    between = sa.literal("\x1f")
    values = [sa.func.replace(sa.column(f"{prefix}_{field}", sa.Text), between, " ", type_=sa.Text) for field in fields]
    return reduce(lambda packed, value: packed.concat(between).concat(value), values)


def _text(name: str, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, server_default=default, nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, server_default=sa.false(), nullable=False)


def _state(name: str, default: str = "none") -> sa.Column[str]:
    return sa.Column(name, sa.String(20), server_default=default, nullable=False)


def _moment(name: str, *, nullable: bool = True) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _check(column: str) -> sa.CheckConstraint:
    condition = " OR ".join(f"{column} = '{name}'" for name in STATES[column])
    return sa.CheckConstraint(condition, name=op.f(f"ck_parcels_{column}"))


def _orders() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("marketplace", sa.String(2), nullable=True),
        _text("raw"),
        _moment("ship_by"),
        _text("service_level"),
        sa.Column("is_prime", sa.Boolean, nullable=True),
        _text("purchase_order_number"),
        _text("traits"),
        _text("extras"),
        _text("problems", "[]"),
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_orders")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"], name=op.f("fk_orders_imports")),
    ]


def _parcels() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("parcel_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("ordinal", sa.Integer, server_default="1", nullable=False),
        sa.Column("import_id", sa.Integer, nullable=False),
        sa.Column("marketplace", sa.String(2), nullable=True),
        _flag("marketplace_chosen"),
        _moment("ship_by", nullable=False),
        _text("recipient"),
        _flag("address_changed"),
        *(_state(name) for name in ("label", "print", "confirm")),
        _state("stage", "ready"),
        _flag("wanted"),
        sa.Column("problem", sa.String(60), server_default="", nullable=False),
        _text("problem_facts", "{}"),
        *(_text(name) for name in ("carrier", "package")),
        sa.Column("shipment_id", sa.BigInteger, nullable=True),
        *(_text(name) for name in ("tracking", "label_hash", "print_job", "print_ref", "printer")),
        _state("evidence"),
        _moment("printed_at"),
        *(_text(name) for name in ("request_id", "claimed_by")),
        _moment("claimed_until"),
        _flag("confirm_wanted"),
        *(_moment(name) for name in ("confirmed_at", "exported_at")),
        _text("feed_id"),
        sa.Column("purchase", sa.Integer, server_default="1", nullable=False),
        _moment("gone_at"),
        _text("plan"),
        *(sa.Column(name, sa.Integer, nullable=True) for name in ("rides_with", "box_of")),
        _text("overridden"),
        sa.PrimaryKeyConstraint("parcel_id", name=op.f("pk_parcels")),
        sa.UniqueConstraint("order_id", "ordinal", name=op.f("uq_parcels_order_id")),
        *(_check(name) for name in STATES),
        sa.ForeignKeyConstraint(["order_id"], ["orders.order_id"], name=op.f("fk_parcels_orders")),
        sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"], name=op.f("fk_parcels_imports")),
        *(
            sa.ForeignKeyConstraint([name], ["parcels.parcel_id"], name=op.f(f"fk_parcels_{name}"), ondelete="SET NULL")
            for name in ("rides_with", "box_of")
        ),
    ]


def _order_items() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("order_id", sa.String(40), nullable=False),
        sa.Column("order_item_id", sa.String(40), nullable=False),
        sa.Column("share", sa.Integer, server_default="1", autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer, server_default="0", nullable=False),
        *(_text(name) for name in ("sku", "title")),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("parcel_id", sa.Integer, nullable=True),
        sa.PrimaryKeyConstraint("order_id", "order_item_id", "share", name=op.f("pk_order_items")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.order_id"], name=op.f("fk_order_items_orders")),
    ]


def _products() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("sku", sa.String(100), nullable=False),
        _text("title"),
        *(
            sa.Column(name, sa.Integer, server_default="0", nullable=False)
            for name in ("weight_g", "length_mm", "width_mm", "height_mm", "value_cents")
        ),
        *(_text(name) for name in ("customs_text", "hs_code", "origin")),
        sa.Column("fits_mailbox", sa.Boolean, nullable=True),
        sa.PrimaryKeyConstraint("sku", name=op.f("pk_products")),
    ]


def _address_memory() -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("key", sa.String(64), nullable=False),
        *(_text(name) for name in ("address", "raw_name")),
        *(_moment(name, nullable=False) for name in ("decided_at", "used_at")),
        sa.Column("uses", sa.Integer, server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_address_memory")),
    ]
