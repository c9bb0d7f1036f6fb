"""Keeps what is known of products and tells which SKUs are waiting; what follows from it is left to ``domain``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields

from sqlalchemy import Connection, delete, func, insert, select

from amzlabels.domain.parcel import Stage
from amzlabels.domain.product import Product, ProductUse
from amzlabels.store.states import UNBOUGHT, chunks
from amzlabels.store.tables import order_items, parcels, products

_FIELDS = tuple(each.name for each in fields(Product))


def load_products(connection: Connection, skus: Collection[str] | None) -> dict[str, Product]:
    """Those of these SKUs (None = all) of which anything is known."""
    statement = select(*(products.c[name] for name in _FIELDS))
    if skus is None:
        found = connection.execute(statement).all()
    else:
        found = [row for some in chunks(skus) for row in connection.execute(statement.where(products.c.sku.in_(some)))]
    return {row.sku: Product(*row) for row in found}


def save_products(connection: Connection, changed: Sequence[Product]) -> None:
    """Replace what is known of these; one of which nothing is known is forgotten."""
    by_sku = {product.sku: product for product in changed}
    for some in chunks(by_sku):
        connection.execute(delete(products).where(products.c.sku.in_(some)))
    rows = [
        {name: getattr(product, name) for name in _FIELDS}
        for product in by_sku.values()
        if product != Product(product.sku)
    ]
    if rows:
        connection.execute(insert(products), rows)


def product_uses(connection: Connection) -> list[ProductUse]:
    """All known products and all SKUs of parcels without a label, by SKU."""
    known = load_products(connection, None)
    columns = order_items.c
    waiting = (
        select(columns.sku, func.count(columns.parcel_id.distinct()), func.max(columns.title))
        .join(parcels, parcels.c.parcel_id == columns.parcel_id)
        .where(parcels.c.label.in_([label.value for label in UNBOUGHT]), parcels.c.stage != Stage.DONE.value)
        .where(columns.sku != "")
        .group_by(columns.sku)
    )
    uses = {sku: (number, title) for sku, number, title in connection.execute(waiting)}
    return [_use(sku, known.get(sku), *uses.get(sku, (0, ""))) for sku in sorted(known.keys() | uses.keys())]


def _use(sku: str, known: Product | None, open_parcels: int, title: str) -> ProductUse:
    return ProductUse(known or Product(sku), open_parcels, title)
