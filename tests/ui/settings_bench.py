"""The Settings place on the screen, and hands that type and paste."""

from __future__ import annotations

from pathlib import Path

from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.settings import Settings
from amzlabels.ui.forms import SecretField
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.theme import Theme

I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"
INTEGRATION, CARRIER, RULES, PRODUCTS, PRINTERS, SENDER, PRIVACY, ABOUT = range(8)
ZEBRA = PrinterInfo(
    "Zebra", PrinterKind.CUPS, PrinterState.READY, media=("na_index-4x6_4x6in",), evidence=Evidence.COUNTED
)
FOLDER = PrinterInfo("PDF folder", PrinterKind.PDF_FOLDER, PrinterState.READY, folder="/data/printed")


def make(desk: FakeDesk, ask: FakeAsk, qtbot: QtBot) -> SettingsPage:
    """The Settings place on the screen."""
    page = SettingsPage(desk, desk, Theme(1.0), ask, Path("/data"))
    page.resize(1200, 800)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
    return page


def saved(desk: FakeDesk) -> Settings:
    """The settings that were ordered saved last."""
    settings = desk.ordered("save_settings")[-1][0]
    assert isinstance(settings, Settings)
    return settings


def retype(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    """Put other text into a field with the keyboard, and leave it with Tab."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def paste(field: SecretField, text: str) -> None:
    """Put text into a field as pasting does."""
    field.insert(text)
    field.textEdited.emit(field.text())
