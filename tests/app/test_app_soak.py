"""A short form of build/soak.py: an hour at a table in fast time, after which all books agree."""

from __future__ import annotations

from pathlib import Path

from soak_day import SoakDay

HOURS, PACE, SEED = 1.0, 720.0, 1


def test_after_an_hour_of_faults_restarts_and_power_cuts_the_books_agree(tmp_path: Path) -> None:
    with SoakDay.begun(tmp_path, SEED, HOURS, PACE) as day:
        wrong = day.play()
        assert not wrong, "\n".join(wrong)
        assert day.orders.count > len(day.orders.untouched)
