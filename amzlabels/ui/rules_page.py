"""The page of rules: their order, what each does, and what they would change before they are saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget

from amzlabels.domain.changes import Change, ParcelsChanged, PrintersRead, RulesApplied, RulesTried, TermsRead
from amzlabels.domain.plan import Trial
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
from amzlabels.ui.forms import FormPage, StateLine, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.ports import Desk
from amzlabels.ui.rule_dialog import RuleDialog
from amzlabels.ui.rule_list import DELETE, DOWN, EDIT, NEW, SWITCH, UNDO, UP, RuleList
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts_plan import plan_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

TRY_AFTER_MS, FOLLOW_AFTER_MS = 150, 1000
_NEW_RULE = Rule("")
_LIST_PX, _TRIALS_PX = 260, 180


class RulesPage(FormPage):
    """Every change is kept at once, as a draft that counts for nothing until it is saved."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._draft = draft
        self._printers: tuple[str, ...] = ()
        self._typed: dict[Rule, Rule] = {}
        self._before: list[tuple[Rule, ...]] = []
        self.rules: tuple[Rule, ...] = ()
        self.list, self.trials = RuleList(), QListWidget()
        self.state, self.tried = StateLine(), StateLine()
        self._orders: dict[str, Callable[[], None]] = {
            NEW: self._new,
            EDIT: self._edit,
            SWITCH: self._switch,
            UP: partial(self._move, -1),
            DOWN: partial(self._move, 1),
            DELETE: self._delete,
            UNDO: self._undo,
        }
        self.buttons = {order: self._button(order) for order in self._orders}
        self.save = KeyButton(translate("rule", "Save"), "", self._save)
        self.apply = KeyButton("", "", self._save_and_apply, "accent")
        self._waiting, self._following = QTimer(self), QTimer(self)
        for timer, after_ms in ((self._waiting, TRY_AFTER_MS), (self._following, FOLLOW_AFTER_MS)):
            timer.setSingleShot(True)
            timer.setInterval(after_ms)
            timer.timeout.connect(self._try)
        self._trying: tuple[Rule, ...] = ()
        self._dialog: RuleDialog | None = None
        self._build()
        draft.loaded.connect(self._load)
        self.list.ordered.connect(self._do)
        self.list.currentRowChanged.connect(self._show_buttons)
        self._show(0)

    def on_change(self, change: Change) -> None:
        """Follow what rules would change, which printers there are, and parcels that come and go."""
        if isinstance(change, RulesTried):
            if change.rules == self._trying:
                self._show_tried(change)
        elif isinstance(change, TermsRead):
            if self._dialog is not None:
                self._dialog.offer(change.terms)
        elif isinstance(change, RulesApplied):
            self._show_applied(change)
        elif isinstance(change, PrintersRead):
            self._printers = tuple(printer.name for printer in change.printers)
        elif isinstance(change, ParcelsChanged) and self.isVisible() and not self._following.isActive():
            # While labels print something changes all the time.
            self._following.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Parcels may have come while the page was not looked at."""
        super().showEvent(event)
        self._waiting.start()

    def _build(self) -> None:
        card = self.add_card(translate("rule", "Rules"))
        explained = translate(
            "rule", "From top to bottom: the first rule that fits decides. What it leaves open goes as usual."
        )
        card.body.addWidget(words(explained, "dim"))
        self.list.setAccessibleName(translate("rule", "Rules"))
        self.list.setMinimumHeight(self.theme.px(_LIST_PX))
        card.body.addWidget(self.list)
        card.add_row(*self.buttons.values())
        trial = self.add_card(translate("rule", "On your open orders"))
        trial.body.addWidget(self.tried)
        self.trials.setAccessibleName(translate("rule", "What would change"))
        self.trials.setMinimumHeight(self.theme.px(_TRIALS_PX))
        self.trials.setWordWrap(True)
        self.trials.setSpacing(2)
        self.trials.hide()
        trial.body.addWidget(self.state)
        trial.add_row(self.apply, self.save)
        trial.body.addWidget(self.trials)
        self.end()

    def _button(self, order: str) -> KeyButton:
        text, key = {
            NEW: (translate("rule", "New"), "N"),
            EDIT: (translate("rule", "Edit"), "Enter"),
            SWITCH: (translate("rule", "On or off"), translate("rule", "Space")),
            UP: (translate("rule", "Up"), "Alt+↑"),
            DOWN: (translate("rule", "Down"), "Alt+↓"),
            DELETE: (translate("rule", "Delete"), "Del"),
            UNDO: (translate("rule", "Undo"), "Ctrl+Z"),
        }[order]
        return KeyButton(text, key, partial(self._do, order))

    def _do(self, order: str) -> None:
        self._orders[order]()
        if order not in (NEW, EDIT):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self, settings: Settings) -> None:
        rules = settings.rules if settings.rules_draft is None else settings.rules_draft
        if rules != self.rules:
            self._before.clear()
            self.rules = rules
        self._show(self.list.currentRow())

    def _change(self, rules: Sequence[Rule], current: int) -> None:
        self._before.append(self.rules)
        self._keep(tuple(rules), current)

    def _keep(self, rules: tuple[Rule, ...], current: int) -> None:
        self.rules = rules
        self._draft.change(rules_draft=None if rules == self._draft.settings.rules else rules)
        self._show(current)

    def _show(self, current: int) -> None:
        self.list.show_rules(self.rules, current)
        self._show_buttons()
        is_draft = self.rules != self._draft.settings.rules
        self.save.setEnabled(is_draft)
        apply = translate("rule", "Save and apply") if is_draft else translate("rule", "Apply again")
        self.apply.word(apply)
        unsaved = translate("rule", "Not saved yet: new orders still go by the old rules.")
        self.state.say("wait", unsaved if is_draft else "")
        self._waiting.start()

    def _show_buttons(self) -> None:
        at, last = self.list.currentRow(), len(self.rules) - 1
        for order in (EDIT, SWITCH, DELETE):
            self.buttons[order].setEnabled(at >= 0)
        self.buttons[UP].setEnabled(at > 0)
        self.buttons[DOWN].setEnabled(0 <= at < last)
        self.buttons[UNDO].setVisible(bool(self._before))

    def _new(self) -> None:
        self._open(_NEW_RULE, len(self.rules))

    def _edit(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            self._open(self.rules[at], at)

    def _open(self, rule: Rule, at: int) -> None:
        """Let a person type; what is typed is tried as it would stand in the list, and is there again after Esc."""

        def with_rule(typed: Rule) -> tuple[Rule, ...]:
            return (*self.rules[:at], typed, *self.rules[at + 1 :])

        def on_edited(typed: Rule) -> None:
            self._typed[rule] = typed
            self._waiting.stop()
            self._trying = with_rule(typed)
            self._desk.planning.try_rules(self._trying)

        def on_kept(typed: Rule) -> None:
            self._typed.pop(rule, None)
            self._change(with_rule(typed), at)

        dialog = RuleDialog(
            self._typed.get(rule, rule), self._draft.settings.parcels, self._printers, self.theme, self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.edited.connect(on_edited)
        dialog.countries_named.connect(self._desk.terms.read_for_countries)
        dialog.kept.connect(on_kept)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        self._desk.terms.read_for_countries(dialog.countries)
        dialog.open()

    def _on_closed(self) -> None:
        """What is tried is the list again."""
        self._dialog = None
        self._waiting.start()

    def _switch(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            rule = self.rules[at]
            self._change([*self.rules[:at], replace(rule, is_on=not rule.is_on), *self.rules[at + 1 :]], at)

    def _move(self, by: int) -> None:
        at = self.list.currentRow()
        to = at + by
        if at >= 0 and 0 <= to < len(self.rules):
            rules = list(self.rules)
            rules.insert(to, rules.pop(at))
            self._change(rules, to)

    def _delete(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            self._change([*self.rules[:at], *self.rules[at + 1 :]], at)

    def _undo(self) -> None:
        if self._before:
            self._keep(self._before.pop(), self.list.currentRow())

    def _save(self) -> None:
        self._draft.change(rules=self.rules, rules_draft=None)
        self._show(self.list.currentRow())

    def _save_and_apply(self) -> None:
        self._save()
        self._desk.planning.apply_rules()

    def _try(self) -> None:
        if self._dialog is not None:
            return
        self._trying = self.rules
        self._desk.planning.try_rules(self.rules)

    def _show_tried(self, tried: RulesTried) -> None:
        lines = [self.tried] if self._dialog is None else [self.tried, self._dialog.state]
        is_done = tried.done >= tried.total
        for line in lines:
            line.say("wait" if not is_done else "needs" if tried.count else "good", _tried_words(tried))
        texts = [_trial_words(trial) for trial in tried.trials]
        if rest := tried.count - len(tried.trials):
            texts.append(translate("service", "and {count} more").format(count=QLocale().toString(rest)))
        self._list_trials(texts)

    def _show_applied(self, applied: RulesApplied) -> None:
        is_done = applied.done >= applied.total
        if is_done:
            text = translate("rule", "Applied: {count} of {total} open orders have changed.")
        else:
            text = translate("rule", "Applying: {done} of {total} open orders…")
        write = QLocale().toString
        said = text.format(count=write(applied.count), done=write(applied.done), total=write(applied.total))
        self.state.say("good" if is_done else "wait", said)

    def _list_trials(self, texts: Sequence[str]) -> None:
        """List these; what is there already stays, so that it can be read while more comes."""
        for row, text in enumerate(texts):
            if row == self.trials.count():
                self.trials.addItem(text)
            elif self.trials.item(row).text() != text:
                self.trials.item(row).setText(text)
        while self.trials.count() > len(texts):
            self.trials.takeItem(len(texts))
        self.trials.setVisible(bool(texts))


def _tried_words(tried: RulesTried) -> str:
    if tried.done < tried.total:
        text = translate("rule", "Trying: {count} of the first {done} would change. There are {total} open orders.")
    elif tried.count:
        text = translate("rule", "{count} of {total} open orders would change.")
    else:
        text = translate("rule", "None of {total} open orders would change.")
    write = QLocale().toString
    return text.format(count=write(tried.count), done=write(tried.done), total=write(tried.total))


def _trial_words(trial: Trial) -> str:
    before, after = plan_words(trial.before), plan_words(trial.after)
    by = translate("row", "rule: {rule}").format(rule=trial.after.rule) if trial.after.rule else ""
    change = translate("rule", "{order}: {before} → {after}").format(order=trial.order_id, before=before, after=after)
    return " · ".join(filter(None, (change, by)))
