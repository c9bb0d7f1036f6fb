"""Turns a report's bytes into lines: its encoding and line ends; what the lines say is left to ``report_rows``."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# One read, decode or split of this many bytes stays well under the time in which a window would stutter.
BLOCK_BYTES = 1 << 18
_LONGEST_LINE = 1 << 20

_UTF_8_BOM = codecs.BOM_UTF8
_UTF_16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Names that Amazon's report downloads announce. ISO-8859-1 is announced for what is windows-1252 in truth.
_ANNOUNCED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "cp1252": "windows-1252",
    "windows-1252": "windows-1252",
    "iso-8859-1": "windows-1252",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
}
# What only a report of Amazon Japan has: its columns, its shop, its country.
_JAPANESE = re.compile(rb"points-granted|scheduled-delivery-start-date|amazon\.co\.jp|\tJP[\t\r\n]", re.IGNORECASE)
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """One way to read a file; ``is_last_resort`` tells that then some bytes mean nothing for certain."""

    name: str
    errors: str = "strict"
    is_last_resort: bool = False


def split_blocks(data: bytes) -> Iterator[bytes]:
    """The same bytes in pieces of ``BLOCK_BYTES``."""
    return (data[start : start + BLOCK_BYTES] for start in range(0, len(data), BLOCK_BYTES))


def is_blank(first_block: bytes) -> bool:
    """Whether there is nothing but blanks, line ends or a byte order mark."""
    return not first_block.removeprefix(_UTF_8_BOM).strip() or first_block in _UTF_16_BOMS


def is_binary(first_block: bytes) -> bool:
    """Whether these bytes are no text at all: NUL anywhere, or a control byte where the headings should be."""
    if first_block.startswith(_UTF_16_BOMS):
        return False
    first_line = re.split(rb"[\r\n]", first_block, maxsplit=1)[0]
    return b"\0" in first_block or _CONTROL_BYTE.search(first_line) is not None


def is_spreadsheet_file(first_block: bytes) -> bool:
    """Whether this is a workbook (xlsx, ods, xls) instead of text."""
    if first_block.startswith(b"PK\x03\x04"):
        return b"xl/" in first_block or b"opendocument.spreadsheet" in first_block
    return first_block.startswith(b"\xd0\xcf\x11\xe0")


def first_line(first_block: bytes) -> str:
    """The headings, read leniently: they are ASCII in every report, whatever the rest is."""
    encoding = "utf-16" if first_block.startswith(_UTF_16_BOMS) else "utf-8-sig"
    return re.split(r"[\r\n]", first_block.decode(encoding, "replace"), maxsplit=1)[0]


def possible_encodings(first_block: bytes, charset: str | None = None) -> list[Encoding]:
    """How a file may have to be read, to be tried in this order; the last one never fails.

    A byte order mark wins, then the announced charset, then UTF-8 if every byte fits, then the Japanese encoding if the
    file is from there, then windows-1252, and latin-1 for the five bytes that windows-1252 leaves undefined.
    ``charset`` is what a download announced.
    """
    if first_block.startswith(_UTF_8_BOM):
        return [Encoding("utf-8-sig"), Encoding("utf-8-sig", "replace", is_last_resort=True)]
    if first_block.startswith(_UTF_16_BOMS):
        return [Encoding("utf-16"), Encoding("utf-16", "replace", is_last_resort=True)]
    announced = _ANNOUNCED.get((charset or "").strip().strip('"').lower())
    japanese = "cp932" if _JAPANESE.search(first_block) else None
    names = filter(None, (announced, "utf-8", japanese, "windows-1252"))
    return [*map(Encoding, names), Encoding("latin-1", is_last_resort=True)]


def decoded(blocks: Iterable[bytes], encoding: Encoding) -> Iterator[str]:
    """The text, block by block. Raises ``UnicodeDecodeError`` at the first bytes that do not fit."""
    decoder = codecs.getincrementaldecoder(encoding.name)(encoding.errors)
    yield from map(decoder.decode, blocks)
    yield decoder.decode(b"", final=True)


def whole_text(data: bytes, charset: str | None = None) -> str:
    """All of a short file."""
    *likely, last = possible_encodings(data, charset)
    for encoding in likely:
        try:
            return "".join(decoded([data], encoding))
        except UnicodeDecodeError:
            continue
    return "".join(decoded([data], last))


def split_lines(blocks: Iterable[str]) -> Iterator[str]:
    """The lines without their ends (CRLF, LF or CR). A last line without an end counts, an empty one does not.

    ``str.splitlines`` would also break at characters that are data in a product name.
    """
    rest = ""
    for block in blocks:
        text = rest + block
        # This CR may be the first half of a CRLF that the block's end has cut.
        half = "\r" if text.endswith("\r") else ""
        lines = _split(text.removesuffix("\r"))
        rest = lines.pop()
        yield from lines
        # Without a limit a file with no line ends would be copied once per block.
        if len(rest) > _LONGEST_LINE:
            yield rest
            rest = ""
        rest += half
    if rest:
        yield rest.removesuffix("\r")


def _split(text: str) -> list[str]:
    if "\r" not in text:
        return text.split("\n")
    lines = text.splitlines()
    if text.endswith("\n"):
        lines.append("")
    elif text[-1].isspace():
        # It may be a sign after which only ``str.splitlines`` ends a line.
        lines = []
    # The quick way, unless it broke at more than LF and CRLF.
    if len(lines) - 1 == text.count("\n"):
        return lines
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
