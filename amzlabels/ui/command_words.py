"""What the command line says to a person, translated; what it says to programs (JSON) is in ``app.command_json``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.changes import (
    ActRefused,
    Blocked,
    Change,
    FetchProgress,
    Imported,
    ImportStarted,
    Progress,
    WorkPaused,
)
from amzlabels.domain.paper_changes import SheetTold, SlipsInDoubt
from amzlabels.domain.printing_changes import LabelsExpired
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FOR_FILE, FOR_NUMBER, ParcelRow
from amzlabels.domain.sheets import LabelSheet
from amzlabels.ui.texts import problem_sentence, stage_words
from amzlabels.ui.texts_documents import slips_in_doubt_words
from amzlabels.ui.texts_labels import place_words
from amzlabels.ui.texts_packing import box_words, rides_words
from amzlabels.ui.texts_waiting import expired_words
from amzlabels.ui.texts_why import why_words

_tr = QCoreApplication.translate


def change_line(change: Change) -> str:
    """One line of progress for stderr; empty for changes that are not told."""
    if isinstance(change, ImportStarted):
        return _tr("command", "Reading {file}…").format(file=change.path.name)
    if isinstance(change, FetchProgress):
        return fetch_line(change)
    if isinstance(change, Imported):
        return import_line(change)
    if isinstance(change, Progress):
        return _tr("command", "{done} of {total} labels done").format(done=change.done, total=change.total)
    if isinstance(change, Blocked) and change.reason:
        return problem_sentence(Note("printer.blocked", {"printer": change.printer, "reason": change.reason}))
    if isinstance(change, SheetTold) and len(change.sheet.free) < change.sheet.per_sheet:
        return sheet_line(change.sheet)
    if isinstance(change, LabelsExpired):
        return expired_words(change.printer, len(change.parcel_ids), change.hours)
    if isinstance(change, WorkPaused):
        sentence = f"{problem_sentence(change.problem)} {change.problem.facts.get('payment_url', '')}".strip()
        if change.retry_in_s is None:
            return sentence
        again = _tr("command", "Trying again in {seconds} s.").format(seconds=round(change.retry_in_s))
        return f"{sentence} {again}"
    return _slip_line(change)


def _slip_line(change: Change) -> str:
    """What is wrong with slips; empty where nothing is."""
    if isinstance(change, SlipsInDoubt) and change.parcel_ids:
        return slips_in_doubt_words(change)
    return problem_sentence(change.problem) if isinstance(change, ActRefused) and change.act == "slip" else ""


def sheet_line(sheet: LabelSheet) -> str:
    """What is free on the sheet of labels that is printed on next."""
    text = _tr("command", "The next labels go on the sheet in {printer} that has these places free: {places}.")
    places = ", ".join(place_words(each, sheet.per_sheet).lower() for each in sheet.free)
    return text.format(printer=sheet.printer, places=places)


def fetch_line(change: FetchProgress) -> str:
    """How far the report is that Amazon was asked for."""
    if change.stage == "requested":
        return _tr("command", "Asking Amazon for the unshipped orders…")
    if change.stage == "ready":
        return _tr("command", "The report is ready.")
    return _tr("command", "Amazon is making the report ({seconds} s)…").format(seconds=round(change.elapsed_s))


def no_orders_line() -> str:
    """Said when Amazon has nothing to ship."""
    return _tr("command", "Amazon has no unshipped orders.")


def import_line(change: Imported) -> str:
    """What was found in a report."""
    summary = change.summary
    one, many = _tr("command", "1 order"), _tr("command", "{count} orders")
    orders = _counted(summary.orders, one, many)
    text = _tr("command", "{orders}: {added} new, {held} held, {done} already done")
    return text.format(orders=orders, added=summary.added, held=summary.held, done=summary.already_done)


def parcel_line(row: ParcelRow) -> str:
    """One parcel for a person: state, order, destination, tracking, and what stands in its way."""
    mark, words = stage_words(row.stage, row.problem, row.evidence)
    place = f"{row.country} {row.postal_code} {row.city}".strip()
    problem = problem_sentence(row.problem) if row.problem is not None else ""
    exported = _tr("command", "in the confirmation file") if row.is_exported else ""
    company = " ".join(rides_words(row.rides_with)) if row.rides_with is not None else box_words(row)
    waits = why_words(row) if row.waits_for in (FOR_NUMBER, FOR_FILE) else ""
    parts = (f"{mark} {words:<14}", row.order_id, place, company, row.tracking, exported, waits, problem)
    return "  ".join(part for part in parts if part)


def order_line(order_id: str, units: int, place: str, problems: list[str]) -> str:
    """One order of ``check``."""
    stands = "; ".join(problems) if problems else _tr("command", "ready to ship")
    counted = _counted(units, _tr("command", "1 unit"), _tr("command", "{count} units"))
    text = _tr("command", "{order}  {units} to {place}: {stands}")
    return text.format(order=order_id, units=counted, place=place, stands=stands)


def summary_line(done: int, total: int) -> str:
    """The last line of ``ship`` and ``resume``."""
    return _tr("command", "{done} of {total} confirmed at Amazon").format(done=done, total=total)


def file_line(entries: int, path: str) -> str:
    """The answer of ``confirmation-file``."""
    packages = _counted(entries, _tr("command", "1 package"), _tr("command", "{count} packages"))
    return _tr("command", "{packages} written to {path}").format(packages=packages, path=path)


def nothing_line() -> str:
    """The answer of ``status`` where there is nothing."""
    return _tr("command", "No orders yet.")


def usage() -> str:
    """What the program can be told."""
    known = _tr(
        "command",
        "amzlabels [REPORT…]                     opens the window, and imports\n"
        "amzlabels --demo                        the window in a world of its own\n"
        "amzlabels check REPORT [--json]         what would be shipped; changes nothing\n"
        "amzlabels ship REPORT [--marketplace NL] [--printer NAME] [--labels own] [--demo] [--json]\n"
        "amzlabels ship … --document-printer NAME     what comes as A4 (customs) prints elsewhere\n"
        "amzlabels ship --fetch …                the same with Amazon's newest report\n"
        "amzlabels resume [--printer NAME] [--labels own] [--json]   finishes what a stop left open\n"
        "amzlabels status [--json]               every parcel and how it stands\n"
        "amzlabels confirmation-file OUT         the upload file for Seller Central\n"
        "amzlabels printers [--json]             the printers it can see",
    )
    verifying = _tr(
        "command", "amzlabels verify [FILE] [--json]        whether the proof log, or a CSV of it, is as written"
    )
    return f"{known}\n{verifying}"


def purpose(command: str) -> str:
    """What a command does, and what its exit status says."""
    return {
        "check": _tr(
            "command",
            "Tells what would be shipped and what stands in the way; changes nothing. "
            "Ends with 1 if an order has a problem.",
        ),
        "ship": _tr(
            "command",
            "Imports a report, buys and prints the labels, and tells Amazon. Ends with 1 if an order needs a person.",
        ),
        "resume": _tr(
            "command", "Finishes what a stop left open, without a report. Ends with 1 if an order needs a person."
        ),
        "status": _tr("command", "Lists every parcel and how it stands."),
        "confirmation-file": _tr(
            "command",
            "Writes the upload file for Seller Central, OUT, of what is printed and not confirmed, and marks it as "
            "exported.",
        ),
        "printers": _tr("command", "Lists the printers that the program can see."),
        "verify": _tr(
            "command",
            "Tells whether the proof log of this computer, or FILE, a CSV that was saved of one, is as it was written. "
            "Ends with 1, and names the first line that is not, if it is not.",
        ),
    }[command]


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
