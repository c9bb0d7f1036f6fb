"""Sets a bare machine up and runs the program or its tests; uses the standard library alone, so it runs before set-up.

python build/start.py demo       everything set up, then the demo window (or, without a display, a sample shipped)
python build/start.py test       everything set up, then every check and test
python build/start.py run ...    the program itself, with its own arguments
python build/start.py bench      the benchmark
python build/start.py accuracy FILE   how well the address cases of FILE are split, as a table
python build/start.py faults     every call to MyParcel spoilt in every way, with a power cut after it
python build/start.py fuzz       a million lines of spoilt order reports
python build/start.py kill       the program killed at every commit and outside call, and what the stand-ins saw
python build/start.py leaks      a day on planted people and tokens, then a search for them everywhere
python build/start.py soak       a day and a night at the packing table in ten minutes, with faults and power cuts
python build/start.py package    the bundle, built from amzlabels.spec and tried
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
WINDOW_PACKAGES = [
    "libgl1",
    "libegl1",
    "libopengl0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "libxkbcommon0",
    "libxkbcommon-x11-0",
    "libx11-xcb1",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "fonts-dejavu-core",
    # The embedded browser's own.
    "libasound2",
    "libgbm1",
    "libgssapi-krb5-2",
    "libnss3",
    "libxcb-dri3-0",
    "libxcomposite1",
    "libxdamage1",
    "libxkbfile1",
    "libxrandr2",
    "libxtst6",
]
TEST_PACKAGES = [
    "cups",
    "cups-client",
    "cups-ipp-utils",
    "cups-filters",
    "avahi-daemon",
    "dbus",
    "gnome-keyring",
    "xvfb",
    "xauth",
    "binutils",
    "procps",
]


def main(arguments: Sequence[str]) -> int:
    """Do what the first argument says; the rest goes to it."""
    if sys.version_info[:2] < OLDEST_PYTHON:
        return fail(f"amzlabels needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    what, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    is_for_developers = what in ("test", "bench", "accuracy", "package", "kill", "leaks", "faults", "fuzz", "soak")
    if what not in ("demo", "run") and not is_for_developers:
        print(__doc__)
        return 2
    if not install_system_packages(WINDOW_PACKAGES + (TEST_PACKAGES if is_for_developers else [])):
        return 1
    install_python_packages("requirements-dev.lock" if is_for_developers else "requirements.lock")
    commands = {"demo": demo, "run": run_program, "test": test, "bench": bench, "accuracy": accuracy}
    commands |= {"package": package, "kill": kill, "leaks": leaks, "faults": faults, "fuzz": fuzz, "soak": soak}
    return commands[what](rest)


def demo(arguments: list[str]) -> int:
    """Open the demo window; where there is no display, ship a sample through the demo world instead."""
    if has_display():
        return run_program(["--demo", *arguments])
    print("There is no display here, so a sample report is shipped through the demo world instead:", flush=True)
    return run_program(["ship", str(ROOT / "resources" / "samples" / "dutch.txt"), "--demo", *arguments])


def run_program(arguments: list[str]) -> int:
    """Run the program from this checkout."""
    return run([str(python()), "-m", "amzlabels", *arguments])


def test(arguments: list[str]) -> int:
    """Every check, then the tests; stops at the first that fails. Arguments go to pytest."""
    checks = [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
        ["lint-imports"],
        ["python", str(ROOT / "build" / "safety.py")],
        ["python", str(ROOT / "build" / "advisories.py")],
    ]
    if not arguments:
        install_python_packages("requirements-audit.lock", is_addition=True)
    for check in [] if arguments else checks:
        if run([str(tool(check[0])), *check[1:]]):
            return 1
    command = [str(python()), "-m", "pytest"]
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        return run([*command, *arguments])
    # Whoever is not root may mount disks in a namespace of their own.
    apart = ["unshare", "--map-root-user", "--mount", *command, "-m", "mounts", str(ROOT / "tests")]
    return run([*command, "-m", "not mounts", *arguments]) or (0 if arguments else run(apart))


def bench(arguments: list[str]) -> int:
    """The benchmark; prints figures beside their floors, and beside pandas, which nothing else here needs."""
    install_python_packages("requirements-bench.lock", is_addition=True)
    return run([str(python()), str(ROOT / "build" / "bench.py"), *arguments])


def accuracy(arguments: list[str]) -> int:
    """How well addresses are split; the argument goes to build/address_accuracy.py."""
    # A file is named from where the user is, not from the checkout.
    files = [str(Path(each).resolve()) for each in arguments]
    return run([str(python()), str(ROOT / "build" / "address_accuracy.py"), *files])


def package(arguments: list[str]) -> int:
    """Build the bundle and try it; arguments go to build/package.py."""
    return run([str(python()), str(ROOT / "build" / "package.py"), *arguments])


def kill(arguments: list[str]) -> int:
    """Kill and resume; arguments go to build/kill.py."""
    return run([str(python()), str(ROOT / "build" / "kill.py"), *arguments])


def leaks(arguments: list[str]) -> int:
    """Live a day and search it; arguments go to build/leaks.py."""
    return run([str(python()), str(ROOT / "build" / "leaks.py"), *arguments])


def faults(arguments: list[str]) -> int:
    """Spoil calls and cut the power; arguments go to build/faults.py."""
    return run([str(python()), str(ROOT / "build" / "faults.py"), *arguments])


def fuzz(arguments: list[str]) -> int:
    """Spoilt reports; arguments go to build/fuzz.py."""
    return run([str(python()), str(ROOT / "build" / "fuzz.py"), *arguments])


def soak(arguments: list[str]) -> int:
    """A day in fast time; arguments go to build/soak.py."""
    return run([str(python()), str(ROOT / "build" / "soak.py"), *arguments])


def install_system_packages(wanted: list[str]) -> bool:
    """Install what Debian's package manager has and this machine lacks; elsewhere there is nothing to do."""
    if not sys.platform.startswith("linux") or shutil.which("dpkg-query") is None:
        return True
    if importlib.util.find_spec("ensurepip") is None:
        wanted = [*wanted, f"python3.{sys.version_info.minor}-venv"]
    missing = [package for package in wanted if not is_installed(package)]
    if not missing:
        return True
    command = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        fail(f"Some system packages are missing. Run this line, then the same command again:\n  sudo sh -c '{command}'")
        return False
    print(f"Installing {len(missing)} system packages…", flush=True)
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    with (ROOT / ".setup.log").open("w") as log:
        failed = subprocess.run(["sh", "-c", command], env=quiet, stdout=log, stderr=log, check=False).returncode  # noqa: S603, S607 - packages of the lists above, the system's own sh
    if failed:
        fail(f"The system packages could not be installed: see {log.name}, or try by hand:\n  {command}")
    return not failed


