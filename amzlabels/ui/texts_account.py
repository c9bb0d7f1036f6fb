"""What the Carrier page says of the account at MyParcel; asking for it is the desk's work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.shop_account import Contract, ShopAccount
from amzlabels.ui.texts import carrier_name
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_PLATFORMS = {
    "MYPARCEL_NL": to_translate("myparcel", "MyParcel Netherlands"),
    "MYPARCEL_BE": to_translate("myparcel", "MyParcel Belgium"),
    "MYPARCEL_IT": to_translate("myparcel", "MyParcel Italy"),
}


def account_words(account: ShopAccount) -> str:
    """The shops, the platform and the account's number, as far as they are told."""
    platform = _PLATFORMS.get(account.platform)
    number = translate("myparcel", "account {number}").format(number=account.account_id) if account.account_id else ""
    parts = [", ".join(account.shop_names), translate("myparcel", platform) if platform else "", number]
    return " · ".join(filter(None, parts))


def contracts_words(contracts: Sequence[Contract]) -> str:
    """Which carriers labels can be bought of, and of which of them under the seller's own contract."""
    shared = list(dict.fromkeys(carrier_name(each.carrier) for each in contracts if not each.is_own))
    own = list(dict.fromkeys(carrier_name(each.carrier) for each in contracts if each.is_own))
    sentences = []
    if shared:
        sentences.append(
            translate("myparcel", "Through MyParcel's contracts: {carriers}.").format(carriers=", ".join(shared))
        )
    if own:
        sentences.append(translate("myparcel", "Through your own: {carriers}.").format(carriers=", ".join(own)))
    return " ".join(sentences)
