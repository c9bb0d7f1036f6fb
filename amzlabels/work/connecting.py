"""The part of the desk where accounts at the shop and at Amazon are connected and let go of; ``accounts`` asks them."""

from __future__ import annotations

from collections.abc import Callable

from amzlabels.domain.connection import Connection
from amzlabels.domain.people import EVERYBODY
from amzlabels.domain.problems import Note
from amzlabels.journey.ports import Store
from amzlabels.work.account_terms import AccountTerms
from amzlabels.work.accounts import Accounts
from amzlabels.work.catching_up import CatchingUp
from amzlabels.work.flow import Flow
from amzlabels.work.privacy import Privacy


class ConnectsAccounts:
    """What is connected lets go on what waited for it."""

    terms: AccountTerms
    privacy: Privacy
    _accounts: Accounts
    _flow: Flow
    _catching_up: CatchingUp
    _do: Callable[[str, Callable[[Store], None]], None]

    def connect_shop(self, api_key: str | None) -> None:
        """Check an API key (None = the stored one) and keep it if it is good."""
        self._accounts.connect_shop(api_key, self._go_on_with_shop)

    def disconnect_shop(self) -> None:
        """Forget the API key."""
        self._accounts.disconnect_shop()
        self.terms.forget()

    def connect_amazon(self, client_id: str, client_secret: str, refresh_token: str) -> None:
        """Check a pasted refresh token and keep everything if Amazon accepts it; anything empty = the kept one."""
        self._accounts.connect_amazon(client_id, client_secret, refresh_token, self._go_on)

    def begin_consent(self, client_id: str, client_secret: str, marketplace: str = "") -> None:
        """Begin a consent for the application of the settings; an empty id or secret = the kept one."""
        self._accounts.begin_consent(client_id, client_secret, marketplace)

    def finish_consent(self, url: str) -> None:
        """The browser was sent to this address."""
        self._accounts.finish_consent(url, self._go_on)

    def give_up_consent(self, problem: Note) -> None:
        """The person cancelled, time ran out, or a page failed."""
        self._accounts.give_up_consent(problem)

    def check_amazon(self) -> None:
        """Ask Amazon which marketplaces take part, and the seller's plan."""
        self._accounts.check_amazon()

    def disconnect_amazon(self) -> None:
        """Forget Amazon's tokens and keys, and all personal data of its orders."""
        self._accounts.disconnect_amazon(lambda: self._do("disconnect_amazon", self._forget))

    def _go_on_with_shop(self) -> None:
        self.terms.forget()
        self._go_on()

    def _go_on(self) -> None:
        """A resource was connected: what waited for it goes on."""
        self._catching_up.wake()
        self._flow.resume()
        self._do("retry_now", lambda _store: self._flow.go(None))

    def _forget(self, store: Store) -> None:
        """What is kept here of the seller's connection and buyers goes with it."""
        store.save_pending_report(None)
        store.save_connection(Connection())
        self.privacy.forget(store, EVERYBODY)