def is_installed(package: str) -> bool:
    """Whether Debian's package manager has this package installed."""
    query = ["dpkg-query", "-W", "-f=${Status}", package]
    return "install ok installed" in subprocess.run(query, capture_output=True, text=True, check=False).stdout  # noqa: S603 - names from the lists above


def install_python_packages(lock_name: str, *, is_addition: bool = False) -> None:
    """Bring .venv to what the lock says, every file checked by its hash; a stamp tells that it is there already.

    ``is_addition``: it comes to what another lock brought.
    """
    lock = ROOT / "build" / lock_name
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f"{lock_name}.installed"
    if stamp.exists() and stamp.read_text() == wanted and python().exists():
        return
    if not is_addition and (stamp.exists() or not python().exists()):
        # Made anew where the lock has changed: pip leaves in place what a lock no longer names.
        venv.create(VENV, with_pip=True, clear=True)
    print("Installing Python packages…", flush=True)
    command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*command, "--requirement", str(lock)], check=True)  # noqa: S603 - our own environment's pip
    stamp.write_text(wanted)


def has_display() -> bool:
    """Whether a window can be seen."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def python() -> Path:
    """The interpreter of .venv."""
    return tool("python")


def tool(name: str) -> Path:
    """A program of .venv."""
    return VENV / ("Scripts" if os.name == "nt" else "bin") / (f"{name}.exe" if os.name == "nt" else name)


def run(command: list[str]) -> int:
    """Run in the checkout and return the exit status."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 - a program of .venv, no shell


def fail(message: str) -> int:
    """Say what is wrong and what to do; 1."""
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
