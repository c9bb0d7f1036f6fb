"""The parts that forms are made of: cards, named fields, a line that says how something stands; no content."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.tab_order import follow_layout
from amzlabels.ui.texts_printers import Tone
from amzlabels.ui.theme import Theme

MARKS: dict[str, str] = {"good": "✓", "wait": "…", "needs": "!", "bad": "✕"}
"""The shape before the words of each tone."""

NARROW_SCALE = 1.5
"""With larger text than this there is room for half as many editors beside each other."""

COLUMN_PX = 640
"""Forms are no wider than this: a line of text that a person reads at a glance."""


def words(text: str = "", kind: str = "") -> QLabel:
    """A label that wraps and never takes markup from outside."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if kind:
        dress(label, kind=kind)
    return label


class Card(QFrame):
    """A titled frame; ``body`` takes its content from top to bottom."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        dress(self, kind="card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*[theme.px(20)] * 4)
        self.body.setSpacing(theme.px(12))
        if title:
            self.body.addWidget(words(title, "name"))
            self.setAccessibleName(title)

    def add_row(self, *widgets: QWidget) -> None:
        """Put widgets side by side from the left, and under each other where there is no room."""
        row = FlowLayout(None, self.body.spacing())
        for widget in widgets:
            row.addWidget(widget)
        self.body.addLayout(row)


def field(label: str, editor: QWidget, hint: str = "", oddity: Oddity | None = None) -> QWidget:
    """An editor under its name (with its mnemonic) and over what is odd about it and its hint."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    name = QLabel(label)
    name.setBuddy(editor)
    name.setWordWrap(True)
    dress(name, kind="strong")
    editor.setAccessibleName(label.replace("&", ""))
    column.addWidget(name)
    column.addWidget(editor)
    if oddity is not None:
        column.addWidget(oddity)
    if hint:
        editor.setAccessibleDescription(hint)
        column.addWidget(words(hint, "secondary"))
    column.addStretch(1)
    holder.setFocusProxy(editor)
    return holder


def form_grid(theme: Theme, columns: int, parts: Sequence[tuple[QWidget, int]]) -> QGridLayout:
    """Editors in reading order, each as many columns wide as it says; with large text in half as many columns."""
    columns = columns if theme.scale <= NARROW_SCALE else max(1, columns // 2)
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.px(12))
    grid.setVerticalSpacing(theme.px(12))
    row = column = 0
    for part, wanted in parts:
        width = min(wanted, columns)
        if column + width > columns:
            row, column = row + 1, 0
        grid.addWidget(part, row, column, 1, width)
        column += width
    for each in range(columns):
        grid.setColumnStretch(each, 1)
    return grid


def button(text: str, kind: str = "plain") -> QPushButton:
    """A button that Enter presses while it has the focus."""
    made = QPushButton(text)
    made.setAutoDefault(True)
    dress(made, kind=kind)
    return made


class NumberField(QLineEdit):
    """A number with a fixed count of decimals, whatever sign a person puts before them; what is no number is framed."""

    def __init__(self, decimals: int, lowest: int, highest: int) -> None:
        super().__init__()
        self._decimals = decimals
        self._lowest, self._highest = lowest, highest
        self._shape = re.compile(rf"(\d{{1,7}})(?:[.,](\d{{1,{decimals}}}))?" if decimals else r"(\d{1,7})")
        self.setMaxLength(12)
        self.textChanged.connect(lambda: dress(self, tone="" if self.number() is not None else "bad"))

    def number(self) -> int | None:
        """The number in its smallest unit (grams, cents), None when it is none or out of bounds."""
        match = self._shape.fullmatch(self.text().replace(" ", ""))
        if match is None:
            return None
        decimals = (match[2] or "") if self._decimals else ""
        number = int(match[1] + decimals.ljust(self._decimals, "0"))
        return number if self._lowest <= number <= self._highest else None

    def show_number(self, number: int) -> None:
        """Show a number given in its smallest unit."""
        if number != self.number():
            locale = QLocale()
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
            self.setText(locale.toString(number / 10**self._decimals, "f", self._decimals))


class OptionalNumber(NumberField):
    """A number that may be left out, which is 0."""

    def number(self) -> int | None:
        """As ``NumberField.number``, and 0 for an empty field."""
        return super().number() if self.text().strip() else 0

    def show_number(self, number: int) -> None:
        """Show a number given in its smallest unit, nothing for 0."""
        if number:
            super().show_number(number)
        else:
            self.clear()


class TidyField(QLineEdit):
    """A key or address as it is typed or pasted, free of the blanks and quotes that copying adds."""

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self._tidy)

    def _tidy(self, text: str) -> None:
        tidy = clean_secret(text)
        if tidy != text:
            place = self.cursorPosition() - (len(text) - len(tidy))
            self.setText(tidy)
            self.setCursorPosition(max(0, place))


class SecretField(TidyField):
    """A secret: dots on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)


def clean_secret(text: str) -> str:
    """The text without blanks, line breaks, invisible signs and quotes; no key or token holds any of them."""
    return "".join(sign for sign in text if sign.isprintable() and not sign.isspace() and sign not in "\"'“”‘’`")


class Oddity(QLabel):
    """Says under an editor what is odd about its content; hidden while nothing is."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self._editor = editor
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        dress(self, kind="needs")
        self.hide()

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        """Show this, empty hides it; what is wrong, not only unusual, has its editor framed."""
        self.setText(text)
        self.setVisible(bool(text))
        dress(self._editor, tone="bad" if text and is_wrong else "")


class StateLine(QLabel):
    """Says how something stands, by mark, word and colour; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dress(self, kind="state")
        self.hide()

    def say(self, tone: Tone, text: str) -> None:
        """Show this; empty hides it."""
        dress(self, tone=tone)
        self.setText(f"{MARKS[tone]}  {text}")
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class FormPage(QScrollArea):
    """One page of settings: cards from top to bottom, scrolled when they do not fit."""

    def __init__(self, theme: Theme, widest_px: int = COLUMN_PX) -> None:
        super().__init__()
        self.theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        dress(inside, kind="page")
        outer = QHBoxLayout(inside)
        outer.setContentsMargins(theme.px(4), theme.px(4), theme.px(16), theme.px(4))
        self._column = QWidget()
        self._column.setMaximumWidth(theme.px(widest_px))
        self.cards = QVBoxLayout(self._column)
        self.cards.setContentsMargins(0, 0, 0, theme.px(16))
        self.cards.setSpacing(theme.px(16))
        outer.addWidget(self._column, 1)
        outer.addStretch(0)
        self.setWidget(inside)

    def add_card(self, title: str) -> Card:
        """A new card under the others."""
        card = Card(title, self.theme)
        self.cards.addWidget(card)
        return card

    def go_to(self, widget: QWidget) -> None:
        """Bring a part of the page into view, with as much of its card as there is room for, and focus it."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        card = next((each for each in self.findChildren(Card) if each.isAncestorOf(widget)), widget)
        for each in (card, widget):
            self.ensureWidgetVisible(each)

    def order_tabs(self) -> None:
        """Tab goes through the cards from top to bottom, also through what was added later."""
        follow_layout(self._column)

    def end(self) -> None:
        """No card follows: what room is left stays empty at the bottom."""
        self.cards.addStretch(1)
