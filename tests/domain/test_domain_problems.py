"""The register of problems: only what is in it can be told, and a problem's text never says more than its code."""

from __future__ import annotations

import pickle

import pytest

from amzlabels.domain.problems import KINDS, Note, Problem, Retry, Whose

ROOMS = {
    *("report", "line", "order", "address", "customs", "shop", "printer", "proof", "label", "amazon"),
    *("consent", "packing", "own", "service", "terms", "products", "return", "paper"),
    *("store", "secrets", "setup", "file", "user", "internal", "backup", "restored"),
}


@pytest.mark.parametrize("code", ["", "shop", "shop.", "shop.Refused", "shop.refused ", "no.such", "Lindelaan 1"])
def test_a_code_that_is_not_in_the_register_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="unknown problem code"):
        Note(code)
    with pytest.raises(ValueError, match="unknown problem code"):
        Problem(code)


@pytest.mark.parametrize("code", KINDS)
def test_a_problems_text_is_its_code_alone(code: str) -> None:
    problem = Problem(code, message="Jan Jansen", key="hush", line=3)
    assert str(problem) == code
    assert "hush" not in repr(problem)
    assert "hush" not in "".join(map(str, problem.args))
    assert problem.note == Note(code, {"message": "Jan Jansen", "key": "hush", "line": 3})


@pytest.mark.parametrize("code", KINDS)
def test_every_code_names_the_part_it_comes_from(code: str) -> None:
    room, _, what = code.partition(".")
    assert room in ROOMS
    assert what or room == "internal"
    assert code == code.lower()


def test_a_fact_may_be_called_code() -> None:
    assert Problem("shop.refused", code="3212").note.facts == {"code": "3212"}


@pytest.mark.parametrize("code", KINDS)
def test_nothing_a_person_must_mend_is_tried_again_by_itself(code: str) -> None:
    kind = KINDS[code]
    if kind.whose is not Whose.OUTSIDE:
        assert kind.retry is Retry.NEVER


@pytest.mark.parametrize(
    "code", ["shop.outcome_unknown", "amazon.outcome_unknown", "printer.uncertain", "shop.answer_unreadable"]
)
def test_an_act_that_may_have_worked_is_not_repeated_unasked(code: str) -> None:
    assert Problem(code).retry is Retry.ASK_FIRST


@pytest.mark.parametrize("code", ["shop.unreachable", "shop.busy", "amazon.unreachable", "amazon.busy"])
def test_an_act_that_did_not_happen_may_be_repeated(code: str) -> None:
    assert Problem(code).retry is Retry.SAFE


def test_notes_of_the_same_code_and_facts_are_equal() -> None:
    assert Note("line.cells", {"line": 3}) == Note("line.cells", {"line": 3}) != Note("line.cells", {"line": 4})


def test_a_note_survives_being_stored() -> None:
    note = Note("line.cells", {"line": 3})
    assert pickle.loads(pickle.dumps(note)) == note  # noqa: S301 - our own bytes
