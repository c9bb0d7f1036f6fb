"""A process that macOS hands two files to, as far as Qt is concerned; run by the tests of what comes in."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent

from amzlabels.app.incoming import Application

if __name__ == "__main__":
    application = Application(["files"])
    application.on_file = print
    for path in sys.argv[1:]:
        QCoreApplication.sendEvent(application, QFileOpenEvent(path))
    QCoreApplication.sendEvent(application, QEvent(QEvent.Type.ApplicationActivate))
