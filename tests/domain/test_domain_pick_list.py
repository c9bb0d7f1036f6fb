"""A pick list names every product once, in the order in which a picker walks once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from amzlabels.domain.order import OrderItem
from amzlabels.domain.pick_list import OrderPick, Pick, ToPick, by_order, by_product, units_of
from amzlabels.domain.product import Product


def wants(order_id: str, **units: int) -> ToPick:
    """A parcel that wants so many of these SKUs."""
    return ToPick((order_id,), tuple(OrderItem(sku, sku, f"{sku} of the report", each) for sku, each in units.items()))


PRODUCTS = {
    "A": Product("A", place="C-2"),
    "B": Product("B", "Bowl", place="C-10"),
    "C": Product("C", place="b-9"),
}


def test_each_product_comes_once_by_place_where_numbers_are_numbers() -> None:
    parcels = [wants("1", B=1, D=1), wants("2", A=2, C=1), wants("3", A=3)]
    assert by_product(parcels, PRODUCTS) == [
        Pick(1, "C", "C of the report", "b-9"),
        Pick(5, "A", "A of the report", "C-2", parcels=2),
        Pick(1, "B", "Bowl", "C-10"),
        Pick(1, "D", "D of the report"),
    ]


def test_by_order_each_comes_where_its_first_product_is() -> None:
    parcels = [wants("1", B=1, D=1), wants("2", A=2, C=1), wants("3", A=3)]
    assert [(each.order_ids, [pick.sku for pick in each.picks]) for each in by_order(parcels, PRODUCTS)] == [
        (("2",), ["C", "A"]),
        (("3",), ["A"]),
        (("1",), ["B", "D"]),
    ]


def test_two_lines_of_one_product_in_a_parcel_are_one_and_the_parcel_counts_once() -> None:
    twice = ToPick(("1", "2"), (OrderItem("x", "A", "Mug", 1), OrderItem("y", "A", "Mug", 2)))
    assert by_product([twice], {}) == [Pick(3, "A", "Mug")]
    assert by_order([twice], {}) == [OrderPick(("1", "2"), (Pick(3, "A", "Mug"),))]


def test_products_without_a_sku_are_told_apart_by_their_titles() -> None:
    parcel = ToPick(("1",), (OrderItem("x", "", "Mug", 1), OrderItem("y", "", "Bowl", 1), OrderItem("z", "", "Mug", 1)))
    assert by_product([parcel], {}) == [Pick(1, "", "Bowl"), Pick(2, "", "Mug")]


@given(st.lists(st.dictionaries(st.sampled_from("ABCDEF"), st.integers(1, 9), max_size=4), max_size=8))
def test_nothing_is_lost_either_way(orders: list[dict[str, int]]) -> None:
    parcels = [wants(str(at), **units) for at, units in enumerate(orders)]
    units = units_of(parcels)
    assert sum(pick.quantity for pick in by_product(parcels, PRODUCTS)) == units
    assert sum(pick.quantity for each in by_order(parcels, PRODUCTS) for pick in each.picks) == units
