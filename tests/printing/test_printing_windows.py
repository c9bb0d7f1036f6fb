"""What only queues of the Windows spooler do: papers and dots of drivers, refusals, what is listed."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from fakes.win32_print import FakeWin32Print
from fakes.win32_queue import SPOOLER_AWAY, FakeQueue
from fakes.zpl_reader import read_label
from PIL import Image
from printing_benches import WindowsBench, follow, info_of, label, wait_for_state
from printing_documents import RULER_MM, Printout, draw_label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterKind, PrinterState, PrintJob
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Problem
from amzlabels.printing import windows_api
from amzlabels.printing.barcodes import read_codes
from amzlabels.printing.windows_states import JobStatus, QueueAttribute

CODE = "3SABCD123456789"
SENT = JobReport(JobState.PRINTED, evidence=Evidence.SENT)
LOADED = "om_100x150mm_100x150mm"
A4_FORM, A6_FORM, INCH_FORM = (2100, 2970), (1050, 1480), (1016, 1524)


def printed(bench: WindowsBench, page_mm: tuple[float, float], **how: bool) -> Printout:
    """The label as it came out."""
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-1-a", draw_label(*page_mm, CODE, **how)))
    assert follow(printer, "302-1-a", ref)[-1] == SENT
    (page,) = bench.received()
    return Printout(Image.open(io.BytesIO(page)), bench.queue.dpi[1])


@pytest.mark.parametrize(
    ("dpi", "margin"),
    [
        ((203, 203), (0, 0)),
        ((203, 203), (12, 9)),
        ((300, 300), (35, 20)),
        ((180, 360), (0, 0)),
        ((600, 600), (100, 100)),
        ((1200, 600), (0, 0)),
        ((1200, 1200), (200, 200)),
    ],
)
def test_a_label_comes_out_at_scale_1_whatever_the_head_and_its_margins(
    tmp_path: Path, dpi: tuple[int, int], margin: tuple[int, int]
) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Label", dpi=dpi, margin=margin))
    printout = printed(bench, (100, 150))
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)
    assert printout.picture.width / dpi[0] * 25.4 == pytest.approx(100, abs=0.15)
    # The bar begins 4 mm from the left edge of the paper itself.
    middle = printout.picture.crop((0, printout.picture.height // 2, printout.picture.width, printout.picture.height))
    left = middle.point([255] * 128 + [0] * 128).getbbox()
    assert left is not None
    assert left[0] / dpi[0] * 25.4 == pytest.approx(4, abs=0.3)
    assert CODE in printout.codes


@pytest.mark.parametrize("name", ["100x150", "a6", "4x6"])
@pytest.mark.parametrize("dpi", [203, 300])
def test_each_usual_label_keeps_its_barcode(tmp_path: Path, name: str, dpi: int) -> None:
    forms = {"100x150": ((100, 150), (1000, 1500)), "a6": ((105, 148), A6_FORM), "4x6": ((101.6, 152.4), INCH_FORM)}
    page_mm, form = forms[name]
    printout = printed(WindowsBench(tmp_path, FakeQueue("Label", dpi=(dpi, dpi), papers={300: form})), page_mm)
    assert printout.codes == [CODE]


def test_the_driver_is_told_its_own_paper_upright_once_at_full_size(tmp_path: Path) -> None:
    papers = {9: A4_FORM, 70: A6_FORM, 300: (1000, 1500)}
    bench = WindowsBench(tmp_path, FakeQueue("Label", papers=papers))
    printed(bench, (150, 100))
    told = bench.queue.devmodes[0]
    assert (told.PaperSize, told.Orientation, told.Scale, told.Copies) == (300, 1, 100, 1)
    assert (told.Duplex, told.Nup) == (1, 1)
    assert told.Fields & 0x11 == 0x11


def test_paper_of_any_size_is_told_in_tenths_of_millimetres_where_the_driver_takes_it(tmp_path: Path) -> None:
    queue = FakeQueue("Label", papers={9: A4_FORM}, custom=((200, 200), (1080, 9900)))
    bench = WindowsBench(tmp_path, queue)
    assert info_of(bench).media == ("iso_a4_210x297mm", "custom_min_20x20mm", "custom_max_108x990mm")
    printed(bench, (62, 150))
    told = queue.devmodes[0]
    assert (told.PaperSize, told.PaperWidth, told.PaperLength) == (256, 620, 1500)


@pytest.mark.parametrize(
    ("queue", "page_mm"),
    [
        (FakeQueue("Label", papers={9: A4_FORM, 300: (1000, 1500)}), (80, 120)),
        # What the driver makes of it is other paper, or the same lying.
        (FakeQueue("Label", made_of=A4_FORM), (100, 150)),
        (FakeQueue("Label", made_of=(1500, 1000)), (100, 150)),
        (FakeQueue("Label", has_settings=False), (100, 150)),
        (FakeQueue("Label", dpi=(72, 72)), (100, 150)),
    ],
)
def test_what_would_not_come_out_as_it_should_is_not_handed_over(
    tmp_path: Path, queue: FakeQueue, page_mm: tuple[float, float]
) -> None:
    bench = WindowsBench(tmp_path, queue)
    printer = bench.printers.open("Label")
    with pytest.raises(Problem, match=r"printer\.media_unsupported"):
        printer.submit(PrintJob("302-2-a", draw_label(*page_mm)))
    assert queue.jobs == []
    assert printer.find("302-2-a") is None


def test_a_smaller_page_goes_in_the_middle_of_the_only_labels_there_are(tmp_path: Path) -> None:
    printout = printed(WindowsBench(tmp_path), (80, 120))
    assert printout.size_mm == pytest.approx((100, 150), abs=0.15)
    assert printout.codes == [CODE]


def test_a_form_on_a4_prints_on_an_office_printer_as_fine_as_it_is(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Office", dpi=(600, 600), papers={9: A4_FORM}, margin=(100, 100)))
    assert info_of(bench).takes_sheets
    printout = printed(bench, (210, 297), wide=True)
    assert printout.ruler_mm == pytest.approx(RULER_MM, abs=0.3)


def test_a_barcode_that_would_be_lost_wastes_no_label_unless_it_is_wanted_so(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Label", dpi=(152, 152)))
    printer = bench.printers.open("Label")
    pdf = _fine_label()
    with pytest.raises(Problem, match=r"label\.barcode_lost"):
        printer.submit(PrintJob("302-3-a", pdf))
    assert bench.queue.jobs == []
    printer.submit(PrintJob("302-3-b", pdf, as_it_is=True))
    assert len(bench.queue.jobs) == 1


def _fine_label() -> bytes:
    from reportlab.graphics.barcode.code128 import Code128
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    sheet = io.BytesIO()
    canvas = Canvas(sheet, pagesize=(100 * mm, 150 * mm))
    Code128(CODE, barWidth=0.12 * mm, barHeight=20 * mm).drawOn(canvas, 8 * mm, 8 * mm)
    canvas.save()
    return sheet.getvalue()


def test_a_damaged_label_is_not_handed_over(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        bench.printers.open(bench.name).submit(PrintJob("302-3-c", b"%PDF-1.4\nnothing of use"))
    assert bench.queue.jobs == []


@pytest.mark.parametrize(
    ("code", "problem", "reason"),
    [
        (5, "printer.refused", "not-accepting"),
        (112, "printer.spool_full", ""),
        (1905, "printer.gone", ""),
        (3019, "printer.refused", "windows-3019"),
    ],
)
def test_a_document_that_windows_does_not_begin_was_not_handed_over(
    tmp_path: Path, code: int, problem: str, reason: str
) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.refusal = code
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem) as caught:
        printer.submit(label("302-3-d"))
    assert (caught.value.note.code, caught.value.note.facts.get("reason", "")) == (problem, reason)
    assert printer.find("302-3-d") is None
    bench.queue.refusal = 0
    ref = printer.submit(label("302-3-d"))
    assert printer.find("302-3-d") == ref


def test_a_driver_that_prints_letters_only_gets_nothing_before_it_is_known_what_the_printer_understands(
    tmp_path: Path,
) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Label", driver="Generic / Text Only"))
    assert info_of(bench).reasons == ("no-driver",)
    printer = bench.printers.open("Label")
    with pytest.raises(Problem) as caught:
        printer.submit(label("302-3-f"))
    assert (caught.value.note.code, caught.value.note.facts) == ("printer.no_driver", {"printer": "Label"})
    assert bench.queue.jobs == []
    bench.printers.use((), [PrinterProfile("Label", language=Language.ZPL, media=LOADED)])
    assert info_of(bench).reasons == ()
    bench.printers.open("Label").submit(label("302-3-g"))
    (job,) = bench.queue.jobs
    assert read_codes(read_label(job.data).picture) == {"302-3-g"}


@pytest.mark.parametrize("breaks_off", [112, -1])
def test_a_document_that_breaks_off_before_it_began_is_taken_back(tmp_path: Path, breaks_off: int) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.breaks_off = breaks_off
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem, match=r"printer\.(refused|spool_full)"):
        printer.submit(label("302-3-e"))
    assert bench.queue.jobs[0].status is None
    assert printer.find("302-3-e") is None


def test_what_goes_wrong_after_a_document_was_handed_over_does_not_make_it_refused(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.win32.keeps_canvases = True
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-3-g"))
    assert follow(printer, "302-3-g", ref)[-1].state is JobState.PRINTED


def test_a_document_that_breaks_off_while_it_prints_is_uncertain(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.queue.breaks_off = 112
    bench.queue.begins_as = JobStatus.SPOOLING | JobStatus.PRINTING
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem, match=r"printer\.uncertain"):
        printer.submit(label("302-3-f"))
    assert bench.queue.jobs[0].status is None
    ref = printer.find("302-3-f")
    assert ref is not None
    assert printer.report("302-3-f", ref) == JobReport(JobState.UNCERTAIN, "broken-off")


def test_a_removed_queue_is_gone_and_its_job_never_counts_as_printed(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.block("stuck")
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-4-f"))
    wait_for_state(printer, "302-4-f", ref, JobState.PRINTING)
    del bench.win32.queues[bench.name]
    assert printer.report("302-4-f", ref).state is JobState.UNCERTAIN
    with pytest.raises(Problem, match=r"printer\.gone"):
        printer.submit(label("302-4-g"))


def test_queues_are_listed_with_the_default_and_without_those_that_ask_for_a_file(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Zebra"))
    bench.win32.queues |= {
        "Microsoft Print to PDF": FakeQueue("Microsoft Print to PDF", port="PORTPROMPT:"),
        "Fax": FakeQueue("Fax", attributes=QueueAttribute.FAX),
        "Office": FakeQueue("Office", papers={9: A4_FORM, 11: (1480, 2100)}),
    }
    bench.win32.default = "Office"
    listed = {info.name: info for info in bench.printers.all()[:-1]}
    assert list(listed) == ["Zebra", "Office"]
    assert [info.is_default for info in listed.values()] == [False, True]
    assert [info.takes_sheets for info in listed.values()] == [False, True]
    assert all(info.kind is PrinterKind.WINDOWS and info.evidence is Evidence.SENT for info in listed.values())


def test_a_queue_whose_server_is_away_does_not_hide_the_others(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    bench.win32.queues[r"\\server\Label"] = FakeQueue(r"\\server\Label")
    bench.win32.away.add(r"\\server\Label")
    listed = {info.name: info for info in bench.printers.all()[:-1]}
    assert listed[bench.name].state is PrinterState.READY
    away = listed[r"\\server\Label"]
    assert (away.state, away.reasons) == (PrinterState.STOPPED, ("offline",))
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        bench.printers.open(r"\\server\Label")


def test_no_handle_stays_open_whatever_happens(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path)
    printer = bench.printers.open(bench.name)
    follow(printer, "302-5-a", printer.submit(label("302-5-a")))
    bench.queue.refusal = SPOOLER_AWAY
    with pytest.raises(Problem):
        printer.submit(label("302-5-b"))
    bench.queue.refusal, bench.queue.breaks_off = 0, 112
    with pytest.raises(Problem):
        printer.submit(label("302-5-c"))
    bench.printers.all()
    assert bench.win32.open_handles == 0


@pytest.mark.parametrize("offset_mm", [(1.5, -2.0), (-2.5, 3.0)])
def test_the_label_is_moved_right_and_down_by_the_offsets(tmp_path: Path, offset_mm: tuple[float, float]) -> None:
    bench = WindowsBench(tmp_path)
    before = ink_mm(printed(bench, (100, 150)))
    moved = WindowsBench(tmp_path)
    moved.printers.use((), [PrinterProfile(moved.name, right_mm=offset_mm[0], down_mm=offset_mm[1])])
    after = ink_mm(printed(moved, (100, 150)))
    assert after == pytest.approx((before[0] + offset_mm[0], before[1] + offset_mm[1]), abs=0.15)


def ink_mm(printout: Printout) -> tuple[float, float]:
    """How far the ink is from the left and from the top."""
    left, top, _, _ = printout.picture.point([255] * 128 + [0] * 128).getbbox() or (0, 0, 0, 0)
    return left / printout.dpi * 25.4, top / printout.dpi * 25.4


def test_what_is_loaded_decides_where_the_driver_has_several_papers(tmp_path: Path) -> None:
    papers = {9: A4_FORM, 70: A6_FORM, 300: (1000, 1500)}
    bench = WindowsBench(tmp_path, FakeQueue("Label", papers=papers))
    bench.printers.use((), [PrinterProfile("Label", media=LOADED)])
    assert printed(bench, (70, 140)).size_mm == pytest.approx((100, 150), abs=0.15)
    printer = bench.printers.open("Label")
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-6-a", draw_label(210, 297, wide=True)))
    assert caught.value.note.facts["media"] == "iso_a4_210x297mm"
    bench.queue.papers = {9: A4_FORM}
    with pytest.raises(Problem, match=r"printer\.media_unsupported"):
        printer.submit(label("302-6-b"))
    assert len(bench.queue.jobs) == 1


@pytest.mark.parametrize(("dpi", "width"), [(0, 800), (203, 800), (300, 1181)])
def test_a_queue_that_takes_zpl_is_sent_the_dots_past_its_driver(tmp_path: Path, dpi: int, width: int) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Generic / Text Only", papers={1: (2159, 2794)}))
    bench.printers.use((), [PrinterProfile(bench.name, language=Language.ZPL, media=LOADED, dpi=dpi)])
    printer = bench.printers.open(bench.name)
    ref = printer.submit(PrintJob("302-6-c", draw_label(100, 150, CODE, pages=2)))
    assert follow(printer, "302-6-c", ref)[-1] == SENT
    (job,) = bench.queue.out
    assert job.datatype == "RAW"
    first, second, rest = job.data.split(b"^XZ\r\n")
    assert (first, rest) == (second, b"")
    picture = read_label(first + b"^XZ\r\n").picture
    assert picture.size[0] == width
    assert Printout(picture, 203).codes == [CODE]


@pytest.mark.parametrize("breaks_off", [112, -1])
def test_zpl_of_which_a_part_was_taken_is_taken_back(tmp_path: Path, breaks_off: int) -> None:
    bench = WindowsBench(tmp_path)
    bench.printers.use((), [PrinterProfile(bench.name, language=Language.ZPL)])
    bench.queue.breaks_off = breaks_off
    printer = bench.printers.open(bench.name)
    with pytest.raises(Problem, match=r"printer\.(refused|spool_full)"):
        printer.submit(label("302-6-d"))
    assert bench.queue.jobs[0].status is None
    assert printer.find("302-6-d") is None
    bench.queue.breaks_off, bench.queue.begins_as = breaks_off, JobStatus.PRINTING
    with pytest.raises(Problem, match=r"printer\.uncertain"):
        printer.submit(label("302-6-e"))


def test_a_queue_is_known_by_its_port_and_its_dots(tmp_path: Path) -> None:
    bench = WindowsBench(tmp_path, FakeQueue("Label", port="http://me:secret@10.0.0.7/ipp", quality=300))
    assert (info_of(bench).device, info_of(bench).dpi) == ("http://10.0.0.7/ipp", 300)
    bench.queue.quality = -4
    assert info_of(bench).dpi == 0
    bench.queue.has_settings = False
    assert info_of(bench).dpi == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there Windows itself is there")
def test_windows_is_not_there_elsewhere() -> None:
    assert windows_api.load() is None


def test_the_code_of_an_error_that_has_none_is_0() -> None:
    api = FakeWin32Print().api
    assert api.code_of(api.error("no number")) == 0
    assert api.code_of(api.error()) == 0
