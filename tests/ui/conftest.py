"""What the tests of the window and of the Settings place share."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from pytestqt.qtbot import QtBot
from queue_world import parcel
from settings_bench import make
from window_bench import Bench, open_window

from amzlabels.domain.changes import StoreOpened
from amzlabels.domain.parcel import Stage
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


@pytest.fixture
def empty(qtbot: QtBot) -> Bench:
    """A window whose store has nothing in it, in a demo."""
    return open_window(qtbot, samples=[Path("/samples/dutch.txt"), Path("/samples/bad-address.txt")])


@pytest.fixture
def filled(qtbot: QtBot) -> Bench:
    """A window with three parcels that are ready, one held, one done."""
    rows = [parcel(1), parcel(2), parcel(3, marketplace="DE"), parcel(4, Stage.HELD), parcel(5, Stage.DONE)]
    return open_window(qtbot, rows)
