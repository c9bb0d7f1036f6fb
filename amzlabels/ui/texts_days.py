"""How days are written in the language of the window, and where that is; the papers' own form is with their words."""

from __future__ import annotations

import sys
import time
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def day_words(day: date) -> str:
    """A day as people say it, the year left out: what is told of is at most weeks ago."""
    return _written(day, translate("day", "d MMM"))


def week_day_words(day: date) -> str:
    """A day of these weeks, with its name in short."""
    return _written(day, translate("day", "ddd d MMM"))


def long_day_words(day: date) -> str:
    """A day of these weeks, with its whole name."""
    return _written(day, translate("day", "dddd d MMMM"))


def full_day_words(day: date) -> str:
    """A day that may be of another year."""
    return _written(day, translate("day", "d MMMM yyyy"))


def follow_time_zone() -> None:
    """Tell times from now on as the computer's time zone has them, which may be another one since the start."""
    # Windows tells a running program of no other zone than that of its start.
    if sys.platform != "win32":
        time.tzset()


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
