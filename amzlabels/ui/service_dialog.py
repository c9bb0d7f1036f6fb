"""The dialog in which a person chooses how parcels travel, whatever the rules say; ordering it is the window's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.plan import Plan
from amzlabels.domain.settings import Parcels
from amzlabels.ui.forms import button, words
from amzlabels.ui.service_fields import ServiceFields
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX = 520


class ServiceDialog(QDialog):
    """Enter saves, Esc goes back. The first choice of the carrier leaves everything to the rules again."""

    chosen = Signal(object, object)
    """Parcel ids, and the ``Plan`` whose service they get; None = as the rules say."""

    def __init__(
        self, parcel_ids: Sequence[int], plan: Plan, usual: Parcels, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parcel_ids = list(parcel_ids)
        count = len(parcel_ids)
        title = translate("service", "Service of this parcel")
        if count > 1:
            title = translate("service", "Service of {count} parcels").format(count=count)
        self.setWindowTitle(title)
        self.fields = ServiceFields(usual, translate("service", "As the rules say"), theme)
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
        whole.addWidget(self.fields)
        whole.addStretch(1)
        whole.addLayout(buttons)
        self.setMinimumWidth(min(theme.px(WIDTH_PX), self.screen().availableSize().width() - 80))
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.fields.changed.connect(self._on_changed)
        self.fields.show_plan(plan)
        self._on_changed()
        self.fields.carrier.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Hand the choice over."""
        plan = self.fields.plan()
        self.chosen.emit(self._parcel_ids, plan if plan.carrier else None)
        super().accept()

    def _on_changed(self) -> None:
        """What the rules say is not chosen in part."""
        is_chosen = bool(self.fields.plan().carrier)
        for part in (self.fields.package, self.fields.insurance, *self.fields.options.values()):
            part.setEnabled(is_chosen)
