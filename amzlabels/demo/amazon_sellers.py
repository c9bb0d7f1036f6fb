"""The seller's account at the Amazon stand-in: where it sells, and on which plan."""

from __future__ import annotations

import re
from typing import Any

from amzlabels.demo.amazon_answers import Refused, Routes, check_query
from amzlabels.demo.http import Request, Response, json_response

PARTICIPATING = (
    ("A1805IZSGTT6HS", "Amazon.nl", "NL", "EUR", "nl_NL"),
    ("A1PA6795UKMFR9", "Amazon.de", "DE", "EUR", "de_DE"),
    ("A1RKKUPIHCS9HS", "Amazon.es", "ES", "EUR", "es_ES"),
    ("APJ6JRA9NG5V4", "Amazon.it", "IT", "EUR", "it_IT"),
    ("A1F83G8C2ARO7P", "Amazon.co.uk", "GB", "GBP", "en_GB"),
    ("A13V1IB3VIYZZH", "Amazon.fr", "FR", "EUR", "fr_FR"),
    ("AMEN7PMS3EDWL", "Amazon.com.be", "BE", "EUR", "fr_BE"),
)
MARKETPLACES = {row[0]: row[1] for row in PARTICIPATING}
_PILOT = ("A0DEMO0PILOT00", "Pilot Store", "NL", "EUR", "nl_NL")
PLANS = frozenset({"PROFESSIONAL", "INDIVIDUAL", "403"})


class Sellers:
    """One seller. Change with ``show``: the plan, suspended listings, a marketplace outside everybody's table."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """A professional seller in good standing."""
        self.show()

    def show(self, plan: str = "PROFESSIONAL", *, suspended: list[str] | None = None, has_pilot: bool = False) -> None:
        """Set the account: ``plan`` ("403": the application may not ask), ids of marketplaces with suspended listings.

        ``has_pilot``: one marketplace more that no list names. Raises ``ValueError`` for a plan there is not.
        """
        if plan not in PLANS:
            raise ValueError(f"no such plan: {plan}")
        self._plan = plan
        self._suspended = frozenset(suspended or ())
        self._rows = (*PARTICIPATING, _PILOT) if has_pilot else PARTICIPATING

    def routes(self) -> Routes:
        """Rows for the service's table."""
        return (
            ("GET", r"/sellers/v1/marketplaceParticipations", "participations", self._participations),
            ("GET", r"/sellers/v1/account", "account", self._account),
        )

    def _participations(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        return json_response(200, {"payload": self._list()})

    def _account(self, request: Request, _match: re.Match[str]) -> Response:
        check_query(request)
        if self._plan == "403":
            raise Refused(403, "Unauthorized", "Access to requested resource is denied.", is_slip=False)
        address = {"addressLine1": "Pakhuisweg 1", "city": "Utrecht", "postalCode": "3511 AA", "countryCode": "NL"}
        account = {
            "businessType": "PRIVATE_LIMITED",
            "sellingPlan": self._plan,
            "marketplaceParticipationList": self._list(),
            "business": {"name": "Demo Seller B.V.", "registeredBusinessAddress": address},
            "primaryContact": {"name": "Demo Seller", "address": address},
        }
        return json_response(200, {"payload": account})

    def _list(self) -> list[dict[str, Any]]:
        return [
            {
                "marketplace": {
                    "id": marketplace_id,
                    "name": name,
                    "countryCode": country,
                    "defaultCurrencyCode": currency,
                    "defaultLanguageCode": language,
                    "domainName": f"www.{name.lower().replace(' ', '-')}",
                },
                "storeName": "Demo Seller",
                "participation": {
                    "isParticipating": True,
                    "hasSuspendedListings": marketplace_id in self._suspended,
                },
            }
            for marketplace_id, name, country, currency, language in self._rows
        ]
