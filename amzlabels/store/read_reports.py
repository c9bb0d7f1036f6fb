"""Remembers which report files were imported and may still be there; see ``journey.ports_people``."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from amzlabels.domain.people import ReadReport
from amzlabels.store.engine import reading, writing
from amzlabels.store.settings import REMEMBERED, mapping
from amzlabels.store.tables import settings_groups

KEPT = 100
_READ_REPORTS = REMEMBERED[5]


class SqlReadReports:
    """``ReportBook`` in a document of its own. Safe from any lane."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self) -> list[ReadReport]:
        """All of them, the newest last."""
        with reading(self._engine) as connection:
            return list(_known(connection))

    def remember(self, report: ReadReport) -> None:
        """This one was imported, in the place of what was known of its path."""
        with writing(self._engine) as connection:
            _save(connection, [*(each for each in _known(connection) if each.path != report.path), report][-KEPT:])

    def forget(self, paths: Collection[str]) -> None:
        """These are no longer there."""
        with writing(self._engine) as connection:
            _save(connection, [each for each in _known(connection) if each.path not in paths])


def _known(connection: Connection) -> Iterator[ReadReport]:
    asked = select(settings_groups.c.document).where(settings_groups.c.name == _READ_REPORTS)
    document = connection.execute(asked).scalar()
    stored: dict[str, Any] = {} if document is None else dict(mapping(document))
    for each in stored.get("reports", []):
        yield ReadReport(each["path"], each["digest"], each["is_whole"])


def _save(connection: Connection, reports: list[ReadReport]) -> None:
    document = json.dumps({"reports": [asdict(each) for each in reports]}, ensure_ascii=False)
    connection.execute(delete(settings_groups).where(settings_groups.c.name == _READ_REPORTS))
    connection.execute(insert(settings_groups).values(name=_READ_REPORTS, document=document))
