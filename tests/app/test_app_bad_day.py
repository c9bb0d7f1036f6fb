"""Two hundred labels on a printer that runs out twice and loses its power once, through the real composition root."""

from __future__ import annotations

import json
import os
import queue
import threading
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fakes.reports import write_report
from fakes.zpl_printer import ZplPrinterStandIn

from amzlabels.app.compose import Choices, Running, compose
from amzlabels.app.main import main
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, StoreOpened, WorkFinished
from amzlabels.printing.raw_printers import look_up
from amzlabels.store.open import open_store
from amzlabels.system.folders import Folders

KEY = "5a" * 32
LABELS = 200
OUT_OF_LABELS_AFTER = (50, 100)
POWER_CUT_AFTER = 150


class Packer(threading.Thread):
    """Somebody at the printer: puts a new roll in after having looked for a while, and trips over the cable."""

    def __init__(self, printer: ZplPrinterStandIn, world: World) -> None:
        super().__init__(name="packer")
        self._printer = printer
        self._confirmed = world.ledger.confirmations
        self.told_while_out: list[tuple[int, int]] = []

    def run(self) -> None:
        """The day."""
        for count, fault in zip(OUT_OF_LABELS_AFTER, ("media-empty", "cover-open"), strict=True):
            self._printer.wait_for_printed(count)
            self._printer.raise_fault(fault)
            out = len(self._printer.printed)
            self._printer.wait_for_looks(self._printer.connections + 5)
            self.told_while_out.append((len(self._confirmed), out))
            self._printer.clear_faults()
        self._printer.wait_for_printed(POWER_CUT_AFTER)
        self._printer.raise_fault("stuck")
        self._printer.wait_for_labels(3)
        self._printer.cut_power()


def test_every_parcel_is_printed_once_or_asked_about_and_amazon_is_told_of_what_printed(
    capsys: pytest.CaptureFixture[str], world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable, value in world.environment().items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    with closing(ZplPrinterStandIn(label_s=0.002)) as printer:
        choose(f"127.0.0.1:{printer.port}", tmp_path)
        packer = Packer(printer, world)
        packer.start()
        status, parcels = ship(capsys, write_report(tmp_path / "report.txt", LABELS))
        packer.join()
        printed = {each["tracking"] for each in parcels if each["print"] == "printed"}
        unsure = [each for each in parcels if each["print"] == "unsure"]
        assert status == 1
        assert all(confirmed <= out for confirmed, out in packer.told_while_out)
        assert len(unsure) == 3
        assert len(printed) + len(unsure) == LABELS
        assert Counter(printer.read_printed()) == dict.fromkeys(printed, 1)
        assert set(world.ledger.confirmations) == {each["order_id"] for each in parcels} - orders(unsure)

        # The person has looked: none of these came out.
        answer([each["parcel_id"] for each in unsure])
        assert Counter(printer.read_printed()) == {each["tracking"]: 1 for each in parcels}
    assert {order: len(told) for order, told in world.ledger.confirmations.items()} == dict.fromkeys(orders(parcels), 1)


def orders(parcels: list[dict[str, Any]]) -> set[str]:
    """The orders of these parcels."""
    return {each["order_id"] for each in parcels}


def choose(address: str, folder: Path) -> None:
    """Make what is at this address the seller's printer."""
    found = look_up(address)
    with closing(open_store(Folders(folder / "data").store, KEY, "bench", lambda: datetime.now(UTC))) as store:
        store.save_settings(replace(store.load_settings(), raw_printers=(found,), printer=found.name))


def ship(capsys: pytest.CaptureFixture[str], report: Path) -> tuple[int, list[dict[str, Any]]]:
    """Exit status and the parcels."""
    status = main(["ship", str(report), "--json"])
    return status, json.loads(capsys.readouterr().out)["parcels"]


def answer(parcel_ids: list[int]) -> None:
    """Say in the program that these did not come out, and have them printed."""
    heard: queue.SimpleQueue[Change | BaseException] = queue.SimpleQueue()
    running: Running = compose(Choices(os.environ), heard.put, lambda _lane, crash: heard.put(crash))
    try:
        running.desk.open(resume=False)
        hear(heard, StoreOpened)
        for parcel_id in parcel_ids:
            running.desk.answer_printed(parcel_id, came_out=False)
        running.desk.print_parcels(parcel_ids)
        hear(heard, WorkFinished)
    finally:
        assert running.close()


def hear(heard: queue.SimpleQueue[Change | BaseException], kind: type[Change]) -> None:
    """Wait for a change of this kind; a crash ends the test."""
    while not isinstance(change := heard.get(timeout=120), kind):
        if isinstance(change, BaseException):
            raise change
