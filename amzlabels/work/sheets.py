"""The counter where a person says which places are free on a printer's sheet of labels, and that it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from amzlabels.journey.ports import Store
from amzlabels.work.flow import Flow
from amzlabels.work.undoing import Undoing

Do = Callable[[str, Callable[[Store], None]], None]


class Sheets:
    """Takes their word in the files lane, through ``do``."""

    def __init__(self, do: Do, flow: Flow, undoing: Undoing) -> None:
        self._do = do
        self._flow = flow
        self._undoing = undoing

    def read(self, printer: str) -> None:
        """``SheetTold`` answers, where the printer has sheets of labels."""
        self._do("read_sheet", lambda _store: self._flow.sheets.tell(printer))

    def put_in(self, printer: str, free: Sequence[int]) -> None:
        """The sheet with these free places, one at least, is in the printer now: what waits for it goes on."""

        def job(store: Store) -> None:
            per_sheet = self._flow.sheets.per_sheet(printer)
            if not per_sheet:
                return
            before, chosen = store.sheets.free_places(printer, per_sheet), tuple(sorted(free))
            self._flow.sheets.put_in(printer, chosen)
            if before != chosen:
                self._undoing.remember("sheet", 1, partial(self._take_back, printer, per_sheet, chosen, before))
            self._flow.sheets.tell(printer)
            self._flow.print_sheets()

        self._do("put_in_sheet", job)

    def _take_back(
        self, printer: str, per_sheet: int, chosen: tuple[int, ...], before: tuple[int, ...], store: Store
    ) -> bool:
        """Make the sheet again what it was; False once something was printed on it."""
        if store.sheets.free_places(printer, per_sheet) != chosen:
            return False
        store.sheets.choose_places(printer, per_sheet, before)
        self._flow.sheets.tell(printer)
        return True
