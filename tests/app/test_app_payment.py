"""An account that pays first, at the command line: where to pay is said, and what was made is taken up afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests
from fakes.reports import write_report

from amzlabels.app.main import main
from amzlabels.demo.myparcel import PAYMENT_URL
from amzlabels.demo.world import World


def test_a_run_that_must_be_paid_for_goes_on_after_the_payment(
    capsys: pytest.CaptureFixture[str], world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, value in (world.environment() | {"AMZLABELS_STORE_KEY": "5a" * 32}).items():
        monkeypatch.setenv(name, value)
    requests.post(f"{world.control_url}/payment", json={"pays_first": True}, timeout=10).raise_for_status()
    report = write_report(tmp_path / "report.txt", 3)
    assert main(["ship", str(report), "--printer", "PDF folder"]) == 1
    assert PAYMENT_URL in capsys.readouterr().err

    requests.post(f"{world.control_url}/payment", json={"pay": True}, timeout=10).raise_for_status()
    assert main(["resume", "--printer", "PDF folder"]) == 0
    assert sorted(world.ledger.created.values()) == [1, 1, 1]
    assert len(world.ledger.confirmations) == 3
    assert len(list((tmp_path / "data" / "printed").glob("*.pdf"))) == 3
