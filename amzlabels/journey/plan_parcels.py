"""Deciding how parcels are to travel: at an import and again on demand; ``try_rules`` tries rules out before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from amzlabels.domain.plan import USUAL, Decision, Plan, by_effect
from amzlabels.domain.product import Products
from amzlabels.domain.rule import Rulebook
from amzlabels.domain.rules import in_effect
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.journey.ports_planning import PlanOf, PlanStore, PlanSubject

PIECE = 1000
Tell = Callable[[int, int], None]
"""Hears how many are done, of how many."""


def _tell_nobody(done: int, total: int) -> None:
    """Nobody waits for so few."""


def plan_of(settings: Settings, products: Products) -> PlanOf | None:
    """What decides about a parcel under these settings; None where there is nothing to be asked."""
    rules, packaging_g = settings.rules, settings.parcels.packaging_g
    if not any(rule.is_on for rule in rules):
        return None
    return Rulebook(rules, products, packaging_g).decide


def apply_rules(
    store: PlanStore,
    settings: Settings,
    parcel_ids: Sequence[int] | None = None,
    *,
    even_chosen: bool = False,
    tell: Tell = _tell_nobody,
) -> dict[int, Decision]:
    """Decide anew about parcels without a label (None = all); returns what was decided before for those that change.

    What a person has chosen stays, unless ``even_chosen``. Where nothing comes of it, the reasons are kept anew. Many
    are done in pieces, so that others may write in between; ``tell`` hears of each.
    """
    parcel_ids = store.plannable() if parcel_ids is None else parcel_ids
    decider = plan_of(settings, store.load_products() if settings.rules else {})
    changed: dict[int, Decision] = {}
    for start in range(0, len(parcel_ids), PIECE):
        piece = parcel_ids[start : start + PIECE]
        subjects = [each for each in store.plan_subjects(piece) if even_chosen or not each.decision.plan.is_chosen]
        changed |= _decide(store, subjects, decider, settings.parcels)
        tell(start + len(piece), len(parcel_ids))
    return changed


def put_back(store: PlanStore, decisions: Mapping[int, Decision]) -> None:
    """Decide as it was before, in pieces too."""
    parcel_ids = list(decisions)
    for start in range(0, len(parcel_ids), PIECE):
        store.save_plans({each: decisions[each] for each in parcel_ids[start : start + PIECE]})


def _decide(
    store: PlanStore, subjects: Sequence[PlanSubject], decider: PlanOf | None, usual: Parcels
) -> dict[int, Decision]:
    """Keep what differs; returns what was decided before for those that travel otherwise now."""
    decisions = {each.parcel_id: USUAL if decider is None else decider(each.facts) for each in subjects}
    differing = {each.parcel_id: each for each in subjects if decisions[each.parcel_id] != each.decision}
    saved = [differing[each] for each in store.save_plans({each: decisions[each] for each in differing})]
    return {each.parcel_id: each.decision for each in saved if not is_same(each, decisions[each.parcel_id].plan, usual)}


def is_same(subject: PlanSubject, plan: Plan, usual: Parcels) -> bool:
    """Whether a parcel travels just the same by this plan, whatever the rule is called."""
    before, after = (by_effect(in_effect(each, subject.recipient, usual)) for each in (subject.decision.plan, plan))
    return before == after


def choose_services(store: PlanStore, parcel_ids: Sequence[int], wish: Plan) -> dict[int, Decision]:
    """Have these parcels travel as a person wishes, whatever the rules do; returns what was decided before.

    What the wish does not say of weight and label text stays, and what a rule said of the printer.
    """
    subjects = {each.parcel_id: each.decision for each in store.plan_subjects(parcel_ids)}
    chosen = {
        parcel_id: Decision(
            replace(
                decision.plan,
                carrier=wish.carrier,
                package=wish.package,
                options=wish.options,
                insurance_cents=wish.insurance_cents,
                pickup=wish.pickup,
                weight_g=wish.weight_g or decision.plan.weight_g,
                label_text=wish.label_text or decision.plan.label_text,
                rule="",
                is_chosen=True,
            )
        )
        for parcel_id, decision in subjects.items()
    }
    return {parcel_id: subjects[parcel_id] for parcel_id in store.save_plans(chosen)}
