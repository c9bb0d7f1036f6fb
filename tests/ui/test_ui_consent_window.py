"""The steps of a consent around the browser: what is said first, the system browser, how it ends, what is forgotten."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from fakes.desk import FakeDesk
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from amzlabels.domain.changes import ActRefused, ConsentEnded, ConsentReady
from amzlabels.domain.consent import Consent
from amzlabels.domain.problems import Note
from amzlabels.ui import consent_profile
from amzlabels.ui.consent_profile import why_unsandboxed
from amzlabels.ui.consent_trouble import TROUBLES
from amzlabels.ui.consent_window import ConsentWindow, forget_amazon_login
from amzlabels.ui.texts import problem_words
from amzlabels.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

REDIRECT = "https://seller.example/connected"
CONSENT = Consent("https://sellercentral.amazon.nl/apps?state=1", "https://sellercentral.amazon.nl", REDIRECT)
ANSWER = f"{REDIRECT}?state=1&selling_partner_id=A3&spapi_oauth_code=RH1"


class Opened:
    """A system browser that opens, or not."""

    def __init__(self) -> None:
        self.urls: list[str] = []
        self.works = True

    def __call__(self, url: str) -> bool:
        self.urls.append(url)
        return self.works


@pytest.fixture
def opened() -> Opened:
    """A system browser."""
    return Opened()


@pytest.fixture
def window(desk: FakeDesk, opened: Opened, qtbot: QtBot) -> Iterator[ConsentWindow]:
    """The window on the screen."""
    made = ConsentWindow(
        desk,
        desk,
        Theme(1.0),
        profile_folder=None,
        client_id="id",
        client_secret="word",
        marketplace="NL",
        open_url=opened,
    )
    with qtbot.waitActive(made):
        made.open()
    yield made
    if shiboken6.isValid(made):
        made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(window: ConsentWindow) -> str:
    """All words in sight."""
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def go_outside(window: ConsentWindow, desk: FakeDesk) -> None:
    """Open the system browser, up to the field for the address."""
    window.explain.system.click()
    desk.tell(ConsentReady(CONSENT))
    assert window.paste.isVisible()


def paste(window: ConsentWindow, qtbot: QtBot, text: str) -> None:
    """Paste an address and press Enter."""
    window.paste.address.setText(text)
    qtbot.keyClick(window.paste.address, Qt.Key.Key_Return)


def test_it_first_says_what_is_read_kept_and_deleted_and_what_is_needed(window: ConsentWindow, desk: FakeDesk) -> None:
    words = said(window)
    for part in ("names and addresses", "Tracking numbers", "Encrypted", "30 days", "Professional selling plan"):
        assert part in words
    assert desk.orders == []


def test_every_button_has_a_name_and_the_first_one_the_focus(window: ConsentWindow) -> None:
    assert window.explain.go.hasFocus()
    assert all(each.text() for each in window.findChildren(QPushButton))


def test_esc_before_anything_has_begun_only_closes(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))
    assert desk.orders == []


def test_the_application_and_the_marketplace_are_handed_over(
    window: ConsentWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert desk.orders == [("begin_consent", ("id", "word", "NL"))]
    assert window.wait.isVisible()


def test_enter_does_nothing_while_something_is_waited_for(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert not window.wait.cancel.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.wait.isVisible()
    assert len(desk.orders) == 1


@pytest.mark.parametrize("act", ["begin_consent", "finish_consent"])
def test_what_could_not_even_begin_says_why(window: ConsentWindow, desk: FakeDesk, act: str) -> None:
    window.explain.go.click()
    desk.tell(ActRefused(act, Note("secrets.unavailable")))
    assert window.failed.isVisible()
    assert problem_words(Note("secrets.unavailable")).remedy in said(window)


# The system browser


def test_the_address_from_the_system_browser_is_handed_over(
    window: ConsentWindow, desk: FakeDesk, opened: Opened, qtbot: QtBot
) -> None:
    go_outside(window, desk)
    assert opened.urls == [CONSENT.url]
    assert REDIRECT in said(window)
    paste(window, qtbot, f"  {ANSWER}\n")
    assert desk.ordered("finish_consent") == [(ANSWER,)]
    assert "Connecting with Amazon" in said(window)
    assert window.paste.address.text() == ""
    with qtbot.waitSignal(window.connected):
        desk.tell(ConsentEnded())
    assert "amzlabels is connected" in said(window)


@pytest.mark.parametrize("text", ["https://sellercentral.amazon.nl/home", "RH1", f"{REDIRECT}/else", "http://[oops"])
def test_another_address_is_told_at_once(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot, text: str) -> None:
    go_outside(window, desk)
    window.paste.address.setText(text)
    assert "This is not the address you were sent to." in said(window)
    paste(window, qtbot, text)
    assert desk.ordered("finish_consent") == []
    window.paste.address.setText(ANSWER)
    assert "This is the address." in said(window)


def test_nothing_pasted_is_told_too(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    go_outside(window, desk)
    paste(window, qtbot, "")
    assert "Paste the address first." in said(window)


def test_a_system_browser_that_does_not_open_can_be_tried_again(
    window: ConsentWindow, desk: FakeDesk, opened: Opened
) -> None:
    opened.works = False
    go_outside(window, desk)
    assert "The system browser did not open." in said(window)
    opened.works = True
    window.paste.again.click()
    assert "did not open" not in said(window)
    assert opened.urls == [CONSENT.url] * 2


def test_where_webengine_is_missing_the_system_browser_steps_in(
    window: ConsentWindow, desk: FakeDesk, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "amzlabels.ui.consent_browser_step", None)
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    window.explain.go.click()
    desk.tell(ConsentReady(CONSENT))
    assert opened.urls == [CONSENT.url]
    assert "cannot start on this computer" in said(window)


# How it ends


def test_giving_up_is_told_with_the_ways_on(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    go_outside(window, desk)
    qtbot.keyClick(window.paste.address, Qt.Key.Key_Escape)
    assert desk.ordered("give_up_consent") == [(Note("consent.cancelled"),)]
    assert problem_words(Note("consent.cancelled")).what in said(window)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert len(desk.ordered("begin_consent")) == 2
    desk.tell(ConsentEnded(Note("consent.cancelled")))
    assert window.wait.isVisible()
    desk.tell(ConsentReady(CONSENT))
    assert window.paste.isVisible()


def test_a_consent_that_takes_too_long_ends(desk: FakeDesk, opened: Opened, qtbot: QtBot) -> None:
    window = ConsentWindow(desk, desk, Theme(1.0), profile_folder=None, open_url=opened, timeout_s=0)
    window.open()
    go_outside(window, desk)
    qtbot.waitUntil(window.failed.isVisible)
    assert desk.ordered("give_up_consent") == [(Note("consent.timed_out"),)]
    assert problem_words(Note("consent.timed_out")).what in said(window)
    window.close()


def test_a_connection_that_came_before_the_cancel_is_a_connection(
    window: ConsentWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    go_outside(window, desk)
    paste(window, qtbot, ANSWER)
    window.wait.cancel.click()
    assert window.failed.isVisible()
    with qtbot.waitSignal(window.connected):
        desk.tell(ConsentEnded())
    desk.tell(ConsentEnded(Note("consent.cancelled")))
    assert window.done_step.isVisible()


@pytest.mark.parametrize("code", ["consent.state_wrong", "consent.code_refused", "consent.timed_out", "amazon.busy"])
def test_what_came_of_the_answer_is_told(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot, code: str) -> None:
    go_outside(window, desk)
    paste(window, qtbot, ANSWER)
    desk.tell(ConsentEnded(Note(code)))
    assert problem_words(Note(code)).what in said(window)
    assert problem_words(Note(code)).remedy in said(window)


def test_a_refresh_token_is_another_way_in(window: ConsentWindow, desk: FakeDesk, qtbot: QtBot) -> None:
    window.explain.go.click()
    desk.tell(ConsentEnded(Note("amazon.unreachable")))
    with qtbot.waitSignal(window.token_wanted):
        window.failed.token.click()
    qtbot.waitUntil(lambda: not shiboken6.isValid(window))


def test_news_of_another_consent_is_passed_over(window: ConsentWindow, desk: FakeDesk) -> None:
    desk.tell(ConsentReady(CONSENT))
    desk.tell(ConsentEnded())
    desk.tell(ConsentEnded(Note("consent.cancelled")))
    assert window.explain.isVisible()


def test_each_of_amazons_codes_is_explained() -> None:
    explained = " ".join(shown for shown, _ in TROUBLES)
    for code in ("MD1000", "MD5100", "MD5101", "MD5110", "MD9100", "SPDC8143", "SPSA0404", "SPSA2043", "SPDC300"):
        assert code in explained
    assert "CONSENT_LIMIT_REACHED" in explained
    assert "cookies" in explained
    assert "passkey" in explained


# The profile and the sandbox


def test_a_login_is_forgotten_without_a_browser(tmp_path: Path) -> None:
    folder = tmp_path / "login"
    (folder / "Default").mkdir(parents=True)
    (folder / "Default" / "Cookies").write_bytes(b"x")
    forget_amazon_login(folder)
    assert not folder.exists()
    forget_amazon_login(folder)


def test_the_sandbox_is_off_for_root_on_linux_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def off(platform: str, user: int) -> tuple[str, str | None]:
        monkeypatch.setattr(consent_profile.sys, "platform", platform)
        monkeypatch.setattr(consent_profile.os, "geteuid", lambda: user, raising=False)
        monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
        return why_unsandboxed(), os.environ.get("QTWEBENGINE_DISABLE_SANDBOX")

    assert off("linux", 1000) == ("", None)
    assert off("win32", 0) == ("", None)
    assert off("darwin", 0) == ("", None)
    assert off("linux", 0) == ("root", "1")
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")


@pytest.mark.parametrize(
    ("unshare", "setting", "why"), [("false", "0", "namespaces"), ("true", "1", "namespaces"), ("true", "0", "")]
)
def test_a_system_that_lets_no_program_make_a_sandbox_is_found_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, unshare: str, setting: str, why: str
) -> None:
    monkeypatch.setattr(consent_profile.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(consent_profile, "_RESTRICTED", tmp_path / "restricted")
    (tmp_path / "restricted").write_text(f"{setting}\n")
    (tmp_path / "unshare").symlink_to(str(shutil.which(unshare)))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert why_unsandboxed() == why


def test_webengine_is_not_loaded_before_the_page_opens() -> None:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; application = QApplication([]);"
        "from fakes.desk import FakeDesk; from amzlabels.ui.consent_window import ConsentWindow;"
        "from amzlabels.ui.theme import Theme; from amzlabels.ui.consent_window import forget_amazon_login;"
        "from pathlib import Path; desk = FakeDesk();"
        "window = ConsentWindow(desk, desk, Theme(1.0), profile_folder=None); window.open(); window.explain.go.click();"
        "forget_amazon_login(Path('/nonexistent/login')); window.close();"
        "print([name for name in sys.modules if 'WebEngine' in name])"
    )
    tests = Path(__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tests), str(tests.parent)))}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
