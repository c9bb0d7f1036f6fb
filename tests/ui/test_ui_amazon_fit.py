"""Whether all of the Integration page fits a small window at twice the text size, in words as long as Dutch ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from amzlabels.domain.changes import Health, StoreOpened
from amzlabels.domain.confirmation import CarrierCode, Participation
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.amazon_page import AmazonPage
from amzlabels.ui.elided_label import ElidedLabel
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.style_sheet import style_sheet
from amzlabels.ui.theme import BASE_PX, LIGHT, Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

NOW = datetime.now(UTC)
CONNECTION = Connection("A3EXAMPLE0SELLER", NOW, NOW - timedelta(days=350), NOW - timedelta(days=172))
WARNED = Health(
    "amazon",
    "Voorbeeld Groothandel BV",
    participations=(Participation("NL", True, False), Participation("BE", False, False)),
    other_marketplaces=2,
    plan=Plan.PROFESSIONAL,
    connection=CONNECTION,
    warnings=CONNECTION.warnings(NOW),
)
NEW = Health("amazon", problem=Note("amazon.not_connected"))
REFUSED = Health("amazon", problem=Note("amazon.denied", {"request_id": "a1b2"}), connection=CONNECTION)


class LongWords(QTranslator):
    """A language whose words are a quarter longer."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """It has words."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        """The same words, each with its beginning once more."""
        return " ".join(word + word[1 : 1 + len(word) // 4] if word.isalpha() else word for word in source.split(" "))


@pytest.fixture
def large(qapp: QApplication) -> Iterator[None]:
    """Twice the text size and long words, for one test."""
    font, words = qapp.font(), LongWords()
    large = qapp.font()
    large.setPixelSize(2 * BASE_PX)
    qapp.setFont(large)
    qapp.setStyleSheet(style_sheet(LIGHT, 2.0))
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)
    qapp.setStyleSheet("")
    qapp.setFont(font)


def cut(page: AmazonPage) -> list[str]:
    """What is shown with less room than its words need."""
    kinds = (QLabel, QAbstractButton)
    shown = [each for kind in kinds for each in page.findChildren(kind) if each.isVisible()]
    return [each.text() for each in shown if not isinstance(each, ElidedLabel) and not _fits(each)]


def _fits(shown: QWidget) -> bool:
    if isinstance(shown, QLabel) and shown.wordWrap():
        return shown.height() >= shown.heightForWidth(shown.width())
    return shown.width() >= shown.sizeHint().width() and shown.height() >= shown.minimumSizeHint().height()


@pytest.mark.usefixtures("large")
@pytest.mark.parametrize("health", [NEW, WARNED, REFUSED], ids=["new", "warned", "refused"])
def test_nothing_is_cut(health: Health, desk: FakeDesk, ask: FakeAsk, qtbot: QtBot) -> None:
    page = SettingsPage(desk, desk, Theme(2.0), ask, Path("/data"))
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    desk.tell(StoreOpened(Settings(carrier_codes={"dpd": CarrierCode("Other")})))
    desk.tell(health)
    page.amazon.token_card.unfold(True)
    page.amazon.token_card.ask_for_token()
    page.amazon.application.ask_for(page.amazon.application.entries)
    qtbot.waitUntil(lambda: cut(page.amazon) == [])
    assert page.amazon.horizontalScrollBar().maximum() == 0
