"""Keeps what is remembered of the connection with Amazon and of a report under way; its meaning is the domain's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection as Database
from sqlalchemy import delete, insert, select

from amzlabels.domain.connection import Connection
from amzlabels.domain.queue import PendingReport
from amzlabels.store.settings import REMEMBERED, mapping
from amzlabels.store.tables import settings_groups

CONNECTION, PENDING_REPORT, *_ = REMEMBERED


def load_connection(database: Database) -> Connection:
    """The connection; what is absent or unreadable of it is empty."""
    document = _load(database, CONNECTION)
    return Connection(
        seller_id=_text(document.get("seller_id")),
        connected_at=_moment(document.get("connected_at")),
        consented_at=_moment(document.get("consented_at")),
        secret_entered_at=_moment(document.get("secret_entered_at")),
    )


def save_connection(database: Database, connection: Connection) -> None:
    """Replace it."""
    _save(database, CONNECTION, asdict(connection))


def load_pending_report(database: Database) -> PendingReport | None:
    """The report under way, None where none or nothing readable is stored."""
    document = _load(database, PENDING_REPORT)
    report_id, asked_at = _text(document.get("report_id")), _moment(document.get("asked_at"))
    if not report_id or asked_at is None:
        return None
    return PendingReport(report_id, asked_at, _text(document.get("marketplace")), document.get("wanted") is True)


def save_pending_report(database: Database, pending: PendingReport | None) -> None:
    """Replace it."""
    _save(database, PENDING_REPORT, {} if pending is None else asdict(pending))


def _load(database: Database, name: str) -> Mapping[str, Any]:
    found = database.execute(select(settings_groups.c.document).where(settings_groups.c.name == name)).scalar()
    return {} if found is None else mapping(found)


def _save(database: Database, name: str, document: Mapping[str, Any]) -> None:
    text = json.dumps(document, ensure_ascii=False, default=datetime.isoformat)
    database.execute(delete(settings_groups).where(settings_groups.c.name == name))
    database.execute(insert(settings_groups).values(name=name, document=text))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(value))
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo is not None else None
