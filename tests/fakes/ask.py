"""Answers to questions, given beforehand, and what was asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class FakeAsk:
    """Says ``yes`` (or no) to everything and remembers each question."""

    def __init__(self, *, yes: bool = True, why: str = "", files: list[Path] | None = None) -> None:
        self.yes = yes
        self.why = why
        self.files = files or []
        self.save_as: Path | None = None
        self.chosen_folder: Path | None = None
        self.questions: list[str] = []
        self.details: list[str] = []
        self.told: list[str] = []

    def confirm(self, parent: QWidget | None, question: str, detail: str, yes: str) -> bool:
        """Whether the person says yes."""
        self.questions.append(question)
        self.details.append(detail)
        return self.yes

    def reason(self, parent: QWidget | None, question: str, choices: list[str]) -> str:
        """The reason given."""
        self.questions.append(question)
        return self.why

    def open_files(self, parent: QWidget | None, title: str) -> list[Path]:
        """The files chosen."""
        return self.files

    def save_file(self, parent: QWidget | None, title: str, name: str) -> Path | None:
        """Where to save."""
        return self.save_as

    def folder(self, parent: QWidget | None, title: str) -> Path | None:
        """The folder chosen."""
        return self.chosen_folder

    def tell(self, text: str, parent: QWidget | None = None) -> None:
        """Remember what was told."""
        self.told.append(text)
