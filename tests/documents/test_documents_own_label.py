"""The own label is as large as ordered, its bars and QR scan at 203 dpi, and the address is never cut."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents_reading import FONTS, read_pages

from amzlabels.documents.own_label import Content, OwnLabel, OwnLabelWords, draw_own_label

WORDS = OwnLabelWords(sender="Afzender:", more="en nog {count}")
SIZES = [(105.0, 148.0), (100.0, 150.0), (101.6, 152.4), (62.0, 100.0)]
ORDER, TRACKING = "305-1234567-7654321", "RR473124829NL"
LABEL = OwnLabel(
    105.0,
    148.0,
    ("Keramiek aan de Kade", "Voorbeeldkade 1", "2132 AB  HOOFDDORP"),
    ("Müller & Söhne GmbH", "Jörg Müller", "Große Bleichen 12", "20354 HAMBURG", "DUITSLAND"),
    ORDER,
    (Content(2, "TEGEL-15x15-BLAUW"), Content(1, "ΒΆΖΟ-07")),
    TRACKING,
    "PostNL",
)
LONG = (
    "Allgemeine Gesellschaft für Keramik und Fliesen mbH & Co. KG",
    "Maximilian-Alexander Freiherr von und zu Hohenstein",
    "c/o Hausverwaltung Nord, 3. Obergeschoss links, Klingel 14",
    "Straße des Siebzehnten Juni 135, Aufgang B, 3. OG links",
    "20354 HAMBURG",
    "DUITSLAND",
)
MANY = tuple(Content(number, f"SKU-{number:03d}") for number in range(1, 61))
sizes = pytest.mark.parametrize(("width_mm", "height_mm"), SIZES)


def drawn(label: OwnLabel):
    (page,) = read_pages(draw_own_label(label, WORDS, FONTS))
    return page


@sizes
def test_the_page_is_exactly_as_large_as_the_label(width_mm: float, height_mm: float) -> None:
    page = drawn(replace(LABEL, width_mm=width_mm, height_mm=height_mm))
    assert page.size_mm == pytest.approx((width_mm, height_mm), abs=0.01)


@sizes
@pytest.mark.parametrize("contents", [LABEL.contents, MANY], ids=["few", "many"])
@pytest.mark.parametrize("recipient", [LABEL.recipient_lines, LONG], ids=["short", "long"])
@pytest.mark.parametrize("tracking", ["", TRACKING, "3SABCD0123456789"])
def test_bars_and_qr_scan_at_203_dpi_and_nothing_leaves_the_label(
    width_mm: float, height_mm: float, contents: tuple[Content, ...], recipient: tuple[str, ...], tracking: str
) -> None:
    label = replace(
        LABEL,
        width_mm=width_mm,
        height_mm=height_mm,
        contents=contents,
        recipient_lines=recipient,
        tracking=tracking,
        note="box 1/2",
    )
    page = drawn(label)
    bars = {("Code128", ORDER), ("QRCode", ORDER)} | ({("Code128", tracking)} if tracking else set())
    assert set(page.barcodes) == bars
    left, bottom, right, top = page.text_box_mm
    assert min(left, bottom, width_mm - right, height_mm - top) > 2
    words = page.text.split()
    assert all(word in words for line in recipient for word in line.split())
    assert all(word in words for line in LABEL.sender_lines for word in line.split())


def test_two_blanks_before_a_place_stay() -> None:
    rights_mm = [
        drawn(replace(LABEL, recipient_lines=(f"1016 GV{blanks}AMSTERDAM-ZUIDOOST",))).text_box_mm[2]
        for blanks in (" ", "  ")
    ]
    assert rights_mm[1] > rights_mm[0] + 1


def test_what_there_is_no_room_for_is_counted() -> None:
    page = drawn(replace(LABEL, width_mm=62, height_mm=100, contents=MANY))
    shown = page.text.count("SKU-")
    assert 0 < shown < len(MANY)
    assert f"en nog {len(MANY) - shown}" in page.text


def test_a_number_too_long_for_its_bars_is_written_all_the_same() -> None:
    tracking = "X" * 45
    page = drawn(replace(LABEL, width_mm=62, height_mm=100, tracking=tracking))
    assert tracking in page.text.replace(" ", "")
    assert ("Code128", ORDER) in page.barcodes


def test_the_same_label_is_the_same_file() -> None:
    assert draw_own_label(LABEL, WORDS, FONTS) == draw_own_label(LABEL, WORDS, FONTS)


def test_without_sender_and_contents_there_is_no_word_of_them() -> None:
    page = drawn(replace(LABEL, sender_lines=(), contents=(), tracking="", carrier=""))
    assert "Afzender" not in page.text
    assert "×" not in page.text
