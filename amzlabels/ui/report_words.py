"""What a report brought, in one line: its name, when, how many orders, also new ones, and what is left to a person."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.queue import FETCHED, ImportSummary

translate = QCoreApplication.translate


def brought_line(found: ImportSummary) -> str:
    """The line for a report that was read just now."""
    source = translate("report", "From Amazon") if found.source == FETCHED else Path(found.source).name
    parts = [f"{source}, {datetime.now().astimezone():%H:%M}: {_counted_orders(found.orders)}"]
    if found.added + found.already_done < found.orders:
        none, some = translate("report", "none new"), translate("report", "{count} new")
        parts.append(some.format(count=found.added) if found.added else none)
    if found.held:
        one, many = translate("report", "1 needs you"), translate("report", "{count} need you")
        parts.append(one if found.held == 1 else many.format(count=found.held))
    if found.already_done:
        parts.append(translate("report", "{count} already done").format(count=found.already_done))
    return ", ".join(parts)


def _counted_orders(count: int) -> str:
    return translate("report", "1 order") if count == 1 else translate("report", "{count} orders").format(count=count)
