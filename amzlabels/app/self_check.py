"""The self-check of a build: whether the window gets usable and the browser shows a page, as JSON on stdout."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from amzlabels.app.first_list import after_first_list
from amzlabels.domain.changes import Change, ConsentReady, ListRead
from amzlabels.work.desk import Desk
from amzlabels.work.relay import Relay

IDLE_MS = 1500
BROWSER_PATIENCE_MS = 30_000


def close_when_usable(window: QWidget, relay: Relay) -> None:
    """Note when the first list is on the screen and what was loaded for it, wait until all is idle, tell, close."""
    loaded: list[str] = []

    def on_change(change: Change) -> None:
        if isinstance(change, ListRead) and not loaded:
            loaded.extend(sorted(sys.modules))

    def on_usable() -> None:
        usable_at_s = time.monotonic()
        QTimer.singleShot(IDLE_MS, lambda: on_idle(usable_at_s))

    def on_idle(usable_at_s: float) -> None:
        webengine = any(name.startswith("PySide6.QtWebEngine") for name in sys.modules)
        _tell(usable_at_s=usable_at_s, memory_kb=_memory_kb(), webengine=webengine, loaded=loaded)
        window.close()

    relay.arrived.connect(on_change)
    after_first_list(relay, on_usable)


def try_browser(window: QWidget, relay: Relay, desk: Desk) -> None:
    """Begin a consent as a person does and tell whether the embedded browser shows its first page; then close."""
    from amzlabels.ui.consent_window import ConsentWindow
    from amzlabels.ui.theme import Theme

    consent = ConsentWindow(desk, relay, Theme(), window, profile_folder=None)

    def on_change(change: Change) -> None:
        if isinstance(change, ListRead):
            consent.open()
            consent.explain.go.click()
        elif isinstance(change, ConsentReady):
            # After the window has followed the same change.
            QTimer.singleShot(0, on_ready)

    def on_ready() -> None:
        if consent.browser is None:
            on_page(False)
        else:
            # No page is let go of within one of its own signals.
            consent.browser.browser.pane.view.loadFinished.connect(on_page, Qt.ConnectionType.QueuedConnection)

    def on_page(is_shown: bool) -> None:
        relay.arrived.disconnect(on_change)
        _tell(browser=is_shown)
        consent.close()
        window.close()

    relay.arrived.connect(on_change)
    QTimer.singleShot(BROWSER_PATIENCE_MS, window, lambda: on_page(False))


def _tell(**told: object) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _memory_kb() -> int | None:
    """Resident memory, where the system tells it in Linux's way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    return int(status.read_text().split("VmRSS:")[1].split()[0])
