"""Opens the main window over a composed program, and ends both in order."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from amzlabels import __version__
from amzlabels.app.compose import Choices, Running, compose
from amzlabels.domain.problems import Problem
from amzlabels.system.folders import resources
from amzlabels.ui.ask import QtAsk
from amzlabels.ui.main_window import MainWindow
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme
from amzlabels.ui.translation import install_translator
from amzlabels.work.relay import Relay

COLLECT_EVERY_MS = 1000
YOUNG_OBJECTS = 20_000


class Collector(QObject):
    """Collects cyclic garbage on the main thread alone.

    A collection that Python starts in a lane may destroy Qt objects there, which Qt forbids; and while a lane builds
    many values a collection would hold the main thread, so it waits until they are few or the work is over.
    """

    def __init__(self, running: Running, parent: QObject) -> None:
        super().__init__(parent)
        self._running = running
        gc.collect()
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(COLLECT_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def _on_time(self) -> None:
        if gc.get_count()[0] < YOUNG_OBJECTS or not self._running.desk.is_busy:
            gc.collect(1)


def build_window(choices: Choices, reports: Sequence[Path] = ()) -> tuple[MainWindow, Running]:
    """Compose the program, put a window on it and begin; the application object must exist already.

    Raises ``store.in_use``, ``setup.endpoint_refused``.
    """
    relay = Relay()
    running = compose(choices, relay.tell, on_crash)
    samples = sorted((resources() / "samples").glob("*.txt")) if choices.is_demo else []
    remembered = QSettings(str(running.folders.window), QSettings.Format.IniFormat)
    window = MainWindow(
        running.desk,
        relay,
        ask=QtAsk(),
        theme=Theme(),
        window_settings=remembered,
        is_demo=choices.is_demo,
        samples=samples,
    )
    relay.setParent(window)
    running.desk.open()
    running.desk.tell_health()
    if reports:
        running.desk.import_reports(list(reports))
    return window, running


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    parser = argparse.ArgumentParser(prog="amzlabels")
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--demo", action="store_true")
    chosen = parser.parse_args(arguments)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["amzlabels"])
    application.setApplicationName("amzlabels")
    application.setApplicationVersion(__version__)
    install_translator(application, "", resources() / "i18n")
    try:
        window, running = build_window(Choices(os.environ, is_demo=chosen.demo), chosen.reports)
    except Problem as problem:
        QtAsk().tell(problem_sentence(problem.note))
        return 2
    collector = Collector(running, window)
    window.show()
    status = application.exec()
    collector.deleteLater()
    running.close()
    return status


def _log_crash(lane: str, crash: BaseException) -> None:
    logging.getLogger("amzlabels").error("lane %s crashed", lane, exc_info=crash)
    sys.excepthook(type(crash), crash, crash.__traceback__)
