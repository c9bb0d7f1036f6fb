"""Parcels on their way, in the window: where they are, the buyer's page by key and button, and those that come back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QClipboard, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from queue_world import parcel
from window_bench import Bench, open_window

from amzlabels.domain.changes import DeliveriesRead, DeliveryTrouble, ParcelsChanged
from amzlabels.domain.delivery import Delivery
from amzlabels.domain.parcel import Stage
from amzlabels.domain.queue import OnItsWay, ParcelRow
from amzlabels.domain.shipment import OWN, Service
from amzlabels.ui.parcel_browser import ParcelBrowser
from amzlabels.ui.parcel_cells import SERVICE, STATE
from amzlabels.ui.private_copy import NOT_TO_BE_KEPT
from amzlabels.ui.texts_delivery import delivery_words, short_trouble, trouble_words
from amzlabels.ui.top_bar import Place

SINCE = datetime(2026, 11, 24, 14, 5).astimezone()
LINK = "https://postnl.invalid/tracktrace/?B=3SMYPA000123456&P=1016GV"


def done(parcel_id: int, delivery: Delivery = Delivery.OUT, *, needs_person: bool = False, **more: object) -> ParcelRow:
    return parcel(parcel_id, Stage.DONE, on_its_way=OnItsWay(delivery, SINCE, needs_person), **more)


class Browser(QObject):
    """The pages that the system's browser was asked to show."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.pages.append(url.toString())


