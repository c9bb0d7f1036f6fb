"""The Settings place as a person uses it: typing, saving at once, choosing a printer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot
from settings_bench import (
    ABOUT,
    CARRIER,
    FOLDER,
    I18N,
    INTEGRATION,
    PRINTERS,
    SENDER,
    ZEBRA,
    make,
    retype,
    saved,
)

from amzlabels.domain.address import Address
from amzlabels.domain.changes import (
    ActRefused,
    Health,
    PrintersRead,
    SettingsSaved,
    StoreOpened,
    StoreRefused,
)
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterState
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import CustomsNumbers
from amzlabels.ui.forms import NumberField
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.texts_problems import (
    SETTINGS_AMAZON,
    SETTINGS_CODES,
    SETTINGS_CUSTOMS,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
)
from amzlabels.ui.translation import LANGUAGES, install_translator

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

# Saving


def test_a_change_is_saved_when_its_field_is_left_and_said_so(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    retype(qtbot, page.carrier.defaults.weight, "750")
    assert saved(desk).parcels == Parcels(weight_g=750)
    assert not page.state.isVisible()
    desk.tell(SettingsSaved(saved(desk)))
    assert "Saved" in page.state.text()


def test_a_field_that_was_only_visited_saves_nothing(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    retype(qtbot, page.carrier.defaults.weight, "1000")
    assert desk.ordered("save_settings") == []


def test_customs_numbers_are_saved_without_what_people_write_for_reading(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.places.setCurrentRow(CARRIER)
    numbers = page.carrier.numbers
    retype(qtbot, numbers.editors["eori"], "nl 123.456.789")
    retype(qtbot, numbers.editors["vat"], "NL123456789B01")
    assert saved(desk).customs_numbers == CustomsNumbers("NL123456789", "NL123456789B01")
    retype(qtbot, numbers.editors["eori"], "123")
    assert any("Two letters" in label.text() for label in numbers.findChildren(QLabel) if label.isVisible())


def test_an_answer_to_an_older_save_takes_nothing_back(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    defaults = page.carrier.defaults
    retype(qtbot, defaults.weight, "750")
    first = saved(desk)
    retype(qtbot, defaults.hs_code, "691200")
    desk.tell(SettingsSaved(first))
    assert defaults.hs_code.text() == "691200"
    assert not page.state.isVisible()
    desk.tell(SettingsSaved(saved(desk)))
    assert page.draft.settings.parcels == Parcels(weight_g=750, hs_code="691200")


def test_settings_changed_elsewhere_are_shown_and_kept(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.tell(SettingsSaved(Settings(marketplace="NL", parcels=Parcels(origin="CN"))))
    assert page.carrier.defaults.origin.text() == "CN"
    page.places.setCurrentRow(CARRIER)
    retype(qtbot, page.carrier.defaults.weight, "750")
    assert saved(desk).marketplace == "NL"


def test_what_could_not_be_saved_stays_and_is_told(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    retype(qtbot, page.carrier.defaults.weight, "750")
    desk.tell(ActRefused("save_settings", Note("store.unwritable")))
    assert "The data folder cannot be written." in page.state.text()
    assert page.carrier.defaults.weight.text() == "750"


def test_before_the_store_is_open_nothing_can_be_typed_into_the_void(
    desk: FakeDesk, ask: FakeAsk, qtbot: QtBot
) -> None:
    page = make(desk, ask, qtbot)
    assert "Opening your data" in page.state.text()
    parts = [
        page.carrier.defaults,
        page.amazon.codes,
        page.amazon.account.consent,
        page.sender_page.form,
        page.about.language,
        page.about.sounds,
    ]
    assert not any(part.isEnabled() for part in parts)
    desk.tell(StoreRefused(Note("store.key_wrong")))
    assert "The key does not fit" in page.state.text()
    assert not any(part.isEnabled() for part in parts)
    desk.tell(StoreOpened(Settings()))
    assert all(part.isEnabled() for part in parts)
    assert not page.state.isVisible()


@pytest.mark.parametrize(
    ("action", "place"),
    [
        (SETTINGS_AMAZON, INTEGRATION),
        (SETTINGS_SHOP, CARRIER),
        (SETTINGS_CUSTOMS, CARRIER),
        (SETTINGS_PRINTER, PRINTERS),
    ],
)
def test_a_problem_leads_to_its_page(page: SettingsPage, action: str, place: int) -> None:
    page.places.setCurrentRow(ABOUT)
    page.open_at(action)
    assert page.places.currentRow() == place


def test_a_carrier_without_a_name_leads_to_the_table_of_names(page: SettingsPage) -> None:
    page.places.setCurrentRow(ABOUT)
    page.open_at(SETTINGS_CODES)
    assert page.places.currentRow() == INTEGRATION
    table = page.amazon.codes.marketplace
    assert table.hasFocus()
    assert page.amazon.viewport().rect().contains(table.mapTo(page.amazon.viewport(), table.rect().center()))


def test_the_usual_parcel_is_what_was_entered(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(CARRIER)
    defaults = page.carrier.defaults
    defaults.carrier.setFocus()
    qtbot.keyClicks(defaults.carrier, "DPD")
    retype(qtbot, defaults.value, "12,5")
    retype(qtbot, defaults.origin, "cn")
    assert saved(desk).parcels == Parcels(carrier="dpd", value_cents=1250, origin="CN")


@pytest.mark.parametrize("text", ["", "0", "abc", "99999999", "1.5.2"])
def test_what_is_no_weight_is_framed_and_not_saved(page: SettingsPage, desk: FakeDesk, qtbot: QtBot, text: str) -> None:
    page.places.setCurrentRow(CARRIER)
    retype(qtbot, page.carrier.defaults.weight, text)
    assert desk.ordered("save_settings") == []
    assert page.carrier.defaults.weight.property("tone") == "bad"
    assert page.carrier.defaults.weight.text() == text


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12", 1200),
        ("12.5", 1250),
        ("12,50", 1250),
        ("1 000,05", 100_005),
        ("12.505", None),
        ("-1", None),
        (".5", None),
    ],
)
def test_an_amount_is_read_with_point_or_comma(qtbot: QtBot, text: str, cents: int | None) -> None:
    field = NumberField(2, 0, 10_000_000)
    qtbot.addWidget(field)
    field.setText(text)
    assert field.number() == cents


# Printers


def test_printers_are_looked_for_when_the_page_is_seen(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    assert desk.ordered("read_printers") == []
    page.places.setCurrentRow(PRINTERS)
    assert desk.ordered("read_printers") == [()]
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    qtbot.waitUntil(page.printers.printers["PDF folder"].state.isVisible)
    shown = [label.text() for label in page.printers.findChildren(QLabel) if label.isVisible()]
    assert "Sizes: 102 × 152 mm" in shown
    assert "“Printed” means here: the printer counted the label." in shown
    assert "/data/printed" in shown


def test_a_printer_is_chosen_and_stays_chosen(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    page.printers.printers["Zebra"].choice.click()
    assert saved(desk).printer == "Zebra"
    desk.tell(SettingsSaved(saved(desk)))
    desk.tell(PrintersRead((FOLDER, ZEBRA)))
    assert page.printers.printers["Zebra"].choice.isChecked()
    assert not page.printers.printers["PDF folder"].choice.isChecked()


@pytest.mark.parametrize(("chosen", "focused"), [("", "Zebra"), ("PDF folder", "PDF folder"), ("Gone", "Zebra")])
def test_whoever_is_to_choose_a_printer_stands_on_one(
    page: SettingsPage, desk: FakeDesk, chosen: str, focused: str
) -> None:
    desk.tell(SettingsSaved(Settings(printer=chosen)))
    page.open_at(SETTINGS_PRINTER)
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    assert page.printers.printers[focused].choice.hasFocus()
    page.take_focus()
    page.open_at(SETTINGS_PRINTER)
    assert page.printers.printers[focused].choice.hasFocus()


def test_a_new_look_keeps_the_keyboard_where_it_was(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    page.printers.printers["Zebra"].test.setFocus()
    before = page.printers.printers["Zebra"]
    desk.tell(PrintersRead((replace(ZEBRA, state=PrinterState.STOPPED, reasons=("cover-open",)), FOLDER)))
    assert page.printers.printers["Zebra"] is before
    assert before.test.hasFocus()
    assert "its cover is open" in before.state.text()
    desk.tell(PrintersRead((ZEBRA,)))
    assert page.printers.printers["Zebra"].choice.hasFocus()


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (JobReport(JobState.PRINTED, evidence=Evidence.COUNTED), "printed. Measure its rulers"),
        (JobReport(JobState.PRINTED, evidence=Evidence.SENT), "sent. Look at the printer. Measure its rulers"),
        (JobReport(JobState.BLOCKED, "media-empty"), "Load a roll"),
    ],
)
def test_a_test_label_tells_how_it_went(page: SettingsPage, desk: FakeDesk, report: JobReport, words: str) -> None:
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    card = page.printers.printers["Zebra"]
    card.test.click()
    assert desk.ordered("print_test_label") == [("Zebra",)]
    assert "on its way" in card.state.text()
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    assert "on its way" in card.state.text()
    desk.tell(Health("printer", "Zebra"))
    desk.tell(TestLabelTold("Zebra", JobReport(JobState.PRINTING)))
    assert "on its way" in card.state.text()
    desk.tell(TestLabelTold("Zebra", report))
    assert words in card.state.text()


def test_a_test_label_that_could_not_be_sent_is_told(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((ZEBRA,)))
    page.printers.printers["Zebra"].test.click()
    desk.tell(ActRefused("print_test_label", Note("printer.gone", {"printer": "Zebra"})))
    assert "not there any more" in page.printers.printers["Zebra"].state.text()


def test_no_printer_at_all_says_what_is_left(page: SettingsPage, desk: FakeDesk) -> None:
    page.places.setCurrentRow(PRINTERS)
    desk.tell(PrintersRead((FOLDER,)))
    assert "No printer is connected" in page.printers.state.text()
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    assert not page.printers.state.isVisible()


# Sender and about


def test_the_sender_is_saved_tidied_and_a_half_address_is_told(
    page: SettingsPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.places.setCurrentRow(SENDER)
    assert not page.sender_page.state.isVisible()
    fields = page.sender_page.form.fields
    retype(qtbot, fields["country"], "nl")
    retype(qtbot, fields["postal_code"], "2132ab")
    assert saved(desk).sender == Address(country="NL", postal_code="2132 AB")
    assert "The street is missing." in page.sender_page.form.under("street").text()


def test_language_and_sounds_are_kept(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.places.setCurrentRow(ABOUT)
    page.about.language.setFocus()
    qtbot.keyClicks(page.about.language, "Ned")
    assert saved(desk).language == "nl"
    assert "Start amzlabels again" in page.about.later.text()
    page.about.sounds.click()
    assert saved(desk).sounds is False
    assert saved(desk).language == "nl"
    assert [page.about.language.itemData(at) for at in range(page.about.language.count())] == ["", *LANGUAGES]


# For everybody


OF_QT = ("qt_edit_menu", "qt_tableview_cornerbutton")
"""Parts that Qt makes and shows to nobody."""


def _controls(page: QWidget) -> list[QWidget]:
    kinds = (QLineEdit, QComboBox, QAbstractButton, QListWidget)
    return [each for kind in kinds for each in page.findChildren(kind) if each.objectName() not in OF_QT]


def test_every_control_has_a_name_and_takes_the_keyboard(page: SettingsPage, desk: FakeDesk) -> None:
    desk.tell(PrintersRead((ZEBRA, FOLDER)))
    controls = [
        each
        for each in _controls(page)
        if not (isinstance(each.parent(), QLineEdit) or (isinstance(each, QListWidget) and each is not page.places))
    ]
    assert len(controls) > 40
    for each in controls:
        name = each.accessibleName() or (each.text() if isinstance(each, QAbstractButton) else "")
        assert name, each
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus, name


def test_tab_goes_through_a_page_in_reading_order(page: SettingsPage, qtbot: QtBot) -> None:
    page.places.setFocus()
    seen = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.accessibleName() or getattr(focused, "text", str)())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == [
        "Settings",
        "Give &consent…",
        "Forget Amazon &login",
        "&Open Seller Central",
        "Application id",
        "Redirect address",
        "Still a dra&ft at Amazon",
        "Client id",
    ]


@pytest.fixture
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """A language, installed for one test."""
    before = QLocale()
    install_translator(qapp, request.param, I18N)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


def _mnemonics(page: QWidget) -> list[str]:
    buddies = [label.text() for label in page.findChildren(QLabel) if label.buddy() is not None]
    buttons = [each.text().replace("&&", "") for each in page.findChildren(QAbstractButton)]
    actions = [each.text() for each in page.findChildren(QAction) if each.parent() is page]
    return [text[text.index("&") + 1].lower() for text in [*buddies, *buttons, *actions] if "&" in text]


@pytest.mark.parametrize("spoken", list(LANGUAGES), indirect=True)
def test_no_two_things_on_a_page_answer_to_one_mnemonic(
    spoken: str, desk: FakeDesk, ask: FakeAsk, qtbot: QtBot
) -> None:
    page = make(desk, ask, qtbot)
    for each in (page.amazon, page.carrier, page.printers, page.sender_page, page.about):
        letters = _mnemonics(each)
        assert len(letters) == len(set(letters)), (spoken, sorted(letters))
