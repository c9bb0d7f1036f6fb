"""Page sizes, and pages made to a stock's size without scaling."""

from __future__ import annotations

import io

import pikepdf
import pytest
from printing_documents import RULER_MM, draw_label, read_printout, read_sizes

from amzlabels.domain.problems import Problem
from amzlabels.printing.media import Size
from amzlabels.printing.pages import POINTS_PER_MM, check, fit

CODE = "3SABCD123456789"


def changed(pdf: bytes, **entries: object) -> bytes:
    """The same document with entries of its first page set."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for key, value in entries.items():
            document.pages[0].obj[f"/{key}"] = value
        result = io.BytesIO()
        document.save(result)
        return result.getvalue()


def box(left_mm: float, bottom_mm: float, right_mm: float, top_mm: float) -> pikepdf.Array:
    """A page box, given in millimetres."""
    return pikepdf.Array([each * POINTS_PER_MM for each in (left_mm, bottom_mm, right_mm, top_mm)])


def test_sizes_are_those_a_reader_sees() -> None:
    (plain,) = read_sizes(draw_label(105, 148))
    assert plain.distance_mm(Size(105, 148)) < 0.01
    (turned,) = read_sizes(changed(draw_label(105, 148), Rotate=90))
    assert turned.distance_mm(Size(148, 105)) < 0.01
    (cropped,) = read_sizes(changed(draw_label(210, 297), CropBox=box(0, 0, 100, 150)))
    assert cropped.distance_mm(Size(100, 150)) < 0.01
    (upside_down,) = read_sizes(changed(draw_label(105, 148), MediaBox=box(105, 148, 0, 0)))
    assert upside_down.distance_mm(Size(105, 148)) < 0.01
    assert len(read_sizes(draw_label(105, 148, pages=3))) == 3


def test_pages_of_the_right_size_are_left_untouched() -> None:
    pdf = draw_label(100, 150, pages=2)
    assert fit(pdf, Size(100, 150)) is pdf


@pytest.mark.parametrize(
    "pdf",
    [
        draw_label(100, 150, CODE),
        draw_label(102, 152.8, CODE),
        changed(draw_label(150, 100, CODE), Rotate=90),
        changed(draw_label(100, 150, CODE), Rotate=180),
        draw_label(150, 100, CODE),
        changed(draw_label(210, 297, CODE), CropBox=box(0, 0, 100, 150)),
        changed(draw_label(100, 150, CODE), MediaBox=box(-1, -1, 99, 149), TrimBox=box(5, 5, 90, 140)),
    ],
    ids=["smaller", "a little larger", "turned", "upside down", "lying", "cropped", "moved origin and trim box"],
)
def test_a_page_is_put_in_the_middle_of_its_stock_at_scale_1(pdf: bytes) -> None:
    made = fit(pdf, Size(101.6, 152.4))
    (size,) = read_sizes(made)
    assert size.distance_mm(Size(101.6, 152.4)) < 0.01
    printout = read_printout(made)
    assert printout.size_mm == pytest.approx((101.6, 152.4), abs=0.1)
    assert CODE in printout.codes


def test_the_middle_is_the_middle() -> None:
    printout = read_printout(fit(draw_label(90, 140), Size(100, 150)))
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.1)
    left, _, _, bottom = printout.picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
    assert left / printout.dpi * 25.4 == pytest.approx(4 + 5, abs=0.15)
    assert (printout.picture.height - bottom) / printout.dpi * 25.4 == pytest.approx(8 + 5, abs=0.15)


def test_what_was_cropped_away_stays_away() -> None:
    pdf = changed(draw_label(100, 150), CropBox=box(0, 100, 50, 150))
    printout = read_printout(fit(pdf, Size(100, 150)))
    assert printout.picture.point(lambda grey: 255 - grey).getbbox() is None


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"<html><body>Please log in</body></html>",
        b"%PDF-1.4\nnothing of use",
        draw_label(100, 150)[:200],
        changed(draw_label(100, 150), MediaBox=pikepdf.Array([0, 0, 0, 0])),
        changed(draw_label(100, 150), CropBox=box(500, 500, 600, 600)),
    ],
)
def test_a_damaged_document_is_a_problem(pdf: bytes) -> None:
    for read in (check, lambda each: fit(each, Size(101.6, 152.4))):
        with pytest.raises(Problem, match=r"label\.file_damaged"):
            read(pdf)


def test_a_document_without_pages_or_with_a_password_is_a_problem() -> None:
    for password in ("", "secret"):
        document = pikepdf.new()
        if password:
            document.add_blank_page()
        result = io.BytesIO()
        document.save(result, encryption=pikepdf.Encryption(user=password, owner="o") if password else False)
        document.close()
        with pytest.raises(Problem, match=r"label\.file_damaged"):
            check(result.getvalue())
