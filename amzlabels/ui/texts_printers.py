"""The words for printers: what kind, how they stand, what they can be believed; only QtCore, like ``texts``."""

from __future__ import annotations

import re
from typing import Literal

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState, RawPrinter
from amzlabels.domain.routing import LABELS_PRINTER, Routed, route_for
from amzlabels.domain.settings import Settings
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

Tone = Literal["good", "wait", "needs", "bad"]

_REASONS: dict[str, str] = {
    "media-empty": to_translate("reason", "it is out of labels"),
    "media-needed": to_translate("reason", "it is out of labels"),
    "paper-empty": to_translate("reason", "it is out of paper"),
    "media-jam": to_translate("reason", "a label is jammed"),
    "cover-open": to_translate("reason", "its cover is open"),
    "door-open": to_translate("reason", "its cover is open"),
    "interlock-open": to_translate("reason", "its cover is open"),
    "marker-supply-empty": to_translate("reason", "its ribbon is empty"),
    "output-area-full": to_translate("reason", "its tray is full"),
    "spool-area-full": to_translate("reason", "the computer has no room for print jobs"),
    "paused": to_translate("reason", "it is paused"),
    "held": to_translate("reason", "the job is held in the print queue"),
    "offline": to_translate("reason", "it is off or not connected"),
    "connecting-to-device": to_translate("reason", "it is being reached"),
    "no-driver": to_translate("reason", "its queue has no driver"),
    "not-allowed": to_translate("reason", "you may not print on it"),
    "format-unsupported": to_translate("reason", "it takes no PDF"),
    "not-accepting": to_translate("reason", "its queue takes no jobs"),
    "cups-missing-filter": to_translate("reason", "its driver is not complete"),
    "printer-memory-lost": to_translate("reason", "it was switched off meanwhile"),
    "job-gone": to_translate("reason", "the job is gone from the print queue"),
    "canceled": to_translate("reason", "the job was cancelled in the print queue"),
    "answer-lost": to_translate("reason", "its answer was lost"),
    "not-answering": to_translate("reason", "it does not answer, as without labels or with its cover open"),
    "not-counted": to_translate("reason", "it counted no label"),
    "counter-shared": to_translate("reason", "it printed for others meanwhile"),
    "out-of-reach": to_translate("reason", "it could not be reached meanwhile"),
    "folder-unwritable": to_translate("reason", "its folder cannot be written"),
    "printer-gone": to_translate("reason", "it is not there any more"),
    "printing-silent": to_translate("reason", "the computer's printing did not answer"),
    "completed-with-errors": to_translate("reason", "the label may not have been sent whole"),
    "state-unknown": to_translate("reason", "the print queue tells nothing that is understood"),
    "aborted": to_translate("reason", "the job was given up"),
    "retrying": to_translate("reason", "it is tried again and again in vain"),
    "resources-are-not-ready": to_translate("reason", "it is tried again later"),
    "not-taken": to_translate("reason", "the computer has not taken the job"),
    "began-anew": to_translate("reason", "it began anew and may have printed it twice"),
    "needs-zpl": to_translate("reason", "it understands ZPL alone"),
    "nothing-told": to_translate("reason", "the computer does not say what becomes of jobs there"),
    "attention": to_translate("reason", "it needs somebody"),
    "error": to_translate("reason", "it has an error"),
    "driver-refused": to_translate("reason", "its driver cannot print this"),
    "broken-off": to_translate("reason", "Windows broke off while taking it"),
    "": to_translate("reason", "it does not say why"),
}
_REMEDIES: dict[str, str] = {
    "media-empty": to_translate("reason", "Load a roll; printing goes on by itself."),
    "media-needed": to_translate("reason", "Load a roll; printing goes on by itself."),
    "paper-empty": to_translate("reason", "Load A4; printing goes on by itself."),
    "media-jam": to_translate("reason", "Take the jammed label out; printing goes on by itself."),
    "cover-open": to_translate("reason", "Close it; printing goes on by itself."),
    "door-open": to_translate("reason", "Close it; printing goes on by itself."),
    "interlock-open": to_translate("reason", "Close it; printing goes on by itself."),
    "marker-supply-empty": to_translate("reason", "Put a new ribbon in; printing goes on by itself."),
    "output-area-full": to_translate("reason", "Empty the tray; printing goes on by itself."),
    "not-answering": to_translate("reason", "Load labels and close it; printing goes on by itself."),
    "no-driver": to_translate("reason", "Set it up: ZPL for a Zebra or its like, else install its driver."),
    "paused": to_translate("reason", "Press the printer's button, or resume it in the computer's printer settings."),
    "offline": to_translate("reason", "Switch it on and plug it in; printing goes on by itself."),
    "connecting-to-device": to_translate("reason", "Switch it on and plug it in; printing goes on by itself."),
    "attention": to_translate("reason", "Look at its lights or display; printing goes on by itself."),
    "error": to_translate("reason", "Look at its lights or display; printing goes on by itself."),
}
_BUILT_IN: dict[str, str] = {
    "PDF folder": to_translate("printer", "PDF folder"),
    "PDF folder for documents": to_translate("printer", "PDF folder for documents"),
}
_SIZES: dict[str, str] = {
    "a6": to_translate("settings", "A6 (105 × 148 mm)"),
    "100x150": to_translate("settings", "100 × 150 mm"),
    "4x6": to_translate("settings", "4 × 6 inches"),
    "62x100": to_translate("settings", "62 × 100 mm"),
}
_SOLD_AS: dict[str, str] = {
    "105 × 148 mm": _SIZES["a6"],
    "102 × 152 mm": _SIZES["4x6"],
    "148 × 210 mm": to_translate("settings", "A5 (148 × 210 mm)"),
    "210 × 297 mm": to_translate("settings", "A4 (210 × 297 mm)"),
}
_ROUTED: dict[Routed, str] = {
    Routed.LABEL: to_translate("settings", "Labels"),
    Routed.CUSTOMS: to_translate("settings", "A4 customs forms"),
    Routed.SLIP: to_translate("settings", "Packing slips"),
    Routed.RETURN: to_translate("settings", "Return labels"),
}
_SEVERITY = re.compile(r"-(?:report|warning|error)$")
_PWG_SIZE = re.compile(r"_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$")
_MM_PER_INCH = 25.4


