"""Labels in one PDF, read back from the paper: which page, which place, what size, and whether a scanner reads them."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

from amzlabels.documents.label_sheets import join_labels
from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import Layout

MM = 72 / 25.4
A6, A4, OWN = (105.0, 148.0), (210.0, 297.0), (100.0, 150.0)
SHEETS = Layout(on_sheets=True)
DPI = 203
PLACE_OF = {(0, 0): 1, (1, 0): 2, (0, 1): 3, (1, 1): 4}


def draw(text: str, size_mm: tuple[float, float] = A6, pages: int = 1, turned: int = 0) -> bytes:
    """A label with this text in bars of 0.375 mm in its middle, and a frame of 90 mm by 90 mm around it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(size_mm[0] * MM, size_mm[1] * MM))
    for number in range(pages):
        middle_x, middle_y = size_mm[0] / 2 * MM, size_mm[1] / 2 * MM
        canvas.rect(middle_x - 45 * MM, middle_y - 45 * MM, 90 * MM, 90 * MM)
        code = Code128(text if not number else f"{text}-{number}", barWidth=0.375 * MM, barHeight=20 * MM)
        code.drawOn(canvas, middle_x - code.width / 2, middle_y - 10 * MM)
        canvas.setPageRotation(turned)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(pdf: bytes) -> list[dict[str, int]]:
    """For each page what a scanner reads, and in which quarter of the page."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image = page.render(scale=DPI / 72).to_pil()
            page.close()
            codes = {}
            for code in zxingcpp.read_barcodes(image):
                x, y = (code.position.top_left.x + code.position.bottom_right.x) / 2, code.position.top_left.y
                codes[code.text] = PLACE_OF[int(x > image.width / 2), int(y > image.height / 2)]
            found.append(codes)
    return found


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Of each page, in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [[float(each) for each in page.mediabox] for page in document.pages]
    return [(round(box[2] / MM), round(box[3] / MM)) for box in boxes]


def labels(*texts: str) -> list[bytes]:
    """A6 labels."""
    return [draw(text) for text in texts]


def test_each_label_keeps_its_page_in_print_order() -> None:
    pdf = join_labels([draw("L1"), draw("C1", A4, pages=2), draw("L2", OWN)], Layout())
    assert sizes(pdf) == [(105, 148), (210, 297), (210, 297), (100, 150)]
    assert [set(page) for page in read(pdf)] == [{"L1"}, {"C1"}, {"C1-1"}, {"L2"}]


@pytest.mark.parametrize(
    ("first", "placed"),
    [
        ((1, 2, 3, 4), [{"L1": 1, "L2": 2, "L3": 3, "L4": 4}, {"L5": 1}]),
        ((2, 3, 4), [{"L1": 2, "L2": 3, "L3": 4}, {"L4": 1, "L5": 2}]),
        ((4, 2), [{"L1": 2, "L2": 4}, {"L3": 1, "L4": 2, "L5": 3}]),
        ((4,), [{"L1": 4}, {"L2": 1, "L3": 2, "L4": 3, "L5": 4}]),
    ],
)
def test_labels_fill_the_places_that_are_free(first: tuple[int, ...], placed: Sequence[dict[str, int]]) -> None:
    pdf = join_labels(labels("L1", "L2", "L3", "L4", "L5"), Layout(on_sheets=True, first=first))
    assert sizes(pdf) == [(210, 297)] * 2
    assert read(pdf) == placed


def test_what_is_a4_goes_in_as_it_is_behind_the_sheet_that_is_being_filled() -> None:
    pdf = join_labels([draw("L1"), draw("C1", A4, pages=2), draw("L2")], SHEETS)
    assert sizes(pdf) == [(210, 297)] * 3
    sheet, form, copy = read(pdf)
    assert sheet == {"L1": 1, "L2": 2}
    assert (set(form), set(copy)) == ({"C1"}, {"C1-1"})


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_label_is_upright_in_its_place_however_its_page_lies(turned: int) -> None:
    lying = A6[::-1] if turned % 180 else A6
    assert read(join_labels([draw("L1", (lying[0], lying[1]), turned=turned), draw("L2", A6[::-1])], SHEETS)) == [
        {"L1": 1, "L2": 2}
    ]


def test_labels_keep_their_size_to_a_tenth_of_a_millimetre() -> None:
    dpi = 1016
    with pypdfium2.PdfDocument(join_labels([draw("L1")], SHEETS)) as document:
        page = document[0]
        image = page.render(scale=dpi / 72, grayscale=True).to_pil()
        page.close()
    left, top, right, bottom = image.point(lambda shade: 255 if shade < 128 else 0).getbbox()
    assert (right - left) / dpi * 25.4 == pytest.approx(90, abs=0.5)
    assert (bottom - top) / dpi * 25.4 == pytest.approx(90, abs=0.5)


def test_labels_of_100_by_150_fit_four_on_a_sheet_and_larger_ones_have_one_each() -> None:
    assert read(join_labels([draw(f"L{each}", OWN) for each in range(5)], SHEETS)) == [
        {"L0": 1, "L1": 2, "L2": 3, "L3": 4},
        {"L4": 1},
    ]
    pdf = join_labels([draw("L1"), draw("BIG", (101.6, 203.2)), draw("L2")], SHEETS)
    assert read(pdf) == [{"L1": 1, "L2": 2}, {"BIG": 1}]


def test_a_file_that_is_no_label_is_told() -> None:
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        join_labels([draw("L1"), b"%PDF-1.4 nothing"], SHEETS)
