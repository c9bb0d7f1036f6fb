"""The words on the paper for a claim, translated; what draws it is in ``documents``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.address import Address
from amzlabels.domain.address_layout import label_lines
from amzlabels.domain.parcel import EVENTS, Evidence
from amzlabels.domain.problems import KINDS, Note
from amzlabels.domain.proof import ProofLine, Verdict
from amzlabels.domain.queue import Event, ParcelDetails
from amzlabels.ui.texts import event_words, marketplace_name, problem_words, service_words
from amzlabels.ui.texts_proof import state_words
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_EVIDENCE: dict[str, str] = {
    Evidence.QUEUED: to_translate("claim", "the computer took it for the printer"),
    Evidence.SENT: to_translate("claim", "sent whole, this printer tells no more"),
    Evidence.PRINTER_SAID_DONE: to_translate("claim", "the printer said that it was done"),
    Evidence.COUNTED: to_translate("claim", "the printer counted the label"),
    Evidence.SEEN: to_translate("claim", "somebody saw the label"),
}


def claim_words(parcels: int, verdict: Verdict, line_count: int, now: datetime, seller: str) -> dict[str, Any]:
    """The words that are the same for all parcels, by the names of their fields."""
    count = QLocale().toString(parcels)
    parcel_words = translate("claim", "1 parcel") if parcels == 1 else translate("claim", "{count} parcels")
    about = translate(
        "claim",
        "From the log of the program that bought and printed the labels. The program only adds to it, and each line "
        "has a hash of itself and of the line before it, so that a line that was changed or taken out shows.",
    )
    state = translate("claim", "The log at {time}: {verdict}").format(
        time=moment_words(now), verdict=state_words(verdict)
    )
    head = translate("claim", "Last hash of its {count} lines: {hash}").format(
        count=QLocale().toString(line_count), hash=verdict.head
    )
    check = translate(
        "claim",
        "To check it, have the same lines as a CSV file. There the last column is the SHA-256, in hex, of the column "
        "before it followed by the row up to there, the semicolon left out; “amzlabels verify FILE” does that for all.",
    )
    return {
        "title": translate("claim", "Proof of shipment"),
        "says": " · ".join(filter(None, (seller, parcel_words.format(count=count), moment_words(now)))),
        "about": [about, state, head, check],
        "steps": translate("claim", "What was done"),
        "no_steps": translate("claim", "The log has nothing of this parcel: it was shipped before the log began."),
        "page": translate("paper", "Page {number} of {count}"),
    }


def parcel_name(details: ParcelDetails) -> str:
    """What a parcel is called."""
    number, boxes = details.row.box
    name = translate("claim", "Order {order}").format(order=details.row.order_id)
    if boxes:
        name += " · " + translate("claim", "box {number} of {count}").format(number=number, count=boxes)
    return name


def parcel_facts(details: ParcelDetails, lines: Sequence[ProofLine]) -> list[tuple[str, str]]:
    """What a parcel is: pairs of what something is called and what it is."""
    row = details.row
    labels = [line.label for line in lines if line.label]
    facts = [
        (translate("claim", "Tracking number"), row.tracking or translate("claim", "none")),
        (translate("claim", "Carrier"), service_words(row.service)),
        (translate("claim", "Sold at"), marketplace_name(row.marketplace or "")),
        (translate("claim", "Contents"), "\n".join(_item_words(details))),
        (translate("claim", "To"), _recipient_words(details.recipient)),
        (translate("claim", "Label file (SHA-256)"), labels[-1] if labels else ""),
    ]
    return [(called, says) for called, says in facts if says]


def step_words(line: ProofLine) -> str:
    """What was done, as far as the log has it."""
    facts = {**(line.facts or {}), "printer": line.printer, "tracking": line.tracking}
    if line.event == "imported":
        return translate("claim", "the order was read from a report")
    if line.event == "print_again":
        return translate("claim", "sent to {printer} once more").format(printer=line.printer)
    if line.event == "overridden":
        code = str(facts.get("code", ""))
        against = problem_words(Note(code)).what if code in KINDS else ""
        return f"{translate('claim', 'shipped all the same, by a person’s decision:')} {against}".rstrip(": ")
    if line.event not in EVENTS:
        return line.event
    words = event_words(Event(line.moment, line.event, facts))
    evidence = _EVIDENCE.get(line.evidence) if line.event == "printed" else None
    return f"{words} ({translate('claim', evidence)})" if evidence is not None else words


def proof_words(line: ProofLine, line_hash: str) -> str:
    """Where a step stands in the log."""
    who = "@".join(filter(None, (line.who, line.station)))
    return translate("claim", "line {number} · {who} · {hash}").format(number=line.number, who=who, hash=line_hash)


def moment_words(moment: datetime) -> str:
    """A moment that people of all countries read alike, with how far it is from UTC."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S %z}"


def _item_words(details: ParcelDetails) -> list[str]:
    return [f"{item.quantity} × {item.sku}  {item.title}".rstrip() for item in details.contents]


def _recipient_words(recipient: Address) -> str:
    if not (recipient.name or recipient.company or recipient.street):
        gone = translate("claim", "{country}. Name and address are no longer held.")
        return gone.format(country=recipient.country)
    return "\n".join(label_lines(recipient, ""))
