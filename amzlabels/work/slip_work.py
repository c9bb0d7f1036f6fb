"""Slips that come out with their labels: beside each on one printer, or in their order on another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from amzlabels.domain.changes import ActRefused, Change, ParcelsChanged
from amzlabels.domain.paper_changes import SlipsInDoubt
from amzlabels.domain.problems import Problem, Retry
from amzlabels.domain.settings import Settings
from amzlabels.domain.slip import IN_DOUBT, PaperSlip, Slip
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.print_slips import PrintSlips
from amzlabels.journey.routes import Routes
from amzlabels.journey.sent_jobs import slip_job
from amzlabels.work.outside import Papers, SizeMm
from amzlabels.work.printer_lanes import PrinterLanes


class SlipWork:
    """Each slip is printed in the lane of its printer, so that nothing else comes between.

    ``printing``, which is there before anything is printed, follows jobs to their end.
    """

    def __init__(
        self,
        store: Store,
        papers: Papers,
        routes: Routes,
        settings: Callable[[], Settings],
        publish: Callable[[Change], None],
        lanes: PrinterLanes,
    ) -> None:
        self._store = store
        self._papers = papers
        self._routes = routes
        self._settings = settings
        self._publish = publish
        self._lanes = lanes
        self.slips = PrintSlips(store.prints, self._printer_of, self._draw, self.tell_doubt, self._goes_ahead)
        self.printing: PrintLabels | None = None
        self._is_in_doubt = False
        # Asking printers takes longer than drawing; what is loaded in them is not changed in the middle of a run.
        self._sizes_mm: dict[str, SizeMm] = {}

    def go(self, *, is_start: bool = False) -> None:
        """Print what is owed; at the start also settle what a stop cut short. Returns at once."""
        self._sizes_mm = {}
        if is_start:
            cut_short = self._store.prints.slips({Slip.SENDING})
            for printer in dict.fromkeys(slip.printer for slip in cut_short):
                some = [slip for slip in cut_short if slip.printer == printer]
                self._lanes.of(printer).do(partial(self._recover, printer, some))
            self.tell_doubt()
        self._print(slip for slip in self._store.prints.slips({Slip.DUE}) if slip.is_label_printed)

    def label_printed(self, parcel_id: int) -> None:
        """Print the slip of this label, unless that has been handed over beside it."""
        if self._settings().slips_with_labels:
            self._print(slip for slip in self._store.prints.slips({Slip.DUE}) if slip.parcel_id == parcel_id)

    def tell_doubt(self) -> None:
        """Tell of which slips a person must say whether they are there."""
        found = self._store.prints.slips(IN_DOUBT)
        if found or self._is_in_doubt:
            self._is_in_doubt = bool(found)
            parcel_ids, orders = [each.parcel_id for each in found], [each.order_id for each in found]
            self._publish(SlipsInDoubt(tuple(parcel_ids), tuple(orders)))

    def answer(self, parcel_ids: Sequence[int], *, are_there: bool) -> None:
        """A person says that these slips are there, or has them printed again."""
        state, event = (Slip.PRINTED, "slip_there") if are_there else (Slip.DUE, "")
        self._move(parcel_ids, IN_DOUBT, state, event)
        self._publish(ParcelsChanged(tuple(parcel_ids)))
        if not are_there:
            self.go()

    def printed_by_hand(self, parcel_ids: Sequence[int]) -> None:
        """A person has just had these slips printed, so that nothing of them is owed or in doubt any more."""
        self._move(parcel_ids, {*IN_DOUBT, Slip.DUE}, Slip.PRINTED)

    def _move(self, parcel_ids: Sequence[int], frm: Collection[Slip], to: Slip, event: str = "") -> None:
        for slip in self._store.prints.slips(frm):
            if slip.parcel_id in parcel_ids:
                self._store.prints.move_slip(replace(slip, state=to), {slip.state}, event)
        self.tell_doubt()

    def _print(self, owed: Iterable[PaperSlip]) -> None:
        due = {slip.parcel_id: slip for slip in owed}
        if not due:
            return
        printers = {each.parcel_id: self._printer_of(each) for each in self._store.open_parcels(list(due))}
        for parcel_id, slip in due.items():
            if printer := printers.get(parcel_id):
                self._lanes.of(printer).do(partial(self._do, printer, partial(self._send, printer, slip)))

    def _send(self, printer_name: str, slip: PaperSlip) -> None:
        if self.printing is None:
            return
        printer = self.printing.printers.open(printer_name)
        if (sent := self.slips.send(printer, slip)) is not None:
            self.printing.follow(printer, slip_job(sent))
        self._publish(ParcelsChanged((slip.parcel_id,)))

    def _recover(self, printer_name: str, cut_short: Sequence[PaperSlip]) -> None:
        """Ask the printer what became of these; what it surely never had is printed now."""
        if self.printing is None:
            return
        for slip in cut_short:
            try:
                printer = self.printing.printers.open(printer_name)
                sent = self.slips.find(printer, slip)
            except Problem:
                self.slips.lose(slip)
                continue
            if sent is not None:
                self.printing.follow(printer, slip_job(sent))
        self.go()

    def _do(self, printer: str, act: Callable[[], None]) -> None:
        """Do it; a printer that is not there is told of, and holds up no label."""

        def told() -> None:
            try:
                act()
            except Problem as problem:
                if problem.retry is not Retry.NEVER:
                    raise
                self._publish(ActRefused("slip", problem.note))

        self._lanes.persist(printer, told)

    def _printer_of(self, parcel: OpenParcel) -> str:
        return self._routes.slip_printer(parcel) if self._settings().slips_with_labels else ""

    def _goes_ahead(self, printer: str) -> bool:
        return printer in self._settings().first_on_top

    def _draw(self, parcel_id: int, printer: str) -> bytes:
        details = self._store.details(parcel_id)
        slips = [] if details is None else [details]
        # A new run begins with none, in another lane.
        sizes_mm = self._sizes_mm
        if printer not in sizes_mm:
            sizes_mm[printer] = self._papers.slip_size_mm(printer)
        return self._papers.draw_slips(slips, self._settings().sender, sizes_mm[printer])
