"""The row of chips that filter the queue by state, each with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from amzlabels.domain.parcel import Stage
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.marks import MARK_PX, put_mark
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import chip_words
from amzlabels.ui.theme import Theme

_ORDER = (Stage.READY, Stage.HELD, Stage.FAILED, Stage.PRINTING, Stage.ASK, Stage.TO_AMAZON, Stage.DONE)
_SELDOM = frozenset({Stage.FAILED})
"""Shown only when there is something in it, so that the row stays calm."""


class StageChips(QWidget):
    """Chips that can be switched on, several at a time; none on means all that is open.

    One more is there while labels are left over that were never printed; it shows those, whatever their state.
    """

    toggled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        layout = FlowLayout(self, theme.px(6))
        self._counts: dict[Stage, int] = {}
        self.chips: dict[Stage, QPushButton] = {}
        for stage in _ORDER:
            chip = QPushButton(self)
            chip.setCheckable(True)
            chip.toggled.connect(self.toggled)
            dress(chip, kind="chip", stage=stage.value)
            layout.addWidget(chip)
            self.chips[stage] = chip
        self.unprinted = QPushButton(self)
        self.unprinted.setCheckable(True)
        self.unprinted.toggled.connect(self._on_unprinted)
        dress(self.unprinted, kind="chip", stage=Stage.HELD.value)
        layout.addWidget(self.unprinted)
        self._left_over: tuple[int, ...] = ()
        self._only: tuple[int, ...] | None = None
        theme.changed.connect(self._paint)
        self._paint()
        self._word()

    def stages(self) -> frozenset[Stage]:
        """The stages whose chips are on."""
        return frozenset(stage for stage, chip in self.chips.items() if chip.isChecked())

    @property
    def is_any_on(self) -> bool:
        """Whether the list is only a part of what is open."""
        return bool(self.stages()) or self.unprinted.isChecked()

    def only(self) -> tuple[int, ...] | None:
        """The parcels to choose among, None = all. They stay in view as they are printed."""
        return self._only

    def offer_unprinted(self, parcel_ids: tuple[int, ...]) -> None:
        """These labels are left over."""
        self._left_over = parcel_ids
        if self._only is not None and not set(parcel_ids) <= set(self._only):
            self._only = tuple(dict.fromkeys((*self._only, *parcel_ids)))
            self.toggled.emit()
        self._word()

    def _on_unprinted(self, is_on: bool) -> None:
        self._only = self._left_over if is_on else None
        self._word()
        self.toggled.emit()

    def choose(self, stages: frozenset[Stage]) -> None:
        """Switch exactly these on."""
        was_blocked = self.unprinted.blockSignals(True)
        self.unprinted.setChecked(False)
        self.unprinted.blockSignals(was_blocked)
        self._only = None
        for stage, chip in self.chips.items():
            was_blocked = chip.blockSignals(True)
            chip.setChecked(stage in stages)
            chip.blockSignals(was_blocked)
        self._word()
        self.toggled.emit()

    def count(self, counts: Mapping[Stage, int]) -> None:
        """Show how many parcels each stage has."""
        self._counts = dict(counts)
        self._word()

    def _word(self) -> None:
        for stage, chip in self.chips.items():
            words, count = chip_words(stage)[1], self._counts.get(stage, 0)
            chip.setText(f"{words}  {QLocale().toString(count)}" if count else words)
            chip.setAccessibleName(self.tr("Show {stage}: {count}").format(stage=words, count=count))
            chip.setToolTip(self.tr("Show only these ({count}); press again to show all").format(count=count))
            chip.setVisible(stage not in _SELDOM or count > 0 or chip.isChecked())
        words, count = self.tr("Never printed"), len(self._left_over)
        self.unprinted.setText(f"{words}  {QLocale().toString(count)}" if count else words)
        self.unprinted.setAccessibleName(self.tr("Show {stage}: {count}").format(stage=words, count=count))
        text = self.tr("Show the labels that were made before today and never printed ({count})")
        self.unprinted.setToolTip(text.format(count=count))
        self.unprinted.setVisible(count > 0 or self.unprinted.isChecked())

    def _paint(self) -> None:
        for stage, chip in self.chips.items():
            put_mark(chip, stage, self._theme.tokens.of(stage).mark, self._theme.px(MARK_PX))
