"""The whole journey without any account: own labels through the command line, from a report to a confirmation file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from fakes.reports import order_id, write_report

from amzlabels.app.compose import Choices, compose
from amzlabels.app.main import main
from amzlabels.app.papers import own_label_drawer
from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.own_labels import FROM_RANGE, GIVEN, S10, OwnLabels
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN, Service, ShipmentRequest
from amzlabels.journey.give_tracking import give_tracking
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_printing import Printer

PDF_FOLDER = ("--printer", "PDF folder")
POSTAL = OwnLabels("62x100", FROM_RANGE, "RR", "47312482", "47312490", "NL", S10)


@pytest.fixture(autouse=True)
def no_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key for the store, and for nothing else."""
    monkeypatch.setenv("AMZLABELS_STORE_KEY", "5a" * 32)


@contextmanager
def opened(tmp_path: Path) -> Iterator[Store]:
    """The store that the commands share."""
    environment = {"AMZLABELS_STORE_KEY": "5a" * 32, "AMZLABELS_DATA_DIR": str(tmp_path / "data")}
    running = compose(Choices(environment), lambda _: None, lambda *_: None, is_working=False)
    with closing(running.outside.open_store()) as store:
        yield store
    running.close()


def set_up(tmp_path: Path, own: OwnLabels, code: CarrierCode) -> None:
    with opened(tmp_path) as store:
        settings = Settings(own_labels=own)
        store.save_settings(Settings(own_labels=own, carrier_codes=settings.carrier_codes | {OWN: code}))


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any, str]:
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, json.loads(out) if out.startswith("{") else out, err


def cells(capsys: pytest.CaptureFixture[str], out: Path) -> list[list[str]]:
    """The rows of the confirmation file, without its headings."""
    assert run(capsys, "confirmation-file", out)[0] == 0
    return [row.split("\t") for row in out.read_text("utf-8").splitlines()[1:]]


def printed(tmp_path: Path) -> dict[str, tuple[tuple[float, float], set[tuple[str, str]]]]:
    """Size in mm and all that can be scanned at 203 dpi, by order."""
    found = {}
    for file in (tmp_path / "data" / "printed").glob("*.pdf"):
        with closing(pypdfium2.PdfDocument(file)) as document:
            page = document[0]
            size = tuple(side / 72 * 25.4 for side in page.get_size())
            picture = page.render(scale=203 / 72, grayscale=True).to_pil()
            page.close()
        codes = {(code.format.name, code.text) for code in zxingcpp.read_barcodes(picture)}
        found[file.name[:19]] = (size, codes)
    return found  # type: ignore[return-value]


def test_without_any_account_a_report_ends_in_a_confirmation_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    report = write_report(tmp_path / "report.txt", 3)
    status, document, err = run(capsys, "ship", report, *PDF_FOLDER, "--labels", "own", "--json")

    assert status == 1
    facets = {(each["label"], each["print"], each["confirm"], each["carrier"]) for each in document["parcels"]}
    assert facets == {("bought", "printed", "none", "own")}
    assert all(each["problem"] is None for each in document["parcels"])
    assert "MyParcel" not in err
    for order, (size, codes) in printed(tmp_path).items():
        assert size == pytest.approx((105, 148), abs=0.5)
        assert codes == {("Code128", order), ("QRCode", order)}
    rows = cells(capsys, tmp_path / "confirm.txt")
    assert [row[0] for row in rows] == [order_id(number) for number in range(3)]
    assert {tuple(row[4:7]) for row in rows} == {("Self Delivery", "", "")}
    assert {each["exported"] for each in run(capsys, "status", "--json")[1]["parcels"]} == {True}


def test_numbers_of_the_range_are_on_label_and_in_the_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    set_up(tmp_path, POSTAL, CarrierCode("Other", "Postbode Piet"))
    report = write_report(tmp_path / "report.txt", 2)
    run(capsys, "ship", report, *PDF_FOLDER, "--labels", "own")

    rows = cells(capsys, tmp_path / "confirm.txt")
    assert sorted(row[6] for row in rows) == ["RR473124829NL", "RR473124832NL"]
    assert {tuple(row[4:6]) for row in rows} == {("Other", "Postbode Piet")}
    for row in rows:
        size, codes = printed(tmp_path)[row[0]]
        assert size == pytest.approx((62, 100), abs=0.5)
        assert codes == {("Code128", row[0]), ("QRCode", row[0]), ("Code128", row[6])}


