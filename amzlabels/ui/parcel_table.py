"""The table model of parcels: ordered ids and a bounded cache of rows; what a cell says is left to ``parcel_cells``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from amzlabels.domain.queue import ParcelRow
from amzlabels.ui.parcel_cells import COLUMNS, SHIP_BY, accessible_text, cell_lines, cell_tip, column_title
from amzlabels.ui.texts_days import follow_time_zone

PAGE_ROWS = 64
"""Rows are asked for in pages of this size, the visible ones and one page on either side."""
CACHE_ROWS = 2048
MANY_ROWS = 20_000

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class ParcelTable(QAbstractTableModel):
    """Parcels in the order of the last list. ``read_rows`` asks for rows; they come back through ``take``."""

    def __init__(self, read_rows: Callable[[Sequence[int]], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids: tuple[int, ...] = ()
        self._places: dict[int, int] | None = None
        self._rows: dict[int, ParcelRow] = {}
        self._asked: set[int] = set()
        self._near = range(0)
        self._now = datetime.now(UTC)

    def rowCount(self, parent: Index = _NONE) -> int:
        """Parcels in the list."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NONE) -> int:
        """The six columns."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows; a row that is not read yet is quiet."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._rows.get(self._ids[index.row()])
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_lines(index.column(), row, self._now)[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_tip(index.column(), row, self._now)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return accessible_text(index.column(), row, self._now)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal or section >= COLUMNS:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(section).upper()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column_title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @property
    def parcel_ids(self) -> tuple[int, ...]:
        """The ids in order."""
        return self._ids

    def parcel_id(self, row: int) -> int | None:
        """The parcel in this row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_at(self, place: int) -> ParcelRow | None:
        """What was read of the parcel in this row, None until it is read."""
        return self._rows.get(self._ids[place]) if 0 <= place < len(self._ids) else None

    def lines_at(self, place: int, column: int) -> tuple[str, str]:
        """The two lines of a cell; empty until they are read."""
        row = self.row_at(place)
        return cell_lines(column, row, self._now) if row is not None else ("", "")

    def place(self, parcel_id: int) -> int | None:
        """The row this parcel is in."""
        if self._places is None:
            # Seldom wanted, and takes long where the list is: made when it is.
            self._places = dict(zip(self._ids, range(len(self._ids)), strict=True))
        return self._places.get(parcel_id)

    def parcel_row(self, parcel_id: int) -> ParcelRow | None:
        """What was read of this parcel, if it still is in the cache."""
        return self._rows.get(parcel_id)

    def show(self, parcel_ids: tuple[int, ...]) -> None:
        """Show these ids in this order, moving only what differs so that selection and focus stay with their rows.

        Where very much differs the model is reset, since moving would hold the window; the view then chooses anew.
        """
        old = self._ids
        if old == parcel_ids:
            return
        head, tail = _same_ends(old, parcel_ids)
        was, will = old[head : len(old) - tail], parcel_ids[head : len(parcel_ids) - tail]
        if was and will and len(was) + len(will) > MANY_ROWS:
            self.beginResetModel()
            self._ids, self._places = parcel_ids, None
            self.endResetModel()
            return
        both = set(was).intersection(will) if was else set()
        gone = [each for each in was if each not in both]
        stays = [each for each in will if each in both]
        last = head + len(stays) - 1
        if gone:
            self._arrange((*old[:head], *stays, *gone, *old[len(old) - tail :]) if stays else old)
            self.beginRemoveRows(_NONE, last + 1, last + len(gone))
            self._ids, self._places = (*self._ids[: last + 1], *self._ids[last + 1 + len(gone) :]), None
            self.endRemoveRows()
        if len(will) > len(stays):
            fresh = tuple(each for each in will if each not in both) if stays else will
            self.beginInsertRows(_NONE, last + 1, last + len(fresh))
            self._ids, self._places = (*self._ids[: last + 1], *fresh, *self._ids[last + 1 :]), None
            self.endInsertRows()
        self._arrange(parcel_ids)

    def take(self, rows: Iterable[ParcelRow]) -> None:
        """Keep rows that were read, and repaint those near the screen that differ from what was shown."""
        changed: list[int] = []
        places = {
            parcel_id: at
            for at, parcel_id in zip(self._near, self._ids[self._near.start : self._near.stop], strict=False)
        }
        for row in rows:
            known = self._rows.pop(row.parcel_id, None)
            self._rows[row.parcel_id] = row
            self._asked.discard(row.parcel_id)
            place = places.get(row.parcel_id)
            if place is not None and known != row:
                changed.append(place)
        self._drop_far()
        for first, last in _runs(sorted(changed)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, COLUMNS - 1))

    def look_at(self, first: int, last: int) -> None:
        """Rows from ``first`` to ``last`` are on the screen: ask for those, and a page around, that are missing."""
        start = max(0, (first // PAGE_ROWS - 1) * PAGE_ROWS)
        self._near = range(start, (last // PAGE_ROWS + 2) * PAGE_ROWS)
        near = self._ids[self._near.start : self._near.stop]
        for each in near:
            if each in self._rows:
                self._rows[each] = self._rows.pop(each)
        self._ask([each for each in near if each not in self._rows and each not in self._asked])

    def refresh(self, parcel_ids: Iterable[int] = ()) -> None:
        """These parcels (none given = all) differ from what was read: near ones are read again, others forgotten."""
        stale = set(parcel_ids) or set(self._rows) | self._asked
        near = self._ids[self._near.start : self._near.stop]
        for each in stale.intersection(self._rows).difference(near):
            del self._rows[each]
        self._asked -= stale
        self._ask([each for each in near if each in stale or each not in self._rows])

    def tick(self) -> None:
        """Time has passed: countdowns near the screen are drawn again."""
        follow_time_zone()
        self._now = datetime.now(UTC)
        last = min(self._near.stop, len(self._ids)) - 1
        if self._near.start <= last:
            self.dataChanged.emit(self.index(self._near.start, SHIP_BY), self.index(last, SHIP_BY))

    def _ask(self, parcel_ids: list[int]) -> None:
        if parcel_ids:
            self._asked.update(parcel_ids)
            self._read_rows(parcel_ids)

    def _drop_far(self) -> None:
        for each in list(self._rows)[: max(0, len(self._rows) - CACHE_ROWS)]:
            del self._rows[each]

    def _arrange(self, parcel_ids: tuple[int, ...]) -> None:
        """Put the same ids into another order; what points at a row goes with it."""
        if parcel_ids == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        pointers = self.persistentIndexList()
        place = dict(zip(parcel_ids, range(len(parcel_ids)), strict=True)) if pointers else {}
        moved = [self.createIndex(place[self._ids[each.row()]], each.column()) for each in pointers]
        self._ids, self._places = parcel_ids, None
        self.changePersistentIndexList(pointers, moved)
        self.layoutChanged.emit()


def _same_ends(old: tuple[int, ...], new: tuple[int, ...]) -> tuple[int, int]:
    """How many ids are the same at the beginning, and then at the end."""
    head = _same_head(old, new)
    return head, _same_head(old[head:][::-1], new[head:][::-1])


def _same_head(old: tuple[int, ...], new: tuple[int, ...]) -> int:
    low, high = 0, min(len(old), len(new))
    while low < high:
        # Slices are compared in C: a hundred thousand ids one by one would hold the window.
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places as (first, last)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
