"""The words of every problem: what happened, what to do, the button that does it; ``domain`` says which there are."""

from __future__ import annotations

from amzlabels.ui.texts_actions import (
    BUTTONS,
    CHOOSE_FILE,
    CHOOSE_MARKETPLACE,
    EDIT_ADDRESS,
    NOTHING,
    RELEASE,
    SETTINGS_AMAZON,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
    TRY_AGAIN,
)
from amzlabels.ui.texts_problems_orders import OF_ORDERS
from amzlabels.ui.texts_problems_outside import OF_OUTSIDE

__all__ = [
    "BUTTONS",
    "CHOOSE_FILE",
    "CHOOSE_MARKETPLACE",
    "EDIT_ADDRESS",
    "NOTHING",
    "RELEASE",
    "SETTINGS_AMAZON",
    "SETTINGS_PRINTER",
    "SETTINGS_SHOP",
    "TRY_AGAIN",
    "WORDS",
]

WORDS: dict[str, tuple[str, str, str]] = OF_ORDERS | OF_OUTSIDE
"""By problem code: what happened, what to do, and the action of the button (empty = none)."""
