"""A run on a real CUPS whose printer runs out twice and loses its power once, from the report to Amazon."""

from __future__ import annotations

import json
import threading
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cups_farm import CupsFarm, wait_until
from fakes.reports import write_report
from printing_benches import AddQueue, CupsBench
from printing_documents import read_printout

from amzlabels.app.main import main
from amzlabels.demo.world import World
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.store.open import open_store
from amzlabels.system.folders import Folders

KEY = "5a" * 32
LABELS = 8


class Packer(threading.Thread):
    """Somebody at the printer, who puts labels in twice and then pulls the plug."""

    def __init__(self, farm: CupsFarm, bench: CupsBench, world: World) -> None:
        super().__init__(name="packer")
        self._farm = farm
        self._bench = bench
        self._confirmed = world.ledger.confirmations
        self.told_while_out: list[tuple[int, int]] = []

    def run(self) -> None:
        """The day."""
        for share, is_last in ((0.25, False), (0.5, False), (0.75, True)):
            wait_until(lambda at=share: len(self._bench.received()) >= LABELS * at, "labels", 60)
            self._bench.block("media-empty")
            wait_until(
                lambda: "media-empty" in self._farm.call("lpstat", "-l", "-p", self._bench.name), "an empty roll"
            )
            self.told_while_out.append((len(self._confirmed), len(self._bench.received())))
            if is_last:
                self._farm.take_printer_away(self._bench.name)
            self._bench.unblock()
        self._farm.return_printer(self._bench.name)


@pytest.mark.usefixtures("qapp")
def test_every_parcel_is_printed_once_or_asked_about_and_amazon_is_told_of_what_printed(
    farm: CupsFarm,
    add_queue: AddQueue,
    world: World,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for variable, value in world.environment().items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    bench = add_queue("labels")
    packer = Packer(farm, bench, world)
    packer.start()
    report = write_report(tmp_path / "report.txt", LABELS)
    status = main(["ship", str(report), "--printer", bench.name, "--json"])
    packer.join()
    parcels = json.loads(capsys.readouterr().out)["parcels"]
    printed = [each for each in parcels if each["print"] == "printed"]
    unsure = [each for each in parcels if each["print"] == "unsure"]
    assert status == 1
    assert all(confirmed <= out for confirmed, out in packer.told_while_out)
    assert len(packer.told_while_out) == 3
    assert (len(printed), len(unsure)) == (LABELS - 1, 1)
    came_out = Counter(code for document in bench.received() for code in read_printout(document).codes)
    assert came_out == {each["tracking"]: 1 for each in printed}
    assert set(world.ledger.confirmations) == {each["order_id"] for each in printed}


@pytest.mark.parametrize("trusts_sent", [False, True])
def test_what_cups_only_passed_on_is_told_to_amazon_where_the_seller_takes_that_for_printed(
    add_queue: AddQueue,
    world: World,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    trusts_sent: bool,
) -> None:
    for variable, value in world.environment().items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    bench = add_queue(raw=True)
    profile = PrinterProfile(bench.name, language=Language.PDF_VIA_DRIVER, trusts_sent=trusts_sent)
    with closing(open_store(Folders(tmp_path / "data").store, KEY, "bench", lambda: datetime.now(UTC))) as store:
        store.save_settings(replace(store.load_settings(), printer=bench.name, profiles=(profile,)))
    status = main(["ship", str(write_report(tmp_path / "report.txt", 2)), "--json"])
    parcels = json.loads(capsys.readouterr().out)["parcels"]
    assert len(bench.received()) == 2
    if trusts_sent:
        assert (status, {each["print"] for each in parcels}) == (0, {"printed"})
        assert set(world.ledger.confirmations) == {each["order_id"] for each in parcels}
    else:
        assert (status, {each["print"] for each in parcels}) == (1, {"unsure"})
        assert {each["problem"]["code"] for each in parcels} == {"printer.only_sent"}
        assert world.ledger.confirmations == {}


def test_nothing_is_bought_for_a_queue_of_which_nobody_knows_what_its_printer_understands(
    add_queue: AddQueue,
    world: World,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for variable, value in world.environment().items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", KEY)
    bench = add_queue(raw=True, language=Language.UNKNOWN)
    status = main(["ship", str(write_report(tmp_path / "report.txt", 2)), "--printer", bench.name, "--json"])
    assert status == 2
    assert f"The print queue {bench.name} has no driver" in capsys.readouterr().err
    assert not world.ledger.created
