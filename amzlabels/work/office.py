"""The office: accounts, printers, papers, in a lane of its own so that a check never waits behind a long print."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from amzlabels.domain.changes import (
    ActRefused,
    Change,
    ConsentEnded,
    ConsentReady,
    FileWritten,
    Health,
    ParcelsChanged,
    PrintersRead,
    Resource,
)
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.connect_amazon import Account, ConnectAmazon
from amzlabels.journey.export_confirmations import export_confirmations
from amzlabels.journey.fetch_report import Participating
from amzlabels.journey.ports import Printer, Store
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside

SHOP_KEY = "myparcel-api-key"
TEST_LABEL_PATIENCE_S = 60.0


class Office:
    """Checks and keeps accounts, lists printers, writes papers."""

    def __init__(
        self, outside: Outside, participating: Participating, publish: Callable[[Change], None], on_crash: Crash
    ) -> None:
        self._outside = outside
        self._publish = publish
        self._amazon = ConnectAmazon(outside.login, outside.amazon, participating, outside.secrets, outside.clock)
        self._lane = Lane("office", on_crash)
        self._store: Store | None = None
        self.settings = Settings()

    def attach(self, store: Store, settings: Settings) -> None:
        """Use this store and these settings from now on."""
        self._store = store
        self.use(settings)

    def use(self, settings: Settings) -> None:
        """Use these settings from now on, and tell how the printer they name stands."""
        self.settings = settings
        self._do("use", self._check_printer)

    def close(self, timeout_s: float) -> bool:
        """End the lane."""
        self._lane.close()
        return self._lane.join(timeout_s)

    def tell_shop(self) -> None:
        """Publish the shop's ``Health``; the printer's follows the settings."""
        self._do("tell_health", lambda: self._report("shop", self._shop_health))

    def tell_amazon(self) -> None:
        """Publish Amazon's ``Health``, with the plan that was told last."""
        self._do("tell_health", lambda: self._report("amazon", lambda: self._amazon_health(self._amazon.tell())))

    def read_printers(self) -> None:
        """Publish ``PrintersRead``."""
        self._do("read_printers", lambda: self._publish(PrintersRead(tuple(self._outside.printers.all()))))
        self._do("read_printers", self._check_printer)

    def connect_shop(self, api_key: str | None, on_success: Callable[[], None]) -> None:
        """Check a key (None = the stored one); keep it only if the shop knows it."""
        self._do("connect_shop", lambda: self._try_key(api_key, on_success))

    def disconnect_shop(self) -> None:
        """Forget the key."""

        def job() -> None:
            self._outside.secrets.delete(SHOP_KEY)
            self._publish(Health("shop", problem=Note("shop.not_connected")))

        self._do("disconnect_shop", job)

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

        self._do("begin_consent", job)

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

        self._do("give_up_consent", job)

    def check_amazon(self) -> None:
        """Publish Amazon's ``Health``, the plan asked for anew."""
        self._do("check_amazon", lambda: self._report("amazon", lambda: self._amazon_health(self._amazon.check())))

    def disconnect_amazon(self, on_forgotten: Callable[[], None]) -> None:
        """Forget everything that was entered for Amazon; ``on_forgotten`` follows before ``Health`` is told."""

        def job() -> None:
            self._amazon.forget()
            on_forgotten()
            self._publish(Health("amazon", problem=Note("amazon.not_connected")))

        self._do("disconnect_amazon", job)

    def print_test_label(self, printer: str) -> None:
        """Print a test label and publish how the printer stands afterwards."""
        self._do("print_test_label", lambda: self._test(self._outside.printers.open(printer)))

    def write_confirmation_file(self, path: Path) -> None:
        """Publish ``FileWritten``; what is in the file is marked as exported."""

        def job(store: Store) -> None:
            write = self._outside.papers.write_confirmations
            entries = export_confirmations(path, store, self.settings, write)
            self._publish(FileWritten("confirmation", path, entries))
            self._publish(ParcelsChanged(()))

        self._with_store("write_confirmation_file", job)

    def write_packing_slips(self, parcel_ids: Sequence[int], path: Path) -> None:
        """Publish ``FileWritten``."""

        def job(store: Store) -> None:
            found = [store.details(each) for each in parcel_ids]
            slips = [details for details in found if details is not None]
            papers = self._outside.papers
            papers.write_file(path, papers.draw_slips(slips, self.settings.sender))
            self._publish(FileWritten("slips", path, len(slips)))

        self._with_store("write_packing_slips", job)

    def _with_store(self, act: str, job: Callable[[Store], None]) -> None:
        def with_store() -> None:
            if self._store is not None:
                job(self._store)

        self._do(act, with_store)

    def _do(self, act: str, job: Callable[[], object]) -> None:
        def guarded() -> None:
            try:
                job()
            except Problem as problem:
                self._publish(ActRefused(act, problem.note))

        self._lane.do(guarded)

    def _report(self, resource: Resource, check: Callable[[], Health]) -> bool:
        try:
            health = check()
        except Problem as problem:
            health = Health(resource, problem=problem.note)
        self._publish(health)
        return health.problem is None

    def _shop_health(self) -> Health:
        account = self._outside.shop.account()
        return Health("shop", name=next(iter(account.shop_names), account.account_id))

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

    def _check_printer(self) -> None:
        name = self.settings.printer
        if not name:
            self._publish(Health("printer", problem=Note("printer.none_chosen")))
            return
        info = next((each for each in self._outside.printers.all() if each.name == name), None)
        if info is None:
            self._publish(Health("printer", name, Note("printer.gone", {"printer": name})))
            return
        reason = next(iter(info.reasons), "")
        problem = Note("printer.blocked", {"printer": name, "reason": reason}) if reason else None
        self._publish(Health("printer", name, problem))

    def _try_key(self, api_key: str | None, on_success: Callable[[], None]) -> None:
        kept = self._outside.secrets
        before = kept.get(SHOP_KEY)
        if api_key is not None:
            kept.set(SHOP_KEY, api_key.strip())
        if self._report("shop", self._shop_health):
            on_success()
        elif api_key is not None and before is not None:
            kept.set(SHOP_KEY, before)
        elif api_key is not None:
            kept.delete(SHOP_KEY)

    def _test(self, printer: Printer) -> None:
        job = PrintJob(f"test-{secrets.token_hex(4)}", self._outside.papers.draw_test_label(printer.name))
        ref = printer.submit(job)
        clock = self._outside.clock
        until_s = clock.monotonic_s() + TEST_LABEL_PATIENCE_S
        report = printer.report(job.name, ref)
        while not report.state.is_final and clock.monotonic_s() < until_s and not clock.wait(0.25):
            report = printer.report(job.name, ref)
        self._publish(_after_test(printer.name, report))


def _after_test(printer: str, report: JobReport) -> Health:
    if report.state is JobState.PRINTED:
        return Health("printer", printer)
    code = {JobState.FAILED: "printer.failed", JobState.UNCERTAIN: "printer.uncertain"}.get(
        report.state, "printer.blocked"
    )
    return Health("printer", printer, Note(code, {"printer": printer, "reason": report.reason}))
