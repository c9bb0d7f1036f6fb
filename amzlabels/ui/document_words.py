"""The words on the papers for the seller's own people, translated; what draws them is in ``documents``."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from amzlabels.ui.texts import carrier_name

translate = QCoreApplication.translate


def test_label_words(size_mm: tuple[float, float], dpi: int) -> dict[str, str]:
    """The words of the test label, by the names of its fields; 0 dpi = not known."""
    size = translate("paper", "{width} × {height} mm").format(width=round(size_mm[0]), height=round(size_mm[1]))
    return {
        "title": translate("paper", "Test label"),
        "setting": f"{size} · {translate('paper', '{dpi} dpi').format(dpi=dpi)}" if dpi else size,
        "ruler": translate("paper", "Both rulers are 50 mm long."),
        "edges": translate("paper", "At each edge, look for the lowest number whose line came out."),
    }


def own_label_words() -> dict[str, str]:
    """The words of a label of one's own, by the names of its fields."""
    return {
        "sender": translate("paper", "From:"),
        "more": translate("paper", "and {count} more"),
    }


def pick_list_words() -> dict[str, str]:
    """The words of a pick list, by the names of its fields."""
    return {
        "title": translate("paper", "Pick list"),
        "quantity": translate("paper", "Quantity"),
        "place": translate("paper", "Place"),
        "product": translate("paper", "Product"),
        "page": _page_words(),
    }


def pick_list_total(products: int, units: int, parcels: int) -> str:
    """What is to be fetched in all."""
    counted = (
        _counted(units, translate("paper", "1 unit"), translate("paper", "{count} units")),
        _counted(products, translate("paper", "1 product"), translate("paper", "{count} products")),
        _counted(parcels, translate("paper", "1 parcel"), translate("paper", "{count} parcels")),
    )
    return " · ".join(counted)


def for_parcels_words(parcels: int) -> str:
    """For how many parcels one product is."""
    return _counted(parcels, translate("paper", "for 1 parcel"), translate("paper", "for {count} parcels"))


def day_list_words() -> dict[str, str]:
    """The words of a day list, by the names of its fields."""
    return {
        "tracking": translate("paper", "Tracking number"),
        "country": translate("paper", "To"),
        "no_number": translate("paper", "without a number"),
        "driver": translate("paper", "Driver’s name"),
        "time": translate("paper", "Time"),
        "signature": translate("paper", "Signature"),
        "page": _page_words(),
    }


def day_list_title(carrier: str) -> str:
    """Whose day list this is."""
    return translate("paper", "Day list {carrier}").format(carrier=carrier_name(carrier))


def day_list_total(parcels: int) -> str:
    """What the driver signs for."""
    many = translate("paper", "{count} parcels handed over")
    return _counted(parcels, translate("paper", "1 parcel handed over"), many)


def moment_words(now: datetime) -> str:
    """The day and the time at this desk."""
    return f"{day_words(now)} {now.astimezone():%H:%M}"


def day_words(now: datetime) -> str:
    """The day at this desk."""
    locale = QLocale()
    if locale.language() is QLocale.Language.English:
        locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    local = now.astimezone()
    return locale.toString(QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat)


def _page_words() -> str:
    return translate("paper", "Page {number} of {count}")


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=QLocale().toString(count))
