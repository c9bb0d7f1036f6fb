"""The office: printers and files, in a lane of its own so that a check never waits behind a long print."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from amzlabels.domain.changes import Change, Health, ParcelsChanged, PrintersRead
from amzlabels.domain.paper_changes import FileWritten, TestLabelTold
from amzlabels.domain.printer import JobReport, PrinterInfo, PrintJob, reason_of_sheets
from amzlabels.domain.printing_changes import PrintersRecognised
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.recognition import recognise
from amzlabels.domain.routing import printers_of
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import labels_per_sheet
from amzlabels.journey.export_confirmations import export_confirmations
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_printing import Printer
from amzlabels.journey.print_paper import print_paper
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside


class Office:
    """Lists and checks printers, prints test labels, writes confirmation files."""

    def __init__(self, outside: Outside, publish: Callable[[Change], None], on_crash: Crash) -> None:
        self._outside = outside
        self._publish = publish
        self._lane = Lane("office", on_crash)
        self._store: Store | None = None
        self._has_recognised = False
        self._testing: set[str] = set()
        self.settings = Settings()

    def attach(self, store: Store, settings: Settings) -> None:
        """Use this store and these settings from now on."""
        self._store, self.settings = store, settings

    def use(self, settings: Settings) -> None:
        """Use these settings from now on, and tell how the printer they name stands."""
        self.settings = settings
        self._do("use", self._check_printer)

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def read_printers(self) -> None:
        """Publish ``PrintersRead``."""

        def job() -> None:
            found = self._outside.printers.all()
            self._publish(PrintersRead(tuple(found)))
            self._check(found)

        self._do("read_printers", job)

    def tell_printers(self) -> None:
        """As ``read_printers``; where none is set, no printer is looked for."""
        if self.settings.printer:
            self.read_printers()
        else:
            self._do("tell_health", self._check_printer)

    def print_test_label(self, printer: str) -> None:
        """Print a test label; ``TestLabelTold`` tells of it, and afterwards ``Health`` of the printers that are set.

        A double click is one label.
        """
        if printer in self._testing:
            return
        self._testing.add(printer)

        def job() -> None:
            try:
                self._test(self._outside.printers.open(printer))
            finally:
                self._testing.discard(printer)

        self._do("print_test_label", job)
        self._do("print_test_label", self._check_printer)

    def resume_printer(self, printer: str) -> None:
        """Let a queue go on that was stopped."""
        self._do("resume_printer", lambda: self._outside.printers.resume(printer))

    def write_confirmation_file(self, path: Path) -> None:
        """Publish ``FileWritten``; what is in the file is marked as exported."""

        def job(store: Store) -> None:
            write = self._outside.papers.write_confirmations
            entries = export_confirmations(path, store, self.settings, write)
            self._publish(FileWritten("confirmation", path, entries))
            self._publish(ParcelsChanged(()))

        self.do("write_confirmation_file", job)

    def do(self, act: str, job: Callable[[Store], None]) -> None:
        """Queue a job that needs the store."""

        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._do(act, with_store)

    def _do(self, act: str, job: Callable[[], object]) -> None:
        self._lane.do(errand(act, job, self._publish))

    def _check_printer(self) -> None:
        self._check(self._outside.printers.all() if self.settings.printer else ())

    def _check(self, found: Sequence[PrinterInfo]) -> None:
        if not self.settings.printer:
            self._publish(Health("printer", problem=Note("printer.none_chosen")))
            return
        printers = {each.name: each for each in found}
        self._recognise(found)
        stand = {
            name: _trouble(name, printers.get(name), is_for_sheets=not is_for_labels)
            for name, is_for_labels in self._chosen().items()
        }
        name = next((each for each, problem in stand.items() if problem is not None), self.settings.printer)
        self._publish(Health("printer", name, stand[name]))

    def _recognise(self, printers: Sequence[PrinterInfo]) -> None:
        """Learn what printers are connected by, and tell of those that are so in another way than before."""
        if self._store is None:
            return
        found = recognise(self.settings, self._store.devices.known(), printers)
        if found.learnt:
            self._store.devices.remember(found.learnt)
        if found.renamed or found.reconnected or self._has_recognised:
            self._publish(PrintersRecognised(found.renamed, found.reconnected))
        self._has_recognised = bool(found.renamed or found.reconnected)

    def _chosen(self) -> dict[str, bool]:
        """The printers that are set, and whether single labels go there."""
        profiles = self.settings.profiles
        chosen = {self.settings.printer: not labels_per_sheet(profiles, self.settings.printer)}
        if self.settings.document_printer:
            chosen.setdefault(self.settings.document_printer, False)
        for name, is_for_labels in printers_of(self.settings.routes).items():
            is_single = is_for_labels and not labels_per_sheet(profiles, name)
            chosen[name] = chosen.get(name, False) or is_single
        return chosen

    def _test(self, printer: Printer) -> None:
        job = PrintJob(f"test-{secrets.token_hex(4)}", self._outside.papers.draw_test_label(printer.name))

        def tell(report: JobReport) -> None:
            self._publish(TestLabelTold(printer.name, report))

        try:
            print_paper(job, printer, self._outside.clock, tell)
        except Problem as problem:
            if problem.note.code != "label.barcode_lost":
                raise
            # Whether its bars can be read is what it is to show.
            print_paper(replace(job, as_it_is=True), printer, self._outside.clock, tell)


def _trouble(name: str, info: PrinterInfo | None, *, is_for_sheets: bool) -> Note | None:
    if info is None:
        return Note("printer.gone", {"printer": name})
    reason = next(iter(info.reasons), "")
    reason = reason_of_sheets(reason) if is_for_sheets else reason
    return Note("printer.blocked", {"printer": name, "reason": reason}) if reason else None
