"""The dialog that mends the address of one parcel beside Amazon's own lines; saving it is left to the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.address import Address, address_notes, split_address
from amzlabels.domain.address_decisions import DAMAGED, accepted, is_look, is_suggestion
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.address_form import AddressForm
from amzlabels.ui.form_dialog import frame_form
from amzlabels.ui.forms import Card, StateLine, button
from amzlabels.ui.raw_lines import RawLines
from amzlabels.ui.suggestion_bar import SuggestionBar
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_addresses import address_problem
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

WIDTH_PX, HEIGHT_PX, NARROW_PX = 880, 680, 720
GIVEN_PX = 260

REFUSED = "shop.address_refused"


class AddressDialog(QDialog):
    """What Amazon gave on the left, the fields on the right. Enter saves, Esc goes back and keeps what was typed.

    ``drafts`` holds, by parcel, what was typed and not saved; the window keeps it for as long as it lives.
    """

    saved = Signal(int, object)
    """Parcel id and the ``Address`` to ship to."""
    amazons_taken = Signal(int)
    """Parcel id: a person's correction goes, Amazon's own lines count again."""

    def __init__(
        self, details: ParcelDetails, drafts: dict[int, Address], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parcel_id = details.row.parcel_id
        self._recipient = details.recipient
        self._raw, self._order_number = details.raw_address, details.purchase_order_number
        self._amazons = split_address(self._raw, self._order_number)
        self._given = _given_notes(details)
        # What a person has found right once is not asked again, as long as it stays.
        self._is_settled = address_problem(details) is None
        self._drafts = drafts
        self._takes_amazons = False
        self.setWindowTitle(translate("address", "Address of order {order}").format(order=details.row.order_id))
        self.form = AddressForm(theme)
        self.given = RawLines(self._raw, theme)
        self.suggestion = SuggestionBar("F4", self.accept_suggestion, theme)
        self.state = StateLine()
        self.restore = button(translate("address", "Take Amazon's lines again"))
        self.save = button("", "accent")
        self.back = button(translate("address", "Back   Esc"))
        self._lay_out(theme)
        self.form.edited.connect(self._on_edited)
        self.restore.setAutoDefault(False)
        self.restore.clicked.connect(self.take_amazons)
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.form.show_address(drafts.get(self._parcel_id, details.recipient))
        self._check()
        self.form.focus_first(self._notes())

    def accept(self) -> None:
        """Hand the address over."""
        self._drafts.pop(self._parcel_id, None)
        if self._takes_amazons:
            self.amazons_taken.emit(self._parcel_id)
        else:
            self.saved.emit(self._parcel_id, self.form.address())
        super().accept()

    def accept_suggestion(self) -> None:
        """Type what is suggested over the damaged text."""
        self.form.put(self._with(self._suggestions()))

    def take_amazons(self) -> None:
        """Show again what was made of Amazon's lines, whatever was corrected; saving makes it count."""
        self.form.put(self._amazons)
        self._takes_amazons = self._amazons != self._recipient
        self._check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 accepts what is suggested."""
        if event.key() == Qt.Key.Key_F4 and not event.modifiers():
            self.accept_suggestion()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, theme: Theme) -> None:
        given = Card(translate("address", "From Amazon"), theme)
        given.body.addWidget(self.given)
        given.body.addStretch(1)
        given.body.addWidget(self.restore)
        given.setMinimumWidth(theme.px(GIVEN_PX))
        self._inside = inside = QWidget()
        self._both = QHBoxLayout(inside)
        self._both.setContentsMargins(0, 0, theme.px(4), 0)
        self._both.setSpacing(theme.px(20))
        self._both.addWidget(given)
        right = QVBoxLayout()
        right.setSpacing(theme.px(12))
        right.addWidget(self.suggestion)
        right.addWidget(self.form)
        right.addStretch(1)
        self._both.addLayout(right, 1)
        self._narrow_px = theme.px(NARROW_PX)
        buttons = [self.back, self.save]
        self._scroll = frame_form(self, inside, [self.state], buttons, (WIDTH_PX, HEIGHT_PX), theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the field to mend into view."""
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is not None:
            self._inside.adjustSize()
            for part in (self.form.under_of(focused), focused):
                self._scroll.ensureWidgetVisible(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside each other, what Amazon gave stands over the fields."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._narrow_px
        self._both.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)

    def _on_edited(self) -> None:
        self._takes_amazons = False
        typed = self.form.typed()
        if typed == self._recipient:
            self._drafts.pop(self._parcel_id, None)
        else:
            self._drafts[self._parcel_id] = typed
        self._check()

    def _notes(self) -> tuple[Note, ...]:
        """What keeps the address from a label, then what a person should look at."""
        typed = self.form.typed()
        notes = address_notes(self._raw, self.form.address())
        if self._is_settled and typed == self._recipient:
            return tuple(note for note in notes if not is_look(note))
        # What the report said of it knows more than the fields: what letters and figures were before they were damaged.
        given = [note for note in self._given if self._still_holds(note)]
        codes = {note.code for note in given}
        # What the label shop refuses is what a person came for.
        refused = [note for note in given if note.code == REFUSED]
        others = [note for note in given if note.code != REFUSED]
        return (*refused, *(note for note in notes if note.code not in codes), *others)

    def _suggestions(self) -> list[Note]:
        return [note for note in self._given if self._still_holds(note) and is_suggestion(note)]

    def _still_holds(self, note: Note) -> bool:
        """Whether what it suggests is not typed yet; damage and refusals hold until something is typed."""
        if is_suggestion(note):
            return self._with([note]) != self.form.typed()
        return self.form.typed() == self._recipient

    def _with(self, notes: Sequence[Note]) -> Address:
        return accepted(notes, self._raw, self.form.typed(), self._order_number)

    def _check(self) -> None:
        notes = self._notes()
        self.form.show_notes(notes)
        self.given.compare(self.form.address())
        self.suggestion.show_notes(self._suggestions())
        self.restore.setVisible(self.form.address() != self._amazons)
        wrong = [note for note in notes if not is_look(note)]
        if wrong:
            self.state.say("bad", _with_reason(translate("address", "Cannot be printed yet: {why}"), wrong))
        elif notes:
            self.state.say("needs", _with_reason(translate("address", "Look: {why}"), notes))
        else:
            self.state.say("good", translate("address", "Sure: this address can be printed."))
        text = translate("address", "Save")
        if notes:
            stays = translate("address", "Save; it stays held")
            text = stays if wrong else translate("address", "Save: it is right")
        self.save.setText(translate("address", "{save}   Enter").format(save=text))
        self.save.setAccessibleName(text)


def _with_reason(text: str, notes: Sequence[Note]) -> str:
    """The first reason, and how many more there are; each stands under its field."""
    words = text.format(why=problem_words(notes[0]).what)
    if len(notes) == 1:
        return words
    return translate("address", "{why} And {count} more.").format(why=words, count=len(notes) - 1)


def _given_notes(details: ParcelDetails) -> tuple[Note, ...]:
    held_for = details.row.problem
    notes = details.notes if held_for is None or held_for in details.notes else (held_for, *details.notes)
    told = (DAMAGED, REFUSED)
    return tuple(note for note in notes if is_suggestion(note) or note.code in told)
