"""What it takes to lose nothing and to prove everything: a proof log that is only added to, and reprints that wait."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring what is there into its new shape, and make the new tables."""
    _make_proof_log()
    _make_reprints()


def _make_proof_log() -> None:
    op.create_table(
        "proof",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=False, nullable=False),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("line", sa.Text, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_proof")),
    )
    is_about = sa.text("about <> ''")
    op.create_index("ix_proof_about", "proof", ["about"], sqlite_where=is_about, postgresql_where=is_about)
    head = op.create_table(
        "proof_head",
        sa.Column("is_only", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("lines", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.CheckConstraint("is_only = 1", name=op.f("ck_proof_head_is_only")),
        sa.PrimaryKeyConstraint("is_only", name=op.f("pk_proof_head")),
    )
    op.bulk_insert(head, [{"is_only": 1, "lines": 0, "hash": "0" * 64}])
    if op.get_bind().dialect.name == "sqlite":
        _let_nobody_change_it()


def _make_reprints() -> None:
    op.create_table(
        "reprints",
        sa.Column("parcel_id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcels.parcel_id"], name=op.f("fk_reprints_parcels"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("parcel_id", name=op.f("pk_reprints")),
        sqlite_with_rowid=False,
    )


def _let_nobody_change_it() -> None:
    for keeper in _KEEPERS:
        op.execute(keeper)


# REPLACE takes rows out without the triggers for that.
_KEEPERS = (
    """CREATE TRIGGER proof_is_not_changed BEFORE UPDATE ON proof
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
    """CREATE TRIGGER proof_is_not_deleted BEFORE DELETE ON proof
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
    """CREATE TRIGGER proof_is_not_replaced BEFORE INSERT ON proof
    WHEN EXISTS (SELECT 1 FROM proof WHERE number >= NEW.number)
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
    """CREATE TRIGGER proof_head_only_grows BEFORE UPDATE ON proof_head WHEN NEW.lines <= OLD.lines
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
    """CREATE TRIGGER proof_head_is_not_deleted BEFORE DELETE ON proof_head
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
    """CREATE TRIGGER proof_head_is_not_replaced BEFORE INSERT ON proof_head
    WHEN EXISTS (SELECT 1 FROM proof_head)
    BEGIN SELECT RAISE(ABORT, 'the proof log is only added to'); END""",
)
