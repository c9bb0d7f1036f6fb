"""The demo world in a process and a time of its own: prints one JSON line, then serves until standard input ends.

So that what the stand-ins remember is not taken for what the program keeps.
"""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from datetime import datetime
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
from fakes.fast_clock import Timeline  # noqa: E402 - after the path is set

from amzlabels.demo.world import World  # noqa: E402


class SoakWorld:
    """That process, seen from here."""

    def __init__(self, line: Timeline) -> None:
        command = [sys.executable, str(Path(__file__)), line.start.isoformat(), str(line.pace), str(line.begun_s)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        told = json.loads(cast(Any, self._process.stdout).readline())
        self.environment: dict[str, str] = told["environment"]
        self.secrets: dict[str, str] = told["secrets"]
        self._control_url: str = told["control_url"]

    def steer(self, what: str, **given: object) -> None:
        """Have a part of the world do something; see ``demo.control``. What it refuses is no news here."""
        request = urllib.request.Request(f"{self._control_url}/{what}", json.dumps(given).encode())
        try:
            urllib.request.urlopen(request).close()
        except urllib.error.HTTPError as refused:
            refused.close()

    def ledger(self) -> dict[str, Any]:
        """What the stand-ins saw."""
        with urllib.request.urlopen(f"{self._control_url}/ledger") as answer:
            return cast("dict[str, Any]", json.load(answer))

    def close(self) -> None:
        """End it."""
        self._process.communicate("")


def main() -> None:
    """Serve."""
    start, pace, begun_s = sys.argv[1:]
    line = Timeline(datetime.fromisoformat(start), float(pace), float(begun_s))
    world = World.start(monotonic_s=line.monotonic_s, now=line.now)
    told = {"environment": world.environment(), "control_url": world.control_url, "secrets": world.secrets}
    print(json.dumps(told), flush=True)
    sys.stdin.read()
    world.close()


if __name__ == "__main__":
    main()
