"""The dialog that mends an address: checked while typed, saved with Enter, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from amzlabels.domain.address import Address, RawAddress, address_notes, read_address, split_address
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.domain.shipment import Service
from amzlabels.ui.address_dialog import AddressDialog
from amzlabels.ui.raw_lines import raw_text
from amzlabels.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

RAW = RawAddress(name="Sanne", line_1="Lindelaan", city="Amsterdam", postal_code="1016GV", country="NL")
RECIPIENT = Address(name="Sanne", street="Lindelaan", city="Amsterdam", postal_code="1016 GV", country="NL")
ROW = ParcelRow(
    parcel_id=7,
    order_id="404-1234567-7654321",
    marketplace="NL",
    name="Sanne",
    city="Amsterdam",
    postal_code="1016 GV",
    country="NL",
    item_count=1,
    unit_count=1,
    first_sku="MOK",
    first_title="Mok",
    ship_by=None,
    stage=Stage.HELD,
    label=Label.NONE,
    print=Print.NONE,
    confirm=Confirm.NONE,
    service=Service(),
    tracking="",
    printer="",
    evidence=Evidence.NONE,
    problem=Note("address.number_missing"),
)
DETAILS = ParcelDetails(ROW, RECIPIENT, RAW, (), (), has_label_file=False)


@pytest.fixture
def drafts() -> dict[int, Address]:
    """What was typed and not saved."""
    return {}


def make(qtbot: QtBot, drafts: dict[int, Address], details: ParcelDetails = DETAILS) -> AddressDialog:
    """The dialog on the screen."""
    dialog = AddressDialog(details, drafts, Theme(1.0))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def test_it_opens_at_the_field_to_mend_beside_what_amazon_gave(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    assert dialog.focusWidget() is dialog.form.fields["number"]
    assert dialog.form.fields["number"].property("tone") == "bad"
    shown = dialog.given.lines
    assert shown.isVisible()
    assert (
        QTextDocumentFragment.fromHtml(shown.text()).toPlainText() == "Sanne\nLindelaan\n1016GV Amsterdam\nNetherlands"
    )


def test_what_the_label_shop_refuses_is_in_focus_until_something_is_typed(
    qtbot: QtBot, drafts: dict[int, Address]
) -> None:
    facts = {"code": "3503", "message": "not valid", "field": "number", "request_id": "r-1"}
    raw = replace(RAW, line_1="Lindelaan 12")
    row = replace(ROW, label=Label.REFUSED, problem=Note("shop.address_refused", facts))
    dialog = make(qtbot, drafts, replace(DETAILS, row=row, recipient=replace(RECIPIENT, number="12"), raw_address=raw))
    number = dialog.form.fields["number"]
    assert dialog.focusWidget() is number
    assert number.property("tone") == "bad"
    assert "the house number is not valid (3503)" in dialog.state.text()
    qtbot.keyClicks(number, "14")
    assert number.property("tone") == ""
    assert "Sure" in dialog.state.text()


def test_mending_is_seen_at_once_and_enter_saves(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    assert dialog.state.text() == "✕  Cannot be printed yet: The house number is missing."
    assert dialog.form.under("number").text() == "✕ The house number is missing. Type the house number."
    assert "stays held" in dialog.save.text()
    number = dialog.form.fields["number"]
    qtbot.keyClicks(number, "263")
    assert dialog.state.text() == "✓  Sure: this address can be printed."
    assert dialog.form.under("number").text() == ""
    assert number.property("tone") == ""
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(number, Qt.Key.Key_Return)
    assert told.args == [7, replace(RECIPIENT, number="263")]
    assert drafts == {}
    assert not dialog.isVisible()


def test_esc_goes_back_and_what_was_typed_is_there_again(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    qtbot.keyClicks(dialog.form.fields["number"], "263 ")
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = make(qtbot, drafts)
    assert again.form.fields["number"].text() == "263 "
    other = ParcelDetails(replace(ROW, parcel_id=8), RECIPIENT, RAW, (), (), has_label_file=False)
    another = make(qtbot, drafts, other)
    assert another.form.fields["number"].text() == ""


def test_typing_back_what_was_there_leaves_no_draft(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    number = dialog.form.fields["number"]
    qtbot.keyClicks(number, "2")
    assert 7 in drafts
    qtbot.keyClick(number, Qt.Key.Key_Backspace)
    assert drafts == {}


def test_what_is_saved_is_tidied_as_the_post_writes_it(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    fields = dialog.form.fields
    fields["number"].setText(" 263 ")
    fields["postal_code"].setText("1016gv")
    fields["country"].setText("nl")
    fields["name"].setText("  Sanne   de Vrije ")
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.accept()
    assert told.args == [7, replace(RECIPIENT, name="Sanne de Vrije", number="263")]


def test_the_number_has_a_field_of_its_own_only_where_the_country_splits_it(
    qtbot: QtBot, drafts: dict[int, Address]
) -> None:
    dialog = make(qtbot, drafts)
    fields = dialog.form.fields
    assert fields["number"].isVisible()
    assert not fields["box"].isVisible()
    fields["country"].setFocus()
    fields["country"].selectAll()
    qtbot.keyClicks(fields["country"], "be")
    assert fields["box"].isVisible()
    fields["country"].selectAll()
    qtbot.keyClicks(fields["country"], "de")
    assert not fields["number"].isVisible()
    assert not fields["box"].isVisible()


def test_a_number_that_is_filled_in_is_never_hidden(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    german = replace(RECIPIENT, country="DE", number="5")
    dialog = make(qtbot, drafts, replace(DETAILS, recipient=german))
    assert dialog.form.fields["number"].isVisible()


def test_tab_goes_from_field_to_field_and_then_to_the_buttons(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    dialog.form.fields["name"].setFocus()
    seen = []
    for _ in range(13):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Name",
        "Company",
        "Street",
        "Number",
        "Addition",
        "Second line",
        "Postcode",
        "City",
        "Country",
        "Province",
        "Phone",
        "E-mail",
        "Back   Esc",
    ]


def test_a_name_that_is_too_long_says_how_much_fits(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    long = replace(RECIPIENT, number="1", name="x" * 41)
    dialog = make(qtbot, drafts, replace(DETAILS, recipient=long))
    assert "Name is too long for the label: 41 letters, 40 fit." in dialog.state.text()


def test_raw_lines_are_shown_as_they_were() -> None:
    raw = RawAddress(name="A", line_1="<b>1</b>", line_3="3", city="Gent", state="OV", country="BE", phone="09")
    assert raw_text(raw) == "A\n<b>1</b>\n3\nGent\nOV\nBelgium\n09"


def type_over(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Type into a field instead of what is there."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_nothing_wrong_starts_at_the_street(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts, replace(DETAILS, recipient=replace(RECIPIENT, number="263")))
    assert dialog.focusWidget() is dialog.form.fields["street"]


def test_words_of_amazon_that_are_in_no_field_are_named_and_marked_while_typing(
    qtbot: QtBot, drafts: dict[int, Address]
) -> None:
    raw = replace(RAW, line_1="Lindelaan 263-H", line_2="achter <b>de</b>  poort")
    dialog = make(qtbot, drafts, replace(DETAILS, raw_address=raw))
    given = dialog.given
    assert given.unplaced.text() == "! Not on the label: 263, H, achter, b, de, poort"
    assert given.lines.text().count("underline") == 7
    assert "<b>" not in given.lines.text()
    type_over(qtbot, dialog.form.fields["number"], "263")
    type_over(qtbot, dialog.form.fields["suffix"], "h")
    assert given.unplaced.text() == "! Not on the label: achter, b, de, poort"
    type_over(qtbot, dialog.form.fields["extra"], "achter b de poort")
    assert not given.unplaced.isVisible()
    assert given.placed.isVisible()


def test_room_that_is_left_is_told_when_it_gets_short(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts)
    street = dialog.form.fields["street"]
    type_over(qtbot, street, "x" * 34)
    assert "Street" not in dialog.form.under("street").text()
    qtbot.keyClicks(street, "x")
    assert "Street: 5 more fit." in dialog.form.under("street").text()
    qtbot.keyClicks(street, "x" * 5)
    assert "Street is full." in dialog.form.under("street").text()
    qtbot.keyClicks(street, "x")
    assert "✕ Street is too long for the label: 41 letters, 40 fit." in dialog.form.under("street").text()


MOJIBAKE = Note("order.damaged_text", {"field": "name", "raw": "Anna MÃ¼ller", "suggestion": "Anna Müller"})
DAMAGED = replace(
    DETAILS,
    row=replace(ROW, problem=MOJIBAKE),
    raw_address=replace(RAW, name="Anna MÃ¼ller"),
    recipient=replace(RECIPIENT, name="Anna MÃ¼ller", number="5"),
)


def test_f4_accepts_what_is_suggested_and_ctrl_z_takes_it_back(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts, DAMAGED)
    assert dialog.suggestion.text.text() == "Anna MÃ¼ller → Anna Müller"
    assert dialog.form.fields["name"].text() == "Anna MÃ¼ller", "nothing is repaired in silence"
    assert dialog.focusWidget() is dialog.form.fields["name"]
    assert dialog.form.under("name").text().startswith("! Letters in the name or address are damaged.")
    assert dialog.state.text() == "!  Look: Letters in the name or address are damaged."
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F4)
    name = dialog.form.fields["name"]
    assert name.text() == "Anna Müller"
    assert QApplication.focusWidget() is name
    assert not dialog.suggestion.isVisible()
    assert dialog.state.text().startswith("✓")
    qtbot.keyClick(name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert name.text() == "Anna MÃ¼ller"
    assert dialog.suggestion.isVisible()
    qtbot.keyClick(name, Qt.Key.Key_F4)
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(name, Qt.Key.Key_Return)
    assert told.args == [7, replace(DAMAGED.recipient, name="Anna Müller")]


def test_amazons_lines_are_taken_again_by_a_button(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    corrected = replace(RECIPIENT, street="Linde", number="9")
    dialog = make(qtbot, drafts, replace(DETAILS, recipient=corrected))
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert dialog.form.address() == RECIPIENT
    assert not dialog.restore.isVisible()
    with qtbot.waitSignal(dialog.amazons_taken) as told, qtbot.assertNotEmitted(dialog.saved):
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert told.args == [7]
    assert drafts == {}


def test_typing_after_taking_amazons_lines_is_a_correction_again(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts, replace(DETAILS, recipient=replace(RECIPIENT, street="Linde", number="9")))
    qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    type_over(qtbot, dialog.form.fields["number"], "10")
    with qtbot.waitSignal(dialog.saved) as told:
        qtbot.keyClick(dialog.form.fields["number"], Qt.Key.Key_Return)
    assert told.args == [7, replace(RECIPIENT, number="10")]


TWO_WAYS = replace(RAW, line_1="Lindelaan 12 14")
LOOK = address_notes(TWO_WAYS, split_address(TWO_WAYS))
UNSURE = replace(
    DETAILS,
    row=replace(ROW, problem=LOOK[0]),
    raw_address=TWO_WAYS,
    recipient=split_address(TWO_WAYS),
    notes=LOOK,
)


def test_a_look_is_told_under_its_field_and_saving_lets_it_go(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    assert [note.code for note in LOOK] == ["address.look_number"]
    dialog = make(qtbot, drafts, UNSURE)
    number = dialog.form.fields["number"]
    assert dialog.focusWidget() is number
    assert number.property("tone") == "needs"
    assert dialog.form.under("number").text().startswith("! The house number can be read in two ways")
    assert dialog.state.text().startswith("!  Look: The house number can be read in two ways")
    assert dialog.save.accessibleName() == "Save: it is right"
    type_over(qtbot, number, "12")
    assert dialog.state.text().startswith("✓  Sure")
    assert dialog.save.accessibleName() == "Save"


def test_what_a_person_has_found_right_is_not_asked_again(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    dialog = make(qtbot, drafts, replace(UNSURE, row=replace(ROW, problem=None)))
    assert dialog.state.text().startswith("✓  Sure")


def test_what_was_too_long_is_shown_where_it_went(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    long = replace(RAW, name="Maximiliane Freifrau von und zu Hohenstein-Wittgenstein", line_1="Lindelaan 12")
    recipient, notes = read_address(long)
    assert [note.code for note in notes] == ["address.look_reflowed"]
    dialog = make(
        qtbot, drafts, replace(DETAILS, row=replace(ROW, problem=notes[0]), raw_address=long, recipient=recipient)
    )
    assert dialog.form.fields["company"].text() == "Hohenstein-Wittgenstein"
    assert "Name was too long: “Hohenstein-Wittgenstein” now stands under Company." in dialog.form.under("name").text()


def test_damage_in_one_of_amazons_lines_is_shown_at_the_street(qtbot: QtBot, drafts: dict[int, Address]) -> None:
    damage = Note("order.damaged_text", {"field": "line_1", "raw": "Lindelaan 12"})
    raw = replace(RAW, line_1="Lindelaan 12")
    details = replace(DETAILS, row=replace(ROW, problem=damage), raw_address=raw, recipient=split_address(raw))
    dialog = make(qtbot, drafts, details)
    assert dialog.focusWidget() is dialog.form.fields["street"]
    assert dialog.form.under("street").text().startswith("! Letters in the name or address are damaged.")
