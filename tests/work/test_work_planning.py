"""Rules, a person's own choice and products at the desk, over a real store and stand-ins behind real HTTP."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from desk_table import PATIENCE_S, PRINTER, Table

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.changes import (
    ActRefused,
    DetailsRead,
    ParcelsChanged,
    ProductsImported,
    ProductsRead,
    RulesApplied,
    RulesTried,
    SettingsSaved,
    Undoable,
    WorkFinished,
)
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.parcel import Stage
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product, ProductUse
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import Service
from amzlabels.journey.try_rules import FIRST_PIECE

SECOND = "Brother QL"
GERMANY = {"ship-country": "DE", "ship-postal-code": "10115", "ship-city": "Berlin", "sales-channel": "Amazon.de"}
BRITAIN = {
    "ship-country": "GB",
    "ship-postal-code": "LS1 4AP",
    "ship-city": "Leeds",
    "ship-address-1": "14 High Street",
}
SMALL = Rule("small", Conditions(weight_to_g=400), Effects("postnl", "mailbox"))
TO_GERMANY = Rule("Germany", Conditions(countries=("DE",)), Effects("dhlforyou"))
SETTINGS = Settings(printer=PRINTER, rules=(SMALL, TO_GERMANY))


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table whose printers are those of the settings and rules."""
    laid = Table(world, tmp_path, more_printers=(SECOND,), names=False)
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def expect(table: Table, **rules: str) -> None:
    """The parcels come to travel by these rules, by SKU; what was ordered last may still be under way."""
    expected = {sku.replace("_", "-"): rule for sku, rule in rules.items()}
    deadline = time.monotonic() + PATIENCE_S
    while (found := {row.first_sku: row.rule for row in table.rows()}) != expected and time.monotonic() < deadline:
        pass
    assert found == expected


def test_a_report_is_imported_by_the_rules_as_saved(table: Table) -> None:
    table.desk.save_settings(SETTINGS)
    table.drop(2, changes=[GERMANY])
    german, dutch = sorted(table.rows(), key=lambda row: row.country)
    assert (german.rule, german.service) == ("Germany", Service("dhlparcelconnect"))
    assert (dutch.rule, dutch.service) == ("", Service("postnl"))
    table.desk.read_details(dutch.parcel_id)
    details = table.hear(DetailsRead).details
    assert details is not None
    assert [(each.number, each.reason) for each in details.why.passed_over] == [(1, "weight_unknown"), (2, "country")]


def test_rules_are_tried_saved_applied_and_taken_back(table: Table) -> None:
    table.drop(3, changes=[GERMANY])
    table.desk.planning.try_rules(SETTINGS.rules)
    tried = table.hear(RulesTried)
    assert (tried.count, tried.total) == (1, 3)
    assert [(trial.before.carrier, trial.after.carrier) for trial in tried.trials] == [("postnl", "dhlparcelconnect")]
    expect(table, MOK_0="", MOK_1="", MOK_2="")

    table.desk.save_settings(SETTINGS)
    table.hear(SettingsSaved)
    expect(table, MOK_0="", MOK_1="", MOK_2="")
    table.desk.planning.apply_rules()
    assert table.hear(Undoable) == Undoable("apply_rules", 1)
    assert table.hear(RulesApplied) == RulesApplied(3, 3, 1)
    expect(table, MOK_0="Germany", MOK_1="", MOK_2="")
    table.desk.undo()
    expect(table, MOK_0="", MOK_1="", MOK_2="")


def test_of_rules_being_changed_quickly_the_last_are_tried(table: Table) -> None:
    table.drop(1)
    for carrier in ("dpd", "gls", "upsstandard"):
        table.desk.planning.try_rules((Rule(carrier, effects=Effects(carrier)),))
    last = table.hear(RulesTried, lambda tried: tried.rules[0].name == "upsstandard")
    assert last.trials[0].after.carrier == "upsstandard"


