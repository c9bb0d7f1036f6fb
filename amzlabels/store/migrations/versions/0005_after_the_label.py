"""What came after labels could be bought."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring what is there into its new shape."""
    _rename_post_number_problem()
    _add_paper()


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
