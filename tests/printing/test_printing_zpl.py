"""ZPL labels: read back dot by dot by a reader of its own."""

from __future__ import annotations

import random

import pytest
from fakes.zpl_reader import read_label
from PIL import ImageChops
from printing_documents import draw_label
from test_printing_dots import A6, dots_from

from amzlabels.printing.dots import Dots
from amzlabels.printing.zpl import LONGEST_RUN, Packing, write_label


def assert_same(dots: Dots, packing: Packing) -> bytes:
    """The label, once it is certain that it comes out as exactly these dots."""
    written = write_label(dots, packing)
    label = read_label(written)
    assert label.picture.size == (dots.width, dots.height)
    assert ImageChops.difference(label.picture, dots.picture()).getbbox() is None
    assert label.numbers == {"PW": dots.width, "LL": dots.height, "PQ": 1}
    return written


@pytest.mark.parametrize("packing", Packing)
@pytest.mark.parametrize("dpi", [203, 300])
def test_a_label_comes_out_as_its_dots(packing: Packing, dpi: int) -> None:
    written = assert_same(dots_from(draw_label(105, 148), A6, dpi), packing)
    assert written.count(b"^XA") == written.count(b"^XZ") == 1
    # Only the packed dots are more than plain commands, and these are the same for every printer.
    assert len(written) < 20_000


@pytest.mark.parametrize("packing", Packing)
def test_every_kind_of_row_comes_out_as_its_dots(packing: Packing) -> None:
    chance = random.Random(5)  # noqa: S311 - the same at every run
    width = 1701
    row_bytes = (width + 7) // 8
    pad = 0xFF << (8 - width % 8) & 0xFF
    rows = [b"\0" * row_bytes, b"\xff" * row_bytes, b"\x0f" + b"\0" * (row_bytes - 1), b"\xf0" * row_bytes]
    rows += [rows[-1], b"\xaa" * row_bytes, b"\0" * (row_bytes - 2) + b"\xf0\0"]
    rows += [chance.randbytes(row_bytes) for _ in range(20)]
    # Runs of every length, up to and past the longest that can be written at once.
    rows += [bytes.fromhex(("3" * run).ljust(row_bytes * 2, "5")) for run in range(1, 426)]
    assert row_bytes * 2 > LONGEST_RUN
    assert_same(Dots(width, len(rows), b"".join(row[:-1] + bytes([row[-1] & pad]) for row in rows)), packing)


def test_the_packed_sizes_are_those_that_a_slow_port_can_take() -> None:
    dots = dots_from(draw_label(100, 150))
    z64, runs = (len(write_label(dots, packing)) for packing in Packing)
    assert z64 < runs < len(dots.rows) * 2 / 10
