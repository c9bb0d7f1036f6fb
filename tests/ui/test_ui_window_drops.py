"""Reports reach the window by a real drop, by key and by the demo's menu."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from window_bench import Bench

from amzlabels.domain.changes import Imported, ImportRefused
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ImportSummary
from amzlabels.ui.top_bar import Place


def drop(target: QWidget, *paths: Path) -> bool:
    """Drag files over a widget and let go; whether they were taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(60, 60), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(target, over)
    let_go = QDropEvent(QPointF(60, 60), Qt.DropAction.CopyAction, mime, buttons, keys)
    QApplication.sendEvent(target, let_go)
    return over.isAccepted() and let_go.isAccepted()


def test_dropped_reports_are_imported_and_the_queue_comes_into_view(empty: Bench, tmp_path: Path) -> None:
    reports = [tmp_path / "one.txt", tmp_path / "two.txt"]
    empty.window.go_to(Place.HISTORY)
    assert drop(empty.window, *reports)
    assert empty.desk.ordered("import_reports") == [(reports,)]
    assert empty.window.place() is Place.QUEUE


def test_nothing_inside_the_window_keeps_a_drop_to_itself(filled: Bench) -> None:
    takers = [widget for widget in filled.window.findChildren(QWidget) if widget.acceptDrops()]
    assert takers == []


def test_a_drop_without_files_is_left_alone(empty: Bench) -> None:
    assert not drop(empty.window)
    assert empty.desk.ordered("import_reports") == []


def test_ctrl_o_and_a_click_on_the_empty_page_ask_for_files(empty: Bench, tmp_path: Path) -> None:
    empty.ask.files = [tmp_path / "report.txt"]
    empty.qtbot.keyClick(empty.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    empty.qtbot.mouseClick(empty.window.queue.empty, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    empty.qtbot.mouseClick(empty.window.queue.empty.choose, Qt.MouseButton.LeftButton)
    assert empty.desk.ordered("import_reports") == [([tmp_path / "report.txt"],)] * 3


def test_leaving_the_file_dialog_imports_nothing(empty: Bench) -> None:
    empty.qtbot.keyClick(empty.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert empty.desk.ordered("import_reports") == []


def test_the_demo_offers_sample_reports(empty: Bench) -> None:
    actions = empty.window.queue.empty.samples.menu().actions()
    assert [action.text() for action in actions] == ["Dutch", "Bad address"]
    actions[1].trigger()
    assert empty.desk.ordered("import_reports") == [([Path("/samples/bad-address.txt")],)]


def test_of_several_files_it_is_told_what_each_brought(empty: Bench, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.txt", "two (1)", "film.mp4", "four.txt")]
    drop(empty.window, *paths)
    empty.desk.tell(Imported(ImportSummary("one.txt", 42, 40, 0, 3, 2)))
    notice = empty.window.notices.shown["several reports"]
    assert notice.text.text() == "1 file read; 3 to go:"
    empty.desk.tell(Imported(ImportSummary("two (1)", 1, 1, 0, 0, 0)))
    empty.desk.tell(ImportRefused(paths[2], Note("report.binary", {"file": "film.mp4"})))
    empty.desk.tell(Imported(ImportSummary("amazon", 7, 7, 0, 0, 0)))
    empty.desk.tell(Imported(ImportSummary("four.txt", 0, 0, 0, 0, 0)))
    notice = empty.window.notices.shown["several reports"]
    assert notice.text.text() == "4 files read:"
    empty.qtbot.mouseClick(notice.more, Qt.MouseButton.LeftButton)
    lines = notice.rest.text().splitlines()
    assert [line.split(",")[0] for line in lines] == ["one.txt", "two (1)", "film.mp4 is not a text file.", "four.txt"]
    assert lines[0].endswith(": 42 orders, 3 need you, 2 already done")


@pytest.mark.parametrize(("added", "words"), [(0, "none new, 3 need you"), (5, "5 new, 3 need you")])
def test_of_a_report_with_orders_that_are_known_it_is_told_how_many_are_new(
    empty: Bench, added: int, words: str
) -> None:
    empty.desk.tell(Imported(ImportSummary("orders.txt", 42, added, 0, 3, 0)))
    assert empty.window.queue.strip.news.text().endswith(f": 42 orders, {words}")


def test_a_file_alone_is_told_by_the_queue_alone(empty: Bench, tmp_path: Path) -> None:
    drop(empty.window, tmp_path / "one.txt")
    empty.desk.tell(Imported(ImportSummary("one.txt", 42, 40, 0, 3, 2)))
    assert "several reports" not in empty.window.notices.shown


def test_a_missing_prime_column_is_told_quietly(empty: Bench) -> None:
    note = Note("report.no_prime_column", {"file": "one.txt"})
    empty.desk.tell(Imported(ImportSummary("one.txt", 5, 5, 0, 0, 0, (note,))))
    [(key, notice)] = empty.window.notices.shown.items()
    assert key == "quiet one.txt report.no_prime_column"
    assert notice.text.text().startswith("one.txt does not say which orders are Prime.")
