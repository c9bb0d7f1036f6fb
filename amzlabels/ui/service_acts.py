"""What a person may say of how the chosen parcels travel and of their products; the dialogs are the window's."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.choice_acts import ChoiceActs, may_edit
from amzlabels.ui.mended_fields import field_to_mend
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_problems import CHOOSE_SERVICE


def may_choose(row: ParcelRow) -> bool:
    """Whether its service can still be chosen: the label is not bought."""
    return may_edit(row)


class ServiceActs(QObject):
    """T chooses how parcels travel, G fills in what is known of their goods."""

    service_wanted = Signal(object, object, object)
    """Parcel ids, the ``Plan`` to begin with, and the problem (``Note``) that it is to mend, None = none."""
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
        """Ask how the chosen parcels travel; of one that is held for its service what is wrong with that."""
        fitting, details = self.fitting(), self._acts.details
        if not fitting:
            return
        problem = details.row.problem if details is not None else None
        plan = Plan() if details is None else details.why.plan
        if details is not None and problem is not None and problem_words(problem).action == CHOOSE_SERVICE:
            service = details.row.service
            self.service_wanted.emit(fitting, replace(plan, carrier=service.carrier, package=service.package), problem)
        else:
            self.service_wanted.emit(fitting, plan if plan.is_chosen else Plan(), None)

    def fill_in_product(self) -> None:
        """Ask for what customs lacks of a product of the chosen parcel, else for its first one without a weight."""
        details = self._acts.details
        skus = [] if details is None else [item.sku for item in details.items if item.sku]
        if details is None or not skus:
            return
        problem = details.row.problem
        known = {product.sku: product for product in details.products}
        unweighed = (sku for sku in skus if not known.get(sku, Product(sku)).weight_g)
        about = "" if problem is None else str(problem.facts.get("sku", ""))
        sku = about or next(unweighed, skus[0])
        missing = field_to_mend(problem) if about else ""
        self.product_wanted.emit(known.get(sku) or Product(sku), missing)
