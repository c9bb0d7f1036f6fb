"""The short form of build/kill.py: real processes, real kills, and ledgers that balance."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KILL = Path(__file__).resolve().parents[2] / "build" / "kill.py"


@pytest.mark.parametrize(
    "chosen", ["--printers folder --every 9", "--printers counting silent --every 31", "--each 2 --printers slips"]
)
def test_a_killed_program_goes_on_and_nothing_happens_twice(chosen: str) -> None:
    command = [sys.executable, str(KILL), "--orders", "5", *chosen.split()]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "all is well" in done.stdout
