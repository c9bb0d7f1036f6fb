"""The accounts at MyParcel and Amazon, each in a lane of its own: checked, connected, disconnected, health told.

The consent and its keys are ``journey``'s; what waits for a connection is sent on by the desk.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from amzlabels.domain.changes import ActRefused, Change, ConsentEnded, ConsentReady, Health, Resource
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.shop_account import ShopAccount
from amzlabels.journey.connect_amazon import Account, ConnectAmazon
from amzlabels.journey.fetch_report import Participating
from amzlabels.journey.ports import Store
from amzlabels.work.errands import errand
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside

SHOP_KEY = "myparcel-api-key"

_log = logging.getLogger(__name__)


class Accounts:
    """Checks and keeps accounts; one that does not answer holds up nothing but itself."""

    def __init__(
        self, outside: Outside, participating: Participating, publish: Callable[[Change], None], on_crash: Crash
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._amazon = ConnectAmazon(outside.login, outside.amazon, participating, outside.secrets, outside.clock)
        self._shop_lane = Lane("shop-account", on_crash)
        self._amazon_lane = Lane("amazon-account", on_crash)
        self._store: Store | None = None
        self.settings = Settings()

    def attach(self, store: Store, settings: Settings) -> None:
        """Use this store and these settings from now on."""
        self._store = store
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Use these settings from now on, and tell of the shop where it is wanted now or no longer."""
        before, self.settings = self.settings, settings
        if before.draws_labels != settings.draws_labels:
            self.tell_shop()

    def close(self, timeout_s: float) -> bool:
        """End the lanes."""
        lanes = (self._shop_lane, self._amazon_lane)
        for lane in lanes:
            lane.close()
        ended = [lane.join(timeout_s) for lane in lanes]
        return all(ended)

    def tell_shop(self) -> None:
        """Publish the shop's ``Health``; the printer's follows the settings."""
        self._at_shop("tell_health", lambda: self._report("shop", self._shop_health))

    def tell_amazon(self) -> None:
        """Publish Amazon's ``Health``, with the plan that was told last."""
        self._at_amazon("tell_health", lambda: self._report("amazon", lambda: self._amazon_health(self._amazon.tell())))

    def connect_shop(self, api_key: str | None, on_success: Callable[[], None]) -> None:
        """Check a key (None = the stored one); keep it only if the shop knows it."""
        self._at_shop("connect_shop", lambda: self._try_key(api_key, on_success))

    def disconnect_shop(self) -> None:
        """Forget the key."""

        def job() -> None:
            self._outside.secrets.delete(SHOP_KEY)
            if not self.settings.draws_labels:
                self._publish(Health("shop", problem=Note("shop.not_connected")))

        self._at_shop("disconnect_shop", job)

    def connect_amazon(
        self, client_id: str, client_secret: str, refresh_token: str, on_success: Callable[[], None]
    ) -> None:
        """Check an application and its token; keep them only if Amazon accepts them."""

        def job(store: Store) -> None:
            def check() -> Health:
                return self._amazon_health(self._amazon.connect(client_id, client_secret, refresh_token, store))

            if self._report("amazon", check):
                on_success()

        self._with_store("connect_amazon", job)

    def begin_consent(self, client_id: str, client_secret: str, marketplace: str) -> None:
        """Publish ``ConsentReady``, or ``ConsentEnded`` with what is missing."""

        def job() -> None:
            application = self.settings.application
            try:
                consent = self._amazon.begin_consent(client_id, client_secret, application, marketplace)
            except Problem as problem:
                self._publish(ConsentEnded(problem.note))
            else:
                self._publish(ConsentReady(consent))

        self._at_amazon("begin_consent", job)

    def finish_consent(self, url: str, on_success: Callable[[], None]) -> None:
        """Publish ``ConsentEnded`` and, after a good one, ``Health``; what is not the redirect is passed over."""

        def job(store: Store) -> None:
            try:
                is_redirect = self._amazon.finish_consent(url, store)
            except Problem as problem:
                self._publish(ConsentEnded(problem.note))
                return
            if is_redirect:
                self._publish(ConsentEnded())
                if self._report("amazon", lambda: self._amazon_health(self._amazon.check())):
                    on_success()

        self._with_store("finish_consent", job)

    def give_up_consent(self, problem: Note) -> None:
        """Publish ``ConsentEnded`` with this problem."""

        def job() -> None:
            self._amazon.give_up_consent()
            self._publish(ConsentEnded(problem))

        self._at_amazon("give_up_consent", job)

    def check_amazon(self) -> None:
        """Publish Amazon's ``Health``, the plan asked for anew."""
        self._at_amazon(
            "check_amazon", lambda: self._report("amazon", lambda: self._amazon_health(self._amazon.check()))
        )

    def disconnect_amazon(self, on_forgotten: Callable[[], None]) -> None:
        """Forget everything that was entered for Amazon; ``on_forgotten`` follows before ``Health`` is told."""

        def job() -> None:
            self._amazon.forget()
            on_forgotten()
            self._publish(Health("amazon", problem=Note("amazon.not_connected")))

        self._at_amazon("disconnect_amazon", job)

    def _with_store(self, act: str, job: Callable[[Store], None]) -> None:
        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._at_amazon(act, with_store)

    def _at_shop(self, act: str, job: Callable[[], object]) -> None:
        self._shop_lane.do(errand(act, job, self._publish))

    def _at_amazon(self, act: str, job: Callable[[], object]) -> None:
        self._amazon_lane.do(errand(act, job, self._publish))

    def _report(self, resource: Resource, check: Callable[[], Health]) -> bool:
        try:
            health = check()
        except Problem as problem:
            health = Health(resource, problem=problem.note)
        self._publish(health)
        return health.problem is None

    def _shop_health(self) -> Health:
        if self.settings.draws_labels:
            return Health("shop", draws_labels=True)
        return self._shop_account()

    def _shop_account(self) -> Health:
        account = self._outside.shop.account()
        # Which contracts there are is worth knowing, and nothing to wait for.
        self._shop_lane.do(errand("tell_contracts", lambda: self._tell_contracts(account), self._publish))
        return _well(account)

    def _tell_contracts(self, account: ShopAccount) -> None:
        try:
            contracts = self._outside.terms.contracts()
        except Problem as problem:
            _log.info("contracts not told: %s", problem.note.code)
            return
        if contracts:
            self._publish(_well(replace(account, contracts=contracts)))

    def _amazon_health(self, account: Account) -> Health:
        connection = self._store.load_connection() if self._store is not None else Connection()
        plan_warning = [Note("amazon.individual_plan")] if account.plan is Plan.INDIVIDUAL else []
        return Health(
            "amazon",
            name=account.name,
            participations=account.sells.known,
            other_marketplaces=account.sells.others,
            plan=account.plan,
            connection=connection,
            warnings=(*connection.warnings(self._outside.clock.now()), *plan_warning),
        )

    def _try_key(self, api_key: str | None, on_success: Callable[[], None]) -> None:
        kept = self._outside.secrets
        before = kept.get(SHOP_KEY)
        if api_key is not None:
            kept.set(SHOP_KEY, api_key.strip())
        try:
            health = self._shop_account()
        except Problem as problem:
            if api_key is None or before is None:
                self._publish(Health("shop", problem=problem.note))
            if api_key is not None:
                self._put_back(before, problem.note)
            return
        self._publish(health)
        on_success()

    def _put_back(self, before: str | None, problem: Note) -> None:
        """Use the key from before again, as well as it is; how the shop stands is not what a typed key says of it."""
        kept = self._outside.secrets
        if before is None:
            kept.delete(SHOP_KEY)
            return
        kept.set(SHOP_KEY, before)
        is_wrong = problem.code == "shop.key_refused"
        self._publish(ActRefused("connect_shop", Note("shop.new_key_refused") if is_wrong else problem))


def _well(account: ShopAccount) -> Health:
    return Health("shop", name=next(iter(account.shop_names), account.account_id), account=account)
