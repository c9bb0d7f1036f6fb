"""A desk that remembers what was ordered and tells what a test wants told, through a real signal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fakes.counters import (
    FakeAfterwards,
    FakeCorrections,
    FakeDownloads,
    FakeFinding,
    FakeKeeping,
    FakeNumbering,
    FakePacking,
    FakePaperwork,
    FakePlanning,
    FakePrivacy,
    FakeProductFiles,
    FakeProving,
    FakeQueueing,
    FakeSeeing,
    FakeSheets,
    FakeStacks,
    FakeTerms,
    FakeUnprinted,
)
from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import Change
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings


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
