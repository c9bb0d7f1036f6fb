"""The dialog that spreads an order over parcels and boxes; keeping it is left to the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.queue import ParcelDetails
from amzlabels.domain.territories import leaves_customs_union
from amzlabels.ui.forms import button, words
from amzlabels.ui.key_buttons import with_key
from amzlabels.ui.split_draft import SplitDraft
from amzlabels.ui.split_table import SplitTable
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 680, 420


class SplitDialog(QDialog):
    """Enter saves, Esc leaves everything as it was."""

    packed = Signal(int, object)
    """Parcel id, and how its order is packed: a list of ``Packed``."""

    def __init__(self, details: ParcelDetails, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parcel_id = details.row.parcel_id
        self.draft = SplitDraft(details.parts)
        to = details.recipient
        needs_items = leaves_customs_union(to.country, to.postal_code)
        self.setWindowTitle(translate("packing", "Pack order {order}").format(order=details.row.order_id))
        self.table = SplitTable(self.draft, theme, with_boxes=not needs_items)
        self.summary = words("", "strong")
        self.add = button(with_key(translate("packing", "Add a parcel"), "N"))
        self.save = button("", "accent")
        self.back = button(with_key(translate("packing", "Back"), "Esc"))
        self._lay_out(theme, needs_items=needs_items)
        self.add.clicked.connect(self._add)
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.table.edited.connect(self._tell)
        self._tell()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Hand over how it is packed, where that differs."""
        if self.draft.is_changed:
            self.packed.emit(self._parcel_id, self.draft.packing())
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N adds a parcel wherever the focus is; Enter saves."""
        if event.text().casefold() == "n":
            self._add()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _add(self) -> None:
        self.table.add_parcel()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, theme: Theme, *, needs_items: bool) -> None:
        hint = translate(
            "packing", "Type how many go in each parcel; + and − move one. What is left stays in the others."
        )
        if needs_items:
            hint += " " + translate("packing", "It goes through customs, so every parcel needs items.")
        for each in (self.add, self.back, self.save):
            each.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(20)] * 4)
        whole.setSpacing(theme.px(12))
        whole.addWidget(words(hint, "dim"))
        whole.addWidget(self.table, 1)
        whole.addWidget(self.summary)
        whole.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(theme.px(WIDTH_PX), room.width() - 80), min(theme.px(HEIGHT_PX), room.height() - 80))

    def _tell(self) -> None:
        """How many parcels and labels that makes."""
        packing = self.draft.packing()
        labels = sum(packed.boxes for packed in packing)
        one = translate("packing", "1 parcel")
        parcels = one if len(packing) == 1 else translate("packing", "{count} parcels").format(count=len(packing))
        printed = translate("packing", "1 label") if labels == 1 else translate("packing", "{count} labels")
        self.summary.setText(f"{parcels}, {printed.format(count=labels)}")
        changed = (
            translate("packing", "Pack like this") if self.draft.is_changed else translate("packing", "Leave it so")
        )
        self.save.setText(with_key(changed, "Enter"))
