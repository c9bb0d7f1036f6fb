"""Remembers which places are free on the sheet of labels that each printer takes next; see ``journey.ports_sheets``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine, and_, delete, insert, or_, select, update

from amzlabels.domain.parcel import Print
from amzlabels.domain.sheets import places_on
from amzlabels.store.engine import reading, writing
from amzlabels.store.tables import label_sheets, parcels

_columns = label_sheets.c


class SqlSheets:
    """``SheetBook`` over the store's tables. Safe from any lane."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def free_places(self, printer: str, per_sheet: int) -> tuple[int, ...]:
        """The places that are free on it; all where nothing is known of such a sheet."""
        with reading(self._engine) as connection:
            return _free(connection, printer, per_sheet)

    def take_places(
        self, printer: str, per_sheet: int, places: Sequence[int], job: str, parcel_ids: Sequence[int]
    ) -> None:
        """These are used up by this job of these parcels, which is about to be handed over."""
        with writing(self._engine) as connection:
            before = _free(connection, printer, per_sheet)
            # A sheet that is full is followed by a new one.
            free = tuple(each for each in before if each not in places) or places_on(per_sheet)
            _put(connection, printer, per_sheet, free, job=job, free_before=_text(before), parcel_ids=_text(parcel_ids))

    def settle_sheet(self, printer: str) -> None:
        """Give the places of the last job back if surely nothing of it came out; whatever is in doubt stays used."""
        with writing(self._engine) as connection:
            known = connection.execute(select(label_sheets).where(_columns.printer == printer)).one_or_none()
            if known is None or not known.job:
                return
            parcel_ids = _numbers(known.parcel_ids)
            of_job = (parcels.c.parcel_id.in_(parcel_ids), parcels.c.print_job == known.job)
            # What was denied while its printer could not be asked may come out yet.
            back = or_(
                parcels.c.print == Print.NONE.value,
                and_(parcels.c.print == Print.FAILED.value, ~parcels.c.denied_unasked),
            )
            states = connection.execute(select(parcels.c.print, back.label("is_back")).where(*of_job)).all()
            if any(each.print == Print.SENDING.value for each in states):
                return
            is_back = len(states) == len(parcel_ids) and all(each.is_back for each in states)
            free = known.free_before if is_back else known.free
            connection.execute(update(label_sheets).where(_columns.printer == printer).values(free=free, job=""))

    def choose_places(self, printer: str, per_sheet: int, free: Sequence[int]) -> None:
        """A person says that these are free; a job under way has no say in it any more."""
        with writing(self._engine) as connection:
            _put(connection, printer, per_sheet, sorted(free))

    def rename_printer(self, old: str, new: str) -> None:
        """The printer of that name has another one now, and the same sheet in it."""
        with writing(self._engine) as connection:
            if connection.execute(select(_columns.printer).where(_columns.printer == old)).scalar() is None:
                return
            connection.execute(delete(label_sheets).where(_columns.printer == new))
            connection.execute(update(label_sheets).where(_columns.printer == old).values(printer=new))


def _free(connection: Connection, printer: str, per_sheet: int) -> tuple[int, ...]:
    known = select(_columns.free).where(_columns.printer == printer, _columns.per_sheet == per_sheet)
    free = connection.execute(known).scalar()
    return places_on(per_sheet) if free is None else _numbers(free)


def _put(connection: Connection, printer: str, per_sheet: int, free: Iterable[int], **job: str) -> None:
    connection.execute(delete(label_sheets).where(_columns.printer == printer))
    row = {"printer": printer, "per_sheet": per_sheet, "free": _text(free), **job}
    connection.execute(insert(label_sheets).values(row))


def _text(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))
