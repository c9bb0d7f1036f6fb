"""Label sizes and their PWG media names (PWG 5101.1), and which stock of a printer a page goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from amzlabels.domain.printer import NO_DRIVER, PrinterInfo, PrinterState
from amzlabels.domain.printer_profile import Language, PrinterProfile

MM_PER_INCH = 25.4
# A page this near to a stock is meant for it: carriers round 105x148 and 4x6 in to their own taste.
NEAR_MM = 1.0

_NAMED = {
    (105.0, 148.0): "iso_a6_105x148mm",
    (101.6, 152.4): "na_index-4x6_4x6in",
    (210.0, 297.0): "iso_a4_210x297mm",
}
_SELF_DESCRIBING = re.compile(r"[a-z0-9.-]+_[a-z0-9._-]+_(\d{1,5}(?:\.\d{1,4})?)x(\d{1,5}(?:\.\d{1,4})?)(mm|in)")
_SMALLEST, _LARGEST = "custom_min_", "custom_max_"


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height in millimetres, as the page is read."""

    width_mm: float
    height_mm: float

    @property
    def turned(self) -> Size:
        """The same page lying on its side."""
        return Size(self.height_mm, self.width_mm)

    def distance_mm(self, other: Size) -> float:
        """The larger of the differences in width and in height."""
        return max(abs(self.width_mm - other.width_mm), abs(self.height_mm - other.height_mm))

    def fits_in(self, other: Size) -> bool:
        """Whether it is no larger than the other in either direction."""
        return self.width_mm <= other.width_mm and self.height_mm <= other.height_mm


A4 = Size(210.0, 297.0)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a page that is the label, in millimetres from the page's top left corner as it is read."""

    left_mm: float
    top_mm: float
    size: Size

    def holds(self, other: Window) -> bool:
        """Whether the other lies within it."""
        return (
            self.left_mm <= other.left_mm
            and self.top_mm <= other.top_mm
            and other.left_mm + other.size.width_mm <= self.left_mm + self.size.width_mm
            and other.top_mm + other.size.height_mm <= self.top_mm + self.size.height_mm
        )


@dataclass(frozen=True, slots=True)
class Stock:
    """What a page is printed on: the name that the printer is told, and the size that the page must have."""

    media: str
    size: Size


def media_name(size: Size) -> str:
    """The PWG name of a size, of its own standard where it has one, to a tenth of a millimetre."""
    for (width_mm, height_mm), name in _NAMED.items():
        if size.distance_mm(Size(width_mm, height_mm)) < 0.05:
            return name
    dimensions = f"{_short(size.width_mm)}x{_short(size.height_mm)}mm"
    return f"om_{dimensions}_{dimensions}"


def _short(millimetres: float) -> str:
    return f"{millimetres:.1f}".removesuffix(".0")


def size_of(media: str) -> Size | None:
    """The size that a PWG name states, None for any other name."""
    match = _SELF_DESCRIBING.fullmatch(media)
    if match is None:
        return None
    unit_mm = 1.0 if match[3] == "mm" else MM_PER_INCH
    return Size(float(match[1]) * unit_mm, float(match[2]) * unit_mm)


def choose_stock(page: Size, media_supported: Sequence[str]) -> Stock | None:
    """The stock for a page, None when the printer has none that is surely meant.

    The nearest within 1 mm, lying or upright; else what the printer cuts to measure; else its only stock when the page
    fits on it. A printer that states no media at all is told the page's own size.
    """
    if not media_supported:
        return Stock(media_name(page), page)
    stocks = fixed_stocks(media_supported)
    near = min(stocks, key=lambda stock: _distance_mm(page, stock), default=None)
    if near is not None and _distance_mm(page, near) <= NEAR_MM:
        return near
    for way in (page, page.turned):
        if _is_cut_to_measure(way, media_supported):
            return Stock(media_name(way), way)
    only = only_stock(media_supported)
    return only if only and (page.fits_in(only.size) or page.turned.fits_in(only.size)) else None


def loaded_stock(media: str, media_supported: Sequence[str]) -> Stock | None:
    """What a printer is told when this is loaded, by PWG name; None when it has no such stock."""
    size = size_of(media)
    found = None if size is None else choose_stock(size, media_supported)
    return found if size is not None and found is not None and _distance_mm(size, found) <= NEAR_MM else None


def is_loaded(stock: Stock, media_ready: Iterable[str]) -> bool:
    """Whether the stock is in a printer that names these as loaded; so it may be where it does not name their sizes."""
    sizes = [size_of(media) for media in media_ready]
    return not sizes or any(size is None or _distance_mm(size, stock) <= NEAR_MM for size in sizes)


def as_set_up(info: PrinterInfo, profile: PrinterProfile | None) -> PrinterInfo:
    """A queue as it is listed once the seller has settled what is in it: it prints on nothing else then.

    One without a driver stands still until it is settled what its printer understands.
    """
    if not info.has_driver and (profile is None or profile.language is Language.UNKNOWN):
        info = replace(info, state=PrinterState.STOPPED, reasons=(NO_DRIVER, *info.reasons))
    if profile is None:
        return info
    takes_sheets = info.takes_sheets and (not profile.media or choose_stock(A4, [profile.media]) is not None)
    return replace(info, loaded=profile.media, dpi=profile.dpi or info.dpi, takes_sheets=takes_sheets)


def fixed_stocks(media_supported: Iterable[str]) -> list[Stock]:
    """The stocks of one size, without the bounds of what can be cut to measure."""
    sizes = {media: size_of(media) for media in media_supported if not media.startswith((_SMALLEST, _LARGEST))}
    return [Stock(media, size) for media, size in sizes.items() if size is not None]


def only_stock(media_supported: Iterable[str]) -> Stock | None:
    """The stock of a printer that has no other size, None where it has several or does not say."""
    stocks = fixed_stocks(media_supported)
    return stocks[0] if len({stock.size for stock in stocks}) == 1 else None


def listed_media(media_supported: Iterable[str]) -> tuple[str, ...]:
    """Those that state a size, with the bounds of what is cut to measure."""
    return tuple(media for media in media_supported if size_of(media) is not None)


def only_label_size(media: Iterable[str], sizes_mm: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    """The one of these sizes (width, height) that a printer has stock of; None when it has none or several."""
    stocks = fixed_stocks(media)
    found = [each for each in sizes_mm if any(_distance_mm(Size(*each), stock) <= NEAR_MM for stock in stocks)]
    return found[0] if len(found) == 1 else None


def _distance_mm(page: Size, stock: Stock) -> float:
    return min(page.distance_mm(stock.size), page.turned.distance_mm(stock.size))


def _is_cut_to_measure(page: Size, media_supported: Iterable[str]) -> bool:
    bounds = {media[: len(_SMALLEST)]: size_of(media) for media in media_supported if media.startswith("custom_m")}
    smallest, largest = bounds.get(_SMALLEST), bounds.get(_LARGEST)
    return smallest is not None and largest is not None and smallest.fits_in(page) and page.fits_in(largest)
