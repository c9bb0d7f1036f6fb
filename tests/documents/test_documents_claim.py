"""The paper for a claim, read back as it prints."""

from __future__ import annotations

from documents_reading import FONTS, Page, read_pages

from amzlabels.documents.claim import ClaimedParcel, ClaimWords, Step, draw_claims

HASH = "0123456789abcdef" * 4
WORDS = ClaimWords(
    title="Bewijs van verzending",
    says="Demo Seller · 1 pakket",
    about=("Uit het logboek. " * 12, f"Laatste hash: {HASH}"),
    steps="Wat er is gedaan",
    no_steps="Niets.",
    page="Pagina {number} van {count}",
)
STEP = Step(
    "2026-11-26 05:32:42 +0100", "printed on Zebra (the printer counted the label)", f"line 12 · anna@table · {HASH}"
)
FACTS = [("Tracking number", "3SMYPA190000001"), ("To", "Lotte Visser\nOude Gracht 112\n3511 AX UTRECHT")]


def drawn(*parcels: ClaimedParcel) -> list[Page]:
    return read_pages(draw_claims(parcels, WORDS, FONTS))


def is_well_placed(page: Page) -> bool:
    left, bottom, right, top = page.text_box_mm
    return page.overlaps == 0 and left > 13 and bottom > 12 and right < 197 and top < 285


def test_all_of_a_parcel_is_on_it() -> None:
    (page,) = drawn(ClaimedParcel("Order 1", FACTS, [STEP, STEP]))
    for told in ("Bewijs van verzending", "Pagina 1 van 1", "Order 1", "3SMYPA190000001", "Oude Gracht 112", STEP.what):
        assert told in page.text
    assert page.text.count(HASH) == 3
    assert is_well_placed(page)


def test_what_is_long_is_wrapped_and_lies_on_nothing() -> None:
    long = Step("2026-11-26 05:32:42 +0100", "W" * 300, f"{'long-station-name-' * 12} {HASH}")
    pages = drawn(ClaimedParcel("Order " + "9" * 30, [("Contents", "MUG " * 200), *FACTS], [long] * 3))
    text = "".join("".join(page.text.split()) for page in pages)
    assert text.count("W" * 20) >= 3 * 10
    assert text.count(HASH) == 4
    assert all(map(is_well_placed, pages))


def test_a_parcel_stays_on_one_page_and_one_longer_than_a_page_is_broken() -> None:
    pages = drawn(*(ClaimedParcel(f"Order {at:03}", FACTS, [STEP] * 6) for at in range(10)))
    for page in pages:
        assert page.text.count("Order ") * 6 == page.text.count("printed on Zebra")
    pages = drawn(ClaimedParcel("Order 1", FACTS, [STEP] * 60))
    assert len(pages) > 1
    assert sum(page.text.count("printed on Zebra") for page in pages) == 60
    assert all(map(is_well_placed, pages))


def test_where_nothing_is_in_the_log_it_says_so() -> None:
    (page,) = drawn(ClaimedParcel("Order 1", FACTS, []))
    assert "Wat er is gedaan Niets." in page.text
