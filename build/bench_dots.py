"""Measures how long a label PDF takes to become dots and ZPL, beside pdfium's bare rendering, for ``bench.py``."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from threading import Lock

import pypdfium2

from amzlabels.demo.labels import draw_labels
from amzlabels.domain.printer import PrintJob
from amzlabels.printing.dots import DOTS_PER_MM, Dots, open_pages
from amzlabels.printing.media import MM_PER_INCH
from amzlabels.printing.preflight import Preflight, Target
from amzlabels.printing.zpl import Packing, write_label

ROUNDS = 40
MEDIA = "iso_a6_105x148mm"
GOAL_DOTS_MS, GOAL_ZPL_MS = 30, 40
_SHIPMENT = {
    "recipient": {"person": "Jan de Vries", "street": "Kerkstraat", "number": "12", "city": "Amsterdam"}
    | {"postal_code": "1017 GP", "cc": "NL"},
    "barcode": "3SMYPA123456789",
    "options": {"label_description": "302-1234567-7654321"},
}


def tell_dots() -> None:
    """Print the medians beside their goals."""
    pdf = draw_labels([_SHIPMENT], "A6")
    for dpi in (203, 300):
        parts: Mapping[str, Callable[[bytes, int], object]] = {
            "bare": _bare,
            "dots": _dots,
            "z64": lambda pdf, dpi: write_label(_dots(pdf, dpi), Packing.Z64),
            "runs": lambda pdf, dpi: write_label(_dots(pdf, dpi), Packing.RUNS),
        }
        took: dict[str, list[float]] = {name: [] for name in parts}
        # In turn, so that a busy moment of the machine meets all alike; the first round loads what is loaded late.
        for number in range(ROUNDS + 1):
            for name, part in parts.items():
                began = time.perf_counter()
                part(pdf, dpi)
                if number:
                    took[name].append((time.perf_counter() - began) * 1000)
        ms = {name: statistics.median(each) for name, each in took.items()}
        goals = (f" (goal {GOAL_DOTS_MS} ms)", f" (goal {GOAL_ZPL_MS} ms)") if dpi == 203 else ("", "")
        print(
            f"A6 label to dots, {dpi} dpi: {ms['dots']:.1f} ms{goals[0]}, to ZPL: Z64 {ms['z64']:.1f} ms, "
            f"runs {ms['runs']:.1f} ms{goals[1]}; pdfium's bare rendering {ms['bare']:.1f} ms"
        )
    preflight, job, target = Preflight(), PrintJob("302-1", pdf), Target("Zebra", (MEDIA,), 203)
    for what in ("its barcodes read from the artwork and from the dots", "the same label once more"):
        began = time.perf_counter()
        preflight.dots(job, target)
        print(f"to dots, {what}: {(time.perf_counter() - began) * 1000:.0f} ms")


def _bare(pdf: bytes, dpi: int) -> None:
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[0]) as page:
        page.render(scale=DOTS_PER_MM[dpi] * MM_PER_INCH / 72, grayscale=True).close()


def _dots(pdf: bytes, dpi: int) -> Dots:
    with open_pages(pdf, Lock()) as pages:
        placed = pages.place(0, MEDIA)
        if placed is None:
            raise ValueError(MEDIA)
        return pages.dots(0, *placed, dpi)
