"""A process that has a data folder and listens there for second starts, but hears nothing; run by tests."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from amzlabels.app.handover import Reception
from amzlabels.system.instance import InstanceLock

if __name__ == "__main__":
    data = Path(sys.argv[1])
    application = QCoreApplication(["first"])
    lock = InstanceLock(data)
    lock.acquire()
    reception = Reception(data, lambda _paths: None)
    print("listening" if reception.is_open else "deaf", flush=True)
    # Its events are never looked at: it hangs.
    sys.stdin.read()