def test_a_choice_stands_against_the_rules_until_it_is_taken_back(table: Table) -> None:
    table.desk.save_settings(replace(SETTINGS, rules=(Rule("all", effects=Effects("dpd")),)))
    table.drop(1)
    (row,) = table.rows()
    table.desk.planning.choose_service([row.parcel_id], Plan("gls", "package"))
    table.desk.planning.apply_rules()
    expect(table, MOK_0="")
    (chosen,) = table.rows()
    assert (chosen.service.carrier, chosen.is_chosen) == ("gls", True)
    table.desk.undo()
    expect(table, MOK_0="all")

    table.desk.planning.choose_service([row.parcel_id], Plan("gls", "package"))
    table.desk.planning.choose_service([row.parcel_id], None)
    expect(table, MOK_0="all")


def test_a_refused_weight_is_put_right_for_one_parcel_which_is_then_ready(table: Table, world: World) -> None:
    world.faults.add(Fault("myparcel", "shipment", "refuse", code=3730, path="physical_properties.weight"))
    table.desk.save_settings(Settings(printer=PRINTER))
    table.drop(1)
    (row,) = table.rows()
    table.desk.print_parcels([row.parcel_id])
    table.expect({Stage.HELD: 1})
    assert [row.problem.facts["field"] for row in table.rows() if row.problem] == ["weight"]
    table.desk.planning.choose_service([row.parcel_id], Plan("postnl", "package", weight_g=1900))
    table.expect({Stage.READY: 1})
    table.desk.print_parcels([row.parcel_id])
    while not world.ledger.created:
        table.hear(ParcelsChanged)
    assert world.myparcel.asked[-1]["data"]["shipments"][0]["physical_properties"] == {"weight": 1900}


def test_another_address_is_decided_about_anew_and_so_is_its_undoing(table: Table) -> None:
    table.desk.save_settings(SETTINGS)
    table.drop(1)
    (row,) = table.rows()
    berlin = Address(name="Petra", street="Musterweg", number="5", postal_code="10115", city="Berlin", country="DE")
    table.desk.corrections.change_address(row.parcel_id, berlin)
    expect(table, MOK_0="Germany")
    table.desk.undo()
    expect(table, MOK_0="")


def test_a_weight_that_is_learnt_lets_a_rule_fit(table: Table) -> None:
    table.desk.save_settings(SETTINGS)
    table.drop(2)
    table.desk.planning.read_products()
    assert table.hear(ProductsRead).uses == (
        ProductUse(Product("MOK-0"), 1, "Keramische mok 0"),
        ProductUse(Product("MOK-1"), 1, "Keramische mok 1"),
    )
    table.desk.planning.save_products([Product("MOK-0", weight_g=150)])
    assert table.hear(ProductsRead).uses[0].product.weight_g == 150
    assert table.hear(Undoable) == Undoable("save_products", 1)
    expect(table, MOK_0="small", MOK_1="")
    table.desk.undo()
    expect(table, MOK_0="", MOK_1="")


def test_what_customs_lacked_of_a_product_is_typed_once_and_its_parcels_go_on(table: Table) -> None:
    table.drop(2, changes=[BRITAIN, BRITAIN | {"sku": "MOK-0"}])
    table.expect({Stage.HELD: 2})
    lacking = [(row.problem.code, row.problem.facts["sku"]) for row in table.rows() if row.problem is not None]
    assert lacking == [("customs.incomplete", "MOK-0")] * 2
    table.desk.planning.save_products([Product("MOK-0", hs_code="691200", origin="CN", value_cents=900)])
    table.expect({Stage.READY: 2})


def test_each_label_prints_where_its_rule_says(table: Table) -> None:
    elsewhere = Rule("elsewhere", Conditions(skus=("MOK-1",)), Effects(printer=SECOND))
    table.desk.save_settings(Settings(printer=PRINTER, rules=(elsewhere,)))
    table.drop(3)
    table.desk.print_parcels(None)
    table.hear(WorkFinished)
    table.expect({Stage.DONE: 3})
    assert {row.first_sku: row.printer for row in table.rows()} == {"MOK-0": PRINTER, "MOK-1": SECOND, "MOK-2": PRINTER}


