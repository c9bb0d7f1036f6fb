"""Products to a file and from one, over a real store: what a spreadsheet would leave of it is what is remembered."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes.printed_orders import add_orders

from amzlabels.domain.problems import Problem
from amzlabels.domain.product import Product
from amzlabels.journey.exchange_products import export_products, read_product_file
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.folders import write_file

MUG = Product("MUG", "Mug", 320, value_cents=950)


def test_what_was_exported_changes_nothing_when_it_comes_back(store: SqlStore, tmp_path: Path) -> None:
    add_orders(store, [1])
    store.save_products([MUG])
    path = tmp_path / "products.csv"
    assert export_products(path, store, write_file, decimal_comma=True) == 2
    text = path.read_text(encoding="utf-8-sig")
    assert "MOK;Keramische mok;;" in text
    assert "MUG;Mug;320;" in text
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    found = read_product_file(path, store)
    assert (found.changed, found.total, found.faults) == ((), 2, ())


def test_only_what_a_file_changes_is_told(store: SqlStore, tmp_path: Path) -> None:
    store.save_products([MUG])
    path = tmp_path / "in.csv"
    path.write_bytes("SKU;Titel;Gewicht g\r\nMUG;;320\r\nTEA;Théière;900\r\nBAD;;zwaar\r\n".encode("cp1252"))
    found = read_product_file(path, store)
    assert found.changed == (Product("TEA", "Théière", 900),)
    assert (found.total, [note.facts["line"] for note in found.faults]) == (2, [4])
    assert store.load_products() == {"MUG": MUG}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04workbook", "products.workbook"),
        (b"\xd0\xcf\x11\xe0old workbook", "products.workbook"),
        (b"", "products.not_a_table"),
        (b"name,weight\r\nA,1\r\n", "products.not_a_table"),
        (b"order-id\torder-item-id\r\n", "products.not_a_table"),
    ],
)
def test_another_file_is_refused_by_its_name(content: bytes, code: str, store: SqlStore, tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(content)
    with pytest.raises(Problem) as raised:
        read_product_file(path, store)
    assert (raised.value.note.code, raised.value.note.facts) == (code, {"file": "in.csv"})


def test_a_file_that_is_not_there_cannot_be_opened(store: SqlStore, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"products\.unreadable"):
        read_product_file(tmp_path / "gone.csv", store)
