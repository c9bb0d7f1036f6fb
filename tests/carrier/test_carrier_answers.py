"""Reads MyParcel's answers in every shape they have, and survives those they should not have."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amzlabels.carrier.myparcel import wire
from amzlabels.carrier.myparcel.account import read_account, read_contracts, read_whoami
from amzlabels.carrier.myparcel.problems import api_problem
from amzlabels.domain.shop_account import ShopAccount


def test_created_ids_are_matched_by_reference_and_else_by_order() -> None:
    def ids(*entries: dict) -> dict:
        return {"data": {"ids": list(entries)}}

    one, two = {"id": 1, "reference_identifier": "a"}, {"id": "2", "reference_identifier": "b"}
    assert wire.read_created(ids(one, two), ["a", "b"]) == [1, 2]
    assert wire.read_created(ids(two, one), ["a", "b"]) == [1, 2]
    assert wire.read_created(ids({"id": 1}, {"id": 2, "reference_identifier": None}), ["a", "b"]) == [1, 2]
    for answer in (
        None,
        "x",
        [],
        {"data": []},
        ids(),
        ids(one),
        ids(one, one),
        ids(one, {"id": None}),
        ids(one, two, two),
    ):
        assert wire.read_created(answer, ["a", "b"]) is None
    assert wire.read_created(ids(one, {"id": 2, "reference_identifier": "c"}), ["a", "b"]) is None


FULL = {
    "id": 7,
    "reference_identifier": "ref-7",
    "barcode": "3SMYPA123456789",
    "carrier_id": 4,
    "status": 2,
    "recipient": {"cc": "NL", "postal_code": "1017GC"},
}


@pytest.mark.parametrize("nest", [lambda data: data, lambda data: {"search_results": data}])
def test_lists_of_shipments_are_read_in_both_nestings(nest) -> None:
    page = wire.read_shipments({"data": nest({"shipments": [FULL], "results": 31})})
    assert page is not None
    (shipment,) = page.shipments
    assert page.total == 31
    assert (shipment.shipment_id, shipment.reference, shipment.tracking) == (7, "ref-7", "3SMYPA123456789")
    assert (shipment.carrier, shipment.is_registered, shipment.is_cancelled) == ("dpd", True, False)
    assert (shipment.postal_code, shipment.country) == ("1017GC", "NL")


@pytest.mark.parametrize(
    "odd",
    [
        {"id": "7"},
        {"id": 7, "barcode": None, "recipient": None, "status": "", "carrier_id": ""},
        {"id": 7, "barcode": [], "recipient": [], "status": {}, "carrier_id": True, "reference_identifier": False},
    ],
)
def test_odd_types_in_a_shipment_are_as_good_as_nothing(odd: dict) -> None:
    page = wire.read_shipments({"data": {"shipments": [odd, None], "results": "many"}})
    assert page is not None
    (shipment,) = page.shipments
    assert (shipment.shipment_id, shipment.tracking, shipment.carrier) == (7, "", "")
    assert not shipment.is_registered


@pytest.mark.parametrize(
    ("price", "cents"),
    [
        ({"amount": 695, "currency": "EUR"}, 695),
        ({"amount": "695", "currency": ""}, 695),
        ({"amount": None, "currency": "EUR"}, None),
        ({"amount": 695, "currency": "USD"}, None),
        ({"amount": 695}, None),
        (695, None),
        (None, None),
    ],
)
def test_a_price_is_known_where_it_is_told_in_euro(price: object, cents: int | None) -> None:
    page = wire.read_shipments({"data": {"shipments": [{**FULL, "price": price}]}})
    assert page is not None
    assert [each.price_cents for each in page.shipments] == [cents]


@pytest.mark.parametrize("answer", [None, [], "<html>", {}, {"data": None}, {"data": {"shipments": None}}])
def test_an_answer_without_a_list_is_not_taken_for_an_empty_one(answer: object) -> None:
    assert wire.read_shipments(answer) is None


def test_a_shipment_without_an_id_spoils_the_list() -> None:
    assert wire.read_shipments({"data": {"shipments": [{"reference_identifier": "ref-1"}]}}) is None


@pytest.mark.parametrize(
    ("status", "is_registered", "is_cancelled"),
    [
        (1, False, False),
        (2, True, False),
        (7, True, False),
        (14, True, False),
        (16, True, True),
        (17, True, True),
        (30, False, True),
        (32, True, True),
        (41, True, False),
        (99, True, True),
        (4711, True, False),
    ],
)
def test_every_status_has_a_meaning(status: int, is_registered: bool, is_cancelled: bool) -> None:
    page = wire.read_shipments({"data": {"shipments": [{**FULL, "status": status}]}})
    assert page is not None
    assert (page.shipments[0].is_registered, page.shipments[0].is_cancelled) == (is_registered, is_cancelled)


def test_a_carrier_we_cannot_buy_from_still_has_a_name() -> None:
    page = wire.read_shipments({"data": {"shipments": [{**FULL, "carrier_id": 16}, {**FULL, "carrier_id": 77}]}})
    assert page is not None
    assert [each.carrier for each in page.shipments] == ["trunkrs", "myparcel-77"]


def test_the_account_is_named_by_the_shop_the_key_is_for() -> None:
    shops = [{"id": 1, "name": "Mugs"}, {"id": 2, "name": "Plates"}]
    answer = {"data": {"accounts": [{"id": 9, "platform_id": 1, "shops": shops}]}}
    assert read_account(answer, frozenset({"2"})) == ShopAccount("9", ("Plates",), "MYPARCEL_NL")
    assert read_account(answer, frozenset()) == ShopAccount("9", ("Mugs", "Plates"), "MYPARCEL_NL")
    for odd in (None, {}, {"data": {"accounts": [None]}}):
        assert read_account(odd, frozenset()) is None


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("https://pay.example/x?y=1", "https://pay.example/x?y=1"),
        ("https://pay.example", "https://pay.example"),
        ("http://pay.example/x", ""),
        ("javascript:alert(1)", ""),
        ("https://good.example@bad.example/", ""),
        ("https://pay.example/ x", ""),
        (7, ""),
    ],
)
def test_only_https_payment_addresses_are_passed_on(url: object, read: str) -> None:
    answer = {"data": {"payment_instructions": [{"id": 1, "payment_url": url}]}}
    assert wire.asks_for_payment(answer)
    assert wire.read_payment_url(answer) == read


NAMES = [
    "data",
    "errors",
    "shipments",
    "search_results",
    "ids",
    "id",
    "reference_identifier",
    "status",
    "barcode",
    "carrier_id",
    "recipient",
    "results",
    "code",
    "message",
    "fields",
    "human",
    "type",
    "instance",
    "detail",
    "request_id",
    "payment_url",
    "payment_instructions",
    "accounts",
    "shops",
    "name",
    "3501",
]
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("data.shipments[0].recipient.cc")
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(), inner, max_size=5),
    max_leaves=15,
)


@settings(max_examples=300, deadline=None, database=None)
@given(JSON, st.integers(100, 599))
def test_no_answer_whatever_crashes_the_reading(answer: object, status: int) -> None:
    wire.read_created(answer, ["a"])
    wire.read_shipments(answer)
    read_account(answer, frozenset())
    read_whoami(answer)
    read_contracts(answer)
    wire.read_payment_url(answer)
    wire.asks_for_payment(answer)
    problem = api_problem(status, answer)
    assert all(isinstance(fact, str) for fact in problem.note.facts.values())
    assert all(isinstance(at, int) for at in problem.by_index())
