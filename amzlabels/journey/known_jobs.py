"""Asks printers for labels that they may have without the store knowing it; of the rest a person is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.domain.problems import Problem
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.job_names import names_of
from amzlabels.journey.ports import OpenParcel, Parcels
from amzlabels.journey.ports_printing import Printer, Printers


@dataclass(frozen=True, slots=True)
class KnownJobs:
    """The jobs that printers know of labels about which it is asked whether they were printed.

    ``counts(evidence, printer)`` tells whether so much is enough to count a label of that printer as printed.
    """

    parcels: Parcels
    printers: Printers
    counts: Callable[[Evidence, str], bool]

    def settle(self, parcel_ids: Sequence[int], *, only_waiting: bool = False) -> list[int]:
        """Of these, those that a printer knows to have printed are printed, and those that wait at one on their way.

        Returns both. ``only_waiting`` leaves the former alone, and asks no other printers where theirs are known.
        Printers that do not answer are passed over.
        """
        opened = self.parcels.open_parcels(parcel_ids)
        doubtful = [each for each in opened if each.print is Print.UNSURE and each.label is Label.BOUGHT]
        if not doubtful:
            return []
        moves: dict[int, Move] = {}
        for name in self._printers_of(doubtful, only_waiting):
            with suppress(Problem):
                printer = self.printers.open(name)
                known = printer.known()
                left = [each for each in doubtful if each.parcel_id not in moves]
                found = {each.parcel_id: self._judge(each, printer, known, only_waiting) for each in left}
                moves |= {parcel_id: move for parcel_id, move in found.items() if move is not None}
        return apply_current(self.parcels, list(moves.values()))

    def _printers_of(self, doubtful: Sequence[OpenParcel], only_waiting: bool) -> list[str]:
        theirs = [each.printer for each in doubtful]
        others: list[str] = []
        with suppress(Problem):
            others = [each.name for each in self.printers.all()] if not (only_waiting and all(theirs)) else []
        return list(dict.fromkeys(filter(None, (*theirs, *others))))

    def _judge(self, parcel: OpenParcel, printer: Printer, known: Mapping[str, str], only_waiting: bool) -> Move | None:
        facts = {"printer": printer.name}
        for job, report in _reports(parcel, printer, known):
            fields = {"print_job": job, "printer": printer.name}
            is_printed = report.state is JobState.PRINTED and self.counts(report.evidence, printer.name)
            if is_printed and not only_waiting:
                fields |= {"evidence": str(report.evidence)}
                return Move(parcel.parcel_id, Print.UNSURE, Print.PRINTED, "printed", fields=fields, facts=facts)
            if not report.state.is_final:
                # It is still to come out, and is followed like any other.
                return Move(parcel.parcel_id, Print.UNSURE, Print.SENDING, "sending", fields=fields, facts=facts)
        return None


def handed_over(due: Sequence[OpenParcel], printer: Printer) -> dict[int, tuple[str, str]]:
    """By parcel id the name and reference of the job that a printer has of its label without the store knowing of it.

    Of one that was tried in vain it is a job that is still to come out. Raises ``printer.*``.
    """
    known = printer.known() if due else {}
    found: dict[int, tuple[str, str]] = {}
    for parcel in due:
        for job, report in _reports(parcel, printer, known):
            is_news = parcel.print is Print.NONE and job != parcel.print_job and not report.nothing_printed
            if is_news or not report.state.is_final:
                found[parcel.parcel_id] = job, known[job]
                break
    return found


def _reports(parcel: OpenParcel, printer: Printer, known: Mapping[str, str]) -> Iterator[tuple[str, JobReport]]:
    """How the jobs of its label stand, the newest first."""
    return ((job, printer.report(job, known[job])) for job in names_of(parcel, known))
