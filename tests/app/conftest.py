"""One application object for windows and commands alike: Qt allows no second one in a process."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Made before a command could make one that cannot show windows."""
    return qapp
