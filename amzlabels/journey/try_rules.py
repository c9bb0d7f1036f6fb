"""Trying rules on open parcels before they are saved, a piece at a time, so that an answer comes at once and grows."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.plan import Trial
from amzlabels.domain.rule import Rule, Rulebook
from amzlabels.domain.rules import in_effect
from amzlabels.domain.settings import Settings
from amzlabels.journey.plan_parcels import is_same
from amzlabels.journey.ports_planning import PlanStore, PlanSubject

FIRST_PIECE, PIECE = 200, 1000
TRIALS_SHOWN = 200


class RuleTrial:
    """What these rules would change, were they applied now; what a person has chosen stays as it is.

    Of the ``total`` parcels without a label ``done`` have been tried, of which ``count`` would change; ``first`` are
    the first of these. A parcel that is bought or gone meanwhile would not.
    """

    def __init__(self, store: PlanStore, rules: Sequence[Rule], settings: Settings) -> None:
        self.rules = rules
        self.first: list[Trial] = []
        self.count = 0
        self.done = 0
        self._store = store
        self._usual = settings.parcels
        self._rulebook = Rulebook(rules, store.load_products(), settings.parcels.packaging_g)
        self._parcel_ids = store.plannable()

    @property
    def total(self) -> int:
        """How many parcels there are to be tried."""
        return len(self._parcel_ids)

    @property
    def is_done(self) -> bool:
        """Whether all have been tried."""
        return self.done >= self.total

    def go_on(self) -> None:
        """Try the next piece, the soonest due first."""
        piece = self._parcel_ids[self.done : self.done + (PIECE if self.done else FIRST_PIECE)]
        for subject in self._store.plan_subjects(piece):
            trial = self._trial(subject)
            if trial is not None:
                self.count += 1
                if len(self.first) < TRIALS_SHOWN:
                    self.first.append(trial)
        self.done += len(piece)

    def _trial(self, subject: PlanSubject) -> Trial | None:
        plan = subject.decision.plan
        if plan.is_chosen:
            return None
        decided = self._rulebook.plan(subject.facts)
        if decided == plan or is_same(subject, decided, self._usual):
            return None
        before = in_effect(plan, subject.recipient, self._usual)
        after = in_effect(decided, subject.recipient, self._usual)
        return Trial(subject.parcel_id, subject.order_id, before, after)
