"""What may be done with the chosen parcels, and doing it; showing the buttons is left to ``details_pane``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amzlabels.domain.packing import NEEDS_REASON
from amzlabels.domain.parcel import Confirm, Label, Print, Stage
from amzlabels.domain.problems import KEPT_FROM_PAPER
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.domain.shipment import OWN
from amzlabels.ui.ask import Ask
from amzlabels.ui.mended_fields import field_to_mend
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_plan import money_words
from amzlabels.ui.texts_problems import (
    ACCEPT,
    CHOOSE_SERVICE,
    EDIT_ADDRESS,
    FILL_IN_PRODUCT,
    OVERRIDE,
    RELEASE,
    TRY_AGAIN,
    VOID_LABEL,
)

MANY = 2000
NEEDS_PERSON = frozenset({Stage.HELD, Stage.FAILED, Stage.ASK})
_UNTOLD = frozenset({Confirm.NONE, Confirm.REFUSED, Confirm.UNSURE})


def may_print(row: ParcelRow) -> bool:
    """Whether printing it now makes sense: ready, or failed and worth another try."""
    return not _is_rider(row) and (row.stage is Stage.READY or (row.stage is Stage.FAILED and not _is_cancelled(row)))


def is_mended_by_printing(row: ParcelRow) -> bool:
    """Whether it is held by something that only has to be tried again."""
    is_held = row.stage is Stage.HELD and not _is_rider(row)
    return is_held and row.problem is not None and problem_words(row.problem).action == TRY_AGAIN


def may_hold(row: ParcelRow) -> bool:
    """Whether it can be set aside."""
    return row.stage in (Stage.READY, Stage.PRINTING) and row.print is Print.NONE


def may_release(row: ParcelRow) -> bool:
    """Whether it is set aside and can come back without a reason."""
    return row.stage is Stage.HELD and not _is_rider(row) and not may_override(row)


def may_override(row: ParcelRow) -> bool:
    """Whether it is held because Amazon does not want it shipped, so that a person must say why it goes."""
    return row.stage is Stage.HELD and row.problem is not None and row.problem.code in NEEDS_REASON


def may_print_again(row: ParcelRow) -> bool:
    """Whether its label has been on paper, or was kept from it for a reason that a person may set aside."""
    is_kept = row.print is Print.FAILED and row.problem is not None and row.problem.code in KEPT_FROM_PAPER
    may_be = row.label is Label.BOUGHT and (row.print is Print.PRINTED or is_kept)
    return may_be and row.rides_with is None and not _is_cancelled(row)


def may_confirm(row: ParcelRow) -> bool:
    """Whether it is printed and Amazon has not been told, so that a person may say to tell it now."""
    is_due = row.stage in (Stage.TO_AMAZON, Stage.FAILED) and row.print is Print.PRINTED
    return is_due and row.confirm in _UNTOLD and row.box_of is None


def may_void(row: ParcelRow) -> bool:
    """Whether its label can be given up for a new one."""
    is_still = row.print is not Print.SENDING and row.print is not Print.UNSURE and row.confirm is not Confirm.SENDING
    is_own = row.label is Label.BOUGHT and row.rides_with is None
    return is_own and is_still and row.stage is not Stage.PRINTING and not _is_cancelled(row)


def may_edit(row: ParcelRow) -> bool:
    """Whether the address can still be changed: the label is not bought, and it is not another parcel's."""
    is_own = row.rides_with is None and row.box_of is None
    return is_own and row.label in (Label.NONE, Label.REFUSED, Label.VOIDED)


def _is_rider(row: ParcelRow) -> bool:
    """Whether its lead decides for it: it has another's label, and is not yet told to Amazon by itself."""
    return row.rides_with is not None and row.print is not Print.PRINTED


def _is_cancelled(row: ParcelRow) -> bool:
    return row.problem is not None and row.problem.code == "amazon.order_cancelled"


