"""Labels that are printed on sheets: gathered until a sheet is full or no others come; how is left to ``journey``."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from amzlabels.domain.changes import Change
from amzlabels.domain.paper_changes import SheetTold
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import LabelSheet, labels_per_sheet
from amzlabels.journey.ports_sheets import SheetBook, SheetMaker
from amzlabels.journey.print_labels import PrintLabels, is_due
from amzlabels.journey.print_sheets import PrintSheets


class SheetWork:
    """Prints each label as its printer has labels: by itself, or with others on a sheet.

    Every printer's lane uses it for that printer. ``is_supplied()`` tells that no labels are on their way.
    ``is_attended``: a sheet that was begun is only printed on once a person has said that it is in the printer again.
    """

    def __init__(
        self,
        printing: PrintLabels,
        book: SheetBook,
        maker: SheetMaker,
        settings: Callable[[], Settings],
        is_supplied: Callable[[], bool],
        publish: Callable[[Change], None],
        *,
        is_attended: bool,
    ) -> None:
        self._printing = printing
        self._book = book
        self._settings = settings
        self._is_supplied = is_supplied
        self._publish = publish
        self._is_attended = is_attended
        self._sheets = PrintSheets(printing, book, maker, self._look_in)
        # By printer and by why they are printed again.
        self._due: dict[tuple[str, str], deque[int]] = {}
        self._before: dict[int, Callable[[], object]] = {}
        # Each time that a sheet is put in it is another one; by printer, the one that is in and the one last looked at.
        self._in: dict[str, object] = {}
        self._looked_at: dict[str, object] = {}

    def per_sheet(self, printer: str) -> int:
        """How many labels are on a sheet of this printer; 0 = its labels are no sheets."""
        return labels_per_sheet(self._settings().profiles, printer)

    def print(
        self,
        printer: str,
        parcel_ids: Sequence[int],
        *,
        again: str = "",
        just_before: Mapping[int, Callable[[], object]] = MappingProxyType({}),
    ) -> None:
        """As ``PrintLabels.print``, with what has waited for its sheet before; what has to wait is printed later."""
        per_sheet = self.per_sheet(printer)
        due = deque(self.with_waiting(printer, parcel_ids, again))
        self._before |= just_before
        before = {each: self._before[each] for each in due if each in self._before}
        if not per_sheet:
            self._due.pop((printer, again), None)
            self._printing.print(printer, list(due), again=again, just_before=before, with_next=True)
            return
        self._due[printer, again] = due
        self._look_in(printer)
        free = self._book.free_places(printer, per_sheet)
        try:
            self._sheets.print(
                printer,
                per_sheet,
                due,
                is_last=lambda: bool(again) or self._is_supplied(),
                again=again,
                just_before=before,
            )
        except Problem:
            # Whoever ordered it is told, and has it printed another time.
            del self._due[printer, again]
            raise
        finally:
            # One that was put in meanwhile has not been printed on.
            if self._book.free_places(printer, per_sheet) != free and self._is_looked_at(printer):
                self._in.pop(printer, None)
            self.tell(printer)

    def with_waiting(self, printer: str, parcel_ids: Sequence[int], again: str = "") -> list[int]:
        """These behind those that wait for a sheet of the printer; only in its lane."""
        return list(dict.fromkeys([*self._due.get((printer, again), ()), *parcel_ids]))

    def waiting(self) -> list[tuple[str, str]]:
        """The printers for whose sheets labels wait, each with why they are printed again, mostly for no reason."""
        return [key for key, due in list(self._due.items()) if due]

    def put_in(self, printer: str, free: Sequence[int]) -> None:
        """A person says that a sheet with these free places, one at least, is in the printer or lies on top."""
        if per_sheet := self.per_sheet(printer):
            self._book.choose_places(printer, per_sheet, free)
            self._in[printer] = object()

    def tell(self, printer: str) -> None:
        """Publish how the printer's sheet stands, if it has any."""
        if per_sheet := self.per_sheet(printer):
            self._book.settle_sheet(printer)
            free = self._book.free_places(printer, per_sheet)
            waiting = self._count_waiting(printer)
            is_needed = waiting > 0 and len(free) < per_sheet and not self._is_in(printer)
            self._publish(SheetTold(LabelSheet(printer, per_sheet, free, waiting, is_needed)))

    def _count_waiting(self, printer: str) -> int:
        """What was held, moved or put on paper otherwise since waits no more."""
        count = 0
        for (name, again), due in list(self._due.items()):
            parcels = self._printing.parcels.open_parcels(tuple(due)) if name == printer and due else ()
            count += sum(is_due(parcel, printer, again=bool(again)) for parcel in parcels)
        return count

    def _look_in(self, printer: str) -> bool:
        """Whether a sheet that was begun may be printed on, which is the one to be taken out then; only in its lane."""
        self._looked_at[printer] = self._in.get(printer)
        return self._is_in(printer)

    def _is_looked_at(self, printer: str) -> bool:
        return self._in.get(printer) is self._looked_at.get(printer)

    def _is_in(self, printer: str) -> bool:
        return not self._is_attended or printer in self._in
