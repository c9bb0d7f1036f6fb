"""Brings up one private CUPS for the session, and benches for the printing contract."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cups_farm import CupsFarm, FarmError
from fakes.zpl_printer import ZplPrinterStandIn
from printing_bench_qt import QtBench
from printing_benches import LABEL_SIZES, PDF, AddQueue, AddZpl, CupsBench, RawBench

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer_profile import Language

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def farm() -> Iterator[CupsFarm]:
    """A private CUPS, or a failure that tells what is missing."""
    try:
        farm = CupsFarm()
    except FarmError as error:
        pytest.fail(str(error), pytrace=False)
    try:
        farm.start()
        yield farm
    finally:
        farm.stop()


@pytest.fixture
def add_queue(farm: CupsFarm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[AddQueue]:
    """Adds queues of a test's own: ``add_queue(sizes, kind, dpi, scheme)``, ``raw``, or with an error policy.

    Those without a driver are set up to print PDFs, for what stands behind them keeps these.
    """
    monkeypatch.setenv("CUPS_SERVER", farm.server)
    names: list[str] = []

    def add(
        sizes: str = "100x150",
        kind: str = PDF,
        *,
        raw: bool = False,
        port: int = 0,
        error_policy: str = "",
        dpi: int = 203,
        scheme: str = "ipp",
        language: Language | None = None,
    ) -> CupsBench:
        names.append(f"Queue{next(_numbers)}")
        if raw:
            farm.add_raw_printer(names[-1], port)
        elif error_policy:
            farm.add_scripted_printer(names[-1], error_policy)
        else:
            farm.add_ipp_printer(names[-1], kind, dpi, LABEL_SIZES[sizes], scheme)
        if language is None:
            language = Language.PDF_VIA_DRIVER if raw or error_policy else Language.UNKNOWN
        # Only what speaks IPP says itself when it is done.
        evidence = Evidence.SENT if raw or error_policy else Evidence.PRINTER_SAID_DONE
        return CupsBench(farm, names[-1], tmp_path / "printed", language, evidence)

    yield add
    for name in names:
        farm.remove_printer(name)


@pytest.fixture
def add_zpl(tmp_path: Path) -> Iterator[AddZpl]:
    """Brings up ZPL printers: ``add_zpl(counts, tells_status, mutes, label_s, dots_per_mm)``."""
    stand_ins: list[ZplPrinterStandIn] = []

    def add(**kind: Any) -> RawBench:
        stand_ins.append(ZplPrinterStandIn(**kind))
        return RawBench(stand_ins[-1], tmp_path)

    yield add
    for stand_in in stand_ins:
        stand_in.close()


@pytest.fixture
def qt_bench(
    farm: CupsFarm, add_queue: AddQueue, qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> QtBench:
    """A queue that is reached through Qt, which must have an application."""
    cups = add_queue()
    monkeypatch.delenv("CUPS_SERVER")
    monkeypatch.setenv("CUPS_SERVERROOT", str(tmp_path))
    (tmp_path / "client.conf").write_text(f"ServerName {farm.server}\n")
    return QtBench(cups, tmp_path)
