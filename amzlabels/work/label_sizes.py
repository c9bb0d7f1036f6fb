"""Tells how large labels are that are there, each read once; which printer that means is ``journey.routes``'s."""

from __future__ import annotations

from amzlabels.domain.problems import Problem
from amzlabels.domain.routing import size_named
from amzlabels.journey.ports import LabelFiles, OpenParcel, Store
from amzlabels.journey.ports_printing import LabelReader

_MOST = 10_000
"""So many are remembered; then all are forgotten, as a window may stay open for weeks."""


class LabelSizes:
    """What ``Routes`` asks for the size of a parcel's label; any thread."""

    def __init__(self, reader: LabelReader) -> None:
        self._reader = reader
        self._labels: LabelFiles | None = None
        self._known: dict[str, str] = {}

    def attach(self, store: Store) -> None:
        """Use this store's labels from now on."""
        self._labels = store.labels

    def __call__(self, parcel: OpenParcel) -> str:
        """Its size as ``routing.Route`` names it; empty where it is another or cannot be told."""
        label_hash = parcel.label_hash
        if self._labels is None or not label_hash:
            return ""
        if label_hash not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            try:
                self._known[label_hash] = size_of_page(self._labels.get(label_hash), self._reader)
            except Problem:
                return ""
        return self._known.get(label_hash, "")


def size_of_page(pdf: bytes, reader: LabelReader) -> str:
    """The size of its first page as ``routing.Route`` names it; empty where it is another or cannot be told."""
    try:
        return size_named(*reader.size_mm(pdf))
    except Problem:
        # Printing it tells what is wrong with it.
        return ""
