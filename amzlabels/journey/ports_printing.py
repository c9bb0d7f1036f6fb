"""The protocol for printers that are reached over the network without a driver; printers at large are in ``ports``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from amzlabels.domain.printer import RawPrinter


class NetworkPrinters(Protocol):
    """The printers that the seller has set up by their addresses."""

    def use(self, raw_printers: Sequence[RawPrinter]) -> None:
        """From now on these are there, and no others of their kind."""

    def look_up(self, address: str) -> RawPrinter:
        """What answers at ``host`` or ``host:port``; ``dpi`` is 0 where it does not tell.

        Raises ``printer.address_unclear`` or ``printer.offline``.
        """
