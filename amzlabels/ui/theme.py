"""Colours and sizes after the system's light, dark, contrast and text-size setting; the sheet is in ``style_sheet``."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from amzlabels.domain.parcel import Stage
from amzlabels.ui.style_sheet import style_sheet

BASE_PX = 14
MAX_SCALE = 2.0
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
_SYSTEM_TEXT_PX = {"win32": 12, "darwin": 13}
"""What the system's UI font measures at 100 % text size; elsewhere (15) only larger text scales."""


@dataclass(frozen=True, slots=True)
class StageColours:
    """``mark`` draws the glyph, the words and the chip's edge; ``fill`` is the chip's ground."""

    mark: str
    fill: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour, as #RRGGBB. ``edge`` bounds inputs (3:1), ``line`` only parts; ``chosen`` is a chosen row."""

    page: str
    card: str
    line: str
    edge: str
    ink: str
    dim: str
    primary: str
    on_primary: str
    primary_over: str
    chosen: str
    focus: str
    stages: Mapping[Stage, StageColours]

    def of(self, stage: Stage) -> StageColours:
        """The colours of a stage; DONE also says "well", HELD "needs you", FAILED "broken"."""
        return self.stages[stage]


LIGHT = Tokens(
    page="#F6F7F9",
    card="#FFFFFF",
    line="#DFE3E8",
    edge="#7C8794",
    ink="#16202C",
    dim="#5B6876",
    primary="#0B5FD8",
    on_primary="#FFFFFF",
    primary_over="#0A52BA",
    chosen="#E3EEFD",
    focus="#0B5FD8",
    stages={
        Stage.READY: StageColours("#0B57C6", "#DBE8FB"),
        Stage.PRINTING: StageColours("#5535C4", "#E2DCFA"),
        Stage.HELD: StageColours("#8A4B00", "#F8E6CC"),
        Stage.ASK: StageColours("#8E1B92", "#F2DDF3"),
        Stage.TO_AMAZON: StageColours("#4D5967", "#E4E8EC"),
        Stage.DONE: StageColours("#0D6B3A", "#D9EDE1"),
        Stage.FAILED: StageColours("#B3201B", "#FBDEDC"),
    },
)

DARK = Tokens(
    page="#14181D",
    card="#1C222A",
    line="#303944",
    edge="#6D7988",
    ink="#EEF2F6",
    dim="#9AA7B5",
    primary="#6BA6FF",
    on_primary="#0B1420",
    primary_over="#8ABAFF",
    chosen="#22344F",
    focus="#8ABAFF",
    stages={
        Stage.READY: StageColours("#7DB1FF", "#22344F"),
        Stage.PRINTING: StageColours("#B9A3FF", "#352F55"),
        Stage.HELD: StageColours("#F5B354", "#43351F"),
        Stage.ASK: StageColours("#EE9BF0", "#45294A"),
        Stage.TO_AMAZON: StageColours("#AEB9C5", "#323B46"),
        Stage.DONE: StageColours("#5BD191", "#1D3D2E"),
        Stage.FAILED: StageColours("#FF938A", "#4A2829"),
    },
)


def tokens(scheme: Qt.ColorScheme, high_contrast: QPalette | None = None) -> Tokens:
    """The colours of a scheme; with a palette, those of the system's high-contrast theme, made readable if need be."""
    if high_contrast is not None:
        return _from_palette(high_contrast)
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #RRGGBB colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _from_palette(palette: QPalette) -> Tokens:
    """Only the palette's own pairs; state is told by mark and word, so every stage has the same two colours."""
    ground = palette.color(QPalette.ColorRole.Base).name()
    ink = _readable(palette.color(QPalette.ColorRole.Text).name(), ground)
    primary = palette.color(QPalette.ColorRole.Highlight).name()
    if contrast(primary, ground) < MARK_CONTRAST:
        primary = ink
    on_primary = _readable(palette.color(QPalette.ColorRole.HighlightedText).name(), primary)
    plain = StageColours(ink, ground)
    return Tokens(
        page=ground,
        card=ground,
        line=ink,
        edge=ink,
        ink=ink,
        dim=ink,
        primary=primary,
        on_primary=on_primary,
        primary_over=primary,
        chosen=_tint(ground, primary, ink),
        focus=primary,
        stages=dict.fromkeys(Stage, plain),
    )


