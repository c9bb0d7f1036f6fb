"""One queue of a Windows spooler in memory, and its jobs: each look moves the printer on by a step."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from amzlabels.printing.windows_states import JobStatus, QueueAttribute, QueueStatus

SPOOLER_AWAY = 1722  # RPC_S_SERVER_UNAVAILABLE
VANISHED = None
"""What a job is after its last status: the spooler does not know it any more."""
USUAL: tuple[int | None, ...] = (
    JobStatus.SPOOLING,
    JobStatus.PRINTING,
    JobStatus.PRINTED,
    JobStatus.PRINTED | JobStatus.DELETING,
    VANISHED,
)
_FAULTS = {
    "media-empty": (JobStatus.PRINTING | JobStatus.PAPEROUT, QueueStatus.PAPER_OUT),
    "cover-open": (JobStatus.PRINTING | JobStatus.USER_INTERVENTION, QueueStatus.DOOR_OPEN),
    "offline": (JobStatus.OFFLINE, QueueStatus.OFFLINE),
    "paused": (JobStatus.PAUSED, QueueStatus.PAUSED),
    "stuck": (JobStatus.PRINTING, QueueStatus(0)),
}


class Win32Error(Exception):
    """pywintypes.error: the number, the function, the text."""


@dataclass(slots=True)
class FakeJob:
    """A job of a queue; ``pages`` are pictures as PNG, ``data`` what was sent raw. ``script``: what it will be seen as.

    ``status`` is None once the spooler has let it go.
    """

    job_id: int
    document: str
    datatype: str
    pages: list[bytes] = field(default_factory=list)
    data: bytes = b""
    status: int | None = JobStatus.SPOOLING
    pages_printed: int = 0
    script: deque[int | None] = field(default_factory=deque)
    is_closed: bool = False
    is_out: bool = False
    is_held: bool = False
    is_kept: bool = False

    def info(self) -> dict[str, Any]:
        """JOB_INFO_1."""
        assert self.status is not None
        return {
            "JobId": self.job_id,
            "pDocument": self.document,
            "pDatatype": self.datatype,
            "pStatus": None,
            "Status": int(self.status),
            "TotalPages": len(self.pages),
            "PagesPrinted": self.pages_printed,
        }


@dataclass(slots=True)
class FakeQueue:
    """One queue: ``papers`` are the driver's own, by number, in tenths of millimetres; ``custom``: bounds of others.

    ``made_of`` is what the driver takes instead of the paper it was told; ``margin`` in dots. ``breaks_off`` is the
    error that a page ends with, -1 for one that is not drawn.
    """

    name: str
    port: str = "USB001"
    driver: str = "ZDesigner"
    dpi: tuple[int, int] = (203, 203)
    papers: dict[int, tuple[int, int]] = field(default_factory=lambda: {300: (1000, 1500)})
    custom: tuple[tuple[int, int], tuple[int, int]] | None = None
    margin: tuple[int, int] = (0, 0)
    made_of: tuple[int, int] | None = None
    status: int = 0
    attributes: int = 0
    has_settings: bool = True
    quality: int = 203
    jobs: list[FakeJob] = field(default_factory=list)
    refusal: int = 0
    breaks_off: int = 0
    begins_as: int = JobStatus.SPOOLING
    devmodes: list[SimpleNamespace] = field(default_factory=list)
    fault: str = ""
    script: tuple[int | None, ...] = USUAL
    keeps: bool = True

    @property
    def out(self) -> list[FakeJob]:
        """The jobs that came out of the printer, oldest first."""
        return [job for job in self.jobs if job.is_out]

    def play(self, *statuses: int | None) -> None:
        """The next jobs are seen as these, one after the other, and stay what they are last; none is kept for us."""
        self.script = statuses
        self.keeps = False

    def print_all(self) -> None:
        """Everything prints before anybody looks again."""
        for job in self.jobs:
            while job.script and job.status is not VANISHED and not (job.is_kept and job.is_out):
                self.step()

    def block(self, fault: str) -> None:
        """The printer needs somebody: what is under way waits."""
        self.fault = fault
        self.status = int(_FAULTS[fault][1])
        if fault == "offline":
            self.attributes |= QueueAttribute.WORK_OFFLINE

    def unblock(self) -> None:
        """Somebody came."""
        self.fault, self.status = "", 0
        self.attributes &= ~QueueAttribute.WORK_OFFLINE

    def cut_power(self) -> None:
        """What is under way is lost, with an error that Windows sees before it lets the job go."""
        self.unblock()
        for job in self.jobs:
            if job.status is not None:
                job.script = deque((JobStatus.PRINTING | JobStatus.ERROR, VANISHED))

    def step(self) -> None:
        """The printer goes on by one step, with the oldest job it has."""
        waiting = (each for each in self.jobs if each.status is not None and each.is_closed)
        job = next((each for each in waiting if not (each.is_out and each.is_kept)), None)
        if job is None or job.is_held:
            return
        if self.fault:
            job.status = int(_FAULTS[self.fault][0])
        elif job.script:
            job.status = job.script.popleft()
            job.is_out = job.is_out or bool((job.status or 0) & JobStatus.PRINTED)
            if job.is_out and job.is_kept:
                job.status = JobStatus.PRINTED | JobStatus.RETAINED
