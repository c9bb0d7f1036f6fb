"""MyParcel as the program's label shop: buys, looks up, fetches, takes back; shapes and calls are left to others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from amzlabels.carrier.myparcel import colli, label_pages, wire
from amzlabels.carrier.myparcel.account import ask_account, ask_contracts
from amzlabels.carrier.myparcel.client import LABEL_LINK, PDF, MyParcelClient
from amzlabels.carrier.myparcel.hosts import hosts_for
from amzlabels.carrier.myparcel.pickup import ask_points
from amzlabels.carrier.myparcel.problems import ApiProblem
from amzlabels.carrier.myparcel.terms import ask_abilities
from amzlabels.domain.address import Address
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.shipment import Bought, Refused, ShipmentRequest, ShopLabel, ShopShipment
from amzlabels.domain.shop_account import Contract, ShopAccount
from amzlabels.domain.terms import Ability
from amzlabels.journey.ports import Clock

if TYPE_CHECKING:
    from amzlabels.carrier.myparcel.exchange import Answer

BATCH_SIZE = 24
"""A label call answers with the PDF itself for fewer than 25 labels."""

MOST_LABELS = 100
"""As many as one call may ask for; above 24 the answer is a link to what is then made."""

_LINK_LOOK_S = 3.0
_LINK_LOOKS = 80
_REFERENCES_PER_CALL = 20
_IDS_PER_CALL = 100
_MOST_PAGES = 20
_BARCODE_LOOKS = 5
_BARCODE_WAIT_S = 1.0
_NO_LOCK = nullcontext()

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class _Ordered:
    """A request on its way: its place in the caller's list and what is sent for it."""

    place: int
    request: ShipmentRequest
    json: wire.Json

    @property
    def reference(self) -> str:
        """Ours."""
        return self.request.reference

    def refused(self, note: Note, item: int | None) -> Refused:
        """The refusal of this request; where customs is what is wrong, with the product it is about."""
        customs = self.request.customs
        if note.code == "shop.customs_refused" and customs:
            item = item if item is not None and item < len(customs) else 0
            note = Note(note.code, {**note.facts, "sku": customs[item].sku})
        return Refused(self.reference, note)


