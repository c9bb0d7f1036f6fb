"""The dialog that fills in what is known of one product, beginning with what is missing; keeping it is the desk's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from amzlabels.domain.product import Product
from amzlabels.domain.settings import Parcels
from amzlabels.ui.form_dialog import frame_form
from amzlabels.ui.forms import StateLine, button, words
from amzlabels.ui.product_form import ProductForm
from amzlabels.ui.texts import field_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
WIDTH_PX, HEIGHT_PX = 600, 560


class ProductDialog(QDialog):
    """Enter saves, Esc goes back and keeps what was typed in ``drafts`` (by SKU), which the window holds."""

    saved = Signal(object)
    """The ``Product`` as it is to be remembered."""

    def __init__(
        self,
        product: Product,
        missing: str,
        drafts: dict[str, Product],
        usual: Parcels,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._product = product
        self._drafts = drafts
        self.setWindowTitle(translate("product", "Product {sku}").format(sku=product.sku))
        self.form = ProductForm(usual, theme)
        self.state = StateLine()
        self.save = button(translate("product", "Save   Enter"), "accent")
        self.back = button(translate("product", "Back   Esc"))
        self.save.setDefault(True)
        self.back.setAutoDefault(False)
        self._lay_out(theme)
        self.form.show_product(drafts.get(product.sku, product))
        if missing:
            self.state.say("needs", translate("product", "Missing: {field}.").format(field=field_name(missing)))
        self.form.edited.connect(self._on_edited)
        self.save.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)
        self.form.focus_on(missing)

    def accept(self) -> None:
        """Hand the product over; what cannot be kept gets the focus instead."""
        fault = self.form.first_fault()
        if fault is not None:
            text = translate("product", "Look at: {field}.").format(field=fault.accessibleName())
            self.state.say("bad", text)
            fault.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._drafts.pop(self._product.sku, None)
        self.saved.emit(self.form.product())
        super().accept()

    def _lay_out(self, theme: Theme) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(12))
        once = translate("product", "Typed once, kept for all orders of {sku}.").format(sku=self._product.sku)
        column.addWidget(words(once, "dim"))
        column.addWidget(self.form)
        column.addStretch(1)
        size_px = (WIDTH_PX, HEIGHT_PX)
        frame_form(self, inside, [self.state], [self.back, self.save], size_px, theme)

    def _on_edited(self) -> None:
        self._drafts[self._product.sku] = self.form.product()
