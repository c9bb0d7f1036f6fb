"""The test label as printers get it: its bars scan, its rulers are 50 mm long, and an offset is seen at its edges."""

from __future__ import annotations

from pathlib import Path

import pytest
from cups_farm import wait_until
from fakes.zpl_reader import read_label
from PIL import Image
from printing_benches import RASTER, AddQueue, AddZpl, Bench, follow
from printing_documents import Printout, read_printout

from amzlabels.documents.test_label import TestLabelWords, draw_test_label
from amzlabels.domain.calibration import BARS, EDGE_STEPS_MM, RULER_MM, EdgesSeen
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.printer_profile import PrinterProfile

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
WORDS = TestLabelWords("Test label", "100 × 150 mm", "Both rulers are 50 mm long.", "Look at each edge.")
LABEL = "om_100x150mm_100x150mm"


def printed(bench: Bench, name: str, dpi: int) -> bytes:
    """Print the test label; what the printer got."""
    before = len(bench.received())
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob(name, draw_test_label(100, 150, bench.name, dpi, WORDS, FONTS)))
    follow(printer, name, ref)
    wait_until(lambda: len(bench.received()) == before + 1, "the test label")
    return bench.received()[before]


def assert_measures(printout: Printout) -> None:
    """All bars scan, and the longest line each way is a ruler."""
    assert sorted(printout.codes) == list(BARS)
    for side in (printout.picture, printout.picture.rotate(90, expand=True)):
        assert longest_line(side) / printout.dpi * 25.4 == pytest.approx(RULER_MM, abs=0.3)


def longest_line(picture: Image.Image) -> int:
    """The longest black run from left to right, in dots."""
    black = picture.point([255] * 128 + [0] * 128)
    rows = (black.crop((0, y, black.width, y + 1)).tobytes() for y in range(black.height))
    return max(len(run) for row in rows for run in row.split(b"\0"))


def seen_mm(printout: Printout, turns: int) -> float:
    """The first line that came out whole at the left edge of the label, once turned so often by a quarter."""
    side = printout.picture.rotate(90 * turns, expand=True)
    per_mm = printout.dpi / 25.4
    middle, reach = side.height / 2, 2.4 * len(EDGE_STEPS_MM) / 2 * per_mm
    for number, step in enumerate(EDGE_STEPS_MM):
        # The lines are beside each other, from the one end on the left and from the other on the right.
        at = number if turns in (0, 3) else len(EDGE_STEPS_MM) - 1 - number
        y_mm = (middle - reach) / per_mm + (at + 0.5) * 2.4
        # A line is longer than any stroke of the numbers beside it.
        piece = side.crop((0, round((y_mm - 1.1) * per_mm), round(5.6 * per_mm), round((y_mm + 1.1) * per_mm)))
        if longest_line(piece.rotate(90, expand=True)) == piece.height:
            return step
    return 0.0


@pytest.mark.parametrize("dpi", [203, 300])
def test_it_measures_a_queue_with_a_driver(add_queue: AddQueue, dpi: int) -> None:
    bench = add_queue("labels", RASTER, dpi=dpi)
    bench.printers.use((), [PrinterProfile(bench.name, media=LABEL, dpi=dpi)])
    assert_measures(read_printout(printed(bench, "test-a", dpi)))


@pytest.mark.parametrize(("dpi", "dots_per_mm"), [(203, 8), (300, 12)])
def test_it_measures_a_printer_of_the_network(add_zpl: AddZpl, dpi: int, dots_per_mm: int) -> None:
    bench = add_zpl(dots_per_mm=dots_per_mm)
    per_mm = 8 if dpi == 203 else dpi / 25.4
    assert_measures(Printout(read_label(printed(bench, "test-b", dpi)).picture, per_mm * 25.4))


@pytest.mark.parametrize("away_mm", [(-2.0, 0.0), (3.0, 0.0), (0.0, 1.5), (0.0, -4.0)])
def test_what_is_cut_off_is_seen_at_the_edges_and_moved_back_by_what_was_seen(
    add_queue: AddQueue, away_mm: tuple[float, float]
) -> None:
    bench = add_queue("100x150", RASTER)
    # So far right and down this printer prints from where it should.
    bench.printers.use((), [PrinterProfile(bench.name, media=LABEL, right_mm=away_mm[0], down_mm=away_mm[1])])
    printout = read_printout(printed(bench, "test-c", 203))
    left, right, top, bottom = (seen_mm(printout, turns) for turns in (0, 2, 1, 3))
    back_mm = EdgesSeen(left, right, top, bottom).offset_mm
    assert back_mm == pytest.approx((-away_mm[0], -away_mm[1]), abs=0.5)
