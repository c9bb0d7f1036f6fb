"""Which language a paper for a buyer is in: the marketplace's, and where it has several, that of the buyer's region."""

from __future__ import annotations

import re

ENGLISH = "en"
_OF_MARKETPLACE = {"NL": "nl", "DE": "de", "UK": "en", "IE": "en", "FR": "fr", "ES": "es", "IT": "it"}
_OF_COUNTRY = {**_OF_MARKETPLACE, "AT": "de", "LU": "fr"}
_FLEMISH_CODE = re.compile(r"(1[5-9]|2\d|3\d|8\d|9\d)\d\d")
"""Provinces whose language is Dutch: bpost's list of codes. Brussels has both."""


def paper_language(marketplace: str | None, country: str, postal_code: str) -> str:
    """Two letters; without a marketplace by the buyer's country, and English where a language has no papers."""
    if marketplace == "BE" or (not marketplace and country == "BE"):
        return "nl" if _FLEMISH_CODE.fullmatch(postal_code.strip()) else "fr"
    if not marketplace:
        return _OF_COUNTRY.get(country, ENGLISH)
    return _OF_MARKETPLACE.get(marketplace, ENGLISH)
