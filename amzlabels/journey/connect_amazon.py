"""Connecting with Amazon: the seller's consent from its beginning to a kept token, or a token that was pasted."""

from __future__ import annotations

import hmac
import secrets as random_bytes
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.consent import CONSENT_S, Application, Consent, Redirect, application_faults, read_redirect
from amzlabels.domain.problems import Problem
from amzlabels.journey.fetch_report import Participating
from amzlabels.journey.ports import Clock, Secrets, SettingsStore
from amzlabels.journey.ports_amazon import Amazon, AmazonLogin, Participations

CLIENT_ID = "lwa-client-id"
CLIENT_SECRET = "lwa-client-secret"  # noqa: S105 - the name it is kept under
REFRESH_TOKEN = "amazon-refresh-token"  # noqa: S105 - the name it is kept under
STATE_BYTES = 32
_FIELDS = {CLIENT_ID: "client_id", CLIENT_SECRET: "client_secret"}


@dataclass(frozen=True, slots=True)
class Account:
    """How the connected seller's account stands."""

    sells: Participations
    plan: Plan

    @property
    def name(self) -> str:
        """The name of the first store that has one."""
        return next((each.store_name for each in self.sells.known if each.store_name), "")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A consent that a person is giving now; ``before`` are the keys that count again if nothing comes of it."""

    consent: Consent
    state: str = field(repr=False)
    until_s: float
    before: Mapping[str, str | None] = field(repr=False)


class ConnectAmazon:
    """Makes and ends the connection; called from one lane."""

    def __init__(
        self,
        login: AmazonLogin,
        amazon: Amazon,
        participating: Participating,
        secrets: Secrets,
        clock: Clock,
    ) -> None:
        self._login = login
        self._amazon = amazon
        self._participating = participating
        self._secrets = secrets
        self._clock = clock
        self._asked: _Asked | None = None
        self._is_used = False
        self._has_new_secret = False
        self._plan = Plan.UNKNOWN

    def begin_consent(self, client_id: str, client_secret: str, application: Application, marketplace: str) -> Consent:
        """Begin a consent in place of any other; an empty id or secret = the kept one.

        Raises ``consent.application_missing`` with the names of the fields that are missing or cannot be right.
        """
        self.give_up_consent()
        self._is_used = False
        typed = {CLIENT_ID: client_id.strip(), CLIENT_SECRET: client_secret.strip()}
        before = {name: self._secrets.get(name) for name in _FIELDS}
        missing = [shown for name, shown in _FIELDS.items() if not (typed[name] or before[name])]
        if faults := [*application_faults(application), *missing]:
            raise Problem("consent.application_missing", fields=",".join(faults))
        self._keep(client_id, client_secret)
        state = random_bytes.token_urlsafe(STATE_BYTES)
        consent = self._login.consent(application, marketplace, state)
        self._asked = _Asked(consent, state, self._clock.monotonic_s() + CONSENT_S, before)
        return consent

    def finish_consent(self, url: str, store: SettingsStore) -> bool:
        """Take the redirect and keep the token it brings; False = this is no redirect of ours, and nothing happened.

        Raises ``consent.*`` and ``amazon.*``; whatever came of it, the consent is over then.
        """
        asked = self._asked
        if asked is None:
            raise Problem("consent.used" if self._is_used else "consent.state_wrong")
        if not asked.consent.is_redirect(url):
            return False
        try:
            redirect = self._checked(asked, read_redirect(url))
            token = self._login.redeem(redirect.code, asked.consent.redirect_uri)
        except Problem:
            self.give_up_consent()
            raise
        self._asked = None
        self._keep_token(token)
        now = self._clock.now()
        self._save(store, Connection(redirect.seller_id, now, now))
        return True

    def _checked(self, asked: _Asked, redirect: Redirect) -> Redirect:
        if not hmac.compare_digest(redirect.state.encode(), asked.state.encode()):
            raise Problem("consent.state_wrong")
        if self._clock.monotonic_s() > asked.until_s:
            raise Problem("consent.timed_out")
        self._is_used = True
        if not redirect.code:
            raise Problem("consent.no_code")
        return redirect

    def give_up_consent(self) -> None:
        """Let go of a consent under way; the keys that were kept before it count again."""
        if self._asked is not None:
            self._put_back(self._asked.before)
            self._asked, self._has_new_secret = None, False

    def connect(self, client_id: str, client_secret: str, refresh_token: str, store: SettingsStore) -> Account:
        """Keep a pasted token if Amazon accepts it, else what was kept before; anything empty = the kept one.

        Raises ``amazon.*``.
        """
        token = refresh_token.strip()
        before = {name: self._secrets.get(name) for name in (CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN)}
        had_new_secret = self._has_new_secret
        self._keep(client_id, client_secret)
        if token:
            self._keep_token(token)
        try:
            account = self.check()
        except Problem:
            self._has_new_secret = had_new_secret
            self._put_back(before)
            raise
        self._save(store, Connection(connected_at=self._clock.now()) if token else store.load_connection())
        return account

    def check(self) -> Account:
        """Ask Amazon where the seller sells, on which plan. Raises ``amazon.*``."""
        account = self.tell()
        # Nothing depends on the plan, so no problem does either.
        with suppress(Problem):
            self._plan = self._amazon.plan()
        return replace(account, plan=self._plan)

    def tell(self) -> Account:
        """Ask Amazon where the seller sells; the plan is the one that was told last. Raises ``amazon.*``."""
        return Account(self._participating.ask(), self._plan)

    def forget(self) -> None:
        """Forget every key and token. Raises ``secrets.unavailable``."""
        self._asked = None
        self._plan = Plan.UNKNOWN
        self._participating.forget()
        for name in (CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN):
            self._secrets.delete(name)

    def _keep(self, client_id: str, client_secret: str) -> None:
        if client_id.strip():
            self._secrets.set(CLIENT_ID, client_id.strip())
        secret = client_secret.strip()
        if secret and secret != self._secrets.get(CLIENT_SECRET):
            self._secrets.set(CLIENT_SECRET, secret)
            self._has_new_secret = True

    def _keep_token(self, token: str) -> None:
        """Another seller may be connected from now on."""
        self._secrets.set(REFRESH_TOKEN, token)
        self._participating.forget()
        self._plan = Plan.UNKNOWN

    def _put_back(self, before: Mapping[str, str | None]) -> None:
        for name, value in before.items():
            if value is None:
                self._secrets.delete(name)
            elif value != self._secrets.get(name):
                self._secrets.set(name, value)

    def _save(self, store: SettingsStore, connection: Connection) -> None:
        """Amazon has accepted the secret; one that was kept before is as old as it was."""
        entered_at = None if self._has_new_secret else store.load_connection().secret_entered_at
        store.save_connection(replace(connection, secret_entered_at=entered_at or self._clock.now()))
        self._has_new_secret = False
