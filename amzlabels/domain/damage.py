"""Sees letters and digits that were lost on the way to us, and what they were; nothing is mended without a person."""

from __future__ import annotations

import re

_BYTE_OF = {bytes([byte]).decode("cp1252", "ignore") or chr(byte): byte for byte in range(0x80, 0x100)}
# Bytes that windows-1252 leaves undefined come as control characters; so does all of it where latin-1 was assumed.
_BYTE_OF |= {chr(byte): byte for byte in range(0x80, 0xA0)}


def _letters(first: int, last: int) -> str:
    """The letters as which these bytes were read, for a character class."""
    return re.escape("".join(letter for letter, byte in _BYTE_OF.items() if first <= byte <= last))


_CONTINUATION = _letters(0x80, 0xBF)
# The first bytes of Latin, Greek and Cyrillic letters, of accents, punctuation and pictures; others are letters.
_TWICE_ENCODED = re.compile(
    f"[{_letters(0xC2, 0xC6)}{_letters(0xCB, 0xCB)}{_letters(0xCE, 0xD1)}][{_CONTINUATION}]"
    f"|[{_letters(0xE1, 0xE2)}][{_CONTINUATION}]{{2}}"
    f"|\u00f0[{_CONTINUATION}]{{3}}"
)
_DAMAGED = re.compile(
    "\ufffd"  # a letter that could not be decoded
    "|[\x80-\x9f]"  # control characters, made by reading windows-1252 as latin-1
    f"|[\u00c2-\u00c5][{_CONTINUATION}]|\u00e2\u20ac"  # UTF-8 read as windows-1252
    r"|[^\W\d_]\?[^\W\d_]"  # a letter that Amazon itself could not write
)
_MOST_TIMES = 3

# How many digits a postal code has where a spreadsheet can take zeros off its start.
_DIGITS = {"DE": 5, "FR": 5, "ES": 5, "IT": 5, "FI": 5, "US": 5, "MX": 5, "NO": 4, "DK": 4, "RO": 6, "JP": 7}


def is_damaged(text: str) -> bool:
    """Whether letters were lost or written twice over. Ã, Â and Å as letters of a name are none of it."""
    return _DAMAGED.search(text) is not None


def mended(text: str) -> str:
    """What a damaged text was, where that is certain: UTF-8 that was read as windows-1252. Empty where it is not."""
    found = text
    for _ in range(_MOST_TIMES):
        before, found = found, _TWICE_ENCODED.sub(_decoded, found)
        if found == before:
            break
    return "" if found == text or is_damaged(found) else found


def _decoded(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTE_OF[letter] for letter in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def with_lost_zeros(postal_code: str, country: str) -> str:
    """The postal code with the zeros that a spreadsheet took off its start; empty where none can be missing."""
    digits = _DIGITS.get(country, 0)
    is_short = postal_code.isascii() and postal_code.isdigit() and len(postal_code) < digits
    return postal_code.zfill(digits) if is_short else ""
