"""The window in which the seller consents at Amazon, step by step; what the answer is worth the desk decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from amzlabels.domain.changes import ActRefused, Change, ConsentEnded, ConsentReady
from amzlabels.domain.consent import CONSENT_S, Consent
from amzlabels.domain.problems import Note
from amzlabels.ui.consent_pages import DoneStep, ExplainStep, FailedStep, PasteStep, Step, WaitStep
from amzlabels.ui.consent_profile import forget_amazon_login, why_unsandboxed
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.theme import Theme

if TYPE_CHECKING:
    from amzlabels.ui.consent_browser_step import BrowserStep

__all__ = ["ConsentWindow", "forget_amazon_login"]

translate = QCoreApplication.translate

SIZE_PX = (1000, 760)
MARGIN_PX = 80
"""What stays free of the screen around the window, for its frame and the taskbar."""
_ACTS = frozenset({"begin_consent", "finish_consent"})
_OURS = frozenset({"consent.cancelled", "consent.timed_out", "consent.page_failed"})
"""What this window says at once when it gives up; the desk's answer to that is no news."""


def open_in_system_browser(url: str) -> bool:
    """Open a page outside; False when the system cannot."""
    return QDesktopServices.openUrl(QUrl(url))


class ConsentWindow(QDialog):
    """Esc gives a consent up that is under way, and closes the window where none is.

    ``profile_folder`` None keeps nothing of Amazon's login. An empty id or secret = the kept one.
    """

    connected = Signal()
    token_wanted = Signal()
    """The person would rather paste a refresh token."""

    def __init__(
        self,
        desk: Desk,
        arrivals: Arrivals,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        profile_folder: Path | None,
        client_id: str = "",
        client_secret: str = "",
        marketplace: str = "",
        open_url: Callable[[str], bool] = open_in_system_browser,
        timeout_s: float = CONSENT_S,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("consent", "Connect with Amazon"))
        self._desk = desk
        self._theme = theme
        self._folder = profile_folder
        self._asked = (client_id, client_secret, marketplace)
        self._open_url = open_url
        self._consent: Consent | None = None
        self._is_outside = self._is_under_way = self._is_connecting = self._is_connected = False
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(round(timeout_s * 1000))
        self.explain, self.wait, self.paste = ExplainStep(theme), WaitStep(theme), PasteStep(theme)
        self.done_step, self.failed = DoneStep(theme), FailedStep(theme)
        self.browser: BrowserStep | None = None
        self._steps = QStackedWidget()
        self._lay_out(theme)
        self._listen()
        arrivals.arrived.connect(self.on_change)
        self._show(self.explain)

    def on_change(self, change: Change) -> None:
        """Follow the consent."""
        if isinstance(change, ConsentReady) and self._is_under_way and self._consent is None:
            self._consent = change.consent
            self._time.start()
            (self._open_outside if self._is_outside else self._open_inside)()
        elif isinstance(change, ConsentEnded) or (isinstance(change, ActRefused) and change.act in _ACTS):
            self._on_ended(change.problem)

    def reject(self) -> None:
        """Give up what is under way, and say so; otherwise close."""
        if self._is_under_way:
            self._give_up("consent.cancelled")
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close at once, whatever is under way."""
        if self._is_under_way:
            self._is_under_way = False
            self._desk.give_up_consent(Note("consent.cancelled"))
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Let go of the browser."""
        self._time.stop()
        if self.browser is not None:
            self.browser.browser.end()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the step in sight is for, and nothing while a page is: it has Enters of its own."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        step = self._steps.currentWidget()
        if isinstance(step, Step) and step.main is not None:
            step.main.click()

    def _lay_out(self, theme: Theme) -> None:
        for step in (self.explain, self.wait, self.paste, self.done_step, self.failed):
            self._steps.addWidget(step)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._steps)
        screen = self.screen().availableSize()
        self.resize(QSize(*(theme.px(size) for size in SIZE_PX)).boundedTo(screen - QSize(MARGIN_PX, MARGIN_PX)))

    def _listen(self) -> None:
        self.explain.go.clicked.connect(lambda: self._begin(is_outside=False))
        self.explain.system.clicked.connect(lambda: self._begin(is_outside=True))
        self.paste.pasted.connect(self._finish)
        self.paste.again.clicked.connect(self._open_outside)
        self.failed.again.clicked.connect(lambda: self._begin(self._is_outside))
        self.failed.system.clicked.connect(lambda: self._begin(is_outside=True))
        self.failed.token.clicked.connect(self._want_token)
        self.done_step.done_button.clicked.connect(self.accept)
        for cancel in (self.explain.cancel, self.wait.cancel, self.paste.cancel, self.failed.close_button):
            cancel.clicked.connect(self.reject)
        self._time.timeout.connect(lambda: self._give_up("consent.timed_out"))

    def _show(self, step: Step) -> None:
        self._steps.setCurrentWidget(step)
        step.take_focus()

    def _begin(self, is_outside: bool) -> None:
        self._is_outside = is_outside
        self._is_under_way, self._is_connecting = True, False
        self._consent = None
        self.wait.say(translate("consent", "Preparing Amazon's page…"))
        self._show(self.wait)
        self._desk.begin_consent(*self._asked)

    def _open_inside(self) -> None:
        """Load WebEngine only now: it is large, and most days nobody logs in."""
        unsandboxed = why_unsandboxed()
        try:
            from amzlabels.ui.consent_browser_step import BrowserStep
        except ImportError:
            self._ask_outside(translate("consent", "The browser inside amzlabels cannot start on this computer."))
            return
        if self._consent is None:
            return
        self.browser = step = BrowserStep(self._consent, self._theme, self._folder, unsandboxed)
        step.browser.answered.connect(self._finish)
        step.browser.failed.connect(self._on_page_failed)
        step.cancel.clicked.connect(self.reject)
        step.system.clicked.connect(self._open_outside)
        step.outside_wanted.connect(lambda url: self._open_url(bytes(url.toEncoded().data()).decode()))
        step.trouble.forget_wanted.connect(self._forget)
        self._steps.addWidget(step)
        self._steps.setCurrentWidget(step)
        step.browser.begin()

    def _on_page_failed(self) -> None:
        """Once the answer is there, no page is needed any more."""
        if not self._is_connecting:
            self._give_up("consent.page_failed")

    def _open_outside(self) -> None:
        self._ask_outside("")

    def _ask_outside(self, news: str) -> None:
        if self._consent is None:
            return
        self._leave_browser()
        self._is_outside = True
        if not self._open_url(self._consent.url):
            news = translate("consent", "The system browser did not open.")
        self.paste.begin(self._consent, news)
        self._show(self.paste)

    def _finish(self, url: str) -> None:
        """Hand every redirect over; which one counts is the desk's to say."""
        self._time.stop()
        if self._is_under_way:
            self._is_connecting = True
            self.wait.say(translate("consent", "Connecting with Amazon…"))
            self._show(self.wait)
        if self.browser is not None:
            self.browser.browser.blank()
        self._desk.finish_consent(url)

    def _forget(self) -> None:
        self._leave_browser()
        if self._folder is not None:
            forget_amazon_login(self._folder)
        self._begin(is_outside=False)

    def _give_up(self, code: str) -> None:
        self._desk.give_up_consent(Note(code))
        self._fail(Note(code))

    def _on_ended(self, problem: Note | None) -> None:
        if problem is None:
            self._succeed()
        elif self._is_connected:
            self.done_step.add(problem)
        elif problem.code not in _OURS or self._is_connecting:
            self._fail(problem)

    def _succeed(self) -> None:
        """Also after the person gave up too late: the connection is there."""
        if self._consent is None or self._is_connected:
            return
        self._is_under_way, self._is_connected = False, True
        self._time.stop()
        self._leave_browser()
        self._show(self.done_step)
        self.connected.emit()

    def _fail(self, problem: Note) -> None:
        if not self._is_under_way:
            return
        self._is_under_way = False
        self._time.stop()
        self._leave_browser()
        self.failed.show_problem(problem)
        self._show(self.failed)

    def _leave_browser(self) -> None:
        if self.browser is not None:
            self._steps.removeWidget(self.browser)
            self.browser.leave()
            self.browser = None

    def _want_token(self) -> None:
        self.token_wanted.emit()
        self.accept()
