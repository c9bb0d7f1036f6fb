"""The test label has the size it was ordered in, measures what it must, and its bars can be scanned."""

from __future__ import annotations

import io
from contextlib import closing

import pypdfium2
import pytest
from documents_reading import FONTS, read_pages
from PIL import Image

from amzlabels.documents.test_label import TestLabelWords, draw_test_label
from amzlabels.domain.calibration import BARS, EDGE_STEPS_MM, RULER_MM, SMALLEST_MM

WORDS = TestLabelWords(
    title="Testetikett",
    setting="105 × 148 mm · 203 dpi",
    ruler="Beide Lineale sind 50 mm lang.",
    edges="Suchen Sie an jedem Rand die kleinste Zahl, deren Strich zu sehen ist.",
)
SIZES = [(105.0, 148.0), (100.0, 150.0), (101.6, 152.4), (62.0, 100.0), SMALLEST_MM, (210.0, 297.0)]
NAME = "Etikettendrucker_am_Packtisch_"
DOTS_PER_MM = 20


def picture(pdf: bytes) -> Image.Image:
    """The page with so many pixels a millimetre, black on white."""
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
        grey: Image.Image = page.render(scale=DOTS_PER_MM * 25.4 / 72, grayscale=True).to_pil()
    return grey.point([0] * 128 + [255] * 128)


def marks_mm(edge: Image.Image) -> list[float]:
    """How far from the left the black runs of a strip begin, one for each of its rows where that differs."""
    starts = {bytes(edge.crop((0, y, edge.width, y + 1)).tobytes()).find(0) for y in range(edge.height)}
    return sorted(start / DOTS_PER_MM for start in starts if start >= 0)


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_the_page_is_exactly_as_large_as_the_label(width_mm: float, height_mm: float) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, "Zebra", 203, WORDS, FONTS))
    assert page.size_mm == pytest.approx((width_mm, height_mm), abs=0.01)


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
@pytest.mark.parametrize("dpi", [0, 203, 300, 600])
def test_its_bars_scan_at_203_dpi_and_are_told_apart(width_mm: float, height_mm: float, dpi: int) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, "Zebra", dpi, WORDS, FONTS))
    assert sorted(page.barcodes) == [("Code128", text) for text in BARS]


def test_it_says_which_printer_it_is_for_how_that_is_set_and_what_to_look_at() -> None:
    (page,) = read_pages(draw_test_label(105, 148, "Drukarka Łódź – Ετικέτες", 203, WORDS, FONTS))
    for text in (WORDS.title, WORDS.setting, WORDS.ruler, WORDS.edges, "Drukarka Łódź – Ετικέτες"):
        assert text in page.text
    for number, width in (("1", "0.50"), ("2", "0.38"), ("3", "0.25")):
        assert f"{number} {width} mm" in page.text


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
@pytest.mark.parametrize("name", ["Zebra", NAME * 8])
def test_however_long_the_printers_name_is_no_text_lies_on_other_text_or_outside(
    width_mm: float, height_mm: float, name: str
) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, name, 203, WORDS, FONTS))
    left, bottom, right, top = page.text_box_mm
    assert left > 5
    assert bottom > 5
    assert right < width_mm - 2
    assert top < height_mm - 5
    assert page.overlaps == 0


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_there_is_a_line_at_each_step_inside_each_edge(width_mm: float, height_mm: float) -> None:
    whole = picture(draw_test_label(width_mm, height_mm, "Zebra", 203, WORDS, FONTS))
    for turned in range(4):
        side = whole.rotate(90 * turned, expand=True)
        reach = 13 * DOTS_PER_MM
        strip = side.crop((0, side.height // 2 - reach, int(5.6 * DOTS_PER_MM), side.height // 2 + reach))
        assert marks_mm(strip) == pytest.approx(EDGE_STEPS_MM, abs=0.1)


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_both_rulers_are_50_mm_long(width_mm: float, height_mm: float) -> None:
    whole = picture(draw_test_label(width_mm, height_mm, "Zebra", 203, WORDS, FONTS))
    for side in (whole, whole.rotate(90, expand=True)):
        rows = (bytes(dot == 0 for dot in side.crop((0, y, side.width, y + 1)).tobytes()) for y in range(side.height))
        longest = max(len(run) for row in rows for run in row.split(b"\0"))
        assert longest / DOTS_PER_MM == pytest.approx(RULER_MM, abs=0.1)


def test_it_is_a_pdf_of_one_page() -> None:
    with closing(pypdfium2.PdfDocument(io.BytesIO(draw_test_label(105, 148, "Zebra", 0, WORDS, FONTS)))) as document:
        assert len(document) == 1