def reason_words(reason: str) -> str:
    """Why a printer waits, to follow a colon; ``reason`` is a bare keyword (RFC 8011 §5.4.12), severity allowed."""
    bare = _SEVERITY.sub("", reason)
    if bare in _REASONS:
        return translate("reason", _REASONS[bare])
    return translate("reason", "it reports “{reason}”").format(reason=bare)


def remedy_words(reason: str) -> str:
    """What to do about a reason; empty where that depends."""
    remedy = _REMEDIES.get(_SEVERITY.sub("", reason), "")
    return translate("reason", remedy) if remedy else ""


def media_words(media: str) -> str:
    """A PWG media name (PWG 5101.1) as people measure labels."""
    size_mm = media_size_mm(media)
    return media if size_mm is None else f"{round(size_mm[0])} × {round(size_mm[1])} mm"


def media_size_mm(media: str) -> tuple[float, float] | None:
    """Width and height that a PWG media name states, None where it states none."""
    match = _PWG_SIZE.search(media)
    if match is None:
        return None
    in_mm = _MM_PER_INCH if match[3] == "in" else 1.0
    return float(match[1]) * in_mm, float(match[2]) * in_mm


def media_title(media: str) -> str:
    """A PWG media name as it is sold, where that is known to most."""
    name = _SOLD_AS.get(media_words(media))
    return translate("settings", name) if name else media_words(media)


def size_name(size: str) -> str:
    """A label size as the seller chooses it; ``size`` is one of ``own_labels.SIZES_MM``."""
    return translate("settings", _SIZES[size])


def routed_words(document: Routed) -> str:
    """A paper that can have a printer of its own."""
    return translate("settings", _ROUTED[document])


def slips_printer(settings: Settings) -> str:
    """What the printer of slips is called, as long as no carrier has another; empty where there is none."""
    printer = route_for(settings.routes, Routed.SLIP, "") or settings.document_printer
    return translate("settings", "The label's printer") if printer == LABELS_PRINTER else printer


def printer_title(name: str, kind: PrinterKind | None = None) -> str:
    """What a printer is called; those that are built in have their names in the reader's language."""
    return translate("printer", _BUILT_IN.get(name, name)) if kind is PrinterKind.PDF_FOLDER else name


def printer_state_words(printer: PrinterInfo) -> tuple[Tone, str]:
    """The tone (good, wait, needs or bad) and how the printer stands."""
    why = next(iter(printer.reasons), "")
    if printer.state is PrinterState.GONE:
        return "bad", translate("printer", "Not there. Plug it in and switch it on.")
    if printer.state is PrinterState.STOPPED or why:
        return "needs", translate("printer", "Waits: {reason}.").format(reason=reason_words(why))
    if printer.state is PrinterState.BUSY:
        return "wait", translate("printer", "Busy printing.")
    return "good", translate("printer", "Ready.")


def evidence_words(printer: PrinterInfo, *, is_asked: bool = False) -> str:
    """What "printed" means with this printer, never more than it can tell; ``is_asked``: that is not enough."""
    if printer.kind is PrinterKind.PDF_FOLDER:
        return translate("printer", "“Printed” means here: the PDF file is in the folder.")
    if is_asked:
        return translate("printer", "It only tells that a label was sent: you will be asked whether each came out.")
    return {
        Evidence.NONE: translate("printer", "It tells nothing back: you will be asked whether labels came out."),
        Evidence.QUEUED: translate("printer", "It only takes labels: you will be asked whether each came out."),
        Evidence.SENT: translate("printer", "“Printed” means here: the label was sent to the printer whole."),
        Evidence.PRINTER_SAID_DONE: translate("printer", "“Printed” means here: the printer said it was done."),
        Evidence.COUNTED: translate("printer", "“Printed” means here: the printer counted the label."),
        Evidence.SEEN: translate("printer", "“Printed” means here: somebody saw the label."),
    }[printer.evidence]


def found_words(printer: RawPrinter) -> tuple[Tone, str]:
    """What was found at an address, and what "printed" would mean with it."""
    dpi = translate("printer", ", {dpi} dpi").format(dpi=printer.dpi) if printer.dpi else ""
    found = translate("printer", "Found: {printer}{dpi}.").format(printer=printer.name, dpi=dpi)
    if printer.evidence is Evidence.SENT:
        doubt = translate(
            "printer",
            "It does not tell how it stands. If it is out of labels or open, mend that and find it again; else "
            "“printed” can only mean that the label was sent to it.",
        )
        return "needs", f"{found} {doubt}"
    counts = printer.evidence is Evidence.COUNTED
    said = (
        translate("printer", "It counts the labels it prints.")
        if counts
        else translate("printer", "It tells when it is done, but does not count labels.")
    )
    return "good", f"{found} {said}"


def size_words(printer: PrinterInfo) -> str:
    """The label sizes it has, shortest list first read; empty where it tells none."""
    sizes = dict.fromkeys(media_words(media) for media in printer.media if not media.startswith("custom_m"))
    if not sizes:
        return ""
    shown = list(sizes)[:4]
    more = len(sizes) - len(shown)
    text = ", ".join(shown)
    return text if more <= 0 else translate("printer", "{sizes} and {count} more").format(sizes=text, count=more)
