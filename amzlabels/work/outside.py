"""Everything outside that the lanes reach, handed over in one value by the composition root."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import Confirmation
from amzlabels.domain.day_list import CarrierDay
from amzlabels.domain.pick_list import ToPick
from amzlabels.domain.product import Products
from amzlabels.domain.queue import ParcelDetails
from amzlabels.domain.sheets import Layout
from amzlabels.journey.claims import Claims
from amzlabels.journey.ports import Clock, LabelShop, ReportReader, Secrets, Store
from amzlabels.journey.ports_afterwards import ReturnShop, ShipmentTracking
from amzlabels.journey.ports_amazon import Amazon, AmazonLogin, AmazonReports, ConfirmationFeeds
from amzlabels.journey.ports_keeping import Backups
from amzlabels.journey.ports_people import PrintedFiles
from amzlabels.journey.ports_printing import LabelReader, Printers
from amzlabels.journey.ports_sheets import SheetMaker
from amzlabels.journey.ports_shop_account import ShopTerms

SizeMm = tuple[float, float]


class OpenStore(Protocol):
    """Opens the store with the key that is kept, or with this one."""

    def __call__(self, key: str = "") -> Store:
        """The store, up to date. Raises ``store.…`` and ``secrets.…``."""


class OpenBackups(Protocol):
    """Finds the backups, which are sealed with the key of the store; ``is_new``: one is made where there is none."""

    def __call__(self, *, is_new: bool = False) -> Backups:
        """The backups of the store. Raises ``store.key_missing`` and ``secrets.…``."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What is drawn or written for people: each takes plain values and knows nothing of lanes.

    ``slip_size_mm`` tells how large slips are on a printer, which takes a while; ``draw_slips`` takes such a size,
    ``draw_pick_list`` whether it goes by order.
    """

    write_confirmations: Callable[[Path, Sequence[Confirmation]], None]
    slip_size_mm: Callable[[str], SizeMm]
    draw_slips: Callable[[Sequence[ParcelDetails], Address, SizeMm], bytes]
    draw_pick_list: Callable[[Sequence[ToPick], Products, datetime, bool], bytes]
    draw_day_list: Callable[[Sequence[CarrierDay], datetime, Address], bytes]
    draw_claims: Callable[[Claims, datetime, Address], bytes]
    draw_test_label: Callable[[str], bytes]
    join_labels: Callable[[Sequence[bytes], Layout], bytes]
    write_file: Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Outside:
    """The adapters of one running program. ``open_store`` is heavy and is called in a lane; with a key, which is kept
    if it fits, where the keyring's does not. ``backups`` are called there, too.

    ``load_for_labels`` loads what labels are looked into and kept with, which takes a while the first time.
    ``terms`` is the shop, asked what the account may do; ``own_shop`` is where labels are drawn, over the store that
    keeps them. ``program_files`` is the program's own folder, samples among them.
    """

    open_store: OpenStore
    backups: OpenBackups
    reader: ReportReader
    shop: LabelShop
    terms: ShopTerms
    tracking: ShipmentTracking
    returns: ReturnShop
    own_shop: Callable[[Store], LabelShop]
    printers: Printers
    amazon: Amazon
    reports: AmazonReports
    feeds: ConfirmationFeeds
    login: AmazonLogin
    pictures: LabelReader
    secrets: Secrets
    papers: Papers
    load_for_labels: Callable[[], None]
    printed: PrintedFiles
    sheets: SheetMaker
    program_files: Path
    clock: Clock
