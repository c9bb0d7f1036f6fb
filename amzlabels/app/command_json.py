"""The command line's JSON documents; their words are translated, their keys and codes never."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from amzlabels.domain.order import Order, Report
from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.problems import Note
from amzlabels.domain.proof import Verdict
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.texts import problem_sentence

Json = dict[str, Any]
_RECIPIENT = (
    *("name", "company", "street", "number", "suffix", "box", "extra"),
    *("postal_code", "city", "state", "country", "phone"),
)


def report_json(report: Report) -> Json:
    """The document of ``check``."""
    return {
        "kind": report.kind,
        "encoding": report.encoding,
        "orders": [_order(order) for order in report.orders],
        "problems": [note_json(note) for note in report.problems],
    }


def refusal_json(note: Note) -> Json:
    """The document of ``check`` for a file that is not usable."""
    return {"kind": None, "encoding": None, "orders": [], "problems": [note_json(note)]}


def note_json(note: Note) -> Json:
    """One problem, with the facts that place it."""
    return {"code": note.code, "message": problem_sentence(note), **_place(note)}


def _place(note: Note) -> Json:
    return {key: note.facts[key] for key in ("line", "order_id", "field", "raw", "suggestion") if key in note.facts}


def _order(order: Order) -> Json:
    return {
        "order_id": order.order_id,
        "marketplace": order.marketplace,
        "recipient": {name: getattr(order.recipient, name) for name in _RECIPIENT},
        "items": [
            {
                "order_item_id": item.order_item_id,
                "sku": item.sku,
                "title": item.title,
                "quantity": item.quantity,
            }
            for item in order.items
        ],
        "ship_by": order.ship_by.isoformat() if order.ship_by is not None else None,
        "is_prime": order.is_prime,
        "service_level": order.service_level,
        "purchase_order_number": order.purchase_order_number,
        "traits": sorted(order.traits),
        "extras": dict(sorted(order.extras.items())),
        "problems": [note_json(note) for note in order.problems],
    }


def parcels_json(rows: Sequence[ParcelRow]) -> Json:
    """The document of ``ship``, ``resume`` and ``status``."""
    return {
        "parcels": [_parcel(row) for row in rows],
        "counts": {
            "label": Counter(str(row.label) for row in rows),
            "print": Counter(str(row.print) for row in rows),
            "confirm": Counter(str(row.confirm) for row in rows),
            "stage": Counter(str(row.stage) for row in rows),
        },
    }


def _parcel(row: ParcelRow) -> Json:
    return {
        "parcel_id": row.parcel_id,
        "order_id": row.order_id,
        "label": row.label,
        "print": row.print,
        "confirm": row.confirm,
        "exported": row.is_exported,
        "carrier": row.service.carrier,
        "tracking": row.tracking or None,
        "printer": row.printer or None,
        "problem": note_json(row.problem) if row.problem is not None else None,
        "rides_with": row.rides_with.parcel_id if row.rides_with is not None else None,
        "box_of": row.box_of,
    }


def verdict_json(verdict: Verdict) -> Json:
    """The document of ``verify``."""
    fault = None if verdict.fault is None else {"kind": str(verdict.fault), "line": verdict.line}
    return {"lines": verdict.lines, "head": verdict.head, "fault": fault}


def printers_json(printers: Iterable[PrinterInfo]) -> Json:
    """The document of ``printers``."""
    return {
        "printers": [
            {
                "name": printer.name,
                "kind": printer.kind,
                "state": printer.state,
                "reasons": list(printer.reasons),
                "media": list(printer.media),
                "evidence": printer.evidence,
                "folder": printer.folder or None,
                "device": printer.device or None,
                "dpi": printer.dpi or None,
                "loaded": printer.loaded or None,
            }
            for printer in printers
        ]
    }
