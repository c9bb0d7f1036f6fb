"""The card about reports that were imported and are still there; deleting them is ``work``'s."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox

from amzlabels.domain.people import ReadReport
from amzlabels.domain.settings import Settings
from amzlabels.ui.ask import Ask
from amzlabels.ui.forms import Card, button, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_SHOWN = 8


class ReportsCard(Card):
    """Reports are a person's own files, so that they go only when that person says so."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(translate("settings", "Reports on this computer"), theme)
        self._desk = desk
        self._ask = ask
        self._whole: list[Path] = []
        why = translate(
            "settings",
            "A report holds names and addresses without encryption. Once all of it was read it is no longer needed: "
            "Seller Central makes a new one at any time.",
        )
        self.body.addWidget(words(why, "dim"))
        self.always = QCheckBox(translate("settings", "Delete a &report for good once all of it was read"))
        self.body.addWidget(self.always)
        self.left = words()
        self.left.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.left)
        self.delete = button(translate("settings", "Delete &these reports…"))
        self.add_row(self.delete)
        self.always.toggled.connect(lambda on: draft.change(deletes_reports=on))
        self.delete.clicked.connect(self._delete)
        draft.loaded.connect(self._show)
        self.show_reports(())

    def show_reports(self, reports: Sequence[ReadReport]) -> None:
        """Show those that are still there."""
        self._whole = [Path(each.path) for each in reports if each.is_whole]
        lines = [_line(each) for each in reports[:_SHOWN]]
        if more := len(reports) - len(lines):
            lines.append(translate("settings", "and {count} more").format(count=more))
        self.left.setText("\n".join(lines))
        self.left.setVisible(bool(lines))
        self.delete.setVisible(bool(self._whole))

    def _show(self, settings: Settings) -> None:
        self.always.setChecked(settings.deletes_reports)

    def _delete(self) -> None:
        count = len(self._whole)
        question = (
            translate("settings", "Delete 1 report?")
            if count == 1
            else translate("settings", "Delete {count} reports?").format(count=count)
        )
        detail = translate("settings", "Not to the bin, but for good. All their orders are here.")
        names = "\n".join(str(path) for path in self._whole[:_SHOWN])
        if self._ask.confirm(self, question, f"{detail}\n\n{names}", translate("settings", "Delete for good")):
            self._desk.privacy.reports.delete(self._whole)


def _line(report: ReadReport) -> str:
    if report.is_whole:
        return report.path
    return translate("settings", "{file} (not all of it was read)").format(file=report.path)
