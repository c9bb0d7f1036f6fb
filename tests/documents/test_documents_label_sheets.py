"""Labels in one PDF, read back from the paper: which page, which place, what size, and whether a scanner reads them."""

from __future__ import annotations

from collections.abc import Sequence

import pypdfium2
import pytest
from fakes.sheet_labels import A4, A6, draw, labels, read, sizes

from amzlabels.documents.label_sheets import draw_sheet, fits_place, join_labels
from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import Layout

A5, OWN = (148.0, 210.0), (100.0, 150.0)
SHEETS = Layout(on_sheets=True)


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


@pytest.mark.parametrize("turned", [0, 90])
def test_one_sheet_is_drawn_with_labels_at_the_places_that_are_said(turned: int) -> None:
    lying = A6[::-1] if turned else A6
    pdf = draw_sheet({2: draw("L1", (lying[0], lying[1]), turned=turned), 3: draw("L2", OWN)}, 4)
    assert sizes(pdf) == [(210, 297)]
    assert read(pdf) == [{"L1": 2, "L2": 3}]


def test_halves_of_a_sheet_hold_labels_up_to_a5() -> None:
    a6, a5 = draw("L1", A6), draw("L2", A5)
    assert fits_place(a6, 2)
    assert fits_place(a5, 2)
    pdf = draw_sheet({1: a6, 2: a5}, 2)
    assert sizes(pdf) == [(210, 297)]
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        image = page.render(scale=203 / 72).to_pil()
        page.close()
    half = image.height // 2
    boxes = [
        image.crop((0, top, image.width, top + half)).convert("L").point(lambda dot: 255 * (dot < 128)).getbbox()
        for top in (0, half)
    ]
    # Both frames are square and lie in the middle of their half.
    for box in boxes:
        assert box is not None
        assert (box[0] + box[2]) / 2 == pytest.approx(image.width / 2, abs=3)
        assert (box[1] + box[3]) / 2 == pytest.approx(half / 2, abs=3)


@pytest.mark.parametrize(
    ("pdf", "per_sheet"),
    [(draw("L1", A5), 4), (draw("L1", A4), 2), (draw("L1", A6, pages=2), 4)],
    ids=["larger than a quarter", "a whole sheet", "two pages"],
)
def test_what_has_no_place_on_a_sheet_is_told(pdf: bytes, per_sheet: int) -> None:
    assert not fits_place(pdf, per_sheet)


def test_a_damaged_label_fits_nowhere() -> None:
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        fits_place(b"%PDF-1.4 nothing", 4)
