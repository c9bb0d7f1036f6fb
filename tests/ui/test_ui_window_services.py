"""How a parcel travels and why, in the window: told, chosen otherwise by key, and a product filled in for customs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import ParcelsChanged, PickupPointsRead, TermsRead, Undoable
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.plan import Decision, PassedOver, Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.settings import Parcels
from amzlabels.domain.shipment import Service
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms
from amzlabels.ui.parcel_cells import SERVICE, cell_lines
from amzlabels.ui.product_dialog import ProductDialog
from amzlabels.ui.service_dialog import ServiceDialog
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

READY, HELD, PRINTED = 1, 2, 3
SKU = "MOK-ROOD-01"
CUSTOMS = Note("customs.incomplete", {"fields": "hs_code,value", "sku": SKU})
_D = TypeVar("_D", bound=QDialog)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A parcel that is ready, one that customs holds, one whose label is printed."""
    held = parcel(HELD, Stage.HELD, problem=CUSTOMS, country="GB")
    return open_window(qtbot, [parcel(READY), held, parcel(PRINTED, Stage.TO_AMAZON)])


def dialog(bench: Bench, kind: type[_D]) -> _D:
    """The dialog of this kind, once it is open."""
    bench.until(lambda: isinstance(QApplication.activeWindow(), kind))
    opened = QApplication.activeWindow()
    assert isinstance(opened, kind)
    return opened


def choose(bench: Bench, parcel_id: int, why: Decision) -> None:
    """Choose a parcel that travels by this decision, and wait until it is shown."""
    bench.desk.why[parcel_id] = why
    bench.choose(parcel_id)
    bench.desk.tell(ParcelsChanged(()))
    bench.until(lambda: bench.browser.acts.details is not None and bench.browser.acts.details.why == why)


def press(bench: Bench, key: Qt.Key | str) -> None:
    """Press a key where the focus is."""
    bench.press(key, QApplication.focusWidget())


def test_the_pane_names_the_rule_taken_and_why_others_were_passed_over(bench: Bench) -> None:
    light = PassedOver(1, "fits mailbox", "weight_to", (("has", 420), ("limit", 350)))
    plan = Plan("postnl", "package", frozenset({"signature"}), 50_000, rule="NL parcels")
    choose(bench, READY, Decision(plan, 2, (light,)))
    why = bench.browser.pane.why
    assert why.service.text() == "PostNL parcel, signature, insured for €\u00a0500"
    assert why.reasons.text().splitlines() == [
        "Rule 2 “NL parcels”",
        "Rule 1 “fits mailbox” passed over: 420 g is over 350 g",
    ]


def test_many_rules_passed_over_are_told_in_part_and_whole_in_the_tooltip(bench: Bench) -> None:
    passed = tuple(PassedOver(number, f"rule {number}", "prime") for number in range(1, 9))
    choose(bench, READY, Decision(passed_over=passed))
    reasons = bench.browser.pane.why.reasons
    assert reasons.text().splitlines()[0] == "No rule fits: the usual service"
    assert reasons.text().splitlines()[-1] == "and 4 more"
    assert len(reasons.toolTip().splitlines()) == 9


@pytest.mark.parametrize(
    ("fields", "expected"),
    [({"rule": "NL parcels"}, "rule: NL parcels"), ({"is_chosen": True}, "chosen by you"), ({}, "the usual service")],
)
def test_the_list_says_by_which_rule(fields: dict[str, object], expected: str) -> None:
    row = parcel(READY, service=Service("dpd"), **fields)
    assert row.ship_by is not None
    assert cell_lines(SERVICE, row, row.ship_by) == ("DPD parcel", expected)


