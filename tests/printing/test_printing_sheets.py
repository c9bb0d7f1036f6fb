"""Sheets of labels through a printer of A4: every label at its place, at its own size, and read by a scanner."""

from __future__ import annotations

import pytest
from printing_benches import PDF, RASTER, AddQueue, Bench, follow
from printing_documents import RULER_MM, Printout, draw_label, read_printouts

from amzlabels.documents.label_sheets import draw_sheet
from amzlabels.domain.printer import JobState, PrintJob

A6_MM = (105, 148)
CORNERS_MM = {1: (0, 148.5), 2: (105, 148.5), 3: (0, 0), 4: (105, 0)}
"""The lower left corner of each quarter, from that of the sheet."""
MARGIN_MM = 0.25
"""Half of what a quarter is higher than A6."""
DPI = 300


def print_sheet(bench: Bench, pdf: bytes) -> Printout:
    """Print a sheet; the one page that came out."""
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("sheet-302-1", pdf))
    assert follow(printer, "sheet-302-1", ref)[-1].state is JobState.PRINTED
    (document,) = bench.received()
    (printout,) = read_printouts(document, DPI)
    return printout


def quarter(sheet: Printout, place: int) -> Printout:
    """What is at this place, as a sheet of its own."""
    dots_per_mm = sheet.dpi / 25.4
    left, bottom = (each * dots_per_mm for each in CORNERS_MM[place])
    top = sheet.picture.height - bottom - 148.5 * dots_per_mm
    box = (round(left), round(top), round(left + 105 * dots_per_mm), round(sheet.picture.height - bottom))
    return Printout(sheet.picture.crop(box), sheet.dpi)


@pytest.mark.parametrize("kind", [PDF, RASTER])
def test_each_label_lies_at_its_place_at_its_own_size(add_queue: AddQueue, kind: str) -> None:
    labels = {place: draw_label(*A6_MM, f"3SPLACE{place}") for place in (1, 2, 3, 4)}
    sheet = print_sheet(add_queue("a4", kind, dpi=DPI), draw_sheet(labels, 4))
    assert sheet.size_mm == pytest.approx((210, 297), abs=0.15)
    for place in labels:
        found = quarter(sheet, place)
        assert found.codes == [f"3SPLACE{place}"]
        assert found.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
        assert found.corner_mm == pytest.approx((4, 8 + MARGIN_MM), abs=0.5)


@pytest.mark.parametrize("place", [1, 4])
def test_a_label_alone_on_its_sheet_stays_where_it_is(add_queue: AddQueue, place: int) -> None:
    sheet = print_sheet(add_queue("a4", PDF, dpi=DPI), draw_sheet({place: draw_label(*A6_MM)}, 4))
    assert sheet.size_mm == pytest.approx((210, 297), abs=0.15)
    assert quarter(sheet, place).codes == ["3SABCD123456789"]
