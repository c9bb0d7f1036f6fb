"""The relay brings changes from the lanes to the Qt thread; what they mean is left to the windows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from amzlabels.domain.changes import Change


class Relay(QObject):
    """Built on the main thread; ``tell`` may be called from any thread, ``arrived`` is delivered where it was built."""

    arrived = Signal(object)

    def tell(self, change: Change) -> None:
        """Pass a change on."""
        self.arrived.emit(change)
