"""The backups of a store: made whole and checked, let go of when old, put in its place; when is left to callers."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3 import dbapi2

from amzlabels.domain.backup import Backup
from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.people import EVERYBODY, Whom
from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Head, moment_text
from amzlabels.store.durable import put_in_place, sync_folder
from amzlabels.store.engine import BUSY_TIMEOUT_MS, forgetting, make_engine, problem_code, reading, writing
from amzlabels.store.forget import forget_orders, forget_people
from amzlabels.store.proof import SIGNED_AS, Author, carry_over, has_told, lines_after, read_head, tell
from amzlabels.store.restored import lose_sight, restored_in
from amzlabels.store.schema import ensure_schema
from amzlabels.store.tables import orders, utc_ms

DATABASE_NAME, KEY_CHECK_NAME = "amzlabels.db", "key-check"
READY_NAME, DRAFT_NAME, BACKUP_DRAFT_NAME = f"{DATABASE_NAME}.ready", f"{DATABASE_NAME}.draft", ".draft"
BACKUPS, SET_ASIDE = "backups", "damaged-"
KEPT_DAYS = 7
_TOLD = frozenset({"restored", "started_over"})
_UNREADABLE = frozenset({"store.damaged", "store.newer"})
_OF_STORE = (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm", KEY_CHECK_NAME)
_DAY = timedelta(days=1)
_CHECKS, _READERS_TIMEOUT_MS = 5, 1000
_MOMENT = "%Y%m%dT%H%M%SZ"
# The revision names one that was made before a migration.
_NAME = re.compile(r"(\d{8}T\d{6}Z)(-\d{4})?\.db")

# Else a backup in which people are forgotten may be let go of meanwhile, or one is made that still knows them.
_ONE_AT_A_TIME = threading.Lock()


class StoreBackups:
    """``Backups`` of the store in this folder, in a folder of their own beside it, encrypted with the same key."""

    def __init__(self, folder: Path, key_hex: str, author: Author, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._backups = folder / BACKUPS
        self._path = folder / DATABASE_NAME
        self._key_hex = key_hex
        self._author = author
        self._now = now

    def known(self) -> list[Backup]:
        """All there are, each of them checked, the newest first."""
        return [self._look_at(path) for path in self._paths()]

    def is_due(self) -> bool:
        """Whether none was made in the last day; one of a moment to come says nothing."""
        now = self._now()
        return not any(now - _DAY < _made_at(path) <= now for path in self._paths())

    def make(self, revision: str = "") -> Backup:
        """Make one of the store as it now is and check it; then let those go that are too many.

        ``revision``: it is about to be migrated from that. Raises ``store.damaged``,
        ``store.in_use``, and what ``disk_problem`` tells.
        """
        with _ONE_AT_A_TIME:
            return self._make(self._now().strftime(_MOMENT) + (f"-{revision}" if revision else "") + ".db")

    def _make(self, name: str) -> Backup:
        draft = self._backups / BACKUP_DRAFT_NAME
        try:
            self._backups.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.unlink(missing_ok=True)
            with _engine(self._path, self._key_hex) as engine, _outside_transactions(engine) as cursor:
                # What was deleted is not in it, and whoever writes meanwhile is not waited for.
                cursor.execute("VACUUM INTO ?", (str(draft),))
            self._check(draft)
            put_in_place(draft, self._backups / name)
        except OSError as error:
            raise disk_problem(error, self._folder) from None
        finally:
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        self._thin_out()
        return self._look_at(self._backups / name)

    def check_store(self) -> None:
        """Read every page of the store. Raises ``store.damaged``."""
        self._check(self._path)

    def prepare(self, name: str) -> None:
        """Have this backup take the store's place when it is opened next.

        Raises ``backup.gone``, ``backup.damaged``, ``store.newer``, and what ``disk_problem`` tells; then all stays.
        """
        path = self._backups / name
        if path not in self._paths():
            raise Problem("backup.gone", name=name)
        with _ONE_AT_A_TIME, self._draft() as draft:
            try:
                # What a power cut left half forgotten in it is taken back by whoever opens it, and by no copy of it.
                self._check(path)
                shutil.copyfile(path, draft)
                self._check(draft)
            except Problem as problem:
                raise Problem("backup.damaged", name=name) from problem
            self._lose_sight(draft, _made_at(path))

    def prepare_empty(self) -> None:
        """Have a store that knows nothing take its place. Raises what ``disk_problem`` tells."""
        with self._draft() as draft:
            self._lose_sight(draft, None)

    def put_ready_in_place(self) -> None:
        """Put the store that was prepared in its place, and what was there aside. Raises what ``disk_problem`` tells.

        It may be cut short at any point and goes on at the next call. What else was cut short goes: it names people.
        """
        folder, ready = self._folder, self._folder / READY_NAME
        try:
            for draft in (folder / DRAFT_NAME, self._backups / BACKUP_DRAFT_NAME):
                _remove(draft)
            if not ready.is_file():
                return
            # Only now nothing more is proven in the store that it replaces.
            self._prove_restored(ready)
            aside = folder / f"{SET_ASIDE}{self._now().strftime(_MOMENT)}"
            for name in _OF_STORE:
                if (folder / name).exists():
                    aside.mkdir(mode=0o700, exist_ok=True)
                    (folder / name).replace(aside / name)
            sync_folder(folder)
            put_in_place(ready, self._path)
        except OSError as error:
            raise disk_problem(error, folder) from None

    def forget(self, whom: Whom, order_ids: Sequence[str] = ()) -> None:
        """Take people out of all backups, as ``forget_people`` does, and those of these orders of which a backup knows
        less than the store; one that cannot be opened is removed.

        One that is older than they are kept is removed if there is a newer one. They are taken out of what was set
        aside as far as that can be read; it goes as a whole once it is as old. Raises what ``disk_problem`` tells.
        """
        with _ONE_AT_A_TIME:
            self._forget(whom, order_ids)

    def _forget(self, whom: Whom, order_ids: Sequence[str]) -> None:
        paths = self._paths()
        try:
            for path in paths:
                if path != paths[0] and whom.shipped_before is not None and _made_at(path) < whom.shipped_before:
                    _remove(path)
                else:
                    self._forget_in(path, whom, order_ids)
            self._forget_set_aside(whom, order_ids)
        except OSError as error:
            raise disk_problem(error, self._folder) from None

    def _forget_in(self, path: Path, whom: Whom, order_ids: Sequence[str]) -> None:
        try:
            self._forget_here(path, whom, order_ids)
        except (Problem, SQLAlchemyError) as failure:
            if isinstance(failure, Problem) and failure.note.code not in _UNREADABLE:
                # It is as good as ever; there is only no room to forget in it now.
                raise
            _remove(path)

    def _forget_here(self, path: Path, whom: Whom, order_ids: Sequence[str]) -> None:
        now = utc_ms(self._now())
        # Its proof log stays the beginning of the store's, which tells of this.
        with self._opened(path, None) as engine, forgetting(engine) as connection:
            forget_people(connection, now, whom)
            forget_orders(connection, now, order_ids)

    def _forget_set_aside(self, whom: Whom, order_ids: Sequence[str]) -> None:
        for folder in self._folder.glob(f"{SET_ASIDE}????????T??????Z"):
            # Forgetting in it makes it new to the file system.
            set_aside_at = _moment(folder.name.removeprefix(SET_ASIDE))
            if whom == EVERYBODY or (whom.shipped_before is not None and set_aside_at < whom.shipped_before):
                shutil.rmtree(folder)
            elif (folder / DATABASE_NAME).is_file():
                # What is damaged is kept as it is for whoever may mend it, until all that is in it is too old.
                with suppress(Problem, SQLAlchemyError):
                    self._forget_here(folder / DATABASE_NAME, whom, order_ids)

    def _paths(self) -> list[Path]:
        """All backups, the newest first; those of a moment to come were made before the clock was set back."""
        try:
            found = [path for path in self._backups.iterdir() if _NAME.fullmatch(path.name)]
        except OSError:
            return []
        now = self._now()
        return sorted(found, key=lambda path: (_made_at(path) <= now, path.name), reverse=True)

    def _look_at(self, path: Path) -> Backup:
        count = size = 0
        is_good = False
        with suppress(Problem, SQLAlchemyError, OSError):
            size = path.stat().st_size
            self._check(path)
            with _engine(path, self._key_hex, is_log_beside=False) as engine, reading(engine) as connection:
                count = connection.execute(select(func.count()).select_from(orders)).scalar_one()
            is_good = True
        return Backup(path.name, _made_at(path), count, size, is_good)

    def _check(self, path: Path) -> None:
        """Raises ``store.damaged`` unless every page is as it was written, and the tables are sound.

        ``store.in_use`` where others work on it so much that it cannot be told.
        """
        log = path.with_name(f"{path.name}-wal")
        opened = _engine(path, self._key_hex, is_log_beside=path == self._path)
        with opened as engine, _outside_transactions(engine) as cursor:
            if not (_is_whole(cursor) or _is_whole_at_rest(cursor, log)):
                raise Problem("store.damaged")

    @contextmanager
    def _draft(self) -> Iterator[Path]:
        """A file that becomes the next store once it is written."""
        draft = self._folder / DRAFT_NAME
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _remove(draft)
            yield draft
            put_in_place(draft, self._folder / READY_NAME)
        except OSError as error:
            raise disk_problem(error, self._folder) from None
        finally:
            with suppress(OSError):
                _remove(draft)

    def _lose_sight(self, draft: Path, made_at: datetime | None) -> None:
        with self._opened(draft, None) as engine, writing(engine) as connection:
            lose_sight(connection, made_at, self._now())

    def _prove_restored(self, ready: Path) -> None:
        """Say in its proof log, which goes on where the present store's ends, that it is put back; once only."""
        with self._opened(ready, self._author) as engine, writing(engine) as connection:
            restored = restored_in(connection)
            if restored is None or has_told(connection, _TOLD, restored.at):
                return
            carry_over(connection, self._proven_since(read_head(connection, writes=True)))
            made_at = restored.made_at
            facts = {} if made_at is None else {"made_at": moment_text(made_at)}
            tell(connection, "started_over" if made_at is None else "restored", facts, utc_ms(self._now()))

    def _proven_since(self, head: Head) -> Iterator[list[dict[str, Any]]]:
        """What was proven in the store that is replaced after this, as far as it can be read.

        Raises what ``disk_problem`` tells.
        """
        if not self._path.is_file():
            return
        try:
            with _engine(self._path, self._key_hex) as engine, reading(engine) as present:
                yield from lines_after(present, head)
        except (Problem, SQLAlchemyError) as failure:
            if isinstance(failure, Problem) and failure.note.code not in _UNREADABLE:
                raise

    @contextmanager
    def _opened(self, path: Path, author: Author | None) -> Iterator[Engine]:
        """A backup brought to this program's schema; it was made to be read again by whichever version."""
        with _engine(path, self._key_hex, is_log_beside=False) as engine:
            engine.update_execution_options(**{SIGNED_AS: author})
            ensure_schema(engine)
            yield engine

    def _thin_out(self) -> None:
        """Keep the newest of each day and the newest that was made before a migration, of as many days as are kept."""
        days: set[str] = set()
        of_migration = 0
        for path in self._paths():
            if "-" in path.name:
                of_migration += 1
                is_kept = of_migration == 1
            else:
                day = path.name[:8]
                is_kept = day not in days and len(days) < KEPT_DAYS
                days.add(day)
            if not is_kept:
                with suppress(OSError):
                    _remove(path)


