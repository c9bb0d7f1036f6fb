"""Joins the papers that ``documents`` draws with the words of ``ui`` and the files of ``system``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from amzlabels.domain.address import Address
from amzlabels.domain.address_layout import label_lines
from amzlabels.domain.confirmation import carrier_code
from amzlabels.domain.day_list import CarrierDay
from amzlabels.domain.label_scan import slip_bars
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.own_labels import SIZES_MM
from amzlabels.domain.paper_language import paper_language
from amzlabels.domain.pick_list import Pick, ToPick, by_product, units_of
from amzlabels.domain.pick_list import by_order as ordered_by_place
from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.product import Products
from amzlabels.domain.queue import ParcelDetails
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import Layout
from amzlabels.domain.shipment import OWN, ShipmentRequest
from amzlabels.journey.claims import Claims
from amzlabels.journey.ports_printing import Printers
from amzlabels.journey.ports_sheets import SheetMaker
from amzlabels.system.folders import resources, write_file
from amzlabels.ui.address_lines import address_lines
from amzlabels.ui.document_words import (
    day_list_title,
    day_list_total,
    day_list_words,
    day_words,
    for_parcels_words,
    moment_words,
    own_label_words,
    pick_list_total,
    pick_list_words,
    test_label_words,
)
from amzlabels.ui.slip_words import slip_notes, slip_words
from amzlabels.work.outside import Papers

if TYPE_CHECKING:
    from amzlabels.documents.packing_slip import Slip
    from amzlabels.printing.media import Stock

LABEL_MM = (105.0, 148.0)
HOME = "NL"
"""Where parcels come from as long as no sender is set."""


def papers(printers: Printers) -> Papers:
    """All papers; what draws them is loaded when the first is asked for."""
    from amzlabels.amazon.confirmation_file import write_confirmation_file

    return Papers(
        write_confirmations=write_confirmation_file,
        slip_size_mm=lambda printer: _slip_size_mm(printer, printers),
        draw_slips=_draw_slips,
        draw_pick_list=_draw_pick_list,
        draw_day_list=_draw_day_list,
        draw_claims=_draw_claims,
        draw_test_label=lambda printer: _draw_test_label(printer, printers),
        join_labels=_join_labels,
        write_file=write_file,
    )


def _draw_slips(parcels: Sequence[ParcelDetails], sender: Address, page_mm: tuple[float, float]) -> bytes:
    from amzlabels.documents.packing_slip import draw_packing_slips

    from_line = ", ".join(address_lines(sender))
    slips: list[Slip] = [_slip(details, sender, from_line) for details in parcels]
    return draw_packing_slips(slips, resources() / "fonts", page_mm)


def _slip_size_mm(printer: str, printers: Printers) -> tuple[float, float]:
    """A4 where there is any, else as large as the printer's labels."""
    from amzlabels.documents.packing_slip import A4_MM

    info = next((each for each in printers.all() if each.name == printer), None)
    return A4_MM if info is not None and info.takes_sheets else _label_size_mm(info)


def _slip(details: ParcelDetails, sender: Address, from_line: str) -> Slip:
    from amzlabels.documents.packing_slip import Slip, SlipItem, SlipWords

    row, recipient = details.row, details.recipient
    language = paper_language(row.marketplace, recipient.country, recipient.postal_code)
    marketplace = BY_CODE.get(row.marketplace or "")
    numbers = (details.purchase_order_number, *(rider.purchase_order_number for rider in details.riders))
    return Slip(
        words=SlipWords(**slip_words(language)),
        order_ids=(row.order_id, *(rider.order_id for rider in details.riders)),
        marketplace=marketplace.sales_channel if marketplace is not None else "",
        recipient_lines=label_lines(recipient, sender.country or HOME),
        purchase_order_number=" + ".join(dict.fromkeys(filter(None, numbers))),
        items=tuple(SlipItem(item.quantity, item.sku, item.title) for item in details.contents),
        barcode=slip_bars(row.tracking),
        sender=from_line,
        notes=tuple(slip_notes(details, language)),
        box=row.box,
    )


def _draw_pick_list(parcels: Sequence[ToPick], products: Products, now: datetime, by_order: bool) -> bytes:
    from amzlabels.documents.pick_list import PickGroup, PickLine, PickListWords, draw_pick_list

    def line(pick: Pick, says: str = "") -> PickLine:
        return PickLine(pick.quantity, pick.sku, pick.title, pick.place, says)

    picks = by_product(parcels, products)
    if by_order:
        orders = ordered_by_place(parcels, products)
        groups = [PickGroup(" + ".join(each.order_ids), tuple(map(line, each.picks))) for each in orders]
    else:
        groups = [PickGroup("", tuple(line(pick, for_parcels_words(pick.parcels)) for pick in picks))]
    total = pick_list_total(len(picks), units_of(parcels), len(parcels))
    words = PickListWords(**pick_list_words())
    return draw_pick_list(groups, f"{moment_words(now)} · {total}", total, words, resources() / "fonts")


