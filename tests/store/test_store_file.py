"""The file: encrypted whole, opened only with its key, migrated after a copy, and told apart when it is of no use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fakes.store import STORE_KEY, STORE_NOW, open_temporary_store
from sqlalchemy import Engine, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable
from store_orders import order, take_in

from amzlabels.domain.parcel import Label, Move
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import QueueQuery
from amzlabels.store import schema
from amzlabels.store.backups import StoreBackups
from amzlabels.store.engine import make_engine, problem_code, reading, writing
from amzlabels.store.open import DATABASE_NAME, KEY_CHECK_NAME, open_store
from amzlabels.store.proof import Author
from amzlabels.store.schema import MIGRATIONS, REVISIONS, ensure_schema
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import metadata

OTHER_KEY = "f" * 64
LATER = f"{int(REVISIONS[-1]) + 1:04}"


def filled(tmp_path: Path, number: int = 300) -> Path:
    """A closed store with orders; returns its database file."""
    store = open_temporary_store(tmp_path)
    take_in(store, *(order(each) for each in range(1, number + 1)))
    store.close()
    return tmp_path / "store" / DATABASE_NAME


def problem_on_opening(tmp_path: Path, key: str = STORE_KEY) -> str:
    with pytest.raises(Problem) as caught:
        open_store(tmp_path / "store", key, "table-1", lambda: STORE_NOW)
    return caught.value.note.code


def parts_of(sql: str) -> set[str]:
    """Columns and constraints of a CREATE TABLE, and what follows them; a column added later stands behind them all."""
    body, _, rest = sql.partition("(")[2].rpartition(")")
    parts, depth = [""], 0
    for letter in body:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return {" ".join(part.split()) for part in (*parts, rest)}


def schema_of(engine: Engine) -> set[tuple[str, ...]]:
    """Every table's columns and checks, foreign keys and indexes, as the database has them."""
    found: set[tuple[str, ...]] = set()
    with reading(engine) as connection:
        tables = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'table'")).all()
        for table, sql in tables:
            if table == "alembic_version":
                continue
            found |= {(table, part) for part in parts_of(sql)}
            for pragma in ("table_info", "foreign_key_list", "index_list"):
                rows = connection.execute(text(f"PRAGMA {pragma}('{table}')")).all()
                found |= {(table, pragma, *map(str, row[1:])) for row in rows}
        indexes = connection.execute(text("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql NOT NULL"))
        found |= {("index", sql) for sql in indexes.scalars()}
    return found


def test_opening_a_store_that_is_up_to_date_loads_nothing_that_is_only_needed_later(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    script = (
        "import sys\nfrom pathlib import Path\nfrom fakes.store import open_temporary_store\n"
        "open_temporary_store(Path(sys.argv[1])).close()\n"
        "sys.exit(str(sorted({'alembic', 'cryptography', 'sqlalchemy.orm'} & sys.modules.keys())))\n"
    )
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], env=environment, capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == "[]"


def test_nothing_a_person_could_read_is_in_any_file(store: SqlStore, tmp_path: Path) -> None:
    (parcel_id,) = take_in(store, order()).parcels
    store.labels.put(b"%PDF Lindenlaan 12")
    store.apply([Move(parcel_id, Label.NONE, Label.BUYING, "buying")])
    files = [each for each in tmp_path.rglob("*") if each.is_file()]
    assert any(each.name.endswith("-wal") and each.stat().st_size > 0 for each in files)
    for file in files:
        content = file.read_bytes()
        for plain in (b"Vries", b"Lindenlaan", b"303-0000001", b"SKU-1", b"SQLite format", b"CREATE TABLE", b"%PDF"):
            assert plain not in content, (file.name, plain)
        assert STORE_KEY.encode() not in content
        assert bytes.fromhex(STORE_KEY) not in content


def test_all_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    filled(tmp_path, 5)
    store = open_temporary_store(tmp_path)
    assert len(store.list(QueueQuery())) == 5
    store.close()


