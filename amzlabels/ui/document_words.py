"""The words on the papers the program draws, translated; what draws them is in ``documents``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def slip_words() -> dict[str, str]:
    """The words of a packing slip, by the names of its fields."""
    return {
        "title": translate("paper", "Packing slip"),
        "order": translate("paper", "Order {order}"),
        "purchase_order": translate("paper", "Purchase order {number}"),
        "units": translate("paper", "Units in this parcel: {units}"),
    }


def test_label_words() -> dict[str, str]:
    """The words of the test label, by the names of its fields."""
    return {
        "title": translate("paper", "Test label"),
        "ruler": translate("paper", "This ruler is 50 mm long."),
        "edges": translate("paper", "The frame is 2 mm from every edge."),
    }


def own_label_words() -> dict[str, str]:
    """The words of a label of one's own, by the names of its fields."""
    return {
        "sender": translate("paper", "From:"),
        "more": translate("paper", "and {count} more"),
    }
