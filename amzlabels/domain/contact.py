"""Phone numbers and e-mail addresses as carriers want them; what cannot be told stays as it was typed."""

from __future__ import annotations

import re

PHONE_LIMIT = 20
"""Longest number that every carrier takes; several stop here although MyParcel's schema allows 25."""

# Country calling code, and the national number with its leading 0 (Italian and Spanish numbers have none to lose).
# Source: ITU-T E.164 national numbering plans.
_NATIONAL = {
    "NL": ("+31", re.compile(r"0([1-9]\d{8})")),
    "BE": ("+32", re.compile(r"0([1-9]\d{7,8})")),
    "DE": ("+49", re.compile(r"0([1-9]\d{7,11})")),
    "AT": ("+43", re.compile(r"0([1-9]\d{6,11})")),
    "FR": ("+33", re.compile(r"0([1-9]\d{8})")),
    "GB": ("+44", re.compile(r"0([1-9]\d{9})")),
    "IE": ("+353", re.compile(r"0([1-9]\d{7,8})")),
    "SE": ("+46", re.compile(r"0([1-9]\d{6,8})")),
    "CH": ("+41", re.compile(r"0([1-9]\d{8})")),
    "ES": ("+34", re.compile(r"([6-9]\d{8})")),
    "IT": ("+39", re.compile(r"(3\d{8,9}|0[1-9]\d{6,9})")),
    "PL": ("+48", re.compile(r"([4-8]\d{8})")),
}
_EXTENSION = re.compile(r"[\s,;]*(?:ext(?:ension)?\b\.?|x|durchwahl|toestel)[\s:.]*(\d{1,6})$", re.IGNORECASE)
_TRUNK_ZERO = re.compile(r"(?<=\d)[\s-]*\(0\)")
_SIGNS = re.compile(r"[\s()./\-–]")
_NUMBER = re.compile(r"\+?\d{6,15}")
_EMAIL = re.compile(r"[^\s@,;<>()\[\]]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_]{2,63}")


def tidy_phone(text: str, country: str) -> str:
    """A number like "+31612345678", with "x12" behind it for an extension; at most 20 characters.

    Amazon's stand-in numbers are of no use without their extension. A national number gets its country's code only
    where it has the shape of one; nonsense stays as typed, and what is too long is left out: no carrier takes it, and
    the typed text is kept elsewhere.
    """
    typed = " ".join(text.split())
    if not typed:
        return ""
    extension = _EXTENSION.search(typed)
    number = _SIGNS.sub("", _TRUNK_ZERO.sub("", typed[: extension.start()] if extension else typed))
    if number.startswith("00"):
        number = f"+{number[2:]}"
    if not _NUMBER.fullmatch(number):
        return typed if len(typed) <= PHONE_LIMIT else ""
    if country in _NATIONAL:
        code, shape = _NATIONAL[country]
        if national := shape.fullmatch(number):
            number = code + national[1]
    whole = f"{number} x{extension[1]}" if extension else number
    return whole if len(whole) <= PHONE_LIMIT else number


def tidy_email(text: str) -> str:
    """Without blanks around it and with its domain in small letters; what is no e-mail address stays as typed."""
    if text.islower() and " " not in text and text.isprintable():
        return text
    typed = " ".join(text.split())
    local, at, domain = typed.rpartition("@")
    return f"{local}{at}{domain.lower()}" if at else typed


def is_email(text: str) -> bool:
    """Whether a carrier could write to it."""
    return _EMAIL.fullmatch(text) is not None
