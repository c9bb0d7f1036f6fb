"""The embedded browser of a consent: a profile of its own, kept to where ``Consent`` lets it go; loads WebEngine."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QShortcut
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEngineLoadingInfo,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineProfileBuilder,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QMenu, QProgressBar, QVBoxLayout, QWidget

from amzlabels.domain.consent import Consent
from amzlabels.ui.consent_host import HostLine
from amzlabels.ui.consent_profile import hold_profile, release_profile
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

BLANK = QUrl("about:blank")
POPUP_PX = (560, 640)
_STORAGE = "amazon"
_SERVER_TROUBLE = 500


class ConsentBrowser(QWidget):
    """Amazon's pages and the windows they open. Its signals come when the page has finished what it was doing."""

    answered = Signal(str)
    """The redirect, with its query; it was not loaded."""
    refused = Signal(QUrl)
    """An address outside Amazon, which was not loaded."""
    unwell = Signal()
    """Amazon answered with an error page, which is shown."""
    failed = Signal()
    """There is no page to show."""

    def __init__(self, consent: Consent, theme: Theme, folder: Path | None) -> None:
        super().__init__()
        self._consent = consent
        self._theme = theme
        self._folder = folder
        self._popups: list[_Popup] = []
        self._is_over = False
        self._profile = _profile(folder)
        if folder is not None:
            hold_profile(folder, self.end)
        page = self._page()
        page.failed.connect(self.failed, Qt.ConnectionType.QueuedConnection)
        self.pane = _Pane(page, theme)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self.setFocusProxy(self.pane.view)

    def begin(self) -> None:
        """Open the consent page."""
        self.pane.view.load(QUrl(self._consent.url))
        self.pane.view.setFocus()

    def blank(self) -> None:
        """Leave Amazon's pages; nothing of them stays in view or in the history."""
        if self._is_over:
            return
        for popup in filter(shiboken6.isValid, self._popups):
            popup.hide()
        self.pane.view.setUrl(BLANK)
        self.pane.view.history().clear()

    def end(self) -> None:
        """Let go of the pages, then of their profile; never from within one of a page's own signals."""
        if self._is_over:
            return
        self._is_over = True
        self._profile.clearAllVisitedLinks()
        panes = (*(popup.pane for popup in self._popups), self.pane)
        for part in filter(shiboken6.isValid, (*(pane.page for pane in panes), self._profile)):
            shiboken6.delete(part)
        if self._folder is not None:
            release_profile(self._folder)

    def _page(self) -> _Page:
        page = _Page(self._consent, self._profile, self._open_popup)
        queued = Qt.ConnectionType.QueuedConnection
        page.answered.connect(self.answered, queued)
        page.refused.connect(self.refused, queued)
        page.unwell.connect(self.unwell, queued)
        return page

    def _open_popup(self) -> _Page:
        """A window beside the page; what cannot be loaded there does not end the consent, so it says so itself."""
        page = self._page()
        page.settings().setAttribute(QWebEngineSettings.WebAttribute.ErrorPageEnabled, True)
        popup = _Popup(page, self._theme, self)
        self._popups.append(popup)
        popup.show()
        return page


class _Page(QWebEnginePage):
    """One page. What would leave Amazon is refused, and so are downloads, permissions and doubtful certificates."""

    answered = Signal(str)
    refused = Signal(QUrl)
    unwell = Signal()
    failed = Signal()

    def __init__(self, consent: Consent, profile: QWebEngineProfile, open_popup: Callable[[], _Page]) -> None:
        super().__init__(profile)
        self._consent = consent
        self._open_popup = open_popup
        self.certificateError.connect(QWebEngineCertificateError.rejectCertificate)
        self.permissionRequested.connect(QWebEnginePermission.deny)
        self.loadingChanged.connect(self._on_loading)
        self.renderProcessTerminated.connect(self._on_terminated)

    def acceptNavigationRequest(
        self, url: QUrl | str, _kind: QWebEnginePage.NavigationType, is_main_frame: bool, /
    ) -> bool:
        """Let the consent decide; frames inside a page are the page's own affair, a window left empty has no use."""
        address = bytes(QUrl(url).toEncoded().data()).decode("ascii")
        if not is_main_frame:
            return True
        if self._consent.is_redirect(address):
            self.answered.emit(address)
        elif self._consent.allows(address):
            return True
        else:
            self.refused.emit(QUrl(url))
        if self.url() in (QUrl(), BLANK):
            self.windowCloseRequested.emit()
        return False

    def createWindow(self, _kind: QWebEnginePage.WebWindowType, /) -> QWebEnginePage:
        """A page for a window that the page opens."""
        return self._open_popup()

    def javaScriptConsoleMessage(
        self, _level: QWebEnginePage.JavaScriptConsoleMessageLevel, _message: str, _line: int, _source: str, /
    ) -> None:
        """What pages write there is theirs."""

    def _on_loading(self, info: QWebEngineLoadingInfo) -> None:
        """Tell a page that cannot be loaded; one that was stopped has another status, and a blank one no code."""
        if info.status() is not QWebEngineLoadingInfo.LoadStatus.LoadFailedStatus or not info.errorCode():
            return
        is_answer = info.errorDomain() is QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain
        if is_answer and info.errorCode() < _SERVER_TROUBLE:
            self.unwell.emit()
        else:
            self.failed.emit()

    def _on_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        if status is not QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            self.failed.emit()


