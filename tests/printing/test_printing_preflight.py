"""What every printer is spared: damaged files, paper it has not got, barcodes that would come out unreadable."""

from __future__ import annotations

import io

import pikepdf
import pytest
from printing_documents import RULER_MM, Printout, draw_label, read_printout
from reportlab.lib.units import mm
from test_printing_dots import LONG_CODE, on_a4, with_bars

from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing import preflight
from amzlabels.printing.dots import DOTS_PER_MM
from amzlabels.printing.preflight import Preflight, Target

CODE = "3SABCD123456789"
A6, HUNDRED, INCHES, A4 = (
    "iso_a6_105x148mm",
    "om_100x150mm_100x150mm",
    "na_index-4x6_4x6in",
    "iso_a4_210x297mm",
)
SIZES_MM = {A6: (105, 148), HUNDRED: (100, 150), INCHES: (101.6, 152.4), A4: (210, 297)}
TOO_FINE_MM = 0.1
TURNS = (0, 90, 180, 270)


def through_driver(pdf: bytes, *media: str, dpi: int = 0, offset_mm: tuple[float, float] = (0, 0)) -> Printout:
    """The first page as a driver gets it; its bars are not looked at."""
    _, made = Preflight().pages(PrintJob("302-1", pdf, as_it_is=True), Target("Zebra", media, dpi, offset_mm))
    return read_printout(made)


def as_dots(pdf: bytes, media: str, dpi: int = 203) -> Printout:
    """The first page as a head gets it; its bars are not looked at."""
    dots, *_ = Preflight().dots(PrintJob("302-1", pdf, as_it_is=True), Target("Zebra", (media,), dpi))
    return Printout(dots.picture(), DOTS_PER_MM[dpi] * 25.4)


def kept_back(pdf: bytes, *media: str, dpi: int = 203, as_it_is: bool = False) -> tuple[str, ...]:
    """Why nothing of it is printed, as a driver and as a head: the codes, alike for both."""
    codes = []
    job, target = PrintJob("302-1", pdf, as_it_is=as_it_is), Target("Zebra", media, dpi)
    for make in (Preflight().pages, Preflight().dots):
        with pytest.raises(Problem) as caught:
            make(job, target)
        codes.append(caught.value.note.code)
    return tuple(dict.fromkeys(codes))


def turned(pdf: bytes, degrees: int) -> bytes:
    """The same page as readers show it, drawn lying or upside down and turned back by its own word."""
    with pikepdf.open(io.BytesIO(pdf)) as document, pikepdf.new() as made:
        page = document.pages[0]
        _, _, width, height = (float(each) for each in page.mediabox)
        size = (height, width) if degrees % 180 else (width, height)
        made.add_blank_page(page_size=size)
        page.rotate(-degrees, relative=True)
        made.pages[0].add_overlay(page, pikepdf.Rectangle(0, 0, *size))
        made.pages[0].rotate(degrees, relative=False)
        result = io.BytesIO()
        made.save(result)
        return result.getvalue()


@pytest.mark.parametrize(
    ("at_mm", "degrees"),
    [((0, 0), 0), ((105, 0), 0), ((0, 149), 0), ((105, 149), 0), ((100, 20), 0), *(((10, 30), each) for each in TURNS)],
    ids=str,
)
def test_a_label_in_a_corner_of_a4_is_cut_out_whole_at_scale_1_for_a_driver_too(
    at_mm: tuple[int, int], degrees: int
) -> None:
    sheet = turned(on_a4(draw_label(105, 148, CODE), *at_mm), degrees)
    printout = through_driver(sheet, A6, dpi=203)
    assert printout.codes == [CODE]
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.2)
    assert printout.size_mm == pytest.approx((105, 148), abs=0.1)
    by_head = as_dots(sheet, A6)
    assert printout.corner_mm == pytest.approx(by_head.corner_mm, abs=0.3)


@pytest.mark.parametrize("media", [(A6,), (HUNDRED,), (A6, HUNDRED)], ids=["A6", "100 x 150", "several"])
def test_a_form_that_fills_a4_is_never_cut(media: tuple[str, ...]) -> None:
    with pytest.raises(Problem) as caught:
        through_driver(draw_label(210, 297, wide=True), *media)
    assert caught.value.note.code == "printer.media_unsupported"
    assert caught.value.note.facts == {"printer": "Zebra", "media": A4}


def test_a4_with_a_label_in_a_corner_goes_on_a4_as_it_is_where_there_is_a4() -> None:
    printout = through_driver(on_a4(draw_label(105, 148, CODE), 0, 149), A6, A4)
    assert printout.size_mm == pytest.approx((210, 297), abs=0.1)


def test_a_corner_is_not_cut_out_where_nobody_can_tell_for_which_labels() -> None:
    with pytest.raises(Problem, match=r"printer\.media_unsupported"):
        through_driver(on_a4(draw_label(100, 148, CODE), 0, 149), A6, INCHES)


@pytest.mark.parametrize("dpi", [0, 203, 300, 600])
@pytest.mark.parametrize("media", [A6, HUNDRED, INCHES])
def test_a_driver_gets_pages_of_exactly_the_stock_moved_by_the_offset(media: str, dpi: int) -> None:
    printout = through_driver(draw_label(90, 140, CODE), media, dpi=dpi, offset_mm=(2.5, -1.25))
    assert printout.size_mm == pytest.approx(SIZES_MM[media], abs=0.1)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.1)
    width_mm, height_mm = SIZES_MM[media]
    where_mm = 4 + (width_mm - 90) / 2 + 2.5, 8 + (height_mm - 140) / 2 + 1.25
    assert printout.corner_mm == pytest.approx(where_mm, abs=0.2)
    assert printout.codes == [CODE]


