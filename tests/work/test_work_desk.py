"""The desk over real store, real HTTP to the stand-ins and a printer under the test's command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_table import PRINTER, Table
from fakes.reports import order_id

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.changes import (
    ActRefused,
    Blocked,
    DetailsRead,
    DoNotShip,
    Health,
    ImportRefused,
    PictureRead,
    Progress,
    Undoable,
    WorkFinished,
    WorkPaused,
)
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.parcel import Evidence, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table that gives up at once when a resource does not answer."""
    laid = Table(world, tmp_path)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def test_everything_dropped_is_printed_in_ship_by_order_and_confirmed(table: Table) -> None:
    table.drop(30)
    expected = [row.order_id for row in table.rows()]
    table.desk.print_parcels(None)
    finished = table.hear(WorkFinished)

    assert finished.problems == ()
    assert [job.name[:19] for job in table.printer.printed] == expected
    table.expect({Stage.DONE: 30})
    assert set(table.world.ledger.confirmations) == {order_id(number) for number in range(30)}
    assert table.world.ledger.malformed == []


def test_progress_counts_to_the_end(table: Table) -> None:
    table.drop(3)
    table.desk.print_parcels(None)

    assert table.hear(Progress, lambda progress: progress.done == 3).total == 3


def test_nothing_is_confirmed_while_the_printer_is_out_of_labels(table: Table) -> None:
    table.drop(2)
    table.printer.block("media-empty")
    table.desk.print_parcels(None)
    assert table.hear(Blocked) == Blocked(PRINTER, "media-empty")
    assert table.world.ledger.confirmations == {}

    table.printer.unblock()
    assert table.hear(Blocked) == Blocked(PRINTER, "")
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 2})


def test_a_label_that_may_not_have_come_out_is_asked_about_and_never_repeated_unasked(table: Table) -> None:
    table.drop(1)
    table.printer.lose_next()
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    (row,) = table.rows()
    assert row.stage is Stage.ASK
    assert table.world.ledger.confirmations == {}
    assert len(table.printer.jobs) == 1

    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    assert len(table.printer.jobs) == 1

    table.desk.answer_printed(row.parcel_id, came_out=True)
    table.hear(WorkFinished)
    (row,) = table.rows()
    assert (row.stage, row.evidence) == (Stage.DONE, Evidence.SEEN)
    assert len(table.printer.jobs) == 1


def test_a_label_that_did_not_come_out_is_printed_at_one_answer(table: Table) -> None:
    table.drop(1)
    table.printer.lose_next()
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    (row,) = table.rows()
    table.desk.answer_printed(row.parcel_id, came_out=False)
    table.hear(WorkFinished)

    table.expect({Stage.DONE: 1})
    assert len(table.printer.printed) == 1
    assert set(table.world.ledger.created.values()) == {1}


def test_a_failed_print_is_tried_again_when_it_is_asked_for(table: Table) -> None:
    table.drop(1)
    table.printer.fail_next(nothing_printed=True)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    (row,) = table.rows()
    assert (row.stage, row.print) == (Stage.FAILED, Print.FAILED)

    table.desk.print_parcels([row.parcel_id])
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})


def test_printing_again_buys_and_confirms_nothing_and_keeps_the_reason(table: Table) -> None:
    table.drop(1)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    (row,) = table.rows()
    table.desk.print_again([row.parcel_id], "label was torn")
    table.hear(WorkFinished)
    table.desk.read_details(row.parcel_id)
    details = table.hear(DetailsRead).details

    assert details is not None
    assert len(table.printer.printed) == 2
    table.expect({Stage.DONE: 1})
    assert [event.facts["reason"] for event in details.history if event.name == "print_again"] == ["label was torn"]
    assert set(table.world.ledger.created.values()) == {1}
    assert [len(bodies) for kept in table.world.ledger.confirmations.values() for bodies in kept.values()] == [1]


