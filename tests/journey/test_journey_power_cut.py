"""The power goes at every commit and every outside call, before and after its effect; then the journey is resumed.

Real store, real HTTP to the stand-ins, real PDF folder: their ledgers must balance after each cut, whether Amazon is
told order by order or in one feed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes.clock import FakeClock
from fakes.reports import order_id, write_report
from fakes.store import open_temporary_store

from amzlabels.amazon.account import AmazonAccount
from amzlabels.amazon.feeds import Feeds
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.transport import Transport
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.parcel import Stage
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.import_orders import import_report
from amzlabels.journey.print_labels import PrintLabels
from amzlabels.journey.recover import recover_purchases, sort_open
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.printing.printers import SystemPrinters
from amzlabels.work.lanes import Patience
from amzlabels.work.outbox import Outbox

ORDERS = 3
ONE_BY_ONE, IN_A_FEED = None, 2


class PowerCut(BaseException):
    """The machine goes off; nothing may catch this."""


class Mains:
    """Counts the moments at which the power could go, and cuts it at one of them."""

    def __init__(self, cut_at: int) -> None:
        self.moments = 0
        self._cut_at = cut_at

    def moment(self) -> None:
        """One such moment."""
        self.moments += 1
        if self.moments == self._cut_at:
            raise PowerCut


class Wired:
    """Passes calls on, with a moment before and after each of those that have an effect."""

    def __init__(self, inner: Any, mains: Mains, *effects: str) -> None:
        self._inner, self._mains, self._effects = inner, mains, effects

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        if name not in self._effects:
            return value

        def call(*arguments: Any, **named: Any) -> Any:
            self._mains.moment()
            result = value(*arguments, **named)
            self._mains.moment()
            return result

        return call


class WiredPrinters:
    """The printers, with a moment before and after each job is handed over."""

    def __init__(self, inner: SystemPrinters, mains: Mains) -> None:
        self._inner, self._mains = inner, mains

    def open(self, name: str) -> Any:
        """One printer."""
        return Wired(self._inner.open(name), self._mains, "submit")


class ThisThread:
    """A lane without a thread: jobs are done at once, and pauses take virtual time."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock

    def do(self, job: Callable[[], None]) -> None:
        """Do it."""
        job()

    def pause(self, seconds: float, *, is_aside: bool) -> bool:
        """Let the time pass."""
        return self._clock.wait(seconds)


