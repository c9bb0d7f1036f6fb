"""What the test label measures, and the offsets that follow from what is seen of it."""

from __future__ import annotations

import pytest

from amzlabels.domain.calibration import BARS, EdgesSeen, module_mm

DOTS_PER_MM = {152: 6.0, 203: 8.0, 300: 300 / 25.4, 600: 600 / 25.4}


@pytest.mark.parametrize("dpi", DOTS_PER_MM)
def test_bars_are_of_whole_dots_ever_finer_and_none_finer_than_scanners_read(dpi: int) -> None:
    modules = module_mm(dpi)
    assert len(modules) == len(BARS)
    for module in modules:
        assert module * DOTS_PER_MM[dpi] == pytest.approx(round(module * DOTS_PER_MM[dpi]))
        assert module >= 0.25
    assert list(modules) == sorted(set(modules), reverse=True)


def test_a_head_of_which_nothing_is_known_is_taken_for_the_usual_one() -> None:
    assert module_mm(0) == module_mm(203) == (0.5, 0.375, 0.25)


@pytest.mark.parametrize(
    ("edges", "offset_mm"),
    [
        (EdgesSeen(), (0, 0)),
        (EdgesSeen(left_mm=2), (2, 0)),
        (EdgesSeen(right_mm=1.5), (-1.5, 0)),
        (EdgesSeen(top_mm=0.5), (0, 0.5)),
        (EdgesSeen(bottom_mm=3), (0, -3)),
        (EdgesSeen(left_mm=4, right_mm=4, top_mm=4.5, bottom_mm=3.5), (0, 0.5)),
        (EdgesSeen(left_mm=1, right_mm=2), (-0.5, 0)),
    ],
)
def test_the_page_is_moved_towards_what_was_cut_off(edges: EdgesSeen, offset_mm: tuple[float, float]) -> None:
    assert edges.offset_mm == offset_mm
