"""The counter for reports of orders: files and what was fetched are stored, and what they bring is set in motion."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from amzlabels.domain.changes import Change, Imported, ImportRefused, ImportStarted, ParcelsChanged
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.queue import ImportSummary
from amzlabels.journey.fetch_report import Fetched, import_fetched
from amzlabels.journey.import_orders import import_report
from amzlabels.journey.ports import ReportReader, Store
from amzlabels.work.flow import Flow
from amzlabels.work.reading import Reading

Do = Callable[[str, Callable[[Store], None]], None]


class Importing:
    """Imports in the files lane, one report after another. ``on_file`` is called there after each file, with the
    marketplace that alone was taken from it, ``on_renewed`` after what names orders that were done.

    ``on_taken`` hears how it went with a report that was fetched, and whether it held no orders.
    """

    def __init__(
        self,
        reader: ReportReader,
        flow: Flow,
        reading: Reading,
        publish: Callable[[Change], None],
        do: Do,
        *,
        on_file: Callable[[Path, ImportSummary, str], None],
        on_renewed: Callable[[], None],
        on_taken: Callable[[Note | None, bool], None],
    ) -> None:
        self._reader = reader
        self._flow = flow
        self._reading = reading
        self._publish = publish
        self._do = do
        self._on_file = on_file
        self._on_renewed = on_renewed
        self._on_taken = on_taken
        self._store: Store | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def import_reports(self, paths: Sequence[Path], marketplace: str, *, wanted: bool) -> None:
        """Import these; ``wanted`` also buys, prints and confirms what they bring."""
        for path in paths:
            self._do("import_reports", partial(self._import, path, marketplace, wanted))

    def take(self, fetched: Fetched) -> None:
        """Have a fetched report stored; a problem is told as the end of the fetch."""
        is_empty = not fetched.found

        def job() -> None:
            note = None
            try:
                # Nothing is fetched before the store is open.
                summary = import_fetched(fetched, self._store, self._flow.settings) if self._store else None
                if summary is not None:
                    self._imported(summary, wanted=fetched.pending.wanted)
            except Problem as problem:
                note = problem.note
            finally:
                self._on_taken(note, is_empty)

        self._flow.files.do(job)

    def _import(self, path: Path, marketplace: str, wanted: bool, store: Store) -> None:
        self._publish(ImportStarted(path))
        try:
            summary = import_report(
                path,
                reader=self._reader,
                parcels=store,
                settings=self._flow.settings,
                marketplace=marketplace,
                wanted=wanted,
            )
        except Problem as problem:
            self._publish(ImportRefused(path, problem.note))
            return
        self._imported(summary, wanted=wanted)
        self._on_file(path, summary, marketplace)

    def _imported(self, summary: ImportSummary, *, wanted: bool) -> None:
        self._reading.take_in(summary.orders)
        self._publish(Imported(summary))
        self._publish(ParcelsChanged(()))
        if wanted:
            self._flow.go(summary.parcels)
        else:
            self._reading.read_shared_addresses()
        if summary.still_unshipped or summary.closed:
            self._flow.tell_amazon()
        if summary.already_done:
            self._on_renewed()