def test_a_printer_of_a_rule_that_is_gone_stops_only_its_own_labels(table: Table) -> None:
    elsewhere = Rule("elsewhere", Conditions(skus=("MOK-1",)), Effects(printer="Sold last year"))
    table.desk.save_settings(Settings(printer=PRINTER, rules=(elsewhere,)))
    table.drop(3)
    table.desk.print_parcels(None)
    assert table.hear(WorkFinished).problems == ()
    table.expect({Stage.DONE: 2, Stage.HELD: 1})
    (held,) = (row for row in table.rows() if row.stage is Stage.HELD)
    assert held.problem is not None
    assert (held.problem.code, held.problem.facts["printer"]) == ("printer.gone", "Sold last year")


def test_of_thousands_of_orders_the_first_answer_comes_at_once_and_all_are_tried(table: Table) -> None:
    table.drop(3000)
    rules = (*(Rule(str(at), Conditions(skus=(f"X-{at}-*",))) for at in range(9)), TO_GERMANY)
    table.desk.planning.try_rules(rules)
    first = table.hear(RulesTried)
    assert (first.done, first.total) == (FIRST_PIECE, 3000)
    assert table.hear(RulesTried, lambda tried: tried.done == tried.total).count == 0


def test_going_on_editing_ends_a_long_trial(table: Table) -> None:
    table.drop(3000)
    long, last = (Rule("long", effects=Effects("dpd")),), (Rule("last", effects=Effects("gls")),)
    table.desk.planning.try_rules(long)
    table.desk.planning.try_rules(last)
    heard = [table.hear(RulesTried)]
    while (heard[-1].rules, heard[-1].done) != (last, 3000):
        heard.append(table.hear(RulesTried))
    assert all(tried.done < tried.total for tried in heard if tried.rules == long)
    assert heard[-1].count == 3000


def test_products_are_read_between_the_pieces_of_a_long_trial(table: Table) -> None:
    table.drop(3000)
    table.desk.planning.try_rules((TO_GERMANY,))
    table.desk.planning.read_products()
    table.hear(ProductsRead)
    assert table.hear(RulesTried, lambda tried: tried.done == tried.total).total == 3000


def test_the_printer_named_for_a_run_comes_before_every_rule(world: World, tmp_path: Path) -> None:
    table = Table(world, tmp_path, more_printers=(SECOND,))
    table.desk.save_settings(Settings(printer=SECOND, rules=(Rule("all", effects=Effects(printer=SECOND)),)))
    table.drop(1)
    table.desk.print_parcels(None)
    table.expect({Stage.DONE: 1})
    assert len(table.printer.printed) == 1
    assert table.running.close()


def test_products_go_to_a_file_and_come_back_changed_and_all_of_it_is_taken_back(table: Table, tmp_path: Path) -> None:
    table.desk.save_settings(SETTINGS)
    table.drop(2)
    path = tmp_path / "products.csv"
    table.desk.product_files.export_products(path, decimal_comma=True)
    assert table.hear(FileWritten) == FileWritten("products", path, 2)
    filled_in = path.read_text("utf-8-sig").replace("MOK-0;Keramische mok 0;;", "MOK-0;Keramische mok 0;150;")
    path.write_text(filled_in + "MOK-2;;heavy\r\n", "cp1252")

    table.desk.product_files.import_products(path)
    brought = table.hear(ProductsImported)
    assert (brought.path, brought.changed, brought.total) == (path, 1, 2)
    assert [(fault.code, fault.facts["line"]) for fault in brought.faults] == [("products.number_wrong", 4)]
    expect(table, MOK_0="small", MOK_1="")
    table.desk.undo()
    expect(table, MOK_0="", MOK_1="")


def test_a_file_that_is_no_table_of_products_is_refused_and_one_that_says_nothing_new_changes_nothing(
    table: Table, tmp_path: Path
) -> None:
    path = tmp_path / "products.csv"
    path.write_text("name,weight\nA,1\n")
    table.desk.product_files.import_products(path)
    refused = table.hear(ActRefused)
    assert (refused.act, refused.problem.code) == ("import_products", "products.not_a_table")
    path.write_text("SKU,Weight g\nA,\n")
    table.desk.product_files.import_products(path)
    assert table.hear(ProductsImported) == ProductsImported(path, 0, 1, ())
