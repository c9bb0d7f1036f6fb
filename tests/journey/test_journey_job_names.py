"""What the name of a job tells: whose label is in it, also of jobs that the store does not know of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fakes.printed_orders import add_orders
from fakes.store import open_temporary_store

from amzlabels.domain.rules import reference_of
from amzlabels.journey.job_names import job_name, names_of, sheet_name
from amzlabels.journey.ports import OpenParcel


@pytest.fixture
def parcels(tmp_path: Path) -> Iterator[list[OpenParcel]]:
    """Five of them, none of which was ever printed."""
    store = open_temporary_store(tmp_path)
    yield store.open_parcels(add_orders(store, range(5)))
    store.close()


def test_every_job_has_a_name_of_its_own_and_is_known_for_its_label(parcels: list[OpenParcel]) -> None:
    names = {job_name(parcel): parcel.order_id for parcel in parcels for _ in range(4)}
    assert len(names) == 20
    for parcel in parcels:
        assert names_of(parcel, names) == [name for name, order in names.items() if order == parcel.order_id]


def test_a_sheet_is_known_for_each_label_on_it(parcels: list[OpenParcel]) -> None:
    *on_it, other = parcels
    sheet = sheet_name(on_it)
    assert all(names_of(parcel, [sheet]) == [sheet] for parcel in on_it)
    assert names_of(other, [sheet]) == []


def test_a_label_bought_anew_and_another_box_of_the_order_are_not_taken_for_it(parcels: list[OpenParcel]) -> None:
    parcel = parcels[0]
    for ordinal, purchase in ((parcel.ordinal, parcel.purchase + 1), (parcel.ordinal + 1, parcel.purchase)):
        other = replace(parcel, reference=reference_of(parcel.order_id, ordinal, purchase))
        assert names_of(parcel, [job_name(other), sheet_name([other])]) == []


def test_the_job_that_is_written_down_is_known_whatever_its_name_is(parcels: list[OpenParcel]) -> None:
    parcel = replace(parcels[0], print_job="404-1-a")
    newest = job_name(parcel)
    assert names_of(parcel, [newest, "404-1-a", "slip-404-1-a", "404-1"]) == [newest, "404-1-a"]
