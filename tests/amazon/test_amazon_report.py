"""Reads every shape of order report that is known to occur, and checks what becomes of each row."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest
from report_bench import BASE, CHANNEL, COLUMNS, OFFICIAL, WIDE, codes, read_rows, read_text, row, text

from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.report_text import BLOCK_BYTES
from amzlabels.domain.problems import Note


def order_codes(**changes: str) -> list[str]:
    report = read_rows(row(**changes), columns=WIDE)
    return [note.code for note in report.orders[0].problems]


def test_a_row_becomes_an_order_with_all_its_fields() -> None:
    report = read_rows(row(sku="0041", quantity_to_ship="3", quantity_purchased="3"), columns=WIDE)
    assert (report.kind, report.encoding, report.problems) == ("unshipped", "utf-8", ())
    [order] = report.orders
    assert (order.order_id, order.marketplace, order.units) == ("404-1000000-0000001", "NL", 3)
    assert order.ship_by == datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)
    assert order.service_level == "Standard"
    assert order.is_prime is False
    assert order.problems == ()
    [item] = order.items
    assert (item.order_item_id, item.sku, item.title, item.quantity) == ("81200000000001", "0041", "Koffiemok", 3)
    raw = order.raw_address
    assert (raw.name, raw.line_1, raw.city, raw.state) == (
        "Sanne Verhoeven",
        "Prinsengracht 263",
        "Amsterdam",
        "Noord-Holland",
    )
    assert (raw.postal_code, raw.country, raw.phone) == ("1016 GV", "NL", "0600000012")
    assert raw.email == "k3m91@marketplace.amazon.nl"
    assert (order.recipient.street, order.recipient.number) == ("Prinsengracht", "263")


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_every_line_end_is_understood(end: str) -> None:
    report = read_text(text([row(1), row(2)], end=end))
    assert [order.items[0].sku for order in report.orders] == ["SKU-1", "SKU-2"]
    assert report.problems == ()


def test_the_last_line_may_lack_its_end() -> None:
    assert len(read_text(text([row(1), row(2)]).removesuffix("\r\n")).orders) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_the_encoding_is_found_and_named(encoding: str) -> None:
    report = read_text(text([row(recipient_name="Jürgen Großmann")]), encoding)
    assert report.encoding == encoding
    assert report.orders[0].recipient.name == "Jürgen Großmann"
    assert report.problems == ()


def test_utf_16_of_either_byte_order_is_read() -> None:
    data = b"\xfe\xff" + text([row(recipient_name="Zoë")]).encode("utf-16-be")
    report = TxtReportReader().read_bytes(data, "r.txt", None)
    assert (report.encoding, report.orders[0].raw_address.name) == ("utf-16", "Zoë")


@pytest.mark.parametrize("changes", [{"ship_country": "JP"}, {"buyer_email": "x@marketplace.amazon.co.jp"}])
def test_a_japanese_report_is_read_in_its_own_encoding(changes: dict[str, str]) -> None:
    report = read_text(text([row(recipient_name="山田 太郎", **changes)]), "cp932")
    assert (report.encoding, report.orders[0].raw_address.name) == ("cp932", "山田 太郎")


def test_a_european_report_is_never_read_as_japanese() -> None:
    assert read_text(text([row(recipient_name="Jürgen Groß")]), "windows-1252").encoding == "windows-1252"


def test_bytes_that_windows_1252_does_not_know_are_latin_1_with_a_warning() -> None:
    data = text([row(recipient_name="Jürgen", product_name="a\x81b")]).encode("latin-1")
    report = TxtReportReader().read_bytes(data, "r.txt", None)
    assert report.encoding == "latin-1"
    assert report.orders[0].raw_address.name == "Jürgen"
    assert codes(report) == ["report.odd_bytes"]


def test_a_marked_utf_8_file_with_broken_letters_is_read_with_a_warning() -> None:
    data = b"\xef\xbb\xbf" + text([row(recipient_name="Jürgen")]).encode("windows-1252")
    report = TxtReportReader().read_bytes(data, "r.txt", None)
    assert codes(report) == ["report.odd_bytes"]
    assert [note.code for note in report.orders[0].problems] == ["order.damaged_text"]


@pytest.mark.parametrize("charset", ["Cp1252", "ISO-8859-1", '"windows-1252"'])
def test_a_download_is_read_in_the_charset_it_announces(charset: str) -> None:
    data = text([row(recipient_name="Café Ã¼")]).encode("windows-1252")
    report = TxtReportReader().read_bytes(data, "r.txt", charset)
    assert (report.encoding, report.orders[0].raw_address.name) == ("windows-1252", "Café Ã¼")


def test_an_announced_charset_that_does_not_fit_is_passed_over() -> None:
    data = text([row(recipient_name="Café")]).encode("windows-1252")
    assert TxtReportReader().read_bytes(data, "r.txt", "utf-8").encoding == "windows-1252"
    assert TxtReportReader().read_bytes(data, "r.txt", "klingon").encoding == "windows-1252"


@pytest.mark.parametrize("size", [BLOCK_BYTES - 3, BLOCK_BYTES - 2, BLOCK_BYTES - 1, BLOCK_BYTES, BLOCK_BYTES + 1])
def test_letters_and_line_ends_may_lie_across_blocks(size: int) -> None:
    head = text([row(1, product_name="{fill}ü"), row(2, recipient_name="Zoë")])
    start = len(head.split("{fill}")[0].encode())
    report = read_text(head.replace("{fill}", "x" * (size - start - 1)))
    assert (report.encoding, report.problems) == ("utf-8", ())
    assert report.orders[0].items[0].title.endswith("xü")
    assert report.orders[1].raw_address.name == "Zoë"


@pytest.mark.parametrize("size", [BLOCK_BYTES - 1, BLOCK_BYTES])
def test_a_line_end_cut_in_two_by_a_block_is_one_line_end(size: int) -> None:
    columns = [*(name for name in COLUMNS if name != "product-name"), "product-name"]
    first = text([row(1, product_name="")], columns)
    filled = first.removesuffix("\r\n") + "x" * (size - len(first) + 1) + "\r\n"
    report = read_text(filled + text([row(2)], columns).split("\r\n", 1)[1])
    assert (len(report.orders), report.problems) == (2, ())


@pytest.mark.parametrize("columns", [BASE, CHANNEL, OFFICIAL, WIDE], ids=["24", "25", "27", "34"])
def test_every_known_set_of_columns_gives_the_same_order(columns: list[str]) -> None:
    report = read_rows(row(), columns=columns)
    [order] = report.orders
    assert (order.marketplace, order.recipient.postal_code, order.problems) == ("NL", "1016 GV", ())
    assert order.is_prime is (False if "is-prime" in columns else None)


def test_columns_may_stand_in_any_order_among_unknown_ones() -> None:
    columns = [*WIDE, *(f"some-new-column-{number}" for number in range(40))]
    random.Random(7).shuffle(columns)  # noqa: S311 - an order, not a secret
    cells = row() | {name: "x\u2028y" for name in columns if name.startswith("some-new")}
    assert read_rows(cells, columns=columns).orders == read_rows(row(), columns=WIDE).orders


def test_headings_may_be_spelled_with_capitals_blanks_and_underscores() -> None:
    content = text([row()]).split("\r\n", 1)
    head = content[0].replace("order-id", " Order_ID ", 1).replace("ship-city", "Ship City").replace("sku", "SKU")
    report = read_text(head + "\r\n" + content[1])
    assert (len(report.orders), report.problems) == (1, ())


def test_an_empty_column_at_the_end_of_some_lines_is_passed_over() -> None:
    head, first, second, _ = text([row(1), row(2)]).split("\r\n")
    report = read_text("\r\n".join([head + "\t", first + "\t", second + "\t\t"]))
    assert (len(report.orders), report.problems) == (2, ())


def test_rows_of_one_order_are_grouped_wherever_they_stand() -> None:
    again = row(3, order_id="404-1000000-0000001")
    report = read_rows(row(1), row(2), again)
    assert [(order.order_id[-1], [item.sku for item in order.items]) for order in report.orders] == [
        ("1", ["SKU-1", "SKU-3"]),
        ("2", ["SKU-2"]),
    ]


def test_only_what_is_still_to_ship_is_shipped() -> None:
    partly = row(1, quantity_purchased="3", quantity_shipped="1", quantity_to_ship="2")
    done = row(2, order_id="404-1000000-0000001", quantity_shipped="1", quantity_to_ship="0")
    gone = row(3, quantity_shipped="1", quantity_to_ship="0")
    report = read_rows(partly, done, gone)
    assert [(order.order_id[-1], order.units) for order in report.orders] == [("1", 2)]
    assert report.problems == ()


def test_without_the_column_to_ship_it_is_what_was_bought_less_what_was_shipped() -> None:
    columns = [name for name in COLUMNS if name != "quantity-to-ship"]
    report = read_rows(row(quantity_purchased="5", quantity_shipped="2"), columns=columns)
    assert report.orders[0].units == 3


def test_quantities_that_a_spreadsheet_wrote_with_decimals_are_read() -> None:
    assert read_rows(row(quantity_to_ship="2,0", quantity_purchased="2.00")).orders[0].units == 2


@pytest.mark.parametrize("quantity", ["", "-1", "two", "1.5", "1e3", "²", "9" * 5000])
def test_a_quantity_that_is_none_leaves_the_row_out(quantity: str) -> None:
    report = read_rows(row(1, quantity_to_ship=quantity, quantity_purchased=quantity), row(2))
    assert [order.order_id[-1] for order in report.orders] == ["2"]
    assert report.problems == (Note("line.quantity", {"line": 2, "order_id": "404-1000000-0000001"}),)


def test_the_same_row_twice_counts_once() -> None:
    report = read_rows(row(1), row(2), row(1))
    assert [order.units for order in report.orders] == [1, 1]
    assert report.problems == ()


def test_of_two_differing_rows_the_last_wins_with_a_note() -> None:
    report = read_rows(row(1), row(1, quantity_to_ship="2", ship_city="Weesp"))
    [order] = report.orders
    assert (order.units, order.raw_address.city) == (2, "Weesp")
    assert report.problems == (Note("line.repeated", {"line": 3, "order_id": order.order_id}),)


@pytest.mark.parametrize("item_id", ["5.23365E+13", "5,23E+13", "", "12x4567890123", "１２３４５６７８９０１２３４"])
def test_an_item_id_that_a_spreadsheet_spoilt_leaves_the_row_out(item_id: str) -> None:
    report = read_rows(row(1, order_item_id=item_id), row(2))
    assert [order.order_id[-1] for order in report.orders] == ["2"]
    assert report.problems == (Note("line.item_id", {"line": 2, "order_id": "404-1000000-0000001"}),)


def test_a_report_of_which_every_row_is_spoilt_still_tells_of_each() -> None:
    report = read_rows(row(1, order_item_id="5.2E+13"), row(2, order_item_id="5.2E+13"))
    assert report.orders == ()
    assert codes(report) == ["line.item_id", "line.item_id"]


def test_a_row_without_an_order_id_is_left_out() -> None:
    report = read_rows(row(1, order_id="404-10-1"), row(2))
    assert report.problems == (Note("line.order_id", {"line": 2}),)
    assert len(report.orders) == 1


def test_an_order_of_which_one_row_was_left_out_is_held() -> None:
    report = read_rows(row(1), row(2, order_id="404-1000000-0000001", quantity_to_ship="many"))
    [order] = report.orders
    assert [note.code for note in order.problems] == ["line.quantity"]


def test_empty_cells_cut_off_at_the_end_are_made_good() -> None:
    columns = [*COLUMNS, "gift-message-text", "customized-url"]
    head, line, _ = text([row()], columns).split("\r\n")
    report = read_text(f"{head}\r\n{line.rstrip(chr(9))}\r\n")
    assert (len(report.orders), report.problems) == (1, ())


def test_a_row_cut_before_its_country_is_left_out() -> None:
    head, first, second, _ = text([row(1), row(2)], BASE).split("\r\n")
    report = read_text("\r\n".join([head, first.removesuffix("\tNL"), second]))
    assert [order.order_id[-1] for order in report.orders] == ["2"]
    cut = Note("line.cells", {"line": 2, "order_id": "404-1000000-0000001"})
    assert report.problems == (Note("report.no_prime_column", {"file": "report.txt"}), cut)


@pytest.mark.parametrize("column", ["product-name", "ship-address-1", "recipient-name"])
def test_a_row_broken_inside_a_field_is_put_together_again(column: str) -> None:
    whole = text([row(1) | {column: "Lange |straat 5"}, row(2)])
    report = read_text(whole.replace("|", "\r\n", 1))
    assert (len(report.orders), report.problems) == (2, ())
    assert "Lange  straat 5" in (
        report.orders[0].items[0].title,
        report.orders[0].raw_address.line_1,
        report.orders[0].raw_address.name,
    )


def test_a_row_with_a_cell_too_many_is_left_out() -> None:
    report = read_rows(row(1, product_name="mok\twit"), row(2))
    assert [order.order_id[-1] for order in report.orders] == ["2"]
    assert codes(report) == ["line.cells"]


@pytest.mark.parametrize("position", range(3, len(WIDE)))
def test_a_row_that_lost_a_cell_is_never_taken_for_another_order(position: int) -> None:
    columns = WIDE
    head, line, other, _ = text([row(1, is_prime="true"), row(2)], columns).split("\r\n")
    cells = line.split("\t")
    del cells[position]
    report = read_text("\r\n".join([head, "\t".join(cells), other]))
    whole = read_text("\r\n".join([head, line, other]))
    if report.orders[0].order_id == whole.orders[0].order_id:
        # Between empty neighbours a lost cell changes nothing.
        assert report.orders == whole.orders
    else:
        assert codes(report) == ["line.cells"] or codes(report) == ["line.quantity"]


@pytest.mark.parametrize("position", range(1, len(WIDE)))
def test_a_row_with_a_tab_in_a_field_is_left_out_even_if_its_last_cell_is_gone(position: int) -> None:
    head, line, other, _ = text([row(1), row(2)], WIDE).split("\r\n")
    cells = line.split("\t")
    cells.insert(position, "x")
    report = read_text("\r\n".join([head, "\t".join(cells), other]))
    assert [order.order_id[-1] for order in report.orders] == ["2"]
    assert len(report.problems) == 1


def test_quotes_and_apostrophes_are_letters_like_any_other() -> None:
    report = read_rows(row(1, product_name='Monitor 24" "Pro', recipient_name="O'Neil \"Bob"), row(2))
    assert len(report.orders) == 2
    assert report.orders[0].items[0].title == 'Monitor 24" "Pro'
    assert report.orders[0].raw_address.name == "O'Neil \"Bob"


def test_leading_zeros_are_kept() -> None:
    report = read_rows(row(ship_country="DE", ship_postal_code="01099", sku="0007", ship_address_1="Weg 1"))
    assert (report.orders[0].raw_address.postal_code, report.orders[0].items[0].sku) == ("01099", "0007")


@pytest.mark.parametrize(
    ("channel", "email", "expected"),
    [
        ("Amazon.de", "x@marketplace.amazon.nl", "DE"),
        ("amazon.CO.UK", "", "UK"),
        ("", "x@marketplace.amazon.com.be", "BE"),
        ("", "no-reply-amazon-iba-buyer@marketplace.amazon.es", "ES"),
        ("", "X@Marketplace.Amazon.IT", "IT"),
        ("Amazon.com", "x@marketplace.amazon.nl", None),
        ("Non-Amazon", "", None),
        ("", "x@example.org", None),
        ("", "", None),
    ],
)
def test_the_marketplace_comes_from_channel_or_email(channel: str, email: str, expected: str | None) -> None:
    [order] = read_rows(row(sales_channel=channel, buyer_email=email)).orders
    assert order.marketplace == expected
    assert [note.code for note in order.problems] == ([] if expected else ["order.marketplace_unknown"])


@pytest.mark.parametrize(
    ("text_date", "expected"),
    [
        ("2026-11-24T23:59:59+01:00", datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)),
        ("2026-11-24T22:59:59Z", datetime(2026, 11, 24, 22, 59, 59, tzinfo=UTC)),
        ("", None),
    ],
)
def test_the_promise_is_told_in_utc(text_date: str, expected: datetime | None) -> None:
    report = read_rows(row(promise_date=text_date))
    assert (report.orders[0].ship_by, report.problems) == (expected, ())


@pytest.mark.parametrize("bad", ["20.11.2026 08:34", "soon", "2026-11-24T22:59:59", "0001-01-01T00:00:00+14:00"])
def test_a_spoilt_date_is_a_note_and_no_more(bad: str) -> None:
    report = read_rows(row(promise_date=bad))
    assert report.orders[0].ship_by is None
    assert report.orders[0].problems == ()
    assert report.problems == (Note("line.date", {"line": 2, "order_id": "404-1000000-0000001"}),)


def test_flags_hold_an_order_in_the_order_of_their_weight() -> None:
    both = order_codes(is_prime="true", is_buyer_requested_cancellation="True", ship_city="Mün?hen", sku="")
    assert both == ["order.cancellation_requested", "order.prime", "order.damaged_text", "order.sku_missing"]


def test_a_cancellation_of_one_item_holds_the_whole_order() -> None:
    other = row(2, order_id="404-1000000-0000001", is_buyer_requested_cancellation="true")
    [order] = read_rows(other, row(1), columns=WIDE).orders
    assert [note.code for note in order.problems] == ["order.cancellation_requested"]


@pytest.mark.parametrize("name", ["M\ufffdller", "MÃ¼ller", "M\x81ller", "Dâ€™Arc", "M?ller", "Ko\u00c5\u201amider"])
def test_spoilt_letters_hold_an_order(name: str) -> None:
    report = read_rows(row(recipient_name=name))
    [order] = report.orders
    [note] = order.problems
    assert (note.code, note.facts["field"], note.facts["raw"]) == ("order.damaged_text", "name", name)
    assert order.raw_address.name == name


@pytest.mark.parametrize("name", ["JOÃO MAÇÃ", "Ângela", "Œuvre", "Łukasz Żółć", "Åsa Ärlig", "Wie? Was!", "İlkay"])
def test_rightful_letters_hold_nothing(name: str) -> None:
    assert read_rows(row(recipient_name=name)).orders[0].problems == ()


def test_spoilt_letters_in_a_product_name_hold_nothing() -> None:
    assert read_rows(row(product_name="TÃ¼r")).orders[0].problems == ()


def test_what_stands_for_nothing_is_nothing() -> None:
    [order] = read_rows(row(ship_state="-", ship_address_2="NA", buyer_phone_number="null", ship_address_3=" ")).orders
    raw = order.raw_address
    assert (raw.state, raw.line_2, raw.line_3, raw.phone) == ("", "", "", "")


def test_a_business_order_keeps_company_and_purchase_order() -> None:
    changes = {"is_business_order": "true", "purchase_order_number": "4500-1", "buyer_company_name": "Voorbeeld B.V."}
    [order] = read_rows(row(**changes), columns=WIDE).orders
    assert (order.purchase_order_number, order.raw_address.company) == ("4500-1", "Voorbeeld B.V.")
    assert order.recipient.company == "Voorbeeld B.V."


def test_an_address_nobody_can_ship_to_is_told_after_everything_else() -> None:
    [order] = read_rows(row(ship_postal_code="", sales_channel="", buyer_email="")).orders
    assert [note.code for note in order.problems] == ["order.marketplace_unknown", "address.postal_code_missing"]


def test_five_thousand_rows_are_all_there() -> None:
    report = read_rows(*(row(number) for number in range(5000)))
    assert len(report.orders) == 5000
    assert report.problems == ()
