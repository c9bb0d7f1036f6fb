"""Where the services are: their real hosts, or what the environment names instead; only https or loopback."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from amzlabels.domain.problems import Problem

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
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
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError as error:
        raise Problem("setup.endpoint_refused", variable=variable) from error
    is_local = parts.scheme == "http" and host in LOOPBACK
    if not host or not (parts.scheme == "https" or is_local) or parts.username or parts.query or parts.fragment:
        raise Problem("setup.endpoint_refused", variable=variable)
    return url.rstrip("/")
