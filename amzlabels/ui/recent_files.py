"""Keeps what is chosen in file dialogs out of lists of recent files, as far as a program has a say in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QFileDialog

_LISTING = frozenset({"linux"})
LATER_MS = 3000
"""Windows writes its list a moment after its dialog has closed."""


def keep_dialogs_to(folder: Path) -> None:
    """Have Qt's own file dialog remember the folders that were visited in this folder, not among the user's settings.

    Only where those are files: elsewhere the system's dialog is used.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))


def dialog_options() -> QFileDialog.Option:
    """Linux desktops' own dialogs list each file that was chosen for all programs to see; Qt's does not."""
    return QFileDialog.Option.DontUseNativeDialog if sys.platform in _LISTING else QFileDialog.Option(0)


def leave_no_recent(paths: Collection[Path]) -> None:
    """Take these out of Windows' list of recent files, soon; other systems have none that their dialogs write to.

    Source: Windows keeps it as links in this folder, named for the files. Not tried on Windows itself.
    """
    if sys.platform == "win32" and paths:
        recent = Path(os.environ.get("APPDATA", "")) / "Microsoft" / "Windows" / "Recent"
        names = [path.name for path in paths]
        QTimer.singleShot(LATER_MS, lambda: remove_links(recent, names))


def remove_links(recent: Path, names: Collection[str]) -> None:
    """Remove the links to files of these names; what is a link to another file stays."""
    for name in names:
        # Where endings are hidden the link has none, and could be another file's.
        for link in {recent / f"{name}.lnk", recent / f"{Path(name).stem}.lnk"}:
            with suppress(OSError):
                content = link.read_bytes()
                if any(name.encode(coding, "replace") in content for coding in ("utf-16-le", "latin-1")):
                    link.unlink()
