"""The words of a printer's set-up: what is loaded, what came out, what follows; only QtCore, like ``texts``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.calibration import BARS, LARGEST_MM, SMALLEST_MM, module_mm
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import LABEL_MEDIA, JobState, PrinterInfo, PrinterKind, RawPrinter
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Note
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_printers import Tone, media_size_mm, media_title
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate


class Outcome(StrEnum):
    """What came out of a printer that was sent the test label."""

    RIGHT = "right"
    WRONG_SIZE = "wrong size"
    NOTHING = "nothing"
    RUBBISH = "rubbish"


_OUTCOMES: dict[Outcome, str] = {
    Outcome.RIGHT: to_translate("guide", "The test label, and its &rulers are 50 mm long"),
    Outcome.WRONG_SIZE: to_translate(
        "guide", "The test label, but its rulers are &longer or shorter, or it is cut off"
    ),
    Outcome.NOTHING: to_translate("guide", "N&othing, or an empty label"),
    Outcome.RUBBISH: to_translate("guide", "&Signs and code instead of the test label"),
}
_ADVICE: dict[Outcome, str] = {
    Outcome.WRONG_SIZE: to_translate(
        "guide",
        "Go back and choose the size that is really in it. If that is right, choose the same size in the printer’s own "
        "settings on this computer, turn off any scaling there, and print again.",
    ),
    Outcome.NOTHING: to_translate(
        "guide",
        "Look at the printer: is it on, loaded, closed and not paused? Then print again. If labels stay empty, its "
        "driver does not suit it, or it is a thermal printer with its roll the wrong way round.",
    ),
}


_TROUBLE = {
    JobState.BLOCKED: "printer.blocked",
    JobState.FAILED: "printer.failed",
    JobState.UNCERTAIN: "printer.uncertain",
}


# The bounds of what a printer cuts to measure, as media names begin that state them (PWG 5101.1).
_SMALLEST, _LARGEST = "custom_min_", "custom_max_"


def outcome_words(outcome: Outcome) -> str:
    """What may have come out, with its mnemonic."""
    return translate("guide", _OUTCOMES[outcome])


def advice_words(outcome: Outcome, printer: PrinterInfo, language: Language) -> str:
    """What to do when something else than the test label came out."""
    if outcome is Outcome.WRONG_SIZE and language is Language.ZPL:
        return translate(
            "guide",
            "Go back and choose other dots per inch: at 300 dpi rulers that are drawn for 203 are 34 mm long. If they "
            "are 50 mm and only the edges are cut off, choose the size that is really in it.",
        )
    if outcome is not Outcome.RUBBISH:
        return translate("guide", _ADVICE[outcome])
    if printer.kind is PrinterKind.RAW:
        return translate(
            "guide",
            "This printer does not understand ZPL. Switch its language to ZPL in its own menu, or take it off the list "
            "and install its driver.",
        )
    if language is Language.ZPL:
        return translate(
            "guide",
            "It does not understand ZPL either. Install the printer’s own driver on this computer, then look again.",
        )
    return translate(
        "guide",
        "This queue sends pages that the printer does not understand. If it understands ZPL, as Zebra’s do, try that; "
        "on a network, add it by its address instead. Else install the printer’s own driver.",
    )


def media_offered(printer: PrinterInfo, chosen: str) -> list[tuple[str, str]]:
    """What can be in a printer, as (PWG name, words): labels first, in their usual order, then as it tells them.

    Of the usual labels those that it cuts to measure are there, too; all where it tells none or is told by us.
    ``chosen`` is always among them unless it is empty.
    """
    told: Iterable[str] = LABEL_MEDIA
    if printer.kind is not PrinterKind.RAW and printer.media:
        fixed = (media for media in printer.media if not media.startswith((_SMALLEST, _LARGEST)))
        told = (*fixed, *(media for media in LABEL_MEDIA if _is_cut_to_measure(media, printer.media)))
    usual = [media_title(media) for media in LABEL_MEDIA]
    offered: dict[str, str] = {}
    for media in (chosen, *told):
        if media and (media == chosen or _is_measurable(media)):
            offered.setdefault(media_title(media), media)
    ordered = sorted(offered, key=lambda words: (words not in usual, usual.index(words) if words in usual else 0))
    return [(offered[words], words) for words in ordered]


def _is_cut_to_measure(media: str, told: Iterable[str]) -> bool:
    """Whether a size lies between the bounds that a printer tells of what it can cut to measure."""
    bounds = {each[: len(_SMALLEST)]: media_size_mm(each) for each in told if each.startswith((_SMALLEST, _LARGEST))}
    size_mm, smallest, largest = media_size_mm(media), bounds.get(_SMALLEST), bounds.get(_LARGEST)
    if size_mm is None or smallest is None or largest is None:
        return False
    return all(low <= each <= high for low, each, high in zip(smallest, size_mm, largest, strict=True))


def _is_measurable(media: str) -> bool:
    """Whether the test label is made for this size."""
    size_mm = media_size_mm(media)
    if size_mm is None:
        return False
    width_mm, height_mm = sorted(size_mm)
    return SMALLEST_MM[0] <= width_mm <= LARGEST_MM[0] and SMALLEST_MM[1] <= height_mm <= LARGEST_MM[1]


def dpi_words(dpi: int) -> str:
    """How fine a printer prints; 0 = not known."""
    return translate("settings", "{dpi} dpi").format(dpi=dpi) if dpi else translate("guide", "I do not know")


def millimetre_words(distance_mm: float) -> str:
    """A distance as people write it."""
    return QLocale().toString(distance_mm, "f", 0 if distance_mm.is_integer() else 1)


def offset_words(right_mm: float, down_mm: float) -> str:
    """Where the label is moved to, to follow "moved"; empty where it stays."""
    parts = []
    if right_mm:
        way = translate("guide", "{mm} mm right") if right_mm > 0 else translate("guide", "{mm} mm left")
        parts.append(way.format(mm=millimetre_words(abs(right_mm))))
    if down_mm:
        way = translate("guide", "{mm} mm down") if down_mm > 0 else translate("guide", "{mm} mm up")
        parts.append(way.format(mm=millimetre_words(abs(down_mm))))
    return ", ".join(parts)


def bars_words(number: int, dpi: int) -> str:
    """What a person ticks once bars scan; ``number`` counts from 1."""
    width = QLocale().toString(module_mm(dpi)[number - 1], "f", 2)
    return translate("guide", "Bars &{number} scan ({width} mm)").format(number=number, width=width)


def bars_verdict(scanned: Sequence[bool]) -> tuple[Tone, str]:
    """What follows from which bars scan, the widest first."""
    if scanned[-1]:
        return "good", translate("guide", "Even the finest bars scan. Carriers’ labels will, too.")
    if not any(scanned):
        return "wait", translate("guide", "Scan each of them, or tick what scans. Without a scanner, go on.")
    count = sum(scanned)
    if count < len(BARS) - 1:
        return "needs", translate(
            "guide",
            "Labels of carriers may not scan. Clean the print head, print slower or lighter in the printer’s own "
            "settings, and check the dots per inch.",
        )
    return "needs", translate(
        "guide",
        "The finest bars do not scan yet. Clean the print head, print slower or lighter. Most labels will still scan.",
    )


def test_label_words(told: TestLabelTold) -> tuple[Tone, str]:
    """How a test label stands; no more than its printer proves."""
    report, facts = told.report, {"printer": told.printer, "reason": told.report.reason}
    if report.state is JobState.PRINTED:
        if report.evidence in (Evidence.PRINTER_SAID_DONE, Evidence.COUNTED):
            return "good", translate("guide", "The test label printed.")
        return "good", translate("guide", "The test label was sent. Look at the printer.")
    if report.state in _TROUBLE:
        return "needs", problem_sentence(Note(_TROUBLE[report.state], facts))
    return "wait", translate("guide", "The test label is on its way…")


def set_up_words(now: PrinterProfile | RawPrinter) -> str:
    """What was settled about a printer, in one line."""
    parts = [media_title(now.media)] if now.media else []
    parts += [dpi_words(now.dpi)] if now.dpi else []
    if isinstance(now, PrinterProfile) and now.language is Language.ZPL:
        parts.append(translate("guide", "in ZPL"))
    moved = offset_words(now.right_mm, now.down_mm)
    parts += [translate("guide", "moved {offset}").format(offset=moved)] if moved else []
    if isinstance(now, PrinterProfile) and now.trusts_sent:
        parts.append(translate("guide", "sent counts as printed"))
    return " · ".join(parts)
