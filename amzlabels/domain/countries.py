"""Countries and their postal codes: which there are, how a code is written, which shape it must have."""

from __future__ import annotations

import re

_ISO_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ "
    "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO "
    "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE "
    "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO "
    "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW "
    "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM "
    "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
)
COUNTRIES = frozenset(_ISO_CODES.split())
"""ISO 3166-1 alpha-2, and XK (Kosovo), which carriers use although it is no ISO code."""

_CODELESS = (
    "AE AG AO AW BF BI BJ BO BQ BS BW BZ CD CF CG CI CK CM CW DJ DM ER FJ GD GM GQ GY HK IE JM KI KM KN KP LC ML MO "
    "MR MW NR NU PA QA RW SB SC SL SO SR ST SX SY TD TG TK TL TO TT TV UG VU YE ZW"
)
WITHOUT_POSTAL_CODE = frozenset(_CODELESS.split())
"""Where an address is complete without one; rather one country too many, since the label shop has the last word."""

# The groups, joined by one blank (in Poland a hyphen), are the code as the post writes it.
_SHAPES = {
    "NL": re.compile(r"([1-9]\d{3}) ?([A-Z]{2})"),
    "BE": re.compile(r"([1-9]\d{3})"),
    "LU": re.compile(r"(\d{4})"),
    "AT": re.compile(r"([1-9]\d{3})"),
    "DE": re.compile(r"(\d{5})"),
    "FR": re.compile(r"(\d{5})"),
    "ES": re.compile(r"((?:0[1-9]|[1-4]\d|5[0-2])\d{3})"),
    "IT": re.compile(r"(\d{5})"),
    "PL": re.compile(r"(\d{2})[- ]?(\d{3})"),
    "SE": re.compile(r"(\d{3}) ?(\d{2})"),
    "GB": re.compile(r"([A-Z]{1,2}\d[A-Z\d]?|BFPO|GIR) ?(\d[A-Z]{2}|\d{1,4})"),
}
# "D-10115", "NL 1016 GV", "L-2134": the old habit of writing the country before the code.
_PREFIX = re.compile(r"(?:NL|BE?|LU?|AT?|DE?|FR?|ES?|IT?|PL|SE?)[- ]{1,2}(?=\d)")


def country_code(text: str) -> str:
    """The ISO code in capitals; UK, as Amazon's sites call it, becomes GB. What is no country is handed back."""
    code = text.strip().upper()
    return "GB" if code == "UK" else code


def tidy_postal_code(text: str, country: str) -> str:
    """The code as the country's post writes it; what does not have its shape is only cleared of surplus blanks."""
    code = " ".join(text.upper().split())
    shape = _SHAPES.get(country)
    if shape is None or not code:
        return code
    match = shape.fullmatch(code) or shape.fullmatch(_PREFIX.sub("", code, count=1))
    if match is None:
        return code
    return ("-" if country == "PL" else " ").join(match.groups())


def has_postal_code_shape(code: str, country: str) -> bool:
    """Whether the code can be one of this country; True for countries whose shape is not known here."""
    shape = _SHAPES.get(country)
    return shape is None or shape.fullmatch(code) is not None


# Codes that no other country writes so.
_TELLING = (
    ("NL", _SHAPES["NL"]),
    ("GB", _SHAPES["GB"]),
    ("PL", re.compile(r"\d{2}-\d{3}")),
    ("PT", re.compile(r"\d{4}-\d{3}")),
    ("IE", re.compile(r"(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}")),
    ("CA", re.compile(r"[A-Z]\d[A-Z] ?\d[A-Z]\d")),
)


def country_of_shape(code: str) -> str:
    """The one country that writes its codes like this; empty where several do, or none."""
    return next((country for country, shape in _TELLING if shape.fullmatch(code)), "")
