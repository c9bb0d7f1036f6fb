"""The test label at the packing table: told as it stands, and as large as what the printer was set up with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import PRINTER, Table
from fakes.sheet_labels import sizes

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Health, SettingsSaved
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A packing table."""
    made = Table(world, tmp_path)
    yield made
    made.running.close()
    assert made.crashes == []


def test_it_is_told_as_it_stands_until_it_has_printed(table: Table) -> None:
    table.printers[PRINTER].block("media-empty")
    table.desk.print_test_label(PRINTER)
    assert table.hear(TestLabelTold) == TestLabelTold(PRINTER, JobReport(JobState.BLOCKED, "media-empty"))
    table.printers[PRINTER].unblock()
    printed = JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE)
    assert table.hear(TestLabelTold) == TestLabelTold(PRINTER, printed)
    assert table.hear(Health).resource == "printer"


def test_it_is_as_large_as_what_was_just_settled_to_be_in_the_printer(table: Table) -> None:
    for media, size_mm in (("om_62x100mm_62x100mm", (62, 100)), ("om_100x150mm_100x150mm", (100, 150))):
        table.desk.save_settings(Settings(printer=PRINTER, profiles=(PrinterProfile(PRINTER, media=media),)))
        table.hear(SettingsSaved)
        table.desk.print_test_label(PRINTER)
        table.hear(TestLabelTold, lambda told: told.report.state is JobState.PRINTED)
        assert sizes(table.printers[PRINTER].printed[-1].pdf) == [size_mm]


def test_it_prints_although_its_bars_will_be_lost_since_that_is_what_it_shows(table: Table) -> None:
    table.printers[PRINTER].refuse(Problem("label.barcode_lost", printer=PRINTER))
    table.desk.print_test_label(PRINTER)
    assert table.hear(TestLabelTold).report.state is JobState.PRINTED


def test_a_printer_that_is_gone_is_told(table: Table) -> None:
    table.desk.print_test_label("Nowhere")
    assert table.hear(ActRefused).problem.code == "printer.gone"
