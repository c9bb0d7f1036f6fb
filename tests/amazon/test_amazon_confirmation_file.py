"""Reads Seller Central's upload file back with a strict reader of Amazon's template, and finds what went in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.amazon.confirmation_file import confirmation_table, write_confirmation_file
from amzlabels.domain.confirmation import CarrierCode, Confirmation, ConfirmedItem
from amzlabels.domain.marketplace import MARKETPLACES
from amzlabels.domain.problems import Problem

# What Seller Central's help (page G641) and the template itself ask for; nothing here is taken from the writer.
_REQUIRED = {"order-id", "ship-date", "carrier-code"}
_FOR_SPLITTING = {"order-item-id", "quantity"}
_OPTIONAL = {
    *("carrier-name", "tracking-number", "ship-method", "transparency_code", "ship-from-address-name"),
    *(f"ship-from-address-line{number}" for number in (1, 2, 3)),
    *("ship-from-address-city", "ship-from-address-county", "ship-from-address-state-or-region"),
    *("ship-from-address-postalcode", "ship-from-address-countrycode"),
}


@dataclass(frozen=True)
class Row:
    """One line of the file as Amazon would take it."""

    order_id: str
    order_item_id: str
    quantity: int
    ship_date: date
    carrier_code: str
    carrier_name: str
    tracking: str
    method: str


def read_strictly(data: bytes) -> list[Row]:
    """The rows, or an assertion for whatever Amazon might stumble over."""
    assert not data.startswith(b"\xef\xbb\xbf"), "byte order mark"
    text = data.decode("utf-8")
    assert '"' not in text, "Amazon would take a quote as part of the value"
    assert text.endswith("\r\n"), "last line without an end"
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(line.strip() for line in lines), "blank line"
    controls = {each for line in lines for each in line if unicodedata.category(each) in ("Cc", "Zl", "Zp")}
    assert controls <= {"\t"}, "control characters"
    headings, *rows = (line.split("\t") for line in lines)
    assert len(set(headings)) == len(headings), "heading twice"
    assert set(headings) <= _REQUIRED | _FOR_SPLITTING | _OPTIONAL, "unknown heading"
    assert set(headings) >= _REQUIRED | _FOR_SPLITTING, "required column"
    assert all(len(cells) == len(headings) for cells in rows), "row that is not full"
    return [_read_row(dict(zip(headings, cells, strict=True))) for cells in rows]


def _read_row(cells: dict[str, str]) -> Row:
    assert all(value == value.strip() for value in cells.values()), "blanks around a value"
    assert all(cells[heading] for heading in _REQUIRED | _FOR_SPLITTING), "required value"
    assert re.fullmatch(r"[0-9]{3}-[0-9]{7}-[0-9]{7}", cells["order-id"])
    assert re.fullmatch(r"[0-9]+", cells["order-item-id"])
    assert re.fullmatch(r"[1-9][0-9]*", cells["quantity"])
    assert re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cells["ship-date"])
    name, tracking, method = (cells.get(heading, "") for heading in ("carrier-name", "tracking-number", "ship-method"))
    assert bool(name) == (cells["carrier-code"] == "Other"), "a carrier has a name with Other, and only then"
    assert max(map(len, (name, tracking, method))) <= 50
    return Row(
        cells["order-id"],
        cells["order-item-id"],
        int(cells["quantity"]),
        date.fromisoformat(cells["ship-date"]),
        cells["carrier-code"],
        name,
        tracking,
        method,
    )


NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BASE = Confirmation(
    order_id="404-1830274-5521903",
    marketplace="NL",
    package_reference="1",
    carrier=CarrierCode("Post NL"),
    tracking="3SDEMO000000001",
    shipped_at=NOON,
    items=(ConfirmedItem("81200000000001", 1),),
)


def row_of(confirmation: Confirmation, item: ConfirmedItem, ship_date: date) -> Row:
    """What must come back for values that need no cleaning."""
    carrier = confirmation.carrier
    return Row(
        confirmation.order_id,
        item.order_item_id,
        item.quantity,
        ship_date,
        carrier.code,
        carrier.name if carrier.code == "Other" else "",
        confirmation.tracking,
        carrier.method,
    )


def test_three_packages_partial_quantities_and_untracked_orders_read_back_equal(tmp_path: Path) -> None:
    mugs, plates = "81200000000001", "81200000000002"
    confirmations = [
        replace(BASE, items=(ConfirmedItem(mugs, 2), ConfirmedItem(plates, 1))),
        replace(BASE, package_reference="2", tracking="3SDEMO000000002", items=(ConfirmedItem(mugs, 3),)),
        replace(
            BASE, package_reference="3", carrier=CarrierCode("DHL", "", "DHL Paket"), tracking="JVGL0612345678901234"
        ),
        replace(BASE, order_id="302-7654321-1234567", marketplace="DE", tracking="", carrier=CarrierCode("DHL")),
        replace(
            BASE,
            order_id="171-0000001-0000002",
            marketplace="ES",
            carrier=CarrierCode("Other", "Fietskoerier Zoë", "Brievenbus"),
            tracking="",
            items=(ConfirmedItem("99", 12),),
        ),
    ]
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, confirmations)
    assert read_strictly(path.read_bytes()) == [
        row_of(confirmation, item, date(2026, 11, 23)) for confirmation in confirmations for item in confirmation.items
    ]
    assert path.read_bytes() == confirmation_table(confirmations)


TEXT = st.text(max_size=120)
CLEAN = st.text("ABCdéø0123456789-/ŁŞ€", min_size=1, max_size=50)
CONFIRMATIONS = st.builds(
    Confirmation,
    order_id=st.from_regex(r"[0-9]{3}-[0-9]{7}-[0-9]{7}", fullmatch=True),
    marketplace=st.sampled_from([marketplace.code for marketplace in MARKETPLACES]),
    package_reference=st.just("1"),
    carrier=st.builds(CarrierCode, st.sampled_from(["Post NL", "Other", "DHL-Paket"]), CLEAN, st.just("") | CLEAN),
    tracking=st.just("") | CLEAN,
    shipped_at=st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    items=st.lists(
        st.builds(ConfirmedItem, st.from_regex(r"[0-9]{14,15}", fullmatch=True), st.integers(1, 9999)),
        min_size=1,
        max_size=3,
    ).map(tuple),
)


@given(st.lists(CONFIRMATIONS, max_size=5))
def test_any_clean_values_read_back_equal(confirmations: list[Confirmation]) -> None:
    zones = {marketplace.code: ZoneInfo(marketplace.time_zone) for marketplace in MARKETPLACES}
    assert read_strictly(confirmation_table(confirmations)) == [
        row_of(confirmation, item, confirmation.shipped_at.astimezone(zones[confirmation.marketplace]).date())
        for confirmation in confirmations
        for item in confirmation.items
    ]


@given(TEXT, TEXT, TEXT)
def test_no_value_whatever_breaks_a_row(name: str, tracking: str, method: str) -> None:
    odd = replace(BASE, tracking=tracking, carrier=CarrierCode("Other", f"x{name}", method))
    before, between, after = read_strictly(confirmation_table([BASE, odd, BASE]))
    assert before == after == row_of(BASE, BASE.items[0], date(2026, 11, 23))
    assert (between.order_id, between.quantity) == (odd.order_id, 1)
    for value, read in ((tracking, between.tracking), (method, between.method)):
        assert read == "" or set(read) <= {*value, " "}


def test_what_parts_cells_and_lines_becomes_one_blank() -> None:
    odd = replace(BASE, tracking=' 3S\tDE\r\n MO\x00\x1c1\u2028\x85"2\ufeff\ud800')
    [row] = read_strictly(confirmation_table([odd]))
    assert row.tracking == "3S DE MO 1 2"


@pytest.mark.parametrize(("length", "expected"), [(50, 50), (51, 50), (500, 50)])
def test_no_value_is_longer_than_amazon_takes(length: int, expected: int) -> None:
    long = replace(BASE, tracking="T" * length, carrier=CarrierCode("Other", "P" * length, "M" * length))
    [row] = read_strictly(confirmation_table([long]))
    assert [len(value) for value in (row.tracking, row.carrier_name, row.method)] == [expected] * 3


@pytest.mark.parametrize(
    ("marketplace", "shipped_at", "expected"),
    [
        ("NL", datetime(2026, 11, 23, 22, 59, tzinfo=UTC), "2026-11-23"),
        ("NL", datetime(2026, 11, 23, 23, 0, tzinfo=UTC), "2026-11-24"),
        ("NL", datetime(2026, 7, 1, 22, 0, tzinfo=UTC), "2026-07-02"),
        ("UK", datetime(2026, 11, 23, 23, 59, tzinfo=UTC), "2026-11-23"),
        ("TR", datetime(2026, 11, 23, 21, 0, tzinfo=UTC), "2026-11-24"),
        ("DE", datetime(2026, 11, 24, 1, 0, tzinfo=ZoneInfo("Asia/Tokyo")), "2026-11-23"),
    ],
)
def test_the_day_is_the_marketplaces_own(marketplace: str, shipped_at: datetime, expected: str) -> None:
    table = confirmation_table([replace(BASE, marketplace=marketplace, shipped_at=shipped_at)])
    assert read_strictly(table)[0].ship_date.isoformat() == expected


@pytest.mark.parametrize("carrier", [CarrierCode(""), CarrierCode("Other"), CarrierCode("Other", ' "\t')])
def test_a_carrier_without_code_or_name_is_a_problem_and_nothing_is_written(
    tmp_path: Path, carrier: CarrierCode
) -> None:
    with pytest.raises(Problem) as caught:
        write_confirmation_file(tmp_path / "confirm.txt", [replace(BASE, carrier=carrier)])
    assert caught.value.note.code == "amazon.carrier_code_missing"
    assert list(tmp_path.iterdir()) == []


def test_without_confirmations_there_are_only_headings(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, [])
    assert read_strictly(path.read_bytes()) == []


def test_ten_thousand_packages_are_laid_out_whole() -> None:
    many = [
        replace(BASE, order_id=f"404-0000000-{number:07d}", shipped_at=NOON + timedelta(seconds=number))
        for number in range(10_000)
    ]
    assert [row.order_id for row in read_strictly(confirmation_table(many))] == [each.order_id for each in many]


def test_a_file_that_is_there_is_replaced_whole_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    path.write_bytes(b"x" * 10_000)
    write_confirmation_file(path, [])
    assert read_strictly(path.read_bytes()) == []
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["missing/confirm.txt", "taken/confirm.txt", "folder.txt"])
def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path, place: str) -> None:
    (tmp_path / "taken").write_bytes(b"")
    (tmp_path / "folder.txt").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Problem) as caught:
        write_confirmation_file(tmp_path / place, [])
    assert (caught.value.note.code, caught.value.note.facts) == ("file.unwritable", {"file": Path(place).name})
    assert sorted(tmp_path.iterdir()) == before
