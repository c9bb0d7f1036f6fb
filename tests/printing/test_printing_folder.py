"""The PDF folder: whole files or none, and nothing outside the folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from printing_documents import draw_label

from amzlabels.domain.printer import PrinterState, PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME, PdfFolder
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.printers import SystemPrinters

LABEL = draw_label(100, 150)


def test_a_job_is_a_file_of_its_name_with_its_bytes(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert (
        PdfFolder(folder, Preflight()).submit(PrintJob("302-1234567-7654321-1a2b", LABEL))
        == "302-1234567-7654321-1a2b.pdf"
    )
    assert [(each.name, each.read_bytes()) for each in folder.iterdir()] == [("302-1234567-7654321-1a2b.pdf", LABEL)]


def test_a_damaged_label_is_no_file(tmp_path: Path) -> None:
    for pdf in (b"", b"%PDF", LABEL[: len(LABEL) // 2]):
        with pytest.raises(Problem, match=r"label\.file_damaged"):
            PdfFolder(tmp_path, Preflight()).submit(PrintJob("302-1", pdf))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "../out", "a/b", "a\\b", "C:x", "/etc/x", "a\0b"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    folder = PdfFolder(tmp_path / "in", Preflight())
    for act in (lambda: folder.submit(PrintJob(name, LABEL)), lambda: folder.find(name)):
        with pytest.raises(Problem, match=r"printer\.refused"):
            act()
    assert list(tmp_path.rglob("*")) == []


def test_opening_the_folder_removes_what_a_crash_left_half_written_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".302-1.pdf.unfinished").write_bytes(b"%PD")
    (tmp_path / "302-0.pdf").write_bytes(b"%PDF")
    (tmp_path / "notes.txt").write_text("mine")
    printer = SystemPrinters(tmp_path).open(PDF_FOLDER_NAME)
    assert printer.find("302-1") is None
    assert sorted(each.name for each in tmp_path.iterdir()) == ["302-0.pdf", "notes.txt"]


def test_a_folder_that_cannot_be_made_prints_nothing_and_is_listed_as_stopped(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    printers = SystemPrinters(tmp_path / "file")
    for act in (lambda printer: printer.submit(PrintJob("302-1", LABEL)), lambda printer: printer.find("302-1")):
        with pytest.raises(Problem, match=r"printer\.folder_unwritable"):
            act(printers.open(PDF_FOLDER_NAME))
    info = printers.all()[-1]
    assert (info.state, info.reasons) == (PrinterState.STOPPED, ("folder-unwritable",))
    assert SystemPrinters(tmp_path / "new").all()[-1].state is PrinterState.READY


_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing.pdf_folder import PdfFolder
from amzlabels.printing.preflight import Preflight
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    PdfFolder(Path(sys.argv[1]), Preflight()).submit(PrintJob("302-1", Path(sys.argv[2]).read_bytes()))
except Problem as problem:
    print(problem.note.code)
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of file size are POSIX")
def test_a_write_that_stops_halfway_leaves_no_file(tmp_path: Path) -> None:
    folder, label = tmp_path / "printed", tmp_path / "label.pdf"
    label.write_bytes(LABEL)
    done = subprocess.run(
        [sys.executable, "-c", _FULL_DISK, str(folder), str(label)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "printer.folder_unwritable"
    assert list(folder.iterdir()) == []
