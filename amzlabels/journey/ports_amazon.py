"""Protocols for Amazon: the account, reports, feeds and the seller's consent; what they answer is in ``domain``.

As with all ports every method may raise ``Problem`` and is called from a lane. ``amazon.*`` codes that concern all
orders alike: not_connected, login_ended, app_key_refused, denied, role_missing, unreachable, busy, failed,
answer_unreadable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from amzlabels.domain.amazon_order import AmazonOrder
from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation, FeedResult, Participation
from amzlabels.domain.connection import Plan
from amzlabels.domain.consent import Application, Consent
from amzlabels.domain.order import Report


@dataclass(frozen=True, slots=True)
class Participations:
    """Where the connected seller sells; ``others`` counts marketplaces the program does not know."""

    known: tuple[Participation, ...]
    others: int = 0


class Amazon(Protocol):
    """The connected seller's account and orders. Each method keeps Amazon's pace and repeats what is safe to repeat."""

    def participations(self) -> Participations:
        """Where the seller sells."""

    def plan(self) -> Plan:
        """The seller's plan, unknown where the application may not ask."""

    def confirm(self, confirmation: Confirmation) -> ConfirmAnswer:
        """Tell Amazon of one package; the same package reference again corrects that package.

        Raises ``amazon.refused``, ``amazon.order_cancelled`` (this order only), ``amazon.outcome_unknown`` (read the
        order back, then send the same again), or another ``amazon.*`` (all orders alike).
        """

    def read_order(self, order_id: str) -> AmazonOrder | None:
        """The order as Amazon has it now, None when it knows none."""

    def find_changed(self, order_ids: Sequence[str], since: datetime) -> Mapping[str, AmazonOrder]:
        """These orders as they are now, by order id; those that have not changed since then may be absent."""


class ReportState(StrEnum):
    """How a report stands."""

    WAITING = "waiting"
    READY = "ready"
    EMPTY = "empty"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ReportStatus:
    """``document_id`` is there once the report is ready. ``made_at``: when Amazon finished it, in UTC."""

    state: ReportState
    document_id: str = ""
    made_at: datetime | None = None


class AmazonReports(Protocol):
    """The report of unshipped orders, asked for."""

    def request(self, marketplaces: Sequence[str]) -> str:
        """Ask for a report of these marketplaces (codes); returns its id. Raises ``amazon.role_missing``."""

    def look(self, report_id: str) -> ReportStatus:
        """Where it stands. A report Amazon does not know (any more) has failed."""

    def read(self, document_id: str) -> Report:
        """Fetch and read it, in memory alone. Raises ``report.*`` too; ``report.no_orders`` for one without orders."""


class ConfirmationFeeds(Protocol):
    """Many confirmations in one file."""

    def send(self, confirmations: Sequence[Confirmation]) -> str:
        """Hand a feed over; returns its id. Raises ``amazon.outcome_unknown`` when it may have been taken."""

    def result(self, feed_id: str) -> FeedResult | None:
        """What became of it, None while Amazon works on it."""


class AmazonLogin(Protocol):
    """The way to a refresh token."""

    def consent(self, application: Application, marketplace: str, state: str) -> Consent:
        """Where the seller is asked; ``marketplace`` chooses Amazon's host, empty = any."""

    def redeem(self, code: str, redirect_uri: str) -> str:
        """Trade the code for a refresh token. Raises ``consent.code_refused``, ``amazon.app_key_refused``…"""
