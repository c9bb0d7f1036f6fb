"""The fields of a product, checked as they are typed; what the settings say where nothing is typed stands dimmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.customs import DESCRIPTION_LIMIT, is_hs_code, is_origin
from amzlabels.domain.product import DEAREST_CENTS, HEAVIEST_G, LONGEST_MM, PLACE_LIMIT, Product
from amzlabels.domain.settings import Parcels
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Oddity, OptionalNumber, field, form_grid, words
from amzlabels.ui.texts import field_name
from amzlabels.ui.texts_plan import money_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_FIELD_OF = {"weight": "weight_g", "value": "value_cents", "description": "customs_text"}
"""Names of customs fields to those of ``Product``, where they differ."""

_LONGEST = {"place": PLACE_LIMIT, "hs_code": 13, "origin": 2, "customs_text": DESCRIPTION_LIMIT}
_IS_GOOD = {"hs_code": is_hs_code, "origin": is_origin}


class ProductForm(QWidget):
    """Shows and tells a ``Product``."""

    edited = Signal()

    def __init__(self, usual: Parcels, theme: Theme) -> None:
        super().__init__()
        self._product = Product("")
        self.numbers: Mapping[str, OptionalNumber] = {
            "weight_g": OptionalNumber(0, 1, HEAVIEST_G),
            "length_mm": OptionalNumber(0, 1, LONGEST_MM),
            "width_mm": OptionalNumber(0, 1, LONGEST_MM),
            "height_mm": OptionalNumber(0, 1, LONGEST_MM),
            "value_cents": OptionalNumber(2, 1, DEAREST_CENTS),
        }
        self.texts: Mapping[str, QLineEdit] = {name: QLineEdit() for name in _LONGEST}
        self.mailbox = Dropdown()
        self._oddities = {name: Oddity(self.texts[name]) for name in _IS_GOOD}
        self._prepare(usual)
        self._lay_out(theme)

    def show_product(self, product: Product) -> None:
        """Show a product."""
        self._product = product
        for name, number in self.numbers.items():
            number.show_number(getattr(product, name))
        for name, text in self.texts.items():
            text.setText(getattr(product, name))
        self.mailbox.setCurrentIndex(self.mailbox.findData(product.fits_mailbox))

    def product(self) -> Product:
        """The product as typed; what is no number stays as it was."""
        typed: dict[str, Any] = {name: self._text(name) for name in self.texts}
        for name, editor in self.numbers.items():
            number = editor.number()
            if number is not None:
                typed[name] = number
        return replace(self._product, fits_mailbox=self.mailbox.currentData(), **typed)

    def first_fault(self) -> QLineEdit | None:
        """The first editor whose content cannot be kept."""
        faults: list[QLineEdit] = [editor for editor in self.numbers.values() if editor.number() is None]
        faults += [self.texts[name] for name in _IS_GOOD if self._is_odd(name)]
        return next(iter(faults), None)

    def focus_on(self, missing: str) -> None:
        """Put the focus on a field by its name in a problem; on the weight where it has no such field."""
        editors = {**self.numbers, **self.texts}
        editor = editors.get(_FIELD_OF.get(missing, missing), self.numbers["weight_g"])
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()

    def _text(self, name: str) -> str:
        text = " ".join(self.texts[name].text().split())
        return text.upper() if name == "origin" else text

    def _prepare(self, usual: Parcels) -> None:
        answers = (
            (translate("product", "Not known"), None),
            (translate("product", "Yes"), True),
            (translate("product", "No"), False),
        )
        for answer, data in answers:
            self.mailbox.addItem(answer, data)
        self.mailbox.currentIndexChanged.connect(self._on_edited)
        for name, longest in _LONGEST.items():
            self.texts[name].setMaxLength(longest)
        self.texts["hs_code"].setPlaceholderText(usual.hs_code)
        self.texts["origin"].setPlaceholderText(usual.origin)
        if usual.value_cents:
            self.numbers["value_cents"].setPlaceholderText(money_words(usual.value_cents))
        for editor in (*self.numbers.values(), *self.texts.values()):
            editor.textEdited.connect(self._on_edited)

    def _lay_out(self, theme: Theme) -> None:
        numbers, texts = self.numbers, self.texts
        place_hint = translate("product", "Shelf or box; the pick list goes by it.")
        of_goods = [
            (field(translate("product", "&Weight of one, in grams"), numbers["weight_g"]), 3),
            (field(translate("product", "Fits the &mailbox"), self.mailbox), 3),
            (field(translate("product", "&Length, mm"), numbers["length_mm"]), 2),
            (field(translate("product", "Wi&dth, mm"), numbers["width_mm"]), 2),
            (field(translate("product", "Hei&ght, mm"), numbers["height_mm"]), 2),
            (field(translate("product", "&Place where it is kept"), texts["place"], place_hint), 6),
        ]
        code_hint = translate("product", "6 to 10 digits.")
        origin = translate("product", "Country of &origin")
        origin_hint = translate("product", "Two letters, such as NL or CN.")
        text_hint = translate("product", "What customs reads; empty = the title of the order.")
        of_customs = [
            (field(translate("product", "&HS code"), texts["hs_code"], code_hint, self._oddities["hs_code"]), 3),
            (field(origin, texts["origin"], origin_hint, self._oddities["origin"]), 3),
            (field(translate("product", "&Value of one, in euro"), numbers["value_cents"]), 3),
            (field(translate("product", "Customs &text"), texts["customs_text"], text_hint), 6),
        ]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addLayout(form_grid(theme, 6, of_goods))
        whole.addWidget(words(translate("product", "For customs, when a parcel leaves the European Union:"), "dim"))
        whole.addLayout(form_grid(theme, 6, of_customs))

    def _on_edited(self) -> None:
        for name, oddity in self._oddities.items():
            text = translate("product", "{field} is not complete.").format(field=field_name(name))
            oddity.say(text if self._is_odd(name) else "", is_wrong=True)
        self.edited.emit()

    def _is_odd(self, name: str) -> bool:
        typed = self._text(name)
        return bool(typed) and not _IS_GOOD[name](typed)
