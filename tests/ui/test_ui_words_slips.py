"""Packing slips speak the buyer's language, whichever the program speaks."""

from __future__ import annotations

import string
from dataclasses import replace

import pytest
from queue_world import AnsweringDesk, parcel

from amzlabels.domain.queue import ParcelDetails, Rider
from amzlabels.ui.slip_words import SLIP_LANGUAGES, slip_notes, slip_words


def details(*traits: str, **extras: str) -> ParcelDetails:
    """A parcel of an order like this."""
    row = parcel(1, traits=frozenset(traits))
    return replace(AnsweringDesk().details(row), extras=extras)


def test_a_slip_says_what_a_packer_and_a_buyer_need_and_keeps_the_rest() -> None:
    order = details(
        *("gift", "customized", "replacement", "business", "late"),
        gift_wrap="red paper",
        gift_message="Happy {birthday}!",
        original_order_id="404-1",
        ioss_number="IM5280000001",
        instructions="Ring twice",
    )
    assert slip_notes(order, "de") == [
        "Geschenk · Personalisiert · Ersatzlieferung",
        "Geschenkverpackung: red paper",
        "Grußbotschaft: Happy {birthday}!",
        "Anstelle von 404-1",
    ]
    assert slip_notes(details("business"), "de") == []


def test_what_rides_along_is_told_under_its_number() -> None:
    message = {"gift_message": "Happy birthday!", "instructions": "Ring twice"}
    with_rider = replace(details("gift"), riders=(Rider(2, "404-2", frozenset({"gift", "late"}), message),))
    assert slip_notes(with_rider, "nl") == ["Cadeau", "404-2: Cadeau", "404-2: Cadeaubericht: Happy birthday!"]


def test_each_box_says_where_the_list_is() -> None:
    first = replace(details(), row=parcel(1, box=(1, 3)))
    second = replace(details(), row=parcel(2, box=(2, 3), box_of=1))
    assert slip_notes(first, "en") == ["This list is for all 3 boxes together."]
    assert slip_notes(second, "en") == ["What was sent is listed in box 1."]


@pytest.mark.parametrize("language", SLIP_LANGUAGES)
def test_every_language_has_every_word_with_the_same_places_to_fill_in(language: str) -> None:
    def places(words: dict[str, str]) -> dict[str, set[str]]:
        return {
            name: {place for _, place, _, _ in string.Formatter().parse(text) if place} for name, text in words.items()
        }

    assert places(slip_words(language)) == places(slip_words("en"))
    everything = details(
        *("gift", "customized", "transparency", "pallet", "replacement", "exchange"),
        gift_wrap="A",
        gift_message="B",
        original_order_id="C",
    )
    notes = slip_notes(replace(everything, row=replace(everything.row, box=(1, 2))), language)
    assert len(notes) == 5
    assert "2" in notes[0]
    assert notes[1].count(" · ") == 5
    assert [note[-1] for note in notes[2:]] == ["A", "B", "C"]


def test_a_language_without_slips_has_english_ones() -> None:
    assert slip_words("pl") == slip_words("en")
