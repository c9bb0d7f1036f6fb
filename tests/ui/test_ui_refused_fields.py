"""Whatever MyParcel refuses, the keys that mend it lead to the field that it named; over its whole table of errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QWidget
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.carrier.myparcel.problems import api_problem
from amzlabels.domain.changes import ParcelsChanged
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.plan import Decision, Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.shipment import Service
from amzlabels.ui.address_dialog import AddressDialog
from amzlabels.ui.product_dialog import ProductDialog
from amzlabels.ui.service_dialog import ServiceDialog
from amzlabels.ui.texts_problems import CHOOSE_SERVICE, EDIT_ADDRESS, FILL_IN_PRODUCT, SETTINGS_CUSTOMS, WORDS
from amzlabels.ui.top_bar import Place

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

TABLE = Path(__file__).parents[1] / "carrier" / "myparcel_errors.md"
CODES = [line.split("|")[1].strip() for line in TABLE.read_text("utf-8").splitlines()[2:]]
HELD = 1


def note_of(code: str, path: str = "") -> Note:
    """What a parcel is held with after this refusal; MyParcel names a part of the shipment, or none."""
    value = {"fields": [f"data.shipments[0].{path}"], "human": ["no"]}
    note = api_problem(422, {"errors": [{code: value}]}).note
    return Note(note.code, {**note.facts, "sku": "MOK-ROOD-01"}) if note.code == "shop.customs_refused" else note


def hold(qtbot: QtBot, note: Note, service: Service | None = None, plan: Plan | None = None) -> Bench:
    """A window with one parcel that is held with this, which is chosen."""
    row = parcel(HELD, Stage.HELD, label=Label.REFUSED, problem=note, service=service or Service())
    bench = open_window(qtbot, [row])
    why = bench.desk.why[HELD] = Decision(plan or Plan())
    bench.choose(HELD)
    bench.desk.tell(ParcelsChanged(()))
    bench.until(lambda: bench.browser.acts.details is not None and bench.browser.acts.details.why == why)
    return bench


def mend(bench: Bench) -> None:
    """Press Enter on the row, then on the button that has the focus."""
    for _ in range(2):
        bench.press(Qt.Key.Key_Return, QApplication.focusWidget())


def opened(bench: Bench) -> QDialog:
    """The dialog, once it is open."""
    bench.until(lambda: isinstance(QApplication.activeWindow(), QDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    return dialog


def control(dialog: QDialog, field: str) -> QWidget:
    """The widget of this dialog in which the field is mended."""
    if isinstance(dialog, AddressDialog):
        # The country is Amazon's: nobody may change it here.
        return dialog.form.fields["postal_code" if field == "country" else field]
    if isinstance(dialog, ProductDialog):
        editors: dict[str, QWidget] = {**dialog.form.numbers, **dialog.form.texts}
        names = {"weight": "weight_g", "value": "value_cents", "description": "customs_text"}
        return editors[names.get(field, field)]
    assert isinstance(dialog, ServiceDialog)
    fields = dialog.fields
    named: dict[str, QWidget] = {"carrier": fields.carrier, "package": fields.package, "insurance": fields.insurance}
    # How many boxes go as one parcel is the carrier's.
    named |= {
        "boxes": fields.carrier,
        "options": fields.options["signature"],
        "weight": dialog.weight,
        "label_text": dialog.label_text,
    }
    return named[field]


@pytest.mark.parametrize("code", CODES)
def test_every_code_of_the_table_leads_to_the_field_it_is_about(qtbot: QtBot, code: str) -> None:
    note = note_of(code)
    bench, field, action = hold(qtbot, note), str(note.facts.get("field", "")), WORDS[note.code][2]
    mend(bench)
    dialogs = {EDIT_ADDRESS: AddressDialog, CHOOSE_SERVICE: ServiceDialog, FILL_IN_PRODUCT: ProductDialog}
    if action in dialogs:
        dialog = opened(bench)
        assert isinstance(dialog, dialogs[action])
        assert dialog.focusWidget() is control(dialog, field)
    elif action == SETTINGS_CUSTOMS:
        assert bench.window.settings_page is not None
        assert QApplication.focusWidget() is bench.window.settings_page.carrier.numbers.editors[field]
    elif note.code == "shop.key_refused":
        assert bench.window.place() is Place.SETTINGS
        assert bench.window.settings_page is not None
        assert QApplication.focusWidget() is bench.window.settings_page.carrier.key
    else:
        bench.until_ordered("print_parcels", [HELD], "")


@pytest.mark.parametrize("option", ["signature", "only_recipient", "age_check", "return_if_absent", "large_format"])
def test_the_option_that_is_refused_is_found_among_the_others(qtbot: QtBot, option: str) -> None:
    path = "return" if option == "return_if_absent" else option
    bench = hold(qtbot, note_of("3705", f"options.{path}"), plan=Plan(options=frozenset({option})))
    mend(bench)
    dialog = opened(bench)
    assert isinstance(dialog, ServiceDialog)
    box = dialog.focusWidget()
    assert isinstance(box, QCheckBox)
    assert (box is dialog.fields.options[option], box.isChecked()) == (True, True)
    assert "these options do not go together" in dialog.state.text()
    bench.press(Qt.Key.Key_Space, box)
    bench.press(Qt.Key.Key_Return, box)
    bench.until_ordered("choose_service", [HELD], Plan("postnl", "package"))


def test_t_opens_at_the_refused_field_as_the_button_does_and_weight_is_mended_there(qtbot: QtBot) -> None:
    bench = hold(qtbot, note_of("3730"), Service("postnl", "mailbox"), Plan(weight_g=2600))
    bench.tap("t")
    dialog = opened(bench)
    assert isinstance(dialog, ServiceDialog)
    assert dialog.focusWidget() is dialog.weight
    assert dialog.weight.text() == "2600"
    bench.qtbot.keyClicks(dialog.weight, "x")
    bench.press(Qt.Key.Key_Return, dialog.weight)
    assert dialog.isVisible()
    dialog.weight.selectAll()
    bench.qtbot.keyClicks(dialog.weight, "1900")
    bench.press(Qt.Key.Key_Return, dialog.weight)
    bench.until_ordered("choose_service", [HELD], Plan("postnl", "mailbox", weight_g=1900))


@pytest.mark.parametrize(("code", "path"), [("3743", ""), ("3705", ""), ("3705", "options.signature")])
def test_what_the_carrier_does_not_offer_is_mended_by_the_kind_of_parcel(qtbot: QtBot, code: str, path: str) -> None:
    bench = hold(qtbot, note_of(code, path), Service("dpd", "mailbox"))
    mend(bench)
    dialog = opened(bench)
    assert isinstance(dialog, ServiceDialog)
    assert dialog.focusWidget() is dialog.fields.package


@pytest.mark.parametrize(
    ("note", "field"),
    [
        (Note("terms.no_carrier", {"carrier": "postnl", "country": "NL"}), "carrier"),
        (Note("terms.no_package", {"carrier": "postnl", "package": "package", "country": "NL"}), "package"),
        (Note("terms.no_option", {"package": "package", "country": "NL", "option": "signature"}), "options"),
        (Note("terms.no_option", {"package": "package", "country": "NL", "option": "insurance"}), "insurance"),
        (Note("terms.too_heavy", {"package": "package", "country": "NL", "weight": 9, "limit": 8}), "weight"),
        (Note("shop.service_refused", {"field": "label_text"}), "label_text"),
    ],
)
def test_what_the_account_does_not_send_leads_to_its_field_as_well(qtbot: QtBot, note: Note, field: str) -> None:
    bench = hold(qtbot, note)
    mend(bench)
    dialog = opened(bench)
    assert dialog.focusWidget() is control(dialog, field)
