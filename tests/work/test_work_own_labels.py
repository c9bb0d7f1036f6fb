"""Own labels at the desk: drawn whatever MyParcel does, numbered by a person, told to Amazon with that number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import Table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, Health, ParcelsChanged, SettingsSaved, WorkFinished, WorkPaused
from amzlabels.domain.own_labels import FROM_RANGE, GIVEN, NO_NUMBER, OwnLabels
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Confirm, Print, Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import FOR_FILE, FOR_NUMBER, ParcelRow
from amzlabels.domain.settings import WHEN_SCANNED, Parcels, Settings
from amzlabels.domain.shipment import OWN

RANGE = OwnLabels("", FROM_RANGE, "KOE", "01", "09")


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    table = Table(world, tmp_path)
    yield table
    assert table.running.close()


def use(table: Table, own: OwnLabels, carrier: str = OWN) -> None:
    settings = Settings(printer="Zebra", parcels=Parcels(carrier=carrier), own_labels=own)
    table.desk.save_settings(settings)
    table.hear(SettingsSaved)


def print_all(table: Table) -> list[ParcelRow]:
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    return table.rows()


def test_with_own_labels_nobody_is_asked_for_a_shop(table: Table) -> None:
    for carrier, is_drawn in ((OWN, True), ("postnl", False)):
        table.desk.save_settings(Settings(parcels=Parcels(carrier=carrier)))
        health = table.hear(Health, lambda change: change.resource == "shop")
        assert (health.draws_labels, health.problem) == (is_drawn, None)


def test_numbers_of_the_range_go_to_amazon(table: Table, world: World) -> None:
    use(table, RANGE)
    table.drop(3)
    rows = print_all(table)
    assert [row.stage for row in rows] == [Stage.DONE] * 3
    told = [body["packageDetail"] for bodies in world.ledger.confirmations.values() for body in bodies["1"]]
    assert sorted(each["trackingNumber"] for each in told) == ["KOE01", "KOE02", "KOE03"]
    assert {each["carrierCode"] for each in told} == {"Self Delivery"}
    assert world.ledger.created == {}


def test_a_scanned_number_is_told_to_amazon_at_once(table: Table, world: World) -> None:
    use(table, OwnLabels(tracking=GIVEN))
    table.drop(1)
    (row,) = print_all(table)
    assert (row.print, row.confirm, row.stage) == (Print.PRINTED, Confirm.NONE, Stage.TO_AMAZON)
    assert world.ledger.confirmations == {}
    table.desk.numbering.give_number(row.parcel_id, "not one")
    assert table.hear(ActRefused) == ActRefused("give_number", Note("own.tracking_shape"))
    table.desk.numbering.give_number(row.parcel_id, "3SSCAN0001")
    table.expect({Stage.DONE: 1})
    ((body,),) = [bodies["1"] for bodies in world.ledger.confirmations.values()]
    assert body["packageDetail"]["trackingNumber"] == "3SSCAN0001"


def test_a_label_that_is_to_have_a_number_is_not_told_without(table: Table, world: World) -> None:
    use(table, OwnLabels(tracking=GIVEN))
    table.drop(1)
    (row,) = print_all(table)
    table.desk.confirm_now([row.parcel_id])
    assert table.hear(ActRefused) == ActRefused("confirm_now", Note("own.tracking_missing"))
    assert [row.waits_for for row in table.rows()] == [FOR_NUMBER]


def test_without_numbers_amazon_is_told_when_a_person_says_so_or_in_the_file(
    table: Table, world: World, tmp_path: Path
) -> None:
    use(table, OwnLabels(tracking=NO_NUMBER))
    table.drop(2)
    first, _ = print_all(table)
    table.desk.confirm_now([first.parcel_id])
    table.hear(ParcelsChanged, lambda change: change.parcel_ids == (first.parcel_id,))
    assert sorted(row.waits_for for row in table.rows()) == ["", FOR_FILE]
    table.desk.write_confirmation_file(tmp_path / "out.txt")
    assert table.hear(FileWritten).entries == 2
    assert world.ledger.confirmations == {}
    assert [row.is_exported for row in table.rows()] == [True, True]


def test_own_labels_are_drawn_while_myparcel_does_not_answer(table: Table, world: World) -> None:
    use(table, RANGE, "postnl")
    table.drop(2)
    own, other = (row.parcel_id for row in table.rows())
    table.desk.planning.choose_service([own], Plan(carrier=OWN))
    world.faults.add(Fault("myparcel", "create", "429", times=99))
    table.desk.print_parcels(None)
    paused = table.hear(WorkPaused)
    assert paused.resource == "shop"
    table.hear(WorkFinished)
    by_id = {row.parcel_id: row for row in table.rows()}
    assert (by_id[own].stage, by_id[own].tracking) == (Stage.DONE, "KOE01")
    assert by_id[other].print is Print.NONE


def test_the_orders_number_on_an_own_label_can_be_scanned_back(table: Table) -> None:
    settings = Settings(printer="Zebra", parcels=Parcels(carrier=OWN), own_labels=RANGE, confirm_when=WHEN_SCANNED)
    table.desk.save_settings(settings)
    table.hear(SettingsSaved)
    table.drop(2)
    first, second = print_all(table)
    table.desk.seeing.scan(first.order_id[:10])
    table.desk.seeing.scan(second.order_id)
    table.expect({Stage.TO_AMAZON: 1, Stage.DONE: 1})
    assert [row.stage for row in table.rows()] == [Stage.TO_AMAZON, Stage.DONE]