def test_t_chooses_a_service_by_keys_alone(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("t")
    opened = dialog(bench, ServiceDialog)
    press(bench, "p")
    assert opened.fields.carrier.currentText() == "PostNL"
    press(bench, Qt.Key.Key_Tab)
    press(bench, "p")
    press(bench, Qt.Key.Key_Tab)
    press(bench, Qt.Key.Key_Space)
    press(bench, Qt.Key.Key_Return)
    bench.until_ordered("choose_service", [READY], Plan("postnl", "package", frozenset({"signature"})))


def test_what_was_chosen_is_left_to_the_rules_again(bench: Bench) -> None:
    bench.desk.put(parcel(READY, is_chosen=True))
    choose(bench, READY, Decision(Plan("gls", is_chosen=True)))
    bench.tap("t")
    opened = dialog(bench, ServiceDialog)
    assert opened.fields.carrier.currentText() == "GLS"
    press(bench, Qt.Key.Key_Home)
    assert not opened.fields.package.isEnabled()
    press(bench, Qt.Key.Key_Return)
    bench.until_ordered("choose_service", [READY], None)


def test_several_parcels_are_given_one_service(qtbot: QtBot) -> None:
    bench = open_window(qtbot, [parcel(1), parcel(2), parcel(3, Stage.TO_AMAZON)])
    bench.choose(1)
    bench.qtbot.keyClick(bench.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    bench.tap("t")
    assert "2" in dialog(bench, ServiceDialog).windowTitle()
    press(bench, "d")
    press(bench, Qt.Key.Key_Return)
    bench.until_ordered("choose_service", [1, 2], Plan("dpd"))


def test_a_label_that_is_bought_keeps_its_service(bench: Bench) -> None:
    bench.choose(PRINTED)
    assert not bench.browser.pane.why.choose.isVisible()
    bench.tap("t")
    assert bench.window.findChildren(ServiceDialog) == []


def test_an_option_is_only_offered_where_the_carrier_has_it(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("t")
    fields = dialog(bench, ServiceDialog).fields
    fields.show_plan(Plan("postnl", "package", frozenset({"large_format"}), 50_000))
    assert fields.plan().options == {"large_format"}
    fields.carrier.setCurrentIndex(fields.carrier.findData("dhlforyou"))
    assert not fields.options["large_format"].isVisible()
    assert fields.plan() == Plan("dhlforyou", "package")
    fields.options["age_check"].click()
    fields.options["only_recipient"].click()
    assert fields.plan().options == {"only_recipient"}


def test_the_button_of_a_customs_problem_opens_the_product_at_what_is_missing(bench: Bench) -> None:
    bench.desk.products = (Product(SKU, weight_g=320),)
    bench.choose(HELD)
    mend = bench.browser.pane.problem.mend
    assert mend.text() == "Fill in HS code"
    assert problem_words(CUSTOMS).what == f"The customs form lacks HS code, Value of {SKU}."
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Return)
    opened = dialog(bench, ProductDialog)
    form = opened.form
    assert QApplication.focusWidget() is form.texts["hs_code"]
    bench.qtbot.keyClicks(form.texts["hs_code"], "6912")
    press(bench, Qt.Key.Key_Return)
    assert opened.isVisible()
    assert "HS code" in opened.state.text()
    bench.qtbot.keyClicks(form.texts["hs_code"], "00")
    press(bench, Qt.Key.Key_Tab)
    bench.qtbot.keyClicks(form.texts["origin"], "cn")
    press(bench, Qt.Key.Key_Tab)
    bench.qtbot.keyClicks(form.numbers["value_cents"], "9,5")
    press(bench, Qt.Key.Key_Return)
    saved = Product(SKU, weight_g=320, hs_code="691200", origin="CN", value_cents=950)
    bench.until_ordered("save_products", [saved])


def test_the_button_of_a_service_the_shop_refuses_opens_the_choice(qtbot: QtBot) -> None:
    refusal = Note("shop.service_refused", {"code": "3516", "message": "no", "field": "carrier", "request_id": "r-1"})
    bench = open_window(qtbot, [parcel(HELD, Stage.HELD, label=Label.REFUSED, problem=refusal)])
    bench.choose(HELD)
    assert bench.browser.pane.problem.mend.text().startswith("Choose another service")
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Return)
    opened = dialog(bench, ServiceDialog)
    assert QApplication.focusWidget() is opened.fields.carrier


def test_a_parcel_to_a_locker_says_who_goes_there_and_leads_to_another_service(qtbot: QtBot) -> None:
    nobody = Note("service.no_locker", {"carrier": "dpd", "value": "Packstation 145"})
    held = parcel(HELD, Stage.HELD, problem=nobody, service=Service("dpd"), country="DE", locker="Packstation 145")
    ready = replace(held, parcel_id=READY, stage=Stage.READY, problem=None, service=Service("dhlparcelconnect"))
    assert cell_lines(SERVICE, ready, ready.ship_by) == (
        "DHL Parcel Connect parcel",
        "only DHL goes to Packstation 145",
    )
    bench = open_window(qtbot, [held, ready])
    bench.choose(READY)
    assert bench.browser.pane.why.reasons.text() == "Packstation 145: only DHL delivers there."
    bench.choose(HELD)
    assert problem_words(nobody).what == "DPD does not deliver to Packstation 145; only DHL does."
    assert "only DHL" not in bench.browser.pane.why.reasons.text()
    assert bench.browser.pane.problem.mend.text().split() == ["Choose", "another", "service", "T"]
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Return)
    opened = dialog(bench, ServiceDialog)
    assert QApplication.focusWidget() is opened.fields.carrier


