"""Papers that go with the labels are printed on the printer for documents or saved, and what stops them is told."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from customs_orders import OFFICE, SETTINGS, set_up
from desk_table import Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Undoable
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import Product

A4, A6 = (210, 297), (105, 148)


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """Three orders, a label printer, and one for documents."""
    laid = Table(world, tmp_path, more_printers=(OFFICE,), names=False)
    laid.drop(3)
    set_up(laid, SETTINGS)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def slips(table: Table) -> DocumentOrder:
    """Slips of all there is."""
    return DocumentOrder(Document.SLIPS, tuple(row.parcel_id for row in table.rows()))


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """The pages in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [[float(each) for each in page.mediabox] for page in document.pages]
    return [(round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes]


def test_slips_print_on_a4_on_the_printer_for_documents(table: Table) -> None:
    table.desk.paperwork.order(slips(table))
    assert table.hear(DocumentPrinted) == DocumentPrinted(Document.SLIPS, OFFICE, 3)
    (job,) = table.printers[OFFICE].printed
    assert sizes(job.pdf) == [A4] * 3
    assert job.name.startswith("slips-")
    assert table.printer.jobs == []


def test_slips_are_as_small_as_labels_on_a_printer_without_a4_and_in_a_file(table: Table, tmp_path: Path) -> None:
    table.printers[OFFICE].takes_sheets = False
    table.desk.paperwork.order(slips(table))
    table.hear(DocumentPrinted)
    assert sizes(table.printers[OFFICE].printed[0].pdf) == [A6] * 3
    path = tmp_path / "slips.pdf"
    table.desk.paperwork.order(slips(table), path)
    assert table.hear(FileWritten) == FileWritten(Document.SLIPS, path, 3)
    assert sizes(path.read_bytes()) == [A6] * 3


def test_a_printer_that_refuses_or_fails_is_told_and_saving_still_goes(table: Table, tmp_path: Path) -> None:
    office = table.printers[OFFICE]
    office.refuse(Problem("printer.gone", printer=OFFICE))
    table.desk.paperwork.order(slips(table))
    assert table.hear(ActRefused) == ActRefused("paperwork", Note("printer.gone", {"printer": OFFICE}))
    office.refuse(None)
    office.fail_next("aborted")
    table.desk.paperwork.order(slips(table))
    assert table.hear(ActRefused).problem.code == "printer.failed"
    table.desk.paperwork.order(slips(table), tmp_path / "slips.pdf")
    assert table.hear(FileWritten).entries == 3


def test_without_a_printer_for_documents_nothing_goes_to_the_label_printer(table: Table) -> None:
    set_up(table, replace(SETTINGS, document_printer=""))
    table.desk.paperwork.order(slips(table))
    assert table.hear(ActRefused).problem.code.startswith("printer.")
    assert table.printer.jobs == []


def words_in(pdf: bytes) -> str:
    """All text of the pages."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        pages = [document[at].get_textpage().get_text_range() for at in range(len(document))]
    return " ".join(" ".join(pages).split())


@pytest.mark.parametrize(("channel", "word"), [("Amazon.nl", "Pakbon"), ("Amazon.de", "Lieferschein")])
def test_a_slip_speaks_the_marketplaces_language_and_names_every_order_in_the_parcel(
    table: Table, tmp_path: Path, channel: str, word: str
) -> None:
    there = {"recipient-name": "Anna de Vries", "ship-address-1": "Lindelaan 1", "ship-city": "Zwolle"} | {
        "ship-postal-code": "8011 AB",
        "sales-channel": channel,
    }
    table.drop(5, changes=[{}, {}, {}, there, there])
    lead, rider = [row for row in table.rows() if row.name == "Anna de Vries"]
    table.desk.packing.combine([lead.parcel_id, rider.parcel_id])
    table.hear(Undoable)
    table.desk.paperwork.order(DocumentOrder(Document.SLIPS, (lead.parcel_id,)), tmp_path / "slip.pdf")
    table.hear(FileWritten)
    text = words_in((tmp_path / "slip.pdf").read_bytes())
    for each in (word, channel, lead.order_id, rider.order_id, lead.first_title, rider.first_title, "Lindelaan 1"):
        assert each in text


def test_a_pick_list_of_all_that_is_ready_goes_by_place(table: Table) -> None:
    table.desk.planning.save_products([Product("MOK-1", place="B-2"), Product("MOK-0", place="B-10")])
    table.desk.hold([table.rows()[2].parcel_id])
    table.hear(Undoable, lambda undoable: undoable.act == "hold")
    table.desk.paperwork.order(DocumentOrder(Document.PICK_LIST))
    assert table.hear(DocumentPrinted) == DocumentPrinted(Document.PICK_LIST, OFFICE, 2)
    text = words_in(table.printers[OFFICE].printed[0].pdf)
    assert text.index("B-2") < text.index("MOK-1") < text.index("B-10") < text.index("MOK-0")
    assert "MOK-2" not in text


def test_a_pick_list_by_order_names_the_orders_that_are_chosen(table: Table, tmp_path: Path) -> None:
    rows = table.rows()
    chosen = DocumentOrder(Document.PICK_LIST, (rows[0].parcel_id,), by_order=True)
    table.desk.paperwork.order(chosen, tmp_path / "picks.pdf")
    assert table.hear(FileWritten).entries == 1
    text = words_in((tmp_path / "picks.pdf").read_bytes())
    assert rows[0].order_id in text
    assert rows[1].order_id not in text


def test_a_day_list_has_what_was_printed_and_no_names(table: Table) -> None:
    table.desk.paperwork.order(DocumentOrder(Document.DAY_LIST))
    assert table.hear(ActRefused).problem.code == "paper.nothing_printed_today"
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3})
    table.desk.paperwork.order(DocumentOrder(Document.DAY_LIST))
    assert table.hear(DocumentPrinted).entries == 3
    (job,) = table.printers[OFFICE].printed
    text = words_in(job.pdf)
    for row in table.rows():
        assert row.tracking in text
        assert row.order_id not in text
        assert row.name not in text
        assert row.city not in text


def test_there_is_no_pick_list_of_nothing(table: Table) -> None:
    table.desk.paperwork.order(DocumentOrder(Document.PICK_LIST, marketplace="SE"))
    assert table.hear(ActRefused).problem.code == "paper.nothing_to_pick"
    assert table.printers[OFFICE].jobs == []
