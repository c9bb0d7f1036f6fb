"""Builds the adapters of a program, each when it is first used: the window does not wait for what is loaded with them.

Which services they speak to and where they keep things is handed in by ``compose``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from functools import cached_property
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from amzlabels.app.late import late
from amzlabels.domain.changes import Change, Health
from amzlabels.domain.problems import Problem
from amzlabels.journey.connect_amazon import CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN
from amzlabels.journey.ports import Clock, LabelShop, Secrets, Store
from amzlabels.journey.ports_people import PrintedFiles
from amzlabels.journey.ports_printing import Printers
from amzlabels.journey.ports_sheets import SheetMaker
from amzlabels.system.endpoints import Endpoints
from amzlabels.system.folders import Folders, resources
from amzlabels.work.outside import OpenBackups, OpenStore, Outside, Papers

if TYPE_CHECKING:
    from amzlabels.amazon.login import Credentials, RefreshTokenLogin
    from amzlabels.amazon.report import TxtReportReader
    from amzlabels.amazon.transport import Transport
    from amzlabels.carrier.myparcel.shop import MyParcelShop
    from amzlabels.journey.ports import ReportReader
    from amzlabels.journey.ports_afterwards import ReturnShop, ShipmentTracking
    from amzlabels.journey.ports_amazon import Amazon, AmazonLogin, AmazonReports, ConfirmationFeeds
    from amzlabels.journey.ports_printing import LabelReader

# Each is loaded by the first label as well, which then waits for it.
_FOR_LABELS = (
    *("pikepdf", "pypdfium2", "cryptography.hazmat.primitives.ciphers.aead", "cryptography.hazmat.primitives.kdf.hkdf"),
    *("amzlabels.printing.pages", "amzlabels.printing.raster"),
)

Closers = tuple[Callable[[], None], ...]


def build_outside(
    environment: Mapping[str, str],
    folders: Folders,
    clock: Clock,
    secrets: Secrets,
    open_store: OpenStore,
    backups: OpenBackups,
    printers: Printers | None,
    publish: Callable[[Change], None],
    *,
    has_document_folder: bool,
) -> tuple[Outside, Closers]:
    """The adapters, and what closes their connections; ``printers`` stand in for those of the workstation.

    Raises ``setup.endpoint_refused``.
    """
    endpoints = Endpoints.from_environment(environment)
    pdfium = Lock()
    documents = folders.printed / "documents" if has_document_folder else None
    amazon = _AmazonAdapters(endpoints, secrets, clock)
    carrier = _CarrierAdapters(endpoints, secrets, clock, pdfium, publish)
    all_printers = printers or late(lambda: _printers(folders, documents, pdfium))
    outside = Outside(
        open_store=open_store,
        backups=backups,
        reader=late(amazon.reader),
        shop=late(carrier.shop),
        terms=late(carrier.shop),
        tracking=late(carrier.tracking),
        returns=late(carrier.returns),
        own_shop=lambda store: late(lambda: _own_shop(store, all_printers)),
        printers=all_printers,
        amazon=late(amazon.account),
        reports=late(amazon.reports),
        feeds=late(amazon.feeds),
        login=late(amazon.consent),
        pictures=late(lambda: _pictures(pdfium)),
        secrets=secrets,
        papers=late(lambda: _papers(all_printers)),
        load_for_labels=_load_for_labels,
        printed=late(lambda: _printed([folders.printed, *([documents] if documents is not None else [])])),
        sheets=late(_sheets),
        program_files=resources(),
        clock=clock,
    )
    return outside, (amazon.close, carrier.close)


class _AmazonAdapters:
    """What speaks to Amazon, over one transport."""

    def __init__(self, endpoints: Endpoints, secrets: Secrets, clock: Clock) -> None:
        self._endpoints, self._secrets, self._clock = endpoints, secrets, clock

    def close(self) -> None:
        if "_transport" in vars(self):
            self._transport.close()

    def reader(self) -> ReportReader:
        return self._reader

    def account(self) -> Amazon:
        from amzlabels.amazon.account import AmazonAccount

        return AmazonAccount(self._transport, self._clock)

    def reports(self) -> AmazonReports:
        from amzlabels.amazon.reports import UnshippedReports

        return UnshippedReports(self._transport, self._reader, self._clock)

    def feeds(self) -> ConfirmationFeeds:
        from amzlabels.amazon.feeds import Feeds

        return Feeds(self._transport, self._clock)

    def consent(self) -> AmazonLogin:
        from amzlabels.amazon.consent import AmazonConsent

        return AmazonConsent(self._login, self._endpoints.seller_central)

    @cached_property
    def _reader(self) -> TxtReportReader:
        from amzlabels.amazon.report import TxtReportReader

        return TxtReportReader()

    @cached_property
    def _transport(self) -> Transport:
        from amzlabels.amazon.transport import DEFAULT_API_URL, Transport

        return Transport(self._endpoints.amazon_api or DEFAULT_API_URL, self._login, self._clock)

    @cached_property
    def _login(self) -> RefreshTokenLogin:
        from amzlabels.amazon.login import DEFAULT_LOGIN_URL, RefreshTokenLogin

        url = self._endpoints.amazon_login or DEFAULT_LOGIN_URL
        return RefreshTokenLogin(url, self._credentials, self._clock, on_new_token=self._keep)

    def _credentials(self) -> Credentials | None:
        from amzlabels.amazon.login import Credentials

        client_id, client_secret = self._secrets.get(CLIENT_ID), self._secrets.get(CLIENT_SECRET)
        if not client_id or not client_secret:
            return None
        return Credentials(client_id, client_secret, self._secrets.get(REFRESH_TOKEN) or "")

    def _keep(self, token: str) -> None:
        # Where nothing can be kept, the token that was given with the environment stays in use.
        with suppress(Problem):
            self._secrets.set(REFRESH_TOKEN, token)


class _CarrierAdapters:
    """What speaks to MyParcel, over one client."""

    def __init__(
        self,
        endpoints: Endpoints,
        secrets: Secrets,
        clock: Clock,
        pdfium: AbstractContextManager[object],
        publish: Callable[[Change], None],
    ) -> None:
        self._endpoints, self._secrets, self._clock = endpoints, secrets, clock
        self._pdfium = pdfium
        self._publish = publish

    def close(self) -> None:
        if "_shop" in vars(self):
            self._shop.close()

    def shop(self) -> MyParcelShop:
        return self._shop

    def tracking(self) -> ShipmentTracking:
        from amzlabels.carrier.myparcel.tracking import MyParcelTracking

        return MyParcelTracking(self._shop.client)

    def returns(self) -> ReturnShop:
        from amzlabels.carrier.myparcel.returns import MyParcelReturns

        return MyParcelReturns(self._shop.client)

    @cached_property
    def _shop(self) -> MyParcelShop:
        from amzlabels.carrier.myparcel.shop import MyParcelShop

        return MyParcelShop(
            self._endpoints.myparcel,
            lambda: self._secrets.get("myparcel-api-key"),
            self._clock,
            self._pdfium,
            lambda note: self._publish(Health("shop", problem=note)),
        )


def _own_shop(store: Store, printers: Printers) -> LabelShop:
    from amzlabels.app.papers import own_label_drawer
    from amzlabels.carrier.own_label.shop import OwnLabelShop

    return OwnLabelShop(store, own_label_drawer(printers))


def _papers(printers: Printers) -> Papers:
    from amzlabels.app.papers import papers

    return papers(printers)


def _sheets() -> SheetMaker:
    from amzlabels.app.papers import sheet_maker

    return sheet_maker()


def _load_for_labels() -> None:
    for name in _FOR_LABELS:
        import_module(name)


def _pictures(pdfium: AbstractContextManager[object]) -> LabelReader:
    from amzlabels.printing.raster import PdfiumLabelReader

    return PdfiumLabelReader(pdfium)


def _printed(folders: list[Path]) -> PrintedFiles:
    from amzlabels.printing.printed_files import FolderFiles

    return FolderFiles(lambda: folders)


def _printers(folders: Folders, documents: Path | None, pdfium: AbstractContextManager[object]) -> Printers:
    from amzlabels.printing import windows_api
    from amzlabels.printing.preflight import Preflight
    from amzlabels.printing.printers import SystemPrinters
    from amzlabels.printing.qt_queue import QtQueues
    from amzlabels.printing.raw_printers import RawPrinters

    preflight = Preflight(pdfium)
    raw = RawPrinters(folders.raw_printers, preflight)
    win32 = windows_api.load()
    windows = None
    if win32 is not None:
        from amzlabels.printing.windows_queues import WindowsQueues

        windows = WindowsQueues(win32, folders.raw_printers, preflight)
    qt = QtQueues(folders.raw_printers, preflight)
    return SystemPrinters(folders.printed, documents, raw, windows, preflight, qt)
