"""Labels as one file: saved where a person says, and counted as printed when a person says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.paper_changes import LabelsSaved
from amzlabels.domain.problems import Problem
from amzlabels.domain.sheets import Layout
from amzlabels.journey.ports import Store
from amzlabels.journey.save_labels import collect_labels, say_printed
from amzlabels.work.flow import Flow
from amzlabels.work.outside import Papers

Do = Callable[[str, Callable[[Store], None]], None]


class Downloads:
    """``do`` queues a job among those that change parcels, ``do_aside`` one that may take a while."""

    def __init__(self, papers: Papers, do: Do, do_aside: Do, flow: Flow, publish: Callable[[Change], None]) -> None:
        self._papers = papers
        self._do = do
        self._do_aside = do_aside
        self._flow = flow
        self._publish = publish
        self._saved: dict[int, str] = {}

    def save(self, parcel_ids: Sequence[int], path: Path, layout: Layout) -> None:
        """Publish ``LabelsSaved``."""
        self._do_aside("save_labels", partial(self._save, parcel_ids, path, layout))

    def say_printed(self, parcel_ids: Sequence[int]) -> None:
        """A person says that these, as last saved, are on paper: they count as printed, Amazon is told as is set."""
        self._do("say_printed", partial(self._say_printed, parcel_ids))

    def _save(self, parcel_ids: Sequence[int], path: Path, layout: Layout, store: Store) -> None:
        found = collect_labels(parcel_ids, store, store.labels)
        if not found.pdfs:
            raise Problem("label.file_missing" if found.unreadable else "label.none_yet")
        self._papers.write_file(path, self._papers.join_labels(found.pdfs, layout))
        # Whoever says later that these are on paper means the labels as they are in the file.
        self._saved |= found.unprinted
        saved = LabelsSaved(path, len(found.pdfs), found.without, found.unreadable, tuple(found.unprinted))
        self._publish(saved)

    def _say_printed(self, parcel_ids: Sequence[int], store: Store) -> None:
        labels = {each: self._saved[each] for each in parcel_ids if each in self._saved}
        self._publish(ParcelsChanged(tuple(say_printed(labels, store))))
        self._flow.tell_amazon()
