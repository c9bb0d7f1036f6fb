"""The counter for papers that go with the labels, in a lane of its own: a long print holds nothing else up."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from amzlabels.domain.changes import Change
from amzlabels.domain.day_list import LONGEST_DAY, of_today
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.ports import Store
from amzlabels.journey.print_paper import print_paper
from amzlabels.journey.routes import Routes
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside

IN_FILES_MM = (105.0, 148.0)
"""Slips in a file are as small as labels, A6."""


class Paperwork:
    """Draws papers, then prints them where ``routes`` say, or saves them. ``on_slips`` hears of slips that printed."""

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        settings: Callable[[], Settings],
        routes: Routes,
        on_slips: Callable[[Sequence[int]], None],
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._settings = settings
        self._routes = routes
        self._on_slips = on_slips
        self._lane = Lane("paperwork", on_crash)
        self._store: Store | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on."""
        self._store = store

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def order(self, order: DocumentOrder, path: Path | None = None) -> None:
        """Save the paper there, or without a path print it; slips of different carriers may go to different printers.

        Publishes ``FileWritten``, ``DocumentPrinted`` or ``ActRefused``.
        """

        def job() -> None:
            if self._store is None:
                return
            if path is not None:
                self._save(order, path, self._store)
                return
            # One printer that is not there does not keep the others from theirs.
            for name, part in self._by_printer(order, self._store).items():
                self._do(partial(self._print, part, name, self._store))

        self._do(job)

    def _do(self, job: Callable[[], None]) -> None:
        self._lane.do(errand("paperwork", job, self._publish))

    def _by_printer(self, order: DocumentOrder, store: Store) -> dict[str, DocumentOrder]:
        """What of it goes to which printer."""
        if order.document is not Document.SLIPS:
            return {self._routes.for_documents: order}
        ids = order.parcel_ids or ()
        printers = {each.parcel_id: self._routes.slip_printer(each) for each in store.open_parcels(ids)}
        found: dict[str, list[int]] = {}
        for parcel_id in ids:
            if parcel_id in printers:
                found.setdefault(printers[parcel_id], []).append(parcel_id)
        return {name: replace(order, parcel_ids=tuple(some)) for name, some in found.items()}

    def _save(self, order: DocumentOrder, path: Path, store: Store) -> None:
        pdf, entries = self._draw(order, store)
        self._outside.papers.write_file(path, pdf)
        self._publish(FileWritten(order.document, path, entries))

    def _print(self, order: DocumentOrder, name: str, store: Store) -> None:
        printer = self._outside.printers.open(name)
        pdf, entries = self._draw(order, store, name)
        # It is read by people: bars that a label would be refused for only match the slip with its label.
        job = PrintJob(f"{order.document}-{secrets.token_hex(4)}", pdf, as_it_is=True)
        problem = print_paper(job, printer, self._outside.clock)
        # A long document may print on for as long as its printer complains of nothing.
        if problem is not None and (problem.code != "printer.blocked" or problem.facts.get("reason")):
            raise Problem(problem.code, **problem.facts)
        if order.document is Document.SLIPS:
            self._on_slips(order.parcel_ids or ())
        self._publish(DocumentPrinted(order.document, name, entries))

    def _draw(self, order: DocumentOrder, store: Store, printer: str = "") -> tuple[bytes, int]:
        """The paper, as ``printer`` takes it, and how many slips or parcels are in it."""
        if order.document is Document.PICK_LIST:
            return self._pick_list(order, store)
        if order.document is Document.DAY_LIST:
            return self._day_list(order, store)
        found = [store.details(each) for each in order.parcel_ids or ()]
        slips = [details for details in found if details is not None]
        size_mm = self._outside.papers.slip_size_mm(printer) if printer else IN_FILES_MM
        return self._outside.papers.draw_slips(slips, self._settings().sender, size_mm), len(slips)

    def _pick_list(self, order: DocumentOrder, store: Store) -> tuple[bytes, int]:
        parcels = store.papers.to_pick(order.parcel_ids, order.marketplace)
        if not parcels:
            raise Problem("paper.nothing_to_pick")
        products = store.load_products({item.sku for parcel in parcels for item in parcel.items})
        now = self._outside.clock.now()
        return self._outside.papers.draw_pick_list(parcels, products, now, order.by_order), len(parcels)

    def _day_list(self, order: DocumentOrder, store: Store) -> tuple[bytes, int]:
        now = self._outside.clock.now()
        handed = of_today(store.papers.printed_since(now - LONGEST_DAY, order.marketplace), now)
        if not handed:
            raise Problem("paper.nothing_printed_today")
        sender = self._settings().sender
        return self._outside.papers.draw_day_list(handed, now, sender), sum(len(each.parcels) for each in handed)
