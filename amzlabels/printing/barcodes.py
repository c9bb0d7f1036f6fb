"""Reads the barcodes in a picture of a label; what is made of them is left to ``preflight``."""

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
