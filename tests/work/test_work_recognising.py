"""A printer that comes back under another name is found, asked about, and goes on with what waited for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_table import PRINTER, Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Blocked, Health, SettingsSaved, WorkFinished, WorkPaused
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.parcel import Stage
from amzlabels.domain.printer import JobState
from amzlabels.domain.printing_changes import PrintersRecognised
from amzlabels.domain.problems import Note
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.rule import Effects, Rule
from amzlabels.domain.settings import Settings

OTHER = "Brother"


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table whose printer is chosen in the settings, and was seen once."""
    laid = Table(world, tmp_path, names=False, more_printers=(OTHER,))
    laid.desk.save_settings(replace(Settings(), printer=PRINTER))
    laid.hear(SettingsSaved)
    laid.desk.read_printers()
    laid.hear(Health, lambda told: told.resource == "printer" and told.name == PRINTER)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def test_a_renamed_printer_is_found_again_and_prints_what_waited_for_it(table: Table) -> None:
    table.printers.rename(PRINTER, "Zebra-2")
    table.drop(2)
    table.desk.print_parcels(None)
    table.hear(WorkPaused, lambda told: told.resource == "printer")
    table.hear(WorkFinished)
    table.desk.read_printers()
    renamed = Renamed(PRINTER, "Zebra-2")
    assert table.hear(PrintersRecognised) == PrintersRecognised((renamed,))

    table.desk.queueing.accept_name(renamed)
    assert table.hear(SettingsSaved).settings.printer == "Zebra-2"
    table.expect({Stage.DONE: 2})
    assert len(table.printers["Zebra-2"].printed) == 2


def test_what_a_rule_meant_for_it_follows_it_under_its_new_name(table: Table) -> None:
    rules = (Rule("all", effects=Effects(printer=OTHER)),)
    table.desk.save_settings(replace(Settings(), printer=PRINTER, rules=rules))
    table.hear(SettingsSaved)
    table.desk.read_printers()
    table.hear(Health)
    table.drop(2)
    table.printers.rename(OTHER, "Brother-2")
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.HELD: 2})
    table.desk.queueing.accept_name(Renamed(OTHER, "Brother-2"))
    assert table.hear(SettingsSaved).settings.rules[0].effects.printer == "Brother-2"
    table.expect({Stage.DONE: 2})
    assert len(table.printers["Brother-2"].printed) == 2


def test_a_printer_connected_in_another_way_is_asked_about_until_a_person_says_that_it_is_the_same(
    table: Table,
) -> None:
    table.printers[PRINTER].device = "fake://elsewhere"
    table.desk.read_printers()
    reconnected = Reconnected(PRINTER, "fake://elsewhere")
    assert table.hear(PrintersRecognised) == PrintersRecognised(reconnected=(reconnected,))
    table.desk.queueing.accept_device(reconnected)
    table.desk.read_printers()
    assert table.hear(PrintersRecognised, lambda told: not told.reconnected) == PrintersRecognised()


def test_a_paused_queue_is_resumed_and_only_that(table: Table) -> None:
    table.drop(1)
    table.printer.block("paused")
    table.desk.print_parcels(None)
    table.hear(Blocked, lambda told: told.reason == "paused")
    table.desk.queueing.resume_printer(PRINTER)
    table.expect({Stage.DONE: 1})

    table.printer.block("media-empty")
    table.desk.queueing.resume_printer(PRINTER)
    refused = ActRefused("resume_printer", Note("printer.may_not_resume", {"printer": PRINTER}))
    assert table.hear(ActRefused) == refused


def test_a_double_click_is_one_test_label(table: Table) -> None:
    table.printer.block("media-empty")
    for _ in range(2):
        table.desk.print_test_label(PRINTER)
    table.hear(TestLabelTold, lambda told: told.report.state is JobState.BLOCKED)
    table.printer.unblock()
    table.hear(TestLabelTold, lambda told: told.report.state is JobState.PRINTED)
    table.hear(Health)
    table.desk.print_test_label(PRINTER)
    table.hear(TestLabelTold, lambda told: told.report.state is JobState.PRINTED)
    assert len(table.printer.jobs) == 2
