"""Pick list and day list on A4: whole however long, counted, with boxes to tick and a place to sign."""

from __future__ import annotations

from documents_reading import FONTS, Page, read_pages

from amzlabels.documents.day_list import DayListWords, Handed, Handover, draw_day_list
from amzlabels.documents.pick_list import PickGroup, PickLine, PickListWords, draw_pick_list

PICK_WORDS = PickListWords("Picklijst", "Aantal", "Plaats", "Product", "Pagina {number} van {count}")
DAY_WORDS = DayListWords(
    "Tracknummer", "Naar", "zonder nummer", "Naam chauffeur", "Tijd", "Handtekening", "Pagina {number} van {count}"
)
LONG = PickLine(
    12345,
    "KERAMIKBECHER-" * 6,
    "Handgefertigter Keramikbecher mit Goldrand für Donaudampfschifffahrtsgesellschaftskapitäne " * 3,
    "Regal Hochlager Süd 12, Fach 144",
    "for 12 parcels",
)


def picked(*groups: PickGroup) -> list[Page]:
    return read_pages(draw_pick_list(groups, "25-11-2026", "Samen: 9 stuks", PICK_WORDS, FONTS))


def within_margins(page: Page) -> bool:
    left, bottom, right, top = page.text_box_mm
    return left > 13 and bottom > 12 and right < 197 and top < 285


def test_a_pick_list_has_quantity_place_product_and_a_box_for_each() -> None:
    lines = (PickLine(3, "MUG", "Blue mug", "A-1"), PickLine(1, "TEA", "Tea towel", "A-2", "for 1 parcel"))
    (page,) = picked(PickGroup("", lines))
    assert (round(page.size_mm[0]), round(page.size_mm[1])) == (210, 297)
    for text in ("Picklijst", "25-11-2026", "Aantal", "Plaats", "Product", "Pagina 1 van 1", "Samen: 9 stuks"):
        assert text in page.text
    assert page.text.count("☐") == 2
    assert "☐ 3 A-1 MUG Blue mug ☐ 1 A-2 TEA Tea towel for 1 parcel" in page.text


def test_without_any_place_there_is_no_column_for_it() -> None:
    (page,) = picked(PickGroup("", (PickLine(3, "MUG", "Blue mug"),)))
    assert "Plaats" not in page.text


def test_long_skus_titles_places_and_numbers_are_whole_and_lie_on_nothing() -> None:
    pages = picked(PickGroup("", (LONG,) * 30))
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} van {len(pages)}" in page.text
        assert page.overlaps == 0
        assert within_margins(page)
    text = "".join("".join(page.text.split()) for page in pages)
    assert text.count("12345") == 30
    assert text.count("Goldrand") == 90
    assert text.count("Samen:9stuks") == 1


def test_by_order_each_order_is_named_above_its_first_product() -> None:
    groups = [PickGroup(f"404-{at:07}-1234567", (PickLine(at + 1, f"SKU-{at}", "Mug"),)) for at in range(40)]
    pages = picked(*groups)
    for page in pages:
        assert page.text.count("404-") == page.text.count("SKU-")
    assert sum(page.text.count("404-") for page in pages) == 40


def test_an_order_is_kept_on_a_page_and_named_again_where_it_is_longer_than_one() -> None:
    lines = tuple(PickLine(at + 1, f"SKU-{at:02}", "Mug") for at in range(12))
    first, second = picked(PickGroup("404-1", lines), PickGroup("404-2", lines))
    assert ("404-1" in first.text, "404-2" in first.text) == (True, False)
    assert second.text.count("SKU-") == 12
    pages = picked(PickGroup("404-3", lines * 4))
    assert len(pages) > 1
    assert all(page.text.count("404-3") == page.text.count("SKU-") for page in pages)


def test_each_carrier_signs_for_its_own_sheets() -> None:
    some = tuple(Handed(f"3SMYPA{at:09}", "NL") for at in range(90))
    post = Handover("Daglijst PostNL", "woensdag", "90 pakketten", some)
    dhl = Handover("Daglijst DHL", "woensdag", "1 pakket", (Handed("", "DE"),))
    pages = read_pages(draw_day_list([post, dhl], DAY_WORDS, FONTS))
    *_, last_of_post, of_dhl = pages
    assert "Daglijst DHL" in of_dhl.text
    assert "zonder nummer" in of_dhl.text
    assert "PostNL" not in of_dhl.text
    assert len(pages) == 3
    for page, total in ((last_of_post, "90 pakketten"), (of_dhl, "1 pakket")):
        for text in (total, "Naam chauffeur", "Tijd", "Handtekening"):
            assert text in page.text
    printed = " ".join(page.text for page in pages)
    assert all(printed.count(each.tracking) == 1 for each in some)
    assert all(page.overlaps == 0 and within_margins(page) for page in pages)


def test_a_tracking_number_as_long_as_amazon_takes_lies_on_nothing() -> None:
    parcels = (Handed("W" * 50, "DE"), Handed("M" * 50, "CH"))
    (page,) = read_pages(draw_day_list([Handover("Daglijst", "vandaag", "2", parcels)], DAY_WORDS, FONTS))
    assert page.overlaps == 0
    assert "W" * 50 in page.text
