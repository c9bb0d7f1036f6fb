"""Printing labels: printed is what the printer's side says is printed; how it is asked is left to ``printing``."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from amzlabels.domain.evidence import doubt_of, is_printers_word
from amzlabels.domain.parcel import Evidence, Label, Move, Print
from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.problems import Fact, Note, Problem, Retry
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.job_names import job_name
from amzlabels.journey.known_jobs import handed_over, lies_elsewhere
from amzlabels.journey.ports import Clock, LabelFiles, OpenParcel, Parcels
from amzlabels.journey.ports_printing import Printer, Printers
from amzlabels.journey.ports_waiting import PrinterQueue
from amzlabels.journey.print_slips import PRINTER_WIDE, PrintSlips
from amzlabels.journey.sent_jobs import SentJob, labels_in, papers_of, slip_job

IN_FLIGHT = 3
POLL_S = (0.02, 0.05, 0.1, 0.25)
_SILENT = "printing-silent"


@dataclass(frozen=True, slots=True)
class PrintLabels:
    """Prints bought labels on one printer, in order.

    ``on_settled(parcel_id, printed)`` is called after each label; ``on_blocked(printer, reason)`` when the printer
    starts or (empty reason) stops waiting for a person; ``leaving()`` tells that the program is closing;
    ``counts(evidence, printer)`` whether so much is enough to count a label of that printer as printed. ``slips``
    come out beside their labels.

    With ``waiting`` only those labels are printed that still wait at this printer. ``on_standing(printer)`` is called
    again and again while a printer waits for a person, ``on_taken_back(printer)`` after one has said what of that which
    was wanted back it gives back, ``on_taken(printer)`` once one has taken a label. ``twin_of(parcel, printer)`` is the
    order whose very same label came out of that printer lately, empty = none; such a label is only printed again.
    ``on_lost(parcel, problem)`` gets a label that cannot be read here, or raises the problem. ``ordered_again()`` are
    the parcels that are still to be printed once more; without it everything is that is said to be.
    """

    parcels: Parcels
    labels: LabelFiles
    printers: Printers
    clock: Clock
    on_settled: Callable[[int, bool], None]
    on_blocked: Callable[[str, str], None]
    leaving: Callable[[], bool]
    counts: Callable[[Evidence, str], bool] = is_printers_word
    slips: PrintSlips | None = None
    waiting: PrinterQueue | None = None
    on_standing: Callable[[str], None] = lambda _printer: None
    on_taken_back: Callable[[str], None] = lambda _printer: None
    on_taken: Callable[[str], None] = lambda _printer: None
    twin_of: Callable[[OpenParcel, str], str] = lambda _parcel, _printer: ""
    looks_first: Callable[[], bool] = lambda: False
    on_lost: Callable[[OpenParcel, Problem], bytes] | None = None
    ordered_again: Callable[[], Collection[int]] | None = None

    def print(
        self,
        printer_name: str,
        parcel_ids: Sequence[int],
        *,
        again: str = "",
        just_before: Mapping[int, Callable[[], object]] = MappingProxyType({}),
        with_next: bool = False,
    ) -> None:
        """Print these parcels' labels. ``again`` is the reason for printing printed labels once more.

        ``just_before`` is what is to be done for some of them, each once all before it have come to their end.
        ``with_next``: what comes to wait at this printer meanwhile is printed behind them, before it would run dry.

        Raises ``printer.*`` when the printer as a whole cannot be used; what was not sent stays wanted.
        """
        printer = self.printers.open(printer_name)

        def more() -> list[int]:
            return [] if self.waiting is None else self.waiting.next_at(printer_name, again)

        due = deque(parcel_ids)
        self._work_off(printer, due, deque(), again, just_before, more if with_next else tuple)

    def recover(self, parcel_ids: Sequence[int], at: str | None = None) -> list[int]:
        """Settle labels whose printing was cut short ``at`` this printer (None = any) by asking it for our job names.

        Returns the parcels that surely did not print.
        """
        unprinted: list[int] = []
        by_printer: dict[str, dict[str, list[int]]] = {}
        for parcel in self.parcels.open_parcels(parcel_ids):
            if parcel.print is Print.SENDING and at in (None, parcel.printer):
                jobs = by_printer.setdefault(parcel.printer, {})
                jobs.setdefault(parcel.print_job, []).append(parcel.parcel_id)
        for printer_name, cut_short in by_printer.items():
            try:
                printer = self.printers.open(printer_name)
                refs = {name: printer.find(name) for name in cut_short}
            except Problem as problem:
                reason = "printer-gone" if problem.retry is Retry.NEVER else _SILENT
                for some in cut_short.values():
                    self._settle(printer_name, dict.fromkeys(some, JobReport(JobState.UNCERTAIN, reason)))
                continue
            flying: deque[SentJob] = deque()
            for name, ref in refs.items():
                if ref is None:
                    self.parcels.apply(
                        [Move(each, Print.SENDING, Print.NONE, "not_printed") for each in cut_short[name]]
                    )
                    unprinted.extend(cut_short[name])
                else:
                    flying.append(SentJob(tuple(cut_short[name]), name, ref))
            self._work_off(printer, deque(), flying)
        return unprinted

    def follow(self, printer: Printer, job: SentJob) -> None:
        """Wait until this job has come to its end and note for its parcels how; unless the program is closing."""
        self._work_off(printer, deque(), deque([job]))

    def intend(self, due: Sequence[OpenParcel], names: Mapping[int, str], printer: str, again: str) -> list[int]:
        """Write down that these are about to be handed over, as jobs of these names by parcel; returns those that are.

        The others are in another's hands by now, or wait at another printer.
        """
        if self.waiting is not None:
            here = self.waiting.hand_over(printer, [parcel.parcel_id for parcel in due])
            due = [parcel for parcel in due if parcel.parcel_id in here]
        if again and self.ordered_again is not None:
            # Whoever took up an order may have read of it before it was carried out.
            ordered = self.ordered_again()
            due = [parcel for parcel in due if parcel.parcel_id in ordered]
        facts = {"printer": printer} | ({"reason": again} if again else {})
        event = "print_again" if again else "sending"
        moves = [
            Move(
                parcel.parcel_id,
                parcel.print,
                Print.SENDING,
                event,
                fields=self._intent(parcel, names[parcel.parcel_id], printer),
                facts=facts,
            )
            for parcel in due
        ]
        return apply_current(self.parcels, moves)

    def had_by(self, printer: Printer, due: Sequence[OpenParcel]) -> dict[int, tuple[str, str]]:
        """The jobs, see ``handed_over``, that are to be followed instead of printing these."""
        asked = due if self.looks_first() else [each for each in due if each.denied_unasked]
        return handed_over(asked, printer)

    def label_of(self, parcel: OpenParcel) -> bytes:
        """The PDF of this parcel's label."""
        try:
            return self.labels.get(parcel.label_hash)
        except Problem as problem:
            if self.on_lost is None:
                raise
            return self.on_lost(parcel, problem)

    def lies_elsewhere(self, parcel: OpenParcel, printer: str) -> bool:
        """As the function of this name; it is not printed there, then, but asked about."""
        is_so = lies_elsewhere(parcel, printer, self.parcels, self.printers)
        if is_so:
            self.on_settled(parcel.parcel_id, False)
        return is_so

    def check_twin(self, parcel: OpenParcel, printer: str, again: str) -> None:
        """Raises ``label.printed_before`` where the very same label came out there lately and is not wanted again."""
        if not again and (twin := self.twin_of(parcel, printer)):
            raise Problem("label.printed_before", printer=printer, order=twin)

    def pass_over(self, printer: str, parcel_ids: Sequence[int]) -> None:
        """These, whose turn has come, are not printed there now."""
        if self.waiting is not None:
            self.waiting.pass_over(printer, parcel_ids)

    def waits_on(self, printer: str, parcel_ids: Sequence[int]) -> list[int]:
        """Those of these that still, or again, wait there to be handed over."""
        return [each for each in parcel_ids if self.waiting is not None and self.waiting.is_at(printer, each)]

    def _intent(self, parcel: OpenParcel, name: str, printer: str) -> dict[str, Fact | None]:
        # A label that was on paper before has its slip already, or is to have none.
        slip = {} if self.slips is None or parcel.printed_at is not None else self.slips.intent(parcel)
        return {"print_job": name, "printer": printer, "denied_unasked": False, **slip}

    def not_sent(self, parcel_ids: Sequence[int], problem: Problem, others: Sequence[int] = ()) -> None:
        """Note that the job of these was not taken; where that is the printer's fault, the others were not sent either.

        Raises the problem where it concerns the printer as a whole.
        """
        if problem.note.code in PRINTER_WIDE:
            unsent = [*parcel_ids, *others]
            if self.waiting is not None:
                self.waiting.give_back(unsent)
            self.parcels.apply([Move(each, Print.SENDING, Print.NONE, "not_printed") for each in unsent])
            raise problem
        unsure = problem.note.code == "printer.uncertain"
        to, event = (Print.UNSURE, "print_unsure") if unsure else (Print.FAILED, "print_failed")
        self.parcels.apply([Move(each, Print.SENDING, to, event, problem=problem.note) for each in parcel_ids])
        for each in parcel_ids:
            self.on_settled(each, False)

    def _work_off(
        self,
        printer: Printer,
        due: deque[int],
        flying: deque[SentJob],
        again: str = "",
        just_before: Mapping[int, Callable[[], object]] = MappingProxyType({}),
        more: Callable[[], Sequence[int]] = tuple,
    ) -> None:
        blocked = ""
        patience = 0
        trouble: Problem | None = None
        while _goes_on(due, flying, tuple if blocked or trouble else more):
            self._take_back(printer, flying)
            while (
                not blocked and not self.leaving() and (now := self._take(printer, due, labels_in(flying), just_before))
            ):
                try:
                    self._send(printer, now, flying, again)
                except Problem as problem:
                    # What was handed over before is still to be settled.
                    trouble = problem
                    due.clear()
            reason, settled = self._look(printer, flying)
            if reason != blocked:
                blocked = reason
                self.on_blocked(printer.name, reason)
            if blocked:
                self.on_standing(printer.name)
            # A label that waits for paper is found again at the next start by its job name.
            if self.leaving() and (blocked or not flying):
                return
            patience = 0 if settled else min(patience + 1, len(POLL_S) - 1)
            if flying and not settled and self.clock.wait(POLL_S[patience]):
                return
        if trouble is not None:
            raise trouble

    def _take(
        self, printer: Printer, due: deque[int], flying: int, just_before: Mapping[int, Callable[[], object]]
    ) -> list[int]:
        """Those that are handed over together now, as many as there is room for."""
        taken: list[int] = []
        while due and flying + len(taken) < IN_FLIGHT:
            if self.waiting is not None and not self.waiting.is_at(printer.name, due[0]):
                due.popleft()
                continue
            if due[0] not in just_before:
                taken.append(due.popleft())
                continue
            if not (flying or taken):
                just_before[due[0]]()
                taken.append(due.popleft())
            break
        return taken

    def _take_back(self, printer: Printer, flying: deque[SentJob]) -> None:
        """Have the printer give back what is wanted back; what it may yet print, or has printed, stays with it."""
        if self.waiting is None:
            return
        wanted = [job for job in flying if any(map(self.waiting.is_wanted_back, papers_of(job)))]
        # The newest first: whichever is in front when the one before it goes may be begun with.
        for job in reversed(wanted):
            if not printer.withdraw(job.name, job.ref):
                self.waiting.leave(job.parcel_ids)
                continue
            flying.remove(job)
            if job.slip is not None and self.slips is not None:
                self.slips.taken_back(job.slip)
                continue
            facts = {"printer": printer.name}
            moves = [Move(each, Print.SENDING, Print.NONE, "taken_back", facts=facts) for each in job.parcel_ids]
            self.parcels.apply(moves)
            printer.done_with(job.name, job.ref)
            self.waiting.give_back(job.parcel_ids)
        if wanted:
            self.on_taken_back(printer.name)

    def _send(self, printer: Printer, parcel_ids: Sequence[int], flying: deque[SentJob], again: str) -> None:
        """Hand these over, those that are due, and add them to ``flying``; the intents are written down together."""
        # Read only now: while the labels before them printed, some may have been held or their labels given up.
        found = {parcel.parcel_id: parcel for parcel in self.parcels.open_parcels(parcel_ids)}
        due = [
            found[each] for each in parcel_ids if each in found and is_due(found[each], printer.name, again=bool(again))
        ]
        # What is there, of which a store that was put back does not know, is followed and not sent again.
        there = {} if again else self.had_by(printer, due)
        due = [each for each in due if again or each.parcel_id in there or not self.lies_elsewhere(each, printer.name)]
        names = {each.parcel_id: job_name(each) for each in due} | {each: name for each, (name, _) in there.items()}
        # What another lane or station has in hand is left to it.
        mine = deque(self.intend(due, names, printer.name, again))
        self.pass_over(printer.name, [each for each in parcel_ids if each not in mine])
        while mine:
            parcel = found[mine.popleft()]
            known = there.get(parcel.parcel_id)
            try:
                if known is None:
                    self.check_twin(parcel, printer.name, again)
            except Problem as problem:
                self.not_sent([parcel.parcel_id], problem)
                continue
            is_ahead = self.slips is not None and self.slips.goes_ahead(printer.name)
            flying.extend(self._slip_beside(printer, parcel, again) if is_ahead else ())
            try:
                name = names[parcel.parcel_id]
                ref = known[1] if known else printer.submit(PrintJob(name, self.label_of(parcel), bool(again)))
            except Problem as problem:
                self.not_sent([parcel.parcel_id], problem, list(mine))
            else:
                flying.append(SentJob((parcel.parcel_id,), name, ref))
                self.on_taken(printer.name)
                flying.extend(() if is_ahead else self._slip_beside(printer, parcel, again))

    def _slip_beside(self, printer: Printer, parcel: OpenParcel, again: str) -> list[SentJob]:
        sent = [] if again or self.slips is None else self.slips.beside(printer, parcel)
        return [slip_job(each) for each in sent]

    def _look(self, printer: Printer, flying: deque[SentJob]) -> tuple[str, int]:
        """Ask after every job in flight; returns why the printer waits (empty: it does not) and how many settled."""
        reason, ended, over = "", dict[int, JobReport](), list[SentJob]()
        for job in tuple(flying):
            report = printer.report(job.name, job.ref)
            if report.state.is_final:
                flying.remove(job)
                over.append(job)
                if job.slip is not None and self.slips is not None:
                    self.slips.settle(job.slip, report)
                ended |= dict.fromkeys(job.parcel_ids, report)
            elif report.state is JobState.BLOCKED:
                reason = reason or report.reason
        self._settle(printer.name, ended)
        for job in over:
            printer.done_with(job.name, job.ref)
        return reason, len(ended)

    def _settle(self, printer_name: str, ended: Mapping[int, JobReport]) -> None:
        """Note how these parcels' jobs ended, together."""
        moves = [self._ended(parcel_id, printer_name, report) for parcel_id, report in ended.items()]
        if moves:
            self.parcels.apply(moves)
        for move in moves:
            self.on_settled(move.parcel_id, move.to is Print.PRINTED)

    def _ended(self, parcel_id: int, printer_name: str, report: JobReport) -> Move:
        facts = {"printer": printer_name, "reason": report.reason}
        if report.state is JobState.PRINTED:
            fields: dict[str, Fact | None] = {"evidence": str(report.evidence)}
            if self.counts(report.evidence, printer_name):
                facts["evidence"] = str(report.evidence)
                return Move(parcel_id, Print.SENDING, Print.PRINTED, "printed", fields=fields, facts=facts)
            note = doubt_of(report, facts)
            return Move(parcel_id, Print.SENDING, Print.UNSURE, "print_unsure", note, fields, facts)
        if report.state is JobState.FAILED and report.nothing_printed:
            note = Note("printer.failed", facts)
            return Move(parcel_id, Print.SENDING, Print.FAILED, "print_failed", problem=note, facts=facts)
        note = doubt_of(report, facts)
        return Move(parcel_id, Print.SENDING, Print.UNSURE, "print_unsure", problem=note, facts=facts)


def _goes_on(due: deque[int], flying: deque[SentJob], more: Callable[[], Sequence[int]]) -> bool:
    if not due:
        due.extend(more())
    return bool(due or flying)


def lost_sight_of(printer: str) -> Note:
    """What is asked of a label where its printer cannot be asked."""
    return Note("printer.uncertain", {"printer": printer, "reason": _SILENT})


def is_due(parcel: OpenParcel, printer: str, *, again: bool) -> bool:
    """Whether its label may be printed there now; ``again``: also one that was printed before."""
    # Whoever has chosen another printer meanwhile has it printed there.
    if parcel.label is not Label.BOUGHT or parcel.print_on not in ("", printer):
        return False
    if again:
        return parcel.print is not Print.SENDING
    return parcel.problem is None and parcel.print in (Print.NONE, Print.FAILED)
