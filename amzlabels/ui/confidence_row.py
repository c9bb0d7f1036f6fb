"""How far the shown address can be trusted, since when it is a person's own, and the keys that change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from amzlabels.domain.address import split_address
from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.address_acts import AddressActs
from amzlabels.ui.choice_acts import ChoiceActs, may_edit
from amzlabels.ui.forms import MARKS, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_addresses import address_problem, confidence_words, decision_words
from amzlabels.ui.theme import Theme

_EDGES_PX = 30
"""What the chip's padding and edge take beside its words."""


class ConfidenceRow(QWidget):
    """Sure, look or cannot, by shape, word and colour, beside the buttons for the address."""

    def __init__(self, acts: ChoiceActs, addresses: AddressActs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chip = words("", "confidence")
        self.chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.edit = KeyButton(self.tr("Edit"), "E", acts.edit)
        self.decided = words("", "secondary")
        self.restore = KeyButton(self.tr("Amazon's lines"), "L", addresses.take_amazons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.chip, 1)
        row.addWidget(self.edit)
        row.addStretch(0)
        column.addLayout(row)
        column.addWidget(self.decided)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignLeft)

    def show_details(self, details: ParcelDetails | None, *, asks_to_edit: bool) -> None:
        """Tell of this parcel's address; None = nothing is known of it yet. ``asks_to_edit``: a card does already."""
        can_edit = details is not None and may_edit(details.row)
        self.edit.setVisible(can_edit and not asks_to_edit)
        self.restore.setVisible(can_edit and details is not None and _is_persons_own(details))
        self.chip.setVisible(details is not None)
        self.decided.setVisible(False)
        if details is None:
            return
        problem = address_problem(details)
        tone, text = confidence_words(problem)
        marked = f"{MARKS[tone]}  {text}"
        self.chip.setText(marked)
        self.chip.setAccessibleName(text)
        self.chip.setToolTip("" if problem is None else problem_sentence(problem))
        dress(self.chip, tone=tone)
        # As wide as its words, unless there is no room for them in one line.
        self.chip.setMaximumWidth(self.chip.fontMetrics().horizontalAdvance(marked) + self._theme.px(_EDGES_PX))
        self.decided.setText(decision_words(details))
        self.decided.setVisible(bool(self.decided.text()))


def _is_persons_own(details: ParcelDetails) -> bool:
    as_read = split_address(details.raw_address, details.purchase_order_number)
    return bool(decision_words(details)) and details.recipient != as_read
