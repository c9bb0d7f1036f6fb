"""The pages of the Seller Central stand-in and their looks; which comes when is left to ``seller_central``."""

from __future__ import annotations

import html
from collections.abc import Mapping

from amzlabels.demo.http import Response

ERRORS: Mapping[str, str] = {
    "MD1000": "The application could not be found, or it is still a draft.",
    "MD5100": "The address of this page is not complete.",
    "MD5101": "The redirect address is not one that is registered for the application.",
    "MD5110": "The redirect address must not contain a fragment.",
    "MD9100": "The application has no login address or redirect address.",
    "SPDC8143": "Only the primary user of the account can authorise applications.",
    "SPSA0404": "The application does not support the business entity of this account.",
    "SPSA2043": "This vendor group cannot authorise applications.",
    "SPDC300": "Something went wrong. Please try again later.",
    "CONSENT_LIMIT_REACHED": "The application has reached the number of sellers that may authorise it.",
}
"""Codes of Amazon's authorisation errors, in our words. Source: Amazon's list of authorisation errors."""

INDIVIDUAL = (
    "Only the primary user of an account on the Professional selling plan can authorise applications. "
    "Your account is on the Individual selling plan."
)
_HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer"}
_STYLE = """
* { box-sizing: border-box }
body { margin: 0; font: 15px/1.5 "Amazon Ember", Arial, sans-serif; color: #0f1111; background: #f4f6f6 }
header { background: #002f36; color: #fff; padding: 14px 24px; font-weight: bold; letter-spacing: .02em }
header span { color: #ff9900 }
main { max-width: 460px; margin: 32px auto; padding: 24px 28px; background: #fff; border: 1px solid #d5d9d9;
  border-radius: 8px }
h1 { margin: 0 0 12px; font-size: 24px; font-weight: 500 }
label { display: block; margin: 14px 0 4px; font-weight: bold }
input[type=email], input[type=password] { width: 100%; padding: 7px 9px; font: inherit; border: 1px solid #888c8c;
  border-radius: 4px }
input:focus, button:focus, a:focus { outline: 3px solid #5fb3bf; outline-offset: 1px }
button { width: 100%; margin-top: 18px; padding: 9px; font: inherit; color: #0f1111; background: #ffd814;
  border: 1px solid #fcd200; border-radius: 20px; cursor: pointer }
button.second { background: #fff; border-color: #d5d9d9 }
.keep { font-weight: normal } .keep input { margin-right: 6px }
.error { padding: 10px 12px; background: #fff5f5; border: 1px solid #c40000; border-radius: 4px }
.quiet { color: #565959; font-size: 13px } ul { padding-left: 20px } a { color: #007185 }
"""


def page(title: str, body: str, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A page of Seller Central; ``body`` is markup."""
    text = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><header>seller <span>central</span> demo</header>"
        f"<main><h1>{title}</h1>{body}</main></body></html>"
    )
    return Response(status, text.encode(), "text/html; charset=utf-8", {**_HEADERS, **(headers or {})})


def redirect(url: str) -> Response:
    """On to another address."""
    return Response(302, content_type="text/html; charset=utf-8", headers={**_HEADERS, "Location": url})


def error_page(code: str, status: int = 200) -> Response:
    """Amazon cannot ask, and says why by its code."""
    return page("We're sorry", f'<p class="error">{ERRORS[code]}</p><p class="quiet">Error code: {code}</p>', status)


def individual_page() -> Response:
    """The seller's plan does not allow it; Amazon gives no code for this."""
    return page("Authorisation", f'<p class="error">{INDIVIDUAL}</p><p><a href="/home">Seller Central</a></p>')


def sign_in_page(state: str, complaint: str = "") -> Response:
    """First the e-mail address."""
    fields = (
        '<label for="email">E-mail address</label>'
        '<input id="email" name="email" type="email" autocomplete="username" autofocus>'
    )
    return page("Sign in", _complaint(complaint) + _form("/ap/signin", {"state": state}, fields, "Continue"))


def password_page(state: str, email: str, complaint: str = "") -> Response:
    """Then the password."""
    fields = (
        f'<p class="quiet">{html.escape(email)}</p><label for="password">Password</label>'
        '<input id="password" name="password" type="password" autocomplete="current-password" autofocus>'
        '<label class="keep"><input id="keep" name="keep" type="checkbox" value="yes">Keep me signed in</label>'
    )
    hidden = {"state": state, "email": email}
    return page("Sign in", _complaint(complaint) + _form("/ap/password", hidden, fields, "Sign in"))


def consent_page(state: str, more: str = "", headers: Mapping[str, str] | None = None) -> Response:
    """What is asked for, with Confirm and Cancel; ``more`` is one of ``MORE`` in markup."""
    asked = (
        "<p><b>amzlabels</b> asks to act for <b>Demo Seller</b>:</p><ul><li>Inventory and Order Tracking</li>"
        "<li>Direct-to-Consumer Shipping (Restricted)</li></ul>"
    )
    hidden = {"state": state} | ({"scripted": ""} if more == MORE["javascript"] else {})
    form = _form("/apps/authorize/confirm", hidden, asked, "Confirm", button_id="confirm")
    return page("Authorise amzlabels", f'{form}{more}<p><a id="cancel" href="/home">Cancel</a></p>', headers=headers)


MORE: Mapping[str, str] = {
    "popup": (
        '<p><a id="learn" href="/help" target="_blank">Learn more</a></p>'
        '<button id="help" class="second" type="button" onclick="window.open(\'/help\', \'help\', '
        "'width=400,height=300')\">Open help in a window</button>"
    ),
    "foreign": '<p><a id="foreign" href="https://elsewhere.invalid/">Terms of the application</a></p>',
    "javascript": (
        "<noscript><p class='error'>Switch JavaScript on to go on.</p></noscript>"
        "<script>document.querySelector('[name=scripted]').value = 'yes'</script>"
    ),
}
"""What a consent page can have beside the question."""


def home_page() -> Response:
    """Where Cancel leads; nothing goes on from here."""
    return page("Seller Central", "<p>Good day, Demo Seller.</p><ul><li>Orders</li><li>Inventory</li></ul>")


def help_page() -> Response:
    """What a pop-up shows."""
    close = '<p><button type="button" onclick="window.close()">Close</button></p>'
    return page("Help", f"<p>An application acts for you until you withdraw your consent.</p>{close}")


def _complaint(text: str) -> str:
    return f'<p class="error">{text}</p>' if text else ""


def _form(action: str, hidden: Mapping[str, str], fields: str, button: str, button_id: str = "next") -> str:
    values = {name: html.escape(value) for name, value in hidden.items()}
    kept = "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in values.items())
    pressed = f'<button id="{button_id}" type="submit">{button}</button>'
    return f'<form method="post" action="{action}">{kept}{fields}{pressed}</form>'
