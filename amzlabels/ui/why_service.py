"""Says in the pane how the chosen parcel travels and why, and leads to choosing otherwise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.domain.delivery_places import DHL
from amzlabels.domain.plan import Plan
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.ui.choice_acts import may_edit
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import words
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.service_acts import ServiceActs
from amzlabels.ui.texts import service_words
from amzlabels.ui.texts_plan import plan_words, why_lines
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
_SHOWN = 5


class WhyService(QWidget):
    """The service, then the rule taken and those passed over; many are shown in part and whole in the tooltip."""

    def __init__(self, acts: ServiceActs, theme: Theme) -> None:
        super().__init__()
        self._acts = acts
        self.service, self.reasons = words(kind="strong"), words(kind="secondary")
        self.reasons.setAccessibleName(translate("service", "Why this service"))
        self.choose = KeyButton(translate("service", "Other service…"), "T", acts.choose_service, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for part in (self.service, self.reasons):
            column.addWidget(part)
        self.fill_in = KeyButton(translate("service", "Goods…"), "G", acts.fill_in_product, "link")
        row = FlowLayout(None, theme.px(8))
        for button in (self.choose, self.fill_in):
            row.addWidget(button)
        column.addLayout(row)

    def show_parcel(self, row: ParcelRow, details: ParcelDetails | None) -> None:
        """Show this parcel's."""
        plan = Plan() if details is None else details.why.plan
        beside = Plan(
            options=plan.options, insurance_cents=plan.insurance_cents, printer=plan.printer, pickup=plan.pickup
        )
        more = plan_words(beside)
        has_more = beside != Plan()
        self.service.setText(f"{service_words(row.service)}, {more}" if has_more else service_words(row.service))
        lines = [] if details is None else _reasons(row, details)
        self.reasons.setToolTip("\n".join(lines))
        if len(lines) > _SHOWN:
            rest = translate("service", "and {count} more").format(count=len(lines) - _SHOWN)
            lines = [*lines[:_SHOWN], rest]
        self.reasons.setText("\n".join(lines))
        self.reasons.setVisible(bool(lines))
        self.choose.setVisible(may_edit(row))
        self.fill_in.setVisible(bool(details and details.items))


def _reasons(row: ParcelRow, details: ParcelDetails) -> list[str]:
    lines = why_lines(details.why)
    if not row.locker or row.service.carrier not in DHL:
        return lines
    only = translate("service", "{place}: only DHL delivers there.").format(place=row.locker)
    is_usual = not details.why.plan.is_chosen and not details.why.plan.rule
    return [only, *lines[1:]] if is_usual else [only, *lines]
