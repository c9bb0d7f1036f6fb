"""Products from and to a file that spreadsheets open; what stands in it is left to ``domain.product_table``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import Product, Products, ProductUse
from amzlabels.domain.product_table import read_products, write_products
from amzlabels.domain.spreadsheet_text import decoded
from amzlabels.journey.ports_planning import ProductMemory

_MOST_BYTES = 50_000_000
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_BOM = b"\xef\xbb\xbf"
"""By this Excel knows UTF-8."""


@dataclass(frozen=True, slots=True)
class ReadProducts:
    """What a file brought: the products that it changes, how many it has, and what was left out and why."""

    changed: tuple[Product, ...]
    total: int
    faults: tuple[Note, ...]


def export_products(
    path: Path, store: ProductMemory, write: Callable[[Path, bytes], None], *, decimal_comma: bool
) -> int:
    """Write all that is known, and the SKUs that wait; returns how many products that is. Raises ``file.unwritable``.

    A SKU of which nothing is known is there with its report's title beside it, to be filled in.
    """
    products = [_with_seen_title(use) for use in store.product_uses()]
    write(path, _BOM + write_products(products, decimal_comma=decimal_comma).encode())
    return len(products)


def read_product_file(path: Path, store: ProductMemory) -> ReadProducts:
    """Read a file and keep nothing yet. Raises ``products.unreadable``, ``products.workbook`` or ``…not_a_table``."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Problem("products.not_a_table", file=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise Problem("products.unreadable", file=path.name) from error
    if data.startswith(_WORKBOOKS):
        raise Problem("products.workbook", file=path.name)
    known = store.load_products()
    try:
        table = read_products(decoded(data), known)
    except Problem as problem:
        raise Problem(problem.note.code, file=path.name) from None
    seen = {use.product.sku: " ".join(use.seen_title.split()) for use in store.product_uses()}
    products = (_without_seen_title(product, known, seen) for product in table.products)
    changed = tuple(product for product in products if product != (known.get(product.sku) or Product(product.sku)))
    return ReadProducts(changed, len(table.products), table.faults)


def _with_seen_title(use: ProductUse) -> Product:
    return use.product if use.product.title else replace(use.product, title=use.seen_title)


def _without_seen_title(product: Product, known: Products, seen: Mapping[str, str]) -> Product:
    """What an export added for the reader alone is nothing that a person has typed."""
    is_known = product.sku in known and known[product.sku].title
    return product if is_known or product.title != seen.get(product.sku) else replace(product, title="")
