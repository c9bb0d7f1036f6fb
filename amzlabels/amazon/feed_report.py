"""Reads a feed's processing report: which lines Amazon did not take; getting the report is left to ``feeds``.

Source: Seller Central's help on processing reports, and reports kept by makers of shop connectors. A summary counts the
records processed and successful, in the words of any language; below it a heading row in English names the columns of
the lines that something was said about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from amzlabels.amazon.report_text import split_lines, whole_text
from amzlabels.domain.confirmation import FeedRefusal

_LONGEST_MESSAGE = 500
_NEEDED = frozenset({"order-id", "error-type"})
# German and French reports have been seen to translate these. A word missing here makes the counts disagree.
_REFUSED = frozenset({"fatal", "error", "fehler", "erreur"})
_count = re.compile(r"(?<![^\s:])(?:[0-9]{1,3}(?:[.,' \u00a0\u202f][0-9]{3})+|[0-9]+)(?!\S)")


def read_feed_report(data: bytes, charset: str | None = None) -> tuple[FeedRefusal, ...] | None:
    """The lines refused, one entry each; None where the report does not account for every record.

    ``charset`` is what the download announced. So a report that nobody can read, or that counts more failures than it
    names, never passes for a yes.
    """
    lines = list(split_lines([whole_text(data, charset)]))
    at = next((number for number, line in enumerate(lines) if set(_headings(line)) >= _NEEDED), len(lines))
    counts = _read_counts("\n".join(lines[:at]))
    if counts is None:
        return None
    processed, successful = counts
    refusals: dict[object, FeedRefusal] = {}
    for row in _rows(lines[at:]):
        if row["error-type"].lower() in _REFUSED:
            refusal = _read_refusal(row)
            record = row.get("original-record-number") or (refusal.order_id, refusal.order_item_id)
            refusals.setdefault(record, refusal)
    is_accounted_for = len(refusals) >= processed - successful and all(each.order_id for each in refusals.values())
    return tuple(refusals.values()) if is_accounted_for else None


def _read_counts(summary: str) -> tuple[int, int] | None:
    """Records processed and successful, None for any other text; a web page or XML may hold numbers, too."""
    counts = [int(re.sub(r"\D", "", found)) for found in _count.findall(summary)]
    if "<" in summary or len(counts) < 2 or not 0 <= counts[1] <= counts[0] or not counts[0]:
        return None
    return counts[0], counts[1]


def _rows(lines: Sequence[str]) -> Iterator[Mapping[str, str]]:
    """The lines below the headings, by heading; cells that a line lacks are empty."""
    if not lines:
        return
    headings = _headings(lines[0])
    for line in lines[1:]:
        cells = [cell.strip() for cell in line.split("\t")]
        yield dict.fromkeys(headings, "") | dict(zip(headings, cells, strict=False))


def _headings(line: str) -> list[str]:
    return [re.sub(r"[\s_]+", "-", cell.strip().lower()) for cell in line.split("\t")]


def _read_refusal(row: Mapping[str, str]) -> FeedRefusal:
    return FeedRefusal(
        order_id=row["order-id"],
        order_item_id=row.get("order-item-id", ""),
        code=row.get("error-code", ""),
        message=row.get("error-message", "")[:_LONGEST_MESSAGE],
    )
