"""One import by different means, for ``bench.py``; each returns the seconds it took."""

from __future__ import annotations

import csv
import re
import time
from pathlib import Path


def floor(report: Path, made: Path, key: str) -> float:
    """The floor of an import: every column of every line into one encrypted table, on the disk when it ends."""
    from sqlcipher3 import dbapi2

    began = time.perf_counter()
    connection = dbapi2.connect(str(made))
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    with report.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        columns = next(rows)
        names = ", ".join(re.sub(r"\W", "_", column) for column in columns)
        connection.execute(f"CREATE TABLE lines ({names})")
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO lines VALUES ({marks})", rows)  # noqa: S608 - marks alone
        connection.commit()
    connection.close()
    return time.perf_counter() - began


def ours(report: Path, made: Path, key: str) -> float:
    """Our import of the same file: read, grouped, addresses split and checked, stored; on the disk when it ends."""
    from datetime import UTC, datetime

    from amzlabels.amazon.report import TxtReportReader
    from amzlabels.domain.settings import Settings
    from amzlabels.journey.import_orders import import_report
    from amzlabels.store.open import open_store
    from amzlabels.work.lanes import share_interpreter

    share_interpreter()
    store = open_store(made, key, "bench", lambda: datetime.now(UTC))
    began = time.perf_counter()
    import_report(report, reader=TxtReportReader(), parcels=store, settings=Settings())
    took = time.perf_counter() - began
    store.close()
    return took


def pandas_too(report: Path, made: Path, key: str) -> float:
    """As ``floor``, by pandas: everything as text into one table of the same kind of file."""
    import pandas

    from amzlabels.store.engine import make_engine

    began = time.perf_counter()
    lines = pandas.read_csv(report, sep="\t", dtype=str, keep_default_na=False, quoting=csv.QUOTE_NONE)
    engine = make_engine(made, key)
    with engine.begin() as connection:
        lines.to_sql("lines", connection, index=False)
    engine.dispose()
    return time.perf_counter() - began
