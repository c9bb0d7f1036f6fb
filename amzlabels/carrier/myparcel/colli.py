"""Labels of shipments that are several boxes: which page is whose; fetching them is left to ``shop``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from amzlabels.carrier.myparcel import label_pages
from amzlabels.domain.shipment import ShopLabel, ShopShipment

Place = tuple[int, int]
"""A shipment's id and the number of one of its boxes; 0 is the one that bears the shipment's own tracking number."""


def barcodes_of(ids: Iterable[int], known: Mapping[int, ShopShipment]) -> dict[Place, str]:
    """The tracking numbers of all boxes of these shipments, empty where there is none yet."""
    barcodes: dict[Place, str] = {}
    for each in ids:
        barcodes[each, 0] = known[each].tracking if each in known else ""
        boxes = known[each].boxes if each in known else ()
        barcodes |= {(each, number): box.tracking for number, box in enumerate(boxes, 1)}
    return barcodes


def whole(pdfs: Mapping[Place, bytes], known: Mapping[int, ShopShipment]) -> dict[int, ShopLabel]:
    """The labels of those shipments of which no box lacks one."""
    labels: dict[int, ShopLabel] = {}
    for shipment_id, number in pdfs:
        if number or shipment_id not in known:
            continue
        shipment = known[shipment_id]
        boxes = [pdfs.get((shipment_id, at)) for at in range(1, 1 + len(shipment.boxes))]
        there = tuple(pdf for pdf in boxes if pdf is not None)
        if len(there) == len(boxes):
            pdf = pdfs[shipment_id, 0]
            labels[shipment_id] = ShopLabel(pdf, shipment, label_pages.paper_of(pdf), there)
    return labels


def parts_of(pdf: bytes, shipment: ShopShipment, pdfium: AbstractContextManager[object]) -> dict[Place, bytes]:
    """The label of each box out of the one document of a shipment; nothing where it has too few pages.

    Pages that cannot be told apart are taken in order: the boxes go to one door, and which is which only tells where
    each of them is on its way.
    """
    if not shipment.boxes:
        return {(shipment.shipment_id, 0): pdf}
    texts = label_pages.read_texts(pdf, pdfium)
    barcodes = barcodes_of([shipment.shipment_id], {shipment.shipment_id: shipment})
    pages = label_pages.match_pages(texts, barcodes)
    if pages.keys() != barcodes.keys():
        if label_pages.count_pages(pdf) != len(barcodes):
            return {}
        pages = {place: [number] for number, place in enumerate(sorted(barcodes))}
    return label_pages.split_pages(pdf, pages)
