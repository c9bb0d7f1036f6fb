"""The table of parcels with the chosen one beside it, and the keys for both; which parcels is left to the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from amzlabels.domain.changes import DetailsRead, PictureRead, RowsRead
from amzlabels.ui.address_acts import AddressActs
from amzlabels.ui.ask import Ask
from amzlabels.ui.check_acts import CheckActs
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.delivery_row import DeliveryCard, DeliveryRow
from amzlabels.ui.details_pane import DetailsPane
from amzlabels.ui.follow_acts import FollowActs
from amzlabels.ui.key_burst import KeyBurst
from amzlabels.ui.label_acts import LabelActs
from amzlabels.ui.number_row import NumberRow
from amzlabels.ui.packing_acts import PackingActs
from amzlabels.ui.paper_acts import PaperActs
from amzlabels.ui.parcel_table import ParcelTable
from amzlabels.ui.parcel_view import ParcelView
from amzlabels.ui.ports import Desk
from amzlabels.ui.printer_acts import PrinterActs
from amzlabels.ui.proof_acts import ProofActs
from amzlabels.ui.return_acts import ReturnActs
from amzlabels.ui.service_acts import ServiceActs
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

READ_DELAY_MS = 40
"""A held arrow key runs past rows; only the one it stops at is read whole."""
TICK_MS = 30_000
_PANE_PX, _PANE_LEAST_PX = 348, 288


class ParcelBrowser(QWidget):
    """Shows a list of ids; asks the desk for what it needs of them."""

    scanned = Signal(str)
    """The beginning of something to look for, typed outside a field."""
    pictured = Signal(object)
    """A ``PictureRead``."""
    left = Signal()
    """Esc where there is nothing left to go back from."""

    def __init__(self, desk: Desk, ask: Ask, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.table = ParcelTable(desk.read_rows, self)
        self.view = ParcelView(self.table, theme)
        self.view.setAccessibleName(self.tr("Parcels"))
        self.card = QFrame()
        dress(self.card, kind="card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(2, 6, 2, 6)
        inside.addWidget(self.view)
        self.acts = ChoiceActs(desk, ask, self.table.parcel_row, self)
        self.addresses = AddressActs(desk.corrections, self.acts)
        self.services = ServiceActs(self.acts, self)
        self.packing = PackingActs(desk.packing, self.acts)
        self.follow = FollowActs(desk.afterwards, self.acts)
        self.checks = CheckActs(self.acts, self)
        self.labels = LabelActs(desk.downloads, ask, self.acts, self)
        self.papers = PaperActs(desk.paperwork, ask, self.acts, self)
        self.proofs = ProofActs(self.acts)
        self.printers = PrinterActs(desk.stacks, ask, self.acts, self)
        self.returns = ReturnActs(desk.afterwards.returning, self.acts, ask, self)
        self.number = NumberRow(desk, theme)
        self.pane = DetailsPane(
            self.acts,
            self.checks,
            self.addresses,
            self.services,
            self.packing,
            DeliveryCard(self.follow, theme),
            DeliveryRow(self.follow, self.returns, theme),
            self.labels,
            self.papers,
            self.proofs,
            self.printers,
            self.number,
            theme,
        )
        self._words = QLabel(self.view.viewport())
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        dress(self._words, kind="dim")
        self._pictured: tuple[int, str, bool] | None = None
        self.keys = KeyBurst(self)
        self.keys.scanned.connect(self.scanned)
        self.keys.pressed.connect(self._on_letter)
        self.view.typed.connect(self.keys.take)
        self.view.chosen.connect(self._on_chosen)
        self.view.opened.connect(self.pane.focus_first)
        # Else the focus falls on whatever button is next, and the next Enter orders something nobody meant.
        self.pane.problem.settled.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.left.connect(self.left)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_DELAY_MS)
        self._reading.timeout.connect(self._read_chosen)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self.table.tick)
        self._clock.start()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(14))

    def place_left(self, left: QLayout) -> None:
        """Put the page's left side, which holds the card of the view, beside the pane."""
        self._layout.addLayout(left, 1)
        self._layout.addWidget(self.pane)

    def show_list(self, parcel_ids: tuple[int, ...], words_if_empty: str) -> None:
        """Show these ids; where there are none, say why."""
        self.view.show_list(parcel_ids)
        if not self.acts.choice:
            self.view.choose_first()
        self._words.setText(words_if_empty)
        self._words.setVisible(not parcel_ids)
        self._place_words()

    def choose(self, parcel_id: int) -> bool:
        """Choose this parcel and give the table the focus; False when it is not in the list."""
        is_there = self.view.choose(parcel_id)
        if is_there:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return is_there

    def refresh(self, parcel_ids: tuple[int, ...]) -> None:
        """These parcels (none = all) differ from what was read."""
        self.table.refresh(parcel_ids)
        if not parcel_ids or (self.acts.choice and self.acts.choice[0] in parcel_ids):
            self._read_chosen()

    def take_rows(self, change: RowsRead) -> None:
        """Rows were read."""
        self.table.take(change.rows)
        if len(self.acts.choice) > 1 and not {row.parcel_id for row in change.rows}.isdisjoint(self.acts.choice):
            self.acts.changed.emit()

    def take_details(self, change: DetailsRead) -> None:
        """A parcel was read whole; one that is gone leaves the choice."""
        details = change.details
        if self.acts.choice != (change.parcel_id,):
            return
        if details is None:
            self.acts.choose(())
            return
        self.acts.know(details)
        label = (change.parcel_id, details.row.tracking, details.has_label_file)
        if label != self._pictured:
            self._pictured = label
            self._desk.read_picture(change.parcel_id, self.pane.picture.width_px())

    def take_picture(self, change: PictureRead) -> None:
        """A label's picture was read."""
        self.pane.show_picture(change)
        self.pictured.emit(change)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters order work from the pane too; Esc goes back to the table."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif plain and event.text().isprintable() and event.text().strip() and not event.isAutoRepeat():
            self.keys.take(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pane gives way a little in a narrow window."""
        super().resizeEvent(event)
        least, most = self._theme.px(_PANE_LEAST_PX), self._theme.px(_PANE_PX)
        self.pane.setFixedWidth(max(min(least, self.width() * 36 // 100), min(most, self.width() * 26 // 100)))
        self._place_words()

    def _place_words(self) -> None:
        self._words.setGeometry(self.view.viewport().rect().adjusted(24, 0, -24, 0))

    def _on_chosen(self) -> None:
        choice = self.view.choice()
        # A parcel that left the list stays in the pane: it may be the one the person is looking at.
        if choice and tuple(choice) != self.acts.choice:
            self._pictured = None
            self.acts.choose(choice)
            self._reading.start()

    def _read_chosen(self) -> None:
        if len(self.acts.choice) == 1:
            self._desk.read_details(self.acts.choice[0])

    def _on_letter(self, letter: str) -> None:
        acts = self.acts
        orders: dict[str, Callable[[], None]] = {
            "e": acts.edit,
            "h": acts.hold_or_release,
            "p": acts.print_now,
            "r": acts.print_again,
            "t": self.services.choose_service,
            "g": self.services.fill_in_product,
            "a": acts.confirm_now,
            "v": acts.void,
            "s": self.packing.split,
            "c": self.packing.combine,
            "b": self.labels.save,
            "f": self.papers.slips,
            "i": self.papers.pick_list,
            "j": self.papers.day_list,
            "y": self._say_yes,
            "n": self._say_no,
            "m": self.printers.choose,
            "l": self.addresses.take_amazons,
            "k": self.number.take_focus,
            "u": self.follow.copy_link,
            "o": self.follow.open_link,
            "d": self.follow.look,
            "w": self.returns.ask,
            "x": self.checks.check,
            "q": self.proofs.ask,
        }
        order = orders.get(letter)
        if order is not None:
            order()

    def _say_yes(self) -> None:
        is_asked = bool(self.acts.asked())
        self.acts.answer(True)
        if not is_asked:
            self.addresses.agree()
        self.follow.see()

    def _say_no(self) -> None:
        self.acts.answer(False)
        self.addresses.keep()
