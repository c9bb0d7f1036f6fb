"""Asks whether one label came out, and takes the scan of the label on a parcel; what either means is the desk's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from amzlabels.domain.changes import PictureRead
from amzlabels.domain.label_scan import read_scan
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.alarm import sound_alarm
from amzlabels.ui.choice_acts import ChoiceActs
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.form_dialog import MARGIN_PX
from amzlabels.ui.forms import StateLine, words
from amzlabels.ui.key_burst import KeyBurst
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.label_picture import LabelPicture
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_checking import doubt_words
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
_PICTURE_PX, _WORDS_PX, _HEIGHT_PX = 312, 490, 500
LOOKED_AT_MS = 350
"""Whoever answers sooner has not seen this question: the key or click was meant for the one before."""


class CheckDialog(QDialog):
    """Shows the one parcel that ``acts`` holds. Where it is asked about, one key answers; its scan answers always.

    ``is_loud``: what is refused is heard, too.
    """

    answered = Signal(int, bool)
    """Parcel, and whether its label came out."""
    scanned = Signal(int, str)
    """The parcel on which a label was scanned, 0 = on none, and what the scanner read."""
    slip_scanned = Signal(str)
    """What the scanner read of a slip: its parcel is taken in hand."""
    next_wanted = Signal()
    """The next question, please; where there is none, the dialog has done its work."""
    set_up_wanted = Signal()
    picture_wanted = Signal(int)

    def __init__(self, acts: ChoiceActs, theme: Theme, window: QWidget, *, is_loud: bool) -> None:
        super().__init__(window)
        self._acts, self._theme, self._is_loud = acts, theme, is_loud
        self._shown = self._in_hand = self._settled = 0
        self._checked: frozenset[int] = frozenset()
        self._awaited: int | None = None
        self._since = QElapsedTimer()
        self.setWindowTitle("amzlabels")
        self._build()
        self._place()
        acts.changed.connect(self._on_choice)
        self.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Show the chosen parcel."""
        self._on_choice()

    @property
    def picture_px(self) -> int:
        """How wide a picture must be to be sharp here, in device pixels."""
        return round(self._theme.px(_PICTURE_PX) * self.devicePixelRatioF())

    @property
    def shown(self) -> int:
        """The parcel in view."""
        return self._shown

    @property
    def printer(self) -> str:
        """The printer of the parcel in view."""
        row = self._acts.one()
        return row.printer if row is not None else ""

    @property
    def is_looked_at(self) -> bool:
        """Whether the parcel has been in view for so long that an answer is meant for it."""
        return self._since.isValid() and self._since.elapsed() >= LOOKED_AT_MS

    def take(self, parcel_id: int) -> None:
        """A slip tells that this parcel is in hand, as soon as it is in view."""
        self._awaited = parcel_id
        self._on_choice()

    def show_picture(self, picture: PictureRead) -> None:
        """Show the label; answers for others come too late and are dropped."""
        if picture.parcel_id == self._shown:
            none = translate("check", "There is no picture of this label.")
            self.picture.show_png(picture.png, none if picture.problem is None else problem_sentence(picture.problem))

    def count(self, waiting: int) -> None:
        """So many parcels are asked about, the one in view among them."""
        more = waiting - 1
        one = translate("check", "1 more waits for an answer.")
        many = translate("check", "{count} more wait for an answer.")
        self._more.setText(one if more == 1 else many.format(count=more))
        self._is_more = more > 0
        self._show_more()

    def show_checked(self, parcel_ids: Sequence[int]) -> None:
        """The label of these was the right one; nothing is in hand then."""
        if self._in_hand and self._in_hand not in parcel_ids:
            return
        self._checked = frozenset(parcel_ids)
        self._in_hand = 0
        row = self._acts.one()
        if row is not None and row.stage is Stage.ASK and row.parcel_id in self._checked:
            self._settled = row.parcel_id
        self.verdict.say("good", translate("check", "Checked: it is the right label."))
        if row is not None:
            self._show(row)

    def show_refused(self, problem: Note) -> None:
        """It was not; this stays until something else is scanned."""
        self.verdict.say("bad", problem_sentence(problem))
        if self._is_loud:
            sound_alarm(self)

    def show_missed(self, number: str) -> None:
        """No parcel has this number."""
        self.verdict.say("bad", translate("check", "No parcel has the number {number}.").format(number=number))

    def none_left(self) -> None:
        """There is no further question."""
        row = self._acts.one()
        if row is not None and row.stage is not Stage.ASK and self._settled:
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key answers from wherever the focus is."""
        if event.key() == Qt.Key.Key_F2:
            self._go_on()
        elif not self.scan.take(event):
            super().keyPressEvent(event)

    def _on_choice(self) -> None:
        row = self._acts.one()
        if row is None or self._awaited not in (None, row.parcel_id):
            return
        if row.parcel_id != self._shown or self._awaited is not None:
            self._awaited = None
            self._shown = row.parcel_id
            self._settled = 0
            self._since.start()
            # A label that was scanned on no parcel has been checked before its parcel comes into view.
            is_checked = row.parcel_id in self._checked
            self._in_hand = 0 if is_checked else row.parcel_id
            if not is_checked:
                self.verdict.say("wait", "")
            self.picture.show_png(b"", translate("check", "Its label is being read…"))
            self.picture_wanted.emit(row.parcel_id)
        self._show(row)
        if row.stage is not Stage.ASK and self._settled == row.parcel_id:
            self._settled = -1
            self.next_wanted.emit()

    def _go_on(self) -> None:
        self._awaited = None
        self.next_wanted.emit()

    def _show(self, row: ParcelRow) -> None:
        is_question = row.stage is Stage.ASK
        self._ask_for_scan()
        self._name.setText(row.name)
        place = " ".join(filter(None, (row.postal_code, row.city)))
        self._where.setText(", ".join(filter(None, (place, country_name(row.country)))))
        order = translate("check", "Order {order}").format(order=row.order_id)
        self._order.setText(" · ".join(filter(None, (order, row.tracking))))
        self._known.setText(doubt_words(row))
        self._known.setVisible(is_question)
        is_open = is_question and self._settled != row.parcel_id
        for button in (self.yes, self.no):
            button.setVisible(is_open)
        is_unmarked = row.problem is not None and row.problem.code == "printer.only_sent"
        self.set_up.setVisible(is_open and is_unmarked)
        self._show_more()

    def _show_more(self) -> None:
        row = self._acts.one()
        is_shown = self._is_more and row is not None and row.stage is Stage.ASK
        self._more.setVisible(is_shown)
        self.next.setVisible(is_shown)

    def _ask_for_scan(self) -> None:
        row = self._acts.one()
        is_question = row is not None and row.stage is Stage.ASK
        if is_question:
            self._title.setText(translate("check", "Did this label come out of the printer?"))
            asked = translate("check", "Or scan the label, which settles it:")
        elif self._in_hand:
            self._title.setText(translate("check", "Scan the label on this parcel"))
            asked = translate("check", "Only this parcel's label is accepted:")
        else:
            asked = translate("check", "Next: scan the slip of another parcel, then the label on it:")
        self._title.setVisible(is_question or bool(self._in_hand))
        self._asked.setText(asked)
        self.scan.setAccessibleName(asked)

    def _answer(self, came_out: bool) -> None:
        row = self._acts.one()
        is_asked = row is not None and row.stage is Stage.ASK and self._settled != row.parcel_id
        if row is not None and is_asked and self.is_looked_at:
            self._settled = row.parcel_id
            self.answered.emit(row.parcel_id, came_out)
            self._show(row)

    def _on_letter(self, letter: str) -> None:
        if letter in ("y", "n"):
            self._answer(letter == "y")

    def _on_scan(self) -> None:
        text = self.scan.text().strip()
        self.scan.clear()
        if not text:
            return
        self.verdict.say("wait", "")
        read = read_scan(text)
        if read.is_slip:
            self._in_hand = self._awaited = 0
            self._checked = frozenset()
            self.slip_scanned.emit(text)
        elif self._awaited is not None:
            # A slip that names no parcel stands for one that is in hand all the same.
            self.verdict.say("bad", translate("check", "Scan the slip first: it is not known which parcel this is."))
        else:
            self.scanned.emit(self._in_hand, text)

    def _build(self) -> None:
        self.picture = LabelPicture(self._theme, width_px=_PICTURE_PX)
        self._title, self._name = words(kind="name"), words(kind="title")
        self._where, self._order = words(kind="name"), words()
        self._known, self._more, self._asked = words(kind="needs"), words(kind="secondary"), words(kind="strong")
        self._order.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.verdict = StateLine()
        dress(self.verdict, kind="verdict")
        self.yes = KeyButton(translate("check", "Yes, it did"), "Y", lambda: self._answer(True), "accent")
        self.no = KeyButton(translate("check", "No, print it"), "N", lambda: self._answer(False))
        set_up = translate("check", "Set up the printer…")
        self.set_up = KeyButton(set_up, "", self.set_up_wanted.emit, "link")
        self.next = KeyButton(translate("check", "Next"), "F2", self._go_on)
        self.back = KeyButton(translate("check", "Close"), "Esc", self.reject)
        self.scan = ScanLine(self)
        self.scan.letter.connect(self._on_letter)
        self.scan.returnPressed.connect(self._on_scan)
        for button in (self.yes, self.no, self.set_up, self.next, self.back):
            button.setAutoDefault(False)

    def _place(self) -> None:
        px = self._theme.px
        answers = FlowLayout(None, px(8))
        for button in (self.yes, self.no, self.set_up):
            answers.addWidget(button)
        right = QVBoxLayout()
        right.setSpacing(px(8))
        said = (self.verdict, self._title, self._name, self._where, self._order, self._known)
        right.addWidget(self._scrolled(*said), 1)
        right.addLayout(answers)
        right.addWidget(self._asked)
        right.addWidget(self.scan)
        keeps_room = self._more.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._more.setSizePolicy(keeps_room)
        foot = QHBoxLayout()
        foot.addWidget(self._more, 1)
        foot.addWidget(self.next)
        foot.addWidget(self.back)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*[px(20)] * 4)
        whole.setSpacing(px(20))
        whole.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(right, 1)
        room = self.screen().availableSize() - QSize(MARGIN_PX, MARGIN_PX)
        # Where text is large the words come before the picture.
        self.picture.setFixedWidth(min(px(_PICTURE_PX), room.width() * 3 // 10))
        self.resize(QSize(px(_PICTURE_PX + _WORDS_PX), px(_HEIGHT_PX)).boundedTo(room))
        self.count(0)

    def _scrolled(self, *parts: QWidget) -> QScrollArea:
        """What must give way where text is large or the screen is low."""
        inside = QWidget()
        dress(inside, kind="page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(8))
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll


class ScanLine(QLineEdit):
    """Takes a scan or a typed number. While it is empty, a letter that comes alone is an answer instead."""

    letter = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(translate("check", "Scan, or type the number"))
        self.setAcceptDrops(False)
        self._burst = KeyBurst(self)
        self._burst.scanned.connect(self._begin)
        self._burst.pressed.connect(self.letter)

    @property
    def is_waiting(self) -> bool:
        """Whether a key waits to be told alone or in a scan."""
        return self._burst.is_waiting

    def take(self, event: QKeyEvent) -> bool:
        """Take a key that was pressed anywhere; False when it is none to write with."""
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not (plain and event.text().isprintable() and event.text().strip()):
            return False
        if self.text():
            self._begin(self.text() + event.text())
        elif not event.isAutoRepeat():
            self._burst.take(event.text())
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key alone may be an answer as long as nothing is written."""
        if self.text() or not self.take(event):
            super().keyPressEvent(event)

    def _begin(self, text: str) -> None:
        self.setText(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
