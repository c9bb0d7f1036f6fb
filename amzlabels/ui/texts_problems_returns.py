"""The words of what stands against a label for the way back."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING
from amzlabels.ui.translation import to_translate

OF_RETURNS: dict[str, tuple[str, str, str]] = {
    "return.not_shipped": (
        to_translate("problem", "This parcel has no MyParcel label that was printed, so there is no way back for it."),
        to_translate("problem", "Return labels are made for parcels that have left."),
        NOTHING,
    ),
    "return.eu_only": (
        to_translate("problem", "MyParcel makes return labels within the European Union only, not for {country}."),
        to_translate("problem", "Agree with the buyer in Seller Central how it comes back."),
        NOTHING,
    ),
    "return.package_only": (
        to_translate("problem", "MyParcel makes return labels for parcels only, not for mailbox parcels or letters."),
        to_translate("problem", "Agree with the buyer in Seller Central how it comes back."),
        NOTHING,
    ),
    "return.carrier": (
        to_translate("problem", "{carrier} takes nothing back under a MyParcel return label."),
        to_translate("problem", "Make the return label with the carrier itself."),
        NOTHING,
    ),
    "return.name_missing": (
        to_translate("problem", "A return label needs the buyer's name, of at most 50 letters."),
        to_translate("problem", "Type it and order the label again."),
        NOTHING,
    ),
    "return.email_missing": (
        to_translate("problem", "A return label needs the buyer's e-mail address."),
        to_translate("problem", "Copy it from the order in Seller Central; Amazon's own relay address will do."),
        NOTHING,
    ),
    "return.email_refused": (
        to_translate("problem", "MyParcel did not take this e-mail address."),
        to_translate("problem", "Type another one, or print the label and send it to the buyer yourself."),
        NOTHING,
    ),
    "return.exists": (
        to_translate("problem", "This parcel has a return label already; none was made."),
        to_translate("problem", "Tick “One more” where the buyer really needs a second one."),
        NOTHING,
    ),
    "return.duplicate": (
        to_translate("problem", "MyParcel has a return label for this parcel already; none was made."),
        to_translate("problem", "Look for it in MyParcel's back office."),
        NOTHING,
    ),
    "return.parent": (
        to_translate("problem", "MyParcel does not know this parcel as one that can come back."),
        to_translate("problem", "Look for it in MyParcel's back office; its label may have been cancelled there."),
        NOTHING,
    ),
    "return.not_possible": (
        to_translate("problem", "MyParcel can make no return label for this parcel."),
        to_translate("problem", "Ask MyParcel, with number {request_id}."),
        NOTHING,
    ),
    "return.not_made": (
        to_translate("problem", "MyParcel's answer was lost, and no return label was made."),
        to_translate("problem", "Order it again."),
        NOTHING,
    ),
}