def _draw_day_list(handed: Sequence[CarrierDay], now: datetime, sender: Address) -> bytes:
    from amzlabels.documents.day_list import DayListWords, Handed, Handover, draw_day_list

    handovers = [
        Handover(
            title=day_list_title(each.carrier),
            says=" · ".join(filter(None, (day_words(now), sender.company or sender.name, sender.city))),
            total=day_list_total(len(each.parcels)),
            parcels=tuple(Handed(parcel.tracking, parcel.country) for parcel in each.parcels),
        )
        for each in handed
    ]
    return draw_day_list(handovers, DayListWords(**day_list_words()), resources() / "fonts")


def _draw_claims(claims: Claims, now: datetime, sender: Address) -> bytes:
    from amzlabels.documents.claim import ClaimedParcel, ClaimWords, Step, draw_claims
    from amzlabels.domain.proof import readable
    from amzlabels.ui import claim_words as words

    drawn: list[ClaimedParcel] = []
    for claim in claims.claims:
        steps = [
            Step(words.moment_words(line.moment), words.step_words(line), words.proof_words(line, each.hash))
            for each in claim.lines
            for line in readable([each.text])
        ]
        facts = words.parcel_facts(claim.details, list(readable(each.text for each in claim.lines)))
        drawn.append(ClaimedParcel(words.parcel_name(claim.details), facts, steps))
    said = words.claim_words(len(drawn), claims.verdict, claims.line_count, now, sender.company or sender.name)
    return draw_claims(drawn, ClaimWords(**said), resources() / "fonts")


def _draw_test_label(printer: str, printers: Printers) -> bytes:
    """As large as what is in the printer, or as its only labels; where it has several or does not tell, A6."""
    from amzlabels.documents.test_label import TestLabelWords, draw_test_label

    info = next((each for each in printers.all() if each.name == printer), None)
    sizes = {(stock.size.width_mm, stock.size.height_mm) for stock in _stocks(info)}
    size_mm = sizes.pop() if len(sizes) == 1 else LABEL_MM
    dpi = info.dpi if info is not None else 0
    words = TestLabelWords(**test_label_words(size_mm, dpi))
    return draw_test_label(*size_mm, printer, dpi, words, resources() / "fonts")


def _join_labels(labels: Sequence[bytes], layout: Layout) -> bytes:
    from amzlabels.documents.label_sheets import join_labels

    return join_labels(labels, layout)


def sheet_maker() -> SheetMaker:
    """What puts labels on sheets; it is loaded when the first is made."""
    return _Sheets()


class _Sheets:
    def fits(self, pdf: bytes, per_sheet: int) -> bool:
        from amzlabels.documents.label_sheets import fits_place

        return fits_place(pdf, per_sheet)

    def draw(self, labels: Mapping[int, bytes], per_sheet: int) -> bytes:
        from amzlabels.documents.label_sheets import draw_sheet

        return draw_sheet(labels, per_sheet)


def own_label_drawer(printers: Printers) -> Callable[[ShipmentRequest, str, Settings], bytes]:
    """What draws own labels, as large as is set or as the paper in their printer."""

    def draw(request: ShipmentRequest, tracking: str, settings: Settings) -> bytes:
        from amzlabels.documents.own_label import Content, OwnLabel, OwnLabelWords, draw_own_label

        width_mm, height_mm = _own_size_mm(settings.own_labels.size, request.printer, printers)
        code = carrier_code(settings.carrier_codes, "", OWN)
        sender = settings.sender
        label = OwnLabel(
            width_mm,
            height_mm,
            sender_lines=label_lines(sender, sender.country),
            recipient_lines=label_lines(request.recipient, sender.country or HOME),
            order_id=request.invoice,
            contents=tuple(Content(quantity, sku) for quantity, sku in request.contents),
            tracking=tracking,
            carrier=code.name or code.code if code is not None else "",
            note=request.note,
        )
        return draw_own_label(label, OwnLabelWords(**own_label_words()), resources() / "fonts")

    return draw


def _own_size_mm(size: str, printer: str, printers: Printers) -> tuple[float, float]:
    if size in SIZES_MM:
        return SIZES_MM[size]
    return _label_size_mm(next((each for each in printers.all() if each.name == printer), None))


def _label_size_mm(info: PrinterInfo | None) -> tuple[float, float]:
    """The size of the only labels in a printer; A6 where it has several or does not tell."""
    from amzlabels.printing.media import only_label_size

    media = [stock.media for stock in _stocks(info)]
    return only_label_size(media, SIZES_MM.values()) or SIZES_MM["a6"]


def _stocks(info: PrinterInfo | None) -> list[Stock]:
    """What can be in a printer; none where that is not known."""
    from amzlabels.printing.media import fixed_stocks

    if info is None:
        return []
    return fixed_stocks([info.loaded] if info.loaded else info.media)
