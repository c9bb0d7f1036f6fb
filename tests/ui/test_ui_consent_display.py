"""The embedded browser on a real display: the same keys, clicks and pages as without one, through an X server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).with_name("test_ui_consent_browser.py")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the tests run on the display there is")
def test_the_browser_is_driven_on_a_display_too() -> None:
    display = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24"]
    run = subprocess.run(
        [*display, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(TESTS)],
        cwd=TESTS.parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:]
    assert " passed" in run.stdout
