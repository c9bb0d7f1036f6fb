"""The counter of the proof log: holding it to its hashes, and saving lines and claims, aside from all that prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from amzlabels.domain.changes import Change
from amzlabels.domain.paper_changes import FileWritten, ProofVerified
from amzlabels.domain.proof import Chosen
from amzlabels.domain.settings import Settings
from amzlabels.journey.claims import gather_claims
from amzlabels.journey.export_proof import export_proof
from amzlabels.journey.ports import Clock, Store
from amzlabels.work.outside import Papers

Do = Callable[[str, Callable[[Store], None]], None]


class Proving:
    """Takes orders from one thread and returns at once; ``do`` queues a job that may take a while."""

    def __init__(
        self,
        papers: Papers,
        clock: Clock,
        settings: Callable[[], Settings],
        do: Do,
        publish: Callable[[Change], None],
    ) -> None:
        self._papers = papers
        self._clock = clock
        self._settings = settings
        self._do = do
        self._publish = publish

    def verify(self) -> None:
        """Publish ``ProofVerified``."""
        self._do("verify_proof", lambda store: self._publish(ProofVerified(store.proof.verify())))

    def save_lines(self, chosen: Chosen, path: Path) -> None:
        """Save the chosen lines as CSV; publish ``FileWritten``."""

        def job(store: Store) -> None:
            self._publish(FileWritten("proof", path, export_proof(path, chosen, store, self._papers.write_file)))

        self._do("save_proof", job)

    def save_claim(self, chosen: Chosen, path: Path) -> None:
        """Save a paper about the chosen parcels; publish ``FileWritten``."""

        def job(store: Store) -> None:
            claims = gather_claims(chosen, store)
            pdf = self._papers.draw_claims(claims, self._clock.now(), self._settings().sender)
            self._papers.write_file(path, pdf)
            self._publish(FileWritten("claim", path, len(claims.claims)))

        self._do("save_claim", job)
