"""Every sign is written in the first font that has it: the paper's, the plain one, the system's."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from documents_reading import FONTS
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from amzlabels.documents import text
from amzlabels.documents.text import BOLD, PLAIN, WIDE, fitted, runs, use_fonts, width_mm

NARROW = "VeraOfATest"
"""A font that comes with reportlab and knows the west of Europe alone."""


@pytest.fixture(autouse=True)
def fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The paper's fonts, a narrow one, and no memory of what was found of the system's."""
    use_fonts(FONTS)
    registerFont(TTFont(NARROW, "Vera.ttf"))
    for remembered in (text._has_wide, text._font_for):
        remembered.cache_clear()
    monkeypatch.setattr(text, "WIDE_FILES", ())


def test_what_a_font_has_stays_in_it_and_the_rest_goes_to_the_plain_one() -> None:
    assert list(runs("Łukasz Ελένη", BOLD)) == [(BOLD, "Łukasz Ελένη")]
    assert list(runs("Jo Ελένη Доу", NARROW)) == [(NARROW, "Jo "), (PLAIN, "Ελένη"), (NARROW, " "), (PLAIN, "Доу")]


def test_without_a_font_for_it_a_sign_stays_where_it_is() -> None:
    assert list(runs("山田", PLAIN)) == [(PLAIN, "山田")]


def test_the_systems_font_is_taken_for_what_no_other_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged, good = tmp_path / "damaged.ttf", tmp_path / "good.ttf"
    damaged.write_bytes(b"not a font")
    shutil.copy(FONTS / f"{PLAIN}.ttf", good)
    monkeypatch.setattr(text, "WIDE_FILES", (tmp_path / "missing.ttf", damaged, good))
    # The plain font stands in for one of the system's, so it has to be without these letters.
    monkeypatch.setattr(text, "_signs_of", lambda font: frozenset(map(ord, "Ελένη" if font == WIDE else "Jo ")))
    assert list(runs("Jo Ελένη", PLAIN)) == [(PLAIN, "Jo "), (WIDE, "Ελένη")]


def test_a_line_is_made_to_fit_by_smaller_letters_only_where_it_must() -> None:
    assert fitted("Jo", PLAIN, 9, 50) == 9
    smaller = fitted("Donaudampfschifffahrtsgesellschaft", PLAIN, 9, 30)
    assert width_mm("Donaudampfschifffahrtsgesellschaft", PLAIN, smaller) == pytest.approx(30)