@pytest.mark.parametrize("dpi", [0, 203, 300])
def test_a_driver_gets_a_label_a_little_larger_without_its_white_edge(dpi: int) -> None:
    printout = through_driver(draw_label(105, 148, CODE, wide=True), INCHES, dpi=dpi)
    assert printout.size_mm == pytest.approx(SIZES_MM[INCHES], abs=0.1)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.1)
    assert printout.corner_mm == pytest.approx((4 - (105 - 101.6) / 2, 8 + (152.4 - 148) / 2), abs=0.2)
    assert printout.codes == [CODE]


def test_a_barcode_that_the_dots_would_spoil_is_told_before_paper_is_wasted() -> None:
    assert kept_back(with_bars(TOO_FINE_MM, 8.03), HUNDRED) == ("label.barcode_lost",)
    job, target = PrintJob("302-1", with_bars(0.33, 8.03)), Target("Zebra", (HUNDRED,), 203)
    assert Printout(Preflight().dots(job, target)[0].picture(), 203.2).codes == [LONG_CODE]
    assert read_printout(Preflight().pages(job, target)[1]).codes == [LONG_CODE]


def test_a_person_may_want_a_spoilt_label_as_it_is() -> None:
    job, target = PrintJob("302-1", with_bars(TOO_FINE_MM, 8.03), as_it_is=True), Target("Zebra", (HUNDRED,), 203)
    assert len(Preflight().dots(job, target)) == 1
    stock, _ = Preflight().pages(job, target)
    assert stock.media == HUNDRED


@pytest.mark.parametrize("dpi", [0, 20, 600, 1200])
def test_a_driver_of_which_nothing_can_be_told_or_that_spoils_nothing_prints_what_it_gets(dpi: int) -> None:
    assert through_driver(with_bars(TOO_FINE_MM, 8.03), HUNDRED, dpi=dpi).size_mm == pytest.approx((100, 150), abs=0.1)


def test_the_barcode_of_every_page_counts() -> None:
    two = with_bars(0.33, 8.03), with_bars(TOO_FINE_MM, 8.03)
    with pikepdf.open(io.BytesIO(two[0])) as first, pikepdf.open(io.BytesIO(two[1])) as second:
        first.pages.extend(second.pages)
        result = io.BytesIO()
        first.save(result)
    assert kept_back(result.getvalue(), HUNDRED) == ("label.barcode_lost",)


def test_a_label_is_read_once_however_often_it_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[int, int]] = []

    def read_codes(picture: preflight.Image) -> frozenset[str]:
        read.append(picture.size)
        return frozenset({CODE})

    monkeypatch.setattr(preflight, "read_codes", read_codes)
    monkeypatch.setattr(preflight, "REMEMBERED", 1)
    once = Preflight()
    label, other = (PrintJob(name, draw_label(100, 150, name)) for name in ("302-1", "302-2"))
    target = Target("Zebra", (HUNDRED,), 203)
    artwork, dots = (2362, 3543), (800, 1200)
    for job in (label, label, other, label):
        once.dots(job, target)
    assert read == [artwork, dots, dots, artwork, dots, artwork, dots]


def test_one_job_is_for_one_stock() -> None:
    with pikepdf.open(io.BytesIO(draw_label(105, 148))) as label, pikepdf.open(io.BytesIO(draw_label(210, 297))) as a4:
        label.pages.extend(a4.pages)
        result = io.BytesIO()
        label.save(result)
    with pytest.raises(Problem) as caught:
        through_driver(result.getvalue(), A6, A4)
    assert caught.value.note.facts == {"printer": "Zebra", "media": A4}


def blank(width_mm: float, height_mm: float) -> bytes:
    """A page with nothing on it."""
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(width_mm * mm, height_mm * mm))
        result = io.BytesIO()
        made.save(result)
        return result.getvalue()


def spoilt(pdf: bytes) -> bytes:
    """The label with what its page draws packed wrongly."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.pages[0].obj.Contents = pikepdf.Stream(document, b"not packed at all", Filter=pikepdf.Name.FlateDecode)
        result = io.BytesIO()
        document.save(result, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return result.getvalue()


@pytest.mark.parametrize(
    "pdf",
    [b"", b"<html></html>", b"%PDF-1.4\nrubbish", draw_label(100, 150)[:500], spoilt(draw_label(100, 150))],
    ids=["empty", "a web page", "rubbish", "cut short", "spoilt"],
)
def test_a_damaged_label_is_kept_back_whatever_prints(pdf: bytes) -> None:
    assert kept_back(pdf, HUNDRED) == kept_back(pdf, HUNDRED, as_it_is=True) == ("label.file_damaged",)
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        Preflight().check(PrintJob("302-1", pdf))


@pytest.mark.parametrize("dpi", [203, 600])
def test_a_label_with_nothing_on_it_is_damaged(dpi: int) -> None:
    assert kept_back(blank(100, 150), HUNDRED, dpi=dpi) == ("label.file_damaged",)


def test_an_empty_page_behind_a_label_is_no_damage() -> None:
    with pikepdf.open(io.BytesIO(draw_label(100, 150, CODE))) as document:
        document.add_blank_page(page_size=(100 * mm, 150 * mm))
        result = io.BytesIO()
        document.save(result)
    assert as_dots(result.getvalue(), HUNDRED).codes == [CODE]
