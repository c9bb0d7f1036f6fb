"""Every word for states, problems, history, services and dates; only QtCore, since the command line reads it too."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from string import Formatter
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.parcel import Evidence, Stage
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.queue import FETCHED, Event
from amzlabels.domain.shipment import OWN, Service
from amzlabels.ui.texts_carriers import CARRIER_NAMES
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.texts_days import day_words, week_day_words
from amzlabels.ui.texts_delivery import AFTERWARDS, delivery_fact
from amzlabels.ui.texts_myparcel import MEANINGS
from amzlabels.ui.texts_options import option_name
from amzlabels.ui.texts_printers import media_words, reason_words, remedy_words
from amzlabels.ui.texts_problems import BUTTONS, WORDS
from amzlabels.ui.texts_waiting import OF_WAITING
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_STAGES: dict[Stage, tuple[str, str]] = {
    Stage.READY: ("●", to_translate("stage", "Ready")),
    Stage.HELD: ("!", to_translate("stage", "Held")),
    Stage.PRINTING: ("▶", to_translate("stage", "Printing")),
    Stage.ASK: ("?", to_translate("stage", "Did it print?")),
    Stage.TO_AMAZON: ("↻", to_translate("stage", "To Amazon")),
    Stage.DONE: ("✓", to_translate("stage", "Done")),
    Stage.FAILED: ("✕", to_translate("stage", "Failed")),
}
_DONE: dict[Evidence, str] = {
    Evidence.SENT: to_translate("stage", "Done, sent"),
    Evidence.SEEN: to_translate("stage", "Done, checked"),
}
_HELD: dict[str, str] = {
    "address": to_translate("stage", "Address"),
    "address.look": to_translate("stage", "Look"),
    "customs": to_translate("stage", "Customs"),
    "service": to_translate("stage", "Service"),
    "order.prime": to_translate("stage", "Prime"),
    "order.cancellation_requested": to_translate("stage", "Cancel?"),
    "order.marketplace_unknown": to_translate("stage", "Which shop?"),
    "order.damaged_text": to_translate("stage", "Look"),
    "amazon.order_cancelled": to_translate("stage", "Do NOT ship"),
    "user.held": to_translate("stage", "Set aside"),
    "terms": to_translate("stage", "Service"),
    "order.gone": to_translate("stage", "Do NOT ship"),
    "order.changed": to_translate("stage", "Changed"),
    "order.changed_after_label": to_translate("stage", "Changed"),
    "order.left_to_amazon": to_translate("stage", "Amazon's label"),
    "order.rider_left": to_translate("stage", "Take out"),
}
_FIELDS: dict[str, str] = {
    "name": to_translate("field", "Name"),
    "company": to_translate("field", "Company"),
    "street": to_translate("field", "Street"),
    "number": to_translate("field", "House number"),
    "suffix": to_translate("field", "Addition"),
    "box": to_translate("field", "Box"),
    "extra": to_translate("field", "Second line"),
    "postal_code": to_translate("field", "Postcode"),
    "city": to_translate("field", "City"),
    "state": to_translate("field", "Province"),
    "country": to_translate("field", "Country"),
    "phone": to_translate("field", "Phone"),
    "email": to_translate("field", "E-mail"),
    "hs_code": to_translate("field", "HS code"),
    "origin": to_translate("field", "Country of origin"),
    "value": to_translate("field", "Value"),
    "beginning": to_translate("field", "What stands before the digits"),
    "first": to_translate("field", "First number"),
    "last": to_translate("field", "Last number"),
    "ending": to_translate("field", "What stands behind the check digit"),
    "eori": to_translate("field", "EORI number"),
    "vat": to_translate("field", "VAT number"),
    "weight": to_translate("field", "Weight"),
    "boxes": to_translate("field", "Boxes"),
    "quantity": to_translate("field", "Quantity"),
    "description": to_translate("field", "Description"),
    "items": to_translate("field", "Items"),
    "invoice": to_translate("field", "Invoice number"),
    "address": to_translate("field", "Address"),
    "application_id": to_translate("field", "Application id"),
    "redirect_uri": to_translate("field", "Redirect address"),
    "carrier": to_translate("field", "Carrier"),
    "package": to_translate("field", "Kind of parcel"),
    "options": to_translate("field", "Options"),
    "label_text": to_translate("field", "Text on the label"),
    "insurance": to_translate("field", "Insurance"),
    "sender": to_translate("field", "Sender"),
    "account": to_translate("field", "Account"),
    "client_id": to_translate("field", "Client id"),
    "client_secret": to_translate("field", "Client secret"),
}
_EVENTS: dict[str, str] = (AFTERWARDS | OF_WAITING) | {
    "imported": to_translate("event", "read from {file}"),
    "updated": to_translate("event", "renewed from {file}"),
    "wanted": to_translate("event", "ordered to print"),
    "buying": to_translate("event", "asking MyParcel for a label"),
    "shipment_made": to_translate("event", "shipment made at MyParcel"),
    "shipment_found": to_translate("event", "shipment found at MyParcel, not bought again"),
    "bought": to_translate("event", "label bought, {tracking}"),
    "buying_stopped": to_translate("event", "no label yet"),
    "shipment_ended": to_translate("event", "ended at MyParcel before it was printed"),
    "concept_cancelled": to_translate("event", "taken back at MyParcel before it cost anything"),
    "label_at_printing": to_translate("event", "its label is made when it is printed, since it costs money from then"),
    "refused": to_translate("event", "refused by MyParcel"),
    "purchase_unsure": to_translate("event", "MyParcel's answer was lost; it is looked up"),
    "slip_printed": to_translate("event", "packing slip sent to {printer}"),
    "slip_not_printed": to_translate("event", "packing slip did not print on {printer}"),
    "slip_unsure": to_translate("event", "not certain whether its packing slip came out of {printer}"),
    "slip_there": to_translate("event", "you say its packing slip is there"),
    "printer_chosen": to_translate("event", "you want it on {printer}"),
    "printer_as_set": to_translate("event", "you want it where Settings say"),
    "sending": to_translate("event", "sent to {printer}"),
    "printed": to_translate("event", "printed on {printer}"),
    "carrier_has_it": to_translate("event", "the carrier has it, so it was printed"),
    "sight_lost": to_translate("event", "a backup was put back; what happened meanwhile is looked up"),
    "not_printed": to_translate("event", "not printed; it waits"),
    "print_failed": to_translate("event", "printing failed"),
    "print_unsure": to_translate("event", "not certain that it came out"),
    "came_out": to_translate("event", "you said that it came out"),
    "did_not_come_out": to_translate("event", "you said that it did not come out"),
    "label_fetched_again": to_translate("event", "its file could not be read: fetched from MyParcel once more"),
    "label_scanned": to_translate("event", "its label was scanned: checked"),
    "print_again": to_translate("event", "printed again on {printer}: {reason}"),
    "telling_amazon": to_translate("event", "telling Amazon"),
    "accepted": to_translate("event", "confirmed at Amazon"),
    "already_accepted": to_translate("event", "was already confirmed at Amazon"),
    "amazon_refused": to_translate("event", "refused by Amazon"),
    "amazon_later": to_translate("event", "Amazon is told later"),
    "amazon_unsure": to_translate("event", "Amazon's answer was lost; it is sent again"),
    "held": to_translate("event", "set aside"),
    "released": to_translate("event", "released"),
    "address_changed": to_translate("event", "address changed"),
    "address_remembered": to_translate("event", "address as you set it on {on}"),
    "address_restored": to_translate("event", "address as Amazon gave it"),
    "address_right": to_translate("event", "you said that the address is right"),
    "address_undone": to_translate("event", "address change taken back"),
    "suggestion_accepted": to_translate("event", "suggestion accepted"),
    "marketplace_chosen": to_translate("event", "marketplace chosen"),
    "to_confirm": to_translate("event", "Amazon is to be told"),
    "found_at_amazon": to_translate("event", "Amazon has it already; not sent again"),
    "left_to_amazon": to_translate("event", "confirmed by Amazon itself"),
    "in_feed": to_translate("event", "telling Amazon, together with others"),
    "exported": to_translate("event", "written to a confirmation file"),
    "closed_by_report": to_translate("event", "no longer unshipped at Amazon: the upload has worked"),
    "still_unshipped": to_translate("event", "still unshipped at Amazon; it is told again"),
    "gone": to_translate("event", "no longer in Amazon's report"),
    "back": to_translate("event", "in Amazon's report again"),
    "changed": to_translate("event", "changed at Amazon: {before} is now {now}"),
    "changed_too_late": to_translate("event", "changed at Amazon after printing: {before} is now {now}"),
    "voided": to_translate("event", "label {tracking} given up"),
    "overridden": to_translate("event", "shipped all the same: {reason}"),
    "combined": to_translate("event", "combined with {orders}"),
    "rides_along": to_translate("event", "put in the parcel of {order}"),
    "taken_apart": to_translate("event", "taken out of the parcel of {order}"),
    "order_left": to_translate("event", "{order} taken out"),
    "repacked": to_translate("event", "packed anew; parcels of the order: {parcels}, boxes of this one: {boxes}"),
    "split_off": to_translate("event", "split off"),
    "box_added": to_translate("event", "added as a further box"),
    "undone": to_translate("event", "undone"),
    "tracking_given": to_translate("event", "you gave it the number {tracking}"),
    "planned": to_translate("event", "service by rule: {rule}"),
    "service_chosen": to_translate("event", "you chose {carrier}"),
}
_SENT = to_translate("event", "sent whole to {printer}, which tells no more")
_OWN = to_translate("carrier", "Own label")
_PACKAGES: dict[str, str] = {
    "package": to_translate("package", "parcel"),
    "mailbox": to_translate("package", "mailbox parcel"),
    "letter": to_translate("package", "letter"),
    "digital_stamp": to_translate("package", "digital stamp"),
    "small_package": to_translate("package", "small parcel"),
}


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """A problem for a person; ``action`` names what the button does (see ``texts_problems``), empty = no button."""

    what: str
    remedy: str
    action: str
    button: str


_STAND_INS: dict[str, str] = {
    "file": to_translate("fact", "The file"),
    "folder": to_translate("fact", "the data folder"),
    "field": to_translate("fact", "A field"),
    "fields": to_translate("fact", "some fields"),
    "columns": to_translate("fact", "some columns"),
    "message": to_translate("fact", "no reason given"),
    "variable": to_translate("fact", "The address of a service"),
    "before": to_translate("fact", "something else"),
    "now": to_translate("fact", "different"),
    "value": to_translate("fact", "this"),
    "other": to_translate("fact", "another"),
    "postal_code": to_translate("fact", "that is there"),
    "likely": to_translate("fact", "another country"),
    "country": to_translate("fact", "this country"),
    "to": to_translate("fact", "another field"),
    "package": to_translate("fact", "this kind of parcel"),
    "option": to_translate("fact", "an option"),
    "weight": "?",
    "state": to_translate("fact", "this province"),
    "order": to_translate("fact", "another"),
    "days": "0",
    "line": "?",
    "sku": to_translate("fact", "a product"),
    "length": "?",
    "limit": "?",
}
_EVENT_STAND_INS: dict[str, str] = {
    "order": to_translate("fact", "another order"),
    "orders": to_translate("fact", "other orders"),
    "reason": to_translate("fact", "no reason given"),
    "parcels": "?",
    "boxes": "?",
    "before": to_translate("fact", "something"),
    "now": to_translate("fact", "something else"),
    "file": to_translate("fact", "a report"),
    "printer": to_translate("fact", "the printer"),
    "rule": to_translate("fact", "none, the usual service"),
    "carrier": to_translate("fact", "another service"),
    "on": to_translate("fact", "an earlier day"),
}
_SKU_SHOWN = 24
"""All of a SKU is to be seen beside the sentence; here it has to fit."""

_HOLES = re.compile(r"[:,]?\s*\(\s*\)|:\s+(?=\.)|[:,]\s*$|\s+(?=[.,:;](?:\s|$))|(?<=\s)\s+")


def _fill(sentence: str, facts: Mapping[str, Fact], stand_ins: Mapping[str, str]) -> str:
    """Put the facts in; one that is missing has a stand-in or leaves no trace, but never stops the sentence."""
    names = [name for _, name, _, _ in Formatter().parse(sentence) if name]
    values = {name: facts[name] for name in names if facts.get(name, "") != ""}
    missing = [name for name in names if name not in values]
    if not missing:
        return sentence.format_map(values)
    for name in missing:
        values[name] = translate("fact", stand_ins[name]) if name in stand_ins else ""
    return _HOLES.sub("", sentence.format_map(values))


def problem_words(note: Note) -> ProblemWords:
    """What happened, what to do, and the button."""
    what, remedy, action = WORDS[note.code]
    first_field = str(note.facts.get("fields", "")).partition(",")[0]
    told = {"reason": "", **({"field": first_field} if first_field else {}), **note.facts}
    if note.code.startswith("shop.") and (meaning := MEANINGS.get(str(told.get("code", "")))):
        told["message"] = translate("myparcel", meaning)
    facts = {key: _fact(key, value) for key, value in told.items()}
    known = remedy_words(str(note.facts.get("reason", ""))) if note.code == "printer.blocked" else ""
    return ProblemWords(
        _fill(translate("problem", what), facts, _STAND_INS),
        known or _fill(translate("problem", remedy), facts, _STAND_INS),
        action,
        _fill(translate("problem", BUTTONS[action]), facts, _STAND_INS) if action else "",
    )


def _fact(key: str, value: Fact) -> Fact:
    words = _FACT_WORDS.get(key)
    return value if words is None else words(str(value))


def problem_sentence(note: Note) -> str:
    """What happened and what to do, in one line."""
    words = problem_words(note)
    return f"{words.what} {words.remedy}"


def suggestion_words(note: Note) -> str:
    """Damaged text and what it should be."""
    return f"{note.facts.get('raw', '')} → {note.facts['suggestion']}".strip()


def stage_words(stage: Stage, problem: Note | None, evidence: Evidence) -> tuple[str, str]:
    """The mark and the one or two words of a state; they never claim more than the evidence."""
    mark, text = _STAGES[stage]
    if problem is not None and stage in (Stage.HELD, Stage.FAILED):
        kin = (problem.code, problem.code.partition("_")[0], problem.code.partition(".")[0])
        text = next((_HELD[code] for code in kin if code in _HELD), text)
    if stage is Stage.DONE and evidence in _DONE:
        return mark, translate("stage", _DONE[evidence])
    return mark, translate("stage", text)


def chip_words(stage: Stage) -> tuple[str, str]:
    """The mark and name of a stage itself."""
    mark, text = _STAGES[stage]
    return mark, translate("stage", text)


def field_name(field: str) -> str:
    """What a field is called."""
    return translate("field", _FIELDS[field]) if field in _FIELDS else field


def event_words(event: Event) -> str:
    """One line of a parcel's history, without its time. Its reason is what a person typed, not a printer's keyword."""
    facts = {key: value if key == "reason" else _fact(key, value) for key, value in event.facts.items()}
    is_only_sent = event.name == "printed" and event.facts.get("evidence") == Evidence.SENT
    return _fill(translate("event", _SENT if is_only_sent else _EVENTS[event.name]), facts, _EVENT_STAND_INS)


def carrier_name(carrier: str) -> str:
    """What a carrier calls itself."""
    return translate("carrier", _OWN) if carrier == OWN else CARRIER_NAMES.get(carrier, carrier)


def package_name(package: str) -> str:
    """What a package type is called."""
    return translate("package", _PACKAGES[package]) if package in _PACKAGES else package


def service_words(service: Service) -> str:
    """How a parcel travels."""
    if service.carrier == OWN:
        return carrier_name(OWN)
    return f"{carrier_name(service.carrier)} {package_name(service.package)}"


def marketplace_name(code: str) -> str:
    """What a marketplace is called; empty = not known."""
    return BY_CODE[code].sales_channel if code in BY_CODE else translate("row", "Marketplace not known")


def ship_by_words(ship_by: datetime | None, now: datetime, marketplace: str | None) -> tuple[str, str]:
    """The day in the marketplace's own time zone, and the countdown or the time of day."""
    if ship_by is None:
        return translate("row", "No date"), ""
    zone = ZoneInfo(BY_CODE[marketplace].time_zone if marketplace in BY_CODE else "Europe/Amsterdam")
    there, today = ship_by.astimezone(zone), now.astimezone(zone).date()
    left_min = int((ship_by - now).total_seconds() // 60)
    if left_min < 0:
        return translate("row", "Late"), QLocale().toString(_date(there), QLocale.FormatType.ShortFormat)
    days = (there.date() - today).days
    if days == 0:
        return translate("row", "Today"), translate("row", "in {hours} h {minutes:02d}").format(
            hours=left_min // 60, minutes=left_min % 60
        )
    clock = f"{there:%H:%M}"
    if days == 1:
        return translate("row", "Tomorrow"), clock
    return week_day_words(there), clock


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


_FACT_WORDS: dict[str, Callable[[str], str]] = {
    "reason": reason_words,
    "message": lambda text: text.rstrip(". "),
    "media": media_words,
    "loaded": media_words,
    "country": country_name,
    "likely": country_name,
    "field": field_name,
    "to": field_name,
    "fields": lambda text: ", ".join(map(field_name, text.split(","))),
    "carrier": carrier_name,
    "package": package_name,
    "option": option_name,
    "delivery": delivery_fact,
    "sku": lambda text: text if len(text) <= _SKU_SHOWN else f"{text[: _SKU_SHOWN - 1]}…",
    "file": lambda text: "Amazon" if text == FETCHED else text,
    "on": lambda text: day_words(date.fromisoformat(text)),
}
"""How facts are said, by their names; all others are said as they are."""
