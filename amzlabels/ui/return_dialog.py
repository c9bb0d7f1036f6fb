"""The dialog that asks how a return label gets to the buyer, and for whom it is; ordering it is the window's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelDetails
from amzlabels.domain.return_label import (
    LONGEST_NAME,
    ReturnOrder,
    Way,
    contact_obstacle,
    name_for,
    return_obstacle,
)
from amzlabels.ui.form_dialog import frame_form
from amzlabels.ui.forms import StateLine, TidyField, button, field, words
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_days import day_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 540, 440


class ReturnDialog(QDialog):
    """Enter orders, Esc goes back. Where there is a label already, another is only made once that is ticked."""

    ordered = Signal(object)
    """The ``ReturnOrder``."""

    def __init__(self, details: ParcelDetails, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        row = details.row
        self.obstacle = return_obstacle(row.label, row.print, row.service, row.country)
        self.setWindowTitle(translate("return", "Return label of {order}").format(order=row.order_id))
        self.ways = {
            Way.MAIL: QRadioButton(translate("return", "MyParcel &mails it to the buyer")),
            Way.PRINT: QRadioButton(translate("return", "&Print it here")),
            Way.SAVE: QRadioButton(translate("return", "&Save it as a PDF")),
        }
        self.one_more = QCheckBox(translate("return", "&One more, though there is one"))
        self.email = TidyField()
        self.email.setText(details.recipient.email)
        self.name = QLineEdit(name_for(details.recipient))
        self.name.setMaxLength(LONGEST_NAME)
        self.state = StateLine()
        self.go = button("", "accent")
        self.back = button(translate("return", "Back   Esc"))
        self.go.setDefault(True)
        self.back.setAutoDefault(False)
        self._lay_out(theme)
        first = self.ways[Way.PRINT if details.returns else Way.MAIL]
        first.setChecked(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        for choice in (*self.ways.values(), self.one_more):
            choice.toggled.connect(self._show)
        self.go.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self._show()

    def accept(self) -> None:
        """Hand the order over; what is missing gets the focus instead."""
        order = self.order()
        if self._is_made():
            note = contact_obstacle(order.name, order.email)
            if note is not None:
                self.state.say("bad", problem_sentence(note))
                wrong = self.name if note.code == "return.name_missing" else self.email
                wrong.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        elif order.way is Way.MAIL:
            self.state.say("bad", problem_sentence(Note("return.exists")))
            self.one_more.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.ordered.emit(order)
        super().accept()

    def order(self) -> ReturnOrder:
        """What is chosen and typed."""
        way = next(each for each, choice in self.ways.items() if choice.isChecked())
        name, email = (self.name.text().strip(), self.email.text().strip()) if self._is_made() else ("", "")
        return ReturnOrder(self._details.row.parcel_id, way, name, email, self.one_more.isChecked())

    def _is_made(self) -> bool:
        """Whether a label is to be made, not only the one that is there printed or saved."""
        return not self._details.returns or self.one_more.isChecked()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        if self.obstacle is not None:
            column.addWidget(words(problem_sentence(self.obstacle), "strong"))
            column.addStretch(1)
            frame_form(self, inside, [], [self.back], (WIDTH_PX, HEIGHT_PX // 2), theme)
            return
        for line in self._there():
            column.addWidget(words(line, "strong"))
        choices = QVBoxLayout()
        choices.setSpacing(theme.px(4))
        for choice in self.ways.values():
            choices.addWidget(choice)
        column.addLayout(choices)
        column.addWidget(self.one_more)
        hint = translate("return", "Amazon's relay address will do. MyParcel wants one even when it mails nothing.")
        self._contact = QWidget()
        contact = QVBoxLayout(self._contact)
        contact.setContentsMargins(0, 0, 0, 0)
        contact.setSpacing(theme.px(12))
        contact.addWidget(field(translate("return", "&E-mail of the buyer"), self.email, hint))
        contact.addWidget(field(translate("return", "&Name"), self.name))
        column.addWidget(self._contact)
        column.addWidget(words(translate("return", "It costs nothing until the buyer uses it."), "dim"))
        column.addStretch(1)
        frame_form(self, inside, [self.state], [self.back, self.go], (WIDTH_PX, HEIGHT_PX), theme)

    def _there(self) -> list[str]:
        """What there is already."""
        lines = []
        for each in self._details.returns:
            day = day_words(each.asked_at.astimezone().date())
            if each.way is Way.MAIL:
                lines.append(translate("return", "MyParcel mailed a return label on {day}.").format(day=day))
            else:
                text = translate("return", "A return label was made on {day}. {tracking}")
                lines.append(text.format(day=day, tracking=each.tracking).strip())
        return lines

    def _show(self) -> None:
        if self.obstacle is not None:
            return
        self.one_more.setVisible(bool(self._details.returns))
        self._contact.setVisible(self._is_made())
        self.go.setText(
            {
                Way.MAIL: translate("return", "Have it mailed   Enter"),
                Way.PRINT: translate("return", "Print it   Enter"),
                Way.SAVE: translate("return", "Save it…   Enter"),
            }[self.order().way]
        )
        if self._is_made() and not self.email.text():
            self.state.say("needs", translate("return", "The report gave no e-mail address of the buyer: type it."))
        else:
            self.state.say("needs", "")
