"""The words for how sure it is that a label is on paper; only QtCore, like ``texts``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.parcel import Evidence, Print
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_printers import reason_words

translate = QCoreApplication.translate


def doubt_words(row: ParcelRow) -> str:
    """What is known of a label that may not have come out."""
    reason = "" if row.problem is None else str(row.problem.facts.get("reason", ""))
    printer = row.printer or translate("check", "the printer")
    if not reason:
        if row.problem is not None and row.problem.code != "printer.uncertain":
            return problem_words(row.problem).what
        return translate("check", "{printer} does not say what became of it.").format(printer=printer)
    return translate("check", "It is not certain. {printer}: {reason}.").format(
        printer=printer, reason=reason_words(reason)
    )


def paper_words(row: ParcelRow) -> str:
    """How sure it is that its label is on paper, never more than is known; empty where it is not said to be."""
    if row.print is not Print.PRINTED:
        return ""
    return {
        Evidence.NONE: translate("check", "Printed, by nobody's word"),
        Evidence.QUEUED: translate("check", "In the queue of {printer}"),
        Evidence.SENT: translate("check", "Sent to printer {printer}"),
        Evidence.PRINTER_SAID_DONE: translate("check", "Printed on {printer}"),
        Evidence.COUNTED: translate("check", "Printed on {printer}, which counted it"),
        Evidence.SEEN: translate("check", "Checked: it was seen on paper"),
    }[row.evidence].format(printer=row.printer or translate("check", "the printer"))
