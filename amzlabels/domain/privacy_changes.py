"""What is told of people's data: what is held, what was deleted; the other changes are in ``changes``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from amzlabels.domain.people import Holdings


@dataclass(frozen=True, slots=True)
class HoldingsRead:
    """What is held of people now."""

    holdings: Holdings


@dataclass(frozen=True, slots=True)
class PeopleForgotten:
    """The people of so many orders are gone for good; ``is_ordered``: a person wanted it, else their time was over."""

    orders: int
    is_ordered: bool = False


@dataclass(frozen=True, slots=True)
class ReportLeft:
    """All of this file was imported, and it still names buyers."""

    path: Path


@dataclass(frozen=True, slots=True)
class ReportDeleted:
    """This file, of which everything had been imported, is gone for good."""

    path: Path


PrivacyChange = HoldingsRead | PeopleForgotten | ReportLeft | ReportDeleted
