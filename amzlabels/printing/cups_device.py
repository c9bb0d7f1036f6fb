"""Asks a printer of the network itself what CUPS does not tell of it; what that means for a job is left to ``cups``.

CUPS 2.4 (measured) calls some jobs completed that the printer gave up, and also one about which its question to the
printer broke off; it says of all jobs after a loss of power that the printer has forgotten them, and says nothing
while a printer that has a job is without power.
"""

from __future__ import annotations

import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_queues import device_of
from amzlabels.printing.cups_states import JobStage, first_int, first_text, texts
from amzlabels.printing.ipp import DEFAULT_PORT, Answer, Attribute, Group, IppClient, Operation, Status, Tag

TIMEOUT_S = 2
# Newest first (RFC 8011 §4.2.6.1), and ours has just ended; others may print there, too.
_LOOKED_THROUGH = 20


@dataclass(frozen=True, slots=True)
class Told:
    """What a printer says of itself: the PWG names of what is in it, and when it was switched on (monotonic seconds).

    Nothing and None where it cannot be asked or does not say.
    """

    media_ready: tuple[str, ...] = ()
    switched_on_s: float | None = None


class Device:
    """What a queue prints on, by its device URI, asked as ``user``.

    Asking takes ``TIMEOUT_S`` at most, the first time also as long as the name of its host is looked up: CUPS knows
    ways to find a host that this computer otherwise has not, and one that is not found is not asked.
    """

    def __init__(self, uri: str, user: str) -> None:
        found = urlsplit(uri)
        self._uri = device_of(uri.partition("?")[0])
        self._address: tuple[str, int] | None = None
        self._is_found: bool | None = None
        if found.scheme in ("ipp", "ipps") and found.hostname:
            self._address = found.hostname, found.port or DEFAULT_PORT
            self._client = IppClient(
                self._address,
                user,
                path=found.path or "/",
                connect_timeout_s=TIMEOUT_S,
                answer_timeout_s=TIMEOUT_S,
                tls=_any_certificate() if found.scheme == "ipps" else None,
            )

    @property
    def is_away(self) -> bool:
        """Whether nobody is at its address. One that is busy with CUPS' own call may let another one wait."""
        address = self._found_address()
        if address is None:
            return False
        try:
            socket.create_connection(address, TIMEOUT_S).close()
        except OSError:
            return True
        return False

    def tell(self) -> Told:
        """What it says of itself now."""
        requested = Attribute(Tag.KEYWORD, "requested-attributes", ("media-ready", "printer-up-time"))
        try:
            answer = self._ask(Operation.GET_PRINTER_ATTRIBUTES, requested)
        except Problem:
            return Told()
        printer = next(iter(answer.of(Group.PRINTER)), {})
        up_s = first_int(printer, "printer-up-time")
        return Told(tuple(texts(printer, "media-ready")), None if up_s is None else time.monotonic() - up_s)

    def stage_of(self, job_name: str) -> JobStage | None:
        """Where the newest job of this name stands there; None when it does not tell, or does not know of it.

        Raises ``printer.unreachable`` where it is away or does not answer, so that this is not known yet.
        """
        return self._stage_among("completed", job_name) or self._stage_among("not-completed", job_name)

    def _stage_among(self, which: str, job_name: str) -> JobStage | None:
        among = Attribute(Tag.KEYWORD, "which-jobs", (which,))
        limit = Attribute(Tag.INTEGER, "limit", (_LOOKED_THROUGH,))
        requested = Attribute(Tag.KEYWORD, "requested-attributes", ("job-name", "job-state"))
        jobs = self._ask(Operation.GET_JOBS, among, limit, requested).of(Group.JOB)
        states = [first_int(job, "job-state") for job in jobs if first_text(job, "job-name") == job_name]
        return next((stage for stage in JobStage if stage in states[:1]), None)

    def _found_address(self) -> tuple[str, int] | None:
        """Its host and port; None where it has none that this computer could call."""
        if self._address is not None and self._is_found is None:
            try:
                self._is_found = bool(socket.getaddrinfo(*self._address))
            except (OSError, UnicodeError):
                self._is_found = False
        return self._address if self._is_found else None

    def _ask(self, operation: Operation, *asked: Attribute) -> Answer:
        """What it answers, nothing at all where it cannot be called. Raises ``printer.unreachable``."""
        if self._found_address() is None:
            return Answer(Status.SERVER_ERROR, ())
        return self._client.ask(operation, self._uri, asked)


def _any_certificate() -> ssl.SSLContext:
    """Printers sign for themselves; nothing secret is sent to them, and CUPS trusts them with the labels."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # unverified - a printer signs for itself
    context.verify_mode = ssl.CERT_NONE  # unverified - a printer signs for itself
    return context
