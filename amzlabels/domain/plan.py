"""How one parcel is to travel, and how that was decided; deciding it is left to ``rule``, words to ``ui``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.problems import Fact
from amzlabels.domain.record import record


@dataclass(frozen=True, slots=True)
class Plan:
    """What a rule or a person has said of one parcel; what is empty or 0 follows from the settings.

    ``options`` are names of ``carrier_offers.OPTIONS``. ``rule`` is the name of the rule taken, empty = none.
    ``is_chosen``: a person has chosen the service; no rule overrules that. ``pickup`` None = to the buyer's door.
    """

    carrier: str = ""
    package: str = ""
    options: frozenset[str] = frozenset()
    insurance_cents: int = 0
    weight_g: int = 0
    printer: str = ""
    label_text: str = ""
    rule: str = ""
    is_chosen: bool = False
    pickup: PickupPoint | None = None


AS_USUAL = Plan()


def by_effect(plan: Plan) -> Plan:
    """A plan by what it does, whatever the rule is called."""
    return replace(plan, rule="")


@record(frozen=True, slots=True)
class PassedOver:
    """A rule that was not taken: its place in the order (from 1), and the condition that failed.

    ``reason`` is a name of ``rule.REASONS``; ``facts`` are what its words need, as pairs.
    """

    number: int
    rule: str
    reason: str
    facts: tuple[tuple[str, Fact], ...] = ()


@record(frozen=True, slots=True)
class Decision:
    """A plan and why it is this one: ``number`` is the place of the rule taken, 0 = none fitted or there were none."""

    plan: Plan = AS_USUAL
    number: int = 0
    passed_over: tuple[PassedOver, ...] = ()


USUAL = Decision()
"""No rule was there to be asked: everything follows from the settings."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A parcel that rules which are not saved yet would change; both plans name their carrier and package."""

    parcel_id: int
    order_id: str
    before: Plan
    after: Plan
