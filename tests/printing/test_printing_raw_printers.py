"""ZPL printers by their addresses: found, listed, asked how they stand, and what is written down of their jobs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cups_farm import free_port
from printing_benches import COUNTED, AddZpl, RawBench, follow, info_of, label

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterKind, PrinterState
from amzlabels.domain.problems import Problem
from amzlabels.printing.job_journal import KEPT, JobJournal, SentJob
from amzlabels.printing.raw_printers import look_up
from amzlabels.printing.zpl_verdict import Pace


def test_a_found_printer_tells_what_it_is(add_zpl: AddZpl) -> None:
    port = add_zpl(dots_per_mm=12).stand_in.port
    found = look_up(f" 127.0.0.1:{port} ")
    assert (found.name, found.host, found.port) == (f"STANDIN-12 127.0.0.1:{port}", "127.0.0.1", port)
    assert (found.dpi, found.evidence) == (300, Evidence.COUNTED)
    assert look_up(f"127.0.0.1:{add_zpl(counts=False).stand_in.port}").evidence is Evidence.PRINTER_SAID_DONE
    assert look_up(f"127.0.0.1:{add_zpl(tells_status=False).stand_in.port}").evidence is Evidence.SENT


@pytest.mark.parametrize("address", ["", "  ", "host:port", "host:99999", "http://host", "a b", "me@host", "host/x"])
def test_what_is_no_address_is_not_looked_for(address: str) -> None:
    with pytest.raises(Problem, match=r"printer\.address_unclear"):
        look_up(address)


def test_where_nothing_answers_no_printer_is_found() -> None:
    with pytest.raises(Problem) as caught:
        look_up(f"127.0.0.1:{free_port()}")
    assert caught.value.note.code == "printer.offline"


def test_it_is_listed_as_raw_with_its_labels_and_is_gone_once_it_is_taken_off(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    info = info_of(bench)
    assert (info.kind, info.state, info.reasons) == (PrinterKind.RAW, PrinterState.READY, ())
    assert (info.media, info.evidence) == (("om_100x150mm_100x150mm",), Evidence.COUNTED)
    bench.block("stuck")
    bench.printers.open(bench.name).submit(label("T1"))
    assert info_of(bench).state is PrinterState.BUSY
    bench.printers.use([])
    assert [each.kind for each in bench.printers.all()] == [PrinterKind.PDF_FOLDER]
    with pytest.raises(Problem, match=r"printer\.gone"):
        bench.printers.open(bench.name)


def test_many_questions_how_it_stands_cost_one_connection(add_zpl: AddZpl, tmp_path: Path) -> None:
    stand_in = add_zpl().stand_in
    bench = RawBench(stand_in, tmp_path, pace=Pace())
    asked = stand_in.connections
    assert {info_of(bench).state for _ in range(50)} == {PrinterState.READY}
    assert stand_in.connections <= asked + 2


def test_what_was_written_down_outlasts_a_line_cut_short_and_names_nobody(add_zpl: AddZpl) -> None:
    bench = add_zpl()
    printer = bench.printers.open(bench.name)
    ref = printer.submit(label("302-U1"))
    follow(printer, "302-U1", ref)
    (journal,) = (bench.folder / "printers").iterdir()
    with journal.open("a") as stream:
        stream.write('\n{"ref": "2", "na')
    bench.start_anew()
    printer = bench.printers.open(bench.name)
    assert printer.find("302-U1") == ref
    other = printer.submit(label("302-U2"))
    assert other != ref
    assert follow(printer, "302-U2", other)[-1] == COUNTED
    bench.start_anew()
    assert bench.printers.open(bench.name).report("302-U2", other) == COUNTED
    lines = [json.loads(line) for line in journal.read_text().splitlines() if line.endswith("}")]
    assert [set(line) for line in lines] == [
        {"ref", "name", "labels", "counter_before"},
        {"ref", "state", "reason", "evidence"},
    ] * 2


def test_nothing_is_sent_that_cannot_be_written_down(add_zpl: AddZpl, tmp_path: Path) -> None:
    (tmp_path / "printers").write_text("in the way")
    bench = add_zpl()
    with pytest.raises(Problem, match=r"printer\.folder_unwritable"):
        bench.printers.open(bench.name).submit(label("V1"))
    assert bench.stand_in.waiting == 0
    assert bench.received() == []


def test_only_the_newest_jobs_are_remembered_and_no_number_is_given_twice(tmp_path: Path) -> None:
    file = tmp_path / "printers" / "one.jsonl"
    journal = JobJournal(file, "Zebra")
    for _ in range(KEPT * 2 + 1):
        ref = journal.next_ref()
        journal.begin(SentJob(ref, f"job-{ref}", 1, 7))
        if ref != "3":
            journal.end(ref, COUNTED)
    shortened = JobJournal(file, "Zebra")
    assert [job.name for job in shortened.open_jobs] == ["job-3"]
    for journal in (shortened, JobJournal(file, "Zebra")):
        assert journal.find("job-4") is None
        assert journal.find(f"job-{KEPT * 2 + 1}") == str(KEPT * 2 + 1)
        assert journal.end_of(str(KEPT + 2)) == COUNTED
        assert [job.ref for job in journal.open_jobs] == ["3"]
    assert JobJournal(file, "Zebra").next_ref() == str(KEPT * 2 + 2)
    assert [each.name for each in file.parent.iterdir()] == ["one.jsonl"]
