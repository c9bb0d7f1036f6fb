"""Where the services are: their real hosts, or what the environment names instead; only https or loopback."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from amzlabels.domain.problems import Problem

HIGHEST_PORT = 65_535
# No user info, query or fragment: they would end up in the middle of an address, or in the wrong hands.
_BASE = re.compile(
    r"(?:https://(?:[\w.-]+|\[[\da-f:.]+\])|http://(?:127\.0\.0\.1|localhost|\[::1\]))"
    r"(?::(?P<port>\d{1,5}))?(?:/[^\s?#@\\]*)?",
    re.IGNORECASE | re.ASCII,
)
VARIABLES = {
    "amazon_api": "AMZLABELS_AMAZON_API_URL",
    "amazon_login": "AMZLABELS_AMAZON_LOGIN_URL",
    "seller_central": "AMZLABELS_SELLER_CENTRAL_URL",
    "myparcel": "AMZLABELS_MYPARCEL_URL",
}


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Bases that stand for all hosts of a service; None = the real hosts."""

    amazon_api: str | None = None
    amazon_login: str | None = None
    seller_central: str | None = None
    myparcel: str | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Endpoints:
        """Read the variables. Raises ``setup.endpoint_refused`` naming one that is neither https nor loopback."""
        return cls(**{field: _checked(variable, environment.get(variable)) for field, variable in VARIABLES.items()})


def _checked(variable: str, url: str | None) -> str | None:
    if not url:
        return None
    match = _BASE.fullmatch(url)
    if match is None or int(match["port"] or 0) > HIGHEST_PORT:
        raise Problem("setup.endpoint_refused", variable=variable)
    return url.rstrip("/")
