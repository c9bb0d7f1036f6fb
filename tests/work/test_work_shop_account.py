"""How the shop's account is told: with its contracts, and at once when its key is no longer good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_table import PRINTER, Table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import DetailsRead, Health, PickupPointsRead, TermsRead, Undoable, WorkFinished
from amzlabels.domain.contact_needs import Contact
from amzlabels.domain.parcel import Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.settings import Settings
from amzlabels.domain.shop_account import Contract


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    laid = Table(world, tmp_path)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def is_of_shop(change: Health) -> bool:
    return change.resource == "shop"


def test_the_account_is_told_and_then_its_contracts(table: Table) -> None:
    table.desk.tell_health()
    first = table.hear(Health, is_of_shop)
    assert first.account is not None
    assert (first.name, first.account.platform, first.account.contracts) == ("Demo Shop", "MYPARCEL_NL", ())
    second = table.hear(Health, is_of_shop)
    assert second.account is not None
    assert Contract("gls", 9014, is_own=True) in second.account.contracts


def test_an_account_without_told_contracts_is_as_well(table: Table) -> None:
    table.world.myparcel.terms.is_there = False
    table.desk.tell_health()
    assert table.hear(Health, is_of_shop).problem is None


def test_the_first_key_that_is_wrong_leaves_none(table: Table) -> None:
    table.desk.disconnect_shop()
    table.hear(Health, is_of_shop)
    table.desk.connect_shop("wrong")
    problem = table.hear(Health, is_of_shop).problem
    assert problem is not None
    assert problem.code == "shop.key_refused"
    table.desk.connect_shop(None)
    problem = table.hear(Health, is_of_shop).problem
    assert problem is not None
    assert problem.code == "shop.not_connected"


def test_a_key_replaced_while_labels_are_bought_is_told_at_once(table: Table) -> None:
    table.drop(2)
    table.world.myparcel.renew_key("another")
    table.desk.print_parcels(None)
    problem = table.hear(Health, is_of_shop).problem
    assert problem is not None
    assert problem.code == "shop.key_refused"
    assert [note.code for note in table.hear(WorkFinished).problems] == ["shop.key_refused"]
    table.desk.connect_shop("another")
    table.expect({Stage.DONE: 2})
    assert sum(table.world.ledger.created.values()) == 2


def without(table: Table, carrier: str) -> None:
    """Take a carrier from the account."""
    terms = table.world.myparcel.terms
    terms.contracts = [each for each in terms.contracts if each[0] != carrier]


def test_what_the_account_does_not_do_is_said_before_anything_is_bought(table: Table) -> None:
    without(table, "GLS")
    table.drop(3)
    first, second, _ = (row.parcel_id for row in table.rows())
    table.desk.planning.choose_service([first, second], Plan("gls", "package", is_chosen=True))
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1, Stage.HELD: 2})
    problems = {row.parcel_id: row.problem for row in table.rows() if row.problem is not None}
    assert {note.code for note in problems.values()} == {"terms.no_carrier"}
    assert sum(table.world.ledger.created.values()) == 1
    assert table.world.ledger.calls["myparcel capabilities"] == 1

    # Another service mends it; what MyParcel is wrong about may go all the same.
    table.desk.planning.choose_service([first], Plan("postnl", "package", is_chosen=True))
    table.desk.release([second])
    table.expect({Stage.DONE: 1, Stage.READY: 2})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 3})


def test_an_account_that_does_not_tell_what_it_does_hinders_nothing(table: Table) -> None:
    table.world.myparcel.terms.is_there = False
    table.drop(2)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 2})


def test_what_the_account_does_is_told_for_a_dialog_and_asked_anew_with_another_key(table: Table) -> None:
    table.drop(2)
    ids = [row.parcel_id for row in table.rows()]
    table.desk.terms.read_for_parcels(ids)
    (told,) = table.hear(TermsRead).terms
    assert told.country == "NL"
    assert told.fitting("postnl", "mailbox")
    table.desk.terms.read_for_countries(["NL", "DE"])
    assert {each.country for each in table.hear(TermsRead).terms} == {"NL", "DE"}
    table.desk.terms.read_for_countries([])
    assert {each.country for each in table.hear(TermsRead).terms} == {"NL", "DE"}
    assert table.world.ledger.calls["myparcel capabilities"] == 2
    table.desk.connect_shop(None)
    table.hear(Health, is_of_shop)
    table.desk.terms.read_for_countries([])
    assert table.hear(TermsRead).terms == ()


def test_a_carrier_that_asks_for_a_phone_number_gets_the_sellers_where_there_is_none(table: Table) -> None:
    table.drop(1)
    (row,) = table.rows()
    table.desk.planning.choose_service([row.parcel_id], Plan("upsstandard", "package", is_chosen=True))
    table.desk.print_parcels(None)
    table.expect({Stage.HELD: 1})
    problem = table.rows()[0].problem
    assert problem is not None
    assert (problem.code, problem.facts["fields"]) == ("terms.contact_missing", "phone")
    assert table.world.ledger.created == {}

    table.desk.save_settings(replace(Settings(printer=PRINTER), contact=Contact(phone="+31201234567")))
    table.expect({Stage.READY: 1})
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    (sent,) = table.world.myparcel.asked[-1]["data"]["shipments"]
    assert sent["recipient"]["phone"] == "+31201234567"


def test_labels_are_bought_under_the_contract_that_is_chosen(table: Table) -> None:
    table.world.myparcel.terms.contracts.append(("POSTNL", 5077, "CUSTOM"))
    table.drop(2)
    first, second = (row.parcel_id for row in table.rows())
    table.desk.save_settings(replace(Settings(printer=PRINTER), contracts={"postnl": 5077}))
    table.desk.planning.choose_service([second], Plan("dhlforyou", "package", is_chosen=True))
    table.desk.print_parcels([first, second])
    table.expect({Stage.DONE: 2})
    sent = {each["carrier"]: each for body in table.world.myparcel.asked for each in body["data"]["shipments"]}
    assert sent[1]["contract_id"] == 5077
    assert "contract_id" not in sent[9]


def test_a_parcel_is_bought_to_the_pickup_point_that_is_chosen_and_keeps_it(table: Table) -> None:
    table.drop(1)
    (row,) = table.rows()
    table.desk.terms.read_pickup_points(row.parcel_id, "postnl")
    read = table.hear(PickupPointsRead)
    assert (read.parcel_id, read.carrier, read.problem) == (row.parcel_id, "postnl", None)
    point = read.points[0]
    table.desk.planning.choose_service([row.parcel_id], Plan("postnl", pickup=point))
    table.hear(Undoable)
    table.desk.read_details(row.parcel_id)
    details = table.hear(DetailsRead).details
    assert details is not None
    assert details.why.plan.pickup == point
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    (sent,) = table.world.myparcel.asked[-1]["data"]["shipments"]
    assert sent["pickup"]["location_code"] == point.code


def test_points_that_cannot_be_asked_for_are_told_with_the_reason(table: Table) -> None:
    table.drop(1)
    (row,) = table.rows()
    table.world.faults.add(Fault("myparcel", "pickup", "500", times=9))
    table.desk.terms.read_pickup_points(row.parcel_id, "postnl")
    problem = table.hear(PickupPointsRead).problem
    assert problem is not None
    assert problem.code == "shop.failed"
