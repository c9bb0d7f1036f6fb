"""Knows how far Amazon's clock is from ours, as Amazon's answers tell it; asking anything is left to ``transport``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from amzlabels.journey.ports import Clock

# Headers tell whole seconds, and answers take their time.
_IGNORED = timedelta(seconds=60)
_YEARS = range(2025, 2200)


class AmazonClock:
    """Translates moments: inside the program all are by our clock, whatever Amazon is told is by Amazon's."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.ahead = timedelta(0)

    def learn(self, date: str) -> None:
        """Take note of an answer's ``Date`` header; what is no date, or less than a minute's news, changes nothing."""
        try:
            there = parsedate_to_datetime(date)
        except ValueError:
            return
        if there.year in _YEARS:
            ahead = there.replace(tzinfo=there.tzinfo or UTC) - self._clock.now()
            if abs(ahead - self.ahead) >= _IGNORED:
                self.ahead = ahead

    def now(self) -> datetime:
        """The moment at Amazon, in UTC."""
        return self._clock.now() + self.ahead

    def to_amazon(self, moment: datetime) -> datetime:
        """A moment of ours by Amazon's clock, never in its future, which Amazon would refuse."""
        return min(moment.astimezone(UTC) + self.ahead, self.now())

    def to_ours(self, moment: datetime) -> datetime:
        """A moment that Amazon told, by our clock."""
        return moment.astimezone(UTC) - self.ahead

    def in_words(self, value: object) -> object:
        """The same value with every moment in it as Amazon reads it: its own time, UTC, whole seconds."""
        if isinstance(value, datetime):
            return self.to_amazon(value).strftime("%Y-%m-%dT%H:%M:%SZ")
        if isinstance(value, Mapping):
            return {key: self.in_words(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.in_words(each) for each in value]
        return value
