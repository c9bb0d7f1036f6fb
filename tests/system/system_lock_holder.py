"""A process that takes a data folder, says so, and keeps it until its input ends; run by the lock's tests."""

from __future__ import annotations

import sys
from pathlib import Path

from amzlabels.domain.problems import Problem
from amzlabels.system.instance import InstanceLock

if __name__ == "__main__":
    lock = InstanceLock(Path(sys.argv[1]))
    try:
        lock.acquire()
    except Problem as problem:
        print(problem, flush=True)
        sys.exit(1)
    print("held", flush=True)
    sys.stdin.read()
    lock.release()
