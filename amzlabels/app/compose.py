"""The one composition root: a running program from a small value; its adapters are built in ``adapters``."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from amzlabels.app.adapters import build_outside
from amzlabels.domain.address import Address
from amzlabels.domain.changes import Change
from amzlabels.domain.consent import Application
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.journey.fetch_report import LOOKS_AFTER_S
from amzlabels.journey.ports import Secrets, Store
from amzlabels.journey.ports_keeping import Backups
from amzlabels.journey.ports_printing import Printers
from amzlabels.system.account import account_name
from amzlabels.system.clock import SystemClock
from amzlabels.system.folders import Folders, default_data_folder, resources
from amzlabels.system.instance import InstanceLock
from amzlabels.system.secrets import STORE_KEY, EnvironmentSecrets, KeyringSecrets, SessionSecrets, store_key
from amzlabels.work.desk import WINDOW_PATIENCE_S, Desk
from amzlabels.work.lanes import share_interpreter
from amzlabels.work.outside import Outside

if TYPE_CHECKING:
    from amzlabels.demo.world import World

DEMO_LOOKS_AFTER_S = (1.0, 2.0)


@dataclass(frozen=True, slots=True)
class Choices:
    """What differs between one start and another. ``environment`` is the process's, or a test's.

    ``printer``, ``document_printer`` and ``labels`` stand for those of the settings. ``is_attended``: there is a
    window, and somebody who stays at it.
    """

    environment: Mapping[str, str]
    is_demo: bool = False
    is_attended: bool = False
    printer: str = ""
    document_printer: str = ""
    labels: str = ""
    patience_s: Sequence[float] = WINDOW_PATIENCE_S
    looks_after_s: Sequence[float] = LOOKS_AFTER_S


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

    def close(self, *, is_for_good: bool = True) -> bool:
        """Let the step in hand end, close the store, let go of the data folder; False if a step had to be left.

        Unless it ``is_for_good`` the folder stays taken, and the demo world goes on, for what is composed ``after``.
        """
        ended = self.desk.close()
        if not ended:
            self.clock.close()
            ended = self.desk.close()
        self.clock.close()
        for end in self.connections:
            end()
        if is_for_good:
            self.outside.printers.forget_done()
        if is_for_good and self.world is not None:
            self.world.close()
        if is_for_good and self.lock is not None:
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
    clock: SystemClock | None = None,
    after: Running | None = None,
) -> Running:
    """Build the program. ``is_working`` takes the data folder for this process alone; readers share it.

    ``printers``, ``secrets`` and ``clock`` stand in for those of the workstation. ``after`` is the program that has had
    the folder and was closed, but not for good.

    Raises ``store.in_use``, ``setup.endpoint_refused``, and what ``disk_problem`` tells.
    """
    share_interpreter()
    folders = folders_of(choices)
    lock = InstanceLock(folders.data) if is_working else None
    if after is not None:
        lock = after.lock
    elif lock is not None:
        lock.acquire()
    world = after.world if after is not None else None
    try:
        if choices.is_demo and after is None:
            _wipe(folders.data)
            world = _world()
        clock = clock or SystemClock()
        known = after.outside.secrets if after is not None else None
        kept = secrets or known or _secrets(choices.environment, world)
        outside, connections = build_outside(
            {**choices.environment, **(world.environment() if world is not None else {})},
            folders,
            clock,
            kept,
            lambda key="": _open_store(folders, kept, world, clock, key, is_alone=is_working),
            lambda *, is_new=False: _backups(folders, kept, clock, is_new=is_new),
            printers,
            publish,
            # In the demo world there may be no printer at all, and yet it can be seen what goes to which.
            has_document_folder=world is not None,
        )
    except BaseException:
        if world is not None:
            world.close()
        if lock is not None:
            lock.release()
        raise
    if after is not None:
        # Only now nobody asks any more what its printers know.
        connections = (*connections, after.outside.printers.forget_done)
    desk = Desk(
        outside,
        publish,
        on_crash,
        patience_s=choices.patience_s,
        looks_after_s=DEMO_LOOKS_AFTER_S if world is not None else choices.looks_after_s,
        printer=choices.printer,
        document_printer=choices.document_printer,
        labels=choices.labels,
        is_attended=choices.is_attended,
        wait=clock.wait_for,
    )
    return Running(desk, outside, folders, clock, world, lock, connections)


def _world() -> World:
    """The demo world, where all samples are unshipped: whichever is dropped, Amazon's own report tells of it, too."""
    from amzlabels.demo.amazon_reports import ReportPlan
    from amzlabels.demo.world import World

    samples = [_text_of(sample) for sample in sorted((resources() / "samples").glob("*.txt"))]
    headings, *_ = samples[0].splitlines(keepends=True)
    world = World.start()
    world.amazon.reports.plan = ReportPlan(headings + "".join(each.removeprefix(headings) for each in samples))
    return world


def _text_of(sample: Path) -> str:
    content = sample.read_bytes()
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252")


def _demo_settings(world: World) -> Settings:
    from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME

    name, street, city = "Demo Seller", "Voorbeeldkade", "Hoofddorp"
    return Settings(
        printer=PDF_FOLDER_NAME,
        sender=Address(name=name, street=street, number="1", postal_code="2132 AB", city=city, country="NL"),
        parcels=Parcels(weight_g=500, hs_code="691200", origin="NL", value_cents=1500),
        application=Application(world.application_id, world.redirect_uri),
    )


def _open_store(
    folders: Folders, secrets: Secrets, world: World | None, clock: SystemClock, key: str, *, is_alone: bool
) -> Store:
    from amzlabels.store.open import has_data, open_store

    chosen = key or store_key(secrets, is_new=not has_data(folders.store))
    store = open_store(folders.store, chosen, socket.gethostname(), clock.now, account_name(), is_alone=is_alone)
    if key:
        try:
            secrets.set(STORE_KEY, key)
        except Problem:
            store.close()
            raise
    if world is not None and not store.load_settings().printer:
        store.save_settings(_demo_settings(world))
    return store


def _backups(folders: Folders, secrets: Secrets, clock: SystemClock, *, is_new: bool) -> Backups:
    from amzlabels.store.backups import StoreBackups
    from amzlabels.store.proof import Author

    author = Author(account_name(), socket.gethostname())
    return StoreBackups(folders.store, store_key(secrets, is_new=is_new), author, clock.now)


def _secrets(environment: Mapping[str, str], world: World | None) -> Secrets:
    if world is not None:
        return SessionSecrets(world.secrets)
    return EnvironmentSecrets(KeyringSecrets(), environment)


def folders_of(choices: Choices) -> Folders:
    """The folders that the program has, or would have, once it is composed."""
    data = default_data_folder(choices.environment)
    return Folders(data / "demo" if choices.is_demo else data)


def _wipe(data: Path) -> None:
    """The stand-ins remember nothing, so neither may the store they are used with; the instance lock stays."""
    for entry in data.iterdir() if data.is_dir() else ():
        if entry.is_dir():
            shutil.rmtree(entry)
