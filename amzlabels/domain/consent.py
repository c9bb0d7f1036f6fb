"""The seller's consent at Amazon: what is asked, where the browser may go, what comes back; asking is ``journey``'s."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

CONSENT_S = 600.0
"""A consent not finished by then is begun anew. Source: Amazon's website authorisation guide."""

AMAZON_DOMAINS: frozenset[str] = frozenset(
    {
        *("amazon.com", "amazon.nl", "amazon.de", "amazon.es", "amazon.it", "amazon.co.uk", "amazon.fr"),
        *("amazon.com.be", "amazon.pl", "amazon.se", "amazon.ie", "amazon.com.tr", "awswaf.com"),
    }
)
"""Domains that Amazon's sign-in, captcha and consent pages are on, with everything below them."""


@dataclass(frozen=True, slots=True)
class Application:
    """The seller's own application at Amazon; its client id and secret are in the keyring.

    ``is_draft``: Amazon wants to be told of an application that is not published.
    """

    application_id: str = ""
    redirect_uri: str = ""
    is_draft: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """One consent under way. ``base_url`` is where it is asked; ``url`` holds the state and is shown to nobody."""

    url: str = field(repr=False)
    base_url: str
    redirect_uri: str

    def is_redirect(self, url: str) -> bool:
        """Whether this address is the redirect: exactly its scheme, host, port and path."""
        place = _place(url)
        return place is not None and place == _place(self.redirect_uri)

    def allows(self, url: str) -> bool:
        """Whether the browser may go there: Amazon's own pages over https, or where the consent is asked."""
        place, asked = _place(url), _place(self.base_url)
        if place is None:
            return url == "about:blank"
        if asked is not None and place[:3] == asked[:3]:
            return True
        scheme, host, port, _ = place
        is_amazon = any(host == domain or host.endswith(f".{domain}") for domain in AMAZON_DOMAINS)
        return (scheme, port) == ("https", 443) and is_amazon


@dataclass(frozen=True, slots=True)
class Redirect:
    """What came back; any part may be empty."""

    state: str = field(repr=False)
    seller_id: str
    code: str = field(repr=False)


def read_redirect(url: str) -> Redirect:
    """The answer in the redirect's query; a value given twice is none."""
    query = parse_qs(urlsplit(url).query)
    values = [query.get(name, []) for name in ("state", "selling_partner_id", "spapi_oauth_code")]
    return Redirect(*(each[0] if len(each) == 1 else "" for each in values))


def application_faults(application: Application) -> list[str]:
    """Names of the fields that cannot be right; a consent needs an empty list. Source: Amazon's authorisation guide."""
    faults = []
    if not application.application_id.startswith(("amzn1.sp.solution.", "amzn1.sellerapps.app.")):
        faults.append("application_id")
    if not _is_redirect_uri(application.redirect_uri):
        faults.append("redirect_uri")
    return faults


def _is_redirect_uri(url: str) -> bool:
    place = _place(url)
    return place is not None and place[0] == "https" and "#" not in url


def _place(url: str) -> tuple[str, str, int, str] | None:
    """Scheme, host, port and path; None for what is no plain web address, or hides another host behind a user name."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    except ValueError:
        return None
    if port is None or not parts.hostname or parts.username is not None:
        return None
    return parts.scheme, parts.hostname, port, parts.path or "/"
