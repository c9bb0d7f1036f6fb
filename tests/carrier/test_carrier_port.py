"""What every label shop keeps to: MyParcel's, over HTTP to the stand-in, and the one that draws labels itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from carrier_bench import export, order
from fakes.clock import FakeClock
from fakes.store import open_temporary_store

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.carrier.own_label.shop import OwnLabelShop
from amzlabels.demo.world import World
from amzlabels.domain.own_labels import FROM_RANGE, OwnLabels
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN, Bought, Refused, ShipmentRequest
from amzlabels.journey.ports import LabelShop


def drawn(request: ShipmentRequest, tracking: str, _settings: Settings) -> bytes:
    return b"%PDF-1.4 " + f"{request.reference} {tracking}".encode()


@pytest.fixture(params=["myparcel", "own"])
def shop(request: pytest.FixtureRequest, world: World, tmp_path: Path) -> Iterator[LabelShop]:
    if request.param == "own":
        store = open_temporary_store(tmp_path)
        own = OwnLabels(tracking=FROM_RANGE, beginning="OWN", first="0001", last="0050")
        store.save_settings(Settings(own_labels=own))
        yield OwnLabelShop(store, drawn)
        store.close()
        return
    environment = world.environment()
    key = environment["AMZLABELS_MYPARCEL_API_KEY"]
    myparcel = MyParcelShop(environment["AMZLABELS_MYPARCEL_URL"], lambda: key, FakeClock())
    yield myparcel
    myparcel.close()


def bought(shop: LabelShop, *numbers: int) -> list[int]:
    results = shop.create([order(number) for number in numbers])
    assert [result.reference for result in results] == [f"ref-{number}" for number in numbers]
    return [result.shipment_id for result in results if isinstance(result, Bought)]


def test_a_shop_can_be_asked_whose_it_is(shop: LabelShop) -> None:
    assert shop.account().account_id


def test_every_request_has_its_own_shipment(shop: LabelShop) -> None:
    ids = bought(shop, 1, 2, 3)
    assert len(set(ids)) == 3
    assert shop.create([]) == []


def test_a_request_that_is_refused_stops_no_other(shop: LabelShop) -> None:
    results = shop.create([order(1), _bad(shop), order(3)])
    assert [type(result) for result in results] == [Bought, Refused, Bought]


def _bad(shop: LabelShop) -> ShipmentRequest:
    """What neither sends: goods for customs, to MyParcel without their lines."""
    return export(2) if isinstance(shop, OwnLabelShop) else export(2, customs=())


def test_shipments_are_found_by_our_references(shop: LabelShop) -> None:
    first, second = bought(shop, 1, 2)
    found = shop.find(["ref-1", "ref-2", "ref-9"])
    assert {reference: [each.shipment_id for each in some] for reference, some in found.items()} == {
        "ref-1": [first],
        "ref-2": [second],
    }
    assert shop.find([]) == {}


def test_labels_are_pdfs_of_the_shipments_asked_for_and_stay_the_same(shop: LabelShop) -> None:
    first, second = bought(shop, 1, 2)
    labels = shop.fetch_labels({first: False, second: False})
    assert labels.keys() == {first, second}
    assert all(label.pdf.startswith(b"%PDF-") for label in labels.values())
    assert labels[first].pdf != labels[second].pdf
    assert {label.shipment.shipment_id for label in labels.values()} == {first, second}
    assert shop.fetch_labels({first: False}).keys() == {first}


def test_a_shipment_with_a_label_has_a_number_of_its_own(shop: LabelShop) -> None:
    ids = bought(shop, 1, 2)
    shop.fetch_labels(dict.fromkeys(ids, False))
    known = shop.shipments([*ids, 999_999_999 if ids[0] > 0 else -999])
    assert known.keys() == set(ids)
    assert all(each.is_registered and not each.is_cancelled for each in known.values())
    assert len({each.tracking for each in known.values()} - {""}) == 2


def test_what_is_not_there_cannot_be_taken_back(shop: LabelShop) -> None:
    assert shop.cancel(-999 if isinstance(shop, OwnLabelShop) else 999_999_999) is False


def test_a_shipment_is_taken_back_once(shop: LabelShop) -> None:
    (shipment_id,) = bought(shop, 1)
    assert shop.cancel(shipment_id) is True
    assert shop.cancel(shipment_id) is False
    assert all(each.is_cancelled for each in shop.shipments([shipment_id]).values())


@pytest.mark.parametrize("shop", ["own"], indirect=True)
def test_the_same_reference_is_the_same_label_whatever_is_asked_later(shop: LabelShop) -> None:
    (first,) = bought(shop, 1)
    before = shop.fetch_labels({first: False})
    assert bought(shop, 1) == [first]
    (again,) = shop.create([order(1, tracking="TYPED-LATER")])
    assert again == Bought("ref-1", first)
    assert shop.fetch_labels({first: False}) == before
    assert shop.shipments([first])[first].carrier == OWN
    assert first < 0
