"""Hands the reader every wrong file a person may drop, and the samples that must all be right."""

from __future__ import annotations

import os
import sys
import zipfile
from pathlib import Path

import pytest
from report_bench import BASE, CHANNEL, refusal, row, text

from amzlabels.amazon.report import TxtReportReader

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"

ALL_ORDERS = "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tsku\tasin\tquantity"
NEW_ORDERS = "order-id\torder-item-id\tpurchase-date\tbuyer-email\tsku\tquantity-purchased\tcurrency\titem-price"
CONFIRMATION = "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method"
TAX = "order-id\torder-item-id\tcurrency\titem-price\tbill-address-1\tbill-city"
RETURNS = "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name"
SETTLEMENT = "settlement-id\tsettlement-start-date\tdeposit-date\torder-id\tsku"
FBA = "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\ttracking-number"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "report.empty"),
        (b"\xef\xbb\xbf\r\n", "report.empty"),
        (b"\xff\xfe", "report.empty"),
        (bytes(range(256)) * 4, "report.binary"),
        (b"%PDF-1.7\n%\x00\x01\n", "report.binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "report.spreadsheet"),
        (b"Hello, this is no report.\r\n", "report.not_a_report"),
        (b"<html><body>Sign in</body></html>", "report.not_a_report"),
        (b"name\tstreet\tcity\r\nA\tB\tC\r\n", "report.not_a_report"),
        (text([row()]).replace("\t", ";").encode(), "report.spreadsheet"),
        (text([row()]).replace("\t", ",").encode(), "report.spreadsheet"),
        (b'"order-id","order-item-id","sku"\r\n"1","2","3"\r\n', "report.spreadsheet"),
        (ALL_ORDERS.encode(), "report.all_orders"),
        (NEW_ORDERS.encode(), "report.new_orders"),
        (f"{NEW_ORDERS}\tship-phone-number\trecipient-name".encode(), "report.new_orders"),
        (f"{NEW_ORDERS}\tship-phone-number\tbill-address-1\tbill-city".encode(), "report.new_orders"),
        (f"{NEW_ORDERS}\tship-phone-number\tbill-address-1\ttax-location-city".encode(), "report.tax"),
        (CONFIRMATION.encode(), "report.confirmation_file"),
        (f"TemplateType=OrderFulfillment\tVersion=2011.1102\r\n{CONFIRMATION}".encode(), "report.confirmation_file"),
        (TAX.encode(), "report.tax"),
        (RETURNS.encode(), "report.returns"),
        (FBA.encode(), "report.fba"),
        (SETTLEMENT.encode(), "report.other_amazon"),
        ("\t".join(f'"{name}"' for name in BASE).encode(), "report.spreadsheet"),
        ("\t".join(BASE[:16]).encode(), "report.no_addresses"),
        ("\t".join(BASE).encode(), "report.no_orders"),
        (text([row(quantity_to_ship="0")]).encode(), "report.no_orders"),
    ],
)
def test_every_wrong_file_is_refused_for_its_own_reason(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "20011.txt"
    path.write_bytes(content)
    problem = refusal(path)
    assert problem.note.code == code
    assert problem.note.facts["file"] == "20011.txt"
    assert refusal(content).note.code == code


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_wrong_file_is_recognised_in_every_encoding(encoding: str) -> None:
    assert refusal(ALL_ORDERS.encode(encoding)).note.code == "report.all_orders"


def test_a_workbook_is_told_from_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>")
    assert refusal(path).note.code == "report.spreadsheet"


def test_missing_columns_are_named() -> None:
    columns = [name for name in CHANNEL if name not in ("sku", "ship-city", "quantity-to-ship", "quantity-purchased")]
    problem = refusal(text([row()], columns).encode())
    assert problem.note.code == "report.columns_missing"
    assert problem.note.facts["columns"] == "sku, ship-city, quantity-to-ship"


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    problem = refusal(tmp_path / "gone.txt")
    assert (problem.note.code, problem.note.facts) == ("report.missing", {"file": "gone.txt"})
    assert refusal(tmp_path / "nul\0l.txt").note.code == "report.missing"


def test_a_folder_is_no_report(tmp_path: Path) -> None:
    assert refusal(tmp_path).note.code == "report.is_folder"


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes are not files there")
def test_what_is_neither_file_nor_folder_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert refusal(pipe).note.code == "report.unreadable"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_file_that_may_not_be_read_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_bytes(text([row()]).encode())
    path.chmod(0)
    assert refusal(path).note.code == "report.unreadable"


@pytest.mark.parametrize(
    ("name", "encoding", "orders", "marketplaces"),
    [
        ("dutch.txt", "utf-8", 12, {"NL"}),
        ("german.txt", "windows-1252", 8, {"DE"}),
        ("british.txt", "utf-8", 5, {"UK"}),
        ("multi-item.txt", "utf-8", 4, {"NL", "DE"}),
        ("partly-shipped.txt", "utf-8", 3, {"NL"}),
    ],
)
def test_the_samples_are_without_any_problem(name: str, encoding: str, orders: int, marketplaces: set[str]) -> None:
    report = TxtReportReader().read(SAMPLES / name)
    assert (report.encoding, len(report.orders), report.problems) == (encoding, orders, ())
    assert {order.marketplace for order in report.orders} == marketplaces
    assert [order.order_id for order in report.orders if order.problems] == []
    assert all(order.ship_by is not None for order in report.orders)


def test_the_sample_with_several_items_keeps_them_together() -> None:
    report = TxtReportReader().read(SAMPLES / "multi-item.txt")
    assert [len(order.items) for order in report.orders] == [3, 2, 2, 1]


def test_the_partly_shipped_sample_counts_what_is_left() -> None:
    report = TxtReportReader().read(SAMPLES / "partly-shipped.txt")
    assert [order.units for order in report.orders] == [2, 1, 3]


def test_the_sample_with_a_bad_address_holds_exactly_that_order() -> None:
    report = TxtReportReader().read(SAMPLES / "bad-address.txt")
    held = [order for order in report.orders if order.problems]
    assert (len(report.orders), len(held)) == (4, 1)
    assert {note.code for note in held[0].problems} == {"address.number_missing", "address.postal_code_missing"}


def test_the_mixed_sample_shows_what_a_person_decides() -> None:
    report = TxtReportReader().read(SAMPLES / "mixed.txt")
    found = {order.recipient.city: {note.code for note in order.problems} for order in report.orders if order.problems}
    assert len(report.orders) == 16
    assert found == {
        "KÃ¶ln": {"order.damaged_text"},
        "Amsterdam": {"address.look_reflowed"},
        "Groningen": {"order.prime"},
        "Ede": {"order.cancellation_requested"},
    }


def test_letters_that_are_no_utf_8_may_come_late(tmp_path: Path) -> None:
    path = tmp_path / "late.txt"
    rows = [*(row(number) for number in range(3000)), row(3000, recipient_name="Jürgen")]
    path.write_bytes(text(rows).encode("cp1252"))
    report = TxtReportReader().read(path)
    assert (report.encoding, len(report.orders), report.problems) == ("windows-1252", 3001, ())
    assert report.orders[-1].raw_address.name == "Jürgen"
