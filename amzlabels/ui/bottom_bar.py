"""The bar at the bottom: how far the work is, what waits for the person, and the one big next act."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from amzlabels.domain.changes import Progress
from amzlabels.domain.parcel import Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind
from amzlabels.domain.queue import QueueCounts
from amzlabels.ui.choice_acts import NEEDS_PERSON
from amzlabels.ui.elided_label import ElidedLabel
from amzlabels.ui.key_buttons import KeyButton, with_key
from amzlabels.ui.opening import open_folder
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

_SURE_AFTER = 2
"""Pace and time left are told once this many labels were printed; one says nothing yet."""


class BottomBar(QFrame):
    """Tells what it was given; the window gives it what arrived."""

    print_wanted = Signal()
    printer_wanted = Signal()
    shop_wanted = Signal()
    next_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: QueueCounts | None = None
        self._progress: Progress | None = None
        self._last_count = 0
        self._missing = ""
        self._closing = False
        # Words are fitted once the layout has settled.
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._word_waiting)
        dress(self, kind="bottom")
        self.words = ElidedLabel()
        dress(self.words, kind="strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Labels printed"))
        self.bar.setMaximumWidth(theme.px(420))
        self.folder = KeyButton(self.tr("Folder of printed labels"), "", self._open_folder, "link")
        self.folder.hide()
        self.file = KeyButton(self.tr("Confirmation file…"), "", self.file_wanted.emit, "link")
        self.file.setToolTip(self.tr("Save what is printed and not confirmed, to upload it in Seller Central"))
        self.file.hide()
        self.waiting = KeyButton("", "F2", self.next_wanted.emit, "link")
        self.primary = KeyButton("", "F9", self._on_primary, "primary")
        progress = QVBoxLayout()
        progress.setSpacing(theme.px(8))
        progress.addStretch(1)
        progress.addWidget(self.words)
        line = QHBoxLayout()
        line.addWidget(self.bar, 10)
        line.addStretch(1)
        progress.addLayout(line)
        progress.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(18), theme.px(10), theme.px(18), theme.px(10))
        layout.setSpacing(theme.px(16))
        layout.addLayout(progress, 1)
        for button in (self.folder, self.file, self.waiting, self.primary):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(74))
        self._word()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten what is too long."""
        super().resizeEvent(event)
        self._fit_soon.start()

    @property
    def to_print(self) -> int:
        """Labels of the running work that are still to print."""
        return self._progress.total - self._progress.done if self._progress is not None else 0

    def count(self, counts: QueueCounts) -> None:
        """Parcels per stage in the chosen marketplace."""
        self._counts = counts
        self._word()

    def show_progress(self, progress: Progress) -> None:
        """How far the running work is; a total of nothing is no work."""
        self._progress = progress if progress.total else None
        self._last_count = progress.done
        self._word()

    def finish(self) -> None:
        """Nothing is under way any more."""
        self._progress = None
        self._word()

    def offer_folder(self, printers: Sequence[PrinterInfo], chosen: str) -> None:
        """Offer the folder that labels are written to, where the chosen printer writes them."""
        folders = [each.folder for each in printers if each.name == chosen and each.kind is PrinterKind.PDF_FOLDER]
        folder = next(iter(folders), "")
        self.folder.setVisible(bool(folder))
        self.folder.setToolTip(folder)

    def _open_folder(self) -> None:
        open_folder(self.folder.toolTip())

    def need(self, missing: str) -> None:
        """What must be set up before anything can print: ``printer``, ``shop`` or nothing."""
        self._missing = missing
        self._word()

    def closing_question(self) -> tuple[str, str, str]:
        """What is asked before closing while work is under way: the question, what follows, and the button."""
        count = self.to_print
        if count == 1:
            question = self.tr("1 label is still to print. Close all the same?")
        elif count:
            question = self.tr("{count} labels are still to print. Close all the same?").format(count=count)
        else:
            question = self.tr("Work is still under way. Close all the same?")
        detail = self.tr("The label in hand is finished first. The rest waits and goes on when you start again.")
        return question, detail, self.tr("Close")

    def close_soon(self) -> None:
        """The program ends once the label in hand is finished."""
        self._closing = True
        self._word()

    def is_ready(self) -> bool:
        """Whether F9 does something."""
        return self.primary.isEnabled()

    def _on_primary(self) -> None:
        if self._missing == "printer":
            self.printer_wanted.emit()
        elif self._missing == "shop":
            self.shop_wanted.emit()
        else:
            self.print_wanted.emit()

    def _stage(self, *stages: Stage) -> int:
        return self._counts.labels(*stages) if self._counts is not None else 0

    def _word(self) -> None:
        self.words.setText(self._progress_words())
        dress(self.words, kind="strong" if self._progress is not None or self._closing else "dim")
        self.bar.setVisible(self._progress is not None)
        self.file.setVisible(self._progress is None and self._stage(Stage.TO_AMAZON) > 0)
        if self._progress is not None:
            self.bar.setMaximum(self._progress.total)
            self.bar.setValue(self._progress.done)
            self.bar.setAccessibleDescription(self.words.text())
        self._fit_soon.start()
        text, reason = self._primary_words()
        self.primary.setText(with_key(text, "" if reason else "F9"))
        self.primary.setAccessibleName(text)
        self.primary.setToolTip(reason)
        self.primary.setAccessibleDescription(reason or "F9")
        self.primary.setEnabled(not reason)

    def _word_waiting(self) -> None:
        """In full, or where room is scarce as a number."""
        full = self._waiting_words()
        self.waiting.setVisible(bool(full))
        self.waiting.word(full)
        layout = self.layout()
        if full and layout is not None and layout.minimumSize().width() > self.width():
            self.waiting.word(str(self._stage(*NEEDS_PERSON)))
        self.waiting.setAccessibleName(full)
        self.waiting.setToolTip(self.tr("{what}: go to the next").format(what=full))

    def _primary_words(self) -> tuple[str, str]:
        """The button's words, and why it cannot be pressed, empty when it can."""
        number, count = QLocale(), self._stage(Stage.READY, *self._left)
        if self._closing:
            return self.tr("Closing…"), self.tr("The program closes after the label in hand")
        if self._counts is None:
            return self.tr("Opening…"), self.tr("Your orders are being opened")
        if count and self._missing == "printer":
            return self.tr("Choose a printer first"), ""
        if count and self._missing == "shop":
            return self.tr("Connect MyParcel first"), ""
        if count:
            words = self.tr("Print {count} label") if count == 1 else self.tr("Print {count} labels")
            return words.format(count=number.toString(count)), ""
        return self._idle_words()

    @property
    def _left(self) -> tuple[Stage, ...]:
        """What was ordered printed and nobody is at goes on when it is ordered once more."""
        return () if self._progress is not None else (Stage.PRINTING,)

    def _idle_words(self) -> tuple[str, str]:
        if self._progress is not None and not self.to_print:
            return self.tr("Telling Amazon…"), self.tr("Every label is done; Amazon is being told")
        if self._progress is not None:
            return self.tr("Printing…"), self.tr("All labels are on their way to the printer")
        if self._stage(Stage.HELD, Stage.FAILED, Stage.ASK):
            return self.tr("Nothing ready"), self.tr("What is left needs you first (F2)")
        if self._counts is None or not sum(self._counts.marketplaces.values()):
            return self.tr("No orders yet"), self.tr("Drop an order report first")
        return self.tr("All done"), self.tr("Nothing is left to print; drop the next report")

    def _progress_words(self) -> str:
        number = QLocale()
        if self._closing:
            return self.tr("Finishing the label in hand…")
        if self._progress is None:
            return self._resting_words()
        done, total, elapsed_s = self._progress.done, self._progress.total, self._progress.elapsed_s
        parts = [
            self.tr("{done} of {total} labels done").format(done=number.toString(done), total=number.toString(total))
        ]
        if done >= _SURE_AFTER and elapsed_s > 0:
            pace = done / elapsed_s
            parts.append(self.tr("{pace} a minute").format(pace=max(1, round(pace * 60))))
            if done < total:
                parts.append(self._left_words(round((total - done) / pace)))
        return " · ".join(parts)

    def _resting_words(self) -> str:
        if self._counts is None:
            return self.tr("Opening…")
        if self._last_count:
            words = self.tr("1 label done.") if self._last_count == 1 else self.tr("{count} labels done.")
            return words.format(count=QLocale().toString(self._last_count))
        if not sum(self._counts.marketplaces.values()):
            return self.tr("No orders yet.")
        return ""

    def _left_words(self, left_s: int) -> str:
        if left_s < 60:
            return self.tr("{seconds} s left").format(seconds=max(1, left_s))
        if left_s < 3600:
            return self.tr("{minutes} min left").format(minutes=-(-left_s // 60))
        return self.tr("{hours} h {minutes} min left").format(hours=left_s // 3600, minutes=left_s % 3600 // 60)

    def _waiting_words(self) -> str:
        held, failed, asked = self._stage(Stage.HELD), self._stage(Stage.FAILED), self._stage(Stage.ASK)
        parts = []
        if held:
            parts.append(self.tr("{count} held").format(count=held))
        if failed:
            parts.append(self.tr("{count} failed").format(count=failed))
        if asked:
            questions = self.tr("1 question") if asked == 1 else self.tr("{count} questions")
            parts.append(questions.format(count=asked))
        if not parts:
            return ""
        *before, last = parts
        listed = self.tr("{some} and {last}").format(some=", ".join(before), last=last) if before else last
        words = self.tr("{what} wait for you") if held + failed + asked > 1 else self.tr("{what} waits for you")
        return words.format(what=listed)
