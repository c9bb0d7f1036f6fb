"""Values out of MyParcel's JSON, whose kinds are not to be relied on; what the values mean is left to others."""

from __future__ import annotations

import re
from collections.abc import Mapping


def data_of(answer: object) -> Mapping[str, object]:
    """What an answer holds under ``data``, empty when that is no object."""
    return object_of(answer.get("data") if isinstance(answer, dict) else None)


def object_of(value: object) -> Mapping[str, object]:
    """An object, empty when it is none."""
    return value if isinstance(value, dict) else {}


def mappings(value: object) -> list[Mapping[str, object]]:
    """The objects of a list, none when it is no list."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def texts(value: object) -> list[str]:
    """The texts of a list that are not empty, none when it is no list."""
    return [text for each in value if (text := text_of(each))] if isinstance(value, list) else []


def whole_number(value: object) -> int | None:
    """Numbers arrive as strings at times; True is none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,18}", value) else None


def text_of(value: object) -> str:
    """A text without blanks around it, or a number as one; empty for anything else."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
