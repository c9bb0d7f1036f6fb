"""The book of own labels: no number twice, whatever stops, whoever asks at the same time, however the range changes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier

from fakes.store import open_temporary_store
from store_orders import order, put, take_in

from amzlabels.domain.own_labels import FROM_RANGE, GIVEN, MOD_10, OwnLabels
from amzlabels.store.sql_store import SqlStore

RANGE = OwnLabels(tracking=FROM_RANGE, beginning="AB", first="01", last="20")


def take(store: SqlStore, *references: str, own: OwnLabels = RANGE) -> list[str]:
    """The numbers of these references, - for one that got none."""
    labels = store.enter_labels(dict.fromkeys(references, ""), own)
    return [labels[each].tracking if each in labels else "-" for each in references]


def test_numbers_are_taken_one_after_another(store: SqlStore) -> None:
    assert take(store, "a", "b") == ["AB01", "AB02"]
    assert take(store, "c", "a") == ["AB03", "AB01"]


def test_a_number_stays_with_its_reference_after_the_program_ended(tmp_path: Path) -> None:
    store = open_temporary_store(tmp_path)
    assert take(store, "a") == ["AB01"]
    store.close()
    again = open_temporary_store(tmp_path)
    assert take(again, "b", "a") == ["AB02", "AB01"]
    again.close()


def test_a_range_that_is_used_up_gives_no_more_until_it_is_longer(store: SqlStore) -> None:
    short = replace(RANGE, last="02")
    assert take(store, "a", "b", "c", own=short) == ["AB01", "AB02", "-"]
    assert take(store, "c", own=short) == ["-"]
    assert take(store, "c", own=replace(RANGE, last="03")) == ["AB03"]


def test_a_later_range_and_a_lower_one_begin_at_their_first(store: SqlStore) -> None:
    assert take(store, "a", own=replace(RANGE, first="10")) == ["AB10"]
    assert take(store, "b", own=replace(RANGE, first="15")) == ["AB15"]
    assert take(store, "c", own=replace(RANGE, first="01", last="09")) == ["AB01"]
    assert take(store, "d") == ["AB16"]


def test_two_ranges_that_write_the_same_number_do_not_give_it_twice(store: SqlStore) -> None:
    assert take(store, "a", "b") == ["AB01", "AB02"]
    assert take(store, "c", own=replace(RANGE, beginning="AB0", first="1", last="9")) == ["AB03"]
    checked = replace(RANGE, check=MOD_10)
    assert take(store, "d", own=checked) == ["AB017"]


def test_a_number_a_person_gave_is_passed_over(store: SqlStore) -> None:
    assert store.enter_labels({"a": "AB01"}, RANGE)["a"].tracking == "AB01"
    assert take(store, "b") == ["AB02"]


def test_a_number_a_parcel_has_already_is_passed_over(store: SqlStore) -> None:
    (parcel_id,) = take_in(store, order(1)).parcels
    put(store, parcel_id, tracking="AB01")
    assert take(store, "a") == ["AB02"]


def test_only_until_it_is_drawn_a_label_takes_a_number_given_later(store: SqlStore) -> None:
    own = OwnLabels(tracking=GIVEN)
    (label,) = store.enter_labels({"a": ""}, own).values()
    assert label.tracking == ""
    assert store.enter_labels({"a": "TYPED1"}, own)["a"].tracking == "TYPED1"
    store.keep_drawn({label.shipment_id: "f" * 64})
    store.keep_drawn({label.shipment_id: "0" * 64})
    assert store.enter_labels({"a": "TYPED2"}, own)["a"].tracking == "TYPED1"
    assert store.own_labels([label.shipment_id])[0].label_hash == "f" * 64


def test_a_label_given_up_keeps_its_number_for_ever(store: SqlStore) -> None:
    (label,) = store.enter_labels({"a": ""}, RANGE).values()
    assert store.cancel_label(label.shipment_id) is True
    assert store.cancel_label(label.shipment_id) is False
    assert store.find_labels(["a"])[0].is_cancelled
    assert take(store, "a-2") == ["AB02"]


def test_stations_that_take_numbers_at_once_take_different_ones(tmp_path: Path) -> None:
    stations = [open_temporary_store(tmp_path, station=f"table-{number}") for number in range(4)]
    start = Barrier(len(stations))

    def work(number: int) -> list[str]:
        start.wait()
        return [take(stations[number], f"{number}-{each}")[0] for each in range(5)]

    with ThreadPoolExecutor(len(stations)) as pool:
        taken = [each for job in [pool.submit(work, at) for at in range(len(stations))] for each in job.result()]
    for store in stations:
        store.close()
    assert sorted(taken) == [f"AB{number:02d}" for number in range(1, 21)]
