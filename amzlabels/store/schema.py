"""Brings a store's schema to the newest revision, backed up first; what the tables are is told by ``tables``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from amzlabels.domain.problems import Problem
from amzlabels.store.engine import migrating

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""All revisions this program knows, oldest first; a test holds them to the files in ``migrations/versions``."""

MIGRATIONS = Path(__file__).with_name("migrations")


def ensure_schema(engine: Engine, back_up: Callable[[str], object] = lambda _revision: None) -> None:
    """Migrate to the newest revision if needed. Raises ``store.newer``, ``store.damaged``, ``store.unwritable``.

    ``back_up(revision)`` is called before an existing store is changed.
    """
    with engine.connect() as connection:
        revision = _revision(connection)
    if revision == REVISIONS[-1]:
        return
    if revision is not None:
        back_up(revision)
    with migrating(engine) as connection:
        # Another program may have been quicker while we waited for the lock.
        if _revision(connection) != REVISIONS[-1]:
            migrate(connection)


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to a revision, within the connection's transaction."""
    # Alembic is only loaded when there is something to migrate: a start would wait for it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _revision(connection: Connection) -> str | None:
    """The stored revision, None for a store without tables."""
    names = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    if not names:
        return None
    if "alembic_version" not in names:
        raise Problem("store.damaged")
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision not in REVISIONS:
        raise Problem("store.damaged" if revision is None else "store.newer")
    return str(revision)


def remove_copies(path: Path) -> None:
    """Remove the copies that migrations of earlier versions left beside the store. Raises ``store.unwritable``."""
    try:
        for copy in path.parent.glob(f"{path.stem}-*.backup"):
            copy.unlink(missing_ok=True)
    except OSError:
        raise Problem("store.unwritable") from None
