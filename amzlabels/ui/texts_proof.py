"""The words of the proof log: whether it is as it was written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.proof import Fault, Verdict

translate = QCoreApplication.translate
_SEAL_SHOWN = 16


def verdict_words(verdict: Verdict) -> str:
    """What was found, with the beginning of the last line's hash, by which two people see that they mean one log."""
    if verdict.fault is None:
        if verdict.lines == 0:
            return translate("proof", "Nothing is in it yet.")
        one, many = translate("proof", "1 line, as written."), translate("proof", "{count} lines, all as written.")
        text = one if verdict.lines == 1 else many.format(count=QLocale().toString(verdict.lines))
        return f"{text} {translate('proof', 'Last hash: {hash}…').format(hash=verdict.head[:_SEAL_SHOWN])}"
    text = {
        Fault.ALTERED: translate("proof", "Line {line} is not as it was written."),
        Fault.MISSING: translate("proof", "Line {line} is missing."),
        Fault.ADDED: translate("proof", "Line {line} was added by somebody else."),
    }[verdict.fault].format(line=QLocale().toString(verdict.line))
    before = translate("proof", "The lines before it are as written.") if verdict.line > 1 else ""
    return f"{text} {before}".strip()
