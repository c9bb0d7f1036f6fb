"""Deleting report files once everything in them is in the store, and never another file than was read."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from amzlabels.domain.people import ReadReport
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import ImportSummary
from amzlabels.journey.ports_people import ReportBook
from amzlabels.journey.ports_proof import ProofBook

_UNCLEAR = frozenset({"report.odd_bytes"})
"""What makes a file worth looking into although each of its lines was read."""


def read_report_file(path: Path, summary: ImportSummary, marketplace: str) -> ReadReport | None:
    """What is to be remembered of a file that was imported; None for what is no plain file.

    Only ``marketplace``'s orders were taken from it, where one is named.
    """
    if not summary.digest or path.is_symlink():
        return None
    is_understood = not any(note.code in _UNCLEAR or note.code.startswith("line.") for note in summary.problems)
    return ReadReport(str(path.absolute()), summary.digest, is_understood and not marketplace)


def reports_left(book: ReportBook) -> tuple[ReadReport, ...]:
    """Those that are still there; the others are forgotten."""
    known = book.known()
    left = tuple(each for each in known if Path(each.path).is_file())
    if len(left) < len(known):
        book.forget({each.path for each in known} - {each.path for each in left})
    return left


def delete_report(path: Path, book: ReportBook, proof: ProofBook) -> None:
    """Delete a report that was read whole, which is proven. One that is not there any more is as good as deleted.

    Raises ``report.not_the_read_one`` where the file is not, byte for byte, what was imported whole, and
    ``file.unremovable``.
    """
    read = next((each for each in book.known() if each.path == str(path)), None)
    if read is None or not read.is_whole:
        raise Problem("report.not_the_read_one", file=path.name)
    try:
        if not _is_the_one(path, read.digest):
            raise Problem("report.not_the_read_one", file=path.name)
        path.unlink()
    except FileNotFoundError:
        pass
    except OSError:
        raise Problem("file.unremovable", file=path.name) from None
    else:
        proof.tell("report_deleted", {"report": read.digest})
    book.forget([read.path])


def _is_the_one(path: Path, digest: str) -> bool:
    if path.is_symlink():
        return False
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
        # Another may have taken its place while it was read.
        return found == digest and os.path.samestat(os.fstat(file.fileno()), path.stat())
