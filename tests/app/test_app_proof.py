"""``amzlabels verify``: the store's own proof log, and files that were saved of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fakes.reports import order_id, write_report
from sqlalchemy import text

from amzlabels.app.main import main
from amzlabels.demo.world import World
from amzlabels.domain.proof import Chosen, line_of
from amzlabels.journey.export_proof import export_proof
from amzlabels.store.engine import writing
from amzlabels.store.open import open_store
from amzlabels.store.sql_store import SqlStore
from amzlabels.system.account import account_name
from amzlabels.system.clock import SystemClock
from amzlabels.system.folders import write_file

STORE_KEY = "5a" * 32


@pytest.fixture
def shipped(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SqlStore:
    """The store of a program that has shipped two orders."""
    for name, value in world.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", STORE_KEY)
    assert main(["ship", str(write_report(tmp_path / "report.txt", 2)), "--printer", "PDF folder"]) == 0
    return open_store(tmp_path / "data" / "store", STORE_KEY, "test", SystemClock().now)


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any], str]:
    capsys.readouterr()
    status = main(["verify", *map(str, arguments), "--json"])
    out, err = capsys.readouterr()
    return status, json.loads(out), err


def test_what_was_shipped_is_proven_and_whole(capsys: pytest.CaptureFixture[str], shipped: SqlStore) -> None:
    lines, head = shipped.proof.lines(Chosen())
    shipped.close()
    status, document, _ = run(capsys)

    assert (status, document) == (0, {"lines": 7, "head": head.hash, "fault": None})
    read = [line_of(each.text) for each in lines]
    assert sorted((line.order, line.event) for line in read[1:]) == [
        (order_id(number), event) for number in (0, 1) for event in ("accepted", "bought", "printed")
    ]
    assert {line.who for line in read} == {account_name()}
    assert all(len(line.label) == 64 and line.tracking for line in read[1:])


def test_an_altered_log_is_named(capsys: pytest.CaptureFixture[str], shipped: SqlStore) -> None:
    with writing(shipped._engine) as connection:
        connection.execute(text("DROP TRIGGER proof_is_not_changed"))
        connection.execute(text("UPDATE proof SET line = replace(line, 'printed', 'printeD') WHERE number = 4"))
    shipped.close()
    status, document, _ = run(capsys)

    assert (status, document["fault"]) == (1, {"kind": "altered", "line": 4})
    assert main(["verify"]) == 1
    assert capsys.readouterr().out == "Line 4 is not as it was written. The lines before it are as written.\n"


def test_a_saved_file_is_verified_by_itself(
    capsys: pytest.CaptureFixture[str], shipped: SqlStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "proof.csv"
    assert export_proof(path, Chosen((1,)), shipped, write_file) == 4
    shipped.close()
    monkeypatch.setenv("AMZLABELS_STORE_KEY", "00" * 32)
    assert run(capsys, path)[:2] == (0, {"lines": 4, "head": run(capsys, path)[1]["head"], "fault": None})

    path.write_bytes(path.read_bytes().replace(b"postnl", b"dhl", 1))
    status, document, _ = run(capsys, path)
    assert (status, document["fault"]) == (1, {"kind": "altered", "line": 3})


def test_another_file_and_none_at_all_are_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, document, err = run(capsys, write_report(tmp_path / "report.txt", 2))
    assert (status, document["problems"][0]["code"]) == (2, "proof.another_file")
    assert err.startswith("report.txt was not saved from the proof log.")
    status, document, _ = run(capsys, tmp_path / "none.csv")
    assert (status, document["problems"][0]["code"]) == (2, "proof.unreadable")
