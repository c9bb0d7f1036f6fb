"""Names of print jobs: ours alone, without personal data, and the first one of a label the same whenever it is made.

So a store that was put back to a time before a label was printed can still ask its printer for that job.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from hashlib import sha256

from amzlabels.domain.parcel import Print
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import OpenParcel
from amzlabels.journey.ports_printing import Printer

_DIGITS = 8


def job_name(parcel: OpenParcel, *, is_again: bool) -> str:
    """The name of the next job of this parcel's label.

    What was tried in vain, or is printed once more on purpose, must not be taken for what was printed before.
    """
    is_first = parcel.print is Print.NONE and not is_again
    return _name(parcel, parcel.print_job) if is_first else f"{parcel.order_id}-{secrets.token_hex(_DIGITS // 2)}"


def first_names(parcel: OpenParcel) -> list[str]:
    """The names under which its label may have been printed without the store knowing of it."""
    known = [parcel.print_job] if parcel.print_job else []
    return list(dict.fromkeys([*known, _name(parcel, ""), _name(parcel, parcel.print_job)]))


def waiting_job(parcel: OpenParcel, printer: Printer) -> str:
    """The name of the job under which its label waits at this printer without the store knowing of it, or nothing."""
    for name in first_names(parcel):
        with suppress(Problem):
            ref = printer.find(name)
            if ref is not None and not printer.report(name, ref).state.is_final:
                return name
    return ""


def _name(parcel: OpenParcel, after: str) -> str:
    """The name of the job that follows the one named."""
    token = sha256(f"{parcel.reference}/{after}".encode()).hexdigest()[:_DIGITS]
    return f"{parcel.order_id}-{token}"
