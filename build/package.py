"""Builds the bundle from amzlabels.spec and tries it: it must start, open the demo window and ship a sample."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"


def main() -> int:
    """Build, then try; the exit status says whether both went well."""
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
        subprocess.run(  # noqa: S603 - PyInstaller of our own environment
            [*command, "--workpath", work, "--distpath", str(DIST), str(ROOT / "amzlabels.spec")], check=True, cwd=ROOT
        )
    program = DIST / "amzlabels" / ("amzlabels.exe" if os.name == "nt" else "amzlabels")
    files = [path for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink()]
    size_mb = sum(path.stat().st_size for path in files) / 1e6
    print(f"built {program.parent}: {size_mb:.0f} MB")
    return try_shipping(program) or try_window(program) or try_browser(program)


def try_shipping(program: Path) -> int:
    """Ship a sample through the demo world from the bundle."""
    with tempfile.TemporaryDirectory() as data:
        sample = program.parent / "_internal" / "resources" / "samples" / "dutch.txt"
        done = subprocess.run(  # noqa: S603 - the bundle just built
            [program, "ship", sample, "--demo", "--json"],
            env={**os.environ, "AMZLABELS_DATA_DIR": data},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        print(done.stderr, file=sys.stderr)
        return 1
    parcels = json.loads(done.stdout)["parcels"]
    print(f"shipped from the bundle: {sum(each['confirm'] == 'accepted' for each in parcels)} of {len(parcels)}")
    return 0


def try_window(program: Path) -> int:
    """Open the demo window from the bundle, without a screen, and let it close itself once it is usable."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "AMZLABELS_DATA_DIR": data, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(  # noqa: S603 - the bundle just built
            [program, "--demo", "--close-when-usable"], env=environment, timeout=60, check=False
        ).returncode
    print(f"demo window from the bundle: {'opened and closed' if not done else f'failed with {done}'}")
    return done


def try_browser(program: Path) -> int:
    """Open the first page of a consent in the bundle's own browser, without a screen."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "AMZLABELS_DATA_DIR": data, "QT_QPA_PLATFORM": "offscreen"}
        done = subprocess.run(  # noqa: S603 - the bundle just built
            [program, "--demo", "--try-browser"], env=environment, timeout=60, stdout=subprocess.PIPE, check=False
        )
    is_shown = b'"browser": true' in done.stdout
    print(f"Amazon's page in the bundle's browser: {'shown' if is_shown else 'NOT shown'}")
    return 0 if is_shown else 1


if __name__ == "__main__":
    sys.exit(main())