@pytest.mark.parametrize("key", [OTHER_KEY, "", "zz" * 32, STORE_KEY[:-1], STORE_KEY + "00"])
def test_another_key_does_not_open_the_store_and_harms_nothing(tmp_path: Path, key: str) -> None:
    path = filled(tmp_path, 3)
    before = path.read_bytes()
    assert problem_on_opening(tmp_path, key) == "store.key_wrong"
    assert path.read_bytes() == before
    store = open_temporary_store(tmp_path)
    assert len(store.list(QueueQuery())) == 3
    store.close()


@pytest.mark.parametrize("beside", [None, "", "torn"])
def test_a_wrong_key_is_told_even_without_a_whole_key_check(tmp_path: Path, beside: str | None) -> None:
    path = filled(tmp_path, 3).with_name(KEY_CHECK_NAME)
    whole = path.read_text()
    path.unlink()
    if beside is not None:
        path.write_text(beside)
    assert problem_on_opening(tmp_path, OTHER_KEY) == "store.key_wrong"
    open_temporary_store(tmp_path).close()
    assert path.read_text() == whole


def test_a_key_in_capitals_is_the_same_key(tmp_path: Path) -> None:
    filled(tmp_path, 1)
    open_store(tmp_path / "store", STORE_KEY.upper(), "table-1", lambda: STORE_NOW).close()


def test_a_folder_emptied_of_its_database_starts_over_with_a_new_key_once_a_person_says_so(tmp_path: Path) -> None:
    filled(tmp_path, 1).unlink()
    assert problem_on_opening(tmp_path, OTHER_KEY) == "store.lost"
    StoreBackups(tmp_path / "store", OTHER_KEY, Author("", ""), lambda: STORE_NOW).prepare_empty()
    store = open_store(tmp_path / "store", OTHER_KEY, "table-1", lambda: STORE_NOW)
    assert store.list(QueueQuery()) == []
    store.close()


@pytest.mark.parametrize("part", [0.5, 0.9])
def test_a_file_that_was_cut_short_is_damaged(tmp_path: Path, part: float) -> None:
    path = filled(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * part)])
    assert problem_on_opening(tmp_path) == "store.damaged"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + bytes(9000), b"x", b"SQLite format 3\0" + bytes(8176)])
def test_something_else_in_the_files_place_is_damaged(tmp_path: Path, content: bytes) -> None:
    filled(tmp_path, 1).write_bytes(content)
    assert problem_on_opening(tmp_path) == "store.damaged"


def test_damage_inside_the_file_is_told_when_it_is_met(tmp_path: Path) -> None:
    path = filled(tmp_path)
    content = bytearray(path.read_bytes())
    # What an empty store has is read on opening; the orders are behind it.
    first = filled(tmp_path / "empty", 0).stat().st_size // 4096
    for page in range(first, len(content) // 4096):
        content[page * 4096 + 100] ^= 255
    path.write_bytes(content)
    store = open_temporary_store(tmp_path)
    with pytest.raises(Problem, match=r"store\.damaged"):
        store.rows(store.list(QueueQuery()))
    store.close()


def test_an_empty_file_is_taken_for_a_new_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / DATABASE_NAME).touch()
    open_temporary_store(tmp_path).close()


def test_a_store_of_a_newer_program_is_not_touched(tmp_path: Path) -> None:
    path = filled(tmp_path, 1)
    engine = make_engine(path, STORE_KEY)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = path.read_bytes()
    assert problem_on_opening(tmp_path) == "store.newer"
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    engine = make_engine(tmp_path / "store" / DATABASE_NAME, STORE_KEY)
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))
    engine.dispose()
    open_temporary_store(tmp_path / "other").close()
    shutil.copy(tmp_path / "other" / "store" / KEY_CHECK_NAME, tmp_path / "store")
    assert problem_on_opening(tmp_path) == "store.damaged"


def test_a_folder_that_cannot_be_made_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file where the folder should be")
    assert problem_on_opening(tmp_path) == "store.unwritable"


def test_a_database_that_cannot_be_opened_is_unwritable(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / DATABASE_NAME).symlink_to(tmp_path / "missing" / DATABASE_NAME)
    assert problem_on_opening(tmp_path) == "store.unwritable"


