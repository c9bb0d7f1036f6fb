"""The demo world: all stand-ins together, each on a loopback port of its own, and the secrets they know."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from amzlabels.demo.amazon import Amazon
from amzlabels.demo.control import Control
from amzlabels.demo.faults import Faults
from amzlabels.demo.http import Service
from amzlabels.demo.ledger import Ledger
from amzlabels.demo.login import Login, SellerCentral
from amzlabels.demo.myparcel import MyParcel

APPLICATION_ID = "amzn1.sp.solution.00000000-0000-4000-8000-000000000000"
REDIRECT_URI = "https://demo.invalid/connected"
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
    services: dict[str, Service]

    @classmethod
    def start(cls) -> World:
        """Start all services with fresh secrets."""
        known = {
            "myparcel-api-key": secrets.token_hex(20),
            "lwa-client-id": f"amzn1.application-oa2-client.{secrets.token_hex(16)}",
            "lwa-client-secret": f"amzn1.oa2-cs.v1.{secrets.token_hex(32)}",
            "amazon-refresh-token": f"Atzr|{secrets.token_urlsafe(60)}",
        }
        ledger, faults = Ledger(), Faults()
        login = Login(known, ledger, faults)
        amazon = Amazon(login, ledger)
        myparcel = MyParcel(known["myparcel-api-key"], ledger, faults)
        parts = (
            login,
            SellerCentral(login, APPLICATION_ID, REDIRECT_URI, SELLER_ID),
            amazon,
            myparcel,
            Control(ledger, faults, amazon, myparcel),
        )
        services = {part.name: Service(part.name, part.route, ledger, faults, part.failure) for part in parts}
        amazon.reports.base_url = services["amazon"].url
        return cls(known, ledger, faults, amazon, myparcel, login, services)

    @property
    def control_url(self) -> str:
        """Where tests and benchmarks outside this process set delays and faults and read the ledger."""
        return self.services["control"].url

    def environment(self) -> dict[str, str]:
        """The variables that point a program at this world."""
        return {
            "AMZLABELS_AMAZON_API_URL": self.services["amazon"].url,
            "AMZLABELS_AMAZON_LOGIN_URL": self.services["login"].url,
            "AMZLABELS_SELLER_CENTRAL_URL": self.services["seller_central"].url,
            "AMZLABELS_MYPARCEL_URL": self.services["myparcel"].url,
            "AMZLABELS_MYPARCEL_API_KEY": self.secrets["myparcel-api-key"],
            "AMZLABELS_LWA_CLIENT_ID": self.secrets["lwa-client-id"],
            "AMZLABELS_LWA_CLIENT_SECRET": self.secrets["lwa-client-secret"],
            "AMZLABELS_REFRESH_TOKEN": self.secrets["amazon-refresh-token"],
        }

    def close(self) -> None:
        """Stop all services."""
        for service in self.services.values():
            service.close()
