"""The words of every problem: what happened, what to do, the button that does it; ``domain`` says which there are."""

from __future__ import annotations

from amzlabels.ui.texts_actions import (
    ACCEPT,
    BUTTONS,
    CHOOSE_FILE,
    CHOOSE_MARKETPLACE,
    CHOOSE_SERVICE,
    EDIT_ADDRESS,
    FILL_IN_PRODUCT,
    GET_ORDERS,
    NOTHING,
    OVERRIDE,
    RELEASE,
    SETTINGS_AMAZON,
    SETTINGS_CODES,
    SETTINGS_CONTACT,
    SETTINGS_CUSTOMS,
    SETTINGS_NUMBERS,
    SETTINGS_OWN_LABELS,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
    TRY_AGAIN,
    VOID_LABEL,
)
from amzlabels.ui.texts_problems_amazon import OF_AMAZON
from amzlabels.ui.texts_problems_documents import OF_DOCUMENTS
from amzlabels.ui.texts_problems_orders import OF_ORDERS
from amzlabels.ui.texts_problems_outside import OF_OUTSIDE
from amzlabels.ui.texts_problems_own import OF_OWN_LABELS
from amzlabels.ui.texts_problems_packing import OF_PACKING
from amzlabels.ui.texts_problems_products import OF_PRODUCTS
from amzlabels.ui.texts_problems_proof import OF_PROOF
from amzlabels.ui.texts_problems_returns import OF_RETURNS
from amzlabels.ui.texts_problems_terms import OF_TERMS
from amzlabels.ui.texts_problems_workstation import OF_WORKSTATION

__all__ = [
    "ACCEPT",
    "BUTTONS",
    "CHOOSE_FILE",
    "CHOOSE_MARKETPLACE",
    "CHOOSE_SERVICE",
    "EDIT_ADDRESS",
    "FILL_IN_PRODUCT",
    "GET_ORDERS",
    "NOTHING",
    "OVERRIDE",
    "RELEASE",
    "SETTINGS_AMAZON",
    "SETTINGS_CODES",
    "SETTINGS_CONTACT",
    "SETTINGS_CUSTOMS",
    "SETTINGS_NUMBERS",
    "SETTINGS_OWN_LABELS",
    "SETTINGS_PRINTER",
    "SETTINGS_SHOP",
    "TRY_AGAIN",
    "VOID_LABEL",
    "WORDS",
]

WORDS: dict[str, tuple[str, str, str]] = (OF_ORDERS | OF_PRODUCTS | OF_PACKING | OF_OWN_LABELS) | (
    OF_OUTSIDE | OF_TERMS | OF_AMAZON | OF_RETURNS | OF_DOCUMENTS | OF_WORKSTATION | OF_PROOF
)
"""By problem code: what happened, what to do, and the action of the button (empty = none)."""
