"""The short form of build/kill.py: real processes, real kills, and ledgers that balance."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KILL = Path(__file__).resolve().parents[2] / "build" / "kill.py"


SHORT_FORMS = [
    "--printers folder fetched --every 19",
    "--printers slow silent cups --every 41",
    "--printers slips --each 2",
]


@pytest.mark.parametrize("chosen", SHORT_FORMS)
def test_a_killed_program_goes_on_and_nothing_happens_twice(chosen: str) -> None:
    command = [sys.executable, str(KILL), "--orders", "5", *chosen.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "all is well" in done.stdout
