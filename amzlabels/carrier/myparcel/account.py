"""Whose a key is and which contracts the account has: the questions, and what MyParcel answers to them.

Sources: the key check of MyParcel's own kits; contract definitions of its API description, which call themselves beta.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from amzlabels.carrier.myparcel.client import MyParcelClient
from amzlabels.carrier.myparcel.json_values import data_of, mappings, object_of, text_of, texts, whole_number
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.carrier.myparcel.wire import CARRIER_IDS, read_shipments
from amzlabels.domain.problems import Problem
from amzlabels.domain.shop_account import Contract, ShopAccount

KEY_CHECK_TRIES = 2
_CONTRACTS = "/shipments/capabilities/contract-definitions"
_PLATFORMS = {"1": "MYPARCEL_NL", "3": "MYPARCEL_BE", "6": "MYPARCEL_IT"}


@dataclass(frozen=True, slots=True)
class KeyHolder:
    """What a key says of itself."""

    account_id: str
    shop_ids: frozenset[str] = frozenset()
    platform: str = ""


def ask_account(client: MyParcelClient) -> ShopAccount:
    """Who the key belongs to, by the first of three questions that is answered; the last tells no names.

    Raises ``shop.not_connected``, ``shop.key_refused``, ``shop.unreachable`` and others.
    """
    holder = read_whoami(_ask(client, "/whoami")) or KeyHolder("")
    account = read_account(_ask(client, "/accounts"), holder.shop_ids)
    if account is not None:
        return replace(account, platform=holder.platform or account.platform)
    if not holder.account_id:
        answer = client.get("/shipments", params={"size": "30"}, tries=KEY_CHECK_TRIES)
        if read_shipments(answer.json) is None:
            raise Problem("shop.answer_unreadable", request_id=answer.request_id)
    return ShopAccount(holder.account_id, platform=holder.platform)


def ask_contracts(client: MyParcelClient) -> tuple[Contract, ...]:
    """The contracts labels can be bought under; none where MyParcel does not tell.

    Raises ``shop.key_refused``, ``shop.unreachable`` and others.
    """
    try:
        return read_contracts(client.ask(_CONTRACTS, {}, tries=KEY_CHECK_TRIES).json)
    except ApiProblem as refusal:
        if refusal.status == 401:
            raise
        return ()


def _ask(client: MyParcelClient, endpoint: str) -> object:
    """An answer that need not come: neither endpoint is part of MyParcel's public description."""
    try:
        return client.get(endpoint, tries=KEY_CHECK_TRIES).json
    except ApiProblem as refusal:
        if refusal.status == 401:
            raise
    except Problem as problem:
        if problem.note.code != "shop.unreachable":
            raise
    return None


def read_whoami(answer: object) -> KeyHolder | None:
    """The account's id, the ids of the shops the key is for and the platform; None when no account is told."""
    body = object_of(answer)
    account_id = text_of(body.get("accountId"))
    if not account_id:
        return None
    return KeyHolder(account_id, frozenset(texts(body.get("shopIds"))), text_of(body.get("platform")))


def read_account(answer: object, shop_ids: frozenset[str]) -> ShopAccount | None:
    """The first account; of its shops those with these ids, or all when none is among them. None if there is none."""
    for account in mappings(data_of(answer).get("accounts")):
        shops = mappings(account.get("shops"))
        mine = [shop for shop in shops if text_of(shop.get("id")) in shop_ids] or shops
        names = tuple(name for shop in mine if (name := text_of(shop.get("name"))))
        platform = _PLATFORMS.get(text_of(account.get("platform_id")), "")
        return ShopAccount(text_of(account.get("id")), names, platform)
    return None


def read_contracts(answer: object) -> tuple[Contract, ...]:
    """The contracts of an answer, each once; those of carriers that are not known here are left out."""
    body = object_of(answer)
    contracts: dict[Contract, None] = {}
    for entry in mappings(body.get("items")) or mappings(body.get("results")):
        contract = contract_of(entry)
        if contract is not None:
            contracts[contract] = None
    return tuple(contracts)


def contract_of(entry: object) -> Contract | None:
    """The carrier an entry is about and the contract it is under; None for a carrier that is not known here."""
    carrier = re.sub("[^a-z0-9]", "", text_of(object_of(entry).get("carrier")).lower())
    if carrier not in CARRIER_IDS:
        return None
    contract = object_of(object_of(entry).get("contract"))
    is_own = text_of(contract.get("type")).upper() == "CUSTOM"
    return Contract(carrier, whole_number(contract.get("id")) or 0, is_own)
