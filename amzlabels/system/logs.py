"""The log file: rotates, and takes out secrets and personal data at the one place where lines are written.

What a line says is what stands in the source; of what is put into it only numbers and our own codes are written.
"""

from __future__ import annotations

import copy
import logging
import re
import traceback
from collections.abc import Iterator, Mapping
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

# Each pattern looks at a long line once: no part of a run of characters is tried as a start of its own.
_REDACTIONS = (
    (re.compile(r"\b(At[cz][a-z]?(?:\.\w{1,20})?)(?:\||%7C)\S+", re.IGNORECASE), r"\1|…"),
    (re.compile(r"\b(bearer|basic)\s+\S+", re.IGNORECASE), r"\1 …"),
    (re.compile(r"(?<=\S)[?#]\S+"), "?…"),
    (re.compile(r"(?<![^\s<>\"'(),;:=/@])[^\s<>\"'(),;:=/@]++@[\w.-]+"), "…@…"),
    (re.compile(r"\bamzn1\.[\w.-]+"), "amzn1.…"),
)
# A code, an endpoint or an id: "shop.unreachable", "GET /shipments/{ids}". A key has longer runs, a name other signs.
_CODE = re.compile(r"(?:[A-Z]{3,6} )?(?![a-z0-9{}/._:-]*[a-z0-9]{24})[a-z0-9{}/._:-]{1,80}")
OURS = "amzlabels"
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
MAX_BYTES = 1_000_000
KEPT_FILES = 5


class RedactingFormatter(logging.Formatter):
    """Formats a line, traceback included, and takes out what may not be in a log."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written."""
        line = copy.copy(record)
        line.args, line.msg = None, _message(record)
        # Another handler may have left its own wording of the traceback on the record, text and all.
        line.exc_text = line.stack_info = None
        return redact(super().format(line))

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name logging calls
        """Where it happened and the exception's type; never its text, which may quote anything."""
        return "" if ei[1] is None else describe(ei[1])


class _Left:
    """Stands for what is left out, whichever way it is asked for."""

    def __repr__(self) -> str:
        return "…"


def _message(record: logging.LogRecord) -> str:
    """What the source says, with the numbers and codes of its arguments.

    A library may have put anything into a line that comes without arguments: its place stands for it.
    """
    if not record.args and record.name.partition(".")[0] != OURS:
        return f"{Path(record.pathname).name}:{record.lineno}"
    text = str(record.msg)
    try:
        return text % _plain(record.args) if record.args else text
    except (TypeError, ValueError, KeyError):
        return text


def _plain(arguments: object) -> object:
    """The arguments as they may be written; logging hands on a tuple, or one mapping."""
    if isinstance(arguments, Mapping):
        return {name: _part(value) for name, value in arguments.items()}
    return tuple(map(_part, arguments)) if isinstance(arguments, tuple) else arguments


def _part(value: object) -> object:
    if isinstance(value, BaseException):
        return type(value).__qualname__
    is_plain = isinstance(value, int | float) or (isinstance(value, str) and _CODE.fullmatch(value))
    return value if is_plain else _Left()


def describe(error: BaseException) -> str:
    """File, line and function of each frame, innermost last, then the type; errors behind it first; without texts."""
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\n".join(line for one in reversed(chain) for line in _described(one))


def _described(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
    yield f"  {type(error).__module__}.{type(error).__qualname__}"


def redact(text: str) -> str:
    """Take tokens, keys, URL queries and e-mail addresses out of a text."""
    for pattern, replacement in _REDACTIONS:
        text = pattern.sub(replacement, text)
    return text


def start_logging(folder: Path) -> logging.Handler:
    """Write the program's log to this folder, warnings and errors of libraries included; returns the handler."""
    handler = RotatingFileHandler(
        folder / "amzlabels.log", maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s %(threadName)s %(message)s"))
    # A line that cannot be written is no reason to show what was to be in it.
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close the log."""
    logging.getLogger().removeHandler(handler)
    handler.close()