class _View(QWebEngineView):
    """Its menu only moves text; Qt's own would also save pages and show their source."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Cut, copy and paste."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        kinds = QWebEnginePage.WebAction
        named = {
            kinds.Cut: translate("consent", "Cut"),
            kinds.Copy: translate("consent", "Copy"),
            kinds.Paste: translate("consent", "Paste"),
        }
        for kind, text in named.items():
            own = self.page().action(kind)
            action = menu.addAction(text)
            action.setEnabled(own.isEnabled())
            action.triggered.connect(own.trigger)
        menu.popup(event.globalPos())


class _Pane(QWidget):
    """A page under its bar, which says whose page it is and that it is being loaded."""

    def __init__(self, page: _Page, theme: Theme) -> None:
        super().__init__()
        self.page = page
        self.view = _View()
        self.view.setPage(page)
        self.view.setZoomFactor(theme.scale)
        self.view.setAccessibleName(translate("consent", "Amazon's page"))
        self.host = HostLine(theme)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(translate("consent", "Loading…"))
        self.bar = QFrame()
        dress(self.bar, kind="bar")
        self.row = QHBoxLayout(self.bar)
        self.row.setContentsMargins(*[theme.px(12)] * 4)
        self.row.setSpacing(theme.px(12))
        self.row.addWidget(self.host, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.bar, self._progress):
            whole.addWidget(part)
        whole.addWidget(self.view, 1)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._show_loading(False)
        self.view.urlChanged.connect(self.host.show_url)
        self.view.loadProgress.connect(self._progress.setValue)
        self.view.loadStarted.connect(lambda: self._show_loading(True))
        self.view.loadFinished.connect(lambda: self._show_loading(False))

    def _show_loading(self, is_loading: bool) -> None:
        self.host.show_loading(is_loading)
        self._progress.setVisible(is_loading)


class _Popup(QDialog):
    """A window that a page has opened, under the same rules."""

    def __init__(self, page: _Page, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Amazon")
        self.pane = _Pane(page, theme)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pane)
        self.resize(QSize(*(theme.px(size) for size in POPUP_PX)).boundedTo(parent.window().size()))
        page.windowCloseRequested.connect(self.close)
        QShortcut(Qt.Key.Key_Escape, self, self.close)
        self.pane.view.setFocus()

    def done(self, result: int) -> None:
        """The page goes with its window."""
        self.pane.page.deleteLater()
        super().done(result)


def _profile(folder: Path | None) -> QWebEngineProfile:
    """A profile that keeps cookies and what pages store, but no copies of pages and no permissions.

    Nothing is kept where there is no folder or none can be made.
    """
    builder = QWebEngineProfileBuilder()
    builder.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
    builder.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile = None
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if folder is not None and folder.is_dir():
        builder.setPersistentStoragePath(str(folder))
        builder.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.AllowPersistentCookies)
        profile = builder.createProfile(_STORAGE)
    profile = profile or QWebEngineProfileBuilder.createOffTheRecordProfile()
    settings = profile.settings()
    wanted = QWebEngineSettings.WebAttribute
    for attribute, is_on in {
        wanted.JavascriptEnabled: True,
        wanted.JavascriptCanOpenWindows: True,
        wanted.ErrorPageEnabled: False,
        wanted.AutoLoadIconsForPage: False,
        wanted.NavigateOnDropEnabled: False,
    }.items():
        settings.setAttribute(attribute, is_on)
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    return profile
