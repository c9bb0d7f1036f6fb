"""Own labels: whenever the power goes each parcel has one label and one number; given numbers go where they must."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from fakes.reports import item_id
from fakes.store import open_temporary_store
from power_cut_bench import Mains, PowerCut, Wired, WiredPrinters

from amzlabels.carrier.own_label.shop import OwnLabelShop
from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.own_labels import FROM_RANGE, GIVEN, NO_NUMBER, OwnLabels
from amzlabels.domain.packing import Packed
from amzlabels.domain.parcel import Confirm, Label, Print
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import FOR_FILE, FOR_NUMBER
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import OWN, ShipmentRequest
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.export_confirmations import export_confirmations
from amzlabels.journey.give_tracking import give_tracking
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.recover import recover_purchases, sort_open
from amzlabels.journey.release_mended import release_mended
from amzlabels.journey.void_labels import VoidLabels
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.printers import SystemPrinters
from amzlabels.store.sql_store import SqlStore

ORDERS = 3
DRAWN_HERE = Settings(parcels=Parcels(carrier=OWN))
RANGE = replace(DRAWN_HERE, own_labels=OwnLabels(tracking=FROM_RANGE, beginning="KOE", first="001", last="099"))
GIVEN_EACH = replace(DRAWN_HERE, own_labels=OwnLabels(tracking=GIVEN))


def draw(request: ShipmentRequest, tracking: str, _settings: Settings) -> bytes:
    """A page, and what only tells one label from another."""
    page = io.BytesIO()
    with pikepdf.new() as label:
        label.add_blank_page(page_size=(298, 420))
        label.save(page)
    return page.getvalue() + f"%{request.reference} {tracking}".encode()


def start(folder: Path, mains: Mains) -> None:
    """One start of the program: settle what was cut short, then draw and print all that is wanted."""
    clock = FakeClock()
    inner = open_temporary_store(folder)
    try:
        store: Any = Wired(inner, mains, "apply", "want", "enter_labels", "keep_drawn")
        shop: Any = Wired(OwnLabelShop(store, draw), mains, "create", "fetch_labels", "find")
        printers = WiredPrinters(SystemPrinters(folder / "printed"), mains)
        store.want(None)
        printing = PrintLabels(store, store.labels, printers, clock, _nothing, _nothing, lambda: False)
        need = sort_open(store.open_parcels())
        recover_purchases(need.purchases, store, shop, clock)
        to_print = [*printing.recover(need.prints), *need.to_print]
        buying = BuyLabels(store, store.labels, shop, clock, is_own=True)
        bought = buying.buy([*need.purchases, *need.to_buy], RANGE)
        printing.print(PDF_FOLDER_NAME, [*to_print, *bought.bought])
    finally:
        inner.close()


def _nothing(*_: object) -> None:
    """Nobody watches."""


def as_imported(_store: SqlStore, _parcel_ids: list[int]) -> None:
    """Each order in a parcel of its own."""


def packed(store: SqlStore, parcel_ids: list[int]) -> None:
    """The first two orders in one parcel, the last in two boxes."""
    lead, rider, main = parcel_ids
    store.combine([lead, rider])
    store.repack(main, [Packed(main, {item_id(ORDERS - 1): 2}, boxes=2)])


@pytest.mark.parametrize(("pack", "parcel_count"), [(as_imported, 3), (packed, 4)])
def test_whenever_the_power_goes_each_parcel_has_one_label_and_one_number(
    pack: Callable[[SqlStore, list[int]], None], parcel_count: int, tmp_path: Path
) -> None:
    cut_count = 0
    for cut_at in range(1, 200):
        folder = tmp_path / str(cut_at)
        store = open_temporary_store(folder)
        store.save_settings(RANGE)
        pack(store, add_orders(store, range(ORDERS)))
        store.close()
        try:
            start(folder, Mains(cut_at))
        except PowerCut:
            cut_count += 1
            start(folder, Mains(0))
        else:
            break
        store = open_temporary_store(folder)
        parcels = store.open_parcels()
        assert [(each.label, each.print) for each in parcels] == [(Label.BOUGHT, Print.PRINTED)] * parcel_count
        labelled = {each.parcel_id: each for each in parcels if each.rides_with is None}
        assert sorted(each.tracking for each in labelled.values()) == ["KOE001", "KOE002", "KOE003"], cut_at
        for each in labelled.values():
            (label,) = store.find_labels([each.reference])
            assert (label.tracking, label.label_hash) == (each.tracking, each.label_hash)
            assert store.labels.get(each.label_hash).endswith(f"%{each.reference} {each.tracking}".encode())
        assert all(each.tracking == labelled[each.rides_with or each.parcel_id].tracking for each in parcels), cut_at
        store.close()
        printed = Counter(file.name[:19] for file in (folder / "printed").glob("*.pdf"))
        assert printed == Counter(each.order_id for each in labelled.values()), cut_at
    assert cut_count > 20


def ship(store: SqlStore, parcel_ids: Sequence[int], settings: Settings, folder: Path) -> None:
    """Draw and print these."""
    store.save_settings(settings)
    clock = FakeClock()
    shop = OwnLabelShop(store, draw)
    store.want(parcel_ids)
    bought = BuyLabels(store, store.labels, shop, clock, is_own=True).buy(parcel_ids, settings).bought
    printers = SystemPrinters(folder / "printed")
    printing = PrintLabels(store, store.labels, printers, clock, _nothing, _nothing, lambda: False)
    printing.print(PDF_FOLDER_NAME, bought)


def trackings(store: SqlStore, parcel_ids: Sequence[int]) -> list[str]:
    return [row.tracking for row in store.rows(parcel_ids)]


def test_a_number_typed_before_printing_is_on_the_label(store: SqlStore, tmp_path: Path) -> None:
    (parcel_id,) = add_orders(store, [1])
    assert give_tracking(parcel_id, " 3SHAND01 ", store, GIVEN_EACH) == [parcel_id]
    ship(store, [parcel_id], GIVEN_EACH, tmp_path)
    (parcel,) = store.open_parcels([parcel_id])
    assert parcel.tracking == "3SHAND01"
    assert store.labels.get(parcel.label_hash).endswith(b"3SHAND01")
    assert [each.parcel_id for each in store.confirmable(9, only_wanted=False)] == [parcel_id]


@pytest.mark.parametrize(("own", "waits_for"), [(GIVEN_EACH, FOR_NUMBER), (DRAWN_HERE, FOR_FILE)])
def test_a_printed_label_without_number_waits_until_one_is_scanned(
    store: SqlStore, tmp_path: Path, own: Settings, waits_for: str
) -> None:
    (parcel_id,) = add_orders(store, [1])
    ship(store, [parcel_id], own, tmp_path)
    (row,) = store.rows([parcel_id])
    assert (row.print, row.tracking, row.waits_for) == (Print.PRINTED, "", waits_for)
    assert store.confirmable(9, only_wanted=False) == []
    give_tracking(parcel_id, "3SHAND01", store, own)
    assert store.rows([parcel_id])[0].waits_for == ""
    assert [each.tracking for each in store.confirmable(9, only_wanted=False)] == ["3SHAND01"]
    assert "tracking_given" in [event.name for event in store.details(parcel_id).history]  # type: ignore[union-attr]


def test_in_the_file_is_what_has_its_number_or_needs_none(store: SqlStore, tmp_path: Path) -> None:
    first, second = add_orders(store, [1, 2])
    ship(store, [first, second], GIVEN_EACH, tmp_path)
    give_tracking(first, "3SHAND01", store, GIVEN_EACH)
    written: list[Confirmation] = []

    def write(_path: Path, confirmations: Sequence[Confirmation]) -> None:
        written[:] = confirmations

    assert export_confirmations(tmp_path / "out.txt", store, GIVEN_EACH, write) == 1
    assert [each.tracking for each in written] == ["3SHAND01"]
    assert store.open_parcels([second])[0].problem == Note("own.tracking_missing")
    without = replace(GIVEN_EACH, own_labels=OwnLabels(tracking=NO_NUMBER))
    assert release_mended(store, without) == [second]
    assert export_confirmations(tmp_path / "out.txt", store, without, write) == 2
    assert sorted(each.tracking for each in written) == ["", "3SHAND01"]


def test_a_number_given_after_the_file_was_written_is_told_anew(store: SqlStore, tmp_path: Path) -> None:
    (parcel_id,) = add_orders(store, [1])
    ship(store, [parcel_id], DRAWN_HERE, tmp_path)
    export_confirmations(tmp_path / "out.txt", store, DRAWN_HERE, _nothing)
    give_tracking(parcel_id, "3SHAND01", store, DRAWN_HERE)
    assert [each.parcel_id for each in store.confirmable(9, only_wanted=False)] == [parcel_id]


def test_riders_have_the_number_of_the_parcel_they_are_in(store: SqlStore, tmp_path: Path) -> None:
    lead, rider = add_orders(store, [1, 2])
    assert store.combine([lead, rider])
    ship(store, [lead], GIVEN_EACH, tmp_path)
    assert sorted(give_tracking(lead, "3SHAND01", store, GIVEN_EACH)) == sorted([lead, rider])
    assert trackings(store, [lead, rider]) == ["3SHAND01", "3SHAND01"]
    assert len(store.confirmable(9, only_wanted=False)) == 2


@pytest.mark.parametrize("text", ["", "  ", "AB", "3S 12345", "X" * 51, "3SÉÉN01"])
def test_what_can_be_no_number_is_not_noted(store: SqlStore, text: str) -> None:
    (parcel_id,) = add_orders(store, [1])
    with pytest.raises(Problem, match=r"own\.tracking_shape"):
        give_tracking(parcel_id, text, store, GIVEN_EACH)
    assert trackings(store, [parcel_id]) == [""]


def test_one_number_is_never_on_two_parcels(store: SqlStore) -> None:
    first, second = add_orders(store, [1, 2])
    give_tracking(first, "3SHAND01", store, GIVEN_EACH)
    with pytest.raises(Problem) as caught:
        give_tracking(second, "3SHAND01", store, GIVEN_EACH)
    assert caught.value.note == Note("own.tracking_taken", {"order": store.rows([first])[0].order_id})
    assert give_tracking(first, "3SHAND01", store, GIVEN_EACH) == [first]


def test_a_parcel_that_myparcel_labels_takes_no_number(store: SqlStore) -> None:
    (parcel_id,) = add_orders(store, [1])
    with pytest.raises(Problem, match=r"own\.tracking_too_late"):
        give_tracking(parcel_id, "3SHAND01", store, Settings())


def test_once_amazon_was_told_the_number_stays(store: SqlStore, tmp_path: Path) -> None:
    (parcel_id,) = add_orders(store, [1])
    ship(store, [parcel_id], RANGE, tmp_path)
    from amzlabels.domain.parcel import Move

    store.apply([Move(parcel_id, Confirm.NONE, Confirm.ACCEPTED, "found_at_amazon")])
    with pytest.raises(Problem, match=r"own\.tracking_too_late"):
        give_tracking(parcel_id, "3SHAND01", store, RANGE)


def test_a_label_given_up_is_drawn_anew_with_another_number(store: SqlStore, tmp_path: Path) -> None:
    (parcel_id,) = add_orders(store, [1])
    ship(store, [parcel_id], RANGE, tmp_path)
    shop = OwnLabelShop(store, draw)
    never: Any = None
    voiding = VoidLabels(store, never, shop)
    old = voiding.give_up([parcel_id])[parcel_id]
    assert old is not None
    assert old < 0
    voiding.take_back([old])
    assert shop.shipments([old])[old].is_cancelled
    ship(store, [parcel_id], RANGE, tmp_path)
    assert trackings(store, [parcel_id]) == ["KOE002"]


def test_a_plan_may_send_one_parcel_with_an_own_label_and_the_others_not(store: SqlStore, tmp_path: Path) -> None:
    own, other = add_orders(store, [1, 2])
    store.save_plans({own: Decision(Plan(carrier=OWN, is_chosen=True))})
    settings = replace(RANGE, parcels=Parcels())
    ship(store, [own, other], settings, tmp_path)
    assert [row.label for row in store.rows([own, other])] == [Label.BOUGHT, Label.NONE]
    assert store.rows([own])[0].service.carrier == OWN


@pytest.mark.parametrize(
    ("own", "code"),
    [
        (OwnLabels(tracking=FROM_RANGE, beginning="K", first="9", last="1"), "own.range_wrong"),
        (OwnLabels(tracking=FROM_RANGE, beginning="KOE", first="01", last="00"), "own.range_wrong"),
    ],
)
def test_a_range_that_is_not_right_holds_parcels_until_it_is(
    store: SqlStore, tmp_path: Path, own: OwnLabels, code: str
) -> None:
    (parcel_id,) = add_orders(store, [1])
    ship(store, [parcel_id], replace(RANGE, own_labels=own), tmp_path)
    (parcel,) = store.open_parcels([parcel_id])
    assert parcel.problem == Note(code, {"field": "last"})
    assert release_mended(store, replace(RANGE, own_labels=own)) == []
    assert release_mended(store, RANGE) == [parcel_id]
    ship(store, [parcel_id], RANGE, tmp_path)
    assert trackings(store, [parcel_id]) == ["KOE001"]
