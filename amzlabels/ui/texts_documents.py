"""The words for papers that go with the labels: what they are called, and what became of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.document_order import Document
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten, SlipsInDoubt

translate = QCoreApplication.translate

_SLIPS_NAMED = 3


def document_name(document: Document) -> str:
    """What the paper is called, and the file it is saved in."""
    return {
        Document.SLIPS: translate("document", "packing slips"),
        Document.PICK_LIST: translate("document", "pick list"),
        Document.DAY_LIST: translate("document", "day list"),
    }[document]


def document_words(change: FileWritten | DocumentPrinted) -> str:
    """Where the paper is now; of a printer no more is known than that it complained of nothing."""
    is_one = change.entries == 1
    if isinstance(change, FileWritten):
        texts = {
            Document.SLIPS: translate("document", "1 packing slip is in {file}.")
            if is_one
            else translate("document", "{count} packing slips are in {file}."),
            Document.PICK_LIST: translate("document", "The pick list of 1 parcel is in {file}.")
            if is_one
            else translate("document", "The pick list of {count} parcels is in {file}."),
            Document.DAY_LIST: translate("document", "The day list with 1 parcel is in {file}.")
            if is_one
            else translate("document", "The day list with {count} parcels is in {file}."),
        }
        where = change.path.name
    else:
        texts = {
            Document.SLIPS: translate("document", "1 packing slip went to {printer}.")
            if is_one
            else translate("document", "{count} packing slips went to {printer}."),
            Document.PICK_LIST: translate("document", "The pick list of 1 parcel went to {printer}.")
            if is_one
            else translate("document", "The pick list of {count} parcels went to {printer}."),
            Document.DAY_LIST: translate("document", "The day list with 1 parcel went to {printer}.")
            if is_one
            else translate("document", "The day list with {count} parcels went to {printer}."),
        }
        where = change.printer
    count = QLocale().toString(change.entries)
    return texts[Document(change.what)].format(count=count, file=where, printer=where)


def slips_in_doubt_words(change: SlipsInDoubt) -> str:
    """Which packing slips, at least one, may not have come out; the first orders are named."""
    count = len(change.parcel_ids)
    text = (
        translate("document", "The packing slip of {orders} may not have come out. Look beside its label.")
        if count == 1
        else translate("document", "{count} packing slips may not have come out: {orders}. Look beside their labels.")
    )
    orders = ", ".join(change.orders[:_SLIPS_NAMED]) + (" …" if count > _SLIPS_NAMED else "")
    return text.format(count=QLocale().toString(count), orders=orders)
