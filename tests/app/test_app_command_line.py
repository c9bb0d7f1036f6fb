"""The command line on good and bad input, through the real composition root."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from fakes.reports import SAMPLES, item_id, order_id, write_report

from amzlabels.app.main import COMMANDS, main
from amzlabels.demo.world import World
from amzlabels.printing.pdf_folder import PdfFolder

STORE_KEY = "5a" * 32


@pytest.fixture
def connected(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    """The environment of unattended use, pointing at a demo world."""
    for name, value in world.environment().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AMZLABELS_STORE_KEY", STORE_KEY)
    return world


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any, str]:
    """Exit status, the JSON document of stdout (None when there is none), stderr."""
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, json.loads(out) if out.startswith("{") else out, err


@pytest.mark.parametrize("sample", ["dutch", "german", "british", "multi-item", "partly-shipped"])
def test_a_sample_without_bad_orders_ships_whole(capsys: pytest.CaptureFixture[str], sample: str) -> None:
    status, document, _ = run(capsys, "ship", SAMPLES / f"{sample}.txt", "--demo", "--json")

    facets = {(each["label"], each["print"], each["confirm"]) for each in document["parcels"]}
    assert status == 0
    assert facets == {("bought", "printed", "accepted")}
    assert all(each["tracking"] and each["problem"] is None for each in document["parcels"])


def test_a_bad_address_is_held_and_the_others_ship(capsys: pytest.CaptureFixture[str]) -> None:
    status, document, _ = run(capsys, "ship", SAMPLES / "bad-address.txt", "--demo", "--json")

    held = [each for each in document["parcels"] if each["problem"]]
    others = [each for each in document["parcels"] if not each["problem"]]
    assert status == 1
    assert [each["problem"]["code"] for each in held] == ["address.number_missing"]
    assert {each["label"] for each in held} == {"none"}
    assert len(others) == 3
    assert {each["confirm"] for each in others} == {"accepted"}


def test_amazon_and_myparcel_get_exactly_what_the_report_says(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    report = write_report(tmp_path / "19959998464018295.txt", 3)
    status, document, _ = run(capsys, "ship", report, "--printer", "PDF folder", "--json")

    assert status == 0
    assert connected.ledger.malformed == []
    for number, parcel in enumerate(sorted(document["parcels"], key=lambda each: each["order_id"])):
        (body,) = connected.ledger.confirmations[order_id(number)]["1"]
        package = body["packageDetail"]
        assert body["marketplaceId"] == "A1805IZSGTT6HS"
        assert package["trackingNumber"] == parcel["tracking"]
        assert package["carrierCode"] == "Post NL"
        assert package["orderItems"] == [{"orderItemId": item_id(number), "quantity": 2}]
    assert len(list((tmp_path / "data" / "printed").glob("*.pdf"))) == 3


def test_shipping_the_same_report_again_does_nothing_twice(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    report = write_report(tmp_path / "report.txt", 3)
    assert run(capsys, "ship", report, "--printer", "PDF folder")[0] == 0
    overlapping = write_report(tmp_path / "later.txt", 5)
    status, document, _ = run(capsys, "ship", overlapping, "--printer", "PDF folder", "--json")

    assert status == 0
    assert len(document["parcels"]) == 2
    assert set(connected.ledger.created.values()) == {1}
    assert len(connected.ledger.created) == 5
    assert all(len(bodies) == 1 for order in connected.ledger.confirmations.values() for bodies in order.values())


def test_an_order_that_myparcel_refuses_is_held_with_its_reason(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    odd = {"ship-address-1": "Kwaadstraat 666"}
    report = write_report(tmp_path / "report.txt", 4, changes=[{}, odd])
    from amzlabels.demo.faults import Fault

    connected.faults.add(Fault("myparcel", "shipment", "refuse", times=99, about="Kwaadstraat", code=3501))
    status, document, _ = run(capsys, "ship", report, "--printer", "PDF folder", "--json")

    refused = [each for each in document["parcels"] if each["label"] == "refused"]
    assert status == 1
    assert [each["order_id"] for each in refused] == [order_id(1)]
    assert refused[0]["problem"]["code"] == "shop.address_refused"
    assert "3501" in refused[0]["problem"]["message"]
    assert sum(each["confirm"] == "accepted" for each in document["parcels"]) == 3


def test_a_marketplace_narrows_the_report(capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path) -> None:
    unknown = {"sales-channel": "", "buyer-email": ""}
    german = {"sales-channel": "Amazon.de"}
    report = write_report(tmp_path / "report.txt", 3, changes=[german, unknown])
    status, document, _ = run(capsys, "ship", report, "--marketplace", "NL", "--printer", "PDF folder", "--json")

    assert status == 0
    assert sorted(each["order_id"] for each in document["parcels"]) == [order_id(1), order_id(2)]


def test_status_tells_every_parcel(capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path) -> None:
    assert run(capsys, "status", "--json")[1]["parcels"] == []
    run(capsys, "ship", write_report(tmp_path / "report.txt", 2), "--printer", "PDF folder")
    status, document, _ = run(capsys, "status", "--json")

    assert status == 0
    assert document["counts"]["confirm"] == {"accepted": 2}
    assert {each["printer"] for each in document["parcels"]} == {"PDF folder"}


def test_resume_with_nothing_open_is_done(capsys: pytest.CaptureFixture[str], connected: World) -> None:
    status, document, _ = run(capsys, "resume", "--printer", "PDF folder", "--json")

    assert status == 0
    assert document["parcels"] == []


@pytest.fixture
def untold(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> World:
    """A world whose Amazon could not be told of two printed orders, and then connected again."""
    monkeypatch.setenv("AMZLABELS_REFRESH_TOKEN", "Atzr|revoked")
    status, document, err = run(
        capsys, "ship", write_report(tmp_path / "report.txt", 2), "--printer", "PDF folder", "--json"
    )
    assert status == 1
    assert {each["print"] for each in document["parcels"]} == {"printed"}
    assert "The Amazon connection has ended" in err
    monkeypatch.setenv("AMZLABELS_REFRESH_TOKEN", connected.secrets["amazon-refresh-token"])
    return connected


def test_what_amazon_could_not_be_told_is_told_later(capsys: pytest.CaptureFixture[str], untold: World) -> None:
    status, document, _ = run(capsys, "resume", "--printer", "PDF folder", "--json")

    assert status == 0
    assert {each["confirm"] for each in document["parcels"]} == {"accepted"}
    assert set(untold.ledger.created.values()) == {1}


def test_what_amazon_could_not_be_told_goes_into_the_confirmation_file_and_is_told_in_no_other_way(
    capsys: pytest.CaptureFixture[str], untold: World, tmp_path: Path
) -> None:
    assert [each["exported"] for each in run(capsys, "status", "--json")[1]["parcels"]] == [False, False]
    out = tmp_path / "confirm.txt"
    assert run(capsys, "confirmation-file", out)[0] == 0
    header, *rows = out.read_bytes().decode("utf-8").split("\r\n")
    assert header.startswith("order-id\torder-item-id\tquantity\tship-date\tcarrier-code")
    assert [row.split("\t")[0] for row in rows if row] == [order_id(0), order_id(1)]

    assert [each["exported"] for each in run(capsys, "status", "--json")[1]["parcels"]] == [True, True]
    assert "in the confirmation file" in run(capsys, "status")[1]
    assert run(capsys, "resume", "--printer", "PDF folder")[0] == 1
    assert untold.ledger.confirmations == {}


def test_a_file_that_cannot_be_written_is_named(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    status, _, err = run(capsys, "confirmation-file", tmp_path / "nowhere" / "out.txt")

    assert status == 2
    assert "out.txt cannot be written" in err


def test_printers_lists_the_built_in_one_with_its_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, document, _ = run(capsys, "printers", "--json")

    built_in = document["printers"][-1]
    assert status == 0
    assert (built_in["kind"], built_in["name"]) == ("pdf-folder", "PDF folder")
    assert built_in["folder"] == str(tmp_path / "data" / "printed")


def bad_inputs(folder: Path) -> dict[str, Path]:
    """Files that are no report, by the code they earn."""
    (folder / "folder.txt").mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "letter.txt").write_text("Dear customer,\nthank you for your order.\n")
    (folder / "all.txt").write_text("amazon-order-id\torder-status\tquantity\tasin\n1\tPending\t1\tB0\n")
    return {
        "report.missing": folder / "missing.txt",
        "report.is_folder": folder / "folder.txt",
        "report.empty": folder / "empty.txt",
        "report.binary": folder / "binary.txt",
        "report.not_a_report": folder / "letter.txt",
        "report.all_orders": folder / "all.txt",
    }


@pytest.mark.parametrize("command", ["check", "ship"])
def test_input_that_is_no_report_is_refused_with_a_sentence(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path, command: str
) -> None:
    more = ["--printer", "PDF folder"] if command == "ship" else []
    for code, path in bad_inputs(tmp_path).items():
        status, document, err = run(capsys, command, path, "--json", *more)
        assert status == 2
        assert [problem["code"] for problem in document["problems"]] == [code]
        assert path.name in err


def test_check_changes_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, document, _ = run(capsys, "check", SAMPLES / "multi-item.txt", "--json")

    assert status == 0
    assert document["kind"] == "unshipped"
    assert max(len(order["items"]) for order in document["orders"]) > 1
    assert not (tmp_path / "data" / "store").exists()


def test_nothing_is_bought_without_a_printer(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path
) -> None:
    status, _, err = run(capsys, "ship", write_report(tmp_path / "report.txt", 1))

    assert status == 2
    assert "No printer is chosen" in err
    assert not connected.ledger.created


def test_a_wrong_key_is_said_so_and_nothing_is_lost(
    capsys: pytest.CaptureFixture[str], connected: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "ship", write_report(tmp_path / "report.txt", 1), "--printer", "PDF folder")
    monkeypatch.setenv("AMZLABELS_STORE_KEY", "00" * 32)
    status, _, err = run(capsys, "status", "--json")
    assert status == 2
    assert "key does not fit" in err

    monkeypatch.setenv("AMZLABELS_STORE_KEY", STORE_KEY)
    assert run(capsys, "status", "--json")[1]["counts"]["confirm"] == {"accepted": 1}


def test_only_https_or_loopback_is_accepted(
    capsys: pytest.CaptureFixture[str], connected: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMZLABELS_MYPARCEL_URL", "http://labels.example")
    status, _, err = run(capsys, "status")

    assert status == 2
    assert "AMZLABELS_MYPARCEL_URL" in err


def test_a_crash_is_told_in_one_sentence_without_what_it_was_about(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("Sanne de Vrije, Lindelaan 263")

    monkeypatch.setattr("amzlabels.app.command_line.read_report", crash)
    status, document, said = run(capsys, "check", SAMPLES / "dutch.txt", "--json")

    ((note,),) = [document["problems"]]
    crash_id = note["message"].partition("(")[2].partition(")")[0]
    report = (tmp_path / "data" / "logs" / f"crash-{crash_id}.new.txt").read_text()
    assert status == 2
    assert said.splitlines() == [note["message"]]
    assert "builtins.RuntimeError" in report
    assert "Lindelaan" not in report + said


def test_a_lane_that_crashes_ends_the_command_and_what_was_bought_is_not_bought_again(
    capsys: pytest.CaptureFixture[str], connected: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    report = write_report(tmp_path / "report.txt", 2)

    def crash(*_: object) -> None:
        raise RuntimeError("Sanne de Vrije")

    with monkeypatch.context() as broken:
        broken.setattr(PdfFolder, "submit", crash)
        status, document, said = run(capsys, "ship", report, "--printer", "PDF folder", "--json")
    assert status == 2
    assert [problem["code"] for problem in document["problems"]] == ["internal"]
    assert "Traceback" not in said
    assert "Sanne" not in said
    assert len(list((tmp_path / "data" / "logs").glob("crash-*.new.txt"))) == 1

    status, document, _ = run(capsys, "resume", "--printer", "PDF folder", "--json")
    assert [parcel["confirm"] for parcel in document["parcels"]] == ["accepted", "accepted"]
    assert status == 0
    assert set(connected.ledger.created.values()) == {1}


def test_a_reader_that_leaves_off_is_no_crash(tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 400)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    command = [sys.executable, "-m", "amzlabels", "check", str(report)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
    assert process.returncode == 2
    assert said == b""
    assert list(tmp_path.rglob("crash-*")) == []


@pytest.mark.parametrize("command", sorted(each for each in COMMANDS if not each.startswith("-")))
def test_every_command_says_what_it_does(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    usage, does, *_ = capsys.readouterr().out.split("\n\n")

    assert end.value.code == 0
    assert usage.startswith(f"usage: amzlabels {command} ")
    assert does.endswith(".")
