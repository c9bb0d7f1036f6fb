"""The words of the proof log: whether it is as it was written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.proof import Fault, Verdict

translate = QCoreApplication.translate
_SEAL_SHOWN = 16


def verdict_words(verdict: Verdict) -> str:
    """What was found, with the beginning of the last line's hash, by which two people see that they mean one log."""
    if verdict.fault is not None or verdict.lines == 0:
        return state_words(verdict)
    last = translate("proof", "Last hash: {hash}…").format(hash=verdict.head[:_SEAL_SHOWN])
    return f"{state_words(verdict)} {last}"


def state_words(verdict: Verdict) -> str:
    """What was found."""
    if verdict.fault is None:
        if verdict.lines == 0:
            return translate("proof", "Nothing is in it yet.")
        one, many = translate("proof", "1 line, as written."), translate("proof", "{count} lines, all as written.")
        return one if verdict.lines == 1 else many.format(count=QLocale().toString(verdict.lines))
    text = {
        Fault.ALTERED: translate("proof", "Line {line} is not as it was written."),
        Fault.MISSING: translate("proof", "Line {line} is missing."),
        Fault.ADDED: translate("proof", "Line {line} was added by somebody else."),
    }[verdict.fault].format(line=QLocale().toString(verdict.line))
    before = translate("proof", "The lines before it are as written.") if verdict.line > 1 else ""
    return f"{text} {before}".strip()


def proof_saved_words(change: FileWritten) -> str:
    """What is in a file that was saved of the log, as ``{count}`` and ``{file}``."""
    if change.what == "claim":
        one, many = (
            translate("proof", "Proof of 1 parcel is in {file}."),
            translate("proof", "Proof of {count} parcels is in {file}."),
        )
    else:
        one, many = (
            translate("proof", "1 line of the log is in {file}."),
            translate("proof", "{count} lines of the log are in {file}."),
        )
    return one if change.entries == 1 else many
