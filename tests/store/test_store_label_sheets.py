"""Which places are free on a printer's sheet of labels, remembered whatever becomes of the job that used them."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.store import open_temporary_store
from packing_acts import buy
from store_orders import order, take_in

from amzlabels.domain.parcel import Move, Print
from amzlabels.store.sql_store import SqlStore

LASER, JOB = "Laser", "sheet-1"
ALL = (1, 2, 3, 4)


@pytest.fixture
def sent(store: SqlStore) -> list[int]:
    """Two labels that are about to be handed over on the first two places of a new sheet."""
    parcel_ids = list(take_in(store, order(1), order(2)).parcels)
    for each in parcel_ids:
        buy(store, each)
    fields: dict[str, str | int | None] = {"print_job": JOB, "printer": LASER}
    store.apply([Move(each, Print.NONE, Print.SENDING, "sending", fields=fields) for each in parcel_ids])
    store.sheets.take_places(LASER, 4, [1, 2], JOB, parcel_ids)
    return parcel_ids


def free(store: SqlStore, per_sheet: int = 4) -> tuple[int, ...]:
    """The free places of the next sheet."""
    return store.sheets.free_places(LASER, per_sheet)


def end(store: SqlStore, ends: dict[int, Print]) -> None:
    """The job of these parcels came to this end."""
    store.apply([Move(each, Print.SENDING, to, "printed") for each, to in ends.items()])
    store.sheets.settle_sheet(LASER)


def test_a_sheet_nothing_is_known_of_is_new(store: SqlStore) -> None:
    assert free(store) == ALL
    assert free(store, 2) == (1, 2)


def test_used_places_are_remembered_over_a_restart(store: SqlStore, sent: list[int], tmp_path: Path) -> None:
    end(store, dict.fromkeys(sent, Print.PRINTED))
    again = open_temporary_store(tmp_path)
    assert free(again) == (3, 4)
    assert again.sheets.free_places("another", 4) == ALL
    again.close()


@pytest.mark.parametrize("nothing", [Print.NONE, Print.FAILED])
def test_places_of_a_job_that_surely_did_not_print_are_free_again(
    store: SqlStore, sent: list[int], nothing: Print
) -> None:
    store.sheets.settle_sheet(LASER)
    assert free(store) == (3, 4)
    end(store, dict.fromkeys(sent, nothing))
    assert free(store) == ALL


@pytest.mark.parametrize("other", [Print.PRINTED, Print.UNSURE])
def test_whatever_may_have_printed_has_used_its_places(store: SqlStore, sent: list[int], other: Print) -> None:
    end(store, {sent[0]: Print.NONE, sent[1]: other})
    assert free(store) == (3, 4)


def test_what_a_person_answers_later_gives_nothing_back(store: SqlStore, sent: list[int]) -> None:
    end(store, dict.fromkeys(sent, Print.UNSURE))
    store.apply([Move(each, Print.UNSURE, Print.FAILED, "did_not_come_out") for each in sent])
    store.sheets.settle_sheet(LASER)
    assert free(store) == (3, 4)


@pytest.mark.parametrize("unasked", [False, True])
def test_after_a_stop_a_no_gives_places_back_if_the_printer_could_be_asked(
    store: SqlStore, sent: list[int], *, unasked: bool
) -> None:
    for each in sent:
        store.apply([Move(each, Print.SENDING, Print.UNSURE, "print_unsure")])
        fields = {"denied_unasked": unasked}
        store.apply([Move(each, Print.UNSURE, Print.FAILED, "did_not_come_out", fields=fields)])
    store.sheets.settle_sheet(LASER)
    assert free(store) == ((3, 4) if unasked else ALL)


def test_a_full_sheet_is_followed_by_a_new_one(store: SqlStore, sent: list[int]) -> None:
    end(store, dict.fromkeys(sent, Print.PRINTED))
    store.sheets.take_places(LASER, 4, [3, 4], "sheet-2", [])
    assert free(store) == ALL


def test_a_persons_word_outlasts_a_job_under_way(store: SqlStore, sent: list[int]) -> None:
    store.sheets.choose_places(LASER, 4, [4, 2])
    assert free(store) == (2, 4)
    end(store, dict.fromkeys(sent, Print.NONE))
    assert free(store) == (2, 4)


def test_another_kind_of_sheet_is_a_new_one(store: SqlStore) -> None:
    store.sheets.choose_places(LASER, 4, [4])
    assert free(store, 2) == (1, 2)


def test_a_printer_that_is_renamed_keeps_its_sheet(store: SqlStore) -> None:
    store.sheets.choose_places(LASER, 4, [3, 4])
    store.sheets.choose_places("Laser 2", 4, [1])
    store.sheets.rename_printer(LASER, "Laser 2")
    assert store.sheets.free_places("Laser 2", 4) == (3, 4)
    assert free(store) == ALL
    store.sheets.rename_printer("unknown", "Laser 2")
    assert store.sheets.free_places("Laser 2", 4) == (3, 4)
