"""What the options of a parcel are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_OPTIONS: Mapping[str, str] = {
    "signature": to_translate("rule", "signature"),
    "only_recipient": to_translate("rule", "only the recipient"),
    "return_if_absent": to_translate("rule", "back if nobody is in"),
    "age_check": to_translate("rule", "18+ check"),
    "large_format": to_translate("rule", "large format"),
    "receipt_code": to_translate("rule", "code at the door"),
    "hide_sender": to_translate("rule", "sender hidden"),
    "same_day": to_translate("rule", "same day"),
    "saturday": to_translate("rule", "on Saturday"),
    "collect": to_translate("rule", "collected from you"),
    "tracked": to_translate("rule", "tracked"),
    "priority": to_translate("rule", "within 24 hours"),
    "insurance": to_translate("rule", "insurance"),
}


def option_name(option: str) -> str:
    """What an option of a parcel is called."""
    return translate("rule", _OPTIONS[option]) if option in _OPTIONS else option
