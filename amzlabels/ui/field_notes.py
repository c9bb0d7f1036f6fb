"""What is said under a line of fields: what is wrong, what to look at, and how many letters still fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.ui.forms import words

_KINDS = {"bad": "✕", "needs": "!", "secondary": ""}
"""The looks of the three sorts from top to bottom, with the marks before their words."""


class FieldNotes(QWidget):
    """One line of text per thing to say; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._labels = {kind: words("", kind) for kind in _KINDS}
        for label in self._labels.values():
            column.addWidget(label)
        self.hide()

    def say(self, wrong: Sequence[str], to_look_at: Sequence[str], room: Sequence[str]) -> None:
        """Show these."""
        for (kind, mark), lines in zip(_KINDS.items(), (wrong, to_look_at, room), strict=True):
            label = self._labels[kind]
            label.setText("\n".join(f"{mark} {line}".strip() for line in lines))
            label.setVisible(bool(lines))
        self.setVisible(bool(wrong or to_look_at or room))

    def text(self) -> str:
        """All that is said."""
        return "\n".join(label.text() for label in self._labels.values() if label.text())
