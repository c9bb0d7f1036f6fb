"""What a label cost is kept with its parcel, so that a question about giving it up can name it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Labels that were bought before have no known price."""
    op.add_column("parcels", sa.Column("price_cents", sa.Integer))
