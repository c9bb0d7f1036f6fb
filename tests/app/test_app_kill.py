"""The short form of build/kill.py: real processes, real kills, and ledgers that balance."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

KILL = Path(__file__).resolve().parents[2] / "build" / "kill.py"


def test_a_killed_program_resumes_and_nothing_happens_twice() -> None:
    command = [sys.executable, str(KILL), "--orders", "12", "--kills", "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "3 kills, 0 with a fault" in done.stdout
