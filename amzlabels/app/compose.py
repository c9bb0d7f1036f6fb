"""The one composition root: builds a running program from a small value; nothing else constructs an adapter."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from amzlabels.app.papers import papers
from amzlabels.domain.address import Address
from amzlabels.domain.changes import Change
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.journey.ports import Printers, Secrets, Store
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.system.clock import SystemClock
from amzlabels.system.endpoints import Endpoints
from amzlabels.system.folders import Folders, default_data_folder
from amzlabels.system.instance import InstanceLock
from amzlabels.system.secrets import EnvironmentSecrets, KeyringSecrets, SessionSecrets, store_key
from amzlabels.work.desk import WINDOW_PATIENCE_S, Desk
from amzlabels.work.outside import Outside

if TYPE_CHECKING:
    from amzlabels.demo.world import World

DEMO_SETTINGS = Settings(
    printer=PDF_FOLDER_NAME,
    sender=Address(
        name="Demo Seller", street="Voorbeeldkade", number="1", postal_code="2132 AB", city="Hoofddorp", country="NL"
    ),
    parcels=Parcels(weight_g=500, hs_code="691200", origin="NL", value_cents=1500),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """What differs between one start and another. ``environment`` is the process's, or a test's."""

    environment: Mapping[str, str]
    is_demo: bool = False
    printer: str = ""
    patience_s: Sequence[float] = WINDOW_PATIENCE_S


@dataclass(slots=True)
class Running:
    """A built program. ``close`` ends it in order; ``open_store`` is for reading without the desk."""

    desk: Desk
    outside: Outside
    folders: Folders
    clock: SystemClock
    world: World | None
    lock: InstanceLock | None
    connections: tuple[Callable[[], None], ...]

    def close(self) -> bool:
        """Let the step in hand end, close the store, let go of the data folder; False if a step had to be left."""
        ended = self.desk.close()
        if not ended:
            self.clock.close()
            ended = self.desk.close()
        self.clock.close()
        for end in self.connections:
            end()
        if self.world is not None:
            self.world.close()
        if self.lock is not None:
            self.lock.release()
        return ended


def compose(
    choices: Choices,
    publish: Callable[[Change], None],
    on_crash: Callable[[str, BaseException], None],
    *,
    is_working: bool = True,
    printers: Printers | None = None,
    secrets: Secrets | None = None,
) -> Running:
    """Build the program. ``is_working`` takes the data folder for this process alone; readers share it.

    ``printers`` and ``secrets`` stand in for those of the workstation.

    Raises ``store.in_use``, ``setup.endpoint_refused``, ``store.unwritable``.
    """
    data = _data_folder(choices)
    lock = InstanceLock(data) if is_working else None
    if lock is not None:
        lock.acquire()
    world = None
    try:
        if choices.is_demo:
            from amzlabels.demo.world import World

            _wipe(data)
            world = World.start()
        folders = Folders(data)
        clock = SystemClock()
        kept = secrets or _secrets(choices.environment, world)
        outside, connections = _outside(choices, folders, clock, world, kept, printers)
    except BaseException:
        if world is not None:
            world.close()
        if lock is not None:
            lock.release()
        raise
    desk = Desk(outside, publish, on_crash, patience_s=choices.patience_s, printer=choices.printer)
    return Running(desk, outside, folders, clock, world, lock, connections)


def _outside(
    choices: Choices,
    folders: Folders,
    clock: SystemClock,
    world: World | None,
    secrets: Secrets,
    printers: Printers | None,
) -> tuple[Outside, tuple[Callable[[], None], ...]]:
    from amzlabels.amazon.account import DEFAULT_API_URL, AmazonAccount
    from amzlabels.amazon.login import DEFAULT_LOGIN_URL, Credentials, RefreshTokenLogin
    from amzlabels.amazon.report import TxtReportReader
    from amzlabels.carrier.myparcel.shop import MyParcelShop
    from amzlabels.printing.printers import SystemPrinters
    from amzlabels.printing.raster import PdfiumLabelReader

    environment = {**choices.environment, **(world.environment() if world is not None else {})}
    endpoints = Endpoints.from_environment(environment)

    def credentials() -> Credentials | None:
        values = [secrets.get(name) for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
        return Credentials(*(value for value in values if value)) if all(values) else None

    pdfium = Lock()
    login = RefreshTokenLogin(endpoints.amazon_login or DEFAULT_LOGIN_URL, credentials, clock)
    shop = MyParcelShop(endpoints.myparcel, lambda: secrets.get("myparcel-api-key"), clock, pdfium)
    amazon = AmazonAccount(endpoints.amazon_api or DEFAULT_API_URL, login, clock)
    outside = Outside(
        open_store=lambda: _open_store(folders, secrets, is_demo=world is not None),
        reader=TxtReportReader(),
        shop=shop,
        printers=printers or SystemPrinters(folders.printed),
        amazon=amazon,
        pictures=PdfiumLabelReader(pdfium),
        secrets=secrets,
        papers=papers(),
        clock=clock,
    )
    return outside, (shop.close, amazon.close)


def _open_store(folders: Folders, secrets: Secrets, *, is_demo: bool) -> Store:
    from amzlabels.store.open import open_store

    store = open_store(folders.store, store_key(secrets), socket.gethostname(), lambda: datetime.now(UTC))
    if is_demo and not store.load_settings().printer:
        store.save_settings(replace(DEMO_SETTINGS))
    return store


def _secrets(environment: Mapping[str, str], world: World | None) -> Secrets:
    if world is not None:
        return SessionSecrets(world.secrets)
    return EnvironmentSecrets(KeyringSecrets(), environment)


def _data_folder(choices: Choices) -> Path:
    data = default_data_folder(choices.environment)
    return data / "demo" if choices.is_demo else data


def _wipe(data: Path) -> None:
    """The stand-ins remember nothing, so neither may the store they are used with; the instance lock stays."""
    for entry in data.iterdir() if data.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
