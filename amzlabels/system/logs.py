"""The log file: rotates, and takes out secrets and personal data at the one place where lines are written."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
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
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
MAX_BYTES = 1_000_000
KEPT_FILES = 5


class RedactingFormatter(logging.Formatter):
    """Formats a line, traceback included, and takes out what may not be in a log."""

    def format(self, record: logging.LogRecord) -> str:
        """The line as it is written."""
        # Another handler may have left its own wording of the traceback on the record, text and all.
        record.exc_text = None
        try:
            return redact(super().format(record))
        finally:
            record.exc_text = None

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - the name logging calls
        """Where it happened and the exception's type; never its text, which may quote anything."""
        return "" if ei[1] is None else describe(ei[1])


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
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("amzlabels").setLevel(logging.INFO)
    return handler


def stop_logging(handler: logging.Handler) -> None:
    """Close the log."""
    logging.getLogger().removeHandler(handler)
    handler.close()
