"""Learning what the account may send where: each country once a day, and never at the price of waiting twice."""

from __future__ import annotations

import logging
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from amzlabels.domain.problems import Problem
from amzlabels.domain.terms import Terms, TermsByCountry
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_shop_account import ShopTerms, TermsMemory

ASK_AGAIN_S = 600.0
"""A shop that did not answer is left alone for so long."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class LearnTerms:
    """Asks the shop for what is not remembered. Without an answer the old one holds, and else nothing is known."""

    shop: ShopTerms
    clock: Clock
    _ask_from_s: float = field(default=float("-inf"))

    def learn(
        self, countries: Collection[str], memory: TermsMemory, *, after: datetime | None = None
    ) -> TermsByCountry:
        """What is known of these countries; what was told before ``after`` is asked anew. Raises only ``store.*``."""
        known, now = memory.load_terms(), self.clock.now()
        good = {each.country for each in known.values() if each.is_fresh(now) and not (after and each.asked_at < after)}
        missing = sorted(set(countries) - good)
        told: list[Terms] = []
        for country in missing:
            if self.clock.monotonic_s() < self._ask_from_s:
                break
            try:
                told.append(Terms(country, self.shop.abilities(country), now))
            except Problem as problem:
                _log.info("what may be sent was not told: %s", problem.note.code)
                self._ask_from_s = self.clock.monotonic_s() + ASK_AGAIN_S
        if told:
            memory.save_terms(told)
        known |= {each.country: each for each in told}
        return {country: known[country] for country in countries if country in known}

    def start_afresh(self) -> None:
        """The next question is asked whatever came of those before."""
        self._ask_from_s = float("-inf")
