"""The words for labels that wait for a printer; only QtCore, like ``texts``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

OF_WAITING: dict[str, str] = {
    "taken_back": to_translate("event", "taken back from {printer}, not printed there"),
}
"""Lines of a parcel's history."""


def waiting_words(count: int) -> str:
    """How many labels wait for a printer; empty for none."""
    if not count:
        return ""
    if count == 1:
        return translate("waiting", "1 label waits for it.")
    return translate("waiting", "{count} labels wait for it.").format(count=count)


def expired_words(printer: str, count: int, hours: int) -> str:
    """What has waited for too long to be printed without a question."""
    if count == 1:
        text = translate("waiting", "1 label waited more than {hours} hours for {printer} and was not printed.")
    else:
        text = translate("waiting", "{count} labels waited more than {hours} hours for {printer} and were not printed.")
    asked = translate("waiting", "Print what still has to go.")
    return f"{text.format(count=count, hours=hours, printer=printer)} {asked}"
