"""Throws random bytes and spoilt rows at the report reader: it refuses or reads, and never takes a slipped cell."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from report_bench import WIDE, read_text, row, text
from report_mutations import make_whole, run

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.order import Report
from amzlabels.domain.problems import Problem

HEAD = "\t".join(WIDE)
CELL = st.text(st.characters(exclude_characters="\t\r\n\0", exclude_categories=["Cs"]), max_size=12)
KNOWN = row(1, ship_address_2="boven", is_prime="true")
OTHER = row(2)


def read(data: bytes) -> Report | None:
    try:
        return TxtReportReader().read_bytes(data, "r.txt", None)
    except Problem as problem:
        if not problem.note.code.startswith("report."):
            raise
        return None


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_make_the_reader_fall(data: bytes) -> None:
    read(data)
    read(f"{HEAD}\r\n".encode() + data)
    read(b"\xff\xfe" + data)
    report = read(text([KNOWN], WIDE).encode() + b"\r\n" + data)
    assert report is None or all(order.items for order in report.orders)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(CELL, max_size=len(WIDE) + 3), max_size=6))
def test_no_rows_make_the_reader_fall(rows: list[list[str]]) -> None:
    body = "".join("\t".join(cells) + "\n" for cells in rows)
    report = read_text(text([OTHER], WIDE, "\n") + body)
    assert report.orders[0].items[0].sku == OTHER["sku"]


@settings(max_examples=300, deadline=None)
@given(position=st.integers(1, len(WIDE) - 1), cells=st.lists(st.sampled_from(["", "x", "1", "NL"]), max_size=3))
def test_a_row_with_cells_put_in_is_left_out(position: int, cells: list[str]) -> None:
    lines = text([KNOWN, OTHER], WIDE).split("\r\n")
    spoilt = lines[1].split("\t")
    spoilt[position:position] = cells
    report = read_text("\r\n".join([lines[0], "\t".join(spoilt), lines[2]]))
    whole = read_text("\r\n".join(lines))
    assert report.orders in (whole.orders, whole.orders[1:])
    assert cells == [] or report.orders == whole.orders[1:]


@settings(max_examples=300, deadline=None)
@given(first=st.integers(1, len(WIDE) - 1), count=st.integers(1, 6))
def test_a_row_that_lost_cells_is_left_out_or_right(first: int, count: int) -> None:
    lines = text([KNOWN, OTHER], WIDE).split("\r\n")
    spoilt = lines[1].split("\t")
    del spoilt[first : first + count]
    report = read_text("\r\n".join([lines[0], "\t".join(spoilt), lines[2]]))
    whole = read_text("\r\n".join(lines))
    addresses = {order.order_id: (order.raw_address, order.items) for order in whole.orders}
    assert all((order.raw_address, order.items) == addresses[order.order_id] for order in report.orders)


@settings(max_examples=200, deadline=None)
@given(name=CELL, title=CELL, street=CELL, city=CELL)
def test_whatever_stands_in_the_free_text_stays_in_its_own_column(
    name: str, title: str, street: str, city: str
) -> None:
    texts = {"recipient-name": name, "product-name": title, "ship-address-1": street, "ship-city": city}
    report = read_text(text([row(1) | texts, OTHER], WIDE))
    order = report.orders[0]
    raw = order.raw_address
    found = (raw.name, order.items[0].title, raw.line_1, raw.city)
    for given_text, cell in zip((name, title, street, city), found, strict=True):
        assert cell.strip() in (given_text.strip(), "")
    assert (raw.postal_code, raw.country, order.marketplace) == ("1016 GV", "NL", "NL")


def test_spoilt_reports_bring_no_cell_to_anothers_place() -> None:
    """``build/fuzz.py`` reads a million such lines."""
    *_, figures = run(seed=7, lines=6000)
    assert figures.faults == []
    assert min(figures.orders, figures.left_out, figures.refused) > 0


def test_a_cell_in_anothers_place_is_seen() -> None:
    made = make_whole(seed=7)
    order = TxtReportReader().read_bytes(made.data, "r.txt", made.charset).orders[0]
    raw = order.raw_address
    assert list(made.faults(order)) == []
    assert list(made.faults(replace(order, raw_address=replace(raw, city=raw.name))))
    assert list(made.faults(replace(order, extras={"gift_message": raw.city})))
    assert list(made.faults(replace(order, items=(replace(order.items[0], quantity=522),))))
    assert list(made.faults(replace(order, traits=frozenset({"late", "premium"}))))
