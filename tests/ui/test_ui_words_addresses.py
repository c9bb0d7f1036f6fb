"""Short words for how far an address can be trusted, and when a person decided on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from queue_world import AnsweringDesk, parcel

from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import KINDS, Note
from amzlabels.domain.queue import Event, ParcelDetails
from amzlabels.ui.texts_addresses import address_problem, confidence_words, decision_words, short_reason

LOOK = Note("address.look_number", {"field": "number", "value": "12", "other": "14"})
AT = datetime(2026, 11, 12, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (None, ("good", "Address sure")),
        (LOOK, ("needs", "Look: house number unsure")),
        (Note("address.look_reflowed", {"field": "name"}), ("needs", "Look: name was too long")),
        (Note("order.damaged_text", {"field": "name"}), ("needs", "Look: letters damaged")),
        (Note("address.number_missing", {"field": "number"}), ("bad", "Cannot: house number missing")),
        (Note("address.post_number_missing", {"field": "extra"}), ("bad", "Cannot: no Postnummer")),
        (Note("address.look_post_box", {"field": "street"}), ("needs", "Look: a PO box")),
        (Note("address.postal_code_shape", {"field": "postal_code"}), ("bad", "Cannot: postcode does not fit")),
        (Note("address.too_long", {"field": "street"}), ("bad", "Cannot: street too long")),
        (Note("address.country_unknown", {"field": "country"}), ("bad", "Cannot: the country is not known")),
    ],
)
def test_confidence_in_a_few_words(problem: Note | None, words: tuple[str, str]) -> None:
    assert confidence_words(problem) == words


@pytest.mark.parametrize("code", sorted(code for code in KINDS if code.startswith("address.")))
def test_every_address_problem_has_a_short_reason(code: str) -> None:
    assert 0 < len(short_reason(Note(code, {"field": "street", "limit": 40, "length": 50}))) <= 60


def details(problem: Note | None, *history: Event, notes: tuple[Note, ...] = ()) -> ParcelDetails:
    row = parcel(1, Stage.READY if problem is None else Stage.HELD, problem=problem)
    return replace(AnsweringDesk().details(row), history=history, notes=notes)


def test_a_parcel_without_a_problem_is_sure() -> None:
    assert address_problem(details(None, notes=(LOOK,))) is None


def test_a_doubt_behind_another_problem_is_told_until_a_person_has_decided() -> None:
    prime = Note("order.prime")
    assert address_problem(details(prime, notes=(prime, LOOK))) == LOOK
    decided = Event(AT, "address_right", {})
    assert address_problem(details(prime, decided, notes=(prime, LOOK))) is None
    taken_back = (decided, Event(AT, "address_undone", {}))
    assert address_problem(details(prime, *taken_back, notes=(prime, LOOK))) == LOOK


@pytest.mark.parametrize(
    ("events", "words"),
    [
        ([], ""),
        ([("address_changed", {})], "As you set it on 12 Nov"),
        ([("suggestion_accepted", {})], "As you set it on 12 Nov"),
        ([("address_remembered", {"on": "2026-11-09"})], "As you set it for an earlier order on 9 Nov"),
        ([("address_right", {})], "You found it right on 12 Nov"),
        ([("address_changed", {}), ("released", {})], "As you set it on 12 Nov"),
        ([("address_changed", {}), ("address_restored", {})], ""),
    ],
)
def test_since_when_a_person_decided(events: list[tuple[str, dict[str, str]]], words: str) -> None:
    assert decision_words(details(None, *(Event(AT, name, facts) for name, facts in events))) == words
