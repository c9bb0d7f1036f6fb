"""Queues that were set up: what is loaded, where the label lies, and what a queue is known by."""

from __future__ import annotations

import pytest
from cups_farm import CupsFarm, wait_until
from fakes.zpl_reader import read_label
from printing_benches import PDF, RASTER, AddQueue, follow, info_of
from printing_documents import RULER_MM, Printout, draw_label, read_printout

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_queues import device_of, queue_info
from amzlabels.printing.ipp import Attributes
from amzlabels.printing.media import Size
from amzlabels.printing.pages import fit

LABEL, A4, INDEX = "om_100x150mm_100x150mm", "iso_a4_210x297mm", "na_index-4x6_4x6in"
CODE = "3SABCD123456789"


def left_and_bottom_mm(printout: Printout) -> tuple[float, float]:
    """How far the ink is from the left and from the bottom edge."""
    left, _, _, bottom = printout.picture.point([255] * 128 + [0] * 128).getbbox() or (0, 0, 0, 0)
    return left / printout.dpi * 25.4, (printout.picture.height - bottom) / printout.dpi * 25.4


@pytest.mark.parametrize("kind", [PDF, RASTER])
@pytest.mark.parametrize("offset_mm", [(0.0, 0.0), (1.5, -2.0), (-2.5, 3.0)])
def test_the_label_is_moved_right_and_down_by_the_offsets_at_scale_1(
    add_queue: AddQueue, kind: str, offset_mm: tuple[float, float]
) -> None:
    bench = add_queue("several", kind)
    right_mm, down_mm = offset_mm
    bench.printers.use((), [PrinterProfile(bench.name, media=LABEL, right_mm=right_mm, down_mm=down_mm)])
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-p-a", draw_label(100, 150, CODE)))
    follow(printer, "302-p-a", ref)
    printout = read_printout(bench.received()[0])
    assert printout.size_mm == pytest.approx((100, 150), abs=0.15)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert left_and_bottom_mm(printout) == pytest.approx((4 + right_mm, 8 - down_mm), abs=0.3)
    assert CODE in printout.codes


def test_a_page_moved_by_nothing_stays_as_it_was() -> None:
    pdf = draw_label(100, 150)
    assert fit(pdf, Size(100, 150), (0.0, 0.0)) is pdf


def test_a_small_label_goes_on_the_loaded_one_of_several_stocks(add_queue: AddQueue) -> None:
    bench = add_queue("several")
    bench.printers.use((), [PrinterProfile(bench.name, media=LABEL)])
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-p-b", draw_label(70, 140, CODE)))
    follow(printer, "302-p-b", ref)
    assert read_printout(bench.received()[0]).size_mm == pytest.approx((100, 150), abs=0.15)


def test_media_that_the_queue_has_no_longer_stops_the_label(add_queue: AddQueue) -> None:
    bench = add_queue("100x150")
    bench.printers.use((), [PrinterProfile(bench.name, media=INDEX)])
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-p-c", draw_label(100, 150)))
    assert caught.value.note.code == "printer.media_unsupported"
    assert caught.value.note.facts == {"printer": bench.name, "media": INDEX}
    assert printer.find("302-p-c") is None


def test_a_queue_prints_as_before_once_its_profile_is_gone(add_queue: AddQueue) -> None:
    bench = add_queue("several")
    bench.printers.use((), [PrinterProfile(bench.name, media=LABEL)])
    bench.printers.use(())
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-p-d", draw_label(105, 148, CODE)))
    follow(printer, "302-p-d", ref)
    assert read_printout(bench.received()[0]).size_mm == pytest.approx((105, 148), abs=0.15)


def test_a_queue_is_listed_with_its_device_and_how_fine_it_prints(farm: CupsFarm, add_queue: AddQueue) -> None:
    bench = add_queue()
    info = info_of(bench)
    assert (info.device, info.dpi) == (farm.device_of(bench.name), 203)


@pytest.mark.parametrize(("dpi", "per_mm"), [(0, 8), (203, 8), (300, 300 / 25.4), (1200, 8)])
def test_a_queue_whose_printer_understands_zpl_is_sent_its_dots(add_queue: AddQueue, dpi: int, per_mm: float) -> None:
    bench = add_queue(raw=True)
    profile = PrinterProfile(bench.name, language=Language.ZPL, media=LABEL, dpi=dpi, right_mm=2.0)
    bench.printers.use((), [profile])
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-p-z", draw_label(100, 150, CODE, pages=2)))
    last = follow(printer, "302-p-z", ref)[-1]
    assert (last.state, last.evidence) == (JobState.PRINTED, Evidence.SENT)
    wait_until(lambda: len(bench.received()) == 1, "one document")
    both = bench.received()[0].split(b"^XZ")
    for label in (each + b"^XZ" for each in both if each.strip()):
        printout = Printout(read_label(label.lstrip()).picture, per_mm * 25.4)
        assert printout.size_mm == pytest.approx((100, 150), abs=0.15)
        assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
        assert left_and_bottom_mm(printout) == pytest.approx((4 + 2, 8), abs=0.3)
        assert printout.codes == [CODE]
    assert len(both) == 3


@pytest.mark.parametrize(
    ("uri", "device"),
    [
        ("ipp://anna:secret@10.0.0.9:631/ipp/print", "ipp://10.0.0.9:631/ipp/print"),
        ("smb://anna:se%40cret@bench/Zebra", "smb://bench/Zebra"),
        ("smb://shop;anna:se@cret@bench/Zebra", "smb://bench/Zebra"),
        ("usb://Zebra/ZD421?serial=D2J1@7", "usb://Zebra/ZD421?serial=D2J1@7"),
        ("socket://10.0.0.9:9100", "socket://10.0.0.9:9100"),
        ("", ""),
    ],
)
def test_a_device_is_named_without_what_signs_in_at_it(uri: str, device: str) -> None:
    assert device_of(uri) == device


@pytest.mark.parametrize(
    ("resolution", "dpi"),
    [
        ([b"\0\0\0\xcb\0\0\0\xcb\3"], 203),
        ([b"\0\0\0\x76\0\0\0\x76\4"], 300),
        ([b"\0\0"], 0),
        (["fine"], 0),
        ([], 0),
    ],
)
def test_a_resolution_is_told_in_dots_per_inch(resolution: list[bytes], dpi: int) -> None:
    queue: Attributes = {"printer-name": ["Zebra"], "printer-resolution-default": [*resolution]}
    assert queue_info(queue).dpi == dpi
