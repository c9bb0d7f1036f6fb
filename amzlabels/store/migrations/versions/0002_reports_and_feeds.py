"""What later reports, feeds and confirmation files add: when a report was made, how Amazon is being told, purchases."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; a report known so far counts as made when it was imported."""
    op.add_column("imports", sa.Column("made_at", sa.BigInteger, server_default="0", nullable=False))
    op.add_column("imports", sa.Column("digest", sa.Text, server_default="", nullable=False))
    op.execute("UPDATE imports SET made_at = at")
    for column in (
        sa.Column("confirm_wanted", sa.Boolean, server_default=sa.false(), nullable=False),
        sa.Column("confirmed_at", sa.BigInteger, nullable=True),
        sa.Column("exported_at", sa.BigInteger, nullable=True),
        sa.Column("feed_id", sa.Text, server_default="", nullable=False),
        sa.Column("purchase", sa.Integer, server_default="1", nullable=False),
        sa.Column("gone_at", sa.BigInteger, nullable=True),
    ):
        op.add_column("parcels", column)
    has_label = sa.text("tracking <> ''")
    op.create_index("ix_parcels_tracking", "parcels", ["tracking"], sqlite_where=has_label, postgresql_where=has_label)
