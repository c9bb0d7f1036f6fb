"""How the shop's account is told: with its contracts, and at once when its key is no longer good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from desk_table import Table

from amzlabels.demo.world import World
from amzlabels.domain.changes import Health, WorkFinished
from amzlabels.domain.parcel import Stage
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
    table.desk.connect_shop("wrong")
    problem = table.hear(Health, is_of_shop).problem
    assert problem is not None
    assert problem.code == "shop.key_refused"


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
