"""Packing slips name every item of every parcel in any European script, on A6 pages that are kept together."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents_reading import FONTS, Page, read_pages

from amzlabels.documents.packing_slip import A4_MM, A6_MM, Slip, SlipItem, SlipWords, draw_packing_slips

WORDS = SlipWords(
    title="Pakbon",
    order="Bestelling {order}",
    orders="Bestellingen {order}",
    purchase_order="Inkooporder {number}",
    units="Stuks: {units}",
    page="Pagina {number} van {count}",
    box="Doos {number} van {count}",
)
SLIP = Slip(
    words=WORDS,
    order_ids=("171-1234567-7654321",),
    marketplace="Amazon.nl",
    recipient_lines=("Jo Doe", "Kerkstraat 12", "1016 GV Amsterdam"),
    items=(SlipItem(2, "MUG-BLUE", "Blue mug"), SlipItem(1, "TEA", "Tea towel")),
)
SCRIPTS = ["Zażółć gęślą jaźń", "Κεραμική κούπα", "Керамическая кружка", "Årstafjärden ß Æ ğ ş ő ű ț", "café ½ ° €"]


def drawn(*slips: Slip, page_mm: tuple[float, float] = A6_MM) -> list[Page]:
    return read_pages(draw_packing_slips(slips, FONTS, page_mm))


def test_a_slip_is_one_a6_page_that_says_all_there_is_to_pack() -> None:
    (page,) = drawn(replace(SLIP, purchase_order_number="PO-4711"))
    assert page.size_mm == pytest.approx((105, 148), abs=0.01)
    for text in (
        *("Pakbon", "Amazon.nl", "Bestelling 171-1234567-7654321", "Inkooporder PO-4711"),
        *("Jo Doe", "Kerkstraat 12", "1016 GV Amsterdam"),
        *("2 × MUG-BLUE Blue mug", "1 × TEA Tea towel", "Stuks: 3"),
    ):
        assert text in page.text
    assert page.barcodes == ()


def test_notes_stand_below_the_items_and_a_long_one_is_kept_together() -> None:
    message = "Gift message: " + "Happy birthday to you " * 20
    pages = drawn(replace(SLIP, items=SLIP.items * 3, notes=("Gift", message.strip())))
    assert len(pages) == 2
    assert message.strip() in pages[1].text
    assert pages[0].text.index("Tea towel") < pages[0].text.index("Gift")
    assert "0 ×" not in pages[0].text + pages[1].text


def test_each_slip_begins_a_page_of_its_own() -> None:
    other = replace(SLIP, order_ids=("305-0000000-0000001",))
    assert [
        slip in page.text for slip, page in zip(("171-1234567", "305-0000000"), drawn(SLIP, other), strict=True)
    ] == [
        True,
        True,
    ]


@pytest.mark.parametrize("text", SCRIPTS)
def test_every_european_script_is_printed(text: str) -> None:
    (page,) = drawn(replace(SLIP, recipient_lines=(text,), items=(SlipItem(1, "SKU", text),)))
    assert page.text.count(text) == 2


def test_many_items_go_on_further_pages_and_every_page_tells_which_it_is() -> None:
    items = tuple(SlipItem(1, f"SKU-{number:03d}", "A long title that takes its room " * 3) for number in range(30))
    pages = drawn(replace(SLIP, items=items))
    assert len(pages) > 2
    printed = " ".join(page.text for page in pages)
    assert [printed.count(item.sku) for item in items] == [1] * len(items)
    for number, page in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in page.text
        assert SLIP.order_ids[0] in page.text
        assert "Stuks: 30" in page.text


def test_a_long_title_wraps_and_a_word_too_long_for_a_line_is_broken() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung"
    (page,) = drawn(replace(SLIP, items=(SlipItem(1, "X" * 60, f"{word} und noch viel mehr Text dazu"),)))
    squeezed = page.text.replace(" ", "")
    assert word in squeezed
    assert "X" * 60 in squeezed
    assert "undnochvielmehrTextdazu" in squeezed


def test_nothing_is_printed_outside_the_margins() -> None:
    items = tuple(SlipItem(number, "W" * 70, "M" * 300) for number in range(1, 9))
    for page in drawn(replace(SLIP, recipient_lines=("W" * 200,) * 6, items=items)):
        left, bottom, right, top = page.text_box_mm
        assert left > 7
        assert bottom > 7
        assert right < 98
        assert top < 141


def test_a_title_of_more_than_a_page_goes_on_on_the_next() -> None:
    pages = drawn(replace(SLIP, items=(SlipItem(1, "SKU", "word " * 2000),)))
    assert sum(page.text.count("word") for page in pages) == 2000
    assert all(page.text_box_mm[1] > 7 and "Stuks: 1" in page.text for page in pages)


def test_long_names_senders_and_many_orders_are_all_there_and_nothing_lies_on_another() -> None:
    name = "Freifrau Maximiliane-Charlotte von und zu Hohenstein-Schwarzenberg-Donaudampfschifffahrt " * 4
    orders = tuple(f"305-{number:07}-1234567" for number in range(12))
    slip = replace(SLIP, recipient_lines=(name, *SLIP.recipient_lines), order_ids=orders, sender="Verkäufer & Co, " * 9)
    for page in drawn(slip, page_mm=A4_MM) + drawn(slip):
        assert page.overlaps == 0
    text = " ".join(page.text for page in drawn(slip))
    squeezed = text.replace(" ", "")
    assert name.replace(" ", "") in squeezed
    assert all(order in squeezed for order in orders)
    assert squeezed.count("Verkäufer&Co") == 9 * len(drawn(slip))
    assert "Bestelling 305-0000000-1234567 + 11" in text


def test_a_word_too_long_for_a_line_is_broken_at_a_hyphen_where_it_has_one() -> None:
    (page,) = drawn(replace(SLIP, items=(SlipItem(1, "KERAMIK-BECHER-SEHR-LANGE-ARTIKELNUMMER-ROT", "Mok"),)))
    # So is a hyphen read that ends a line.
    assert "SEHR-LANGE\ufffeARTIKELNUMMER-ROT" in page.text


def test_boxes_say_which_they_are() -> None:
    orders = SLIP.order_ids * 13
    first, second = drawn(
        replace(SLIP, box=(1, 2)), replace(SLIP, box=(2, 2), order_ids=orders, items=(), notes=("Zie doos 1.",))
    )
    assert (first.overlaps, second.overlaps) == (0, 0)
    assert "Doos 1 van 2" in first.text
    assert "Doos 2 van 2" in second.text
    assert "Stuks" not in second.text


def test_on_a4_all_is_larger_and_as_whole() -> None:
    (page,) = drawn(replace(SLIP, barcode="3SABCD0123456789"), page_mm=A4_MM)
    assert page.size_mm == pytest.approx((210, 297), abs=0.01)
    assert page.barcodes == (("Code128", "3SABCD0123456789"),)
    assert "2 × MUG-BLUE Blue mug" in page.text


def test_letters_with_accents_of_their_own_and_signs_that_cannot_be_seen_are_put_right() -> None:
    (page,) = drawn(replace(SLIP, recipient_lines=("Jose\u0301 Gro\u0308n\ting",)))
    assert "José Grön ing" in page.text


@pytest.mark.parametrize("tracking", ["3SABCD0123456789", "JVGL06012345678901234567", "01234567890123"])
def test_the_labels_barcode_scans_at_203_dpi(tracking: str) -> None:
    (page,) = drawn(replace(SLIP, barcode=tracking))
    assert page.barcodes == (("Code128", tracking),)


def test_a_barcode_that_does_not_fit_is_left_out_rather_than_cut() -> None:
    (page,) = drawn(replace(SLIP, barcode="ABCDEFGH" * 10))
    assert page.barcodes == ()
    assert "MUG-BLUE" in page.text
