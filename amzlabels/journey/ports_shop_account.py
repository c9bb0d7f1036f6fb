"""The port at which a label shop is asked what the seller's account may do; buying is ``ports.LabelShop``'s."""

from __future__ import annotations

from typing import Protocol

from amzlabels.domain.shop_account import Contract


class ShopTerms(Protocol):
    """What the account may do. A shop need not tell any of it: what is not told is empty."""

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts labels can be bought under. Raises ``shop.key_refused``, ``shop.unreachable`` and others."""
