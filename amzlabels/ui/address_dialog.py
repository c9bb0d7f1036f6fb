"""The dialog that mends the address of one parcel; saving it is left to the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.address_form import AddressForm
from amzlabels.ui.forms import Card, StateLine, button, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import country_name, problem_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

WIDTH_PX, HEIGHT_PX, NARROW_PX = 880, 680, 720
MARGIN_PX = 80
"""What stays free of the screen around the dialog, for its frame and the taskbar."""


class AddressDialog(QDialog):
    """What Amazon gave on the left, the fields on the right. Enter saves, Esc goes back and keeps what was typed.

    ``drafts`` holds, by parcel, what was typed and not saved; the window keeps it for as long as it lives.
    """

    saved = Signal(int, object)
    """Parcel id and the ``Address`` to ship to."""

    def __init__(
        self, details: ParcelDetails, drafts: dict[int, Address], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parcel_id = details.row.parcel_id
        self._recipient = details.recipient
        self._drafts = drafts
        self.setWindowTitle(translate("address", "Address of order {order}").format(order=details.row.order_id))
        self.form = AddressForm(theme)
        self.state = StateLine()
        self.save = button("", "accent")
        self.back = button(translate("address", "Back   Esc"))
        self._lay_out(details.raw_address, theme)
        self.form.edited.connect(self._on_edited)
        self.save.clicked.connect(self.accept)
        self.save.setDefault(True)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        self.form.show_address(drafts.get(self._parcel_id, details.recipient))
        self._check()
        self.form.focus_first_problem()

    def accept(self) -> None:
        """Hand the address over."""
        self._drafts.pop(self._parcel_id, None)
        self.saved.emit(self._parcel_id, self.form.address())
        super().accept()

    def _lay_out(self, raw: RawAddress, theme: Theme) -> None:
        given = Card(translate("address", "From Amazon"), theme)
        lines = words(raw_text(raw))
        lines.setAccessibleName(translate("address", "The address from Amazon"))
        lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        lines.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        given.body.addWidget(lines)
        given.body.addStretch(1)
        given.setMinimumWidth(theme.px(240))
        self._inside = inside = QWidget()
        dress(inside, kind="page")
        self._both = QHBoxLayout(inside)
        self._both.setContentsMargins(0, 0, theme.px(4), 0)
        self._both.setSpacing(theme.px(20))
        self._both.addWidget(given)
        right = QVBoxLayout()
        right.addWidget(self.form)
        right.addStretch(1)
        self._both.addLayout(right, 1)
        self._narrow_px = theme.px(NARROW_PX)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(scroll, 1)
        whole.addWidget(self.state)
        whole.addLayout(buttons)
        screen = self.screen().availableSize()
        wanted = QSize(theme.px(WIDTH_PX), theme.px(HEIGHT_PX))
        self.resize(wanted.boundedTo(screen - QSize(MARGIN_PX, MARGIN_PX)))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the field to mend into view."""
        super().showEvent(event)
        focused = self.focusWidget()
        if focused is not None:
            self._inside.adjustSize()
            self._scroll.ensureWidgetVisible(focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside each other, what Amazon gave stands over the fields."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._narrow_px
        self._both.setDirection(QHBoxLayout.Direction.TopToBottom if is_narrow else QHBoxLayout.Direction.LeftToRight)

    def _on_edited(self) -> None:
        typed = self.form.typed()
        if typed == self._recipient:
            self._drafts.pop(self._parcel_id, None)
        else:
            self._drafts[self._parcel_id] = typed
        self._check()

    def _check(self) -> None:
        problems = self.form.problems()
        self.form.mark_problems(problems)
        if problems:
            lines = [problem_words(note) for note in problems]
            self.state.say("needs", "\n".join(f"{line.what} {line.remedy}" for line in lines))
        else:
            self.state.say("good", translate("address", "This address can be printed."))
        text = translate("address", "Save; it stays held") if problems else translate("address", "Save")
        self.save.setText(translate("address", "{save}   Enter").format(save=text))
        self.save.setAccessibleName(text)


def raw_text(raw: RawAddress) -> str:
    """The lines of the report, one under the other, as they were."""
    lines = [
        raw.name,
        raw.company,
        raw.line_1,
        raw.line_2,
        raw.line_3,
        f"{raw.postal_code} {raw.city}".strip(),
        raw.state,
        country_name(raw.country) if raw.country else "",
        raw.phone,
    ]
    return "\n".join(line for line in lines if line)
