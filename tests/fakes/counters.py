"""The counters of a desk that remembers what was ordered; the desk itself is beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from amzlabels.domain.address import Address
from amzlabels.domain.document_order import DocumentOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.people import Whom
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.proof import Chosen
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.return_label import ReturnOrder
from amzlabels.domain.rule import Rule
from amzlabels.domain.sheets import Layout


class FakeCorrections:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def change_address(self, parcel_id: int, recipient: Address) -> None:
        self._note("change_address", parcel_id, recipient)

    def accept_suggestions(self, parcel_ids: Sequence[int]) -> None:
        self._note("accept_suggestions", list(parcel_ids))

    def say_right(self, parcel_ids: Sequence[int]) -> None:
        self._note("say_right", list(parcel_ids))

    def take_amazons(self, parcel_id: int) -> None:
        self._note("take_amazons", parcel_id)


class FakePlanning:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def apply_rules(self, parcel_ids: Sequence[int] | None = None) -> None:
        self._note("apply_rules", None if parcel_ids is None else list(parcel_ids))

    def choose_service(self, parcel_ids: Sequence[int], plan: Plan | None) -> None:
        self._note("choose_service", list(parcel_ids), plan)

    def try_rules(self, rules: Sequence[Rule]) -> None:
        self._note("try_rules", tuple(rules))

    def read_products(self) -> None:
        self._note("read_products")

    def save_products(self, products: Sequence[Product]) -> None:
        self._note("save_products", list(products))


class FakeProductFiles:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def export_products(self, path: Path, *, decimal_comma: bool) -> None:
        self._note("export_products", path, decimal_comma)

    def import_products(self, path: Path) -> None:
        self._note("import_products", path)


class FakePacking:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def combine(self, parcel_ids: Sequence[int]) -> None:
        self._note("combine", list(parcel_ids))

    def take_apart(self, parcel_ids: Sequence[int]) -> None:
        self._note("take_apart", list(parcel_ids))

    def repack(self, parcel_id: int, packing: Sequence[Packed]) -> None:
        self._note("repack", parcel_id, list(packing))

    def add_box(self, parcel_id: int) -> None:
        self._note("add_box", parcel_id)

    def override(self, parcel_ids: Sequence[int], reason: str) -> None:
        self._note("override", list(parcel_ids), reason)


class FakeFinding:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def find_printer(self, address: str) -> None:
        self._note("find_printer", address)


class FakeNumbering:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def give_number(self, parcel_id: int, tracking: str) -> None:
        self._note("give_number", parcel_id, tracking)


class FakeSeeing:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def scan(self, text: str) -> None:
        self._note("scan", text)

    def came_out(self, parcel_ids: Sequence[int]) -> None:
        self._note("came_out", list(parcel_ids))

    def take(self, text: str) -> None:
        self._note("take", text)

    def check(self, parcel_id: int, text: str) -> None:
        self._note("check", parcel_id, text)


class FakeTerms:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def read_for_parcels(self, parcel_ids: Sequence[int]) -> None:
        self._note("read_for_parcels", list(parcel_ids))

    def read_pickup_points(self, parcel_id: int, carrier: str) -> None:
        self._note("read_pickup_points", parcel_id, carrier)

    def read_for_countries(self, countries: Collection[str]) -> None:
        self._note("read_for_countries", tuple(countries))


class FakeReturning:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def order(self, order: ReturnOrder, path: Path | None = None) -> None:
        self._note("order", order, path)


class FakeAfterwards:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note
        self.returning = FakeReturning(note)

    def look(self, parcel_ids: Sequence[int] | None = None) -> None:
        self._note("look", None if parcel_ids is None else list(parcel_ids))

    def see(self, parcel_ids: Sequence[int]) -> None:
        self._note("see", list(parcel_ids))


class FakeDownloads:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def save(self, parcel_ids: Sequence[int], path: Path, layout: Layout) -> None:
        self._note("save_labels", list(parcel_ids), path, layout)

    def say_printed(self, parcel_ids: Sequence[int]) -> None:
        self._note("say_printed", list(parcel_ids))


class FakeProving:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def verify(self) -> None:
        self._note("verify_proof")

    def save_lines(self, chosen: Chosen, path: Path) -> None:
        self._note("save_proof", chosen, path)

    def save_claim(self, chosen: Chosen, path: Path) -> None:
        self._note("save_claim", chosen, path)


class FakePaperwork:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def order(self, order: DocumentOrder, path: Path | None = None) -> None:
        self._note("order_document", order, path)


class FakeStacks:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def print_on(self, parcel_ids: Sequence[int], printer: str, reason: str = "") -> None:
        self._note("print_on", list(parcel_ids), printer, reason)

    def print_now(self, printer: str) -> None:
        self._note("print_now", printer)

    def answer_slips(self, parcel_ids: Sequence[int], *, are_there: bool) -> None:
        self._note("answer_slips", list(parcel_ids), are_there)


class FakeSheets:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def read(self, printer: str) -> None:
        self._note("read_sheet", printer)

    def put_in(self, printer: str, free: Sequence[int]) -> None:
        self._note("put_in", printer, tuple(free))


class FakeUnprinted:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def read(self) -> None:
        self._note("read_unprinted")

    def cancel(self, parcel_ids: Sequence[int]) -> None:
        self._note("cancel_unprinted", list(parcel_ids))


class FakeReadReports:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def delete(self, paths: Sequence[Path], *, always: bool = False) -> None:
        self._note("delete_reports", list(paths), always)


class FakePrivacy:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note
        self.reports = FakeReadReports(note)

    def read(self) -> None:
        self._note("read_holdings")

    def forget_now(self, whom: Whom) -> None:
        self._note("forget_now", whom)


class FakeKeeping:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def tell_backups(self) -> None:
        self._note("tell_backups")

    def back_up(self) -> None:
        self._note("back_up")

    def restore(self, name: str) -> None:
        self._note("restore", name)

    def start_over(self) -> None:
        self._note("start_over")


class FakeQueueing:
    """Notes orders as ``FakeDesk`` does, in the same list."""

    def __init__(self, note: Callable[..., None]) -> None:
        self._note = note

    def print_expired(self, parcel_ids: Sequence[int]) -> None:
        self._note("print_expired", tuple(parcel_ids))

    def resume_printer(self, printer: str) -> None:
        self._note("resume_printer", printer)

    def accept_name(self, renamed: Renamed) -> None:
        self._note("accept_name", renamed)

    def accept_device(self, reconnected: Reconnected) -> None:
        self._note("accept_device", reconnected)