def _tint(ground: str, colour: str, ink: str) -> str:
    """As much of the colour over the ground as leaves ink readable, for a chosen row."""
    for percent in (40, 30, 20, 10):
        channels = [
            (int(ground[at : at + 2], 16) * (100 - percent) + int(colour[at : at + 2], 16) * percent) // 100
            for at in (1, 3, 5)
        ]
        tinted = "#{:02x}{:02x}{:02x}".format(*channels)
        if contrast(ink, tinted) >= TEXT_CONTRAST:
            return tinted
    return ground


def _readable(colour: str, ground: str) -> str:
    if contrast(colour, ground) >= TEXT_CONTRAST:
        return colour
    return max("#000000", "#ffffff", key=lambda each: contrast(each, ground))


def system_scale(font: QFont, platform: str = sys.platform) -> float:
    """How much larger than usual the system wants text, 1 to 2, told by its UI font."""
    usual_px = _SYSTEM_TEXT_PX.get(platform, 15)
    return min(MAX_SCALE, max(1.0, QFontInfo(font).pixelSize() / usual_px))


class Theme(QObject):
    """Dresses the whole application and follows the system; ``changed`` tells painters to paint anew."""

    changed = Signal()

    def __init__(self, scale: float | None = None) -> None:
        super().__init__()
        self._given_scale = scale
        self._application: QApplication | None = None
        self._scheme = Qt.ColorScheme.Unknown
        self._wants_contrast = False
        self.scale = scale or 1.0
        self.tokens = LIGHT

    def px(self, size: float) -> int:
        """A size of the drawing, scaled."""
        return round(size * self.scale)

    def apply(self) -> None:
        """Dress the running application now and whenever the system's setting changes."""
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise RuntimeError("a theme needs the application object")
        if self._application is None:
            self._application = application
            self.scale = self._given_scale or system_scale(application.font())
            application.setStyle("Fusion")
            hints = application.styleHints()
            accessibility = hints.accessibility()
            self._scheme = hints.colorScheme()
            self._wants_contrast = accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast
            hints.colorSchemeChanged.connect(self._on_scheme)
            accessibility.contrastPreferenceChanged.connect(self._on_contrast)
        self._dress()

    def _on_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self._dress()

    def _on_contrast(self, preference: Qt.ContrastPreference) -> None:
        self._wants_contrast = preference == Qt.ContrastPreference.HighContrast
        self._dress()

    def _dress(self) -> None:
        application = self._application
        if application is None:
            return
        application.setPalette(QPalette())
        self.tokens = tokens(self._scheme, application.palette() if self._wants_contrast else None)
        font = application.font()
        font.setPixelSize(self.px(BASE_PX))
        application.setFont(font)
        application.setPalette(palette_of(self.tokens))
        application.setStyleSheet(style_sheet(self.tokens, self.scale))
        self.changed.emit()


def palette_of(colours: Tokens) -> QPalette:
    """The palette for what the style sheet leaves to the style, and for painters that ask a widget's palette."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.page,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.page,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.BrightText: colours.on_primary,
        QPalette.ColorRole.Highlight: colours.primary,
        QPalette.ColorRole.HighlightedText: colours.on_primary,
        QPalette.ColorRole.Accent: colours.primary,
        QPalette.ColorRole.Link: colours.primary,
        QPalette.ColorRole.PlaceholderText: colours.dim,
        QPalette.ColorRole.ToolTipBase: colours.ink,
        QPalette.ColorRole.ToolTipText: colours.card,
        QPalette.ColorRole.Light: colours.card,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Mid: colours.edge,
        QPalette.ColorRole.Dark: colours.edge,
        QPalette.ColorRole.Shadow: colours.line,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.dim))
    return palette
