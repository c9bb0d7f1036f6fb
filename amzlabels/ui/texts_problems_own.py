"""The words of what stands against labels that are drawn here, and against the numbers a person gives them."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING, SETTINGS_NUMBERS, SETTINGS_OWN_LABELS
from amzlabels.ui.translation import to_translate

OF_OWN_LABELS: dict[str, tuple[str, str, str]] = {
    "own.customs": (
        to_translate("problem", "This parcel goes through customs ({country}); an own label has no customs form."),
        to_translate("problem", "Choose a carrier for it, or for all under Settings, Carrier."),
        SETTINGS_OWN_LABELS,
    ),
    "own.range_wrong": (
        to_translate("problem", "No tracking number can be made: {field} of your number range is not right."),
        to_translate("problem", "Correct the range; the label is then drawn."),
        SETTINGS_NUMBERS,
    ),
    "own.range_used_up": (
        to_translate("problem", "Your range of tracking numbers is used up; {number} was the last."),
        to_translate("problem", "Enter a new range; the label is then drawn."),
        SETTINGS_NUMBERS,
    ),
    "own.tracking_missing": (
        to_translate("problem", "This parcel has no tracking number yet, so Amazon is not told."),
        to_translate("problem", "Scan or type it (K)."),
        NOTHING,
    ),
    "own.tracking_shape": (
        to_translate("problem", "This cannot be a tracking number; nothing was noted."),
        to_translate("problem", "Scan or type 4 to 50 letters and digits without blanks."),
        NOTHING,
    ),
    "own.tracking_taken": (
        to_translate("problem", "Order {order} has this tracking number already; nothing was noted."),
        to_translate("problem", "Scan the label of the chosen parcel."),
        NOTHING,
    ),
    "own.tracking_too_late": (
        to_translate("problem", "This parcel takes no tracking number now; nothing was noted."),
        to_translate("problem", "Only own labels that Amazon has not been told of can be given one."),
        NOTHING,
    ),
}
