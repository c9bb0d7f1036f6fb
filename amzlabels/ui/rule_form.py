"""The fields of one rule: what it asks of a parcel and what the parcel then gets; empty ones ask or change nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.product import DEAREST_CENTS, HEAVIEST_G
from amzlabels.domain.rule import Conditions, Effects, Rule, plan_of_rule
from amzlabels.domain.settings import Parcels
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, Oddity, OptionalNumber, field, form_grid
from amzlabels.ui.service_fields import ServiceFields
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.texts_plan import conditions_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

MOST_UNITS = 9_999
LABEL_TEXT_LONGEST = 30
"""What a rule may add, so that the order and its first SKU still fit on the label."""

_LISTS = ("marketplaces", "countries", "postal_codes", "service_levels", "skus")
_CODES = ("marketplaces", "countries")
_NUMBERS = {
    "weight_from_g": (0, HEAVIEST_G),
    "weight_to_g": (0, HEAVIEST_G),
    "units_from": (0, MOST_UNITS),
    "units_to": (0, MOST_UNITS),
    "value_from_cents": (2, DEAREST_CENTS),
    "value_to_cents": (2, DEAREST_CENTS),
}


class RuleForm(QWidget):
    """Shows and tells a ``Rule``."""

    edited = Signal()

    def __init__(self, usual: Parcels, printers: Sequence[str], theme: Theme) -> None:
        super().__init__()
        self._rule = Rule("")
        self.name = QLineEdit()
        self.lists = {name: QLineEdit() for name in _LISTS}
        self.numbers = {name: OptionalNumber(decimals, 1, most) for name, (decimals, most) in _NUMBERS.items()}
        self.prime, self.business, self.all_skus = _answers(), _answers(), Dropdown()
        self.mailbox = QCheckBox(translate("rule", "Every item fits the mailbox"))
        self.service = ServiceFields(usual, translate("rule", "As usual"), theme)
        self.printer, self.label_text = Dropdown(), QLineEdit()
        self.weight = OptionalNumber(0, 1, HEAVIEST_G)
        self._oddities = {name: Oddity(self.lists[name]) for name in _CODES}
        self._prepare(printers)
        self._lay_out(theme)
        self._listen()

    def show_rule(self, rule: Rule) -> None:
        """Show a rule."""
        self._rule = rule
        conditions, effects = rule.conditions, rule.effects
        self.name.setText(rule.name)
        for name, editor in self.lists.items():
            editor.setText(", ".join(getattr(conditions, name)))
        for name, number in self.numbers.items():
            number.show_number(getattr(conditions, name))
        self.prime.setCurrentIndex(self.prime.findData(conditions.is_prime))
        self.business.setCurrentIndex(self.business.findData(conditions.is_business))
        self.all_skus.setCurrentIndex(self.all_skus.findData(conditions.all_skus))
        self.mailbox.setChecked(conditions.fits_mailbox)
        self.service.show_plan(plan_of_rule(rule))
        if self.printer.findData(effects.printer) < 0:
            self.printer.addItem(effects.printer, effects.printer)
        self.printer.setCurrentIndex(self.printer.findData(effects.printer))
        self.label_text.setText(effects.label_text)
        self.weight.show_number(effects.weight_g)

    def rule(self) -> Rule:
        """The rule as typed, named by what it asks for where it has no name; what is no number stays as it was."""
        conditions = self._conditions()
        name = " ".join(self.name.text().split()) or conditions_words(conditions)
        return replace(self._rule, name=name, conditions=conditions, effects=self._effects())

    def first_fault(self) -> QLineEdit | None:
        """The first editor whose content cannot be kept."""
        faults: list[QLineEdit] = [self.lists[name] for name in _CODES if self._odd_codes(name)]
        faults += [number for number in (*self.numbers.values(), self.weight) if number.number() is None]
        return next(iter(faults), None)

    def focus_first(self) -> None:
        """Put the focus where typing begins."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _conditions(self) -> Conditions:
        typed: dict[str, Any] = {name: self._list(name) for name in _LISTS}
        for name, editor in self.numbers.items():
            number = editor.number()
            typed[name] = getattr(self._rule.conditions, name) if number is None else number
        return Conditions(
            **typed,
            all_skus=self.all_skus.currentData(),
            is_prime=self.prime.currentData(),
            is_business=self.business.currentData(),
            fits_mailbox=self.mailbox.isChecked(),
        )

    def _effects(self) -> Effects:
        plan, weight_g = self.service.plan(), self.weight.number()
        return Effects(
            carrier=plan.carrier,
            package=plan.package,
            options=plan.options,
            insurance_cents=plan.insurance_cents,
            weight_g=self._rule.effects.weight_g if weight_g is None else weight_g,
            printer=str(self.printer.currentData() or ""),
            label_text=" ".join(self.label_text.text().split()),
        )

    def _list(self, name: str) -> tuple[str, ...]:
        entries = (" ".join(part.split()) for part in self.lists[name].text().split(","))
        if name in _CODES:
            # Amazon's marketplace is UK, the country is GB.
            wrong, right = ("GB", "UK") if name == "marketplaces" else ("UK", "GB")
            entries = (right if each.upper() == wrong else each.upper() for each in entries)
        return tuple(dict.fromkeys(filter(None, entries)))

    def _odd_codes(self, name: str) -> list[str]:
        is_known = BY_CODE.__contains__ if name == "marketplaces" else lambda code: country_name(code) != code
        return [code for code in self._list(name) if not is_known(code)]

    def _prepare(self, printers: Sequence[str]) -> None:
        self.all_skus.addItem(translate("rule", "One item is among them"), False)
        self.all_skus.addItem(translate("rule", "Every item is among them"), True)
        self.printer.addItem(translate("rule", "The usual printer"), "")
        for printer in printers:
            self.printer.addItem(printer, printer)
        self.label_text.setMaxLength(LABEL_TEXT_LONGEST)
        self.name.setMaxLength(60)
        for dropdown in (self.printer, self.all_skus):
            dropdown.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            dropdown.setMinimumContentsLength(8)

    def _listen(self) -> None:
        for editor in (self.name, self.label_text, self.weight, *self.lists.values(), *self.numbers.values()):
            editor.textEdited.connect(self._on_edited)
        for dropdown in (self.prime, self.business, self.all_skus, self.printer):
            dropdown.activated.connect(self._on_edited)
        self.mailbox.clicked.connect(self._on_edited)
        self.service.changed.connect(self._on_edited)

    def _on_edited(self) -> None:
        for name, oddity in self._oddities.items():
            unknown = ", ".join(self._odd_codes(name))
            text = translate("rule", "Not known: {codes}.").format(codes=unknown)
            oddity.say(text if unknown else "", is_wrong=True)
        self.edited.emit()

    def _lay_out(self, theme: Theme) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        hint = translate("rule", "Empty = what it asks for.")
        whole.addWidget(field(translate("rule", "&Name"), self.name, hint))
        when = Card(translate("rule", "When all of this holds; empty asks nothing"), theme)
        when.body.addLayout(form_grid(theme, 4, [*self._places(), *self._goods(), *self._amounts()]))
        when.body.addWidget(self.mailbox)
        then = Card(translate("rule", "Then the parcel goes"), theme)
        then.body.addWidget(self.service)
        hint = translate("rule", "Printed after the order's number.")
        then.body.addLayout(
            form_grid(
                theme,
                4,
                [
                    (field(translate("rule", "Prin&ter"), self.printer), 2),
                    (field(translate("rule", "Wei&ght, g"), self.weight), 2),
                    (field(translate("rule", "Te&xt on the label"), self.label_text, hint), 4),
                ],
            )
        )
        whole.addWidget(when)
        whole.addWidget(then)

    def _places(self) -> list[tuple[QWidget, int]]:
        codes = translate("rule", "Codes with commas, such as NL, BE.")
        areas = translate("rule", "Beginnings or ranges: 10, 3500-3599, BT.")
        levels = translate("rule", "As in the report: Standard, Expedited.")
        named = (
            ("marketplaces", translate("rule", "&Marketplaces"), codes),
            ("countries", translate("rule", "To c&ountries"), codes),
            ("postal_codes", translate("rule", "Postco&des"), areas),
            ("service_levels", translate("rule", "Service &levels"), levels),
        )
        return [(field(text, self.lists[name], hint, self._oddities.get(name)), 2) for name, text, hint in named]

    def _goods(self) -> list[tuple[QWidget, int]]:
        patterns = translate("rule", "With commas; * stands for anything: MUG-*.")
        return [
            (field(translate("rule", "S&KUs"), self.lists["skus"], patterns), 2),
            (field(translate("rule", "Of th&e items"), self.all_skus), 2),
        ]

    def _amounts(self) -> list[tuple[QWidget, int]]:
        named = (
            ("weight_from_g", translate("rule", "Weight from, g")),
            ("weight_to_g", translate("rule", "&Weight up to, g")),
            ("units_from", translate("rule", "Units from")),
            ("units_to", translate("rule", "&Units up to")),
            ("value_from_cents", translate("rule", "Value from, €")),
            ("value_to_cents", translate("rule", "&Value up to, €")),
        )
        return [
            *((field(text, self.numbers[name]), 1) for name, text in named),
            (field(translate("rule", "P&rime"), self.prime), 1),
            (field(translate("rule", "&Business"), self.business), 1),
        ]


def _answers() -> Dropdown:
    made = Dropdown()
    made.addItem(translate("rule", "Either"), None)
    made.addItem(translate("product", "Yes"), True)
    made.addItem(translate("product", "No"), False)
    return made
