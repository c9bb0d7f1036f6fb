"""What the tests of the Settings place share."""

from __future__ import annotations

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from pytestqt.qtbot import QtBot
from settings_bench import make

from amzlabels.domain.changes import StoreOpened
from amzlabels.domain.settings import Settings
from amzlabels.ui.settings_page import SettingsPage


@pytest.fixture
def desk() -> FakeDesk:
    """A desk that remembers."""
    return FakeDesk()


@pytest.fixture
def ask() -> FakeAsk:
    """A person who says yes."""
    return FakeAsk()


@pytest.fixture
def page(desk: FakeDesk, ask: FakeAsk, qtbot: QtBot) -> SettingsPage:
    """The Settings place with the store open."""
    made = make(desk, ask, qtbot)
    desk.tell(StoreOpened(Settings()))
    return made