class MyParcelShop:
    """The ``LabelShop`` at MyParcel. Safe from any thread.

    ``base_url`` stands for all of MyParcel's hosts, None for the real ones. ``api_key`` is asked before every call.
    ``pdfium`` is held while pdfium is used, which two threads may not do at once. ``on_key_refused`` hears of it
    whatever was asked but ``account``.
    """

    batch_size = BATCH_SIZE
    most_labels = MOST_LABELS

    def __init__(
        self,
        base_url: str | None,
        api_key: Callable[[], str | None],
        clock: Clock,
        pdfium: AbstractContextManager[object] = _NO_LOCK,
        on_key_refused: Callable[[Note], None] = lambda _note: None,
    ) -> None:
        """Raises ``setup.endpoint_refused`` unless the base is https or loopback."""
        self._client = MyParcelClient(hosts_for(base_url), api_key, clock, on_key_refused)
        self._clock = clock
        self._pdfium = pdfium

    @property
    def client(self) -> MyParcelClient:
        """The way to MyParcel, for what else is asked there: all calls count together against its quotas."""
        return self._client

    def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        self._client.close()

    def account(self) -> ShopAccount:
        """Who the key belongs to. Raises ``shop.not_connected``, ``shop.key_refused``, ``shop.unreachable``…"""
        return ask_account(self._client)

    def contracts(self) -> tuple[Contract, ...]:
        """The contracts labels can be bought under; none where MyParcel does not tell."""
        return ask_contracts(self._client)

    def abilities(self, country: str) -> tuple[Ability, ...]:
        """What may be sent to a country; none where MyParcel does not tell."""
        return ask_abilities(self._client, country)

    def pickup_points(self, carrier: str, near: Address) -> tuple[PickupPoint, ...]:
        """Where a parcel of this carrier can be picked up near an address, the nearest first."""
        return ask_points(self._client, carrier, near)

    def create(self, requests: Sequence[ShipmentRequest]) -> list[Bought | Refused]:
        """Make shipments, one result per request in its order.

        Raises ``shop.outcome_unknown`` when some may have been made that are not told of, other ``shop.*`` when surely
        none was made.
        """
        results: dict[int, Bought | Refused] = {}
        ordered: list[_Ordered] = []
        for place, request in enumerate(requests):
            try:
                ordered.append(_Ordered(place, request, wire.shipment_json(request)))
            except Problem as problem:
                results[place] = Refused(request.reference, problem.note)
        try:
            for group in _chunks(ordered, BATCH_SIZE):
                self._settle(group, results)
        except Problem as problem:
            if any(isinstance(result, Bought) for result in results.values()):
                raise Problem("shop.outcome_unknown", **problem.note.facts) from None
            raise
        return [results[place] for place in range(len(requests))]

    def _settle(
        self, group: Sequence[_Ordered], results: dict[int, Bought | Refused], *, is_surely_bad: bool = False
    ) -> None:
        """Make a batch whole, or what is left of it without what was refused; where nobody was named, in halves.

        MyParcel takes a batch whole or not at all. ``is_surely_bad``: with one in it that is refused, so that the whole
        is not worth asking.
        """
        if not group:
            return
        if len(group) == 1 or not is_surely_bad:
            settled = self._make(group)
            results |= settled
            if settled:
                self._settle([each for each in group if each.place not in settled], results)
                return
        half = len(group) // 2
        self._settle(group[:half], results)
        was_good = all(isinstance(results[each.place], Bought) for each in group[:half])
        self._settle(group[half:], results, is_surely_bad=was_good)

    def _make(self, group: Sequence[_Ordered]) -> dict[int, Bought | Refused]:
        """Send one batch; what is settled by place. Without any, the shop refused it and did not say which."""
        try:
            answer = self._client.make_shipments([each.json for each in group])
        except ApiProblem as refusal:
            if not refusal.is_about_shipments:
                raise
            return _refused(group, refusal)
        ids = wire.read_created(answer.json, [each.reference for each in group])
        if ids is None:
            raise Problem("shop.outcome_unknown", request_id=answer.request_id)
        return {each.place: Bought(each.reference, made) for each, made in zip(group, ids, strict=True)}

    def find(self, references: Sequence[str]) -> dict[str, list[ShopShipment]]:
        """What the shop has under exactly these references; references without any shipment are absent.

        Raises ``shop.answer_unreadable`` where an answer does not prove that there is nothing.
        """
        found: dict[str, list[ShopShipment]] = {}
        for chunk in _chunks(list(dict.fromkeys(references)), _REFERENCES_PER_CALL):
            for shipment in self._find_some(chunk):
                if shipment.reference in chunk:
                    found.setdefault(shipment.reference, []).append(shipment)
        return found

    def _find_some(self, references: Sequence[str]) -> list[ShopShipment]:
        """All pages of one look-up. No page size is given: with large ones MyParcel is known to find nothing."""
        known: dict[int, ShopShipment] = {}
        for number in range(1, _MOST_PAGES + 1):
            params = {"reference_identifier": ";".join(references)} | ({"page": str(number)} if number > 1 else {})
            page = self._read_list("/shipments", params=params)
            fresh = {each.shipment_id: each for each in page.shipments if each.shipment_id not in known}
            known |= fresh
            if not fresh or len(known) >= page.total:
                break
        return list(known.values())

    def shipments(self, shipment_ids: Sequence[int]) -> dict[int, ShopShipment]:
        """The shipments as they now are; ids the shop does not know are absent."""
        known: dict[int, ShopShipment] = {}
        for chunk in _chunks(list(dict.fromkeys(shipment_ids)), _IDS_PER_CALL):
            known |= self._shipments(chunk)
        return known

    def cancel(self, shipment_id: int) -> bool:
        """Take a shipment back; False when its label has been made already, or when it is not there.

        It is looked at first: a refused try may follow one that was heard and whose answer was lost.
        """
        shipment = self.shipments([shipment_id]).get(shipment_id)
        if shipment is None or shipment.is_registered or shipment.is_cancelled:
            return False
        try:
            self._client.delete_shipment(shipment_id)
        except ApiProblem as refusal:
            if not refusal.is_no_concept:
                raise
            shipment = self.shipments([shipment_id]).get(shipment_id)
            return shipment is None or shipment.is_cancelled
        return True

    def _shipments(self, ids: Sequence[int]) -> dict[int, ShopShipment]:
        try:
            page = self._read_list("/shipments/{ids}", ids)
        except ApiProblem as refusal:
            if refusal.status != 404:
                raise
            # One unknown id may have spoiled the question for the others.
            half = len(ids) // 2
            return self._shipments(ids[:half]) | self._shipments(ids[half:]) if half else {}
        return {each.shipment_id: each for each in page.shipments if each.shipment_id in ids}

    def _read_list(self, endpoint: str, ids: Sequence[int] = (), params: Mapping[str, str] | None = None) -> wire.Page:
        answer = self._client.get(endpoint, ids, params)
        page = wire.read_shipments(answer.json)
        if page is None:
            raise Problem("shop.answer_unreadable", request_id=answer.request_id)
        return page

    def fetch_labels(self, shipments: Mapping[int, bool]) -> dict[int, ShopLabel]:
        """Labels by shipment id; True = it leaves the customs union and comes as A4, False = A6.

        Asking registers the shipment, so this also waits a few seconds for tracking numbers. Ids whose label is not
        ready are left out. Raises ``shop.payment_required``, ``shop.not_a_label`` and others.
        """
        plain = [each for each, is_export in shipments.items() if not is_export]
        labels = self._fetch_in_batches(plain, BATCH_SIZE if len(plain) <= BATCH_SIZE else MOST_LABELS)
        exports = self._fetch_singly([each for each, is_export in shipments.items() if is_export], "A4")
        return labels | _with_shipments(exports, self._wait_for_barcodes(list(exports)))

    def _fetch_in_batches(self, ids: Sequence[int], size: int) -> dict[int, ShopLabel]:
        labels: dict[int, ShopLabel] = {}
        for chunk in _chunks(ids, size):
            labels |= self._fetch_batch(chunk)
        return labels

    def _fetch_batch(self, ids: Sequence[int]) -> dict[int, ShopLabel]:
        """A6 labels in one call; those whose pages cannot be told apart, one by one."""
        pdfs: dict[colli.Place, bytes] = {}
        known: dict[int, ShopShipment] = {}
        if len(ids) > 1:
            try:
                pdf = self._label(ids, "A6")
            except Problem as refusal:
                # A link that never leads anywhere would be asked for over and over.
                if not _is_about_labels(refusal) or self._clock.wait(0.0):
                    raise
                if len(ids) > BATCH_SIZE:
                    return self._fetch_in_batches(ids, BATCH_SIZE)
            else:
                texts = label_pages.read_texts(pdf, self._pdfium)
                known = self._wait_for_barcodes(ids)
                pages = label_pages.match_pages(texts, colli.barcodes_of(ids, known))
                pdfs = label_pages.split_pages(pdf, pages)
        labels = colli.whole(pdfs, known)
        singles = self._fetch_singly([each for each in ids if each not in labels], "A6")
        known |= self._wait_for_barcodes([each for each in singles if each not in known or _awaits_number(known[each])])
        for each, pdf in singles.items():
            if each in known:
                labels |= colli.whole(colli.parts_of(pdf, known[each], self._pdfium), known)
        return labels

    def _fetch_singly(self, ids: Sequence[int], paper: str) -> dict[int, bytes]:
        labels: dict[int, bytes] = {}
        for shipment_id in ids:
            try:
                labels[shipment_id] = self._label([shipment_id], paper)
            except ApiProblem as refusal:
                # One label that cannot be had must not keep the others from being printed.
                if not _is_about_labels(refusal):
                    raise
        return labels

    def _label(self, ids: Sequence[int], paper: str) -> bytes:
        """A PDF with these labels, which MyParcel hands out at once for few and by a link for many."""
        is_linked = len(ids) > BATCH_SIZE
        accept = LABEL_LINK if is_linked else PDF
        answer = self._client.get("/shipment_labels/{ids}", ids, {"format": paper}, accept=accept)
        if is_linked:
            answer = self._follow_link(answer)
        if not answer.content.startswith(b"%PDF-"):
            payload = answer.json
            if wire.asks_for_payment(payload):
                payment_url = wire.read_payment_url(payload)
                facts = {"payment_url": payment_url} if payment_url else {}
                raise Problem("shop.payment_required", request_id=answer.request_id, **facts)
            raise Problem("shop.not_a_label", request_id=answer.request_id)
        label_pages.check_pdf(answer.content)
        return answer.content

    def _follow_link(self, answer: Answer) -> Answer:
        """What is behind the link once it is made, which takes 3 s to 3 min; an answer without a link as it is."""
        url = wire.read_label_url(answer.json)
        if not url:
            return answer
        for _ in range(_LINK_LOOKS):
            if self._clock.wait(_LINK_LOOK_S):
                break
            try:
                return self._client.download(url)
            except ApiProblem as refusal:
                if refusal.status != 404:
                    raise
        raise Problem("shop.label_not_ready")

    def _wait_for_barcodes(self, ids: Sequence[int]) -> dict[int, ShopShipment]:
        """Shipments by id; some without a tracking number if MyParcel has not given it out after a few looks."""
        known: dict[int, ShopShipment] = {}
        for look in range(_BARCODE_LOOKS):
            missing = [each for each in ids if each not in known or _awaits_number(known[each])]
            if not missing or (look and self._clock.wait(_BARCODE_WAIT_S)):
                break
            known |= self.shipments(missing)
        return known


