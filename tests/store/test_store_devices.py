"""What printers are connected by is remembered beside the settings, whatever is saved of these."""

from __future__ import annotations

from pathlib import Path

from fakes.store import open_temporary_store

from amzlabels.domain.settings import Settings


def test_devices_are_remembered_by_name_and_outlive_the_settings(tmp_path: Path) -> None:
    store = open_temporary_store(tmp_path)
    assert store.devices.known() == {}
    store.devices.remember({"Zebra": "usb://Zebra/GK420d", "Office": "ipp://10.0.0.9/"})
    store.save_settings(Settings(printer="Zebra"))
    store.devices.remember({"Zebra": "socket://10.0.0.8:9100"})
    store.close()
    again = open_temporary_store(tmp_path)
    assert again.devices.known() == {"Zebra": "socket://10.0.0.8:9100", "Office": "ipp://10.0.0.9/"}
    again.close()
