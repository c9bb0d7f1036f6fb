"""The words on the papers for the seller's own people, translated; what draws them is in ``documents``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


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
