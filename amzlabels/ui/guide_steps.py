"""The steps of a printer's set-up, each a form of its own; their order and what is printed is ``printer_guide``'s."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.calibration import BARS, EDGE_STEPS_MM, EdgesSeen
from amzlabels.domain.printer import HEADS_DPI, PrinterKind
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import StateLine, field, form_grid, words
from amzlabels.ui.network_printer_card import FARTHEST_MM
from amzlabels.ui.printer_evidence import PrinterEvidence
from amzlabels.ui.printer_set_up import PrinterSetUp
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts_guide import (
    Outcome,
    advice_words,
    bars_verdict,
    bars_words,
    dpi_words,
    media_offered,
    millimetre_words,
    offset_words,
    outcome_words,
    set_up_words,
)
from amzlabels.ui.texts_printers import media_title
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class GuideStep(QWidget):
    """One page of the set-up: ``title`` says what it asks."""

    changed = Signal()
    """Something was answered."""

    def __init__(self, title: str, set_up: PrinterSetUp, theme: Theme) -> None:
        super().__init__()
        self.title = title
        self.set_up = set_up
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.px(10))

    def end(self) -> None:
        """Nothing follows: what room is left stays empty at the bottom."""
        self.body.addStretch(1)

    def show_step(self) -> None:
        """Show what is settled now, and put the focus where the answer goes."""


class LoadedStep(GuideStep):
    """What is in the printer, and how fine it prints."""

    def __init__(self, set_up: PrinterSetUp, theme: Theme) -> None:
        super().__init__(translate("guide", "What is in the printer?"), set_up, theme)
        self.media, self.dpi = Dropdown(), Dropdown()
        now = set_up.settled
        for media, title in media_offered(set_up.info, now.media):
            self.media.addItem(title, media)
        is_raw = set_up.info.kind is PrinterKind.RAW
        for dpi in dict.fromkeys([*([set_up.dpi] if set_up.dpi else []), *HEADS_DPI]):
            self.dpi.addItem(dpi_words(dpi), dpi)
        if not is_raw:
            self.dpi.addItem(dpi_words(0), 0)
        parts = [
            (field(translate("guide", "Labels or pa&per in it"), self.media), 1),
            (
                field(
                    translate("guide", "Dots per &inch"),
                    self.dpi,
                    translate("guide", "On its type plate. Most label printers have 203."),
                ),
                1,
            ),
        ]
        self.body.addLayout(form_grid(theme, 2, parts))
        self.body.addWidget(
            words(
                translate(
                    "guide", "A test label prints next. It shows whether sizes are right and which bars can be scanned."
                ),
                "dim",
            )
        )
        self.end()

    def show_step(self) -> None:
        """Show what is settled."""
        now = self.set_up.settled
        if now.media:
            index = self.media.findText(media_title(now.media))
            self.media.setCurrentIndex(max(0, index))
        self.dpi.setCurrentIndex(max(0, self.dpi.findData(self.set_up.dpi)))
        self.media.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Settle what is chosen."""
        self.set_up.keep(media=self.media.currentData(), dpi=self.dpi.currentData())


