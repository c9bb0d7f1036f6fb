"""A small world behind the window: parcels that a desk answers about, later and in order, as the real one does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from fakes.desk import FakeDesk
from PySide6.QtCore import QBuffer, QIODevice, QTimer
from PySide6.QtGui import QImage

from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.changes import Change, DetailsRead, ListRead, PartnersRead, PictureRead, RowsRead
from amzlabels.domain.order import OrderItem
from amzlabels.domain.packing import Part
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.plan import USUAL, Decision
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.queue import Event, ParcelDetails, ParcelRow, QueueCounts, QueueQuery, Rider
from amzlabels.domain.return_label import ReturnLabel
from amzlabels.domain.shipment import Service

NOW = datetime.now(UTC)
FACETS = {
    Stage.READY: (Label.NONE, Print.NONE, Confirm.NONE),
    Stage.HELD: (Label.NONE, Print.NONE, Confirm.NONE),
    Stage.PRINTING: (Label.BOUGHT, Print.SENDING, Confirm.NONE),
    Stage.ASK: (Label.BOUGHT, Print.UNSURE, Confirm.NONE),
    Stage.TO_AMAZON: (Label.BOUGHT, Print.PRINTED, Confirm.NONE),
    Stage.DONE: (Label.BOUGHT, Print.PRINTED, Confirm.ACCEPTED),
    Stage.FAILED: (Label.BOUGHT, Print.FAILED, Confirm.NONE),
}


def parcel(parcel_id: int, stage: Stage = Stage.READY, **fields: object) -> ParcelRow:
    """A parcel of this stage with everything a row has."""
    label, print_, confirm = FACETS[stage]
    problem = {Stage.HELD: Note("address.number_missing"), Stage.FAILED: Note("printer.failed", {"reason": ""})}
    row = ParcelRow(
        parcel_id=parcel_id,
        order_id=f"404-{parcel_id:07}-6620116",
        marketplace="NL",
        name="Sanne de Vrije",
        city="Amsterdam",
        postal_code="1016 GV",
        country="NL",
        item_count=1,
        unit_count=1,
        first_sku="MOK-ROOD-01",
        first_title="Keramische mok, rood",
        ship_by=NOW + timedelta(hours=5),
        stage=stage,
        label=label,
        print=print_,
        confirm=confirm,
        service=Service(),
        tracking="3SMYPA000123456" if label is Label.BOUGHT else "",
        printer="Zebra GK420d" if label is Label.BOUGHT else "",
        evidence=Evidence.NONE,
        problem=problem.get(stage),
    )
    return replace(row, **fields)  # type: ignore[arg-type]


class AnsweringDesk(FakeDesk):
    """Answers what is read from its parcels, through the event loop."""

    def __init__(self, rows: Sequence[ParcelRow] = ()) -> None:
        super().__init__()
        self.rows = {row.parcel_id: row for row in rows}
        self.history: dict[int, tuple[Event, ...]] = {}
        self.why: dict[int, Decision] = {}
        self.products: tuple[Product, ...] = ()
        self.notes: dict[int, tuple[Note, ...]] = {}
        self.parts: dict[int, tuple[Part, ...]] = {}
        self.partners: tuple[int, ...] = ()
        self.links: dict[int, str] = {}
        self.returns: dict[int, tuple[ReturnLabel, ...]] = {}

    def put(self, *rows: ParcelRow) -> None:
        """Add or replace parcels; the change is not told."""
        self.rows.update({row.parcel_id: row for row in rows})

    def read_list(self, query: QueueQuery) -> None:
        super().read_list(query)
        shop = [row for row in self.rows.values() if query.marketplace in ("", row.marketplace)]
        matching = [row for row in shop if query.text.casefold() in _text(row)]
        ids = tuple(
            row.parcel_id
            for row in matching
            if (not query.stages or row.stage in query.stages) and (query.only is None or row.parcel_id in query.only)
        )
        counts = QueueCounts(
            Counter(row.stage for row in matching),
            Counter(row.marketplace or "" for row in self.rows.values()),
            Counter(row.stage for row in matching if row.rides_with is not None),
        )
        self._later(ListRead(query, ids, counts))

    def read_rows(self, parcel_ids: Sequence[int]) -> None:
        super().read_rows(parcel_ids)
        self._later(RowsRead(tuple(self.rows[each] for each in parcel_ids if each in self.rows)))

    def read_details(self, parcel_id: int) -> None:
        super().read_details(parcel_id)
        row = self.rows.get(parcel_id)
        self._later(DetailsRead(parcel_id, None if row is None else self.details(row)))
        self._later(PartnersRead(parcel_id, self.partners if parcel_id in self.partners else ()))

    def read_picture(self, parcel_id: int, width_px: int) -> None:
        super().read_picture(parcel_id, width_px)
        has_label = self.rows[parcel_id].label is Label.BOUGHT
        self._later(PictureRead(parcel_id, self.picture(width_px) if has_label else b""))

    def details(self, row: ParcelRow) -> ParcelDetails:
        """All of a parcel."""
        address = Address(row.name, "", "Lindelaan", "263", "H", "", "", row.postal_code, row.city, "", row.country)
        items = (OrderItem("1", row.first_sku, row.first_title, row.unit_count),)
        history = self.history.get(row.parcel_id, (Event(NOW, "imported", {"file": "report.txt"}),))
        has_label, why = row.label is Label.BOUGHT, self.why.get(row.parcel_id, USUAL)
        raw = RawAddress(row.name)
        notes = self.notes.get(row.parcel_id, () if row.problem is None else (row.problem,))
        parts = self.parts.get(row.parcel_id, ())
        riders = tuple(Rider(each, self.rows[each].order_id) for each in self._riders_of(row.parcel_id))
        return ParcelDetails(
            *(row, address, raw, items, history, has_label),
            why=why,
            products=self.products,
            notes=notes,
            parts=parts,
            riders=riders,
            link=self.links.get(row.parcel_id, ""),
            returns=self.returns.get(row.parcel_id, ()),
        )

    def _riders_of(self, lead: int) -> list[int]:
        rows = self.rows.values()
        return [row.parcel_id for row in rows if row.rides_with is not None and row.rides_with.parcel_id == lead]

    def picture(self, width_px: int) -> bytes:
        """A white label as PNG."""
        image = QImage(width_px, width_px * 148 // 105, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        return bytes(buffer.data().data())

    def _later(self, change: Change) -> None:
        QTimer.singleShot(0, self, lambda: self.tell(change))


def _text(row: ParcelRow) -> str:
    return "\n".join((row.order_id, row.name, row.city, row.first_sku, row.tracking)).casefold()
