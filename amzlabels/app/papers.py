"""Joins the papers that ``documents`` draws with the words of ``ui`` and the files of ``system``."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.address import Address
from amzlabels.domain.queue import ParcelDetails
from amzlabels.system.folders import resources, write_file
from amzlabels.ui.address_lines import address_lines
from amzlabels.ui.document_words import slip_words, test_label_words
from amzlabels.ui.texts import marketplace_name
from amzlabels.work.outside import Papers

LABEL_MM = (105.0, 148.0)


def papers() -> Papers:
    """All papers; what draws them is loaded when the first is asked for."""
    from amzlabels.amazon.confirmation_file import write_confirmation_file

    return Papers(
        write_confirmations=write_confirmation_file,
        draw_slips=_draw_slips,
        draw_test_label=_draw_test_label,
        write_file=write_file,
    )


def _draw_slips(parcels: Sequence[ParcelDetails], sender: Address) -> bytes:
    from amzlabels.documents.packing_slip import Slip, SlipItem, SlipWords, draw_packing_slips

    from_line = ", ".join(address_lines(sender))
    slips = [
        Slip(
            order_id=" + ".join([details.row.order_id, *(rider.order_id for rider in details.riders)]),
            marketplace=marketplace_name(details.row.marketplace or ""),
            recipient_lines=tuple(address_lines(details.recipient)),
            purchase_order_number=details.purchase_order_number,
            items=tuple(SlipItem(item.quantity, item.sku, item.title) for item in details.contents),
            barcode=details.row.tracking,
            sender=from_line,
        )
        for details in parcels
    ]
    return draw_packing_slips(slips, SlipWords(**slip_words()), resources() / "fonts")


def _draw_test_label(printer: str) -> bytes:
    from amzlabels.documents.test_label import TestLabelWords, draw_test_label

    return draw_test_label(*LABEL_MM, printer, TestLabelWords(**test_label_words()), resources() / "fonts")
