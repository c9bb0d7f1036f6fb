"""Of a label that a person says did not print it is kept whether its printer could be asked for it then."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was denied before is as it was; the system's reference of a job was never kept."""
    op.add_column("parcels", sa.Column("denied_unasked", sa.Boolean, nullable=False, server_default=sa.false()))
    op.drop_column("parcels", "print_ref")
