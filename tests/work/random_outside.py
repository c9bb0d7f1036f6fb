"""What a day by lot happens to: a shop, Amazon and drawn papers, whose every call is a step of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fakes.amazon_account import FakeAmazon
from fakes.clock import FakeClock
from fakes.lot_printer import Paper
from turns import Turns

from amzlabels.domain.confirmation import ConfirmAnswer, Confirmation
from amzlabels.domain.shipment import Bought, Refused, ShipmentRequest, ShopLabel, ShopShipment
from amzlabels.journey.ports import OpenParcel


class Clock(FakeClock):
    """Whoever waits lets others have their turn."""

    def __init__(self, turns: Turns) -> None:
        super().__init__()
        self._turns = turns

    def wait(self, seconds: float) -> bool:
        """Let time pass."""
        is_closing = super().wait(seconds)
        self._turns.moment()
        return is_closing


class Drawn:
    """Sheets and slips as texts."""

    def fits(self, _pdf: bytes, _per_sheet: int) -> bool:
        """Any."""
        return True

    def draw(self, labels: Mapping[int, bytes], _per_sheet: int) -> bytes:
        """The labels."""
        return b"|".join(labels.values())

    def slip_size_mm(self, _printer: str) -> tuple[float, float]:
        """Any."""
        return 105.0, 148.0

    def draw_slips(self, slips: Sequence[Any], *_: object) -> bytes:
        """Whose it is."""
        return f"slip {slips[0].row.parcel_id}".encode()


class Shop:
    """Sells every label and takes each back."""

    batch_size, most_labels = 2, 10

    def __init__(self, parcels: Callable[[], Sequence[OpenParcel]]) -> None:
        self._parcels = parcels
        self._sold: list[tuple[str, str]] = []

    def find(self, references: Sequence[str]) -> dict[str, list[ShopShipment]]:
        """What was made under these references."""
        found: dict[str, list[ShopShipment]] = {}
        for shipment_id, (reference, _) in enumerate(self._sold, 1):
            if reference in references:
                found.setdefault(reference, []).append(self._shipment(shipment_id))
        return found

    def create(self, requests: Sequence[ShipmentRequest]) -> list[Bought | Refused]:
        """Make them."""
        texts = {each.reference: text_of(each) for each in self._parcels()}
        made: list[Bought | Refused] = []
        for request in requests:
            self._sold.append((request.reference, texts[request.reference]))
            made.append(Bought(request.reference, len(self._sold)))
        return made

    def shipments(self, shipment_ids: Sequence[int]) -> dict[int, ShopShipment]:
        """How they stand."""
        return {each: self._shipment(each) for each in shipment_ids}

    def fetch_labels(self, shipments: Mapping[int, bool]) -> dict[int, ShopLabel]:
        """Their labels."""
        return {each: ShopLabel(self._sold[each - 1][1].encode(), self._shipment(each)) for each in shipments}

    def cancel(self, _shipment_id: int) -> bool:
        """It is taken back."""
        return True

    def _shipment(self, shipment_id: int) -> ShopShipment:
        reference, text = self._sold[shipment_id - 1]
        return ShopShipment(shipment_id, reference, tracking_of(text), "postnl", is_registered=True)


def tracking_of(text: str) -> str:
    """The number of the label with this text."""
    return f"3S{text.removeprefix('label ').replace(' ', 'X')}"


def text_of(parcel: OpenParcel) -> str:
    """What is on its label."""
    return f"label {parcel.parcel_id} {parcel.purchase}"


class Account(FakeAmazon):
    """Amazon, which is to be told only of labels that are on paper; ``wrong`` is where it was not."""

    def __init__(self, turns: Turns, paper: list[Paper], wrong: list[str]) -> None:
        super().__init__()
        self._turns = turns
        self._paper = paper
        self._wrong = wrong

    def confirm(self, confirmation: Confirmation) -> ConfirmAnswer:
        """Look whether that is so."""
        self._turns.moment()
        if confirmation.tracking not in {tracking_of(paper.text) for paper in self._paper}:
            self._wrong.append(f"Amazon was told of {confirmation.tracking}, which is not on paper")
        return super().confirm(confirmation)