class Bench:
    """One data folder and one world, over as many starts of the program as it takes."""

    def __init__(self, world: World, folder: Path, feed_from: int | None) -> None:
        self.world, self.folder, self.feed_from = world, folder, feed_from
        world.amazon.confirm_bucket.rate = world.amazon.confirm_bucket.burst = 1000.0

    def start(self, mains: Mains) -> None:
        """One start: import, settle what was cut short, finish everything."""
        clock = FakeClock()
        store = open_temporary_store(self.folder)
        urls = {name: service.url for name, service in self.world.services.items()}
        shop = MyParcelShop(urls["myparcel"], lambda: self.world.secrets["myparcel-api-key"], clock)
        known = [self.world.secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
        login = RefreshTokenLogin(urls["login"], lambda: Credentials(*known), clock)
        transport = Transport(urls["amazon"], login, clock)
        try:
            self._work(
                Wired(store, mains, "apply", "import_orders"),
                Wired(shop, mains, "create", "fetch_labels", "find"),
                WiredPrinters(SystemPrinters(self.folder / "printed"), mains),
                Wired(AmazonAccount(transport, clock), mains, "confirm", "read_order"),
                Wired(Feeds(transport, clock), mains, "send", "result"),
                clock,
            )
        finally:
            store.close()
            shop.close()
            transport.close()

    def _work(self, store: Any, shop: Any, printers: Any, amazon: Any, feeds: Any, clock: FakeClock) -> None:
        settings = Settings()
        import_report(
            self.folder / "report.txt", reader=TxtReportReader(), parcels=store, settings=settings, wanted=True
        )
        printing = PrintLabels(store, store.labels, printers, clock, _nothing, _nothing, lambda: False)
        need = sort_open(store.open_parcels())
        recover_purchases(need.purchases, store, shop, clock)
        to_print = [*printing.recover(need.prints), *need.to_print]
        bought = BuyLabels(store, store.labels, shop, clock).buy([*need.purchases, *need.to_buy], settings)
        printing.print(PDF_FOLDER_NAME, [*to_print, *bought.bought])
        lane: Any = ThisThread(clock)
        Outbox(
            store,
            amazon,
            feeds,
            lane,
            settings=lambda: settings,
            persist=_once,
            on_settled=_nothing,
            leaving=lambda: False,
            now_s=clock.monotonic_s,
            patience=Patience(()),
            feed_from=self.feed_from,
        ).kick(need.confirmations)

    def stages(self) -> Counter[Stage]:
        """How the parcels stand."""
        store = open_temporary_store(self.folder)
        try:
            return Counter(row.stage for row in store.rows(range(1, 50)))
        finally:
            store.close()


def _nothing(*_: object) -> None:
    """Nobody watches."""


def _once(act: Callable[[], None]) -> bool:
    act()
    return True


@pytest.fixture(params=[ONE_BY_ONE, IN_A_FEED], ids=["one by one", "in a feed"])
def feed_from(request: pytest.FixtureRequest) -> int | None:
    """How Amazon is told."""
    number: int | None = request.param
    return number


@pytest.fixture
def bench(world: World, tmp_path: Path, feed_from: int | None) -> Bench:
    """A bench with a report of three orders."""
    write_report(tmp_path / "report.txt", ORDERS)
    return Bench(world, tmp_path, feed_from)


def moments_of_a_whole_run() -> int:
    """More than enough: the test stops by itself at the first cut that no longer happens."""
    return 200


def cuts() -> Iterator[int]:
    """Every moment, one after another."""
    yield from range(1, moments_of_a_whole_run())


def balanced(bench: Bench) -> str:
    """What is wrong in the ledgers, empty if nothing is."""
    ledger = bench.world.ledger
    wanted = {order_id(number) for number in range(ORDERS)}
    printed = Counter(file.name[:19] for file in (bench.folder / "printed").glob("*.pdf"))
    checks: dict[str, Callable[[], bool]] = {
        "each bought once": lambda: sorted(ledger.created.values()) == [1] * ORDERS,
        "each printed once": lambda: printed == dict.fromkeys(wanted, 1),
        "each confirmed as one package": lambda: [ledger.packages(order) for order in wanted] == [1] * ORDERS,
        "no other order confirmed": lambda: ledger.confirmations.keys() | ledger.fed.keys() == wanted,
        "all done": lambda: bench.stages() == {Stage.DONE: ORDERS},
        "no wrong request": lambda: not ledger.malformed,
    }
    return ", ".join(f"not {name}" for name, check in checks.items() if not check())


def test_whenever_the_power_goes_everything_happens_once(tmp_path: Path, feed_from: int | None) -> None:
    cut_count = 0
    for cut_at in cuts():
        folder = tmp_path / str(cut_at)
        folder.mkdir()
        write_report(folder / "report.txt", ORDERS)
        world = World.start()
        try:
            bench = Bench(world, folder, feed_from)
            try:
                bench.start(Mains(cut_at))
            except PowerCut:
                cut_count += 1
                bench.start(Mains(0))
            else:
                break
            wrong = balanced(bench)
            assert not wrong, f"power cut at moment {cut_at}: {wrong}"
        finally:
            world.close()
    assert cut_count >= 25, "the run must pass commits, purchases, prints and confirmations"


def test_a_second_cut_during_recovery_is_no_worse(bench: Bench) -> None:
    mains = Mains(0)
    for cut_at in (5, 4, 7, 6, 9):
        with pytest.raises(PowerCut):
            bench.start(Mains(cut_at))
    bench.start(mains)

    assert not balanced(bench)


def test_the_same_report_after_the_work_changes_nothing(bench: Bench) -> None:
    bench.start(Mains(0))
    bench.start(Mains(0))

    assert not balanced(bench)
