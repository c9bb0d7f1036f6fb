"""Every change that the lanes can tell may arrive at any time."""

from __future__ import annotations

import typing
from pathlib import Path

import pytest
from queue_world import NOW, parcel
from window_bench import PRINTER, Bench

from amzlabels.domain.backup import Backup
from amzlabels.domain.changes import (
    ActRefused,
    AddressesShared,
    Blocked,
    Change,
    ConsentEnded,
    ConsentReady,
    DeliveriesRead,
    DeliveryTrouble,
    DetailsRead,
    DoNotShip,
    FetchEnded,
    FetchProgress,
    Health,
    Imported,
    ImportRefused,
    ImportStarted,
    ListRead,
    ParcelsChanged,
    PartnersRead,
    PickupPointsRead,
    PictureRead,
    PrinterFound,
    PrintersRead,
    ProductsImported,
    ProductsRead,
    Progress,
    ReportFound,
    RowsRead,
    RulesApplied,
    RulesTried,
    SettingsSaved,
    StoreOpened,
    StoreRefused,
    TermsRead,
    Undoable,
    UnprintedRead,
    WorkFinished,
    WorkPaused,
)
from amzlabels.domain.consent import Consent
from amzlabels.domain.document_order import Document
from amzlabels.domain.keeping_changes import BackedUp, BackupsKnown, CatchUpTold, CaughtUp, Reopening
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
from amzlabels.domain.people import Holdings
from amzlabels.domain.plan import Plan, Trial
from amzlabels.domain.printer import JobReport, JobState, RawPrinter
from amzlabels.domain.printing_changes import LabelsExpired, LabelsWaiting, PrintersRecognised
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten, ReportDeleted, ReportLeft
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product, ProductUse
from amzlabels.domain.proof import Verdict
from amzlabels.domain.queue import ImportSummary, QueueCounts, QueueQuery
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import LabelSheet
from amzlabels.domain.terms import Terms

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


ONE_OF_EACH: list[Change] = [
    StoreOpened(Settings()),
    ImportStarted(Path("a.txt")),
    Imported(ImportSummary("a.txt", 1, 1, 0, 0, 0)),
    ImportRefused(Path("a.txt"), Note("report.empty")),
    ParcelsChanged((1,)),
    Progress(0, 0, 0.0),
    Progress(1, 2, 0.0),
    Blocked(PRINTER, "cover-open"),
    WorkPaused("store", Note("store.unwritable"), 2.0),
    WorkFinished((Note("shop.key_refused"),)),
    Health("store"),
    Health("amazon", problem=Note("amazon.denied")),
    ConsentReady(Consent("https://a.invalid/?state=1", "https://a.invalid", "https://b.invalid/")),
    ConsentEnded(Note("consent.cancelled")),
    FetchProgress("requested", 0.0),
    FetchProgress("being_made", 75.0),
    FetchProgress("ready", 80.0),
    FetchEnded(Note("amazon.report_slow")),
    ReportFound(Path("found.txt")),
    DoNotShip((1, 2)),
    ListRead(QueueQuery(), (), QueueCounts()),
    RowsRead((parcel(77),)),
    DetailsRead(77, None),
    PartnersRead(77, (77, 78)),
    AddressesShared(((77, 78),)),
    UnprintedRead(()),
    PictureRead(77, b"not a picture", Note("label.file_damaged")),
    ProductsImported(Path("goods.csv"), 1, 2, (Note("products.sku_missing", {"line": 3}),)),
    RulesApplied(1000, 3000),
    RulesTried((Rule("all"),), (Trial(77, "404", Plan(), Plan("dpd")),), 1, 2, 2),
    ProductsRead((ProductUse(Product("MOK")),)),
    PrintersRead(()),
    TestLabelTold(PRINTER, JobReport(JobState.BLOCKED, "media-empty")),
    ProofVerified(Verdict(3, "ab" * 32)),
    FileWritten("proof", Path("proof.csv"), 3),
    FileWritten("claim", Path("proof.pdf"), 1),
    PrinterFound(RawPrinter("ZD421 10.0.0.9", "10.0.0.9")),
    SettingsSaved(Settings()),
    FileWritten("confirmation", Path("out.txt"), 1),
    SlipsInDoubt((1,), ("171-0000001-0000001",)),
    StackWaits(PRINTER, 3),
    DocumentPrinted(Document.SLIPS, PRINTER, 1),
    ActRefused("change_address", Note("address.label_bought")),
    Undoable("release", 1),
    TermsRead((Terms("NL", (), NOW),)),
    PickupPointsRead(1, "postnl"),
    DeliveriesRead(2, (1,)),
    DeliveryTrouble((1,)),
    DeliveryTrouble(()),
    LabelChecked((1,), "3SMYPA000123456"),
    SlipRead("3SMYPA000123456", 1),
    SlipRead("3SNOSUCHLABEL", 0),
    ActRefused("scan", Note("label.do_not_ship", {"name": "Sanne", "order": "404"})),
    LabelsWaiting(PRINTER, (1, 2)),
    LabelsExpired(PRINTER, (1, 2), 4),
    PrintersRecognised((Renamed(PRINTER, "Zebra-2"),), (Reconnected("Office", "ipp://10.0.0.8/"),)),
    PrintersRecognised(),
    LabelsSaved(Path("labels.pdf"), 2, 1, 1, (1,)),
    SheetTold(LabelSheet(PRINTER, 4, (2, 4), waiting=3, is_needed=True)),
    SheetTold(LabelSheet(PRINTER, 4, (2, 4))),
    HoldingsRead(Holdings()),
    PeopleForgotten(3, is_ordered=True),
    BackupsKnown(()),
    BackedUp(Backup("20261126T120000Z.db", NOW, 3, 1000, True)),
    CatchUpTold(1, 3, Note("shop.unreachable")),
    CaughtUp(1, 2, 3),
    ReportLeft(Path("report.txt")),
    ReportDeleted(Path("report.txt")),
    StoreRefused(Note("store.damaged")),
    StoreOpened(Settings()),
    Reopening(),
]


def test_every_change_there_is_can_arrive_at_any_time(empty: Bench) -> None:
    assert {type(change) for change in ONE_OF_EACH} == set(typing.get_args(Change))
    for change in ONE_OF_EACH:
        empty.desk.tell(change)
