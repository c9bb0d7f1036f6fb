"""The proof log's tables; triggers of their migration let nobody change them, what is written is in ``proof``."""

from __future__ import annotations

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, Integer, String, Table, Text, literal_column, text

from amzlabels.store.tables import metadata

_IS_ABOUT = text("about <> ''")

proof = Table(
    "proof",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("about", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_proof_about", "about", sqlite_where=_IS_ABOUT),
)
"""The log, see ``domain.proof``; ``number`` and ``about`` are those in the line, to find it by."""

IS_ABOUT = proof.c.about != literal_column("''")
"""Says which lines the index holds; a question is answered from it only if it says so as well."""

proof_head = Table(
    "proof_head",
    metadata,
    Column("is_only", Integer, primary_key=True, autoincrement=False),
    Column("lines", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
    CheckConstraint("is_only = 1", name="is_only"),
)
"""One row: how many lines there are, and the last one's hash."""