def _awaits_number(shipment: ShopShipment) -> bool:
    return not (shipment.may_lack_tracking or (shipment.tracking and all(box.tracking for box in shipment.boxes)))


def _with_shipments(pdfs: Mapping[int, bytes], known: Mapping[int, ShopShipment]) -> dict[int, ShopLabel]:
    return {each: ShopLabel(pdf, known[each], label_pages.paper_of(pdf)) for each, pdf in pdfs.items() if each in known}


def _refused(group: Sequence[_Ordered], refusal: ApiProblem) -> dict[int, Bought | Refused]:
    """Those the refusal names, by place; a group of one needs no naming."""
    if len(group) == 1:
        item = refusal.errors[0].customs_item if refusal.errors else None
        return {group[0].place: group[0].refused(refusal.note, item)}
    named = {at: error for at, error in refusal.by_index().items() if at < len(group)}
    return {
        group[at].place: group[at].refused(error.note(refusal.status, refusal.request_id), error.customs_item)
        for at, error in named.items()
    }


def _is_about_labels(refusal: Problem) -> bool:
    """Whether a label is what is wrong, not the key, the account or the question."""
    is_refused = isinstance(refusal, ApiProblem) and refusal.status in (404, 409, 422)
    return refusal.note.code == "shop.label_not_ready" or is_refused


def _chunks(values: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    return (values[start : start + size] for start in range(0, len(values), size))
