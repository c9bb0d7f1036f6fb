"""All parcels as a search sees them, in the queue's order; reading them from the store is left to ``search_memory``."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence

Group = tuple[str | None, str]
"""A marketplace and a stage."""
SeenRow = tuple[str, int, Group, str]
"""A parcel's place in the queue's order, its id, its group, and what is looked through, folded, the name first."""


class Seen:
    """A list for each column: a hundred thousand rows of their own would hold Python's collector of garbage."""

    def __init__(self) -> None:
        self.places: list[str] = []
        self.ids: list[int] = []
        self.groups: list[Group] = []
        self.texts: list[str] = []
        self.totals: Counter[Group] = Counter()
        """How many there are by group."""
        self._last: tuple[list[str], Sequence[int]] | None = None

    def matching(self, text: str) -> Sequence[int]:
        """Where those are in which every word of the text is found."""
        # The longest word first: it leaves the fewest to be looked through for the others.
        words = sorted(text.casefold().split(), key=len, reverse=True)
        before, found = self._last or ([], range(len(self.ids)))
        if words == before:
            return found
        # What is typed on to the last search is among what that has found.
        if not all(any(each in word for word in words) for each in before):
            found = range(len(self.ids))
        for word in words:
            found = [at for at in found if word in self.texts[at]]
        self._last = words, found
        return found

    def add(self, rows: Sequence[SeenRow]) -> None:
        """Take in parcels that are not there yet; they are in order after ``arrange``."""
        self.places += [row[0] for row in rows]
        self.ids += [row[1] for row in rows]
        self.groups += [row[2] for row in rows]
        self.texts += [row[3] for row in rows]
        self.totals.update([row[2] for row in rows])
        self._last = None

    def replace(self, row: SeenRow) -> bool:
        """Renew a parcel that has stayed in its place; False, and nothing done, where it has not."""
        place, parcel_id, group, text = row
        at = bisect_left(self.places, place)
        if self.places[at : at + 1] != [place] or self.ids[at] != parcel_id:
            return False
        self.totals[self.groups[at]] -= 1
        self.totals[group] += 1
        self.groups[at], self.texts[at], self._last = group, text, None
        return True

    def remove(self, parcel_ids: Collection[int]) -> None:
        """Leave these out."""
        self.totals.subtract(group for each, group in zip(self.ids, self.groups, strict=True) if each in parcel_ids)
        self._take([at for at, each in enumerate(self.ids) if each not in parcel_ids])

    def arrange(self) -> None:
        """Put all in the queue's order."""
        self._take(sorted(range(len(self.places)), key=self.places.__getitem__))

    def _take(self, order: Sequence[int]) -> None:
        self._last = None
        self.places = [self.places[at] for at in order]
        self.ids = [self.ids[at] for at in order]
        self.groups = [self.groups[at] for at in order]
        self.texts = [self.texts[at] for at in order]
