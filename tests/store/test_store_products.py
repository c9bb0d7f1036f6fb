"""What is remembered of products, and which SKUs wait for something to be remembered."""

from __future__ import annotations

from store_orders import item, order, put, take_in

from amzlabels.domain.parcel import Label
from amzlabels.domain.product import Product, ProductUse
from amzlabels.store.sql_store import SqlStore

MUG = Product("SKU-1", "Mug", 320, 100, 90, 80, "Ceramic mug", "691200", "CN", 900, fits_mailbox=False, place="A-12")


def test_a_product_comes_back_as_it_was_typed(store: SqlStore) -> None:
    store.save_products([MUG, Product("SKU-2", weight_g=5)])
    assert store.load_products() == {"SKU-1": MUG, "SKU-2": Product("SKU-2", weight_g=5)}
    assert store.load_products({"SKU-1", "SKU-9"}) == {"SKU-1": MUG}


def test_a_product_is_replaced_and_forgotten_when_nothing_is_known_of_it(store: SqlStore) -> None:
    store.save_products([MUG, Product("SKU-2", weight_g=5)])
    store.save_products([Product("SKU-1", weight_g=7), Product("SKU-2")])
    assert store.load_products() == {"SKU-1": Product("SKU-1", weight_g=7)}


def test_skus_of_parcels_without_a_label_are_listed_with_how_many_wait(store: SqlStore) -> None:
    store.save_products([MUG, Product("OLD", weight_g=5)])
    ids = take_in(store, order(1, item(1), item(2)), order(2, item(1)), order(3, item(3))).parcels
    put(store, ids[2], label=Label.BOUGHT)
    assert store.product_uses() == [
        ProductUse(Product("OLD", weight_g=5)),
        ProductUse(MUG, 2, "Mug no. 1"),
        ProductUse(Product("SKU-2"), 1, "Mug no. 2"),
    ]
