"""The words of what the account at MyParcel does not send, as far as MyParcel tells before anything is bought."""

from __future__ import annotations

from amzlabels.ui.texts_actions import CHOOSE_SERVICE, SETTINGS_CONTACT
from amzlabels.ui.translation import to_translate

_REMEDY = to_translate("problem", "Choose another service with T. If MyParcel is wrong about that, let it go with H.")

OF_TERMS: dict[str, tuple[str, str, str]] = {
    "terms.no_carrier": (
        to_translate("problem", "Your MyParcel account has no {carrier} to {country}."),
        _REMEDY,
        CHOOSE_SERVICE,
    ),
    "terms.no_package": (
        to_translate("problem", "Your MyParcel account has no {carrier} {package} to {country}."),
        _REMEDY,
        CHOOSE_SERVICE,
    ),
    "terms.no_option": (
        to_translate("problem", "A {carrier} {package} to {country} goes without: {option}."),
        _REMEDY,
        CHOOSE_SERVICE,
    ),
    "terms.contact_missing": (
        to_translate("problem", "{carrier} does not deliver without: {fields}."),
        to_translate("problem", "Enter it with E for this parcel, or your own for all under Settings, Carrier."),
        SETTINGS_CONTACT,
    ),
    "terms.too_heavy": (
        to_translate("problem", "A {carrier} {package} to {country} is at most {limit} g; this one weighs {weight} g."),
        _REMEDY,
        CHOOSE_SERVICE,
    ),
}