class ChoiceActs(QObject):
    """Holds the choice and orders work for it. ``row_of`` tells what is known of a parcel, None if nothing is.

    A parcel of which nothing is known is passed on: the desk leaves alone what an act does not fit.
    """

    changed = Signal()
    """Choice or what may be done with it differs."""
    edit_wanted = Signal(object)
    """``ParcelDetails`` of the parcel whose address is to be edited."""
    settings_wanted = Signal(str, str)
    """A problem is mended in the settings; the action as in ``texts_problems``, and the field it is about."""
    product_wanted = Signal()
    """A problem is mended by filling in a product of the one chosen parcel."""
    service_wanted = Signal()
    """A problem is mended by choosing another service."""

    def __init__(self, desk: Desk, ask: Ask, row_of: Callable[[int], ParcelRow | None], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._ask = ask
        self._row_of = row_of
        self._window = window
        self.choice: tuple[int, ...] = ()
        self.details: ParcelDetails | None = None

    def choose(self, parcel_ids: Sequence[int]) -> None:
        """These are chosen now."""
        self.choice = tuple(parcel_ids)
        if self.details is not None and self.choice != (self.details.row.parcel_id,):
            self.details = None
        self.changed.emit()

    def know(self, details: ParcelDetails) -> None:
        """All of the one chosen parcel is known now."""
        if self.choice == (details.row.parcel_id,):
            self.details = details
            self.changed.emit()

    def one(self) -> ParcelRow | None:
        """The chosen parcel when it is one and known."""
        if len(self.choice) != 1:
            return None
        if self.details is not None:
            return self.details.row
        return self._row_of(self.choice[0])

    def fitting(self, may: Callable[[ParcelRow], bool]) -> list[int]:
        """The chosen parcels an act fits."""
        one = self.one()
        if one is not None:
            return [one.parcel_id] if may(one) else []
        if len(self.choice) > MANY:
            # Looking at each would hold the window, and most of their rows are not read anyway.
            return list(self.choice)
        rows = ((each, self._row_of(each)) for each in self.choice)
        return [each for each, row in rows if row is None or may(row)]

    def edit(self) -> None:
        """Edit the address of the one chosen parcel."""
        if self.details is not None and may_edit(self.details.row):
            self.edit_wanted.emit(self.details)

    def print_now(self) -> None:
        """Buy, print and confirm the chosen; one that is held only for another try gets it."""
        row = self.one()
        if fitting := self.fitting(may_print):
            self._desk.print_parcels(fitting)
        elif row is not None and is_mended_by_printing(row):
            self.mend(TRY_AGAIN)

    def hold_or_release(self) -> None:
        """Set aside what can be, or else take back what was set aside."""
        if fitting := self.fitting(may_hold):
            self._desk.hold(fitting)
        elif fitting := self.fitting(may_release):
            self._desk.release(fitting)
        else:
            self.override()

    def override(self) -> None:
        """Let go what Amazon does not want shipped, after asking why."""
        fitting = self.fitting(may_override)
        if not fitting:
            return
        question = (
            self.tr("Why is this order shipped all the same?")
            if len(fitting) == 1
            else self.tr("Why are these {count} orders shipped all the same?").format(count=len(fitting))
        )
        reasons = [
            self.tr("The buyer still wants it"),
            self.tr("Seller Central says to ship it"),
            self.tr("Amazon has no label for it"),
        ]
        if reason := self._ask.reason(self._window, question, reasons):
            self._desk.packing.override(fitting, reason)

    def print_again(self) -> None:
        """Print labels once more, after asking why."""
        fitting = self.fitting(may_print_again)
        if fitting and (reason := self.ask_why_again(len(fitting))):
            self._desk.print_again(fitting, reason)

    def ask_why_again(self, count: int) -> str:
        """Why so many labels are printed again; empty where a person thinks better of it."""
        question = (
            self.tr("Why is this label printed again?")
            if count == 1
            else self.tr("Why are these {count} labels printed again?").format(count=count)
        )
        reasons = [
            self.tr("The label is damaged"),
            self.tr("The label is lost"),
            self.tr("It did not print well"),
        ]
        return self._ask.reason(self._window, question, reasons)

    def confirm_now(self) -> None:
        """Tell Amazon of the chosen, whatever the settings wait for."""
        if fitting := self.fitting(may_confirm):
            self._desk.confirm_now(fitting)

    def void(self) -> None:
        """Give the labels of the chosen up for new ones, after asking: new ones cost money."""
        fitting = self.fitting(may_void)
        if not fitting:
            return
        question = (
            self.tr("Give this label up and buy a new one?")
            if len(fitting) == 1
            else self.tr("Give these {count} labels up and buy new ones?").format(count=len(fitting))
        )
        rows = [self._row_of(each) for each in fitting]
        drawn = self.tr("Throw the old label away; its number is not used again. The new one is drawn when you print.")
        bought = self.tr(
            "A new label costs money again; MyParcel may charge the old one too. Throw the old label away. "
            "The new one is bought when you print, and Amazon gets its tracking number."
        )
        is_drawn = all(row is not None and row.service.carrier == OWN for row in rows)
        detail = drawn if is_drawn else " ".join(filter(None, (self._cost(rows), bought)))
        if self._ask.confirm(self._window, question, detail, self.tr("Give up")):
            self._desk.void_labels(fitting)

    def _cost(self, rows: Sequence[ParcelRow | None]) -> str:
        """What the labels of these cost, as far as that is known."""
        prices = [row.price_cents for row in rows if row is not None and row.price_cents is not None]
        if not prices:
            return ""
        if len(rows) == 1:
            words = self.tr("It cost {cost}.")
        elif len(prices) == len(rows):
            words = self.tr("Together they cost {cost}.")
        else:
            words = self.tr("Together they cost at least {cost}.")
        return words.format(cost=money_words(sum(prices)))

    def asked(self) -> list[int]:
        """The chosen parcels that are known to be asked about."""
        rows = (self._row_of(each) for each in self.choice[:MANY])
        return [row.parcel_id for row in rows if row is not None and row.stage is Stage.ASK]

    def answer(self, came_out: bool) -> None:
        """Answer "did it print?" for the one chosen parcel, or say once of several that they came out."""
        row = self.one()
        if row is not None and row.stage is Stage.ASK:
            self._desk.answer_printed(row.parcel_id, came_out)
        elif came_out and row is None and (asked := self.asked()):
            question = self.tr("Did all {count} labels come out?").format(count=len(asked))
            detail = self.tr("Look at each of them. Amazon is told that these orders are shipped.")
            if self._ask.confirm(self._window, question, detail, self.tr("They did")):
                self._desk.seeing.came_out(asked)

    def choose_marketplace(self, marketplace: str) -> None:
        """Say where the chosen orders came from."""
        if self.choice:
            self._desk.choose_marketplace(self.choice, marketplace)

    def mend(self, action: str) -> None:
        """Do what a problem's button says, for the one chosen parcel."""
        row = self.one()
        if row is None:
            return
        if action == EDIT_ADDRESS:
            self.edit()
        elif action == OVERRIDE:
            self.override()
        elif action in (RELEASE, ACCEPT):
            self._desk.release([row.parcel_id])
        elif action == VOID_LABEL:
            self.void()
        elif action == FILL_IN_PRODUCT:
            self.product_wanted.emit()
        elif action == CHOOSE_SERVICE:
            self.service_wanted.emit()
        elif action == TRY_AGAIN:
            if row.stage is Stage.HELD:
                self._desk.release([row.parcel_id])
            self._desk.print_parcels([row.parcel_id])
        else:
            self.settings_wanted.emit(action, field_to_mend(row.problem))
