"""Labels to print in tests, and reading back what came out of a virtual printer."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from threading import Lock

import pypdfium2
import zxingcpp
from fakes.zpl_reader import read_label
from PIL import Image
from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from amzlabels.printing.dots import DOTS_PER_MM, open_pages
from amzlabels.printing.media import Size

RULER_MM = 50
_PWG_HEADER_BYTES = 1796


def draw_label(
    width_mm: float, height_mm: float, code: str = "3SABCD123456789", pages: int = 1, *, wide: bool = False
) -> bytes:
    """A label with a Code 128 and, near its left edge, an upright bar of ``RULER_MM``; ``wide``: with a line across."""
    sheet = io.BytesIO()
    canvas = Canvas(sheet, pagesize=(width_mm * mm, height_mm * mm))
    for _ in range(pages):
        Code128(code, barWidth=0.33 * mm, barHeight=20 * mm).drawOn(canvas, 8 * mm, 8 * mm)
        canvas.rect(4 * mm, 35 * mm, 3 * mm, RULER_MM * mm, stroke=0, fill=1)
        if wide:
            canvas.line(5 * mm, 20 * mm, (width_mm - 5) * mm, 20 * mm)
        canvas.showPage()
    canvas.save()
    return sheet.getvalue()


@dataclass(frozen=True, slots=True)
class Printout:
    """One page as the printer got it, in dots."""

    picture: Image.Image
    dpi: float

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height of the paper."""
        return self.picture.width / self.dpi * 25.4, self.picture.height / self.dpi * 25.4

    @property
    def corner_mm(self) -> tuple[float, float]:
        """From the left and the bottom edge to the first ink."""
        left, _, _, bottom = self.picture.point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
        return left / self.dpi * 25.4, (self.picture.height - bottom) / self.dpi * 25.4

    @property
    def codes(self) -> list[str]:
        """What a scanner reads."""
        return [found.text for found in zxingcpp.read_barcodes(self.picture)]

    @property
    def ruler_mm(self) -> float:
        """The longest black run in a column of the left half: the bar, when it was printed at scale 1."""
        grey = self.picture.crop((0, 0, self.picture.width // 2, self.picture.height))
        longest = 0
        for x in range(0, grey.width, 4):
            column = bytes(pixel < 128 for pixel in grey.crop((x, 0, x + 1, grey.height)).tobytes())
            longest = max(longest, *(len(run) for run in column.split(b"\0")))
        return longest / self.dpi * 25.4


def read_sizes(pdf: bytes) -> list[Size]:
    """How large each page is, as it is read."""
    with open_pages(pdf, Lock()) as pages:
        return [pages.size(number) for number in range(len(pages))]


def read_printout(document: bytes, dpi: int = 300) -> Printout:
    """The first page of a received document."""
    return next(read_printouts(document, dpi))


def read_printouts(document: bytes, dpi: int = 300) -> Iterator[Printout]:
    """Each page of a received document, put to paper by a head of ``dpi``; a raster and a picture say theirs."""
    if document.startswith(b"^XA"):
        return iter([Printout(read_label(document).picture, DOTS_PER_MM[dpi] * 25.4)])
    if document.startswith(b"\x89PNG"):
        picture = Image.open(io.BytesIO(document))
        return iter([Printout(picture, round(picture.info["dpi"][1]))])
    return _read_pwg(document) if document.startswith(b"RaS2") else _read_pdf(document, dpi)


def _read_pdf(document: bytes, dpi: int) -> Iterator[Printout]:
    with closing(pypdfium2.PdfDocument(document)) as pdf:
        for page in pdf:
            picture = page.render(scale=dpi / 72, grayscale=True).to_pil()
            page.close()
            yield Printout(picture.point(lambda grey: 255 if grey > 127 else 0), dpi)


def _read_pwg(document: bytes) -> Iterator[Printout]:
    """Decode PWG raster (PWG 5102.4): each page a header, then lines with a count, in runs of same or other pixels."""
    stream = io.BytesIO(document[4:])
    while len(header := stream.read(_PWG_HEADER_BYTES)) == _PWG_HEADER_BYTES:
        (dpi,) = struct.unpack_from(">I", header, 276)
        width, height = struct.unpack_from(">II", header, 372)
        bits, line_bytes = struct.unpack_from(">II", header, 388)
        rows = _read_rows(stream, line_bytes, height)
        if bits == 1:
            black = Image.frombytes("1", (width, height), bytes(byte ^ 0xFF for byte in rows))
            yield Printout(black.convert("L"), dpi)
        else:
            yield Printout(Image.frombytes("L", (width, height), bytes(rows)), dpi)


def _read_rows(stream: io.BytesIO, line_bytes: int, height: int) -> bytearray:
    rows = bytearray()
    while len(rows) < height * line_bytes:
        repeats = stream.read(1)[0] + 1
        line = bytearray()
        while len(line) < line_bytes:
            count = stream.read(1)[0]
            line += stream.read(1) * (count + 1) if count < 128 else stream.read(257 - count)
        rows += line * repeats
    return rows
