"""Where the embedded browser keeps Amazon's login, and how that is forgotten; free of WebEngine, so anyone may ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

_RETRY_MS, _RETRIES = 100, 100
_RESTRICTED = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
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


def why_unsandboxed() -> str:
    """Why the browser runs without its sandbox: "root", "namespaces"; "" where it has one. Before WebEngine loads.

    Chromium refuses to start with its sandbox as root on Linux, so there it is taken off. Where programs may not make
    namespaces for users, Qt leaves it off by itself, without a word.
    """
    if not sys.platform.startswith("linux"):
        return ""
    if os.geteuid() == 0:
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
        return "root"
    return "" if _may_make_namespaces() else "namespaces"


def _may_make_namespaces() -> bool:
    """Try it, as Chromium does; True where there is nothing to try it with."""
    # Ubuntu allows it to programs it knows, of which the one that is tried may be one.
    if _RESTRICTED.exists() and _RESTRICTED.read_text().strip() == "1":
        return False
    unshare = shutil.which("unshare")
    if unshare is None:
        return True
    command = [unshare, "--user", "--map-root-user", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603 - the system's own
