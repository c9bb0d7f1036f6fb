"""Turns a report's bytes into lines: its encoding and line ends; what the lines say is left to ``report_rows``."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator, Sequence
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
class Text:
    """A decoded file. ``has_odd_bytes`` tells that some bytes mean nothing in the encoding that fits best."""

    encoding: str
    blocks: list[str]
    has_odd_bytes: bool = False


def split_blocks(data: bytes) -> list[bytes]:
    """The same bytes in pieces of ``BLOCK_BYTES``."""
    return [data[start : start + BLOCK_BYTES] for start in range(0, len(data), BLOCK_BYTES)]


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


def decode(blocks: Sequence[bytes], charset: str | None = None) -> Text:
    """Decode a whole file. ``charset`` is what the download announced, if it was one.

    A byte order mark wins, then the announced charset, then UTF-8 if every byte fits, then the Japanese encoding if the
    file is from there, then windows-1252, and latin-1 for the five bytes that windows-1252 leaves undefined.
    """
    start = blocks[0] if blocks else b""
    if start.startswith(_UTF_8_BOM):
        return _decode_marked(blocks, "utf-8-sig")
    if start.startswith(_UTF_16_BOMS):
        return _decode_marked(blocks, "utf-16")
    announced = _ANNOUNCED.get((charset or "").strip().strip('"').lower())
    japanese = "cp932" if _JAPANESE.search(start) else None
    for encoding in (announced, "utf-8", japanese, "windows-1252"):
        if encoding is None:
            continue
        try:
            return Text(encoding, _decode(blocks, encoding, "strict"))
        except UnicodeDecodeError:
            continue
    return Text("latin-1", _decode(blocks, "latin-1", "strict"), has_odd_bytes=True)


def _decode_marked(blocks: Sequence[bytes], encoding: str) -> Text:
    try:
        return Text(encoding, _decode(blocks, encoding, "strict"))
    except UnicodeDecodeError:
        return Text(encoding, _decode(blocks, encoding, "replace"), has_odd_bytes=True)


def _decode(blocks: Sequence[bytes], encoding: str, errors: str) -> list[str]:
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    decoded = [decoder.decode(block) for block in blocks]
    decoded.append(decoder.decode(b"", final=True))
    return decoded


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
    lines = text.split("\r\n")
    ends = len(lines) - 1
    if text.count("\r") == text.count("\n") == ends:
        return lines
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
