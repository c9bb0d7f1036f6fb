"""Where the chosen parcel is on its way: the buyer's page, its label back, and a card where it does not arrive."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.follow_acts import FollowActs, has_left, may_follow, needs_person
from amzlabels.ui.forms import words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.return_acts import ReturnActs
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts_delivery import since_words, trouble_words
from amzlabels.ui.theme import Theme


class DeliveryCard(QFrame):
    """Hidden while a parcel arrives, or once somebody has seen to it."""

    def __init__(self, acts: FollowActs, theme: Theme) -> None:
        super().__init__()
        dress(self, kind="notice")
        self._what, self._remedy = words("", "strong"), words("")
        self.seen = KeyButton(self.tr("I have seen to it"), "Y", acts.see)
        row = FlowLayout(None, theme.px(8))
        row.addWidget(self.seen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(12)] * 4)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self._what)
        layout.addWidget(self._remedy)
        layout.addSpacing(theme.px(4))
        layout.addLayout(row)
        self.hide()

    def show_row(self, row: ParcelRow | None) -> None:
        """Say what is the matter with this parcel's way, if anything is."""
        is_trouble = row is not None and needs_person(row)
        if row is not None and row.on_its_way is not None and is_trouble:
            what, remedy = trouble_words(row.on_its_way.delivery)
            self._what.setText(what)
            self._remedy.setText(remedy)
        self.setVisible(is_trouble)


class DeliveryRow(QWidget):
    """Shown for a parcel that has a shop's label."""

    def __init__(self, acts: FollowActs, returns: ReturnActs, theme: Theme) -> None:
        super().__init__()
        self._acts = acts
        self._returns = returns
        self.where = words("")
        self.where.setAccessibleName(self.tr("Where it is"))
        self.copy = KeyButton(self.tr("Copy link"), "U", acts.copy_link)
        self.copy.setToolTip(self.tr("Track & trace, for the buyer. It may hold the postcode."))
        self.open = KeyButton(self.tr("Open link"), "O", acts.open_link)
        self.look = KeyButton(self.tr("Where is it?"), "D", acts.look)
        buttons = FlowLayout(None, theme.px(8))
        self.way_back = KeyButton(self.tr("Return label…"), "W", returns.ask)
        for button in (self.copy, self.open, self.look, self.way_back):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.where)
        layout.addLayout(buttons)
        self.hide()

    def show_row(self, row: ParcelRow | None) -> None:
        """Show the way of this parcel."""
        way = None if row is None else row.on_its_way
        link, is_followed = self._acts.link(), row is not None and may_follow(row)
        self.where.setText("" if way is None else since_words(way))
        self.where.setVisible(way is not None)
        is_copied = bool(link) and link == self._acts.copied
        self.copy.word(self.tr("Link copied") if is_copied else self.tr("Copy link"))
        self.copy.setVisible(bool(link))
        self.open.setVisible(bool(link))
        self.look.word(self.tr("Asking…") if self._acts.is_asking else self.tr("Where is it?"))
        self.look.setVisible(is_followed)
        self.way_back.setVisible(self._returns.may_return())
        self.setVisible(bool(link) or (row is not None and has_left(row)))
