"""Papers for a buyer are in the marketplace's language, in Belgium in that of the buyer's region."""

from __future__ import annotations

import pytest

from amzlabels.domain.paper_language import paper_language


@pytest.mark.parametrize(
    ("marketplace", "country", "postal_code", "language"),
    [
        ("NL", "BE", "4000", "nl"),
        ("DE", "AT", "1010", "de"),
        ("UK", "GB", "LS1 4AP", "en"),
        ("FR", "FR", "75001", "fr"),
        ("ES", "PT", "1000-001", "es"),
        ("IT", "IT", "00100", "it"),
        ("BE", "BE", "2000", "nl"),
        ("BE", "BE", " 9000 ", "nl"),
        ("BE", "BE", "4000", "fr"),
        ("BE", "BE", "1000", "fr"),
        ("BE", "BE", "1400", "fr"),
        ("BE", "BE", "1500", "nl"),
        ("PL", "PL", "00-001", "en"),
        (None, "AT", "1010", "de"),
        (None, "BE", "8000", "nl"),
        (None, "US", "10001", "en"),
        (None, "", "", "en"),
    ],
)
def test_the_language_is_that_of_shop_and_region(
    marketplace: str | None, country: str, postal_code: str, language: str
) -> None:
    assert paper_language(marketplace, country, postal_code) == language
