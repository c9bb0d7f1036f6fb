"""The marketplaces of the connected seller, each with letters, name, and a mark and word for how it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from amzlabels.domain.confirmation import Participation
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import marketplace_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class Marketplaces(QWidget):
    """Side by side, all equally wide, and a line for those that the program does not know."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        self._flow = FlowLayout(None, theme.px(12))
        column.addLayout(self._flow)
        self._others = words(kind="secondary")
        column.addWidget(self._others)
        self.is_empty = True

    def show_participations(self, participations: Sequence[Participation], others: int) -> None:
        """Show these, and say how many others there are."""
        while (item := self._flow.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        made = [_marketplace(each, self._theme) for each in participations]
        for each in made:
            self._flow.addWidget(each)
        widest = max((each.sizeHint().width() for each in made), default=0)
        for each in made:
            each.setMinimumWidth(widest)
        self._others.setText(_others_words(others, is_all=not made))
        self._others.setVisible(others > 0)
        self.is_empty = not made and not others


def _marketplace(each: Participation, theme: Theme) -> QWidget:
    if not each.is_participating:
        tone, kind, text = "wait", "dim", translate("settings", "– not selling here")
    elif each.has_suspended_listings:
        tone, kind, text = "needs", "needs", translate("settings", "! suspended")
    else:
        tone, kind, text = "good", "good", translate("settings", "✓ selling here")
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(8))
    grid.setVerticalSpacing(0)
    badge, name, word = QLabel(each.marketplace), QLabel(marketplace_name(each.marketplace)), QLabel(text)
    dress(badge, kind="state", tone=tone)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    dress(name, kind="strong")
    dress(word, kind=kind)
    grid.addWidget(badge, 0, 0, 2, 1)
    grid.addWidget(name, 0, 1)
    grid.addWidget(word, 1, 1)
    grid.setColumnStretch(1, 1)
    holder.setAccessibleName(f"{name.text()} {text}")
    holder.setToolTip(each.store_name)
    return holder


def _others_words(count: int, *, is_all: bool) -> str:
    if is_all:
        return translate("settings", "Only in marketplaces that amzlabels does not know: {count}.").format(count=count)
    if count == 1:
        return translate("settings", "and 1 other that amzlabels does not know")
    return translate("settings", "and {count} others that amzlabels does not know").format(count=count)
