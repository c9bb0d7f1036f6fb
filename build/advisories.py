"""Asks pip-audit whether an advisory stands against a pinned package; where no source is reached it says so and passes.

A source that answers and knows nothing looks like one that finds nothing, so it is first asked about a package that is
known to be unsafe: only one that names that is believed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

LOCK = Path(__file__).resolve().parent / "requirements-dev.lock"
KNOWN_UNSAFE = "requests==2.19.0\n"
"""CVE-2018-18074."""
ANSWER_S = 5
PROBE_S, AUDIT_S = 20, 240


def main() -> int:
    """Print each advisory; the exit status says whether there is one."""
    with tempfile.TemporaryDirectory() as folder:
        probe = Path(folder) / "known-unsafe.txt"
        probe.write_text(KNOWN_UNSAFE, encoding="utf-8")
        known = audit(probe, PROBE_S)
    told = audit(LOCK, AUDIT_S) if standing(known) else None
    if told is None:
        print("Advisories: no source of them is reached from here, so the pinned packages were NOT audited.")
        return 0
    unknown = sum("skip_reason" in each for each in told["dependencies"])
    found = standing(told)
    print("\n".join(found) or f"Advisories: none against {len(told['dependencies']) - unknown} pinned packages", end="")
    print(f" ({unknown} not known to the source)." if unknown else ".")
    return 1 if found else 0


def audit(requirements: Path, limit_s: float) -> Mapping[str, Any] | None:
    """What pip-audit tells of the packages named, in its JSON form; None when it could not tell in time."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", str(requirements), "--disable-pip", "--no-deps"]
    command += ["--format", "json", "--progress-spinner", "off", "--timeout", str(ANSWER_S)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=limit_s)  # noqa: S603 - our own interpreter and words
        told = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, json.JSONDecodeError):
        return None
    return told if isinstance(told, dict) else None


def standing(told: Mapping[str, Any] | None) -> list[str]:
    """Each advisory that was told, in words."""
    return [
        f"{each['name']} {each['version']}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'no version yet'}"
        for each in (told or {"dependencies": ()})["dependencies"]
        for one in each.get("vulns", ())
    ]


if __name__ == "__main__":
    sys.exit(main())
