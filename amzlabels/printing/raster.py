"""Turns a label into a picture for the window: pdfium renders; what the label says is nobody's business here."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from threading import Lock
from typing import TYPE_CHECKING

from amzlabels.domain.problems import Problem

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_POINTS_PER_MM = 72 / 25.4
# A label at 600 dpi has 8 million; more than this is a damaged page size, not a label.
MAX_PIXELS = 40_000_000


class PdfiumLabelReader:
    """The ``LabelReader`` of the program.

    ``pdfium`` is the lock that all who use pdfium in this process share: it must not be entered by two threads at
    once (README of pypdfium2, "Thread incompatibility").
    """

    def __init__(self, pdfium: AbstractContextManager[object] | None = None) -> None:
        self._pdfium = pdfium or Lock()

    def picture(self, pdf: bytes, width_px: int) -> bytes:
        """The first page as a grey PNG, ``width_px`` wide. Raises ``label.file_damaged``."""
        with self._first_page(pdf) as page:
            width, height = page.get_size()
            scale = width_px / width if width > 0 else 0
            if not 0 < width_px * height * scale <= MAX_PIXELS:
                raise Problem("label.file_damaged")
            with closing(page.render(scale=scale, grayscale=True)) as bitmap:
                return _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)

    def size_mm(self, pdf: bytes) -> tuple[float, float]:
        """Width and height of the first page as it is seen. Raises ``label.file_damaged``."""
        with self._first_page(pdf) as page:
            width, height = page.get_size()
            return width / _POINTS_PER_MM, height / _POINTS_PER_MM

    @contextmanager
    def _first_page(self, pdf: bytes) -> Iterator[PdfPage]:
        # Loaded with the first picture: a run without pictures need not pay pdfium's memory.
        import pypdfium2

        with self._pdfium:
            try:
                with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
                    yield page
            except (pypdfium2.PdfiumError, IndexError):
                raise Problem("label.file_damaged") from None


def _png(grey: bytes, width: int, height: int, stride: int) -> bytes:
    """A PNG (RFC 2083) of 8-bit grey rows that begin every ``stride`` bytes."""
    # Each row begins with its filter type, 0 for none.
    rows = b"".join(b"\0" + grey[row * stride : row * stride + width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
