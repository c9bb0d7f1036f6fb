"""The proof log: what is written in it, how its lines hang together, and how an alteration is found; kept by ``store``.

A line is text: all fields in quotation marks, parted by semicolons, as a spreadsheet reads them. Its hash is the
SHA-256 (in hex) of the hash before it followed by the line, both as UTF-8; the first follows ``BEGINNING``. No line
holds personal data of a buyer.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any

from amzlabels.domain.problems import Fact
from amzlabels.domain.record import record

FIELDS = (
    *("number", "about", "time", "event", "who", "station", "order"),
    *("carrier", "tracking", "label", "printer", "evidence", "facts"),
)
"""What a line holds: ``about`` is the parcel (order and ordinal) or the import, ``time`` in UTC, ``who`` the account
signed in at the computer, ``label`` the SHA-256 of the label's file, ``facts`` what else there is, as JSON."""
BEGINNING = "0" * 64
"""Stands before the first line's hash."""

PROVEN = frozenset(
    {
        *("bought", "shipment_found", "shipment_ended", "concept_cancelled", "voided", "tracking_given"),
        *("printed", "print_again", "print_failed", "print_unsure", "came_out", "did_not_come_out", "label_scanned"),
        *("accepted", "already_accepted", "found_at_amazon", "amazon_refused", "exported", "closed_by_report"),
        *("overridden", "moved_on"),
    }
)
"""The events of a parcel's history that are proven: purchases, prints, answers, confirmations, overrides, scans."""
PROVEN_RETURNS = frozenset({"return_made", "return_mailed", "return_printed", "return_saved"})
"""Those about its label for the way back, which has another file and number."""
KEPT_FACTS = frozenset({"code", "delivery"})
"""What is kept of an event's facts beside the line's own fields; all others may quote somebody."""


@record(frozen=True, slots=True)
class ProofLine:
    """One line, see ``FIELDS``."""

    number: int
    about: str
    time: str
    event: str
    who: str
    station: str
    order: str = ""
    carrier: str = ""
    tracking: str = ""
    label: str = ""
    printer: str = ""
    evidence: str = ""
    facts: Mapping[str, Fact] | None = None

    @property
    def moment(self) -> datetime:
        """Its time."""
        return datetime.fromisoformat(self.time)


class Fault(StrEnum):
    """What is wrong with a log: a line says something else, is not there, or stands where none was written."""

    ALTERED = "altered"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: so many lines, the last one's hash; the first line that is not as it was written, if any.

    ``line`` counts from 1; of a file it is the line of the file, its headings being the first.
    """

    lines: int
    head: str
    fault: Fault | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which lines: those about these parcels and the imports that brought them (None = all), of this time.

    ``since`` is within it, ``until`` no longer; None = without end.
    """

    parcel_ids: tuple[int, ...] | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """How long the log is and its last hash, kept apart from it so that a tail that was cut off shows."""

    lines: int
    hash: str


def text_of(line: ProofLine) -> str:
    """The line as text."""
    facts = json.dumps(dict(line.facts), ensure_ascii=False, sort_keys=True) if line.facts else ""
    fields = (
        *(str(line.number), line.about, line.time, line.event, line.who, line.station, line.order, line.carrier),
        *(line.tracking, line.label, line.printer, line.evidence, facts),
    )
    return quoted(fields)


def quoted(fields: Sequence[str]) -> str:
    """Fields as a line; what would end it in the middle becomes a blank."""
    joined = '";"'.join(field.replace('"', '""') if '"' in field else field for field in fields)
    return f'"{joined if joined.isprintable() else "".join(each if each.isprintable() else " " for each in joined)}"'


def fields_of(text: str) -> list[str]:
    """The fields again. Raises ``ValueError`` for what is no line."""
    try:
        (fields,) = csv.reader([text], delimiter=";", strict=True)
    except (csv.Error, ValueError):
        raise ValueError("no line") from None
    if len(fields) != len(FIELDS):
        raise ValueError("no line")
    return fields


def line_of(text: str) -> ProofLine:
    """The line again. Raises ``ValueError`` for what is none."""
    named: dict[str, Any] = dict(zip(FIELDS, fields_of(text), strict=True))
    facts = json.loads(named["facts"]) if named["facts"] else None
    line = ProofLine(**named | {"number": int(named["number"]), "facts": facts})
    if line.moment.tzinfo is None or not isinstance(facts, dict | None):
        raise ValueError("no line")
    return line


def readable(texts: Iterable[str]) -> Iterator[ProofLine]:
    """Those that are lines; an altered log may hold anything, which ``examine`` tells of."""
    for text in texts:
        with suppress(ValueError):
            yield line_of(text)


def moment_text(moment: datetime) -> str:
    """A moment as it stands in a line."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def next_hash(before: str, text: str) -> str:
    """The hash of a line that follows the one with hash ``before``."""
    return sha256(f"{before}{text}".encode()).hexdigest()


def is_intact(number: int, about: str, text: str, before: str, kept: str) -> bool:
    """Whether a line is as it was written, after the one with hash ``before``."""
    return text.startswith(f'"{number}";"{about}";') and next_hash(before, text) == kept


def examine(lines: Iterable[tuple[int, str, str, str]], head: Head) -> Verdict:
    """Hold a whole log (number, about, text, hash) to its hashes and to its head."""
    number, before = 0, BEGINNING
    for found, about, text, kept in lines:
        number += 1
        if found != number:
            return Verdict(number - 1, before, Fault.MISSING, number)
        if not is_intact(number, about, text, before, kept):
            return Verdict(number - 1, before, Fault.ALTERED, number)
        if number > head.lines:
            return Verdict(number - 1, before, Fault.ADDED, number)
        before = kept
    if number < head.lines:
        return Verdict(number, before, Fault.MISSING, number + 1)
    # The last line and its hash are another's, or the head is.
    return Verdict(number, before) if before == head.hash else Verdict(number, before, Fault.ALTERED, max(number, 1))
