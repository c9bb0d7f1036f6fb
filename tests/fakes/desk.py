"""A desk that remembers what was ordered and tells what a test wants told, through a real signal."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.address import Address
from amzlabels.domain.changes import Change
from amzlabels.domain.document_order import DocumentOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.people import Whom
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.proof import Chosen
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.return_label import ReturnOrder
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
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


class FakeDesk(QObject):
    """Stands in for the desk and the relay at once: ``orders`` are (method, arguments); ``tell`` emits a change."""

    arrived = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.orders: list[tuple[str, tuple[Any, ...]]] = []
        self.is_busy = False
        self.corrections = FakeCorrections(self._note)
        self.planning = FakePlanning(self._note)
        self.product_files = FakeProductFiles(self._note)
        self.packing = FakePacking(self._note)
        self.numbering = FakeNumbering(self._note)
        self.seeing = FakeSeeing(self._note)
        self.finding = FakeFinding(self._note)
        self.terms = FakeTerms(self._note)
        self.afterwards = FakeAfterwards(self._note)
        self.downloads = FakeDownloads(self._note)
        self.proving = FakeProving(self._note)
        self.paperwork = FakePaperwork(self._note)
        self.stacks = FakeStacks(self._note)
        self.sheets = FakeSheets(self._note)
        self.unprinted = FakeUnprinted(self._note)
        self.queueing = FakeQueueing(self._note)
        self.privacy = FakePrivacy(self._note)
        self.keeping = FakeKeeping(self._note)

    def tell(self, change: Change) -> None:
        """Let a change arrive."""
        self.arrived.emit(change)

    def ordered(self, method: str) -> list[tuple[Any, ...]]:
        """The arguments of every order of this method, oldest first."""
        return [arguments for name, arguments in self.orders if name == method]

    def open(self, *, key: str = "") -> None:
        self._note("open", key)

    def import_reports(self, paths: Sequence[Path]) -> None:
        self._note("import_reports", list(paths))

    def get_orders(self, marketplace: str = "") -> None:
        self._note("get_orders", marketplace)

    def confirm_now(self, parcel_ids: Sequence[int]) -> None:
        self._note("confirm_now", list(parcel_ids))

    def void_labels(self, parcel_ids: Sequence[int]) -> None:
        self._note("void_labels", list(parcel_ids))

    def print_parcels(self, parcel_ids: Sequence[int] | None, marketplace: str = "") -> None:
        self._note("print_parcels", None if parcel_ids is None else list(parcel_ids), marketplace)

    def print_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        self._note("print_again", list(parcel_ids), reason)

    def answer_printed(self, parcel_id: int, came_out: bool) -> None:
        self._note("answer_printed", parcel_id, came_out)

    def hold(self, parcel_ids: Sequence[int]) -> None:
        self._note("hold", list(parcel_ids))

    def release(self, parcel_ids: Sequence[int]) -> None:
        self._note("release", list(parcel_ids))

    def undo(self) -> None:
        self._note("undo")

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> None:
        self._note("choose_marketplace", list(parcel_ids), marketplace)

    def retry_now(self) -> None:
        self._note("retry_now")

    def stop_after_current(self) -> None:
        self._note("stop_after_current")

    def tell_health(self) -> None:
        self._note("tell_health")

    def read_list(self, query: QueueQuery) -> None:
        self._note("read_list", query)

    def prepare_search(self) -> None:
        self._note("prepare_search")

    def read_rows(self, parcel_ids: Sequence[int]) -> None:
        self._note("read_rows", list(parcel_ids))

    def read_details(self, parcel_id: int) -> None:
        self._note("read_details", parcel_id)

    def read_picture(self, parcel_id: int, width_px: int) -> None:
        self._note("read_picture", parcel_id, width_px)

    def read_printers(self) -> None:
        self._note("read_printers")

    def save_settings(self, settings: Settings) -> None:
        self._note("save_settings", settings)

    def connect_shop(self, api_key: str | None) -> None:
        self._note("connect_shop", api_key)

    def disconnect_shop(self) -> None:
        self._note("disconnect_shop")

    def connect_amazon(self, client_id: str, client_secret: str, refresh_token: str) -> None:
        self._note("connect_amazon", client_id, client_secret, refresh_token)

    def begin_consent(self, client_id: str, client_secret: str, marketplace: str = "") -> None:
        self._note("begin_consent", client_id, client_secret, marketplace)

    def finish_consent(self, url: str) -> None:
        self._note("finish_consent", url)

    def give_up_consent(self, problem: Note) -> None:
        self._note("give_up_consent", problem)

    def check_amazon(self) -> None:
        self._note("check_amazon")

    def disconnect_amazon(self) -> None:
        self._note("disconnect_amazon")

    def print_test_label(self, printer: str) -> None:
        self._note("print_test_label", printer)

    def write_confirmation_file(self, path: Path) -> None:
        self._note("write_confirmation_file", path)

    def _note(self, method: str, *arguments: Any) -> None:
        self.orders.append((method, arguments))
