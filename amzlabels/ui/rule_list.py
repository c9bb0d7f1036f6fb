"""The list of rules in their order, worked by keys alone; what a key does to the rules is left to the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from amzlabels.domain.rule import Rule
from amzlabels.ui.rule_delegate import RuleDelegate
from amzlabels.ui.texts_plan import rule_words

translate = QCoreApplication.translate

NEW, EDIT, DELETE, SWITCH, UP, DOWN, UNDO = "new", "edit", "delete", "switch", "up", "down", "undo"
_KEYS = {
    QKeyCombination(Qt.Key.Key_N): NEW,
    QKeyCombination(Qt.Key.Key_Return): EDIT,
    QKeyCombination(Qt.KeyboardModifier.KeypadModifier, Qt.Key.Key_Enter): EDIT,
    QKeyCombination(Qt.Key.Key_Delete): DELETE,
    QKeyCombination(Qt.Key.Key_Space): SWITCH,
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Up): UP,
    QKeyCombination(Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Down): DOWN,
}


class RuleList(QListWidget):
    """Each rule with its number, its name and what it does in words."""

    ordered = Signal(str)
    """``NEW``, ``EDIT``… for the current rule."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(RuleDelegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _item: self.ordered.emit(EDIT))

    def show_rules(self, rules: Sequence[Rule], current: int) -> None:
        """Show these rules, this one chosen."""
        self.clear()
        for number, rule in enumerate(rules, 1):
            name = rule.name if rule.is_on else translate("rule", "{rule} (off)").format(rule=rule.name)
            item = QListWidgetItem(f"{number}   {name}\n{rule_words(rule)}", self)
            if not rule.is_on:
                item.setForeground(self.palette().placeholderText())
        if not rules:
            empty = translate("rule", "No rules yet: every parcel goes as set under Carrier. N makes the first.")
            QListWidgetItem(empty, self).setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(min(max(current, 0), len(rules) - 1))

    def event(self, event: QEvent) -> bool:
        """What the keys mean here comes before what they mean in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _order(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Order what the key stands for."""
        order = _order(event)
        if order:
            self.ordered.emit(order)
        else:
            super().keyPressEvent(event)


def _order(event: QKeyEvent) -> str:
    return UNDO if event.matches(QKeySequence.StandardKey.Undo) else _KEYS.get(event.keyCombination(), "")
