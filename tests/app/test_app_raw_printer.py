"""A printer of the network from settings to shipped orders, through the real composition root and a real port."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fakes.reports import write_report
from fakes.zpl_printer import ZplPrinterStandIn

from amzlabels.app.main import main
from amzlabels.demo.world import World
from amzlabels.domain.parcel import Evidence
from amzlabels.printing.raw_printers import look_up
from amzlabels.store.open import open_store
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.folders import Folders

KEY = "5a" * 32


@pytest.fixture
def stand_in() -> Iterator[ZplPrinterStandIn]:
    """A printer on the network."""
    printer = ZplPrinterStandIn()
    yield printer
    printer.close()


@pytest.fixture
def name(stand_in: ZplPrinterStandIn, world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """What the printer is called in the settings of a seller who is connected."""
    for variable, value in world.environment().items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    found = look_up(f"127.0.0.1:{stand_in.port}")
    with closing(kept(tmp_path)) as store:
        store.save_settings(replace(store.load_settings(), raw_printers=(found,), printer=found.name))
    return found.name


def kept(tmp_path: Path) -> SqlStore:
    """The seller's store."""
    return open_store(Folders(tmp_path / "data").store, KEY, "bench", lambda: datetime.now(UTC))


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any]:
    """Exit status and the JSON document."""
    status = main([str(argument) for argument in (*arguments, "--json")])
    return status, json.loads(capsys.readouterr().out)


def test_it_is_listed_as_it_stands(capsys: pytest.CaptureFixture[str], stand_in: ZplPrinterStandIn, name: str) -> None:
    for faults, state, reasons in (([], "ready", []), (["cover-open"], "stopped", ["cover-open"])):
        for fault in faults:
            stand_in.raise_fault(fault)
        status, document = run(capsys, "printers")
        assert status == 0
        assert document["printers"][-2] == {
            "name": name,
            "kind": "raw",
            "state": state,
            "reasons": reasons,
            "evidence": "counted",
            "media": ["iso_a6_105x148mm"],
            "folder": None,
            "device": f"socket://127.0.0.1:{stand_in.port}",
            "dpi": 203,
            "loaded": "iso_a6_105x148mm",
        }


def test_orders_ship_once_their_labels_are_counted_although_labels_run_out(
    capsys: pytest.CaptureFixture[str], stand_in: ZplPrinterStandIn, name: str, world: World, tmp_path: Path
) -> None:
    stand_in.raise_fault("media-empty")

    def load_a_roll() -> None:
        stand_in.wait_for_looks(3)
        assert world.ledger.confirmations == {}
        stand_in.clear_faults()

    packer = threading.Thread(target=load_a_roll)
    packer.start()
    report = write_report(tmp_path / "report.txt", 6)
    status, document = run(capsys, "ship", report)
    packer.join()
    assert status == 0
    assert {each["print"] for each in document["parcels"]} == {"printed"}
    assert {each["printer"] for each in document["parcels"]} == {name}
    assert sorted(stand_in.read_printed()) == sorted(each["tracking"] for each in document["parcels"])
    assert len(world.ledger.confirmations) == 6
    with closing(kept(tmp_path)) as store:
        rows = store.rows([each["parcel_id"] for each in document["parcels"]])
    assert [row.evidence for row in rows] == [Evidence.COUNTED] * 6


def test_an_order_whose_label_was_lost_is_not_told_to_amazon(
    capsys: pytest.CaptureFixture[str], stand_in: ZplPrinterStandIn, name: str, world: World, tmp_path: Path
) -> None:
    stand_in.raise_fault("stuck")

    def pull_the_plug() -> None:
        stand_in.wait_for_labels(3)
        stand_in.print_one()
        stand_in.wait_for_printed(1)
        stand_in.cut_power()

    packer = threading.Thread(target=pull_the_plug)
    packer.start()
    report = write_report(tmp_path / "report.txt", 4)
    status, document = run(capsys, "ship", report)
    packer.join()
    unsure = [each for each in document["parcels"] if each["print"] == "unsure"]
    printed = [each for each in document["parcels"] if each["print"] == "printed"]
    assert status == 1
    assert len(unsure) in (2, 3)
    assert len(unsure) + len(printed) == 4
    assert sorted(stand_in.read_printed()) == sorted(each["tracking"] for each in printed)
    assert set(world.ledger.confirmations) == {each["order_id"] for each in printed}


def test_what_a_kill_cut_short_is_followed_by_the_printers_counter(
    capsys: pytest.CaptureFixture[str], stand_in: ZplPrinterStandIn, name: str, world: World, tmp_path: Path
) -> None:
    stand_in.raise_fault("stuck")
    report = write_report(tmp_path / "report.txt", 5)
    command = [sys.executable, "-m", "amzlabels", "ship", str(report)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as shipping:
        stand_in.wait_for_labels(3)
        shipping.kill()
    stand_in.clear_faults()
    status, document = run(capsys, "resume")
    assert status == 0
    assert {(each["print"], each["printer"]) for each in document["parcels"]} == {("printed", name)}
    assert sorted(stand_in.read_printed()) == sorted(each["tracking"] for each in document["parcels"])
    assert len(world.ledger.confirmations) == 5
