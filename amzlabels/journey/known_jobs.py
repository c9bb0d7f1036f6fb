"""Asks printers for labels that they may have without the store knowing it; of the rest a person is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from amzlabels.domain.evidence import doubt_of
from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.domain.problems import Fact, Note, Problem
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

    def settle(self, parcel_ids: Sequence[int]) -> list[int]:
        """Of these, those that a printer knows to have printed are printed, and those that wait at one on their way.

        Returns both. Printers that do not answer are passed over.
        """
        doubtful = self._doubtful(parcel_ids)
        names = [each.printer for each in doubtful]
        with suppress(Problem):
            names += [each.name for each in self.printers.all()] if doubtful else []
        moves: dict[int, Move] = {}
        for name in dict.fromkeys(filter(None, names)):
            with suppress(Problem):
                left = [each for each in doubtful if each.parcel_id not in moves]
                moves |= self._found_at(name, left)
        return apply_current(self.parcels, list(moves.values()))

    def overtake(self, parcel_id: int, printer_for: Callable[[OpenParcel], str]) -> bool:
        """Whether its printer, or, that being unknown, any, tells what was not known yet when a person was asked.

        What still waits is on its way again; what has come out by now, or may have, is asked about anew.
        ``printer_for`` tells where it goes: that one may have it, though a system that does not answer lists none.
        Raises ``printer.*`` where one that may have it cannot be asked.
        """
        for parcel in self._doubtful([parcel_id]):
            names = [parcel.printer or printer_for(parcel)]
            if not parcel.printer:
                names += [each.name for each in self.printers.all()]
            for name in dict.fromkeys(filter(None, names)):
                if news := self._news(parcel, name):
                    return bool(apply_current(self.parcels, [news]))
        return False

    def _doubtful(self, parcel_ids: Sequence[int]) -> list[OpenParcel]:
        opened = self.parcels.open_parcels(parcel_ids)
        return [each for each in opened if each.print is Print.UNSURE and each.label is Label.BOUGHT]

    def _found_at(self, name: str, some: Sequence[OpenParcel]) -> dict[int, Move]:
        printer = self.printers.open(name)
        known = printer.known()
        found: dict[int, Move] = {}
        for parcel in some:
            moves = (self._judge(parcel, name, job, report) for job, report in _reports(parcel, printer, known))
            if move := next(filter(None, moves), None):
                found[parcel.parcel_id] = move
        return found

    def _news(self, parcel: OpenParcel, name: str) -> Move | None:
        printer = self.printers.open(name)
        reports = list(_reports(parcel, printer, printer.known()))
        waiting = (_still_waits(parcel, name, job, report) for job, report in reports)
        if on_its_way := next(filter(None, waiting), None):
            return on_its_way
        job, report = next(iter(reports), ("", JobReport(JobState.UNCERTAIN)))
        if not job or parcel.print_job not in ("", job) or report.nothing_printed:
            return None
        facts: dict[str, Fact] = {"printer": name, "reason": report.reason}
        is_there = report.state is JobState.PRINTED and self.counts(report.evidence, name)
        note = Note("printer.printed_meanwhile", {"printer": name}) if is_there else doubt_of(report, facts)
        if note == parcel.problem:
            return None
        fields: dict[str, Fact | None] = {"print_job": job, "printer": name, "evidence": str(report.evidence)}
        return Move(parcel.parcel_id, Print.UNSURE, Print.UNSURE, "print_unsure", note, fields, facts)

    def _judge(self, parcel: OpenParcel, printer: str, job: str, report: JobReport) -> Move | None:
        if report.state is not JobState.PRINTED or not self.counts(report.evidence, printer):
            return _still_waits(parcel, printer, job, report)
        fields = {"print_job": job, "printer": printer, "evidence": str(report.evidence)}
        facts = {"printer": printer}
        return Move(parcel.parcel_id, Print.UNSURE, Print.PRINTED, "printed", fields=fields, facts=facts)


def _still_waits(parcel: OpenParcel, printer: str, job: str, report: JobReport) -> Move | None:
    """It is still to come out, and is followed like any other."""
    if report.state.is_final:
        return None
    fields, facts = {"print_job": job, "printer": printer}, {"printer": printer}
    return Move(parcel.parcel_id, Print.UNSURE, Print.SENDING, "sending", fields=fields, facts=facts)


def handed_over(due: Sequence[OpenParcel], printer: Printer) -> dict[int, tuple[str, str]]:
    """By parcel id the name and reference of the job that a printer has of its label without the store knowing of it.

    Of one that was tried in vain it is a job that is still to come out; of one that was denied while the printer could
    not be asked, also one that came out, or may have. Raises ``printer.*``.
    """
    known = printer.known() if due else {}
    found: dict[int, tuple[str, str]] = {}
    for parcel in due:
        for job, report in _reports(parcel, printer, known):
            is_news = parcel.print is Print.NONE and job != parcel.print_job and not report.nothing_printed
            is_denied = parcel.denied_unasked and parcel.print_job in ("", job) and not report.nothing_printed
            if is_news or is_denied or not report.state.is_final:
                found[parcel.parcel_id] = job, known[job]
                break
    return found


def lies_elsewhere(parcel: OpenParcel, here: str, parcels: Parcels, printers: Printers) -> bool:
    """Look whether another printer has a label that was denied while that could not be asked, and is to print ``here``.

    It is then asked about once more, as that one's: it came out there by now, or is still to. Of one that does not
    answer even now nothing is known: whoever has chosen another printer meanwhile has it print on that.
    """
    if not parcel.denied_unasked or parcel.printer in ("", here):
        return False
    there: dict[int, tuple[str, str]] = {}
    with suppress(Problem):
        there = handed_over([parcel], printers.open(parcel.printer))
    for job, _ in there.values():
        facts = {"printer": parcel.printer}
        fields: dict[str, Fact | None] = {"print_job": job, "denied_unasked": False}
        sent = Move(parcel.parcel_id, Print.FAILED, Print.SENDING, "sending", fields=fields, facts=facts)
        note = Note("printer.uncertain", facts)
        if apply_current(parcels, [sent]):
            unsure = Move(parcel.parcel_id, Print.SENDING, Print.UNSURE, "print_unsure", problem=note, facts=facts)
            apply_current(parcels, [unsure])
    return bool(there)


def _reports(parcel: OpenParcel, printer: Printer, known: Mapping[str, str]) -> Iterator[tuple[str, JobReport]]:
    """How the jobs of its label stand, the newest first."""
    return ((job, printer.report(job, known[job])) for job in names_of(parcel, known))
