"""How the seller's account stands at Amazon, and when consent and client secret run out; asking is ``amazon``'s."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from amzlabels.domain.problems import Note

CONSENT_DAYS, SECRET_DAYS = 365, 180
WARN_DAYS = 30
"""A warning comes this many days ahead. Source of the lifetimes: Amazon's authorisation and rotation guides."""


class Plan(StrEnum):
    """The seller's plan; many applications may not ask for it."""

    PROFESSIONAL = "professional"
    INDIVIDUAL = "individual"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Connection:
    """What is remembered of a connection, moments in UTC. No ``consented_at`` = authorised by hand, without an end."""

    seller_id: str = ""
    connected_at: datetime | None = None
    consented_at: datetime | None = None
    secret_entered_at: datetime | None = None

    @property
    def consent_ends_at(self) -> datetime | None:
        """When Amazon wants to be asked again."""
        return self.consented_at and self.consented_at + timedelta(days=CONSENT_DAYS)

    @property
    def secret_ends_at(self) -> datetime | None:
        """When the client secret must have been replaced; counted from when it was entered, so it may be sooner."""
        return self.secret_entered_at and self.secret_entered_at + timedelta(days=SECRET_DAYS)

    def warnings(self, now: datetime) -> tuple[Note, ...]:
        """What runs out within ``WARN_DAYS``, or has; fact ``days`` is never below zero."""
        ends = {"amazon.consent_ending": self.consent_ends_at, "amazon.secret_ending": self.secret_ends_at}
        left = {code: (end - now).days for code, end in ends.items() if end is not None}
        return tuple(Note(code, {"days": max(0, days)}) for code, days in left.items() if days <= WARN_DAYS)
