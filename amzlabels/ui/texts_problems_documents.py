"""The words of what stands against a paper that goes with the labels."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING
from amzlabels.ui.translation import to_translate

OF_DOCUMENTS: dict[str, tuple[str, str, str]] = {
    "paper.nothing_to_pick": (
        to_translate("problem", "There is nothing to pick."),
        to_translate("problem", "Bring orders in, or choose the parcels whose goods are to be fetched."),
        NOTHING,
    ),
    "paper.nothing_printed_today": (
        to_translate("problem", "No label was printed today, so there is no day list."),
        to_translate("problem", "Print labels first; the day list names those of one day."),
        NOTHING,
    ),
}
