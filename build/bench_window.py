"""Drives the real window as a packer would, for ``bench.py``, with a heartbeat on its main thread."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from amzlabels.app.compose import Choices
from amzlabels.app.window import Collector, build_window
from amzlabels.domain.changes import Change, Health, Imported, ListRead, Progress, SettingsSaved, StoreOpened
from amzlabels.domain.parcel import Print, Stage
from amzlabels.domain.settings import Settings
from amzlabels.work.relay import Relay

PATIENCE_S = 60.0
PAGES = 90
ASKED = {"shop", "amazon", "printer"}
SEARCHES = ("o", "ontvanger 99", "3stest", "utrecht", "nothing like it")


def drive(few_path: str, many_path: str, few: str, many: str) -> dict[str, Any]:
    """Drop a few orders and have them printed, drop many, filter, scroll; returns what was measured."""
    driver = Driver()
    found: dict[str, Any] = driver.drop_and_print(few_path, int(few))
    found |= driver.drop_many(many_path, int(many), int(few))
    found |= {"filters_ms": driver.filter(), "pages": driver.scroll(), "holds_s": driver.beat.longest_s}
    driver.window.hide()
    driver.collector.stop()
    driver.running.close()
    return found


def print_all(path: str, orders: str, good: str) -> dict[str, Any]:
    """Have a whole report printed; returns what was measured and how the parcels stand afterwards."""
    driver = Driver()
    found: dict[str, Any] = driver.print_many(path, int(orders), int(good))
    store = driver.running.outside.open_store()
    rows = store.rows(range(1, int(orders) + 1))
    store.close()
    held = [row.problem for row in rows if row.stage is Stage.HELD and row.problem is not None]
    found |= {
        "printed": sum(row.print is Print.PRINTED for row in rows),
        "held": dict(Counter(f"{note.code} at {note.facts.get('field', '')}" for note in held)),
        "hold_s": max(driver.beat.longest_s.values()),
    }
    driver.window.hide()
    driver.collector.stop()
    driver.running.close()
    return found


class Driver:
    """The real window over the real program, and a packer's hands."""

    def __init__(self) -> None:
        self.application = QApplication(["bench"])
        self.beat = Heartbeat()
        self.heard: list[Change] = []
        self.lists = self.printed = 0
        relay = Relay()
        self.window, self.running = build_window(Choices(os.environ), relay, lambda *_: None)
        self.collector = Collector(self.running, self.window)
        relay.arrived.connect(self.hear)
        self.window.show()
        self.beat.start()
        self.until(lambda: self.has(StoreOpened), "store")
        self.running.desk.save_settings(Settings(printer="PDF folder"))
        self.until(lambda: self.has(SettingsSaved), "settings")
        # A packer looks at the window before using it.
        self.until(
            lambda: {each.resource for each in self.heard if isinstance(each, Health)} >= ASKED, "how all stands"
        )

    def hear(self, change: Change) -> None:
        """Note what the window was told; long lists are counted alone."""
        self.lists += isinstance(change, ListRead)
        if isinstance(change, Progress):
            self.printed = max(self.printed, change.done)
        self.heard.append(change)

    def has(self, kind: type, *, least: int = 0) -> bool:
        """Whether such a change was heard, about at least so many orders or parcels."""
        sizes = [
            getattr(getattr(change, "summary", None), "orders", 0) or len(getattr(change, "parcel_ids", ()))
            for change in self.heard
            if isinstance(change, kind)
        ]
        return any(size >= least for size in sizes)

    def drop_and_print(self, report: str, count: int) -> dict[str, float]:
        """Drop a report, press F9, wait for the first label and then for all."""
        self.beat.name = f"drop of {count} and print"
        began = time.monotonic()
        self.drop(report)
        self.until(lambda: self.has(ListRead, least=count), "the list")
        self.until(self.window.bottom.primary.isEnabled, "the primary button")
        QTest.keyClick(self.window, Qt.Key.Key_F9)
        printed = self.running.folders.printed
        self.until(lambda: any(printed.glob("*.pdf")), "the first job")
        first_job_s = time.monotonic() - began
        self.until(lambda: len(list(printed.glob("*.pdf"))) == count, "all labels")
        return {"first_job_s": first_job_s}

    def print_many(self, report: str, orders: int, good: int) -> dict[str, float]:
        """Drop a report, press F9, wait until every good one has printed; seconds from the key on."""
        self.drop(report)
        self.until(lambda: self.has(ListRead, least=orders), "the list")
        self.until(self.window.bottom.primary.isEnabled, "the primary button")
        self.beat.name = f"buying and printing {orders}"
        began = time.monotonic()
        QTest.keyClick(self.window, Qt.Key.Key_F9)
        first = self.until_printed(1) - began
        whole = self.until_printed(good) - began
        self.beat.name = ""
        return {"first_s": first, "whole_s": whole}

    def until_printed(self, count: int) -> float:
        """Wait until so many labels have printed; the moment."""
        self.until(lambda: self.printed >= count, f"{count} labels")
        return time.monotonic()

    def drop_many(self, report: str, count: int, known: int) -> dict[str, float]:
        """Drop a report and wait until the queue shows all of it."""
        self.beat.name = f"import of {count}"
        began = time.monotonic()
        self.drop(report)
        self.until(lambda: self.has(Imported, least=count), "the import")
        self.until(lambda: self.has(ListRead, least=count - known), "the filled list")
        self.beat.name = ""
        return {"filled_s": time.monotonic() - began}

    def filter(self) -> dict[str, list[float]]:
        """Type searches letter by letter, switch chips and marketplaces; milliseconds to the shown rows each."""
        self.beat.name = "filtering"
        window, search = self.window, self.window.top.search
        found: dict[str, list[float]] = {}
        chips = [window.queue.chips.chips[stage] for stage in (Stage.READY, Stage.HELD)]
        presses = [partial(QTest.mouseClick, chip, Qt.MouseButton.LeftButton) for chip in (*chips, *chips)]
        found["chips"] = [self.timed(press) for press in presses]
        places = window.top.marketplaces
        chosen = [partial(self.choose, places, at) for at in (1, 0)]
        found["marketplace"] = [self.timed(choose) for choose in chosen]
        for number, text in enumerate(SEARCHES):
            QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
            self.until(self.is_shown, "the list")
            typed = [self.timed(partial(QTest.keyClicks, search, keys)) for keys in _keys(text)]
            found[f"search “{text}”" if number else f"first search after the import, “{text}”"] = typed
            found.setdefault("search emptied", []).append(
                self.timed(partial(QTest.keyClick, search, Qt.Key.Key_Escape))
            )
        self.beat.name = ""
        return found

    def choose(self, dropdown: QComboBox, at: int) -> None:
        """Choose from a dropdown by keys."""
        key = Qt.Key.Key_Down if at > dropdown.currentIndex() else Qt.Key.Key_Up
        QTest.keyClick(dropdown, key)

    def timed(self, act: Callable[[], object]) -> float:
        """Milliseconds from an act of a person to the rows that follow from it, painted."""
        lists = self.lists
        began = time.monotonic()
        act()
        self.until(lambda: self.lists > lists and self.is_shown(), "the rows")
        self.window.queue.browser.view.viewport().repaint()
        return (time.monotonic() - began) * 1000

    def is_shown(self) -> bool:
        """Whether every row on the screen has been read."""
        view = self.window.queue.browser.view
        height = view.verticalHeader().defaultSectionSize()
        first = view.verticalScrollBar().value() // height
        last = min(first + view.viewport().height() // height, view.model().rowCount() - 1)
        return all(view.model().row_at(place) is not None for place in range(first, last + 1))

    def scroll(self) -> tuple[int, int]:
        """Hold PageDown, turn the wheel, jump to both ends; returns the pages and how many were whole at once."""
        self.beat.name = "scrolling"
        view = self.window.queue.browser.view
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        none, nowhere = Qt.KeyboardModifier.NoModifier, QPointF(100, 100)
        turn = (QPoint(), QPoint(0, -360), Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False)

        def turn_wheel() -> None:
            at = QPointF(view.viewport().mapToGlobal(QPoint(100, 100)))
            self.application.sendEvent(view.viewport(), QWheelEvent(nowhere, at, *turn))

        steps: list[Callable[[], object]] = [partial(QTest.keyClick, view, Qt.Key.Key_PageDown)] * PAGES
        steps += [turn_wheel] * PAGES
        steps += [partial(QTest.keyClick, view, key) for key in (Qt.Key.Key_End, Qt.Key.Key_Home) * 5]
        whole = 0
        for step in steps:
            began = time.monotonic()
            step()
            self.application.processEvents()
            whole += self.is_shown()
            self.until(partial(_is_over, began + 1 / 30), "the next step")
        self.until(self.is_shown, "the rows")
        self.beat.name = ""
        return len(steps), whole

    def drop(self, path: str) -> None:
        """Let a file go over the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path)])
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        copy = Qt.DropAction.CopyAction
        self.application.sendEvent(self.window, QDragEnterEvent(QPoint(300, 300), copy, data, left, none))
        self.application.sendEvent(self.window, QDropEvent(QPointF(300, 300), copy, data, left, none))

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Let the window work until this is so."""
        loop, deadline = QEventLoop(), time.monotonic() + PATIENCE_S
        timer = QTimer()
        timer.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > deadline else None)
        timer.start(1)
        loop.exec()
        timer.stop()
        if not condition():
            raise TimeoutError(what)


class Heartbeat:
    """Notes the longest time between two beats of the main thread, by what was going on."""

    def __init__(self) -> None:
        self.name = "opening"
        self.longest_s: dict[str, float] = {}
        self._last = time.monotonic()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin: from now on a person may touch the window."""
        self._last = time.monotonic()
        self._timer.start(1)

    def _beat(self) -> None:
        now = time.monotonic()
        if self.name:
            self.longest_s[self.name] = max(self.longest_s.get(self.name, 0.0), now - self._last)
        self._last = now


def _keys(text: str) -> list[str]:
    """What is typed at once: letter by letter, but a blank alone searches nothing else."""
    return [
        f" {word[0]}" if at and not number else letter
        for at, word in enumerate(text.split())
        for number, letter in enumerate(word)
    ]


def _is_over(moment: float) -> bool:
    return time.monotonic() >= moment
