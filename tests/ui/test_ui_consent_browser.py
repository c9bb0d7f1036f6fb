"""The embedded browser, driven by keys and clicks through the stand-in's pages: to the connection, and to each end."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from app.leak_search import Search
from consent_bench import ASK, NOISE, PASSWORD, SIGN_IN, Pages, Table, said, tls_server
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from amzlabels.demo.faults import Fault
from amzlabels.demo.world import World
from amzlabels.domain.changes import ConsentEnded, ConsentReady
from amzlabels.domain.consent import Consent
from amzlabels.domain.problems import Note
from amzlabels.ui.consent_window import ConsentWindow, forget_amazon_login
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore(*NOISE)


@pytest.fixture
def table(world: World, tmp_path: Path, qtbot: QtBot) -> Iterator[Table]:
    """The program, not connected yet."""
    laid = Table(world, tmp_path, qtbot)
    yield laid
    laid.close()


def until_failed(table: Table, window: ConsentWindow, code: str) -> None:
    """Wait for the sentence of this problem, with the ways on under it."""
    table.until(window.failed.isVisible)
    words = problem_words(Note(code))
    assert words.what in said(window)
    assert words.remedy in said(window)
    assert window.browser is None
    assert table.secrets.get("amazon-refresh-token") is None


# To the connection


def test_the_keyboard_alone_leads_to_the_connection(table: Table, qtbot: QtBot) -> None:
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    assert "Not encrypted" in said(window)
    assert pages.view.url().authority() in said(window)
    with qtbot.waitSignal(window.connected, timeout=20_000):
        pages.confirm()
    assert "amzlabels is connected with Amazon" in said(window)
    assert table.secrets.get("amazon-refresh-token") == table.world.secrets["amazon-refresh-token"]
    assert table.world.ledger.malformed == []
    qtbot.keyClick(window, Qt.Key.Key_Return)
    table.until(lambda: not shiboken6.isValid(window))


def test_the_mouse_does_it_too_and_the_login_is_kept_until_it_is_forgotten(table: Table, qtbot: QtBot) -> None:
    window = table.open()
    qtbot.mouseClick(window.explain.go, Qt.MouseButton.LeftButton)
    table.until(lambda: window.browser is not None)
    assert window.browser is not None
    pages = Pages(window.browser, qtbot)
    pages.until_at(SIGN_IN)
    qtbot.keyClicks(pages.hands(), "seller@example.com")
    pages.click("#next")
    pages.until_at(PASSWORD)
    qtbot.keyClicks(pages.hands(), "correct horse")
    pages.click("#keep")
    pages.click("#next")
    pages.until_at(ASK)
    with qtbot.waitSignal(window.connected, timeout=20_000):
        pages.click("#confirm")
    qtbot.mouseClick(window.done_step.done_button, Qt.MouseButton.LeftButton)
    table.until(lambda: not shiboken6.isValid(window))

    again = table.go(table.open())
    again.until_at(SIGN_IN)
    assert again.look("document.querySelector('#confirm') !== null")

    forget_amazon_login(table.profile)
    table.until(lambda: not table.profile.exists())
    anew = table.go(table.open())
    anew.until_at(SIGN_IN)
    assert anew.look("document.querySelector('#email') !== null")


def test_scripts_of_the_page_run(table: Table, qtbot: QtBot) -> None:
    table.world.seller_central.behave("javascript")
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    with qtbot.waitSignal(window.connected, timeout=20_000):
        pages.confirm()


def test_neither_code_nor_state_nor_typing_is_left_in_the_profile(table: Table, qtbot: QtBot) -> None:
    handed: list[str] = []
    finish = table.running.desk.finish_consent
    table.running.desk.finish_consent = lambda url: (handed.append(url), finish(url))[1]  # type: ignore[method-assign]
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    with qtbot.waitSignal(window.connected, timeout=20_000):
        pages.confirm()
    window.close()
    (url,) = handed
    values = [part.partition("=")[2] for part in url.partition("?")[2].split("&")]
    hits, files = Search([*values, "correct horse", "seller@example.com"], documents=False).under(table.profile)
    assert (hits, files > 0) == (set(), True)


def test_without_a_folder_nothing_is_kept(table: Table) -> None:
    pages = table.go(table.open(keeps_login=False))
    pages.until_at(SIGN_IN)
    assert not table.profile.exists()
    assert pages.view.page().profile().isOffTheRecord()


def test_where_no_folder_can_be_made_nothing_is_kept_either(table: Table) -> None:
    table.profile.write_text("a file is in the way")
    pages = table.go(table.open())
    pages.until_at(SIGN_IN)
    assert pages.view.page().profile().isOffTheRecord()


# To each other end


@pytest.mark.parametrize(
    ("way", "code"),
    [
        ("wrong_state", "consent.state_wrong"),
        ("no_state", "consent.state_wrong"),
        ("no_code", "consent.no_code"),
    ],
)
def test_an_answer_that_is_not_ours_or_empty_ends_in_its_sentence(table: Table, way: str, code: str) -> None:
    table.world.seller_central.behave(way)
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    pages.confirm()
    until_failed(table, window, code)


def test_after_a_failure_the_same_window_leads_to_the_connection(table: Table, qtbot: QtBot) -> None:
    table.world.seller_central.behave("wrong_state")
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    pages.confirm()
    until_failed(table, window, "consent.state_wrong")
    table.world.seller_central.behave("")
    pages = table.go(window)
    pages.sign_in()
    with qtbot.waitSignal(window.connected, timeout=20_000):
        pages.confirm()


def test_esc_in_the_page_gives_up(table: Table) -> None:
    window = table.open()
    pages = table.go(window)
    pages.until_at(SIGN_IN)
    pages.press(Qt.Key.Key_Escape)
    until_failed(table, window, "consent.cancelled")
    table.until_heard(ConsentEnded)


def test_closing_the_window_gives_up(table: Table) -> None:
    window = table.open()
    table.go(window).until_at(SIGN_IN)
    window.close()
    table.until(lambda: ConsentEnded(Note("consent.cancelled")) in table.heard)
    table.until(lambda: not shiboken6.isValid(window))


def test_a_page_that_never_comes_ends_by_time(table: Table) -> None:
    table.world.seller_central.behave("hang")
    window = table.open(timeout_s=0.2)
    table.qtbot.keyClick(window, Qt.Key.Key_Return)
    until_failed(table, window, "consent.timed_out")


def test_a_page_that_cannot_be_reached_says_so(table: Table) -> None:
    table.world.services["seller_central"].close()
    window = table.open()
    table.qtbot.keyClick(window, Qt.Key.Key_Return)
    until_failed(table, window, "consent.page_failed")


@pytest.mark.parametrize("trouble", ["500", "reset"])
def test_a_server_in_trouble_says_so(table: Table, trouble: str) -> None:
    table.world.faults.add(Fault("seller_central", "consent_page", trouble, times=9))
    window = table.open()
    table.qtbot.keyClick(window, Qt.Key.Key_Return)
    until_failed(table, window, "consent.page_failed")


def test_a_browser_that_dies_says_so(table: Table) -> None:
    window = table.open()
    pages = table.go(window)
    pages.until_at(SIGN_IN)
    os.kill(pages.view.page().renderProcessPid(), signal.SIGTERM)
    until_failed(table, window, "consent.page_failed")


def test_an_error_page_stays_with_the_hints_beside_it(table: Table) -> None:
    table.set_application("amzn1.sp.solution.unknown")
    window = table.open()
    pages = table.go(window)
    pages.until_at(SIGN_IN)
    assert "MD1000" in str(pages.look("document.body.innerText"))
    table.until(pages.step.trouble.isVisible)
    assert "The application's settings are not right." in said(window)
    table.qtbot.keyClick(pages.step.trouble.hints, Qt.Key.Key_Escape)
    until_failed(table, window, "consent.cancelled")


@pytest.mark.parametrize("way", ["individual", "SPDC8143"])
def test_on_an_individual_plan_the_hints_are_one_key_away(table: Table, way: str, qtbot: QtBot) -> None:
    table.world.seller_central.behave(way)
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    assert "primary user" in str(pages.look("document.body.innerText"))
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    table.until_said(window, "account with a Professional selling plan")
    qtbot.keyClick(pages.step.trouble.close_button, Qt.Key.Key_Return)
    assert not pages.step.trouble.isVisible()
    assert pages.hands().hasFocus()


def test_forgetting_the_login_begins_anew(table: Table, qtbot: QtBot) -> None:
    window = table.open()
    pages = table.go(window)
    pages.until_at(SIGN_IN)
    pages.step.show_trouble(True)
    qtbot.mouseClick(pages.step.trouble.forget, Qt.MouseButton.LeftButton)
    table.until(lambda: window.browser is not None and window.browser is not pages.step)
    assert window.browser is not None
    Pages(window.browser, qtbot).until_at(SIGN_IN)


@pytest.fixture
def slow_desk() -> FakeDesk:
    """A desk that answers when it is told to."""
    return FakeDesk()


def open_alone(table: Table, desk: FakeDesk, base_url: str, path: str) -> ConsentWindow:
    """The window over a desk under the test's command, with a consent at this address."""
    window = ConsentWindow(desk, desk, Theme(1.0), profile_folder=None)
    table.windows.append(window)
    window.open()
    window.explain.go.click()
    desk.tell(ConsentReady(Consent(base_url + path, base_url, table.world.redirect_uri)))
    return window