def test_when_myparcel_gives_out_the_orders_wait_and_go_on(table: Table) -> None:
    table.drop(3)
    for _ in range(3):
        table.world.faults.add(Fault("myparcel", "labels", "500", times=20))
    table.desk.print_parcels(None)
    paused = table.hear(WorkPaused)
    assert (paused.resource, paused.problem.code) == ("shop", "shop.failed")
    assert table.hear(WorkFinished).problems == (paused.problem,)
    table.expect({Stage.PRINTING: 3})

    table.world.faults.waiting.clear()
    table.desk.retry_now()
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 3})
    assert set(table.world.ledger.created.values()) == {1}


def test_a_lost_answer_to_a_purchase_is_looked_up_and_not_bought_again(table: Table) -> None:
    table.drop(5)
    table.world.faults.add(Fault("myparcel", "create", "reset_after_effect"))
    table.desk.print_parcels(None)
    table.hear(WorkFinished)

    table.expect({Stage.DONE: 5})
    assert set(table.world.ledger.created.values()) == {1}


def test_a_lost_answer_to_a_confirmation_is_sent_again_as_the_same_package(table: Table) -> None:
    table.drop(2)
    table.world.faults.add(Fault("amazon", "confirm", "reset_after_effect"))
    table.desk.print_parcels(None)
    table.hear(WorkFinished)

    table.expect({Stage.DONE: 2})
    assert all(list(kept) == ["1"] for kept in table.world.ledger.confirmations.values())


def test_an_order_cancelled_in_time_is_held_loudly_and_nothing_is_bought_for_it(table: Table) -> None:
    (parcel_id, _) = table.drop(2).summary.parcels
    table.world.amazon.seed(order_id(0), "A1805IZSGTT6HS", {"52000000000000": 2}, cancelled=True)
    table.desk.print_parcels(None)
    assert table.hear(DoNotShip) == DoNotShip((parcel_id,))
    table.hear(WorkFinished)
    (cancelled,) = (row for row in table.rows() if row.parcel_id == parcel_id)

    assert cancelled.problem is not None
    assert cancelled.problem.code == "amazon.order_cancelled"
    table.expect({Stage.HELD: 1, Stage.DONE: 1})
    assert list(table.world.ledger.created) == [f"{order_id(1)}-1"]


def test_holding_can_be_taken_back(table: Table) -> None:
    summary = table.drop(2).summary
    table.desk.hold(summary.parcels)
    assert table.hear(Undoable) == Undoable("hold", 2)
    table.expect({Stage.HELD: 2})
    table.desk.undo()
    table.expect({Stage.READY: 2})


def test_held_parcels_are_not_printed(table: Table) -> None:
    summary = table.drop(2).summary
    table.desk.hold(summary.parcels[:1])
    table.desk.print_parcels(None)
    table.hear(WorkFinished)

    table.expect({Stage.HELD: 1, Stage.DONE: 1})


def test_a_mended_address_makes_the_parcel_ready(table: Table) -> None:
    table.drop(1, changes=[{"ship-address-1": "Lindelaan"}])
    (row,) = table.rows()
    assert row.stage is Stage.HELD
    mended = Address("Ontvanger", "", "Lindelaan", "12", "", "", "", "1016 GV", "Amsterdam", "", "NL")
    table.desk.corrections.change_address(row.parcel_id, mended)
    table.expect({Stage.READY: 1})

    table.desk.undo()
    table.expect({Stage.HELD: 1})
    table.desk.corrections.change_address(row.parcel_id, mended)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 1})
    table.desk.corrections.change_address(row.parcel_id, mended)
    assert table.hear(ActRefused).problem.code == "address.label_bought"


def test_damaged_letters_are_accepted_once_and_the_next_order_has_them(table: Table) -> None:
    damaged = {"recipient-name": "Anna MÃ¼ller", "ship-address-1": "DorpstraÃŸe 5"}
    place = {"ship-city": "Ede", "ship-postal-code": "6711 AB"}
    table.drop(1, changes=[damaged | place])
    (row,) = table.rows()
    assert (row.stage, row.name) == (Stage.HELD, "Anna MÃ¼ller")
    table.desk.corrections.accept_suggestions([row.parcel_id])
    assert table.hear(Undoable) == Undoable("accept_suggestions", 1)
    assert [(each.stage, each.name) for each in table.rows()] == [(Stage.READY, "Anna Müller")]
    table.desk.undo()
    table.expect({Stage.HELD: 1})

    table.desk.corrections.accept_suggestions([row.parcel_id])
    table.drop(2, changes=[damaged | place] * 2)
    assert [(each.stage, each.name) for each in table.rows()] == [(Stage.READY, "Anna Müller")] * 2


