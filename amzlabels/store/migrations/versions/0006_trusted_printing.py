"""What printing that can be trusted has to remember: which places are free on sheets, and who wants a label where."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring what is there into its new shape, and make the new tables."""
    _add_choice_of_printer()
    _add_slips()
    _make_label_sheets()
    _index_label_files()


def _add_choice_of_printer() -> None:
    op.add_column("parcels", sa.Column("print_on", sa.Text, server_default="", nullable=False))


def _add_slips() -> None:
    for name in ("slip", "slip_job", "slip_printer"):
        op.add_column("parcels", sa.Column(name, sa.Text, server_default="", nullable=False))
    has_slip = sa.text("slip <> '' AND slip <> 'printed'")
    op.create_index("ix_parcels_slip", "parcels", ["slip"], sqlite_where=has_slip, postgresql_where=has_slip)


def _make_label_sheets() -> None:
    op.create_table(
        "label_sheets",
        sa.Column("printer", sa.Text, nullable=False),
        sa.Column("per_sheet", sa.Integer, nullable=False),
        sa.Column("free", sa.Text, server_default="", nullable=False),
        sa.Column("job", sa.Text, server_default="", nullable=False),
        sa.Column("free_before", sa.Text, server_default="", nullable=False),
        sa.Column("parcel_ids", sa.Text, server_default="", nullable=False),
        sa.PrimaryKeyConstraint("printer", name=op.f("pk_label_sheets")),
        sqlite_with_rowid=False,
    )


def _index_label_files() -> None:
    has_label = sa.text("label_hash <> ''")
    op.create_index(
        "ix_parcels_label_hash", "parcels", ["label_hash"], sqlite_where=has_label, postgresql_where=has_label
    )
