"""However many pieces a packing slip asks for, the number does not run into the SKU beside it."""

from __future__ import annotations

from contextlib import closing

import pypdfium2
import pytest
from documents_reading import FONTS

from amzlabels.documents.packing_slip import Slip, SlipItem, SlipWords, draw_packing_slips

WORDS = SlipWords("Pakbon", "{order}", "{order}", "{number}", "{units}", "{number}", "{number}")


@pytest.mark.parametrize("quantity", [1, 12, 100, 1000, 99_999])
def test_the_quantity_ends_before_the_sku_begins(quantity: int) -> None:
    slip = Slip(WORDS, ("404-1",), "Amazon.nl", ("Jo",), (SlipItem(quantity, "SKU-W", "Mok"),))
    with (
        closing(pypdfium2.PdfDocument(draw_packing_slips([slip], FONTS))) as document,
        closing(document[0]) as page,
        closing(page.get_textpage()) as text,
    ):
        letters = text.get_text_range()
        times, sku = letters.index("×"), letters.index("SKU-W")
        assert text.get_charbox(times)[2] < text.get_charbox(sku)[0]
        assert f"{quantity} ×" in letters
