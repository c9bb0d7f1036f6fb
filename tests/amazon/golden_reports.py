"""Makes a small report of every variant known to occur; ``golden/`` keeps each beside what ``check`` says of it.

python tests/amazon/golden_reports.py        makes all of them anew; look at what git then shows
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from report_bench import BASE, COLUMNS, WIDE, row, text
from report_layouts import EVERYTHING, LAYOUTS

GOLDEN = Path(__file__).with_name("golden")
STORE_KEY = "5a" * 32
ORDER = "404-1000000-0000001"

GERMAN = {
    "order_id": "303-1234567-7654321",
    "recipient_name": "Jürgen Großmann",
    "ship_address_1": "Beispielweg 5 a",
    "ship_city": "Köln",
    "ship_state": "",
    "ship_postal_code": "50667",
    "ship_country": "DE",
    "sales_channel": "Amazon.de",
    "buyer_email": "j4@marketplace.amazon.de",
}
OPTIONAL = {
    "ship_service_name": "Std NL Dom",
    "address_type": "Commercial",
    "gift_wrap_type": "paper",
    "gift_message_text": "Hartelijk gefeliciteerd!",
    "customized_url": "https://example.org/personalised.zip",
    "is_business_order": "true",
    "purchase_order_number": "PO 4711",
    "price_designation": "Business Price",
    "is_premium_order": "true",
    "buyer_company_name": "Voorbeeld B.V.",
    "is_replacement_order": "true",
    "original_order_id": "404-9999999-9999999",
    "is_transparency": "true",
    "ioss_number": "IM5280000001",
    "ssa_carrier": "PostNL",
    "ssa_ship_method": "Standaard",
    "verge_of_lateShipment": "true",
    "signature_confirmation_recommended": "true",
    "buyer_identification_number": "NL123",
    "delivery_preferred_time": '{"SAT": "10:00-12:00"}',
    "drop_off_location": "FRONTDOOR",
    "delivery-Instructions": "Bel bij de buren",
    "pallet_delivery": "true",
    "ship_phone_number": "0611111111",
}
_SIBLINGS = {
    "all-orders": "amazon-order-id\tmerchant-order-id\tpurchase-date\torder-status\tsku\tasin\tquantity",
    "new-orders": "order-id\torder-item-id\tpurchase-date\tsku\tquantity-purchased\tcurrency\titem-price\titem-tax",
    "confirmation-file": "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\ttracking-number\tship-method",
    "tax-report": "order-id\torder-item-id\tcurrency\titem-price\tbill-address-1\tbill-city",
    "returns-report": "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name",
    "fba-report": "amazon-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\ttracking-number",
    "settlement-report": "settlement-id\tsettlement-start-date\tdeposit-date\torder-id\tsku",
}


def variants() -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each."""
    yield from _encodings()
    yield from _columns()
    for name, content in _contents():
        yield name, content.encode()
    for name, headings in _SIBLINGS.items():
        yield name, f"{headings}\r\n".encode()
    yield "zero-bytes", b""
    yield "not-a-text", b"%PDF-1.7\n\x00\x01"
    yield "workbook", b"PK\x03\x04 xl/workbook.xml"


def _encodings() -> Iterator[tuple[str, bytes]]:
    german = text([row(1, **GERMAN)])
    yield "utf-8", german.encode()
    yield "utf-8-marked", german.encode("utf-8-sig")
    yield "windows-1252", german.encode("cp1252")
    yield "latin-1", text([row(1, **GERMAN, product_name="a\x81b")]).encode("latin-1")
    yield "utf-16-le", b"\xff\xfe" + german.encode("utf-16-le")
    yield "utf-16-be", b"\xfe\xff" + german.encode("utf-16-be")
    japanese = row(1, recipient_name="山田 太郎", ship_address_1="千代田1-1", ship_city="東京", ship_country="JP")
    yield "japanese", text([japanese], LAYOUTS["34"]).encode("cp932")
    yield "line-ends-lf", text([row(1), row(2)], end="\n").encode()
    yield "line-ends-cr", text([row(1), row(2)], end="\r").encode()
    yield "line-ends-last-missing", text([row(1), row(2)]).removesuffix("\r\n").encode()


def _columns() -> Iterator[tuple[str, bytes]]:
    for name, columns in LAYOUTS.items():
        yield f"columns-{name}", text([row(1), row(2)], columns).encode()
    everything = [*EVERYTHING, "delivery-Instructions", "ship-phone-number"]
    yield "optional-columns-filled", text([row(1, **OPTIONAL)], everything).encode()
    shuffled = [*WIDE, "number-of-moons", "is-new-thing"]
    random.Random(7).shuffle(shuffled)  # noqa: S311 - an order, not a secret
    cells = row(1) | {"number-of-moons": "3", "is-new-thing": "perhaps"}
    yield "columns-shuffled-and-unknown", text([cells], shuffled).encode()
    headings, rest = text([row(1)], WIDE).split("\r\n", 1)
    odd = headings.replace("order-id", " Order_ID", 1).replace("ship-city", "Ship City").upper()
    yield "headings-irregular", f"{odd}\r\n{rest}".encode()
    translated = headings.replace("order-id", "Bestellnummer", 1).replace("ship-city", "Lieferort")
    yield "headings-translated", f"{translated}\r\n{rest}".encode()
    yield "columns-missing", text([row(1)], [name for name in COLUMNS if name != "ship-city"]).encode()
    yield "without-addresses", text([row(1)], BASE[:16]).encode()
    yield "without-quantity-to-ship", _without("quantity-to-ship", quantity_purchased="5", quantity_shipped="2")
    yield "without-sales-channel", _without("sales-channel")
    yield "marketplace-unknown", text([row(1, sales_channel="", buyer_email="")]).encode()


