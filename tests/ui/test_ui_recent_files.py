"""What was chosen in a file dialog, or copied, is in no list that others read."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from amzlabels.ui.private_copy import NOT_TO_BE_KEPT, PrivateClipboard, copy_privately
from amzlabels.ui.recent_files import remove_links

ROOT = Path(__file__).resolve().parents[2]
CHOOSE = """
import sys
from pathlib import Path
import shiboken6
from PySide6.QtWidgets import QApplication, QFileDialog
from amzlabels.ui.recent_files import dialog_options, keep_dialogs_to
chosen = Path(sys.argv[1])
application = QApplication([])
keep_dialogs_to(Path(sys.argv[2]))
dialog = QFileDialog(None, "", str(chosen.parent), options=dialog_options())
dialog.selectFile(str(chosen))
dialog.show()
dialog.accept()
assert dialog.selectedFiles() == [str(chosen)]
shiboken6.delete(dialog)
del application
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own dialog is used")
def test_a_dialog_leaves_nothing_among_the_users_settings(tmp_path: Path) -> None:
    home, data, reports = (tmp_path / name for name in ("home", "data", "reports"))
    for folder in (home, reports):
        folder.mkdir()
    (reports / "90210.txt").write_text("x")
    environment = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    environment["PYTHONPATH"] = str(ROOT)
    command = [sys.executable, "-c", CHOOSE, str(reports / "90210.txt"), str(data)]
    subprocess.run(command, env=environment, check=True, timeout=60, capture_output=True)
    assert [path for path in home.rglob("*") if path.is_file()] == []
    assert [path.name for path in data.iterdir()] == ["QtProject.conf"]


def test_windows_links_to_chosen_files_go_and_others_stay(tmp_path: Path) -> None:
    header = b"L\0\0\0\x01\x14\x02\0"
    links = {
        "90210.txt.lnk": header + "C:\\Users\\x\\90210.txt".encode("utf-16-le"),
        "90211.lnk": header + b"C:\\Users\\x\\90211.txt\0",
        "90212.lnk": header + b"C:\\Users\\x\\90212.docx\0",
        "holiday.jpg.lnk": header + b"C:\\Users\\x\\holiday.jpg\0",
    }
    for name, content in links.items():
        (tmp_path / name).write_bytes(content)
    remove_links(tmp_path, ["90210.txt", "90211.txt", "90212.txt", "90213.txt"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["90212.lnk", "holiday.jpg.lnk"]


@pytest.fixture
def private(qapp: QGuiApplication) -> Iterator[QClipboard]:
    """A clipboard over which somebody watches; without a screen it has no owner, so all that is there is ours."""
    parent = QObject()
    PrivateClipboard(parent, lambda _clipboard: True)
    yield qapp.clipboard()
    # Without a screen what is left on it outlives Python, which it belongs to.
    qapp.clipboard().clear()
    parent.deleteLater()


def asks_to_be_left_out(copied: QMimeData | None) -> bool:
    return copied is not None and all(map(copied.hasFormat, NOT_TO_BE_KEPT))


def test_what_a_field_copies_asks_to_be_left_out(private: QClipboard, qtbot: QtBot) -> None:
    field = QLineEdit("Wilhelmina Zonnebloem")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    qtbot.waitUntil(lambda: asks_to_be_left_out(private.mimeData()))
    assert private.text() == "Wilhelmina Zonnebloem"
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Wilhelmina Zonnebloem"


def test_what_was_copied_so_already_is_left_as_it_is(private: QClipboard) -> None:
    changes: list[QClipboard.Mode] = []
    private.changed.connect(changes.append)
    copy_privately("3SMYPA000123456")
    assert changes == [QClipboard.Mode.Clipboard]
    assert asks_to_be_left_out(private.mimeData())
