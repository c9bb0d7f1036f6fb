"""Asks CUPS for the jobs of one queue and has it let go of them; what their states mean is left to ``cups_states``."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_states import JOB_ATTRIBUTES, first_int, first_text, is_over
from amzlabels.printing.ipp import Answer, Attribute, Attributes, Group, IppClient, Operation, Status, Tag

JOBS_PER_PAGE = 200


class CupsJobs:
    """The jobs of this queue. Each method raises ``printer.*`` when CUPS does not answer."""

    def __init__(self, queue: str, client: IppClient) -> None:
        self._queue = queue
        self._client = client
        self._uri = queue_uri(queue)

    def find(self, job_name: str) -> str | None:
        """The job id of our newest job of this name."""
        return self.all().get(job_name)

    def all(self) -> dict[str, str]:
        """The ids of our jobs by name, the newest first."""
        refs = {first_text(job, "job-name"): str(first_int(job, "job-id")) for job in self._ours()}
        if "" in refs:
            # It could be any.
            raise Problem("printer.unreachable", printer=self._queue)
        return dict(sorted(refs.items(), key=lambda job: int(job[1]), reverse=True))

    def ask(self, job_ref: str) -> Attributes | None:
        """What CUPS knows of a job, None when it does not know it."""
        if not job_ref.isdecimal():
            return None
        answer = self._client.ask(Operation.GET_JOB_ATTRIBUTES, self._uri, [_id(job_ref), requested(*JOB_ATTRIBUTES)])
        if answer.status >= Status.SERVER_ERROR:
            raise Problem("printer.unreachable", printer=self._queue)
        return next(iter(answer.of(Group.JOB)), None) if answer.is_ok else None

    def cancel(self, job_ref: str) -> None:
        """Have CUPS give this job up."""
        self._client.act(Operation.CANCEL_JOB, self._uri, [_id(job_ref)], (), b"")

    def forget(self, job_name: str, job_ref: str) -> None:
        """Have CUPS forget a job that is over, with its document."""
        job = self.ask(job_ref)
        if job is not None and first_text(job, "job-name") == job_name and is_over(job):
            asked = [_id(job_ref), Attribute(Tag.BOOLEAN, "purge-job", (True,))]
            self._client.act(Operation.CANCEL_JOB, self._uri, asked, (), b"")

    def _ours(self) -> Iterator[Attributes]:
        first_id = 1
        while True:
            asked = [
                Attribute(Tag.KEYWORD, "which-jobs", ("all",)),
                Attribute(Tag.BOOLEAN, "my-jobs", (True,)),
                Attribute(Tag.INTEGER, "limit", (JOBS_PER_PAGE,)),
                Attribute(Tag.INTEGER, "first-job-id", (first_id,)),
                # CUPS lets go of jobs it is done with, also of their names, and then only reads them again for this.
                requested("job-id", "job-name", "document-format"),
            ]
            try:
                answer = self._client.ask(Operation.GET_JOBS, self._uri, asked)
            except Problem as problem:
                raise Problem(problem.note.code, printer=self._queue) from None
            check_answer(answer, self._queue)
            jobs = answer.of(Group.JOB)
            yield from jobs
            ids = [job_id for job in jobs if (job_id := first_int(job, "job-id")) is not None]
            # A page that brings nothing new would be asked for without end.
            if len(jobs) < JOBS_PER_PAGE or max(ids, default=0) < first_id:
                return
            first_id = max(ids) + 1


def check_answer(answer: Answer, name: str) -> None:
    """Raises ``printer.gone`` when CUPS knows no such queue, ``printer.unreachable`` when it would not say."""
    if answer.status == Status.NOT_FOUND:
        raise Problem("printer.gone", printer=name)
    if not answer.is_ok:
        raise Problem("printer.unreachable", printer=name)


def requested(*names: str) -> Attribute:
    """Which attributes an answer is to have."""
    return Attribute(Tag.KEYWORD, "requested-attributes", names)


def queue_uri(queue: str) -> str:
    """How CUPS names this queue."""
    return f"ipp://localhost/printers/{quote(queue, safe='')}"


def _id(job_ref: str) -> Attribute:
    return Attribute(Tag.INTEGER, "job-id", (int(job_ref),))
