"""The counter for report files that were imported: remembers, offers and deletes them; the checks are ``journey``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from amzlabels.domain.changes import Change
from amzlabels.domain.people import ReadReport
from amzlabels.domain.privacy_changes import ReportDeleted, ReportLeft
from amzlabels.domain.queue import ImportSummary
from amzlabels.domain.settings import Settings
from amzlabels.journey.delete_reports import delete_report, read_report_file
from amzlabels.journey.ports import Store
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Job


class ReadReports:
    """``at_leisure`` queues a job that nobody waits for. ``settings`` are those of now; ``save_settings`` has others
    kept. What lies in ``program_files`` is ours and stays. ``is_attended``: somebody sees what is offered and deleted.
    """

    def __init__(
        self,
        publish: Callable[[Change], None],
        at_leisure: Callable[[Job], None],
        settings: Callable[[], Settings],
        save_settings: Callable[[Settings], None],
        program_files: Path,
        *,
        is_attended: bool,
    ) -> None:
        self._publish = publish
        self._at_leisure = at_leisure
        self._settings = settings
        self._save_settings = save_settings
        self._program_files = program_files
        self._is_attended = is_attended
        self._store: Store | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def imported(self, path: Path, summary: ImportSummary, marketplace: str) -> None:
        """This file was imported; any thread, returns at once."""
        read = read_report_file(path, summary, marketplace)
        if read is not None and not path.resolve().is_relative_to(self._program_files):
            self._at_leisure(errand("delete_report", partial(self._remember, read), self._publish))

    def delete(self, paths: Sequence[Path], *, always: bool = False) -> None:
        """Delete these for good; ``ReportDeleted`` tells of each. ``always``: and from now on each that is read."""
        if always:
            self._save_settings(replace(self._settings(), deletes_reports=True))
        for path in paths:
            self._at_leisure(errand("delete_report", partial(self._delete, path), self._publish))

    def _remember(self, read: ReadReport) -> None:
        if self._store is None:
            return
        self._store.read_reports.remember(read)
        if not read.is_whole or not self._is_attended:
            return
        if self._settings().deletes_reports:
            self._delete(Path(read.path))
        else:
            self._publish(ReportLeft(Path(read.path)))

    def _delete(self, path: Path) -> None:
        if self._store is not None:
            delete_report(path, self._store.read_reports, self._store.proof)
            self._publish(ReportDeleted(path))
