"""Measures how busy the program keeps a printer that takes a second for a label, for ``bench.py``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from amzlabels.printing.raw_printers import look_up
from amzlabels.store.open import open_store
from amzlabels.system.folders import Folders

LABELS = 500
LABEL_S = 1.0
GOAL = 0.98


def tell_printer(folder: Path, environment: Mapping[str, str]) -> None:
    """Ship a report to a stand-in for a printer of the network; print what share of the time it had a label in hand."""
    from fakes.reports import write_report
    from fakes.zpl_printer import ZplPrinterStandIn

    with closing(ZplPrinterStandIn(label_s=LABEL_S)) as stand_in:
        found = look_up(f"127.0.0.1:{stand_in.port}")
        kept = Folders(Path(environment["AMZLABELS_DATA_DIR"])).store
        with closing(open_store(kept, environment["AMZLABELS_STORE_KEY"], "bench", lambda: datetime.now(UTC))) as store:
            store.save_settings(replace(store.load_settings(), printer=found.name, raw_printers=(found,)))
        report = str(write_report(folder / "labels.txt", LABELS))
        command = [sys.executable, "-m", "amzlabels", "ship", report]
        subprocess.run(command, env=environment, capture_output=True, check=True)  # noqa: S603 - the program itself
        began_s, ended_s = stand_in.began_at_s, stand_in.printed_at_s
    took_s = ended_s[-1] - began_s[0]
    printing_s = sum(ended - began for began, ended in zip(began_s, ended_s, strict=True))
    print(
        f"{len(ended_s)} labels on a printer that takes {LABEL_S:g} s each, in real time: {took_s:.0f} s, "
        f"busy {printing_s / took_s:.1%} of it (goal {GOAL:.0%})",
        flush=True,
    )
