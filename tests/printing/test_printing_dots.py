"""The dots of a head: scale 1, in the right place, readable wherever the bars fall between the dots."""

from __future__ import annotations

import io
from threading import Lock

import pikepdf
import pytest
from PIL import Image
from printing_documents import RULER_MM, Printout, draw_label
from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from amzlabels.domain.problems import Problem
from amzlabels.printing.barcodes import read_codes
from amzlabels.printing.dots import DOTS_PER_MM, Dots, open_pages

CODE = "3SABCD123456789"
LONG_CODE = "3SXYZA1B2C3D4E5F6G"
A6, HUNDRED, INCHES = "iso_a6_105x148mm", "om_100x150mm_100x150mm", "na_index-4x6_4x6in"


def dots_from(pdf: bytes, media: str = HUNDRED, dpi: int = 203, offset_mm: tuple[float, float] = (0, 0)) -> Dots:
    """The first page's dots on this stock."""
    with open_pages(pdf, Lock()) as pages:
        placed = pages.place(0, media)
        assert placed is not None
        return pages.dots(0, *placed, dpi, offset_mm)


def read(dots: Dots, dpi: int) -> Printout:
    """The dots as paper."""
    return Printout(dots.picture(), DOTS_PER_MM[dpi] * 25.4)


@pytest.mark.parametrize(("dpi", "size"), [(203, (800, 1200)), (300, (1181, 1772)), (600, (2362, 3543))])
def test_a_label_has_the_dots_of_its_stock_and_scale_1(dpi: int, size: tuple[int, int]) -> None:
    dots = dots_from(draw_label(100, 150, CODE), dpi=dpi)
    assert (dots.width, dots.height) == size
    printout = read(dots, dpi)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.2)
    assert printout.corner_mm == pytest.approx((4, 8), abs=0.2)
    assert printout.codes == [CODE]


@pytest.mark.parametrize("media", [A6, HUNDRED, INCHES])
@pytest.mark.parametrize("dpi", [203, 300])
def test_every_stock_at_every_head_keeps_size_and_code(media: str, dpi: int) -> None:
    size_mm = {A6: (105, 148), HUNDRED: (100, 150), INCHES: (101.6, 152.4)}[media]
    printout = read(dots_from(draw_label(*size_mm, CODE), media, dpi), dpi)
    assert printout.size_mm == pytest.approx(size_mm, abs=0.1)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.2)
    assert printout.codes == [CODE]


def test_a_smaller_label_lies_in_the_middle_and_moves_by_the_offset() -> None:
    assert read(dots_from(draw_label(90, 140)), 203).corner_mm == pytest.approx((4 + 5, 8 + 5), abs=0.2)
    moved = read(dots_from(draw_label(90, 140), offset_mm=(2.5, -1.25)), 203)
    assert moved.corner_mm == pytest.approx((4 + 5 + 2.5, 8 + 5 + 1.25), abs=0.2)


def test_a_lying_label_is_turned_clockwise_and_stays_in_the_middle() -> None:
    printout = read(dots_from(draw_label(150, 100, CODE)), 203)
    assert printout.codes == [CODE]
    # Turned clockwise, the bars at the bottom left come to the top left.
    left, top, _, _ = printout.picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
    assert (left / 8, top / 8) == pytest.approx((8, 4), abs=0.2)


@pytest.mark.parametrize("at_mm", [(0, 0), (105, 0), (0, 149), (105, 149), (10, 30)], ids=str)
@pytest.mark.parametrize("label", [(105, 148), (95, 145)], ids=str)
def test_a_label_in_a_corner_of_a4_is_cut_out_whole(at_mm: tuple[int, int], label: tuple[int, int]) -> None:
    printout = read(dots_from(on_a4(draw_label(*label, CODE), *at_mm), A6), 203)
    assert printout.codes == [CODE]
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.2)
    assert printout.size_mm == pytest.approx((105, 148), abs=0.1)


@pytest.mark.parametrize(
    ("label", "media", "stock"),
    [((105, 148), INCHES, (101.6, 152.4)), ((101.6, 152.4), HUNDRED, (100, 150)), ((148, 105), INCHES, (101.6, 152.4))],
    ids=["A6 on 4 x 6 in", "4 x 6 in on 100 x 150", "A6 lying"],
)
def test_a_label_a_little_larger_loses_no_more_than_its_white_edge(
    label: tuple[float, float], media: str, stock: tuple[float, float]
) -> None:
    printout = read(dots_from(draw_label(*label, CODE, wide=True), media), 203)
    assert printout.codes == [CODE]
    assert printout.size_mm == pytest.approx(stock, abs=0.1)
    if label[0] < label[1]:
        assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.2)
        left, bottom = (4 + (stock[0] - label[0]) / 2, 8 + (stock[1] - label[1]) / 2)
        assert printout.corner_mm == pytest.approx((left, bottom), abs=0.2)


