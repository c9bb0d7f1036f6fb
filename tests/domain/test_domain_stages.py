"""The stage of every combination of facets, and which moves the table allows."""

from __future__ import annotations

from itertools import product

import pytest

from amzlabels.domain.parcel import MOVES, Confirm, Label, Move, Print, Stage, State, may_move, stage_of

STATES: list[State] = [*Label, *Print, *Confirm]
EVERY = list(product(Label, Print, Confirm, (None, "shop.refused"), (False, True)))


def test_each_facets_table_names_every_state_and_only_its_own() -> None:
    for facet, moves in MOVES.items():
        assert list(moves) == list(facet)
        assert {type(to) for reachable in moves.values() for to in reachable} == {facet}


def test_a_move_can_be_made_exactly_if_the_table_allows_it() -> None:
    for frm, to in product(STATES, STATES):
        allowed = type(frm) is type(to) and (frm is to or to in MOVES[type(frm)][frm])
        assert may_move(frm, to) == allowed
        if allowed:
            assert Move(1, frm, to, "buying").to is to
        else:
            with pytest.raises(ValueError, match="may not become"):
                Move(1, frm, to, "buying")


def test_states_of_one_name_in_two_facets_are_told_apart() -> None:
    assert may_move(Label.NONE, Label.BUYING)
    assert may_move(Print.NONE, Print.SENDING)
    assert not may_move(Label.NONE, Print.SENDING)
    assert not may_move(Print.SENDING, Confirm.NONE)


def test_every_combination_has_a_stage_that_makes_sense() -> None:
    for label, print_, confirm, problem, wanted in EVERY:
        stage = stage_of(label, print_, confirm, problem, wanted=wanted)
        # Only what nothing has happened to, or what may be printed again, is offered to be printed.
        if stage is Stage.READY:
            assert problem is None
            assert not wanted
            assert label in (Label.NONE, Label.BOUGHT, Label.VOIDED)
            assert print_ in (Print.NONE, Print.FAILED)
        if stage in (Stage.PRINTING, Stage.TO_AMAZON):
            assert problem is None
        if stage is Stage.DONE:
            assert confirm is Confirm.ACCEPTED
            assert print_ is not Print.SENDING
        if stage is Stage.FAILED:
            assert problem is not None
        if stage is Stage.TO_AMAZON:
            assert print_ is Print.PRINTED
            assert confirm is not Confirm.ACCEPTED
        if problem is not None:
            assert stage in (Stage.HELD, Stage.FAILED, Stage.ASK, Stage.DONE)
        assert (stage is Stage.ASK) == (print_ is Print.UNSURE)


def test_wanting_what_is_ready_sends_it_to_the_printer() -> None:
    for label, print_, confirm, problem, wanted in EVERY:
        if stage_of(label, print_, confirm, problem, wanted=wanted) is Stage.READY:
            assert stage_of(label, print_, confirm, problem, wanted=True) is Stage.PRINTING


@pytest.mark.parametrize(
    ("state", "stage"),
    [
        ((Label.NONE, Print.NONE, Confirm.NONE, None, False), Stage.READY),
        ((Label.NONE, Print.NONE, Confirm.NONE, None, True), Stage.PRINTING),
        ((Label.NONE, Print.NONE, Confirm.NONE, "user.held", False), Stage.HELD),
        ((Label.BUYING, Print.NONE, Confirm.NONE, None, False), Stage.PRINTING),
        ((Label.UNSURE, Print.NONE, Confirm.NONE, None, False), Stage.PRINTING),
        ((Label.REFUSED, Print.NONE, Confirm.NONE, "shop.refused", False), Stage.HELD),
        ((Label.REFUSED, Print.NONE, Confirm.NONE, None, False), Stage.HELD),
        ((Label.BOUGHT, Print.NONE, Confirm.NONE, None, False), Stage.READY),
        ((Label.BOUGHT, Print.SENDING, Confirm.NONE, None, False), Stage.PRINTING),
        ((Label.BOUGHT, Print.FAILED, Confirm.NONE, "printer.failed", False), Stage.FAILED),
        ((Label.BOUGHT, Print.FAILED, Confirm.NONE, None, False), Stage.READY),
        ((Label.BOUGHT, Print.UNSURE, Confirm.NONE, "printer.uncertain", True), Stage.ASK),
        ((Label.BOUGHT, Print.PRINTED, Confirm.NONE, None, True), Stage.TO_AMAZON),
        ((Label.BOUGHT, Print.PRINTED, Confirm.NONE, "amazon.carrier_code_missing", False), Stage.HELD),
        ((Label.BOUGHT, Print.PRINTED, Confirm.UNSURE, None, True), Stage.TO_AMAZON),
        ((Label.BOUGHT, Print.PRINTED, Confirm.REFUSED, "amazon.refused", False), Stage.FAILED),
        ((Label.BOUGHT, Print.PRINTED, Confirm.REFUSED, None, False), Stage.TO_AMAZON),
        ((Label.BOUGHT, Print.PRINTED, Confirm.ACCEPTED, None, True), Stage.DONE),
        ((Label.BOUGHT, Print.SENDING, Confirm.ACCEPTED, None, True), Stage.PRINTING),
        ((Label.BOUGHT, Print.FAILED, Confirm.ACCEPTED, "printer.failed", False), Stage.FAILED),
        # What is to be printed once more is not done, though Amazon was told of it.
        ((Label.BOUGHT, Print.FAILED, Confirm.ACCEPTED, None, False), Stage.READY),
        ((Label.BOUGHT, Print.NONE, Confirm.ACCEPTED, None, True), Stage.PRINTING),
        ((Label.BOUGHT, Print.NONE, Confirm.ACCEPTED, "label.waited_long", False), Stage.HELD),
        ((Label.NONE, Print.NONE, Confirm.ACCEPTED, None, False), Stage.DONE),
    ],
)
def test_the_stages_a_parcel_goes_through(state: tuple[Label, Print, Confirm, str | None, bool], stage: Stage) -> None:
    label, print_, confirm, problem, wanted = state
    assert stage_of(label, print_, confirm, problem, wanted=wanted) is stage
