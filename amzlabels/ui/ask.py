"""Questions and file dialogs behind one object, so that a test answers them without a screen."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from amzlabels.ui.recent_files import dialog_options, leave_no_recent


class Ask(Protocol):
    """What may be asked of a person."""

    def confirm(self, parent: QWidget | None, question: str, detail: str, yes: str) -> bool:
        """Whether the person says yes; Esc and Enter are no."""

    def reason(self, parent: QWidget | None, question: str, choices: list[str]) -> str:
        """The chosen or typed reason; empty = left off."""

    def open_files(self, parent: QWidget | None, title: str) -> list[Path]:
        """Report files to open; empty = left off."""

    def save_file(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Where to save; None = left off."""

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """A folder that is there; None = left off."""

    def tell(self, text: str, parent: QWidget | None = None) -> None:
        """Something that must be read before the program ends."""


class QtAsk:
    """Asks with Qt's own dialogs."""

    def confirm(self, parent: QWidget | None, question: str, detail: str, yes: str) -> bool:
        """Ask yes or no. A scanner ends what it reads with Enter, which must not say yes to what cannot be undone."""
        box = QMessageBox(QMessageBox.Icon.Question, "amzlabels", question, parent=parent)
        box.setInformativeText(detail)
        agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is agree

    def reason(self, parent: QWidget | None, question: str, choices: list[str]) -> str:
        """Ask why."""
        from amzlabels.ui.reason_dialog import ReasonDialog

        dialog = ReasonDialog(question, choices, parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.reason

    def open_files(self, parent: QWidget | None, title: str) -> list[Path]:
        """Ask for reports."""
        kinds = "*.txt *.tsv *.csv;;*"
        names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds, options=dialog_options())
        paths = [Path(name) for name in names]
        leave_no_recent(paths)
        return paths

    def save_file(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Ask where to save."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, options=dialog_options())
        if not chosen:
            return None
        leave_no_recent([Path(chosen)])
        return Path(chosen)

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """Ask for a folder."""
        options = QFileDialog.Option.ShowDirsOnly | dialog_options()
        chosen = QFileDialog.getExistingDirectory(parent, title, options=options)
        return Path(chosen) if chosen else None

    def tell(self, text: str, parent: QWidget | None = None) -> None:
        """Show it."""
        QMessageBox.warning(parent, "amzlabels", text)
