"""Turns changes that a person must see into notices, and takes them away once they are no longer true."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.changes import ActRefused, ImportRefused, Undoable, WorkFinished, WorkPaused
from amzlabels.domain.document_order import Document
from amzlabels.domain.paper_changes import (
    DocumentPrinted,
    FileWritten,
    LabelsSaved,
    SheetTold,
    SlipsInDoubt,
    StackWaits,
)
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.ui.combine_notice import CombineNotice
from amzlabels.ui.delivery_notice import DeliveryNotice
from amzlabels.ui.keeping_notice import KeepingNotice
from amzlabels.ui.notices import Notices, Offer
from amzlabels.ui.opening import open_folder, open_page
from amzlabels.ui.ports import Desk
from amzlabels.ui.privacy_notices import PrivacyNotices
from amzlabels.ui.private_copy import copy_privately
from amzlabels.ui.several_reports import SeveralReports
from amzlabels.ui.sheet_notice import SheetNotice
from amzlabels.ui.slip_notice import SlipNotice
from amzlabels.ui.stack_notice import StackNotice
from amzlabels.ui.texts import problem_sentence, problem_words
from amzlabels.ui.texts_documents import document_words
from amzlabels.ui.texts_labels import saved_labels_words
from amzlabels.ui.texts_problems import (
    CHOOSE_FILE,
    SETTINGS_AMAZON,
    SETTINGS_CODES,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
    TRY_AGAIN,
)
from amzlabels.ui.texts_proof import proof_saved_words
from amzlabels.ui.texts_undo import undo_words
from amzlabels.ui.waiting_notices import WaitingNotices

_SETTINGS = frozenset({SETTINGS_AMAZON, SETTINGS_CODES, SETTINGS_PRINTER, SETTINGS_SHOP})
# Nothing is wrong with such a file, but a packer should know.
_QUIET = frozenset({"report.no_prime_column"})
_UNDO, _REFUSED_PAPER = "undo", "refused paperwork"


class ChangeNotices(QObject):
    """Nothing here goes away by time: only by being seen, or by the matter being mended."""

    settings_wanted = Signal(str)
    file_wanted = Signal()
    confirmation_file_wanted = Signal()

    def __init__(self, notices: Notices, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._notices = notices
        self._desk = desk
        self.several = SeveralReports(notices, self)
        self.together = CombineNotice(notices, self)
        self.deliveries = DeliveryNotice(notices, self)
        self.sheets = SheetNotice(notices, desk, parent)
        self.slips = SlipNotice(notices, desk, self)
        self.stacks = StackNotice(notices, desk, self)
        self.waiting = WaitingNotices(notices, desk, self)
        self.privacy = PrivacyNotices(notices, desk, _UNDO, self)
        self.keeping = KeepingNotice(notices, self)

    @property
    def of_papers(self) -> Mapping[type, Callable[[Any], object]]:
        """What is told of each change of papers."""
        return {
            FileWritten: self.written,
            DocumentPrinted: self.printed,
            LabelsSaved: self.saved_labels,
            SlipsInDoubt: self.slips.told,
            SheetTold: self.sheets.told,
            StackWaits: self.stacks.told,
            **self.keeping.handlers,
        }

    def import_refused(self, change: ImportRefused) -> None:
        """A file was not usable."""
        self.several.refused(change)
        note = Note(change.problem.code, {"file": change.path.name, **change.problem.facts})
        self._problem(f"file {change.path}", note, lambda: self._desk.import_reports([change.path]))

    def imported(self, summary: ImportSummary) -> None:
        """A report was read; the lines that were not understood are listed."""
        name = Path(summary.source).name
        self.several.imported(summary)
        self._notices.drop(f"file {summary.source}")
        for problem in filter(_is_quiet, summary.problems):
            self._notices.tell(f"quiet {name} {problem.code}", problem_sentence(problem), is_calm=True)
        problems = [problem for problem in summary.problems if not _is_quiet(problem)]
        if not problems:
            return
        count = len(problems)
        text = (
            self.tr("1 thing in {file} needs a look:")
            if count == 1
            else self.tr("{count} things in {file} need a look:")
        )
        lines = [problem_sentence(problem) for problem in problems]
        self._notices.tell(f"lines {name}", text.format(count=count, file=name), lines=lines)

    def paused(self, change: WorkPaused) -> None:
        """A resource stopped answering."""
        words = problem_words(change.problem)
        offers = [Offer(self.tr("Try again now"), self._desk.retry_now)]
        if words.action in _SETTINGS:
            offers.insert(0, Offer(words.button, lambda: self.settings_wanted.emit(words.action), ends=False))
        if folder := str(change.problem.facts.get("folder", "")):
            offers.append(Offer(self.tr("Open the folder"), lambda: open_folder(folder), ends=False))
        if payment_url := str(change.problem.facts.get("payment_url", "")):
            offers.insert(0, Offer(self.tr("Pay at MyParcel"), lambda: open_page(payment_url), ends=False))
        if change.resource == "amazon":
            offers.append(Offer(self.tr("Confirmation file…"), self.confirmation_file_wanted.emit, ends=False))
        text = f"{words.what} {words.remedy}"
        if change.resource == "printer":
            printer = str(change.problem.facts.get("printer", ""))
            offers += self.waiting.offers(printer)
            text = f"{text} {self.waiting.count_words(printer)}".rstrip()
        notice = self._notices.tell(f"paused {change.resource}", text, offers=offers)
        if change.retry_in_s is not None:
            notice.count_down(change.retry_in_s)

    def well(self, resource: str) -> None:
        """A resource answers again."""
        self._notices.drop(f"paused {resource}")

    def refused(self, change: ActRefused) -> None:
        """What a person ordered could not be done; an address, a key or a test label in vain is told beside it."""
        if change.act not in ("find_printer", "print_test_label", "connect_shop"):
            self._problem(f"refused {change.act}", change.problem)

    def finished(self, change: WorkFinished) -> None:
        """Nothing is under way; what stopped work stays to be seen, and that printing was refused is past."""
        self.stacks.finished()
        self.waiting.finished()
        if not change.problems:
            self._notices.drop("refused print_parcels")
        for resource in ("shop", "own", "printer", "amazon", "store"):
            if not change.problems:
                self.well(resource)

    def undoable(self, change: Undoable) -> None:
        """An act can be taken back; a newer act takes its place, and that it was refused before is past."""
        self._notices.drop(f"refused {change.act}")
        undo = Offer(self.tr("Undo"), self._desk.undo, key="Ctrl+Z")
        self._notices.tell(_UNDO, undo_words(change), offers=[undo], is_calm=True)

    def undo(self) -> None:
        """Take the last act back."""
        self._notices.drop(_UNDO)
        self._desk.undo()

    def printed(self, change: DocumentPrinted) -> None:
        """A document is on its way out of a printer; that it was refused before is past."""
        self._notices.drop(_REFUSED_PAPER)
        self._notices.tell(f"written {change.what}", document_words(change), is_calm=True)

    def written(self, change: FileWritten) -> None:
        """A file is there."""
        name, count = change.path.name, change.entries
        if isinstance(change.what, Document):
            self._notices.drop(_REFUSED_PAPER)
            text = document_words(change)
        elif change.what in ("proof", "claim"):
            self._notices.drop(f"refused save_{change.what}")
            text = proof_saved_words(change)
        elif change.what == "return":
            text = self.tr("The return label is in {file}.")
        elif change.what == "products":
            text = self.tr("1 product is in {file}.") if count == 1 else self.tr("{count} products are in {file}.")
        else:
            text = self.tr("1 parcel is in {file}.") if count == 1 else self.tr("{count} parcels are in {file}.")
        text = text.format(count=count, file=name)
        opening = Offer(self.tr("Open folder"), lambda: open_folder(str(change.path.parent)), ends=False)
        self._notices.tell(f"written {change.what}", text, offers=[opening], is_calm=True)

    def saved_labels(self, change: LabelsSaved) -> None:
        """Labels are in a file; what is on paper from there counts as printed once a person says so."""
        offers = [Offer(self.tr("Open folder"), lambda: open_folder(str(change.path.parent)), ends=False)]
        if count := len(change.unprinted):
            words = self.tr("1 is on paper") if count == 1 else self.tr("{count} are on paper")
            say = Offer(words.format(count=count), lambda: self._desk.downloads.say_printed(change.unprinted))
            offers.insert(0, say)
        text = " ".join(saved_labels_words(change))
        self._notices.tell("written labels", text, offers=offers, is_calm=not (change.without or change.unreadable))

    def _problem(self, key: str, problem: Note, again: Callable[[], object] | None = None) -> None:
        words = problem_words(problem)
        offers = []
        if words.action in _SETTINGS:
            offers.append(Offer(words.button, lambda: self.settings_wanted.emit(words.action), ends=False))
        elif words.action == CHOOSE_FILE:
            offers.append(Offer(words.button, self.file_wanted.emit))
        elif words.action == TRY_AGAIN and again is not None:
            offers.append(Offer(words.button, again))
        elif problem.code == "internal":
            # A lane left its job in the middle; what was begun is settled first, as after a start.
            offers.append(Offer(self.tr("Try again now"), self._desk.retry_now))
        if folder := str(problem.facts.get("folder", "")):
            offers.append(Offer(self.tr("Open the folder"), lambda: open_folder(folder), ends=False))
        if report := str(problem.facts.get("report", "")):
            offers.append(Offer(self.tr("Copy report"), lambda: copy_privately(report), ends=False))
        self._notices.tell(key, f"{words.what} {words.remedy}", offers=offers)


def _is_quiet(problem: Note) -> bool:
    return problem.code in _QUIET
