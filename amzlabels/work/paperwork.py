"""The counter for papers that go with the labels, in a lane of its own: a long print holds nothing else up."""

from __future__ import annotations

import secrets
from collections.abc import Callable
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
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside


class Paperwork:
    """Draws papers, then prints or saves them. ``printer`` is named for this run and comes before the settings'."""

    def __init__(
        self,
        outside: Outside,
        publish: Callable[[Change], None],
        on_crash: Crash,
        settings: Callable[[], Settings],
        printer: str = "",
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._settings = settings
        self._printer = printer
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
        """Save the paper there, or without a path print it on the printer for documents.

        Publishes ``FileWritten``, ``DocumentPrinted`` or ``ActRefused``.
        """

        def job() -> None:
            if self._store is not None:
                self._do(order, path, self._store)

        self._lane.do(errand("paperwork", job, self._publish))

    def _do(self, order: DocumentOrder, path: Path | None, store: Store) -> None:
        if path is not None:
            pdf, entries = self._draw(order, store, on_sheets=False)
            self._outside.papers.write_file(path, pdf)
            self._publish(FileWritten(order.document, path, entries))
            return
        name = self._printer or self._settings().document_printer
        printer = self._outside.printers.open(name)
        listed = (each.takes_sheets for each in self._outside.printers.all() if each.name == name)
        pdf, entries = self._draw(order, store, on_sheets=next(listed, True))
        # It is read by people: bars that a label would be refused for only match the slip with its label.
        job = PrintJob(f"{order.document}-{secrets.token_hex(4)}", pdf, as_it_is=True)
        problem = print_paper(job, printer, self._outside.clock)
        # A long document may print on for as long as its printer complains of nothing.
        if problem is not None and (problem.code != "printer.blocked" or problem.facts.get("reason")):
            raise Problem(problem.code, **problem.facts)
        self._publish(DocumentPrinted(order.document, name, entries))

    def _draw(self, order: DocumentOrder, store: Store, *, on_sheets: bool) -> tuple[bytes, int]:
        """The paper, and how many slips or parcels are in it."""
        if order.document is Document.PICK_LIST:
            return self._pick_list(order, store)
        if order.document is Document.DAY_LIST:
            return self._day_list(order, store)
        found = [store.details(each) for each in order.parcel_ids or ()]
        slips = [details for details in found if details is not None]
        return self._outside.papers.draw_slips(slips, self._settings().sender, on_sheets), len(slips)

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
