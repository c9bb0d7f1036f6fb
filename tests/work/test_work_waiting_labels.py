"""A label waits at one printer at most, and what was taken away from a printer is not handed to it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fakes.clock import START

from amzlabels.work.waiting_labels import Waiting, WaitingLabels


@pytest.fixture
def waiting() -> WaitingLabels:
    """Three labels wait for the Zebra."""
    waiting = WaitingLabels()
    waiting.add("Zebra", [Waiting(each, START) for each in (1, 2, 3)])
    return waiting


def test_what_is_ordered_twice_waits_once(waiting: WaitingLabels) -> None:
    added = waiting.add("Brother", [Waiting(3, START), Waiting(4, START)])
    assert [label.parcel_id for label in added] == [4]
    assert (waiting.at("Zebra"), waiting.at("Brother")) == ([1, 2, 3], [4])


def taken(waiting: WaitingLabels, printer: str) -> list[tuple[int, str]]:
    """Collect what was taken away, as parcels with the printers they go to."""
    return [(label.parcel_id, to) for label, to in waiting.collect(printer)]


def test_what_was_taken_away_is_not_handed_over_there(waiting: WaitingLabels) -> None:
    waiting.want("Zebra", "Brother", [2])
    assert waiting.hand_over("Zebra", [1, 2]) == [1]
    assert waiting.hand_over("Zebra", [1]) == []
    assert taken(waiting, "Zebra") == [(2, "Brother")]
    assert waiting.at("Zebra") == [1, 3]


def test_what_was_taken_away_waits_in_its_order_for_what_the_printer_gives_back(waiting: WaitingLabels) -> None:
    waiting.hand_over("Zebra", [1, 2])
    waiting.want("Zebra", "Brother")
    assert taken(waiting, "Zebra") == []
    assert waiting.is_wanted_back(1)
    waiting.leave([1])
    assert not waiting.is_wanted_back(1)
    waiting.give_back([2])
    assert taken(waiting, "Zebra") == [(2, "Brother"), (3, "Brother")]
    assert waiting.at("Zebra") == [1]


def test_what_the_printer_did_not_take_waits_on(waiting: WaitingLabels) -> None:
    waiting.hand_over("Zebra", [1, 2])
    waiting.give_back([2])
    assert waiting.hand_over("Zebra", [1, 2]) == [2]


def test_one_that_went_away_and_came_back_is_not_ended_with_what_it_was_before() -> None:
    waiting = WaitingLabels()
    first = waiting.add("Zebra", [Waiting(1, START)])
    for printer, other in (("Zebra", "Brother"), ("Brother", "Zebra")):
        waiting.want(printer, other)
        waiting.add(other, [label for label, _ in waiting.collect(printer)])
    waiting.end(first)
    assert waiting.is_at("Zebra", 1)


def test_a_stranded_one_can_be_ordered_anew(waiting: WaitingLabels) -> None:
    stranded = waiting.add("Zebra", [Waiting(4, START)])
    waiting.end(stranded, [4])
    assert waiting.at("Zebra") == [1, 2, 3, 4]
    assert [label.parcel_id for label in waiting.add("Brother", [Waiting(4, START)])] == [4]
    assert waiting.printer_of(4) == "Brother"


def test_the_old_ones_are_those_that_have_waited_since_before(waiting: WaitingLabels) -> None:
    waiting.add("Zebra", [Waiting(4, START + timedelta(hours=1))])
    assert waiting.older("Zebra", START) == []
    assert waiting.older("Zebra", START + timedelta(minutes=1)) == [1, 2, 3]
    assert waiting.older("Brother", START + timedelta(minutes=1)) == []


def test_those_next_in_line_are_printed_for_one_reason_and_end_before_one_that_is_fetched() -> None:
    labels = WaitingLabels()
    labels.add("Zebra", [Waiting(1, START), Waiting(2, START), Waiting(3, START, "torn"), Waiting(4, START)])
    labels.add("Other", [Waiting(5, START), Waiting(6, START, is_late=True), Waiting(7, START)])
    assert labels.next_at("Zebra", "") == [1, 2]
    assert labels.next_at("Zebra", "torn") == []
    labels.hand_over("Zebra", [1, 2])
    assert labels.next_at("Zebra", "torn") == [3]
    assert labels.next_at("Other", "") == [5]
