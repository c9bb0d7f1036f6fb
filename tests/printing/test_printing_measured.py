"""What printers received, measured: size, place and bars on every stock, at both heads, by every road."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from printing_benches import PDF, RASTER, AddQueue, AddZpl, Bench, follow
from printing_documents import RULER_MM, Printout, draw_label, read_printouts
from test_printing_dots import LONG_CODE, bars_of, with_bars

from amzlabels.domain.printer import JobState, PrintJob
from amzlabels.printing.barcodes import read_codes
from amzlabels.printing.dots import DOTS_PER_MM

CODE = "3SABCD123456789"
STOCKS = {
    "iso_a6_105x148mm": (105, 148),
    "na_index-4x6_4x6in": (101.6, 152.4),
    "om_100x150mm_100x150mm": (100, 150),
}
LEFT_MM, BOTTOM_MM = 4, 8
PLACES = 40


def printed(bench: Bench, name: str, pdf: bytes, dpi: int) -> Iterator[Printout]:
    """Print it; what came out, page by page."""
    before = len(bench.received())
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob(name, pdf, as_it_is=True))
    assert follow(printer, name, ref)[-1].state is JobState.PRINTED
    for document in bench.received()[before:]:
        yield from read_printouts(document, dpi)


def assert_measures(printout: Printout, size_mm: tuple[float, float]) -> None:
    """It is as large as it was drawn, lies where it was drawn, and scans."""
    assert printout.size_mm == pytest.approx(size_mm, abs=0.15)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert printout.corner_mm == pytest.approx((LEFT_MM, BOTTOM_MM), abs=0.5)
    assert printout.codes == [CODE]


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("kind", [PDF, RASTER])
def test_labels_through_a_driver_have_their_size_place_and_code(add_queue: AddQueue, kind: str, dpi: int) -> None:
    bench = add_queue("labels", kind, dpi=dpi)
    for media, size_mm in STOCKS.items():
        (printout,) = printed(bench, f"302-1-{media}", draw_label(*size_mm, CODE), dpi)
        assert_measures(printout, size_mm)


@pytest.mark.parametrize(("dpi", "dots_per_mm"), [(203, 8), (300, 12)])
@pytest.mark.parametrize("counts", [True, False], ids=["Z64", "runs"])
def test_labels_as_dots_have_their_size_place_and_code(
    add_zpl: AddZpl, dpi: int, dots_per_mm: int, counts: bool
) -> None:
    bench = add_zpl(dots_per_mm=dots_per_mm, counts=counts)
    for media, size_mm in STOCKS.items():
        bench.load(media)
        (printout,) = printed(bench, f"302-2-{media}", draw_label(*size_mm, CODE), dpi)
        assert_measures(printout, size_mm)


@pytest.mark.parametrize(("module_mm", "dpi"), [(0.25, 203), (0.33, 203), (0.17, 300), (0.25, 300)])
def test_bars_through_a_raster_driver_are_read_at_every_place_between_two_dots(
    add_queue: AddQueue, module_mm: float, dpi: int
) -> None:
    assert unread(add_queue(kind=RASTER, dpi=dpi), module_mm, dpi) == []


@pytest.mark.parametrize(("module_mm", "dpi"), [(0.33, 203), (0.17, 300), (0.25, 300)])
def test_bars_drawn_by_the_printer_itself_are_read_at_every_place_between_two_dots(
    add_queue: AddQueue, module_mm: float, dpi: int
) -> None:
    assert unread(add_queue(kind=PDF, dpi=dpi), module_mm, dpi) == []


@pytest.mark.parametrize(("module_mm", "dpi"), [(0.25, 203), (0.33, 203), (0.17, 300), (0.25, 300)])
def test_bars_as_dots_are_read_at_every_place_between_two_dots(add_zpl: AddZpl, module_mm: float, dpi: int) -> None:
    assert unread(add_zpl(dots_per_mm={203: 8, 300: 12}[dpi]), module_mm, dpi) == []


def unread(bench: Bench, module_mm: float, dpi: int) -> list[int]:
    """Print the bars at each of the places; those that no scanner reads."""
    pitch_mm = 1 / DOTS_PER_MM[dpi]
    lefts_mm = [8 + place / PLACES * pitch_mm for place in range(PLACES)]
    printouts = list(printed(bench, "302-3", with_bars(module_mm, *lefts_mm), dpi))
    assert len(printouts) == PLACES
    return [place for place, each in enumerate(printouts) if LONG_CODE not in read_codes(bars_of(each.picture))]
