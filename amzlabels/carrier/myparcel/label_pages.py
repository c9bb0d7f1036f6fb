"""Takes a PDF of several labels apart, page by page and barcode by barcode; fetching it is left to ``shop``."""

from __future__ import annotations

import io
import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from typing import TYPE_CHECKING, TypeVar

from amzlabels.domain.printer import Paper
from amzlabels.domain.problems import Problem

if TYPE_CHECKING:
    import pikepdf
    import pypdfium2

# Readers look for the end marker this far from the end (PDF reference, implementation note 18).
_TAIL_BYTES = 1024
# Label printers have heads of up to six inches.
_WIDEST_ROLL_MM = 170.0
_POINTS_PER_MM = 72 / 25.4
_K = TypeVar("_K", bound=Hashable)
_BLANKS = re.compile("[ \t\u00a0-]")


def check_pdf(pdf: bytes) -> None:
    """Raises ``shop.not_a_label`` unless this is a PDF with pages, and with its end."""
    # pikepdf mends a PDF that was cut off, and then half a label would be printed.
    if b"%%EOF" not in pdf[-_TAIL_BYTES:]:
        raise Problem("shop.not_a_label")
    with _opened(pdf):
        pass


@contextmanager
def _opened(pdf: bytes) -> Iterator[pikepdf.Pdf]:
    """The document. Whatever turns out to be wrong with it becomes ``shop.not_a_label``."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf)) as document:
            if not len(document.pages):
                raise Problem("shop.not_a_label")
            yield document
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError, TypeError, AttributeError, KeyError, RuntimeError):
        raise Problem("shop.not_a_label") from None


def paper_of(pdf: bytes) -> Paper:
    """What its largest page is printed on. Raises ``shop.not_a_label``."""
    with _opened(pdf) as document:
        is_sheet = any(_narrower_side_mm(page) > _WIDEST_ROLL_MM for page in document.pages)
    return Paper.SHEET if is_sheet else Paper.LABEL


def _narrower_side_mm(page: pikepdf.Page) -> float:
    left, bottom, right, top = (float(each) for each in page.cropbox)
    return min(abs(right - left), abs(top - bottom)) / _POINTS_PER_MM


def read_texts(pdf: bytes, pdfium: AbstractContextManager[object]) -> list[str]:
    """The text of each page; nothing at all when it cannot be read. pdfium is entered only within ``pdfium``."""
    import pypdfium2

    with pdfium:
        try:
            with closing(pypdfium2.PdfDocument(pdf)) as document:
                return [_text_of(page) for page in document]
        except pypdfium2.PdfiumError:
            return []


def _text_of(page: pypdfium2.PdfPage) -> str:
    with closing(page), closing(page.get_textpage()) as text:
        return str(text.get_text_bounded())


def match_pages(texts: Sequence[str], barcodes: Mapping[_K, str]) -> dict[_K, list[int]]:
    """Page numbers by the barcodes' keys, in page order, for shipments whose pages are known for certain.

    A page with a barcode belongs to that shipment. A page without one belongs to the shipment before, as a form or a
    second sheet does, but only while every shipment has a page that names it: else it may be another one's label.
    A page with barcodes of several shipments makes all of these uncertain.
    """
    found = [_shipments_on(text, barcodes) for text in texts]
    named = {each for owners in found if len(owners) == 1 for each in owners}
    doubtful = {each for owners in found if len(owners) > 1 for each in owners}
    is_complete = named == set(barcodes) and bool(found) and bool(found[0])
    pages: dict[_K, list[int]] = {}
    current: set[_K] = set()
    for number, owners in enumerate(found):
        if not owners and not is_complete:
            # Whose sheet this is cannot be told, so whoever came before may lack one.
            doubtful |= current
        current = owners or current
        for owner in current:
            pages.setdefault(owner, []).append(number)
    return {each: numbers for each, numbers in pages.items() if each not in doubtful}


def _shipments_on(text: str, barcodes: Mapping[_K, str]) -> set[_K]:
    """Shipments whose barcode is on the page, blanks allowed; of one within another only the longer counts."""
    upper = text.upper()
    # Most are not on the page, and that is seen at once.
    squeezed = _BLANKS.sub("", upper)
    likely = {each: code for each, code in barcodes.items() if code and _BLANKS.sub("", code.upper()) in squeezed}
    present = {each: code for each, code in likely.items() if re.search(_pattern(code), upper)}
    return {
        each for each, code in present.items() if not any(code != other and code in other for other in present.values())
    }


def _pattern(barcode: str) -> str:
    inner = "[ \t\u00a0-]?".join(map(re.escape, barcode.upper()))
    return f"(?<![A-Z0-9]){inner}(?![A-Z0-9])"


def count_pages(pdf: bytes) -> int:
    """How many there are. Raises ``shop.not_a_label``."""
    with _opened(pdf) as document:
        return len(document.pages)


def split_pages(pdf: bytes, pages: Mapping[_K, Sequence[int]]) -> dict[_K, bytes]:
    """One PDF for each key with these pages, unchanged in size and content. Raises ``shop.not_a_label``."""
    import pikepdf

    parts: dict[_K, bytes] = {}
    with _opened(pdf) as document:
        for key, numbers in pages.items():
            with pikepdf.new() as part:
                part.pages.extend(document.pages[number] for number in numbers)
                target = io.BytesIO()
                # With this id the same label fetched twice is the same bytes, and kept once. Packing the fonts anew
                # would take most of the time and gain nothing.
                as_it_is = pikepdf.StreamDecodeLevel.none
                part.save(target, deterministic_id=True, compress_streams=False, stream_decode_level=as_it_is)
            parts[key] = target.getvalue()
    return parts
