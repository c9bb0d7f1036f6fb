"""What labels need beyond buying them: the book of those that are drawn here."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""
    _make_own_labels()


def _make_own_labels() -> None:
    op.create_table(
        "own_labels",
        sa.Column("own_id", sa.Integer, nullable=False),
        sa.Column("reference", sa.String(60), nullable=False),
        sa.Column("tracking", sa.Text, server_default="", nullable=False),
        sa.Column("series", sa.Text, server_default="", nullable=False),
        sa.Column("serial", sa.BigInteger, nullable=True),
        sa.Column("label_hash", sa.Text, server_default="", nullable=False),
        sa.Column("is_cancelled", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("entered_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("own_id", name=op.f("pk_own_labels")),
        sa.UniqueConstraint("reference", name=op.f("uq_own_labels_reference")),
    )
    op.create_index("ix_own_labels_serial", "own_labels", ["series", "serial"])
    has_number = sa.text("tracking <> ''")
    op.create_index(
        "ix_own_labels_tracking", "own_labels", ["tracking"], sqlite_where=has_number, postgresql_where=has_number
    )
