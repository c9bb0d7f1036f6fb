"""The relay brings every change to the Qt thread, and costs nothing that adds up."""

from __future__ import annotations

import sys
import threading

from pytestqt.qtbot import QtBot

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.work.relay import Relay

CHANGES = 5_000


def test_changes_of_a_lane_arrive_in_order_on_the_thread_the_relay_was_built_on(qtbot: QtBot) -> None:
    relay, heard, threads = Relay(), list[Change](), set[int]()

    def on_change(change: Change) -> None:
        heard.append(change)
        threads.add(threading.get_ident())

    relay.arrived.connect(on_change)
    lane = threading.Thread(target=lambda: [relay.tell(ParcelsChanged((number,))) for number in range(CHANGES)])
    lane.start()
    qtbot.waitUntil(lambda: len(heard) == CHANGES, timeout=10_000)
    lane.join()

    assert heard == [ParcelsChanged((number,)) for number in range(CHANGES)]
    assert threads == {threading.get_ident()}


def test_no_reference_is_lost_or_kept_by_a_signal(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one at each (PYSIDE-3474), and the program died of it."""
    relay = Relay()
    relay.arrived.connect(lambda _: None)
    before = sys.getrefcount(None)
    for number in range(CHANGES):
        relay.tell(ParcelsChanged((number,)))

    assert abs(sys.getrefcount(None) - before) < CHANGES // 10
