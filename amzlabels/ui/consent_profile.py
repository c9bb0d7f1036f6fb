"""Where the embedded browser keeps Amazon's login, and how that is forgotten; free of WebEngine, so anyone may ask."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

_RETRY_MS, _RETRIES = 100, 100
_held: dict[Path, Callable[[], None]] = {}


def hold_profile(folder: Path, let_go: Callable[[], None]) -> None:
    """A browser works in this folder from now on; ``let_go`` ends it at once."""
    _held[folder] = let_go


def release_profile(folder: Path) -> None:
    """The browser in this folder has ended."""
    _held.pop(folder, None)


def forget_amazon_login(profile_folder: Path) -> None:
    """Delete all that the browser has kept; one that is open is ended first."""
    let_go = _held.get(profile_folder)
    if let_go is not None:
        let_go()
    _remove(profile_folder, _RETRIES)


def _remove(folder: Path, retries: int) -> None:
    """Remove it, again and again for some seconds: WebEngine closes its files a little later than it says."""
    if folder in _held:
        return
    shutil.rmtree(folder, ignore_errors=True)
    if folder.exists() and retries:
        QTimer.singleShot(_RETRY_MS, lambda: _remove(folder, retries - 1))


def take_sandbox_off_for_root() -> bool:
    """Chromium refuses to start with its sandbox as root on Linux; elsewhere it stays on. Before WebEngine loads.

    Returns whether it is off for that reason.
    """
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    return True
