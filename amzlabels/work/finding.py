"""Finding printers by their network addresses for the desk; what answers there is told by ``printing``."""

from __future__ import annotations

from collections.abc import Callable

from amzlabels.domain.changes import Change, PrinterFound
from amzlabels.journey.ports import Store
from amzlabels.journey.ports_printing import Printers


class Finding:
    """Takes orders from the window's thread; ``do`` is the office's lane, which no work holds up."""

    def __init__(
        self,
        printers: Printers,
        do: Callable[[str, Callable[[Store], None]], None],
        publish: Callable[[Change], None],
    ) -> None:
        self._printers = printers
        self._do = do
        self._publish = publish

    def find_printer(self, address: str) -> None:
        """Ask what answers at ``host`` or ``host:port``; published as ``PrinterFound``."""
        self._do("find_printer", lambda _store: self._publish(PrinterFound(self._printers.look_up(address))))