class OutcomeStep(GuideStep):
    """What came out, and where on the label it lies."""

    def __init__(self, set_up: PrinterSetUp, theme: Theme) -> None:
        super().__init__(translate("guide", "What came out?"), set_up, theme)
        self.outcomes = {each: QRadioButton(outcome_words(each)) for each in Outcome}
        self.advice = StateLine()
        self.edges = {name: Dropdown() for name in ("left", "right", "top", "bottom")}
        self.moves = words("", "strong")
        self._edges = QWidget()
        for choice in self.outcomes.values():
            self.body.addWidget(choice)
            choice.toggled.connect(self._on_changed)
        self.body.addWidget(self.advice)
        self._lay_out_edges(theme)
        self.end()
        self._on_changed()

    @property
    def outcome(self) -> Outcome | None:
        """What was answered, None while nothing was."""
        return next((each for each, choice in self.outcomes.items() if choice.isChecked()), None)

    @property
    def offset_mm(self) -> tuple[float, float]:
        """Where the label is to lie, by what is settled and what was seen."""
        now = self.set_up.settled
        seen = EdgesSeen(*(edge.currentData() for edge in self.edges.values())).offset_mm
        before = now.right_mm, now.down_mm
        return _bounded(before[0] + seen[0]), _bounded(before[1] + seen[1])

    def show_step(self) -> None:
        """Ask anew, since another label was printed."""
        for choice in self.outcomes.values():
            choice.setAutoExclusive(False)
            choice.setChecked(False)
            choice.setAutoExclusive(True)
        for edge in self.edges.values():
            edge.setCurrentIndex(0)
        self._on_changed()
        self.outcomes[Outcome.RIGHT].setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Settle where the label lies."""
        right_mm, down_mm = self.offset_mm
        self.set_up.keep(right_mm=right_mm, down_mm=down_mm)

    def _lay_out_edges(self, theme: Theme) -> None:
        column = QVBoxLayout(self._edges)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(8))
        asked = translate(
            "guide",
            "At each edge of the label, which is the lowest number whose line came out? 0 where all of them did.",
        )
        column.addWidget(words(asked))
        called = {
            "left": translate("guide", "Le&ft"),
            "right": translate("guide", "Ri&ght"),
            "top": translate("guide", "&Top"),
            "bottom": translate("guide", "&Bottom"),
        }
        for edge in self.edges.values():
            for step in EDGE_STEPS_MM:
                edge.addItem(millimetre_words(step), step)
            edge.currentIndexChanged.connect(self._on_changed)
        parts = [(field(called[name], edge), 1) for name, edge in self.edges.items()]
        column.addLayout(form_grid(theme, 4, parts))
        column.addWidget(self.moves)
        self.body.addWidget(self._edges)

    def _on_changed(self) -> None:
        outcome = self.outcome
        self._edges.setVisible(outcome is Outcome.RIGHT)
        if outcome is None or outcome is Outcome.RIGHT:
            self.advice.say("needs", "")
        else:
            self.advice.say("needs", advice_words(outcome, self.set_up.info, self.set_up.language))
        moved = offset_words(*self.offset_mm)
        says = translate("guide", "The label is moved {offset}.").format(offset=moved)
        self.moves.setText(says if moved else translate("guide", "The label stays where it is."))
        self.changed.emit()


class ScanField(QLineEdit):
    """Takes what a hand scanner types; the Enter that it ends with stays here."""

    scanned = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends a scan; with nothing typed it is the dialog's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            text = self.text().strip()
            self.clear()
            self.scanned.emit(text)
        else:
            super().keyPressEvent(event)


class BarsStep(GuideStep):
    """Which bars can be scanned, by scanning them or by a person's word."""

    def __init__(self, set_up: PrinterSetUp, theme: Theme) -> None:
        super().__init__(translate("guide", "Which bars scan?"), set_up, theme)
        self.scan = ScanField()
        hint = translate("guide", "Scan bars 1, 2 and 3 of the test label with your hand scanner.")
        self.body.addWidget(field(translate("guide", "S&can here"), self.scan, hint))
        self.bars = [QCheckBox() for _ in BARS]
        for box in self.bars:
            self.body.addWidget(box)
            box.toggled.connect(self._on_changed)
        self.verdict = StateLine()
        self.body.addWidget(self.verdict)
        self.end()
        self.scan.scanned.connect(self._on_scanned)

    def show_step(self) -> None:
        """Name the bars as they were printed, and wait for the scanner."""
        for number, box in enumerate(self.bars, start=1):
            box.setText(bars_words(number, self.set_up.dpi))
        self._on_changed()
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scanned(self, text: str) -> None:
        if text in BARS:
            self.bars[BARS.index(text)].setChecked(True)
            self._on_changed()
        else:
            self.verdict.say("bad", translate("guide", "That is no bar of the test label."))

    def _on_changed(self) -> None:
        self.verdict.say(*bars_verdict([box.isChecked() for box in self.bars]))


class MeaningStep(GuideStep):
    """What "printed" means with this printer, and whether that is enough."""

    def __init__(self, set_up: PrinterSetUp, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("guide", "What does “printed” mean here?"), set_up, theme)
        self.evidence = PrinterEvidence(set_up.info, draft)
        self._settled = words("", "strong")
        self.body.addWidget(self.evidence)
        self.body.addWidget(self._settled)
        self.end()

    def show_step(self) -> None:
        """Show what is settled."""
        self.evidence.show_printer(self.set_up.info)
        settled = translate("guide", "Settled: {what}.").format(what=set_up_words(self.set_up.settled))
        self._settled.setText(settled)
        first = self.evidence.trust if self.evidence.trust.isVisible() else self.evidence.scan
        first.setFocus(Qt.FocusReason.OtherFocusReason)


def _bounded(distance_mm: float) -> float:
    return max(-FARTHEST_MM, min(FARTHEST_MM, distance_mm))
