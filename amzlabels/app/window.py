"""Opens the main window over a composed program, and ends both in order."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from amzlabels import __version__
from amzlabels.app.compose import Choices, Running, compose, folders_of
from amzlabels.app.crash import CrashPath, last_words
from amzlabels.app.first_list import after_first_list
from amzlabels.app.incoming import Application, Incoming
from amzlabels.app.one_window import HandedOver, build_or_hand_over
from amzlabels.domain.changes import ActRefused
from amzlabels.domain.problems import Note, Problem
from amzlabels.system.folders import resources
from amzlabels.ui.ask import QtAsk
from amzlabels.ui.main_window import MainWindow
from amzlabels.ui.private_copy import PrivateClipboard
from amzlabels.ui.recent_files import keep_dialogs_to
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme
from amzlabels.ui.translation import install_translator
from amzlabels.work.relay import Relay

COLLECT_EVERY_MS = 1000
REOPENING_TRIES = 3
YOUNG_OBJECTS = 20_000

_log = logging.getLogger(__name__)


class Collector(QObject):
    """Collects cyclic garbage on the main thread alone.

    A collection that Python starts in a lane may destroy Qt objects there, which Qt forbids; and while a lane builds
    many values a collection would hold the main thread, so it waits until they are few or the work is over. What the
    program is made of, much of it loaded after the window is there, is never looked at.
    """

    def __init__(self, running: Running, parent: QObject) -> None:
        super().__init__(parent)
        self._running = running
        self._is_loaded = False
        gc.freeze()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(COLLECT_EVERY_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    def stop(self) -> None:
        """Give collecting back to Python."""
        self._timer.stop()
        gc.enable()
        gc.unfreeze()

    def _on_time(self) -> None:
        is_busy = self._running.desk.is_busy
        if not self._is_loaded and not is_busy:
            self._is_loaded = True
            gc.freeze()
        elif not is_busy or gc.get_count()[0] < YOUNG_OBJECTS:
            gc.collect(1)


def build_window(
    choices: Choices,
    relay: Relay,
    on_crash: Callable[[str, BaseException], None],
    on_composed: Callable[[Running], None] = lambda _: None,
    after: Running | None = None,
) -> tuple[MainWindow, Running]:
    """Compose the program and put a window on it; the application object must exist already.

    ``on_composed`` is called before any work begins; ``after`` as of ``compose``. Raises ``store.in_use``,
    ``setup.endpoint_refused``, and what ``disk_problem`` tells.
    """
    running = compose(replace(choices, is_attended=True), relay.tell, on_crash, after=after)
    try:
        remembered = QSettings(str(running.folders.window), QSettings.Format.IniFormat)
        on_composed(running)
    except BaseException:
        running.close()
        raise
    install_translator(_application(), str(remembered.value("language", "")), resources() / "i18n")
    keep_dialogs_to(running.folders.data)
    window = MainWindow(
        running.desk,
        relay,
        ask=QtAsk(),
        theme=Theme(),
        window_settings=remembered,
        is_demo=choices.is_demo,
        samples=sorted((resources() / "samples").glob("*.txt")) if choices.is_demo else [],
    )
    PrivateClipboard(window)
    running.desk.open()
    # How all stands can be asked while a person looks at the list, which would wait for what is loaded to ask it.
    after_first_list(relay, running.desk.tell_health)
    return window, running


def install_crash_path(logs: Path, relay: Relay) -> CrashPath:
    """The crash path, which tells the window of each crash."""
    return CrashPath(logs, lambda crash_id, report: _tell_crash(relay, "internal", crash_id, report))


def tell_earlier(crash_path: CrashPath, relay: Relay) -> None:
    """Tell of the crashes of earlier runs that nobody has seen."""
    if crash_path.earlier:
        reports = "\n".join(map(crash_path.report_of, crash_path.earlier))
        _tell_crash(relay, "internal.earlier", ", ".join(crash_path.earlier), reports)


def _tell_crash(relay: Relay, code: str, crash_id: str, report: str) -> None:
    relay.tell(ActRefused("crash", Note(code, {"id": crash_id, "report": report})))


def has_display() -> bool:
    """Whether Qt has anything to show a window on; without it Qt would end the process."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="amzlabels")
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--close-when-usable", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--try-browser", action="store_true", help=argparse.SUPPRESS)
    return parser