def test_an_order_without_marketplace_waits_for_its_choice(table: Table) -> None:
    table.drop(1, changes=[{"sales-channel": "", "buyer-email": ""}])
    (row,) = table.rows()
    assert (row.stage, row.marketplace) == (Stage.HELD, None)
    table.desk.choose_marketplace([row.parcel_id], "NL")

    table.expect({Stage.READY: 1})


def test_completing_the_customs_defaults_releases_what_waited_for_them(table: Table) -> None:
    british = {
        "ship-country": "GB",
        "ship-postal-code": "LS1 4AP",
        "ship-city": "Leeds",
        "ship-address-1": "14 High Street",
    }
    table.drop(1, changes=[british])
    table.expect({Stage.HELD: 1})
    settings = Settings()
    parcels = replace(settings.parcels, hs_code="691200", origin="NL", value_cents=1500)
    table.desk.save_settings(replace(settings, parcels=parcels))

    table.expect({Stage.READY: 1})


def test_naming_a_carrier_for_amazon_sends_what_waited_for_its_name(table: Table) -> None:
    table.desk.save_settings(Settings(carrier_codes={"postnl": CarrierCode("")}))
    table.drop(2)
    table.desk.print_parcels(None)
    table.expect({Stage.HELD: 2})
    assert {row.problem and row.problem.code for row in table.rows()} == {"amazon.carrier_code_missing"}
    table.desk.save_settings(Settings())

    table.expect({Stage.DONE: 2})
    assert len(table.world.ledger.confirmations) == 2


def test_a_file_that_is_no_report_leaves_everything_as_it_was(table: Table) -> None:
    table.drop(1)
    letter = table.folder / "letter.txt"
    letter.write_text("Dear customer,\n")
    table.desk.import_reports([letter])

    assert table.hear(ImportRefused).problem.code == "report.not_a_report"
    table.expect({Stage.READY: 1})


def test_the_label_is_shown_as_a_picture(table: Table) -> None:
    summary = table.drop(1).summary
    table.desk.read_picture(summary.parcels[0], 300)
    assert table.hear(PictureRead).png == b""
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.desk.read_picture(summary.parcels[0], 300)

    assert table.hear(PictureRead).png.startswith(b"\x89PNG")


def test_a_wrong_key_is_refused_and_the_old_one_kept(table: Table) -> None:
    table.desk.connect_shop("wrong-key")
    assert table.hear(ActRefused) == ActRefused("connect_shop", Note("shop.new_key_refused"))
    table.desk.connect_shop(None)

    well = table.hear(Health)
    assert (well.name, well.problem) == ("Demo Shop", None)


def test_amazon_tells_its_marketplaces(table: Table) -> None:
    table.desk.check_amazon()
    health = table.hear(Health)

    assert {each.marketplace for each in health.participations} == {"NL", "DE", "ES", "IT", "UK", "FR", "BE"}


def test_stopping_finishes_the_step_in_hand_and_the_rest_goes_on_at_the_next_start(
    world: World, tmp_path: Path
) -> None:
    first = Table(world, tmp_path)
    first.drop(60)
    first.desk.print_parcels(None)
    first.hear(Progress, lambda progress: progress.done >= 1)
    first.desk.stop_after_current()
    first.hear(WorkFinished)
    assert first.running.close()
    assert first.crashes == []

    second = Table(world, tmp_path)
    second.expect({Stage.DONE: 60})
    assert second.running.close()
    printed = Counter(job.name[:19] for job in (*first.printer.printed, *second.printer.printed))
    assert set(printed.values()) == {1}
    assert set(world.ledger.created.values()) == {1}
