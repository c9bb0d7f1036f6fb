"""What came after labels could be bought: where parcels are on their way, and where products are kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring what is there into its new shape, and make the new tables."""
    _rename_post_number_problem()
    _add_paper()
    _add_place()
    _make_deliveries()
    _make_return_labels()


def _rename_post_number_problem() -> None:
    """A locker's missing Postnummer is no longer something to look at, but something without which nothing goes."""
    op.execute("UPDATE parcels SET problem = 'address.post_number_missing' WHERE problem = 'address.look_post_number'")
    op.execute(
        "UPDATE orders"
        " SET problems = REPLACE(problems, 'address.look_post_number', 'address.post_number_missing')"
        " WHERE problems LIKE '%address.look_post_number%'"
    )


def _add_paper() -> None:
    op.add_column("parcels", sa.Column("paper", sa.Text, server_default="", nullable=False))


def _add_place() -> None:
    op.add_column("products", sa.Column("place", sa.Text, server_default="", nullable=False))


def _make_deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("shipment_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("parcel_id", sa.Integer, nullable=False),
        sa.Column("delivery", sa.String(20), nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("looked_at", sa.BigInteger, nullable=False),
        sa.Column("link", sa.Text, server_default="", nullable=False),
        sa.Column("is_seen", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcels.parcel_id"], name=op.f("fk_deliveries_parcels"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("shipment_id", name=op.f("pk_deliveries")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_deliveries_parcel_id", "deliveries", ["parcel_id"])
    is_printed = sa.text("printed_at IS NOT NULL")
    op.create_index(
        "ix_parcels_printed_at", "parcels", ["printed_at"], sqlite_where=is_printed, postgresql_where=is_printed
    )


def _make_return_labels() -> None:
    op.create_table(
        "return_labels",
        sa.Column("return_id", sa.Integer, nullable=False),
        sa.Column("parcel_id", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("reference", sa.String(80), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("way", sa.String(20), nullable=False),
        sa.Column("asked_at", sa.BigInteger, nullable=False),
        sa.Column("shipment_id", sa.BigInteger, nullable=True),
        sa.Column("tracking", sa.Text, server_default="", nullable=False),
        sa.Column("label_hash", sa.Text, server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcels.parcel_id"], name=op.f("fk_return_labels_parcels"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("return_id", name=op.f("pk_return_labels")),
        sa.UniqueConstraint("reference", name=op.f("uq_return_labels_reference")),
        sa.UniqueConstraint("parcel_id", "number", name=op.f("uq_return_labels_parcel_id")),
    )
