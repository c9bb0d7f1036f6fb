"""Says where the seller is asked for consent, and trades its code for a refresh token; the browser is ``ui``'s."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from amzlabels.amazon.login import TokenProvider
from amzlabels.amazon.wire import checked_base_url
from amzlabels.domain.consent import Application, Consent
from amzlabels.domain.marketplace import BY_CODE

_DEFAULT_HOST = "sellercentral-europe.amazon.com"


class AmazonConsent:
    """The way to a refresh token through Amazon's consent page. Source: Amazon's website authorisation guide."""

    def __init__(self, login: TokenProvider, seller_central_url: str | None = None) -> None:
        """``seller_central_url`` stands for every host of Seller Central. Raises ``setup.endpoint_refused``."""
        self._login = login
        self._base_url = checked_base_url(seller_central_url) if seller_central_url else ""

    def consent(self, application: Application, marketplace: str, state: str) -> Consent:
        """Where the seller is asked; one consent is good for all of Europe, whichever ``marketplace``'s host asks."""
        known = BY_CODE.get(marketplace)
        base_url = self._base_url or f"https://{known.seller_central_host if known else _DEFAULT_HOST}"
        query = {"application_id": application.application_id, "state": state, "redirect_uri": application.redirect_uri}
        if application.is_draft:
            query["version"] = "beta"
        url = f"{base_url}/apps/authorize/consent?{urlencode(query, quote_via=quote)}"
        return Consent(url, base_url, application.redirect_uri)

    def redeem(self, code: str, redirect_uri: str) -> str:
        """Trade the code for a refresh token. Raises as ``TokenProvider.redeem`` does."""
        return self._login.redeem(code, redirect_uri)
