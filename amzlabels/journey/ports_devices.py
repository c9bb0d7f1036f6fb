"""The port through which printers are known again after they were renamed or plugged in anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol


class DeviceBook(Protocol):
    """A part of the store. Every method is one transaction."""

    def known(self) -> dict[str, str]:
        """What printers are connected by, without any credential, by the names they were seen under."""

    def remember(self, devices: Mapping[str, str]) -> None:
        """These are connected by these from now on."""


class DeviceBooks(Protocol):
    """The store as whoever knows printers again sees it."""

    @property
    def devices(self) -> DeviceBook:
        """What printers are connected by."""
