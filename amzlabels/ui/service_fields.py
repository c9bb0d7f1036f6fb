"""The fields that say how a parcel travels: carrier, package, options, insurance; only what the carrier offers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from amzlabels.domain.carrier_offers import OFFERS, OPTIONS, Offer, offered_insurances_cents, offered_options
from amzlabels.domain.plan import Plan
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import CARRIERS, OWN, PACKAGES
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import field, form_grid, words
from amzlabels.ui.texts import carrier_name, package_name
from amzlabels.ui.texts_plan import money_words, option_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class ServiceFields(QWidget):
    """Shows and tells a ``Plan``'s service; ``open_words`` stand for leaving the carrier open."""

    changed = Signal()

    def __init__(self, usual: Parcels, open_words: str, theme: Theme) -> None:
        super().__init__()
        self._usual = usual
        self.carrier, self.package, self.insurance = Dropdown(), Dropdown(), Dropdown()
        self.carrier.addItem(open_words, "")
        for carrier in (*CARRIERS, OWN):
            self.carrier.addItem(carrier_name(carrier), carrier)
        self.options = {option: QCheckBox(_capital(option_name(option))) for option in OPTIONS}
        self._always = words(kind="secondary")
        for dropdown in (self.carrier, self.package, self.insurance):
            dropdown.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            dropdown.setMinimumContentsLength(8)
        self._lay_out(theme)
        self._offer()
        self.carrier.currentIndexChanged.connect(self._on_service)
        self.package.currentIndexChanged.connect(self._on_service)
        self.insurance.currentIndexChanged.connect(self.changed)
        for option, box in self.options.items():
            box.toggled.connect(partial(self._on_option, option))

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

    def _service(self) -> tuple[str, str]:
        carrier = str(self.carrier.currentData() or self._usual.carrier)
        return carrier, str(self.package.currentData() or self._usual.package)

    def _offered(self) -> tuple[str, ...]:
        return offered_options(*self._service())

    def _offer(self) -> None:
        """Offer what goes with the carrier and the package; what is chosen and still offered stays chosen."""
        carrier, _ = self._service()
        offer = OFFERS.get(carrier, Offer(PACKAGES))
        names = [(package, _capital(package_name(package))) for package in offer.packages]
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

    def _on_service(self) -> None:
        self._offer()
        self.changed.emit()

    def _on_option(self, option: str, is_on: bool) -> None:
        one_of = OFFERS.get(self._service()[0], Offer()).one_of
        for other in one_of - {option} if is_on and option in one_of else ():
            self.options[other].setChecked(False)
        self.changed.emit()


def _fill(dropdown: Dropdown, entries: list[tuple[object, str]]) -> None:
    """Offer these (data, words) without telling, the chosen one staying chosen where it is among them."""
    if [dropdown.itemData(at) for at in range(dropdown.count())] == [data for data, _ in entries]:
        return
    before = dropdown.currentData()
    dropdown.blockSignals(True)
    dropdown.clear()
    for data, text in entries:
        dropdown.addItem(text, data)
    dropdown.setCurrentIndex(max(0, dropdown.findData(before)))
    dropdown.blockSignals(False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
