"""Whether every colour pair can be read, in every scheme, and the application follows the system."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from amzlabels.domain.parcel import Stage
from amzlabels.ui.style_sheet import dress, style_sheet
from amzlabels.ui.theme import (
    DARK,
    LIGHT,
    MARK_CONTRAST,
    TEXT_CONTRAST,
    Theme,
    Tokens,
    contrast,
    palette_of,
    system_scale,
    tokens,
)


@pytest.fixture(autouse=True)
def no_windows_of_others(qapp: QApplication) -> None:
    """Those that earlier tests closed only wait for their end, and would be dressed with the application."""
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _palette(base: str, text: str, highlight: str, on_highlight: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(on_highlight))
    return palette


NIGHT = tokens(Qt.ColorScheme.Dark, _palette("#000000", "#ffffff", "#1aebff", "#000000"))
DESERT = tokens(Qt.ColorScheme.Light, _palette("#fffaef", "#3d3d3d", "#903909", "#fff5e3"))
FAULTY = tokens(Qt.ColorScheme.Light, _palette("#808080", "#909090", "#8a8a8a", "#999999"))
SCHEMES = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, NIGHT, DESERT, FAULTY], ids=["light", "dark", "night", "desert", "faulty palette"]
)


@SCHEMES
def test_text_reads_on_its_ground(colours: Tokens) -> None:
    pairs = [
        (colours.ink, colours.page),
        (colours.ink, colours.card),
        (colours.ink, colours.chosen),
        (colours.dim, colours.page),
        (colours.dim, colours.card),
        (colours.dim, colours.chosen),
        (colours.on_primary, colours.primary),
        (colours.on_primary, colours.primary_over),
        (colours.card, colours.ink),
    ]
    pairs += [(of_stage.mark, of_stage.fill) for of_stage in colours.stages.values()]
    pairs += [(of_stage.mark, colours.card) for of_stage in colours.stages.values()]
    pairs += [(of_stage.mark, colours.chosen) for of_stage in colours.stages.values()]
    assert [pair for pair in pairs if contrast(*pair) < TEXT_CONTRAST] == []


@SCHEMES
def test_marks_edges_and_the_focus_ring_can_be_told_from_their_ground(colours: Tokens) -> None:
    seen = [colours.edge, colours.focus, colours.primary, *(each.mark for each in colours.stages.values())]
    pairs = [(each, ground) for each in seen for ground in (colours.page, colours.card)]
    assert [pair for pair in pairs if contrast(*pair) < MARK_CONTRAST] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK, NIGHT, DESERT], ids=["light", "dark", "night", "desert"])
def test_a_chosen_row_differs_from_the_others(colours: Tokens) -> None:
    assert contrast(colours.chosen, colours.card) > 1.1


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@SCHEMES
def test_every_stage_has_colours(colours: Tokens) -> None:
    assert set(colours.stages) == set(Stage)


@SCHEMES
def test_the_sheet_leaves_no_token_unfilled_and_scales_every_size(colours: Tokens) -> None:
    sheet = style_sheet(colours, 2.0)
    assert "$" not in sheet
    assert "@" not in sheet
    assert "font-size: 36px" in sheet
    assert "font-size: 24px" in sheet
    assert set(re.findall(r"font-size: (\d+)px", style_sheet(colours, 1.0))) == {"12", "18", "30"}


def test_every_control_that_takes_the_keyboard_shows_it() -> None:
    sheet = style_sheet(LIGHT, 1.0)
    for control in ("QPushButton", "QToolButton", "QLineEdit", "QComboBox", "QCheckBox", "QRadioButton", "QTableView"):
        assert re.search(rf"{control}:focus", sheet), control


def test_dark_follows_the_system() -> None:
    assert tokens(Qt.ColorScheme.Dark) is DARK
    assert tokens(Qt.ColorScheme.Light) is LIGHT
    assert tokens(Qt.ColorScheme.Unknown) is LIGHT


def test_larger_system_text_scales_up_to_twice_and_never_down(qapp: QApplication) -> None:
    font = QFont()
    for size, scale in ((6, 1.0), (12, 1.0), (18, 1.5), (24, 2.0), (60, 2.0)):
        font.setPixelSize(size)
        assert system_scale(font, "win32") == pytest.approx(scale)


def test_a_theme_dresses_the_application_and_follows_the_scheme(qapp: QApplication, qtbot: QtBot) -> None:
    before = qapp.font(), qapp.palette()
    theme = Theme(scale=1.5)
    theme.apply()
    hints = qapp.styleHints()
    accessibility = hints.accessibility()
    try:
        assert qapp.font().pixelSize() == 21
        assert theme.px(12) == 18
        with qtbot.waitSignal(theme.changed):
            qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        assert theme.tokens is DARK
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.page.lower()
        with qtbot.waitSignal(theme.changed):
            qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
        assert theme.tokens is LIGHT
        with qtbot.waitSignal(theme.changed):
            accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert len({of_stage.mark for of_stage in theme.tokens.stages.values()}) == 1
    finally:
        qapp.setStyleSheet("")
        qapp.setFont(before[0])
        qapp.setPalette(before[1])


def test_a_look_is_set_once_and_seen(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    qapp.setStyleSheet(style_sheet(LIGHT, 1.0))
    try:
        dress(label, kind="name")
        label.ensurePolished()
        assert label.font().pixelSize() == 18
        dress(label, kind="secondary")
        assert label.font().pixelSize() == 12
    finally:
        qapp.setStyleSheet("")


def test_the_palette_says_the_same_as_the_sheet() -> None:
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Text).name() == DARK.ink.lower()
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name() == DARK.dim.lower()
