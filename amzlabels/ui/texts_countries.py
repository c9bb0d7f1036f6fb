"""Countries in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate


def country_name(code: str) -> str:
    """A country in the reader's language."""
    territory = QLocale.codeToTerritory(code)
    if territory == QLocale.Country.AnyTerritory:
        return code
    name = _COUNTRIES.get(code)
    return translate("country", name) if name else QLocale.territoryToString(territory)


_COUNTRIES = {
    "NL": to_translate("country", "Netherlands"),
    "BE": to_translate("country", "Belgium"),
    "DE": to_translate("country", "Germany"),
    "FR": to_translate("country", "France"),
    "ES": to_translate("country", "Spain"),
    "IT": to_translate("country", "Italy"),
    "GB": to_translate("country", "United Kingdom"),
    "AT": to_translate("country", "Austria"),
    "LU": to_translate("country", "Luxembourg"),
    "CH": to_translate("country", "Switzerland"),
}
