"""The test label has the size it was ordered in, says what it must, and its bars can be scanned."""

from __future__ import annotations

import pytest
from documents_reading import FONTS, read_pages

from amzlabels.documents.test_label import BARCODE, TestLabelWords, draw_test_label

WORDS = TestLabelWords(title="Testetikett", ruler="Dieses Lineal ist 50 mm lang.", edges="Rahmen: 2 mm vom Rand.")
SIZES = [(105.0, 148.0), (100.0, 150.0), (101.6, 152.4), (64.0, 90.0)]


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_the_page_is_exactly_as_large_as_the_label(width_mm: float, height_mm: float) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, "Zebra", WORDS, FONTS))
    assert page.size_mm == pytest.approx((width_mm, height_mm), abs=0.01)


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_its_code_128_scans_at_203_dpi(width_mm: float, height_mm: float) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, "Zebra", WORDS, FONTS))
    assert page.barcodes == (("Code128", BARCODE),)


def test_it_says_which_printer_it_is_for_and_what_to_look_at() -> None:
    (page,) = read_pages(draw_test_label(105, 148, "Drukarka Łódź – Ετικέτες", WORDS, FONTS))
    for text in (WORDS.title, WORDS.ruler, WORDS.edges, "Drukarka Łódź – Ετικέτες"):
        assert text in page.text
    assert "0 10 20 30 40 50" in page.text


@pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)
def test_however_long_the_printers_name_is_all_text_stays_inside_the_frame(width_mm: float, height_mm: float) -> None:
    (page,) = read_pages(draw_test_label(width_mm, height_mm, "Etikettendrucker_am_Packtisch_" * 8, WORDS, FONTS))
    left, bottom, right, top = page.text_box_mm
    assert left > 2
    assert bottom > 2
    assert right < width_mm - 2
    assert top < height_mm - 2
