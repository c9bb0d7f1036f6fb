"""Printers of the network at the packing table: found by their addresses, kept in the settings, there from then on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import PRINTER, Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, PrinterFound, PrintersRead, SettingsSaved
from amzlabels.domain.printer import RawPrinter
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings

FOUND = RawPrinter("ZD421 10.0.0.9", "10.0.0.9", tells_status=True, counts=True)


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A packing table with a printer on its network."""
    made = Table(world, tmp_path)
    made.printers.on_network["10.0.0.9"] = FOUND
    yield made
    made.running.close()
    assert made.crashes == []


def test_what_answers_at_an_address_is_told_and_listed_once_it_is_saved(table: Table) -> None:
    table.desk.finding.find_printer("10.0.0.9")
    assert table.hear(PrinterFound) == PrinterFound(FOUND)
    table.desk.save_settings(Settings(raw_printers=(FOUND,)))
    table.hear(SettingsSaved)
    table.desk.read_printers()
    assert [each.name for each in table.hear(PrintersRead).printers] == [PRINTER, FOUND.name, "PDF folder"]
    table.desk.save_settings(Settings())
    table.hear(SettingsSaved)
    table.desk.read_printers()
    assert [each.name for each in table.hear(PrintersRead).printers] == [PRINTER, "PDF folder"]


def test_where_nothing_answers_that_is_told(table: Table) -> None:
    table.desk.finding.find_printer("10.0.0.8")
    assert table.hear(ActRefused) == ActRefused("find_printer", Note("printer.offline", {"printer": "10.0.0.8"}))