def test_a_range_that_is_used_up_holds_the_rest_and_goes_on_when_it_is_longer(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    short = OwnLabels("", FROM_RANGE, "KOE", "01", "02")
    set_up(tmp_path, short, CarrierCode("Self Delivery"))
    report = write_report(tmp_path / "report.txt", 3)
    _, document, _ = run(capsys, "ship", report, *PDF_FOLDER, "--labels", "own", "--json")
    (held,) = [each for each in document["parcels"] if each["problem"]]
    assert held["problem"]["code"] == "own.range_used_up"
    assert "02 was the last" in held["problem"]["message"]

    set_up(tmp_path, OwnLabels("", FROM_RANGE, "KOE", "01", "09"), CarrierCode("Self Delivery"))
    with opened(tmp_path) as store:
        assert store.release([held["parcel_id"]]) == [held["parcel_id"]]
        store.want(None)
    run(capsys, "resume", *PDF_FOLDER, "--labels", "own")
    assert sorted(row[6] for row in cells(capsys, tmp_path / "confirm.txt")) == ["KOE01", "KOE02", "KOE03"]


def test_a_label_whose_number_is_to_be_scanned_waits_for_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    set_up(tmp_path, OwnLabels(tracking=GIVEN), CarrierCode("Post NL"))
    report = write_report(tmp_path / "report.txt", 2)
    _, document, _ = run(capsys, "ship", report, *PDF_FOLDER, "--labels", "own", "--json")
    assert "tracking number" in run(capsys, "status")[1]
    first, second = (each["parcel_id"] for each in document["parcels"])
    with opened(tmp_path) as store:
        give_tracking(first, "3SGIVEN0001", store, store.load_settings())

    assert [row[6] for row in cells(capsys, tmp_path / "confirm.txt")] == ["3SGIVEN0001"]
    held = {each["parcel_id"]: each["problem"] for each in run(capsys, "status", "--json")[1]["parcels"]}
    assert held[first] is None
    assert held[second]["code"] == "own.tracking_missing"
    with opened(tmp_path) as store:
        give_tracking(second, "3SGIVEN0002", store, store.load_settings())
    assert sorted(row[6] for row in cells(capsys, tmp_path / "confirm.txt")) == ["3SGIVEN0001", "3SGIVEN0002"]


def test_what_goes_through_customs_is_held_with_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    swiss = {"ship-country": "CH", "ship-postal-code": "8001", "ship-city": "Zürich", "ship-address-1": "Langstrasse 5"}
    report = write_report(tmp_path / "report.txt", 2, changes=[swiss])
    _, document, _ = run(capsys, "ship", report, *PDF_FOLDER, "--labels", "own", "--json")
    (held,) = [each for each in document["parcels"] if each["problem"]]
    assert (held["problem"]["code"], held["label"]) == ("own.customs", "none")
    assert "Switzerland" in held["problem"]["message"]
    assert len(printed(tmp_path)) == 1


def test_without_the_option_myparcel_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report = write_report(tmp_path / "report.txt", 1)
    assert run(capsys, "ship", report, *PDF_FOLDER)[0] == 2
    assert run(capsys, "ship", report, *PDF_FOLDER, "--labels", "myparcel")[0] == 2


@pytest.mark.parametrize(
    ("size", "media", "drawn_mm"),
    [
        ("", ("na_index-4x6_4x6in",), (101.6, 152.4)),
        ("", ("om_62x100mm_62x100mm", "custom_min_20x20mm", "custom_max_110x300mm"), (62, 100)),
        ("", ("na_index-4x6_4x6in", "iso_a6_105x148mm"), (105, 148)),
        ("", ("iso_a4_210x297mm",), (105, 148)),
        ("", (), (105, 148)),
        ("100x150", ("na_index-4x6_4x6in",), (100, 150)),
    ],
)
def test_a_label_is_as_large_as_is_set_or_as_the_paper_in_its_printer(
    size: str, media: tuple[str, ...], drawn_mm: tuple[float, float]
) -> None:
    class Printers:
        def all(self) -> list[PrinterInfo]:
            return [PrinterInfo("Zebra", PrinterKind.CUPS, PrinterState.READY, media=media)]

        def open(self, name: str) -> Printer:
            raise AssertionError(name)

    recipient = Address(name="J. de Vries", street="Kade", number="1", postal_code="1016 GV", city="Edam", country="NL")
    request = ShipmentRequest(1, "r", recipient, Service(OWN), 500, "", invoice=order_id(1), printer="Zebra")
    pdf = own_label_drawer(Printers())(request, "", Settings(own_labels=OwnLabels(size)))
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        assert [side / 72 * 25.4 for side in page.get_size()] == pytest.approx(drawn_mm, abs=0.5)
        page.close()