def run_window(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    chosen = _parser().parse_args(arguments)
    if not has_display():
        application_of_words = QCoreApplication(["amzlabels"])
        install_translator(application_of_words, "", resources() / "i18n")
        print(problem_sentence(Note("setup.no_display")), file=sys.stderr)
        return 2
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # The embedded browser, which is loaded late, wants this said before. Source: Qt's documentation of WebEngine.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = Application(["amzlabels"])
    incoming = Incoming()
    application.on_file = lambda path: incoming.take([path])
    application.setApplicationName("amzlabels")
    application.setApplicationVersion(__version__)
    install_translator(application, "", resources() / "i18n")
    relay = Relay()
    crashes: list[CrashPath] = []

    def on_crash(_lane: str, crash: BaseException) -> None:
        for path in crashes:
            path.report(crash)

    def on_composed(running: Running) -> None:
        crashes.append(install_crash_path(running.folders.logs, relay))

    choices = Choices(os.environ, is_demo=chosen.demo)
    data = folders_of(choices).data

    def build() -> tuple[MainWindow, Running]:
        return build_window(choices, relay, on_crash, on_composed)

    try:
        built = _built(lambda: build_or_hand_over(build, data, chosen.reports))
    except HandedOver:
        return 0
    except Exception as crash:  # noqa: BLE001 - there is no window yet that could tell of it
        QtAsk().tell(problem_sentence(last_words(folders_of(choices), crash)))
        return 2
    if built is None:
        return 2
    window, running = built
    tell_earlier(crashes[0], relay)
    incoming.take([path.absolute() for path in chosen.reports])
    incoming.listen(data, relay)
    window.show()
    _check_itself(chosen, window, relay, running)
    # What crashes while it closes, nobody sees.
    application.aboutToQuit.connect(crashes[0].see)
    status = stay(application, choices, relay, on_crash, incoming, window, running)
    crashes.pop().close()
    return status


def _check_itself(chosen: argparse.Namespace, window: MainWindow, relay: Relay, running: Running) -> None:
    if chosen.close_when_usable:
        from amzlabels.app.self_check import close_when_usable

        close_when_usable(window, relay)
    elif chosen.try_browser:
        from amzlabels.app.self_check import try_browser

        try_browser(window, relay, running.desk)


def _built(build: Callable[[], tuple[MainWindow, Running]]) -> tuple[MainWindow, Running] | None:
    """The window; None = it cannot be built, and the person does not want it tried again."""
    is_again = False
    while True:
        try:
            return build()
        except Problem as problem:
            from amzlabels.ui.refused_dialog import wants_to_try_again

            if not wants_to_try_again(problem.note, is_again=is_again):
                return None
            is_again = True


def stay(
    application: QApplication,
    choices: Choices,
    relay: Relay,
    on_crash: Callable[[str, BaseException], None],
    incoming: Incoming,
    window: MainWindow,
    running: Running,
) -> int:
    """Stay until the window is closed for good; where another store takes the place of this one, build all anew."""
    while True:
        incoming.bring_to(window, relay)
        collector = Collector(running, window)
        status = application.exec()
        collector.stop()
        incoming.keep()
        # Whoever hears of it beside the window may only do so once that has closed, which ends the loop of events.
        if not window.is_reopening:
            incoming.close()
            running.close()
            return status
        if not any(running.close(is_for_good=False) for _ in range(REOPENING_TRIES)):
            # While a step goes on with the old store no other takes its place; at the next start it does.
            _log.warning("not opened again: a step does not end")
            incoming.close()
            running.close()
            return status
        relay.arrived.disconnect()
        window.deleteLater()
        built = _built(partial(build_window, choices, relay, on_crash, after=running))
        if built is None:
            return 2
        window, running = built
        window.show()


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a window needs the application object")
    return application
