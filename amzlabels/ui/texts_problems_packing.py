"""The words of what stands against packing parcels differently, letting them go or taking an act back."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING, RELEASE
from amzlabels.ui.translation import to_translate

OF_PACKING: dict[str, tuple[str, str, str]] = {
    "order.rider_left": (
        to_translate("problem", "Order {order} was to go in this parcel, and does not any more."),
        to_translate("problem", "Take its goods out. The label stays as it is: ship it all the same."),
        RELEASE,
    ),
    "packing.addresses_differ": (
        to_translate("problem", "These orders do not go to the same name and address; nothing was combined."),
        to_translate("problem", "Choose orders that do, or edit the address first."),
        NOTHING,
    ),
    "packing.already_bought": (
        to_translate("problem", "A label is bought or on its way for one of these; nothing was changed."),
        to_translate("problem", "Give its label up first (V), then pack it differently."),
        NOTHING,
    ),
    "packing.not_ready": (
        to_translate("problem", "One of these is held; nothing was combined."),
        to_translate("problem", "Mend or release it first."),
        NOTHING,
    ),
    "packing.two_with_boxes": (
        to_translate("problem", "Two of these parcels need several boxes; nothing was combined."),
        to_translate("problem", "Set one of them to 1 box first (S)."),
        NOTHING,
    ),
    "packing.same_order": (
        to_translate("problem", "These are parts of one order; nothing was combined."),
        to_translate("problem", "Press S to put them together again."),
        NOTHING,
    ),
    "packing.needs_two": (
        to_translate("problem", "No other order that is ready goes to this address."),
        to_translate("problem", "Choose several orders (Space) to combine them."),
        NOTHING,
    ),
    "packing.has_changed": (
        to_translate("problem", "This order changed while you were packing it; it was left as it is now."),
        to_translate("problem", "Press S and pack it again."),
        NOTHING,
    ),
    "packing.boxes_need_items": (
        to_translate("problem", "A box without items cannot go through customs; nothing was changed."),
        to_translate("problem", "Split the items over parcels instead."),
        NOTHING,
    ),
    "packing.undo_too_late": (
        to_translate("problem", "It is too late to undo that: something happened to it since."),
        to_translate("problem", "Nothing was changed. Look at the parcel and its history."),
        NOTHING,
    ),
    "packing.reason_needed": (
        to_translate("problem", "Amazon does not want this shipped, so releasing it needs a reason."),
        to_translate("problem", "Choose the parcel and press H, then say why."),
        NOTHING,
    ),
}
