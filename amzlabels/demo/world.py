"""The demo world: all stand-ins together, each on a loopback port of its own, and the secrets they know."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from amzlabels.demo.amazon import Amazon
from amzlabels.demo.clock import WorldClock, utc_now
from amzlabels.demo.control import Control
from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Around, Service, unattended
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login
from amzlabels.demo.myparcel import MyParcel
from amzlabels.demo.seller_central import SellerCentral

APPLICATION_ID = "amzn1.sp.solution.00000000-0000-4000-8000-000000000000"
REDIRECT_URI = "https://demo.invalid/connected"
"""Nobody is there: a browser has to know the address before it loads it."""
SELLER_ID = "A3DEMO0SELLER0"


@dataclass(slots=True)
class World:
    """A running world; nothing of it is on disk, and ``close`` ends it."""

    secrets: dict[str, str]
    ledger: Ledger
    faults: Faults
    amazon: Amazon
    myparcel: MyParcel
    login: Login
    seller_central: SellerCentral
    services: dict[str, Service]
    is_connected: bool = True
    application_id: str = APPLICATION_ID
    redirect_uri: str = REDIRECT_URI
    seller_id: str = SELLER_ID

    @classmethod
    def start(
        cls,
        *,
        monotonic_s: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = utc_now,
        connected: bool = True,
        around: Around = unattended,
    ) -> World:
        """Start all services with fresh secrets; they go by the given clock. ``around`` is told of every act.

        Not ``connected``: the environment has no refresh token, so it takes the seller's consent to get one.
        """
        known = {
            "myparcel-api-key": secrets.token_hex(20),
            "lwa-client-id": f"amzn1.application-oa2-client.{secrets.token_hex(16)}",
            "lwa-client-secret": f"amzn1.oa2-cs.v1.{secrets.token_hex(32)}",
            "amazon-refresh-token": f"Atzr|{secrets.token_urlsafe(60)}",
        }
        ledger, faults, clock = Ledger(), Faults(), WorldClock(monotonic_s, now)
        login = Login(known, ledger, faults, clock)
        seller_central = SellerCentral(login, faults, APPLICATION_ID, REDIRECT_URI, SELLER_ID)
        amazon = Amazon(login, ledger, clock)
        myparcel = MyParcel(known["myparcel-api-key"], ledger, faults, clock)
        control = Control(ledger, faults, amazon, myparcel, login, seller_central)
        parts = (login, seller_central, amazon, myparcel, control)
        services = {
            part.name: Service(part.name, part.route, ledger, faults, part.failure, now, around) for part in parts
        }
        amazon.documents.base_url = services["amazon"].url
        return cls(known, ledger, faults, amazon, myparcel, login, seller_central, services, connected)

    @property
    def control_url(self) -> str:
        """Where tests and benchmarks outside this process set delays and faults and read the ledger."""
        return self.services["control"].url

    def environment(self) -> dict[str, str]:
        """The variables that point a program at this world."""
        variables = {
            "AMZLABELS_AMAZON_API_URL": self.services["amazon"].url,
            "AMZLABELS_AMAZON_LOGIN_URL": self.services["login"].url,
            "AMZLABELS_SELLER_CENTRAL_URL": self.services["seller_central"].url,
            "AMZLABELS_MYPARCEL_URL": self.services["myparcel"].url,
            "AMZLABELS_MYPARCEL_API_KEY": self.secrets["myparcel-api-key"],
            "AMZLABELS_LWA_CLIENT_ID": self.secrets["lwa-client-id"],
            "AMZLABELS_LWA_CLIENT_SECRET": self.secrets["lwa-client-secret"],
        }
        if self.is_connected:
            variables["AMZLABELS_REFRESH_TOKEN"] = self.secrets["amazon-refresh-token"]
        return variables

    def close(self) -> None:
        """Stop all services."""
        for service in self.services.values():
            service.close()
