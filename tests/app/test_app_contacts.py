"""The program speaks to Amazon, MyParcel and printers, and to nobody else, all day long."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("contacts_day.py")
REAL = {"api.myparcel.nl", "iam.api.myparcel.nl", "api.amazon.com"}
"""Amazon's other hosts come after its login, which is not found here."""
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
PRINTERS_PORT = 631


def spoken(world: str, folder: Path) -> Any:
    """Whom a whole day spoke to, in a process of its own, since nobody can stop hearing once begun."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AMZLABELS_", "CUPS_"))}
    environment["PYTHONPATH"] = os.pathsep.join(str(SCRIPT.parents[levels]) for levels in (1, 2))
    command = [sys.executable, str(SCRIPT), world, str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def strangers(day: Any, ports: set[int]) -> list[Any]:
    """Whoever else was connected to: printers of this computer answer at CUPS' socket or port."""
    return [
        each
        for each in day["connected"]
        if not (each[0] in LOOPBACK and each[1] in ports) and not (len(each) == 1 and "cups" in each[0])
    ]


def test_a_day_in_the_demo_world_speaks_to_its_stand_ins_alone(tmp_path: Path) -> None:
    day = spoken("demo", tmp_path)
    assert strangers(day, {*day["ports"], PRINTERS_PORT}) == []
    assert set(day["looked_up"]) <= LOOPBACK
    assert day["confirmed"] == 4, "it was a whole day"
    met = {port for _, port in (each for each in day["connected"] if len(each) == 2)} & set(day["ports"])
    assert len(met) >= 3, "Amazon, its login and MyParcel were all spoken to"


def test_a_day_in_the_real_world_asks_for_amazon_and_myparcel_alone(tmp_path: Path) -> None:
    day = spoken("real", tmp_path)
    assert strangers(day, {PRINTERS_PORT}) == []
    assert set(day["looked_up"]) - LOOPBACK == REAL
