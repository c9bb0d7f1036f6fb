"""The bar on top: places, marketplace, the one search box, and how Amazon, the shop and the printer stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum

from PySide6.QtCore import QElapsedTimer, QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.health_pill import HealthPill
from amzlabels.ui.key_burst import GAP_MS
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import marketplace_name
from amzlabels.ui.theme import Theme

_ONE_LINE, _TWO_LINES = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
_FITS = ((_ONE_LINE, 0), (_ONE_LINE, 1), (_TWO_LINES, 0), (_TWO_LINES, 1), (_TWO_LINES, HealthPill.SHORTEST))
"""What is tried in turn: the lines, and how short the words are."""


class Place(IntEnum):
    """The three places, in the order of the stack."""

    QUEUE = 0
    HISTORY = 1
    SETTINGS = 2


class SearchBox(QLineEdit):
    """Searches at every letter; Enter takes the one match; Esc empties it and then leaves."""

    entered = Signal()
    """Somebody is about to search."""
    searched = Signal(str)
    picked = Signal(str)
    """Enter: the one match is wanted."""
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Search or scan: order, name, SKU, tracking …"))
        self.setAccessibleName(self.tr("Search or scan"))
        self.setToolTip(self.tr("Search or scan: order, name, place, SKU, title, tracking (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setAcceptDrops(False)
        self.setMinimumWidth(theme.px(112))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._keys = 0
        self._typing = QElapsedTimer()
        self.textChanged.connect(self._search)

    @property
    def is_scan(self) -> bool:
        """Whether all of it was typed as fast as no hand types."""
        length = len(self.text())
        return 0 < length <= self._keys and self._typing.elapsed() <= GAP_MS * (length + 1)

    def words(self) -> str:
        """What is searched for."""
        return self.text().strip()

    def begin(self, text: str = "") -> None:
        """Take the focus, and what a scanner or a hand has typed so far in place of the old text."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.setText(text)
            self._count_keys(len(text))
        else:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and the arrow down are more than text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.selectAll()
            self.picked.emit(self.words())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            self._count_keys(len(event.text()), begins=self.selectedText() == self.text())
            super().keyPressEvent(event)

    def _count_keys(self, count: int, *, begins: bool = True) -> None:
        if begins:
            self._keys = 0
            self._typing.start()
        self._keys += count

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that a search is about to come."""
        super().focusInEvent(event)
        self.entered.emit()

    def _search(self) -> None:
        self.searched.emit(self.words())


class TopBar(QFrame):
    """Narrow windows and large text shorten the words, then make two lines, before anything is cut."""

    place_chosen = Signal(int)
    marketplace_chosen = Signal(str)

    def __init__(self, theme: Theme, is_demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offered: dict[str, int] = {}
        self._taking_part: list[str] = []
        self._counted: tuple[Mapping[str, int], str] = ({}, "")
        # A layout must not be turned while it is being carried out.
        self._fit_soon = QTimer(self)
        self._fit_soon.setSingleShot(True)
        self._fit_soon.setInterval(0)
        self._fit_soon.timeout.connect(self._fit)
        dress(self, kind="bar")
        self._brand = QLabel("amzlabels")
        dress(self._brand, kind="name")
        self._places = QButtonGroup(self)
        self._places.setExclusive(True)
        self._places.idClicked.connect(self.place_chosen)
        self.marketplaces = Dropdown()
        self.marketplaces.setAccessibleName(self.tr("Marketplace"))
        self.marketplaces.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.marketplaces.activated.connect(self._on_marketplace)
        self.search = SearchBox(theme)
        self.pills = {name: HealthPill(theme) for name in ("amazon", "shop", "printer")}
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(theme.px(18), theme.px(9), theme.px(18), theme.px(9))
        left, right = self._halves = QHBoxLayout(), QHBoxLayout()
        for layout in (self._lines, left, right):
            layout.setSpacing(theme.px(8))
        left.addWidget(self._brand)
        if is_demo:
            badge = QLabel(self.tr("Demo"))
            badge.setToolTip(self.tr("Amazon and MyParcel are played here; nothing is bought or sent"))
            dress(badge, kind="state", tone="needs")
            left.addWidget(badge)
        for place, words in enumerate((self.tr("Queue"), self.tr("History"), self.tr("Settings"))):
            left.addWidget(self._place_button(place, words))
        left.addWidget(self.marketplaces)
        left.addStretch(1)
        right.addWidget(self.search, 1)
        for pill in self.pills.values():
            pill.worded.connect(self._fit_soon.start)
            right.addWidget(pill)
        self._lines.addLayout(left)
        self._lines.addLayout(right, 1)
        self.count({}, "")

    def show_place(self, place: Place) -> None:
        """Mark the place in view."""
        self._places.button(place).setChecked(True)

    def count(self, counts: Mapping[str, int], chosen: str) -> None:
        """Offer the marketplaces that take part or have orders, with their numbers; the chosen one always."""
        self._counted = (counts, chosen)
        offered = {"": sum(counts.values())}
        offered.update({code: counts.get(code, 0) for code in sorted({*counts, *self._taking_part}) if code})
        offered.setdefault(chosen, 0)
        if offered == self._offered or self.marketplaces.view().isVisible():
            return
        self._offered = offered
        self.marketplaces.clear()
        for code, count in offered.items():
            self.marketplaces.addItem(self._words(code, count), code)
        self.marketplaces.setCurrentIndex(self.marketplaces.findData(chosen))
        self._fit_soon.start()

    def take_part(self, codes: Sequence[str]) -> None:
        """The connected seller sells in these marketplaces."""
        self._taking_part = list(codes)
        self.count(*self._counted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words as far as needed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_soon.start()

    def event(self, event: QEvent) -> bool:
        """A new theme may need other widths."""
        if event.type() == QEvent.Type.StyleChange:
            self._fit_soon.start()
        return super().event(event)

    def _fit(self) -> None:
        for direction, shortness in _FITS:
            self._lines.setDirection(direction)
            self._brand.setVisible(direction is _ONE_LINE)
            for pill in self.pills.values():
                pill.shorten(shortness)
            self._shorten_marketplaces(bool(shortness))
            for half in self._halves:
                half.invalidate()
            self._lines.invalidate()
            if self._lines.minimumSize().width() <= self.width():
                return

    def _words(self, code: str, count: int) -> str:
        name = marketplace_name(code) if code else self.tr("All marketplaces")
        words = self.tr("{name}  ·  1 order") if count == 1 else self.tr("{name}  ·  {count} orders")
        return words.format(name=name, count=QLocale().toString(count)) if count else name

    def _shorten_marketplaces(self, is_short: bool) -> None:
        """Wide enough for the chosen one; where room is scarce, for its name only."""
        at = self.marketplaces.currentIndex()
        code = str(self.marketplaces.itemData(at) or "")
        full = self._words(code, self._offered.get(code, 0))
        text = self._words(code, 0) if is_short else full
        self.marketplaces.setItemText(at, text)
        self.marketplaces.setToolTip(full)
        self.marketplaces.setFixedWidth(self.marketplaces.fontMetrics().horizontalAdvance(text) + self._theme.px(76))

    def _place_button(self, place: int, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        dress(button, kind="tab")
        self._places.addButton(button, place)
        return button

    def _on_marketplace(self, at: int) -> None:
        self.marketplace_chosen.emit(str(self.marketplaces.itemData(at)))
