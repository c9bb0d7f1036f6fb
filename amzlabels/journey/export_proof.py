"""Saves lines of the proof log as a file that proves itself, and holds such a file to itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from amzlabels.domain.problems import Problem
from amzlabels.domain.proof import Chosen, Verdict
from amzlabels.domain.proof_file import NoProof, examine_file, proof_file
from amzlabels.journey.ports_proof import ProofBooks


def export_proof(path: Path, chosen: Chosen, store: ProofBooks, write: Callable[[Path, bytes], None]) -> int:
    """Write the chosen lines; returns how many. Raises ``proof.nothing_chosen``, ``file.unwritable``, ``store.*``."""
    lines, head = store.proof.lines(chosen)
    if not lines:
        raise Problem("proof.nothing_chosen")
    write(path, proof_file(lines, head))
    return len(lines)


def verify_file(path: Path) -> Verdict:
    """Hold a saved file to itself. Raises ``proof.unreadable``, ``proof.another_file``."""
    try:
        return examine_file(path.read_bytes())
    except OSError:
        raise Problem("proof.unreadable", file=path.name) from None
    except NoProof:
        raise Problem("proof.another_file", file=path.name) from None