def on_a4(pdf: bytes, left_mm: float, bottom_mm: float) -> bytes:
    """An A4 page with the label in that place."""
    with pikepdf.open(io.BytesIO(pdf)) as label, pikepdf.new() as made:
        made.add_blank_page(page_size=(210 * mm, 297 * mm))
        box = label.pages[0].mediabox
        width, height = float(box[2]), float(box[3])
        place = pikepdf.Rectangle(left_mm * mm, bottom_mm * mm, left_mm * mm + width, bottom_mm * mm + height)
        made.pages[0].add_overlay(label.pages[0], place)
        result = io.BytesIO()
        made.save(result)
        return result.getvalue()


@pytest.mark.parametrize(
    "pdf",
    [draw_label(210, 297, wide=True), draw_label(111, 150, wide=True), draw_label(111, 150), draw_label(200, 100)],
    ids=["a form on A4", "too wide", "much too wide but for white", "too large lying"],
)
def test_what_would_have_to_shrink_is_not_placed(pdf: bytes) -> None:
    with open_pages(pdf, Lock()) as pages:
        assert pages.place(0, HUNDRED) is None


def test_an_empty_a4_page_is_no_label() -> None:
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(210 * mm, 297 * mm))
        result = io.BytesIO()
        made.save(result)
    with open_pages(result.getvalue(), Lock()) as pages:
        assert pages.place(0, A6) is None


def with_bars(module_mm: float, *lefts_mm: float, size_mm: tuple[float, float] = (100, 150)) -> bytes:
    """A label for each place, with 18 letters and digits in Code 128 that begin exactly there."""
    sheet = io.BytesIO()
    canvas = Canvas(sheet, pagesize=(size_mm[0] * mm, size_mm[1] * mm))
    bars = Code128(LONG_CODE, barWidth=module_mm * mm, barHeight=20 * mm, quiet=False)
    for left_mm in lefts_mm:
        bars.drawOn(canvas, left_mm * mm, 30 * mm)
        canvas.showPage()
    canvas.save()
    return sheet.getvalue()


@pytest.mark.parametrize(("module_mm", "dpi"), [(0.25, 203), (0.33, 203), (0.17, 300), (0.25, 300)])
def test_bars_of_two_dots_and_more_are_read_at_every_place_between_two_dots(module_mm: float, dpi: int) -> None:
    pitch_mm = 1 / DOTS_PER_MM[dpi]
    labels = [with_bars(module_mm, 8 + step / 40 * pitch_mm) for step in range(40)]
    unread = [step for step, pdf in enumerate(labels) if not read_codes(bars_of(dots_from(pdf, dpi=dpi).picture()))]
    assert unread == []


def bars_of(label: Image.Image) -> Image.Image:
    """The part of the label with the bars, read in a moment."""
    return label.crop((0, label.height * 2 // 3, label.width, label.height * 5 // 6))


def test_bars_along_the_feed_are_read_too_at_every_place_between_two_dots() -> None:
    labels = [with_bars(0.25, 8 + step / 320, size_mm=(150, 100)) for step in range(0, 40, 5)]
    assert all(read_codes(dots_from(pdf).picture()) for pdf in labels)


def test_the_edges_of_grey_become_black_or_white_and_padding_stays_white() -> None:
    dots = dots_from(draw_label(100, 150, CODE), HUNDRED, 300)
    assert dots.width % 8
    assert len(dots.rows) == dots.row_bytes * dots.height
    padding = (1 << (8 - dots.width % 8)) - 1
    assert not any(dots.rows[end - 1] & padding for end in range(dots.row_bytes, len(dots.rows) + 1, dots.row_bytes))
    assert set(dots.picture().tobytes()) == {0, 255}
    assert isinstance(dots.picture(), Image.Image)


@pytest.mark.parametrize("pdf", [b"", b"<html></html>", b"%PDF-1.4\nrubbish", draw_label(1, 1)[:99]])
def test_a_damaged_document_is_a_problem(pdf: bytes) -> None:
    with pytest.raises(Problem, match=r"label\.file_damaged"), open_pages(pdf, Lock()):
        pass


def test_a_page_of_absurd_size_is_a_problem() -> None:
    with (
        open_pages(draw_label(3000, 3000), Lock()) as pages,
        pytest.raises(Problem, match=r"label\.file_damaged"),
    ):
        pages.source(0)
