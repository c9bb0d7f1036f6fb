"""What has happened, as told from the lanes to whoever watches (the window, the command line)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from amzlabels.domain.confirmation import Participation
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.consent import Consent
from amzlabels.domain.keeping_changes import KeepingChange
from amzlabels.domain.paper_changes import (
    DocumentPrinted,
    FileWritten,
    LabelChecked,
    LabelsSaved,
    ProofVerified,
    SheetTold,
    SlipRead,
    SlipsInDoubt,
    StackWaits,
    TestLabelTold,
)
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.plan import Trial
from amzlabels.domain.printer import PrinterInfo, RawPrinter
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting, PrintersRecognised
from amzlabels.domain.privacy_changes import PrivacyChange
from amzlabels.domain.problems import Note
from amzlabels.domain.product import ProductUse
from amzlabels.domain.queue import ImportSummary, ParcelDetails, ParcelRow, QueueCounts, QueueQuery
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
from amzlabels.domain.shop_account import ShopAccount
from amzlabels.domain.terms import Terms
from amzlabels.domain.unprinted import UnprintedLabel

Resource = Literal["store", "shop", "own", "printer", "amazon"]


@dataclass(frozen=True, slots=True)
class StoreOpened:
    """The store is open and recovered enough to be read."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class StoreRefused:
    """The store cannot be used; nothing else will work until this is mended."""

    problem: Note


@dataclass(frozen=True, slots=True)
class ImportStarted:
    """A report is being read."""

    path: Path


@dataclass(frozen=True, slots=True)
class Imported:
    """A report is in the store."""

    summary: ImportSummary


@dataclass(frozen=True, slots=True)
class ImportRefused:
    """A file was not usable as a report; nothing of it was kept."""

    path: Path
    problem: Note


@dataclass(frozen=True, slots=True)
class ParcelsChanged:
    """These parcels' rows differ from what was read before; empty = anything may differ."""

    parcel_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the running work is: ``done`` of ``total`` parcels have printed; ``elapsed_s`` since it began."""

    done: int
    total: int
    elapsed_s: float


@dataclass(frozen=True, slots=True)
class Blocked:
    """A printer waits for a person (``reason`` as in ``JobReport``), or no longer (empty reason)."""

    printer: str
    reason: str


@dataclass(frozen=True, slots=True)
class WorkPaused:
    """A resource stopped answering; ``retry_in_s`` tells when it is tried again by itself, None = not by itself."""

    resource: Resource
    problem: Note
    retry_in_s: float | None = None


@dataclass(frozen=True, slots=True)
class WorkFinished:
    """Nothing is under way any more; ``problems`` are those that stopped whole resources, not single parcels."""

    problems: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Health:
    """How a resource stands: ``problem`` None = well, ``name`` = the shop's, seller's or printer's name.

    ``draws_labels``: no shop is needed; ``account``: the shop's, None = as it was told before. The rest is Amazon's:
    ``other_marketplaces`` counts those the program does not know.
    """

    resource: Resource
    name: str = ""
    problem: Note | None = None
    participations: tuple[Participation, ...] = ()
    other_marketplaces: int = 0
    plan: Plan = Plan.UNKNOWN
    connection: Connection | None = None
    warnings: tuple[Note, ...] = ()
    draws_labels: bool = False
    account: ShopAccount | None = None


@dataclass(frozen=True, slots=True)
class TermsRead:
    """What the account may send to the countries that were asked about; those of which nothing is known are absent."""

    terms: tuple[Terms, ...]


@dataclass(frozen=True, slots=True)
class PickupPointsRead:
    """Where this parcel could be picked up with this carrier, the nearest first; ``problem`` = it is not known."""

    parcel_id: int
    carrier: str
    points: tuple[PickupPoint, ...] = ()
    problem: Note | None = None


@dataclass(frozen=True, slots=True)
class ConsentReady:
    """The browser may open this."""

    consent: Consent


@dataclass(frozen=True, slots=True)
class ConsentEnded:
    """The consent led to a connection, or to nothing because of ``problem``."""

    problem: Note | None = None


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """How far the report is that Amazon was asked for; ``elapsed_s`` since it was asked for."""

    stage: Literal["requested", "being_made", "ready"]
    elapsed_s: float


@dataclass(frozen=True, slots=True)
class FetchEnded:
    """No report is under way any more; with a problem it brought nothing, ``is_empty`` = no unshipped orders."""

    problem: Note | None = None
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class ReportFound:
    """A new report file lies in the watched folder; it is imported when a person says so."""

    path: Path


@dataclass(frozen=True, slots=True)
class DoNotShip:
    """Amazon said, before these were bought or printed, that they must not go out; they are held."""

    parcel_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ListRead:
    """Answer to ``Desk.read_list``: the ids in order, for the query that was asked."""

    query: QueueQuery
    parcel_ids: tuple[int, ...]
    counts: QueueCounts


@dataclass(frozen=True, slots=True)
class RowsRead:
    """Answer to ``Desk.read_rows``."""

    rows: tuple[ParcelRow, ...]


@dataclass(frozen=True, slots=True)
class DetailsRead:
    """Answer to ``Desk.read_details``; None = no such parcel any more."""

    parcel_id: int
    details: ParcelDetails | None


@dataclass(frozen=True, slots=True)
class PartnersRead:
    """What follows ``DetailsRead``: the parcels that could be one with this one, itself among them; or none."""

    parcel_id: int
    parcel_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AddressesShared:
    """Groups of ready parcels that go to one address each and are not combined; in ship-by order of their first."""

    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class UnprintedRead:
    """Answer to ``Unprinted.read``: labels that were made before today and never printed, in ship-by order."""

    labels: tuple[UnprintedLabel, ...]


@dataclass(frozen=True, slots=True)
class PictureRead:
    """Answer to ``Desk.read_picture``: the label as PNG, empty where there is none; ``problem`` says why not."""

    parcel_id: int
    png: bytes
    problem: Note | None = None


@dataclass(frozen=True, slots=True)
class PrintersRead:
    """Answer to ``Desk.read_printers``."""

    printers: tuple[PrinterInfo, ...]


@dataclass(frozen=True, slots=True)
class PrinterFound:
    """Answer to ``Desk.find_printer``: what answers there; its ``dpi`` is 0 where it does not tell."""

    printer: RawPrinter


@dataclass(frozen=True, slots=True)
class SettingsSaved:
    """The settings as they now are."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class RulesTried:
    """Answer to ``Planning.try_rules``: of ``total`` parcels without a label these rules would change ``count``.

    ``trials`` are the first of them. As long as only ``done`` have been tried, more is to come.
    """

    rules: tuple[Rule, ...]
    trials: tuple[Trial, ...]
    count: int
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class RulesApplied:
    """The saved rules have decided anew about ``done`` of ``total`` parcels; once about all, ``count`` have changed."""

    done: int
    total: int
    count: int = 0