def test_the_redirect_is_known_before_it_is_loaded(table: Table, slow_desk: FakeDesk) -> None:
    window = open_alone(table, slow_desk, table.world.services["seller_central"].url, "/help")
    assert window.browser is not None
    pages = Pages(window.browser, table.qtbot)
    pages.until_at("/help")
    answer = f"{table.world.redirect_uri}?state=1"
    kind = QWebEnginePage.NavigationType.NavigationTypeRedirect
    assert not pages.view.page().acceptNavigationRequest(QUrl(answer), kind, True)
    table.until(lambda: slow_desk.ordered("finish_consent") == [(answer,)])


def test_a_second_answer_is_handed_over_and_takes_nothing_away(table: Table, slow_desk: FakeDesk) -> None:
    redirect_uri = table.world.redirect_uri
    window = open_alone(table, slow_desk, table.world.services["seller_central"].url, "/help")
    assert window.browser is not None
    pages = Pages(window.browser, table.qtbot)
    pages.until_at("/help")
    pages.look(f"for (const number of [1, 2]) window.open('{redirect_uri}?n=' + number); 1")
    table.until(lambda: len(slow_desk.ordered("finish_consent")) == 2)
    assert slow_desk.ordered("finish_consent") == [(f"{redirect_uri}?n=1",), (f"{redirect_uri}?n=2",)]
    table.until(lambda: pages.view.url().toString() == "about:blank")
    slow_desk.tell(ConsentEnded())
    slow_desk.tell(ConsentEnded(Note("consent.used")))
    assert "amzlabels is connected with Amazon" in said(window)
    assert problem_words(Note("consent.used")).what in said(window)


