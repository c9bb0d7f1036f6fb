"""A day list holds what was printed on the marketplace's day, by carrier."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from amzlabels.domain.day_list import LONGEST_DAY, CarrierDay, PrintedParcel, of_today

# Half past midnight in Amsterdam, half past eleven the evening before in London.
NOW = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)


def printed(minutes_ago: int, carrier: str = "postnl", marketplace: str | None = "NL") -> PrintedParcel:
    """A parcel printed so long ago."""
    return PrintedParcel(marketplace, NOW - timedelta(minutes=minutes_ago), carrier, f"3S{minutes_ago}", "NL")


def test_the_day_is_the_marketplaces() -> None:
    parcels = [printed(40), printed(20), printed(40, marketplace="UK"), printed(40, marketplace=None)]
    assert of_today(parcels, NOW) == [CarrierDay("postnl", (parcels[1], parcels[2]))]


def test_each_carrier_has_its_own_in_the_order_they_were_printed() -> None:
    parcels = [printed(20), printed(15, "dhlforyou"), printed(10)]
    assert of_today(parcels, NOW) == [
        CarrierDay("dhlforyou", (parcels[1],)),
        CarrierDay("postnl", (parcels[0], parcels[2])),
    ]


@pytest.mark.parametrize(
    ("now", "first", "marketplace"),
    [
        # The nights of 29 March and 25 October 2026, in which clocks change: the first minute of the day that ends.
        ("2026-03-29T21:59", "2026-03-28T23:00", "NL"),
        ("2026-10-25T22:59", "2026-10-24T22:00", "NL"),
        ("2026-03-29T21:59", "2026-03-28T23:00", "ES"),
        ("2026-10-25T22:59", "2026-10-24T22:00", "ES"),
        ("2026-03-29T22:59", "2026-03-29T00:00", "UK"),
        ("2026-10-25T23:59", "2026-10-24T23:00", "UK"),
    ],
)
def test_a_day_on_which_clocks_change_is_whole(now: str, first: str, marketplace: str) -> None:
    end, begin = (datetime.fromisoformat(f"{each}+00:00") for each in (now, first))
    before, after = begin - timedelta(minutes=1), end + timedelta(minutes=1)
    parcels = [PrintedParcel(marketplace, each, "postnl", "", "NL") for each in (before, begin, end, after)]
    assert [each.printed_at for day in of_today(parcels, end) for each in day.parcels] == [begin, end]


def test_no_day_began_longer_ago_than_is_looked_back() -> None:
    # The clocks of Amsterdam went back at 1:00 UTC on 25 October 2026.
    late = datetime(2026, 10, 25, 22, 59, tzinfo=UTC)
    first = PrintedParcel("NL", datetime(2026, 10, 24, 22, 0, tzinfo=UTC), "postnl", "", "NL")
    assert of_today([first], late)[0].parcels == (first,)
    assert late - first.printed_at <= LONGEST_DAY
