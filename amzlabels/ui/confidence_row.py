"""How far the shown address can be trusted, since when it is a person's own, and the keys that change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from amzlabels.domain.address import split_address
from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.address_acts import AddressActs
from amzlabels.ui.choice_acts import ChoiceActs, may_edit
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import MARKS, words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_addresses import address_problem, confidence_words, decision_words
from amzlabels.ui.theme import Theme


class ConfidenceRow(QWidget):
    """Sure, look or cannot, by shape, word and colour, beside the buttons for the address."""

    def __init__(self, acts: ChoiceActs, addresses: AddressActs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = QLabel()
        self.chip.setTextFormat(Qt.TextFormat.PlainText)
        dress(self.chip, kind="confidence")
        self.edit = KeyButton(self.tr("Edit"), "E", acts.edit)
        self.restore = KeyButton(self.tr("Amazon's lines"), "L", addresses.take_amazons)
        self.decided = words("", "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = FlowLayout(None, theme.px(8))
        for part in (self.chip, self.edit, self.restore):
            row.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.decided)

    def show_details(self, details: ParcelDetails | None) -> None:
        """Tell of this parcel's address; None = nothing is known of it yet."""
        can_edit = details is not None and may_edit(details.row)
        self.edit.setVisible(can_edit)
        self.restore.setVisible(can_edit and details is not None and _is_persons_own(details))
        self.chip.setVisible(details is not None)
        self.decided.setVisible(False)
        if details is None:
            return
        problem = address_problem(details)
        tone, text = confidence_words(problem)
        self.chip.setText(f"{MARKS[tone]}  {text}")
        self.chip.setAccessibleName(text)
        self.chip.setToolTip("" if problem is None else problem_sentence(problem))
        dress(self.chip, tone=tone)
        self.decided.setText(decision_words(details))
        self.decided.setVisible(bool(self.decided.text()))


def _is_persons_own(details: ParcelDetails) -> bool:
    as_read = split_address(details.raw_address, details.purchase_order_number)
    return bool(decision_words(details)) and details.recipient != as_read
