"""Media names, and which stock a page goes on."""

from __future__ import annotations

import pytest

from amzlabels.printing.media import Size, Stock, choose_stock, listed_media, loaded_stock, media_name, size_of

A6, INDEX, LABEL, A4 = "iso_a6_105x148mm", "na_index-4x6_4x6in", "om_100x150mm_100x150mm", "iso_a4_210x297mm"
CUSTOM = ["custom_min_19.05x25.4mm", "custom_max_4.25x12in"]


@pytest.mark.parametrize(
    ("size", "name"),
    [
        (Size(105, 148), A6),
        (Size(101.6, 152.4), INDEX),
        (Size(100.001, 149.999), LABEL),
        (Size(210, 297), A4),
        (Size(62, 100.5), "om_62x100.5mm_62x100.5mm"),
    ],
)
def test_a_size_has_a_name_that_states_it(size: Size, name: str) -> None:
    assert media_name(size) == name
    stated = size_of(name)
    assert stated is not None
    assert stated.distance_mm(size) < 0.05


@pytest.mark.parametrize("name", ["", "A6", "w288h432", "iso_a6", "iso_a6_105x148", "iso_a6_105x148mm.borderless", "é"])
def test_other_names_state_no_size(name: str) -> None:
    assert size_of(name) is None


@pytest.mark.parametrize(
    ("page", "media", "chosen"),
    [
        (Size(105, 148), [LABEL, A6, A4], A6),
        (Size(105.9, 147.1), [LABEL, A6, A4], A6),
        (Size(148, 105), [LABEL, A6, A4], A6),
        (Size(100.6, 150.6), ["om_small_100x150mm", INDEX], "om_small_100x150mm"),
        (Size(101.2, 151.8), ["om_small_100x150mm", INDEX], INDEX),
        (Size(100, 150), [INDEX], INDEX),
        (Size(150, 100), [INDEX], INDEX),
        (Size(50, 30), [INDEX, "na_twin_4x6in"], INDEX),
        (Size(100, 150), ["stationery", INDEX], INDEX),
    ],
)
def test_a_page_goes_on_the_stock_that_is_surely_meant(page: Size, media: list[str], chosen: str) -> None:
    stock = choose_stock(page, media)
    assert stock is not None
    assert stock.media == chosen
    assert stock.size == size_of(chosen)


@pytest.mark.parametrize(
    ("page", "media"),
    [
        (Size(210, 297), [LABEL]),
        (Size(101.6, 152.4), [LABEL]),
        (Size(80, 160), [LABEL]),
        (Size(60, 40), [LABEL, A6]),
        (Size(100, 150), ["stationery"]),
        (Size(210, 297), CUSTOM),
        (Size(10, 10), CUSTOM),
    ],
)
def test_no_stock_is_chosen_by_guess(page: Size, media: list[str]) -> None:
    assert choose_stock(page, media) is None


def test_a_printer_that_cuts_to_measure_gets_the_page_as_it_is() -> None:
    assert choose_stock(Size(100, 150), [A6, *CUSTOM]) == Stock(LABEL, Size(100, 150))
    assert choose_stock(Size(200, 90), CUSTOM) == Stock("om_90x200mm_90x200mm", Size(90, 200))
    assert choose_stock(Size(105, 148), [A6, *CUSTOM]) == Stock(A6, Size(105, 148))


def test_a_printer_that_states_no_media_is_told_the_size_of_the_page() -> None:
    assert choose_stock(Size(100, 150), []) == Stock(LABEL, Size(100, 150))


@pytest.mark.parametrize(
    ("loaded", "media", "told"),
    [
        (LABEL, [A6, LABEL], LABEL),
        (LABEL, ["om_small_100x150mm", A4], "om_small_100x150mm"),
        ("om_62x100mm_62x100mm", CUSTOM, "om_62x100mm_62x100mm"),
        (LABEL, [], LABEL),
    ],
)
def test_what_is_loaded_is_told_by_the_name_that_the_printer_has_for_it(
    loaded: str, media: list[str], told: str
) -> None:
    stock = loaded_stock(loaded, media)
    assert stock is not None
    assert stock.media == told


@pytest.mark.parametrize(("loaded", "media"), [(LABEL, [A4]), (LABEL, [A6, A4]), ("w288h432", [LABEL]), ("", [LABEL])])
def test_nothing_is_loaded_that_the_printer_does_not_have(loaded: str, media: list[str]) -> None:
    assert loaded_stock(loaded, media) is None


def test_media_are_listed_where_they_state_a_size_with_what_can_be_cut() -> None:
    assert listed_media([LABEL, "w288h432", *CUSTOM, "stationery"]) == (LABEL, *CUSTOM)
