"""What an order is besides an address and items: urgent and packing words in its row, all of it in the details."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from queue_world import NOW, AnsweringDesk, parcel

from amzlabels.domain.order import EXTRAS, TRAITS
from amzlabels.domain.queue import ParcelDetails, Rider
from amzlabels.ui.order_marks import OrderMarks, mark_lines
from amzlabels.ui.parcel_cells import ITEMS, ORDER, cell_lines


def details(*traits: str, purchase_order_number: str = "", **extras: str) -> ParcelDetails:
    made = AnsweringDesk().details(parcel(1, traits=frozenset(traits)))
    return replace(made, purchase_order_number=purchase_order_number, extras=extras)


def test_an_order_amazon_is_about_to_cancel_says_so_before_its_name() -> None:
    row = parcel(1, traits=frozenset({"late", "nearly_cancelled"}))
    assert cell_lines(ORDER, row, NOW) == (row.order_id, "Almost cancelled · Almost late · Sanne de Vrije")


def test_what_a_packer_must_know_stands_with_the_items() -> None:
    assert cell_lines(ITEMS, parcel(1, traits=frozenset({"gift"})), NOW)[1] == "Gift · MOK-ROOD-01"
    several = parcel(1, item_count=3, unit_count=4, traits=frozenset({"customized", "business"}))
    assert cell_lines(ITEMS, several, NOW) == ("4 items", "Customised · 3 SKUs")


def test_the_details_tell_everything_in_short_words() -> None:
    shown = details(
        *("business", "gift"),
        purchase_order_number="4711",
        drop_off="FRONT_DOOR",
        gift_message="Hartelijk gefeliciteerd",
        delivery_time='{"SAT": ["10:00", "12:00"]}',
    )
    assert list(mark_lines(shown)) == [
        "Business · PO 4711 · Gift · Leave at the front door",
        "When: SAT: 10:00 12:00",
        "Gift message: Hartelijk gefeliciteerd",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [("after six", "When: after six"), ("{broken", "When: {broken"), ("[" * 100_000, "When: " + "[" * 100_000)],
)
def test_a_preferred_time_that_is_no_json_is_shown_as_it_is(text: str, words: str) -> None:
    assert list(mark_lines(details(delivery_time=text))) == [words]


def test_a_place_nobody_knows_is_named() -> None:
    assert list(mark_lines(details(drop_off="BIKE_SHED"))) == ["Leave at: bike shed"]


@pytest.mark.parametrize("trait", sorted(TRAITS - {"cancellation_requested"}))
def test_every_trait_is_told(trait: str) -> None:
    """A cancellation that was asked for holds the order and is told as its problem."""
    assert list(mark_lines(details(trait))) != []


@pytest.mark.parametrize("extra", sorted(EXTRAS - {"price_designation"}))
def test_every_word_of_the_report_is_told(extra: str) -> None:
    """The business price is told by the business order."""
    assert "ZZ" in "\n".join(mark_lines(details(**{extra: "ZZ"}))).upper()


def test_an_order_like_any_other_shows_nothing(qtbot: QtBot) -> None:
    marks = OrderMarks()
    qtbot.addWidget(marks)
    marks.show_details(details())
    assert marks.isHidden()
    marks.show_details(details("gift"))
    assert (marks.isHidden(), marks.text()) == (False, "Gift")
    marks.show_details(None)
    assert marks.isHidden()


def test_what_an_order_is_that_rides_with_another_is_told_under_its_number() -> None:
    message = {"gift_message": "Happy birthday!", "instructions": "Ring twice"}
    with_rider = replace(details("gift"), riders=(Rider(2, "404-2", frozenset({"gift", "late"}), message, "PO-7"),))
    assert list(mark_lines(with_rider)) == [
        "Gift",
        "404-2: Almost late · PO PO-7 · Gift",
        "404-2: For the driver: Ring twice",
        "404-2: Gift message: Happy birthday!",
    ]
