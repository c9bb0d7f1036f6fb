"""Amazon in memory: strict about packages, with an order's state, answers and troubles at a test's command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation, FeedResult
from amzlabels.domain.connection import Plan
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports_amazon import Participations

Trouble = Callable[[], None]


class FakeAmazon:
    """Port ``Amazon``. ``confirm_troubles`` and ``read_troubles`` are raised one per call, None = no trouble.

    ``lose_answers_of`` orders are confirmed, but the answer is lost; ``answers`` replaces the answer of an order.
    """

    def __init__(self) -> None:
        self.orders: dict[str, AmazonOrder] = {}
        self.told: list[Confirmation] = []
        self.read: list[str] = []
        self.searched: list[tuple[list[str], datetime]] = []
        self.confirm_troubles: list[str] = []
        self.read_troubles: list[str] = []
        self.search_trouble = ""
        self.is_down = False
        self.lose_answers_of: dict[str, int] = {}
        self.answers: dict[str, ConfirmAnswer] = {}

    def participations(self) -> Participations:
        """Nowhere."""
        return Participations(())

    def plan(self) -> Plan:
        """Not known."""
        return Plan.UNKNOWN

    def packages(self, order_id: str) -> list[AmazonPackage]:
        """What was confirmed of an order."""
        order = self.orders.get(order_id)
        return list(order.packages) if order is not None else []

    def confirm(self, confirmation: Confirmation) -> ConfirmAnswer:
        """Keep the package under its reference."""
        self._trouble(self.confirm_troubles)
        self.told.append(confirmation)
        order_id = confirmation.order_id
        if order_id in self.answers:
            return self.answers[order_id]
        self.take(order_id, AmazonPackage(confirmation.package_reference, confirmation.tracking))
        if self.lose_answers_of.get(order_id, 0):
            self.lose_answers_of[order_id] -= 1
            raise Problem("amazon.outcome_unknown")
        return ConfirmAnswer("request-1")

    def take(self, order_id: str, package: AmazonPackage) -> None:
        """Know this package from now on."""
        order = self.orders.get(order_id, AmazonOrder(order_id))
        others = [each for each in order.packages if each.reference != package.reference]
        self.orders[order_id] = replace(order, packages=(*others, package))

    def read_order(self, order_id: str) -> AmazonOrder | None:
        """The order."""
        self._trouble(self.read_troubles)
        self.read.append(order_id)
        return self.orders.get(order_id)

    def find_changed(self, order_ids: Sequence[str], since: datetime) -> Mapping[str, AmazonOrder]:
        """Those there are."""
        self._trouble([self.search_trouble] if self.search_trouble else [])
        self.searched.append((list(order_ids), since))
        return {each: self.orders[each] for each in order_ids if each in self.orders}

    def _trouble(self, troubles: list[str]) -> None:
        if self.is_down:
            raise Problem("amazon.unreachable")
        code = troubles.pop(0) if troubles else ""
        if code:
            raise Problem(code)


class FakeFeeds:
    """Port ``ConfirmationFeeds``. ``sent`` are the feeds by id, ``results`` what became of them, ``trouble`` a code.

    With ``is_lost`` a feed is taken but its answer lost.
    """

    def __init__(self) -> None:
        self.sent: dict[str, list[Confirmation]] = {}
        self.results: dict[str, FeedResult] = {}
        self.looks: list[str] = []
        self.trouble = ""
        self.is_lost = False

    def send(self, confirmations: Sequence[Confirmation]) -> str:
        """Take a feed."""
        if self.trouble:
            raise Problem(self.trouble)
        feed_id = f"feed-{len(self.sent) + 1}"
        self.sent[feed_id] = list(confirmations)
        if self.is_lost:
            raise Problem("amazon.outcome_unknown")
        return feed_id

    def result(self, feed_id: str) -> FeedResult | None:
        """What a test has put there."""
        self.looks.append(feed_id)
        if self.trouble:
            raise Problem(self.trouble)
        return self.results.get(feed_id)
