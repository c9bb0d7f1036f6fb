"""Writes dots as a ZPL label, one format each; what is printed, and how it is sent, is left to others.

Source of the commands: Zebra's ZPL II Programming Guide (^GF with its alternative data compression and Z64).
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from enum import StrEnum

from amzlabels.printing.dots import Dots

# A run of 20 to 400 times has a small letter for the twenties and a capital for the rest.
LONGEST_RUN = 419
_RUNS = re.compile(r"(.)\1{2,418}")


class Packing(StrEnum):
    """How dots are packed: Z64 is the smaller by half; older firmware and clones know only run lengths."""

    Z64 = "z64"
    RUNS = "runs"


def write_label(dots: Dots, packing: Packing) -> bytes:
    """One label of exactly these dots, printed once, whatever the printer was set to before."""
    data = _z64(dots) if packing is Packing.Z64 else _runs(dots)
    size = len(dots.rows)
    return (
        f"^XA^PW{dots.width}^LL{dots.height}^LH0,0^PON^PMN^LRN^FO0,0^GFA,{size},{size},{dots.row_bytes},{data}^FS"
        "^PQ1^XZ\r\n"
    ).encode("ascii")


def _z64(dots: Dots) -> str:
    packed = base64.b64encode(zlib.compress(dots.rows, 9))
    return f":Z64:{packed.decode('ascii')}:{binascii.crc_hqx(packed, 0):04X}"


def _runs(dots: Dots) -> str:
    """Hexadecimal rows with runs shortened: "," ends a row in white, "!" in black, ":" repeats the row before."""
    hexadecimal = dots.rows.hex().upper()
    digits = dots.row_bytes * 2
    rows: list[str] = []
    before = ""
    for start in range(0, len(hexadecimal), digits):
        row = hexadecimal[start : start + digits]
        rows.append(":" if row == before else _row(row))
        before = row
    return "".join(rows)


def _row(row: str) -> str:
    for digit, end in (("0", ","), ("F", "!")):
        if row.endswith(digit * 2):
            return _RUNS.sub(_run, row.rstrip(digit)) + end
    return _RUNS.sub(_run, row)


def _run(match: re.Match[str]) -> str:
    twenties, rest = divmod(len(match[0]), 20)
    many = chr(ord("g") + twenties - 1) if twenties else ""
    few = chr(ord("G") + rest - 1) if rest else ""
    return many + few + match[1]
