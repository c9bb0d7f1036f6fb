"""Labels drawn for sheets of A4, and sheets read back from the paper: which label is at which place."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pypdfium2
import zxingcpp
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A6, A4 = (105.0, 148.0), (210.0, 297.0)
DPI = 203
PLACE_OF = {(0, 0): 1, (1, 0): 2, (0, 1): 3, (1, 1): 4}


@cache
def draw(text: str, size_mm: tuple[float, float] = A6, pages: int = 1, turned: int = 0) -> bytes:
    """A label with this text in bars of 0.375 mm in its middle, and a frame of 90 mm by 90 mm around it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(size_mm[0] * MM, size_mm[1] * MM))
    for number in range(pages):
        middle_x, middle_y = size_mm[0] / 2 * MM, size_mm[1] / 2 * MM
        canvas.rect(middle_x - 45 * MM, middle_y - 45 * MM, 90 * MM, 90 * MM)
        code = Code128(text if not number else f"{text}-{number}", barWidth=0.375 * MM, barHeight=20 * MM)
        code.drawOn(canvas, middle_x - code.width / 2, middle_y - 10 * MM)
        canvas.setPageRotation(turned)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(pdf: bytes) -> list[dict[str, int]]:
    """For each page what a scanner reads, and in which quarter of the page."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image = page.render(scale=DPI / 72).to_pil()
            page.close()
            codes = {}
            for code in zxingcpp.read_barcodes(image):
                x, y = (code.position.top_left.x + code.position.bottom_right.x) / 2, code.position.top_left.y
                codes[code.text] = PLACE_OF[int(x > image.width / 2), int(y > image.height / 2)]
            found.append(codes)
    return found


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Of each page, in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [[float(each) for each in page.mediabox] for page in document.pages]
    return [(round(box[2] / MM), round(box[3] / MM)) for box in boxes]


def labels(*texts: str) -> list[bytes]:
    """A6 labels."""
    return [draw(text) for text in texts]
