"""Remembers what printers are connected by, by their names; see ``journey.ports_devices``."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlalchemy import Engine, delete, insert, select

from amzlabels.store.engine import reading, writing
from amzlabels.store.settings import REMEMBERED, mapping
from amzlabels.store.tables import settings_groups

_DEVICES = REMEMBERED[3]


class SqlDevices:
    """``DeviceBook`` in a document of its own. Safe from any lane."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def known(self) -> dict[str, str]:
        """Devices by the names of the printers."""
        asked = select(settings_groups.c.document).where(settings_groups.c.name == _DEVICES)
        with reading(self._engine) as connection:
            found = connection.execute(asked).scalar()
        stored = {} if found is None else mapping(found)
        return {name: device for name, device in stored.items() if isinstance(device, str)}

    def remember(self, devices: Mapping[str, str]) -> None:
        """These printers are connected by these."""
        everything = json.dumps(self.known() | dict(devices), ensure_ascii=False)
        with writing(self._engine) as connection:
            connection.execute(delete(settings_groups).where(settings_groups.c.name == _DEVICES))
            connection.execute(insert(settings_groups).values(name=_DEVICES, document=everything))
