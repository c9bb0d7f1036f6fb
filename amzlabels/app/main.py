"""Starts the program: the command line or the window, by the first argument."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from amzlabels.app.plain_imports import import_plainly
from amzlabels.system.core_dumps import refuse_core_dumps

COMMANDS = frozenset({"check", "ship", "resume", "status", "confirmation-file", "printers", "verify", "-h", "--help"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these arguments (the process's when None) and return the exit status."""
    if arguments is None:
        refuse_core_dumps()
    import_plainly()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] in COMMANDS:
        from amzlabels.app.command_line import run_command

        return run_command(given)
    # What is loaded now stays; ``Collector`` takes over when the window is there.
    gc.disable()
    try:
        from amzlabels.app.window import run_window

        return run_window(given)
    finally:
        gc.enable()
