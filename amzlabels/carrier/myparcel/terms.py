"""What MyParcel says the account may send to a country: the question and its answer, which may change any day.

Source: the capability models of MyParcel's API description, which call themselves beta. What is odd tells nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite

from amzlabels.carrier.myparcel.account import contract_of
from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.json_values import mappings, object_of, text_of, texts, whole_number
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.domain.terms import Ability

_CAPABILITIES = "/shipments/capabilities"
_PACKAGES: Mapping[str, str] = {
    "PACKAGE": "package",
    "MAILBOX": "mailbox",
    "UNFRANKED": "letter",
    "DIGITAL_STAMP": "digital_stamp",
    "SMALL_PACKAGE": "small_package",
}
_OTHER_PACKAGES = frozenset({"PALLET", "ENVELOPE"})
"""Kinds of parcels that nobody buys here."""
_OPTIONS: Mapping[str, str] = {
    "requiresSignature": "signature",
    "recipientOnlyDelivery": "only_recipient",
    "returnOnFirstFailedDelivery": "return_if_absent",
    "requiresAgeVerification": "age_check",
    "oversizedPackage": "large_format",
    "requiresReceiptCode": "receipt_code",
    "hideSender": "hide_sender",
    "sameDayDelivery": "same_day",
    "saturdayDelivery": "saturday",
    "scheduledCollection": "collect",
    "noTracking": "tracked",
    "priorityDelivery": "priority",
    "insurance": "insurance",
}
_GRAMS: Mapping[str, int] = {"g": 1, "gr": 1, "gram": 1, "grams": 1, "kg": 1000}


def ask_abilities(client: MyParcelClient, country: str) -> tuple[Ability, ...]:
    """What may be sent to a country, of any carrier; none where MyParcel does not tell.

    Raises ``shop.key_refused``, ``shop.unreachable`` and others.
    """
    try:
        return read_abilities(client.ask(_CAPABILITIES, {"recipient": {"countryCode": country}}, tries=1).json)
    except ApiProblem as refusal:
        if refusal.status == 401 or refusal.status >= 500 or refusal.status == 429:
            raise
        return ()


def read_abilities(answer: object) -> tuple[Ability, ...]:
    """The abilities of an answer; those of carriers and kinds of parcels that are not known here are left out.

    None where an entry does not say whose it is: any carrier might be meant.
    """
    entries = object_of(answer).get("results")
    if not isinstance(entries, list) or not all(text_of(object_of(entry).get("carrier")) for entry in entries):
        return ()
    return tuple(ability for entry in mappings(entries) if (ability := _ability(entry)) is not None)


def _ability(entry: Mapping[str, object]) -> Ability | None:
    contract = contract_of(entry)
    told = {name.upper() for name in texts(entry.get("packageTypes"))}
    packages = frozenset(_PACKAGES[name] for name in told if name in _PACKAGES)
    if contract is None or (told and told <= _OTHER_PACKAGES):
        return None
    if not told <= _PACKAGES.keys() | _OTHER_PACKAGES:
        # Under another name it may be the very kind that is asked for.
        packages = frozenset()
    options = entry.get("options")
    deliveries = {name.upper() for name in texts(entry.get("deliveryTypes"))}
    return Ability(
        contract,
        packages,
        frozenset(_OPTIONS[name] for name in options if name in _OPTIONS) if isinstance(options, dict) else None,
        _heaviest_g(entry),
        max(1, whole_number(object_of(entry.get("collo")).get("max")) or 1),
        bool(deliveries & {"PICKUP", "PICKUP_DELIVERY"}),
    )


def _heaviest_g(entry: Mapping[str, object]) -> int:
    """In grams; 0 where it is not told or in a unit that is not known."""
    most = object_of(object_of(object_of(entry.get("physicalProperties")).get("weight")).get("max"))
    value, grams = most.get("value"), _GRAMS.get(text_of(most.get("unit")).lower(), 0)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return 0
    return max(0, int(value * grams))
