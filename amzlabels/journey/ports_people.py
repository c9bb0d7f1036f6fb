"""The ports through which people are forgotten: in the store, and in the files that lie beside it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from amzlabels.domain.people import EVERYBODY, Held, ReadReport, Whom


class PeopleBook(Protocol):
    """A part of the store."""

    @property
    def read_reports(self) -> ReportBook:
        """The report files that were imported."""

    def forget_people(self, whom: Whom = EVERYBODY) -> tuple[str, ...]:
        """Take personal data (names, addresses, phones, e-mails) out of everything; returns the orders that had any.

        What has not been printed can then no longer be shipped and is held.
        """

    def people_held(self) -> Held:
        """How many there are, and from when their days count; return labels that are made later are left out."""


class ReportBook(Protocol):
    """The report files that were imported. Every method is one transaction."""

    def known(self) -> list[ReadReport]:
        """All that may still be there, the newest last."""

    def remember(self, report: ReadReport) -> None:
        """This one was imported, in the place of what was known of its path."""

    def forget(self, paths: Collection[str]) -> None:
        """These are no longer there."""


class PrintedFiles(Protocol):
    """What was printed into files instead of on paper; nothing of it is encrypted."""

    def written(self) -> list[datetime]:
        """When each of them was written, in UTC."""

    def remove(self, *, written_before: datetime | None = None, of_orders: Collection[str] = ()) -> int:
        """Remove those written before then (None = all), or those of these orders alone where any are named.

        Returns how many went. Raises ``file.unremovable``.
        """
