"""The office: accounts, printers and papers, in a lane of its own so that a check never waits behind a long print."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from amzlabels.domain.changes import ActRefused, Change, FileWritten, Health, PrintersRead, Resource
from amzlabels.domain.printer import JobReport, JobState, PrintJob
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.settings import Settings
from amzlabels.journey.export_confirmations import export_confirmations
from amzlabels.journey.ports import Printer, Store
from amzlabels.work.lanes import Crash, Lane
from amzlabels.work.outside import Outside

SHOP_KEY = "myparcel-api-key"
CLIENT_ID = "lwa-client-id"
CLIENT_SECRET = "lwa-client-secret"  # noqa: S105 - the name it is kept under
REFRESH_TOKEN = "amazon-refresh-token"  # noqa: S105 - the name it is kept under
TEST_LABEL_PATIENCE_S = 60.0


class Office:
    """Checks and keeps accounts, lists printers, writes papers."""

    def __init__(self, outside: Outside, publish: Callable[[Change], None], on_crash: Crash) -> None:
        self._outside = outside
        self._publish = publish
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

    def tell_health(self) -> None:
        """Publish ``Health`` of shop and Amazon; the printer's follows the settings."""
        self._do("tell_health", lambda: self._report("shop", self._shop_health))
        self._do("tell_health", lambda: self._report("amazon", self._amazon_health))

    def read_printers(self) -> None:
        """Publish ``PrintersRead``."""
        self._do("read_printers", lambda: self._publish(PrintersRead(tuple(self._outside.printers.all()))))
        self._do("read_printers", self._check_printer)

    def connect_shop(self, api_key: str | None, on_success: Callable[[], None]) -> None:
        """Check a key (None = the stored one); keep it only if the shop knows it."""
        kept = {} if api_key is None else {SHOP_KEY: api_key.strip()}
        self._do("connect_shop", lambda: self._try_secrets("shop", kept, self._shop_health, on_success))

    def disconnect_shop(self) -> None:
        """Forget the key."""
        self._do("disconnect_shop", lambda: self._forget("shop", (SHOP_KEY,), "shop.not_connected"))

    def connect_amazon(
        self, client_id: str, client_secret: str, refresh_token: str, on_success: Callable[[], None]
    ) -> None:
        """Check an application and its token; keep them only if Amazon accepts them."""
        kept = {CLIENT_ID: client_id.strip(), CLIENT_SECRET: client_secret.strip(), REFRESH_TOKEN: refresh_token}
        self._do("connect_amazon", lambda: self._try_secrets("amazon", kept, self._amazon_health, on_success))

    def check_amazon(self) -> None:
        """Publish Amazon's ``Health``."""
        self._do("check_amazon", lambda: self._report("amazon", self._amazon_health))

    def disconnect_amazon(self) -> None:
        """Forget everything that was entered for Amazon."""
        names = (CLIENT_ID, CLIENT_SECRET, REFRESH_TOKEN)
        self._do("disconnect_amazon", lambda: self._forget("amazon", names, "amazon.not_connected"))

    def print_test_label(self, printer: str) -> None:
        """Print a test label and publish how the printer stands afterwards."""
        self._do("print_test_label", lambda: self._test(self._outside.printers.open(printer)))

    def write_confirmation_file(self, path: Path) -> None:
        """Publish ``FileWritten``."""

        def job() -> None:
            if self._store is not None:
                write = self._outside.papers.write_confirmations
                self._publish(
                    FileWritten("confirmation", path, export_confirmations(path, self._store, self.settings, write))
                )

        self._do("write_confirmation_file", job)

    def write_packing_slips(self, parcel_ids: Sequence[int], path: Path) -> None:
        """Publish ``FileWritten``."""

        def job() -> None:
            if self._store is None:
                return
            found = [self._store.details(each) for each in parcel_ids]
            slips = [details for details in found if details is not None]
            papers = self._outside.papers
            papers.write_file(path, papers.draw_slips(slips, self.settings.sender))
            self._publish(FileWritten("slips", path, len(slips)))

        self._do("write_packing_slips", job)

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

    def _amazon_health(self) -> Health:
        found = self._outside.amazon.participations()
        name = next((each.store_name for each in found if each.store_name), "")
        return Health("amazon", name=name, participations=tuple(found))

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

    def _try_secrets(
        self,
        resource: Resource,
        entered: Mapping[str, str],
        check: Callable[[], Health],
        on_success: Callable[[], None],
    ) -> None:
        before = {name: self._outside.secrets.get(name) for name in entered}
        for name, value in entered.items():
            self._outside.secrets.set(name, value)
        if self._report(resource, check):
            on_success()
            return
        for name, old in before.items():
            if old is None:
                self._outside.secrets.delete(name)
            else:
                self._outside.secrets.set(name, old)

    def _forget(self, resource: Resource, names: Sequence[str], code: str) -> None:
        for name in names:
            self._outside.secrets.delete(name)
        self._publish(Health(resource, problem=Note(code)))

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
