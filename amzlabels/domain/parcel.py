"""A parcel's three facets, the moves each may make, the one stage a person is shown; kept by ``store``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from amzlabels.domain.problems import Fact, Note


class Label(StrEnum):
    """What is known of the label's purchase."""

    NONE = "none"
    BUYING = "buying"
    BOUGHT = "bought"
    VOIDED = "voided"
    REFUSED = "refused"
    UNSURE = "unsure"


class Print(StrEnum):
    """What is known of the label's printing."""

    NONE = "none"
    SENDING = "sending"
    PRINTED = "printed"
    FAILED = "failed"
    UNSURE = "unsure"


class Confirm(StrEnum):
    """What is known of telling Amazon."""

    NONE = "none"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNSURE = "unsure"


Facet = type[Label] | type[Print] | type[Confirm]
State = Label | Print | Confirm

# One table per facet: states of different facets with the same name are equal and would be one key.
MOVES: Mapping[Facet, Mapping[State, frozenset[State]]] = {
    Label: {
        # none -> voided: a shipment whose label was not asked for yet is taken back.
        Label.NONE: frozenset({Label.BUYING, Label.VOIDED}),
        # buying -> voided: the shop has ended the shipment before its label came.
        Label.BUYING: frozenset({Label.NONE, Label.BOUGHT, Label.REFUSED, Label.UNSURE, Label.VOIDED}),
        Label.BOUGHT: frozenset({Label.VOIDED}),
        Label.VOIDED: frozenset({Label.BUYING}),
        Label.REFUSED: frozenset({Label.NONE}),
        Label.UNSURE: frozenset({Label.NONE, Label.BOUGHT, Label.BUYING}),
    },
    Print: {
        # sending -> none is only taken when it is certain that nothing left the computer.
        # none or failed -> printed: a person has it on paper in another way, and says so.
        # none -> unsure: the store was put back to a time when it was not printed yet.
        Print.NONE: frozenset({Print.SENDING, Print.PRINTED, Print.UNSURE}),
        Print.SENDING: frozenset({Print.NONE, Print.PRINTED, Print.FAILED, Print.UNSURE}),
        # A voided label's print no longer counts.
        Print.PRINTED: frozenset({Print.SENDING, Print.NONE}),
        Print.FAILED: frozenset({Print.SENDING, Print.NONE, Print.PRINTED}),
        Print.UNSURE: frozenset({Print.PRINTED, Print.SENDING, Print.FAILED}),
    },
    Confirm: {
        # none -> accepted: a later report or Amazon's own answer tells that it was confirmed in another way.
        Confirm.NONE: frozenset({Confirm.SENDING, Confirm.ACCEPTED}),
        Confirm.SENDING: frozenset({Confirm.NONE, Confirm.ACCEPTED, Confirm.REFUSED, Confirm.UNSURE}),
        # Accepted does not stay so when a later report contradicts it, or the label is voided and bought anew:
        # Amazon is then told again under the same package reference, which corrects that package.
        Confirm.ACCEPTED: frozenset({Confirm.SENDING, Confirm.NONE}),
        Confirm.REFUSED: frozenset({Confirm.SENDING, Confirm.ACCEPTED, Confirm.NONE}),
        Confirm.UNSURE: frozenset({Confirm.SENDING, Confirm.ACCEPTED, Confirm.NONE}),
    },
}
"""The allowed moves of each facet; names are shared with the store's checks and the window's filters."""


def may_move(frm: State, to: State) -> bool:
    """Whether this is a move of the table, or none at all."""
    return type(frm) is type(to) and (frm is to or to in MOVES[type(frm)][frm])


class Stage(StrEnum):
    """The one word a person sees, derived from facets and problem by ``stage_of``."""

    READY = "ready"
    HELD = "held"
    PRINTING = "printing"
    ASK = "ask"
    TO_AMAZON = "to_amazon"
    DONE = "done"
    FAILED = "failed"