def test_the_button_of_a_refused_customs_form_opens_the_product_at_the_field(qtbot: QtBot) -> None:
    facts = {"code": "3702", "message": "no", "field": "origin", "request_id": "r-1", "sku": SKU}
    refused = parcel(HELD, Stage.HELD, label=Label.REFUSED, problem=Note("shop.customs_refused", facts), country="GB")
    bench = open_window(qtbot, [refused])
    bench.choose(HELD)
    press(bench, Qt.Key.Key_Return)
    press(bench, Qt.Key.Key_Return)
    form = dialog(bench, ProductDialog).form
    assert QApplication.focusWidget() is form.texts["origin"]


def test_g_fills_in_the_goods_of_any_parcel(bench: Bench) -> None:
    bench.choose(READY)
    bench.tap("g")
    opened = dialog(bench, ProductDialog)
    assert SKU in opened.windowTitle()
    weight = opened.form.numbers["weight_g"]
    assert QApplication.focusWidget() is weight
    bench.qtbot.keyClicks(weight, "320")
    press(bench, Qt.Key.Key_Return)
    bench.until_ordered("save_products", [Product(SKU, weight_g=320)])


def test_what_was_typed_of_a_product_and_not_saved_is_there_again(qtbot: QtBot) -> None:
    drafts: dict[str, Product] = {}
    for typed in ("6912", ""):
        opened = ProductDialog(Product(SKU), "hs_code", drafts, Parcels(), Theme(1.0))
        qtbot.addWidget(opened)
        with qtbot.waitActive(opened):
            opened.show()
        qtbot.keyClicks(QApplication.focusWidget(), typed)
        kept = opened.form.texts["hs_code"].text()
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
        assert not opened.isVisible()
    assert (kept, drafts) == ("6912", {SKU: Product(SKU, hs_code="6912")})


def test_a_change_of_products_can_be_taken_back(bench: Bench) -> None:
    bench.desk.tell(Undoable("save_products", 1))
    press(bench, Qt.Key.Key_Tab)
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.until_ordered("undo")


