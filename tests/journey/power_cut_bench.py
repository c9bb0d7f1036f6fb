"""A bench on which the power goes: every commit and every outside call is a moment at which it may.

Real store, real HTTP to the stand-ins, real PDF folder; one data folder over as many starts as it takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from fakes.clock import FakeClock
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
    """One data folder and one world, over as many starts of the program as it takes.

    ``pack`` packs what was imported differently, as far as that has not been done before the power went;
    ``new_clock`` is the clock of each start.
    """

    def __init__(
        self,
        world: World,
        folder: Path,
        feed_from: int | None,
        pack: Callable[[Any], None] | None = None,
        new_clock: Callable[[], FakeClock] = FakeClock,
    ) -> None:
        self.world, self.folder, self.feed_from, self._pack = world, folder, feed_from, pack
        self._new_clock = new_clock
        world.amazon.confirm_bucket.rate = world.amazon.confirm_bucket.burst = 1000.0

    def start(self, mains: Mains) -> None:
        """One start: import, settle what was cut short, finish everything."""
        clock = self._new_clock()
        store = open_temporary_store(self.folder, clock.now)
        urls = {name: service.url for name, service in self.world.services.items()}
        shop = MyParcelShop(urls["myparcel"], lambda: self.world.secrets["myparcel-api-key"], clock)
        known = [self.world.secrets[name] for name in ("lwa-client-id", "lwa-client-secret", "amazon-refresh-token")]
        login = RefreshTokenLogin(urls["login"], lambda: Credentials(*known), clock)
        transport = Transport(urls["amazon"], login, clock)
        try:
            self._work(
                Wired(store, mains, "apply", "import_orders", "want", "combine", "repack"),
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
            self.folder / "report.txt",
            reader=TxtReportReader(),
            parcels=store,
            settings=settings,
            wanted=self._pack is None,
        )
        if self._pack is not None:
            self._pack(store)
            store.want(None)
        printing = PrintLabels(store, store.labels, printers, clock, _nothing, _nothing, lambda: False)
        need = sort_open(store.open_parcels())
        recover_purchases(need.purchases, store, shop, clock)
        to_print = [*printing.recover(need.prints), *need.to_print]
        buying, to_buy = BuyLabels(store, store.labels, shop, clock), [*need.purchases, *need.to_buy]
        late: dict[int, Callable[[], object]] = {}
        for first in range(0, len(to_buy), shop.batch_size):
            made = buying.make(to_buy[first : first + shop.batch_size], settings)
            to_print += [*buying.fetch(made.made).bought, *made.late]
            late |= {each: partial(buying.buy_late, each, settings) for each in made.late}
        printing.print(PDF_FOLDER_NAME, to_print, just_before=late)
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
            return Counter(row.stage for row in store.rows(range(1, 100)))
        finally:
            store.close()


def _nothing(*_: object) -> None:
    """Nobody watches."""


def _once(act: Callable[[], None]) -> bool:
    act()
    return True
