"""Garbage is collected on the main thread; what the program is made of is not looked at again and again."""

from __future__ import annotations

import gc
import weakref
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from amzlabels.app.compose import Running
from amzlabels.app.window import Collector


class Ring:
    """Holds itself, so that only a collection can take it away."""

    def __init__(self) -> None:
        self.itself = self


def test_what_is_loaded_when_work_is_over_is_set_aside_and_later_garbage_collected(qtbot: QtBot) -> None:
    desk = SimpleNamespace(is_busy=True)
    parent = QObject()
    collector = Collector(cast("Running", SimpleNamespace(desk=desk)), parent)
    try:
        aside = gc.get_freeze_count()
        kept = [Ring() for _ in range(100)]
        collector._on_time()
        assert gc.get_freeze_count() == aside
        desk.is_busy = False
        collector._on_time()
        assert gc.get_freeze_count() >= aside + len(kept)
        gone = weakref.ref(Ring())
        assert gone() is not None
        collector._on_time()
        assert gone() is None
    finally:
        collector.stop()
