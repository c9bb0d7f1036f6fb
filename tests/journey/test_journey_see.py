"""A scanned label settles what was doubtful, is refused on the wrong parcel, and brings nobody's parcel on its way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes.printed_orders import add_orders, buy
from fakes.store import open_temporary_store

from amzlabels.domain.evidence import too_little
from amzlabels.domain.label_scan import slip_bars
from amzlabels.domain.parcel import Confirm, Evidence, Move, Print
from amzlabels.domain.problems import Note, Problem
from amzlabels.journey.see_labels import Seen, parcel_of_slip, see_label
from amzlabels.store.sql_store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """A store with three labels: one that is doubtful, one printed, one at the printer."""
    store = open_temporary_store(tmp_path)
    parcel_ids = add_orders(store, range(3))
    buy(store, parcel_ids, store.labels.put(b"%PDF-1.7"))
    store.apply([Move(each, Print.NONE, Print.SENDING, "sending") for each in parcel_ids])
    doubt = too_little(Evidence.SENT, {"printer": "Zebra"})
    store.apply([Move(parcel_ids[0], Print.SENDING, Print.UNSURE, "print_unsure", doubt)])
    store.apply([Move(parcel_ids[1], Print.SENDING, Print.PRINTED, "printed")])
    yield store
    store.close()


def ids(store: SqlStore) -> list[int]:
    """The doubtful one, the printed one, and the one at the printer."""
    return [parcel.parcel_id for parcel in store.open_parcels()]


def tracking(store: SqlStore, parcel_id: int) -> str:
    """What its label's bars say."""
    return store.open_parcels([parcel_id])[0].tracking


def standing(store: SqlStore, parcel_id: int) -> tuple[Print, Evidence, Note | None]:
    """How its label stands."""
    (parcel,) = store.open_parcels([parcel_id])
    return parcel.print, parcel.evidence, parcel.problem


def test_a_scan_settles_a_doubt_and_raises_what_is_known_of_a_printed_label(store: SqlStore) -> None:
    doubtful, printed, _ = ids(store)
    for parcel_id in (doubtful, printed):
        seen = see_label(f" {tracking(store, parcel_id)}\r", store)
        assert seen == Seen((parcel_id,), (parcel_id,), tracking(store, parcel_id))
        assert standing(store, parcel_id) == (Print.PRINTED, Evidence.SEEN, None)
        assert see_label(tracking(store, parcel_id), store, parcel_id) == Seen(
            (parcel_id,), number=tracking(store, parcel_id)
        ), "once is enough"
        details = store.details(parcel_id)
        assert details is not None
        assert [event.name for event in details.history].count("label_scanned") == 1


def test_a_swapped_label_is_refused_with_whose_it_is_and_changes_nothing(store: SqlStore) -> None:
    doubtful, printed, _ = ids(store)
    before = [standing(store, each) for each in ids(store)]
    with pytest.raises(Problem) as refused:
        see_label(tracking(store, printed), store, doubtful)
    (other,) = store.open_parcels([printed])
    assert refused.value.note.code == "label.of_other"
    assert refused.value.note.facts == {
        "name": other.recipient.name,
        "city": other.recipient.city,
        "order": other.order_id,
    }
    assert [standing(store, each) for each in ids(store)] == before


def test_what_no_label_says_is_refused_on_a_parcel_and_else_left_to_the_search(store: SqlStore) -> None:
    doubtful, *_ = ids(store)
    assert see_label("3SNOSUCHLABEL", store) == Seen()
    with pytest.raises(Problem, match=r"label\.not_ours"):
        see_label("3SNOSUCHLABEL", store, doubtful)


def test_a_slip_tells_its_parcel_but_is_no_label(store: SqlStore) -> None:
    doubtful, *_ = ids(store)
    slip = slip_bars(tracking(store, doubtful))
    assert parcel_of_slip(slip, store) == doubtful
    assert parcel_of_slip(slip_bars("3SNOSUCHLABEL"), store) == 0
    with pytest.raises(Problem, match=r"label\.is_slip"):
        see_label(slip, store, doubtful)
    assert standing(store, doubtful)[0] is Print.UNSURE


@pytest.mark.parametrize("code", ["amazon.order_cancelled", "order.gone", "order.changed_after_label"])
def test_a_label_whose_order_is_held_is_not_to_go(store: SqlStore, code: str) -> None:
    _, printed, _ = ids(store)
    store.apply([Move(printed, Confirm.NONE, Confirm.NONE, "held", Note(code))])
    for in_hand in (None, printed):
        with pytest.raises(Problem, match=r"label\.do_not_ship"):
            see_label(tracking(store, printed), store, in_hand)
    assert standing(store, printed)[1] is not Evidence.SEEN


def test_a_label_that_was_given_up_is_known_for_what_it_is(store: SqlStore) -> None:
    doubtful, printed, _ = ids(store)
    number = tracking(store, printed)
    assert store.void([printed]) == [printed]
    for in_hand in (None, printed, doubtful):
        with pytest.raises(Problem) as refused:
            see_label(number, store, in_hand)
        assert refused.value.note.code == "label.given_up"
        assert refused.value.note.facts["order"] == store.open_parcels([printed])[0].order_id


def test_what_amazon_has_refused_keeps_no_label_from_being_checked(store: SqlStore) -> None:
    _, printed, _ = ids(store)
    refused = Note("amazon.carrier_code_missing")
    store.apply([Move(printed, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(printed, Confirm.SENDING, Confirm.REFUSED, "amazon_refused", refused)])
    see_label(tracking(store, printed), store, printed)
    assert standing(store, printed) == (Print.PRINTED, Evidence.SEEN, refused)


def test_a_printer_has_the_word_until_it_has_told(store: SqlStore) -> None:
    *_, printing = ids(store)
    with pytest.raises(Problem, match=r"label\.still_printing"):
        see_label(tracking(store, printing), store, printing)
    assert see_label(tracking(store, printing), store).changed == ()
    assert standing(store, printing)[0] is Print.SENDING
