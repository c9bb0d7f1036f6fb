"""Of the lines that fit a paper the one that says most of it counts, whatever their order."""

from __future__ import annotations

from itertools import permutations

import pytest

from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed, printers_of, route_for, size_named, with_route

ANY = Route(Routed.LABEL, "any")
OF_SIZE = Route(Routed.LABEL, "of size", size="4x6")
OF_CARRIER = Route(Routed.LABEL, "of carrier", "dpd")
OF_BOTH = Route(Routed.LABEL, "of both", "dpd", "4x6")
SLIPS = Route(Routed.SLIP, "slips")


@pytest.mark.parametrize(
    ("document", "carrier", "size", "expected"),
    [
        (Routed.LABEL, "dpd", "4x6", "of both"),
        (Routed.LABEL, "dpd", "a6", "of carrier"),
        (Routed.LABEL, "dpd", "", "of carrier"),
        (Routed.LABEL, "postnl", "4x6", "of size"),
        (Routed.LABEL, "postnl", "", "any"),
        (Routed.SLIP, "dpd", "4x6", "slips"),
        (Routed.RETURN, "dpd", "4x6", ""),
    ],
)
def test_the_line_that_says_most_counts(document: Routed, carrier: str, size: str, expected: str) -> None:
    for lines in permutations((ANY, OF_SIZE, OF_CARRIER, OF_BOTH, SLIPS)):
        assert route_for(lines, document, carrier, size) == expected


def test_a_carrier_counts_more_than_a_size() -> None:
    assert route_for((OF_SIZE, OF_CARRIER), Routed.LABEL, "dpd", "4x6") == "of carrier"


def test_a_line_takes_the_place_of_one_that_says_the_same() -> None:
    moved = Route(Routed.LABEL, "upstairs", "dpd")
    assert with_route((ANY, OF_CARRIER, SLIPS), moved) == (ANY, SLIPS, moved)


def test_printers_are_told_apart_by_whether_labels_go_there() -> None:
    lines = (SLIPS, OF_CARRIER, Route(Routed.SLIP, "of carrier"), Route(Routed.SLIP, LABELS_PRINTER, "gls"))
    assert printers_of(lines) == {"slips": False, "of carrier": True}


@pytest.mark.parametrize(
    ("width_mm", "height_mm", "expected"),
    [
        (105, 148, "a6"),
        (148, 105, "a6"),
        (105.8, 148.2, "a6"),
        (100, 150, "100x150"),
        (101.6, 152.4, "4x6"),
        (62, 100, "62x100"),
        (210, 297, ""),
    ],
)
def test_a_size_has_its_name_however_it_lies(width_mm: float, height_mm: float, expected: str) -> None:
    assert size_named(width_mm, height_mm) == expected
