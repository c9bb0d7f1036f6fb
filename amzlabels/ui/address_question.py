"""What a problem card asks about an address: to accept what is suggested, or whether it is right as it is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.domain.address_decisions import is_look, is_suggestion
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.ui.address_acts import AddressActs, may_accept, may_say_right
from amzlabels.ui.forms import words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.texts import problem_words, suggestion_words


class AddressQuestion(QWidget):
    """Names all there is to look at before one key says yes to it; the card places the buttons among its own."""

    def __init__(self, addresses: AddressActs) -> None:
        super().__init__()
        self.more = words()
        self.suggestion = words("", "strong")
        self.accept = KeyButton(self.tr("Accept"), "Y", addresses.agree)
        self.keep = KeyButton(self.tr("Keep as it is"), "N", addresses.keep)
        self.right = KeyButton(self.tr("It is right"), "Y", addresses.agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.more)
        column.addWidget(self.suggestion)

    def show_row(self, row: ParcelRow | None, details: ParcelDetails | None) -> None:
        """Ask about this parcel, if there is anything to ask."""
        can_accept, can_keep = row is not None and may_accept(row), row is not None and may_say_right(row)
        notes = _asked(row, details) if can_accept or can_keep else []
        self.more.setText("\n".join(problem_words(note).what for note in notes[1:] if not is_suggestion(note)))
        self.suggestion.setText("\n".join(suggestion_words(note) for note in notes if is_suggestion(note)))
        for label in (self.more, self.suggestion):
            label.setVisible(bool(label.text()))
        self.accept.setVisible(can_accept)
        self.keep.setVisible(can_accept and can_keep)
        self.right.setVisible(can_keep and not can_accept)
        self.setVisible(bool(self.more.text() or self.suggestion.text()))


def _asked(row: ParcelRow | None, details: ParcelDetails | None) -> list[Note]:
    """The parcel's problem first, then what else of its order's is asked with it."""
    first = [row.problem] if row is not None and row.problem is not None else []
    notes = details.notes if details is not None else ()
    return first + [note for note in notes if note not in first and (is_look(note) or is_suggestion(note))]
