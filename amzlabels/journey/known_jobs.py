"""Asks printers for labels that they may have without the store knowing of it; of the rest a person is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.printer import JobState
from amzlabels.domain.problems import Problem
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.job_names import first_names
from amzlabels.journey.ports import OpenParcel, Parcels
from amzlabels.journey.ports_printing import Printers


@dataclass(frozen=True, slots=True)
class KnownJobs:
    """The jobs that printers know of labels about which it is asked whether they were printed.

    ``counts(evidence, printer)`` tells whether so much is enough to count a label of that printer as printed.
    """

    parcels: Parcels
    printers: Printers
    counts: Callable[[Evidence, str], bool]

    def settle(self, parcel_ids: Sequence[int]) -> list[int]:
        """Of these, those that a printer knows to have printed are printed, and those that wait at one on their way.

        Returns both. Printers that do not answer are passed over.
        """
        opened = self.parcels.open_parcels(parcel_ids)
        doubtful = [each for each in opened if each.print is Print.UNSURE and each.label is Label.BOUGHT]
        others: list[str] = []
        with suppress(Problem):
            others = [each.name for each in self.printers.all()] if doubtful else []
        moves: list[Move] = []
        for parcel in doubtful:
            names = dict.fromkeys(filter(None, (parcel.printer, *others)))
            known = next(filter(None, (self._known_at(name, parcel) for name in names)), None)
            moves += [] if known is None else [known]
        return apply_current(self.parcels, moves)

    def _known_at(self, name: str, parcel: OpenParcel) -> Move | None:
        for job in first_names(parcel):
            report = None
            with suppress(Problem):
                printer = self.printers.open(name)
                ref = printer.find(job)
                report = printer.report(job, ref) if ref is not None else None
            if report is None:
                continue
            fields, facts = {"print_job": job, "printer": name}, {"printer": name}
            if report.state is JobState.PRINTED and self.counts(report.evidence, name):
                fields |= {"evidence": str(report.evidence)}
                return Move(parcel.parcel_id, Print.UNSURE, Print.PRINTED, "printed", fields=fields, facts=facts)
            if not report.state.is_final:
                # It is still to come out, and is followed like any other.
                return Move(parcel.parcel_id, Print.UNSURE, Print.SENDING, "sending", fields=fields, facts=facts)
        return None
