"""``ship --fetch``: Amazon's newest report instead of a file, through the real composition root."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fakes.reports import order_id, write_report

from amzlabels.app import command_line
from amzlabels.app.main import main
from amzlabels.demo.amazon_reports import ReportPlan
from amzlabels.demo.world import World

FETCH = ("ship", "--fetch", "--printer", "PDF folder", "--json")


@pytest.fixture
def connected(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The environment of unattended use; looks at a report follow one another at once."""
    for name, value in world.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", "5a" * 32)
    monkeypatch.setattr(command_line, "LOOKS_AFTER_S", (0.0,))
    return world


def offer(world: World, folder: Path, orders: int, *changes: dict[str, str]) -> None:
    """The next report has so many orders."""
    text = write_report(folder / "amazon.txt", orders, changes=changes).read_text("utf-8")
    world.amazon.reports.plan = ReportPlan(text)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, Any, str]:
    """Exit status, the JSON document of stdout, stderr."""
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, json.loads(out), err


def test_the_newest_report_ships_without_a_file(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    offer(connected, tmp_path, 3)
    status, document, err = run(capsys, *FETCH)

    assert status == 0
    assert [each["order_id"] for each in document["parcels"]] == [order_id(number) for number in range(3)]
    assert {each["confirm"] for each in document["parcels"]} == {"accepted"}
    assert set(connected.ledger.confirmations) == {order_id(number) for number in range(3)}
    assert connected.ledger.malformed == []
    told = err.splitlines()
    assert told[:2] == ["Asking Amazon for the unshipped orders…", "Amazon is making the report (0 s)…"]
    assert "The report is ready." in told


def test_shipping_again_finds_nothing_left(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    offer(connected, tmp_path, 2)
    assert run(capsys, *FETCH)[0] == 0
    status, document, err = run(capsys, *FETCH)

    assert (status, document["parcels"]) == (0, [])
    assert "Amazon has no unshipped orders." in err
    assert set(connected.ledger.created.values()) == {1}


def test_one_marketplace_alone_is_shipped(capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path) -> None:
    offer(connected, tmp_path, 3, {"sales-channel": "Amazon.de"})
    status, document, _ = run(capsys, *FETCH, "--marketplace", "DE")

    assert status == 0
    assert [each["order_id"] for each in document["parcels"]] == [order_id(0)]


def test_without_the_role_it_says_what_is_missing(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    connected.amazon.reports.plan = ReportPlan("x", forbidden=True)
    status, document, err = run(capsys, *FETCH)

    assert status == 2
    assert [problem["code"] for problem in document["problems"]] == ["amazon.role_missing"]
    assert "Direct-to-Consumer Shipping" in err


def test_the_demo_ships_its_samples(capsys: pytest.CaptureFixture[str]) -> None:
    status, document, _ = run(capsys, "ship", "--fetch", "--demo", "--marketplace", "DE", "--json")

    assert status == 0
    assert {each["confirm"] for each in document["parcels"]} == {"accepted"}
    assert len(document["parcels"]) >= 8


@pytest.mark.parametrize("arguments", [("ship",), ("ship", "report.txt", "--fetch")])
def test_a_file_or_fetching_but_not_both(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))

    assert ended.value.code == 2
    assert "--fetch" in capsys.readouterr().err.splitlines()[-1]