def _without(name: str, **changes: str) -> bytes:
    return text([row(1, **changes)], [column for column in COLUMNS if column != name]).encode()


def _contents() -> Iterator[tuple[str, str]]:
    further = row(3, order_id=ORDER)
    yield "order-spread-over-the-file", text([row(1), row(2), further])
    yield "rows-repeated", text([row(1), row(1), row(2), row(2, quantity_to_ship="4", quantity_purchased="4")])
    done = row(2, quantity_shipped="1", quantity_to_ship="0")
    yield "quantity-to-ship-0", text([row(1), done])
    yield "nothing-to-ship", text([done])
    yield "partly-shipped", text([row(1, quantity_purchased="3", quantity_shipped="1", quantity_to_ship="2")])
    cancelled = row(1, is_buyer_requested_cancellation="true", buyer_requested_cancel_reason="Te laat besteld")
    yield "cancellation-requested", text([cancelled, row(2)], WIDE)
    yield "prime", text([row(1, is_prime="true"), row(2)])
    yield "sku-empty", text([row(1, sku=""), row(2)])
    yield "quotes-and-apostrophes", text([row(1, product_name='Monitor 24" "Pro', recipient_name="O'Neil \"Bob\" 's")])
    yield "what-stands-for-nothing", text([row(1, ship_state="-", ship_address_2="NA", buyer_phone_number="null")])
    yield "going-on-with-an-item", text([row(1), {"order-id": ORDER, "order-item-id": "81200000000001"}])
    yield "headings-alone", text([])
    yield from _damaged_rows()
    yield from _damaged_cells()


def _damaged_rows() -> Iterator[tuple[str, str]]:
    columns = [*COLUMNS, "gift-message-text", "customized-url"]
    headings, first, second, _ = text([row(1), row(2)], columns).split("\r\n")
    yield "rows-cut-off-where-empty", "\r\n".join([headings, first.rstrip("\t"), second.rstrip("\t"), ""])
    yield "rows-with-empty-cells-more", "\r\n".join([headings, first + "\t", second + "\t\t", ""])
    yield "row-lost-a-cell", "\r\n".join([headings, first.replace("\tKoffiemok", ""), second, ""])
    yield "row-with-a-cell-more", text([row(1, product_name="mok\twit"), row(2)])
    yield "row-cut-in-the-middle", "\r\n".join([headings, second, first[:200], ""])
    yield (
        "row-broken-inside-a-field",
        text([row(1, ship_address_1="Prinsengracht 263"), row(2)]).replace(
            "Prinsengracht 263", "Prinsengracht\r\n263", 1
        ),
    )
    yield "row-without-order-number", text([row(1, order_id="404-10-1"), row(2)])


def _damaged_cells() -> Iterator[tuple[str, str]]:
    yield "spreadsheet-commas", text([row(1)]).replace("\t", ",")
    yield "spreadsheet-quotes", "\t".join(f'"{name}"' for name in COLUMNS)
    yield "spreadsheet-item-numbers", text([row(1, order_item_id="5.23365E+13"), row(2)])
    damage = {"promise_date": "20.11.2026 08:34", "quantity_to_ship": "2,0", "quantity_purchased": "2.0"}
    yield "spreadsheet-dates-and-quantities", text([row(1, **damage)])
    yield "spreadsheet-lost-zeros", text([row(1, **GERMAN | {"ship_postal_code": "1067", "ship_city": "Dresden"})])
    yield (
        "postal-code-with-leading-zero",
        text([row(1, **GERMAN | {"ship_postal_code": "01067", "ship_city": "Dresden"})]),
    )
    yield "quantity-unreadable", text([row(1, quantity_to_ship="two"), row(2)])
    twice = {name: value.encode().decode("cp1252", "ignore") for name, value in GERMAN.items()}
    yield "letters-encoded-twice", text([row(1, **twice)])
    yield "letters-lost", text([row(1, **GERMAN | {"recipient_name": "J?rgen Gro?mann"})])
    yield "letters-rightful", text([row(1, recipient_name="JOÃO MAÇÃ Ângela")])


def check(path: Path) -> tuple[int, Any]:
    """Exit status and document of the real command."""
    from amzlabels.app.main import main

    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(io.StringIO()):
        status = main(["check", str(path), "--json"])
    return status, json.loads(told.getvalue())


def write_all(folder: Path) -> Sequence[str]:
    """Write every variant, and what is said of it, into a folder."""
    names = []
    for name, data in variants():
        report = folder / f"{name}.txt"
        report.write_bytes(data)
        document = json.dumps(check(report)[1], ensure_ascii=False, indent=1)
        report.with_suffix(".json").write_text(document + "\n", encoding="utf-8")
        names.append(name)
    return names


if __name__ == "__main__":
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "AMZLABELS_STORE_KEY": STORE_KEY}
    with tempfile.TemporaryDirectory() as data_folder:
        os.environ["AMZLABELS_DATA_DIR"] = data_folder
        print(f"{len(write_all(GOLDEN))} reports in {GOLDEN}")
