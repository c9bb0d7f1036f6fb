"""Runs the demo world as a process of its own: prints one JSON line, then serves until standard input ends."""

from __future__ import annotations

import json
import sys

from amzlabels.demo.world import World


def main() -> None:
    """Serve."""
    world = World.start()
    print(json.dumps({"environment": world.environment(), "control_url": world.control_url}), flush=True)
    try:
        sys.stdin.read()
    finally:
        world.close()


if __name__ == "__main__":
    main()