def has_backups(folder: Path) -> bool:
    """Whether there was a store in this folder."""
    try:
        return any(_NAME.fullmatch(path.name) for path in (folder / BACKUPS).iterdir())
    except OSError:
        return False


def _is_whole(cursor: dbapi2.Cursor) -> bool:
    broken = cursor.execute("PRAGMA cipher_integrity_check").fetchone()
    return broken is None and cursor.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"


def _is_whole_at_rest(cursor: dbapi2.Cursor, log: Path) -> bool:
    """As ``_is_whole``, while nobody writes and the log is empty: a page that is written meanwhile looks broken.

    So does one that is in the log alone: a checkpoint past which somebody reads leaves out what was written again
    since, and writes the pages behind it (``walCheckpoint`` in SQLite's wal.c).
    """
    for _ in range(_CHECKS):
        # While it waits for whoever reads, nobody can write.
        cursor.execute(f"PRAGMA busy_timeout = {_READERS_TIMEOUT_MS}")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        cursor.execute("BEGIN IMMEDIATE")
        try:
            if not log.exists() or log.stat().st_size == 0:
                return _is_whole(cursor)
        finally:
            cursor.execute("ROLLBACK")
    raise Problem("store.in_use")


@contextmanager
def _outside_transactions(engine: Engine) -> Iterator[dbapi2.Cursor]:
    """A cursor of the driver, whose failures are worded as ours."""
    raw = None
    try:
        raw = engine.raw_connection()
        yield raw.cursor()
    except dbapi2.Error as error:
        code = problem_code(error)
        if code is None:
            raise
        raise Problem(code) from None
    finally:
        if raw is not None:
            raw.close()


@contextmanager
def _engine(path: Path, key_hex: str, *, is_log_beside: bool = True) -> Iterator[Engine]:
    engine = make_engine(path, key_hex, is_log_beside=is_log_beside)
    try:
        yield engine
    finally:
        engine.dispose()


def _made_at(path: Path) -> datetime:
    return _moment(path.name[:16])


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)


def _remove(path: Path) -> None:
    for each in (path, path.with_name(f"{path.name}-journal")):
        each.unlink(missing_ok=True)
