"""Places that customs treat otherwise than the country whose code they bear; what carriers make of them stays there.

Sources: the customs territory is article 4 of Regulation (EU) No 952/2013 (Union Customs Code), as changed by
Regulation (EU) 2019/474 for Livigno and Campione; the VAT territory is articles 6 and 7 of Directive 2006/112/EC. Goods
sent to a place outside either need a declaration (article 1(3) of the Code for places inside the customs but outside
the VAT territory). Postal codes are those of the countries' posts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from amzlabels.domain.shipment import EU_COUNTRIES

_BY_COUNTRY = {
    "AX": "aland",
    "FO": "faroe_islands",
    "GG": "guernsey",
    "GI": "gibraltar",
    "GL": "greenland",
    "IM": "isle_of_man",
    "JE": "jersey",
    "MC": "monaco",
    "SM": "san_marino",
    "VA": "vatican",
    **dict.fromkeys(("GP", "GF", "MQ", "RE", "YT", "MF"), "french_dom"),
    **dict.fromkeys(("BL", "NC", "PF", "PM", "TF", "WF"), "french_overseas"),
}
_BY_POSTAL_CODE = {
    "ES": (
        ("canary_islands", "35|38"),
        ("ceuta", "51"),
        ("melilla", "52"),
    ),
    "FR": (
        ("french_overseas", "97133|975|977|98[4-8]"),
        ("french_dom", "97"),
        ("monaco", "980"),
        ("corsica", "20"),
    ),
    "IT": (
        ("livigno", "23041"),
        ("campione", "22061"),
        ("san_marino", "4789"),
        ("vatican", "00120"),
    ),
    "DE": (
        ("buesingen", "78266"),
        ("heligoland", "27498"),
    ),
    "CH": (
        ("buesingen", "8238"),
        ("campione", "6911"),
    ),
    "GB": (
        ("northern_ireland", "BT"),
        ("jersey", "JE"),
        ("guernsey", "GY"),
        ("isle_of_man", "IM"),
        ("gibraltar", "GX11"),
        ("british_forces", "BFPO|BF1"),
    ),
    "FI": (("aland", "22"),),
    "GR": (("mount_athos", "6308[67]"),),
    "PT": (
        ("madeira", "9[0-4]"),
        ("azores", "9[5-9]"),
    ),
    "DK": (
        ("faroe_islands", r"(?:FO-?)?\d{3}$"),
        ("greenland", "39"),
    ),
}
_WITHIN = frozenset({"azores", "corsica", "madeira", "monaco", "northern_ireland"})
_PATTERNS = {
    country: [(name, re.compile(pattern)) for name, pattern in places] for country, places in _BY_POSTAL_CODE.items()
}


def territory_of(country: str, postal_code: str) -> str | None:
    """The territory an address lies in, as a name of ours ("canary_islands"); None for the plain country.

    ``country`` is ISO 3166 alpha-2 (GB, not UK); blanks in the code do not matter.
    """
    if country in _BY_COUNTRY:
        return _BY_COUNTRY[country]
    code = postal_code.upper().replace(" ", "")
    return next((name for name, pattern in _PATTERNS.get(country, ()) if pattern.match(code)), None)


@lru_cache(maxsize=4096)
def leaves_customs_union(country: str, postal_code: str = "", sender_country: str = "NL") -> bool:
    """Whether a parcel to this place needs a customs declaration.

    Outside the customs territory: Ceuta, Melilla, Livigno, Büsingen, Heligoland, the Faroe Islands, Greenland,
    Gibraltar, the Channel Islands, the Isle of Man, San Marino (its customs union with the EU takes papers), the
    Vatican and France's overseas territories. Inside it but outside the VAT territory: the Canary Islands, Campione
    (since 2020), Åland, Mount Athos and France's overseas departments with Saint-Martin. Inside both: Corsica, the
    Azores, Madeira and Monaco (article 4(2) of the Code, article 7 of the Directive). Northern Ireland counts as inside
    for goods that come from the EU (Windsor Framework, article 5); parcels to British forces go through Great Britain.
    """
    territory = territory_of(country, postal_code)
    sender_is_within = sender_country in EU_COUNTRIES
    if territory is None:
        is_within = country in EU_COUNTRIES
        return country != sender_country and not (is_within and sender_is_within)
    if territory in _WITHIN:
        return not sender_is_within and country != sender_country
    return True
