"""What a person may say of how the chosen parcels travel and of their products; the dialogs are the window's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.choice_acts import ChoiceActs, may_edit


def may_choose(row: ParcelRow) -> bool:
    """Whether its service can still be chosen: the label is not bought."""
    return may_edit(row)


class ServiceActs(QObject):
    """T chooses how parcels travel, G fills in what is known of their goods."""

    service_wanted = Signal(object, object)
    """Parcel ids, and the ``Plan`` to begin with."""
    product_wanted = Signal(object, str)
    """The ``Product`` to fill in, and the name of the field that is missing, empty = none."""

    def __init__(self, acts: ChoiceActs, parent: QObject) -> None:
        super().__init__(parent)
        self._acts = acts
        acts.product_wanted.connect(self.fill_in_product)
        acts.service_wanted.connect(self.choose_service)

    def fitting(self) -> list[int]:
        """The chosen parcels whose service can be chosen."""
        return self._acts.fitting(may_choose)

    def choose_service(self) -> None:
        """Ask how the chosen parcels travel."""
        if fitting := self.fitting():
            plan = Plan() if self._acts.details is None else self._acts.details.why.plan
            self.service_wanted.emit(fitting, plan if plan.is_chosen else Plan())

    def fill_in_product(self) -> None:
        """Ask for what customs lacks of a product of the chosen parcel, else for its first one without a weight."""
        details = self._acts.details
        skus = [] if details is None else [item.sku for item in details.items if item.sku]
        if details is None or not skus:
            return
        problem = details.row.problem
        facts = {} if problem is None else problem.facts
        known = {product.sku: product for product in details.products}
        unweighed = (sku for sku in skus if not known.get(sku, Product(sku)).weight_g)
        sku = str(facts.get("sku", next(unweighed, skus[0])))
        missing = str(facts.get("fields", facts.get("field", ""))).partition(",")[0] if "sku" in facts else ""
        self.product_wanted.emit(known.get(sku) or Product(sku), missing)
