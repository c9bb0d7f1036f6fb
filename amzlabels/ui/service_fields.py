"""The fields that say how a parcel travels: carrier, package, options, insurance; only what the carrier offers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from amzlabels.domain.carrier_offers import OFFERS, OPTIONS, Offer, offered_insurances_cents, offered_options
from amzlabels.domain.plan import Plan
from amzlabels.domain.rules import choose_service
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CARRIERS, OWN, PACKAGES
from amzlabels.domain.terms import Terms, shortfall
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import field, form_grid, words
from amzlabels.ui.texts import carrier_name, package_name, problem_words
from amzlabels.ui.texts_options import option_name
from amzlabels.ui.texts_plan import money_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate
_SAID = 3


class ServiceFields(QWidget):
    """Shows and tells a ``Plan``'s service; ``open_words`` stand for leaving the carrier open."""

    changed = Signal()

    def __init__(self, usual: Parcels, open_words: str, theme: Theme) -> None:
        super().__init__()
        self._usual = usual
        self._terms: Sequence[Terms] = ()
        self._is_exact = True
        self.carrier, self.package, self.insurance = Dropdown(), Dropdown(), Dropdown()
        self.carrier.addItem(open_words, "")
        for carrier in (*CARRIERS, OWN):
            self.carrier.addItem(carrier_name(carrier), carrier)
        self.options = {option: QCheckBox(_capital(option_name(option))) for option in OPTIONS}
        self._always = words(kind="secondary")
        self.lacking = words(kind="needs")
        for dropdown in (self.carrier, self.package, self.insurance):
            dropdown.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            dropdown.setMinimumContentsLength(8)
        self._lay_out(theme)
        self._offer()
        self.carrier.currentIndexChanged.connect(self._on_service)
        self.package.currentIndexChanged.connect(self._on_service)
        self.insurance.currentIndexChanged.connect(self._on_insurance)
        for option, box in self.options.items():
            box.toggled.connect(partial(self._on_option, option))

    def offer(self, terms: Sequence[Terms], *, is_exact: bool = True) -> None:
        """Go by what the account may send to these countries; ``is_exact``: the parcel is to go to each of them."""
        self._terms, self._is_exact = [each for each in terms if each.abilities], is_exact
        for at in range(1, self.carrier.count()):
            carrier = str(self.carrier.itemData(at))
            self.carrier.setItemText(at, self._marked(carrier_name(carrier), self._has(carrier)))
        self._offer()

    def plan(self) -> Plan:
        """What is chosen; an option that the carrier does not offer is not."""
        return Plan(
            carrier=str(self.carrier.currentData() or ""),
            package=str(self.package.currentData() or ""),
            options=frozenset(each for each in self._offered() if self.options[each].isChecked()),
            insurance_cents=int(self.insurance.currentData() or 0),
        )

    def show_plan(self, plan: Plan) -> None:
        """Show this service."""
        self.carrier.setCurrentIndex(max(0, self.carrier.findData(plan.carrier)))
        self.package.setCurrentIndex(max(0, self.package.findData(plan.package)))
        for option, box in self.options.items():
            box.setChecked(option in plan.options)
        self.insurance.setCurrentIndex(max(0, self.insurance.findData(plan.insurance_cents)))

    def _lay_out(self, theme: Theme) -> None:
        carrier = field(translate("rule", "&Carrier"), self.carrier)
        package = field(translate("rule", "&Package"), self.package)
        boxes = FlowLayout(None, theme.px(8))
        for box in self.options.values():
            boxes.addWidget(box)
        self._insured = field(translate("rule", "&Insured for"), self.insurance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.px(12))
        whole.addLayout(form_grid(theme, 2, [(carrier, 1), (package, 1)]))
        whole.addLayout(boxes)
        whole.addWidget(self._always)
        whole.addWidget(self._insured)
        whole.addWidget(self.lacking)

    def _service(self) -> tuple[str, str]:
        carrier = str(self.carrier.currentData() or self._usual.carrier)
        return carrier, str(self.package.currentData() or self._usual.package)

    def _offered(self) -> tuple[str, ...]:
        """The options of the table, less those that the account has nowhere."""
        return tuple(each for each in offered_options(*self._service()) if self._has(*self._service(), each))

    def _has(self, carrier: str, package: str = "", option: str = "") -> bool:
        """Whether the account has this to any of the countries, or nothing is known of that."""
        if carrier == OWN or not self._terms:
            return True
        found = [each for terms in self._terms for each in terms.fitting(_kin(carrier, terms.country), package)]
        return any(not option or each.options is None or option in each.options for each in found)

    def _marked(self, name: str, is_there: bool) -> str:
        return name if is_there else translate("rule", "{name} (not in your account)").format(name=name)

    def _say_lacking(self) -> None:
        plan = self.plan()
        options = plan.options | (frozenset({"insurance"}) if plan.insurance_cents else frozenset())
        found = [
            shortfall(each, choose_service(each.country, self._usual, plan), options)
            for each in self._terms
            if choose_service(each.country, self._usual, plan).carrier != OWN
        ]
        notes = [note for note in found if note is not None]
        is_said = bool(notes) and (self._is_exact or len(notes) == len(found))
        self.lacking.setText("\n".join(problem_words(note).what for note in notes[:_SAID]) if is_said else "")
        self.lacking.setVisible(is_said)

    def _offer(self) -> None:
        """Offer what goes with the carrier and the package; what is chosen and still offered stays chosen."""
        carrier, _ = self._service()
        offer = OFFERS.get(carrier, Offer(PACKAGES))
        names = [
            (package, self._marked(_capital(package_name(package)), self._has(carrier, package)))
            for package in offer.packages
        ]
        _fill(self.package, [("", translate("rule", "As usual")), *names])
        amounts = [(cents, money_words(cents)) for cents in offered_insurances_cents(*self._service())]
        _fill(self.insurance, [(0, translate("rule", "Not insured")), *amounts])
        offered = self._offered()
        for option, box in self.options.items():
            box.setVisible(option in offered)
        self._insured.setVisible(bool(amounts))
        always = ", ".join(map(option_name, offer.always))
        text = translate("rule", "{carrier} always goes with: {options}.").format(
            carrier=carrier_name(carrier), options=always
        )
        self._always.setText(text if always else "")
        self._always.setVisible(bool(always))
        self._say_lacking()

    def _on_service(self) -> None:
        self._offer()
        self.changed.emit()

    def _on_insurance(self) -> None:
        self._say_lacking()
        self.changed.emit()

    def _on_option(self, option: str, is_on: bool) -> None:
        one_of = OFFERS.get(self._service()[0], Offer()).one_of
        for other in one_of - {option} if is_on and option in one_of else ():
            self.options[other].setChecked(False)
        if is_on and option in OFFERS.get(self._service()[0], Offer()).insured and not self.insurance.currentData():
            self.insurance.setCurrentIndex(min(1, self.insurance.count() - 1))
        self._say_lacking()
        self.changed.emit()


def _fill(dropdown: Dropdown, entries: list[tuple[object, str]]) -> None:
    """Offer these (data, words) without telling, the chosen one staying chosen where it is among them."""
    if [(dropdown.itemData(at), dropdown.itemText(at)) for at in range(dropdown.count())] == entries:
        return
    before = dropdown.currentData()
    dropdown.blockSignals(True)
    dropdown.clear()
    for data, text in entries:
        dropdown.addItem(text, data)
    dropdown.setCurrentIndex(max(0, dropdown.findData(before)))
    dropdown.blockSignals(False)


def _kin(carrier: str, country: str) -> str:
    """What a carrier's service to this country is called."""
    return choose_service(country, Parcels(), Plan(carrier=carrier)).carrier


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
