"""Opens the encrypted SQLite file for many threads and words its failures as ours; tables are left to ``schema``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from amzlabels.domain.problems import Problem
from amzlabels.store.writable import why_unwritable

BUSY_TIMEOUT_MS = 30_000
PAGE_BYTES = 4096
# Holds the pages a long list comes back to.
CACHE_KIB = 16_384
# Room for an import beside what the store holds, at its start and for each row it has brought: order ids come in no
# order, so it comes back to all of its indexes. All else is encrypted while the rest is read, not all at the end.
IMPORT_CACHE_KIB, KIB_OF_ROW = 8192, 0.26
MOST_IMPORT_CACHE_KIB = 131_072
# SQLite's own default.
CHECKPOINT_PAGES = 1000
WAL_LIMIT_BYTES = 16 * 1024 * 1024
_STORED_KIB = "stored_kib"

# SQLite's own messages (sqlite3ErrStr): the driver carries no error code for those raised on the way to a row.
_PROBLEMS = (
    ("file is not a database", "store.damaged"),
    ("database disk image is malformed", "store.damaged"),
    ("malformed database schema", "store.damaged"),
    ("database or disk is full", "store.full"),
    ("attempt to write a readonly database", "store.read_only"),
    ("unable to open database file", "store.unwritable"),
    ("disk i/o error", "store.unwritable"),
    ("database is locked", "store.in_use"),
)
# The driver's words may mean another of these, too.
_OF_DISK = frozenset({"store.full", "store.read_only", "store.unwritable"})


def make_engine(path: Path, key_hex: str, *, is_log_beside: bool = True) -> Engine:
    """An engine on the encrypted file; nothing is opened yet. ``key_hex`` is a 256-bit key as 64 hex digits.

    Database failures a person can meet leave it as ``Problem("store.…")``. Transactions are begun by us: plain for
    reading, IMMEDIATE with the execution option ``writes``. ``is_log_beside``: what is written goes to a log beside it
    first, so that nobody waits; without, the file is whole by itself.
    """

    def connect() -> dbapi2.Connection:
        return _connect(path, key_hex, is_log_beside=is_log_beside)

    # Opening costs 0.3 ms, and the last to close has the log copied into the file: one connection per lane is kept.
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=-1,
        # What was used last still holds the pages that the next question is about.
        pool_use_lifo=True,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: _begin(connection, path))
    event.listen(engine, "handle_error", lambda context: _raise_problem(context, path.parent))
    return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view of the data; the connection goes back to the pool afterwards."""
    with engine.connect() as connection:
        yield connection


@contextmanager
def importing(engine: Engine) -> Iterator[Connection]:
    """As ``writing``, with room for many changed pages, so that each is encrypted once.

    What it wrote stays in the write-ahead log until a later change, for which nobody waits so, brings it into the file.
    """
    with engine.connect().execution_options(writes=True) as connection:
        raw = connection.connection.cursor()
        raw.execute("PRAGMA wal_autocheckpoint = 0")
        try:
            with connection.begin():
                stored_kib = connection.exec_driver_sql("PRAGMA page_count").scalar_one() * PAGE_BYTES // 1024
                connection.info[_STORED_KIB] = stored_kib
                make_room(connection, 0)
                yield connection
        finally:
            connection.info.pop(_STORED_KIB, None)
            raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            raw.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")


def make_room(connection: Connection, rows: int) -> None:
    """An ``importing`` transaction has brought so many rows; on other engines there is nothing to make room in."""
    if _STORED_KIB in connection.info:
        cache_kib = IMPORT_CACHE_KIB + connection.info[_STORED_KIB] + round(rows * KIB_OF_ROW)
        connection.exec_driver_sql(f"PRAGMA cache_size = -{min(cache_kib, MOST_IMPORT_CACHE_KIB)}")


@contextmanager
def migrating(engine: Engine) -> Iterator[Connection]:
    """As ``writing``; foreign keys are held to at the end alone, so that a table others point to can be made anew."""
    with engine.connect().execution_options(writes=True) as connection:
        raw = connection.connection.cursor()
        # It can only be set outside a transaction.
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                yield connection
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise Problem("store.damaged")
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


@contextmanager
def forgetting(engine: Engine) -> Iterator[Connection]:
    """As ``writing``; what is taken out is overwritten, not only let go of. Follow it with ``empty_log``."""
    with writing(engine) as connection:
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
        try:
            yield connection
        finally:
            connection.exec_driver_sql("PRAGMA secure_delete = OFF")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that holds the write lock from its start, so that what it read cannot change before it writes."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def empty_log(engine: Engine) -> bool:
    """Bring everything from the write-ahead log into the file; False while somebody still reads the old state."""
    # Outside any transaction, else the checkpoint would wait for itself.
    connection = engine.raw_connection()
    try:
        is_busy = connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    finally:
        connection.close()
    return not is_busy


def _connect(path: Path, key_hex: str, *, is_log_beside: bool) -> dbapi2.Connection:
    # Transactions are left to us (isolation_level None); the pool lends a connection to one thread at a time.
    connection = dbapi2.connect(
        str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_TIMEOUT_MS / 1000
    )
    try:
        # A key in this form is used as it is, without derivation: it is random already (SQLCipher API, "PRAGMA key").
        for pragma in (
            "cipher_log_level = NONE",
            f"key = \"x'{key_hex}'\"",
            f"cache_size = -{CACHE_KIB}",
            "synchronous = FULL",
            # What is sorted is not encrypted, and spills into the system's folder for temporary files otherwise.
            "temp_store = MEMORY",
            # macOS: only this reaches the platter; elsewhere it does nothing.
            "fullfsync = ON",
            "foreign_keys = ON",
            f"journal_size_limit = {WAL_LIMIT_BYTES}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if is_log_beside:
            _use_wal(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _use_wal(connection: dbapi2.Connection) -> None:
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except dbapi2.OperationalError as error:
        # The mode belongs to the file: whoever holds the lock of a new file sets it for all.
        if problem_code(error) != "store.in_use":
            raise


def _begin(connection: Connection, path: Path) -> None:
    writes = connection.get_execution_options().get("writes", False)
    # The system goes on writing to an open file that was taken away, and nothing of it would be found again.
    if writes and not path.exists():
        raise Problem("store.gone", folder=str(path.parent))
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _raise_problem(context: ExceptionContext, folder: Path) -> None:
    code = problem_code(context.original_exception)
    if code in _OF_DISK:
        raise why_unwritable(folder, code) from None
    if code is not None:
        raise Problem(code) from None


def problem_code(error: BaseException | None) -> str | None:
    """The problem a person would be told for a driver's error; None where it is our own mistake."""
    message = str(error).lower()
    return next((code for fragment, code in _PROBLEMS if fragment in message), None)
