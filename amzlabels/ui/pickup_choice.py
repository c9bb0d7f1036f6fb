"""The choice between the buyer's door and a pickup point of the carrier; asking which there are is the desk's work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.domain.changes import PickupPointsRead
from amzlabels.domain.pickup import PickupPoint
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import StateLine, button, field
from amzlabels.ui.texts import carrier_name, problem_sentence
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class PickupChoice(QWidget):
    """Hidden for carriers without points. The points are asked for only when a person wants one."""

    wanted = Signal(str)
    """The carrier whose points are to be asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._carrier = ""
        self._points: tuple[PickupPoint, ...] = ()
        self.where = Dropdown()
        self.where.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.where.setMinimumContentsLength(8)
        self.ask = button(translate("service", "Pick&up points"), "link")
        self.ask.setAutoDefault(False)
        self.state = StateLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(field(translate("service", "&Delivered"), self.where))
        column.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.state)
        self.ask.clicked.connect(self._ask)
        self._fill()

    def offer(self, carrier: str) -> None:
        """Offer the points of this carrier, empty = there are none; those of another one are forgotten."""
        if carrier != self._carrier:
            self._carrier, self._points = carrier, ()
            self.state.say("wait", "")
            self._fill()
        self.setVisible(bool(carrier))

    def show_point(self, point: PickupPoint | None) -> None:
        """Show what was chosen before."""
        if point is not None and point.carrier == self._carrier:
            self._points = (point,)
            self._fill()
            self.where.setCurrentIndex(1)

    def point(self) -> PickupPoint | None:
        """What is chosen, None = the buyer's door."""
        at = self.where.currentIndex() - 1
        return self._points[at] if 0 <= at < len(self._points) else None

    def take(self, change: PickupPointsRead) -> None:
        """Show which points there are; an answer about another carrier is passed over."""
        if change.carrier != self._carrier:
            return
        if change.problem is not None:
            self.state.say("bad", problem_sentence(change.problem))
            return
        name = carrier_name(self._carrier)
        if not change.points:
            self.state.say("needs", translate("service", "{carrier} has no point near here.").format(carrier=name))
            return
        self.state.say("good", translate("service", "The nearest first: choose one with the arrow keys."))
        self._points = change.points
        self._fill()
        self.where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        self.state.say("wait", translate("settings", "Asking MyParcel…"))
        self.wanted.emit(self._carrier)

    def _fill(self) -> None:
        self.where.clear()
        self.where.addItem(translate("service", "At the buyer's door"))
        self.where.addItems([_words(each) for each in self._points])


def _words(point: PickupPoint) -> str:
    place = f"{point.name}, {point.street} {point.number}".rstrip() + f", {point.city}"
    if not point.distance_m:
        return place
    return f"{place} · {QLocale().toString(point.distance_m)} m"
