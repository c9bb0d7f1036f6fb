"""Opens the store of a folder: the file's key, its schema, then the store; what it can do is in ``sql_store``."""

from __future__ import annotations

import hmac
import os
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem
from amzlabels.store.backups import DATABASE_NAME, KEY_CHECK_NAME, StoreBackups, has_backups
from amzlabels.store.engine import PAGE_BYTES, make_engine
from amzlabels.store.label_files import EncryptedLabelFiles
from amzlabels.store.log_check import Log, has_lost_commits, read_log
from amzlabels.store.proof import SIGNED_AS, Author
from amzlabels.store.schema import ensure_schema
from amzlabels.store.sql_store import SqlStore

LOG_NAME, LOSS_NAME = f"{DATABASE_NAME}-wal", "log-lost"
_HEX_256_BIT = re.compile("[0-9a-fA-F]{64}")


def open_store(
    folder: Path, key_hex: str, station: str, now: Callable[[], datetime], who: str = "", *, is_alone: bool = True
) -> SqlStore:
    """Open the store kept in ``folder``, made if there never was one, and bring its schema up to date.

    ``is_alone``: no other program works with it, so that one that was prepared to take its place does so first.

    ``key_hex``: 64 hex digits. ``station`` names this workstation in claims and in the proof log, ``who`` the account
    signed in at it. Raises ``store.key_wrong``, ``store.damaged``, ``store.lost``, ``store.newer``,
    ``store.in_use``, and what ``disk_problem`` tells.
    """
    if not _HEX_256_BIT.fullmatch(key_hex):
        raise Problem("store.key_wrong")
    key = bytes.fromhex(key_hex)
    path = folder / DATABASE_NAME
    author = Author(who, station)
    backups = StoreBackups(folder, key.hex(), author, now)
    if is_alone:
        backups.put_ready_in_place()
    # A wrong key and a damaged file look alike to SQLCipher, so a digest of the key is kept beside the file; it tells
    # nothing of a random 256-bit key.
    digest = hmac.digest(key, b"amzlabels key check", "sha256").hex()
    is_there = _is_there(path)
    known = _known_digest(folder) if is_there else digest
    if known is not None and known != digest:
        raise Problem("store.key_wrong")
    log = read_log(folder / LOG_NAME)
    engine = make_engine(path, key.hex())
    try:
        ensure_schema(engine, backups.make)
        if _known_digest(folder) != digest:
            _keep_digest(folder, digest)
        has_lost_sight = is_alone and _has_lost_sight(folder, log, engine)
        if has_lost_sight:
            # What is left of it is as good as a backup of just before, and is caught up with in the same way.
            backups.prepare(backups.make().name)
            (folder / LOSS_NAME).unlink(missing_ok=True)
    except BaseException as failure:
        engine.dispose()
        if not is_there:
            _remove_empty(path)
        if known is None and isinstance(failure, Problem) and failure.note.code == "store.damaged":
            raise Problem("store.key_wrong") from None
        raise
    if has_lost_sight:
        engine.dispose()
        return open_store(folder, key_hex, station, now, who)
    engine.update_execution_options(**{SIGNED_AS: author})
    return SqlStore(engine, path, EncryptedLabelFiles(folder / "labels", key), backups, station, now)


def has_data(folder: Path) -> bool:
    """Whether there is a store, in whatever state; it is not opened."""
    path = folder / DATABASE_NAME
    try:
        return path.stat().st_size > 0 or _known_digest(folder) is not None
    except FileNotFoundError:
        return has_backups(folder)
    except OSError as error:
        raise disk_problem(error, folder) from None


def _is_there(path: Path) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        size = path.stat().st_size
    except FileNotFoundError:
        if _known_digest(path.parent) is not None or has_backups(path.parent):
            raise Problem("store.lost") from None
        return False
    except OSError as error:
        raise disk_problem(error, path.parent) from None
    # SQLite takes less than a page for a new database, and would hide that there had been orders in it.
    if 0 < size < PAGE_BYTES or (size == 0 and _known_digest(path.parent) is not None):
        raise Problem("store.damaged")
    return size > 0


def _has_lost_sight(folder: Path, log: Log, engine: Engine) -> bool:
    """Whether commits were lost from the log, now or at an earlier opening that got no further."""
    loss = folder / LOSS_NAME
    if not (loss.exists() or has_lost_commits(log, folder / LOG_NAME, engine)):
        return False
    # Once it was opened the log tells nothing of it any more.
    with suppress(OSError):
        loss.touch()
    return True


def _remove_empty(path: Path) -> None:
    """What was begun and got no further would be taken for a store that was lost."""
    with suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()


def _known_digest(folder: Path) -> str | None:
    try:
        known = (folder / KEY_CHECK_NAME).read_text("ascii", "replace").strip()
    except OSError:
        return None
    return known if _HEX_256_BIT.fullmatch(known) else None


def _keep_digest(folder: Path, digest: str) -> None:
    beside = folder / KEY_CHECK_NAME
    draft = folder / f"{KEY_CHECK_NAME}.{os.getpid()}"
    try:
        draft.write_text(digest + "\n", "ascii")
        draft.replace(beside)
    except OSError as error:
        raise disk_problem(error, folder) from None
