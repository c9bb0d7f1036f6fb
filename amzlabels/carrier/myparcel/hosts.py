"""MyParcel's hosts, and which other addresses may stand in for them; talking to them is left to ``client``."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from amzlabels.domain.problems import Problem

_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Hosts:
    """Base URLs without a slash at the end. ``is_loopback`` = a stand-in on this computer."""

    api: str = "https://api.myparcel.nl"
    iam: str = "https://iam.api.myparcel.nl"
    is_loopback: bool = False


def hosts_for(base_url: str | None) -> Hosts:
    """The real hosts for None, else one base that stands for all. Raises ``setup.endpoint_refused``.

    The key goes to these hosts, so only https is good enough, or http that does not leave the computer.
    """
    if base_url is None:
        return Hosts()
    try:
        parts = urlsplit(base_url)
        host, has_valid_port = parts.hostname, parts.port != 0
    except ValueError:
        raise Problem("setup.endpoint_refused") from None
    if not host or not has_valid_port or parts.username is not None or parts.query or parts.fragment:
        raise Problem("setup.endpoint_refused")
    is_loopback = host in _LOOPBACK
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback):
        raise Problem("setup.endpoint_refused", host=host)
    base = base_url.rstrip("/")
    return Hosts(base, base, is_loopback)
