"""The set-up of one printer, step by step with a test label; what is settled is saved as it is answered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from amzlabels.domain.changes import ActRefused, Change
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.printer import PrinterInfo, PrinterKind
from amzlabels.domain.printer_profile import Language
from amzlabels.domain.problems import Note
from amzlabels.ui.form_dialog import frame_form
from amzlabels.ui.forms import StateLine, button, words
from amzlabels.ui.guide_steps import BarsStep, GuideStep, LoadedStep, MeaningStep, OutcomeStep
from amzlabels.ui.key_buttons import with_key
from amzlabels.ui.ports import Desk
from amzlabels.ui.printer_set_up import PrinterSetUp
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_guide import Outcome, test_label_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
SIZE_PX = (640, 500)


class PrinterGuide(QDialog):
    """Enter goes on, Esc goes back and from the first step leaves; what was settled until then stays."""

    def __init__(
        self, info: PrinterInfo, draft: SettingsDraft, desk: Desk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._draft = draft
        self._set_up = PrinterSetUp(info, draft)
        self._language = self._set_up.language
        self._is_printing = self._waits_for_save = self._has_no_driver = False
        self.setWindowTitle(translate("guide", "Set up {printer}").format(printer=info.name))
        self.loaded, self.outcome = LoadedStep(self._set_up, theme), OutcomeStep(self._set_up, theme)
        self.bars, self.meaning = BarsStep(self._set_up, theme), MeaningStep(self._set_up, draft, theme)
        self._steps: list[GuideStep] = [self.loaded, self.outcome, self.bars, self.meaning]
        self.heading, self.state = words("", "name"), StateLine()
        self.go_on = button("", "accent")
        self.again = button(translate("guide", "Print &again"))
        self.zpl = button(translate("guide", "Try it in &ZPL"))
        self.back = button("")
        self._stack = QStackedWidget()
        self._lay_out(theme)
        self.go_on.clicked.connect(self._go_on)
        self.again.clicked.connect(self._print_again)
        self.zpl.clicked.connect(self._try_zpl)
        self.back.clicked.connect(self.reject)
        self.outcome.changed.connect(self._show_buttons)
        draft.saved.connect(self._on_saved)
        draft.refused.connect(self._on_refused)
        self._show(0)

    def on_change(self, change: Change) -> None:
        """Follow what became of the test label."""
        if not self._is_printing:
            return
        if isinstance(change, ActRefused) and change.act == "print_test_label":
            self._on_refused(change.problem)
        elif isinstance(change, TestLabelTold) and change.printer == self._set_up.info.name:
            self._is_printing = not change.report.state.is_final
            self.state.say(*test_label_words(change))

    def reject(self) -> None:
        """One step back; from the first one the guide is left as far as it came."""
        if self._stack.currentIndex():
            self._show(self._stack.currentIndex() - 1)
            return
        if self._set_up.language is not self._language:
            # It was only tried.
            self._set_up.keep(language=self._language)
        super().reject()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self.heading)
        for step in self._steps:
            self._stack.addWidget(step)
        column.addWidget(self._stack)
        column.addStretch(1)
        for each in (self.again, self.zpl, self.back):
            each.setAutoDefault(False)
        self.go_on.setDefault(True)
        frame_form(self, inside, [self.state], [self.back, self.zpl, self.again, self.go_on], SIZE_PX, theme)

    def _show(self, index: int) -> None:
        step = self._steps[index]
        place = translate("guide", "{number} of {count}").format(number=index + 1, count=len(self._steps))
        self.heading.setText(f"{place} · {step.title}")
        self._stack.setCurrentIndex(index)
        step.show_step()
        if step is not self.outcome:
            self.state.say("good", "")
        self._show_buttons()

    def _show_buttons(self) -> None:
        step, outcome = self._stack.currentWidget(), self.outcome.outcome
        is_wrong = step is self.outcome and outcome not in (None, Outcome.RIGHT)
        if step is self.loaded:
            text = translate("guide", "Print the test label")
        elif step is self.meaning:
            text = translate("guide", "Done")
        else:
            text = translate("guide", "Print again") if is_wrong else translate("guide", "Next")
        self.go_on.setText(with_key(text, translate("guide", "Enter")))
        self.go_on.setAccessibleName(text)
        is_first = step is self.loaded
        back = translate("guide", "Later") if is_first else translate("guide", "Back")
        self.back.setText(with_key(back, "Esc"))
        self.again.setVisible(step is self.outcome and not is_wrong)
        is_queue = self._set_up.info.kind is not PrinterKind.RAW
        may_be_zpl = is_queue and self._set_up.language is not Language.ZPL
        is_rubbish = is_wrong and outcome is Outcome.RUBBISH
        self.zpl.setVisible(may_be_zpl and step is self.outcome and (is_rubbish or self._has_no_driver))

    def _go_on(self) -> None:
        step = self._stack.currentWidget()
        if step is self.loaded:
            self.loaded.keep()
            self._show(1)
            self._print()
        elif step is self.outcome and self.outcome.outcome is None:
            self.state.say("needs", translate("guide", "Look at what came out, and choose it here."))
        elif step is self.outcome and self.outcome.outcome is not Outcome.RIGHT:
            self._print_again()
        elif step is self.outcome:
            self.outcome.keep()
            self._show(2)
        elif step is self.bars:
            self._show(3)
        else:
            self._finish()

    def _finish(self) -> None:
        language = Language.ZPL if self._set_up.language is Language.ZPL else Language.PDF_VIA_DRIVER
        self._set_up.keep(language=language)
        self.accept()

    def _print_again(self) -> None:
        if self.outcome.outcome is Outcome.RIGHT:
            self.outcome.keep()
        self._show(1)
        self._print()

    def _try_zpl(self) -> None:
        self._set_up.keep(language=Language.ZPL)
        self._print_again()

    def _print(self) -> None:
        """Print as soon as what it is printed by has been saved."""
        self._is_printing = True
        self._has_no_driver = False
        self._waits_for_save = not self._draft.is_kept
        self.state.say("wait", translate("guide", "The test label is on its way…"))
        if not self._waits_for_save:
            self._desk.print_test_label(self._set_up.info.name)

    def _on_saved(self) -> None:
        if self._waits_for_save:
            self._waits_for_save = False
            self._desk.print_test_label(self._set_up.info.name)

    def _on_refused(self, problem: Note) -> None:
        self._is_printing = self._waits_for_save = False
        self._has_no_driver = problem.code == "printer.no_driver"
        self.state.say("bad", problem_sentence(problem))
        self._show_buttons()
