"""The self-check of a build: closes the window once it is usable and tells what that took, as JSON on stdout."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from amzlabels.domain.changes import Change, ListRead
from amzlabels.work.relay import Relay

IDLE_MS = 1500


def close_when_usable(window: QWidget, relay: Relay) -> None:
    """Note when the first list is on the screen, wait until the program is idle, tell, close."""

    def on_change(change: Change) -> None:
        if isinstance(change, ListRead):
            relay.arrived.disconnect(on_change)
            # After what is queued now has been drawn.
            QTimer.singleShot(0, on_usable)

    def on_usable() -> None:
        usable_at_s = time.monotonic()
        QTimer.singleShot(IDLE_MS, lambda: on_idle(usable_at_s))

    def on_idle(usable_at_s: float) -> None:
        webengine = any(name.startswith("PySide6.QtWebEngine") for name in sys.modules)
        told = {"usable_at_s": usable_at_s, "memory_kb": _memory_kb(), "webengine": webengine}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        window.close()

    relay.arrived.connect(on_change)


def _memory_kb() -> int | None:
    """Resident memory, where the system tells it in Linux's way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    return int(status.read_text().split("VmRSS:")[1].split()[0])
