"""The step that shows Amazon's pages: the browser, its buttons, what it refused to open, and help beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.consent import Consent, read_redirect
from amzlabels.ui.consent_browser import ConsentBrowser
from amzlabels.ui.consent_host import host_of
from amzlabels.ui.consent_pages import cancel_button
from amzlabels.ui.consent_trouble import WIDTH_PX, TroublePanel
from amzlabels.ui.forms import button, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

NARROW_PX = 880


class BrowserStep(QWidget):
    """Wraps a ``ConsentBrowser``; why it is ``unsandboxed`` is said in a line that stays."""

    outside_wanted = Signal(QUrl)
    """Open a page that is not Amazon's in the system browser."""

    def __init__(self, consent: Consent, theme: Theme, folder: Path | None, unsandboxed: str) -> None:
        super().__init__()
        self._narrow_px = theme.px(NARROW_PX)
        self.browser = ConsentBrowser(consent, theme, folder)
        self.trouble = TroublePanel(theme)
        self.help = button(translate("consent", "&Having trouble?"))
        self.system = button(translate("consent", "Open in the &system browser"))
        self.cancel = cancel_button()
        # A page keeps Esc to itself, so it has to be taken before it gets there.
        self.cancel.setShortcut(Qt.Key.Key_Escape)
        self.refusal = _Refusal(theme)
        self._lay_out(theme, unsandboxed)
        self.trouble.hide()
        self.help.clicked.connect(lambda: self.show_trouble(self.trouble.isHidden()))
        self.trouble.closed.connect(lambda: self.show_trouble(False))
        self.browser.unwell.connect(lambda: self.show_trouble(True))
        self.browser.refused.connect(self.refusal.show_url)
        self.browser.pane.view.urlChanged.connect(self.refusal.hide)
        self.refusal.opened.connect(self.outside_wanted)
        self.setFocusProxy(self.browser)

    def show_trouble(self, is_shown: bool) -> None:
        """Open or close the hints; closing them leads back to the page."""
        self.trouble.setVisible(is_shown)
        (self.trouble if is_shown else self.browser).setFocus()

    def leave(self) -> None:
        """Let go of the browser as soon as the page, which may have asked for it, has finished what it is doing."""
        QTimer.singleShot(0, self._leave)

    def _leave(self) -> None:
        self.browser.end()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside each other, the buttons stand under the host and the hints under the page."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._narrow_px
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self.browser.pane.row.setDirection(direction)
        self._both.setDirection(direction)
        self._both.setStretch(1, int(is_narrow))

    def _lay_out(self, theme: Theme, unsandboxed: str) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        for each in (self.help, self.system, self.cancel):
            buttons.addWidget(each)
        self.browser.pane.row.addLayout(buttons)
        self._both = QHBoxLayout()
        self._both.setSpacing(0)
        self._both.addWidget(self.browser, 1)
        self._both.addWidget(self.trouble)
        self.trouble.setMinimumWidth(theme.px(WIDTH_PX))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.browser.pane.bar)
        whole.addLayout(self._both, 1)
        whole.addWidget(self.refusal)
        if unsandboxed:
            line = words(_unsandboxed_words(unsandboxed), "needs")
            line.setContentsMargins(*[theme.px(8)] * 4)
            whole.addWidget(line)


def _unsandboxed_words(why: str) -> str:
    if why == "root":
        return translate("consent", "The browser's own sandbox is off because this program runs as root.")
    return translate(
        "consent", "The browser's own sandbox is off: this computer allows none. Rather use the system browser."
    )


class _Refusal(QFrame):
    """What was not opened here, and a way to open it elsewhere."""

    opened = Signal(QUrl)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        dress(self, kind="notice")
        self._url = QUrl()
        self.text = words()
        self.open = button(translate("consent", "Open it in the system &browser"))
        self.open.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(12)] * 4)
        row.setSpacing(theme.px(12))
        row.addWidget(self.text, 1)
        row.addWidget(self.open)
        self.hide()

    def show_url(self, url: QUrl) -> None:
        """Say whose page it is; only pages of the web are offered to the system, and never Amazon's answer to us."""
        self._url = url
        is_answer = bool(read_redirect(url.toString()).code)
        if is_answer:
            text = translate(
                "consent",
                "Amazon came back to another address than your application's redirect address: {host}. "
                "Correct the redirect address in the settings, then try again.",
            )
        else:
            text = translate("consent", "{host} does not belong to Amazon, so it was not opened here.")
        self.text.setText(text.format(host=host_of(url) or url.scheme()))
        self.open.setVisible(url.scheme() in ("https", "http") and not is_answer)
        self.show()

    def _open(self) -> None:
        self.hide()
        self.opened.emit(self._url)
