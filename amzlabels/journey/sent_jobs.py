"""Jobs that were handed over to a printer and are followed to their end; following is left to ``print_labels``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from amzlabels.domain.slip import PaperSlip
from amzlabels.journey.print_slips import SentSlip


@dataclass(frozen=True, slots=True)
class SentJob:
    """A job that was handed over, with the parcels whose labels are in it, or the slip; ``ref`` is the system's."""

    parcel_ids: tuple[int, ...]
    name: str
    ref: str
    slip: PaperSlip | None = None


def papers_of(job: SentJob) -> tuple[int, ...]:
    """Whose paper it is: a slip goes where its label goes."""
    return job.parcel_ids if job.slip is None else (job.slip.parcel_id,)


def labels_in(flying: Iterable[SentJob]) -> int:
    """How many of these are of labels."""
    return sum(job.slip is None for job in flying)


def slip_job(sent: SentSlip) -> SentJob:
    """The job of a slip that was handed over, to be followed to its end."""
    return SentJob((), sent.slip.job, sent.ref, sent.slip)