def test_a_browser_that_dies_after_the_answer_is_not_missed(table: Table, slow_desk: FakeDesk) -> None:
    window = open_alone(table, slow_desk, table.world.services["seller_central"].url, "/help")
    assert window.browser is not None
    pages = Pages(window.browser, table.qtbot)
    pages.until_at("/help")
    pages.look(f"location = '{table.world.redirect_uri}'; 1")
    table.until(lambda: pages.view.url().toString() == "about:blank")
    with table.qtbot.waitSignal(pages.view.page().renderProcessTerminated):
        os.kill(pages.view.page().renderProcessPid(), signal.SIGTERM)
    slow_desk.tell(ConsentEnded())
    assert slow_desk.ordered("give_up_consent") == []
    assert window.done_step.isVisible()


def test_a_certificate_that_nobody_vouches_for_is_refused(table: Table, slow_desk: FakeDesk, tmp_path: Path) -> None:
    with tls_server(tmp_path) as (base_url, asked):
        window = open_alone(table, slow_desk, base_url, "/")
        table.until(window.failed.isVisible)
    assert problem_words(Note("consent.page_failed")).what in said(window)
    assert asked == []


# Where the browser may go


def test_a_page_outside_amazon_is_offered_to_the_system_browser(table: Table, qtbot: QtBot) -> None:
    table.world.seller_central.behave("foreign")
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    pages.click("#foreign")
    table.until_said(window, "elsewhere.invalid does not belong to Amazon")
    assert pages.view.url().path() == ASK
    assert table.opened == []
    qtbot.mouseClick(pages.step.refusal.open, Qt.MouseButton.LeftButton)
    assert table.opened == ["https://elsewhere.invalid/"]
    pages.click("#confirm")
    table.until_said(window, "amzlabels is connected with Amazon")


def test_an_address_beside_the_redirect_is_no_answer(table: Table) -> None:
    table.world.seller_central.behave("wrong_path")
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    pages.confirm()
    table.until_said(window, "another address than your application's redirect address: demo.invalid")
    assert not pages.step.refusal.open.isVisible(), "the code goes to nobody else"
    assert window.browser is pages.step
    assert pages.view.url().path() == ASK


def popups() -> list[QDialog]:
    """The windows that pages have opened."""
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and not isinstance(each, ConsentWindow) and each.isVisible()
    ]


@pytest.mark.parametrize("link", ["#help", "#learn"])
def test_a_window_that_the_page_opens_has_its_host_and_closes_itself(table: Table, link: str) -> None:
    table.world.seller_central.behave("popup")
    window = table.open()
    pages = table.go(window)
    pages.sign_in()
    pages.click(link)
    table.until(lambda: len(popups()) == 1)
    (popup,) = popups()
    view = popup.findChild(QWebEngineView)
    assert view is not None
    table.until(lambda: view.title() == "Help")
    table.until(lambda: pages.view.url().authority() in said(popup))
    popup.close()
    pages.press(Qt.Key.Key_Tab)
    assert popups() == []


def test_a_window_that_would_leave_amazon_is_gone_at_once(table: Table) -> None:
    window = table.open()
    pages = table.go(window)
    pages.until_at(SIGN_IN)
    pages.look("window.open('https://elsewhere.invalid/terms'); 1")
    table.until_said(window, "elsewhere.invalid does not belong to Amazon")
    table.until(lambda: popups() == [])


def test_downloads_and_permissions_are_refused_and_nothing_is_logged(
    table: Table, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    pages = table.go(table.open())
    pages.until_at(SIGN_IN)
    pages.look("console.error('a-word-of-the-page'); 1")
    pages.look("navigator.geolocation.getCurrentPosition(() => {}, e => { window.denied = e.code }); 1")
    table.until(lambda: pages.look("window.denied") == 1)
    states: list[object] = []
    pages.view.page().profile().downloadRequested.connect(lambda wanted: states.append(wanted.state()))
    pages.look("const a = document.createElement('a'); a.href = 'data:text/x,1'; a.download = 'x'; a.click(); 1")
    table.until(lambda: bool(states))
    assert [str(each).rpartition(".")[2] for each in states] == ["DownloadCancelled"]
    assert "a-word-of-the-page" not in "".join(capfd.readouterr())
