"""Products as a spreadsheet has them: whatever Excel makes of the file, what is bad is named and the rest is read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from amzlabels.domain.problems import KINDS, Problem
from amzlabels.domain.product import NO_PRODUCTS, Product
from amzlabels.domain.product_table import HEADINGS, ProductTable, read_products, write_products
from amzlabels.domain.spreadsheet_text import decoded

MUG = Product(
    "MUG-BLUE", "Blue mug", 320, 100, 90, 80, "Ceramic mug", "691200", "CN", 950, fits_mailbox=False, place="A-12"
)
TEA = Product("00123", 'Tea; "the" best', weight_g=1200, value_cents=123_450, fits_mailbox=True)
ODD = Product("=SUM(A1)", "+31 6", hs_code="090121")


def read(text: str, **known: Product) -> ProductTable:
    """Read a table on top of these."""
    return read_products(text, {product.sku: product for product in known.values()})


def faults(text: str) -> list[tuple[str, object]]:
    """The codes and lines of what was wrong."""
    return [(note.code.removeprefix("products."), note.facts["line"]) for note in read(text).faults]


@pytest.mark.parametrize("decimal_comma", [True, False])
def test_what_is_written_reads_as_it_was(decimal_comma: bool) -> None:
    text = write_products([MUG, TEA, ODD], decimal_comma=decimal_comma)
    assert read(text) == ProductTable((MUG, TEA, ODD), ())
    # On top of what is known it changes nothing.
    assert read(text, mug=MUG, tea=TEA, odd=ODD) == ProductTable((MUG, TEA, ODD), ())


def test_excel_with_a_decimal_comma_gets_semicolons_and_leaves_numbers_that_are_names_alone() -> None:
    heading, mug, tea, odd = write_products([MUG, TEA, ODD], decimal_comma=True).splitlines()
    assert heading.startswith("SKU;Title;Weight g;Length mm;")
    assert mug == 'MUG-BLUE;Blue mug;320;100;90;80;no;"=""691200""";CN;9,50;Ceramic mug;A-12'
    assert tea == '"=""00123""";"Tea; ""the"" best";1200;;;;yes;;;1234,50;;'
    assert odd.startswith("'=SUM(A1);'+31 6;")
    assert ",9.50," in write_products([MUG], decimal_comma=False)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_separator_line_end_and_encoding(separator: str, line_end: str, encoding: str) -> None:
    rows = [["sku", "Titel", "Gewicht, g", "Waarde €"], ["A", "Müller’s mok", "320", "9.50"]]
    text = line_end.join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    found = read(decoded(text.encode(encoding)))
    assert found == ProductTable((Product("A", "Müller’s mok", 320, value_cents=950),), ())


def test_a_line_that_names_the_separator_is_no_heading() -> None:
    assert read("sep=;\r\nSKU;Title, short\r\n\r\nA;x\r\n").products == (Product("A"),)
    assert faults("sep=;\r\nSKU;Weight g\r\nA;heavy\r\n") == [("number_wrong", 3)]


def test_columns_that_are_not_there_and_empty_cells_change_nothing() -> None:
    found = read("Weight g;SKU;Colour\n;MUG-BLUE;red\n150;TEA\n", mug=MUG)
    assert found == ProductTable((MUG, Product("TEA", weight_g=150)), ())


@pytest.mark.parametrize(
    ("cell", "field", "value"),
    [
        ("320", "weight_g", 320),
        ("320,0", "weight_g", 320),
        ("320 g", "weight_g", 320),
        ("100 mm", "length_mm", 100),
        ("9,5", "value_cents", 950),
        ("€ 9,50", "value_cents", 950),
        ("9.50 EUR", "value_cents", 950),
        ("1.234,50", "value_cents", 123_450),
        ("1,234.50", "value_cents", 123_450),
        ("12", "value_cents", 1200),
        ("ja", "fits_mailbox", True),
        ("ONWAAR", "fits_mailbox", False),
        ("6912.00", "hs_code", "6912.00"),
        ("cn", "origin", "CN"),
    ],
)
def test_numbers_and_words_as_people_and_excel_write_them(cell: str, field: str, value: object) -> None:
    [product] = read(f"SKU\t{HEADINGS[field][0]}\nA\t{cell}\n").products
    assert getattr(product, field) == value


