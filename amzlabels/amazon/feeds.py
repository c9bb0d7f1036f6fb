"""Sends many confirmations as one feed and tells what became of it; the table is laid out by ``confirmation_file``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from amzlabels.amazon.confirmation_file import confirmation_table
from amzlabels.amazon.feed_report import read_feed_report
from amzlabels.amazon.pacing import TokenBucket
from amzlabels.amazon.transport import Answer, Transport
from amzlabels.domain.confirmation import Confirmation, FeedRefusal, FeedResult
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock

CONTENT_TYPE = "text/tab-separated-values; charset=UTF-8"
FEED_TYPE = "POST_FLAT_FILE_FULFILLMENT_DATA"

_FEEDS = "/feeds/2021-06-30/feeds"
_DOCUMENTS = "/feeds/2021-06-30/documents"
_UNDER_WAY = frozenset({"IN_QUEUE", "IN_PROGRESS"})
_ENDED = frozenset({"CANCELLED", "FATAL"})


class Feeds:
    """The ``ConfirmationFeeds`` at Amazon. Safe from any thread.

    Source: the model feeds_2021-06-30.json of Amazon's Selling Partner API, its rates included.
    """

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._transport = transport
        self._new_document_pace = TokenBucket(0.5, 15, clock)
        self._new_feed_pace = TokenBucket(0.0083, 15, clock)
        self._feed_pace = TokenBucket(2.0, 15, clock)
        self._document_pace = TokenBucket(0.0222, 10, clock)

    def send(self, confirmations: Sequence[Confirmation]) -> str:
        """Hand a feed over; returns its id.

        Raises ``amazon.outcome_unknown`` when it may have been taken; after ``amazon.refused``, ``order.*`` or any
        other ``amazon.*`` it surely was not.
        """
        marketplace_ids = _marketplace_ids(confirmations)
        document_id = self._upload(confirmation_table(confirmations))
        body = {"feedType": FEED_TYPE, "marketplaceIds": marketplace_ids, "inputFeedDocumentId": document_id}
        try:
            # Said twice it would be two feeds, and nothing tells afterwards which document a feed was made of.
            answer = self._transport.call("POST", _FEEDS, self._new_feed_pace, body=body, is_repeatable=False)
        except Problem as problem:
            if problem.note.code != "amazon.failed":
                raise
            raise Problem("amazon.outcome_unknown", **problem.note.facts) from None
        feed_id = _text(_said(answer), "feedId")
        if not feed_id:
            raise answer.problem("amazon.outcome_unknown")
        return feed_id

    def _upload(self, table: bytes) -> str:
        """Put the table where Amazon wants it; returns the document's id. It is no feed yet, whatever goes wrong."""
        try:
            answer = self._transport.call(
                "POST", _DOCUMENTS, self._new_document_pace, body={"contentType": CONTENT_TYPE}
            )
            document = _said(answer)
            document_id, url = _text(document, "feedDocumentId"), _text(document, "url")
            if not document_id or not url:
                raise answer.problem("amazon.answer_unreadable")
            self._transport.put_document(url, table, CONTENT_TYPE)
        except Problem as problem:
            if problem.note.code != "amazon.outcome_unknown":
                raise
            raise Problem("amazon.failed", **problem.note.facts) from None
        return document_id

    def result(self, feed_id: str) -> FeedResult | None:
        """What became of it, None while Amazon works on it.

        Only a feed that is done has a report that speaks for all of its records: a fatal one may have done any part.
        A feed that Amazon does not know (any more) counts as not processed.
        """
        answer = self._transport.call("GET", f"{_FEEDS}/{quote(feed_id, safe='')}", self._feed_pace)
        if answer.status == 404:
            return FeedResult(None)
        feed = _said(answer)
        status = _text(feed, "processingStatus")
        if status in _UNDER_WAY:
            return None
        if status == "DONE":
            document_id = _text(feed, "resultFeedDocumentId")
            return FeedResult(self._read_report(document_id) if document_id else None)
        if status in _ENDED:
            return FeedResult(None)
        raise answer.problem("amazon.answer_unreadable")

    def _read_report(self, document_id: str) -> tuple[FeedRefusal, ...] | None:
        """The processing report; None where it is gone or cannot be read."""
        status = 0
        # The address may run out between asking for it and using it, so it is asked for once more.
        for _ in range(2):
            answer = self._transport.call("GET", f"{_DOCUMENTS}/{quote(document_id, safe='')}", self._document_pace)
            if answer.status == 404:
                return None
            url = _text(_said(answer), "url")
            if not url:
                raise answer.problem("amazon.answer_unreadable")
            try:
                content, charset, status = self._transport.fetch_document(url)
            except Problem as problem:
                if problem.note.code != "amazon.answer_unreadable":
                    raise
                return None
            if status == 200:
                return read_feed_report(content, charset)
        raise Problem("amazon.failed", status=status)


def _marketplace_ids(confirmations: Sequence[Confirmation]) -> list[str]:
    """The marketplaces that occur, far fewer than the 25 a feed may have."""
    codes = dict.fromkeys(confirmation.marketplace for confirmation in confirmations)
    if not codes.keys() <= BY_CODE.keys():
        raise Problem("order.marketplace_unknown")
    if not codes:
        raise Problem("amazon.our_request", field="confirmations")
    return [BY_CODE[code].marketplace_id for code in codes]


def _said(answer: Answer) -> Mapping[str, object]:
    if not answer.is_ok:
        raise answer.problem("amazon.refused")
    return answer.body or {}


def _text(body: Mapping[str, object], name: str) -> str:
    value = body.get(name)
    return value if isinstance(value, str) else ""
