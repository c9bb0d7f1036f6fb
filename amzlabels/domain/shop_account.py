"""What a label shop tells of the seller's account: whose it is and which carriers' contracts it buys under."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract with a carrier. ``contract_id`` is the shop's, 0 = not told; ``is_own`` = the seller's own."""

    carrier: str
    contract_id: int = 0
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class ShopAccount:
    """Who a key belongs to. ``platform`` is a name of the shop's, such as MYPARCEL_NL; what is not told is empty."""

    account_id: str
    shop_names: tuple[str, ...] = ()
    platform: str = ""
    contracts: tuple[Contract, ...] = ()