@pytest.mark.parametrize(
    ("heading", "cell", "code"),
    [
        ("Weight g", "heavy", "number_wrong"),
        ("Weight g", "0,32", "number_wrong"),
        ("Weight g", "1.200", "number_wrong"),
        ("Weight g", "40000", "number_wrong"),
        ("Length mm", "-5", "number_wrong"),
        ("Value EUR", "nine", "amount_wrong"),
        ("Value EUR", "200000", "amount_wrong"),
        ("HS code", "69", "hs_code_wrong"),
        ("HS code", "9012100", "hs_code_zero"),
        ("Origin", "China", "origin_wrong"),
        ("Fits mailbox", "perhaps", "answer_wrong"),
        ("Customs text", "x" * 51, "too_long"),
    ],
)
def test_a_bad_cell_leaves_out_its_line_and_no_other(heading: str, cell: str, code: str) -> None:
    found = read(f"SKU;{heading}\nA;\nB;{cell}\nC;\n")
    assert [product.sku for product in found.products] == ["A", "C"]
    assert [(note.code, note.facts["line"]) for note in found.faults] == [(f"products.{code}", 3)]
    assert found.faults[0].code in KINDS


def test_lines_without_a_sku_of_their_own_are_named() -> None:
    text = f"SKU;Weight g\n;5\nA;1\n5,23365E+13;2\nA;3\n{'x' * 101};4\n"
    assert faults(text) == [("sku_missing", 2), ("sku_damaged", 4), ("sku_repeated", 5), ("too_long", 6)]
    assert read(text).products == (Product("A", weight_g=1),)
    assert read(text).faults[2].facts["other"] == 3


def test_a_mark_that_is_not_closed_costs_its_line_alone() -> None:
    text = 'SKU;Title;Weight g\nA;"open;1\n' + "".join(f'B{number};5" pipe;2\n' for number in range(30))
    found = read(text)
    assert [(note.code, note.facts["line"]) for note in found.faults] == [("products.line_broken", 2)]
    assert len(found.products) == 30
    assert found.products[0] == Product("B0", '5" pipe', 2)


def test_a_cell_may_stretch_over_lines_and_later_lines_keep_their_numbers() -> None:
    text = 'SKU;Title;Weight g\nA;"Two\nlines";1\nB;x;heavy\nC;x;1;too;many\n'
    assert read(text).products == (Product("A", "Two lines", 1),)
    assert faults(text) == [("number_wrong", 4), ("line_broken", 5)]


@pytest.mark.parametrize("text", ["", "\n\n", "name;weight\nA;1\n", "%PDF-1.7\n", "sep=;\n"])
def test_what_has_no_sku_is_no_table_of_products(text: str) -> None:
    with pytest.raises(Problem, match=r"products\.not_a_table"):
        read_products(text, NO_PRODUCTS)


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.sampled_from([";", ",", "\t"]))
def test_no_text_stops_the_reading(body: str, separator: str) -> None:
    found = read_products(f"SKU{separator}Weight g{separator}Value EUR\n{body}", NO_PRODUCTS)
    assert len({product.sku for product in found.products}) == len(found.products)


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=30).map(
    lambda text: " ".join(text.split())
)


@example("'=", "''-1", False)
@given(TEXT.filter(bool), TEXT, st.booleans())
def test_any_sku_and_title_come_back_as_they_were(sku: str, title: str, decimal_comma: bool) -> None:
    product = Product(sku, title, weight_g=1)
    found = read(write_products([product], decimal_comma=decimal_comma))
    damaged = [note for note in found.faults if note.code == "products.sku_damaged"]
    assert damaged or found.products == (product,)
