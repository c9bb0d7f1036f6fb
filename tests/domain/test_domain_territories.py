"""Which places need a customs declaration although their country does not, and the other way about."""

from __future__ import annotations

import pytest

from amzlabels.domain.territories import leaves_customs_union, territory_of

# Country, postal code, territory, whether a parcel from the Netherlands needs a declaration.
PLACES = [
    ("ES", "28013", None, False),
    ("ES", "35001", "canary_islands", True),
    ("ES", "38670", "canary_islands", True),
    ("ES", "07001", None, False),
    ("ES", "51001", "ceuta", True),
    ("ES", "52001", "melilla", True),
    ("FR", "75002", None, False),
    ("FR", "20000", "corsica", False),
    ("FR", "97110", "french_dom", True),
    ("FR", "97490", "french_dom", True),
    ("FR", "97133", "french_overseas", True),
    ("FR", "97500", "french_overseas", True),
    ("FR", "98714", "french_overseas", True),
    ("FR", "98000", "monaco", False),
    ("RE", "97400", "french_dom", True),
    ("MC", "98000", "monaco", False),
    ("IT", "20121", None, False),
    ("IT", "23041", "livigno", True),
    ("IT", "22061", "campione", True),
    ("IT", "47890", "san_marino", True),
    ("IT", "00120", "vatican", True),
    ("SM", "47890", "san_marino", True),
    ("DE", "78266", "buesingen", True),
    ("DE", "27498", "heligoland", True),
    ("DE", "27499", None, False),
    ("CH", "8238", "buesingen", True),
    ("CH", "8001", None, True),
    ("GB", "LS1 4AP", None, True),
    ("GB", "BT1 5GS", "northern_ireland", False),
    ("GB", "bt71 1aa", "northern_ireland", False),
    ("GB", "B1 1AA", None, True),
    ("GB", "JE2 3AB", "jersey", True),
    ("JE", "JE2 3AB", "jersey", True),
    ("GG", "GY1 1AA", "guernsey", True),
    ("IM", "IM1 1AA", "isle_of_man", True),
    ("GB", "BFPO 61", "british_forces", True),
    ("FI", "22100", "aland", True),
    ("FI", "00550", None, False),
    ("AX", "22100", "aland", True),
    ("GR", "63086", "mount_athos", True),
    ("GR", "630 87", "mount_athos", True),
    ("GR", "630 88", None, False),
    ("PT", "9000-001", "madeira", False),
    ("PT", "9500-001", "azores", False),
    ("DK", "100", "faroe_islands", True),
    ("DK", "3900", "greenland", True),
    ("DK", "1000", None, False),
    ("FO", "100", "faroe_islands", True),
    ("NL", "1016 GV", None, False),
    ("NO", "0025", None, True),
    ("US", "95014", None, True),
]


@pytest.mark.parametrize(("country", "postal_code", "territory", "leaves"), PLACES)
def test_a_territory_is_known_by_its_postal_code(
    country: str, postal_code: str, territory: str | None, leaves: bool
) -> None:
    assert territory_of(country, postal_code) == territory
    assert leaves_customs_union(country, postal_code) is leaves


@pytest.mark.parametrize(
    ("country", "postal_code", "sender", "leaves"),
    [
        ("NL", "", "NL", False),
        ("DE", "", "NL", False),
        ("GB", "", "NL", True),
        ("CH", "", "NL", True),
        ("GB", "", "GB", False),
        ("NL", "", "GB", True),
        ("GB", "BT1 5GS", "GB", False),
        ("GB", "BT1 5GS", "US", True),
        ("FR", "20000", "GB", True),
        ("DE", "27498", "DE", True),
        ("ES", "35001", "ES", True),
        ("FR", "75002", "", True),
    ],
)
def test_a_parcel_leaves_the_customs_union_when_either_end_is_outside(
    country: str, postal_code: str, sender: str, leaves: bool
) -> None:
    assert leaves_customs_union(country, postal_code, sender) is leaves


def test_a_country_without_a_postal_code_is_the_country() -> None:
    assert territory_of("ES", "") is None
    assert territory_of("", "") is None