@dataclass(frozen=True, slots=True)
class ProductsRead:
    """All products and SKUs that wait, by SKU, as they now are."""

    uses: tuple[ProductUse, ...]


@dataclass(frozen=True, slots=True)
class DeliveriesRead:
    """Somebody asked after parcels: so many were asked after, and these have moved on."""

    asked: int
    moved: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DeliveryTrouble:
    """All done parcels that do not reach their recipient and that nobody has seen to; none = no longer any."""

    parcel_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProductsImported:
    """A file of products was read: of ``total`` products it changed some; ``faults`` are the lines left out."""

    path: Path
    changed: int
    total: int
    faults: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ActRefused:
    """Something a person ordered could not be done; ``act`` is the desk's method name."""

    act: str
    problem: Note


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act that can be taken back with ``Desk.undo``; ``count`` parcels were touched."""

    act: str
    count: int


Change = (
    StoreOpened
    | StoreRefused
    | ImportStarted
    | Imported
    | ImportRefused
    | ParcelsChanged
    | Progress
    | Blocked
    | WorkPaused
    | WorkFinished
    | Health
    | TermsRead
    | PickupPointsRead
    | ConsentReady
    | ConsentEnded
    | FetchProgress
    | FetchEnded
    | ReportFound
    | DoNotShip
    | ListRead
    | RowsRead
    | DetailsRead
    | PartnersRead
    | AddressesShared
    | UnprintedRead
    | PictureRead
    | PrintersRead
    | PrinterFound
    | SettingsSaved
    | RulesTried
    | RulesApplied
    | ProductsRead
    | ProductsImported
    | DeliveriesRead
    | DeliveryTrouble
    | FileWritten
    | DocumentPrinted
    | LabelsSaved
    | ProofVerified
    | SlipsInDoubt
    | StackWaits
    | LabelChecked
    | SlipRead
    | SheetTold
    | LabelsWaiting
    | LabelsExpired
    | PrintersRecognised
    | TestLabelTold
    | PrivacyChange
    | KeepingChange
    | ActRefused
    | Undoable
)
