"""Amazon's lines of an address exactly as they were, with what no field has of them marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.parcel import Stage
from amzlabels.domain.unplaced_words import UnplacedWords
from amzlabels.ui.forms import words
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class RawLines(QWidget):
    """The lines as the report had them, for ever; what an address lacks of them is underlined, coloured and named."""

    def __init__(self, raw: RawAddress, theme: Theme) -> None:
        super().__init__()
        self._raw = raw
        self._theme = theme
        self.lines = words()
        self.lines.setTextFormat(Qt.TextFormat.RichText)
        self.lines.setAccessibleName(translate("address", "The address from Amazon"))
        self.lines.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.lines.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.unplaced = words("", "needs")
        self.placed = words(translate("address", "Every word of it is in a field."), "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.lines, self.unplaced, self.placed):
            column.addWidget(part)

    def compare(self, address: Address) -> None:
        """Mark what this address does not have."""
        finder = UnplacedWords(address)
        lines, missing = [], []
        for line, is_compared in _lines(self._raw):
            spans = finder.of(line) if is_compared else ()
            missing += [line[start:end] for start, end in spans]
            lines.append(_marked(line, spans, self._theme.tokens.of(Stage.HELD).mark))
        self.lines.setText("<br>".join(lines))
        self.lines.setAccessibleDescription(raw_text(self._raw))
        text = translate("address", "Not on the label: {words}").format(words=", ".join(dict.fromkeys(missing)))
        self.unplaced.setText(f"! {text}" if missing else "")
        self.unplaced.setVisible(bool(missing))
        self.placed.setVisible(not missing)


def raw_text(raw: RawAddress) -> str:
    """The lines of the report, one under the other, as they were."""
    return "\n".join(line for line, _ in _lines(raw))


def _lines(raw: RawAddress) -> list[tuple[str, bool]]:
    """The lines that are not empty, and whether their words must be found in the address again."""
    lines = [
        *((line, True) for line in (raw.name, raw.company, raw.line_1, raw.line_2, raw.line_3)),
        (f"{raw.postal_code} {raw.city}".strip(), True),
        (raw.state, True),
        (country_name(raw.country) if raw.country else "", False),
        (raw.phone, False),
    ]
    return [(line, is_compared) for line, is_compared in lines if line]


def _marked(line: str, spans: Sequence[tuple[int, int]], colour: str) -> str:
    """A line as HTML in which every blank counts."""
    parts, at = [], 0
    for start, end in spans:
        word = escape(line[start:end])
        parts += [escape(line[at:start]), f'<span style="color:{colour}; text-decoration:underline;">{word}</span>']
        at = end
    return f'<span style="white-space:pre-wrap;">{"".join(parts)}{escape(line[at:])}</span>'