def test_what_the_account_does_not_have_is_marked_and_said(bench: Bench) -> None:
    bench.choose(READY)
    bench.press("t")
    opened = dialog(bench, ServiceDialog)
    assert bench.desk.ordered("read_for_parcels") == [([READY],)]
    ability = Ability(Contract("postnl", 1), frozenset({"package"}), frozenset({"signature"}))
    bench.desk.tell(TermsRead((Terms("NL", (ability,), datetime.now(UTC)),)))
    fields = opened.fields
    names = [fields.carrier.itemText(at) for at in range(fields.carrier.count())]
    assert names[1:3] == ["PostNL", "DPD (not in your account)"]
    assert not fields.lacking.isVisible()

    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Down)
    assert fields.plan().carrier == "dpd"
    assert fields.lacking.text() == "Your MyParcel account has no DPD to Netherlands."
    press(bench, Qt.Key.Key_Up)
    assert not fields.lacking.isVisible()
    assert [name for name, box in fields.options.items() if box.isVisible()] == ["signature"]
    press(bench, Qt.Key.Key_Tab)
    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Down)
    assert fields.package.currentText() == "Mailbox parcel (not in your account)"
    assert "no PostNL mailbox parcel to Netherlands" in fields.lacking.text()


def test_a_pickup_point_is_chosen_from_a_short_list_by_keys(bench: Bench) -> None:
    bench.choose(READY)
    bench.press("t")
    opened = dialog(bench, ServiceDialog)
    ability = Ability(Contract("postnl", 1), frozenset({"package"}), has_pickup=True)
    bench.desk.tell(TermsRead((Terms("NL", (ability,), datetime.now(UTC)),)))
    assert not opened.pickup.isVisible()
    press(bench, Qt.Key.Key_Down)
    assert opened.pickup.isVisible()
    opened.pickup.ask.setFocus(Qt.FocusReason.TabFocusReason)
    press(bench, Qt.Key.Key_Space)
    assert bench.desk.ordered("read_pickup_points") == [(READY, "postnl")]
    points = tuple(
        PickupPoint("postnl", name, "Plein", "1", "1234 AB", "Zwolle", "NL", name, "PNPNL-01", metres)
        for name, metres in (("Primera", 90), ("Kiosk", 250))
    )
    bench.desk.tell(PickupPointsRead(READY, "dpd", points))
    assert opened.pickup.where.count() == 1
    bench.desk.tell(PickupPointsRead(READY, "postnl", points))
    assert opened.pickup.where.hasFocus()
    # What came to be shown presses nothing together.
    bench.until(lambda: opened.pickup.where.height() >= opened.pickup.where.sizeHint().height())
    press(bench, Qt.Key.Key_Down)
    press(bench, Qt.Key.Key_Down)
    assert opened.pickup.where.currentText() == "Kiosk, Plein 1, Zwolle · 250 m"
    opened.save.click()
    ((ids, plan),) = bench.desk.ordered("choose_service")
    assert (ids, plan.carrier, plan.pickup) == ([READY], "postnl", points[1])


def test_without_a_point_nearby_or_an_answer_the_door_stays(bench: Bench) -> None:
    bench.choose(READY)
    bench.press("t")
    opened = dialog(bench, ServiceDialog)
    bench.desk.tell(TermsRead((Terms("NL", (), datetime.now(UTC)),)))
    press(bench, Qt.Key.Key_Down)
    bench.desk.tell(PickupPointsRead(READY, "postnl"))
    assert "PostNL has no point near here" in opened.pickup.state.text()
    bench.desk.tell(PickupPointsRead(READY, "postnl", problem=Note("shop.unreachable")))
    assert opened.pickup.point() is None
    opened.save.click()
    assert bench.desk.ordered("choose_service")[0][1].pickup is None


def test_an_option_that_goes_only_insured_brings_its_insurance(bench: Bench) -> None:
    bench.choose(READY)
    bench.press("t")
    opened = dialog(bench, ServiceDialog)
    press(bench, Qt.Key.Key_Down)
    fields = opened.fields
    assert fields.insurance.currentData() == 0
    fields.options["receipt_code"].setFocus(Qt.FocusReason.TabFocusReason)
    press(bench, Qt.Key.Key_Space)
    assert fields.plan().options == {"receipt_code"}
    assert fields.plan().insurance_cents == 10_000
    fields.package.setCurrentIndex(fields.package.findData("mailbox"))
    assert [name for name, box in fields.options.items() if box.isVisible()] == ["tracked", "priority"]
    assert fields.plan().options == frozenset()
