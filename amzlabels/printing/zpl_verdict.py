"""Says what became of labels at a ZPL printer, from its status and its counter; asking it is left to ``raw``.

A label is printed when the counter rose for it. A printer that does not count has printed what it took when it stands
idle. A counter that fell short is never a proof that nothing came out: half a label counts for none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.printing.job_journal import SentJob
from amzlabels.printing.zpl_link import ZplStatus


@dataclass(frozen=True, slots=True)
class Pace:
    """How a printer is watched, in seconds: a look every so often, and how long it must stand idle to be believed.

    ``lost_s``: so long after standing idle a label that was not counted is given up; the slowest print takes less.
    ``told_s``: for so long what it said of itself is told again, so that many questions cost one connection.
    """

    look_s: float = 0.25
    idle_s: float = 0.5
    lost_s: float = 10.0
    told_s: float = 1.0


@dataclass(slots=True)
class Flight:
    """The jobs that a printer has and that have not come to an end, oldest first, and what was seen meanwhile.

    ``was_away``: the printer could not be reached; ``is_cut``: sending broke off; ``is_shared``: labels of others were
    among ours; ``is_inherited``: they were sent before this program was started, and others may have printed since.
    """

    jobs: list[SentJob] = field(default_factory=list)
    was_away: bool = False
    is_shared: bool = False
    is_inherited: bool = False
    is_cut: bool = False
    idle_since_s: float | None = None

    @property
    def labels(self) -> int:
        """How many labels these are."""
        return sum(job.labels for job in self.jobs)

    @property
    def may_grow(self) -> bool:
        """Whether the counter would still tell of each job if another one joined them."""
        in_doubt = self.was_away or self.is_cut or self.is_shared or self.is_inherited
        return not in_doubt and (not self.jobs or self.jobs[-1].counter_after is not None)

    def judge(self, status: ZplStatus, counter: int | None, now_s: float, pace: Pace) -> Mapping[str, JobReport]:
        """How some of them ended, by reference."""
        if not self.jobs:
            return {}
        if not status.is_idle:
            self.idle_since_s = None
        elif self.idle_since_s is None:
            self.idle_since_s = now_s
        idle_s = 0.0 if self.idle_since_s is None else now_s - self.idle_since_s
        if self.jobs[-1].counter_after is None:
            return self._uncounted(status, idle_s >= pace.idle_s)
        if counter is None:
            # It counted before, so its counter is waited for as long as a label would be.
            return self._uncounted(status, idle_s >= pace.lost_s)
        return self._counted(status, counter, idle_s, pace)

    def _counted(self, status: ZplStatus, counter: int, idle_s: float, pace: Pace) -> Mapping[str, JobReport]:
        before, after = self.jobs[0].counter_before or 0, self.jobs[-1].counter_after or 0
        if counter < before or counter > after or self.is_shared or self.is_inherited:
            return self._counted_among_others(status, counter, idle_s, pace)
        out = {job.ref: _COUNTED for job in self.jobs if (job.counter_after or 0) <= counter}
        return self._all(_lost("not-counted")) | out if idle_s >= pace.lost_s else out

    def _counted_among_others(
        self, status: ZplStatus, counter: int, idle_s: float, pace: Pace
    ) -> Mapping[str, JobReport]:
        """The counter may have risen for others, so it tells of ours only once nothing is left, and then of all."""
        after = self.jobs[-1].counter_after or 0
        if not status.is_idle:
            return {}
        if counter == after and not self.is_shared:
            return self._all(_COUNTED)
        if counter > after:
            is_sure = not (self.is_inherited or self.was_away or self.is_cut)
            return self._all(_DONE if is_sure else _lost("counter-shared"))
        if idle_s < pace.lost_s:
            return {}
        last = self.jobs[-1]
        if counter == last.counter_before and self.is_inherited and not (self.is_shared or self.was_away):
            # The printer had answered behind each one before the next was begun: the last alone may never have come.
            return {**self._all(_COUNTED), last.ref: _lost("not-counted")}
        return self._all(_lost("not-counted"))

    def _uncounted(self, status: ZplStatus, is_believed: bool) -> Mapping[str, JobReport]:
        if not status.is_idle or not is_believed:
            return {}
        if self.was_away or self.is_cut or self.is_inherited:
            return self._all(_lost("out-of-reach"))
        return self._all(_DONE)

    def _all(self, report: JobReport) -> dict[str, JobReport]:
        return {job.ref: report for job in self.jobs}


_COUNTED = JobReport(JobState.PRINTED, evidence=Evidence.COUNTED)
_DONE = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)


def _lost(reason: str) -> JobReport:
    return JobReport(JobState.UNCERTAIN, reason)
