"""Uses what optional columns say: traits and words of an order, damage with what it was, lines that go on."""

from __future__ import annotations

import pytest
from report_bench import COLUMNS, codes, read_rows, read_text, row, text

from amzlabels.amazon.report_columns import EXTRA_COLUMNS, FLAG_COLUMNS, LOOSE_FLAG_COLUMNS
from amzlabels.domain.order import EXTRAS, NO_EXTRAS, TRAITS, Order
from amzlabels.domain.problems import Note


def with_cells(**cells: str) -> Order:
    """An order whose report also has these columns; write ``_`` for ``-``."""
    [order] = read_rows(row(**cells), columns=[*COLUMNS, *(name.replace("_", "-") for name in cells)]).orders
    return order


@pytest.mark.parametrize("column", [name for name, trait in (FLAG_COLUMNS | LOOSE_FLAG_COLUMNS).items() if trait])
def test_what_is_true_of_an_order_is_a_trait(column: str) -> None:
    name, trait = column.replace("-", "_"), (FLAG_COLUMNS | LOOSE_FLAG_COLUMNS)[column]
    if trait == "prime":
        return
    assert trait in TRAITS
    assert with_cells(**{name: "True"}).traits == {trait}
    assert with_cells(**{name: "false"}).traits == with_cells(**{name: ""}).traits == frozenset()


@pytest.mark.parametrize(
    ("cell", "traits"), [("Residential", {"residential"}), ("COMMERCIAL", {"commercial"}), ("?", set())]
)
def test_the_type_of_an_address_is_a_trait(cell: str, traits: set[str]) -> None:
    assert with_cells(address_type=cell).traits == traits


@pytest.mark.parametrize("column", EXTRA_COLUMNS)
def test_the_words_of_optional_columns_are_kept(column: str) -> None:
    name = column.replace("-", "_")
    assert EXTRA_COLUMNS[column] in EXTRAS
    assert with_cells(**{name: "some words"}).extras == {EXTRA_COLUMNS[column]: "some words"}
    assert with_cells(**{name: "NA"}).extras is NO_EXTRAS


def test_a_gift_and_a_personalised_product_are_traits_too() -> None:
    assert with_cells(gift_message_text="Proost").traits == {"gift"}
    assert with_cells(customized_url="https://example.org/a.zip").traits == {"customized"}


def test_the_words_of_several_items_are_all_kept_once() -> None:
    rows = [row(number, order_id="404-1000000-0000001", gift_message_text=words) for number, words in enumerate("aba")]
    [order] = read_rows(*rows, columns=[*COLUMNS, "gift-message-text"]).orders
    assert order.extras == {"gift_message": "a\nb"}


def test_a_trait_of_one_item_is_one_of_the_order() -> None:
    rows = [row(1, is_premium_order="true"), row(2, order_id="404-1000000-0000001", is_premium_order="false")]
    [order] = read_rows(*rows, columns=[*COLUMNS, "is-premium-order"]).orders
    assert order.traits == {"premium"}


def test_a_strange_word_in_a_loose_column_leaves_nothing_out() -> None:
    assert with_cells(pallet_delivery="LTL").traits == frozenset()


def test_the_telephone_at_the_door_comes_first() -> None:
    assert with_cells(ship_phone_number="0611111111").raw_address.phone == "0611111111"
    assert with_cells(ship_phone_number="").raw_address.phone == "0600000012"


def test_a_report_without_the_prime_column_says_so_once() -> None:
    columns = [name for name in COLUMNS if name != "is-prime"]
    report = read_rows(row(1), row(2), columns=columns)
    assert report.problems == (Note("report.no_prime_column", {"file": "report.txt"}),)
    assert [order.is_prime for order in report.orders] == [None, None]
    assert [order.problems for order in report.orders] == [(), ()]


def test_damaged_letters_come_with_what_they_were() -> None:
    [order] = read_rows(row(recipient_name="Jürgen MÃ¼ller", ship_city="GroÃ\x9fstadt", ship_state="Th?ringen")).orders
    assert order.problems == (
        Note(
            "order.damaged_text",
            {"field": "name", "raw": "Jürgen MÃ¼ller", "suggestion": "Jürgen Müller"},
        ),
        Note("order.damaged_text", {"field": "city", "raw": "GroÃ\x9fstadt", "suggestion": "Großstadt"}),
        Note("order.damaged_text", {"field": "state", "raw": "Th?ringen"}),
    )
    assert order.raw_address.name == "Jürgen MÃ¼ller"


@pytest.mark.parametrize(
    ("code", "country", "suggestion"),
    [
        ("1067", "DE", "01067"),
        ("118", "IT", "00118"),
        ("8001", "ES", "08001"),
        ("1000", "FR", "01000"),
        ("12", "NL", ""),
    ],
)
def test_zeros_a_spreadsheet_took_off_a_postal_code_are_suggested(code: str, country: str, suggestion: str) -> None:
    [order] = read_rows(row(ship_postal_code=code, ship_country=country, ship_address_1="Weg 1")).orders
    [note] = [note for note in order.problems if note.code == "address.postal_code_shape"]
    assert note.facts.get("suggestion", "") == suggestion
    assert order.recipient.postal_code == code


def test_a_line_with_nothing_but_ids_goes_on_with_its_item() -> None:
    going_on = {"order-id": "404-1000000-0000001", "order-item-id": "81200000000001"}
    report = read_rows(going_on, row(1), going_on, row(2))
    assert ([order.units for order in report.orders], report.problems) == ([1, 1], ())
    head, first, _ = text([row(1)]).split("\r\n")
    assert read_text("\r\n".join([head, first, "\t".join(going_on.values()), ""])).problems == ()


def test_a_line_with_nothing_but_ids_of_no_item_is_left_out() -> None:
    stray = {"order-id": "404-1000000-0000001", "order-item-id": "81200000000009"}
    report = read_rows(row(1), stray)
    assert codes(report) == ["line.quantity"]
    assert [note.code for note in report.orders[0].problems] == ["line.quantity"]


def test_translated_headings_are_understood() -> None:
    english = text([row()])
    german = english.replace("order-id", "Bestellnummer", 1).replace("ship-city", "Lieferort", 1)
    assert read_text(german).orders == read_text(english).orders


def test_blanks_of_every_kind_around_ids_are_passed_over() -> None:
    report = read_rows(row(1, order_id="\u00a0404-1000000-0000001\u3000", quantity_to_ship=" 1\u00a0"), row(2))
    assert (len(report.orders), report.problems) == (2, ())


def test_namibia_is_a_country() -> None:
    [order] = read_rows(row(ship_country="NA", ship_state="NA")).orders
    assert (order.raw_address.country, order.raw_address.state) == ("NA", "")
