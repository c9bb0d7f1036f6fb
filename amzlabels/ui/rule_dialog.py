"""The dialog that makes or changes one rule, saying live what it does; where it stands in the list is the page's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Parcels
from amzlabels.domain.terms import Terms
from amzlabels.ui.form_dialog import frame_form
from amzlabels.ui.forms import StateLine, button, words
from amzlabels.ui.rule_form import RuleForm
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.texts_plan import rule_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 760, 780


class RuleDialog(QDialog):
    """Enter keeps the rule in the list, Esc goes back and leaves what was typed to ``left``."""

    edited = Signal(object)
    """The ``Rule`` as it is typed."""
    countries_named = Signal(object)
    """The countries it is for, where these are others than before."""
    kept = Signal(object)
    """The ``Rule`` to put into the list."""

    def __init__(
        self, rule: Rule, usual: Parcels, printers: Sequence[str], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("rule", "Rule"))
        self.form = RuleForm(usual, printers, theme)
        self.summary, self.state = words(kind="strong"), StateLine()
        self.keep = button(translate("rule", "Keep   Enter"), "accent")
        self.back = button(translate("rule", "Back   Esc"))
        self.keep.setDefault(True)
        self.back.setAutoDefault(False)
        self._lay_out(theme)
        self.form.show_rule(rule)
        self.summary.setText(rule_words(rule))
        self.form.edited.connect(self._on_edited)
        self.keep.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.countries = rule.conditions.countries
        self.form.focus_first()

    def offer(self, terms: Sequence[Terms]) -> None:
        """Go by what the account may send to the countries it is for; those of another question are passed over."""
        mine = [each for each in terms if not self.countries or each.country in self.countries]
        self.form.service.offer(mine, is_exact=bool(self.countries))

    def accept(self) -> None:
        """Hand the rule over; what cannot be kept gets the focus instead."""
        fault = self.form.first_fault()
        if fault is not None:
            self.state.say("bad", translate("rule", "Look at: {field}.").format(field=fault.accessibleName()))
            fault.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(self.form.rule())
        super().accept()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.addWidget(self.form)
        column.addStretch(1)
        said = [self.summary, self.state]
        frame_form(self, inside, said, [self.back, self.keep], (WIDTH_PX, HEIGHT_PX), theme)

    def _on_edited(self) -> None:
        rule = self.form.rule()
        self.summary.setText(rule_words(rule))
        self.edited.emit(rule)
        if rule.conditions.countries != self.countries:
            self.countries = rule.conditions.countries
            self.countries_named.emit(tuple(each for each in self.countries if country_name(each) != each))
