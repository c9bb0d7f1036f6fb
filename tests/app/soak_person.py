"""The person at a table that is watched for long: what is dropped, ordered, looked at, taken back and answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from itertools import islice

from fakes.printing import FOLDER
from soak_orders import SoakOrders
from soak_table import DUMB, SETTINGS, USUAL, SoakTable

from amzlabels.domain.backup import MAYBE_PRINTED
from amzlabels.domain.delivery import SETTLED
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.packing import NEEDS_REASON
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.slip import IN_DOUBT
from amzlabels.journey.ports import OpenParcel
from amzlabels.work.printer_queues import EXPIRED

MOST_AT_ONCE = 6
PICTURE_PX = 240
PATIENCE_S = 600.0
POSTAL_CODES = {"NL": "1016 GV", "BE": "9000", "DE": "50667"}


class SoakPerson:
    """Does one act after another by lot; ``answer`` settles what is asked, by what lies on the table."""

    def __init__(self, table: SoakTable, orders: SoakOrders) -> None:
        self._table = table
        self._orders = orders
        self._random = table.random
        self.done: Counter[str] = Counter()
        self.questions = 0

    def act(self) -> None:
        """One act by lot."""
        name = self._random.choices(list(_ACTS), list(_ACTS.values()))[0]
        self.done[name] += 1
        getattr(self, name)()

    def drop(self) -> None:
        """Drop a report, and have it printed at once or not."""
        path = self._orders.make(self._random.randint(1, 2 * MOST_AT_ONCE))
        self._table.desk.import_reports([path], wanted=self._random.random() < 0.5)

    def leave_to_amazon(self) -> None:
        """There are orders that nobody drops a report of."""
        self._orders.make(self._random.randint(1, MOST_AT_ONCE)).unlink()

    def fetch(self) -> None:
        """Ask Amazon for the orders."""
        self._table.desk.get_orders(wanted=self._random.random() < 0.5)

    def print_all(self) -> None:
        """Have everything printed that is ready."""
        self._table.desk.print_parcels(None)

    def print_some(self) -> None:
        """Have some printed, also what failed or is done."""
        self._table.desk.print_parcels(self._some())

    def print_elsewhere(self) -> None:
        """Have some printed on another printer."""
        open_ = [each for each in self._open() if each.print is not Print.PRINTED]
        chosen = [each.parcel_id for each in self._sample(open_)]
        self._table.desk.stacks.print_on(chosen, self._random.choice((USUAL, DUMB, "")))

    def print_again(self) -> None:
        """Want a label once more that was printed."""
        printed = [each for each in self._any() if each.print is Print.PRINTED][:2]
        self._orders.again.update(each.tracking for each in printed)
        self._table.desk.print_again([each.parcel_id for each in printed], "damaged")

    def void(self) -> None:
        """Give a label up and have a new one; not of what has arrived."""
        store = self._table.witness
        on_way = {row.parcel_id: row.on_its_way for row in store.rows(self._some())}
        here = [each for each, way in on_way.items() if way is None or way.delivery not in SETTLED]
        can_go = (each for each in store.open_parcels(here) if each.label is Label.BOUGHT and _is_at_rest(each))
        for each in islice(can_go, 1):
            self._void(each)

    def _void(self, parcel: OpenParcel) -> None:
        table, orders = self._table, self._orders
        before, refused = self._times_voided(parcel), table.refused["void_labels"]
        table.desk.void_labels([parcel.parcel_id])
        table.wait_until(
            lambda: self._times_voided(parcel) > before or table.refused["void_labels"] > refused, PATIENCE_S
        )
        # One that could not be given up is used like any other.
        if self._times_voided(parcel) > before:
            orders.voided[parcel.order_id] += 1
            orders.given_up.add(parcel.tracking)

    def _times_voided(self, parcel: OpenParcel) -> int:
        details = self._table.witness.details(parcel.parcel_id)
        return sum(each.name == "voided" for each in details.history) if details else 0

    def hold(self) -> None:
        """Set some aside."""
        self._table.desk.hold([each.parcel_id for each in self._sample(self._open())])

    def undo(self) -> None:
        """Take the last act back."""
        self._table.desk.undo()

    def combine(self) -> None:
        """Put orders to one address into one parcel."""
        for ids in self._table.witness.shared_addresses()[:1]:
            self._table.desk.packing.combine(ids)

    def add_box(self) -> None:
        """Send something in two boxes."""
        self._table.desk.packing.add_box(self._random.choice([0, *self._some()]))

    def scan(self) -> None:
        """Scan a label that came out, or what is none."""
        there = {each.text for each in self._table.paper}
        found = [each.tracking for each in self._any() if each.tracking in there]
        self._table.desk.seeing.scan(next(iter(found), "3SNOBODY"))

    def look(self) -> None:
        """Look for something, and at it."""
        desk = self._table.desk
        desk.read_list(QueueQuery(text=self._random.choice(("", "", "Ontvanger 1", "utrecht", "3SMYPA", "xyz"))))
        ids = [each.parcel_id for each in self._any()]
        desk.read_rows(ids)
        for each in ids[:1]:
            desk.read_details(each)
            desk.read_picture(each, PICTURE_PX)

    def look_around(self) -> None:
        """Look at the printers, the accounts and what is left over."""
        self._table.desk.read_printers()
        self._table.desk.tell_health()
        self._table.desk.unprinted.read()
        self._table.desk.planning.read_products()

    def follow(self) -> None:
        """Ask after parcels."""
        self._table.desk.afterwards.look()

    def papers(self) -> None:
        """Have a paper made."""
        document = self._random.choice(list(Document))
        self._table.desk.paperwork.order(DocumentOrder(document), self._table.folder / "paper.pdf")

    def set_up(self) -> None:
        """Change a setting."""
        random = self._random
        self._table.save(
            replace(
                SETTINGS,
                slips_with_labels=random.random() < 0.3,
                first_on_top=(USUAL,) if random.random() < 0.2 else (),
                document_printer=random.choice((FOLDER, "")),
            )
        )

    def try_again(self) -> None:
        """Try everything that stopped."""
        self._table.desk.retry_now()

    def answer(self) -> None:
        """Answer each question by what lies there, and see to what is held."""
        desk, held = self._table.desk, dict[str, list[OpenParcel]]()
        for each in self._open():
            if each.print is Print.UNSURE and not each.rides_with:
                # Of several labels of one order it is known which it is once its number is.
                if each.tracking or not (each.boxes or each.box_of or each.order_id in self._orders.in_boxes):
                    self.questions += 1
                    desk.answer_printed(each.parcel_id, self._is_there(each))
            elif each.problem is not None and each.order_id not in self._orders.cancelled:
                held.setdefault(each.problem.code, []).append(each)
        for slip in self._table.witness.prints.slips(IN_DOUBT):
            desk.stacks.answer_slips([slip.parcel_id], are_there=self._table.is_on_paper(slip.job))
        for code, some in held.items():
            self._see_to(code, some)

    def _is_there(self, parcel: OpenParcel) -> bool:
        """Whether its label lies on the table, or the one that was wanted once more."""
        for name in (USUAL, DUMB):
            self._table.printers[name].report("", "")
        if self._orders.again[parcel.tracking] and parcel.problem != MAYBE_PRINTED:
            return self._table.is_on_paper(parcel.print_job)
        found = {each.text for each in self._table.paper if each.job.startswith(parcel.order_id)}
        return parcel.tracking in found if parcel.tracking else bool(found - self._orders.given_up)

    def _see_to(self, code: str, some: Collection[OpenParcel]) -> None:
        desk, ids = self._table.desk, [each.parcel_id for each in some]
        if code in NEEDS_REASON:
            desk.packing.override(ids, "agreed with the buyer")
        elif code == EXPIRED:
            desk.queueing.print_expired(ids)
        elif code.startswith("address."):
            for each in some:
                right = replace(each.recipient, postal_code=POSTAL_CODES[each.recipient.country])
                desk.corrections.change_address(each.parcel_id, right)
                desk.corrections.say_right([each.parcel_id])
        elif code.startswith(("printer.", "amazon.", "label.")):
            desk.print_parcels(ids)
        else:
            desk.release(ids)

    def _open(self) -> list[OpenParcel]:
        return list(self._table.witness.open_parcels())

    def _any(self) -> list[OpenParcel]:
        ids = range(1, self._orders.count + 1)
        some = self._table.witness.open_parcels(self._random.sample(ids, min(len(ids), MOST_AT_ONCE)))
        return [each for each in some if each.order_id not in self._orders.untouched]

    def _some(self) -> list[int]:
        return [each.parcel_id for each in self._any()]

    def _sample(self, parcels: list[OpenParcel]) -> list[OpenParcel]:
        return self._random.sample(parcels, min(len(parcels), self._random.randint(1, MOST_AT_ONCE)))

    def prune(self) -> None:
        """What is done need not stand in Amazon's next reports."""
        store = self._table.witness
        done = store.rows(store.list(QueueQuery(stages=frozenset({Stage.DONE}))))
        self._orders.forget([row.order_id for row in done])


def _is_at_rest(parcel: OpenParcel) -> bool:
    """Whether it is neither being printed nor told to Amazon, nor travels as another."""
    is_told = parcel.confirm is not Confirm.SENDING
    return is_told and parcel.print not in (Print.SENDING, Print.UNSURE) and parcel.rides_with is None


_ACTS = {
    **dict.fromkeys(("print_all", "answer", "look"), 8),
    **dict.fromkeys(("drop",), 7),
    **dict.fromkeys(("print_some", "scan"), 3),
    **dict.fromkeys(("leave_to_amazon", "fetch", "print_elsewhere", "follow", "try_again", "look_around"), 2),
    **dict.fromkeys(("print_again", "void", "hold", "undo", "combine", "add_box", "papers", "set_up"), 1),
}
