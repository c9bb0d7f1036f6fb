"""A day at the packing table in a process that notes whomever it speaks to: ``contacts_day.py demo|real DATA_FOLDER``.

``demo`` is over the stand-ins; ``real`` looks for the real services, which it does not find. Prints one JSON document.
"""

from __future__ import annotations

import json
import queue
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fakes.reports import write_report

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.domain import changes as told
from amzlabels.domain.address import Address
from amzlabels.domain.document_order import Document, DocumentOrder
from amzlabels.domain.paper_changes import DocumentPrinted, FileWritten, TestLabelTold
from amzlabels.domain.people import EVERYBODY
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.system.secrets import SessionSecrets

KEYS = {
    "store-key": "3c" * 32,
    "myparcel-api-key": "a" * 40,
    "lwa-client-id": "amzn1.application-oa2-client.a",
    "lwa-client-secret": "amzn1.oa2-cs.v1.a",
    "amazon-refresh-token": "Atzr|a",
}
SENDER = Address(
    name="Seller", street="Voorbeeldkade", number="1", postal_code="2132 AB", city="Hoofddorp", country="NL"
)


LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Ears:
    """Hears of every connection and every name that Python asks the system for; ``is_walled`` lets none get out."""

    def __init__(self, *, is_walled: bool) -> None:
        self.connected: set[tuple[Any, ...]] = set()
        self.looked_up: set[str] = set()
        self._is_walled = is_walled

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """An audit hook."""
        if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
            address = arguments[1]
            if address is not None:
                self.connected.add(tuple(address[:2]) if isinstance(address, tuple) else (str(address),))
                self._refuse(address[0] if isinstance(address, tuple) else "")
        elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
            host = arguments[0].decode() if isinstance(arguments[0], bytes) else str(arguments[0])
            self.looked_up.add(host)
            self._refuse(host)

    def _refuse(self, host: str) -> None:
        if self._is_walled and host and host not in LOOPBACK:
            raise socket.gaierror(socket.EAI_NONAME, "no such name here")


class Day:
    """The program, what it tells, and everything a person has it do in a day."""

    def __init__(self, folder: Path, *, is_demo: bool) -> None:
        self.folder = folder
        self.heard: queue.SimpleQueue[told.Change] = queue.SimpleQueue()
        secrets = None if is_demo else SessionSecrets(KEYS)
        choices = Choices({"AMZLABELS_DATA_DIR": str(folder / "data")}, is_demo=is_demo, is_attended=True)
        choices = replace(choices, patience_s=(), looks_after_s=(0.0,))
        self.running: Running = compose(choices, self.heard.put, self._crash, secrets=secrets)
        self.desk = self.running.desk
        self.desk.open()
        self.hear(told.StoreOpened)
        self.hear(told.WorkFinished)

    def _crash(self, lane: str, crash: BaseException) -> None:
        raise SystemExit(f"{lane}: {crash!r}")

    def hear(self, *kinds: type[told.Change]) -> Any:
        """Wait for one of these."""
        passed: list[told.Change] = []
        while True:
            try:
                change = self.heard.get(timeout=60)
            except queue.Empty:
                raise SystemExit(f"waited for {kinds} in vain, and was told {passed}") from None
            if isinstance(change, kinds):
                return change
            passed.append(change)

    def go(self) -> None:
        """Everything that may speak to somebody."""
        desk = self.desk
        if not self.running.world:
            desk.save_settings(Settings(printer=PDF_FOLDER_NAME, sender=SENDER))
            self.hear(told.SettingsSaved)
        desk.tell_health()
        self.hear(told.Health)
        desk.import_reports([write_report(self.folder / "report.txt", 4)])
        ids: Sequence[int] = self.hear(told.Imported).summary.parcels
        desk.terms.read_for_countries(("NL", "DE"))
        desk.terms.read_pickup_points(ids[0], "postnl")
        self.hear(told.PickupPointsRead)
        # Where the shop is not found it is looked for patiently, and it has been asked already.
        if self.running.world:
            desk.print_parcels(None)
            self.hear(told.WorkFinished)
        desk.get_orders()
        self.hear(told.FetchEnded)
        desk.check_amazon()
        desk.connect_shop(None)
        desk.afterwards.look()
        self.hear(told.DeliveriesRead)
        desk.read_printers()
        self.hear(told.PrintersRead)
        desk.print_test_label(PDF_FOLDER_NAME)
        self.hear(TestLabelTold)
        desk.paperwork.order(DocumentOrder(Document.DAY_LIST))
        self.hear(DocumentPrinted, told.ActRefused)
        desk.write_confirmation_file(self.folder / "confirm.txt")
        self.hear(FileWritten, told.ActRefused)
        desk.keeping.back_up()
        desk.privacy.forget_now(EVERYBODY)
        self.hear(PeopleForgotten)
        desk.privacy.read()
        self.hear(HoldingsRead)


def main(world: str, folder: Path) -> None:
    """Live the day and print whom it spoke to."""
    ears = Ears(is_walled=world == "real")
    sys.addaudithook(ears.hear)
    day = Day(folder, is_demo=world == "demo")
    day.go()
    stand_ins = day.running.world
    ports = [] if stand_ins is None else [int(each.url.rpartition(":")[2]) for each in stand_ins.services.values()]
    day.running.close()
    spoken = {
        "connected": sorted(map(list, ears.connected), key=str),
        "looked_up": sorted(ears.looked_up),
        "ports": ports,
        "confirmed": 0 if stand_ins is None else len(stand_ins.ledger.confirmations),
    }
    print(json.dumps(spoken))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
