"""The counter for return labels, in a lane of its own: made, then mailed by the shop, printed here, or saved."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from amzlabels.domain.changes import Change, ParcelsChanged
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Fact, Problem
from amzlabels.domain.return_label import ReturnLabel, ReturnOrder, Way
from amzlabels.domain.sheets import labels_per_sheet
from amzlabels.journey.ports import Store
from amzlabels.journey.print_paper import print_paper
from amzlabels.journey.return_labels import ReturnLabels
from amzlabels.journey.routes import Routes
from amzlabels.work.errands import errand
from amzlabels.work.label_sizes import size_of_page
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside


class Returning:
    """Makes one return label after another, and prints each where ``routes`` say."""

    def __init__(self, outside: Outside, publish: Callable[[Change], None], on_crash: Crash, routes: Routes) -> None:
        self._outside = outside
        self._publish = publish
        self._routes = routes
        self._lane = Lane("returns", on_crash)
        self._store: Store | None = None

    def attach(self, store: Store) -> None:
        """Use this store from now on, and find out what became of labels whose making was cut short."""
        self._store = store
        self._lane.do(self._recover)

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def order(self, order: ReturnOrder, path: Path | None = None) -> None:
        """Make the return label if there is none or one more is wanted; ``path`` is where one to be saved goes."""

        def job() -> None:
            if self._store is not None:
                self._order(self._steps(self._store), self._store, order, path)

        self._lane.do(errand("order", job, self._publish))

    def _order(self, steps: ReturnLabels, store: Store, order: ReturnOrder, path: Path | None) -> None:
        try:
            label = steps.make(order)
            if order.way is not Way.MAIL:
                label, pdf = steps.pdf(label)
                if order.way is Way.PRINT:
                    self._print(store, label, pdf)
                elif path is not None:
                    self._outside.papers.write_file(path, pdf)
                    store.returns.tell_return(label.return_id, "return_saved", {"saved_as": path.name})
                    self._publish(FileWritten("return", path, 1))
        finally:
            self._publish(ParcelsChanged((order.parcel_id,)))

    def _print(self, store: Store, label: ReturnLabel, pdf: bytes) -> None:
        size = size_of_page(pdf, self._outside.pictures)
        name = self._routes.return_printer(store.open_parcels([label.parcel_id])[0], size)
        facts: Mapping[str, Fact] = {"printer": name}
        try:
            job = PrintJob(f"return-{label.return_id}-{secrets.token_hex(4)}", self._for_printer(pdf, name))
            problem = print_paper(job, self._outside.printers.open(name), self._outside.clock)
            if problem is not None:
                raise Problem(problem.code, **problem.facts)
        except Problem:
            store.returns.tell_return(label.return_id, "return_not_printed", facts)
            raise
        store.returns.tell_return(label.return_id, "return_printed", facts)

    def _for_printer(self, pdf: bytes, printer: str) -> bytes:
        """The label as the printer takes it: where sheets are in it, on the first place of a new one."""
        per_sheet = labels_per_sheet(self._routes.settings().profiles, printer)
        is_on_sheet = per_sheet > 0 and self._outside.sheets.fits(pdf, per_sheet)
        return self._outside.sheets.draw({1: pdf}, per_sheet) if is_on_sheet else pdf

    def _recover(self) -> None:
        """Without an answer they are settled when the parcel's next return label is ordered, or at the next start."""
        if self._store is None:
            return
        with suppress(Problem):
            if settled := self._steps(self._store).recover():
                self._publish(ParcelsChanged(tuple(settled)))

    def _steps(self, store: Store) -> ReturnLabels:
        outside = self._outside
        return ReturnLabels(store.returns, store, store.labels, outside.returns, outside.shop, outside.clock)