@pytest.fixture
def system_browser() -> Iterator[Browser]:
    """A browser that only notes what it is shown."""
    browser = Browser()
    for scheme in ("https", "http", "file"):
        QDesktopServices.setUrlHandler(scheme, browser, "take")
    yield browser
    for scheme in ("https", "http", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    """The clipboard, empty again afterwards: the one of Qt's platform without a screen outlives Python."""
    del qapp
    clipboard = QGuiApplication.clipboard()
    yield clipboard
    clipboard.clear()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    """A window on its history: one parcel out for delivery, one that comes back; one is ready."""
    bench = open_window(qtbot, [parcel(1), done(2), done(3, Delivery.COMING_BACK, needs_person=True)])
    bench.desk.links = {2: LINK}
    bench.window.go_to(Place.HISTORY)
    bench.until(lambda: bench.window.history.browser.table.row_at(1) is not None)
    return bench


def choose(bench: Bench, parcel_id: int) -> None:
    browser = bench.window.history.browser
    browser.choose(parcel_id)
    bench.until(lambda: browser.acts.details is not None and browser.acts.details.row.parcel_id == parcel_id)


def give_link(bench: Bench, browser: ParcelBrowser, parcel_id: int, link: str) -> None:
    """The chosen parcel has this page from now on."""
    bench.desk.links = {parcel_id: link}
    bench.desk.tell(ParcelsChanged((parcel_id,)))
    bench.until(lambda: browser.follow.link() == link)


def tap(bench: Bench, letter: str) -> None:
    bench.press(letter)
    bench.until(lambda: not bench.window.history.browser.keys.is_waiting)


def test_a_row_says_where_its_parcel_is(bench: Bench) -> None:
    table = bench.window.history.browser.table
    assert table.lines_at(0, SERVICE)[1] == "out for delivery · 3SMYPA000123456"
    assert table.lines_at(0, STATE)[0] == "Done"
    assert table.lines_at(1, STATE)[0] == "Comes back"


def test_the_pane_says_since_when(bench: Bench) -> None:
    choose(bench, 2)
    pane = bench.window.history.browser.pane
    assert pane.delivery.where.text() == "Out for delivery, since Tue 24 Nov 14:05"
    assert not pane.trouble.isVisible()


def test_u_copies_the_page_and_asks_histories_to_leave_it_out(bench: Bench, clipboard: QClipboard) -> None:
    choose(bench, 2)
    tap(bench, "u")
    copied = clipboard.mimeData()
    assert copied.text() == LINK
    assert {name: copied.data(name).data() for name in NOT_TO_BE_KEPT} == NOT_TO_BE_KEPT
    assert bench.window.history.browser.pane.delivery.copy.text() == "Link copied   U"


def test_o_opens_the_page(bench: Bench, system_browser: Browser) -> None:
    choose(bench, 2)
    tap(bench, "o")
    assert system_browser.pages == [LINK]
    bench.window.history.browser.pane.delivery.open.click()
    assert system_browser.pages == [LINK, LINK]


def test_a_page_that_is_not_https_is_not_opened(bench: Bench, system_browser: Browser) -> None:
    choose(bench, 2)
    give_link(bench, bench.window.history.browser, 2, "http://postnl.invalid/1")
    tap(bench, "o")
    assert system_browser.pages == []


def test_without_a_page_there_is_nothing_to_copy_or_open(
    bench: Bench, system_browser: Browser, clipboard: QClipboard
) -> None:
    clipboard.setText("before")
    choose(bench, 3)
    delivery = bench.window.history.browser.pane.delivery
    assert not delivery.copy.isVisible()
    assert not delivery.open.isVisible()
    tap(bench, "u")
    tap(bench, "o")
    assert clipboard.text() == "before"
    assert system_browser.pages == []


def test_d_asks_where_it_is_and_says_so_until_it_is_known(bench: Bench) -> None:
    choose(bench, 2)
    look = bench.window.history.browser.pane.delivery.look
    tap(bench, "d")
    tap(bench, "d")
    assert bench.desk.ordered("look") == [([2],)]
    assert look.text() == "Asking…   D"
    bench.desk.tell(DeliveriesRead(1, (2,)))
    assert look.text() == "Where is it?   D"


def test_history_asks_after_all_and_tells_what_came_of_it(bench: Bench) -> None:
    history = bench.window.history
    history.follow.click()
    assert bench.desk.ordered("look") == [(None,)]
    assert history.follow.text() == "Asking the carriers…"
    bench.desk.tell(DeliveriesRead(12, (2, 3)))
    assert history.follow.text() == "Where are they?"
    assert history._count.text() == "2 done · 12 asked after, 2 moved on"
    bench.desk.tell(DeliveriesRead(0, ()))
    assert history._count.text() == "2 done · nothing is on its way"


def test_one_that_comes_back_says_what_to_do_until_y(bench: Bench) -> None:
    choose(bench, 3)
    card = bench.window.history.browser.pane.trouble
    assert card.isVisible()
    tap(bench, "y")
    assert bench.desk.ordered("see") == [([3],)]
    bench.desk.put(done(3, Delivery.COMING_BACK))
    bench.desk.tell(ParcelsChanged((3,)))
    bench.until(lambda: not card.isVisible())
    bench.until(lambda: bench.window.history.browser.table.lines_at(1, STATE)[0] == "Done")


def test_y_sees_to_nothing_that_arrives(bench: Bench) -> None:
    choose(bench, 2)
    tap(bench, "y")
    assert bench.desk.ordered("see") == []


def test_the_notice_leads_to_the_parcel_and_goes_when_all_are_seen_to(bench: Bench) -> None:
    bench.window.go_to(Place.QUEUE)
    bench.desk.tell(DeliveryTrouble((3,)))
    notice = bench.window.notices.shown["deliveries"]
    assert notice.text.text() == "1 parcel does not reach its buyer."
    notice.offers[0].click()
    bench.until(lambda: bench.window.history.browser.acts.choice == (3,))
    assert bench.window.place() is Place.HISTORY
    bench.desk.tell(DeliveryTrouble((3, 2)))
    assert bench.window.notices.shown["deliveries"].text.text() == "2 parcels do not reach their buyers."
    bench.desk.tell(DeliveryTrouble(()))
    assert "deliveries" not in bench.window.notices.shown


def test_on_the_queue_the_page_is_there_once_a_label_is_bought(qtbot: QtBot, clipboard: QClipboard) -> None:
    own = parcel(2, Stage.TO_AMAZON, service=Service(OWN))
    bench = open_window(qtbot, [parcel(1, Stage.TO_AMAZON), own, parcel(3)])
    delivery = bench.browser.pane.delivery
    bench.choose(1)
    give_link(bench, bench.browser, 1, LINK)
    bench.until(delivery.copy.isVisible)
    assert delivery.look.isVisible()
    bench.tap("u")
    assert clipboard.text() == LINK
    for other in (2, 3):
        bench.choose(other)
        bench.until(lambda: not delivery.isVisible())


@pytest.mark.parametrize("delivery", list(Delivery))
def test_every_step_has_words(delivery: Delivery) -> None:
    assert delivery_words(delivery)


@pytest.mark.parametrize("delivery", [Delivery.COMING_BACK, Delivery.BACK, Delivery.EXPIRED, Delivery.CANCELLED])
def test_every_step_that_needs_a_person_says_what_to_do(delivery: Delivery) -> None:
    assert short_trouble(delivery)
    assert all(part.endswith(".") for part in trouble_words(delivery))
