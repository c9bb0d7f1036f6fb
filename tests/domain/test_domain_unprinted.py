"""A label is left over once its marketplace has a new day, and not just after midnight."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amzlabels.domain.unprinted import UnprintedLabel, is_left_over

EVENING = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)


def label(made_at: datetime, marketplace: str | None = "NL") -> UnprintedLabel:
    """A concept made at this moment."""
    return UnprintedLabel(1, marketplace, made_at, is_concept=True, is_charged=False, may_print=True)


@pytest.mark.parametrize(
    ("after", "expected"),
    [(timedelta(0), False), (timedelta(hours=5), False), (timedelta(hours=6), True), (timedelta(days=9), True)],
)
def test_it_is_left_over_from_the_next_day_on(after: timedelta, expected: bool) -> None:
    assert is_left_over(label(EVENING), EVENING + after) is expected


def test_it_is_not_left_over_in_the_first_hours_of_the_night_it_was_made_in() -> None:
    made_at = datetime(2026, 11, 25, 22, 50, tzinfo=UTC)
    assert not is_left_over(label(made_at), made_at + timedelta(minutes=20))
    assert is_left_over(label(made_at), made_at + timedelta(hours=4))


def test_a_night_with_an_hour_more_or_less_is_a_night() -> None:
    for evening in (datetime(2026, 3, 28, 21, 0, tzinfo=UTC), datetime(2026, 10, 24, 20, 0, tzinfo=UTC)):
        midnight = evening + timedelta(hours=2)
        assert not is_left_over(label(evening), midnight - timedelta(minutes=1))
        assert is_left_over(label(evening), midnight + timedelta(hours=2))


@pytest.mark.parametrize(("marketplace", "expected"), [("NL", True), ("TR", True), ("UK", False), (None, True)])
def test_the_day_is_the_marketplaces_own(marketplace: str | None, expected: bool) -> None:
    now = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
    assert is_left_over(label(now - timedelta(hours=5), marketplace), now) is expected
