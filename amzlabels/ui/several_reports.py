"""Says what each file brought when several were dropped at once; one file is told by the queue itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from amzlabels.domain.changes import ImportRefused
from amzlabels.domain.queue import ImportSummary
from amzlabels.ui.notices import Notices
from amzlabels.ui.report_words import brought_line
from amzlabels.ui.texts import problem_words

_KEY = "several reports"


class SeveralReports(QObject):
    """One calm notice with a line per file, growing as they are read; files dropped later join those still awaited."""

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._awaited: Counter[str] = Counter()
        self._lines: list[str] = []

    def expect(self, paths: Sequence[Path]) -> None:
        """These files were dropped together."""
        if not self._awaited.total():
            self._lines.clear()
        if len(paths) > 1 or self._awaited.total():
            self._awaited.update(path.name for path in paths)

    def imported(self, found: ImportSummary) -> None:
        """A report was read."""
        self._add(Path(found.source).name, brought_line(found))

    def refused(self, change: ImportRefused) -> None:
        """A file was not usable; what to do about it is told by a notice of its own."""
        self._add(change.path.name, problem_words(change.problem).what)

    def _add(self, name: str, line: str) -> None:
        if not self._awaited[name]:
            return
        self._awaited[name] -= 1
        self._lines.append(line)
        left = self._awaited.total()
        if len(self._lines) == 1:
            text = self.tr("1 file read; {left} to go:")
        else:
            text = self.tr("{count} files read; {left} to go:") if left else self.tr("{count} files read:")
        self._notices.tell(_KEY, text.format(count=len(self._lines), left=left), lines=self._lines, is_calm=True)
