"""Looks for planted words in every file of some folders, in all the forms in which a program comes to write text."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, quote_plus

_STREAM = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x01\x5e\x9c\xda]|\x1f\x8b\x08")
"""Where a zlib or gzip stream may begin."""
_MOST_BYTES, _DEEPEST = 64 * 2**20, 3
DOCUMENTS = (b"%PDF-1.", b"^XA^PW", b"RaS2PwgRaster")
"""How what is printed begins: PDF, our ZPL, and the raster of IPP. A page may name people in dots alone."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word, or the beginning of a document, in clear; ``way`` tells how it was written."""

    file: str
    word: str
    way: str


def forms(word: str) -> dict[bytes, str]:
    """The bytes that a word may be written as, and what to call each; to be looked for in ``bytes.lower``."""
    found: dict[bytes, str] = {}
    for said in (word, word.lower(), word.upper()):
        for coding in ("utf-8", "utf-16-le", "utf-16-be", "cp1252"):
            with suppress(UnicodeEncodeError):
                found.setdefault(said.encode(coding).lower(), coding)
        for way in (quote(said), quote_plus(said), quote(quote(said))):
            found.setdefault(way.encode().lower(), "percent")
        found.setdefault(ascii(said)[1:-1].encode().lower(), "escaped")
        found.setdefault(said.encode("utf-8").hex().encode(), "hexadecimal")
    return found


def base64_forms(word: str) -> set[bytes]:
    """What of a word's base64 does not depend on what stands around it, for each of its three places."""
    found = set()
    for said in (word, word.lower(), word.upper()):
        for coding in ("utf-8", "utf-16-le"):
            for before in range(3):
                data = b"\0" * before + said.encode(coding)
                whole = len(data) // 3 * 4
                found.add(base64.b64encode(data)[(before * 8 + 5) // 6 : whole])
    return {each for each in found if len(each) >= 8}


class Search:
    """Words to look for: planted ones, and with ``documents`` whatever would come out of a printer."""

    def __init__(self, words: Iterable[str], *, documents: bool = True) -> None:
        self._small = [(form, word, way) for word in sorted(set(words)) for form, way in forms(word).items()]
        self._exact = [(form, word, "base64") for word in sorted(set(words)) for form in base64_forms(word)]
        if documents:
            self._exact += [(form, form.decode(), "document") for form in DOCUMENTS]

    def of(self, name: str, data: bytes) -> set[Hit]:
        """Hits in these bytes, and in what is compressed in them."""
        return {Hit(name, word, way) for word, way in self._look(data, 0)}

    def under(self, folder: Path, leave_out: Iterable[Path] = ()) -> tuple[set[Hit], int]:
        """Hits in every file under a folder, their names included; and how many files there were."""
        left_out, hits, files = tuple(leave_out), set[Hit](), 0
        for path in sorted(folder.rglob("*")):
            if any(path.is_relative_to(each) for each in left_out):
                continue
            name = str(path.relative_to(folder.parent))
            hits |= self.of(f"the name of {name}", path.name.encode())
            if path.is_file() and not path.is_symlink():
                files += 1
                hits |= self.of(name, path.read_bytes())
        return hits, files

    def _look(self, data: bytes, depth: int) -> Iterator[tuple[str, str]]:
        small = data.lower()
        yield from ((word, way) for form, word, way in self._small if form in small)
        yield from ((word, way) for form, word, way in self._exact if form in data)
        if depth < _DEEPEST:
            for unpacked in _unpacked(data):
                yield from ((word, f"{way}, compressed") for word, way in self._look(unpacked, depth + 1))


def _unpacked(data: bytes) -> Iterator[bytes]:
    """What can be unpacked from anywhere in these bytes."""
    for found in _STREAM.finditer(data):
        unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 32)
        try:
            unpacked = unpacker.decompress(memoryview(data)[found.start() :], _MOST_BYTES)
        except zlib.error:
            continue
        if len(unpacked) > 16:
            yield unpacked
