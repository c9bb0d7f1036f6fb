"""Tells whether the barcodes of a label can still be read from its dots; what then happens is left to others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


def read_codes(picture: Image) -> frozenset[str]:
    """What a scanner reads from a picture, in the symbologies that carriers use."""
    # Loaded with the first label, not with the program.
    import zxingcpp

    # Others would be found now and then in what is no barcode at all.
    carriers = zxingcpp.barcode_formats_from_str("Code128,ITF,QRCode,DataMatrix,Aztec,PDF417,MaxiCode")
    return frozenset(found.text for found in zxingcpp.read_barcodes(picture, formats=carriers))


def is_code_lost(source: Image, printed: Image) -> bool:
    """Whether a code that the artwork has cannot be read from the dots any more."""
    return not read_codes(source) <= read_codes(printed)
