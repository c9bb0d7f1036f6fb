"""The words of what was done and can be taken back, by the desk's names of acts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.changes import Undoable
from amzlabels.ui.translation import to_translate

_CONTEXT = "ChangeNotices"
_ANY = (
    to_translate("ChangeNotices", "1 parcel is changed."),
    to_translate("ChangeNotices", "{count} parcels are changed."),
)
_ACTS: dict[str, tuple[str, str]] = {
    "hold": (
        to_translate("ChangeNotices", "1 parcel is set aside."),
        to_translate("ChangeNotices", "{count} parcels are set aside."),
    ),
    "release": (
        to_translate("ChangeNotices", "1 parcel is back in the queue."),
        to_translate("ChangeNotices", "{count} parcels are back in the queue."),
    ),
    "sheet": (
        to_translate("ChangeNotices", "The label sheet is another one now."),
        to_translate("ChangeNotices", "The label sheet is another one now."),
    ),
    "save_products": (
        to_translate("ChangeNotices", "1 product is changed."),
        to_translate("ChangeNotices", "{count} products are changed."),
    ),
    "combine": (
        to_translate("ChangeNotices", "1 order travels in one parcel."),
        to_translate("ChangeNotices", "{count} orders travel in one parcel."),
    ),
    "take_apart": (
        to_translate("ChangeNotices", "1 order has its own label again."),
        to_translate("ChangeNotices", "{count} orders have their own labels again."),
    ),
    "repack": (
        to_translate("ChangeNotices", "The order is 1 label now."),
        to_translate("ChangeNotices", "The order is {count} labels now."),
    ),
    "add_box": (
        to_translate("ChangeNotices", "1 label more is ready to print."),
        to_translate("ChangeNotices", "1 label more is ready to print."),
    ),
    "override": (
        to_translate("ChangeNotices", "1 order goes out all the same."),
        to_translate("ChangeNotices", "{count} orders go out all the same."),
    ),
    "cancel_unprinted": (
        to_translate("ChangeNotices", "1 label is cancelled and its order set aside."),
        to_translate("ChangeNotices", "{count} labels are cancelled and their orders set aside."),
    ),
    "change_address": (
        to_translate("ChangeNotices", "The address is changed."),
        to_translate("ChangeNotices", "{count} addresses are changed."),
    ),
    "accept_suggestions": (
        to_translate("ChangeNotices", "The suggestion is accepted."),
        to_translate("ChangeNotices", "{count} suggestions are accepted."),
    ),
    "say_right": (
        to_translate("ChangeNotices", "1 address is right as it is."),
        to_translate("ChangeNotices", "{count} addresses are right as they are."),
    ),
    "take_amazons": (
        to_translate("ChangeNotices", "The address is as Amazon gave it."),
        to_translate("ChangeNotices", "{count} addresses are as Amazon gave them."),
    ),
}
"""What is said of one, and of several."""


def undo_words(change: Undoable) -> str:
    """What was done."""
    one, several = _ACTS.get(change.act, _ANY)
    return QCoreApplication.translate(_CONTEXT, one if change.count == 1 else several).format(count=change.count)
