"""Confirming a backlog in one feed: parcels are told together and settled by its result; its shape is ``amazon``'s."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amzlabels.domain.confirmation import Confirmation, FeedRefusal, FeedResult
from amzlabels.domain.parcel import Confirm, Move, Print
from amzlabels.domain.problems import Note, Problem, Retry
from amzlabels.domain.settings import Settings
from amzlabels.journey.confirm_orders import CUT_OFF, confirmation_of
from amzlabels.journey.current_moves import apply_current
from amzlabels.journey.ports import OpenParcel, Parcels
from amzlabels.journey.ports_amazon import ConfirmationFeeds

FEED_FROM = 400
"""As many as take minutes one by one are told in a feed."""
FEED_LIMIT = 5000
NOT_KNOWN_YET = "?"
"""Stands for the feed's id until Amazon has named it."""

# Parts of what a feed's result says, lower case.
_ORDER_GONE = ("cancelled", "canceled", "nonexistentorderitem", "failed to find order item")
_FULFILLED = ("already fulfilled", "matching package")


@dataclass(frozen=True, slots=True)
class ConfirmByFeed:
    """Sends feeds and settles their parcels."""

    parcels: Parcels
    feeds: ConfirmationFeeds

    def send(self, due: Sequence[OpenParcel], settings: Settings) -> str:
        """Tell Amazon of these in one feed (at most ``FEED_LIMIT``); returns its id.

        Empty when there is none to look at: nothing was left to send, or its answer was lost, and then the parcels are
        unsure. Raises ``amazon.*`` when surely nothing was sent; the parcels then wait as before.
        """
        fields = {"feed_id": NOT_KNOWN_YET}
        intents = [Move(each.parcel_id, each.confirm, Confirm.SENDING, "telling_amazon", fields=fields) for each in due]
        confirmations = self._confirmations(apply_current(self.parcels, intents), settings)
        if not confirmations:
            return ""
        try:
            feed_id = self.feeds.send(list(confirmations.values()))
        except Problem as problem:
            if problem.note.code == "amazon.outcome_unknown":
                self._leave(confirmations, Confirm.UNSURE, "amazon_unsure")
                return ""
            self._leave(confirmations, Confirm.NONE, "amazon_later")
            raise
        fields = {"feed_id": feed_id}
        named = [Move(each, Confirm.SENDING, Confirm.SENDING, "in_feed", fields=fields) for each in confirmations]
        apply_current(self.parcels, named)
        return feed_id

    def settle(self, feed_id: str) -> list[int] | None:
        """Look at a feed; returns its parcels once they are settled, None while Amazon works on it.

        Raises ``amazon.*``; the parcels are then left in the feed.
        """
        try:
            result = self.feeds.result(feed_id)
        except Problem as problem:
            if problem.note.code in CUT_OFF or problem.retry is not Retry.NEVER:
                raise
            # Where Amazon does not let us look any more, each order tells for itself.
            result = FeedResult(None)
        if result is None:
            return None
        refused: defaultdict[str, list[FeedRefusal]] = defaultdict(list)
        for refusal in result.refusals or ():
            refused[refusal.order_id].append(refusal)
        sent = self.parcels.in_feeds().get(feed_id, [])
        return apply_current(self.parcels, [_outcome(each, feed_id, result, refused[each.order_id]) for each in sent])

    def recover(self) -> list[str]:
        """At start: the feeds to look at. Parcels whose feed was cut short before it had a name become unsure."""
        sent = self.parcels.in_feeds()
        self._leave([parcel.parcel_id for parcel in sent.pop("", [])], Confirm.UNSURE, "amazon_unsure")
        return list(sent)

    def _confirmations(self, parcel_ids: Sequence[int], settings: Settings) -> dict[int, Confirmation]:
        """What is sent, by parcel id; what cannot be told is held."""
        found: dict[int, Confirmation] = {}
        for parcel in self.parcels.open_parcels(parcel_ids):
            if parcel.print is not Print.PRINTED:
                self._leave([parcel.parcel_id], Confirm.NONE, "amazon_later")
                continue
            try:
                found[parcel.parcel_id] = confirmation_of(parcel, settings)
            except Problem as problem:
                self._leave([parcel.parcel_id], Confirm.NONE, "amazon_later", problem.note)
        return found

    def _leave(self, parcel_ids: Iterable[int], to: Confirm, event: str, problem: Note | None = None) -> None:
        apply_current(self.parcels, [_out_of_feed(each, to, event, problem) for each in parcel_ids])


def _out_of_feed(parcel_id: int, to: Confirm, event: str, problem: Note | None = None) -> Move:
    return Move(parcel_id, Confirm.SENDING, to, event, problem=problem, fields={"feed_id": None})


def _outcome(parcel: OpenParcel, feed_id: str, result: FeedResult, of_order: Sequence[FeedRefusal]) -> Move:
    if result.refusals is None:
        return _out_of_feed(parcel.parcel_id, Confirm.UNSURE, "amazon_unsure")
    items = {"", *(item.order_item_id for item in parcel.items)}
    refusal = next((each for each in of_order if each.order_item_id in items), None)
    if refusal is None:
        return _out_of_feed(parcel.parcel_id, Confirm.ACCEPTED, "accepted")
    said = f"{refusal.code} {refusal.message}".lower()
    if any(part in said for part in _FULFILLED):
        # Whether that is so is told by the order itself.
        return _out_of_feed(parcel.parcel_id, Confirm.UNSURE, "amazon_unsure")
    code = "amazon.order_cancelled" if any(part in said for part in _ORDER_GONE) else "amazon.refused"
    note = Note(code, {"message": refusal.message, "code": refusal.code, "request_id": feed_id})
    return _out_of_feed(parcel.parcel_id, Confirm.REFUSED, "amazon_refused", note)