def test_a_full_disk_is_told_and_the_store_stays_usable(store: SqlStore) -> None:
    take_in(store, order(1))
    with store._engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(Problem, match=r"store\.full"):
        take_in(store, *(order(number) for number in range(2, 3000)))
    assert len(store.list(QueueQuery())) == 1
    with store._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert take_in(store, order(2)).added == 1


def test_a_failure_says_nothing_of_an_order(store: SqlStore) -> None:
    take_in(store, order())
    with pytest.raises(Exception, match="UNIQUE") as caught, writing(store._engine) as connection:
        connection.execute(text("INSERT INTO orders SELECT * FROM orders"))
    assert "303-" not in str(caught.value)
    assert problem_code(caught.value) is None


def test_the_migrations_make_exactly_the_tables_of_the_program(tmp_path: Path) -> None:
    migrated, made = (make_engine(tmp_path / name, STORE_KEY) for name in ("migrated.db", "made.db"))
    ensure_schema(migrated)
    with writing(made) as connection:
        metadata.create_all(connection)
    try:
        assert schema_of(migrated) == schema_of(made)
    finally:
        migrated.dispose()
        made.dispose()


def test_the_tables_can_be_made_on_postgresql_too() -> None:
    for table in metadata.sorted_tables:
        made = str(CreateTable(table).compile(dialect=postgresql.dialect()))
        assert "WITHOUT ROWID" not in made
        assert f"CREATE TABLE {table.name}" in made


def test_the_known_revisions_are_those_of_the_migration_files() -> None:
    assert [path.name.split("_")[0] for path in sorted((MIGRATIONS / "versions").glob("*.py"))] == list(REVISIONS)


def with_later_revision(folder: Path, then: str = "") -> Path:
    """The migrations and one after them, which ends with these lines."""
    newer = folder / "migrations"
    shutil.copytree(MIGRATIONS, newer, ignore=shutil.ignore_patterns("__pycache__"))
    (newer / "versions" / f"{LATER}_later.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n\n"
        f"revision = '{LATER}'\ndown_revision = '{REVISIONS[-1]}'\n\n\n"
        f"def upgrade() -> None:\n    op.add_column('orders', sa.Column('note', sa.Text))\n{then}"
    )
    return newer


def test_an_older_store_is_copied_before_it_is_migrated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = filled(tmp_path, 3)
    monkeypatch.setattr(schema, "MIGRATIONS", with_later_revision(tmp_path))
    monkeypatch.setattr(schema, "REVISIONS", (*REVISIONS, LATER))
    store = open_temporary_store(tmp_path)
    assert len(store.list(QueueQuery())) == 3
    with reading(store._engine) as connection:
        assert connection.execute(text("SELECT count(*) FROM orders WHERE note IS NULL")).scalar() == 3
    store.close()
    (copy,) = (path.parent / "backups").glob(f"*-{REVISIONS[-1]}.db")
    assert b"SQLite format" not in copy.read_bytes()
    engine = make_engine(copy, STORE_KEY)
    with reading(engine) as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == REVISIONS[-1]
        assert connection.execute(text("SELECT count(*) FROM orders")).scalar() == 3
    engine.dispose()


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path, 2)
    newer = with_later_revision(tmp_path, "    raise RuntimeError\n")
    with monkeypatch.context() as changed:
        changed.setattr(schema, "MIGRATIONS", newer)
        changed.setattr(schema, "REVISIONS", (*REVISIONS, LATER))
        with pytest.raises(RuntimeError):
            open_temporary_store(tmp_path)
    store = open_temporary_store(tmp_path)
    with reading(store._engine) as connection:
        names = {row.name for row in connection.execute(text("PRAGMA table_info('orders')"))}
    assert "note" not in names
    assert len(store.list(QueueQuery())) == 2
    store.close()


def test_a_long_import_leaves_its_log_to_the_next_change(tmp_path: Path) -> None:
    store, file = open_temporary_store(tmp_path), tmp_path / "store" / DATABASE_NAME
    take_in(store, *(order(each) for each in range(1, 12_001)))
    imported_bytes = file.stat().st_size
    take_in(store, order(1))
    assert file.stat().st_size == imported_bytes
    assert store.want([1]) == [1]
    assert file.stat().st_size > imported_bytes + 1_000_000
    store.close()
