"""Labels saved as one file from the desk, and a person's word that they are on paper."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from customs_orders import ABROAD, OFFICE, SETTINGS, set_up
from desk_table import PRINTER, Table
from fakes.reports import order_id

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Undoable
from amzlabels.domain.paper_changes import LabelsSaved
from amzlabels.domain.parcel import Evidence, Print, Stage
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.sheets import Layout

SHEETS_FROM_THIRD = Layout(on_sheets=True, first=(3, 4))


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table where two orders of five leave the customs union, and A4 has a printer of its own."""
    laid = Table(world, tmp_path, more_printers=(OFFICE,), names=False)
    laid.drop(5, changes=ABROAD)
    set_up(laid, SETTINGS)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def save(table: Table, layout: Layout) -> tuple[LabelsSaved, list[tuple[int, int]]]:
    """Save all labels; what was said of it, and the sizes of the pages in millimetres."""
    path = table.folder / "labels.pdf"
    table.desk.downloads.save([row.parcel_id for row in table.rows()], path, layout)
    saved = table.hear(LabelsSaved)
    with pikepdf.open(io.BytesIO(path.read_bytes())) as document:
        boxes = [[float(each) for each in page.mediabox] for page in document.pages]
    return saved, [(round(box[2] / 72 * 25.4), round(box[3] / 72 * 25.4)) for box in boxes]


def test_printed_labels_are_saved_in_print_order(table: Table) -> None:
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 5})
    saved, pages = save(table, Layout())
    assert saved == LabelsSaved(table.folder / "labels.pdf", 5)
    assert pages == [(105, 148) if row.country == "NL" else (210, 297) for row in table.rows()]
    _, pages = save(table, SHEETS_FROM_THIRD)
    assert pages == [(210, 297)] * 4


def test_without_any_label_there_is_no_file(table: Table) -> None:
    table.desk.downloads.save([row.parcel_id for row in table.rows()], table.folder / "labels.pdf", Layout())
    assert table.hear(ActRefused) == ActRefused("save_labels", Note("label.none_yet"))
    assert not (table.folder / "labels.pdf").exists()


def test_what_has_none_or_has_lost_its_file_is_counted(table: Table) -> None:
    abroad = [row.parcel_id for row in table.rows() if row.country != "NL"]
    table.desk.hold(abroad)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    lost = next(path for path in (table.folder / "data").rglob("*") if path.is_file() and len(path.name) == 64)
    lost.unlink()
    saved, pages = save(table, Layout())
    assert (saved.count, saved.without, saved.unreadable) == (2, 2, 1)
    assert pages == [(105, 148)] * 2


def test_labels_count_as_printed_only_once_a_person_says_that_they_are_on_paper(table: Table) -> None:
    table.printers[OFFICE].refuse(Problem("printer.gone", printer=OFFICE))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    held = {row.parcel_id for row in table.rows() if row.stage is Stage.HELD}
    saved, _ = save(table, Layout())
    assert set(saved.unprinted) == held
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert len(table.world.ledger.confirmations) == 3

    table.desk.downloads.say_printed(saved.unprinted)
    table.expect({Stage.DONE: 5})
    assert {row.evidence for row in table.rows() if row.parcel_id in held} == {Evidence.SEEN}
    assert set(table.world.ledger.confirmations) == {order_id(each) for each in range(5)}
    assert save(table, Layout())[0].unprinted == ()


def test_nobodys_word_counts_for_what_must_not_go_out(table: Table) -> None:
    table.printers[OFFICE].refuse(Problem("printer.gone", printer=OFFICE))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    saved, _ = save(table, Layout())
    table.desk.release(saved.unprinted)
    table.desk.hold(saved.unprinted)
    table.hear(Undoable, lambda undoable: undoable.act == "hold")
    table.desk.downloads.say_printed([row.parcel_id for row in table.rows()])
    # Acts are done one after another.
    set_up(table, SETTINGS)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    assert {row.print for row in table.rows() if row.stage is Stage.HELD} == {Print.NONE}


def test_a_label_that_failed_to_print_counts_by_a_persons_word_too(table: Table) -> None:
    set_up(table, replace(SETTINGS, document_printer=""))
    table.printers[PRINTER].fail_next(nothing_printed=True)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 4, Stage.FAILED: 1})
    saved, _ = save(table, Layout())
    table.desk.downloads.say_printed(saved.unprinted)
    table.expect({Stage.DONE: 5})


def test_a_persons_word_is_about_the_label_in_the_file_and_no_later_one(table: Table) -> None:
    table.printers[OFFICE].refuse(Problem("printer.gone", printer=OFFICE))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    saved, _ = save(table, Layout())
    table.desk.void_labels(saved.unprinted)
    table.expect({Stage.DONE: 3, Stage.READY: 2})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})
    table.desk.downloads.say_printed(saved.unprinted)
    # Acts are done one after another.
    set_up(table, SETTINGS)
    table.expect({Stage.DONE: 3, Stage.HELD: 2})

    table.desk.downloads.say_printed(save(table, Layout())[0].unprinted)
    table.expect({Stage.DONE: 5})
