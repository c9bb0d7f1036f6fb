"""The dialog in which a person chooses how parcels travel, whatever the rules say; ordering it is the window's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.pickup_carriers import has_pickup
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.product import HEAVIEST_G
from amzlabels.domain.rules import LABEL_TEXT_LIMIT, choose_service
from amzlabels.domain.settings import Parcels
from amzlabels.domain.terms import Terms
from amzlabels.ui.forms import OptionalNumber, StateLine, button, field, form_grid, words
from amzlabels.ui.mended_fields import field_to_mend, option_to_mend
from amzlabels.ui.pickup_choice import PickupChoice
from amzlabels.ui.service_fields import ServiceFields
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 520


class ServiceDialog(QDialog):
    """Enter saves, Esc goes back. The first choice of the carrier leaves everything to the rules again.

    It opens at what ``problem`` says is wrong.
    """

    chosen = Signal(object, object)
    """Parcel ids, and the ``Plan`` whose service they get; None = as the rules say."""

    def __init__(
        self,
        parcel_ids: Sequence[int],
        plan: Plan,
        usual: Parcels,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        problem: Note | None = None,
    ) -> None:
        super().__init__(parent)
        self._parcel_ids = list(parcel_ids)
        self._usual = usual
        count = len(parcel_ids)
        title = translate("service", "Service of this parcel")
        if count > 1:
            title = translate("service", "Service of {count} parcels").format(count=count)
        self.setWindowTitle(title)
        self.fields = ServiceFields(usual, translate("service", "As the rules say"), theme)
        self.weight = OptionalNumber(0, 1, HEAVIEST_G)
        self.weight.setPlaceholderText(translate("service", "As the goods weigh"))
        self.label_text = QLineEdit()
        self.label_text.setMaxLength(LABEL_TEXT_LIMIT)
        self.pickup = PickupChoice(theme)
        self._terms: Sequence[Terms] = ()
        self.state = StateLine()
        self.save = button(translate("service", "Save   Enter"), "accent")
        self.back = button(translate("service", "Back   Esc"))
        self.save.setDefault(True)
        self.back.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(words(translate("service", "No rule changes what you choose here."), "dim"))
        whole.addWidget(self.state)
        whole.addWidget(self.fields)
        whole.addWidget(self.pickup)
        weight = field(translate("service", "&Weight, in grams"), self.weight)
        text = field(translate("service", "&Text on the label"), self.label_text)
        whole.addLayout(form_grid(theme, 2, [(weight, 1), (text, 1)]))
        whole.addStretch(1)
        whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.fields.changed.connect(self._on_changed)
        self.fields.show_plan(plan)
        self.weight.show_number(plan.weight_g)
        self.label_text.setText(plan.label_text)
        self._plan = plan
        self._on_changed()
        if problem is not None:
            self.state.say("bad", problem_words(problem).what)
        self._control(field_to_mend(problem), option_to_mend(problem)).setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Grow with what comes to be shown; nothing is pressed together."""
        # Asked before: one of the other events ends the dialog.
        is_layout = event.type() == QEvent.Type.LayoutRequest
        is_handled = super().event(event)
        layout = self.layout() if is_layout else None
        if layout is not None:
            needed = layout.totalHeightForWidth(self.width())
            most = self.screen().availableSize().height() - 80
            if self.height() < needed:
                self.resize(self.width(), min(needed, most))
        return is_handled

    def accept(self) -> None:
        """Hand the choice over; a weight that is none gets the focus instead."""
        weight_g = self.weight.number()
        if weight_g is None:
            self.state.say("bad", translate("service", "The weight is not a number of grams."))
            self.weight.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text = self.label_text.text().strip()
        # Until it is known what the account may do, a point that was chosen before stays.
        point = self.pickup.point() if self._terms else self._plan.pickup
        plan = replace(self.fields.plan(), weight_g=weight_g, label_text=text, pickup=point)
        self.chosen.emit(self._parcel_ids, plan if plan.carrier else None)
        super().accept()

    def _on_changed(self) -> None:
        """What the rules say is not chosen in part."""
        is_chosen = bool(self.fields.plan().carrier)
        service = (self.fields.package, self.fields.insurance, *self.fields.options.values())
        for part in (*service, self.weight, self.label_text):
            part.setEnabled(is_chosen)
        self._offer_pickup()

    def offer(self, terms: Sequence[Terms]) -> None:
        """Go by what the account may send to where these parcels go."""
        self._terms = terms
        self.fields.offer(terms)
        self._offer_pickup()
        self.pickup.show_point(self._plan.pickup)

    def _offer_pickup(self) -> None:
        """A point is chosen for one parcel, of the carrier's service to where it goes."""
        plan, carrier = self.fields.plan(), ""
        if plan.carrier and plan.package in ("", "package") and len(self._parcel_ids) == 1 == len(self._terms):
            country = self._terms[0].country
            carrier = choose_service(country, self._usual, plan).carrier
            carrier = carrier if has_pickup(carrier, country, self._terms) else ""
        self.pickup.offer(carrier)

    def _control(self, name: str, option: str) -> QWidget:
        """Where this is mended; what the carrier does not offer at all is mended by its package, or by another one."""
        fields = self.fields
        boxes = fields.options
        named: dict[str, list[QWidget]] = {
            "options": [boxes[option], *boxes.values()] if option in boxes else [*boxes.values()],
            "insurance": [fields.insurance],
            "weight": [self.weight],
            "label_text": [self.label_text],
        }
        if option == "insurance":
            name = option
        found = [*named.get(name, ()), *([fields.package] if name in ("package", *named) else ())]
        return next((each for each in found if each.isEnabled() and each.isVisibleTo(self)), fields.carrier)
