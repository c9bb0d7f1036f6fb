"""Reads ZPL labels back into dots, digit by digit as Zebra's programming guide tells it; it shares no code."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from dataclasses import dataclass

from PIL import Image, ImageOps

_GRAPHIC = re.compile(rb"\^FO(\d+),(\d+)\^GFA,(\d+),(\d+),(\d+),(.*?)\^FS", re.DOTALL)


class BadLabel(Exception):  # noqa: N818 - what a printer would print wrong or not at all
    """The label is not as a printer needs it."""


@dataclass(frozen=True, slots=True)
class ZplLabel:
    """One format: what it sets, and its dots."""

    picture: Image.Image
    numbers: dict[str, int]

    @property
    def copies(self) -> int:
        """How many labels come out."""
        return self.numbers["PQ"]


def read_label(data: bytes) -> ZplLabel:
    """Read one format. Raises ``BadLabel``."""
    if not (data.startswith(b"^XA") and data.rstrip().endswith(b"^XZ")):
        raise BadLabel("not one whole format")
    graphic = _GRAPHIC.search(data)
    if graphic is None or data.count(b"^XA") != 1:
        raise BadLabel("no graphic")
    size, total, row_bytes = (int(graphic[each]) for each in (3, 4, 5))
    rows = _unpack(graphic[6].decode("ascii"), row_bytes)
    if not size == total == len(rows):
        raise BadLabel(f"{len(rows)} bytes, said {size} and {total}")
    numbers = {name.decode(): int(value) for name, value in re.findall(rb"\^(PW|LL|PQ)(\d+)", data)}
    paper = Image.new("1", (numbers["PW"], numbers["LL"]))
    drawn = Image.frombytes("1", (row_bytes * 8, len(rows) // row_bytes), rows)
    paper.paste(drawn, (int(graphic[1]), int(graphic[2])))
    return ZplLabel(ImageOps.invert(paper.convert("L")), numbers)


def _unpack(data: str, row_bytes: int) -> bytes:
    if not data.startswith(":Z64:"):
        return _unpack_runs(data, row_bytes)
    _, _, packed, check = data.split(":")
    if int(check, 16) != binascii.crc_hqx(packed.encode(), 0):
        raise BadLabel("check sum")
    return zlib.decompress(base64.b64decode(packed, validate=True))


def _unpack_runs(data: str, row_bytes: int) -> bytes:
    rows: list[str] = []
    row, times = "", 0
    for sign in data:
        if sign == ":":
            rows.append(rows[-1])
        elif sign in ",!":
            row = row.ljust(row_bytes * 2, "0" if sign == "," else "F")
        elif "G" <= sign <= "Y":
            times += ord(sign) - ord("G") + 1
        elif "g" <= sign <= "z":
            times += (ord(sign) - ord("g") + 1) * 20
        else:
            row += sign * (times or 1)
            times = 0
        if len(row) == row_bytes * 2:
            rows.append(row)
            row = ""
        if len(row) > row_bytes * 2:
            raise BadLabel("a row is too long")
    if row or times:
        raise BadLabel("it ends within a row")
    return bytes.fromhex("".join(rows))
