"""Runs the demo world as a process of its own: prints one JSON line, then serves until standard input ends."""

from __future__ import annotations

import argparse
import json
import sys

from amzlabels.demo.world import World


def main() -> None:
    """Serve."""
    parser = argparse.ArgumentParser(prog="amzlabels.demo")
    parser.add_argument("--not-connected", action="store_true", help="leave out the refresh token")
    world = World.start(connected=not parser.parse_args().not_connected)
    told = {
        "environment": world.environment(),
        "control_url": world.control_url,
        "application": {"application_id": world.application_id, "redirect_uri": world.redirect_uri},
    }
    print(json.dumps(told), flush=True)
    try:
        sys.stdin.read()
    finally:
        world.close()


if __name__ == "__main__":
    main()
