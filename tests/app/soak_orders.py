"""Orders by lot, dropped as files or left for Amazon's own report; and what was done to each that counts in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path

from fakes.reports import item_id, order_id, write_report
from soak_table import SoakTable

COUNTRIES = (
    {},
    {},
    {},
    {"ship-country": "BE", "ship-postal-code": "9000", "ship-city": "Gent", "ship-address-1": "Veldstraat 12"},
    {"ship-country": "DE", "ship-postal-code": "50667", "ship-city": "Köln", "ship-address-1": "Domstraße 3"},
)


class SoakOrders:
    """All orders so far, and what a person did with them.

    ``again`` counts by tracking number how often a label was wanted once more, ``voided`` by order how often one was
    given up, ``given_up`` are their numbers; ``in_boxes`` are those of whose further boxes the store knows no more.
    With the first ones, which are ``untouched``, a person does nothing.
    """

    def __init__(self, table: SoakTable) -> None:
        self._table = table
        self._lines: dict[str, str] = {}
        self._headings = ""
        self.count = 0
        self.untouched: frozenset[str] = frozenset()
        self.cancelled: set[str] = set()
        self.again: Counter[str] = Counter()
        self.voided: Counter[str] = Counter()
        self.given_up: set[str] = set()
        self.in_boxes: set[str] = set()

    @property
    def all(self) -> set[str]:
        """The numbers of all orders."""
        return {order_id(number) for number in range(self.count)}

    def make(self, many: int) -> Path:
        """A report of so many new orders, which Amazon's own reports have, too, from now on."""
        changes = [self._cells(number) for number in range(self.count, self.count + many)]
        path = self._table.folder / f"report-{self.count:05d}.txt"
        write_report(path, many, changes=changes)
        self.count += many
        self._headings, *lines = path.read_text("utf-8").splitlines(keepends=True)
        self._lines |= {line[:19]: line for line in lines}
        self._tell()
        return path

    def forget(self, orders: Collection[str]) -> None:
        """These are done; the next reports need not be made of them."""
        for each in orders:
            self._lines.pop(each, None)
        self._tell()

    def cancel(self, order: str) -> None:
        """Its buyer asks for that."""
        self.cancelled.add(order)
        self._table.world.steer("cancel", order_id=order, by="buyer_request")

    def _tell(self) -> None:
        self._table.world.steer("report", text=self._headings + "".join(self._lines.values()))

    def _cells(self, number: int) -> dict[str, str]:
        random = self._table.random
        # Now and then two go to one address.
        home = number - 1 if number % 12 == 1 else number
        cells = {
            "order-id": order_id(number),
            "order-item-id": item_id(number),
            "promise-date": (self._table.line.now() + timedelta(days=1)).isoformat(timespec="seconds"),
            "recipient-name": f"Ontvanger {home}",
            "ship-address-1": f"Lindelaan {home + 1}",
            "buyer-name": f"Koper {number}",
            "buyer-email": f"b{number}@marketplace.amazon.nl",
        }
        if number % 12 > 1:
            cells |= random.choice(COUNTRIES)
        if random.random() < 0.04:
            cells |= {"ship-postal-code": ""}
        if random.random() < 0.02:
            cells |= {"is-prime": "true"}
        return cells