def stage_of(label: Label, print_: Print, confirm: Confirm, problem: str | None, *, wanted: bool) -> Stage:
    """Tell the stage. ``wanted`` is whether a person has ordered this parcel printed."""
    if print_ is Print.UNSURE:
        return Stage.ASK
    if print_ is Print.FAILED and problem is not None:
        return Stage.FAILED
    # Told to Amazon and not on paper: its label is to be printed once more.
    lacks_paper = label is Label.BOUGHT and print_ in (Print.NONE, Print.FAILED)
    if confirm is Confirm.ACCEPTED and print_ is not Print.SENDING and not lacks_paper:
        return Stage.DONE
    if problem is not None:
        return Stage.FAILED if confirm in (Confirm.REFUSED, Confirm.UNSURE) else Stage.HELD
    if print_ is Print.PRINTED:
        return Stage.TO_AMAZON
    # A refused label is only tried again after a person released it, which makes it none.
    if label is Label.REFUSED:
        return Stage.HELD
    # An unsure purchase is settled by asking the shop, without a person.
    if wanted or label in (Label.BUYING, Label.UNSURE) or print_ is Print.SENDING:
        return Stage.PRINTING
    return Stage.READY


class Evidence(StrEnum):
    """How sure "printed" is; words shown never claim more."""

    NONE = "none"
    QUEUED = "queued"
    SENT = "sent"
    PRINTER_SAID_DONE = "printer_said_done"
    COUNTED = "counted"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class Move:
    """One change of one parcel, applied all or not at all.

    ``frm`` must still be the stored state or the whole batch is refused. ``problem`` replaces the stored problem
    (None clears it). ``fields`` are further columns: shipment_id, purchase, tracking, label_hash, paper, carrier,
    price_cents, print_job, denied_unasked, printer, slip, evidence, request_id, feed_id, confirm_wanted, exported_at.
    ``event`` names the line in the parcel's history (words in ``ui.texts``).
    """

    parcel_id: int
    frm: State
    to: State
    event: str
    problem: Note | None = None
    fields: Mapping[str, Fact | None] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    keep_wanted: bool = True

    def __post_init__(self) -> None:
        if not may_move(self.frm, self.to):
            raise ValueError(f"{self.frm!r} may not become {self.to!r}")


EVENTS: frozenset[str] = frozenset(
    {
        "imported",
        "updated",
        "wanted",
        "buying",
        "shipment_made",
        "shipment_found",
        "bought",
        "buying_stopped",
        "shipment_ended",
        "label_at_printing",
        "concept_cancelled",
        "refused",
        "purchase_unsure",
        "printer_as_set",
        "sending",
        "printed",
        "not_printed",
        "taken_back",
        "printer_chosen",
        "print_failed",
        "print_unsure",
        "came_out",
        "did_not_come_out",
        "label_scanned",
        "label_fetched_again",
        "print_again",
        "telling_amazon",
        "accepted",
        "already_accepted",
        "amazon_refused",
        "amazon_later",
        "amazon_unsure",
        "held",
        "released",
        "address_changed",
        "address_remembered",
        "address_restored",
        "address_right",
        "address_undone",
        "suggestion_accepted",
        "marketplace_chosen",
        "to_confirm",
        "found_at_amazon",
        "left_to_amazon",
        "in_feed",
        "exported",
        "closed_by_report",
        "still_unshipped",
        "gone",
        "back",
        "changed",
        "changed_too_late",
        "voided",
        "planned",
        "service_chosen",
        "overridden",
        "combined",
        "rides_along",
        "taken_apart",
        "order_left",
        "repacked",
        "split_off",
        "box_added",
        "undone",
        "tracking_given",
        "moved_on",
        "return_asked",
        "return_made",
        "return_mailed",
        "return_unmade",
        "return_printed",
        "return_not_printed",
        "return_saved",
        "slip_printed",
        "slip_not_printed",
        "slip_unsure",
        "slip_there",
        "sight_lost",
        "carrier_has_it",
    }
)
"""Names of the lines in a parcel's history."""
