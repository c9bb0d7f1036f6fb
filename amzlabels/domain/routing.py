"""Which printer the seller wants for which paper, by carrier and size; what is said of one parcel is in ``plan``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from amzlabels.domain.own_labels import SIZES_MM

_NEAR_MM = 2.5
LABELS_PRINTER = "/label"
"""In place of a slip's printer: wherever its label prints. No queue can be called so (CUPS and Windows forbid /)."""


class Routed(StrEnum):
    """A paper of a parcel, as far as it can have a printer of its own."""

    LABEL = "label"
    CUSTOMS = "customs"
    SLIP = "slip"
    RETURN = "return"

    @property
    def has_label_sizes(self) -> bool:
        """Whether it may be of any of ``own_labels.SIZES_MM``."""
        return self in (Routed.LABEL, Routed.RETURN)


@dataclass(frozen=True, slots=True)
class Route:
    """One line of the table: this paper goes to this printer, where it is of this carrier and size (empty = any).

    ``size`` is one of ``own_labels.SIZES_MM``.
    """

    document: Routed
    printer: str
    carrier: str = ""
    size: str = ""


def route_for(routes: Iterable[Route], document: Routed, carrier: str, size: str = "") -> str:
    """The printer of the line that says most of such a paper, a carrier counting more than a size; empty = none does.

    ``carrier`` and ``size`` are the paper's, empty = not known, which only fits lines for any.
    """
    fitting = [
        each
        for each in routes
        if each.document is document and each.carrier in ("", carrier) and each.size in ("", size)
    ]
    best = max(fitting, key=lambda each: (bool(each.carrier), bool(each.size)), default=None)
    return best.printer if best is not None else ""


def with_route(routes: Iterable[Route], route: Route) -> tuple[Route, ...]:
    """The lines with this one; one that says the same of another printer gives way to it."""
    return (*(each for each in routes if _about(each) != _about(route)), route)


def printers_of(routes: Iterable[Route]) -> dict[str, bool]:
    """All printers that the lines name, and whether any label goes there."""
    found: dict[str, bool] = {}
    for each in routes:
        if each.printer != LABELS_PRINTER:
            found[each.printer] = found.get(each.printer, False) or each.document.has_label_sizes
    return found


def _about(route: Route) -> Route:
    return replace(route, printer="")


def size_named(width_mm: float, height_mm: float) -> str:
    """Which of ``own_labels.SIZES_MM`` a page is, upright or lying; empty where it is none of them."""
    width_mm, height_mm = sorted((width_mm, height_mm))
    off_mm = {name: max(abs(width_mm - wide), abs(height_mm - high)) for name, (wide, high) in SIZES_MM.items()}
    nearest = min(off_mm, key=off_mm.__getitem__)
    return nearest if off_mm[nearest] <= _NEAR_MM else ""
