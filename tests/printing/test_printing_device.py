"""Printers that cannot be asked past CUPS are never said to be away or to have said anything."""

from __future__ import annotations

import pytest
from cups_farm import free_port

from amzlabels.domain.problems import Problem
from amzlabels.printing.cups_device import Device, Told


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "usb://Zebra/ZD421?serial=1",
        "socket://127.0.0.1:9100",
        "dnssd://Label%20printer._ipp._tcp.local/",
        "ipp://label-printer.invalid/ipp/print",
        "ipps://a..b/ipp/print",
    ],
)
def test_what_cannot_be_called_from_here_tells_nothing(uri: str) -> None:
    device = Device(uri, "packer")
    assert not device.is_away
    assert device.tell() == Told()
    assert device.stage_of("302-1") is None


@pytest.mark.parametrize("scheme", ["ipp", "ipps"])
def test_where_nobody_listens_it_is_away_and_tells_nothing(scheme: str) -> None:
    device = Device(f"{scheme}://packer:secret@localhost:{free_port()}/ipp/print?waitjob=false", "packer")
    assert device.is_away
    assert device.tell() == Told()
    with pytest.raises(Problem, match=r"^printer\.unreachable$"):
        device.stage_of("302-1")
