"""The words of what stands against proving something."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING
from amzlabels.ui.translation import to_translate

OF_PROOF: dict[str, tuple[str, str, str]] = {
    "proof.unreadable": (
        to_translate("problem", "{file} cannot be read."),
        to_translate("problem", "Check that it is there and that you may open it."),
        NOTHING,
    ),
    "proof.another_file": (
        to_translate("problem", "{file} was not saved from the proof log."),
        to_translate("problem", "Choose a CSV file that was saved there and not changed since, not even by Excel."),
        NOTHING,
    ),
    "proof.too_many": (
        to_translate("problem", "A PDF takes {limit} parcels at most; these are {count}."),
        to_translate("problem", "Choose fewer or a shorter time, or save all as CSV."),
        NOTHING,
    ),
    "proof.nothing_chosen": (
        to_translate("problem", "The proof log holds nothing of that."),
        to_translate(
            "problem", "Choose other parcels or a longer time. What was done before the log began is not in it."
        ),
        NOTHING,
    ),
}
